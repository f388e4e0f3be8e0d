"""Who is expected at a meeting: the list of attendees that some agendas print."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.styles.meetings import MeetingStyle

from .attendance import read_roll
from .flow import Entry
from .items import Item
from .roll import Roll


def read_expected(
    above: Sequence[Entry], items: Sequence[Item], behind: Sequence[Entry], style: MeetingStyle
) -> tuple[Roll, list[Entry]]:
    """The roll of those expected, and the entries above the items that are no part of its lists.

    The lists stand above the items or behind them; in the latter case they leave the last item.
    """
    at = _start(above, style)
    if at is not None:
        return read_roll(above[at:], style), list(above[:at])
    last = items[-1].entries if items else list(behind)
    at = _start(last, style)
    if at is None:
        return Roll(), list(above)
    roll = read_roll(last[at:], style)
    if items and roll.people:
        items[-1].entries = last[:at]
    return roll, list(above)


def _start(entries: Sequence[Entry], style: MeetingStyle) -> int | None:
    """Index of the heading over a list of those expected; ``None`` where there is none."""
    heads = style.patterns["expected_heads"]
    for i, entry in enumerate(entries):
        plain = entry.text.strip(" :*")
        if entry.table is None and entry.paragraph.marker is None and heads.fullmatch(plain):
            return i
    return None
