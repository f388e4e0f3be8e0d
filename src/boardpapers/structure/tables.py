"""The tables of one page: words into the cells that rules, or the words themselves, mark out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from boardpapers.layout import BBox, Cell, Fill, Page, Row, Word
from boardpapers.structure.grid import SNAP, Region, cells_of, regions
from boardpapers.structure.heads import HeaderWords
from boardpapers.structure.lines import lines_of

_BOX_LINES = 8  # a cell over the full width with more lines than this is a box of text, not a row
_ACROSS = 0.15  # more words than this share running over a border: the lines are a drawing


@dataclass(slots=True, eq=False)
class PageTable:
    """The part of a table that one page shows.

    ``edges`` are the column borders (columns + 1 of them), ``ys`` the row borders (rows + 1), in
    points.  A cell that spans rows belongs to its first row; the rows below it hold a cell without
    lines and with the same box (``spanned_from_above`` tells it from an empty cell).
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


def spanned_from_above(row: Row, above: Row, column: int) -> bool:
    """Whether the cell of ``row`` in this column is the lower part of a cell that begins in ``above``."""
    cell, upper = row.cells[column], above.cells[column]
    return cell is not None and upper is not None and not cell.lines and cell.boxes == upper.boxes


def find_tables(
    page: Page, words: Sequence[Word], *, header_words: HeaderWords | None = None
) -> list[PageTable]:
    """The tables of ``page``, top to bottom, built of those of its ``words`` given (no furniture).

    Every word inside a table is in exactly one cell; words in none of them are text.
    """
    found: list[PageTable] = []
    for region in regions(page.rules):
        if any(_inside(region, table) for table in found):
            continue  # a table within a cell: its words belong to that cell
        found += ruled_tables(page, region, words)
    return sorted(found, key=lambda t: (t.top, t.edges[0]))


def _inside(region: Region, table: PageTable) -> bool:
    box = region.bbox
    return (
        table.edges[0] - SNAP <= box.x0
        and box.x1 <= table.edges[-1] + SNAP
        and table.top - SNAP <= box.top
        and box.bottom <= table.bottom + SNAP
    )


def ruled_tables(page: Page, region: Region, words: Sequence[Word]) -> list[PageTable]:
    """The tables that a group of crossing rules draws; none where it is a box, a frame or a figure."""
    cells = cells_of(region)
    if len(cells) < 2:
        return []
    tables = []
    parts = [part for part in _parts(_bands(cells)) if len({c.x0 for band in part for c in band}) > 1]
    for part in parts:
        boxes = [cell for band in part for cell in band]
        top, bottom = boxes[0].top, boxes[-1].bottom
        table = build(page, boxes, words)
        if table is None:
            continue
        table.open_top = region.open_top and abs(top - region.across[0].at) < SNAP
        table.open_bottom = region.open_bottom and abs(bottom - region.across[-1].at) < SNAP
        tables.append(table)
    return tables


def _bands(cells: list[BBox]) -> list[list[BBox]]:
    """Cells grouped by the heights that no cell crosses, each group sorted by top, then left."""
    bands: list[list[BBox]] = []
    reach = float("-inf")
    for cell in sorted(cells, key=lambda c: (c.top, c.x0)):
        if cell.top >= reach - SNAP:
            bands.append([cell])
        else:
            bands[-1].append(cell)
        reach = max(reach, cell.bottom)
    return bands


def _parts(bands: list[list[BBox]]) -> list[list[list[BBox]]]:
    """Bands grouped into tables: a new one where the columns change for good.

    Rows with merged cells, and forms whose rows are divided now here, now there, stay together.
    """
    borders = [{x for cell in band for x in (cell.x0, cell.x1)} for band in bands]
    cut = 0
    parts = []
    for i in range(2, len(bands) - 1):
        before, behind = borders[cut:i], borders[i:]
        if i - cut < 2 or not (_nested(before) and _nested(behind)):
            continue
        if not _nested([set().union(*before), set().union(*behind)]):
            parts.append(bands[cut:i])
            cut = i
    return [*parts, bands[cut:]]


def _nested(borders: list[set[float]]) -> bool:
    """Whether each set holds, or is held by, the widest of them."""
    widest = max(borders, key=len)
    return all(b <= widest for b in borders)


def build(page: Page, boxes: list[BBox], words: Iterable[Word]) -> PageTable | None:
    """A table of the cells ``boxes`` and the words in them."""
    xs = sorted({x for b in boxes for x in (b.x0, b.x1)})
    ys = sorted({y for b in boxes for y in (b.top, b.bottom)})
    owner = _owners(boxes, xs, ys)
    held: dict[int, list[Word]] = {}
    across = total = 0
    for word in words:
        y = (word.top + word.bottom) / 2
        x = (word.x0 + word.x1) / 2
        if not (ys[0] <= y < ys[-1] and xs[0] <= x < xs[-1]):
            continue
        square = bisect_right(ys, y) - 1, bisect_right(xs, x) - 1
        number = owner.get(square)
        if number is None:  # a place no rules enclose: a cell of its own
            number = owner[square] = len(boxes)
            boxes = [*boxes, BBox(xs[square[1]], ys[square[0]], xs[square[1] + 1], ys[square[0] + 1])]
        held.setdefault(number, []).append(word)
        box = boxes[number]
        total += 1
        across += word.x0 < box.x0 - SNAP or word.x1 > box.x1 + SNAP
    if across > _ACROSS * total + 1:
        return None
    fills = _fills(page.fills, boxes, owner, xs, ys)
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
                lines = lines_of(held[number]) if number in held and number not in seen else []
                cells.append(Cell(lines, [(page, boxes[number])], c, 1, fills.get(number)))
                seen.add(number)
            before = number
        rows.append(Row(cells))
    return rows


def _fills(
    fills: Sequence[Fill],
    boxes: Sequence[BBox],
    owner: dict[tuple[int, int], int],
    xs: list[float],
    ys: list[float],
) -> dict[int, str]:
    """The background of each cell that has one: the colour that covers most of it.

    A small coloured shape that lies within the cell counts where nothing covers the cell.
    """
    area: dict[int, dict[str, float]] = {}
    for fill in fills:
        inset_x, inset_y = min(SNAP, (fill.x1 - fill.x0) / 3), min(SNAP, (fill.bottom - fill.top) / 3)
        left, right = fill.x0 + inset_x, fill.x1 - inset_x  # a fill may reach a little over its border
        top, bottom = fill.top + inset_y, fill.bottom - inset_y
        if right < xs[0] or left > xs[-1] or bottom < ys[0] or top > ys[-1]:
            continue
        numbers = {
            owner[r, c]
            for r in range(max(bisect_right(ys, top) - 1, 0), bisect_right(ys, bottom))
            for c in range(max(bisect_right(xs, left) - 1, 0), bisect_right(xs, right))
            if (r, c) in owner
        }
        for number in numbers:
            box = boxes[number]
            width = min(fill.x1, box.x1) - max(fill.x0, box.x0)
            height = min(fill.bottom, box.bottom) - max(fill.top, box.top)
            if width > 0 and height > 0:
                colours = area.setdefault(number, {})
                colours[fill.colour] = colours.get(fill.colour, 0.0) + width * height
    return {number: max(colours, key=lambda c: colours[c]) for number, colours in area.items()}
