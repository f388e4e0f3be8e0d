"""Pages in one line each: words, rules and fills set where a test wants them.

Letters are half as wide as their size, lines follow each other at 1.2 times the size, cells
have 3 points of padding.  Lengths in points from the top left corner, as in ``layout``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Fill, Page, Rule, Word

SIZE = 10.0
LEADING = 1.2
PADDING = 3.0

Cells = Sequence[str | None]
"""The texts of a row's cells, lines parted by newlines; ``None`` where the cell to the left spans on."""


class Sheet:
    """A page in the making; every method returns the sheet, ``page`` is the result."""

    def __init__(self, number: int = 1, width: float = 595.0, height: float = 842.0) -> None:
        self.page = Page(number, width, height, [])

    def text(self, x: float, top: float, text: str, *, size: float = SIZE, bold: bool = False) -> Sheet:
        """Lines of words from (x, top) on."""
        for i, line in enumerate(text.split("\n")):
            at, y = x, top + i * LEADING * size
            for piece in line.split(" "):
                end = at + len(piece) * size / 2
                if piece:
                    n = len(self.page.words)
                    self.page.words.append(
                        Word(piece, at, y, end, y + size, size, bold, False, False, self.page.number, n)
                    )
                at = end + size / 4
        return self

    def along(self, top: float, *phrases: tuple[float, str], bold: bool = False) -> Sheet:
        """Phrases (x, text) on one height."""
        for x, text in phrases:
            self.text(x, top, text, bold=bold)
        return self

    def across(self, y: float, x0: float, x1: float) -> Sheet:
        """A horizontal rule."""
        self.page.rules.append(Rule(x0, y, x1, y))
        return self

    def down(self, x: float, top: float, bottom: float) -> Sheet:
        """A vertical rule."""
        self.page.rules.append(Rule(x, top, x, bottom))
        return self

    def box(self, x0: float, top: float, x1: float, bottom: float) -> Sheet:
        """Four rules around an area."""
        self.across(top, x0, x1).across(bottom, x0, x1)
        return self.down(x0, top, bottom).down(x1, top, bottom)

    def fill(self, x0: float, top: float, x1: float, bottom: float, colour: str = "#dddddd") -> Sheet:
        """A coloured area."""
        self.page.fills.append(Fill(x0, top, x1, bottom, colour))
        return self

    def row(
        self,
        top: float,
        xs: Sequence[float],
        cells: Cells,
        *,
        ruled: str = "full",
        bold: bool = False,
        fill: str | None = None,
        height: float | None = None,
    ) -> float:
        """A table row between the column borders ``xs``; returns the height of its lower border.

        ``ruled``: "full" draws all four sides of each cell, "horizontal" those above and below
        the row, "open" the vertical ones only, "none" nothing.
        """
        bottom = top + (height or height_of(cells))
        starts = [i for i, cell in enumerate(cells) if cell is not None]
        for i, behind in pairwise([*starts, len(cells)]):
            self.text(xs[i] + PADDING, top + PADDING, cells[i] or "", bold=bold)
            if fill:
                self.fill(xs[i], top, xs[behind], bottom, fill)
        if ruled in ("full", "open"):
            for i in (*starts, len(cells)):
                self.down(xs[i], top, bottom)
        if ruled in ("full", "horizontal"):
            self.across(top, xs[0], xs[-1]).across(bottom, xs[0], xs[-1])
        return bottom

    def table(
        self,
        top: float,
        xs: Sequence[float],
        rows: Sequence[Cells],
        *,
        heads: bool = True,
        ruled: str = "full",
        gap: float = 0.0,
    ) -> float:
        """Rows below each other, the first bold if it is ``heads``; returns their lower border."""
        for i, cells in enumerate(rows):
            top = self.row(top, xs, cells, ruled=ruled, bold=heads and i == 0) + gap
        return top - gap


def height_of(cells: Cells) -> float:
    """The height of a row in points."""
    lines = max(cell.count("\n") + 1 for cell in cells if cell is not None)
    return lines * LEADING * SIZE + 2 * PADDING


def page_of(rows: Sequence[Cells], xs: Sequence[float], number: int = 1, *, heads: bool = True) -> Page:
    """A page with nothing but one ruled table, 72 points from the top."""
    sheet = Sheet(number)
    sheet.table(72.0, xs, rows, heads=heads)
    return sheet.page
