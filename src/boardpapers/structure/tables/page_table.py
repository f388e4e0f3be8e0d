"""The part of a table that one page shows: its cells, filled with the page's words and colours."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from boardpapers.layout import BBox, Cell, Page, Row, Word
from boardpapers.structure.tables.cell_fills import cell_fills
from boardpapers.structure.tables.grid import SNAP
from boardpapers.structure.tables.sideways import cell_lines

_ACROSS = 0.15  # more words than this share running over a border: the lines are a drawing


@dataclass(slots=True, eq=False)
class PageTable:
    """The part of a table that one page shows.

    ``edges`` are the column borders (columns + 1 of them), ``ys`` the row borders (rows + 1), in
    points.  A cell that spans rows belongs to its first row; the rows below it hold a cell without
    lines and with the same box (``spans.spanned_from_above`` tells it from an empty cell).
    ``open_top`` and ``open_bottom``: the page shows no border there, so a row may go on.
    """

    page: int
    edges: list[float]
    ys: list[float]
    rows: list[Row]
    ruled: Literal["full", "horizontal", "none"] = "full"
    open_top: bool = False
    open_bottom: bool = False

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    @property
    def words(self) -> list[Word]:
        return [w for row in self.rows for w in row.words]


def fitted(table: PageTable) -> None:
    """Narrow the cells of a table without vertical rules to where each column's text ends.

    The gutter behind a column tells nothing of how long its lines could have been.
    """
    ends = list(table.edges[1:])
    for column in range(len(ends)):
        cells = [row.cells[column] for row in table.rows]
        lines = [line.x1 for cell in cells if cell and cell.span == 1 for line in cell.lines]
        ends[column] = min(ends[column], max(lines, default=ends[column]) + 2.0)
    for row in table.rows:
        for cell in row.cells:
            if cell is not None:
                end = ends[cell.column + cell.span - 1]
                cell.boxes = [(page, box._replace(x1=min(box.x1, end))) for page, box in cell.boxes]


def build(page: Page, boxes: list[BBox], words: Iterable[Word]) -> PageTable | None:
    """A table of the cells ``boxes`` and the words in them."""
    xs = sorted({x for b in boxes for x in (b.x0, b.x1)})
    ys = sorted({y for b in boxes for y in (b.top, b.bottom)})
    owner = _owners(boxes, xs, ys)
    held: dict[int, list[Word]] = {}
    across = total = 0
    left, right, top, bottom = xs[0], xs[-1], ys[0], ys[-1]
    words = list(words)
    columns = zip(*words, strict=True) if words else ((),) * 11
    _, x0s, tops, x1s, bottoms, *_ = columns
    for word, x0, y0, x1, y1 in zip(words, x0s, tops, x1s, bottoms, strict=True):
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        if not (top <= y < bottom and left <= x < right):
            continue
        square = bisect_right(ys, y) - 1, bisect_right(xs, x) - 1
        number = owner.get(square)
        if number is None:  # a place no rules enclose: a cell of its own
            number = owner[square] = len(boxes)
            boxes = [*boxes, BBox(xs[square[1]], ys[square[0]], xs[square[1] + 1], ys[square[0] + 1])]
        held.setdefault(number, []).append(word)
        box = boxes[number]
        total += 1
        across += x0 < box.x0 - SNAP or x1 > box.x1 + SNAP
    if across > _ACROSS * total + 1:
        return None
    fills = cell_fills(page.fills, boxes, owner, xs, ys)
    rows = _rows(page.number, boxes, owner, held, fills, (len(ys) - 1, len(xs) - 1), xs, ys)
    return PageTable(page.number, xs, ys, rows)


def _owners(boxes: Sequence[BBox], xs: list[float], ys: list[float]) -> dict[tuple[int, int], int]:
    """Which cell (index into ``boxes``) covers each square of the grid; uncovered ones are missing."""
    column = {x: i for i, x in enumerate(xs)}
    line = {y: i for i, y in enumerate(ys)}
    return {
        (r, c): number
        for number, box in enumerate(boxes)
        for r in range(line[box.top], line[box.bottom])
        for c in range(column[box.x0], column[box.x1])
    }


def _rows(
    page: int,
    boxes: Sequence[BBox],
    owner: dict[tuple[int, int], int],
    held: dict[int, list[Word]],
    fills: dict[int, str],
    shape: tuple[int, int],
    xs: list[float],
    ys: list[float],
) -> list[Row]:
    rows: list[Row] = []
    seen: set[int] = set()
    for r in range(shape[0]):
        cells: list[Cell | None] = []
        before = -1
        for c in range(shape[1]):
            number = owner.get((r, c), -1)
            if number < 0:
                cells.append(Cell([], [(page, BBox(xs[c], ys[r], xs[c + 1], ys[r + 1]))], c))
            elif number == before:
                cells.append(None)
                first = cells[c - 1]
                at = c - 1
                while first is None:
                    at -= 1
                    first = cells[at]
                first.span += 1
            else:
                lines = cell_lines(held[number]) if number in held and number not in seen else []
                cells.append(Cell(lines, [(page, boxes[number])], c, 1, fills.get(number)))
                seen.add(number)
            before = number
        rows.append(Row(cells))
    return rows
