"""Decisions that are sentences of their own, without a formula before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.normalise.verbs import VERBS, capital_verb
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .flow import Entry

CAPITALS = re.compile(r"\b[A-Z]{5,}\b")
PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be) (?:(?i:\w+ly) )?(?P<verb>(?!CARRIED|MOVED|PROPOSED|SECONDED|DEFEATED"
    r"|REQUIRED)[A-Z]{3,}ED|UPHELD|GIVEN)\b"
)
"""The minutes were APPROVED"."""
DOTTED = re.compile(r"\(?\d+(?:\.\d+)+[.)]?")
BARE = re.compile(r"it was [A-Z]+\W*\w?\W*", re.I)
"""A formula whose clause stands elsewhere."""
MOVED = re.compile(r"\b(?:motion|proposal|proposition) of\b|\bseconded\b", re.I)
LONGEST = 45
"""Words a paragraph has at most that only says what was done with a paper."""


def verb_sentences(text: str, style: MeetingStyle) -> list[tuple[int, int]]:
    """(start, end) of the sentences in which a body decides in capitals: "The Board NOTED the report."."""
    if not CAPITALS.search(text):
        return []
    found = []
    bodies = style.patterns["deciding_bodies"]
    for start, end in sentences(text):
        said = text[start:end]
        verb = capital_verb(said) or _loud_verb(said)
        named = verb is not None and len(verb) > 4 and bodies.search(said[: said.find(verb)])
        if (named or PASSIVE.search(said)) and not BARE.fullmatch(said):
            found.append((start, end))
    return found


def whole_sentences(text: str, style: MeetingStyle, *, formal: bool) -> list[tuple[int, int]]:
    """(start, end) of the sentences that decide without a formula: "The minutes were approved as correct."

    Where decisions are set apart by a formula (``formal``) only those with a mover may lack it.
    """
    whole = style.patterns["whole_decisions"]
    if not style.patterns["decision_cues"].search(text):
        return []
    spans = [span for span in sentences(text) if whole.search(text, *span)]
    return [s for s in spans if not formal or MOVED.search(text, *s)]


def decision_verb(text: str) -> str | None:
    """The verb of a decision printed in capitals: "The Board NOTED …", "The minutes were APPROVED …"."""
    verb = capital_verb(text)
    passive = PASSIVE.search(text) if verb is None else None
    return passive["verb"] if passive else verb or _loud_verb(text)


def _loud_verb(text: str) -> str | None:
    """The first verb of decision in capitals, wherever it stands: "discussed the accounts and APPROVED …"."""
    return next(
        (w for w in CAPITALS.findall(text) if w.endswith("ED") and w != "RESOLVED" and w.lower() in VERBS),
        None,
    )


def concludes(entries: Sequence[Entry], at: int, style: MeetingStyle) -> bool:
    """Whether a paragraph is an item's last word and says what the body did with the paper.

    One sentence; in bold, as decisions are set, it may say more.
    """
    p = entries[at].paragraph
    listed = p.marker is not None and not DOTTED.fullmatch(p.marker)  # "3.3 The Committee noted the report."
    if listed or len(p.text.split()) > LONGEST or not style.conclusion.fullmatch(p.text):
        return False
    closings = style.patterns["closings"]
    last = all(
        e.table is None and (len(e.text.split()) < 4 or closings.search(e.text)) for e in entries[at + 1 :]
    )
    return (last or p.text.startswith("That ")) and (p.bold or len(sentences(p.text)) == 1)
