"""Plans that say in a column for each year what is done in it: "Workstream | Lead | 2024/25 | 2025/26"."""

from __future__ import annotations

from dataclasses import replace

from boardpapers.layout import BBox, Cell, Row, Table
from boardpapers.normalise.figures import parse_figures
from boardpapers.styles import Style

from ..action_table.columns import Columns, columns_of
from ..cells import paragraphs_in, row_cell
from ..measure.period_heads import is_dated, time_of

FEWEST = 2
"""So many columns of times hold actions."""
MEAN_WORDS = 3.0
"""Words of what stands in them, at least on average: more than a mark, a figure or a name."""
OF_ALL = ("priority", "objective", "title", "lead", "ref")
"""Fields of which a row of such a plan names one."""


def table_of_years(table: Table, style: Style) -> tuple[Table, Columns] | None:
    """The table with a row for each action of each year, and its columns; ``None`` where it is none such."""
    times = [at for at, cell in enumerate(table.header) if is_dated(time_of(cell.text, style.measures))]
    if len(times) < FEWEST or not all(_tells(table, at) for at in times[:FEWEST]):
        return None
    columns = columns_of(table, style)
    fields = {name: at for name, at in columns.fields.items() if at not in times}
    if "text" in fields and "title" not in fields:
        fields["title"] = fields.pop("text")
    if not {*OF_ALL} & set(fields) or "text" in fields:
        return None
    if "priority" not in fields and "title" in fields:
        fields["priority"] = fields.pop("title")
    acts = len(table.header)
    rows = [part for row in table.rows for part in _parts(row, times, acts)]
    ticks = {at: table.header[at].text for at in times}
    extra = {at: head for at, head in columns.extra.items() if at not in times}
    heads = {name: table.header[at].text for name, at in fields.items()}
    found = replace(columns, fields={**fields, "text": acts}, heads=heads, ticks=ticks, extra=extra)
    return replace(table, rows=rows, edges=[*table.edges, table.edges[-1] + 1.0]), found


def _tells(table: Table, at: int) -> bool:
    """Whether a column holds what is done: words, and no figures."""
    cells = [cell for row in table.rows if (cell := row_cell(row, at)) is not None and cell.lines]
    counts = [len(item.body) for cell in cells for item in paragraphs_in(cell)]
    figures = any(parse_figures(cell.text) for cell in cells)
    return bool(counts) and not figures and sum(counts) >= MEAN_WORDS * len(counts)


def _parts(row: Row, times: list[int], acts: int) -> list[Row]:
    """A row for each paragraph that stands in a column of times; the other cells hold for all of them."""
    parts = []
    for at in times:
        cell = row_cell(row, at)
        for item in paragraphs_in(cell) if cell is not None else []:
            boxes = [(line.page, BBox(line.x0, line.top, line.x1, line.bottom)) for line in item.lines]
            own = Cell(list(item.lines), boxes, at)
            cells = [None if i in times else other for i, other in enumerate(row.cells)]
            cells += [None] * (acts + 1 - len(cells))
            cells[at], cells[acts] = own, replace(own, column=acts)
            parts.append(Row(cells, row.banners))
    return parts
