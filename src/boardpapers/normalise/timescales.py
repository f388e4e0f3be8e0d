"""When an action is to be done: the timescale column, deadlines and due lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from boardpapers.normalise.periods import Pair, Period, Yearless, find_periods, find_yearless
from boardpapers.normalise.text import squash

Status = Literal["dated", "tbc", "ongoing", "as_required", "none"]

_UNDECIDED = re.compile(
    r"\bt\.?b\.?[cad]\b|^\W*(?:date\s+)?to be (?:confirmed|agreed|determined|decided|advised)\b|^\?+$", re.I
)
_ON_DEMAND = re.compile(
    r"\b(?:as (?:and )?(?:when|required|needed|necessary|appropriate|arises?)"
    r"|(?:when|where|if) (?:required|needed|necessary)|ad[- ]hoc|on demand)\b",
    re.I,
)
# a narrow column tore the year: "31/07/20 25"
_TORN_YEAR = re.compile(r"(?<!\d)(\d{1,2}[./]\d{1,2}[./])(20?\d?) (\d{1,3})(?!\d|[./]|\s*[ap]\.?m\b)")
_CONTINUING = re.compile(
    r"\b(?:on[-‐‑ ]?going|continu(?:ous|ing|al|e)(?:ly)?|rolling|business as usual|BAU|permanent"
    r"|throughout|year[- ]round|(?:bi-?)?annual(?:ly)?|yearly|termly|quarterly|monthly|weekly|regular(?:ly)?"
    r"|(?:every|each) (?:year|term|quarter|month|week|meeting))\b",
    re.I,
)
_ABOUT = (
    r"\s*(?:the\s+)?(?:early|mid|late|(?:start|beginning|middle)\s+of|(?:financial\s+)?year)?[\s\-‐‑–(]*$"
)
_BEGINS = re.compile(
    r"\b(?:(?:re)?start(?:s|ing|ed)?(?:\s+date)?|begin(?:s|ning)?|commenc(?:es?|ed|ing|ement)|from|since|after"
    r"|launch(?:es|ed|ing)?|live|(?:implement(?:ed|ation)?|operational|in\s+place|ready|effective)\s+(?:for|from|in))"
    rf"\s*(?::|in|for|from|on|w/c)?{_ABOUT}",
    re.I,
)
_ENDS = re.compile(
    r"\b(?:by|until|till|to|before|due|deadline|no\s+later\s+than|complet(?:e|ed|ion)|end(?:s|ing)?)\s*(?::|by|on|in|for|of)?"
    rf"\s*(?:the\s+)?(?:(?:year\s+)?end\s*(?:of)?)?{_ABOUT}",
    re.I,
)
_OPEN = re.compile(r"\b(?:from|since|after)\b[^.;]*$", re.I)
_ONWARDS = re.compile(r"[\s(]*(?:(?:and\s+)?(?:onwards?|beyond|on-?\s?going)|start|launch)\b", re.I)
_RANGE = re.compile(
    r"\s*(?:-|‐|‑|–|—|to|until|through(?:\s+to)?)\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:early|mid|late)?\s*",
    re.I,
)


class Timescale(NamedTuple):
    """A timescale as printed (None where blank), its first and last day where the text gives them.

    `status`: `dated`, `tbc`, `ongoing` (also "annually"), `as_required`, else `none`.
    """

    text: str | None
    start: date | None
    end: date | None
    status: Status


class _Bounds(NamedTuple):
    start: date | None
    end: date | None
    open_ended: bool  # "from May 2011": a beginning that promises no end


@lru_cache(maxsize=4096)
def parse_timescale(text: str, *, default_year: int | None = None) -> Timescale:
    """Read a timescale: "22/23", "Q2 2024/25", "02/24", "by end March 2021", "by Easter 2025", "TBC".

    Several periods give their union. "by …" and a lone day give no start, "starts …" and "from …" no end.
    A year that a narrow column tore is made whole.  Text marked TBC has no dates, whatever else it says;
    a date outweighs "ongoing" and "as required".
    Months without a year are dated only with a `default_year`.
    """
    printed = _mended(squash(text))
    if not printed:
        return Timescale(None, None, None, "none")
    if _UNDECIDED.search(printed):
        return Timescale(printed, None, None, "tbc")
    periods = find_periods(printed, figures=True)
    if default_year is not None:
        periods = _with_yearless(printed, periods, lambda part: part.within(default_year))
    bounds = [_bounds(printed, periods, i) for i in range(len(periods))]
    start = min((b.start for b in bounds if b.start), default=None)
    end = max((b.end for b in bounds if b.end), default=None)
    if start and end and start > end:
        start = None
    return Timescale(printed, start, end, _status(printed, bool(start or end)))


def _mended(text: str) -> str:
    """The text with each year in one that a narrow column tore."""
    return _TORN_YEAR.sub(lambda hit: "".join(hit.groups()) if len(hit[2] + hit[3]) == 4 else hit[0], text)


def last_day(text: str, *, raised: date | None = None, paper: date | None = None) -> date | None:
    """The last day of a deadline, None where it names none (ongoing, "as soon as possible", "next meeting").

    A month counts to its last day, several deadlines to the latest, a lone "starts …" to that day; "From …"
    is a beginning and gives none. Without a year: the first such day on or after `raised` (else the date of
    the `paper`); where `raised` lies after the paper, a misprint, the last such day before the paper.
    """
    printed = squash(text)
    periods = _with_yearless(
        printed, find_periods(printed, figures=True), lambda part: _nearest(part, raised, paper)
    )
    bounds = [_bounds(printed, periods, i) for i in range(len(periods))]
    ends = [b.end for b in bounds if b.end]
    return max(ends or [b.start for b in bounds if b.start and not b.open_ended], default=None)


def _status(text: str, dated: bool) -> Status:
    if dated:
        return "dated"
    if _CONTINUING.search(text):
        return "ongoing"
    return "as_required" if _ON_DEMAND.search(text) else "none"


def _with_yearless(
    text: str, periods: list[Period], resolve: Callable[[Yearless], Pair | None]
) -> list[Period]:
    """The periods and, in order among them, what is printed without a year, as `resolve` dates it."""
    more = []
    for part in find_yearless(text, periods):
        span = resolve(part)
        if span:
            more.append(Period(part.at, part.to, *span, part.day is not None))
    return sorted([*periods, *more])


def _nearest(part: Yearless, raised: date | None, paper: date | None) -> Pair | None:
    if raised and paper and raised > paper:
        return max((s for s in _around(part, paper) if s[1] < paper), default=None)
    anchor = raised or paper
    return min((s for s in _around(part, anchor) if s[1] >= anchor), default=None) if anchor else None


def _around(part: Yearless, anchor: date) -> list[Pair]:
    """The occurrences in the years around a day; nine years hold a 29 February whatever the century."""
    years = range(max(1, anchor.year - 9), min(9998, anchor.year + 9) + 1)
    return [span for span in map(part.within, years) if span]


def _bounds(text: str, periods: list[Period], index: int) -> _Bounds:
    """What one period says of the whole, by the words around it."""
    period = periods[index]
    before = periods[index - 1].to if index else 0
    after = periods[index + 1].at if index + 1 < len(periods) else None
    lead = text[before : period.at]
    if after is not None and _RANGE.fullmatch(text, period.to, after):
        return _Bounds(period.first, None, False)
    if index and _RANGE.fullmatch(lead):
        return _Bounds(None, period.last, False)
    if _BEGINS.search(lead) or _ONWARDS.match(text, period.to):
        return _Bounds(period.first, None, bool(_OPEN.search(lead) or _ONWARDS.match(text, period.to)))
    if period.lone_day or _ENDS.search(lead):
        return _Bounds(None, period.last, False)
    return _Bounds(period.first, period.last, False)
