"""Tables that hold the minutes themselves: a number, the text, and whose action it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from boardpapers.layout import Cell, Line, Paragraph, Row, Table, Word
from boardpapers.structure.lines import build
from boardpapers.styles import Style
from boardpapers.styles.meetings import MeetingStyle

from ..cells import paragraphs_in, row_cell

NUMBER = re.compile(
    r"(?:item )?(?:[A-Z]{0,5}[./-]?|[A-Z]{2,5} (?=\d{1,4}[a-z]?/))"
    r"\d{1,4}[a-z]?(?:[./-]\d{1,4}){0,3}[a-z]?[.):]?",
    re.I,
)
LONG = 14
"""Words a cell of running text has at least, on average."""


@dataclass(slots=True)
class MinutesRow:
    """One row: paragraphs of its title and text cells, lines of its action cell."""

    number: Paragraph | None = None
    title: list[Paragraph] = field(default_factory=list)
    text: list[Paragraph] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    marks: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class MinutesTable:
    rows: list[MinutesRow]


def minutes_table(table: Table, style: Style) -> MinutesTable | None:
    """The table read as minutes; ``None`` where it is a table within them.

    Minutes it is when one column holds most of the words as running text, and every other one
    is a number, a short title, or the action column.
    """
    count = len(table.edges) - 1
    if count < 2 or len(table.rows) < 2:
        return None
    words = [sum(len(c.words) for c in _column(table, i)) for i in range(count)]
    text = max(range(count), key=lambda i: words[i])
    filled = [c for c in _column(table, text) if c.lines]
    if not filled or words[text] < 0.6 * sum(words) or words[text] < LONG * len(filled):
        return None
    if text < len(table.header) and style.plans.field_of(table.header[text].text) == "text":
        return None  # what fills the table are the actions themselves
    if any(style.plans.field_of(head.text) == "timescale" for head in table.header):
        return None  # by when: they are actions
    number = next((i for i in range(text) if _is_numbers(table, i)), None)
    action = next((i for i in range(text + 1, count) if _is_actions(table, i, style.meetings)), None)
    if number is None and action is None:
        return None
    title = next((i for i in range(text) if i != number and words[i]), None)
    rows = [_row(row, number, title, text, action) for row in table.rows]
    return MinutesTable(rows)


def _column(table: Table, index: int) -> list[Cell]:
    return [cell for row in table.rows if (cell := row_cell(row, index)) is not None]


def _is_numbers(table: Table, index: int) -> bool:
    cells = [c.text for c in _column(table, index) if c.lines]
    return len(cells) >= 2 and sum(bool(NUMBER.fullmatch(t)) for t in cells) >= 0.7 * len(cells)


def _is_actions(table: Table, index: int, style: MeetingStyle) -> bool:
    head = table.header[index].text if index < len(table.header) else ""
    if style.patterns["action_columns"].fullmatch(head.strip(" :")):
        return True
    cells = [c for c in _column(table, index) if c.lines]
    return bool(cells) and not head and all(len(line.words) <= 4 for c in cells for line in c.lines)


def _row(row: Row, number: int | None, title: int | None, text: int, action: int | None) -> MinutesRow:
    found = MinutesRow()
    cell = row_cell(row, number)
    if cell is not None and cell.lines:
        found.number = build(cell.lines)
    headed, told = row_cell(row, title), row_cell(row, text)
    whole = headed is not None and told is None and headed.column + headed.span > text
    found.title = [] if whole else _paragraphs(headed)
    found.text = _paragraphs(headed if whole else told)
    notes = row_cell(row, action)
    found.notes = list(notes.lines) if notes is not None else []
    return found


def _paragraphs(cell: Cell | None) -> list[Paragraph]:
    return paragraphs_in(cell) if cell is not None else []
