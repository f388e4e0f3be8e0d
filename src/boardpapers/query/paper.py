"""A document made ready to be asked: its ids resolved, its parties known, its records as rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from boardpapers.query.parties import Parties
from boardpapers.records import Document, Evidence, Record


class Paper:
    """One document with what rows look up in it; nothing is computed before it is asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Meetings, reports, plans, actions and metrics by their id."""
        document = self.document
        groups = (document.meetings, document.reports, document.plans, document.actions, document.metrics)
        return {record.id: record for group in groups for record in group}

    @cached_property
    def parties(self) -> Parties:
        """The paper's glossary as codes and names of parties."""
        return Parties(self.document.glossary)


@dataclass(frozen=True, slots=True)
class Row:
    """A record with the records it stands in ("meeting", "minute", "report")."""

    paper: Paper
    record: Record
    parents: dict[str, Record] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """Name of the file, without folder."""
        return self.paper.document.source.name

    @property
    def page(self) -> int | None:
        """First page (1-based) of the record's evidence or page range, else of what it stands in."""
        for record in (self.record, *reversed(self.parents.values())):
            page = first_page(record)
            if page is not None:
                return page
        return None


def first_page(record: Record) -> int | None:
    """First page (1-based) `record` was read from, None where it has none (a text input)."""
    places = [e.page for e in getattr(record, "evidence", ()) if isinstance(e, Evidence)]
    if places:
        return min(places)
    pages = getattr(record, "pages", None)
    # An agenda item's pages are printed ones, not the file's; it has evidence of its own.
    if pages is None or type(record).__name__ == "AgendaItem":
        return None
    return int(pages.first)
