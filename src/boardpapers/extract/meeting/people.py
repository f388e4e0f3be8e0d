"""People as lists print them: one a line, in a sentence, in the rows of a table; name, role, chair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from boardpapers.layout import Cell, Paragraph, Row, Table, Word
from boardpapers.normalise.honorifics import POST_FIRST
from boardpapers.normalise.names import name_key, parse_person, split_names

from ..cells import text_in
from .posts_first import Holder, holders

STYLED = re.compile(
    r"^(?:chair(?:man|woman|person)?:?\s+)?(?:(?:the\s+)?(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame"
    r"|lord|lady|baroness|rev(?:d|erend)?|(?:county |district |city |borough |town "
    r"|parish )?(?:c?\.?\s?cllrs?|councillors?)|ald(?:erman)?|insp(?:ector)?|supt|sgt|pc|pcso|chief (?:supt"
    r"|insp)\w*)\b)",
    re.I,
)
NAME_WORD = re.compile(
    r"(?:[A-Z]\.?){1,3}|(?:O['’]|D['’]|Mc|Mac|de|la|van|von|der|den|di|le|al|bin|el|St\.?"
    r"|ap)?[A-Z]?[\w’'-]*[a-zà-ÿ][\w’'-]*|[A-Z][A-Z'’-]+"
)
SMALL = frozenset(["de", "la", "van", "von", "der", "den", "di", "le", "al", "bin", "el", "ap"])
NO_NAME = re.compile(
    r"\b(?:council|board|trust|nhs|hm|treasury|group|committee|authority|partnership|service|services|team|university"
    r"|college|office|department|ministry|agency"
    r"|association|society|forum|network|police|hospital|health|healthwatch|public|press|members?|others?"
    r"|community|county hall|vacan\w+|vacancies|staff|none|nil"
    r"|representatives?|alliance|voluntary action|residents?|students?|parishioners?|observers?|branch"
    r"|division|ltd|plc|llp|item|items|apolog\w+|quorum|meeting|chair(?:man|person|woman)?|clerk)\b",
    re.I,
)
POST_WORD = re.compile(
    r"\b(?:directors?|executive|officers?|nurse|managers?|secretary|head|leads?|leader|deputy|chief"
    r"|governors?|mayor|clerk|treasurer|consultant|commissioner|adviser|advisor|coordinator"
    r"|portfolio|counsel|solicitor|assistant|associate|interim|acting|vice|medical|operating|strategic|senior|programme"
    r"|county|city|borough|district|regional|national|international)\b",
    re.I,
)
CROWD = re.compile(
    r"[,;\s]*(?:,|;|&|\band\b|\bplus\b)\s*(?:the\s+(?:parish\s+|town\s+)?clerk(?!\W+(?-i:[A-Z]))|(?:\d+|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|several|some|a number of)"
    r"\s+(?:other\s+)?(?:members?|residents?|parishioners?|electors?|persons?|people)\b[^,;(]*)\W*$",
    re.I,
)
PLURAL = re.compile(
    r"(?:\s*|.{0,90}?(?:\bfrom|\bby|\bfor|\bof|\bthat|[:–-])\s+)(?:the\s+)?(?:county |district )?"
    r"(?:cllrs|councillors|aldermen|messrs|members)\b(?! of\b)",
    re.I,
)
CHAIR = re.compile(r"(?:(?:the|trust|board|lay|icb|independent) ){0,2}chair(?:man|woman|person)?", re.I)
HEAD = re.compile(rf"(?:full )?names?(?: of members?)?|title|initials|{NO_NAME.pattern}", re.I)
CLERK = re.compile(r"(?:the\s+)?(?:parish\s+|town\s+)?clerk\b|\w+ members of", re.I)
CLERK_NAMED = re.compile(r"(?:[Tt]he\s+)?(?:[Pp]arish\s+|[Tt]own\s+)?[Cc]lerk,\s+[A-Z]")
DASH = re.compile(r"\s+[–—-]\s+")
ACRONYM = re.compile(r"[A-Z]{2,5}")
LOST_COMMA = re.compile(r"(?<=[^\W\d_]) \([^()]{2,40}\)(?= [A-Z])")
COUNTED = re.compile(
    r"^(?:\d+(?=\s+[a-z])|one|two|three|four|five|six|seven|eight|nine|ten|several|some|approximately|about"
    r"|a number|no|various|other)\b",
    re.I,
)


@dataclass(slots=True, eq=False)
class Listed:
    """One entry of a list of people; ``words`` in groups, one a line or cell."""

    name: str
    role: str | None = None
    chair: bool = False
    note: str | None = None
    words: list[list[Word]] = field(default_factory=list)


def is_person(text: str) -> bool:
    """Whether a text can be a person's name: styled, or capitalised words that are no body or post."""
    plain = re.sub(r"\([^)]*\)?", " ", text).strip(" .,;:*")
    styled = STYLED.match(plain)
    if styled:
        rest = plain[styled.end() :].strip(" .")
        return bool(rest) and not NO_NAME.search(rest) and rest[:1].isupper() and len(rest.split()) <= 6
    plain = plain.split(",")[0]
    words = plain.split()
    if (
        not 1 <= len(words) <= 5
        or NO_NAME.search(plain)
        or POST_WORD.search(plain)
        or not words[0][:1].isupper()
    ):
        return False
    return all(NAME_WORD.fullmatch(w) and (w[:1].isupper() or w in SMALL) for w in words)


def person(text: str, role: str | None = None) -> Listed | None:
    """The entry that ``text`` (and a role cell) names; ``None`` for a vacancy, a post alone, a crowd."""
    if COUNTED.match(text.strip()) or not any(c.isalpha() for c in text):
        return None
    read = parse_person(text)
    name = read.name.strip()
    if not any(c.isupper() for c in name) or HEAD.fullmatch(name) or len(name.split()) > 9:
        return None
    post = read.note if read.note and POST_WORD.search(read.note) else None
    roles = [r for r in (read.role, post, role) if r]
    chair = read.chair or any(r and CHAIR.fullmatch(r.strip()) for r in (read.role, role))
    return Listed(name, ", ".join(roles) or None, chair, read.note)


def from_paragraph(p: Paragraph, start: int = 0, *, sentence: bool = False) -> list[Listed]:
    """The people of ``p.text[start:]``: one person with a role, or a list in a line.

    ``sentence``: the text is known to be a list ("Present: A, B and C").
    """
    text = CROWD.sub("", p.text[start:])
    if not text.strip():
        return []
    if (sentence or text.count("(") > 1) and (held := holders(text)):
        return _posts_held(held, p, start)
    plural = PLURAL.match(text) is not None
    pieces = _apart(split_names(text), p, least=1 if plural else 2)
    pieces = _with_roles(pieces, plural) if sentence or _is_list(text, pieces) else []
    if len(pieces) < 2 and not (sentence and text.rstrip().endswith(".")):
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
        brackets = [hit.end() for hit in LOST_COMMA.finditer(piece)]
        places = [hit.start() for hit in POST_FIRST.finditer(piece) if hit.start()]
        places += [at + len(b.split()[0]) for b in breaks if (at := f" {piece} ".find(f" {b} ")) >= 0]
        cut = next((at for at in brackets if _two_names(piece[:at], piece[at:], least)), None)
        cut = cut or next((at for at in places if _two_names(piece[:at], piece[at:], 2)), None)
        found += [piece] if cut is None else [piece[:cut].strip(), piece[cut:].strip()]
    return found


def _two_names(one: str, other: str, least: int) -> bool:
    parts = (
        part[hit.end() :] if (hit := POST_FIRST.match(part)) else part
        for part in (one.strip(), other.strip())
    )
    return all(is_person(part) and len(re.sub(r"\([^)]*\)", "", part).split()) >= least for part in parts)


def _is_list(text: str, pieces: Sequence[str]) -> bool:
    """Whether a line names several people: a plural style, several styles, or nothing but full names."""
    if len(pieces) < 2 or PLURAL.match(text):
        return len(pieces) >= 2
    styled = sum(STYLED.match(piece) is not None for piece in pieces)
    return styled >= 2 or all(is_person(piece) and len(piece.split()) >= 2 for piece in pieces)


def _with_roles(pieces: Sequence[str], plural: bool) -> list[str]:
    """Pieces of a list with roles put back to their names; one piece where it is one person."""
    people = sum(
        is_person(DASH.split(p)[0]) or STYLED.match(p) is not None or CLERK_NAMED.match(p) is not None
        for p in pieces
    )
    if people < 2 or people < 0.5 * len(pieces):
        return [", ".join(pieces)] if people < 2 else _merged(pieces, plural)
    return _merged(pieces, plural)


def _merged(pieces: Sequence[str], plural: bool) -> list[str]:
    """Pieces that are no person put to the one before; a lone word is one in a list of surnames only."""
    alone = sum(len(p.split("(")[0].split()) == 1 for p in pieces)
    surnames = plural or alone > 0.5 * len(pieces)
    merged: list[str] = []
    for piece in pieces:
        body = ACRONYM.fullmatch(piece) is not None and alone <= 0.5 * len(pieces)
        lone = len(piece.split()) == 1 and (body or not surnames)
        own = (
            (is_person(DASH.split(piece)[0]) and not lone)
            or COUNTED.match(piece)
            or STYLED.match(piece)
            or CLERK.match(piece)
            or POST_FIRST.match(piece)
        )
        if merged and not own:
            merged[-1] = f"{merged[-1]}, {piece}"
        else:
            merged.append(piece)
    return merged


def locate(text: str, piece: str, at: int) -> tuple[int, int]:
    """Where a piece of a list stands in the text from ``at`` on; (at, at) where it does not."""
    found = text.find(piece, at)
    if found >= 0:
        return found, found + len(piece)
    loose = r"[\s,;.]+".join(re.escape(w.strip(",;")) for w in piece.split())
    hit = re.compile(loose).search(text, at)
    return (hit.start(), hit.end()) if hit else (at, at)


def by_line(words: Iterable[Word]) -> list[list[Word]]:
    """Words in groups that stand on one line each, so that boxes fit tightly."""
    lines: list[list[Word]] = []
    for w in words:
        if lines and lines[-1][-1].page == w.page and abs(lines[-1][-1].bottom - w.bottom) < w.size * 0.6:
            lines[-1].append(w)
        else:
            lines.append([w])
    return lines


def from_table(table: Table) -> list[Listed]:
    """The people of a table with a row each: a name, and a role in the columns behind it."""
    found = []
    for row in table.rows:
        one = from_row(row)
        if one:
            found.append(one)
    return found


def from_row(row: Row) -> Listed | None:
    """The person of a row: the first cell that is more than a number, the next one as role."""
    cells = [c for c in row.cells if c is not None and c.lines and not _is_mark(c)]
    if not cells:
        return None
    name = text_in(cells[0]) or ""
    role = ", ".join(filter(None, (_role(c, name) for c in cells[1:]))) or None
    one = person(name, role)
    if one:
        one.chair = one.chair or any(CHAIR.fullmatch(c.text.strip()) for c in cells[1:])
        one.words = [c.words for c in row.cells if c is not None and c.lines]
    return one


def _is_mark(cell: Cell) -> bool:
    return not any(c.isalpha() for c in cell.text)


def _role(cell: Cell, name: str) -> str | None:
    text = text_in(cell)
    return None if text and is_initials(text, name) else text


def is_initials(text: str, name: str) -> bool:
    """Whether ``text`` are the initials of ``name``: "MCa" for Margaret Carey."""
    letters = [w[0] for w in name_key(name).split() if w[0].isalpha()]
    plain = text.strip("()[]. ")
    return (
        2 <= len(plain) <= 5
        and plain.isalpha()
        and plain[:2].isupper()
        and bool(letters)
        and plain[0].lower() == letters[0]
        and letters[-1] in plain.lower()
    )
