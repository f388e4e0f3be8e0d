"""Text set sideways in a cell: a narrow head, or a theme that runs up along the rows it is about."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Line, Word
from boardpapers.structure.lines import lines_of

_TALL = 1.6
"""Times its size that a word stands high: only one set sideways does."""
_SHORTEST = 3
"""Letters of a word that shows which way it is set."""


def cell_lines(words: Sequence[Word]) -> list[Line]:
    """The lines of a cell's words; those of text set sideways in the order it was drawn in.

    Whether it reads upwards or downwards its place does not tell.
    """
    if not is_sideways(words):
        return lines_of(words)
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.n):
        middle = (word.x0 + word.x1) / 2
        if lines and lines[-1][0].x0 <= middle <= lines[-1][0].x1:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(line) for line in lines]


def is_sideways(words: Sequence[Word]) -> bool:
    """Whether words are set sideways, by the first that is long enough to show it."""
    for word in words:
        if len(word.text) >= _SHORTEST:
            return word.bottom - word.top > _TALL * word.size
    return False
