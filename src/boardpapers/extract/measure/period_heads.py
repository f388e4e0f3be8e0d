"""Column heads and row labels that stand for a time: "Apr 2023", "Q1 2023/24", "31.3.24 actual", "Total"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from boardpapers.layout import Word
from boardpapers.normalise.periods import find_periods, find_yearless
from boardpapers.styles.measures import MeasureStyle

LONGEST = 48
"""Characters; a longer head is no time, though it may name one."""
MARKS = re.compile(r"[\s\d()\[\]%£*,.:;/&'’+#†‐‑–—-]+")
HINT = re.compile(
    r"\d\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter)", re.I
)
"""What every date has in it."""
QUARTER = re.compile(r"\bq(?:tr|uarter)? ?[1-4]\b", re.I)


class Time(NamedTuple):
    """A head that is a time, as printed; ``first`` is its first day where a year is printed."""

    text: str
    first: date | None
    total: bool
    """A sum or average over the times beside it."""


def time_of(head: str, style: MeasureStyle) -> Time | None:
    """The time a head stands for, or ``None``: it must hold nothing else."""
    text = " ".join(head.split()).strip(" :*")
    if not text or len(text) > LONGEST:
        return None
    if style.total_pattern.fullmatch(text):
        return Time(text, None, True)
    if style.period_pattern.fullmatch(text):
        return Time(text, None, False)
    if not HINT.search(text):
        return None
    found = find_periods(text) if any(c.isdigit() for c in text) else []
    dated = [(p.at, p.to) for p in found]
    spans = sorted(dated + [(p.at, p.to) for p in find_yearless(text, found)])
    if not spans:
        return None
    rest, at = "", 0
    for start, end in spans:
        rest += text[at:start] + " "
        at = end
    rest = style.period_word_pattern.sub(" ", QUARTER.sub(" ", rest + text[at:]))
    if MARKS.sub("", rest):
        return None
    return Time(text, min((p.first for p in found), default=None), False)


def is_dated(time: Time | None) -> bool:
    return time is not None and not time.total


def carry_times(heads: list[str], words: list[list[Word]], style: MeasureStyle) -> None:
    """Let each of several times that is printed over more columns than one hold for all of them.

    "2022/23 Target", "Actual", "2023/24 Target", "Actual": the first "Actual" is that of 2022/23.  A year
    holds for quarters or months behind it where it stands over one itself: "2023/24 Q3", "Q4".
    """
    opened = [time_before(head, style) for head in heads]
    years = sum(time is not None for time in opened)
    if years < 2 and not (years and any(is_yearless(head, style) for head in heads)):
        return
    time, said, over_parts = "", list[Word](), False
    for at, head in enumerate(heads):
        below = style.below_pattern.fullmatch(head.strip(" :*")) is not None
        if opened[at] is not None:
            time = opened[at] or ""
            said = words[at][: len(time.split())]
            over_parts = is_yearless(head.removeprefix(time), style)
        elif time and (below or (over_parts and is_yearless(head, style))):
            heads[at], words[at] = f"{time} {head}", [*said, *words[at]]
        else:
            time = ""


def is_yearless(head: str, style: MeasureStyle) -> bool:
    """Whether a head is a quarter or month that leaves its year to a head beside it: "Q2", "May"."""
    time = time_of(head, style)
    return (
        time is not None
        and time.first is None
        and style.part_pattern.fullmatch(head.strip(" :*")) is not None
    )


def sets_target(head: str, style: MeasureStyle) -> bool:
    """Whether a head is that of numbers to reach, with a time before it or behind it, or none."""
    plain = head.strip(" :*")
    if style.target_pattern.fullmatch(plain):
        return True
    parts = plain.replace("(", " ").replace(")", " ").split()
    if len(plain) > LONGEST or len(parts) < 2:
        return False
    halves = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts))]
    return any(
        style.target_pattern.fullmatch(word) and is_dated(time_of(time, style))
        for first, last in halves
        for word, time in ((first, last), (last, first))
    )


def is_lone_month(head: str, style: MeasureStyle) -> bool:
    """Whether a head is a month without its year: alone it may be a name as well."""
    return is_yearless(head, style) and QUARTER.fullmatch(head.strip(" :*")) is None


def time_before(head: str, style: MeasureStyle) -> str | None:
    """The time a head opens with, where the rest is the head of one of the columns below it ("Target")."""
    if len(head) > 2 * LONGEST or not any(c.isdigit() for c in head):
        return None
    parts = head.split()
    for end in range(len(parts) - 1, 0, -1):
        rest, time = " ".join(parts[end:]), " ".join(parts[:end])
        part = style.below_pattern.fullmatch(rest.strip(" :*")) or is_yearless(rest, style)
        if part and is_dated(time_of(time, style)):
            return time
    return None
