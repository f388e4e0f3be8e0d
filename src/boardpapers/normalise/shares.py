"""Shares told as so many of so many: "1 in 5", "one in four", "nine out of ten"."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"\d{{1,3}}|{'|'.join(_WORDS)}"
_SHARE = re.compile(
    rf"(?<![\w.,/:£])(?P<part>{_NUMBER})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{_NUMBER}|twenty|fifty)"
    r"(?![\w%]|[.,/:-]\d)"
    # "3 in 12 months" counts, "1 in 100 year flood" tells how likely
    r"(?!\s*-?\s*(?:years?|months?|weeks?|days?|hours?|minutes?|chances?|gradients?|slopes?|of\b))",
    re.I,
)
_LARGEST = 100


class Share(NamedTuple):
    """A share in percent, rounded to a tenth, printed at ``text[start:end]``."""

    percent: int | float
    start: int
    end: int


def find_shares(text: str) -> list[Share]:
    """Every such share of a text, in order: "1 in 5" is 20, "two in three" 66.7."""
    if " in " not in text and " out " not in text:
        return []
    found = []
    for match in _SHARE.finditer(text):
        part, whole = _value(match["part"]), _value(match["whole"])
        if 0 < part < whole <= _LARGEST:
            percent = round(100 * part / whole, 1)
            found.append(Share(int(percent) if percent.is_integer() else percent, match.start(), match.end()))
    return found


def _value(number: str) -> int:
    low = number.lower()
    if low.isdigit():
        return int(low)
    return {"twenty": 20, "fifty": 50}.get(low) or _WORDS.index(low) + 1
