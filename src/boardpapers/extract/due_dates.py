"""By when: "by 30.09.21", "by the end of September 2021", "no later than 31 March"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from boardpapers.normalise.periods import find_periods, find_yearless
from boardpapers.normalise.timescales import last_day

BY = re.compile(r"\b(?:by|before|(?:no|not) later than|deadline(?: of)?:?|due(?: by| on)?:?)\s+", re.I)
LEAD = re.compile(
    r"(?:the\s+)?(?:(?:very\s+)?(?:end|close|beginning|start|middle)\s*(?:of\s+)?)?(?:the\s+)?"
    r"(?:(?:financial|calendar|academic|school)\s+year\s+)?(?:early|mid|late)?[\s-]*",
    re.I,
)
YEAR = re.compile(r"(?:19|20)\d\d")
FAR = 60
"""Characters behind "by" in which the date must stand."""


def common_due(texts: Sequence[str], today: date | None) -> tuple[str | None, date | None]:
    """(as printed, last day) of the only date by which the texts promise something, or (None, None).

    ``today`` is the day of the paper: a day or month without a year is the next one after it.
    """
    found = [due for text in texts for due in dues(text, today)]
    days = {day for _, day in found}
    return (found[0][0], found[0][1]) if len(days) == 1 else (None, None)


def dues(text: str, today: date | None) -> Iterator[tuple[str, date]]:
    """Every deadline of a text, as printed, with its last day; a year alone is too wide to be one."""
    for cue in BY.finditer(text):
        window = text[cue.start() : cue.end() + FAR]
        lead = cue.end() - cue.start()
        dated = find_periods(window, figures=True)
        spans = [(p.at, p.to) for p in dated] + [(p.at, p.to) for p in find_yearless(window, dated)]
        for start, end in sorted(spans)[:1]:
            between = window[lead:start]
            if start < lead or not LEAD.fullmatch(between):
                continue
            if YEAR.fullmatch(window[start:end]) and not between.strip():
                continue
            day = last_day(window[:end], raised=today)
            if day is not None:
                yield window[:end].strip(), day
