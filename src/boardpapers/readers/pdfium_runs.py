"""Runs of characters as pdfium reads them, measured on the page, and set right where they are no words.

pdfium sometimes glues the last word of one table column to the first of the next, or of one line to
the next: such a run is wider than its letters can be, turns back, leaves its line, or lies across a
vertical rule, and only then its characters are looked at one by one.  And it sometimes tears one word
into several: before and after raised figures, and between all characters of a page it takes for
vertical writing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise, repeat
from typing import Any, NamedTuple

from boardpapers.layout import Rule
from boardpapers.readers import native
from boardpapers.readers.glyphs import LEADER
from boardpapers.readers.pdfium_fonts import Style, char_styles
from boardpapers.readers.view import View

_WIDEST = 1.05  # times the size: no text's characters are wider on average
_JUMP = 0.6  # times the size: a wider gap inside a run cuts it
_BACK = 0.3  # times the size: a character starting this far left of the one before begins a new word
_SEAM = 0.1  # times the size: runs nearer to each other than this touch
_RAISED = 0.1  # times the size: what stands this far above the baseline is a raised figure
_OFF_LINE = 0.5  # times the size: a character this far above or below the baseline is on another line
_TOUCH = 1.0  # points a word may reach over a rule beside it
_BESIDE = 1.5  # points a rule may stand off the seam between two characters it parts
_INSIDE = _TOUCH + _BESIDE


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


class Runs(NamedTuple):
    """Many runs, column by column: most pages need no closer look, and columns are quick."""

    texts: Sequence[str]
    firsts: Sequence[int]
    lasts: Sequence[int]
    x0s: Sequence[float]
    ys: Sequence[float]
    lefts: Sequence[float]
    tops: Sequence[float]
    rights: Sequence[float]
    bottoms: Sequence[float]
    styles: Sequence[Style]


class TextPage(NamedTuple):
    """An open text page: its native reference, and how the page is seen."""

    handle: native.Ref
    view: View

    def origins(self, chars: Sequence[int]) -> tuple[list[float], list[float]]:
        """x and y of the origins of the characters at these indexes, as seen."""
        xs, ys = native.char_origins(self.handle, chars)
        left, _, _, top, rotation = self.view
        if rotation == 0:
            return [x - left for x in xs] if left else xs, [top - y for y in ys]
        points = list(map(self.view.point, xs, ys))
        return [x for x, _ in points], [y for _, y in points]

    def loose_boxes(self, chars: Sequence[int]) -> Sequence[Sequence[float]]:
        """left, top, right and bottom of the loose boxes of the characters at these indexes, as seen."""
        lefts, tops, rights, bottoms = native.char_loose_boxes(self.handle, chars)
        x, _, _, y, rotation = self.view
        if rotation:
            boxes = list(map(self.view.box, lefts, bottoms, rights, tops))
            return [[box[i] for box in boxes] for i in range(4)]
        if x:
            lefts, rights = [v - x for v in lefts], [v - x for v in rights]
        return [lefts, [y - v for v in tops], rights, [y - v for v in bottoms]]

    def measure(self, texts: Sequence[str], firsts: Sequence[int], lasts: Sequence[int]) -> Runs:
        """Runs of the characters ``firsts[i]`` to ``lasts[i]``."""
        styles = char_styles(self.handle, self.view, firsts)
        x0s, ys = self.origins(firsts)
        lefts, tops, rights, bottoms = self.loose_boxes(lasts)
        return Runs(texts, firsts, lasts, x0s, ys, lefts, tops, rights, bottoms, styles)


class Mender:
    """Cuts what pdfium glued and joins what it tore on one page."""

    def __init__(self, page: TextPage, rules: Iterable[Rule]) -> None:
        self._page = page
        self._down = sorted((r.x0, r.top, r.bottom) for r in rules if r.x0 == r.x1)
        self._xs = [x for x, _, _ in self._down]

    def mend(self, runs: Runs, leaders: bool) -> Runs:
        """The runs as words; ``leaders`` tells whether the page has dot leaders."""
        glued = self._glued(runs, leaders)
        touching = _touching(runs)
        if True not in glued and True not in touching:
            return runs
        columns = [list(column) for column in runs]
        for i in range(len(glued) - 1, -1, -1):  # from the end, so that the places before stay
            if not glued[i] and not touching[i]:
                continue
            run = Run._make(column[i] for column in columns)
            if touching[i]:
                before = Run._make(column[i - 1] for column in columns)
                if self._is_torn(before, run):
                    _put(columns, i - 1, i + 1, [_joined(before, run)])
                    continue
            if glued[i]:
                _put(columns, i, i + 1, self._cut(run))
        return Runs._make(columns)

    def _glued(self, runs: Runs, leaders: bool) -> list[bool]:
        """Which runs may be more than one word, or do not stand upright and need their whole box."""
        texts, _, _, x0s, ys, lefts, tops, rights, bottoms, styles = runs
        suspect = [
            right - x0 > _WIDEST * size * len(text)
            or left < x0 - _BACK * size
            or not top - _OFF_LINE * size < y < bottom + _OFF_LINE * size
            or not upright
            for text, x0, y, left, top, right, bottom, (size, _, _, upright) in zip(
                texts, x0s, ys, lefts, tops, rights, bottoms, styles, strict=True
            )
        ]
        for i in self._over_rules(x0s, rights):
            suspect[i] = suspect[i] or self._rule_between(
                x0s[i] + _INSIDE, rights[i] - _INSIDE, ys[i], styles[i].size
            )
        if leaders:
            suspect = [
                bad or LEADER.search(text) is not None for bad, text in zip(suspect, texts, strict=True)
            ]
        return suspect

    def _over_rules(self, x0s: Sequence[float], rights: Sequence[float]) -> list[int]:
        """Which runs lie to both sides of a vertical rule's x, at whatever height."""
        if not self._xs:
            return []
        lefts = list(map(bisect_right, repeat(self._xs), [x + _TOUCH for x in x0s]))
        ends = list(map(bisect_right, repeat(self._xs), [x - _TOUCH for x in rights]))
        return [] if lefts == ends else [i for i, (a, b) in enumerate(zip(lefts, ends, strict=True)) if a < b]

    def _cut(self, run: Run) -> list[Run]:
        """The words of a run that may be several, in order."""
        page, size = self._page, run.style.size
        chars = range(run.first, run.last + 1)
        lefts, tops, rights, bottoms = page.loose_boxes(chars)
        if not run.style.upright:
            return [run._replace(left=min(lefts), top=min(tops), right=max(rights), bottom=max(bottoms))]
        if len(chars) != len(run.text):
            return [run]
        xs, ys = page.origins(chars)
        objects = list(map(native.char_object, repeat(page.handle), chars))
        cuts = {edge for match in LEADER.finditer(run.text) for edge in match.span()} | {0, len(chars)}
        for i in range(1, len(chars)):
            if (
                xs[i] - rights[i - 1] > _JUMP * size
                or xs[i] < xs[i - 1] - _BACK * size
                or abs(ys[i] - ys[i - 1]) > _OFF_LINE * size
                or (objects[i] != objects[i - 1] and self._rule_between(rights[i - 1], xs[i], ys[i], size))
            ):
                cuts.add(i)
        pieces = list(pairwise(sorted(cuts)))
        words = page.measure(
            [run.text[a:b] for a, b in pieces],
            [chars[a] for a, _ in pieces],
            [chars[b - 1] for _, b in pieces],
        )
        return list(map(Run._make, zip(*words, strict=True)))

    def _is_torn(self, before: Run, run: Run) -> bool:
        """Whether two runs stand on one line without a gap, and what parts them is of pdfium's making.

        Before raised figures ("6" "th") and between torn letters that is a line break of two
        characters.  What pdfium parts by a blank, one character, belongs together only if raised.
        """
        size = max(before.style.size, run.style.size)
        between = run.first - before.last - 1
        off_line = abs(run.y - before.y)
        return (
            abs(run.x0 - before.right) < _SEAM * size
            and off_line < _OFF_LINE * size
            and (between == 2 or (between == 1 and off_line > _RAISED * size))
            and run.style.upright
            and before.style.upright
            and not self._rule_between(before.right, run.x0, run.y, size)
        )

    def _rule_between(self, end: float, start: float, y: float, size: float) -> bool:
        """Whether a vertical rule stands between the end of one character and the start of the next."""
        at = bisect_right(self._xs, end - _BESIDE)
        while at < len(self._xs) and self._xs[at] < start + _BESIDE:
            if self._down[at][1] < y - 0.3 * size < self._down[at][2]:
                return True
            at += 1
        return False


def _joined(a: Run, b: Run) -> Run:
    """Two runs as one, set as the larger is."""
    main = a if a.style.size >= b.style.size else b
    return b._replace(text=a.text + b.text, first=a.first, x0=a.x0, y=main.y, style=main.style)


def _put(columns: list[list[Any]], start: int, end: int, runs: list[Run]) -> None:
    """Put these runs in the place of those from ``start`` to ``end``."""
    for column, values in zip(columns, zip(*runs, strict=True), strict=True):
        column[start:end] = values


def _touching(runs: Runs) -> list[bool]:
    """Which runs begin where the one before ends, though something stands between them."""
    reach = _SEAM * max([style.size for style in runs.styles])
    return [False] + [
        -reach < x0 - right < reach and last + 1 < first
        for x0, right, last, first in zip(
            runs.x0s[1:], runs.rights, runs.lasts, runs.firsts[1:], strict=False
        )
    ]
