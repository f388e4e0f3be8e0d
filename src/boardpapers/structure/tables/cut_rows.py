"""Rows that a page break cut in two: told by what the two halves say, and put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from boardpapers.layout import BBox, Cell, Line, Row
from boardpapers.structure.list_marks import marker_of
from boardpapers.structure.tables.looks import plain

_KEY_FILLED = 0.85  # a column filled in this share of the rows names them
_REFERENCE = re.compile(r"[A-Z]{0,4}[-/]?\d+(?:[./-]\w+)*[.):]?|\(?[a-z]\)|[A-Z]{1,3}\d*[.):]?")
CONTINUED = re.compile(r"cont(?:inued|d)?$")
_UNFINISHED = re.compile(r"(?:[,;–—&/(-]|\b(?:and|or|of|the|to|for|in|on|with|by|a|an|as|at|from|that))$")


class KeyColumn(NamedTuple):
    """The column that names the rows; ``numbered`` where it does so with references ("1.2", "A3")."""

    column: int
    numbered: bool


def key_column(rows: Sequence[Row]) -> KeyColumn | None:
    """The first column that every row (or nearly) fills: a number, a date, a name; ``None`` without one.

    Rows that open a page are to be left out, since they may be the lower half of one.  A column
    with cells that span rows names no rows.
    """
    if not rows:
        return None
    for column in range(min(3, len(rows[0].cells))):
        cells = [row.cells[column] for row in rows]
        if _has_merged(cells):
            continue
        names = [cell.lines[0].words[0].text for cell in cells if cell and cell.lines]
        if len(names) >= _KEY_FILLED * len(rows):
            numbered = sum(1 for name in names if _REFERENCE.fullmatch(name))
            return KeyColumn(column, numbered >= _KEY_FILLED * len(names))
    return None


def _has_merged(cells: Sequence[Cell | None]) -> bool:
    return any(a and b and not b.lines and a.boxes == b.boxes for a, b in pairwise(cells))


def says_continued(above: Row, row: Row, key: KeyColumn | None) -> bool:
    """Whether ``row`` prints the name of ``above`` again with "(continued)" behind it."""
    names = [r.cells[key.column] for r in (above, row)] if key is not None else [None]
    if None in names:
        return False
    first, again = (plain(cell.text) for cell in names if cell)
    return bool(first) and again != first and CONTINUED.sub("", again) == first


def goes_on(above: Row, row: Row, *, key: KeyColumn | None, open_border: bool) -> bool:
    """Whether ``row``, the first on its page, is the rest of ``above``, the last one before it.

    Where rows are numbered a number opens a new one, and a row without is the rest.  Otherwise
    the texts decide: a cell that goes on had text before, its sentence was open, the rest
    starts in lower case.  ``open_border``: no border closed the row above.
    """
    if not any(cell and cell.lines for cell in row.cells):
        return True
    score = 2.0 if open_border else 0.0
    if key is not None:
        name = row.cells[key.column]
        if name is None or not name.lines:
            if key.numbered:
                return True
            score += 2.0
        elif _REFERENCE.fullmatch(name.lines[0].words[0].text):
            unnamed = above.cells[key.column]
            if unnamed is None or unnamed.lines:
                return False
            score = 0.0  # a name set in the middle of its row may stand in the lower half
        else:
            score -= 2.0
    return score + sum(_evidence(a, b) for a, b in zip(above.cells, row.cells, strict=True)) > 0


def _evidence(above: Cell | None, cell: Cell | None) -> float:
    """How much one column speaks for (above 0) or against one row over the page break."""
    if cell is None or not cell.lines:
        return 0.0
    if above is None or not above.lines:
        return -1.0
    start, end = cell.lines[0], above.lines[-1].text
    if start.text[0].islower() and not marker_of(start):
        return 1.5
    if _UNFINISHED.search(end):
        return 1.0
    return -0.5 if end[-1] in ".!?" else 0.0


def with_spans(rows: Sequence[Row]) -> Row:
    """The last row, with the cells from above that span into it in the place of their lower parts."""
    return Row([cell and _first(rows, i).cells[i] for i, cell in enumerate(rows[-1].cells)])


def append(rows: Sequence[Row], below: Row) -> None:
    """The last of ``rows`` continued by ``below``, cell by cell: lines and boxes of both."""
    row = rows[-1]
    for column, cell in enumerate(below.cells):
        if cell is None:
            continue
        at = column
        while row.cells[at] is None:  # a cell to the left spans this column
            at -= 1
        boxes = cell.boxes if at == column else []
        if cell.lines:
            _extend(_first(rows, at), at, cell.lines, [])
        _extend(row, at, [], boxes, cell.fill)


def _extend(
    row: Row, column: int, lines: list[Line], boxes: list[tuple[int, BBox]], fill: str | None = None
) -> None:
    cell = row.cells[column]
    assert cell is not None
    row.cells[column] = Cell(
        [*cell.lines, *lines], [*cell.boxes, *boxes], cell.column, cell.span, cell.fill or fill
    )


def _first(rows: Sequence[Row], column: int) -> Row:
    """The row in which the text of this column of the last row stands: the first that its cell spans."""
    cell = rows[-1].cells[column]
    assert cell is not None
    found = rows[-1]
    if cell.lines:
        return found
    for row in reversed(rows[:-1]):
        above = row.cells[column]
        if above is None or above.boxes != cell.boxes:
            break
        found = row
        if above.lines:
            break
    return found
