"""Figures as table cells print them: "1,204", "71%", "£1.2m", "(66.9)", "31 (12%)", "512kg", "84% ▲"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?"
_SCALE = r"(?:million|billion|mn|bn|k|m)"
# measured in: the number alone would say too little
_MEASURE = (
    r"kgs?|km|tonnes?|litres?|hectares?|ha|miles?|sq\s?m|m²|m2|[kmg]wh?|tco2e|(?:f|w)tes?|pp"
    r"|percentage points?"
    r"|(?:second|sec|minute|min|hour|hr|day|week|wk|month|year|yr)s?"
)
_ONE = (
    rf"(?P<open>\()?\s?(?P<sign>[+\-‐‑−–])?\s?(?P<pound>£)?\s?(?P<late>[\-‐‑−–])?(?P<inner>\()?(?P<number>{_NUMBER})(?(inner)\))"
    rf"\s?(?P<unit>%|(?(pound){_SCALE}|(?:%|k\b|{_MEASURE})))?\s?(?(open)\))"
)
_CELL = re.compile(rf"{_ONE}(?:\s?[*†‡#^¹²³⁴]+)?", re.I)
_WITH_SHARE = re.compile(rf"(?P<count>{_NUMBER})\s?\(\s?(?P<share>{_NUMBER})\s?%\s?\)")
_WITH_COUNT = re.compile(rf"(?P<share>{_NUMBER})\s?%\s?\(\s?(?:n\s?=\s?)?(?P<count>{_NUMBER})\s?\)")
# what a share was reckoned from ("69% (271/393)"), the bounds within which a value is sure
_OF = rf"{_NUMBER}\s?(?:/|of|out\sof)\s?{_NUMBER}"
_BOUNDS = rf"{_NUMBER}\s?%?\s?(?:[-‐–,]|to)\s?{_NUMBER}\s?%?|±\s?{_NUMBER}\s?%?"
_RECKONED = re.compile(
    rf"{_OF}\s?\((?P<share>{_NUMBER}\s?%)\)|(?P<value>{_NUMBER}\s?%?)\s?[(\[]\s?(?:{_OF}|{_BOUNDS})\s?[)\]]"
)
_ARROW = r"[▲▼△▽►◄▶◀←↑→↓↔↕↖↗↘↙⇑⇓⇒⇐⇔⇧⇩⬆⬇➔➜➡⬅➚➘✓✔✗✘☑●■◆🡅🡇🡆🡄🡑🡓🡒🠕🠗️]"
_RAG = r"\(?(?:red|amber|green|blue|grey|yellow|[RAGB])\)?"
_UNSURE = r"prov(?:isional|\.)?|rev(?:ised|\.)?|est(?:imated?|\.)?|unvalidated|ytd"
# a status or direction printed beside a value; é ê è are arrows of a font of symbols
_MARK_BEFORE = re.compile(rf"(?:(?:{_ARROW}|{_RAG}(?=[\s:–-]))[\s:–-]*)+", re.I)
_MARK_BEHIND = re.compile(
    rf"(?:\s*{_ARROW}|\s+(?:{_RAG}|[éêè])(?!\w)|\s?\((?:red|amber|green|[RAGBPE]|{_UNSURE})\))+$", re.I
)
_BLANK = re.compile(
    r"(?:[-‐‑–—.*~:#†]+|n\s?/\s?[ak]|n\.?a\.?|nil return|not (?:available|applicable|known)|tbc|"
    r"[<≤]\s?\d{1,2}%?|suppressed|no data|data not available|awaited|[cxz]|"
    r"not (?:yet )?(?:due|reported|collected|measured)|"
    r"annual(?: measure)?|(?:no|not) returned?|no target|none|pending)?",
    re.I,
)


class Figure(NamedTuple):
    """A value as printed in a cell; `unit` is "%", "£", a measure as printed ("kg") or None."""

    value: int | float
    unit: str | None


def parse_figures(text: str) -> list[Figure]:
    """The figures a cell holds and nothing else: one, or two in "31 (12%)"; none where it holds words.

    Brackets alone around a figure make it negative, as in accounts; "£1.2m" is 1,200,000 pounds; footnote
    marks behind a figure are passed over, so are arrows and RAG letters or words ("84% ▲", "G 71%").
    """
    printed = " ".join(text.split())
    if not printed or not any(c.isdigit() for c in printed):
        return []
    one = _CELL.fullmatch(printed) or _CELL.fullmatch(_plain(printed))
    if one is None and (reckoned := _RECKONED.fullmatch(printed)):
        one = _CELL.fullmatch(reckoned["share"] or reckoned["value"])
    if one:
        return [_figure(one)]
    two = _WITH_SHARE.fullmatch(printed) or _WITH_COUNT.fullmatch(printed)
    if two:
        pair = [Figure(_number(two["count"]), None), Figure(_number(two["share"]), "%")]
        return pair if two.re is _WITH_SHARE else pair[::-1]
    return []


def _plain(text: str) -> str:
    """A cell's text without the marks beside its value."""
    return _MARK_BEHIND.sub("", _MARK_BEFORE.sub("", text, count=1)).strip()


def is_no_figure(text: str) -> bool:
    """Whether a cell says that there is no figure: empty, a dash, "n/a", "<5", "TBC"."""
    return _BLANK.fullmatch(" ".join(text.split())) is not None


def _figure(match: re.Match[str]) -> Figure:
    unit = (match["unit"] or "").lower()
    value = _number(match["number"], unit)
    if match["open"] or match["inner"] or (match["sign"] or match["late"] or "+") != "+":
        value = -value
    measure = match["unit"] if unit and unit not in _SCALES else None
    return Figure(value, "£" if match["pound"] else measure)


def _number(figure: str, scale: str = "") -> int | float:
    plain = Decimal(figure.replace(",", "")) * _SCALES.get(scale, 1)
    return int(plain) if "." not in figure or (scale in _SCALES and plain == int(plain)) else float(plain)
