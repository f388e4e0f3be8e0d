"""Documents as tables: which there are, what their columns are, and their rows. For csv, xlsx and sqlite."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from boardpapers import records as r
from boardpapers.errors import UsageError

from .columns import Cell, Column, columns_of

Ancestors = tuple[r.Record, ...]
Rows = Callable[[r.Document], Iterable[tuple[Ancestors, r.Record]]]


@dataclass(frozen=True)
class Table:
    """``rows`` gives each record with the records it lies in, outermost first; ``inside`` names those."""

    name: str
    model: type[r.Record]
    rows: Rows
    inside: tuple[str, ...] = ()

    @property
    def columns(self) -> list[Column]:
        """The record's own columns; what is a table of its own is none of them."""
        return columns_of(self.model, _CHILDREN.get(self.model, frozenset()))

    def cells(self, document: r.Document) -> Iterator[list[Cell]]:
        """Rows as cells: the file, what the record lies in, the record's own columns, its first page."""
        for ancestors, record in self.rows(document):
            where = [document.source.name, *(_name(ancestor) for ancestor in ancestors)]
            yield [*where, *(column.get(record) for column in self.columns), first_page(record)]

    @property
    def head(self) -> list[str]:
        """The names of those cells."""
        return ["file", *self.inside, *(column.name for column in self.columns), "page"]


def first_page(record: r.Record) -> int | None:
    """The page a record begins on, 1-based."""
    evidence = getattr(record, "evidence", None) or ()
    pages = [found.page for found in evidence if isinstance(found, r.Evidence)]
    if pages:
        return min(pages)
    within = getattr(record, "pages", None)
    return within.first if isinstance(within, r.PageRange) else getattr(record, "page", None)


def _name(record: r.Record) -> str | None:
    """How a row names what it lies in: an id, else a number."""
    found = getattr(record, "id", None) or getattr(record, "number", None)
    return None if found is None else str(found)


def _top(field: str) -> Rows:
    return lambda document: (((), record) for record in getattr(document, field))


def _of_meeting(field: str) -> Rows:
    return lambda document: (((m,), record) for m in document.meetings for record in getattr(m, field))


def _of_report(field: str) -> Rows:
    return lambda document: (((m,), record) for m in document.reports for record in getattr(m, field))


def _resolutions(document: r.Document) -> Iterable[tuple[Ancestors, r.Record]]:
    return (((m, item), found) for m in document.meetings for item in m.minutes for found in item.resolutions)


def _declarations(document: r.Document) -> Iterable[tuple[Ancestors, r.Record]]:
    return (
        ((m, item), found) for m in document.meetings for item in m.minutes for found in item.declarations
    )


def _sections(document: r.Document) -> Iterable[tuple[Ancestors, r.Record]]:
    return (((report,), section) for report in document.reports for section in report.sections)


def _objectives(document: r.Document) -> Iterable[tuple[Ancestors, r.Record]]:
    return (((plan, p), found) for plan in document.plans for p in plan.priorities for found in p.objectives)


def _priorities(document: r.Document) -> Iterable[tuple[Ancestors, r.Record]]:
    return (((plan,), priority) for plan in document.plans for priority in plan.priorities)


def _observations(document: r.Document) -> Iterable[tuple[Ancestors, r.Record]]:
    return (((metric,), found) for metric in document.metrics for found in metric.observations)


TABLES: Final = {
    table.name: table
    for table in (
        Table("meetings", r.Meeting, _top("meetings")),
        Table("members", r.Member, _of_meeting("members"), ("meeting",)),
        Table("agenda", r.AgendaItem, _of_meeting("agenda"), ("meeting",)),
        Table("attendance", r.Attendance, _of_meeting("attendance"), ("meeting",)),
        Table("minutes", r.Minute, _of_meeting("minutes"), ("meeting",)),
        Table("resolutions", r.Resolution, _resolutions, ("meeting", "minute")),
        Table("declarations", r.Declaration, _declarations, ("meeting", "minute")),
        Table("questions", r.Question, _of_meeting("questions"), ("meeting",)),
        Table("reports", r.Report, _top("reports")),
        Table("recommendations", r.Recommendation, _of_report("recommendations"), ("report",)),
        Table("contacts", r.Contact, _of_report("contacts"), ("report",)),
        Table("sections", r.ReportSection, _sections, ("report",)),
        Table("plans", r.Plan, _top("plans")),
        Table("priorities", r.Priority, _priorities, ("plan",)),
        Table("objectives", r.Objective, _objectives, ("plan", "priority")),
        Table("actions", r.Action, _top("actions")),
        Table("metrics", r.Metric, _top("metrics")),
        Table("observations", r.Observation, _observations, ("metric",)),
        Table("work_plan", r.WorkPlanEntry, _top("work_plan")),
        Table("glossary", r.Term, _top("glossary")),
        Table("parts", r.Part, _top("parts")),
        Table("warnings", r.Warning, _top("warnings")),
    )
}

_CHILDREN: Final[dict[type[r.Record], frozenset[str]]] = {
    r.Meeting: frozenset({"members", "agenda", "attendance", "minutes", "questions"}),
    r.Minute: frozenset({"resolutions", "declarations"}),
    r.Report: frozenset({"recommendations", "contacts", "sections"}),
    r.Plan: frozenset({"priorities"}),
    r.Priority: frozenset({"objectives"}),
    r.Metric: frozenset({"observations"}),
}
"""Lists of a record that are tables of their own."""


def chosen(types: Sequence[str]) -> list[Table]:
    """The tables named, all where none is. Raises UsageError, with the nearest name."""
    found = []
    for name in types:
        table = TABLES.get(name.strip().lower().replace("-", "_"))
        if table is None:
            near = get_close_matches(name, TABLES, n=1, cutoff=0.5)
            remedy = f"Did you mean {near[0]}?" if near else f"Choose from {', '.join(TABLES)}."
            raise UsageError(f"unknown record type {name!r}", remedy=remedy)
        found.append(table)
    return found or list(TABLES.values())


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula: an apostrophe before ``= + - @``, tab or return.

    The rule is OWASP's against CSV injection.
    """
    if isinstance(cell, str) and cell[:1] in _FORMULA:
        return f"'{cell}"
    return cell


_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def as_text(cell: Cell) -> str:
    """A cell in a text format: ISO dates, ``true``/``false``, nothing for what is absent."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)
