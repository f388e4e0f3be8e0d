"""Which lines of a table's body open a row, where no rule shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Line
from boardpapers.structure.tables.gutters import columns_of

FIGURE = re.compile(r"[-+(£$€]*\d[\d,.]*\s*[%)kKmM]*|[-–—]+")
"""A cell of nothing but a number: "1,268.01", "(34.0)", "£2m", "85%", or the dash that stands for none."""


def row_starts(lines: Sequence[Line], borders: Sequence[float]) -> list[int]:
    """The index of each line that opens a row; the first always does.

    Every line of figures is a row.  Else rows set apart by a wider gap are told by it; without
    one a row opens where the first column has text and most of the others have too.
    """
    if not lines:
        return []
    columns = [columns_of(line.words, borders) for line in lines]
    steps = [b.top - a.top for a, b in pairwise(lines)]
    leading = min((s for s in steps if s > 0.9 * lines[0].size), default=0.0)
    wide = [False, *(step > 1.25 * leading for step in steps)]
    figures = figure_lines(lines, borders)
    if sum(figures) > 1:
        return [i for i in range(len(lines)) if i == 0 or figures[i] or wide[i]]
    spaced = any(wide) and not all(wide[1:])
    starts = [0]
    for i in range(1, len(lines)):
        used = sum(1 for column in columns[i] if column)
        if columns[i][0] and (wide[i] and used > 1 if spaced else 2 * used > len(columns[i])):
            starts.append(i)
    return starts


def figure_lines(lines: Sequence[Line], borders: Sequence[float]) -> list[bool]:
    """For each line whether it has figures in two columns or more, and only figures behind the first two."""
    found = []
    for line in lines:
        texts = [" ".join(w.text for w in column) for column in columns_of(line.words, borders)]
        count = sum(1 for text in texts[1:] if FIGURE.fullmatch(text))
        found.append(count > 1 and all(FIGURE.fullmatch(text) for text in texts[2:] if text))
    return found
