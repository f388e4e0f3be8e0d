"""Tables of cells, whichever pages they run over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .page import BBox, Word
from .text import Line


@dataclass(slots=True, eq=False)
class Cell:
    """One cell of a table; of a row cut by a page break: its pieces on all pages.

    ``boxes`` are the ruled areas, one a page; ``fill`` the background colour ``#rrggbb``.
    """

    lines: list[Line]
    boxes: list[tuple[int, BBox]]
    column: int
    span: int = 1
    fill: str | None = None

    @property
    def words(self) -> list[Word]:
        return [w for line in self.lines for w in line.words]

    @property
    def text(self) -> str:
        """The words in order, joined by single spaces; torn words made whole."""
        return "".join(
            [line.text.removesuffix("-") if line.torn else line.text + " " for line in self.lines]
        ).strip()


@dataclass(slots=True, eq=False)
class Row:
    """A table row: one entry a column; ``None`` where a cell to the left spans the column.

    ``banner`` are the texts of the banner rows in force above it (a priority, an objective),
    the outermost first, as cells.
    """

    cells: list[Cell | None]
    banners: list[Cell] = field(default_factory=list)

    @property
    def page(self) -> int:
        return min(page for cell in self.cells if cell for page, _ in cell.boxes)

    @property
    def words(self) -> list[Word]:
        return [w for cell in self.cells if cell for w in cell.words]


@dataclass(slots=True, eq=False)
class Table:
    """A table joined over its pages.

    ``header`` holds the column heads (empty where the table prints none), ``edges`` the x
    positions of the column borders on the first page (``len(columns) + 1``), ``banners`` every
    banner row in order.  ``repeats`` are the words of header rows printed again on later pages.
    ``ruled`` tells how it was found.
    """

    header: list[Cell]
    rows: list[Row]
    edges: list[float]
    first_page: int
    last_page: int
    top: float
    bottom: float
    banners: list[Cell] = field(default_factory=list)
    repeats: list[Word] = field(default_factory=list)
    ruled: Literal["full", "horizontal", "none"] = "full"
    title: str | None = None

    @property
    def page(self) -> int:
        return self.first_page

    @property
    def words(self) -> list[Word]:
        """Every word but the repeated headers."""
        cells: Iterator[Cell] = iter([*self.header, *self.banners])
        found = [w for cell in cells for w in cell.words]
        return found + [w for row in self.rows for w in row.words]
