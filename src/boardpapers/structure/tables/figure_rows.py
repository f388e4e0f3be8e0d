"""Rows of figures that no rule parts: a ruled cell holds the labels, those beside it a figure for each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Cell, Line, Row
from boardpapers.structure.tables.page_table import PageTable
from boardpapers.structure.tables.row_starts import FIGURE

_LEVEL = 3.0  # points by which lines on one height may differ
_FEWEST = 2
"""So many columns of figures, and so many lines, tell rows."""


def part_figures(table: PageTable) -> None:
    """Part each row of ``table`` that holds several labels with a line of figures beside each."""
    at = 0
    while at < len(table.rows):
        labels = _labels(table.rows[at])
        if labels:
            borders = [table.ys[at], *(label[0].top for label in labels[1:]), table.ys[at + 1]]
            table.rows[at : at + 1] = _parted(table.rows[at], labels, borders)
            table.ys[at + 1 : at + 1] = borders[1:-1]
        at += max(len(labels), 1)


def _labels(row: Row) -> list[list[Line]]:
    """The lines of each label of such a row; none where it is one row as it stands."""
    cells = [cell for cell in row.cells if cell is not None and cell.lines]
    if len(cells) <= _FEWEST or cells[0].column or len(cells[0].lines) < _FEWEST:
        return []
    labels: list[list[Line]] = []
    for line in cells[0].lines:
        if FIGURE.fullmatch(line.text) or (not labels and line.text[0].islower()):
            return []
        if line.text[0].islower():
            labels[-1].append(line)
        else:
            labels.append([line])
    beside = all(cell.span == 1 and _answers(cell, labels) for cell in cells[1:])
    return labels if len(labels) >= _FEWEST and beside else []


def _answers(cell: Cell, labels: Sequence[Sequence[Line]]) -> bool:
    """Whether a cell holds nothing but a figure on the height of each label."""
    return len(cell.lines) == len(labels) and all(
        FIGURE.fullmatch(line.text) and label[0].top - _LEVEL <= line.top <= label[-1].top + _LEVEL
        for line, label in zip(cell.lines, labels, strict=True)
    )


def _parted(row: Row, labels: Sequence[list[Line]], borders: Sequence[float]) -> list[Row]:
    rows = []
    for number, (top, bottom) in enumerate(pairwise(borders)):
        cells: list[Cell | None] = []
        for cell in row.cells:
            if cell is None:
                cells.append(None)
                continue
            boxes = [(page, box._replace(top=top, bottom=bottom)) for page, box in cell.boxes]
            lines = labels[number] if cell.column == 0 else cell.lines[number : number + 1]
            cells.append(Cell(lines, boxes, cell.column, cell.span, cell.fill))
        rows.append(Row(cells))
    return rows
