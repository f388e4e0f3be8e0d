"""Times of day as papers print them, as 24-hour HH:MM."""

from __future__ import annotations

import re

_HALF = r"(?P<half>[ap])\.?\s?m(?:\b\.?|(?=\W|$))"
_WORD = r"(?:12(?:[.:]00)?\s*)?(?P<word>noon|midday|midnight)\b"
_TWELVE = re.compile(rf"(?<![\w£.,:/])(?P<hour>0?[1-9]|1[0-2])(?:[.:](?P<minute>[0-5]\d))?\s?{_HALF}", re.I)
_NAMED = re.compile(rf"(?<![\w£.,:/]){_WORD}", re.I)
_HOURS = re.compile(
    r"(?<![\w£.,:/])(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)\s?(?:hours|hrs|h)\b",
    re.I,
)
_CLOCK = re.compile(
    r"(?<![\w£.,:/])(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?:\s?pm\b)?(?![\w%]|[:.,/]\d)", re.I
)
_CUED = re.compile(
    r"(?:\bat|\btime(?:\s+of\s+meeting)?\s*[:\-–]?|\bcommenc(?:ing|ed|es)(?:\s+at)?|\bstart(?:ing|ed|s)?(?:\s+at)?"
    r"|\bclos(?:ed|es|ing)\s+at|@)\s*(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)"
    r"(?![\w%]|[.,:/]\d|\s?(?:%|per\b|p\b|m\b|k\b|[mb]illion|times\b|percent|pounds|pence))",
    re.I,
)
_FIGURES = re.compile(
    r"\bat\s+(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5][05])(?=\s*(?:[.,;)]|$|(?:in|at|on)\b))", re.I
)
_DATED = re.compile(r"\b20\d\d,?\s+(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?=\s*(?:[,;]|$))")
# the start of a range, before a time already found: "1.00-3.00 pm", "10 to 12 noon"
_RANGE_START = re.compile(
    r"(?P<between>\bbetween\s+)?(?<![\w£.,:/])(?P<hour>0?[1-9]|1[0-2])(?:[.:](?P<minute>[0-5]\d))?"
    r"\s*(?(between)and|(?:-|‐|‑|–|—|to|until|till|for))\s*$",
    re.I,
)
# what every time has somewhere: most text is passed over at this price
_ANY = re.compile(r"\d\s?[ap]\.?\s?m|\d[:.][0-5]\d|\d{4}\s?h|at\s\d{4}|noon|mid(?:day|night)", re.I)

Time = tuple[str, int, int]


def _clock(hour: int, minute: int) -> str:
    return f"{hour:02d}:{minute:02d}"


def _twelve(match: re.Match[str]) -> str:
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return _clock(hour, int(match["minute"] or 0))


def _named(match: re.Match[str]) -> str:
    return "00:00" if match["word"].lower() == "midnight" else "12:00"


def _plain(match: re.Match[str]) -> str:
    return _clock(int(match["hour"]), int(match["minute"]))


_READERS = (
    (_TWELVE, _twelve), (_NAMED, _named), (_HOURS, _plain),
    (_CLOCK, _plain), (_CUED, _plain), (_FIGURES, _plain), (_DATED, _plain),
)  # fmt: skip


def find_times(text: str) -> list[Time]:
    """Every time of day in `text` as ("HH:MM", start, end), in order, none overlapping.

    A bare "10.30" counts only behind a cue (at, Time:, commencing, a year), a bare "1900" behind "at" where
    a clause ends; the start of a range takes the half of the day of its end where that does not turn the
    range round ("1.00-3.00 pm", but "11-1 pm" from 11:00).
    """
    if not _ANY.search(text):
        return []
    found: list[Time] = []
    for pattern, value in _READERS:
        for match in pattern.finditer(text):
            start = match.start("hour") if pattern in (_CUED, _FIGURES, _DATED) else match.start()
            if not any(start < end and begin < match.end() for _, begin, end in found):
                found.append((value(match), start, match.end()))
    found.sort(key=lambda time: time[1])
    return _with_range_starts(text, found)


def _with_range_starts(text: str, found: list[Time]) -> list[Time]:
    out: list[Time] = []
    for time in found:
        floor = max(time[1] - 24, out[-1][2] if out else 0)
        match = _RANGE_START.search(text, floor, time[1])
        if match:
            end = match.end("minute" if match["minute"] else "hour")
            out.append((_range_start(match, time[0]), match.start("hour"), end))
        out.append(time)
    return out


def _range_start(match: re.Match[str], end: str) -> str:
    hour, minute = int(match["hour"]) % 12, int(match["minute"] or 0)
    later = _clock(hour + 12, minute)
    return later if "12:00" <= later <= end else _clock(hour if hour else 12, minute)


def parse_time(text: str) -> str | None:
    """The first time of day in `text` as "HH:MM", or None."""
    found = find_times(text)
    return found[0][0] if found else None
