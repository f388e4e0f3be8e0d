"""Forward plans: which item goes to which meeting."""

from __future__ import annotations

from boardpapers.layout import Section, Table

from ..cells import heads_of
from ..context import Context
from .work_plan_matrix import read_matrix
from .work_plan_tables import read_rows
from .work_plan_text import read_dated_lists, read_sheets


def read_work_plan(section: Section, context: Context) -> None:
    """Read every forward plan table of a section; where it has none, labels and lists of text."""
    before = len(context.found.work_plan)
    for block in section.blocks:
        if not isinstance(block, Table) or read_matrix(block, context):
            continue
        if context.style.work_plan.is_header(heads_of(block)):
            read_rows(block, context)
    if len(context.found.work_plan) == before:
        read_sheets(section.blocks, context)
    if len(context.found.work_plan) == before:
        read_dated_lists(section.blocks, context)
