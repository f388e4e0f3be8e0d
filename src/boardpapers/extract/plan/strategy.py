"""Plans told in prose: what their first page says, and the priorities that head their chapters."""

from __future__ import annotations

from boardpapers.layout import Paragraph, Section, Word
from boardpapers.records import PageRange, Plan

from ..action_table.actions import first_words
from ..context import Context
from .head import read_head
from .outline import Outline, enter_heading

FEWEST = 2
"""So many numbered priorities make an outline."""
LONGEST = 16
"""Words of a heading."""


def read_strategy(section: Section, context: Context) -> None:
    """Read a plan without tables: its head and its priorities, where several are numbered as headings."""
    outline, words = Outline(), list[Word]()
    for block in section.blocks:
        if isinstance(block, Paragraph) and len(block.body) <= LONGEST:
            named = context.style.plans.priority_pattern.match(block.text)
            if named and named["number"]:
                words += enter_heading(block, outline, context.style.plans)
    if len({number for number, _ in outline.priorities}) < FEWEST:
        return
    head = read_head(section, context, None)
    if head.title is None:
        return
    context.found.plans.append(
        Plan(
            id=context.ids.new("plan", first_words(head.title)),
            title=head.title,
            version=head.version,
            date=head.date,
            period=head.period,
            priorities=outline.records(),
            pages=PageRange(first=section.first, last=section.last),
            evidence=context.trace.evidence(head.words, words),
        )
    )
