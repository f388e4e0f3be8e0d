"""What a table was taken for, by the heads of its columns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from boardpapers.extract.cells import heads_of
from boardpapers.extract.measure.period_heads import time_of
from boardpapers.extract.measure.value_tables import grid_of, is_measured, read_values
from boardpapers.layout import Row, Section, Table
from boardpapers.styles import Style

from .model import ColumnReading, TableReading
from .words import PAPERS, shown

FieldOf = Callable[[str], str | None]
READ = 0.2
"""Share of words left of a table that was read all the same."""


def read_table(
    table: Table, section: Section, style: Style, claimed: Collection[tuple[int, int]]
) -> TableReading:
    """The table's columns as the style reads them; ``claimed`` are the words that records hold."""
    heads = heads_of(table)
    known_as, columns, note = meaning_of(table, heads, section, style)
    words = table.words
    lost = sum((w.page, w.n) not in claimed for w in words)
    if known_as is None and lost < len(words) * READ:
        note = "read as the text it stands in, or as a list of people"
    return TableReading(
        first=table.first_page,
        last=table.last_page,
        rows=len(table.rows),
        known_as=known_as,
        columns=columns,
        left=round(lost / len(words), 2) if words else 0.0,
        note=note,
    )


def meaning_of(
    table: Table, heads: Sequence[str], section: Section, style: Style
) -> tuple[str | None, list[ColumnReading], str | None]:
    """(key of the style, columns, what is missing)."""
    if section.kind == "work_plan" and style.work_plan.is_header(heads):
        return "work_plan.columns", columns(heads, style.work_plan.field_of), None
    if style.plans.is_header(heads):
        note = None if section.kind == "plan" else "read as actions only where a report has tables of actions"
        return "plans.columns", columns(heads, style.plans.field_of), note
    if style.work_plan.is_header(heads):
        return "work_plan.columns", columns(heads, style.work_plan.field_of), None
    for kind in ("question", "agenda"):
        read = columns(heads, lambda head, kind=kind: style.meetings.field_of(kind, head))  # type: ignore[misc]
        if section.kind == {"question": "questions"}.get(kind, kind) and known(read) >= 2:
            return f"meetings.{kind}_columns", read, None
    glossary = columns(heads, lambda head: glossary_field(head, style))
    if {c.field for c in glossary} >= {"term", "meaning"}:
        return "glossary", glossary, None
    if read_values(table, "", style.measures, None):
        return "measures", value_columns(table, style), None
    labels = cover_labels(table, style) if section.kind in PAPERS else []
    if known(labels) >= 2:
        return "reports.labels", labels, None
    return None, columns(heads, style.plans.field_of), why_not(heads, style)


def columns(heads: Sequence[str], field_of: FieldOf) -> list[ColumnReading]:
    return [ColumnReading(" ".join(head.split()), field_of(head)) for head in heads]


def value_columns(table: Table, style: Style) -> list[ColumnReading]:
    """The columns of a table of values: times, labels, and those that hold nothing measured."""
    found = []
    for at, head in enumerate(grid_of(table, style.measures).heads):
        measured = is_measured(head, style.measures)
        name = "period" if time_of(head, style.measures) else "label" if at == 0 or measured else None
        found.append(ColumnReading(head, name))
    return found


def known(read: Sequence[ColumnReading]) -> int:
    """How many different fields the columns fill."""
    return len({c.field for c in read if c.field})


def glossary_field(head: str, style: Style) -> str | None:
    plain = head.strip(" :")
    if style.glossary.term_pattern.fullmatch(plain):
        return "term"
    return "meaning" if style.glossary.meaning_pattern.fullmatch(plain) else None


def cover_labels(table: Table, style: Style) -> list[ColumnReading]:
    """The labels in the first column of a cover sheet, and the labels further right that are known."""
    rows = ([Row(list(table.header))] if table.header else []) + table.rows
    found = []
    for row in rows:
        for at, cell in enumerate(c for c in row.cells if c is not None and c.lines):
            label = cell.text.split(":", 1)[0]
            name = style.reports.label_of(label)
            if name or at == 0:
                found.append(ColumnReading(shown(label), name))
    return found


def why_not(heads: Sequence[str], style: Style) -> str | None:
    """What keeps a table from being one of actions or a forward plan."""
    if not heads:
        return "no row of it looks like column heads"
    fields = {style.plans.field_of(head) for head in heads}
    if "text" not in fields:
        return "no head is known as what is to be done (plans.columns.text)"
    if not fields - {None, "text", "title"}:
        return "no head is known as who, when or how far (plans.columns)"
    return "its columns are times: a table of values, but most cells hold no figures"
