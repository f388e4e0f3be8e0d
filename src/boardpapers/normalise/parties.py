"""Who leads an action: the parties of a cell, as printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from boardpapers.normalise.text import plain_dashes, plain_quotes, squash

_HARD = re.compile(r"\s*(?:[/,;&+\n•|]|\bplus\b|\bwith\b|(?<=[A-Za-z)])\.(?=\s+[A-Z]))\s*")
_AND = re.compile(r"\s+and\s+")
_UNDECIDED = re.compile(
    r"(?:t\.?b\.?[cad]\.?|to be (?:confirmed|agreed|determined|decided|appointed|identified)|n/?a|-+|\?+)",
    re.I,
)
_LEADING_TBC = re.compile(r"^(?:t\.?b\.?[cad]\b\.?)\s*[-–:]?\s*", re.I)
_TRAILING_TBC = re.compile(r"\s*[-–:(]?\s*(?:\bt\.?b\.?[cad]\b\.?)\)?$", re.I)
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?$")
# the noun a post or a body ends in, and the nouns a post begins with ("Head of …")
_HEAD = re.compile(
    r"(?:academy|advis[eo]r|agency|alliance|analyst|area|assistant|association|authority|board|cabinet|centre|chair|charity"
    r"|clerk|collaborative|commission(?:er|ing)|committee|consultant|co-?ordinator|council|department|directorate|director"
    r"|division|executive|forum|foundation|group|leader|lead|manager|network|office|officer|panel|partner|partnership"
    r"|planner|police|practice|programme|provider|secretary|sector|service|society|supervisor|team|treasurer|trust|unit"
    r"|university)s?",
    re.I,
)
_POST_OF = re.compile(
    r"(?:\w+\s){0,3}(?:head|director|chair|chief|manager|leader|portfolio holder|minister|secretary)\b.*",
    re.I,
)


def split_parties(text: str, *, known: Collection[str] = ()) -> list[str]:
    """The parties of a "lead" cell in printed order, each once; never "TBC", which is no party.

    Separators are / , ; & + line breaks, "plus", "with" and a full stop before a capital, outside brackets.
    "and" separates only two complete parties (two posts, two acronyms): "Head of Leisure and Culture" is
    one. `known` are keys (`party_key`) of parties seen alone in other cells: with them a blank separates
    too ("PCN ICB"), see `known_parties`.
    """
    parties: dict[str, str] = {}
    for chunk in _outside_brackets(text):
        for part in _split_and(chunk):
            for party in _split_known(_clean(part), known):
                if party:
                    parties.setdefault(party_key(party), party)
    return list(parties.values())


def known_parties(texts: Iterable[str]) -> frozenset[str]:
    """Keys of the acronyms that stand alone between separators in any of the cells of a document."""
    return frozenset(party_key(p) for text in texts for p in split_parties(text) if _ACRONYM.match(p))


def party_key(name: str) -> str:
    """What two spellings of a party share: case, quotes, dashes, spacing around strokes and stops apart."""
    plain = plain_dashes(plain_quotes(squash(name))).casefold()
    return re.sub(r"\s*([/&,()-])\s*", r"\1", plain).strip(" .,;:/-")


def _outside_brackets(text: str) -> list[str]:
    """Cut at the hard separators that stand in no bracket."""
    pieces, start, depth, at = [], 0, 0, 0
    marks = {m.start(): m.end() for m in _HARD.finditer(text)}
    while at < len(text):
        depth += (text[at] in "([") - (text[at] in ")]" and depth > 0)
        if depth == 0 and at in marks and marks[at] > at:
            pieces.append(text[start:at])
            start = at = marks[at]
            continue
        at += 1
    return [*pieces, text[start:]]


def _split_and(text: str) -> list[str]:
    for match in _AND.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        if _complete(left) and _complete(right.split(" and ")[0]):
            return [left, *_split_and(right)]
    return [text]


def _complete(part: str) -> bool:
    """Whether a part can stand as a party of its own: an acronym, a body, a post."""
    words = part.split()
    if not words or part.count("(") != part.count(")"):
        return False
    if len(words) == 1 and not _ACRONYM.match(part):
        return words[0].lower().rstrip("s") in ("clerk", "chair", "officer", "member", "provider", "partner")
    head = re.sub(r"\s*\(.*", "", part).split()[-1:]
    return bool(_ACRONYM.match(words[-1]) or _POST_OF.fullmatch(part) or (head and _HEAD.fullmatch(head[0])))


def _clean(part: str) -> str:
    part = squash(part).strip(" .,;:-–")
    if _UNDECIDED.fullmatch(part):
        return ""
    return _TRAILING_TBC.sub("", _LEADING_TBC.sub("", part))


def _split_known(part: str, known: Collection[str]) -> list[str]:
    """Cut off known acronyms at the end: "PCN ICB", "dentists ICB", but not "ICB digital team"."""
    words = part.split()
    tail: list[str] = []
    while (
        len(words) > 1
        and _ACRONYM.match(words[-1])
        and party_key(words[-1]) in known
        and words[-2].lower() not in _JOINTS
    ):
        tail.insert(0, words.pop())
    return [" ".join(words), *tail]


_JOINTS = ("for", "of", "and", "incl", "inc", "the", "at", "in", "to", "via", "from", "by", "on")
