"""A report's text: headed sections of numbered paragraphs, lists kept with the paragraph they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from boardpapers.layout import Block, Cell, Paragraph, Table
from boardpapers.styles.reports import ReportStyle

from ..cells import paragraphs_in
from ..context import Context
from ..run_ins import counted_run_in, run_in
from .headings import (
    closes_run_in,
    counts_headings,
    goes_on,
    heading_text,
    heads_section,
    is_between,
    is_heading,
    is_plain_heading,
    usual_size,
)
from .numbered_tables import blocks_of, heading_of, is_numbered
from .parts import Part, add
from .section_paragraphs import number_of, take


def read_parts(blocks: Iterable[Block], context: Context) -> list[Part]:
    """The sections of a report's text, in order; text before the first heading has no title."""
    parts: list[Part] = []
    usual = usual_size(blocks := list(blocks))
    for block, below in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Table):
            if is_numbered(block, context.style.reports):
                read_numbered(block, parts)
            elif len(block.edges) == 2 or boxed(block):
                for cell in box_cells(block):
                    read_box(cell, parts, context.style.reports)
            else:
                (parts or add(parts, Part(None, None, page=block.page)))[-1].tables.append(block)
        elif heads_section(block, usual, parts, context):
            part = Part(
                number_of(block), heading_text(block), heading=block.words, page=block.page, source=[block]
            )
            part.depth = (parts[-1].depth if parts else 0) + (part.number is not None)
            part.headed = True
            add(parts, part)
        elif is_between(block, below, parts):
            head_plainly(block, parts)
        else:
            read_paragraph(block, parts, context.style.reports)
    return parts


def read_numbered(table: Table, parts: list[Part]) -> None:
    """The headings and numbered paragraphs of a table that holds a report's text."""
    for block in blocks_of(table):
        if isinstance(block, Paragraph) and not (block.bold and is_heading(block, block.size)):
            take(block, parts or add(parts, Part(None, None, page=block.page)))
        elif isinstance(block, Paragraph):
            number = number_of(block)
            add(parts, Part(number, heading_text(block), heading=block.words, page=block.page, headed=True))
        else:
            number, title = heading_of(block)
            add(parts, Part(number, title, heading=block.words, page=block.lines[0].page, headed=True))


def read_paragraph(block: Paragraph, parts: list[Part], style: ReportStyle) -> None:
    """Put a paragraph where it belongs; a label that opens it ("Summary: …") heads a section of its own."""
    depth, headed = (parts[-1].depth, parts[-1].headed) if parts else (0, False)
    if is_plain_heading(block, parts, style):
        head_plainly(block, parts)
        return
    opened = run_in(block, style, unknown=None if headed else "apart")
    if opened is None and counts_headings(block, parts):
        opened = counted_run_in(block)
    again = opened is not None and bool(parts) and goes_on(parts[-1], opened.label, style)
    if opened is not None and not again:
        add(
            parts,
            Part(
                number_of(block),
                opened.label,
                heading=opened.words,
                page=block.page,
                source=[block],
                depth=depth,
                headed=headed,
            ),
        )
        if opened.rest is not None:
            take(opened.rest, parts)
        return
    if parts and not again and closes_run_in(block, parts[-1], style):
        add(parts, Part(None, None, page=block.page, depth=depth, headed=headed))
    take(block, parts or add(parts, Part(None, None, page=block.page)))


def head_plainly(block: Paragraph, parts: list[Part]) -> None:
    """Open a section headed by a line that is set like text."""
    part = Part(None, heading_text(block), heading=block.words, page=block.page, source=[block], plain=True)
    if parts:
        part.depth, part.headed = parts[-1].depth, parts[-1].headed
    add(parts, part)


def boxed(table: Table) -> bool:
    """Whether a table is a frame around text: rows of one cell over its full width."""
    wide = [row for row in table.rows if sum(c is not None for c in row.cells) == 1]
    return bool(wide) and len(wide) == len(table.rows) and not table.header


def box_cells(table: Table) -> list[Cell]:
    cells = [*table.header, *table.banners] if not table.rows else list(table.header)
    return cells + [c for row in table.rows for c in row.cells if c is not None]


def read_box(cell: Cell, parts: list[Part], style: ReportStyle) -> None:
    """The text of a box: a bold line, or one before a colon at its top, heads a section."""
    items = paragraphs_in(cell)
    for at, item in enumerate(items):
        short = len(item.body) <= 14 and item.kind == "plain"
        if short and (item.bold or (at == 0 and item.text.rstrip().endswith(":") and len(items) > 1)):
            add(parts, Part(None, heading_text(item), heading=item.words, page=item.page, source=[item]))
        else:
            read_paragraph(item, parts, style)
