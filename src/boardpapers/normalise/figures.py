"""Figures as table cells print them: "1,204", "71%", "£1.2m", "(66.9)", "31 (12%)"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?"
_SCALE = r"(?:million|billion|mn|bn|k|m)"
_ONE = (
    rf"(?P<open>\()?\s?(?P<sign>[+\-‐‑−–])?\s?(?P<pound>£)?\s?(?P<late>[\-‐‑−–])?(?P<number>{_NUMBER})"
    rf"\s?(?P<unit>%|(?(pound){_SCALE}|%))?\s?(?(open)\))"
)
_CELL = re.compile(rf"{_ONE}(?:\s?[*†‡#^]+)?", re.I)
_WITH_SHARE = re.compile(rf"(?P<count>{_NUMBER})\s?\(\s?(?P<share>{_NUMBER})\s?%\s?\)")
_BLANK = re.compile(
    r"(?:[-‐‑–—.*~:#†]+|n\s?/\s?[ak]|n\.?a\.?|nil return|not (?:available|applicable|known)|tbc|"
    r"[<≤]\s?\d{1,2}%?|suppressed|no data|data not available|awaited)?",
    re.I,
)


class Figure(NamedTuple):
    """A value as printed in a cell; `unit` is "%", "£" or None."""

    value: int | float
    unit: str | None


def parse_figures(text: str) -> list[Figure]:
    """The figures a cell holds and nothing else: one, or two in "31 (12%)"; none where it holds words.

    Brackets alone around a figure make it negative, as in accounts; "£1.2m" is 1,200,000 pounds; footnote
    marks behind a figure are passed over.
    """
    printed = " ".join(text.split())
    if not printed or not any(c.isdigit() for c in printed):
        return []
    share = _WITH_SHARE.fullmatch(printed)
    if share:
        return [Figure(_number(share["count"]), None), Figure(_number(share["share"]), "%")]
    one = _CELL.fullmatch(printed)
    return [_figure(one)] if one else []


def is_no_figure(text: str) -> bool:
    """Whether a cell says that there is no figure: empty, a dash, "n/a", "<5", "TBC"."""
    return _BLANK.fullmatch(" ".join(text.split())) is not None


def _figure(match: re.Match[str]) -> Figure:
    unit = (match["unit"] or "").lower()
    value = _number(match["number"], unit)
    if match["open"] or (match["sign"] or match["late"] or "+") != "+":
        value = -value
    return Figure(value, "%" if unit == "%" else "£" if match["pound"] else None)


def _number(figure: str, scale: str = "") -> int | float:
    plain = Decimal(figure.replace(",", "")) * _SCALES.get(scale, 1)
    return int(plain) if "." not in figure or (scale in _SCALES and plain == int(plain)) else float(plain)
