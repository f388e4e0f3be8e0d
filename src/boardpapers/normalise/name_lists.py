"""Lists of people in a sentence: apologies, those present, declarations."""

from __future__ import annotations

import re

from boardpapers.normalise.honorifics import (
    HONOURS,
    PLURAL_STYLE,
    POST,
    POST_FIRST,
    STYLE,
    STYLE_ALONE,
)
from boardpapers.normalise.text import squash

_RECEIVED = re.compile(
    r".{0,120}?\bapolog(?:ies|y)\b"
    r"(?:\s+(?:for|of)\s+(?:absence|non-attendance|lateness|inability to attend))?"
    r"(?:\s+(?:had|have|has|were|was|been|also|are))*"
    r"(?:\s+(?:and\s+)?(?:received|given|noted|submitted|tendered|sent|accepted|recorded|made|offered"
    r"|presented|reported|intimated|notified|conveyed|advised|read))*"
    r"(?:\s+(?:from|by|for|on\s+behalf\s+of))?\s*:?\s*",
    re.I | re.S,
)
_GIVEN_BY = re.compile(
    r"(.+?)\s+(?:had\s+|has\s+|have\s+)?(?:sent|gave|given|submitted|tendered|offered)\s+(?:(?:their|his|her)\s+)?apolog\w+.*",
    re.I | re.S,
)
_LABEL = re.compile(r"[A-Za-z][\w’' ]{1,40}:\s*")
_NOBODY = re.compile(
    r"^\W*(?:none|nil|n/?a|no\s+apolog\w+|there\s+(?:were|was)\s+(?:no|none))\b|\b(?:no|not\s+any)\s+apolog(?:ies|y)\b",
    re.I,
)
_SENT = re.compile(
    r",?\s+who(?:\s+(?:had|has))?\s+(?:sent|nominated|arranged|provided)\b[^,;.]{0,60}?"
    r"(?:representative|substitute|deputy|replacement)s?(?:\s+in\s+(?:his|her|their)\s+(?:place|stead))?"
    r"(?:,\s*(?:namely\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)*)?"
)
_FOR_WHOM = re.compile(
    r",?\s+for\s+whom\s+(?:[^,;.()]|(?<=[A-Z])\.)*?\s+(?:had\s+)?(?:substitut|deputis|attend|act)\w+"
    r"|,?\s+with\s+(?:[^,;.()]|(?<=[A-Z])\.)*?\s+(?:substitut|deputis|attend)ing"
    r"(?:\s+(?:as\s+(?:a\s+)?substitute|in\s+(?:his|her|their)\s+place))?"
)
THE_POST = re.compile(
    r"the\s+(?:(?:parish|town|assistant|deputy)\s+){0,2}(?:clerk|secretary|treasurer|warden|rfo)", re.I
)
_WHO = re.compile(rf",?\s+(?:who|which|as\s+(?:he|she|they))\s(?:(?!\s+and\s+(?i:{STYLE})\b)[^,;.()])*")
_THEY_WERE = re.compile(
    r",?\s+(?:and\s+)?(?:(?:these|which|they|all)\s+)?(?:were\s+|was\s+)?(?:both\s+|duly\s+)?"
    r"(?:sanctioned|accepted|noted|approved)\W*$",
    re.I,
)
"""What is said of the apologies at the end of a list."""
_STOPS = re.compile(r"\)\.(?=\s+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*){1,3}\s\([^()]{1,40}\)\.?(?:\s|$))")
"""Stops between names that each have a bracket: "Ann Ash (AA). Ben Elm (BE)."."""
_SENTENCE_END = re.compile(r"\.(?=\s+\(?[A-Z]|\s*$)")
_ABBREVIATED = re.compile(rf"\b(?:{STYLE}|(?-i:[A-Z])|no)\.$", re.I)
FIELD = re.compile(
    r"(?:[\w’'-]+\s){0,3}(?:assets|care|change|children|commissioning|communications|communities|community|culture"
    r"|delivery|development|education|engagement|environment|families|finance|governance|growth|health|highways"
    r"|housing|improvement|inclusion|infrastructure|law|learning|leisure|operations|partnerships|people|performance"
    r"|place|planning|property|protection|regeneration|resources|safety|services?|skills|sport|strategy|technology"
    r"|transformation|transport|waste|wellbeing)",
    re.I,
)
_SEPARATOR = re.compile(r"\s*,\s*(?:and\s+|&\s+)?|\s*;\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*\n\s*")


def split_names(sentence: str) -> list[str]:
    """The people of a sentence or list, one entry each with its bracket or role, ready for `parse_person`.

    "Apologies were received from A, B (County Hall) and C, who had sent a representative, D." gives
    A, B (County Hall), C: who stands in is not among the named. A role behind a comma stays with its name.
    """
    text = _first_sentence(_STOPS.sub("),", sentence.strip()))
    if _NOBODY.search(text):
        return []
    text = _without_lead_in(text)
    text = _THEY_WERE.sub("", text)
    text = _WHO.sub("", _SENT.sub("", _FOR_WHOM.sub("", text)))
    names: list[str] = []
    for piece, mark in _outside_brackets(text):
        part = _tidy(piece)
        if not part:
            continue
        if names and "," not in mark and _is_field(part, names[-1]):
            names[-1] = f"{names[-1]} {mark.strip()} {part}"
        elif "," not in mark and THE_POST.fullmatch(part):
            names.append(part)
        elif names and (_belongs(part) or _is_open(names[-1])):
            joint = f" {mark.strip()} " if mark.strip() and "," not in mark else ", "  # "Mr & Mrs Ash"
            names[-1] = f"{names[-1]}{joint}{part}"
        elif part not in names:
            names.append(part)
    return names


def _without_lead_in(text: str) -> str:
    """The names of "Apologies were received from …", "… sent apologies", "Present: …"."""
    given = _GIVEN_BY.fullmatch(text)
    if given:
        return given[1]
    lead = _RECEIVED.match(text) or _LABEL.match(text)
    return text[lead.end() :] if lead else text


def _tidy(piece: str) -> str:
    part = re.sub(r"^(?:also )?from ", "", squash(piece).lstrip(" .,;:"))
    plural = PLURAL_STYLE.match(part)
    part = part[plural.end() :] if plural else part
    return part if _ABBREVIATED.search(part) else part.rstrip(" .,;:")


def _belongs(part: str) -> bool:
    """Whether a piece behind a comma goes on with the entry before it: honours, a post, small letters."""
    post = POST.match(part) and not POST_FIRST.match(part)
    return bool(HONOURS.fullmatch(part) or post or part[0].islower())


def _is_open(before: str) -> bool:
    """Whether an entry wants its name still: a style alone ("Chief Superintendent"), "the Clerk"."""
    return STYLE_ALONE.fullmatch(before) is not None or THE_POST.fullmatch(before) is not None


def _is_field(part: str, before: str) -> bool:
    """Whether a piece behind "and" ends the name of a post: "Director of Law and Governance"."""
    post = before.rsplit(", ", 1)[-1].rsplit("(", 1)[-1]
    return post != before and POST.match(post) is not None and FIELD.fullmatch(part) is not None


def _first_sentence(text: str) -> str:
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text, max(0, match.end() - 30), match.end()):
            return text[: match.start()]
    return text


def _outside_brackets(text: str) -> list[tuple[str, str]]:
    """Pieces of a list, each with the mark before it: a comma, "and"."""
    pieces, start, mark = [], 0, ""
    for match in _SEPARATOR.finditer(text):
        if text.count("(", start, match.start()) > text.count(")", start, match.start()):
            continue
        pieces.append((text[start : match.start()], mark))
        start, mark = match.end(), match[0]
    return [*pieces, (text[start:], mark)]
