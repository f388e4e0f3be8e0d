"""The sections of a report as they are read: a heading, its paragraphs, its tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Paragraph, Table, Word
from boardpapers.records import ReportParagraph, ReportSection, ReportTable

LABELLED = re.compile(r"^(?!(?:step|stage|part|section|chapter|phase|theme|priority|aim)\b)[^:]*:", re.I)
"""A label and its value, as "Version: 2"; "Step 2: What do we know?" is a heading."""


@dataclass(slots=True)
class Part:
    """A section being read: its heading, and paragraphs as (number, texts, words)."""

    number: str | None
    title: str | None
    paragraphs: list[tuple[str | None, list[str], list[Paragraph]]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    heading: list[Word] = field(default_factory=list)
    page: int = 0
    source: list[Paragraph] = field(default_factory=list)
    """The paragraph that is the heading."""

    depth: int = 0
    """How many numbered headings stood above or were this one."""
    headed: bool = False
    """Whether a heading on a line of its own stood above or is this one's."""

    beside: bool = False
    """Whether text stands beside the recommendations of this section."""
    plain: bool = False
    """Whether nothing sets the heading off from the text."""

    @property
    def run_in(self) -> bool:
        """Whether the heading is only the opening of a paragraph."""
        return bool(self.source) and len(self.heading) < len(self.source[0].words)

    @property
    def empty(self) -> bool:
        """A line set as a heading that heads nothing: of a title page, or above another heading."""
        return self.number is None and not self.paragraphs and not self.tables

    @property
    def words(self) -> list[Word]:
        """Every word, the heading's and those of its tables included."""
        found = list(self.heading)
        for _, _, items in self.paragraphs:
            found += [w for item in items for w in item.words]
        for table in self.tables:
            found += table.words
        return found

    def record(self) -> ReportSection:
        return ReportSection(
            number=self.number,
            title=self.title,
            paragraphs=[ReportParagraph(number=n, text="\n".join(texts)) for n, texts, _ in self.paragraphs],
            tables=[table_record(table) for table in self.tables],
        )


def table_record(table: Table) -> ReportTable:
    """A table's texts as printed: the banner rows stand where they come into force."""
    rows: list[list[str]] = []
    entered: set[int] = set()
    for row in table.rows:
        for banner in row.banners:
            if id(banner) not in entered:
                entered.add(id(banner))
                rows.append([banner.text])
        rows.append([cell.text for cell in row.cells if cell is not None])
    return ReportTable(head=[cell.text for cell in table.header], rows=rows)


def add(parts: list[Part], part: Part) -> list[Part]:
    parts.append(part)
    return parts


def with_text(parts: Sequence[Part]) -> list[Part]:
    """The parts but headings that head nothing, such as the lines of a title page.

    A heading right above another on its page heads what stands under that; "Version: 2" is none.
    """
    kept = []
    for part, below in zip(parts, [*parts[1:], None], strict=False):
        heads = below is not None and not below.empty and below.page == part.page
        if not part.empty or (heads and part.title and not LABELLED.search(part.title)):
            kept.append(part)
    return kept
