"""What a table row says and how it looks: the evidence for heads and banners."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from typing import NamedTuple

from boardpapers.layout import Cell, Row

_MOST = 0.6
_NOT_WORDS = re.compile(r"\W+")


class Look(NamedTuple):
    """How a row is set: whether all its text is bold, and its fills where every cell has one."""

    bold: bool
    fills: frozenset[str]

    @property
    def dark(self) -> bool:
        """Whether a fill is so dark that the text on it must be light."""
        return any(_lightness(fill) < 0.45 for fill in self.fills)


def look_of(row: Row, ground: Container[str] = ()) -> Look:
    """The row's look; fills in ``ground``, the colour of the table's or the page's paper, count as none."""
    cells = [cell for cell in row.cells if cell]
    lines = [line for cell in cells for line in cell.lines]
    fills = [cell.fill for cell in cells if cell.fill and cell.fill not in ground]
    return Look(
        bool(lines) and all(line.bold for line in lines),
        frozenset(fills) if len(fills) == len(cells) else frozenset(),
    )


def ground_of(looks: Sequence[Look]) -> frozenset[str]:
    """The colours that fill most rows of a table from end to end: they mark none of them."""
    counts = Counter(fill for look in looks for fill in look.fills)
    return frozenset(fill for fill, count in counts.items() if count > 2 and count > _MOST * len(looks))


def _lightness(colour: str) -> float:
    """Relative lightness of ``#rrggbb``, 0 to 1 (weights of ITU-R BT.601)."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return (0.299 * r + 0.587 * g + 0.114 * b) / 255


def filled(row: Row) -> list[Cell]:
    """The cells with text."""
    return [cell for cell in row.cells if cell and cell.lines]


def plain(text: str) -> str:
    """Text reduced to what tells two heads apart: letters and digits in lower case."""
    return _NOT_WORDS.sub("", text).casefold()


def same_words(row: Row, other: Row) -> bool:
    """Whether two rows print the same in the same columns (and are not both empty)."""
    said = False
    for mine, others in zip(row.cells, other.cells, strict=False):
        text = plain(mine.text) if mine and mine.lines else ""
        if text != (plain(others.text) if others and others.lines else ""):
            return False
        said = said or bool(text)
    return said and len(row.cells) == len(other.cells)
