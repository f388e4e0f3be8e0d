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
    """The cards of a table of two columns as rows under their labels; ``None`` where it holds none.

    The label that opens the first card opens each further one.
    """
    if len(table.edges) != 3:
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
    """The label and the value of each row; a row without a label is none."""
    for row in (*([Row(list(table.header))] if table.header else []), *table.rows):
        label, value = (*row.cells, None, None)[:2]
        if label is not None and value is not None and label.lines:
            yield label, value
