"""Cover sheets: what labels and headings before a report's text say of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boardpapers.layout import Block, Paragraph, Table
from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.refs import parse_report_numbers
from boardpapers.structure.lines import build

from ..context import Context
from .bodies import body_name, is_body
from .cover_entries import Cover, Entry
from .cover_labels import FEWEST, go_on, read_labels, read_line, read_pending
from .cover_tables import read_cover_table

ZONE = 40
"""Blocks from the top of a report among which its cover may stand."""
LONGEST_REST = 6
"""Words of the end of a value that was broken into a second line."""
LONGEST_VALUE = 30
"""Words of a value that stands below its label."""
LONGEST_HEAD = 220
"""Characters of a line at the head of a paper."""


def read_cover(blocks: Sequence[Block], context: Context) -> Cover:
    """Read the labels, headings and cover tables at the top of a report."""
    cover = Cover()
    style = context.style.reports
    open_entry: tuple[Entry, float] | None = None
    pending: list[Paragraph] = []
    for block in blocks[:ZONE]:
        if block.page > blocks[0].page + 1:
            break
        if isinstance(block, Table):
            if read_cover_table(block, cover, style):
                cover.used.add(id(block))
                cover.labels.add(id(block))
            open_entry = None
            continue
        if is_text(block, context):
            break
        beside = cover.beside
        labelled = read_labels(block, cover, style)
        if labelled:
            open_entry = labelled
            cover.used.add(id(block))
            cover.labels.add(id(block))
        elif beside and is_rest(block):
            cover.beside = beside
            go_on(cover, block)
            cover.used.add(id(block))
        elif open_entry and is_value_below(open_entry[0], block):
            open_entry[0].text, open_entry[0].words = block.text, [*open_entry[0].words, *block.words]
            open_entry = None
            cover.used.add(id(block))
        elif open_entry and block.x0 > open_entry[1] - 6 and not block.bold and block.marker is None:
            entry = open_entry[0]
            entry.text = f"{entry.text.rstrip(', ')}, {block.text}" if entry.text else block.text
            entry.words += block.words
            cover.used.add(id(block))
        else:
            open_entry = None
            if read_line(block, cover, style):
                cover.used.add(id(block))
            else:
                pending.append(block)
    read_pending(pending, cover, style)
    read_headings([b for b in blocks[:ZONE] if isinstance(b, Paragraph)], blocks[0].page, cover, context)
    take_top(blocks, cover)
    return cover


def set_apart(line: Paragraph) -> list[Paragraph]:
    """A line's parts where a wide gap lies between them: the council on the left, its body on the right."""
    chunks = line.lines[0].chunks(line.size * 2) if len(line.lines) == 1 else []
    return [build([chunk]) for chunk in chunks] if len(chunks) > 1 else [line]


def is_rest(block: Paragraph) -> bool:
    """Whether a line below several labels and their values is the rest of one that was too long."""
    plain = block.kind == "plain" and not block.bold and len(block.body) <= LONGEST_REST
    return plain and block.text[-1] not in ".:;" and len(block.lines) == 1


def is_value_below(entry: Entry, block: Paragraph) -> bool:
    """Whether a line below a label that stands alone is its value."""
    plain = block.kind == "plain" and not block.bold and len(block.body) <= LONGEST_VALUE
    return not entry.text and plain and not block.text.endswith((".", ":"))


def take_top(blocks: Sequence[Block], cover: Cover) -> None:
    """Count the loud lines above the first label as the head of the cover: names that fill no field."""
    if len(cover.entries) < FEWEST:
        return
    first = next((i for i, b in enumerate(blocks[:ZONE]) if id(b) in cover.labels), 0)
    for block in blocks[:first]:
        if isinstance(block, Paragraph) and id(block) not in cover.used and is_loud(block):
            cover.used.add(id(block))
            cover.words += block.words


def is_loud(line: Paragraph) -> bool:
    """Whether a line is set as one of the head of a paper."""
    loud = line.bold or line.size >= 13 or line.text.isupper()
    return loud and len(line.text) < LONGEST_HEAD and line.marker is None


def is_text(block: Paragraph, context: Context) -> bool:
    """Whether the report's own text begins here: a numbered heading, recommendations, a known heading."""
    style = context.style.reports
    kind = style.heading_of(block.text)
    if kind == "recommendations" or (kind and block.bold) or style.formula_pattern.match(block.text):
        return True
    return block.kind == "numbered" and (block.bold or (block.marker or "").count(".") >= 1)


def read_headings(lines: Sequence[Paragraph], page: int, cover: Cover, context: Context) -> None:
    """The large lines at the top of the first page: the body, the date, the title."""
    top = []
    for line in lines:
        if line.page != page or is_text(line, context):
            break
        if id(line) not in cover.used:
            top.append(line)
    loud = [p for line in top if is_loud(line) for p in set_apart(line)]
    style = context.style.reports
    bodies = [p for p in loud if is_body(p.text, style)]
    if "body" not in cover.entries and bodies:
        council = style.council_pattern.search(body_name(bodies[0].text))
        body = bodies[1] if council and len(bodies) > 1 else bodies[0]
        cover.add("body", Entry(body.text, body.words))
        cover.used.update(id(p) for p in bodies[: bodies.index(body) + 1])
        cover.words += [w for p in bodies[: bodies.index(body)] for w in p.words]
    for line in top:
        dates = find_dates(line.text)
        if "date" not in cover.entries and dates and len(line.text) < 60 and dates[0].precise:
            cover.add("date", Entry(line.text, line.words))
            cover.used.add(id(line))
    if cover.text("title") is None and cover.text("proposal") is None:
        rest = [p for p in loud if id(p) not in cover.used and not is_mark(p, context)]
        rest = [p for p in rest if style.item_pattern.match(p.text) is None]
        if rest:
            title = max(rest, key=lambda p: p.size)
            cover.add("title", Entry(title.text, title.words))
            cover.used.add(id(title))


def is_mark(line: Paragraph, context: Context) -> bool:
    """Lines such as "PUBLIC REPORT": they only say how public the report is."""
    return bool(context.style.reports.mark_pattern.fullmatch(line.text.strip(" .")))


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
