"""The parts of one table, a page each, put together row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import BBox, Cell, Row, Table, Word
from boardpapers.structure.tables.banners import banners_of, nest
from boardpapers.structure.tables.columns import refit
from boardpapers.structure.tables.cut_rows import (
    CONTINUED,
    KeyColumn,
    append,
    goes_on,
    key_column,
    says_continued,
    with_spans,
)
from boardpapers.structure.tables.heads import RowKind, same_heads
from boardpapers.structure.tables.looks import plain
from boardpapers.structure.tables.page_table import PageTable


@dataclass(slots=True, eq=False)
class Part:
    """One page's part of a table with the kind of each of its rows."""

    table: PageTable
    rows: list[Row]
    kinds: list[RowKind]

    @property
    def head(self) -> list[Row]:
        """The heads at the top, banners above them passed over."""
        at = 0
        while at < len(self.kinds) and self.kinds[at] == "banner":
            at += 1
        return self.heads_at(at)

    @property
    def last_head(self) -> list[Row]:
        """The heads in force at the bottom."""
        at = len(self.kinds) - 1
        while at >= 0 and self.kinds[at] != "head":
            at -= 1
        while at > 0 and self.kinds[at - 1] == "head":
            at -= 1
        return self.heads_at(max(at, 0))

    def heads_at(self, at: int) -> list[Row]:
        """The run of heads that begins with row ``at``."""
        end = at
        while end < len(self.kinds) and self.kinds[end] == "head":
            end += 1
        return self.rows[at:end]

    @property
    def data(self) -> list[Row]:
        return [row for row, kind in zip(self.rows, self.kinds, strict=True) if kind == "data"]


def assemble(parts: list[Part]) -> list[Table]:
    """The table that ``parts`` make up; several where its column heads change on the way.

    Rows in are rows out, less those that a page break had cut and that are one again.
    """
    edges = max((part.table.edges for part in parts), key=len)
    for part in parts:
        part.rows = refit(part.rows, part.table.edges, edges)
    key = key_column(_whole_rows(parts))
    tables: list[Table] = []
    builder = _Builder(parts[0].table, edges, key)
    for before, part in zip([None, *parts], parts, strict=False):
        builder.page_begins(part.table, before.table if before else None)
        at = 0
        while at < len(part.rows):
            if part.kinds[at] == "head":
                run = part.heads_at(at)
                if builder.heads_differ(run):
                    builder, done = builder.split(part.table, at), builder
                    tables.append(done.table())
                builder.take_heads(run)
                at += len(run)
            else:
                builder.take(part.rows[at], part.kinds[at])
                at += 1
            builder.bottom = part.table.ys[at]
    return [*tables, builder.table()]


def _whole_rows(parts: list[Part]) -> list[Row]:
    """The data rows less those that a page break may have cut; the very first if no other is left."""
    rows: list[Row] = []
    for part in parts:
        data = part.data
        rows += data[part is not parts[0] : len(data) - (part is not parts[-1])]
    return rows or parts[0].data[:1]


@dataclass(slots=True, eq=False)
class _Builder:
    """A table in the making."""

    first: PageTable
    edges: list[float]
    key: KeyColumn | None
    top: float = 0.0
    heads: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    banners: list[Cell] = field(default_factory=list)
    in_force: list[Cell] = field(default_factory=list)
    repeats: list[Word] = field(default_factory=list)
    title: str | None = None
    last_page: int = 0
    bottom: float = 0.0
    fresh: bool = False
    """Nothing but heads and banners printed again has come on this page."""
    open_border: bool = False
    loose: int = 0
    """How many of the last banners have no rows below them yet."""

    def page_begins(self, table: PageTable, before: PageTable | None) -> None:
        self.last_page = table.page
        self.fresh = before is not None and before.page != table.page
        self.open_border = before is not None and before.open_bottom
        if before is None:
            self.top = table.top

    def heads_differ(self, run: list[Row]) -> bool:
        return bool(self.heads or self.rows) and not same_heads(self.heads, run)

    def split(self, table: PageTable, at: int) -> _Builder:
        """The builder of the table that begins with the heads in row ``at`` and the banners above."""
        new = _Builder(table, self.edges, self.key, top=table.ys[at], last_page=table.page)
        if self.loose:
            new.banners = self.banners[-self.loose :]
            self.banners = self.banners[: -self.loose]
            new.in_force = [banner for banner in self.in_force if banner in new.banners]
            new.loose = self.loose
            new.top = min(new.top, new.banners[0].boxes[0][1].top)
        return new

    def take_heads(self, run: list[Row]) -> None:
        if self.heads:
            self.repeats += [word for row in run for word in row.words]
            return
        self.heads = run
        self.title = " ".join(banner.text for banner in self.banners) or None

    def take(self, row: Row, kind: RowKind) -> None:
        if kind == "banner":
            self._take_banners(banners_of(row))
            return
        if self.fresh and self.rows and self._goes_on(row):
            append(self.rows, self._unnamed(row))
        else:
            self.rows.append(Row(list(row.cells), list(self.in_force)))
            self.loose = 0
        self.fresh = False

    def _goes_on(self, row: Row) -> bool:
        above = with_spans(self.rows)
        return says_continued(above, row, self.key) or goes_on(
            above, row, key=self.key, open_border=self.open_border
        )

    def _unnamed(self, row: Row) -> Row:
        """The rest of a row less its name, where that is printed again ("1.2 (continued)")."""
        if self.key is None or not says_continued(self.rows[-1], row, self.key):
            return row
        cells = list(row.cells)
        name = cells[self.key.column]
        assert name is not None
        self.repeats += name.words
        cells[self.key.column] = Cell([], name.boxes, name.column, name.span, name.fill)
        return Row(cells)

    def _take_banners(self, banners: Sequence[Cell]) -> None:
        first, *beside = banners
        if self.fresh and any(_says_again(first, known) for known in self.banners):
            self.repeats += [word for banner in banners for word in banner.words]
            return
        self.fresh = False
        self.in_force = [*nest(self.in_force, first), *beside]
        self.banners += banners
        self.loose += len(banners)

    def table(self) -> Table:
        return Table(
            _header(self.heads), self.rows, self.edges, self.first.page, self.last_page, self.top,
            self.bottom, self.banners, self.repeats, self.first.ruled, self.title,
        )  # fmt: skip


def _says_again(banner: Cell, known: Cell) -> bool:
    """Whether a banner at the top of a page repeats one.

    It may be the one in force ("... (continued)"), or the table's first, which a browser prints
    again with the heads even where it is no longer true.
    """
    return CONTINUED.sub("", plain(banner.text)) == plain(known.text)


def _header(heads: list[Row]) -> list[Cell]:
    """One cell a column: the lines of all head rows, a head over several columns in the first of them."""
    if not heads:
        return []
    header: list[Cell] = []
    for column in range(len(heads[0].cells)):
        cells = [cell for row in heads if (cell := row.cells[column])]
        lines = [line for cell in cells for line in cell.lines]
        boxes = [box for cell in cells for box in cell.boxes] or [_nearest(heads[0], column)]
        span = cells[-1].span if cells else 1
        fill = next((cell.fill for cell in cells if cell.fill), None)
        header.append(Cell(lines, list(dict.fromkeys(boxes)), column, span, fill))
    return header


def _nearest(row: Row, column: int) -> tuple[int, BBox]:
    """The box of the cell that spans a column."""
    return next(cell.boxes[0] for cell in reversed(row.cells[:column]) if cell)
