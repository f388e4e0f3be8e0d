"""Who leads an action: the parties of a cell, as printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from boardpapers.normalise.honorifics import STYLES_BEFORE
from boardpapers.normalise.text import plain_dashes, plain_quotes, squash

# what separates for certain; a stroke between figures (24/7), a stop within an abbreviation, behind an
# initial or a style ("Dr. A. Ash") do not
_MARK = re.compile(
    r"\s*(?P<mark>(?<!\d)/|/(?!\d)|[,;+•|]|\n|\bplus\b|\bwith\b|&|\band\b"
    r"|(?<=[A-Za-z)][A-Za-z)])(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bCllr)\.(?=\s+[A-Z]))\s*"
)
_UNDECIDED = re.compile(
    r"(?:t\.?b\.?[cad]\.?|to be (?:confirmed|agreed|determined|decided|appointed|identified)"
    r"|n\s?/?\s?a|[-–—?]+)",
    re.I,
)
_LEADING_TBC = re.compile(r"(?:t\.?b\.?[cad]\b\.?)\s*[-–:]?\s*", re.I)
_TRAILING_TBC = re.compile(r"\s*[-–:(]?\s*(?:\bt\.?b\.?[cad]\b\.?)\)?$", re.I)
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?")
# the noun a post or a body ends in
_HEAD = re.compile(
    r"(?:academy|advis[eo]r|agency|alliance|analyst|area|assistant|association|authority|board|cabinet|centre|chair|charity"
    r"|clerk|collaborative|commission(?:er|ing)|committee|consultant|co-?ordinator|council|department|directorate|director"
    r"|division|executive|forum|foundation|group|leader|lead|manager|network|office|officer|panel|partner|partnership"
    r"|planner|police|practice|programme|provider|secretary|sector|service|society|supervisor|team|treasurer|trust|unit"
    r"|university)s?",
    re.I,
)
_ALONE = re.compile(
    r"(?:all|clerk|(?:vice-?)?chair(?:man)?|headteacher|senco|mayor|officer|member|provider|partner|treasurer|secretary)s?",
    re.I,
)
_POST_OF = re.compile(
    r"(?:\w+\s){0,3}(?:head|director|manager|leader|lead|officer|portfolio\s+holder|minister|secretary)\s+(?:of|for)\s.+",
    re.I,
)
_POST = re.compile(r"(?:\w+\s){0,3}(?:chief\s+(?:executive|officer)|portfolio\s+holder)\b.*", re.I)
_JOINT = re.compile(r"(?:for|of|and|incl?|the|at|in|to|via|from|by|on|&)", re.I)


def split_parties(text: str, *, known: Collection[str] = ()) -> list[str]:
    """The parties of a "lead" cell in printed order, each once; never "TBC", which is no party.

    Separators are / , ; + "plus", "with" and a full stop before a capital, outside brackets. "and", "&" and a
    line break separate only what can stand alone ("Head of Arts and Culture" is one, a wrapped line too).
    `known` are keys (`party_key`) of parties seen alone in other cells: with them a blank separates too
    ("PCN ICB"), see `known_parties`.
    """
    parties: dict[str, str] = {}
    for piece in _pieces(text):
        for party in _split_known(_clean(piece), known):
            if party:
                parties.setdefault(party_key(party), party)
    return list(parties.values())


def known_parties(texts: Iterable[str]) -> frozenset[str]:
    """Keys of the acronyms that stand alone between separators in any of the cells of a document."""
    return frozenset(party_key(p) for text in texts for p in split_parties(text) if _ACRONYM.fullmatch(p))


def party_key(name: str) -> str:
    """What two spellings of a party share: case, quotes, dashes, spacing around strokes and stops apart."""
    plain = plain_dashes(plain_quotes(squash(name))).casefold()
    return re.sub(r"\s*([/&,()-])\s*", r"\1", plain).strip(" .,;:/-")


def _pieces(text: str) -> list[str]:
    """Cut at the marks that stand in no bracket and separate two parties."""
    text = "\n".join(filter(None, map(squash, text.splitlines())))
    if _UNDECIDED.fullmatch(text):
        return []
    marks = [m for m in _MARK.finditer(text) if _depth(text, m.start()) == 0]
    pieces, start = [], 0
    for index, match in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        left, right = (
            text[start : match.start()],
            text[match.end() : following.start() if following else len(text)],
        )
        if _separates(match["mark"], squash(left), squash(right), following["mark"] if following else ""):
            pieces.append(text[start : match.start()])
            start = match.end()
    return [*pieces, text[start:]]


def _depth(text: str, at: int) -> int:
    return max(0, text.count("(", 0, at) - text.count(")", 0, at))


def _separates(mark: str, left: str, right: str, following: str) -> bool:
    if mark == ",":  # not within "Director of Adults, Health and Housing"
        listed = following in ("and", "&") and " and " not in left
        return not (listed and _POST_OF.fullmatch(left)) or _complete(right)
    if mark == "&":  # two bodies, not two halves of a name ("Health & Safety Officer")
        return not (_POST_OF.fullmatch(left) or _lone_word(left) or _lone_word(right))
    if mark == "and":
        return (
            _complete(left)
            and _complete(right)
            and not (_POST_OF.fullmatch(left) and _ACRONYM.fullmatch(right))
        )
    return mark != "\n" or not left or not right or (_complete(left) and _complete(right))


def _lone_word(part: str) -> bool:
    return " " not in part and not _ACRONYM.fullmatch(part) and not _ALONE.fullmatch(part)


def _complete(part: str) -> bool:
    """Whether a part can stand as a party of its own: an acronym, a body, a post, a person with a style."""
    bare = re.sub(r"\s*\(.*", "", part)
    words = bare.split()
    if not words:
        return False
    if _ACRONYM.fullmatch(words[-1]) or STYLES_BEFORE.match(bare):
        return True
    if len(words) == 1:
        return bool(_ALONE.fullmatch(words[0]))
    return bool(_HEAD.fullmatch(words[-1]) or _POST_OF.fullmatch(bare) or _POST.fullmatch(bare))


def _clean(part: str) -> str:
    part = squash(part).strip(" .,;:-–")
    if _UNDECIDED.fullmatch(part):
        return ""
    leading = _LEADING_TBC.match(part)
    return _TRAILING_TBC.sub("", part[leading.end() :] if leading else part)


def _split_known(part: str, known: Collection[str]) -> list[str]:
    """Cut off known acronyms at the end: "PCN ICB", "dentists ICB", but not "ICB digital team"."""
    words = part.split()
    tail: list[str] = []
    while len(words) > 1 and party_key(words[-1]) in known and not _JOINT.fullmatch(words[-2]):
        tail.insert(0, words.pop())
    return [" ".join(words), *tail]
