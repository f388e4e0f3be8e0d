"""Actions set as list items that name their lead in brackets: "Publish a guide (Lead: HR; by May 2025)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from boardpapers.layout import BBox, Block, Cell, Line, Paragraph, Row, Table, Word
from boardpapers.normalise.timescales import parse_timescale
from boardpapers.styles.plans import PlanStyle

from ..action_table.columns import Columns
from .facts import fact_of

TAIL = re.compile(r"\s*[(\[](?P<said>[^()\[\]]*:[^()\[\]]*)[)\]]\.?$")
PIECE = re.compile(r"\s*(?P<piece>[^;|]+?)\s*(?:[;|]|,(?=\s*by\b)|$)")
FEWEST = 2
"""So many such items make a list of actions."""


FIELDS = ("text", "lead", "timescale")


class Item(NamedTuple):
    """A list item, and its words by what they say: what is to be done, who leads, when."""

    paragraph: Paragraph
    words: tuple[list[Word], list[Word], list[Word]]


def with_lists(blocks: Sequence[Block], style: PlanStyle) -> tuple[list[Block], list[tuple[Table, Columns]]]:
    """The blocks with each run of such items as a table, and these tables with their columns."""
    items = [_item(block, style) if isinstance(block, Paragraph) else None for block in blocks]
    if sum(item is not None for item in items) < FEWEST:
        return list(blocks), []
    done: list[Block] = []
    tables: list[Table] = []
    run: list[Item] = []
    for block, item in zip([*blocks, None], [*items, None], strict=True):
        if item is not None:
            run.append(item)
            continue
        if run:
            tables.append(_table(run))
            done.append(tables[-1])
            run = []
        if block is not None:
            done.append(block)
    fields = {name: at for at, name in enumerate(FIELDS)}
    return done, [(table, Columns(fields=dict(fields), heads=dict.fromkeys(fields, ""))) for table in tables]


def _item(paragraph: Paragraph, style: PlanStyle) -> Item | None:
    """The item a paragraph is, where brackets at its end name a lead."""
    tail = TAIL.search(paragraph.text) if paragraph.kind != "plain" else None
    if tail is None:
        return None
    lead: list[Word] = []
    when: list[Word] = []
    for hit in PIECE.finditer(paragraph.text, tail.start("said"), tail.end("said")):
        fact = fact_of(hit["piece"], style)
        words = paragraph.cut(hit.start("piece"), hit.end("piece"))
        if fact is not None and fact.field == "lead":
            at = hit["piece"].index(fact.value)
            lead = paragraph.cut(hit.start("piece") + at, hit.end("piece"))
        elif parse_timescale(fact.value if fact else hit["piece"]).status != "none":
            when = words
    return Item(paragraph, (paragraph.cut(0, tail.start()), lead, when)) if lead else None


def _table(items: Sequence[Item]) -> Table:
    """The items as rows; all of their words but those in the cells are the table's repeats."""
    rows = [Row([_cell(item.paragraph, words, at) for at, words in enumerate(item.words)]) for item in items]
    first, last = items[0].paragraph.lines[0], items[-1].paragraph.lines[-1]
    edges = [float(at) for at in range(len(FIELDS) + 1)]
    marks = [w for item in items for w in item.paragraph.words]
    return Table([], rows, edges, first.page, last.page, first.top, last.bottom, repeats=marks)


def _cell(paragraph: Paragraph, words: Sequence[Word], column: int) -> Cell:
    """A cell of these words as they stand on the lines of their item, brackets left out."""
    keep = {(w.page, w.n) for w in words}
    boxes: dict[int, BBox] = {}
    lines: list[Line] = []
    for line in paragraph.lines:
        right = max(other.x1 for other in paragraph.lines if other.page == line.page)
        boxes.setdefault(line.page, BBox(line.x0, line.top, right + 1.0, line.bottom))
        here = [w for w in line.words if (w.page, w.n) in keep]
        if column:
            here = [w._replace(text=w.text.strip("()[];,")) for w in here]
        lines += [Line(here)] if here else []
    return Cell(lines, list(boxes.items()), column)
