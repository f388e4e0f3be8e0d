"""The formulas of a decision in a paragraph: "RESOLVED that …", "It was AGREED to …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from boardpapers.styles.meetings import MeetingStyle

CAPITALS = re.compile(r"\b[A-Z]{5,}\b")


class Formula(NamedTuple):
    """A formula of decision: where it begins, where the clause does, and how far that runs."""

    begin: int
    start: int
    whole: bool
    """Whether the clause runs to the paragraph's end."""
    opens: bool
    """Whether it may open a list: a formula proper, not the words of prose."""


def is_formal(texts: Iterator[str], style: MeetingStyle) -> bool:
    """Whether decisions are set apart by a formula anywhere in the minutes."""
    labels, formulas = style.patterns["resolution_labels"], style.patterns["resolution_formulas"]
    cues = style.patterns["decision_cues"]
    for text in texts:
        if labels.fullmatch(text) and is_loud(text):
            return True
        if cues.search(text) and any(is_loud(hit[0]) for hit in formulas.finditer(text)):
            return True
    return False


def formulas_in(text: str, style: MeetingStyle, *, formal: bool) -> list[Formula]:
    """The formulas in a paragraph, in order; those of prose only where no formula proper stands in it."""
    if not style.patterns["decision_cues"].search(text):
        return []
    found = [
        Formula(hit.start(), hit.end(), hit.start() == 0 and not hit[0].lower().startswith("it "), True)
        for hit in style.patterns["resolution_formulas"].finditer(text)
        if is_loud(hit[0])
    ]
    if found or formal:
        return found
    return [
        Formula(hit.start(), hit.end(), False, False)
        for hit in style.patterns["prose_decisions"].finditer(text)
    ]


def is_loud(text: str) -> bool:
    return bool(CAPITALS.search(text)) or bool(
        re.match(r"\W*(?:decision|resolution)s?\b|.*\bresolved\b", text, re.I)
    )
