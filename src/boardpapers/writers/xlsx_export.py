"""An Excel workbook: a sheet per record type, frozen and filtered head, real dates, pages as links.

Columns in which no row has anything are hidden, not left out: a clerk sees what there is, and formulas find
every column where it always stands.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from boardpapers.records import Document

from .atomic import atomic
from .columns import Cell
from .tables import Table, chosen, harmless

_LONGEST: Final = 32_767  # characters in a cell (Excel specifications and limits)
_CUT: Final = " … (cut: a cell holds no more; the records have it all)"
_MOST_LINKS: Final = 65_000  # Excel allows 65,530 in a sheet
_NARROWEST, _WIDEST = 8, 60  # of a column, in characters
_MADE: Final = datetime.datetime(2000, 1, 1)
"""Date of every workbook: the same records give the same bytes."""


def export(documents: Sequence[Document], out: Path, types: Sequence[str]) -> None:
    """Write the workbook ``out``: a sheet for each type there is, all of ``types`` where given."""
    with atomic(out) as temporary:
        book = xlsxwriter.Workbook(str(temporary))
        book.set_properties({"created": _MADE, "comments": "Written by boardpapers"})
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "link": book.add_format({"font_color": "blue", "underline": 1, "valign": "top"}),
        }
        tables = chosen(types)
        filled = [table for table in tables if types or any(any(table.rows(d)) for d in documents)]
        for table in filled or tables[:1]:
            _sheet(book.add_worksheet(table.name[:31]), table, documents, formats)
        try:
            book.close()
        except xlsxwriter.exceptions.FileCreateError as error:  # its own wrapping of the system's error
            raise error.args[0] from error


def _sheet(sheet: Any, table: Table, documents: Sequence[Document], formats: dict[str, Any]) -> None:
    head = table.head
    widths = [len(name) + 3 for name in head]  # beside the filter's button
    for column, name in enumerate(head):
        sheet.write_string(0, column, name, formats["head"])
    row, filled = 0, set[int]()
    for document in documents:
        for cells in table.cells(document):
            row += 1
            for column, cell in enumerate(cells[:-1]):
                _write(sheet, row, column, cell, formats)
                widths[column] = max(widths[column], _width(cell))
                if cell is not None:
                    filled.add(column)
            _link(sheet, row, len(head) - 1, document.source.name, cells[-1], formats)
    for column, width in enumerate(widths):
        empty = row > 0 and column not in filled and column < len(head) - 1
        sheet.set_column(column, column, max(_NARROWEST, min(_WIDEST, width)), None, {"hidden": empty})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, row, len(head) - 1)


def _width(cell: Cell) -> int:
    """The characters a column needs to show a cell: its longest line."""
    return 0 if cell is None else max(map(len, str(cell).split("\n"))) + 1


def _write(sheet: Any, row: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:
    """Text is written as text, never read as a formula, number or link."""
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, column, cell, formats["text"])
    elif isinstance(cell, datetime.date):
        sheet.write_datetime(row, column, cell, formats["date"])
    else:
        text = str(harmless(cell))
        sheet.write_string(
            row,
            column,
            text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT,
            formats["text"],
        )


def _link(sheet: Any, row: int, column: int, file: str, page: Cell, formats: dict[str, Any]) -> None:
    """A page number that opens the paper, when it lies beside the workbook, at that page."""
    if not isinstance(page, int):
        return
    if row < _MOST_LINKS and file.lower().endswith(".pdf") and "#" not in file:
        sheet.write_url(row, column, f"external:{file}#page={page}", formats["link"], str(page))
    sheet.write_number(row, column, page, formats["link"])
