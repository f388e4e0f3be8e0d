"""Actions set as headed text with labelled lines below ("Action 1.1: Clean buses", "Lead: Transport"):
read as the rows of a table of their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from boardpapers.layout import BBox, Block, Cell, Line, Paragraph, Row, Table, Word
from boardpapers.styles.plans import PlanStyle

from ..context import Context
from ..report.actions import opening

FEWEST = 2
"""So many headed actions with labelled lines make a plan."""
LONGEST_LABEL = 5
"""Words."""
HEADED = re.compile(r"[A-Z][a-z]+ (?:[A-Z]{1,3})?\d{1,3}(?:\.\d{1,2})*[a-z]?\s*[:.–—-]?\s+\S")
"""A word and a number before a title: "Project 2: Youth shelter"."""
SHORT = {"lead", "timescale", "start", "revised", "funding", "rag", "ref", "priority", "partners", "year"}
"""Fields that a few words fill: a paragraph behind them is none of theirs."""
APART = 2.0
"""Sizes between words on a line, beyond which a second label may stand."""


@dataclass(slots=True)
class Card:
    """An action under its heading: the label's word, the number, and the lines of each labelled entry."""

    label: Word
    number: Word
    lines: list[Line]
    """The title and the description."""
    entries: dict[str, tuple[Line, list[Line]]] = field(default_factory=dict)


def with_tables(blocks: Sequence[Block], context: Context) -> list[Block]:
    """The blocks with each run of headed actions as a table; as they are where too few have entries."""
    runs = list(_runs(blocks, context))
    cards = [block for block in runs if isinstance(block, Card)]
    if sum(bool(card.entries) for card in cards) < FEWEST:
        return list(blocks)
    done: list[Block] = []
    run: list[Card] = []
    for block in runs:
        if isinstance(block, Card):
            run.append(block)
            continue
        done += [_table(run)] if run else []
        run = []
        done.append(block)
    return [*done, _table(run)] if run else done


def _runs(blocks: Sequence[Block], context: Context) -> Iterator[Block | Card]:
    """The blocks in order, headed actions and what belongs to them as cards."""
    card: Card | None = None
    for block in blocks:
        opened = _opened(block, context) if isinstance(block, Paragraph) else None
        if opened is not None:
            yield from [card] if card else []
            card = opened
        elif card is not None and isinstance(block, Paragraph) and not _is_heading(block):
            _take_paragraph(card, block, context.style.plans)
        else:
            yield from [card] if card else []
            card = None
            yield block
    yield from [card] if card else []


def _is_heading(block: Paragraph) -> bool:
    """Whether a paragraph is a heading of its own: bold, and no label."""
    return block.bold and ":" not in block.body[-1].text and block.kind == "plain"


def _opened(block: Paragraph, context: Context) -> Card | None:
    headed = opening(block, context)
    if not (headed.title if headed is not None else block.bold and HEADED.match(block.text)):
        return None
    label, number, *rest = block.words
    if context.style.plans.field_of(label.text) != "text" or not any(c.isdigit() for c in number.text):
        return None
    keep = {(w.page, w.n) for w in rest}
    lines = [[w for w in line.words if (w.page, w.n) in keep] for line in block.lines]
    return Card(label, number, [Line(words) for words in lines if words])


def _take_paragraph(card: Card, block: Paragraph, style: PlanStyle) -> None:
    """Add a paragraph to the card; one behind an entry of a few words describes the action."""
    last = next(reversed(card.entries), None)
    if last is not None and {*style.fields_of(last)} & SHORT and not _labels(block.lines[0], style):
        card.lines += block.lines
        return
    for line in block.lines:
        _take(card, line, style)


def _labels(line: Line, style: PlanStyle) -> bool:
    """Whether a line opens with a label of a plan's entry."""
    return any(_label_of(piece, style)[1] for piece in line.chunks(APART * line.size)[:1])


def _label_of(piece: Line, style: PlanStyle) -> tuple[int, str]:
    """How many words of a piece of a line are a label, and the label; ``""`` where it opens with none."""
    at = next((i for i, w in enumerate(piece.words[:LONGEST_LABEL]) if w.text.endswith(":")), None)
    label = " ".join(w.text for w in piece.words[: at + 1]).rstrip(":") if at is not None else ""
    known = at is not None and {*style.fields_of(label)} - {"text", "title"}
    return (at + 1, label) if at is not None and known else (0, "")


def _take(card: Card, line: Line, style: PlanStyle) -> None:
    """Add a line to the entry whose label it opens with, else to the one above."""
    for piece in line.chunks(APART * line.size):
        count, label = _label_of(piece, style)
        if label:
            rest = piece.words[count:]
            card.entries[label] = Line(piece.words[:count]), [Line(rest)] if rest else []
        elif card.entries:
            next(reversed(card.entries.values()))[1].append(piece)
        else:
            card.lines.append(piece)


def _table(cards: Sequence[Card]) -> Table:
    """The cards as rows, under the labels of the first that bears each."""
    labels = list(dict.fromkeys(label for card in cards for label in card.entries))
    heads = [next(card.entries[label][0] for card in cards if label in card.entries) for label in labels]
    header = [_cell([], 0, cards[0]), _cell([Line([cards[0].label])], 1, cards[0])]
    header += [_cell([head], at, cards[0]) for at, head in enumerate(heads, 2)]
    rows = []
    again: list[Word] = []
    for card in cards:
        cells: list[Cell | None] = [_cell([Line([card.number])], 0, card), _cell(card.lines, 1, card)]
        entries = [card.entries.get(label) for label in labels]
        cells += [_cell(entry[1] if entry else [], at, card) for at, entry in enumerate(entries, 2)]
        rows.append(Row(cells))
        again += [card.label, *(w for head, _ in card.entries.values() for w in head.words)]
    first, last = cards[0].label, rows[-1].words[-1]
    edges = [float(at) for at in range(len(header) + 1)]
    return Table(header, rows, edges, first.page, last.page, first.top, last.bottom, repeats=again)


def _cell(lines: list[Line], column: int, card: Card) -> Cell:
    """A cell of these lines, with a box for each page they stand on."""
    words = [w for line in lines for w in line.words] or [card.label]
    boxes: list[tuple[int, BBox]] = []
    for page in dict.fromkeys(w.page for w in words):
        here = [w for w in words if w.page == page]
        box = BBox(
            min(w.x0 for w in here),
            min(w.top for w in here),
            max(w.x1 for w in here),
            max(w.bottom for w in here),
        )
        boxes.append((page, box))
    return Cell(lines, boxes, column)
