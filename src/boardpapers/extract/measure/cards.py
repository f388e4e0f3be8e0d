"""Measures set as cards: a big number over its label, in boxes or columns beside each other."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from boardpapers.layout import Block, Cell, Line, Paragraph, Row, Table, Word
from boardpapers.normalise.figures import Figure, parse_figures

LOUDER = 1.35
"""So many times the size of its label is the number."""
FEWEST = 2
"""So many cards stand beside each other."""
APART = 0.8
"""Sizes between two numbers on a line."""
LONGEST = 16
"""Words of a label."""
YEARS = range(1900, 2100)
OPENS = "0123456789£+-−–("
"""What a line of numbers opens with; most lines do not."""
MOST = 8
"""Rows of a table of cards."""


class Card(NamedTuple):
    """A number and what it measures, with the words of both."""

    figure: Figure
    words: list[Word]
    label: str
    named: list[Word]


def cards_of(block: Block, below: Block | None) -> list[Card]:
    """The cards of a block; of text, the labels may stand in the one ``below``.  Empty where it has none."""
    if isinstance(block, Table):
        return _measured(cards_in_table(block))
    if block.text[:1] not in OPENS:
        return []
    lines = list(block.lines)
    if isinstance(below, Paragraph) and all(_figures(line) for line in lines):
        lines += below.lines
    return _measured(cards_in_lines(lines))


def _measured(cards: list[Card]) -> list[Card]:
    """The cards, unless their numbers only count them: "1 Best start in life", "2 Staying healthy"."""
    figures = [card.figure for card in cards]
    first = figures[0].value if figures else 0
    counted = figures == [Figure(first + number, None) for number in range(len(figures))]
    return [] if counted and (first == 1 or len(figures) > FEWEST) else cards


def cards_in_table(table: Table) -> list[Card]:
    """The cards of a table whose every cell is one."""
    if len(table.rows) > MOST:
        return []
    rows = [Row(list(table.header)), *table.rows]
    cards: list[Card] = []
    for cell in (cell for row in rows for cell in row.cells if cell is not None and cell.lines):
        card = _card_in(cell)
        if card is None:
            return []
        cards.append(card)
    return cards if len(cards) >= FEWEST else []


def _card_in(cell: Cell) -> Card | None:
    if len(cell.lines) < 2:
        return None
    loud = max(cell.lines, key=lambda line: line.size)
    figure = _figure(loud)
    if figure is None:
        return None
    rest = [line for line in cell.lines if line is not loud]
    return _card(figure, list(loud.words), [w for line in rest for w in line.words])


def cards_in_lines(lines: Sequence[Line]) -> list[Card]:
    """The cards of lines of text: a line of big numbers, and lines of labels below each."""
    heads = [at for at, line in enumerate(lines) if line.text[0] in OPENS and _figures(line)]
    found: list[Card] = []
    for at, end in pairwise([*heads, len(lines)]):
        cards = list(_row_of_cards(lines[at], lines[at + 1 : end]))
        if len(cards) < max(FEWEST, len(_figures(lines[at]))):
            return []
        found += cards
    return found


def _row_of_cards(head: Line, below: Sequence[Line]) -> Iterator[Card]:
    """A card for each number of a line that has a label: the words below that are nearest to it."""
    numbers = _figures(head)
    middles = [(chunk.x0 + chunk.x1) / 2 for chunk, _ in numbers]
    borders = [(a + b) / 2 for a, b in pairwise(middles)]
    labels: list[list[Word]] = [[] for _ in numbers]
    for line in below:
        for word in line.words:
            labels[bisect(borders, (word.x0 + word.x1) / 2)].append(word)
    for (chunk, figure), label in zip(numbers, labels, strict=True):
        if card := _card(figure, list(chunk.words), label):
            yield card


def _card(figure: Figure, words: list[Word], label: list[Word]) -> Card | None:
    """The card, where the number is set much bigger than a short label that has words."""
    text = " ".join(w.text for w in label)
    plain = 0 < len(label) <= LONGEST and any(c.isalpha() for c in text)
    loud = plain and max(w.size for w in words) >= LOUDER * max(w.size for w in label)
    return Card(figure, words, text, label) if loud else None


def _figures(line: Line) -> list[tuple[Line, Figure]]:
    """The numbers of a line that holds nothing else, two or more of them; else empty."""
    if line.text[0] not in OPENS:
        return []
    chunks = line.chunks(APART * line.size)
    found = [(chunk, figure) for chunk in chunks if (figure := _figure(chunk))]
    return found if len(found) == len(chunks) >= FEWEST else []


def _figure(line: Line) -> Figure | None:
    """The one number a line is; a year is none."""
    figures = parse_figures(line.text) if len(line.words) <= 3 else []
    if len(figures) != 1 or (figures[0].unit is None and figures[0].value in YEARS):
        return None
    return figures[0]
