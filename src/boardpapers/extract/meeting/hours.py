"""Hours printed without their half of the day ("at 7.30"): which half is meant, where the paper tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from boardpapers.normalise.times import Time

BARE = re.compile(r"(?P<hour>[1-9]|1[01])[.:][0-5]\d")
EARLIEST = "09:00"
"""From here on an hour without its half is taken as printed; before it either half may be meant."""


class Hour(NamedTuple):
    """A time of day as HH:MM; ``bare`` where nothing says which half of the day is meant."""

    value: str
    bare: bool = False

    @property
    def either(self) -> bool:
        """Whether morning and evening are both possible: no board opens at 10.30 in the night."""
        return self.bare and self.value < EARLIEST


def hour_of(text: str, time: Time) -> Hour:
    """The hour that a time found in a text gives; ``text[start:end]`` is how it is printed."""
    value, start, end = time
    return Hour(value, value < "12:00" and BARE.fullmatch(text[start:end].strip()) is not None)


def settled(start: Hour | None, end: Hour | None) -> tuple[str | None, str | None]:
    """Start and end as HH:MM; ``None`` for one whose half of the day the paper does not tell.

    "7.30" before "9.15 pm" is in the evening; "closed at 8.16" after a start at 19:00 is 20:16.
    """
    if start is None:
        return None, None if end is None or end.bare else end.value
    if not start.either:
        return start.value, _after(end, start.value) if end else None
    if end is None or end.bare:
        return None, None
    later = evening(start.value)
    return (later if later <= end.value else start.value), end.value


def after(hour: Hour, start: str | None) -> str | None:
    """An hour of a meeting that began at ``start``; ``None`` where either half may be meant."""
    if start is None:
        return None if hour.bare else hour.value
    return _after(hour, start)


def _after(hour: Hour, start: str) -> str:
    return evening(hour.value) if hour.value < start and hour.value < "12:00" else hour.value


def evening(value: str) -> str:
    """The same hour twelve hours later: "07:30" is 19:30."""
    return f"{int(value[:2]) + 12:02d}{value[2:]}"
