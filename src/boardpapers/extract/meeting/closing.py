"""When a meeting began and when it closed, as the end of its minutes tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Word
from boardpapers.normalise.times import find_times
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .hours import Hour, hour_of
from .items import Item

CLOSED = re.compile(r"\W*meeting (?:closed|ended|finished|concluded|rose)\b", re.I)
"""A note of the end, as "Meeting ended at 8.00 pm", is no part of the last item."""
CLOSED_BY = re.compile(
    r"(?:the )?(?:chair(?:man|woman|person)?|mayor|clerk) (?:then )?(?:closed|declared|brought) (?:the )?"
    r"meeting\b",
    re.I,
)
FOUR_FIGURES = re.compile(r"(?:at )*([01]\d|2[0-3])([0-5]\d)\b(?! \w)")
"""An hour without a point: "closed at 1934"."""
FLUSH = 3.0
"""Points by which the note of the end may stand off the margin where items are numbered."""
SIGNED_WORDS = 8
"""Words that a line below the end has at most: "Signed as a correct record"."""
STARTED = re.compile(r"\bmeeting (?:had )?(?:started|commenced|opened|began)(?: at)?(?:\s|:\s?)(?=\d)", re.I)


def read_end(
    items: Sequence[Item], closing: list[list[Word]], style: MeetingStyle
) -> tuple[Hour | None, list[list[Word]]]:
    """When the meeting closed; a closing line set apart from the last item leaves it."""
    pattern = style.patterns["closings"]
    for item in reversed(items[-3:]):
        for n in range(len(item.entries) - 1, -1, -1):
            entry = item.entries[n]
            hit = pattern.search(entry.text)
            if hit is None:
                continue
            said = f"at {entry.text[hit.end() :].strip()}"
            times = _hour_told(said)
            if not times:
                said = entry.text[hit.start() :]
                times = find_times(said)
            if _closes(item, n, style):
                closing = [*closing, *(e.words for e in item.entries[n:])]
                item.entries = item.entries[:n]
            if times:
                return hour_of(said, times[0]), closing
    return None, closing


def read_start(texts: Sequence[str]) -> Hour | None:
    """When the meeting began, where only its last sentence says so: "started at 5.00pm and ended at …"."""
    for text in texts:
        hit = STARTED.search(text)
        said = f"at {text[hit.end() :].strip()}" if hit else ""
        times = _hour_told(said)
        if times:
            return hour_of(said, times[0])
    return None


def _hour_told(said: str) -> list[tuple[str, int, int]]:
    """The times of what stands behind "closed"; there four figures are always an hour."""
    hit = FOUR_FIGURES.match(said)
    return find_times(said) or ([(f"{hit[1]}:{hit[2]}", hit.start(1), hit.end(2))] if hit else [])


def _closes(item: Item, n: int, style: MeetingStyle) -> bool:
    """Whether an entry only notes the end, so that it is no part of the item's text.

    Nothing but lines to sign stands behind it, and it is set apart from the item's text.
    """
    entry, signed = item.entries[n], style.patterns["signatures"]
    if any(
        len(e.text.split()) > SIGNED_WORDS and not signed.fullmatch(e.text) for e in item.entries[n + 1 :]
    ):
        return False
    flush = n > 0 and bool(item.head) and abs(entry.paragraph.x0 - item.head[0].x0) < FLUSH
    note = flush and len(sentences(entry.text)) == 1 and CLOSED_BY.match(entry.text) is not None
    return note or _set_apart(item, n) or CLOSED.match(entry.text) is not None


def _set_apart(item: Item, n: int) -> bool:
    """Whether the closing line stands left of the item's text."""
    lefts = [e.paragraph.lines[0].x0 for e in item.entries[:n] if e.paragraph.lines]
    return bool(lefts) and item.entries[n].paragraph.x0 < min(lefts) - 10
