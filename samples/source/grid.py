"""Ruled tables as word processors draw them: rows run over page ends, the header row is repeated.

reportlab's own Table either keeps a row whole or repeats the header inside the page where it cuts one, so the
plans are drawn with this one. A cell is a list of paragraphs; a cut goes through every cell of the row at
once, in mid-sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable

MIN_CUT = 24.0
"""Least height, points, that a row leaves on either page when it is cut."""


@dataclass(frozen=True)
class Cell:
    """Paragraphs, a fill, and the number of columns the cell spans."""

    paragraphs: Sequence[Any]
    fill: Any = None
    span: int = 1
    bottom: bool = False  # the paragraphs stand at the bottom of the row

    def height(self, width: float) -> float:
        tall = 0.0
        for paragraph in self.paragraphs:
            tall += paragraph.wrap(width, 1e6)[1]
        return tall

    def cut(self, width: float, room: float) -> tuple[Cell, Cell]:
        """What fits into `room` points, and the rest."""
        top: list[Any] = []
        rest = list(self.paragraphs)
        while rest:
            tall = rest[0].wrap(width, 1e6)[1]
            if tall <= room:
                top.append(rest.pop(0))
                room -= tall
                continue
            halves = rest[0].split(width, room)
            if len(halves) == 2:
                top.append(halves[0])
                rest[0] = halves[1]
            break
        return replace(self, paragraphs=top), replace(self, paragraphs=rest)


Row = Sequence[Cell]


@dataclass(frozen=True)
class Look:
    """Rules of a table: `full` draws every line, `horizontal` only those between rows, `none` no line."""

    rules: str = "full"
    colour: Any = field(default_factory=lambda: colors.black)
    weight: float = 0.6
    pad: tuple[float, float] = (3.0, 2.5)  # beside, above and below


class Grid(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A table of `Cell` rows; `header` is drawn again at the top of each page it reaches."""

    def __init__(
        self,
        widths: Sequence[float],
        header: Row | None,
        rows: Sequence[Row],
        look: Look | None = None,
        banners: frozenset[int] = frozenset(),
        cut_rows: bool = True,
    ) -> None:
        super().__init__()
        self.widths, self.header, self.rows = list(widths), header, list(rows)
        self.look, self.banners, self.cut_rows = look or Look(), banners, cut_rows

    def _spans(self, row: Row) -> list[tuple[Cell, float, float]]:
        """(cell, left edge, width) of the cells of a row."""
        out, x, column = [], 0.0, 0
        for cell in row:
            width = sum(self.widths[column : column + cell.span])
            out.append((cell, x, width))
            x, column = x + width, column + cell.span
        return out

    def _height(self, row: Row) -> float:
        beside, above = self.look.pad
        return max(c.height(w - 2 * beside) for c, _, w in self._spans(row)) + 2 * above

    def _all_rows(self) -> list[Row]:
        return ([self.header] if self.header else []) + self.rows

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return sum(self.widths), sum(self._height(row) for row in self._all_rows())

    def _part(self, rows: Sequence[Row], first: int) -> Grid:
        """A table of some of the rows; `first` is where they begin, to keep the banners' places."""
        banners = frozenset(b - first for b in self.banners if b >= first)
        return Grid(self.widths, self.header, rows, self.look, banners, self.cut_rows)

    def split(self, width: float, height: float) -> list[Grid]:
        room = height - (self._height(self.header) if self.header else 0)
        n = 0
        while n < len(self.rows) and self._height(self.rows[n]) <= room:
            room -= self._height(self.rows[n])
            n += 1
        if n == len(self.rows):
            return [self]
        halves = self._cut(self.rows[n], room) if self.cut_rows and n not in self.banners else None
        if halves:
            return [
                self._part([*self.rows[:n], halves[0]], 0),
                self._part([halves[1], *self.rows[n + 1 :]], n),
            ]
        while n and n - 1 in self.banners:  # a banner is not left alone at the foot
            n -= 1
        return [self._part(self.rows[:n], 0), self._part(self.rows[n:], n)] if n else []

    def _cut(self, row: Row, room: float) -> tuple[Row, Row] | None:
        beside, above = self.look.pad
        inner = room - 2 * above
        if inner < MIN_CUT:
            return None
        pairs = [cell.cut(w - 2 * beside, inner) for cell, _, w in self._spans(row)]
        top, rest = [p[0] for p in pairs], [p[1] for p in pairs]
        if not any(cell.paragraphs for cell in rest) or not any(cell.paragraphs for cell in top):
            return None
        return top, rest

    def draw(self) -> None:
        y = sum(self._height(row) for row in self._all_rows())
        top = y
        for row in self._all_rows():
            tall = self._height(row)
            self._draw_row(row, y, tall)
            y -= tall
        if self.look.rules == "horizontal":
            self._line(0, top, sum(self.widths), top)

    def _draw_row(self, row: Row, top: float, tall: float) -> None:
        beside, above = self.look.pad
        for cell, x, width in self._spans(row):
            if cell.fill is not None:
                self.canv.setFillColor(cell.fill)
                self.canv.rect(x, top - tall, width, tall, stroke=0, fill=1)
            y = top - above
            if cell.bottom:
                y = top - tall + above + cell.height(width - 2 * beside)
            for paragraph in cell.paragraphs:
                y -= paragraph.wrap(width - 2 * beside, 1e6)[1]
                paragraph.drawOn(self.canv, x + beside, y)
            if self.look.rules == "full":
                self.canv.setStrokeColor(self.look.colour)
                self.canv.setLineWidth(self.look.weight)
                self.canv.rect(x, top - tall, width, tall, stroke=1, fill=0)
        if self.look.rules == "horizontal":
            self._line(0, top - tall, sum(self.widths), top - tall)

    def _line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canv.setStrokeColor(self.look.colour)
        self.canv.setLineWidth(self.look.weight)
        self.canv.line(x0, y0, x1, y1)
