"""Numbers with their units, targets and changes as measures state them."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from boardpapers.normalise.shares import find_shares

_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
_PERCENT = r"(?P<percent>\s?%|\s?per\s?cent(?:age)?\b(?!\s+point))"
_SCALES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
}  # fmt: skip
# what is counted stands in the plural: a word that is none ("20 shows that") is kept out by _NO_NOUN
_NOUN = r"(?:[a-z][a-z’'-]{1,}s|people|children|staff|men|women|young\s+people|mph)\b"
# units of measure, glued to their number or apart: "512kg", "3.4 km", "14.2 FTE"
_MEASURE = (
    r"\s?(?P<measure>kg|km|tonnes|litres|hectares|ha|miles|sq\s?m|m²|m2|[kMG]Wh?|tCO2e|FTE|WTE|pp|percentage\s+points?)"
    r"(?![^\W_])"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/:-])(?<!\d[‐‑–—])(?:(?P<pound>£)\s?)?(?P<figure>{_FIGURE})(?![\d]|,\d|\.\d)"
    rf"(?:{_PERCENT}|{_MEASURE}|\s?(?P<scale>million|billion|(?(pound)(?:mn|bn|[km]|thousand)|thousand))(?![^\W_])"
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
_CHANGING = (
    r"\b(?:reduc(?:e|es|ing|tion)|cut(?:s|ting)?|lower(?:s|ing)?|decreas(?:e|es|ing)|fall(?:s|ing)?|drop(?:s|ping)?"
    r"|increas(?:e|es|ing)|ris(?:e|es|ing)|rais(?:e|es|ing)|grow(?:s|ing)?|improv(?:e|es|ing)|sav(?:e|es|ing)|up|down)\b"
)
_BY = re.compile(rf"{_CHANGING}[^.;]{{0,120}}?\bby\s+(?:a\s+further\s+)?{_ABOUT}$", re.I)
_OF = re.compile(
    r"\b(?:reduction|cut|decrease|fall|drop|increase|rise|growth|improvement|savings?)\s+of"
    rf"\s+(?:a\s+further\s+)?{_ABOUT}$",
    re.I,
)
_SHARE = re.compile(
    rf"{_CHANGING}[^.;]{{0,120}}?\bby\s+{_ABOUT}(?P<share>(?:(?:an?|one)[\s-])?(?:half|third|quarter|fifth|tenth)|two[\s-]thirds"
    r"|three[\s-]quarters)\b|^\W*(?:to\s+)?(?P<half>halv(?:e|es|ing))\b",
    re.I,
)
_SHARES = {"half": 50, "third": 33.3, "quarter": 25, "fifth": 20, "tenth": 10, "thirds": 66.7, "quarters": 75}
_PER = re.compile(r"\s+(?:an?|per|each|every)\s+(?:day|week|month|quarter|term|year|annum)\b", re.I)
# a number "by 2027" or "by March" is one to reach
_BY_WHEN = re.compile(
    r"(?:\s+[a-z’'-]+){0,6}?,?\s+by\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:early\s+|mid-?\s?|late\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:20\d\d|Q[1-4]\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter))",
    re.I,
)
_DOING = re.compile(
    r"^\W*(?:to\s+)?(?:train|recruit|deliver|provide|plant|create|build|identify|support|hold|run|open|appoint|install|engage"
    r"|visit|inspect|complete|secure|establish|enrol|refer|review|answer|process|offer|collect|resolve|respond\s+to|save)\s+"
    rf"(?:(?:a\s+further|another|an\s+additional|up\s+to|all)\s+)?{_ABOUT}$",
    re.I,
)
# words that set a mark for any number; words that compare, as ages do too ("aged over 65"), come below
_AIM = re.compile(
    r"(?:\btarget(?:s|ed)?(?:\s+(?:is|of|to|set\s+at))?\s*[:=]?|\b(?:at\s+least|(?:a\s+)?minimum(?:\s+of)?|goal\s+of)"
    r"|\b(?:increas|reduc|decreas|rais|ris|improv|cut|lower|fall|drop|grow|climb|achiev|reach|maintain|keep|return|bring)"
    r"(?:e|es|s|ing|ting|ping)?\b[^.;]{0,120}?\b(?:to|at|from\s+\S+\s+to)"
    rf"|\b(?:reach|achiev|attain)(?:e|es|ing)?)\s*{_ABOUT}$",
    re.I,
)
_COMPARED = re.compile(
    r"(?:\b(?:no\s+)?(?:more|less|fewer|greater|better)\s+than|\bat\s+most|\b(?:a\s+)?maximum(?:\s+of)?|\bup\s+to|\bover"
    r"|\babove|\bbelow|\bunder|\bexceed(?:s|ing)?|[<>≥≤]=?)\s*$",
    re.I,
)
_MEASURED = re.compile(
    r"\b(?:(?:was|were|had|has|have|rose|fell|grew)\b"
    # "350 homes improved a year" tells what is to be done, "improved in 2024" and "improved by 5%" what was
    r"|(?:increased|decreased|reduced|improved|declined|dropped)(?=\W*$|\s+(?:from|to|in|since|over|during|last|this|[£\d]"
    r"|by(?!\s+(?:(?:the\s+)?end\b|(?:[a-z]+\s+)?20\d\d)))))",
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


_MEASURES = ("kg", "km", "tonnes", "litres", "hectares", "ha", "miles", "FTE", "WTE", "percentage points")


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

    Percentages in any wording have the unit "%", sums "£"; so have shares ("1 in 5" is 20 %).  Else the unit
    is the plural noun behind the number ("120 people"), None without one.  Dates, times, references,
    ordinals and numbers joined to letters ("ONS4", "5year") are none; years (1900-2099) without a unit
    neither.
    """
    found = [Quantity(share.percent, "%", share.start, share.end) for share in find_shares(text)]
    found += [_quantity(match) for match in _NUMBER.finditer(text)]
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
    unit = "%" if match["percent"] else "£" if match["pound"] else _measure(match) or noun
    if noun and (unit != noun or _NO_NOUN.fullmatch(noun)):
        unit = None if unit == noun else unit
        return Quantity(
            _number(match["figure"], match["scale"]), unit, match.start(), match.start("unit") - 1
        )
    return Quantity(_number(match["figure"], match["scale"]), unit, match.start(), match.end())


def _measure(match: re.Match[str]) -> str | None:
    """A unit of measure as printed; percentage points in one form."""
    unit = match["measure"]
    return "percentage points" if unit and (unit == "pp" or unit.startswith("per")) else unit


def _is_year(quantity: Quantity) -> bool:
    return quantity.unit is None and isinstance(quantity.value, int) and 1900 <= quantity.value <= 2099


def target(text: str) -> Quantity | None:
    """The target a measure states: "60% annual eye checks", "reduce … to 12.3%", "falls by 60%".

    A percentage, a sum or a count opens the measure, or a number stands behind a word of aim; a fraction is
    its percentage ("a third" 33.3). What was measured ("increased from 15% to 67%", "has fallen by 4%"),
    ages and durations ("within 14 days", "2.5 year checks") are no targets.
    """
    moved = change(text)
    if moved:
        return moved[1] if _is_aim(text, moved) else None
    measured = _MEASURED.search(text) is not None and _INTENDED.search(text) is None
    for quantity in find_quantities(text):
        lead = text[max(0, quantity.start - _LEAD) : quantity.start]
        if _is_duration(quantity):
            continue
        if _AIM.search(lead) or (not measured and _is_mark(text, quantity, lead)):
            return quantity
        if not measured and (not lead.strip(" •-–\t\n") or _DOING.match(lead)):
            return _opening(text, quantity)
    return None if measured else share_of_change(text)


def _is_mark(text: str, quantity: Quantity, lead: str) -> bool:
    """Whether the words around a number make it one to reach: compared, changed "by" it, due "by" a date."""
    if _is_compared(quantity, lead) or (_COMPARED.search(lead) and _PER.match(text, quantity.end)):
        return True
    if not (_is_count(quantity) or quantity.unit in ("%", "£", "percentage points", "pp")):
        return False
    if _BY.search(lead) or _OF.search(lead):
        return True
    return quantity.unit == "%" and _BY_WHEN.match(text, quantity.end) is not None


def share_of_change(text: str) -> Quantity | None:
    """The fraction by which something is to change, as a percentage: "cut by a third", "halve the number"."""
    hit = _SHARE.search(text)
    if hit is None:
        return None
    name = "share" if hit["share"] else "half"
    value = _SHARES[hit["share"].lower().replace("-", " ").split()[-1]] if hit["share"] else 50
    return Quantity(value, "%", hit.start(name), hit.end(name))


def _opening(text: str, quantity: Quantity) -> Quantity | None:
    """The number a measure begins with: a percentage or a number of things ("62 new homes started")."""
    if quantity.unit in ("%", "£"):
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
    whole = isinstance(quantity.value, int) or quantity.unit in _MEASURES
    return quantity.unit not in (None, "%", "£") and whole


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
