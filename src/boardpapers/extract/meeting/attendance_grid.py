"""Attendance kept as a register: a row for each member, a column for each meeting's date, a mark in it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from boardpapers.layout import Cell, Row, Table
from boardpapers.normalise.dates import parse_date

from ..cells import row_cell
from .flow import Entry
from .people import from_row
from .roll import Roll

GAP = re.compile(r"(?<=\d) (?=\d)")
REACH = 2
"""Entries above a register among which its dates may stand."""
FEWEST_DATES = 2
"""Dates that the columns of a register bear at least."""
LEGEND = re.compile(r"\b(?P<mark>[A-Z]{1,2})\s*[–=:-]\s*(?P<meaning>[A-Z][a-z]+(?: [a-z]+)?)")
MEANINGS = (
    ("present", re.compile(r"present|attended|late|in attendance", re.I)),
    ("apologies", re.compile(r"apolog|sanctioned|excused|consent", re.I)),
    ("absent", re.compile(r"absent|did not|not present|no apolog|unsanctioned", re.I)),
)
PLAIN = {"P": "present", "✓": "present", "✔": "present", "AP": "apologies"}
"""What marks mean where no legend says otherwise."""


class Dates(NamedTuple):
    """The dates over a register's columns: their cells, and which column is that of the day asked for."""

    columns: set[int]
    day: int
    cells: list[Cell]
    rows: list[Row]


def read_register(entries: Sequence[Entry], day: datetime.date | None, roll: Roll) -> None:
    """Take from a register those of whom it says whether they came to the meeting of ``day``."""
    marks = _legend(entries) or PLAIN
    for n, entry in enumerate(entries):
        dates = _dates_of(entry.table, day) or _dates_above(entries, n, day)
        if dates is None:
            continue
        roll.labels += [cell.words for cell in dates.cells]
        for row in dates.rows:
            mark = row_cell(row, dates.day)
            status = marks.get(mark.text.strip().upper()) if mark is not None and mark.lines else None
            one = from_row(_without_marks(row, dates.columns)) if status else None
            if one is not None and status is not None:
                one.words = [cell.words for cell in row.cells if cell is not None and cell.lines]
                roll.add([one], status)


def _legend(entries: Sequence[Entry]) -> dict[str, str]:
    """What the marks mean, as printed below the register: "P – Present   A – Absent"."""
    found = {}
    for entry in entries:
        for hit in LEGEND.finditer(entry.text) if entry.table is None else ():
            meaning = next((s for s, said in MEANINGS if said.match(hit["meaning"])), None)
            if meaning:
                found[hit["mark"]] = meaning
    return found if len(found) > 1 else {}


def _dates_of(table: Table | None, day: datetime.date | None) -> Dates | None:
    """The dates that head a register's columns; ``None`` where the table is none, or not of the day."""
    if table is None or day is None:
        return None
    heads: Sequence[Cell | None] = table.header or (table.rows[0].cells if table.rows else [])
    dated = {i: found for i, cell in enumerate(heads) if i and cell is not None and (found := _date_in(cell))}
    at = next((i for i, found in dated.items() if found == day), None)
    if at is None or len(dated) < FEWEST_DATES:
        return None
    cells = [cell for cell in heads if cell is not None and cell.lines]
    return Dates(set(dated), at, cells, table.rows if table.header else table.rows[1:])


def _dates_above(entries: Sequence[Entry], n: int, day: datetime.date | None) -> Dates | None:
    """The same where the dates are a table of their own, set upright over the columns of the one below."""
    table = entries[n].table
    if table is None or day is None:
        return None
    for entry in entries[max(n - REACH, 0) : n]:
        cells = _cells(entry.table) if entry.table is not None else []
        dated = [(cell, found) for cell in cells if (found := _date_in(cell))]
        if len(dated) < FEWEST_DATES or len(dated) < len(cells):
            continue
        columns = {_column_below(cell, table): found for cell, found in dated}
        at = next((i for i, found in columns.items() if found == day and i), None)
        if at is not None:
            return Dates(set(columns), at, cells, table.rows)
    return None


def _cells(table: Table) -> list[Cell]:
    rows: list[Sequence[Cell | None]] = [table.header, *(row.cells for row in table.rows)]
    return [cell for row in rows for cell in row if cell is not None and cell.lines]


def _column_below(cell: Cell, table: Table) -> int:
    """The column of a table that a cell stands over."""
    middle = (cell.words[0].x0 + cell.words[-1].x1) / 2
    return max((i for i, edge in enumerate(table.edges[:-1]) if edge <= middle), default=0)


def _date_in(cell: Cell) -> datetime.date | None:
    """The date of a head; spaces within its figures are none: "2 2/11/2021"."""
    text = cell.text
    return parse_date(GAP.sub("", text) if "/" in text else text)


def _without_marks(row: Row, dated: Collection[int]) -> Row:
    """A row without its marks and without the cells under dates and terms of office."""
    kept: list[Cell | None] = [
        cell
        for i, cell in enumerate(row.cells)
        if cell is not None and cell.lines and i not in dated and not _is_term(cell, i)
    ]
    return Row(kept)


def _is_term(cell: Cell, index: int) -> bool:
    """Whether a cell tells until when somebody holds the seat: "10/2024", "Ex-officio"."""
    return index > 0 and (any(map(str.isdigit, cell.text)) or cell.text.lower().startswith("ex"))
