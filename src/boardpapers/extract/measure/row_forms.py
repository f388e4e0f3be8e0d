"""Tables that say in their rows what others say in heads: the time of each value, its target."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Cell, Row, Word
from boardpapers.normalise.figures import parse_figures
from boardpapers.styles.measures import MeasureStyle

from .period_heads import is_dated, sets_target, time_of
from .readings import Aim, Grid, Reading

MOSTLY = 0.6
"""Share of a column's cells that must be times."""


def row_times(grid: Grid, style: MeasureStyle) -> int | None:
    """The column behind the first in which each row says its time.

    Another is headed as values, or it is headed as times itself.
    """
    valued = any(style.value_pattern.fullmatch(head.strip(" :*")) for head in grid.heads[1:])
    for at in range(1, len(grid.heads)):
        headed = style.row_time_pattern.fullmatch(grid.heads[at].strip(" :*")) is not None
        if not valued and not headed:
            continue
        cells = grid.column(at)
        dated = [
            c for c in cells if (headed or not parse_figures(c.text)) and is_dated(time_of(c.text, style))
        ]
        if cells and len(dated) >= MOSTLY * len(cells):
            return at
    return None


def values_by_row(grid: Grid, times: int, style: MeasureStyle) -> list[tuple[Row, Cell, int, str]]:
    """(row, value cell, its column, period as printed) of each row, from the columns headed as values.

    Where none is, from all columns of figures behind the one of times: areas compared.
    """
    columns = [at for at, head in enumerate(grid.heads) if style.value_pattern.fullmatch(head.strip(" :*"))]
    columns = columns or [at for at in range(times + 1, len(grid.heads)) if _holds_values(grid, at, style)]
    found = []
    for row in grid.rows:
        when = row.cells[times] if times < len(row.cells) else None
        time = time_of(when.text, style) if when is not None else None
        for at in columns:
            cell = row.cells[at] if at < len(row.cells) else None
            if time is not None and cell is not None and cell.lines:
                found.append((row, cell, at, time.text))
    return found


def _holds_values(grid: Grid, at: int, style: MeasureStyle) -> bool:
    """Whether a column without a head of values holds figures that were measured, and no sums of money."""
    head, cells = grid.heads[at], grid.column(at)
    each = [parse_figures(cell.text) for cell in cells]
    if not head or "£" in head or any(figure.unit == "£" for figures in each for figure in figures):
        return False
    measured = not (style.not_measured_pattern.search(head) or sets_target(head, style))
    return measured and bool(cells) and sum(map(bool, each)) >= MOSTLY * len(cells)


def with_target_rows(readings: Sequence[Reading], style: MeasureStyle) -> list[Reading]:
    """The readings without those of rows of targets, which are what the rows beside them were to reach.

    "Sickness, Actual" and "Sickness, Target": the last number of the second is the target of the first.
    """
    aims: dict[str, Aim] = {}
    for reading in readings:
        stem, last = _parted(reading.label)
        if stem and style.target_pattern.fullmatch(last):
            aims[stem] = Aim(stem, reading.figure, _first(reading.beside, stem), reading.words)
    if not aims:
        return without_one_word(readings, style)
    kept = []
    for reading in readings:
        stem, last = _parted(reading.label)
        if stem in aims and style.target_pattern.fullmatch(last):
            continue
        if stem in aims and style.below_pattern.fullmatch(last):
            kept.append(reading._replace(label=stem, aim=reading.aim or aims[stem]))
        else:
            kept.append(reading)
    return kept


def without_one_word(readings: Sequence[Reading], style: MeasureStyle) -> list[Reading]:
    """The readings without the word "Actual" where the label of each row ends with it."""
    parted = [_parted(reading.label) for reading in readings]
    lasts = {last for _, last in parted}
    last = lasts.pop() if len(lasts) == 1 else ""
    if not style.below_pattern.fullmatch(last) or not all(stem for stem, _ in parted):
        return list(readings)
    aims = {id(r.aim): r.aim._replace(label=_parted(r.aim.label)[0]) for r in readings if r.aim is not None}
    return [
        r._replace(label=stem, aim=aims.get(id(r.aim))) for r, (stem, _) in zip(readings, parted, strict=True)
    ]


def _parted(label: str | None) -> tuple[str, str]:
    """The label of a row in two: of the cells before the last, and of that."""
    stem, _, last = (label or "").rpartition(", ")
    return stem, last


def _first(words: Sequence[Word], label: str) -> list[Word]:
    """Those of the words that are the label's."""
    names = label.split()
    return [w for w in words if w.text in names][: len(names)]
