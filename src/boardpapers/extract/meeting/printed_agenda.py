"""The agenda that a note of a meeting prints above those who came."""

from __future__ import annotations

import re

from boardpapers.styles.meetings import MeetingStyle

from .attendance import attendance_start
from .flow import Entry
from .items import Item, split_items

AGENDA = re.compile(r"agenda:?", re.I)
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
