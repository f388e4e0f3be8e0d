"""Columns told by the white space between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from boardpapers.layout import BBox, Word
from boardpapers.structure.list_marks import BULLETS, LETTERED

CHUNK_GAP = 0.8
"""Words further apart than this, as a share of the font size, may stand in different columns."""

_FAR_LEFT = -10_000.0
_INDENT = 4.0  # times the size: text hangs no further behind its list mark than this
_SPACE = 0.32  # times the size: no space between words is wider, unless lines are set to fill their measure
_DASHES = frozenset("-–—‐‑")  # also what a cell without a figure says
_TICKS = frozenset("✓✔★☆")  # also what a cell answers
_NARROWEST = 2.5  # points: a gutter at least this wide must stay free


class Gutters:
    """The gaps between the words of one row (column heads, best of all) that other rows leave free.

    Each gap may shrink, and fall into several, as rows are admitted; the widest free stretch
    of it is the gutter.
    """

    def __init__(self, words: Iterable[Word]) -> None:
        words = list(words)
        runs = _runs(words)
        self._wide = CHUNK_GAP * max((w.size for w in words), default=0.0)
        self._free = [[(a[1], b[0])] for a, b in pairwise(runs)]
        self.left = runs[0][0] if runs else 0.0
        self.right = runs[-1][1] if runs else 0.0
        self._before = [(_FAR_LEFT, self.left)]  # room for a column without a head, left of the others

    @classmethod
    def at(cls, edges: Sequence[float]) -> Gutters:
        """The gutters at the borders of a table found before (``edges``: its outer borders included)."""
        gutters = cls(())
        gutters._free = [[(x - _NARROWEST, x + 1.9)] for x in edges[1:-1]]  # text begins 2 points behind
        gutters._before = []
        gutters.left, gutters.right = edges[0] + 2.0, edges[-1] - 2.0
        return gutters

    @property
    def columns(self) -> int:
        return len(self.borders) + 1

    @property
    def borders(self) -> list[float]:
        """The x of each column border: just left of the column behind the gutter."""
        room = [(a, b) for a, b in self._before if a > self.left and b - a > self._wide]
        gaps = [room, *self._free]
        widest = [max(gap, key=lambda piece: piece[1] - piece[0]) for gap in gaps if gap]
        return [max((a + b) / 2, b - 2.0) for a, b in widest]

    def admit(self, words: Sequence[Word]) -> bool:
        """Take in a row; ``False``, and nothing changed, where it leaves one of the gutters no room."""
        narrowed = []
        for gap in self._free:
            pieces = gap
            for word in words:
                if word.x1 > pieces[0][0] and word.x0 < pieces[-1][1]:
                    pieces = _less(pieces, word.x0, word.x1)
                    if not pieces:
                        return False
            narrowed.append(pieces)
        self._free = narrowed
        for word in words:
            self._before = _less(self._before, word.x0, word.x1)
        self.left = min(self.left, *(w.x0 for w in words))
        self.right = max(self.right, *(w.x1 for w in words))
        return True

    def end_at(self, heads: Sequence[Word]) -> None:
        """Leave of each gutter the piece right before a head, where there is one: the words left of it were
        set apart to fill their lines."""
        starts = {word.x0 for word in heads}
        self._free = [gap[-1:] if gap[-1][1] in starts else gap for gap in self._free]


def _runs(words: Iterable[Word]) -> list[tuple[float, float]]:
    """The stretches (from, to) that words cover, those of one phrase joined."""
    runs: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: w.x0):
        if runs and word.x0 - runs[-1][1] <= CHUNK_GAP * word.size:
            runs[-1] = (runs[-1][0], max(runs[-1][1], word.x1))
        else:
            runs.append((word.x0, word.x1))
    return runs


def _less(pieces: list[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    """Free stretches without what lies between ``start`` and ``end``."""
    left: list[tuple[float, float]] = []
    for a, b in pieces:
        left += [(p, q) for p, q in ((a, min(b, start)), (max(a, end), b)) if q - p >= _NARROWEST]
    return left


def drawn_out(words: Sequence[Word]) -> list[Word]:
    """The words, each drawn out to the next one on its line if only a space or the indent behind a list mark
    parts the two: such white space parts no columns.
    """
    drawn = list(words)
    opens = True  # whether the word opens its line or cell: a mark within a phrase is none
    for i, (word, behind) in enumerate(pairwise(words)):
        gap = behind.x0 - word.x1
        if not 0 < gap < _INDENT * word.size or abs(word.bottom - behind.bottom) > 0.5 * word.size:
            opens = True
            continue
        spaced = gap < _SPACE * word.size
        if spaced or (opens and len(word.text) < 6 and _is_mark(word.text, behind.text)):
            drawn[i] = word._replace(x1=behind.x0)
        opens = not spaced
    return drawn


def _is_mark(text: str, behind: str) -> bool:
    """Whether a word may be the list mark of the one behind it."""
    if text in _TICKS:
        return False
    if text in _DASHES:
        return behind[0].isalpha()
    return text in BULLETS or (text[-1] == ")" and LETTERED.fullmatch(text) is not None)


def columns_of(words: Iterable[Word], borders: Sequence[float]) -> list[list[Word]]:
    """The words of each column."""
    columns: list[list[Word]] = [[] for _ in range(len(borders) + 1)]
    for word in words:
        columns[bisect_right(borders, (word.x0 + word.x1) / 2)].append(word)
    return columns


def boxes_of(edges: Sequence[float], ys: Sequence[float], whole: Iterable[int] = ()) -> list[BBox]:
    """The cells between column borders and row borders; rows in ``whole`` are one cell over all columns."""
    single = set(whole)
    boxes: list[BBox] = []
    for row, (top, bottom) in enumerate(pairwise(ys)):
        borders = [edges[0], edges[-1]] if row in single else edges
        boxes += [BBox(a, top, b, bottom) for a, b in pairwise(borders)]
    return boxes
