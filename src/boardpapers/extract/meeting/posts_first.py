"""Lists that put the post before each name: "Fire Chief A Ash, Clerk B Elm", "Head of Law (C Oak) and …"."""

from __future__ import annotations

import re
from typing import NamedTuple

OFFICE = (
    r"(?:administrator|assistant|chief|clerk|comptroller|co-?ordinator|director|engineer|executive|head|lead|librarian|manager"
    r"|officer|planner|registrar|secretary|superintendent|supervisor|surveyor|treasurer|warden)"
)
HOLDER = re.compile(
    rf"(?:the\s+)?(?P<post>(?-i:[A-Z])[^,;]{{0,60}}\b{OFFICE}(?:[-/](?-i:[A-Z])[\w/-]*)?)\s+"
    r"(?P<name>(?-i:[A-Z])[\w'’.-]*(?:\s+(?-i:[A-Z])[\w'’.-]+){1,2})\.?",
    re.I,
)
IN_BRACKETS = re.compile(
    rf"(?:,|;|\band\b|&)?\s*(?:the\s+)?(?P<post>(?=(?-i:[A-Z]))[^(),;]{{0,60}}\b{OFFICE}\b[^(),;]{{0,60}}?)\s*"
    r"\((?P<name>(?-i:[A-Z])[\w'’.-]*(?:\s+(?-i:[A-Z])[\w'’.-]+){1,2})\)[\s.]*",
    re.I,
)
BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+)?")
LAST = re.compile(r"\s+and\s+(?=(?-i:[A-Z]))", re.I)


class Holder(NamedTuple):
    """Who holds a post, and both as printed."""

    name: str
    post: str
    printed: str


def holders(text: str) -> list[Holder]:
    """The holders that a list names; empty where it is no such list."""
    bracketed = list(IN_BRACKETS.finditer(text))
    if len(bracketed) > 1 and sum(len(hit[0]) for hit in bracketed) == len(text):
        return [
            Holder(hit["name"], hit["post"], text[hit.start("post") : hit.end("name") + 1])
            for hit in bracketed
        ]
    pieces = [piece for piece in BETWEEN.split(text.strip(" .")) if piece]
    if pieces:
        pieces[-1:] = _last(pieces[-1])
    hits = [HOLDER.fullmatch(piece) for piece in pieces]
    found = [Holder(hit["name"].rstrip("."), hit["post"], hit[0]) for hit in hits if hit]
    return found if len(found) == len(pieces) > 1 else []


def _last(piece: str) -> list[str]:
    """The last piece of a list, cut at an "and" between two holders; an "and" within a post stays."""
    for cut in LAST.finditer(piece):
        both = [piece[: cut.start()], piece[cut.end() :]]
        if all(HOLDER.fullmatch(part) for part in both):
            return both
    return [piece]
