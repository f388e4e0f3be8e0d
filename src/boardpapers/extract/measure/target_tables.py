"""Tables of indicators and what they are to reach, with or without values: "Indicator | Target"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from boardpapers.layout import Row, Table
from boardpapers.styles.measures import MeasureStyle

from .period_heads import sets_target
from .readings import Aim, Grid
from .units import unit_of
from .value_tables import aim_figure, aims_of, grid_of, words_at

FEWEST = 2
"""So many indicators with a number to reach make such a table."""
LONGEST = 60
"""Words of an indicator."""


def aims_in(table: Table, style: MeasureStyle, known: Collection[str]) -> list[Aim]:
    """What the rows of a table of indicators set, those apart whose label is ``known`` by its values."""
    if table.header and not any(_names(cell.text, style) for cell in table.header):
        return []
    grid = grid_of(table, style)
    named = next((at for at, head in enumerate(grid.heads) if _names(head, style)), None)
    columns = aims_of(grid, [], style)
    if named is None or not columns or not any(sets_target(head, style) for head in grid.heads):
        return []
    found = list(_aims(grid, named, columns))
    return [aim for aim in found if aim.label not in known] if len(found) >= FEWEST else []


def _names(head: str, style: MeasureStyle) -> bool:
    return style.indicator_pattern.fullmatch(" ".join(head.split()).strip(" :*")) is not None


def _aims(grid: Grid, named: int, columns: list[int]) -> Iterator[Aim]:
    """The number each row sets, from its first column of targets that says one."""
    for row in grid.rows:
        label = _text(row, named)
        for at in columns:
            figure = aim_figure(_text(row, at), unit_of(grid.heads[at], label))
            if figure is not None and label and len(label.split()) <= LONGEST:
                yield Aim(label, figure, words_at(row, named), words_at(row, at))
                break


def _text(row: Row, at: int) -> str:
    cell = row.cells[at] if at < len(row.cells) else None
    return " ".join(cell.text.split()) if cell is not None else ""
