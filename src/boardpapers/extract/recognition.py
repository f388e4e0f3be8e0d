"""Whether a file was recognised as a paper at all: any text can be cut into headings and paragraphs.

A report is one by what only papers of boards print (the body it goes to, who presents it, what it recommends
…).  Text with none of that, an assessment or a register by itself, is kept where it opens as an appendix does
or speaks of a council or a board again and again; an invoice, a chapter of a novel or a leaflet does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Section, Structured
from boardpapers.records import Document, Report
from boardpapers.styles import Style

from .context import Found

MENTIONS = 3
"""So many names of bodies make a text a paper, where they are also"""
WORDS_A_MENTION = 1000
"""at least one in so many words; papers have one in 100 to 500, other text hardly any."""

MEASURED = 3
"""So many measures with what they were to reach make a report on performance."""

MARKS = (
    "number", "presenter", "agenda_item", "exempt", "exempt_paragraphs", "strategic_aim", "cabinet_member",
    "recommendations", "background_papers",
)  # fmt: skip
"""Fields of a report that ordinary text does not fill; a letter, too, has a date, an author and a subject."""


def why_nothing(
    records: Document | Found, parts: Sequence[Section], file: Structured, style: Style
) -> str | None:
    """What was looked for in vain; ``None`` where the records hold more than text under headings.

    Measures alone do not count, which are read from any table of figures; several with targets do.
    """
    if records.meetings or records.plans or records.actions or records.work_plan or records.glossary:
        return None
    if sum(metric.target is not None for metric in records.metrics) >= MEASURED:
        return None
    if any(_is_marked(report, style) for report in records.reports):
        return None
    if records.reports and parts[0].kind in ("appendix", "decision"):
        return None
    words = sum(len(page.words) for page in file.pages)
    named = _bodies_named(file, style)
    if records.reports and named >= MENTIONS and named * WORDS_A_MENTION >= words:
        return None
    return (
        "no meeting, plan, action, forward plan or glossary; no report with a number, a body it goes to or a "
        f"recommendation; {words:,} words with {named} mentions of a council, board or committee"
    )


def _is_marked(report: Report, style: Style) -> bool:
    if report.body and style.reports.body_pattern.search(report.body):
        return True
    return any(getattr(report, field) not in (None, []) for field in MARKS)


def _bodies_named(file: Structured, style: Style) -> int:
    pattern = style.papers.body_pattern
    return sum(len(pattern.findall(" ".join(word.text for word in page.words))) for page in file.pages)
