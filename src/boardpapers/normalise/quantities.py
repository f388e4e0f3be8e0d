"""Numbers with their units, targets and changes as measures state them."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
_PERCENT = r"(?P<percent>\s?%|\s?per\s?cent(?:age)?\b(?!\s+point))"
_SCALES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
}  # fmt: skip
# what is counted stands in the plural: a word that is none ("20 shows that") is kept out by _NO_NOUN
_NOUN = r"(?:[a-z][a-z’'-]{1,}s|people|children|staff|men|women|young\s+people|mph)\b"
_NUMBER = re.compile(
    rf"(?<![\w.,/:-])(?<!\d[‐‑–—])(?:(?P<pound>£)\s?)?(?P<figure>{_FIGURE})(?![\d]|,\d|\.\d)"
    rf"(?:{_PERCENT}|\s?(?P<scale>million|billion|(?(pound)(?:mn|bn|[km]|thousand)|thousand))(?![^\W_])"
    r"|(?![\w]|[/:]\d|\s?[-‐‑–—]\s?\d))"
    rf"(?:\s(?P<unit>{_NOUN}))?"
)
_SPAN = re.compile(
    rf"(?<![\w.,/:-])(?P<figure>{_FIGURE})\s?[-‐‑–—]\s?(?P<upper>{_FIGURE})"
    rf"(?:\s?(?:%|per\s?cent\b)|\s(?P<unit>{_NOUN}))"
)
_COUNTED = re.compile(rf"(?:\s[a-z][a-z-]+){{1,2}}\s(?P<unit>{_NOUN})")
_NO_NOUN = re.compile(
    r"(?:across|affects|afterwards|always|applies|as|besides|has|his|includes|is|its|less|onwards|per|plus|requires|shows"
    r"|this|thus|towards|unless|versus|vs|was|whereas|whose)"
)
_JOINING = re.compile(r"(?:and|are|at|by|for|from|in|of|on|or|out|than|that|the|to|were|with)")
_DURATION = re.compile(r"(?:year|yr|month|week|day|hour|hr|minute|min|second)s?(?:-olds?)?")
_ABOUT = r"(?:(?:an?|around|about|approximately|just|nearly|over|under|below|above|at\s+least)\s+)*"
# words that set a mark for any number; words that compare, as ages do too ("aged over 65"), come below
_AIM = re.compile(
    r"(?:\btarget(?:s|ed)?(?:\s+(?:is|of|to|set\s+at))?\s*[:=]?|\b(?:at\s+least|(?:a\s+)?minimum(?:\s+of)?|goal\s+of)"
    r"|\b(?:increas|reduc|decreas|rais|improv|cut|lower|achiev|reach|maintain|keep|return|bring)(?:e|ing|ting)?\b[^.;]{0,120}?"
    rf"\b(?:to|at|from\s+\S+\s+to))\s*{_ABOUT}$",
    re.I,
)
_COMPARED = re.compile(
    r"(?:\b(?:no\s+)?(?:more|less|fewer|greater|better)\s+than|\bat\s+most|\b(?:a\s+)?maximum(?:\s+of)?|\bup\s+to|\bover"
    r"|\babove|\bbelow|\bunder|\bexceed(?:s|ing)?|[<>≥≤]=?)\s*$",
    re.I,
)
_MEASURED = re.compile(
    r"\b(?:was|were|had|has|have|rose|fell|grew|increased|decreased|reduced|improved|declined|dropped)\b",
    re.I,
)
_INTENDED = re.compile(r"\b(?:will|shall|should|aims?|aiming|targets?|plan(?:ned)?|by\s+20\d\d)\b", re.I)
_CHANGED = re.compile(
    r"\b(?:increas|decreas|reduc|rose|risen|rising|rise|fell|fall|drop|grew|grown|growth|improv|declin|gone|went|up\b|down\b"
    r"|chang|moved|doubl)",
    re.I,
)
_FROM = re.compile(rf"\bfrom\s+(?:a\s+)?(?:baseline\s+(?:of\s+)?)?{_ABOUT}$", re.I)
_TO = re.compile(rf"[^.;]{{0,60}}?\bto\s+{_ABOUT}$", re.I)
_LEAD = 160  # characters before a number in which the words that govern it stand


class Quantity(NamedTuple):
    """A number as printed at `text[start:end]`; `unit` is "%", "£", the noun counted or None."""

    value: int | float
    unit: str | None
    start: int
    end: int


def _number(figure: str, scale: str | None = None) -> int | float:
    plain = figure.replace(",", "")
    if scale:
        scaled = Decimal(plain) * _SCALES[scale.lower()]
        return int(scaled) if scaled == scaled.to_integral_value() else float(scaled)
    return float(plain) if "." in plain else int(plain)


def find_quantities(text: str) -> list[Quantity]:
    """Every number in `text` that stands for an amount, in order, none overlapping.

    Percentages in any wording have the unit "%", sums "£"; else the unit is the plural noun behind the
    number ("120 people"), None without one. Dates, times, references, ordinals and numbers joined to
    letters ("ONS4", "5year") are none; years (1900-2099) without a unit neither.
    """
    found = [_quantity(match) for match in _NUMBER.finditer(text)]
    for match in _SPAN.finditer(text):
        unit = match["unit"] or "%"
        found.append(Quantity(_number(match["figure"]), unit, match.start(), match.end("figure")))
        found.append(Quantity(_number(match["upper"]), unit, match.start("upper"), match.end()))
    kept: list[Quantity] = []
    for quantity in sorted(found, key=lambda q: (q.start, -q.end, q.unit is None)):
        if not _is_year(quantity) and (not kept or quantity.start >= kept[-1].end):
            kept.append(quantity)
    return kept


def _quantity(match: re.Match[str]) -> Quantity:
    noun = match["unit"]
    unit = "%" if match["percent"] else "£" if match["pound"] else noun
    if noun and (unit != noun or _NO_NOUN.fullmatch(noun)):
        unit = None if unit == noun else unit
        return Quantity(
            _number(match["figure"], match["scale"]), unit, match.start(), match.start("unit") - 1
        )
    return Quantity(_number(match["figure"], match["scale"]), unit, match.start(), match.end())


def _is_year(quantity: Quantity) -> bool:
    return quantity.unit is None and isinstance(quantity.value, int) and 1900 <= quantity.value <= 2099


def target(text: str) -> Quantity | None:
    """The target a measure states: "60% annual eye checks", "reduce … to 12.3%", "at least 45 homes".

    A percentage or a count opens the measure, or a number stands behind a word of aim. What was measured
    ("increased from 15% to 67%"), ages and durations ("within 14 days", "2.5 year checks") are no targets.
    """
    moved = change(text)
    if moved:
        return moved[1] if _is_aim(text, moved) else None
    measured = _MEASURED.search(text) is not None and _INTENDED.search(text) is None
    for quantity in find_quantities(text):
        lead = text[max(0, quantity.start - _LEAD) : quantity.start]
        if _is_duration(quantity):
            continue
        if _AIM.search(lead) or (not measured and _is_compared(quantity, lead)):
            return quantity
        if not measured and not text[: quantity.start].strip(" •-–\t\n"):
            return _opening(text, quantity)
    return None


def _opening(text: str, quantity: Quantity) -> Quantity | None:
    """The number a measure begins with: a percentage or a number of things ("62 new homes started")."""
    if quantity.unit == "%":
        return quantity if any(c.isalpha() for c in text[quantity.end :]) else None
    if _is_count(quantity):
        return quantity
    things = _COUNTED.match(text, quantity.end) if isinstance(quantity.value, int) else None
    if things is None or quantity.unit or any(map(_is_no_adjective, things[0].split())):
        return None
    return quantity._replace(unit=things["unit"], end=things.end())


def _is_no_adjective(word: str) -> bool:
    return bool(_DURATION.fullmatch(word) or _NO_NOUN.fullmatch(word) or _JOINING.fullmatch(word))


def _is_compared(quantity: Quantity, lead: str) -> bool:
    return (quantity.unit in ("%", "£") or _is_count(quantity)) and bool(_COMPARED.search(lead))


def _is_aim(text: str, moved: tuple[Quantity, Quantity]) -> bool:
    """Whether a change is to come ("reduce from 15% to 12%", "will have fallen …") or was measured."""
    lead = text[: moved[0].start]
    return bool(
        _INTENDED.search(lead) or (_AIM.search(text[: moved[1].start]) and not _MEASURED.search(lead))
    )


def _is_duration(quantity: Quantity) -> bool:
    return bool(quantity.unit and _DURATION.fullmatch(quantity.unit))


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit not in (None, "%", "£") and isinstance(quantity.value, int)


def change(text: str) -> tuple[Quantity, Quantity] | None:
    """The first "from A to B" of a change: "increased from 15% to 67%" gives (15 %, 67 %).

    Needs a percentage, a sum or a word of change (rose, fell, improved) in the text before it; a unit
    printed once counts for both.
    """
    for old, new in pairwise(find_quantities(text)):
        lead = text[max(0, old.start - _LEAD) : old.start]
        if not _FROM.search(lead) or not _TO.fullmatch(text, old.end, new.start):
            continue
        unit = old.unit or new.unit
        if unit in ("%", "£") or _CHANGED.search(lead):
            return old._replace(unit=unit), new._replace(unit=new.unit or unit)
    return None
