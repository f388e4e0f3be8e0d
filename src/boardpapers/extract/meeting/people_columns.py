"""Lists of people set in columns without rules: a name and its role side by side, each wrapped."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from boardpapers.layout import Line, Paragraph, Word
from boardpapers.structure.lines import build

from .people import CHAIR, STYLED, Listed, is_initials, is_person, person
from .people_lists import DASH, from_text

MARK = re.compile(r"[-–—•▪*]|\(?\d{1,3}[.)]?|\(?\d{1,3}\)")
OFFICE = re.compile(r"(?:the\s+)?(?:(?:vice|deputy)[\s-])?(?:chair(?:man|woman|person)?|mayor)\b", re.I)
ACRONYM = re.compile(r".*[a-z].*\s[A-Z]{2,4}")
"""An organisation by its short name: "Milltown MBC"."""
COLUMN_HEAD = re.compile(
    r"(?:full )?names?|(?:board |committee )?members?|attendees?|roles?|titles?|positions?|posts?|job titles?"
    r"|designation|organi[sz]ations?|representing|initials|authority|body|capacity|area|ward",
    re.I,
)
"""Heads of the columns of a list set without rules: they name nobody."""
SNAP = 5.0
"""Points by which words of one column may differ at their left."""


@dataclass(slots=True)
class Grid:
    """Lines cut at the columns' left edges: ``cells[line][column]``."""

    edges: list[float]
    cells: list[list[Line | None]]


def is_column_heads(p: Paragraph) -> bool:
    """Whether a line holds nothing but heads of columns: "Members      Role"."""
    chunks = p.lines[0].chunks(p.size * 0.9) if len(p.lines) == 1 else []
    return len(chunks) > 1 and all(COLUMN_HEAD.fullmatch(c.text.strip(" :")) for c in chunks)


def column_people(lines: Sequence[Line]) -> list[Listed] | None:
    """The people of lines set in columns; ``None`` where there is but one column."""
    grid = _grid(lines)
    if grid is None:
        return None
    kinds = _kinds(grid)
    if "name" not in kinds or len(kinds) < 2 or kinds == ["mark", "name"]:
        return None
    rows = _rows(lines, grid, kinds)
    found: list[Listed] = []
    names = [i for i, kind in enumerate(kinds) if kind == "name"]
    starts = [0 if kinds[0] == "role" else names[0], *names[1:]]
    for row in rows:
        for start, end in zip(starts, [*starts[1:], len(kinds)], strict=True):
            found += _people(row[start:end], kinds[start:end])
    return found


def _people(cells: Sequence[list[Line]], kinds: Sequence[str]) -> list[Listed]:
    """The person of a row, or those whom a cell of names lists: "Councillors A Ash and B Elm"."""
    name = _text(cells[kinds.index("name")])
    if not name:
        return []
    role = ", ".join(filter(None, (_text(c) for c, k in zip(cells, kinds, strict=True) if k == "role")))
    people = from_text(name, role or None) or [one for one in [person(name, role or None)] if one]
    for one in people:
        one.chair = one.chair or any(CHAIR.fullmatch(_text(c).strip()) for c in cells)
        one.words = [[w for line in cell for w in line.words] for cell in cells if cell]
    return people


def _text(lines: Sequence[Line]) -> str:
    if not lines:
        return ""
    p = build(lines)
    return (
        f"{p.marker} {p.text}" if p.marker and p.kind != "bullet" and not MARK.fullmatch(p.marker) else p.text
    )


def _grid(lines: Sequence[Line]) -> Grid | None:
    """Cut lines where two or more have a word begin at the same place behind a gap."""
    starts: list[tuple[float, bool]] = []
    for line in lines:
        starts.append((line.x0, True))
        for before, word in zip(line.words, line.words[1:], strict=False):
            if word.x0 - before.x1 > line.size * 0.6:
                starts.append((word.x0, False))
    starts.sort()
    clusters: list[list[tuple[float, bool]]] = []
    for start in starts:
        if clusters and start[0] - clusters[-1][0][0] <= SNAP:
            clusters[-1].append(start)
        else:
            clusters.append([start])
    inner = [c for c in clusters if any(not first for _, first in c)]
    edges = [c[0][0] for c in clusters if c is clusters[0] or (c in inner and len(c) >= _enough(lines))]
    if len(edges) < 2:
        return None
    return Grid(edges, [_cut(line, edges) for line in lines])


def _enough(lines: Sequence[Line]) -> int:
    return 1 if len(lines) <= 2 else max(2, len(lines) // 5)


def _cut(line: Line, edges: Sequence[float]) -> list[Line | None]:
    words: list[list[Word]] = [[] for _ in edges]
    free = len(line.chunks(line.size * 0.6)) == 1 and not any(abs(line.x0 - e) <= SNAP for e in edges)
    if free and any(line.x0 < edge < line.x1 for edge in edges):
        return [line, *(None for _ in edges[1:])]  # set in the middle over the columns
    for word in line.words:
        column = max((i for i, edge in enumerate(edges) if word.x0 >= edge - 1), default=0)
        words[column].append(word)
    return [Line(ws) if ws else None for ws in words]


def _kinds(grid: Grid) -> list[str]:
    """What each column holds: `mark`, `name`, `role` or `initials`.

    Behind names with a style before them ("Councillor A Ash") stand names with a style only.
    """
    kinds: list[str] = []
    columns = [[c.text for row in grid.cells if (c := row[i]) is not None] for i in range(len(grid.edges))]
    styled = [sum(STYLED.match(t) is not None for t in texts) for texts in columns]
    for i, texts in enumerate(columns):
        if all(MARK.fullmatch(t) for t in texts):
            kinds.append("mark")
        elif "name" not in kinds:
            before = not styled[i] and any(
                n >= 0.7 * len(columns[j]) > 1 for j, n in enumerate(styled) if j > i
            )
            kinds.append("role" if before else "name")
        elif _initials(grid, i, kinds):
            kinds.append("initials")
        elif _are_names(texts, styled[i], max(styled[:i]) >= 0.5 * len(texts)) and _balanced(grid, i):
            kinds.append("name")
        else:
            kinds.append("role")
    return kinds


def _are_names(texts: Sequence[str], styled: int, style_before: bool) -> bool:
    """Whether most entries of a column behind one of names are names again: no bodies, and styled alike."""
    named = sum(_names_one(t) for t in texts)
    return named >= 0.7 * len(texts) and (styled > 0 or not style_before)


def _names_one(text: str) -> bool:
    """Whether an entry names a person, or in full one and the body behind a dash: "Ann Ash – Council"."""
    name, *body = DASH.split(text, maxsplit=1)
    return is_person(name) and (len(name.split()) > 1 if body else not ACRONYM.fullmatch(name))


def _balanced(grid: Grid, column: int) -> bool:
    """Whether the column's entries never wrap: a second list of names stands beside the first."""
    return all(row[0] is not None or row[column] is None or column == 0 for row in grid.cells)


def _initials(grid: Grid, column: int, kinds: Sequence[str]) -> bool:
    name = max(i for i, kind in enumerate(kinds) if kind == "name")
    pairs = [(row[name], row[column]) for row in grid.cells]
    both = [(a.text, b.text) for a, b in pairs if a is not None and b is not None]
    return bool(both) and sum(is_initials(b, a) for a, b in both) >= 0.7 * len(both)


def _rows(lines: Sequence[Line], grid: Grid, kinds: Sequence[str]) -> list[list[list[Line]]]:
    """Lines gathered into rows, wrapped ones with the row they belong to."""
    steps = [b.top - a.top for a, b in itertools.pairwise(lines) if a.page == b.page and b.top > a.top + 1]
    tight = min(steps, default=0.0)
    spaced = any(step > tight * 1.15 for step in steps) and any(step <= tight * 1.06 for step in steps)
    spaced = spaced and kinds.count("name") == 1  # names in two columns do not wrap
    first = kinds.index("name")
    rows: list[list[list[Line]]] = []
    for number, (line, cells) in enumerate(zip(lines, grid.cells, strict=True)):
        before = lines[number - 1] if number else None
        if before is None or _opens_row(before, line, cells, first, kinds, tight if spaced else None):
            rows.append([[] for _ in kinds])
        for cell, place in zip(cells, rows[-1], strict=True):
            if cell is not None:
                place.append(cell)
    return rows


def _opens_row(
    before: Line,
    line: Line,
    cells: Sequence[Line | None],
    first: int,
    kinds: Sequence[str],
    tight: float | None,
) -> bool:
    """Whether a line begins a new person; ``tight`` is the leading in a row where rows stand apart."""
    if any(cells[i] is not None for i, kind in enumerate(kinds) if kind == "mark"):
        return True
    name = cells[first]
    if name is None or name.text.startswith("(") or name.text[0].islower():
        return False
    if OFFICE.match(name.text) or STYLED.match(name.text):
        return True
    if tight is not None and line.page == before.page:
        return line.top - before.top > tight * 1.1
    return True
