"""Pages to joined tables, with the account of words that holds for every case."""

from __future__ import annotations

from boardpapers.layout import Page, Table
from boardpapers.structure.lines import lines_of
from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.join import breaks_between, join_tables
from boardpapers.structure.tables.page_table import PageTable

Problem = tuple[str, str, int | None]


def join(*pages: Page) -> list[Table]:
    tables, problems = joined(*pages)
    assert problems == []
    return tables


def joined(*pages: Page) -> tuple[list[Table], list[Problem]]:
    parts: list[PageTable] = []
    lines = []
    for page in pages:
        found = find_tables(page, page.words)
        taken = {w.n for part in found for w in part.words}
        lines += lines_of([w for w in page.words if w.n not in taken])
        parts += found
    tables, problems = join_tables(parts, breaks=breaks_between(parts, lines))
    before = sorted((w.page, w.n) for part in parts for w in part.words)
    after = sorted((w.page, w.n) for t in tables for w in [*t.words, *t.repeats])
    assert len(set(before)) == len(before)  # no word is in two cells
    assert after == before  # none is lost, none is there twice
    return tables, problems


def texts(table: Table) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]
