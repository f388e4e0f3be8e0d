"""An explanation as lines of text."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .model import Explanation, PageReading, PartReason, TableReading
from .words import shown


def as_lines(found: Explanation, pages: Collection[int] | None = None) -> Iterator[str]:
    """The explanation line by line; ``pages`` keeps those pages only (and what touches them)."""
    yield f"{found.file}: style {found.style}"
    for name, words in found.detected:
        yield f'  {name}: called for by "{shown(words)}"'
    yield f"  {found.unclaimed} of {found.words} words are in no record"
    yield ""
    yield "Parts"
    for part in found.parts:
        if wanted(part.first, part.last, pages):
            yield from part_lines(part)
    tables = [table for table in found.tables if wanted(table.first, table.last, pages)]
    if tables:
        yield ""
        yield "Tables"
    for table in tables:
        yield from table_lines(table)
    for page in found.pages:
        if wanted(page.number, page.number, pages):
            yield from page_lines(page)
    warnings = [w for w in found.warnings if w[2] is None or wanted(w[2], w[2], pages)]
    if warnings:
        yield ""
        yield "Warnings"
    for code, message, number in warnings:
        yield f"  {code}{f', page {number}' if number else ''}: {message}"


def wanted(first: int, last: int, pages: Collection[int] | None) -> bool:
    return pages is None or any(first <= page <= last for page in pages)


def span(first: int, last: int) -> str:
    return f"page {first}" if first == last else f"pages {first} to {last}"


def part_lines(part: PartReason) -> Iterator[str]:
    item = f", item {part.agenda_item}" if part.agenda_item else ""
    title = f" {shown(part.title)}" if part.title else ""
    yield f"  {span(part.first, part.last)}: {part.kind}{item}{title}"
    yield f"    begins by {part.begins}; {part.reason}"


def table_lines(table: TableReading) -> Iterator[str]:
    left = f", {table.left:.0%} in no record" if table.left else ""
    known = table.known_as or "not known"
    yield f"  {span(table.first, table.last)}: {table.rows} rows, {known}{left}"
    for column in table.columns:
        yield f"    {column.head or '(no head)'} -> {column.field or 'not known'}"
    if table.note:
        yield f"    {table.note}"


def page_lines(page: PageReading) -> Iterator[str]:
    """Nothing for a page of which nothing is to be said."""
    if not (page.furniture or page.matches or page.left or page.stamp):
        return
    yield ""
    printed = f" (printed {page.printed})" if page.printed is not None else ""
    stamp = f", stamped item {page.stamp}" if page.stamp else ""
    yield f"Page {page.number}{printed}{stamp}"
    if page.furniture:
        yield f"  furniture: {' / '.join(page.furniture)}"
    for match in page.matches:
        yield f"  {match.key}: {match.text}"
    for leftover in page.left:
        yield f"  in no record ({leftover.kind}): {shown(leftover.text)}"
