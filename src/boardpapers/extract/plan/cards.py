"""Actions set as cards, a small table of labels and values each: read as the rows of one table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from boardpapers.layout import Cell, Line, Row, Table
from boardpapers.styles.plans import PlanStyle

NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.:)]?")
FEWEST = 3
"""A card has so many labels at least."""


def table_of_cards(table: Table, style: PlanStyle) -> Table | None:
    """The cards of a table of labels and values, one or two of each a row, as rows under their labels.

    The label that opens the first card opens each further one.  ``None`` where the table holds no cards.
    """
    if len(table.edges) not in (3, 5) or (len(table.edges) == 5 and _is_plain(table, style)):
        return None
    cards: list[dict[str, tuple[Cell, Cell]]] = []
    for label, value in pairs(table):
        label, value = numbered(label, value, style)
        name = " ".join(label.text.split()).strip(" :").lower()
        if not cards or name in cards[-1]:
            cards.append({})
        cards[-1][name] = (label, value)
    heads = {name: label for card in reversed(cards) for name, (label, _) in reversed(card.items())}
    names = sorted(heads, key=lambda name: (heads[name].lines[0].page, heads[name].lines[0].top))
    if len(names) < FEWEST or not style.is_header([heads[name].text for name in names]):
        return None
    header = [replace(heads[name], column=at, span=1) for at, name in enumerate(names)]
    rows = [
        Row([replace(card[name][1], column=at) if name in card else None for at, name in enumerate(names)])
        for card in cards
    ]
    edges = [table.edges[0] + at for at in range(len(names) + 1)]
    again = [w for card in cards for label, _ in card.values() for w in label.words]
    return replace(table, header=header, rows=rows, edges=edges, repeats=[*table.repeats, *again])


def numbered(label: Cell, value: Cell, style: PlanStyle) -> tuple[Cell, Cell]:
    """A label that counts the cards ("Action 2") as the plain label, its number before the value."""
    *said, number = label.words
    if not said or not NUMBER.fullmatch(number.text) or not value.lines:
        return label, value
    plain = replace(label, lines=[Line(said)])
    if style.field_of(plain.text.strip(" :")) != "text":
        return label, value
    first, *rest = value.lines
    return plain, replace(value, lines=[Line([number, *first.words]), *rest])


def pairs(table: Table) -> Iterator[tuple[Cell, Cell]]:
    """The labels and values of each row in order; a cell without a label before it is none."""
    for row in (*([Row(list(table.header))] if table.header else []), *table.rows):
        cells = [cell for cell in row.cells if cell is not None and not _is_spanned(cell, row)]
        for label, value in zip(cells[::2], cells[1::2], strict=False):
            if label.lines:
                yield label, value


def _is_plain(table: Table, style: PlanStyle) -> bool:
    """Whether the first row is one of heads: what would be values are known as heads, too."""
    first = table.header or (table.rows[0].cells if table.rows else [])
    values = [cell.text for cell in first[1::2] if cell is not None and cell.lines]
    return not values or any(style.field_of(value) for value in values)


def _is_spanned(cell: Cell, row: Row) -> bool:
    """Whether an empty cell only stands for the rest of the one before it, as heads are kept."""
    return not cell.lines and any(
        other is not None and other is not cell and other.lines and other.boxes == cell.boxes
        for other in row.cells
    )
