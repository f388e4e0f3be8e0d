"""What the agenda announces beside what the pack holds."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from boardpapers.check.bodies import same_body
from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import Scope, page_of
from boardpapers.normalise.dates import find_dates
from boardpapers.records import AgendaItem, Document, Meeting, Minute, PageRange, Part

_BLANK_BACK: Final = 1
"""Pages by which a printed range may run past the last number printed: the blank back of a sheet."""
_ONE_MEETING_APART: Final = 21
"""Days within which a meeting announced for an earlier date may only have been moved."""
_MINUTES = re.compile(r"\b(?:minutes|record) of\b|\bminutes\b[^.]{0,60}\b(?:meeting|held)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-z)])\.\s+(?=[A-Z])|\n\n")
_TO_FOLLOW = re.compile(r"\bto follow\b|\bto be tabled\b|\bverbal\b", re.IGNORECASE)


def _wrong_pages(scope: Scope) -> Iterator[Hit]:
    for meeting in scope.document.meetings:
        yield from _overlaps(meeting.agenda)
        both = [
            (item, item.pages, held)
            for item in meeting.agenda
            if item.pages is not None and (held := _printed(_parts_of(item, scope.document))) is not None
        ]
        wrong_by = _wrong_throughout([(announced, held) for _, announced, held in both])
        if wrong_by:
            item, announced, held = both[0]
            low = f"{abs(wrong_by)} too {'low' if wrong_by > 0 else 'high'} throughout"
            where = f"item {item.number} begins on page {held.first}, not {announced.first}"
            yield Hit(f"the agenda's page numbers are {low}: {where}", item.number, page_of(item))
        for item, announced, held in both:
            if not _agree(announced, held, wrong_by):
                message = f"item {item.number}: the agenda says {_shown(announced)}"
                yield Hit(f"{message}, the pack has {_shown(held)}", item.number, page_of(item))


def _wrong_throughout(ranges: Sequence[tuple[PageRange, PageRange]]) -> int:
    """By how many pages all or most of the announced ranges are wrong; 0 where they differ or are right."""
    shifts = Counter(held.first - announced.first for announced, held in ranges)
    shift, times = shifts.most_common(1)[0] if shifts else (0, 0)
    return shift if times > 1 and times * 2 > len(ranges) else 0


def _agree(announced: PageRange, held: PageRange, wrong_by: int) -> bool:
    """Whether the ranges are the same; an agenda may print the first page alone."""
    first, last = announced.first + wrong_by, announced.last + wrong_by
    return first == held.first and (first == last or 0 <= last - held.last <= _BLANK_BACK)


def _overlaps(agenda: Sequence[AgendaItem]) -> Iterator[Hit]:
    before: AgendaItem | None = None
    for item in agenda:
        if item.pages is None:
            continue
        message = f"item {item.number}: {_shown(item.pages)}"
        if item.pages.last < item.pages.first:
            yield Hit(f"{message} run backwards", item.number, page_of(item))
        within = before is not None and _is_part_of(item.number, before.number)
        if not within and before is not None and before.pages and item.pages.first <= before.pages.last:
            overlap = f"overlap {_shown(before.pages)} of item {before.number}"
            yield Hit(f"{message} {overlap}", item.number, page_of(item))
        before = item


def _is_part_of(number: str | None, whole: str | None) -> bool:
    """Whether an item is one of those below another: 5a or 5.1 below 5."""
    if not number or not whole or not number.startswith(whole):
        return False
    return not number[len(whole) :][:1].isdigit()


def _parts_of(item: AgendaItem, document: Document) -> list[Part]:
    return [part for part in document.parts if item.number and part.agenda_item == item.number]


def _printed(parts: Sequence[Part]) -> PageRange | None:
    ranges = [part.printed for part in parts if part.printed is not None]
    if not ranges:
        return None
    return PageRange(first=min(r.first for r in ranges), last=max(r.last for r in ranges))


def _shown(pages: PageRange) -> str:
    """ "page 7", "pages 7–9"."""
    return f"page {pages.first}" if pages.first == pages.last else f"pages {pages.first}–{pages.last}"


def _not_in_the_pack(scope: Scope) -> Iterator[Hit]:
    document = scope.document
    if not any(part.printed for part in document.parts) and not document.reports:
        return  # an agenda on its own: nothing is said about a pack
    numbers = {report.number for d in scope.everything for report in d.reports}
    items = {report.agenda_item for report in document.reports}
    for meeting in document.meetings:
        for item in meeting.agenda if meeting.status == "called" else ():
            if item.number in items or _parts_of(item, document):
                continue
            later = " (the agenda says so)" if _TO_FOLLOW.search(f"{item.title} {item.text or ''}") else ""
            missing = [f"report {number} is" for number in item.reports if number not in numbers]
            if item.pages is not None and not item.reports and not _has_pages(item.pages, document):
                missing.append(
                    f"{_shown(item.pages)} {'is' if item.pages.first == item.pages.last else 'are'}"
                )
            for what in missing:
                message = f"item {item.number}: {what} announced but not in the pack{later}"
                yield Hit(message, item.number, page_of(item))


def _has_pages(pages: PageRange, document: Document) -> bool:
    """Whether a page of the range is in the pack; so it is taken where no page number was read at all."""
    printed = [part.printed for part in document.parts if part.printed is not None]
    return not printed or any(p.first <= pages.last and pages.first <= p.last for p in printed)


def _not_the_last_minutes(scope: Scope) -> Iterator[Hit]:
    for meeting in scope.document.meetings:
        if meeting.date is None:
            continue
        earlier = [m for m in _held(scope, meeting) if m.date and m.date < meeting.date]
        for ref, page, confirmed in _confirmed(meeting):
            why = _why_not_the_last(confirmed, meeting.date, earlier)
            if why:
                message = f"item {ref}: minutes of {confirmed.isoformat()} to be confirmed, but {why}"
                yield Hit(message, ref, page)


def _held(scope: Scope, of: Meeting) -> list[Meeting]:
    """Every meeting of the same body whose minutes are at hand."""
    meetings = (m for document in scope.everything for m in document.meetings if m.status == "held")
    return [m for m in meetings if same_body(m.body, of.body)]


def _why_not_the_last(
    confirmed: datetime.date, today: datetime.date, earlier: Sequence[Meeting]
) -> str | None:
    if confirmed >= today:
        return f"this meeting is on {today.isoformat()}"
    dates = sorted(m.date for m in earlier if m.date)
    if dates and dates[-1] > confirmed:
        return f"the last meeting was on {dates[-1].isoformat()}"
    if dates and confirmed not in dates:
        return f"the minutes at hand are those of {dates[-1].isoformat()}"
    for minutes in earlier:
        following = minutes.next_meeting.date if minutes.next_meeting else None
        if minutes.date != confirmed or following is None:
            continue
        if confirmed < following and (today - following).days > _ONE_MEETING_APART:
            return f"they announce a meeting on {following.isoformat()}, before this one"
    return None


def _confirmed(meeting: Meeting) -> Iterator[tuple[str | None, int | None, datetime.date]]:
    """Items that confirm minutes, with the day of the last meeting they name."""
    items: list[AgendaItem | Minute] = [*meeting.agenda, *meeting.minutes]
    for item in items:
        sentences = _SENTENCE.split(f"{item.title or ''}. {item.text or ''}")
        cued = " ".join(s for s in sentences if _MINUTES.search(s))
        dates = [found.value for found in find_dates(cued) if found.precise]
        if dates:
            yield item.number, page_of(item), max(dates)


RULES: Final = (
    Rule(
        "PCK001",
        "error",
        "Page ranges of the agenda that run backwards, overlap, or do not match the pack.",
        "Correct the agenda, or put the missing pages into the pack.",
        _wrong_pages,
    ),
    Rule(
        "PCK002",
        "error",
        "A report or pages the agenda announces that are not in the pack.",
        "Add the report, or mark it “to follow” and publish a supplement.",
        _not_in_the_pack,
    ),
    Rule(
        "PCK003",
        "warning",
        "Minutes to be confirmed that are not those of the last meeting.",
        "Correct the date, or bring the minutes of the meeting between.",
        _not_the_last_minutes,
    ),
)
