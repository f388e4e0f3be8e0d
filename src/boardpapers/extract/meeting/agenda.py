"""Agendas: the meeting called, its members, its items, and the meeting after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Section
from boardpapers.records import Meeting
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from .agenda_items import read_items
from .agenda_tables import agenda_tables, is_agenda
from .bold_lines import written_number
from .expected import read_expected
from .flow import Entry, flow
from .head import read_head
from .head_pieces import pieces_of, running_heads
from .hours import settled
from .items import Item, split_items
from .members import read_members
from .next_meeting import read_future, read_next, read_proposed
from .page_column import without_wrapped_pages
from .roll import COMING, Roll, attendance_records, expected_members
from .sub_items import with_sub_items

AGENDA = re.compile(r"\bagenda\b", re.I)
MINUTES = re.compile(r"\bminutes of\b|^\W*(?:draft |unconfirmed )?minutes\b", re.I)
TOLD = re.compile(
    r"\b(?:was|were|had|resolved|noted|agreed|reported|welcomed|thanked|explained|asked|advised|presented)\b",
    re.I,
)
"""What minutes tell in."""
FRONT = 6
"""Paragraphs at the head among which minutes call themselves so."""


def read_agenda(section: Section, context: Context) -> None:
    """Read an agenda as a meeting called; a section without date and items is named in a warning."""
    style = context.style.meetings
    blocks = without_wrapped_pages(section.blocks)
    entries = flow(blocks, context.style, whole=lambda table: is_agenda(table, style))
    members, used = read_members(entries, context)
    tables = agenda_tables([e for i, e in enumerate(entries) if i not in used], style)
    above, items = (tables.above, []) if tables.rows else _listed(tables.above, context)
    roll, above = read_expected(above, items, tables.behind, style)
    top = above if tables.rows else _above(above, tables.above, context)
    head = read_head(pieces_of(top, style), style, running_heads(context, section.first))
    last = items[-1].entries if items else []
    sent_word = Roll([p for p in roll.people if p.status not in COMING], marks=roll.marks)
    start, end = settled(head.start, head.end)
    agenda, ended = read_items(items, tables.rows, context, start)
    if head.date is None and not agenda:
        context.warn("agenda-not-understood", "no date and no items were found on this agenda", section.first)
        return
    if head.wrong_weekday:
        context.warn("weekday-mismatch", head.wrong_weekday, section.first)
    context.trace.claim(tables.heads)
    cut = [e for e in last if e not in ended[-1].entries]
    following, place = read_next(ended, head.date, style, [*above, *cut, *tables.behind])
    future, _ = read_future(ended, head.date)
    context.found.meetings.append(
        Meeting(
            id=context.ids.new("meeting", head.body, head.date.isoformat() if head.date else None),
            organisation=head.organisation,
            body=head.body,
            type=head.type,
            status="called",
            date=head.date,
            start=start,
            end=end,
            venue=head.venue,
            url=head.url,
            members=[*members, *expected_members(roll, context)],
            attendance=attendance_records(sent_word, context),
            agenda=agenda,
            next_meeting=following,
            future_meetings=future,
            proposed_items=read_proposed(ended, style),
            evidence=context.trace.evidence(*head.words, *roll.labels, *place),
        )
    )


def is_called(entries: Sequence[Entry], style: MeetingStyle) -> bool:
    """Whether what looks like minutes for its list of attendees only calls a meeting: nothing is told."""
    patterns = style.patterns
    headed = any(
        is_agenda(e.table, style) if e.table is not None else _says_agenda(e, patterns["agenda_heads"])
        for e in entries
    )
    if not headed or any(MINUTES.search(e.text) for e in entries[:FRONT]):
        return False
    return not any(TOLD.search(e.text) for e in entries)


def _says_agenda(entry: Entry, heads: re.Pattern[str]) -> bool:
    text = entry.text.strip(" :")
    return len(text.split()) <= 8 and (heads.fullmatch(text) or AGENDA.search(text)) is not None


def _heading_at(entries: Sequence[Entry], context: Context) -> int | None:
    """Index of the line that says AGENDA, where items follow it: the last one over numbers, if any is."""
    heads = context.style.meetings.patterns["agenda_heads"]
    found = [
        i for i, e in enumerate(entries)
        if e.table is None and heads.fullmatch(e.text.strip(" :")) and e.paragraph.marker is None
    ]  # fmt: skip
    ends = [*found[1:], len(entries)]
    over = [a for a, b in zip(found, ends, strict=False) if any(_is_numbered(e) for e in entries[a + 1 : b])]
    return next(reversed(over or found), None)


def _is_numbered(entry: Entry) -> bool:
    p = entry.paragraph
    return entry.table is None and (p.kind == "numbered" or written_number(p.text) is not None)


def _listed(entries: list[Entry], context: Context) -> tuple[list[Entry], list[Item]]:
    """The entries above the items, and the items, of an agenda that is no table."""
    cuts = _agendas(entries, context)
    if cuts:
        style = context.style.meetings
        lists = [entries[a + 1 : b] for a, b in pairwise([*cuts, len(entries)])]
        several = [item for listed in lists for item in split_items(listed, style, run_in=False)[1]]
        return entries[: cuts[0] + 1], with_sub_items(several)
    listed = _from_heading(entries, context)
    above, items = split_items(listed, context.style.meetings, run_in=False, lone=listed is not entries)
    return above, with_sub_items(items)


def _agendas(entries: Sequence[Entry], context: Context) -> list[int]:
    """Indices of the headings of several agendas on one notice, each over a list that counts from 1 on.

    A parish meeting and the council's own: "Annual Parish Meeting Agenda", "A.G.M. Agenda".
    """
    heads = context.style.meetings.patterns["agenda_heads"]
    found = []
    for i, entry in enumerate(entries[:-1]):
        p, below = entry.paragraph, entries[i + 1].paragraph
        headed = entry.table is None and p.marker is None and _says_agenda(entry, heads)
        if headed and len(entry.text.split()) > 1 and below.marker and below.marker.strip("().") == "1":
            found.append(i)
    named = {entries[i].text.casefold() for i in found}
    return found if len(named) == len(found) > 1 else []


def _from_heading(entries: list[Entry], context: Context) -> list[Entry]:
    """The entries behind the line that says AGENDA; all of them where it is the last one."""
    at = _heading_at(entries, context)
    return entries[at + 1 :] if at is not None and at < len(entries) - 1 else entries


def _above(above: list[Entry], entries: list[Entry], context: Context) -> list[Entry]:
    at = _heading_at(entries, context)
    return [*entries[: at + 1], *above] if at is not None and at < len(entries) - 1 else above
