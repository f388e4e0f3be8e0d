"""A timescale told by ticks in a column for each quarter or year."""

from __future__ import annotations

import re
from collections.abc import Mapping

from boardpapers.layout import Row, Table
from boardpapers.styles.plans import PlanStyle

from ..cells import colour_rag, row_cell, text_in

TICK = re.compile(r"[xX✓✔√■●•◆→\uf0fc\uf0a7\uf0b7\uf050]+|yes|y", re.I)
FEWEST = 2


def tick_columns(table: Table, extra: Mapping[int, str], style: PlanStyle) -> dict[int, str]:
    """The columns, by index with their heads, that stand for times and hold ticks or colour alone.

    None where fewer than two do: one such column is no scale.
    """
    found = {
        at: head
        for at, head in extra.items()
        if style.time_pattern.fullmatch(" ".join(head.split())) and _holds_ticks(table, at)
    }
    return found if len(found) >= FEWEST and any(ticked(row, found) for row in table.rows) else {}


def _holds_ticks(table: Table, at: int) -> bool:
    said = [text_in(row_cell(row, at)) for row in table.rows]
    return all(TICK.fullmatch(text) for text in said if text)


def ticked(row: Row, columns: Mapping[int, str]) -> list[str]:
    """The heads of the columns that a row ticks, or colours where it ticks none."""
    words = [head for at, head in columns.items() if text_in(row_cell(row, at))]
    if words:
        return words
    fills = {at: cell.fill for at in columns if (cell := row_cell(row, at)) is not None and cell.fill}
    marked = {at for at, fill in fills.items() if colour_rag(fill) is not None}
    return [head for at, head in columns.items() if at in marked] if len(marked) < len(columns) else []
