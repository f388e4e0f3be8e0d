"""Dates as Britons print them: the day first, in words or figures, with or without a year."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from boardpapers.normalise.fiscal import full_year

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WELSH_MONTHS = (
    "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
    "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr",
)  # fmt: skip
"""As papers of Welsh councils print them, in full."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    rf"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|{'|'.join(WELSH_MONTHS)})(?![^\W\d_])"
)
YEAR4 = r"(?:19|20)\d\d(?!\d)"
_WEEKDAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_GAP = r"[\s,.\-‐‑–/]{0,4}"
# Two figures behind a month are a year only where nothing that is counted, timed or dated follows.
_YEAR2 = (
    r"['’]?\d\d(?![\d%]|[.:/]\d|\s?(?:st|nd|rd|th)\b)"
    r"(?=\s*(?:$|[^\w\s]|(?-i:[A-Z])|(?:and|at|by|for|from|in|is|on|or|the|to|until|was|were|with)\b))"
    rf"(?!\s*(?:{MONTH}|[ap]\.?m\b|noon\b|midday\b|hours?\b|hrs\b))"
)

_WORDS = re.compile(
    rf"(?:(?<![^\W_])(?P<weekday>{_WEEKDAY})[\s,.]{{1,4}}(?:the\s+)?)?"
    rf"(?<![\w£])(?<![\d][.,:])(?P<day>\d{{1,2}})(?P<ordinal>\s?(?:st|nd|rd|th)\b)?(?:\s+(?:day\s+)?of\b)?"
    rf"{_GAP}(?P<month>{MONTH})(?:{_GAP}(?P<year>{YEAR4}|{_YEAR2}))?",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"(?:(?<![^\W_])(?P<weekday>{_WEEKDAY})[\s,.]{{1,4}})?(?<![^\W_])(?P<month>{MONTH})\.?\s+(?:the\s+)?"
    rf"(?P<day>\d{{1,2}})(?:(?P<ordinal>\s?(?:st|nd|rd|th)\b)[\s,]{{0,3}}(?P<year>{YEAR4})?|[\s,]{{1,3}}(?P<year2>{YEAR4}))",
    re.I,
)
_MONTH_ONLY = re.compile(
    rf"(?<![^\W_])(?P<month>{MONTH})(?:{_GAP}(?:of\s+)?(?P<year>{YEAR4})|\s?[-‐‑–/'’]\s?(?P<year2>\d\d)(?![\w/%]|[.,]\d))",
    re.I,
)
_FIGURES = re.compile(
    r"(?<![\w£$.,/])(?<!\d:)(?P<day>\d{1,2})(?P<mark>[./\-‐‑–])(?P<month>\d{1,2})(?P=mark)"
    r"(?P<year>\d{4}|\d\d)(?![\d%]|(?P=mark)\d|:\d|[^\W_])"
)
# "by 30.11 21": the second stop is missing; read so only where a date is announced
_TORN = re.compile(
    r"(?<![\w£$.,/])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\s(?P<year>20\d\d|\d\d)(?=\s*(?:$|[^\w\s.:/%]|\.(?!\d)|[A-Z]))"
)
_ANNOUNCED = re.compile(r"\b(?:by|on|due|from|until|before)\s$", re.I)
_ISO = re.compile(
    r"(?<![\d£./-])(?P<year>(?:19|20)\d\d)(?P<mark>[-‐‑/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d|[./-]\d)"
)
_DOTTED_CUE = re.compile(r"(?:\b(?:by|on|dated?|due|from|until|till|to|of|before|after|held)|:)\s*$", re.I)
_AFTER_DASH = re.compile(r"\d[-‐‑–]$")
_AFTER_MONTH = re.compile(rf"(?<![^\W_]){MONTH}\.?[\s'’]{{0,2}}$", re.I)
_GLUED_MONTH = re.compile(rf"(?<![^\W_])(?<!\d[-‐‑–]){MONTH}[-‐‑–'’]$", re.I)
_LIST_END = re.compile(r"\s*(?:,|;|&|\band\b|\bto\b|[-–/])\s*(?:and\s+)?$", re.I)
_DIGIT = re.compile(r"\d")
_MONTH_NAME = re.compile("|".join((*MONTHS, *(name[:4] for name in WELSH_MONTHS))))
"""Searched in a text in small letters."""
_BARE_DAY = re.compile(
    rf"(?<![\w£.,])(?:(?:{_WEEKDAY})[\s,.]{{1,4}})?(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s*(?=,|;|&|\band\b|$)",
    re.I,
)


class Found(NamedTuple):
    """A date in a text: `text[start:end]` is what was read.

    `precise` is false where only a month is printed (the value is then its first day); `weekday` is the
    weekday printed with it, in full; `year_given` is false where the year was taken from the context.
    """

    value: date
    start: int
    end: int
    precise: bool
    weekday: str | None
    year_given: bool


def month_number(name: str) -> int:
    """1-12 of a printed month: by its first three letters, in Welsh by its name."""
    low = name.lower()
    return WELSH_MONTHS.index(low) + 1 if low in WELSH_MONTHS else MONTHS.index(low[:3]) + 1


def _weekday(name: str | None) -> str | None:
    if name is None:
        return None
    return next(day for day in WEEKDAYS if day[:3].lower() == name[:3].lower())


def _safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 June, month 13: no date was printed
        return None


def _is_modal(match: re.Match[str]) -> bool:
    """A verb in small letters ("3 may attend"), unless an ordinal or a year makes it a month."""
    groups = match.groupdict()
    return groups["month"] in ("may", "march", "mar") and not (groups.get("ordinal") or groups.get("year"))


def _is_range(match: re.Match[str]) -> bool:
    """Whether the figures are the year of the month before them: "Apr 24 – Mar 25", "Apr-25, May-25"."""
    at = match.start("day")
    if _GLUED_MONTH.search(match.string, max(0, at - 12), at):
        return True
    between = match.string[match.end("day") : match.start("month")]
    return any(c in "-‐‑–" for c in between) and bool(_AFTER_MONTH.search(match.string, max(0, at - 12), at))


def _from_words(match: re.Match[str], default_year: int | None) -> Found | None:
    groups = match.groupdict()
    printed = groups.get("year") or groups.get("year2")
    if _is_modal(match) or (printed is None and default_year is None) or _is_range(match):
        return None
    year = full_year(printed.lstrip("'’")) if printed else default_year
    assert year is not None
    value = _safe_date(year, month_number(groups["month"]), int(groups["day"]))
    if value is None:
        return None
    return Found(value, match.start(), match.end(), True, _weekday(groups["weekday"]), printed is not None)


def _from_month(match: re.Match[str], default_year: int | None) -> Found | None:
    year = full_year(match["year"] or match["year2"])
    return Found(date(year, month_number(match["month"]), 1), match.start(), match.end(), False, None, True)


def _found(value: date | None, match: re.Match[str]) -> Found | None:
    return Found(value, match.start(), match.end(), True, None, True) if value else None


def _from_figures(match: re.Match[str], default_year: int | None) -> Found | None:
    day, month, year = match["day"], match["month"], match["year"]
    if len(year) == 4 and year[:2] not in ("19", "20"):
        return None
    if match["mark"] in "-‐‑–" and _AFTER_DASH.search(match.string, max(0, match.start() - 2), match.start()):
        return None  # the tail of a longer number
    short = match["mark"] == "." and len(year) == 2 and (len(day) == 1 or len(month) == 1) and int(day) < 13
    if short and not _DOTTED_CUE.search(match.string, max(0, match.start() - 12), match.start()):
        return None  # 2.1.10 is a reference to a section more often than the second of January
    return _found(_safe_date(full_year(year), int(month), int(day)), match)


def _from_iso(match: re.Match[str], default_year: int | None) -> Found | None:
    return _found(_safe_date(int(match["year"]), int(match["month"]), int(match["day"])), match)


def _from_torn(match: re.Match[str], default_year: int | None) -> Found | None:
    if not _ANNOUNCED.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    return _found(_safe_date(full_year(match["year"]), int(match["month"]), int(match["day"])), match)


_Readers = tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int | None], Found | None]], ...]
_IN_FIGURES: _Readers = ((_ISO, _from_iso), (_FIGURES, _from_figures), (_TORN, _from_torn))
_IN_WORDS: _Readers = (
    (_WORDS, _from_words),
    (_MONTH_FIRST, _from_words),
    (_MONTH_ONLY, _from_month),
)


def find_dates(text: str, *, default_year: int | None = None) -> list[Found]:
    """Every date printed in `text`, in order, none overlapping.

    Days without a year are found only with a `default_year`. Figures are read day first; two-figure years
    are 1970-2069. References (1.1.2), sums, times and report numbers (118/2023) are no dates.
    """
    if not _DIGIT.search(text):
        return []
    found: list[Found] = []
    misprints: list[tuple[int, int]] = []  # "31 June 2021" is no day, and June 2021 is not what is printed
    readers = _IN_FIGURES + _IN_WORDS if _MONTH_NAME.search(text.lower()) else _IN_FIGURES
    for pattern, reader in readers:
        for match in pattern.finditer(text):
            at, to = match.span()
            if any(at < f.end and f.start < to for f in found) or any(
                at < e and b < to for b, e in misprints
            ):
                continue
            hit = reader(match, default_year)
            if hit:
                found.append(hit)
            else:
                misprints.append((at, to))
    return sorted(found, key=lambda f: f.start)


def parse_date(text: str, *, default_year: int | None = None) -> date | None:
    """The first date printed in `text`, or None."""
    found = find_dates(text, default_year=default_year)
    return found[0].value if found else None


def parse_dates_list(text: str, *, default_year: int | None = None) -> list[date]:
    """The days of a list that shares its month or year: "4 March, 6 May and 8 July 2021", "4, 11 and 18 May".

    A day without a year takes the year of the next one that has it, else of the one before, else
    `default_year`; where months run backwards over a year's end the earlier ones fall in the year before.
    """
    probe = find_dates(text, default_year=default_year or 2000)
    days: list[date] = []
    for position, hit in enumerate(probe):
        if not hit.precise:
            continue
        value = _with_year(hit, position, probe, default_year)
        if value is None:
            continue
        before = probe[position - 1].end if position else 0
        days += [day for day in _bare_days(text[before : hit.start], value) if day not in days]
        if value not in days:
            days.append(value)
    return days


def _with_year(hit: Found, position: int, probe: list[Found], default_year: int | None) -> date | None:
    if hit.year_given:
        return hit.value
    after = next((f for f in probe[position:] if f.year_given), None)
    before = next((f for f in reversed(probe[:position]) if f.year_given), None)
    if after:
        year = after.value.year - (hit.value.month > after.value.month)
    elif before:
        year = before.value.year
    elif default_year:
        year = default_year
    else:
        return None
    return _safe_date(year, hit.value.month, hit.value.day)


def _bare_days(gap: str, owner: date) -> list[date]:
    """Days printed without a month in front of `owner`: the 4 and 11 of "4, 11 and 18 May"."""
    if not _LIST_END.search(gap):
        return []
    clause = re.split(r"[.:()]|\n\n", gap)[-1]
    days = (_safe_date(owner.year, owner.month, int(m["day"])) for m in _BARE_DAY.finditer(clause))
    return [day for day in days if day and day < owner]
