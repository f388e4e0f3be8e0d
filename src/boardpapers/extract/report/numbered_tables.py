"""Text set in a table for its numbers' sake: "1.1" or "A" in a narrow column, the paragraph beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from boardpapers.layout import Cell, Line, Paragraph, Row, Table
from boardpapers.layout.text import ParagraphKind
from boardpapers.styles.reports import ReportStyle

from ..cells import paragraphs_in

NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4})[.)]{0,2}")
HEADING = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-Z])")
FEWEST = 2
"""Rows with a number; a single one may be anything."""
HEADS = ("no", "no.", "number", "ref", "ref.", "#", "item", "")
"""Heads over a column that only numbers the rows."""


def is_numbered(table: Table, style: ReportStyle) -> bool:
    """Whether a table of two columns is text and its numbers: every row a number, or none, and a text."""
    if len(table.edges) != 3 or not table.rows or not _may_stand_above(table.header, style):
        return False
    numbers = 0
    for row in table.rows:
        number, text = _pair(row)
        if (
            text is None
            or not text.lines
            or (number is not None and not NUMBER.fullmatch(number.text or "1"))
        ):
            return False
        numbers += bool(number is not None and number.lines)
    headed = bool(table.header or table.banners) and _asks(table, style)
    return numbers >= (1 if headed else FEWEST)


def _may_stand_above(heads: list[Cell], style: ReportStyle) -> bool:
    """Whether the head is none, one over the whole table, or that of a list of recommendations."""
    if len(heads) < 2:
        return True
    return heads[0].text.strip().lower() in HEADS and style.heading_of(heads[1].text) == "recommendations"


def _asks(table: Table, style: ReportStyle) -> bool:
    return any(style.heading_of(cell.text) == "recommendations" for cell in (*table.header, *table.banners))


def _pair(row: Row) -> tuple[Cell | None, Cell | None]:
    """The number's cell and the text's."""
    return (row.cells[0], row.cells[1]) if len(row.cells) == 2 else (None, None)


def blocks_of(table: Table) -> Iterator[Cell | Paragraph]:
    """The headings (as cells) and the numbered paragraphs of such a table, from top to bottom."""
    if table.header:
        yield table.header[-1]
    for part in placed(table.rows, table.banners):
        if isinstance(part, Cell):
            yield part
        else:
            yield from _paragraphs(part)


def placed(rows: Sequence[Row], banners: Sequence[Cell]) -> list[Cell | Row]:
    """Rows, and the cells over a table's whole width between them, from top to bottom."""
    parts: list[Cell | Row] = [*banners, *rows]
    return sorted(parts, key=_place) if banners else parts


def _place(part: Cell | Row) -> tuple[int, float]:
    cells = [part] if isinstance(part, Cell) else [c for c in part.cells if c is not None]
    return min((page, box.top) for cell in cells for page, box in cell.boxes)


def _paragraphs(row: Row) -> Iterator[Paragraph]:
    """The paragraphs of a row, the first with the number as its marker."""
    number, text = _pair(row)
    items = paragraphs_in(text) if text is not None else []
    if items and number is not None and number.lines and items[0].marker is None:
        first = items[0]
        kind: ParagraphKind = "numbered" if number.text[:1].isdigit() else "lettered"
        lines = [Line([*number.words, *first.lines[0].words]), *first.lines[1:]]
        items[0] = replace(first, lines=lines, marker=number.text.strip(), kind=kind)
    yield from items


def heading_of(cell: Cell) -> tuple[str | None, str]:
    """The number and title of a heading's cell: "2. Proposal"."""
    text = " ".join(cell.text.split())
    hit = HEADING.match(text)
    return (hit[1] if hit else None), text[hit.end() if hit else 0 :].strip(" :")
