"""Labels that only name who is to act ("ACTION: AB"), below the sentence that says what is to be done."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from boardpapers.layout import Word
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .action_notes import NOBODY, sets_task
from .flow import Entry
from .paragraph_cuts import STOP
from .undertakings import is_party

BY = re.compile(r"\W*actions? (?:by|owner)\s*:\s*", re.I)
"""A label behind which only the name of who is to act stands: "ACTION BY: the Clerk"."""
NAMES_APART = re.compile(r"\s*(?:[,/&]|\band\b)\s*")
INITIALS = re.compile(r"[A-Z]{2,4}[a-z]{0,3}|[Aa]ll|ALL")
LONGEST = 6
"""Words that names behind a label have at most."""
LIST_LINE = 8
"""Words that a line of a list without marks has at most."""


def names_only(text: str, people: Collection[str], style: MeetingStyle) -> bool:
    """Whether the text behind a label names nobody's task but only who has it: "AB/Clerk"."""
    plain = text.strip(" .()")
    if not plain or len(plain.split()) > LONGEST or not plain[0].isupper() or says_nothing(text):
        return False
    names = NAMES_APART.split(plain)
    bodies = style.patterns["collectives"]
    return all(INITIALS.fullmatch(n) or bodies.search(n) or is_party(n, people, style) for n in names)


def says_nothing(text: str) -> bool:
    """Whether what stands behind a label says that there is nothing to do: "Action: None"."""
    return NOBODY.fullmatch(text.strip(" .()")) is not None


def told_above(
    entries: Sequence[Entry], at: int, people: Collection[str], style: MeetingStyle
) -> tuple[str, list[Word]]:
    """What is to be done by those whom the label at index ``at`` names, and its words.

    It is the last sentence of the paragraph above that sets a task, else its last one; the lines of a
    list without marks are passed over to the sentence that introduces them.
    """
    above = at - 1
    while above and _is_list_line(entries[above]) and entries[above - 1].table is None:
        above -= 1
    p = entries[at - 1 if _is_list_line(entries[above]) else above].paragraph
    spans = sentences(p.text) or ((0, len(p.text)),)
    tasks = [span for span in spans if sets_task(p.text[span[0] : span[1]], people, style)]
    start, end = (tasks or spans)[-1]
    return p.text[start:end], p.cut(start, end)


def _is_list_line(entry: Entry) -> bool:
    p = entry.paragraph
    return p.marker is None and not STOP.search(p.text) and len(p.text.split()) <= LIST_LINE
