"""The columns of an action table by what they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from boardpapers.layout import Cell, Row

from ..cells import full_text, paragraphs_in, row_cell, text_in

OF_MEETING = re.compile(r"\b(?:item|minute|meeting|agenda)s?\b", re.I)


@dataclass(slots=True)
class Columns:
    """Column indices by field, and the heads of columns the style does not know."""

    fields: dict[str, int] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)
    """The head of each field's column as printed."""
    extra: dict[int, str] = field(default_factory=dict)
    status: int | None = None
    """The column of a status in words ("Open", "Closed") beside one of progress."""
    completed: bool = False
    """Whether the table stands under "Completed actions"."""
    numbered: bool = False
    """Whether the actions bear their refs before their text."""
    ticks: dict[int, str] = field(default_factory=dict)
    """The columns of times in which ticks stand for a timescale."""
    bold_leads: bool = False
    """Whether the head says that of several parties the one in bold leads."""
    ratings: list[int] = field(default_factory=list)
    """The columns of ratings at several times, below one head: the last one given counts."""
    raised: date | None = None
    """When the actions were raised, where the paper's title says so for all of them."""

    @property
    def refs_of_plan(self) -> bool:
        """Whether refs number a plan's actions; an action log names the item of a meeting instead."""
        return OF_MEETING.search(self.heads.get("ref", "")) is None

    def cell(self, row: Row, name: str) -> Cell | None:
        """The row's cell of a field, or ``None`` where the table has no such column."""
        return row_cell(row, self.fields.get(name))

    def text(self, row: Row, name: str) -> str | None:
        """The text of a field's cell; ``None`` where it is empty or there is no such column."""
        return text_in(self.cell(row, name))

    def lines(self, row: Row, name: str) -> str:
        """The paragraphs of a field's cell, one a line."""
        cell = self.cell(row, name)
        return full_text(paragraphs_in(cell)) if cell is not None else ""
