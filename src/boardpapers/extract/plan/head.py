"""What a plan's first pages say of it: title, version, date, years covered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from boardpapers.layout import Paragraph, Section, Table, Word
from boardpapers.normalise.dates import find_dates, parse_date
from boardpapers.records import Period

from ..cells import paragraphs_in
from ..context import Context
from .cards import pairs

YEARS = re.compile(
    r"\b(20\d\d)(?:/\d\d\s*(?:-|–|—|to|until)\s*20\d\d/|\s*(?:-|–|—|/|to|until)\s*)(20\d\d|\d\d)\b"
)
"""The first and the last year: "2025-28", "2025/26 – 2027/28"."""
JOINED = re.compile(r"\s*(?:-|–|—|to|until)\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?")
"""What stands between the first and the last day of a period."""


COVER = 14
"""Paragraphs that may be those of a cover."""


class PlanHead(NamedTuple):
    """What was read, and the words it was read from."""

    title: str | None
    heading: str | None
    version: str | None
    date: date | None
    period: Period | None
    words: list[Word]


def read_head(section: Section, context: Context, table: Table | None) -> PlanHead:
    """Read the headings that stand before the first action table, those nearest to its page last.

    Of a plan without tables, the first lines alone.
    """
    lines = _lines_before(section, table)
    cover = lines[:COVER]
    lines = lines if table is not None else cover
    title = _title(cover, lines, context)
    version = _first(cover, context.style.plans.version_pattern)
    years = _first(cover, YEARS)
    spans = _span(cover)
    day = _date(cover, [line for line, _ in (*([years] if years else []), *([spans] if spans else []))])
    heading = _heading(cover, title)
    told = _control(section, context, table) if table is not None and not (version and day) else {}
    period = _period(years[1]) if years else spans[1] if spans else None
    sources = [
        title,
        version and version[0],
        day and day[0],
        years and years[0],
        spans and spans[0],
        *heading,
    ]
    words = [w for source in sources if source for w in source.words]
    words += [w for _, said in told.values() for w in said]
    return PlanHead(
        title=_plain(title.text, context) if title else None,
        heading=_whole(heading, context),
        version=version[1][0] if version else told["version"][0] if "version" in told else None,
        date=day[1] if day else parse_date(told["date"][0]) if "date" in told else None,
        period=period,
        words=list(dict.fromkeys(words)),
    )


def _plain(text: str, context: Context) -> str:
    """A title without the number of the paper or appendix before it."""
    return context.style.plans.paper_number_pattern.sub("", text)


def _whole(heading: Sequence[Paragraph], context: Context) -> str | None:
    """The heading in one; of a single line without the paper's number."""
    if len(heading) == 1:
        return _plain(heading[0].text, context)
    return " ".join(p.text for p in heading) or None


def raised_in(title: str | None, context: Context) -> date | None:
    """The meeting an action log names as the one its actions come from."""
    if not title or not context.style.plans.raised_pattern.search(title):
        return None
    return next((hit.value for hit in find_dates(title) if hit.precise), None)


def _lines_before(section: Section, table: Table | None) -> list[Paragraph]:
    """The paragraphs before the first action table, those in the boxes of a cover page among them."""
    first = section.blocks[0].first_page if isinstance(section.blocks[0], Table) else section.blocks[0].page
    lines: list[Paragraph] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            if table is None or (block.page, block.top) < (table.first_page, table.top):
                lines.append(block)
        elif table is not None and block.first_page == first < table.first_page and not block.header:
            lines += [p for row in block.rows for c in row.cells if c is not None for p in paragraphs_in(c)]
    return lines


def _title(cover: Sequence[Paragraph], lines: Sequence[Paragraph], context: Context) -> Paragraph | None:
    """The line that names a plan: the largest on the cover, else the last heading before the table.

    A bare numbered heading ("3. Action plan") names the plan only where nothing else does.
    """
    pattern = context.style.plans.title_pattern
    bare = [p for p in lines if p.kind == "numbered" and _only_section(p.text, pattern)]
    lines, cover = ([p for p in some if p not in bare] for some in (lines, cover))
    named = [p for p in cover if pattern.search(p.text) and len(p.text) < 160 and p.kind != "bullet"]
    loud = [p for p in named if p.size >= 13 or p.bold]
    if loud and loud[0].page <= 2:
        return max(loud, key=lambda p: p.size)
    late = [p for p in lines if pattern.search(p.text) and (p.bold or p.size >= 13) and len(p.text) < 160]
    if late or named:
        return late[-1] if late else named[0]
    wider = context.style.plans.name_pattern
    called = [p for p in cover if (p.bold or p.size >= 13) and wider.search(p.text) and len(p.text) < 120]
    return max(called, key=lambda p: p.size, default=bare[-1] if bare else None)


def _only_section(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a heading says of a plan only that it is one: "Action plan", or a sentence about it."""
    return text.endswith(".") or pattern.fullmatch(text.strip(" :")) is not None


def _heading(cover: Sequence[Paragraph], title: Paragraph | None) -> list[Paragraph]:
    """The whole heading of a cover page: the strategy's name above the plan's, as they stand together."""
    if title is None:
        return []
    at = next((i for i, p in enumerate(cover) if p is title), None)
    if at is None:
        return [title]
    first = at
    while (
        first > 0
        and cover[first - 1].page == title.page
        and (cover[first - 1].size > title.size - 1 and cover[first - 1].size >= 13)
    ):
        first -= 1
    return list(cover[first : at + 1])


def _first(lines: Sequence[Paragraph], pattern: re.Pattern[str]) -> tuple[Paragraph, re.Match[str]] | None:
    for line in lines:
        hit = pattern.search(line.text)
        if hit and len(line.text) < 160:
            return line, hit
    return None


def _control(section: Section, context: Context, table: Table) -> dict[str, tuple[str, list[Word]]]:
    """What a table of labels and values before the first action table says of the plan's version and date."""
    found: dict[str, tuple[str, list[Word]]] = {}
    for block in section.blocks:
        if not isinstance(block, Table) or (block.first_page, block.top) >= (table.first_page, table.top):
            continue
        for label, value in pairs(block):
            said = " ".join(value.text.split())
            for name, pattern in context.style.plans.control_patterns.items():
                if pattern.fullmatch(label.text.strip(" :")) and said and name not in found:
                    found[name] = said, [*label.words, *value.words]
    return found


def _span(lines: Sequence[Paragraph]) -> tuple[Paragraph, Period] | None:
    """The period that a line gives by its first and last day: "April 2025 – March 2026"."""
    for line in lines:
        days = find_dates(line.text) if len(line.text) <= 80 else []
        ends = [hit.value for hit in days]
        if len(days) == 2 and ends[0] < ends[1] and JOINED.fullmatch(line.text, days[0].end, days[1].start):
            return line, Period(start_year=ends[0].year, end_year=ends[1].year)
    return None


def _date(lines: Sequence[Paragraph], apart: Sequence[Paragraph]) -> tuple[Paragraph, date] | None:
    """The date printed on the cover; short lines only, so that no date in a sentence is taken."""
    for line in lines:
        if len(line.text) > 80 or any(line is other for other in apart):
            continue
        for hit in find_dates(line.text):
            if hit.year_given:
                return line, hit.value
    return None


def _period(hit: re.Match[str]) -> Period | None:
    first = int(hit[1])
    last = int(hit[2]) if len(hit[2]) == 4 else first - first % 100 + int(hit[2])
    return Period(start_year=first, end_year=last) if first <= last <= first + 40 else None
