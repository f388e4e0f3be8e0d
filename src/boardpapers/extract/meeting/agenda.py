"""Agendas: the meeting called, its members, its items, and the meeting after it."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Section
from boardpapers.records import Meeting

from ..context import Context
from .agenda_items import read_items
from .agenda_tables import agenda_rows
from .flow import Entry, flow
from .head import read_head
from .head_pieces import pieces_of, running_heads
from .items import split_items
from .members import read_members
from .next_meeting import read_future, read_next, read_proposed


def read_agenda(section: Section, context: Context) -> None:
    """Read an agenda as a meeting called; a section without date and items is named in a warning."""
    style = context.style.meetings
    entries = flow(section.blocks, context.style)
    members, used = read_members(entries, context)
    rest = [e for i, e in enumerate(entries) if i not in used]
    rows, rest = agenda_rows(rest, style)
    listed = _from_heading(rest, context)
    above, items = split_items(listed, style, run_in=False, lone=listed is not rest)
    if rows:
        above, items = rest, []
    head = read_head(
        pieces_of(_above(above, rest, context), style), style, running_heads(context, section.first)
    )
    agenda, ended = read_items(items, rows, context)
    if head.date is None and not agenda:
        context.warn("agenda-not-understood", "no date and no items were found on this agenda", section.first)
        return
    future, _ = read_future(ended, head.date)
    context.found.meetings.append(
        Meeting(
            id=context.ids.new("meeting", head.body, head.date.isoformat() if head.date else None),
            organisation=head.organisation,
            body=head.body,
            type=head.type,
            status="called",
            date=head.date,
            start=head.start,
            end=head.end,
            venue=head.venue,
            url=head.url,
            members=members,
            agenda=agenda,
            next_meeting=read_next(ended, head.date, style, [e.text for e in above]),
            future_meetings=future,
            proposed_items=read_proposed(ended, style),
            evidence=context.trace.evidence(*head.words),
        )
    )


def _heading_at(entries: Sequence[Entry], context: Context) -> int | None:
    """Index of the line that says AGENDA, where items follow it."""
    heads = context.style.meetings.patterns["agenda_heads"]
    found = [
        i for i, e in enumerate(entries)
        if e.table is None and heads.fullmatch(e.text.strip(" :")) and e.paragraph.marker is None
    ]  # fmt: skip
    return found[-1] if found else None


def _from_heading(entries: list[Entry], context: Context) -> list[Entry]:
    """The entries behind the line that says AGENDA; all of them where it is the last one."""
    at = _heading_at(entries, context)
    return entries[at + 1 :] if at is not None and at < len(entries) - 1 else entries


def _above(above: list[Entry], entries: list[Entry], context: Context) -> list[Entry]:
    at = _heading_at(entries, context)
    return [*entries[: at + 1], *above] if at is not None and at < len(entries) - 1 else above
