"""Forward plans: which item goes to which meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from boardpapers.layout import Block, Paragraph, Section, Table

from ..cells import heads_of
from ..context import Context
from .work_plan_matrix import read_columns, read_matrix
from .work_plan_tables import banner_day, read_rows
from .work_plan_text import heading_date, read_dated_lists, read_sheets

LONGEST_TITLE = 14
"""Words of a heading over a forward plan."""
LOUD = 13.0
"""Points."""


def read_work_plan(section: Section, context: Context) -> None:
    """Read every forward plan table of a section; where it has none, labels and lists of text."""
    before = len(context.found.work_plan)
    read_tables(section.blocks, context)
    if len(context.found.work_plan) == before:
        read_sheets(section.blocks, context)
    if len(context.found.work_plan) == before:
        read_dated_lists(section.blocks, context)


def read_plan_within(blocks: Sequence[Block], context: Context) -> None:
    """Read the tables of a forward plan that stands in a report, under a heading that says so."""
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and _heads_plan(block, context):
            read_tables(blocks[at:], context)
            return


def _heads_plan(block: Paragraph, context: Context) -> bool:
    """Whether a line is the heading over a forward plan."""
    if len(block.body) > LONGEST_TITLE or not (block.size >= LOUD or block.bold):
        return False
    return context.style.work_plan.title_pattern.search(block.text) is not None


def read_tables(blocks: Sequence[Block], context: Context) -> None:
    """Read the tables among the blocks that are plans, or lists of items under the date of their meeting."""
    style = context.style.work_plan
    day: date | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            found = heading_date(block)
            day = found if found is not None else None if block.bold else day
            if found is not None:
                context.trace.claim(block.words)
            continue
        if read_matrix(block, context) or read_columns(block, context):
            continue
        table = headed(block, context)
        heads = heads_of(table)
        if style.is_header(heads):
            read_rows(table, context)
        elif (day is not None or banner_day(table.banners)) and style.lists_items(heads):
            read_rows(table, context, day)


def headed(table: Table, context: Context) -> Table:
    """The table with its first row as its head, where that is one: the title of the plan stood above it."""
    if table.header or not table.rows:
        return table
    first = [cell for cell in table.rows[0].cells if cell is not None]
    if not context.style.work_plan.is_header([cell.text for cell in first]):
        return table
    context.trace.claim(w for cell in table.banners for w in cell.words)
    return replace(table, header=first, rows=table.rows[1:])
