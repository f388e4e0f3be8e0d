"""Forward plans set as a matrix: an item a row, a meeting a column, a mark where the item goes to it."""

from __future__ import annotations

from boardpapers.layout import Paragraph, Row, Table
from boardpapers.normalise.figures import parse_figures
from boardpapers.records import WorkPlanEntry

from ..cells import heads_of, paragraphs_in, row_cell, text_in
from ..context import Context
from ..measure.period_heads import Time, time_of
from .work_plan_tables import author_of

FEWEST = 3
"""So many columns of meetings make a matrix."""
FEWEST_LISTED = 2
"""So many columns of lists are meetings."""
MOSTLY = 0.8
"""Share of the filled cells below meetings that must be marks."""


def meetings_of(table: Table, context: Context) -> dict[int, Time]:
    """The columns that are meetings, by their times; empty where the table is no matrix of marks."""
    heads = heads_of(table)
    times = {
        at: time for at, head in enumerate(heads) if at and (time := time_of(head, context.style.measures))
    }
    times = {at: time for at, time in times.items() if not time.total}
    if len(times) < FEWEST:
        return {}
    said = [text for row in table.rows for at in times if (text := text_in(row_cell(row, at)))]
    marks = sum(context.style.work_plan.mark_pattern.fullmatch(text) is not None for text in said)
    return times if said and marks >= MOSTLY * len(said) else {}


def read_matrix(table: Table, context: Context) -> bool:
    """Read a matrix: an entry for each mark, or one without a date for an item that has none yet."""
    times = meetings_of(table, context)
    if not times:
        return False
    style = context.style.work_plan
    heads = heads_of(table)
    fields = {name: at for at, head in reversed(list(enumerate(heads))) if (name := style.field_of(head))}
    item = fields.get("item", 0)
    context.trace.claim(w for cell in table.header for w in cell.words)
    for row in table.rows:
        if text_in(row_cell(row, item)) is None:
            continue
        marked: list[int | None] = [at for at in times if text_in(row_cell(row, at))]
        for at in marked or [None]:
            context.found.work_plan.append(entry(row, item, fields.get("author"), at, times, context))
    return True


def read_columns(table: Table, context: Context) -> bool:
    """Read a table whose every column is a meeting, by its head, and lists the items that go to it."""
    times = [time_of(cell.text, context.style.measures) for cell in table.header]
    if len(times) < FEWEST_LISTED or not all(time is not None and not time.total for time in times):
        return False
    said = [cell.text for row in table.rows for cell in row.cells if cell is not None and cell.lines]
    if any(parse_figures(text) or context.style.work_plan.mark_pattern.fullmatch(text) for text in said):
        return False
    context.trace.claim(w for cell in table.header for w in cell.words)
    for at, time in enumerate(times):
        items = [p for row in table.rows if (cell := row_cell(row, at)) for p in paragraphs_in(cell)]
        for item in items:
            context.found.work_plan.append(listed(item, time, context))
    return True


def listed(item: Paragraph, time: Time | None, context: Context) -> WorkPlanEntry:
    """The entry of one item of a meeting's list."""
    day = time.first if time else None
    return WorkPlanEntry(
        id=context.ids.new("work-plan", str(day or (time.text if time else "")), item.text[:40]),
        meeting_date=day,
        item=item.text,
        extra={"meeting": time.text} if time is not None and day is None else {},
        struck=sum(w.struck for w in item.body) * 2 > len(item.body),
        evidence=context.trace.evidence(item.words),
    )


def entry(
    row: Row, item: int, author: int | None, at: int | None, times: dict[int, Time], context: Context
) -> WorkPlanEntry:
    """The entry of one mark; a meeting whose head names no year is kept as printed."""
    cells = [cell for column in (item, author, at) if (cell := row_cell(row, column)) is not None]
    time = times[at] if at is not None else None
    title = text_in(row_cell(row, item))
    whose = row_cell(row, author)
    day = time.first if time else None
    return WorkPlanEntry(
        id=context.ids.new("work-plan", str(day or (time.text if time else "")), (title or "")[:40]),
        meeting_date=day,
        item=title,
        author=author_of(whose) if whose is not None else None,
        extra={"meeting": time.text} if time is not None and day is None else {},
        struck=sum(w.struck for w in cells[0].words) * 2 > len(cells[0].words),
        evidence=context.trace.evidence(*[cell.words for cell in cells if cell.lines]),
    )
