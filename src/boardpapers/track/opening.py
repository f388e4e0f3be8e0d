"""Who opens an action's sentence, and what follows: the thing to do."""

from __future__ import annotations

import re
from typing import NamedTuple

_SENTENCE = re.compile(r"(?<=[a-z0-9)’'”][.!?])\s+(?=[A-Z“‘])|\n+")
_LEAD_IN = re.compile(r"^(?:at|on|upon|following|in|after|as|under|with)\s[^,]{3,80},\s+", re.IGNORECASE)
_PARTY = re.compile(
    r"(?:the\s+)?(?P<party>\S.{1,90}?)\s+(?:to|will|shall|should|must|would|is\s+to|are\s+to|agreed\s+to"
    r"|agrees\s+to|undertook\s+to|has\s+to|have\s+to)\s+(?=(?P<verb>[a-z][\w-]*))",
    re.IGNORECASE | re.DOTALL,
)
_PASSIVE = re.compile(r"be\s+\w+(?:ed|en|pt|nt)\b", re.IGNORECASE)
_IMPERSONAL = re.compile(r"^(?:it|there|this|that|these|those)\s", re.IGNORECASE)
_NOBODY = re.compile(
    r"^(?:it|there|this|that|these|those|we|they|he|she|every|each|all|any|no|action|actions|work)\b"
    r"|^\w+\s+the\b"  # "Ask the clerk to …": an order
    r"|\b(?:who|which|that|is|are|was|were|be|been|has|have|had|known|able|due|order|agreed|asked)\b",
    re.IGNORECASE,
)
_LONGEST = 9  # words in the name of a party, "and" between two of them included
_HELPER = re.compile(
    r"\s+(?:with|in\s+(?:conjunction|consultation|liaison|partnership)\s+with)\s.*$", re.IGNORECASE
)


class Opening(NamedTuple):
    """The party that acts, without its article, None where nobody is named; the text without it; the verb."""

    party: str | None
    todo: str
    verb: str | None


def first_sentence(text: str) -> str:
    """The first sentence of a text, on one line, without its final stop."""
    return " ".join(_SENTENCE.split(text.strip(), maxsplit=1)[0].split()).rstrip(" .;:")


def read_opening(text: str) -> Opening:
    """Read "Clerk to write to the highways team": the clerk, "write to …", "write".

    The first sentence counts, and the next where it is impersonal ("It was suggested … . The clerk will
    write …"); the text of the others stays.  A passive ("Members to be kept informed") names nobody who acts.
    """
    start = 0
    for gap in [*_SENTENCE.finditer(text), None]:
        sentence = text[start : gap.start() if gap else len(text)]
        lead_in = _LEAD_IN.match(sentence)
        match = _PARTY.match(sentence, lead_in.end() if lead_in else 0)
        if match and _names(match["party"]):
            todo = text[: start + match.start()] + text[start + match.end() :]
            if _PASSIVE.match(sentence, match.end()):
                return Opening(None, todo, None)
            return Opening(_HELPER.sub("", match["party"]).strip(" ,;:"), todo, match["verb"].lower())
        if not _IMPERSONAL.match(sentence):
            break
        start = gap.end() if gap else start
    return Opening(None, text, None)


def _names(party: str) -> bool:
    """Whether words can be the name of who acts: no pronoun, no order, no clause, not too long."""
    helped = _HELPER.sub("", party)
    return not _NOBODY.search(helped) and len(helped.split()) <= _LONGEST
