"""The rows of an action table as one action each: merged cells shared out, numbered actions parted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from boardpapers.layout import Cell, Line, Paragraph, Row, Table
from boardpapers.normalise.timescales import parse_timescale
from boardpapers.structure.tables.spans import cells_down, spanned_from_above

from ..cells import paragraphs_in
from .columns import Columns

LEVEL = 3.0
"""Points by which lines on one height may differ."""
OF_ALL = ("text", "ref", "title", "priority", "objective")
"""Fields that hold for a row as a whole."""


def rows_of(table: Table, columns: Columns) -> list[Row]:
    """The rows with what merged cells say beside all that they span.

    Rows beside one merged cell of actions are one.
    """
    if not any(spanned_from_above(row, above, at) for above, row, at in _pairs(table)):
        return list(table.rows)
    held = [cells_down(table, at) for at in range(len(table.edges) - 1)]
    acts = columns.fields.get("text", 0)
    found: list[Row] = []
    for i, row in enumerate(table.rows):
        if i and found and spanned_from_above(row, table.rows[i - 1], acts):
            found[-1] = _joined(found[-1], row)
            continue
        cells = [cell and (held[at][i] or cell) for at, cell in enumerate(row.cells)]
        found.append(Row(cells, row.banners))
    return found


def _pairs(table: Table) -> Iterator[tuple[Row, Row, int]]:
    return ((above, row, at) for above, row in pairwise(table.rows) for at in range(len(row.cells)))


def _joined(above: Row, row: Row) -> Row:
    """One row of two: what the lower one prints goes below what stands above."""
    cells = list(above.cells)
    for at, cell in enumerate(row.cells):
        first = cells[at]
        if cell is None or not cell.lines:
            continue
        if first is None:
            cells[at] = cell
        elif first.lines != cell.lines:
            cells[at] = Cell(
                [*first.lines, *cell.lines], [*first.boxes, *cell.boxes], at, cell.span, first.fill
            )
    return Row(cells, above.banners)


def parted(row: Row, columns: Columns) -> list[Row]:
    """A row of several numbered actions as one for each; as it is where the other cells don't answer each.

    They do where one bears the same numbers, or gives a timescale on a line for each.  Actions without
    numbers are parted where who and when stand beside each of them: no rule parts their rows.
    """
    acts = columns.fields.get("text")
    cell = columns.cell(row, "text")
    labelled = _by_label(cell) if cell is not None else {}
    if acts is None or len(labelled) < 2:
        return _by_height(row, columns)
    others = {at: cell for at, cell in enumerate(row.cells) if at not in _of_all(columns)}
    answers = {at: _answers(other, list(labelled)) for at, other in others.items()}
    by_number = any(o is not None and _by_label(o).keys() >= labelled.keys() for o in others.values())
    when = columns.fields.get("timescale")
    by_line = when is not None and bool(answers.get(when)) and _all_dated(answers[when])
    if not by_number and not by_line:
        return [row]
    parts: list[Row] = []
    for number, items in enumerate(labelled.values()):
        cells = [
            _part(cell, items)
            if at == acts
            else _answer(other, answers.get(at) or [], number, at == columns.fields.get("metrics"))
            for at, other in enumerate(row.cells)
        ]
        parts.append(Row(cells, row.banners))
    return parts


def _by_height(row: Row, columns: Columns) -> list[Row]:
    """A row of several actions as one for each, where a lead and a timescale begin on the height of each."""
    starts = [_starts(columns.cell(row, name)) for name in ("text", "lead", "timescale")]
    if len(starts[0]) < 2 or any(len(tops) != len(starts[0]) for tops in starts):
        return [row]
    for beside in zip(*starts, strict=True):
        if (
            len({page for page, _ in beside}) > 1
            or max(y for _, y in beside) - min(y for _, y in beside) > LEVEL
        ):
            return [row]
    ends = [(page, y - LEVEL) for page, y in starts[0][1:]]
    parts: list[list[Cell | None]] = [[] for _ in starts[0]]
    for cell in row.cells:
        for number, part in enumerate(parts):
            lines = (
                [line for line in cell.lines if bisect_right(ends, (line.page, line.top)) == number]
                if cell
                else []
            )
            part.append(Cell(lines, cell.boxes, cell.column, cell.span, cell.fill) if cell else None)
    return [Row(cells, row.banners) for cells in parts]


def _starts(cell: Cell | None) -> list[tuple[int, float]]:
    """Where each paragraph of a cell begins: (page, top)."""
    return [(p.page, p.top) for p in paragraphs_in(cell)] if cell is not None else []


def _of_all(columns: Columns) -> set[int]:
    """The columns of the actions, and those that say what they are about."""
    return {columns.fields[name] for name in OF_ALL if name in columns.fields}


def _by_label(cell: Cell) -> dict[str, list[Paragraph]]:
    """The numbered items of a cell with what stands under each; empty where the cell opens otherwise."""
    found: dict[str, list[Paragraph]] = {}
    last: list[Paragraph] | None = None
    for item in paragraphs_in(cell):
        if item.kind == "numbered" and item.marker and item.level == 0:
            label = item.marker.strip("().:[]")
            if label in found:
                return {}
            last = found[label] = [item]
        elif last is None:
            return {}
        else:
            last.append(item)
    return found


def _answers(cell: Cell | None, labels: Sequence[str]) -> list[list[Paragraph]]:
    """What a cell says of each of the numbered actions, in their order; empty where it speaks of all."""
    if cell is None or not cell.lines:
        return []
    labelled = _by_label(cell)
    if labelled and labelled.keys() <= set(labels):
        return [[_unnumbered(p) for p in labelled.get(label, [])] for label in labels]
    items = paragraphs_in(cell)
    return [[item] for item in items] if len(items) == len(labels) else []


def _unnumbered(item: Paragraph) -> Paragraph:
    """A numbered item without its number, that of the action it answers."""
    if item.kind != "numbered":
        return item
    first, *rest = item.lines
    lines = [Line(first.words[1:]), *rest]
    return Paragraph(lines, item.text, item.body, item.starts)


def _all_dated(answers: Sequence[Sequence[Paragraph]]) -> bool:
    said = [" ".join(p.text for p in items) for items in answers]
    return all(parse_timescale(text).status != "none" for text in said)


def _part(cell: Cell | None, items: Sequence[Paragraph]) -> Cell | None:
    if cell is None:
        return None
    return Cell([line for p in items for line in p.lines], cell.boxes, cell.column, cell.span, cell.fill)


def _answer(
    cell: Cell | None, answers: Sequence[Sequence[Paragraph]], number: int, measures: bool
) -> Cell | None:
    """A cell's answer to one action; measures that are not numbered are those of the first."""
    if answers:
        return _part(cell, answers[number])
    return _part(cell, []) if measures and number else cell
