"""Papers behind a report: appendices and slide decks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Block, Paragraph, Section, Table
from boardpapers.records import PageRange, Report
from boardpapers.records.report import Attachment

from ..context import Context
from ..lists.work_plan import read_plan_within
from .actions import read_report_actions
from .closing_lists import NAMED
from .headings import heading_text, usual_size
from .parts import Part, with_text
from .sections import read_parts

FIRST = 40
"""Blocks at the top of a report that tell the size its text is set in."""


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


def attach(section: Section, parent: int, context: Context) -> None:
    """Put a part behind the report it belongs to."""
    report = context.found.reports[parent]
    kind = section.kind if section.kind in ("appendix", "presentation") else "other"
    context.found.reports[parent] = with_attachment(
        report, kind, section.blocks, section.title, section.last, context
    )
    read_plan_within(section.blocks, context)
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
            "sections": [p.record() for p in with_text(parts)],
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
