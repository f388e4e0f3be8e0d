"""Rows at the top of a cover's table without labels: the body, its item and the day of its meeting."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Cell, Row
from boardpapers.normalise.dates import find_dates
from boardpapers.styles.reports import ReportStyle

from .bodies import is_body
from .cover_entries import Cover, Entry

LONGEST_DATE = 5
"""Words."""


def _heads_of(cells: Sequence[Cell], style: ReportStyle) -> list[tuple[str, str, Cell]]:
    """(field, text, cell) of a row without labels that names only the body, its item and the day: "Audit
    Committee | Agenda Item 5"; empty where it says more."""
    found: list[tuple[str, str, Cell]] = []
    for cell in cells:
        text = " ".join(cell.text.split())
        item = style.item_pattern.match(text)
        if item is not None:
            found.append(("agenda_item", item["agenda_item"], cell))
        elif is_date(text):
            found.append(("date", text, cell))
        elif is_body(text, style):
            found.append(("body", text, cell))
    return found if len(found) == len(cells) else []


def read_heads(parts: Sequence[Cell | Row], taken: set[str], cover: Cover, style: ReportStyle) -> int:
    """Read the rows at a cover's top that only say whose meeting it is; how many they are.

    ``taken`` are the fields that have a label.  A table without any is read where it holds nothing else.
    """
    found: list[list[tuple[str, str, Cell]]] = []
    names: list[str] = []
    for part in parts:
        heads = _heads_of([part] if isinstance(part, Cell) else filled(part), style)
        names += [name for name, _, _ in heads]
        if not heads or len(set(names)) < len(names) or not taken.isdisjoint(names):
            break
        found.append(heads)
    if not taken and (len(found) < len(parts) or "body" not in names):
        return 0
    for name, text, cell in (head for heads in found for head in heads):
        cover.add(name, Entry(text, list(cell.words), [cell]))
    return len(found)


def filled(row: Row) -> list[Cell]:
    """The cells of a row that hold text."""
    return [c for c in row.cells if c is not None and c.lines]


def is_date(text: str) -> bool:
    """Whether a short text is a day and no more."""
    hits = find_dates(text)
    return len(hits) == 1 and hits[0].precise and len(text.split()) <= LONGEST_DATE
