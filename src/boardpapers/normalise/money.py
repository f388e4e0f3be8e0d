"""Sums of money in pounds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_SCALES = {
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "billion": 10**9,
}
_SCALE = r"(?:\s?(?P<scale>million|billion|thousand|mn|bn|k|m)(?![^\W_]))?"
_FIGURE = r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SUM = re.compile(rf"(?P<sign>(?<![\d\w])[-−–](?=£))?£\s?{_FIGURE}{_SCALE}", re.I)
_TO = re.compile(rf"\s?(?:-|‐|‑|–|—|to)\s?(?:£\s?)?{_FIGURE}{_SCALE}(?![\d%])", re.I)


class Money(NamedTuple):
    """A sum in pounds; `text` is as printed and equals the searched text from `start` to `end`."""

    value: Decimal
    text: str
    start: int
    end: int


def _pounds(figure: str, scale: str | None) -> Decimal:
    value = Decimal(figure.replace(",", "")) * (_SCALES[scale.lower()] if scale else 1)
    return value.to_integral_value() if value == value.to_integral_value() else value


def find_money(text: str) -> list[Money]:
    """Every sum with a pound sign, in order: "£30k", "£2.1 million", "£10,000 - £20,000" (two), "-£5m".

    In a range the first sum takes the scale of the second ("£10-20m" is ten to twenty million).
    """
    found: list[Money] = []
    if "£" not in text:
        return found
    at = 0
    while match := _SUM.search(text, at):
        upper = _TO.match(text, match.end())
        scale = match["scale"]
        if upper and not scale and upper["scale"] and "," not in match["figure"]:
            scale = upper["scale"]
        value = _pounds(match["figure"], scale)
        found.append(_money(text, -value if match["sign"] else value, match.start(), match.end()))
        at = match.end()
        if upper and "£" not in upper[0] and (upper["scale"] or "," in upper["figure"]):
            found.append(
                _money(text, _pounds(upper["figure"], upper["scale"]), upper.start("figure"), upper.end())
            )
            at = upper.end()
    return found


def _money(text: str, value: Decimal, start: int, end: int) -> Money:
    return Money(value, text[start:end], start, end)
