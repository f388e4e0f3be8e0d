"""Agendas set as tables: "Time | Item | Lead | Purpose | Paper", or number, title and page range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Row, Table, Word
from boardpapers.styles.meetings import MeetingStyle

from ..cells import paragraphs_in, row_cell, text_in
from .flow import Entry
from .items import Item
from .minutes_table import NUMBER

TITLE_NUMBER = re.compile(r"(?P<number>[A-Z]{0,3}\d{1,3}(?:[./]\d{1,3})*[a-z]?)[.):]?\s+(?=[^\W\d_])")


@dataclass(slots=True, eq=False)
class AgendaRow:
    """An item of an agenda table: what its other columns say by field, and those the style does not know."""

    item: Item
    said: dict[str, str]
    extra: list[str] = field(default_factory=list)
    words: list[list[Word]] = field(default_factory=list)


def agenda_rows(entries: Sequence[Entry], style: MeetingStyle) -> tuple[list[AgendaRow], list[Entry]]:
    """The items that tables of the agenda list, and the entries that are no such table."""
    rows: list[AgendaRow] = []
    rest: list[Entry] = []
    columns: dict[str, int] = {}
    for entry in entries:
        fields = _columns(entry.table, style) if entry.table is not None else {}
        if entry.table is not None and not entry.table.header and columns:
            fields = columns if len(entry.table.edges) > max(columns.values()) + 1 else {}
        if entry.table is None or "title" not in fields:
            rest.append(entry)
            continue
        columns = fields
        for row in entry.table.rows:
            one = _row(row, fields, entry.table)
            if one is not None:
                rows.append(one)
    return rows, rest


def _columns(table: Table, style: MeetingStyle) -> dict[str, int]:
    """Column indices by field; empty where the table is no agenda."""
    found: dict[str, int] = {}
    for i, cell in enumerate(table.header):
        first = cell.lines[0].text if cell.lines else ""  # a banner may have slipped in below the head
        name = style.field_of("agenda", cell.text) or style.field_of("agenda", first)
        if name and name not in found:
            found[name] = i
    if "title" in found and len(found) >= 2:
        return _with_number(found, table)
    return _unheaded(table)


def _with_number(found: dict[str, int], table: Table) -> dict[str, int]:
    """The columns where the head "Item" spans the number and the title."""
    at = found["title"]
    cells = [c for row in table.rows if (c := row_cell(row, at)) is not None and c.lines]
    beside = at + 1 < len(table.header) and not table.header[at + 1].lines
    if "number" not in found and beside and cells and all(NUMBER.fullmatch(c.text) for c in cells):
        return {**found, "number": at, "title": at + 1}
    return found


def _unheaded(table: Table) -> dict[str, int]:
    """A table without heads whose first column counts the items."""
    cells = [c for row in table.rows if (c := row_cell(row, 0)) is not None and c.lines]
    numbers = sum(bool(NUMBER.fullmatch(c.text)) for c in cells)
    if (table.header and any(c.lines for c in table.header)) or len(cells) < 3 or numbers < 0.8 * len(cells):
        return {}
    words = [
        sum(len(c.words) for row in table.rows if (c := row_cell(row, i)) is not None)
        for i in range(len(table.edges) - 1)
    ]
    if len(words) < 2 or words[1] < 3 * len(cells):
        return {}
    return {"number": 0, "title": 1, **({"paper": 2} if len(words) > 2 else {})}


def _row(row: Row, fields: dict[str, int], table: Table) -> AgendaRow | None:
    cell = row_cell(row, fields["title"])
    number_cell = row_cell(row, fields.get("number"))
    items = paragraphs_in(cell) if cell is not None else []
    if not items or not items[0].text:
        return None
    title, rest = items[0].text, items[1:]
    number = text_in(number_cell)
    if number is None:
        hit = TITLE_NUMBER.match(f"{items[0].marker or ''} {title}".strip())
        number = hit["number"] if hit else None
        title = title if items[0].marker or not hit else title[hit.end() :]
    alone = not any(c is not None and c.lines and c is not cell for c in row.cells)
    if number is None and alone and len(row.cells) > 2:
        return None  # a banner: "Strategy"
    item = Item(number.strip(" .:()") if number else None, title, items[0].words, [Entry(p) for p in rest])
    said = {f: text_in(row_cell(row, i)) for f, i in fields.items() if f not in ("number", "title")}
    extra = [
        f"{_head(table, i)}{text_in(c)}"
        for i, c in enumerate(row.cells)
        if c is not None and c.lines and i not in fields.values()
    ]
    words = [c.words for c in row.cells if c is not None and c.lines]
    return AgendaRow(item, {f: t for f, t in said.items() if t}, extra, words)


def _head(table: Table, index: int) -> str:
    head = table.header[index].text.strip(" :") if index < len(table.header) else ""
    return f"{head}: " if head else ""
