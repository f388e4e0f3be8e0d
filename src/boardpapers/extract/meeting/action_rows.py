"""Tables of actions within minutes: what is to be done, by whom and when, row by row."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from boardpapers.layout import Row, Table, Word
from boardpapers.normalise.timescales import last_day, parse_timescale
from boardpapers.records import Timescale

from ..action_table.columns import Columns, columns_of
from ..cells import row_cell
from ..context import Context
from .scene import Scene

ACTION_HEAD = re.compile(r"actions?(?: (?:required|agreed|needed|to be taken|point))?", re.I)

ITEM_HEAD = re.compile(r"(?:(?:agenda|minute) )?(?:item|minute)(?: (?:no|number|ref)\b\.?)?", re.I)
ITEM = re.compile(r"(?:(?:item|minute)\s+)?(?P<number>\d{1,3}(?:[./]\d{1,3})*[a-z]?)(?=[.):]?(?:\s|$))", re.I)
"""The number that a cell below such a head opens with: "4. Better Care Fund"."""


class ActionRow(NamedTuple):
    """A row of such a table: its cells by field, and its words cell by cell."""

    text: str
    item: str | None
    """The minute it stands under, where a column tells."""
    ref: str | None
    owner: str | None
    due: str | None
    day: date | None
    timescale: Timescale | None
    progress: str | None
    words: list[list[Word]]


def action_rows(table: Table, scene: Scene, context: Context) -> list[ActionRow]:
    """The rows of a table of actions; empty where the table is none."""
    columns = _columns(table, context)
    if columns is None:
        return []
    rows = _rows(table, columns, scene)
    if rows:
        context.trace.claim([word for cell in table.header for word in cell.words])
    return rows


def _columns(table: Table, context: Context) -> Columns | None:
    """The columns of a table of actions; what is to be done may stand below no head, or below "Action"."""
    heads = [cell.text for cell in table.header]
    style = context.style.plans
    fields = {style.field_of(head) for head in heads if head}
    known = style.is_header(heads)
    if not known and not {"lead", "timescale"} <= fields:
        return None
    columns = columns_of(table, context.style)
    named = next((i for i, head in columns.extra.items() if ACTION_HEAD.fullmatch(head.strip(" :"))), None)
    if named is not None:
        columns.fields["text"] = named
    elif "text" not in columns.fields:
        blank = [i for i, head in enumerate(heads) if not head]
        if not blank:
            return None
        columns.fields["text"] = max(blank, key=lambda i: _words_in(table, i))
    return columns


def _item(columns: Columns, row: Row, scene: Scene) -> str | None:
    """The number of the minute that a row names, under a head that says so."""
    if not ITEM_HEAD.fullmatch(columns.heads.get("ref", "").strip(" :")):
        return None
    hit = ITEM.match(columns.text(row, "ref") or "")
    return hit["number"] if hit and hit["number"] in scene.numbers else None


def _words_in(table: Table, index: int) -> int:
    return sum(len(cell.words) for row in table.rows if (cell := row_cell(row, index)) is not None)


def _rows(table: Table, columns: Columns, scene: Scene) -> list[ActionRow]:
    found = []
    for row in table.rows:
        text = columns.text(row, "text")
        if not text:
            continue
        due = columns.text(row, "timescale")
        read = parse_timescale(due or "")
        item = _item(columns, row, scene)
        timescale = Timescale(text=read.text, start=read.start, end=read.end, status=read.status)
        found.append(
            ActionRow(
                text,
                item,
                None if item else columns.text(row, "ref"),
                columns.text(row, "lead"),
                due,
                last_day(due, raised=scene.held) if due else None,
                timescale if due else None,
                columns.text(row, "progress"),
                [cell.words for cell in row.cells if cell is not None],
            )
        )
    return found
