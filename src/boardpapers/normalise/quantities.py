"""Numbers with their units, targets and changes as measures state them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_PERCENT = r"(?P<percent>\s?%|\s?per\s?cent(?:age)?\b(?!\s+point))"
_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "mn": 1_000_000,
           "bn": 1_000_000_000, "billion": 1_000_000_000}  # fmt: skip
_NUMBER = re.compile(
    r"(?<![\w.,/:-])(?<!\d[‐‑–—])(?P<pound>£\s?)?(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:{_PERCENT}|\s?(?P<scale>million|billion|thousand|mn|bn|[km])(?![^\W_])|(?![\w]|[.,/:]\d))"
    r"(?:\s(?P<unit>[a-z][a-z’'-]{2,}))?"
)
_SPAN = re.compile(
    r"(?<![\w.,/:-])(?P<figure>\d+(?:\.\d+)?)\s?[-‐‑–—]\s?(?P<upper>\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b)"
)
_STOP = re.compile(
    r"(?:and|are|but|can|for|from|had|has|have|her|his|its|nor|not|now|off|onto|out|over|per|than|that|the|their|them"
    r"|then|there|these|they|this|those|too|under|until|upon|was|were|when|where|which|who|whom|whose|will|with|would"
    r"|also|into|both|each|all|any|via|plus)"
)
_DURATIONS = r"(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|year-olds?)"
_AIM = re.compile(
    r"(?:\btarget(?:s|ed)?(?:\s+(?:is|of|to|set\s+at))?\s*[:=]?|\b(?:at\s+least|a\s+minimum\s+of|minimum(?:\s+of)?|no\s+(?:more|less|fewer)\s+than"
    r"|at\s+most|a\s+maximum\s+of|up\s+to|more\s+than|less\s+than|fewer\s+than|over|above|below|under|exceeds?)|[<>≥≤]=?"
    r"|\b(?:increas(?:e|ing)|reduc(?:e|ing)|decreas(?:e|ing)|rais(?:e|ing)|improv(?:e|ing)|cut(?:ting)?|lower(?:ing)?|achiev(?:e|ing)|reach(?:ing)?|maintain(?:ing)?"
    r"|keep(?:ing)?|return(?:ing)?)\b[^.;]{0,120}?\b(?:to|at|of|from\s+\S+\s+to))\s*(?:at\s+least\s+|around\s+|approximately\s+|below\s+|above\s+|under\s+|over\s+)?$",
    re.I,
)  # fmt: skip
_CHANGED = re.compile(
    r"\b(?:increas|decreas|reduc|rose|risen|rising|rise|fell|fall|drop|grew|grown|growth|improv|declin|gone|went|up|down|chang|moved)",
    re.I,
)
_FROM = re.compile(
    r"\bfrom\s+(?:an?\s+|around\s+|about\s+|approximately\s+|baseline\s+(?:of\s+)?|just\s+)*$", re.I
)
_TO = re.compile(
    r"^[^.;]{0,60}?\bto\s+(?:an?\s+|around\s+|about\s+|approximately\s+|over\s+|just\s+)*$", re.I
)


class Quantity(NamedTuple):
    """A number as printed at `text[start:end]`; `unit` is "%", "£", the noun counted or None."""

    value: int | float
    unit: str | None
    start: int
    end: int


def _number(figure: str, scale: str | None = None) -> int | float:
    value = float(figure.replace(",", ""))
    if scale:
        value = round(value * _SCALES[scale.lower()], 6)
    return int(value) if value == int(value) and ("." not in figure or scale) else value


def find_quantities(text: str) -> list[Quantity]:
    """Every number in `text` that stands for an amount, in order.

    Percentages in any wording have the unit "%", sums "£"; else the unit is the word in small letters
    behind the number ("120 people"), None where a joining word stands there. Dates, times, references,
    ordinals and numbers joined to letters ("ONS4", "5year") are none; years (1900-2099) without unit neither.
    """
    found = [_quantity(m) for m in _NUMBER.finditer(text)]
    found += [Quantity(_number(m["figure"]), "%", m.start(), m.end("figure")) for m in _SPAN.finditer(text)]
    found += [Quantity(_number(m["upper"]), "%", m.start("upper"), m.end()) for m in _SPAN.finditer(text)]
    kept = [q for q in sorted(set(found), key=lambda q: (q.start, -q.end)) if not _is_year(q)]
    return [q for i, q in enumerate(kept) if i == 0 or q.start >= kept[i - 1].end]


def _quantity(match: re.Match[str]) -> Quantity:
    word, end = match["unit"], match.end()
    if match["percent"]:
        unit: str | None = "%"
    elif match["pound"]:
        unit = "£"
    else:
        unit = None if word is None or _STOP.fullmatch(word) else word
    if word and unit != word:
        end = match.start("unit") - 1
    return Quantity(_number(match["figure"], match["scale"]), unit, match.start(), end)


def _is_year(quantity: Quantity) -> bool:
    return quantity.unit is None and isinstance(quantity.value, int) and 1900 <= quantity.value <= 2099


def target(text: str) -> Quantity | None:
    """The target a measure states: "60% physical health checks", "reduce … to 12.3%", "at least 45 homes".

    A percentage or a count opens the measure, or a number stands behind a word of aim. What was measured
    ("increased from 15% to 67%"), ages and durations ("within 14 days", "2.5 year checks") are no targets.
    """
    for quantity in find_quantities(text):
        lead = text[: quantity.start]
        if not lead.strip(" •-–\t\n"):
            if quantity.unit == "%" or _is_count(quantity):
                return quantity
        elif _AIM.search(lead) and not _is_duration(quantity):
            return quantity
    return None


def _is_duration(quantity: Quantity) -> bool:
    return bool(quantity.unit and re.fullmatch(_DURATIONS, quantity.unit))


def _is_count(quantity: Quantity) -> bool:
    """A whole number of things (homes, people): what opens "62 homes started", not "2.5 year checks"."""
    unit = quantity.unit or ""
    return (
        isinstance(quantity.value, int)
        and not _is_duration(quantity)
        and (unit.endswith("s") or unit == "people")
    )


def change(text: str) -> tuple[Quantity, Quantity] | None:
    """The first "from A to B" of a measured change: "increased from 15% to 67%" gives (15 %, 67 %).

    Needs a percentage, a sum or a word of change (rose, fell, improved) in the sentence before it; a unit
    printed once counts for both.
    """
    found = find_quantities(text)
    for old, new in pairwise(found):
        if not _FROM.search(text[: old.start]) or not _TO.match(text[old.end : new.start]):
            continue
        unit = old.unit or new.unit
        if unit in ("%", "£") or _CHANGED.search(text[: old.start]):
            return old._replace(unit=unit), new._replace(unit=new.unit or unit)
    return None
