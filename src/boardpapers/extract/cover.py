"""Cover sheets: what labels and headings before a report's text say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from boardpapers.layout import Block, Cell, Paragraph, Row, Table, Word
from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.names import title_case
from boardpapers.normalise.refs import parse_report_numbers

from .cells import paragraphs_in, text_in
from .context import Context

LABEL = re.compile(r"([A-Z][^:]{1,70}?)\s*:(?!//)\s*(.*)", re.S)
ZONE = 40
"""Blocks from the top of a report among which its cover may stand."""


@dataclass(slots=True)
class Entry:
    """What a label was followed by: its text, its words, and the cells of its row where it stood in a table."""

    text: str
    words: list[Word]
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Cover:
    """The entries of a cover sheet by field, and the words of labels and headings used."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Ids of the blocks that were read whole as part of the cover."""

    def add(self, name: str, entry: Entry) -> None:
        self.entries.setdefault(name, []).append(entry)

    def text(self, name: str) -> str | None:
        """The first entry of a field that says something."""
        return next((e.text for e in self.entries.get(name, []) if e.text), None)


def read_cover(blocks: Sequence[Block], context: Context) -> Cover:
    """Read the labels, headings and cover tables at the top of a report."""
    cover = Cover()
    style = context.style.reports
    open_entry: tuple[Entry, float] | None = None
    for block in blocks[:ZONE]:
        if block.page > blocks[0].page + 1:
            break
        if isinstance(block, Table):
            read_cover_table(block, cover, context)
            open_entry = None
            continue
        if is_text(block, context):
            break
        labelled = read_label(block, cover, context)
        if labelled:
            open_entry = labelled
            cover.used.add(id(block))
        elif open_entry and block.x0 > open_entry[1] - 6 and not block.bold and block.marker is None:
            entry = open_entry[0]
            entry.text = f"{entry.text.rstrip(', ')}, {block.text}" if entry.text else block.text
            entry.words += block.words
            cover.used.add(id(block))
        else:
            open_entry = None
            if read_line(block, cover, style.number_pattern, style.author_pattern):
                cover.used.add(id(block))
    read_headings([b for b in blocks[:ZONE] if isinstance(b, Paragraph)], blocks[0].page, cover, context)
    return cover


def is_text(block: Paragraph, context: Context) -> bool:
    """Whether the report's own text begins here: a numbered heading, or recommendations."""
    if context.style.reports.heading_of(block.text) == "recommendations":
        return True
    return block.kind == "numbered" and (block.bold or (block.marker or "").count(".") >= 1)


def read_label(block: Paragraph, cover: Cover, context: Context) -> tuple[Entry, float] | None:
    """A line "Label: value"; returns its entry and the left edge of the value in points."""
    hit = LABEL.match(block.text)
    if hit is None or block.marker is not None:
        return None
    name = context.style.reports.label_of(hit[1])
    if name is None:
        return None
    label = block.cut(0, hit.end(1) + 1)
    value = [w for w in block.cut(hit.start(2), len(block.text)) if w not in label]
    entry = Entry(hit[2].strip(), value)
    cover.add(name, entry)
    cover.words += label
    return entry, value[0].x0 if value else block.x0 + 20


def read_line(block: Paragraph, cover: Cover, number: re.Pattern[str], author: re.Pattern[str]) -> bool:
    """A heading line that says what it is: "Report No: 129/2021", "Report of the Director of …"."""
    for name, pattern in (("number", number), ("author", author)):
        hit = pattern.search(block.text)
        if hit and hit.groupdict().get(name):
            cover.add(name, Entry(hit[name].strip(), block.words))
            return True
    return False


def read_cover_table(table: Table, cover: Cover, context: Context) -> None:
    """Rows of label and value, in two, three or four columns; the header is a row like the others."""
    rows: list[Row] = ([Row(list(table.header))] if table.header else []) + table.rows
    last: str | None = None
    known = sum(any(label_in(c, context) for c in row.cells if c) for row in rows)
    if known == 0:
        return
    for row in rows:
        cells = [c for c in row.cells if c is not None and c.lines]
        name: str | None = None
        for at, cell in enumerate(cells):
            label = label_in(cell, context)
            if label is not None:
                name = label[0]
                cover.words += label[2]
                if label[1]:
                    cover.add(name, Entry(label[1], [w for w in cell.words if w not in label[2]], [cell]))
                elif at + 1 == len(cells):
                    cover.add(name, Entry("", [], []))
            elif name or (at == 0 and last and not (row.cells[0] and row.cells[0].lines)):
                name = name or last
                assert name is not None
                entries = cover.entries.get(name, [])
                if entries and at > 0 and entries[-1].cells and entries[-1].cells[-1] in cells:
                    entries[-1].cells.append(cell)
                    entries[-1].words += cell.words
                else:
                    cover.add(name, Entry(text_in(cell) or "", list(cell.words), [cell]))
        last = name or last


def label_in(cell: Cell, context: Context) -> tuple[str, str, list[Word]] | None:
    """The (field, value, label's words) of a cell that is a label, or opens with one; else ``None``."""
    if len(cell.words) > 60:
        return None
    items = paragraphs_in(cell)
    text = " ".join(p.text for p in items)
    name = context.style.reports.label_of(text)
    if name is not None:
        return name, "", cell.words
    hit = LABEL.match(text)
    name = context.style.reports.label_of(hit[1]) if hit else None
    if name is None or hit is None:
        return None
    return name, hit[2].strip(), items[0].cut(0, hit.end(1) + 1)


def read_headings(lines: Sequence[Paragraph], page: int, cover: Cover, context: Context) -> None:
    """The large lines at the top of the first page: the body, the date, the title."""
    top = []
    for line in lines:
        if line.page != page or is_text(line, context):
            break
        if id(line) not in cover.used:
            top.append(line)
    loud = [
        p
        for p in top
        if (p.bold or p.size >= 13 or p.text.isupper()) and len(p.text) < 220 and p.marker is None
    ]
    for line in loud:
        if "body" not in cover.entries and context.style.reports.body_pattern.search(body_name(line.text)):
            cover.add("body", Entry(line.text, line.words))
            cover.used.add(id(line))
            break
    for line in top:
        dates = find_dates(line.text)
        if "date" not in cover.entries and dates and len(line.text) < 60 and dates[0].precise:
            cover.add("date", Entry(line.text, line.words))
            cover.used.add(id(line))
    if cover.text("title") is None:
        rest = [p for p in loud if id(p) not in cover.used and not is_mark(p, context)]
        if rest:
            title = max(rest, key=lambda p: p.size)
            cover.add("title", Entry(title.text, title.words))
            cover.used.add(id(title))


def is_mark(line: Paragraph, context: Context) -> bool:
    """Lines such as "PUBLIC REPORT": they only say how public the report is."""
    return bool(context.style.reports.mark_pattern.fullmatch(line.text.strip(" .")))


def body_name(text: str) -> str:
    """A body's name in title case, without a date or "Date:" behind it, without "the"."""
    cut = re.sub(
        r"\s*[,–-]?\s*\b(?:date\b:?|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+).*$",
        "",
        text,
        flags=re.I,
    )
    cut = re.sub(r"^(?:to|the)\s+", "", cut.strip(" ,.:–-"), flags=re.I)
    return title_case(cut) if cut.isupper() else cut


def date_of(cover: Cover) -> date | None:
    """The report's date: its own label, or the date behind the name of the body."""
    for name in ("date", "body"):
        for entry in cover.entries.get(name, []):
            for hit in find_dates(entry.text):
                if hit.year_given:
                    return hit.value
    return None


def number_of(cover: Cover) -> str | None:
    """The report or decision number, without its label."""
    text = cover.text("number")
    if not text:
        return None
    return next(iter(parse_report_numbers(text)), None) or (
        text if len(text) < 20 and any(c.isdigit() for c in text) else None
    )


def values(cover: Cover) -> Iterator[Word]:
    """Every word of the entries."""
    for entries in cover.entries.values():
        for entry in entries:
            yield from entry.words
            for cell in entry.cells:
                yield from cell.words
