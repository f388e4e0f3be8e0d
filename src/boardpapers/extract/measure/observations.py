"""Measured values in tables and sentences of reports and minutes, and the numbers they set to reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from boardpapers.layout import Block, Paragraph, Section, Table, Word
from boardpapers.records import Metric, Observation, Target

from ..action_table.heads import heads_actions
from ..cells import paragraphs_in
from ..context import Context
from .cards import cards_of
from .readings import Aim, Reading
from .target_tables import aims_in
from .value_sentences import Told, may_tell, read_sentences
from .value_tables import grid_of, read_values

NO_MEASURES = ("agenda", "work_plan", "questions")
NO_SENTENCES = (*NO_MEASURES, "plan")
REACH = 6
"""Blocks above a table among which its heading may stand."""
LONGEST_HEADING = 24
"""Words."""
FEWEST_TOLD = 12
"""Words of a cell that may hold a sentence worth reading."""


def read_observations(section: Section, context: Context) -> None:
    """Read the tables of values of a section, and the sentences that measure or set a number to reach."""
    if section.kind in NO_MEASURES:
        return
    today = day_of_paper(context)
    told = set[str]()
    for at, block in enumerate(section.blocks):
        if read_cards(at, section, context):
            continue
        if isinstance(block, Table):
            if not read_table(block, at, section, today, context) and section.kind not in NO_SENTENCES:
                read_cells(block, section, told, context)
        elif section.kind not in NO_SENTENCES:
            read_paragraph(block, section, told, context)


def read_cards(at: int, section: Section, context: Context) -> bool:
    """One metric for each card of a block, a big number over its label; whether there are any."""
    block, below = section.blocks[at], section.blocks[at + 1 : at + 2]
    cards = cards_of(block, below[0] if below else None)
    if not cards:
        return False
    owner = owner_of(block.page, section, context)
    for card in cards:
        observed = Observation(
            value=card.figure.value, unit=card.figure.unit, evidence=context.trace.evidence(card.words)
        )
        context.found.metrics.append(
            Metric(
                id=context.ids.new("metric", first_words(card.label)),
                text=card.label,
                report=owner[0],
                meeting=owner[1],
                observations=[observed],
                evidence=context.trace.evidence(card.named),
            )
        )
    return True


def read_cells(table: Table, section: Section, told: set[str], context: Context) -> None:
    """The sentences of a table's cells of text, as on a cover sheet; rows of actions are left to those."""
    if heads_actions(table, context.style.plans):
        return
    cells = [c for row in table.rows for c in row.cells if c is not None]
    for cell in [*table.header, *table.banners, *cells]:
        if sum(len(line.words) for line in cell.lines) >= FEWEST_TOLD and may_tell(cell.text):
            for item in paragraphs_in(cell):
                read_paragraph(item, section, told, context)


def read_table(table: Table, at: int, section: Section, today: date | None, context: Context) -> bool:
    """One metric for a table of values, with an observation for each of its figures; whether it is one."""
    style = context.style
    if section.kind == "plan" and heads_actions(table, style.plans):
        return True  # its rows are actions
    caption, words = caption_of(at, section.blocks, context)
    readings = read_values(table, caption, style.measures, today)
    owner = owner_of(table.page, section, context)
    alone = aims_in(table, style.measures, {reading.label for reading in readings if reading.label})
    for unmet in alone:
        add_row(unmet, [], owner, context)
    if not readings:
        return bool(alone)
    for aim, below in by_aim(readings):
        if aim is not None:
            add_row(aim, below, owner, context)
            continue
        grid = grid_of(table, style.measures)
        labels = {reading.label for reading in below if reading.label}
        only = labels.pop() if len(labels) == 1 and len(below) < len(readings) else None
        text = caption or only or " ".join(filter(None, grid.heads))
        context.found.metrics.append(
            Metric(
                id=context.ids.new("metric", first_words(text)),
                text=text,
                report=owner[0],
                meeting=owner[1],
                observations=[observation_of(reading, context) for reading in below],
                evidence=context.trace.evidence(words or [w for head in grid.head_words for w in head]),
            )
        )
    context.trace.claim(w for reading in readings for w in reading.beside)
    return True


def by_aim(readings: Sequence[Reading]) -> list[tuple[Aim | None, list[Reading]]]:
    """The readings of each row that has a number to reach; those of rows without one together, first."""
    groups: dict[int | None, tuple[Aim | None, list[Reading]]] = {}
    for reading in readings:
        name = id(reading.aim) if reading.aim is not None else None
        groups.setdefault(name, (reading.aim, []))[1].append(reading)
    return sorted(groups.values(), key=lambda group: group[0] is not None)


def add_row(
    aim: Aim, readings: Sequence[Reading], owner: tuple[str | None, str | None], context: Context
) -> None:
    """One metric for a row of a table of indicators with their targets."""
    context.found.metrics.append(
        Metric(
            id=context.ids.new("metric", first_words(aim.label)),
            text=aim.label,
            report=owner[0],
            meeting=owner[1],
            target=Target(value=aim.figure.value, unit=aim.figure.unit),
            observations=[observation_of(reading, context) for reading in readings],
            evidence=context.trace.evidence(aim.named, aim.words),
        )
    )


def observation_of(reading: Reading, context: Context) -> Observation:
    return Observation(
        label=reading.label,
        period=reading.period,
        value=reading.figure.value,
        unit=reading.figure.unit,
        evidence=context.trace.evidence(reading.words),
    )


def caption_of(at: int, blocks: Sequence[Block], context: Context) -> tuple[str, list[Word]]:
    """What a table is called and the words that say so: its caption, else the heading over it."""
    caption = context.style.measures.caption_pattern
    for near in (at - 1, at - 2, at + 1):
        block = blocks[near] if 0 <= near < len(blocks) else None
        if isinstance(block, Paragraph) and caption.match(block.text):
            return block.text, block.words
    for block in reversed(blocks[max(0, at - REACH) : at]):
        if isinstance(block, Table):
            break
        if is_heading(block):
            return block.text.rstrip(" :"), block.words
    return "", []


def is_heading(block: Paragraph) -> bool:
    """Whether a paragraph is set as a heading: bold, short and no list item."""
    return (
        block.bold
        and len(block.body) <= LONGEST_HEADING
        and block.kind in ("plain", "numbered")
        and re.search(r"[^\W\d_]", block.text) is not None
    )


def read_paragraph(block: Paragraph, section: Section, told: set[str], context: Context) -> None:
    """One metric for each sentence that measures a change or sets a percentage; printed twice, it is one."""
    for found in read_sentences(block.text, context.style.measures):
        text = block.text[found.start : found.end].strip()
        report, meeting = owner_of(block.page, section, context)
        if text in told or not (report or meeting):
            continue
        told.add(text)
        context.found.metrics.append(
            Metric(
                id=context.ids.new("metric", first_words(text)),
                text=text,
                report=report,
                meeting=meeting,
                target=Target(value=found.target.value, unit=found.target.unit) if found.target else None,
                observations=observations_told(found, block, context),
                evidence=context.trace.evidence(block.cut(found.start, found.end)),
            )
        )


def observations_told(told: Told, block: Paragraph, context: Context) -> list[Observation]:
    """The values of a sentence; they have no label: the metric's text says what was measured."""
    return [
        Observation(
            period=value.period,
            value=value.quantity.value,
            unit=value.quantity.unit,
            evidence=context.trace.evidence(block.cut(told.start + value.start, told.start + value.end)),
        )
        for value in told.values
    ]


def owner_of(page: int, section: Section, context: Context) -> tuple[str | None, str | None]:
    """(report id, meeting id) of what a page belongs to."""
    if section.kind == "minutes":
        held = [
            m for m in context.found.meetings if m.status == "held" and page_of(m.evidence) in pages(section)
        ]
        return None, held[-1].id if held else None
    for report in context.found.reports:
        ranges = [report.pages, *(a.pages for a in report.attachments)]
        if any(r is not None and r.first <= page <= r.last for r in ranges):
            return report.id, None
    return None, None


def pages(section: Section) -> range:
    return range(section.first, section.last + 1)


def page_of(evidence: Sequence[object]) -> int:
    """The first page of a record's evidence; 0 where it has none."""
    return next((page for e in evidence if isinstance(page := getattr(e, "page", None), int)), 0)


def day_of_paper(context: Context) -> date | None:
    """The day of the meeting the paper is for; of several, the last."""
    days = [m.date for m in context.found.meetings if m.date] + [
        r.date for r in context.found.reports if r.date
    ]
    return max(days, default=None)


def first_words(text: str) -> str:
    return " ".join(text.split()[:6])
