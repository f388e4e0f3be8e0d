"""Reports: cover sheet, recommendations, sections, contacts, appendices, and the papers behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Block, Paragraph, Section, Table
from boardpapers.records import Appendix, Contact, PageRange, Recommendation, Report
from boardpapers.records.report import Attachment

from .contacts import contacts_in, groups_of_cells, groups_of_columns
from .context import Context
from .cover import Cover, body_name, date_of, is_mark, number_of, read_cover, values
from .recommendations import read_recommendations, without_repeats
from .report_actions import read_report_actions
from .report_sections import Part, heading_text, read_box, read_parts, usual_size

LISTED = re.compile(
    r"^(?:(?:appendix|annex(?:e)?|enclosure|attachment)\s+)?(?P<label>[A-Z]|\d{1,2}|[IVX]{1,4})\s*(?:[:.)–-]|\s)\s*(?P<title>\S.*)",
    re.S,
)
NAMED = re.compile(
    r"^(?:appendix|annex(?:e)?|enclosure)\s+(?P<label>\w{1,3})\b\s*[:.)–-]*\s*(?P<title>.*)", re.I | re.S
)
OPENS_LIST = re.compile(
    r"^(?:the )?(?:additional )?(?:append|background|following|attach).*(?:follows|attached|are|papers)\s*:?$",
    re.I,
)

FIRST = 40
"""Blocks at the top of a report that tell the size its text is set in."""


def read_report(section: Section, context: Context) -> None:
    """Read a report; appendices and decks join the report of their item that stands before them."""
    if not section.blocks:
        return
    parent = parent_of(section, context)
    if parent is not None:
        attach(section, parent, context)
        return
    if section.kind == "presentation":
        read_deck(section, context)
        return
    end = own_text(section.blocks, context)
    blocks, behind = section.blocks[:end], section.blocks[end:]
    cover = read_cover(blocks, context)
    parts = read_parts(text_blocks(blocks, cover, context), context)
    report = build(section, cover, parts, context)
    if behind:
        report = with_attachment(report, "appendix", behind, None, section.last, context)
    context.found.reports.append(report)
    read_report_actions(section.blocks, report.id, context)


def parent_of(section: Section, context: Context) -> int | None:
    """The index of the report a part belongs behind: the last one, of the same agenda item."""
    if section.kind in ("report", "plan") or not context.found.reports:
        return None
    last = context.found.reports[-1]
    return len(context.found.reports) - 1 if last.agenda_item == section.agenda_item else None


def own_text(blocks: Sequence[Block], context: Context) -> int:
    """How many blocks are the report's own; behind them stands a paper with a title page of its own.

    It begins on a new page, after the report's numbered sections, with a line far larger than text
    or with a numbering that starts again at 1.
    """
    usual = usual_size(blocks[:FIRST])
    seen = 0
    closing = False
    page = blocks[0].page
    for at, block in enumerate(blocks):
        new_page = block.page > page
        page = max(page, block.page)
        if not isinstance(block, Paragraph):
            continue
        number = re.fullmatch(r"(\d{1,2})\.?", block.marker or "") if block.bold else None
        large = block.size > usual * (1.15 if closing else 1.4)
        if new_page and seen >= 3 and (large or (number and number[1] == "1")):
            return at
        if closing and block.bold and NAMED.match(block.text):
            return at
        if number and int(number[1]) > 0:
            seen = max(seen, int(number[1]))
            closing = context.style.reports.heading_of(block.text) in ("appendices", "background", "contacts")
    return len(blocks)


def text_blocks(blocks: Sequence[Block], cover: Cover, context: Context) -> list[Block]:
    """The blocks of the report's text: those the cover did not use, and what its tables hold beside labels."""
    used = {(w.page, w.n) for w in [*cover.words, *values(cover)]}
    left: list[Block] = []
    for block in blocks:
        if id(block) in cover.used or (isinstance(block, Paragraph) and is_mark(block, context)):
            continue
        if isinstance(block, Table) and any((w.page, w.n) in used for w in block.words):
            left += boxes_left(block, used)
        else:
            left.append(block)
    return left


def boxes_left(table: Table, used: set[tuple[int, int]]) -> list[Block]:
    """The paragraphs of a cover table's cells that hold no label's value."""
    parts: list[Part] = []
    cells = [*table.header, *(c for row in table.rows for c in row.cells if c is not None)]
    for cell in cells:
        if cell.lines and not any((w.page, w.n) in used for w in cell.words):
            read_box(cell, parts)
    return [block for part in parts for block in blocks_of(part)]


def blocks_of(part: Part) -> list[Block]:
    return [*part.source, *(item for _, _, items in part.paragraphs for item in items)]


def build(section: Section, cover: Cover, parts: list[Part], context: Context) -> Report:
    """The report's record from its cover and its parts."""
    style = context.style.reports
    recommendations: list[Recommendation] = []
    contacts = cover_contacts(cover)
    appendices: list[Appendix] = []
    papers: list[str] = []
    for part in parts:
        kind = style.heading_of(part.title) if part.title else None
        items = [item for _, _, found in part.paragraphs for item in found]
        if kind == "recommendations":
            recommendations += read_recommendations(items, context)
        elif kind == "appendices" and not appendices:
            appendices = listed_appendices(items, context)
        elif kind == "background" and not papers:
            papers = listed_papers(items, context)
        elif kind == "contacts" and not contacts:
            contacts = contacts_in(groups_of_columns(items))
    first = section.blocks[0]
    number = number_of(cover)
    exempt_text = cover.text("exempt")
    body, title = cover.text("body"), cover.text("title")
    report = Report(
        id=context.ids.new("report", number or title or section.title or f"p{first.page}"),
        number=number,
        title=title or section.title,
        body=body_name(body) if body else None,
        date=date_of(cover),
        author=cover.text("author"),
        presenter=cover.text("presenter"),
        agenda_item=section.agenda_item,
        exempt=is_exempt(exempt_text, context),
        exempt_paragraphs=exempt_paragraph(exempt_text, context),
        strategic_aim=cover.text("strategic_aim"),
        cabinet_member=cover.text("cabinet_member"),
        contacts=contacts,
        recommendations=without_repeats(recommendations),
        sections=[p.record() for p in parts if is_section(p, context)],
        appendices=appendices,
        background_papers=papers,
        pages=PageRange(first=section.first, last=section.last),
        evidence=context.trace.evidence([*cover.words, *values(cover), *(w for p in parts for w in p.words)]),
    )
    return report


def is_section(part: Part, context: Context) -> bool:
    """Whether a part stays a section: a box headed "Recommendations" is kept as recommendations only."""
    if part.title is None or part.empty:
        return False
    return part.number is not None or context.style.reports.heading_of(part.title) != "recommendations"


def cover_contacts(cover: Cover) -> list[Contact]:
    """The contacts of the cover's label, a person for each row."""
    found: list[Contact] = []
    for entry in cover.entries.get("contacts", []):
        groups = groups_of_cells(entry.cells) if entry.cells else [[entry.text]] if entry.text else []
        found += contacts_in(groups)
    return found


def is_exempt(text: str | None, context: Context) -> bool | None:
    """Whether the cover says the report is exempt; ``None`` where it does not say."""
    if not text:
        return None
    style = context.style.reports
    if style.public_pattern.search(text):
        return False
    return True if style.exempt_pattern.search(text) else None


def exempt_paragraph(text: str | None, context: Context) -> str | None:
    hit = context.style.reports.exempt_paragraph_pattern.search(text or "")
    return hit[0] if hit else None


def listed_appendices(items: Sequence[Paragraph], context: Context) -> list[Appendix]:
    """The appendices a section lists, one a line; a line without a label is one too, where others have one."""
    found = []
    for text in list_lines(items, context):
        hit = NAMED.match(text) or LISTED.match(text)
        if hit and hit["title"]:
            found.append(Appendix(label=hit["label"].upper(), title=hit["title"].strip(" .;")))
        elif not text.rstrip().endswith(":"):
            found.append(Appendix(label=None, title=text.strip()))
    return found


def listed_papers(items: Sequence[Paragraph], context: Context) -> list[str]:
    """The background papers a section lists; an address on a line of its own belongs to the paper above."""
    found: list[str] = []
    for text in list_lines(items, context):
        if found and re.match(r"https?://|www\.", text):
            found[-1] = f"{found[-1]} {text.strip()}"
        elif not text.rstrip().endswith(":"):
            found.append(text.strip())
    return found


def list_lines(items: Sequence[Paragraph], context: Context) -> list[str]:
    """The entries of a list section, without what leads in and without "none"."""
    nothing = context.style.reports.nothing_pattern
    return [p.text for p in items if p.text and not nothing.search(p.text) and not OPENS_LIST.match(p.text)]


def attach(section: Section, parent: int, context: Context) -> None:
    """Put a part behind the report it belongs to."""
    report = context.found.reports[parent]
    kind = section.kind if section.kind in ("appendix", "presentation") else "other"
    context.found.reports[parent] = with_attachment(
        report, kind, section.blocks, section.title, section.last, context
    )
    read_report_actions(section.blocks, report.id, context)


def with_attachment(
    report: Report, kind: str, blocks: Sequence[Block], title: str | None, last: int, context: Context
) -> Report:
    """The report with one more paper behind it."""
    parts = slides(blocks) if kind == "presentation" else read_parts(blocks, context)
    named = title or next((p.title for p in parts if p.title), None)
    attachment = Attachment.model_validate(
        {
            "kind": kind,
            "title": named,
            "pages": PageRange(first=blocks[0].page, last=last),
            "sections": [p.record() for p in parts if not p.empty],
            "evidence": context.trace.evidence([w for b in blocks for w in b.words]),
        }
    )
    return report.model_copy(update={"attachments": [*report.attachments, attachment]})


def read_deck(section: Section, context: Context) -> None:
    """A slide deck that stands for itself: a report whose sections are the slides."""
    parts = slides(section.blocks)
    title = section.title or parts[0].title
    context.found.reports.append(
        Report(
            id=context.ids.new("report", title or f"p{section.first}"),
            title=title,
            agenda_item=section.agenda_item,
            sections=[p.record() for p in parts],
            pages=PageRange(first=section.first, last=section.last),
            evidence=context.trace.evidence([w for p in parts for w in p.words]),
        )
    )


def slides(blocks: Sequence[Block]) -> list[Part]:
    """One part a page: its largest line is the title, the rest its paragraphs."""
    pages: dict[int, list[Block]] = {}
    for block in blocks:
        pages.setdefault(block.page, []).append(block)
    return [slide(page, found) for page, found in pages.items()]


def slide(page: int, blocks: Sequence[Block]) -> Part:
    texts = [b for b in blocks if isinstance(b, Paragraph)]
    largest = max((p.size for p in texts), default=0.0)
    head = next((p for p in texts if p.size > largest - 0.6), None)
    part = Part(None, heading_text(head) if head else None, page=page)
    if head:
        part.heading = head.words
    for block in blocks:
        if isinstance(block, Table):
            part.tables.append(block)
        elif block is not head and block.text:
            part.paragraphs.append((None, [block.text], [block]))
    return part
