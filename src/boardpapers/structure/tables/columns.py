"""Whether the columns of two parts of a table are the same, and rows laid out on other columns."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Cell, Row

RULED = 6.0
"""Borders of one table may differ this much (points) from page to page, as each page is set anew."""

BY_TEXT = 14.0
"""The same for borders that no rule draws: they follow the text of each page."""


def fits(edges: Sequence[float], other: Sequence[float], tolerance: float = RULED) -> bool:
    """Whether two sets of column borders are those of one table.

    The outer borders agree and each inner border of the coarser set is one of the finer; the whole
    may be shifted, as the margins of left and right hand pages differ.
    """
    coarse, fine = sorted((edges, other), key=len)
    return _places(coarse, fine, tolerance) is not None


def _places(coarse: Sequence[float], fine: Sequence[float], tolerance: float = RULED) -> list[int] | None:
    """The place in ``fine`` of each border of ``coarse``; ``None`` where one has no counterpart."""
    shift = fine[0] - coarse[0]
    if abs(coarse[-1] + shift - fine[-1]) > tolerance:
        return None
    places: list[int] = []
    for x in coarse:
        nearest = min(range(len(fine)), key=lambda i: abs(fine[i] - x - shift))
        if abs(fine[nearest] - x - shift) > tolerance or (places and nearest <= places[-1]):
            return None
        places.append(nearest)
    return places


def refit(rows: Sequence[Row], edges: Sequence[float], fine: Sequence[float]) -> list[Row]:
    """``rows`` set on ``edges`` laid out on the finer borders ``fine``, wider cells spanning them."""
    places = _places(edges, fine) if len(edges) < len(fine) else None
    return list(rows) if places is None else [_moved(row, places) for row in rows]


def _moved(row: Row, places: list[int]) -> Row:
    cells: list[Cell | None] = [None] * places[-1]
    for cell in row.cells:
        if cell is not None:
            first, behind = places[cell.column], places[cell.column + cell.span]
            cells[first] = Cell(cell.lines, cell.boxes, first, behind - first, cell.fill)
    return Row(cells)
