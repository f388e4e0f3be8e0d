"""Forward plans set as text: labels and values by decision, lists under the dates of meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from boardpapers.layout import Block, Cell, Paragraph, Row, Table, Word
from boardpapers.normalise.dates import find_dates, parse_date
from boardpapers.records import WorkPlanEntry
from boardpapers.styles.lists import WorkPlanStyle

from ..cells import paragraphs_in
from ..context import Context
from ..report.cover_entries import LABEL
from .work_plan_tables import DATES, author_from

TITLE = "(title)"
"""Stands for the label of a row that is a decision's title over the whole width."""
PUBLISHED = re.compile(r"\b(?:publish|issue|updat|print|amend|revis)\w*|\bversion\b", re.I)
"""What stands beside a date of the paper itself."""
LONGEST_LABEL = 8
"""Words."""
AROUND_DATE = 5
"""A line with more words beside a date is no heading of a meeting."""


@dataclass(slots=True)
class Pair:
    """A label and what stands behind it."""

    label: str
    text: str
    words: list[Word]
    value: list[Word]


@dataclass(slots=True)
class Sheet:
    """What a forward plan says of one decision: its pairs by field, and those the style does not know."""

    said: dict[str, Pair] = field(default_factory=dict)
    extra: list[Pair] = field(default_factory=list)

    def add(self, name: str | None, pair: Pair) -> None:
        """Note a pair; of a member and an officer named the latter writes the report."""
        held = self.said.get(name) if name else None
        if held is not None and name == "author" and "officer" in pair.label.casefold():
            held, pair = pair, held
            self.said[name] = held
        if name is None or held is not None:
            self.extra.append(pair)
        else:
            self.said[name] = pair

    @property
    def whole(self) -> bool:
        """Whether it names an item and says when or by whom."""
        return "item" in self.said and len(self.said) > 1


def read_sheets(blocks: Sequence[Block], context: Context) -> None:
    """Read decisions set as labels and values, in tables of two columns or as lines of text."""
    for sheet in sheets_in(blocks, context.style.work_plan):
        if sheet.whole:
            context.found.work_plan.append(entry_of(sheet, context))


def sheets_in(blocks: Sequence[Block], style: WorkPlanStyle) -> Iterator[Sheet]:
    """The decisions in order; the label that opened the first one opens the next."""
    sheet = Sheet()
    opening: str | None = None
    for block in blocks:
        pairs = pairs_in_table(block) if isinstance(block, Table) else pairs_in_line(block)
        for pair in pairs:
            name = "item" if pair.label == TITLE else style.field_of(pair.label)
            if opening is None and name is None:
                continue
            opening = TITLE if pair.label == TITLE else opening or pair.label
            if pair.label == opening or (name == "item" and "item" in sheet.said and opening != TITLE):
                yield sheet
                sheet = Sheet()
            sheet.add(name, pair)
    yield sheet


def pairs_in_table(table: Table) -> Iterator[Pair]:
    """The rows of a table of two columns, and the rows over its width that say what those below are of.

    Tables of several widths right below each other are one of more columns.
    """
    rows = [Row(list(table.header)), *table.rows]
    each = [[c for c in row.cells if c is not None and c.lines] for row in rows]
    if len(table.edges) < 3 or any(len(filled) > 2 for filled in each):
        return
    above: Cell | None = None
    for row, filled in zip(rows, each, strict=True):
        over = row.banners[-1] if row.banners else filled[0] if _is_title(filled, table) else None
        if over is not None and over is not above:
            above = over
            yield Pair(TITLE, " ".join(over.text.split()), list(over.words), list(over.words))
        if len(filled) == 2 and len(filled[0].words) <= LONGEST_LABEL:
            text = " ".join(p.text for p in paragraphs_in(filled[1]))
            words = [w for c in filled for w in c.words]
            yield Pair(filled[0].text.strip(" :"), text, words, filled[1].words)


def _is_title(filled: Sequence[Cell], table: Table) -> bool:
    """Whether a row is one bold cell over the table's whole width."""
    return (
        len(filled) == 1 and filled[0].span == len(table.edges) - 1 and all(w.bold for w in filled[0].words)
    )


def pairs_in_line(line: Paragraph) -> Iterator[Pair]:
    """A line of text that is a label and a value."""
    hit = LABEL.match(line.text)
    if hit and hit[2].strip() and len(hit[1].split()) <= LONGEST_LABEL:
        start = hit.start(2)
        yield Pair(hit[1].strip(), hit[2].strip(), line.words, line.cut(start, len(line.text)))


def entry_of(sheet: Sheet, context: Context) -> WorkPlanEntry:
    """The entry of one decision."""
    item = sheet.said["item"]
    days = {name: parse_date(sheet.said[name].text) for name in DATES if name in sheet.said}
    author = sheet.said.get("author")
    pairs = [*sheet.said.values(), *sheet.extra]
    return WorkPlanEntry(
        id=context.ids.new("work-plan", str(days.get("meeting_date") or ""), item.text[:40]),
        meeting_date=days.get("meeting_date"),
        publication_date=days.get("publication_date"),
        item=item.text,
        author=author_from(author.text) if author else None,
        extra={pair.label: pair.text for pair in sheet.extra},
        struck=is_struck(item.value),
        evidence=context.trace.evidence(*[pair.words for pair in pairs]),
    )


def read_dated_lists(blocks: Sequence[Block], context: Context) -> None:
    """Read the items listed under headings that are the dates of meetings."""
    day: date | None = None
    heading: list[Word] = []
    for block in blocks:
        if isinstance(block, Table):
            day, heading = None, []
        elif (found := heading_date(block)) is not None or context.style.work_plan.undated_pattern.fullmatch(
            block.text.strip(" :.")
        ):
            day, heading = found, block.words
        elif block.bold and block.marker is None:
            day, heading = None, []
        elif heading and block.text:
            context.found.work_plan.append(listed(block, day, heading, context))


def heading_date(block: Paragraph) -> date | None:
    """The date of a meeting that a line is a heading for."""
    if block.marker is not None or len(block.body) > AROUND_DATE + 4:
        return None
    hits = [hit for hit in find_dates(block.text) if hit.precise]
    if len(hits) != 1 or PUBLISHED.search(block.text):
        return None
    beside = block.text[: hits[0].start] + block.text[hits[0].end :]
    return hits[0].value if len(beside.split()) <= AROUND_DATE and not beside.rstrip().endswith(".") else None


def listed(block: Paragraph, day: date | None, heading: list[Word], context: Context) -> WorkPlanEntry:
    """An item of the list under a meeting's date; whose report it is may stand behind it."""
    hit = context.style.work_plan.author_pattern.search(block.text)
    item = block.text[: hit.start()].rstrip(" ,–—-") if hit else block.text
    context.trace.claim(heading)
    return WorkPlanEntry(
        id=context.ids.new("work-plan", str(day or ""), item[:40]),
        meeting_date=day,
        item=item,
        author=hit["author"].strip(" .)") if hit else None,
        struck=is_struck(block.body),
        evidence=context.trace.evidence(block.words),
    )


def is_struck(words: Sequence[Word]) -> bool:
    """Whether most of the words are struck through."""
    return sum(w.struck for w in words) * 2 > len(words)
