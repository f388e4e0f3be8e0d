"""What stands around a decision about how it was moved and voted on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..sentences import sentences
from .flow import Entry
from .vote_tables import votes_in_table
from .votes import Ballot, read_ballot

BALLOT = re.compile(
    r"\b(?:proposed|seconded|moved|prop\b|(?:motion|proposal|proposition) of|vote|votes|voting|voted"
    r"|carried|unanimous\w*|nem)\b",
    re.I,
)
BALLOT_SENTENCE = re.compile(
    r"^\(?(?:this was |the motion was |it was )?(?:proposed|proposer|seconded|moved|prop\.|unanimous|carried"
    r"|all in favour|vot(?:e|ing))\b",
    re.I,
)
VOTE_LINE = re.compile(
    r"\brecorded vote\b|^\W*(?:voting )?(?:for|against|abst\w+|in favour)\b[^.]{0,20}:", re.I
)
PUT = re.compile(
    r"\bput to the (?:vote|meeting)\b"
    r"|\bmoved (?:the following motion|(?:the )?(?:report )?recommendations?)\b"
    r"|^\W*the (?:motion|proposal) was (?:duly )?seconded"
    r"|\bseconded (?:the|a) (?:motion|proposal|recommendations?)\b"
    r"|\b(?:motion|recommendations?|proposals?) (?:was|were) (?:duly )?(?:moved|proposed) by\b",
    re.I,
)
LOST = re.compile(r"\b(?:lost|fell|defeated|not carried)\b", re.I)
REACH = 12
"""Entries above a decision among which its vote may stand."""
AMENDMENT = re.compile(r"\bamendment\b", re.I)


def ballot_of(entries: Sequence[Entry], label: int, last: int, floor: int) -> Ballot:
    """How a decision was moved and voted on: in its own words, else right behind, else before.

    ``floor`` is the index of the first entry behind the decision before this one.
    """
    own = " ".join(e.text for e in entries[label : last + 1] if e.table is None)
    found = Ballot(None, None, None, None)
    for text in (own, *_votes_behind(entries, last + 1), *_votes_before(entries, label, floor)):
        read = read_ballot(_without_amendments(text)) if _on_vote(text) else found
        found = Ballot(
            found.proposer or read.proposer, found.seconder or read.seconder,
            found.votes or read.votes, found.result or read.result,
        )  # fmt: skip
    tables = [e.table for e in entries[max(label - 2, 0) : last + 3] if e.table is not None]
    if found.votes is None and tables:
        found = found._replace(votes=next(filter(None, map(votes_in_table, tables)), None))
    return found


def _votes_before(entries: Sequence[Entry], label: int, floor: int) -> list[str]:
    """What stands above a decision about its vote, the nearest first; lists of a recorded vote together.

    Further up than two entries only what speaks of a motion or a vote and of nothing else.
    """
    found: list[str] = []
    listed: list[str] = []
    for at in range(label - 1, max(label - REACH, floor) - 1, -1):
        entry = entries[at]
        near = at >= label - 2
        if entry.table is not None or not _on_vote(entry.text):
            continue
        if VOTE_LINE.search(entry.text):
            listed.insert(0, entry.text + _names_below(entries, at))
        elif near or BALLOT_SENTENCE.match(entry.text) or PUT.search(entry.text):
            kept = [t for a, b in sentences(entry.text) if not LOST.search(t := entry.text[a:b])]
            found.append(" ".join(kept))  # what fell was not decided
    return ["\n".join(listed), *found] if listed else found


def _without_amendments(text: str) -> str:
    """The text without the sentences that speak of an amendment, which is not what was decided."""
    if not AMENDMENT.search(text):
        return text
    kept = [text[a:b] for a, b in sentences(text) if not AMENDMENT.search(text[a:b])]
    return " ".join(kept)


def _on_vote(text: str) -> bool:
    return BALLOT.search(text) is not None or VOTE_LINE.search(text) is not None


def _votes_behind(entries: Sequence[Entry], at: int) -> list[str]:
    """What stands below a decision about its vote: who proposed, the lists of a recorded vote."""
    found: list[str] = []
    end = min(at + 8, len(entries))
    while at < end:
        entry = entries[at]
        said = entry.table is None and (BALLOT_SENTENCE.match(entry.text) or VOTE_LINE.search(entry.text))
        if not said:
            break
        below = _names_below(entries, at)
        found.append(entry.text + below)
        at += 2 if below else 1
    return ["\n".join(found)] if found else []


def _names_below(entries: Sequence[Entry], at: int) -> str:
    """The names in a paragraph of their own below a heading of a recorded vote ("For the motion:")."""
    below = entries[at + 1] if at + 1 < len(entries) else None
    heads = entries[at].text.rstrip().endswith(":") and len(entries[at].text.split()) <= 6
    return f" {below.text}" if heads and below is not None and below.table is None else ""
