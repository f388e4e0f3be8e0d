"""What a user writes as a value: days, months and years, numbers, yes and no; and how texts are compared."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from boardpapers.normalise.dates import parse_date
from boardpapers.normalise.text import plain_dashes, plain_quotes, squash

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_RUN = re.compile(r"\d+|\D+")
_TRUE, _FALSE = frozenset({"true", "yes"}), frozenset({"false", "no"})


class Days(NamedTuple):
    """The days a date in a condition stands for: one, or all of its month or year; both ends included."""

    first: datetime.date
    last: datetime.date


def days(text: str) -> Days | None:
    """The days `text` names ("2023-04-01", "2023-04", "2023", "1 April 2023", "01/04/2023"), None if none."""
    text = text.strip()
    partial = _PARTIAL.fullmatch(text)
    try:
        if partial:
            return _whole(int(partial[1]), int(partial[2]) if partial[2] else None)
        day = datetime.date.fromisoformat(text) if _ISO.fullmatch(text) else parse_date(text)
    except ValueError:
        return None
    return Days(day, day) if day else None


def _whole(year: int, month: int | None) -> Days:
    first = datetime.date(year, month or 1, 1)
    if month is None or month == 12:
        return Days(first, datetime.date(year, 12, 31))
    return Days(first, datetime.date(year, month + 1, 1) - datetime.timedelta(days=1))


def number(text: str) -> float | None:
    """The number `text` is ("60", "60%", "£1,200"), None if none."""
    try:
        return float(text.strip().strip("%£").replace(",", ""))
    except ValueError:
        return None


def truth(text: str) -> bool | None:
    """True for true and yes, False for false and no, None for anything else."""
    word = text.strip().lower()
    return True if word in _TRUE else False if word in _FALSE else None


def fold(text: str) -> str:
    """`text` as it is compared: case, kind of quote and dash, and runs of space make no difference."""
    return plain_quotes(plain_dashes(squash(text))).casefold()


NaturalKey = tuple[tuple[int, int, str], ...]


def natural(text: str) -> NaturalKey:
    """A key that puts numbers inside a text in their order: "1.9" before "1.10"."""
    return tuple((0, int(run), "") if run.isdecimal() else (1, 0, run) for run in _RUN.findall(fold(text)))
