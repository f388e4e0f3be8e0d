"""Dates, people and names of meetings that do not agree."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from boardpapers.check.bodies import named_differently
from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import Scope, page_of
from boardpapers.normalise.dates import WEEKDAYS, Found, find_dates
from boardpapers.normalise.names import name_key, same_person
from boardpapers.records import Attendance

_THERE: Final = frozenset({"present", "in_attendance", "officer"})
_DAY_NAMES: Final = tuple(day[:3].lower() for day in WEEKDAYS)


class _WrongDay(NamedTuple):
    """A date as printed, the weekday it fell on, and what it says, however it is written."""

    printed: str
    true_day: str
    day: str


def _wrong_weekday(scope: Scope) -> Iterator[Hit]:
    about = _date_of(scope)
    told: set[tuple[str, int | None]] = set()
    """Days already said to be wrong, and where; those of the meeting itself count for all pages."""
    for warning in scope.document.warnings:
        if "weekday" in warning.code:
            told |= {(wrong.day, None) for wrong in _wrong_days(warning.message, about)}
            yield Hit(warning.message, None, warning.page)
    for text in scope.texts:
        for wrong in _wrong_days(text.words, about):
            if not told.isdisjoint({(wrong.day, None), (wrong.day, text.page)}):
                continue
            told.add((wrong.day, text.page))
            yield Hit(f"“{wrong.printed}” was a {wrong.true_day}", text.ref, text.page)


def _wrong_days(text: str, about: datetime.date | None) -> Iterator[_WrongDay]:
    if not any(day in text.lower() for day in _DAY_NAMES):
        return
    for found in find_dates(text, default_year=about.year if about else None):
        true_day = _true_weekday(found, about)
        if true_day is not None:
            printed = " ".join(text[found.start : found.end].split())
            yield _WrongDay(printed, true_day, f"{found.weekday} {found.value:%m-%d}")


def _date_of(scope: Scope) -> datetime.date | None:
    """The day the paper is about: its meeting's, its plan's or its report's."""
    document = scope.document
    days = [
        record.date for group in (document.meetings, document.plans, document.reports) for record in group
    ]
    return next((day for day in days if day), None)


def _true_weekday(found: Found, about: datetime.date | None) -> str | None:
    """The right weekday where the printed one is wrong; a date without year is in the nearest one."""
    if found.weekday is None or not found.precise:
        return None
    day = found.value
    if not found.year_given:
        if about is None:
            return None
        years = [_in_year(day, about.year + step) for step in (-1, 0, 1)]
        day = min((d for d in years if d), key=lambda d: abs((d - about).days))
    true_day = WEEKDAYS[day.weekday()]
    return None if true_day == found.weekday else true_day


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _next_in_the_past(scope: Scope) -> Iterator[Hit]:
    for meeting in scope.document.meetings:
        if meeting.date is None:
            continue
        following = meeting.next_meeting.date if meeting.next_meeting else None
        for day in dict.fromkeys([*([following] if following else []), *meeting.future_meetings]):
            if day < meeting.date or (day == meeting.date and day == following):
                message = f"the next meeting is given as {day.isoformat()}"
                yield Hit(f"{message}, this one is on {meeting.date.isoformat()}", None, page_of(meeting))


def _there_and_not(scope: Scope) -> Iterator[Hit]:
    for meeting in scope.document.meetings:
        there = [a for a in meeting.attendance if a.status in _THERE and not (a.joined or a.left)]
        away = [a for a in meeting.attendance if a.status not in _THERE]
        for absent in away:
            present = next((a for a in there if _one_person(a, absent, meeting.attendance)), None)
            if present is not None:
                message = (
                    f"{absent.name} is under {_list(absent)} and, as {present.name}, under {_list(present)}"
                )
                yield Hit(message, absent.name, page_of(absent) or page_of(meeting))


def _list(entry: Attendance) -> str:
    return entry.status.replace("_", " ")


def _one_person(one: Attendance, other: Attendance, everybody: Sequence[Attendance]) -> bool:
    """Equal names; or agreeing ones with a first name or initial each, the surname being nobody else's."""
    a, b = name_key(one.name).split(), name_key(other.name).split()
    if not a or not b:
        return False
    if a == b:
        return len(a) > 1 or one.name == other.name
    namesakes = sum(name_key(person.name).split()[-1:] == a[-1:] for person in everybody)
    return min(len(a), len(b)) > 1 and namesakes == 2 and same_person(one.name, other.name)


def _two_names(scope: Scope) -> Iterator[Hit]:
    document = scope.document
    named: list[tuple[str, str | None, str, int | None]] = []
    for meeting in document.meetings:
        if meeting.body:
            day = meeting.date.isoformat() if meeting.date else "no date"
            named.append((meeting.body, None, f"the meeting of {day}", page_of(meeting)))
    for report in document.reports:
        if report.body:
            ref = report.number or report.agenda_item
            named.append((report.body, ref, f"report {report.number or report.title}", page_of(report)))
    if not named:
        return
    usual = Counter(body for body, *_ in named).most_common(1)[0][0]
    for body, ref, where, page in named:
        if named_differently(usual, body):
            yield Hit(f"the body is “{usual}”, in {where} “{body}”", ref, page)


RULES: Final = (
    Rule(
        "MTG001",
        "error",
        "A weekday that does not fit its date.",
        "Look the date up in a calendar and correct the day or the date.",
        _wrong_weekday,
    ),
    Rule(
        "MTG002",
        "error",
        "A next meeting on or before the day of this one.",
        "Correct the date of the next meeting.",
        _next_in_the_past,
    ),
    Rule(
        "MTG003",
        "error",
        "A person listed as present and under apologies or absent.",
        "Take the name out of one of the lists.",
        _there_and_not,
    ),
    Rule(
        "MTG004",
        "warning",
        "A body named in two ways.",
        "Use the name of the constitution throughout.",
        _two_names,
    ),
)
