"""Prose set in two columns: read down the left one, then down the right one.

Only prose is: lists of names, labels with values and margins with actions stand beside each other, too,
but their lines do not go on from one to the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Line, Word

from .lines import lines_of

FEWEST = 6
"""So many lines a column has at least."""
GUTTER = 9.0
"""Points between the columns at least."""
NARROW, SPACE = 2.0, 0.36
"""Points that some line leaves free of the gutter at least; a space between words is no more than a share
``SPACE`` of their size."""
ZONE = (0.4, 0.62)
"""Shares of the page width between which the right column begins."""
FEWEST_WORDS = 4
"""So many words the lines of prose have, by their mean, at least."""
GAP = 1.8
"""Sizes from line to line beyond which something else begins below the columns."""
GOES_ON = 0.35
"""Share of lines that begin in lower case: they go on with a sentence."""


def in_columns(lines: Sequence[Line], width: float) -> list[Line]:
    """A page's lines, top to bottom, with those of two columns of prose one column after the other."""
    start = _right_start(lines, width)
    if start is None:
        return list(lines)
    ordered: list[Line] = []
    stretch: list[Line] = []
    for line in lines:
        if _crosses(line, start):
            ordered += _parted(stretch, start)
            stretch = []
            ordered.append(line)
        else:
            stretch.append(line)
    return ordered + _parted(stretch, start)


def _right_start(lines: Sequence[Line], width: float) -> float | None:
    """Where most lines of a right column begin, in points; ``None`` where few do."""
    low, high = ZONE[0] * width, ZONE[1] * width
    starts: Counter[int] = Counter()
    for line in lines:
        if low < line.x0 < high:
            starts[round(line.x0)] += 1
            continue
        if line.x0 > high or line.x1 < low:
            continue
        for before, word in pairwise(line.words):
            if word.x0 > high:
                break
            if word.x0 > low and word.x0 - before.x1 > GUTTER:
                starts[round(word.x0)] += 1
                break
    if not starts:
        return None
    start, count = starts.most_common(1)[0]
    return start - 1.0 if count >= FEWEST else None


def _crosses(line: Line, start: float) -> bool:
    """Whether the line runs over the gutter left of ``start``, or leaves only a space between words there."""
    if line.x0 >= start or line.x1 <= start:
        return line.x0 < start < line.x1 + NARROW
    before = max(w.x1 for w in line.words if w.x0 < start)
    behind = min((w.x0 for w in line.words if w.x0 >= start), default=before)
    return behind - before < SPACE * line.size


def _parted(stretch: list[Line], start: float) -> list[Line]:
    """The lines of a stretch, the left column's first; as they are where the two are no prose."""
    end = _end(stretch, start)
    left: list[Word] = []
    right: list[Word] = []
    for line in stretch[:end]:
        for word in line.words:
            (left if word.x0 < start else right).append(word)
    columns = [lines_of(left), lines_of(right)]
    if not all(_is_prose(column) for column in columns):
        return stretch
    for column in columns:
        edge = max(line.x1 for line in column)
        for line in column:
            line.edge = edge
    return [*columns[0], *columns[1], *stretch[end:]]


def _end(stretch: Sequence[Line], start: float) -> int:
    """Where the columns end: behind the last line of the right one, at the first gap of the left one."""
    last = max((i for i, line in enumerate(stretch) if line.x1 > start), default=len(stretch) - 1)
    above = max((line.top for line in stretch[: last + 1] if line.x0 < start), default=0.0)
    for i in range(last + 1, len(stretch)):
        if stretch[i].top - above > GAP * stretch[i].size:
            return i
        above = stretch[i].top
    return len(stretch)


def _is_prose(column: Sequence[Line]) -> bool:
    words = sum(len(line.words) for line in column)
    going_on = sum(line.text[:1].islower() for line in column)
    return len(column) >= FEWEST and words >= FEWEST_WORDS * len(column) and going_on >= GOES_ON * len(column)
