"""What a row says of how far its action is: the rating, the progress, whether it is done."""

from __future__ import annotations

import re
from datetime import date
from typing import TypedDict

from boardpapers.layout import Cell, Row
from boardpapers.normalise.dates import parse_date
from boardpapers.records.plan import Rag

from ..cells import colour_rag, full_text, paragraphs_in, row_cell, text_in, word_rag
from ..context import Context
from ..plan.outline import NUMBER
from .columns import Columns
from .timescale import start_of

REMARK = re.compile(
    r"\s[–—-]\s|[:;(]"
    r"|\s(?:(?:on|in|by)\s)?(?=\d{1,2}[./-]\d|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s(?:20)?\d\d\b)"
)
"""What parts a status from the words on it: "Closed – sent on 2 May", "Done 5/12"."""


class Status(TypedDict):
    """What a row says of how far its action is."""

    rag: Rag | None
    progress: str | None
    extra: dict[str, str]
    raised: date | None
    completed: bool | None


def status_of(row: Row, columns: Columns, context: Context) -> Status:
    """The rating, the progress and what stands in columns of the paper's own."""
    return Status(
        rag=rag_of(columns, row),
        progress=progress_of(columns.cell(row, "progress")),
        extra=extra_of(row, columns),
        raised=raised_of(columns.text(row, "raised")) or columns.raised,
        completed=True if is_completed(row, columns, context) else None,
    )


def extra_of(row: Row, columns: Columns) -> dict[str, str]:
    """What the columns say that fill no field, by their heads; numbers of priorities are fields."""
    said = {head: text for at, head in columns.extra.items() if (text := text_in(row_cell(row, at)))}
    for name in ("priority", "objective"):
        text = columns.text(row, name)
        if text and columns.heads[name] and not NUMBER.fullmatch(text):
            said[columns.heads[name]] = text
    if first := columns.text(row, "timescale") if columns.text(row, "revised") else None:
        said[columns.heads["timescale"]] = first
    if (opens := columns.text(row, "start")) and start_of(columns, row) is None:
        said[columns.heads["start"]] = opens
    if (raised := columns.text(row, "raised")) and raised_of(raised) is None:
        said[columns.heads["raised"]] = raised
    return said


def is_completed(row: Row, columns: Columns, context: Context) -> bool:
    """Whether the table or the row's status says that the action is done, or it is struck out."""
    said = text_in(row_cell(row, columns.status)) or columns.text(row, "progress") or ""
    done = context.style.plans.completed_pattern.fullmatch(REMARK.split(said, maxsplit=1)[0].strip(" ."))
    acts = columns.cell(row, "text")
    struck = acts is not None and all(word.struck for word in acts.words)
    return columns.completed or done is not None or struck


def rag_of(columns: Columns, row: Row) -> Rag | None:
    """The letter or word of the RAG cell, else its colour; one in words may be coloured too.

    A colour that the action's own cell has is the row's, not its rating.
    """
    at = columns.fields.get("rag", columns.status)
    for later in reversed(columns.ratings):
        if (rated := row_cell(row, later)) is not None and (rated.lines or colour_rag(rated.fill)):
            at = later
            break
    cell = row_cell(row, at)
    if cell is None:
        return None
    acts = columns.cell(row, "text")
    own = cell.fill if acts is None or cell.fill != acts.fill else None
    return word_rag(text_in(cell)) or colour_rag(own)


def progress_of(cell: Cell | None) -> str | None:
    """The progress cell, paragraphs one a line."""
    return full_text(paragraphs_in(cell)) or None if cell else None


def raised_of(text: str | None) -> date | None:
    """The day an action log says the action was raised."""
    return parse_date(text) if text else None
