"""What a progress column says: whether an action is done."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

_DONE = (
    "complete", "completed", "done", "closed", "achieved", "delivered", "discharged", "implemented",
    "finished",
)  # fmt: skip
_LONG = 7  # letters from which on a word with one wrong letter is still that word
_MARKS = re.compile(r"[‘’“”'\"`.,;:!()\[\]–—-]+")
_DATE_BEHIND = re.compile(
    r"\s+(?:on\s+)?\d{1,2}(?:st|nd|rd|th)?[\s/.]*(?:\d{1,2}|[a-z]{3,9})[\s/.]*(?:\d{2}|\d{4})?$|\s+(?:in\s+)?[a-z]{3,9}\s+\d{4}$"
)

_REMARK = re.compile(r"\s+[–—-]+\s+|\s*[:;]\s+|\s*\(")
_BUT = re.compile(
    r"%|\b(?:part|partly|partially|but|except|apart|subject|awaiting|await|pending|outstanding|remain\w*|until"
    r"|still|not|yet|once|when|if|to be|will|first|phase|stage|draft)\b"
)


def says_done(progress: str) -> bool:
    """Whether a progress cell says, and says nothing else than, that the action is done.

    Quotes, case and stops do not count, nor does the day behind the word ("Completed 3 May 2024") or what a
    new sentence or a remark adds ("Complete. The map is on the website.", "Closed - see item 9"), but for one
    that takes it back ("Complete - subject to survey").  A long word with one letter wrong ("Compete") is a
    misprint; "partly complete" and "80% complete" are not done.
    """
    progress, *remarks = _REMARK.split(progress.strip(), maxsplit=1)
    if any(_BUT.search(remark.casefold()) for remark in remarks):
        return False
    progress = re.split(r"(?<=[a-z])\.\s+|\n", progress.strip(), maxsplit=1)[0]
    plain = " ".join(_MARKS.sub(" ", progress).casefold().split())
    spelt = _DATE_BEHIND.sub("", " ".join(progress.casefold().split()))
    return _is_done(plain) or _is_done(" ".join(_MARKS.sub(" ", spelt).split()))


def _is_done(word: str) -> bool:
    if word in _DONE:
        return True
    return any(len(done) >= _LONG and Levenshtein.distance(word, done, score_cutoff=1) <= 1 for done in _DONE)
