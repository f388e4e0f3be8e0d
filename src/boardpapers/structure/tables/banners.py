"""Banner rows: a priority, an objective, a theme that spans the columns over the rows it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import BBox, Cell, Row
from boardpapers.structure.lines import lines_of
from boardpapers.structure.tables.looks import Look, filled

_MOST_LINES = 5
_NUMBER = re.compile(r"\(?([A-Z]?\d{1,2}(?:\.\d{1,2})*)[.):]?")
_LABEL = re.compile(r"(?:[A-Za-z]+\s)?\(?[A-Z]?\d{0,2}(?:\.\d{1,2})*[.):]?|[A-Z]{1,2}[.):]?|[ivx]+[.)]?")


def is_banner(row: Row, look: Look) -> bool:
    """Whether a row is a heading over the rows below: one cell, or a number and one cell, marked as such.

    A merged cell over all of three or more columns needs no more than to be short; one that leaves
    columns free must be bold or filled, and text in the first cells of a row without merged
    cells must be both.
    """
    cells = filled(row)
    columns = len(row.cells)
    if not cells or len(cells) > 2 or sum(len(c.lines) for c in cells) > _MOST_LINES:
        return False
    title = cells[-1]
    if len(cells) == 2 and not (cells[0].column == 0 and _LABEL.fullmatch(cells[0].text)):
        return False
    if title.text[0].islower():
        return False
    marked = look.bold or bool(look.fills)
    if title.span == columns:
        return marked or columns > 2
    if title.span > 1 and title.span >= columns - 2 and cells[0].column == 0:
        return marked or (title.span == columns - 1 and len(cells) == 2 and columns > 3)
    return columns > 2 and look.bold and bool(look.fills) and title.column <= 1


def banners_of(row: Row) -> list[Cell]:
    """The banners of a row: one, or two side by side that say different things."""
    cells = filled(row)
    if len(cells) == 2 and not _LABEL.fullmatch(cells[0].text):
        return [Cell(cell.lines, cell.boxes, cell.column, cell.span, cell.fill) for cell in cells]
    return [banner_of(row)]


def banner_of(row: Row) -> Cell:
    """A banner row as one cell over all columns: its number and title in reading order."""
    words = [w for cell in filled(row) for w in cell.words]
    boxes = [box for cell in row.cells if cell for box in cell.boxes]
    page = boxes[0][0]
    box = BBox(
        min(b.x0 for _, b in boxes),
        min(b.top for _, b in boxes),
        max(b.x1 for _, b in boxes),
        max(b.bottom for _, b in boxes),
    )
    fill = next((cell.fill for cell in row.cells if cell and cell.fill), None)
    return Cell(lines_of(words), [(page, box)], 0, len(row.cells), fill)


def nest(banners: Sequence[Cell], new: Cell) -> list[Cell]:
    """The banners in force once ``new`` stands under ``banners``, outermost first.

    Numbers tell the depth ("1" over "1.1"); without them a banner replaces the one that looks
    as it does, with all that were below it, and stands below one that looks otherwise.
    """
    for i, banner in enumerate(banners):
        above, depth = _depth(banner), _depth(new)
        if above is not None and depth is not None:
            replaces = above >= depth
        else:
            replaces = _style(banner) == _style(new)
        if replaces:
            return [*banners[:i], new]
    return [*banners, new]


def _depth(banner: Cell) -> int | None:
    """1 for "3", 2 for "3.1"; a word before the number ("Priority 3:") does not matter."""
    for word in banner.text.split(maxsplit=2)[:2]:
        match = _NUMBER.fullmatch(word)
        if match:
            return match[1].count(".") + 1
    return None


def _style(banner: Cell) -> tuple[str | None, bool, int]:
    line = banner.lines[0]
    return banner.fill, line.bold, round(line.size)
