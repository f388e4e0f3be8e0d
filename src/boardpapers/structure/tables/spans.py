"""Cells that span rows: which text holds for a row that prints none of its own."""

from __future__ import annotations

from boardpapers.layout import Cell, Row, Table


def spanned_from_above(row: Row, above: Row, column: int) -> bool:
    """Whether the cell of ``row`` in this column is the lower part of a cell that begins in ``above``.

    Such a part has no lines, and the same box as the cell above it.
    """
    cell, upper = row.cells[column], above.cells[column]
    return cell is not None and upper is not None and not cell.lines and cell.boxes == upper.boxes


def cells_down(table: Table, column: int) -> list[Cell | None]:
    """For each row the cell whose text holds for it in a column: its own, or the one that spans it.

    A spanning cell also holds for the first row of the next page where that prints nothing, as
    no producer prints it again there.  In a column without spanning cells an empty cell stays empty.
    """
    pairs = list(zip([None, *table.rows], table.rows, strict=False))
    spanning = any(above and spanned_from_above(row, above, column) for above, row in pairs)
    held: list[Cell | None] = []
    for above, row in pairs:
        cell = row.cells[column]
        if above and cell and not cell.lines and held:
            lower = spanned_from_above(row, above, column)
            if lower or (spanning and row.page > above.page and _is_next(row, above)):
                cell = held[-1]
        held.append(cell)
    return held


def _is_next(row: Row, above: Row) -> bool:
    """Whether a row begins on the page where the one above it ends, or on the next."""
    return row.page - max(page for cell in above.cells if cell for page, _ in cell.boxes) <= 1
