"""Agendas set as tables: "Time | Item | Lead | Purpose | Paper", or number, title and page range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Cell, Row, Table, Word
from boardpapers.styles.meetings import MeetingStyle

from ..cells import paragraphs_in, row_cell, text_in
from ..stretches import part
from .flow import Entry
from .items import Item, report_by
from .minutes_table import NUMBER

TITLE_NUMBER = re.compile(r"(?P<number>[A-Z]{0,3}\d{1,3}(?:[./]\d{1,3})*[a-z]?)[.):]?\s+(?=[^\W\d_])")

WHEN = re.compile(
    r"(?:to be (?:done|completed) )?by when|due(?: date| by)?|deadlines?|timescales?|target date"
    r"|progress|status|rag",
    re.I,
)
"""Heads of a table of actions: what is to be done, by whom and when, is no agenda."""


@dataclass(slots=True, eq=False)
class AgendaRow:
    """An item of an agenda table: what its other columns say by field, and those the style does not know."""

    item: Item
    said: dict[str, str]
    extra: list[str] = field(default_factory=list)
    words: list[list[Word]] = field(default_factory=list)


@dataclass(slots=True)
class AgendaTables:
    """The items that tables list, the words of the column heads, and the entries above and behind them."""

    rows: list[AgendaRow] = field(default_factory=list)
    heads: list[Word] = field(default_factory=list)
    above: list[Entry] = field(default_factory=list)
    behind: list[Entry] = field(default_factory=list)


def agenda_tables(entries: Sequence[Entry], style: MeetingStyle) -> AgendaTables:
    """The tables of an agenda among its entries; a table without heads goes on with the one before."""
    found = AgendaTables()
    columns: dict[str, int] = {}
    for entry in entries:
        table = entry.table
        fields = _columns(table, style) if table is not None else {}
        heads = _heads(table, style) if table is not None else []
        if table is not None and not heads and columns:
            fields = columns if len(table.edges) > max(columns.values()) + 1 else {}
        if table is None or "title" not in fields:
            (found.behind if found.rows else found.above).append(entry)
            continue
        columns = fields
        found.heads += [w for cell in heads if cell is not None for w in cell.words]
        for row in table.rows[0 if table.header or not heads else 1 :]:
            one = _row(row, fields, table)
            if one is not None:
                found.rows.append(one)
    return found


def is_agenda(table: Table, style: MeetingStyle) -> bool:
    """Whether the heads of a table name the columns of an agenda, its title among them."""
    return "title" in _by_heads(table, style)


def _columns(table: Table, style: MeetingStyle) -> dict[str, int]:
    """Column indices by field; empty where the table is no agenda."""
    return _by_heads(table, style) or _unheaded(table)


def _by_heads(table: Table, style: MeetingStyle) -> dict[str, int]:
    """The columns as their heads name them; empty where these name no title and one thing more."""
    heads = _heads(table, style)
    if any(cell is not None and WHEN.fullmatch(cell.text.strip(" :")) for cell in heads):
        return {}
    named = _named(heads, style)
    if "title" in named and _counts(table, named["title"]):  # "Item | Description": numbers and titles
        behind = _named([None] * (named["title"] + 1) + list(heads[named["title"] + 1 :]), style)
        if "title" in behind:
            named |= {"number": named["title"], "title": behind["title"]}
    if len(named) >= 2 and "title" not in named:
        named |= _widest(table, heads, named)
    return _with_number(named, table) if "title" in named and len(named) >= 2 else {}


def _named(heads: Sequence[Cell | None], style: MeetingStyle) -> dict[str, int]:
    """The columns whose heads the style knows."""
    found: dict[str, int] = {}
    for i, cell in enumerate(heads):
        if cell is None or not cell.lines:
            continue
        # a banner may have slipped in below the head
        name = style.field_of("agenda", cell.text) or style.field_of("agenda", cell.lines[0].text)
        if name and name not in found:
            found[name] = i
    return found


def _heads(table: Table, style: MeetingStyle) -> list[Cell | None]:
    """The heads of the columns: the first row may hold them, set as the rows below are."""
    if table.header:
        return list(table.header)
    first = table.rows[0].cells if table.rows else []
    filled = [cell for cell in first if cell is not None and cell.lines]
    return list(first) if len(filled) >= 2 and len(_named(first, style)) == len(filled) else []


def _widest(table: Table, heads: Sequence[Cell | None], named: dict[str, int]) -> dict[str, int]:
    """The column without a head that holds the most words: the titles, in a table of times or leads."""
    if not named.keys() & {"time", "lead", "paper"}:
        return {}
    words = {
        i: sum(len(c.words) for row in table.rows if (c := row_cell(row, i)) is not None)
        for i, head in enumerate(heads)
        if i not in named.values() and (head is None or not head.lines)
    }
    at = max(words, key=lambda i: words[i], default=None)
    return {"title": at} if at is not None and words[at] >= 2 * len(table.rows) else {}


def _with_number(found: dict[str, int], table: Table) -> dict[str, int]:
    """The columns with that of the numbers: it has no head, or "Item" spans it and the title."""
    at = found["title"]
    before = [i for i in range(at) if i not in found.values() and _counts(table, i)]
    if "number" not in found and before:
        return {**found, "number": before[0]}
    cells = [c for row in table.rows if (c := row_cell(row, at)) is not None and c.lines]
    beside = at + 1 < len(table.header) and not table.header[at + 1].lines
    if "number" not in found and beside and cells and all(NUMBER.fullmatch(c.text) for c in cells):
        return {**found, "number": at, "title": at + 1}
    return found


def _counts(table: Table, column: int) -> bool:
    """Whether a column holds nothing but numbers of items, one at least."""
    cells = [c for row in table.rows if (c := row_cell(row, column)) is not None and c.lines]
    return bool(cells) and all(NUMBER.fullmatch(c.text) for c in cells)


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
    by = report_by(items[0])
    if by:
        items[:1] = [part(items[0], 0, by), part(items[0], by)]
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
    return AgendaRow(item, {f: t for f, t in said.items() if t and any(map(str.isalnum, t))}, extra, words)


def _head(table: Table, index: int) -> str:
    head = table.header[index].text.strip(" :") if index < len(table.header) else ""
    return f"{head}: " if head else ""
