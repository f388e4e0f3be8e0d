"""Minutes: the meeting held, who was there, what was said and decided item by item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from boardpapers.layout import Section, Word
from boardpapers.records import Meeting, Minute
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from .agenda import is_called, read_agenda
from .agenda_items import read_items
from .agenda_tables import agenda_tables, is_agenda
from .attendance import attendance_start, read_roll
from .attendance_grid import read_register
from .bold_lines import written_number
from .closing import read_end, read_start
from .comings import read_chair, read_comings
from .flow import Entry, flow
from .formulas import is_formal
from .head import Head, date_by_weekday, read_head
from .head_pieces import pieces_of, running_heads
from .hours import Hour, settled
from .items import Item, split_items
from .listed_actions import ACTIONS, with_listed
from .minute_actions import read_actions
from .minute_items import read_minute
from .next_meeting import read_future, read_next, read_proposed
from .printed_agenda import agenda_below, without_agenda
from .put_questions import read_put_questions
from .roll import attendance_records
from .roll_in_items import read_roll_in
from .scene import Scene
from .undertakings import keys_of

FEW_PAGES = 3
"""Pages below which what lists attendees may be an agenda."""
FEW = 8
"""Entries that minutes have at least."""
MINUTES_OF = re.compile(r"(?:\W*draft\W*)?minutes of\b(?! (?:the )?(?:previous|last|former)\b)", re.I)
DIGITS = re.compile(r"\d+")
FEW_WORDS = 60
"""Words behind the minutes up to which nothing is called a paper."""
FEW_TOLD = 18
"""Words of a text between the attendance lists and the first item up to which it is left aside."""
HEAD_WORDS = 12
"""Words a paragraph behind the attendance lists has at least to be text of the minutes."""


def read_minutes(section: Section, context: Context) -> None:
    """Read every set of minutes in the section as a meeting held."""
    style = context.style.meetings
    if section.last - section.first < FEW_PAGES and _only_calls(section, context):
        section.kind = "agenda"
        read_agenda(section, context)
        return
    for entries in _meetings(flow(section.blocks, context.style), style):
        if entries:
            _read_meeting(entries, context)


def _only_calls(section: Section, context: Context) -> bool:
    """Whether a section taken for minutes is an agenda that lists those expected."""
    style = context.style.meetings
    return is_called(flow(section.blocks, context.style, whole=lambda t: is_agenda(t, style)), style)


def _meetings(entries: Sequence[Entry], style: MeetingStyle) -> list[list[Entry]]:
    """The entries cut where another meeting's minutes begin on a new page."""
    cuts = [0]
    for i, entry in enumerate(entries):
        new_page = i > 0 and entry.paragraph.page > entries[i - 1].paragraph.page
        if new_page and i - cuts[-1] >= FEW and any(_opens_minutes(e, style) for e in entries[i : i + 4]):
            cuts.append(i)
    return [list(entries[a:b]) for a, b in zip(cuts, [*cuts[1:], len(entries)], strict=True)]


def _opens_minutes(entry: Entry, style: MeetingStyle) -> bool:
    """Whether a paragraph calls itself the minutes of a meeting: no heading of an item about earlier ones."""
    if entry.table is not None or entry.opens_row or entry.paragraph.marker is not None:
        return False
    return bool(MINUTES_OF.match(entry.text)) and bool(style.patterns["calls"].search(entry.text))


def _read_meeting(entries: list[Entry], context: Context) -> None:
    style = context.style.meetings
    kept, closing, tail = _without_end(entries, style)
    kept, planned = without_agenda(kept, style)
    above, items = _split(kept, style)
    at = attendance_start(above, style)
    head = _head(above, at, entries, context)
    if head.date is None and not items:
        context.warn("minutes-not-understood", "no date and no items were found in these minutes",
                     entries[0].paragraph.page if entries else None)  # fmt: skip
        return
    if head.wrong_weekday:
        context.warn("weekday-mismatch", head.wrong_weekday, entries[0].paragraph.page)
    people = _without_actions(above)
    no_actions = {id(e) for e in people}
    roll = read_roll([e for e in above[at:] if id(e) in no_actions], style)
    read_register(above, head.date, roll)
    read_roll_in(items, roll, style)
    end, closing = read_end(items, closing, style)
    start, ended = _hours(head, items, closing, end)
    meeting_id = context.ids.new("meeting", head.body, head.date.isoformat() if head.date else None)
    here = [p.person for p in roll.people]
    known = keys_of([p.name for p in here], [p.initials for p in here if p.initials])
    scene = Scene(meeting_id, head.date, None, known, {item.number for item in items if item.number})
    first = len(context.found.actions)
    minutes = _minutes(items, scene, context)
    _name_appended(tail, context)
    beside = [e for e in [*above, *tail] if e.table is not None]
    listed = [a for e in beside for a in read_actions([e], (), scene, context)]
    context.found.actions[first:] = with_listed(context.found.actions[first:], listed)
    read_comings(items, roll, start, style)
    read_chair([*above, *(e for i in items[:2] for e in i.entries)], roll)
    called = agenda_tables([e for e in people if e.table is not None], style)
    context.trace.claim(called.heads)
    future, _ = read_future(items, head.date)
    following, told = read_next(items, head.date, style, tail)
    context.found.meetings.append(
        Meeting(
            id=meeting_id,
            organisation=head.organisation,
            body=head.body,
            type=head.type,
            status="held",
            date=head.date,
            start=start,
            end=ended,
            venue=head.venue,
            attendance=attendance_records(roll, context),
            agenda=read_items(planned or agenda_below(people, style), called.rows, context)[0],
            minutes=minutes,
            questions=read_put_questions(items, context),
            next_meeting=following,
            future_meetings=future,
            proposed_items=read_proposed(items, style),
            evidence=context.trace.evidence(*head.words, *roll.labels, *closing, *told),
        )
    )


def _head(above: list[Entry], at: int, entries: Sequence[Entry], context: Context) -> Head:
    """The head of minutes: what stands above the lists of names, which begin at index ``at``."""
    style = context.style.meetings
    tables = [e for e in above[at:] if e.table is not None]  # a table of names may open with date and place
    pieces = pieces_of([*(above[:at] or above[:6]), *tables], style)
    head = read_head(pieces, style, running_heads(context, entries[0].paragraph.page))
    if head.date is None:
        date_by_weekday(head, pieces, [e.text for e in entries])
    return head


def _without_actions(above: Sequence[Entry]) -> list[Entry]:
    """The entries less the tables under a heading of actions: they name nobody present, and call nothing."""
    return [
        e
        for n, e in enumerate(above)
        if e.table is None or not any(ACTIONS.fullmatch(o.text.strip(" :")) for o in above[max(n - 2, 0) : n])
    ]


def _hours(
    head: Head, items: Sequence[Item], closing: Sequence[list[Word]], end: Hour | None
) -> tuple[str | None, str | None]:
    """When the meeting began and ended, as its head, its first item or its last sentences say."""
    last = [e.text for i in items[-2:] for e in i.entries]
    last += [" ".join(w.text for w in words) for words in closing]
    first = [e.text for i in items[:1] for e in i.entries]
    return settled(head.start or read_start([*first, *last]), end or head.end)


def _minutes(items: Sequence[Item], scene: Scene, context: Context) -> list[Minute]:
    """The records of the items; the actions agreed in them are added to those found."""
    formal = is_formal((e.text for i in items for e in i.entries), context.style.meetings)
    minutes: list[Minute] = []
    for item in items:
        minute, agreed = read_minute(item, replace(scene, item=item.number), context, formal=formal)
        minutes.append(minute)
        context.found.actions += agreed
    return minutes


def _name_appended(tail: Sequence[Entry], context: Context) -> None:
    """Say where other papers stand behind the minutes: they are in no record of the meeting."""
    texts = [e for e in tail if e.table is None]
    if sum(len(e.words) for e in texts) > FEW_WORDS:
        context.warn(
            "appended-not-read", "papers appended to the minutes are in no record", texts[0].paragraph.page
        )


def _split(entries: list[Entry], style: MeetingStyle) -> tuple[list[Entry], list[Item]]:
    """Head and attendance, and the items; text before the first heading is an item without one."""
    listed = attendance_start(entries, style)
    above, items = split_items(entries, style, listed if listed <= max(12, len(entries) // 3) else 0)
    start = attendance_start(above, style)
    body = next(
        (i for i in range(start + 1, len(above)) if _is_text(above[i])), len(above)
    ) if start < len(above) else len(above)  # fmt: skip
    rest = above[body:]
    if rest and (not items or sum(len(e.text.split()) for e in rest) > FEW_TOLD):
        items = [Item(None, None, [], rest), *items]
        above = above[:body]
    return above, items


def _is_text(entry: Entry) -> bool:
    """A sentence of the minutes rather than an entry of a list of names."""
    text = entry.text
    return (
        entry.table is None
        and entry.paragraph.marker is None
        and written_number(text) is None
        and len(text.split()) >= HEAD_WORDS
        and bool(re.search(r"\b(?:was|were|is|are|had|has|noted|reported|welcomed|started)\b", text))
        and not re.match(r"[\w ]{3,30}:\s", text)
    )


def _without_end(
    entries: list[Entry], style: MeetingStyle
) -> tuple[list[Entry], list[list[Word]], list[Entry]]:
    """The entries that are minutes, the lines to sign, and what is appended behind them."""
    kept: list[Entry] = []
    signed: list[list[Word]] = []
    signatures, ends = style.patterns["signatures"], style.patterns["ends"]
    resumed = False
    lines_to_sign = [
        i for i, e in enumerate(entries) if i > 3 and e.table is None and _is_line(e, signatures)
    ]
    for i, entry in enumerate(entries):
        text = " ".join(entry.text.split())
        plain = text.replace(" ", "") if re.fullmatch(r"(?:\S )+\S", text) else text
        if (
            i > 3
            and entry.table is None
            and ends.fullmatch(plain)
            and (entry.paragraph.bold or plain.isupper())
        ):
            break
        if i in lines_to_sign:
            signed.append(entry.words)
            resumed = False
            continue
        gone_on = i < lines_to_sign[-1] if lines_to_sign else True  # a line to sign on every page
        resumed = resumed or (not gone_on and _counts_on(entry, kept))
        apart = (
            entry.paragraph.page > signed[-1][0].page or _calls_next(entries[i:], style) if signed else False
        )
        if not gone_on and not resumed and apart and not kept_going(entry):
            break
        kept.append(entry)
    return kept, signed, entries[len(kept) + len(signed) :]


def _calls_next(behind: Sequence[Entry], style: MeetingStyle) -> bool:
    """Whether what stands behind the line to sign tells of the next meeting, and no more of this one."""
    found = (style.patterns[name].search(behind[0].text) for name in ("next_heads", "next_formulas"))
    told = any(hit is not None and hit.start() <= len("the ") for hit in found)
    return told and not any(style.patterns["closings"].search(entry.text) for entry in behind)


def _is_line(entry: Entry, signatures: re.Pattern[str]) -> bool:
    return signatures.fullmatch(" ".join(entry.text.split())) is not None


def _counts_on(entry: Entry, kept: Sequence[Entry]) -> bool:
    """Whether an entry behind a line to sign is headed as an earlier item was: same mark, same weight."""
    p = entry.paragraph
    if p.kind != "numbered" or p.marker is None or not p.bold:
        return False
    shape = DIGITS.sub("9", p.marker)
    return any(
        e.paragraph.bold and e.paragraph.marker and DIGITS.sub("9", e.paragraph.marker) == shape for e in kept
    )


def kept_going(entry: Entry) -> bool:
    """Whether an entry on a page behind the signature is still an item: it carries a number."""
    return entry.opens_row or entry.paragraph.kind == "numbered"
