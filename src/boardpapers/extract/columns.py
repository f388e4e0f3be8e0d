"""Which column of an action table fills which field."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from boardpapers.layout import Cell, Row, Table
from boardpapers.styles import Style

from .cells import heads_of, row_cell, text_in, word_rag


@dataclass(slots=True)
class Columns:
    """Column indices by field, and the heads of columns the style does not know."""

    fields: dict[str, int] = field(default_factory=dict)
    extra: dict[int, str] = field(default_factory=dict)
    completed: bool = False
    """Whether the table stands under "Completed actions"."""
    raised: date | None = None
    """When the actions were raised, where the paper's title says so for all of them."""

    def cell(self, row: Row, name: str) -> Cell | None:
        """The row's cell of a field, or ``None`` where the table has no such column."""
        return row_cell(row, self.fields.get(name))

    def text(self, row: Row, name: str) -> str | None:
        """The text of a field's cell; ``None`` where it is empty or there is no such column."""
        return text_in(self.cell(row, name))


def columns_of(table: Table, style: Style) -> Columns:
    """Read the heads of a table; of two columns for one field the second is kept as extra."""
    found = Columns()
    for index, head in enumerate(heads_of(table)):
        name = style.plans.field_of(head)
        if name is not None and name not in found.fields:
            found.fields[name] = index
        elif head:
            found.extra[index] = head
    if "text" not in found.fields and "title" in found.fields:
        found.fields["text"] = found.fields.pop("title")
    _settle_status(found, table)
    heads = [table.title or "", *heads_of(table), *(b.text for b in table.banners[:1])]
    found.completed = any(style.plans.completed_pattern.fullmatch(h.strip(" :.")) for h in heads if h)
    return found


def _settle_status(columns: Columns, table: Table) -> None:
    """A "Status" column of words ("On track for due date") is progress, one of ratings is RAG."""
    at = columns.fields.get("rag")
    if at is None or "progress" in columns.fields:
        return
    said = [text for row in table.rows if (text := text_in(row_cell(row, at)))]
    if said and sum(word_rag(text) is None for text in said) * 2 > len(said):
        columns.fields["progress"] = columns.fields.pop("rag")
