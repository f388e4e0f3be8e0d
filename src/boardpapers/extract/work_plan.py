"""Forward plans: which item goes to which meeting."""

from __future__ import annotations

from datetime import date

from boardpapers.layout import Cell, Paragraph, Row, Section, Table
from boardpapers.normalise.dates import parse_date
from boardpapers.records import WorkPlanEntry

from .cells import heads_of, paragraphs_in, row_cell, text_in
from .context import Context


def read_work_plan(section: Section, context: Context) -> None:
    """Read every forward plan table of a section."""
    for block in section.blocks:
        if isinstance(block, Table) and context.style.work_plan.is_header(heads_of(block)):
            read_rows(block, context)


def read_rows(table: Table, context: Context) -> None:
    """One entry a row; a date cell that spans rows, or is left empty, holds for the rows below it."""
    style = context.style.work_plan
    fields: dict[str, int] = {}
    for at, head in enumerate(heads_of(table)):
        name = style.field_of(head)
        if name:
            fields.setdefault(name, at)
    context.trace.evidence(*[cell.words for cell in table.header])
    above: dict[str, tuple[Cell, date | None]] = {}
    for row in table.rows:
        dates = {
            name: date_in(row, fields.get(name), above, name) for name in ("meeting_date", "publication_date")
        }
        for item in items_in(row_cell(row, fields["item"]), several="author" not in fields):
            author = row_cell(row, fields.get("author"))
            words = (
                [w for line in item.lines for w in line.words] if isinstance(item, Paragraph) else item.words
            )
            context.found.work_plan.append(
                WorkPlanEntry(
                    id=context.ids.new("work-plan", str(dates["meeting_date"] or ""), item.text[:40]),
                    meeting_date=dates["meeting_date"],
                    publication_date=dates["publication_date"],
                    item=title_of(item),
                    author=author_of(author),
                    struck=bool(words) and sum(w.struck for w in words) * 2 > len(words),
                    evidence=context.trace.evidence(*[c.words for c in row.cells if c is not None]),
                )
            )


def items_in(cell: Cell | None, *, several: bool) -> list[Cell] | list[Paragraph]:
    """The items of a row: its item cell, or each list item where a whole meeting stands in one row."""
    if cell is None or not cell.lines:
        return []
    listed = paragraphs_in(cell)
    if several and len(listed) > 1 and all(p.marker for p in listed):
        return listed
    return [cell]


def title_of(item: Cell | Paragraph) -> str:
    """The item's title: the bold words that open its cell, where a summary follows them."""
    if isinstance(item, Paragraph):
        return item.text
    items = paragraphs_in(item)
    bold = [p for p in items if p.bold]
    if bold and items[0].bold and len(bold) < len(items):
        opening = []
        for p in items:
            if not p.bold:
                break
            opening.append(p.text)
        return " ".join(opening)
    words = items[0].body
    count = next((i for i, w in enumerate(words) if not w.bold), len(words))
    if 0 < count < len(words) and len(items) > 1:
        return items[0].text[: items[0].starts[count]].strip()
    return " ".join(p.text for p in items)


def author_of(cell: Cell | None) -> str | None:
    """The author as printed, without an e-mail address."""
    text = text_in(cell)
    if not text:
        return None
    kept = [word for word in text.split() if "@" not in word]
    return " ".join(kept).strip(" ,;:") or None


def date_in(
    row: Row, column: int | None, above: dict[str, tuple[Cell, date | None]], name: str
) -> date | None:
    """The date of a row's cell; of an empty cell the date above, which spans it or is meant."""
    cell = row_cell(row, column)
    if cell is not None and cell.lines:
        above[name] = (cell, parse_date(cell.text))
    elif cell is None and column is not None:
        return None
    return above[name][1] if name in above else None
