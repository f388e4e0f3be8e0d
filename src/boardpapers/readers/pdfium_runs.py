"""Runs of characters as pdfium reads them, measured on the page, and cut where they are several words.

pdfium sometimes glues the last word of one table column to the first of the next, or of one line to
the next.  Such a run is wider than its letters can be, turns back, leaves its line, or lies across a
vertical rule; only then its characters are looked at one by one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import pairwise, repeat
from typing import NamedTuple

from boardpapers.layout import Rule
from boardpapers.readers import native
from boardpapers.readers.glyphs import LEADER
from boardpapers.readers.pdfium_fonts import Style
from boardpapers.readers.view import View

_WIDEST = 1.05  # times the size: no text's characters are wider on average
_JUMP = 0.6  # times the size: a wider gap inside a run cuts it
_BACK = 0.3  # times the size: a character starting this far left of the one before begins a new word
_SEAM = 0.1  # times the size: runs nearer to each other than this touch
_RAISED = 0.1  # times the size: what stands this far above the baseline is a raised figure
_OFF_LINE = 0.5  # times the size: a character this far above or below the baseline is on another line
_TOUCH = 1.0  # points a word may reach over a rule beside it


class Run(NamedTuple):
    """Characters without a blank between them, in points as seen.

    ``first`` and ``last`` are character indexes; ``x0`` and ``y`` the first one's origin on the
    baseline, ``left`` … ``bottom`` the last one's loose box, which ends where its advance ends.
    For text that does not stand upright the box is that of all its characters.
    """

    text: str
    first: int
    last: int
    x0: float
    y: float
    left: float
    top: float
    right: float
    bottom: float
    style: Style


def origins(text_page: int, view: View, chars: Sequence[int]) -> tuple[list[float], list[float]]:
    """x and y of the origins of the characters at the indexes ``chars``, as seen."""
    found = array("d", bytes(16 * len(chars)))
    x, _ = found.buffer_info()
    end = x + 16 * len(chars)
    deque(map(native.char_origin, repeat(text_page), chars, range(x, end, 16), range(x + 8, end + 8, 16)), 0)
    xs, ys = found[0::2], found[1::2]
    if view.rotation == 0:
        x0, y0 = view.left, view.top
        return [x - x0 for x in xs], [y0 - y for y in ys]
    points = [view.point(x, y) for x, y in zip(xs, ys, strict=True)]
    return [x for x, _ in points], [y for _, y in points]


def loose_boxes(
    text_page: int, view: View, chars: Sequence[int]
) -> tuple[list[float], list[float], list[float], list[float]]:
    """left, top, right and bottom of the loose boxes of the characters at the indexes ``chars``, as seen."""
    found = array("f", bytes(16 * len(chars)))
    address, _ = found.buffer_info()
    places = range(address, address + 16 * len(chars), 16)
    deque(map(native.char_loose_box, repeat(text_page), chars, places), 0)
    lefts, tops, rights, bottoms = found[0::4], found[1::4], found[2::4], found[3::4]
    if view.rotation == 0:
        x, y = view.left, view.top
        return (
            [v - x for v in lefts],
            [y - v for v in tops],
            [v - x for v in rights],
            [y - v for v in bottoms],
        )
    boxes = [view.box(*corners) for corners in zip(lefts, bottoms, rights, tops, strict=True)]
    return [b.x0 for b in boxes], [b.top for b in boxes], [b.x1 for b in boxes], [b.bottom for b in boxes]


def join_torn(runs: list[Run], splitter: Splitter) -> list[Run]:
    """Put together what stands on one line without a gap but came with a blank of pdfium's making between.

    pdfium breaks the line (two characters) before and after raised figures ("6" "th"), and before every
    character on a page it takes for vertical writing.  What it parts by a blank (one character) is
    joined only if raised.
    """
    joined: list[Run] = []
    for run in runs:
        if joined:
            before = joined[-1]
            size = max(before.style.size, run.style.size)
            off_line = abs(run.y - before.y)
            if (
                abs(run.x0 - before.right) < _SEAM * size
                and off_line < _OFF_LINE * size
                and (
                    run.first == before.last + 3
                    or (run.first == before.last + 2 and off_line > _RAISED * size)
                )
                and run.style.upright
                and before.style.upright
                and not splitter.rule_between(before.right, run.x0, run.y, size)
            ):
                joined[-1] = _joined(before, run)
                continue
        joined.append(run)
    return joined


def _joined(a: Run, b: Run) -> Run:
    """Two runs as one, set as the larger is."""
    main = a if a.style.size >= b.style.size else b
    return b._replace(text=a.text + b.text, first=a.first, x0=a.x0, y=main.y, style=main.style)


class Splitter:
    """Tells which runs of a page are suspicious, and cuts them into words."""

    def __init__(self, text_page: int, view: View, rules: Iterable[Rule], text: str) -> None:
        self._text_page = text_page
        self._view = view
        self._leaders = LEADER.search(text) is not None
        self._down = sorted((r.x0, r.top, r.bottom) for r in rules if r.x0 == r.x1)
        self._xs = [x for x, _, _ in self._down]

    def suspects(self, run: Run) -> bool:
        """Whether the run may be more than one word (or is not upright, and needs its whole box)."""
        text, first, last, x0, y, left, top, right, bottom, (size, _, _, upright) = run
        if not upright:
            return True
        if first == last:
            return False
        if self._leaders and LEADER.search(text):
            return True
        slack = _OFF_LINE * size
        if (
            right - x0 > len(text) * size * _WIDEST
            or left < x0 - 0.1
            or not top - slack <= y <= bottom + slack
        ):
            return True
        xs = self._xs
        at = bisect_right(xs, x0 + _TOUCH)
        while at < len(xs) and xs[at] < right - _TOUCH:
            _, begin, end = self._down[at]
            if begin < y - 0.3 * size < end:
                return True
            at += 1
        return False

    def split(self, run: Run) -> list[Run]:
        """The words of a suspicious run, in order."""
        chars = range(run.first, run.last + 1)
        if len(chars) != len(run.text):
            return [run]
        boxes = loose_boxes(self._text_page, self._view, chars)
        if not run.style.upright:
            return [
                run._replace(left=min(boxes[0]), top=min(boxes[1]), right=max(boxes[2]), bottom=max(boxes[3]))
            ]
        xs, ys = origins(self._text_page, self._view, chars)
        objects = list(map(native.char_object, repeat(self._text_page), chars))
        size = run.style.size
        leaders = {edge for match in LEADER.finditer(run.text) for edge in match.span()}
        cuts = [0]
        for i in range(1, len(chars)):
            if (
                xs[i] - boxes[2][i - 1] > _JUMP * size
                or xs[i] < xs[i - 1] - _BACK * size
                or abs(ys[i] - ys[i - 1]) > _OFF_LINE * size
                or i in leaders
                or (objects[i] != objects[i - 1] and self.rule_between(boxes[2][i - 1], xs[i], ys[i], size))
            ):
                cuts.append(i)
        lefts, tops, rights, bottoms = boxes
        return [
            run._replace(
                text=run.text[a:b],
                first=chars[a],
                last=chars[b - 1],
                x0=xs[a],
                y=ys[a],
                left=lefts[b - 1],
                top=tops[b - 1],
                right=rights[b - 1],
                bottom=bottoms[b - 1],
            )
            for a, b in pairwise([*cuts, len(chars)])
        ]

    def rule_between(self, end: float, start: float, y: float, size: float) -> bool:
        """Whether a vertical rule stands between the end of one character and the start of the next."""
        at = bisect_right(self._xs, end - _TOUCH - 0.5)
        while at < len(self._xs) and self._xs[at] < start + _TOUCH + 0.5:
            if self._down[at][1] < y - 0.3 * size < self._down[at][2]:
                return True
            at += 1
        return False
