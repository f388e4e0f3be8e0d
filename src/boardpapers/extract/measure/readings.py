"""What is read from a table of values: each value with its label and time, the number it was to reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from boardpapers.layout import Cell, Row, Word
from boardpapers.normalise.figures import Figure


class Aim(NamedTuple):
    """The number a row was to reach: what the row measures, how much, and the words of both."""

    label: str
    figure: Figure
    named: list[Word]
    words: list[Word]


class Reading(NamedTuple):
    """One value: what was measured, when (both as printed), how much.

    ``words`` are those of its cell, ``beside`` those of its head and label.
    """

    label: str | None
    period: str | None
    figure: Figure
    words: list[Word]
    beside: list[Word]
    aim: Aim | None = None
    """What the row was to reach, where the table has a column for it."""


@dataclass(slots=True)
class Grid:
    """A table as heads and rows of cells, whichever row the heads stand in."""

    heads: list[str]
    head_words: list[list[Word]]
    rows: list[Row]

    def column(self, at: int) -> list[Cell]:
        """The cells of a column that print something."""
        cells = (row.cells[at] if at < len(row.cells) else None for row in self.rows)
        return [c for c in cells if c is not None and c.lines]
