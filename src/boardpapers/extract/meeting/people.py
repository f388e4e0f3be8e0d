"""People as lists print them: one a line, in a sentence, in the rows of a table; name, role, chair."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from boardpapers.layout import Cell, Row, Table, Word
from boardpapers.normalise.names import name_key, parse_person

from ..cells import text_in

STYLED = re.compile(
    r"^(?:chair(?:man|woman|person)?:?\s+)?(?:(?:the\s+)?(?:(?:mr|dr)\.? (?:&|and) mrs"
    r"|mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame"
    r"|lord|lady|baroness|rev(?:d|erend)?|(?:county |district |city |borough |town "
    r"|parish )?(?:c?\.?\s?cllrs?|councillors?)|ald(?:erman)?|sgt|pc|pcso"
    r"|(?:chief )?(?:supt|superintendent|insp(?:ector)?))\b)",
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
CHAIR = re.compile(r"(?:(?:the|trust|board|lay|icb|independent) ){0,2}chair(?:man|woman|person)?", re.I)
HEAD = re.compile(
    r"(?:full )?names?(?: of members?)?|title|initials"
    rf"|directors|trustees|governors|officers|guests|volunteers|{NO_NAME.pattern}",
    re.I,
)
BRACKET = re.compile(r"\((?:[^()]|\([^()]*\))*\)?")
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
    initials: str | None = None
    """As printed behind the name."""
    words: list[list[Word]] = field(default_factory=list)


def is_person(text: str) -> bool:
    """Whether a text can be a person's name: styled, or capitalised words that are no body or post."""
    plain = BRACKET.sub(" ", text).strip(" .,;:*")
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
    return Listed(name, ", ".join(roles) or None, chair, read.note, read.initials)


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
