"""The agenda that a note of a meeting prints above those who came, or minutes above what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from boardpapers.styles.meetings import MeetingStyle

from .attendance import attendance_start
from .flow import Entry
from .items import Item, split_items
from .listed_actions import ACTIONS

AGENDA = re.compile(r"agenda:?", re.I)
FEWEST = 3
"""Numbered lines that are a list of items."""
HEAD_ENTRIES = 6
"""The agenda's heading is one of so many entries."""


def without_agenda(entries: list[Entry], style: MeetingStyle) -> tuple[list[Entry], list[Item]]:
    """The entries without the numbered list under "Agenda" above the names, and its items."""
    head = next((i for i, e in enumerate(entries[:HEAD_ENTRIES]) if AGENDA.fullmatch(e.text.strip())), None)
    if head is None:
        return entries, []
    listed = attendance_start(entries[head:], style) + head
    between = entries[head + 1 : listed]
    if listed == len(entries) or any(e.table is not None or e.paragraph.marker is None for e in between):
        return entries, []
    return [*entries[:head], *entries[listed:]], split_items(between, style)[1]


def agenda_below(entries: Sequence[Entry], style: MeetingStyle) -> list[Item]:
    """The items of the list under "Agenda" among the ``entries`` between the names and the minutes.

    It ends at the next table or heading, at the latest that of the actions; every line is numbered.
    """
    said = (n for n, e in enumerate(entries) if e.table is None and AGENDA.fullmatch(e.text.strip()))
    at = next(said, len(entries))
    _, items = split_items(list(takewhile(_is_line, entries[at + 1 :])), style, run_in=False)
    return items if len(items) >= FEWEST and all(item.number for item in items) else []


def _is_line(entry: Entry) -> bool:
    heading = entry.paragraph.bold or ACTIONS.fullmatch(entry.text.strip(" :"))
    return entry.table is None and not heading
