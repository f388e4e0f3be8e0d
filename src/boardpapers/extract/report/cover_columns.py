"""Labels beside their values without rules, each wrapped in its column: "SUBJECT OF THE" over "REPORT"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from boardpapers.layout import BBox, Block, Cell, Line, Paragraph, Row, Table
from boardpapers.styles.reports import ReportStyle

SNAP = 3.0
"""Points by which words of one column may differ at their left."""
FEWEST = 3
"""So many rows with a value, and so many known labels among them, make a cover."""
SAME_STEP = 1.08
"""Times the smallest step between lines: within a row they stand no further apart."""

Pair = tuple[Line | None, Line | None]
"""A line's words left and right of the edge of the values."""


def with_columns(blocks: Sequence[Block], style: ReportStyle) -> list[Block]:
    """The blocks at the top of a report, a list of labels that wrap beside their values made a table.

    Lists whose labels stand on a line each are left as they are: their lines tell as much.
    """
    top = list(takewhile(lambda b: isinstance(b, Paragraph) and b.page == blocks[0].page, blocks))
    lines = [(at, line) for at, b in enumerate(top) if isinstance(b, Paragraph) for line in b.lines]
    for edge in _edges([line for _, line in lines]):
        pairs = [_split(line, edge) for _, line in lines]
        start = next((i for i, pair in enumerate(pairs) if pair and pair[1]), len(pairs))
        run = [pair for pair in takewhile(bool, pairs[start:]) if pair]
        rows = _rows(run)
        while rows and not any(right for _, right in rows[-1]):
            rows.pop()  # a heading below the list
        end = start + sum(map(len, rows))
        first, last = lines[start][0] if rows else 0, lines[end - 1][0] + 1 if rows else 0
        whole = sum(len(b.lines) for b in top[first:last] if isinstance(b, Paragraph)) == end - start
        if whole and _is_cover(rows, style):
            return [*blocks[:first], _table(rows, edge), *blocks[last:]]
    return list(blocks)


def _edges(lines: Sequence[Line]) -> list[float]:
    """Where words of several lines begin behind a gap: the most frequent places first."""
    starts = Counter(
        round(b.x0) for line in lines for a, b in pairwise(line.words) if b.x0 - a.x1 > line.size * 0.4
    )
    return [float(x) for x, count in starts.most_common(FEWEST) if count >= FEWEST]


def _split(line: Line, edge: float) -> Pair | None:
    """A line cut at an edge; ``None`` where its words run over it."""
    left = [w for w in line.words if w.x0 < edge - SNAP]
    right = line.words[len(left) :]
    if (left and left[-1].x1 > edge) or (right and abs(right[0].x0 - edge) > SNAP):
        return None
    return Line(left) if left else None, Line(right) if right else None


def _rows(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The lines in rows: those that stand no further apart than the closest are of one row."""
    tops = [next(side.top for side in pair if side) for pair in pairs]
    steps = [b - a for a, b in pairwise(tops)]
    tight = min((step for step in steps if step > 1), default=0.0) * SAME_STEP
    rows: list[list[Pair]] = []
    for pair, step in zip(pairs, [tight + 1, *steps], strict=True):
        if step > tight:
            rows.append([])
        rows[-1].append(pair)
    return rows


def _is_cover(rows: Sequence[Sequence[Pair]], style: ReportStyle) -> bool:
    """Whether rows are labels with their values, some of the labels wrapped and enough of them known."""
    wrapped = any(sum(left is not None for left, _ in row) > 1 for row in rows)
    labels = [" ".join(left.text for left, _ in row if left) for row in rows]
    return wrapped and sum(style.label_of(label) is not None for label in labels) >= FEWEST


def _table(rows: Sequence[Sequence[Pair]], edge: float) -> Table:
    """The rows as a table of two columns."""
    made = []
    for row in rows:
        sides = ([left for left, _ in row if left], [right for _, right in row if right])
        made.append(Row([_cell(lines, column) for column, lines in enumerate(sides)]))
    boxes = [box for row in made for cell in row.cells if cell for _, box in cell.boxes]
    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    page = made[0].page
    return Table([], made, [left, edge, right], page, page, top, bottom, ruled="none")


def _cell(lines: list[Line], column: int) -> Cell | None:
    if not lines:
        return None
    box = BBox(min(line.x0 for line in lines), lines[0].top, max(line.x1 for line in lines), lines[-1].bottom)
    return Cell(lines, [(lines[0].page, box)], column)
