"""Small sections written as sheets of words, tables and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.extract.context import Context
from boardpapers.layout import (
    BBox,
    Block,
    Cell,
    Line,
    PageInfo,
    Paragraph,
    Row,
    Section,
    SectionKind,
    Structured,
    Table,
    Word,
)
from boardpapers.records import PageRange, Report
from boardpapers.structure.lines import paragraphs
from boardpapers.styles import styles_for

RIGHT = 540.0
LEADING = 14.0


class Sheet:
    """A page that is written from the top; every block goes below the one before."""

    def __init__(self, page: int = 1) -> None:
        self.page, self.top = page, 40.0
        self.words: list[Word] = []
        self.blocks: list[Block] = []

    def line(self, text: str, x: float, *, bold: bool = False, size: float = 11.0) -> Line:
        """A line of words, 5 points a letter, at the sheet's present height."""
        made = []
        for part in text.split():
            end = x + 5.0 * len(part)
            made.append(
                Word(
                    part,
                    x,
                    self.top,
                    end,
                    self.top + size,
                    size,
                    bold,
                    False,
                    False,
                    self.page,
                    len(self.words),
                )
            )
            self.words.append(made[-1])
            x = end + 3.0
        return Line(made)

    def write(self, text: str, *, bold: bool = False, x: float = 72.0, size: float = 11.0) -> None:
        """Paragraphs, one for each line of ``text``; wrapped at the right margin."""
        for said in text.split("\n"):
            lines, run = [], ""
            for word in said.split():
                if x + 5.5 * len(f"{run} {word}") > RIGHT:
                    lines.append(self.line(run, x, bold=bold, size=size))
                    self.top += LEADING
                    run = ""
                run = f"{run} {word}".strip()
            lines.append(self.line(run, x, bold=bold, size=size))
            self.top += 2 * LEADING
            self.blocks += paragraphs(lines, right={self.page: RIGHT})

    def table(self, head: Sequence[str | None] | None, *rows: Sequence[str | None]) -> Table:
        """A ruled table of equal columns, its first row the head."""
        width = len(rows[0]) if rows else len(head or ())
        step = (RIGHT - 72.0) / width
        edges = [72.0 + step * i for i in range(width + 1)]
        top = self.top
        header = self._row(head, edges) if head else []
        body = [Row(list(self._row(row, edges))) for row in rows]
        table = Table([c for c in header if c is not None], body, edges, self.page, self.page, top, self.top)
        self.top += LEADING
        self.blocks.append(table)
        return table

    def _row(self, texts: Sequence[str | None], edges: Sequence[float]) -> list[Cell | None]:
        """The cells of a row; ``None`` stands under the cell before it, which spans both."""
        cells: list[Cell | None] = []
        for at, text in enumerate(texts):
            if text is None:
                spanning = next(c for c in reversed(cells) if c is not None)
                spanning.span += 1
                cells.append(None)
                continue
            box = BBox(edges[at], self.top, edges[at + 1], self.top + LEADING)
            lines = [self.line(text, edges[at] + 2)] if text else []
            cells.append(Cell(lines, [(self.page, box)], at))
        self.top += LEADING
        return cells


def section_of(*sheets: Sheet, kind: SectionKind = "report") -> Section:
    """One part of a pack, made of sheets."""
    first, last = sheets[0].page, sheets[-1].page
    return Section(kind, None, "5", first, last, None, [b for s in sheets for b in s.blocks])


def context_of(section: Section, *sheets: Sheet, report: bool = True) -> Context:
    """What an extractor is handed: the base style, and a report that holds the section."""
    pages = [PageInfo(s.page, 595.0, 842.0, s.words, [], "pdf", None) for s in sheets]
    file = Structured(
        "paper.pdf", "0" * 64, "application/pdf", len(pages), [], section.blocks, [], {}, {}, pages
    )
    context = Context(file, styles_for(""), [section])
    if report:
        pages_held = PageRange(first=section.first, last=section.last)
        context.found.reports.append(Report(id="report-1", number="12/2024", pages=pages_held))
    return context


def text_of(blocks: Sequence[Block]) -> list[str]:
    """The texts of the paragraphs among the blocks."""
    return [b.text for b in blocks if isinstance(b, Paragraph)]
