"""When a meeting began and when it closed, as the end of its minutes tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Word
from boardpapers.normalise.times import find_times
from boardpapers.styles.meetings import MeetingStyle

from .items import Item

CLOSED = re.compile(r"\W*meeting (?:closed|ended|finished|concluded|rose)\b", re.I)
"""A note of the end, as "Meeting ended at 8.00 pm", is no part of the last item."""
STARTED = re.compile(r"\bmeeting (?:had )?(?:started|commenced|opened|began)(?: at)?\s(?=\d)", re.I)


def read_end(
    items: Sequence[Item], closing: list[list[Word]], start: str | None, style: MeetingStyle
) -> tuple[str | None, list[list[Word]]]:
    """When the meeting closed; a closing line set apart from the last item leaves it."""
    pattern = style.patterns["closings"]
    for item in reversed(items[-3:]):
        for n in range(len(item.entries) - 1, -1, -1):
            entry = item.entries[n]
            hit = pattern.search(entry.text)
            if hit is None:
                continue
            behind = find_times(f"at {entry.text[hit.end() :].strip()}")
            times = behind or find_times(entry.text[hit.start() :])
            if n == len(item.entries) - 1 and (_set_apart(item, n) or CLOSED.match(entry.text)):
                closing = [*closing, entry.words]
                item.entries = item.entries[:n]
            if times:
                return _afternoon(times[0][0], start), closing
    return None, closing


def read_start(texts: Sequence[str]) -> str | None:
    """When the meeting began, where only its last sentence says so: "started at 5.00pm and ended at …"."""
    for text in texts:
        hit = STARTED.search(text)
        times = find_times(f"at {text[hit.end() :].strip()}") if hit else []
        if times:
            return times[0][0]
    return None


def _set_apart(item: Item, n: int) -> bool:
    """Whether the closing line stands left of the item's text."""
    lefts = [e.paragraph.lines[0].x0 for e in item.entries[:n] if e.paragraph.lines]
    return bool(lefts) and item.entries[n].paragraph.x0 < min(lefts) - 10


def _afternoon(end: str, start: str | None) -> str:
    """ "closed at 8.16" after a start at 19:00 is 20:16."""
    if start and end < start and end < "12:00":
        return f"{int(end[:2]) + 12:02d}{end[2:]}"
    return end
