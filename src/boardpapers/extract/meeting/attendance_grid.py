"""Attendance kept as a register: a row for each member, a column for each meeting's date, a mark in it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Row, Table
from boardpapers.normalise.dates import parse_date

from ..cells import row_cell
from .flow import Entry
from .people import from_row
from .roll import Roll

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


def read_register(entries: Sequence[Entry], day: datetime.date | None, roll: Roll) -> None:
    """Take from a register those of whom it says whether they came to the meeting of ``day``."""
    marks = _legend(entries) or PLAIN
    for entry in entries:
        table = entry.table
        column = _column_of(table, day) if table is not None and day is not None else None
        if table is None or column is None:
            continue
        heads = _heads(table)
        roll.labels += [cell.words for cell in heads if cell is not None and cell.lines]
        for row in table.rows if table.header else table.rows[1:]:
            mark = row_cell(row, column)
            status = marks.get(mark.text.strip().upper()) if mark is not None and mark.lines else None
            one = from_row(_without_marks(row, heads)) if status else None
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


def _heads(table: Table) -> Sequence[Cell | None]:
    return table.header or (table.rows[0].cells if table.rows else [])


def _column_of(table: Table, day: datetime.date) -> int | None:
    """The column of a day's meeting in a register; ``None`` where the table is none."""
    dates = {i: parse_date(cell.text) for i, cell in enumerate(_heads(table)) if cell is not None and i}
    dated = {i: found for i, found in dates.items() if found is not None}
    if len(dated) < FEWEST_DATES:
        return None
    return next((i for i, found in dated.items() if found == day), None)


def _without_marks(row: Row, heads: Sequence[Cell | None]) -> Row:
    """A row without its marks and without the cells under dates and terms of office."""
    kept: list[Cell | None] = [
        cell
        for i, cell in enumerate(row.cells)
        if cell is not None and cell.lines and not _is_dated(heads, i) and not _is_term(cell, i)
    ]
    return Row(kept)


def _is_dated(heads: Sequence[Cell | None], index: int) -> bool:
    head = heads[index] if index < len(heads) else None
    return head is not None and parse_date(head.text) is not None


def _is_term(cell: Cell, index: int) -> bool:
    """Whether a cell tells until when somebody holds the seat: "10/2024", "Ex-officio"."""
    return index > 0 and (any(map(str.isdigit, cell.text)) or cell.text.lower().startswith("ex"))
