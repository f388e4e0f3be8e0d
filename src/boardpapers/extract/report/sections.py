"""A report's text: what heads a section of it, and what only looks like a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from boardpapers.layout import Block, Cell, Paragraph, Table
from boardpapers.styles.reports import ReportStyle

from ..cells import paragraphs_in
from ..context import Context
from ..run_ins import run_in
from .closing_lists import NAMED
from .numbered_tables import blocks_of, heading_of, is_numbered
from .parts import Part, add
from .section_paragraphs import HEAD_NUMBER, SAME_EDGE, number_of, take

CAPTION = re.compile(r"^(?:figure|fig|table|chart|source|note|image)s?\b[ .:]*\d*", re.I)
LONGEST_PLAIN = 6
"""Words of a heading that nothing sets off from the text."""


def read_parts(blocks: Iterable[Block], context: Context) -> list[Part]:
    """The sections of a report's text, in order; text before the first heading has no title."""
    parts: list[Part] = []
    usual = usual_size(blocks := list(blocks))
    for block in blocks:
        if isinstance(block, Table):
            if is_numbered(block, context.style.reports):
                read_numbered(block, parts)
            elif len(block.edges) == 2 or boxed(block):
                for cell in box_cells(block):
                    read_box(cell, parts, context.style.reports)
            else:
                (parts or add(parts, Part(None, None, page=block.page)))[-1].tables.append(block)
        elif (
            is_heading(block, usual)
            and not is_label(block, parts, context)
            and not opens_formula(block, context.style.reports)
            and not opens_known(block, context.style.reports)
            and not leads_asks(block, parts, context.style.reports)
            and not opens_asked(block, parts, context.style.reports)
        ):
            part = Part(
                number_of(block), heading_text(block), heading=block.words, page=block.page, source=[block]
            )
            part.depth = (parts[-1].depth if parts else 0) + (part.number is not None)
            part.headed = True
            add(parts, part)
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
        part = Part(None, heading_text(block), heading=block.words, page=block.page, source=[block])
        part.depth, part.headed, part.plain = depth, headed, True
        add(parts, part)
        return
    opened = run_in(block, style, unknown=None if headed else "apart")
    again = opened is not None and bool(parts) and goes_on(parts[-1], opened.label, style)
    if opened is not None and not again:
        add(
            parts,
            Part(
                None,
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


def goes_on(part: Part, label: str, style: ReportStyle) -> bool:
    """Whether a label only says again what the section is that it stands in."""
    kind = style.heading_of(label)
    return kind is not None and part.title is not None and kind == style.heading_of(part.title)


def opens_formula(block: Paragraph, style: ReportStyle) -> bool:
    """Whether a line says what is recommended, rather than that something is: "RECOMMENDED – That …"."""
    hit = style.formula_pattern.match(block.text)
    return hit is not None and hit.end() < len(block.text)


def is_plain_heading(block: Paragraph, parts: Sequence[Part], style: ReportStyle) -> bool:
    """Whether a short line is a heading though set like text: one that is known, or the next after such."""
    if block.kind != "plain" or len(block.body) > LONGEST_PLAIN or block.text[-1:] in ".;,":
        return False
    if ":" in block.text[:-1]:
        return False
    kind = style.heading_of(block.text)
    above = parts[-1] if parts else None
    if kind is not None:
        return above is None or above.title is None or style.heading_of(above.title) != kind
    ended = above is not None and above.plain and above.paragraphs and block.text[:1].isupper()
    return bool(ended) and not block.text.endswith(":") and not any(c.isdigit() for c in block.text)


def leads_asks(block: Paragraph, parts: Sequence[Part], style: ReportStyle) -> bool:
    """Whether a line in bold says who is asked, below the heading that opens it: "That the Committee:"."""
    if not parts or parts[-1].paragraphs or not block.text.rstrip(" -–—").endswith(":"):
        return False
    return is_asking(parts[-1], style) and style.ask_pattern.search(block.text) is not None


def opens_asked(block: Paragraph, parts: Sequence[Part], style: ReportStyle) -> bool:
    """Whether a numbered line in bold opens the list of what is asked, below its lead-in: "1. To NOTE …"."""
    if not parts or not parts[-1].paragraphs or not is_asking(parts[-1], style) or number_of(block) != "1":
        return False
    return parts[-1].paragraphs[-1][1][-1].rstrip(" -–—").endswith(":")


def is_asking(part: Part, style: ReportStyle) -> bool:
    """Whether a section is that of the recommendations."""
    return style.heading_of(part.title or "") == "recommendations"


def opens_known(block: Paragraph, style: ReportStyle) -> bool:
    """Whether a line in bold is a known heading with its text behind it: "Background papers: Survey"."""
    opened = run_in(block, style, unknown=None)
    return opened is not None and opened.rest is not None


def closes_run_in(block: Paragraph, part: Part, style: ReportStyle) -> bool:
    """Whether a plain paragraph is no longer what a label announced: "Background papers: None."."""
    if not part.run_in or block.kind != "plain" or not part.paragraphs:
        return False
    kind = style.heading_of(part.title or "")
    last = part.paragraphs[-1][1][-1]
    return kind in ("recommendations", "background", "appendices") and not last.rstrip().endswith(
        (":", ";", ",")
    )


def is_label(block: Paragraph, parts: Sequence[Part], context: Context) -> bool:
    """Whether a bold line is a label within a section ("Specifically:", a name among the contacts)."""
    if block.kind == "numbered" or not parts:
        return counts_on(block, parts)
    title = parts[-1].title
    kind = context.style.reports.heading_of(title) if title is not None else None
    if kind == "contacts" or (kind == "appendices" and NAMED.match(block.text)):
        return True
    return (
        parts[-1].depth > 0
        and kind != "recommendations"
        and block.text.rstrip().endswith(":")
        and not context.style.reports.heading_of(block.text)
    )


def counts_on(block: Paragraph, parts: Sequence[Part]) -> bool:
    """Whether a numbered line in bold is the next entry of the list above it, rather than a heading."""
    own = number_of(block)
    if block.kind != "numbered" or own is None or not own.isdecimal() or not parts:
        return False
    items = parts[-1].paragraphs[-1][2] if parts[-1].paragraphs else []
    for above in (items[:1] + items[-1:]) if items else []:
        number = number_of(above)
        level = abs(block.lines[0].x0 - above.lines[0].x0) < SAME_EDGE
        if number is not None and number.isdecimal() and int(own) == int(number) + 1 and level:
            return True
    return False


def usual_size(blocks: Sequence[Block]) -> float:
    """The font size most of the text is set in, in points."""
    sizes: dict[float, int] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            size = round(block.size * 2) / 2
            sizes[size] = sizes.get(size, 0) + len(block.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else 11.0


def is_heading(block: Paragraph, usual: float) -> bool:
    """Whether a paragraph is set as a heading: bold or large, short, no sentence, no list item."""
    words = len(block.body)
    if not words or words > 24 or block.kind in ("bullet", "lettered"):
        return False
    loud = block.bold or block.size > usual * 1.2
    if not loud or CAPTION.match(block.text):
        return False
    if block.kind == "numbered":
        return not (block.marker or "").startswith("(") and not (block.text.endswith(".") and words > 8)
    return not block.text.rstrip().endswith((".", ";", ",")) or block.text.isupper()


def heading_text(block: Paragraph) -> str:
    """A heading without its number and colon."""
    hit = HEAD_NUMBER.match(block.text) if block.kind == "plain" and block.bold else None
    return block.text[hit.end() if hit else 0 :].strip().rstrip(":").strip()


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
