"""People in a running list: "Present: Cllrs A Ash (Chair), B Elm and the Clerk, C Oak"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Paragraph
from boardpapers.normalise.honorifics import POST_FIRST
from boardpapers.normalise.names import split_names

from .people import COUNTED, STYLED, Listed, by_line, is_person, person
from .posts_first import Holder, holders

MANY = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a number of)\s+(?:other\s+)?"
    r"(?:local\s+)?(?:members?|residents?|parishioners?|electors?|persons?|people|guests|visitors)(?:\s+of\s+the\s+public)?"
)
CROWD = re.compile(
    r"[,;\s]*(?:,|;|&|\band\b|\bplus\b)\s*(?:the\s+(?:parish\s+|town\s+)?clerk(?!\W+(?-i:[A-Z]))"
    rf"|{MANY}\b[^,;(]*(?:\([^()]*\))?)\W*$",
    re.I,
)
CROWD_FIRST = re.compile(rf"\W*{MANY}\s*(?:,|;|&|\band\b|\bplus\b)\s*(?=\S)", re.I)
"""A crowd that a list of names begins with: "10 electors and the Clerk: A Ash"."""
PLURAL = re.compile(
    r"(?:\s*|.{0,90}?(?:\bfrom|\bby|\bfor|\bof|\bthat|[:–-])\s+)(?:the\s+)?(?:county |district )?"
    r"(?:cllrs|councillors|aldermen|messrs|members)\b(?! of\b)",
    re.I,
)
PLURAL_WITHIN = re.compile(r"[,;.] (?:cllrs|councillors) ", re.I)
APOLOGY = re.compile(r".{0,60}\bapolog(?:y|ies)\b.{0,60}\bfrom\b", re.I)
CLERK = re.compile(r"(?:the\s+)?(?:parish\s+|town\s+)?clerk\b|\w+ members of", re.I)
CLERK_NAMED = re.compile(r"(?:[Tt]he\s+)?(?:[Pp]arish\s+|[Tt]own\s+)?[Cc]lerk,\s+[A-Z]")
FULL_STYLED = 3
"""Words of a name with its style; "Mr James" at a line's end goes on below."""
DASH = re.compile(r"(?:\s+[–—-]|(?<=[a-z])[–—-])\s+")
ACRONYM = re.compile(r"[A-Z]{2,5}")
LOST_COMMA = re.compile(r"(?<=[^\W\d_]) \([^()]{2,40}\)(?: ?\([^()]{2,40}\))*(?= [A-Z])")
STYLE_WITHIN = re.compile(
    r"(?<=[a-z])\s(?=(?:[A-Z][a-z]+ )?(?:County|District|Borough|City) (?:Councillor|Cllr)"
    r"|(?:Councillor|Cllr|Mrs?|Ms) )"
)
"""Where a style opens another name: "J Ash District Councillor B Elm"."""
BEFORE_NAME = re.compile(r"^[A-Z][a-z]+ (?=(?:County|District|Borough|City) (?:Councillor|Cllr) )")
"""The area before a councillor's style: "Ashdale District Councillor"."""
TWO_NAMES = re.compile(
    r"(?:[A-Z]\.?\s?){1,3}\s?[A-Z][\w’'-]*[a-z][\w’'-]*(?=\s(?:[A-Z]\.?\s?){1,3}\s?[A-Z][\w’'-]*[a-z][\w’'-]*$)"
)
"""The first of two names with initials whose comma was lost: "R Ash S Elm"."""


def from_paragraph(p: Paragraph, start: int = 0, *, sentence: bool = False) -> list[Listed]:
    """The people of ``p.text[start:]``: one person with a role, or a list in a line.

    ``sentence``: the text is known to be a list ("Present: A, B and C").
    """
    first = CROWD_FIRST.match(p.text, start)
    start = first.end() if first else start
    text = CROWD.sub("", p.text[start:])
    if not text.strip():
        return []
    if (sentence or text.count("(") > 1) and (held := holders(text)):
        return _posts_held(held, p, start)
    plural = PLURAL.match(text) is not None or PLURAL_WITHIN.search(text) is not None
    pieces = _apart(split_names(text), p, least=1 if plural else 2)
    pieces = _with_roles(pieces, plural, text) if sentence or _is_list(text, pieces) else []
    told = sentence and (text.rstrip().endswith(".") or (pieces and APOLOGY.match(text) is not None))
    if len(pieces) < 2 and not told:
        one = person(text)
        if one:
            one.words = by_line(p.cut(start, len(p.text)))
        return [one] if one else []
    found = []
    at = start
    for piece in pieces:
        begin, end = locate(p.text, piece, at)
        one = person(piece)
        at = end
        if one:
            one.words = by_line(p.cut(begin, end))
            found.append(one)
    return found


def _posts_held(held: Sequence[Holder], p: Paragraph, start: int) -> list[Listed]:
    """The people of a list that puts the post before each name."""
    found = []
    for one in held:
        begin, start = locate(p.text, one.printed, start)
        found.append(Listed(one.name, one.post, words=by_line(p.cut(begin, start))))
    return found


def from_text(text: str, role: str | None = None) -> list[Listed]:
    """The people whom a text with a plural style lists ("Councillors A Ash and B Elm"); empty elsewhere."""
    if not PLURAL.match(text):
        return []
    return [one for piece in split_names(text) if (one := person(piece, role)) is not None]


def _apart(pieces: Sequence[str], p: Paragraph, least: int) -> list[str]:
    """Pieces cut where a list lost its comma: behind a bracket ("A Ash (Chair) B Elm") or at a line's end.

    ``least`` are the words that a name has at least before and behind a bracket.
    """
    breaks = [f"{a.words[-1].text} {b.words[0].text}" for a, b in pairwise(p.lines)]
    found: list[str] = []
    for piece in pieces:
        last = 0
        places = _places(piece, breaks, least)
        for n, (at, need) in enumerate(places):
            ends = [*(place for place, _ in places[n + 1 :]), len(piece)]
            if any(_two_names(piece[last:at], piece[at:end], need) for end in ends):
                found.append(piece[last:at].strip())
                last = at
        found.append(piece[last:].strip())
    return found


def _places(piece: str, breaks: Sequence[str], least: int) -> list[tuple[int, int]]:
    """Where a comma may be lost, and the words that a name has at least before and behind it."""
    places = {hit.end(): least for hit in LOST_COMMA.finditer(piece)}
    ends = [at + len(b.split()[0]) for b in breaks if (at := f" {piece} ".find(f" {b} ")) >= 0]
    ends += [hit.start() for hit in POST_FIRST.finditer(piece) if hit.start()]
    ends += [hit.start() for hit in STYLE_WITHIN.finditer(piece)]
    ends += [hit.end()] if (hit := TWO_NAMES.match(piece)) else []
    return sorted((dict.fromkeys(ends, 2) | places).items())


def _two_names(one: str, other: str, least: int) -> bool:
    if STYLED.match(one) and not STYLED.match(other) and len(one.split()) < FULL_STYLED:
        return False
    parts = (BEFORE_NAME.sub("", POST_FIRST.sub("", part.strip(), count=1)) for part in (one, other))
    return all(is_person(part) and len(re.sub(r"\([^)]*\)", "", part).split()) >= least for part in parts)


def _is_list(text: str, pieces: Sequence[str]) -> bool:
    """Whether a line names several people: a plural style, several styles, or nothing but full names."""
    if len(pieces) < 2 or PLURAL.match(text):
        return len(pieces) >= 2
    named = [DASH.split(piece) for piece in pieces]
    if all(len(parts) == 2 and is_person(parts[0]) and len(parts[0].split()) > 1 for parts in named):
        return True  # "A Ash – Town Clerk, B Elm – Deputy Clerk"
    styled = sum(STYLED.match(piece) is not None for piece in pieces)
    return styled >= 2 or all(is_person(piece) and len(piece.split()) >= 2 for piece in pieces)


def _with_roles(pieces: Sequence[str], plural: bool, text: str) -> list[str]:
    """Pieces of a list with roles put back to their names; one piece where it is one person."""
    people = sum(
        is_person(DASH.split(p)[0]) or STYLED.match(p) is not None or CLERK_NAMED.match(p) is not None
        for p in pieces
    )
    if people < 2 or people < 0.5 * len(pieces):
        return [_rejoined(pieces, text)] if people < 2 else _merged(pieces, plural, text)
    return _merged(pieces, plural, text)


def _rejoined(pieces: Sequence[str], text: str) -> str:
    """Pieces that are one after all, those of a post joined as printed: "Head of Parks" and "Schools"."""
    whole = pieces[0]
    for before, piece in pairwise(pieces):
        of_post = before is not pieces[0] or "," in before or DASH.search(before)
        joint = next((j for j in (" and ", " & ") if of_post and f"{before}{j}{piece}" in text), ", ")
        whole += f"{joint}{piece}"
    return whole


def _merged(pieces: Sequence[str], plural: bool, text: str) -> list[str]:
    """Pieces that are no person put to the one before; a lone word is one in a list of surnames only."""
    alone = sum(len(p.split("(")[0].split()) == 1 for p in pieces)
    surnames = plural or alone > 0.5 * len(pieces)
    merged: list[list[str]] = []
    for piece in pieces:
        body = ACRONYM.fullmatch(piece) is not None and alone <= 0.5 * len(pieces)
        lone = len(piece.split()) == 1 and (body or not surnames)
        own = (
            (is_person(DASH.split(piece)[0]) and not lone)
            or COUNTED.match(piece)
            or STYLED.match(piece)
            or CLERK.match(piece)
            or POST_FIRST.match(piece)
            or BEFORE_NAME.match(piece)
        )
        if merged and not own:
            merged[-1].append(piece)
        else:
            merged.append([piece])
    return [_rejoined(parts, text) for parts in merged]


def locate(text: str, piece: str, at: int) -> tuple[int, int]:
    """Where a piece of a list stands in the text from ``at`` on; (at, at) where it does not."""
    found = text.find(piece, at)
    if found >= 0:
        return found, found + len(piece)
    loose = r"[\s,;.]+".join(re.escape(w.strip(",;")) for w in piece.split())
    hit = re.compile(loose).search(text, at)
    return (hit.start(), hit.end()) if hit else (at, at)
