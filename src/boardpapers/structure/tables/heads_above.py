"""Column heads that stand right above the rules of a table, each over its column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import BBox, Cell, Line, Row, Word
from boardpapers.structure.lines import lines_of
from boardpapers.structure.tables.gutters import CHUNK_GAP
from boardpapers.structure.tables.heads import HeaderWords, is_head_line
from boardpapers.structure.tables.looks import look_of
from boardpapers.structure.tables.page_table import PageTable

_FURTHEST = 0.6  # times the font size: how far above the first rule the heads end
_BESIDE = 6.0  # points by which a head may stand left of its column


def with_heads(table: PageTable, words: Sequence[Word], header_words: HeaderWords | None) -> PageTable:
    """The table with the line of heads above it as its first row; unchanged where none stands there.

    ``words`` are those of the page that stand in no table.
    """
    if not table.rows or look_of(table.rows[0]).bold:
        return table
    line = _line_above(table, words)
    if line is None or not is_head_line(line, header_words):
        return table
    heads = line.chunks(CHUNK_GAP * line.size)
    places = [_column_of(head, table.edges) for head in heads]
    if None in places or len(set(places)) < len(places):
        return table
    named = dict(zip(places, heads, strict=True))
    cells: list[Cell | None] = []
    for at, (x0, x1) in enumerate(pairwise(table.edges)):
        head = named.get(at)
        box = BBox(x0, line.top, x1, table.top)
        cells.append(Cell([head] if head is not None else [], [(table.page, box)], at))
    table.rows.insert(0, Row(cells))
    table.ys.insert(0, line.top)
    return table


def _line_above(table: PageTable, words: Sequence[Word]) -> Line | None:
    near = [
        w
        for w in words
        if w.bottom <= table.top + 2.0 and table.top - w.bottom <= _FURTHEST * w.size and w.bold
    ]
    lines = lines_of(near)
    return lines[-1] if lines else None


def _column_of(head: Line, edges: Sequence[float]) -> int | None:
    """The column a head stands over: it begins there, and does not run on over the next one."""
    for at, (x0, x1) in enumerate(pairwise(edges)):
        if x0 - _BESIDE <= head.x0 < x1 - _BESIDE:
            return at if head.x1 <= x1 + _BESIDE else None
    return None
