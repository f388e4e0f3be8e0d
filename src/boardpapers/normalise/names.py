"""People as attendance lists print them: style, name, role, who is in the chair."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from boardpapers.normalise.honorifics import (
    HONOUR,
    HONOURS,
    PLURAL_STYLE,
    POST,
    POST_FIRST,
    POST_LAST,
    STYLE,
    STYLE_ALONE,
    STYLES_BEFORE,
)
from boardpapers.normalise.name_lists import FIELD, THE_POST, split_names
from boardpapers.normalise.text import plain_quotes, squash
from boardpapers.normalise.titles import title_case

__all__ = ["Person", "name_key", "parse_person", "same_person", "split_names", "title_case"]

_NUMBERING = re.compile(r"(?:\(?\d{1,3}[).]\s*|\d{1,3}\s+(?=[A-Z])|\(?[a-z][).]\s+|[•▪●*\-–]\s*)")
_BRACKET = re.compile(r"\s*,?\s*\(((?:[^()]|\([^()]*\))*)\)")
_CHAIR_WORD = (
    r"(?:(?:cadeirydd\s*/\s*)?chair|chairman|chairwoman|chairperson|presiding|convener|convenor|cadeirydd)"
)
_CHAIR = re.compile(
    rf"(?:the\s+|in\s+the\s+|acting\s+)?(?:{_CHAIR_WORD}|(?-i:Ch)\.?$)"
    r"(?:\s+in\s+the\s+chair|\s+of\s+the\s+(?:meeting|board|committee|council|cabinet))?",
    re.I,
)
_CHAIR_AND = re.compile(rf"(?:the\s+)?{_CHAIR_WORD}\s+(?:and|&)\s", re.I)
_CHAIR_FIRST = re.compile(rf"{_CHAIR_WORD}(?:\s*[:\-–]\s*|\s+(?=(?:{STYLE})\b))", re.I)
_CHAIR_LAST = re.compile(
    rf"(?<=\w),?\s+(?:in\s+the\s+chair|(?P<vice>(?:vice|deputy)[\s-])?{_CHAIR_WORD})\s*$", re.I
)
_INITIALS_SURNAME = re.compile(r"(?:[A-Z]\.?\s?){1,3}\s(?:[A-Z][\w'’-]*[a-z][\w'’-]*)(?:\s[A-Z][\w'’-]+)?")
_PLAIN_NAME = re.compile(r"[A-Z][a-z][\w'’-]*(?:\s[A-Z]\.?)?(?:\s[A-Z][\w'’-]+){1,2}")
_BODY = re.compile(
    r"\b(?:council|board|trust|nhs|hall|group|committee|authority|team|office|department|association|society|ltd|unit"
    r"|hospital|school|college|university|partnership|centre|division)\b",
    re.I,
)
_POST_HELD = re.compile(
    rf"(?P<post>(?:the\s+)?[A-Z][\w -]{{2,40}}?)\s*\((?P<name>(?:{STYLE})\b\.?\s+[^()]+)\)", re.I
)
_VICE_FIRST = re.compile(rf"((?:vice|deputy)[\s-]?{_CHAIR_WORD})(?:\s*[:\-–]\s*|\s+(?=(?:{STYLE})\b))", re.I)
_NOTE = re.compile(
    r"(?:from|until|till|left|arrived|joined|items?|for\s+items?|agenda\s+items?|part|via|by|virtual(?:ly)?|remote(?:ly)?"
    r"|online|hybrid|teams|zoom|phoning|dialling|telephone|substitut(?:e|ing)|sub|deputising|deputy\s+for|for\s+(?-i:[A-Z])|on\s+behalf|representing"
    r"|to\s+(?:the\s+)?point|travel(?:ling)?|delayed|engagement|commitments?|medical|bereavement|holiday|annual\s+leave|on\s+leave|unwell|ill(?:ness)?|sick|work|family|personal|prior\s|other\s|business"
    r"|observer|observing|non[- ]voting|in\s+person|present|apologies|minutes?)\b",
    re.I,
)
_INITIALS = re.compile(r"[A-Z]{2,4}[a-z]{0,3}|[A-Z]{1,3}(?:Mc|Mac)[A-Z]")
_INITIALS_AND = re.compile(rf"(?P<initials>{_INITIALS.pattern})\s*[,;–-]\s*(?P<rest>\S.*)")
"""Initials and a role in one bracket: "(AB, Chair)"."""
_CUT = re.compile(r",|\s+[-–—]\s+|(?<=[a-z])-\s+(?=[A-Z])|\s*[–—]\s+|\s+[-–—](?=[A-Z])")
_COUNCILLOR = re.compile(r"councillor$", re.I)  # spelt out behind a name it is what the person is
_VACANT = re.compile(r"\b(?:vacan(?:cy|cies|t)|to be (?:confirmed|appointed|advised)|TBC)\b", re.I)


class Person(NamedTuple):
    """One entry of an attendance or membership list.

    `name` is as printed with its style, without numbering, role or "(Chair)"; empty where a post is printed
    without a person, or a vacancy. `note` is what a bracket says of the attendance ("from 2.30 pm", "via
    Teams"), `initials` those printed behind the name ("Rob Mead (RM)").
    """

    name: str
    role: str | None
    chair: bool
    note: str | None = None
    initials: str | None = None


def parse_person(text: str) -> Person:
    """Read an entry: "1. Councillor S Ash (Chair)", "Lesley Moor (Insp)", "A Fry – Director, County Hall".

    A style in brackets stays with the name, honours behind a comma too; the chair of the meeting has no
    role; "Vice-Chair" and "Chair of …" are roles; everything else in brackets, behind a dash or a comma
    is the role.
    """
    entry = squash(text).strip(" ;:")
    numbering = _NUMBERING.match(entry)
    entry = entry[numbering.end() :] if numbering else entry
    held = _POST_HELD.fullmatch(entry)
    if held and (POST.match(held["post"]) or POST_LAST.search(held["post"].strip())):
        entry = f"{held['post']}, {held['name']}"  # "Mayor (Councillor A Ash)"
    entry, roles, chair = _lead_in(entry)
    name, role = _name_and_role(entry)
    behind = None
    if role:
        role, behind = _without_initials(role, name)
        role, in_role = _without_chair(role)
        roles, chair = [*roles, role], chair or in_role
    name, brackets = _take_brackets(name)
    name, vice, last = _strip_chair(name)
    roles = [*filter(None, [vice]), *brackets.get("role", []), *filter(None, roles)]
    initials = brackets.get("initials", [behind])[0]
    return _person(name, roles, chair or last or "chair" in brackets, brackets.get("note", []), initials)


def _person(name: str, roles: list[str], chair: bool, notes: list[str], initials: str | None) -> Person:
    name = name.strip(" ,;:-–")
    if not initials:
        name, initials = _trailing_initials(name)
    if _VACANT.search(name):
        post = re.sub(r"^\d*\s*|[()]", "", _VACANT.sub("", name)).strip(" ,;:-–")
        roles, name = [*filter(None, [post]), *roles], ""
    elif POST.match(name) and not STYLES_BEFORE.match(name):
        roles, name = [name, *roles], ""
    return Person(name, ", ".join(roles) or None, chair, "; ".join(notes) or None, initials)


def _lead_in(entry: str) -> tuple[str, list[str], bool]:
    """Take off "Chair Cllr …", "Vice-Chair: …" and "Cllrs …": rest, roles, in the chair."""
    plural = PLURAL_STYLE.match(entry)
    if plural:
        entry = entry[plural.end() :]
    post = POST_FIRST.match(entry)
    if post:
        return entry[post.end() :], [post["post"]], False
    vice = _VICE_FIRST.match(entry)
    if vice:
        return entry[vice.end() :], [vice[1]], False
    chair = _CHAIR_FIRST.match(entry)
    return (entry[chair.end() :], [], True) if chair else (entry, [], False)


def _name_and_role(entry: str) -> tuple[str, str | None]:
    """Cut at the first dash or comma outside brackets that a role stands behind."""
    for match in _CUT.finditer(entry):
        if entry.count("(", 0, match.start()) > entry.count(")", 0, match.start()):
            continue
        head, tail = entry[: match.start()], entry[match.end() :].strip(" ,")
        if (POST.match(head) or POST_LAST.search(head)) and STYLES_BEFORE.match(tail):
            return tail, head  # "The Mayor, Cllr A Ash"
        held = match[0].strip() != "," or THE_POST.fullmatch(head)
        if held and _is_post_first(head, tail):
            return tail, head  # "Head of Housing – J Ash", "the Clerk, J Ash"
        if match[0].strip() == "," and (
            STYLE_ALONE.fullmatch(head.strip()) or HONOURS.fullmatch(_first_of(tail))
        ):
            continue
        return head, tail
    return entry, None


def _is_post_first(head: str, tail: str) -> bool:
    """Whether a post stands before a dash and its holder behind it: "Chief Executive – A Ash"."""
    if STYLES_BEFORE.match(head) or _INITIALS_SURNAME.fullmatch(head):
        return False
    plain = (
        POST.match(head) and _PLAIN_NAME.fullmatch(tail) and not (FIELD.fullmatch(tail) or _BODY.search(tail))
    )
    return bool(_INITIALS_SURNAME.fullmatch(tail) or plain) and not POST.match(tail)


def _first_of(tail: str) -> str:
    return re.split(r"[,(]", tail, maxsplit=1)[0].strip()


def _without_initials(role: str, name: str) -> tuple[str, str | None]:
    """A role less the initials in a bracket behind it: "Alex Moor, Clerk (AM)"."""
    for match in _BRACKET.finditer(role):
        inside = match[1].strip()
        if match.end() == len(role) and _INITIALS.fullmatch(inside) and _are_initials(inside, name):
            return role[: match.start()].strip(" ,"), inside
    return role, None


def _without_chair(role: str) -> tuple[str, bool]:
    """A role less "(Chair)" and less brackets around the whole of it."""
    if _CHAIR.fullmatch(role):
        return "", True
    if _CHAIR_AND.match(role):
        return role, True
    for match in _BRACKET.finditer(role):
        if _CHAIR.fullmatch(match[1].strip()):
            return (role[: match.start()] + role[match.end() :]).strip(" ,"), True
        if match[0].strip() == role:
            return match[1].strip(), False
    return role, False


def _take_brackets(name: str) -> tuple[str, dict[str, list[str]]]:
    """The name without its brackets, a style apart, and what they held by kind."""
    kinds: dict[str, list[str]] = {}
    rest, at = [], 0
    for match in _BRACKET.finditer(name):
        inside = match[1].strip()
        both = _INITIALS_AND.fullmatch(inside)
        if both and _are_initials(both["initials"], name[: match.start()]):
            kinds.setdefault("initials", []).append(both["initials"])
            inside = both["rest"]
        kind = _bracket_kind(inside, name[: match.start()])
        if kind == "style":
            continue
        if inside:
            kinds.setdefault(kind, []).append(inside)
        rest.append(name[at : match.start()])
        at = match.end()
    return "".join([*rest, name[at:]]), kinds


def _bracket_kind(inside: str, name: str) -> str:
    if _CHAIR.fullmatch(inside):
        return "chair"
    if PLURAL_STYLE.fullmatch(inside):
        return "note"  # "A Ash and B Elm (Councillors)" tells of them all
    if _INITIALS.fullmatch(inside) and _are_initials(inside, _BRACKET.sub("", name)):
        return "initials"
    if (STYLE_ALONE.fullmatch(inside) or HONOURS.fullmatch(inside)) and not _COUNCILLOR.search(inside):
        return "style"
    return "note" if _NOTE.match(inside) else "role"


def _are_initials(letters: str, name: str) -> bool:
    words = re.findall(r"(?<![\w'’])[A-Z][\w'’-]*", _without_style(name))
    capitals = [c for c in letters if c.isupper()]
    last = capitals[-2:] if "c" in letters else capitals[-1:]  # "MMcK" for Morag McKerr
    return len(words) >= 2 and capitals[0] == words[0][0] and words[-1][0] in last


def _without_style(name: str) -> str:
    style = STYLES_BEFORE.match(name)
    return name[style.end() :] if style else name


def _trailing_initials(name: str) -> tuple[str, str | None]:
    rest, _, last = name.rpartition(" ")
    if (
        " " in rest
        and _INITIALS.fullmatch(last)
        and not HONOURS.fullmatch(last)
        and _are_initials(last, rest)
    ):
        return rest, last
    return name, None


def _strip_chair(name: str) -> tuple[str, str | None, bool]:
    """Take "Chair" and "Vice Chair" off the end of a name of two words or more: name, vice, in the chair."""
    last = _CHAIR_LAST.search(name)
    if last is None or " " not in name[: last.start()].strip():
        return name, None, False
    vice = last[0].strip() if last["vice"] else None
    return name[: last.start()], vice, vice is None


SEXES = dict.fromkeys(("mr", "sir", "lord"), "he") | dict.fromkeys(
    ("mrs", "ms", "miss", "dame", "lady"), "she"
)


@lru_cache(maxsize=1024)
def name_key(name: str) -> str:
    """A name without style, honours, brackets and punctuation, in small letters: "s ash"."""
    plain = squash(re.sub(r"\([^()]*\)", " ", plain_quotes(name)))
    plain = re.sub(rf"(?<![\s,]),? {HONOUR}$", "", plain).replace(",", " ")
    words = re.sub(r"\.", " ", _without_style(squash(plain)))
    return " ".join(re.sub(r"[^\w\s'-]", " ", words).casefold().split())


def same_person(one: str, other: str) -> bool:
    """Whether two printed names can be one person: equal surnames, given names equal, short or left out.

    "Councillor S Ash", "Cllr Ash" and "Sam Ash" agree; so do "Sam" and "Samira". Mr Ash is not Mrs Ash.
    """
    a, b = name_key(one).split(), name_key(other).split()
    if not a or not b or a[-1] != b[-1] or {*_told(one), *_told(other)} == {"he", "she"}:
        return False
    return all(x.startswith(y) or y.startswith(x) for x, y in zip(a[:-1], b[:-1], strict=False))


def _told(name: str) -> list[str]:
    """What the styles before a name tell of who bears it: "he", "she", or nothing."""
    return [SEXES[word] for word in name.casefold().replace(".", " ").split()[:2] if word in SEXES]
