"""Dated stretches of a text: days, months, seasons, quarters, financial and calendar years."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from boardpapers.normalise import fiscal
from boardpapers.normalise.dates import MONTH, find_dates, month_number

Pair = tuple[date, date]

_YEARS = r"(?P<first>(?:20)?\d\d)\s?[/\-‐‑–]\s?(?P<last>(?:20)?\d\d)"
_NO_UNIT = (
    r"(?![\w%+]|[./\-‐‑–]\d|\s?-?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|people|per)\b)"
)
_OF_YEAR = (
    rf"[\s,(]{{0,3}}(?:of\s+)?(?:(?:FY\s?)?{_YEARS}|FY\s?(?P<ending>(?:20)?\d\d)|(?P<year>20\d\d))(?![\w/])"
)
_FROM_TO = r"(?P<from>[1-4])(?:\s?(?:-|‐|–|/|&|,|and|to)\s?(?:Q|quarter\s?)?(?P<to>[1-4]))?"
_ORDINALS = ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th")
_QUARTER = re.compile(
    rf"\b(?:(?:Q|quarters?\s?){_FROM_TO}|(?P<word>{'|'.join(_ORDINALS)})\s+(?:quarter|qtr)){_OF_YEAR}", re.I
)
_QUARTER_BEHIND = re.compile(
    rf"(?<![\w£./\-‐‑–])(?:(?:FY\s?)?{_YEARS}|(?P<year>20\d\d))[\s,:(–-]{{1,3}}(?:Q|quarters?\s?){_FROM_TO}(?![\w/])",
    re.I,
)
_HALF = re.compile(rf"\b(?:H(?P<from>[12])|(?P<word>{'|'.join(_ORDINALS)})\s+half){_OF_YEAR}", re.I)
_FEAST = re.compile(
    r"\b(?P<feast>easter|christmas|new\s+year)(?:[’']?s)?(?:\s+day)?\s*,?\s*(?P<year>(?:19|20)\d\d)(?!\d)",
    re.I,
)
# "02/24", "02/2024": a month only where a timescale is asked for; elsewhere as often a reference
_FIGURES = re.compile(
    r"(?<![\w£.,/\-‐‑–:])(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d|[1-4]\d)(?![\w%]|[./:]\d)"
)
_MONTH_YEAR = re.compile(
    rf"(?<![^\W_])(?P<month>{MONTH})[\s.\-‐‑–/’']{{1,3}}(?P<year>\d\d)(?![\w%]|[.:/]\d|\s?(?:st|nd|rd|th)\b)",
    re.I,
)
# "Oct 21-Mar 22": without the second month the 21 would be a day of March
_MONTH_RANGE = re.compile(
    rf"{_MONTH_YEAR.pattern}(?=\s?(?:-|‐|‑|–|—|/|to)\s?{MONTH}[\s'’]{{1,2}}\d\d(?!\w))", re.I
)
_SEASON = re.compile(
    r"\b(?P<season>spring|summer|autumn|winter)(?:\s+term)?(?:\s+[12](?=\s+20\d\d))?"
    r"(?:\s+(?:of\s+)?|\s?[\-‐‑–’'/]\s?)(?P<year>(?:19|20)\d\d|\d\d)(?!\d|[.:]\d)"
    r"(?:\s?[/\-‐‑–]\s?(?:20)?\d\d(?!\w))?",
    re.I,
)
_ACADEMIC = re.compile(rf"\b(?:(?:academic|school)\s+year|AY)\s*(?:of\s+)?\(?{_YEARS}{_NO_UNIT}", re.I)
_FINANCIAL = re.compile(rf"(?<![\w£./\-‐‑–])(?:FY\s?)?{_YEARS}{_NO_UNIT}", re.I)
_YEAR_ENDING = re.compile(rf"\bFY\s?(?P<last>(?:20)?\d\d){_NO_UNIT}", re.I)
_YEAR = re.compile(rf"(?:(?<![\w£./\-‐‑–,])|(?<=\b(?:mid|end)[-‐‑–]))(?P<year>20\d\d){_NO_UNIT}(?!,\d)", re.I)
_YEARS_JOINED = re.compile(
    r"(?<![\w£./\-‐‑–])(?P<first>(?:20)?\d\d)/(?P<second>\d\d)\s?[-‐‑–]\s?(?:20)?(?P<before>\d\d)/(?P<last>\d\d)(?![\w/.])"
)
_WEEK = re.compile(
    r"\b(?:w\s?/\s?c|w\.c\.?|week\s+(?:commencing|beginning|starting|of))\s*:?\s*(?:the\s+)?$", re.I
)

_NUMBERED = re.compile(
    r"\b(?:items?|min(?:ute)?s?|reports?|papers?|refs?|no|numbers?|actions?)[.:]?\s*$", re.I
)
_YEARLESS = re.compile(
    r"(?:(?<![\w£.,/])(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?(?:\s+of)?[\s.\-‐‑–]{0,3})?"
    rf"(?<![^\W\d_])(?P<month>{MONTH})(?:\s+(?P<after>\d{{1,2}})\s?(?:st|nd|rd|th)\b)?"
    r"|\b(?P<season>spring|summer|autumn|winter|easter|christmas)\b",
    re.I,
)
_JOINED = re.compile(
    r"\s*(?:-|‐|‑|–|—|/|,|&|and|or|to|until)\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:early|mid|late)?\s*", re.I
)


class Period(NamedTuple):
    """A dated stretch printed at `text[at:to]`; `lone_day` marks a single day, which has no beginning."""

    at: int
    to: int
    first: date
    last: date
    lone_day: bool


class Yearless(NamedTuple):
    """A day, month or season printed at `text[at:to]` without its year."""

    at: int
    to: int
    season: str | None
    month: int
    day: int | None

    def within(self, year: int) -> Pair | None:
        """First and last day in that year; None where the year has no such day (29 February)."""
        if self.season in fiscal.FEASTS:
            return (fiscal.feast(year, self.season),) * 2
        if self.season:
            return fiscal.season_span(year, self.season)
        first, last = fiscal.month_span(year, self.month)
        if self.day is None:
            return first, last
        return (first.replace(day=self.day),) * 2 if 1 <= self.day <= last.day else None


def _years(first: str, last: str) -> tuple[int, int] | None:
    """The first April and the number of years of "22/23", "2022-27"; None where it is no run of years."""
    start, count = fiscal.full_year(first), int(last[-2:]) - int(first[-2:])
    if len(first) == 2 and (start < 2000 or (count != 1 and start < 2013)):
        return None  # 01/04 is the first of April
    return (start, count) if 0 < count <= 20 else None


def _first_april(match: re.Match[str]) -> int | None:
    """The year in whose April the one begins that a quarter or half is part of."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(match["year"])
    if groups.get("ending"):
        return fiscal.full_year(match["ending"]) - 1
    years = _years(match["first"], match["last"])
    return years[0] if years else None


def _place(match: re.Match[str]) -> int:
    """Which of its year's quarters or halves is printed: "Q2", "second quarter"."""
    groups = match.groupdict()
    return int(groups["from"] or _ORDINALS.index(groups["word"].lower()) % 4 + 1)


def _quarters(match: re.Match[str], first: int, last: int) -> Pair | None:
    """The first day of one quarter and the last of another.

    Years are financial; what words call a part of one calendar year ("the first half of 2025") is that.
    """
    year, groups = _first_april(match), match.groupdict()
    if year is None or not 1 <= first <= last <= 4:
        return None
    if groups.get("word") and groups.get("year"):
        return date(year, 3 * first - 2, 1), fiscal.month_span(year, 3 * last)[1]
    return fiscal.financial_quarter(year, first)[0], fiscal.financial_quarter(year, last)[1]


def _quarter(match: re.Match[str]) -> Pair | None:
    first = _place(match)
    return _quarters(match, first, int(match["to"] or first))


def _half(match: re.Match[str]) -> Pair | None:
    return _quarters(match, 2 * _place(match) - 1, 2 * _place(match))


def _feast(match: re.Match[str]) -> Pair:
    return (fiscal.feast(int(match["year"]), " ".join(match["feast"].lower().split())),) * 2


def _in_figures(match: re.Match[str]) -> Pair | None:
    month, year = int(match["month"]), match["year"]
    if len(year) == 2 and (int(year) < 15 or int(year) == month + 1):
        return None  # 04/05 may be a day, 11/12 is a financial year
    if _NUMBERED.search(match.string, max(0, match.start() - 12), match.start()):
        return None
    return fiscal.month_span(fiscal.full_year(year), month)


def _month(match: re.Match[str]) -> Pair:
    return fiscal.month_span(fiscal.full_year(match["year"]), month_number(match["month"]))


def _season(match: re.Match[str]) -> Pair:
    return fiscal.season_span(fiscal.full_year(match["year"]), match["season"].lower())


def _financial(match: re.Match[str]) -> Pair | None:
    years = _years(match["first"], match["last"])
    return fiscal.financial_years(*years) if years else None


def _years_joined(match: re.Match[str]) -> Pair | None:
    """The years of "2023/24-2025/26"."""
    first, last = fiscal.full_year(match["first"]), fiscal.full_year(match["last"])
    each = (first % 100 + 1 == int(match["second"]), int(match["before"]) + 1 == int(match["last"]))
    return fiscal.financial_years(first, last - first) if all(each) and first < last else None


def _academic(match: re.Match[str]) -> Pair | None:
    years = _years(match["first"], match["last"])
    return (date(years[0], 9, 1), date(sum(years), 8, 31)) if years else None


def _year_ending(match: re.Match[str]) -> Pair:
    return fiscal.financial_years(fiscal.full_year(match["last"]) - 1, 1)


def _calendar(match: re.Match[str]) -> Pair:
    return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)


_Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Pair | None]]
_BEFORE_DATES: tuple[_Reader, ...] = (
    (_QUARTER, _quarter),
    (_QUARTER_BEHIND, _quarter),
    (_HALF, _half),
    (_YEARS_JOINED, _years_joined),
    (_MONTH_RANGE, _month),
    (_ACADEMIC, _academic),
)
_AFTER_DATES: tuple[_Reader, ...] = (
    (_MONTH_YEAR, _month),
    (_SEASON, _season),
    (_FINANCIAL, _financial),
    (_YEAR_ENDING, _year_ending),
    (_YEAR, _calendar),
)


def find_periods(text: str, *, figures: bool = False) -> list[Period]:
    """Every dated stretch of `text` whose year is printed, in order, none overlapping.

    `figures`: "02/24" is February 2024, as in a column of timescales; in other text it may be a reference.

    Pairs of years are financial years ("22/25" runs from 1 April 2022 to 31 March 2025), quarters those of
    the financial year. "March 22" is March 2022. A month joined to a dated one shares its year
    ("April to June 2022").
    """
    periods: list[Period] = []

    def add(at: int, to: int, span: Pair | None, lone_day: bool = False) -> None:
        if span and not any(at < p.to and p.at < to for p in periods):
            periods.append(Period(at, to, *span, lone_day))

    for pattern, read in _BEFORE_DATES:
        for match in pattern.finditer(text):
            add(match.start(), match.end(), read(match))
    for match in _FEAST.finditer(text):
        add(match.start(), match.end(), _feast(match), True)
    for found in find_dates(text):
        day = found.value
        week = _WEEK.search(text, max(0, found.start - 20), found.start) if found.precise else None
        if week:
            add(week.start(), found.end, (day, day + timedelta(days=6)))
            continue
        span = (day, day) if found.precise else fiscal.month_span(day.year, day.month)
        add(found.start, found.end, span, found.precise)
    for pattern, read in _AFTER_DATES:
        for match in pattern.finditer(text):
            add(match.start(), match.end(), read(match))
    if figures:
        for match in _FIGURES.finditer(text):
            add(match.start(), match.end(), _in_figures(match))
    for part in reversed(find_yearless(text, periods)):
        following = min((p for p in periods if p.at >= part.to), default=None)
        if following and _JOINED.fullmatch(text, part.to, following.at):
            year = following.first.year - (part.month > following.first.month)
            add(part.at, part.to, part.within(year), part.day is not None)
    return sorted(periods)


def _first_month(season: str | None, match: re.Match[str]) -> int:
    """The month in which a season or feast begins, or the one printed."""
    if season is None:
        return month_number(match["month"])
    return fiscal.FEASTS[season][0] if season in fiscal.FEASTS else fiscal.SEASONS[season][0]


def find_yearless(text: str, taken: list[Period]) -> list[Yearless]:
    """Days, months and seasons of `text` without a year, outside the periods already `taken`."""
    found: list[Yearless] = []
    for match in _YEARLESS.finditer(text):
        day = match["day"] or match["after"]
        if match["month"] in ("may", "march", "mar") and not day:
            continue  # a verb, not a month
        if any(match.start() < p.to and p.at < match.end() for p in taken):
            continue
        season = match["season"].lower() if match["season"] else None
        found.append(
            Yearless(
                match.start(), match.end(), season, _first_month(season, match), int(day) if day else None
            )
        )
    return found
