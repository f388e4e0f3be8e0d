"""Forward plans set as tables: an item a row, dates that hold for several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boardpapers.layout import Cell, Paragraph, Row, Table, Word
from boardpapers.normalise.dates import parse_date
from boardpapers.records import WorkPlanEntry
from boardpapers.styles.lists import WorkPlanStyle

from ..cells import heads_of, paragraphs_in, row_cell, text_in
from ..context import Context

LONGEST_TITLE = 16
"""Words."""
DATES = ("meeting_date", "publication_date")


def fields_of(table: Table, style: WorkPlanStyle) -> dict[str, int]:
    """The columns by field; a column headed "Meeting" without a date names the body and is kept as it is.

    Of several for one field that with the surer head counts: "Report author" before "Lead member".
    """
    fields: dict[str, int] = {}
    heads = heads_of(table)
    for at, head in enumerate(heads):
        name = style.field_of(head)
        if name in DATES and not any(
            parse_date(cell.text) for row in table.rows if (cell := row_cell(row, at)) and cell.lines
        ):
            continue
        if name:
            before = fields.setdefault(name, at)
            fields[name] = min(before, at, key=lambda i: style.rank_of(name, heads[i]))
    return fields


def read_rows(table: Table, context: Context, day: date | None = None) -> None:
    """One entry a row; a date cell that spans rows, or is left empty, holds for the rows below it.

    ``day``: the date of the heading above the table, where it has no column of dates.
    """
    fields = fields_of(table, context.style.work_plan)
    context.trace.claim(w for cell in (*table.header, *table.banners) for w in cell.words)
    if "meeting_date" in fields:
        all_days = dates_of(table, fields)
    else:
        all_days = [{"meeting_date": banner_day(row.banners) or day} for row in table.rows]
    for row, days in zip(table.rows, all_days, strict=True):
        cell = row_cell(row, fields["item"])
        for item in items_in(cell, several="author" not in fields) or ([[]] if row.words else []):
            context.found.work_plan.append(read_entry(item, row, fields, days, table, context))


def banner_day(banners: Sequence[Cell]) -> date | None:
    """The date of the meeting that the rows above a row name, the nearest first."""
    return next((day for cell in reversed(banners) if (day := parse_date(cell.text))), None)


def dates_of(table: Table, fields: dict[str, int]) -> list[dict[str, date | None]]:
    """The dates that hold for each row of a table.

    A date is printed once for all rows of its meeting, be it on their first row or, where cells
    were merged, further down: a group of rows has one of each kind, and a second begins the next.
    """
    groups: list[dict[str, date | None]] = [{}]
    of_rows = []
    for row in table.rows:
        said = {
            name: parse_date(cell.text)
            for name in DATES
            if (cell := row_cell(row, fields.get(name))) is not None and cell.lines
        }
        if any(name in groups[-1] for name in said):
            groups.append({})
        groups[-1].update(said)
        of_rows.append(groups[-1])
    return of_rows


def read_entry(
    item: list[Paragraph],
    row: Row,
    fields: dict[str, int],
    days: dict[str, date | None],
    table: Table,
    context: Context,
) -> WorkPlanEntry:
    """One entry; what other columns say is kept under the heads they have."""
    title, words, summary = title_of(item)
    author = row_cell(row, fields.get("author"))
    shown = [c.words for name in (*DATES, "author") if (c := row_cell(row, fields.get(name))) and c.lines]
    heads = heads_of(table)
    extra = {
        heads[at] or f"column {at + 1}": said
        for at, cell in enumerate(row.cells)
        if at not in fields.values() and (said := text_in(cell))
    }
    context.trace.claim(row.words)
    struck = [
        [w.struck for w in words]
        for words in ([w for p in item for w in p.words], author.words if author else [])
    ]
    return WorkPlanEntry(
        id=context.ids.new("work-plan", str(days.get("meeting_date") or ""), (title or "")[:40]),
        meeting_date=days.get("meeting_date"),
        publication_date=days.get("publication_date"),
        item=title,
        author=author_of(author),
        summary=summary,
        extra=extra,
        struck=any(sum(marks) * 2 > len(marks) for marks in struck),
        evidence=context.trace.evidence(words, *shown),
    )


def items_in(cell: Cell | None, *, several: bool) -> list[list[Paragraph]]:
    """The items of a row: its item cell, or each list item where a whole meeting stands in one row."""
    items = paragraphs_in(cell) if cell else []
    if several and len(items) > 1 and all(p.marker for p in items):
        return [[p] for p in items]
    return [items] if items else []


def title_of(items: list[Paragraph]) -> tuple[str | None, list[Word], str | None]:
    """The item's title, its words, and the summary: bold words that open the cell are its title."""
    if not items:
        return None, [], None
    first = items[0]
    bold = next((i for i, p in enumerate(items) if not p.bold), len(items))
    if 0 < bold < len(items):
        title, words = " ".join(p.text for p in items[:bold]), [w for p in items[:bold] for w in p.words]
        return title, words, "\n".join(p.text for p in items[bold:])
    count = next((i for i, w in enumerate(first.body) if not w.bold), len(first.body))
    if 0 < count < len(first.body):
        end = first.starts[count]
        rest = [first.text[end:], *(p.text for p in items[1:])]
        return first.text[:end].strip(), first.body[:count], "\n".join(rest)
    if len(items) > 1 and is_title(first, items[1]):
        return first.text, first.words, "\n".join(p.text for p in items[1:])
    return " ".join(p.text for p in items), [w for p in items for w in p.words], None


def is_title(first: Paragraph, below: Paragraph) -> bool:
    """Whether a line names what the sentences below it tell of."""
    return len(first.body) <= LONGEST_TITLE and first.text[-1] not in ".:;," and below.text.endswith(".")


def author_of(cell: Cell | None) -> str | None:
    """The author as printed in a cell."""
    return author_from(text_in(cell) or "")


def author_from(text: str) -> str | None:
    """An author as printed, without an e-mail address."""
    kept = [word for word in text.split() if "@" not in word]
    return " ".join(kept).strip(" ,;:") or None
