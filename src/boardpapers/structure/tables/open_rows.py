"""Rows that no rule parts, in tables drawn with a border and rules between the columns alone.

Such a row shows only by its text: it begins where most columns begin anew on one height, or with each entry
of the first column, or of the fullest one, where another column begins anew beside every one of them.
A column begins anew behind a blank, or behind a line that had room for more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from boardpapers.layout import BBox, Cell, Line, Row
from boardpapers.structure.tables.heads import FEWEST_HEADS
from boardpapers.structure.tables.page_table import PageTable

_LEVEL = 2.0  # points by which lines on one height may differ
_BLANK = 1.6  # of the size from line to line: more is a blank
_PADDING = 6.0  # points at most that a cell leaves free before its border
_SPACE = 0.3  # of the size: between words
_ABOVE = 1.0  # points from a row's border down to its first line


def open_borders(table: PageTable) -> list[float]:
    """The heights between the rows of ``table`` that no rule parts; none where rules part its rows."""
    tall = [row for row in table.rows if _may_hold_rows(row)]
    if not tall:
        return _below_heads(table.rows)
    if _rules_part_rows(table.rows):
        return []
    return [y for row in tall for y in _borders(_filled(row))]


def cut_at(boxes: Iterable[BBox], borders: Sequence[float]) -> list[BBox]:
    """The cells ``boxes``, those that run over a height of ``borders`` in two there."""
    cut: list[BBox] = []
    for box in boxes:
        heights = [box.top, *(y for y in borders if box.top < y < box.bottom), box.bottom]
        cut += [box._replace(top=top, bottom=bottom) for top, bottom in pairwise(heights)]
    return cut


def _may_hold_rows(row: Row) -> bool:
    cells = _filled(row)
    return len(cells) > 1 and cells[0].column == 0 and all(len(cell.lines) > 1 for cell in cells[:2])


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell is not None and cell.lines]


def _rules_part_rows(rows: Sequence[Row]) -> bool:
    """Whether two rows of several columns, both more than heads, follow each other."""
    bodies = (len(_filled(row)) > 1 and not all(_is_bold(cell) for cell in _filled(row)) for row in rows)
    return any(above and below for above, below in pairwise(bodies))


def _is_bold(cell: Cell) -> bool:
    return all(word.bold for word in cell.words)


def _borders(cells: Sequence[Cell]) -> list[float]:
    """The heights above the lines that open a row within a row of ``cells``, its first line's left out."""
    beginnings = [list(_beginnings(cell)) for cell in cells]
    entries = _entries(beginnings)
    found: list[float] = []
    for y in sorted({top for tops in beginnings for top in tops[1:]}):
        anew = sum(_has(tops, y) for tops in beginnings)
        entry = any(_has(tops, y) and (len(tops) > 2 or 2 * anew > len(cells)) for tops in entries)
        opens = entry or (anew > 2 and 2 * anew > len(cells))
        apart = not found or y - found[-1] > _LEVEL
        if opens and apart and not _goes_on(cells[0], beginnings[0], y) and not _crossed(cells, y):
            found.append(y)
    heads_end = _heads_end(cells)
    if found and heads_end is not None and heads_end < found[0] - _LEVEL:
        found.insert(0, heads_end)  # the rest of a row that the page before had begun
    return [y - _ABOVE for y in found]


def _below_heads(rows: Sequence[Row]) -> list[float]:
    """The height below the heads of a table in one piece: on this page, one row goes on and none ends."""
    cells = _filled(rows[0]) if len(rows) == 1 else []
    end = _heads_end(cells) if len(cells) >= FEWEST_HEADS else None
    return [] if end is None else [end - _ABOVE]


def _heads_end(cells: Sequence[Cell]) -> float | None:
    """The height of the first plain line below bold ones that open every column."""
    if not all(cell.lines[0].bold for cell in cells):
        return None
    return min((line.top for cell in cells for line in cell.lines if not line.bold), default=None)


def _entries(beginnings: Sequence[Sequence[float]]) -> list[Sequence[float]]:
    """The first column and the fullest one, where another begins anew beside each of its entries.

    Of two columns both must: else they are two lists side by side.
    """
    found = []
    for tops in (beginnings[0], max(beginnings[::-1], key=len)):
        others = [other for other in beginnings if other is not tops]
        if len(tops) > 1 and all(any(_has(other, y) for other in others) for y in tops):
            found.append(tops)
    return found if len(found) == 2 or len(beginnings) > 2 else []


def _beginnings(cell: Cell) -> Iterator[float]:
    """The heights of the lines that begin a cell's text or go on behind a blank or an unfilled line."""
    yield cell.lines[0].top
    box = cell.boxes[0][1]
    for before, line in pairwise(cell.lines):
        blank = line.top - before.top > _BLANK * line.size
        if blank or (not line.text[0].islower() and _had_room(before, line, box)):
            yield line.top


def _had_room(line: Line, behind: Line, box: BBox) -> bool:
    """Whether the first word of the line ``behind`` would have found room at the end of ``line``.

    Lines may be set to the middle of their cell, or in behind a list mark.
    """
    word = behind.words[0]
    needed = _SPACE * line.size + word.x1 - word.x0
    width = box.x1 - box.x0 - 2 * _PADDING
    return line.x1 + needed < box.x1 - _PADDING and line.x1 - line.x0 + needed < width


def _has(tops: Iterable[float], y: float) -> bool:
    return any(abs(top - y) <= _LEVEL for top in tops)


def _goes_on(cell: Cell, beginnings: Sequence[float], y: float) -> bool:
    """Whether a cell has a line at a height where it does not begin anew."""
    return not _has(beginnings, y) and _has((line.top for line in cell.lines), y)


def _crossed(cells: Iterable[Cell], y: float) -> bool:
    """Whether a line runs over the height at which others begin."""
    lines = (line for cell in cells for line in cell.lines)
    return any(line.top + _LEVEL < y < line.bottom - 0.4 * line.size for line in lines)
