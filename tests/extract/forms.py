"""Reports, plans and forward plans in a few lines each, read into records.

Words between ``**asterisks**`` are bold, a line that opens with ``# `` is set large, one with
``- `` is a bullet, one with ``> `` stands further in.  Lines that open with ``|`` are the rows
of a ruled table, ``|!`` those of its head; ``/`` between spaces parts the lines of a cell, ``^``
alone spans on from the cell before it.  A line of dashes starts a new page.
"""

from __future__ import annotations

from itertools import groupby

from boardpapers.extract.by_kind import extractor
from boardpapers.extract.context import Context
from boardpapers.extract.lists.glossary import read_glossary
from boardpapers.layout import BBox, Cell, Line, Row, SectionKind, Table, Word
from boardpapers.records import Plan, Report
from boardpapers.structure.lines import paragraphs

from .sheets import LEADING, RIGHT, Sheet, context_of, section_of

LEFT = 72.0
INDENT = 40.0


def read(text: str, kind: SectionKind) -> Context:
    """What is read from a paper that is one part of this kind."""
    sheets = sheets_of(text)
    section = section_of(*sheets, kind=kind)
    section.agenda_item = None
    context = context_of(section, *sheets, report=False)
    extractor(kind)(section, context)
    read_glossary(section, context)
    return context


def report(text: str) -> Report:
    """The one report that is read."""
    (found,) = read(text, "report").found.reports
    return found


def plan(text: str) -> Plan:
    """The one plan that is read."""
    (found,) = read(text, "plan").found.plans
    return found


def unclaimed(context: Context) -> list[str]:
    """The words of a paper that no record is made of, furniture apart."""
    return [
        w.text
        for page in context.file.pages
        for w in page.words
        if (w.page, w.n) not in context.trace.claimed
    ]


def sheets_of(text: str) -> list[Sheet]:
    sheets = [Sheet(1)]
    for in_table, lines in groupby(text.strip("\n").split("\n"), key=lambda line: line.startswith("|")):
        if in_table:
            add_table(sheets[-1], list(lines))
            continue
        for new_page, below in groupby(lines, key=lambda line: set(line.strip()) == {"-"}):
            if new_page:
                sheets.append(Sheet(len(sheets) + 1))
            else:
                made = [line for text in below if text.strip() for line in set_text(sheets[-1], text)]
                sheets[-1].blocks += paragraphs(made, right={sheets[-1].page: RIGHT})
    return sheets


def set_text(sheet: Sheet, line: str) -> list[Line]:
    """A paragraph, wrapped at the right margin."""
    size = 16.0 if line.startswith("# ") else 11.0
    left = LEFT + (INDENT if line.startswith("> ") else 0.0)
    text = line.removeprefix("# ").removeprefix("> ")
    text = "• " + text[2:] if text.startswith("- ") else text
    lines = set_lines(sheet, text, left, RIGHT, size)
    sheet.top += LEADING * (size / 11.0)
    return lines


def set_lines(sheet: Sheet, text: str, left: float, right: float, size: float = 11.0) -> list[Line]:
    """Words from ``left`` on, broken before ``right``; the sheet's height moves on below them."""
    lines: list[list[Word]] = [[]]
    x, bold = left, False
    for piece in text.split():
        opened = piece.startswith("**")
        bold = bold or opened
        word = piece.strip("*") or piece
        width = 5.0 * len(word)
        if lines[-1] and x + width > right:
            lines.append([])
            sheet.top += LEADING
            x = left
        made = Word(
            word, x, sheet.top, x + width, sheet.top + size, size, bold, False, False, sheet.page,
            len(sheet.words),
        )  # fmt: skip
        sheet.words.append(made)
        lines[-1].append(made)
        x += width + 3.0
        bold = bold and not (piece.endswith("**") and len(piece) > 2)
    sheet.top += LEADING
    return [Line(words) for words in lines]


def add_table(sheet: Sheet, lines: list[str]) -> None:
    """A ruled table of equal columns; a row of one cell is a banner over those below."""
    rows = [[cell.strip() for cell in line.lstrip("|!").rstrip("|").split("|")] for line in lines]
    width = max(map(len, rows))
    step = (RIGHT - LEFT) / width
    edges = [LEFT + step * i for i in range(width + 1)]
    top = sheet.top
    made = [add_row(sheet, row, edges) for row in rows]
    heads = [c for c in made[0] if c is not None] if lines[0].startswith("|!") else []
    body: list[Row] = []
    banners: list[Cell] = []
    for row, cells in zip(rows, made, strict=True):
        if heads and cells is made[0]:
            continue
        if width > 2 and len(row) == 1:
            banners = [c for c in cells if c is not None]
        else:
            body.append(Row(cells, list(banners)))
    sheet.blocks.append(Table(heads, body, edges, sheet.page, sheet.page, top, sheet.top))
    sheet.top += LEADING


def add_row(sheet: Sheet, texts: list[str], edges: list[float]) -> list[Cell | None]:
    cells: list[Cell | None] = []
    top = bottom = sheet.top
    for at, text in enumerate(texts):
        if text == "^":
            cells.append(None)
            continue
        end = next((i for i in range(at + 1, len(texts)) if texts[i] != "^"), len(edges) - 1)
        sheet.top = top
        lines = [
            line
            for part in text.split(" / ")
            if part
            for line in set_lines(sheet, part, edges[at] + 2, edges[end] - 2)
        ]
        bottom = max(bottom, sheet.top)
        cells.append(
            Cell(lines, [(sheet.page, BBox(edges[at], top, edges[end], sheet.top))], at, span=end - at)
        )
    sheet.top = max(bottom, top + LEADING)
    return cells + [None] * (len(edges) - 1 - len(cells))
