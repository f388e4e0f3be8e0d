"""What is drawn on a page besides text: from rectangles and strokes to rules and fills.

Word draws a table's border as thin filled rectangles, LibreOffice as strokes, a browser as
either.  Shared by every reader, so that all of them give the same rules.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from boardpapers.layout import Fill, Rule, Word

THIN = 3.0
"""A rectangle at most this thick (points) is a line."""

SHORTEST = 2.5
"""Anything shorter (points) is a dot, not a line."""

_JOIN = 1.0  # pieces of one line may stand this far apart: Word leaves the corners out
_SAME = 0.35  # lines nearer to each other than this are one line drawn twice
_MIDDLE = 0.16  # of the height: how far from a word's middle a line still strikes it out
_WHITE = 250  # a colour with no channel below this is the paper


class Drawing:
    """Collects what a page draws, in page coordinates (origin top left, y downwards)."""

    __slots__ = ("across", "down", "fills", "height", "width")

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.across: list[tuple[float, float, float]] = []
        self.down: list[tuple[float, float, float]] = []
        self.fills: list[Fill] = []

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A straight stroke; slanted ones are no rules and left out."""
        if abs(y1 - y0) <= 0.5 and abs(x1 - x0) >= SHORTEST:
            self.across.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= 0.5 and abs(y1 - y0) >= SHORTEST:
            self.down.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def rectangle(
        self, x0: float, top: float, x1: float, bottom: float, colour: str | None, stroked: bool
    ) -> None:
        """A rectangle, ``colour`` its filling as ``#rrggbb`` (``None``: not filled)."""
        if bottom - top <= THIN and x1 - x0 > bottom - top:
            self.line(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
            return
        if x1 - x0 <= THIN:
            self.line((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
            return
        if stroked:
            self.across += [(top, x0, x1), (bottom, x0, x1)]
            self.down += [(x0, top, bottom), (x1, top, bottom)]
        if colour is not None and not is_paper(colour) and not self._is_background(x0, top, x1, bottom):
            self.fills.append(Fill(x0, top, x1, bottom, colour))

    def polygon(self, points: list[tuple[float, float]], colour: str | None, stroked: bool) -> None:
        """Straight lines from corner to corner (a closed shape ends where it began)."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if _is_rectangle(points):
            self.rectangle(min(xs), min(ys), max(xs), max(ys), colour, stroked)
        elif colour is not None and not stroked and min(max(xs) - min(xs), max(ys) - min(ys)) <= THIN:
            # a border with its ends cut to a mitre is a rule like any other thin shape
            self.rectangle(min(xs), min(ys), max(xs), max(ys), None, False)
        elif stroked:
            for (x0, y0), (x1, y1) in pairwise(points):
                self.line(x0, y0, x1, y1)

    def rules(self) -> list[Rule]:
        """Every line once: pieces joined, doubles dropped, lines off the page left out; across, then down."""
        across = [Rule(a, y, b, y) for y, a, b in joined(self.across) if 0 <= y <= self.height]
        return across + [Rule(x, a, x, b) for x, a, b in joined(self.down) if 0 <= x <= self.width]

    def _is_background(self, x0: float, top: float, x1: float, bottom: float) -> bool:
        seen = (min(x1, self.width) - max(x0, 0)) * (min(bottom, self.height) - max(top, 0))
        return seen <= 0 or seen > 0.9 * self.width * self.height


def _is_rectangle(points: list[tuple[float, float]]) -> bool:
    """Whether four corners (and, maybe, the first again) stand square to the page."""
    if len(points) == 5 and _near(points[0], points[4]):
        points = points[:4]
    if len(points) != 4:
        return False
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    level = abs(ay - by) < 0.5 and abs(bx - cx) < 0.5 and abs(cy - dy) < 0.5 and abs(dx - ax) < 0.5
    return level or (abs(ax - bx) < 0.5 and abs(by - cy) < 0.5 and abs(cx - dx) < 0.5 and abs(dy - ay) < 0.5)


def _near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) < 0.5 and abs(a[1] - b[1]) < 0.5


def joined(pieces: Iterable[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Pieces ``(position, from, to)`` of parallel lines, put together where they touch or overlap."""
    lines: list[tuple[float, float, float]] = []
    band: list[tuple[float, float, float]] = []
    for piece in sorted(pieces):
        if band and piece[0] - band[-1][0] > _SAME:
            lines += _joined_band(band)
            band = []
        band.append(piece)
    return lines + _joined_band(band)


def _joined_band(band: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    if len(band) < 2:
        return band
    lines: list[tuple[float, float, float]] = []
    for at, start, end in sorted(band, key=lambda piece: (piece[1], piece[0])):
        if lines and start - lines[-1][2] <= _JOIN:
            first, begun, ended = lines[-1]
            lines[-1] = (first, begun, max(ended, end))
        else:
            lines.append((at, start, end))
    return lines


def is_paper(colour: str) -> bool:
    """Whether a colour (``#rrggbb``) is that of the paper, near enough."""
    return all(int(colour[i : i + 2], 16) >= _WHITE for i in (1, 3, 5))


def strike_out(words: list[Word], rules: Iterable[Rule]) -> list[Word]:
    """The words, ``struck`` set where a horizontal rule runs through the middle of at least half of one.

    An underline lies below the baseline (0.79 of the height), so the middle third is enough to tell; a
    table's border that happens to cross a line of text sticks out beyond its words.
    """
    across = [rule for rule in rules if rule.top == rule.bottom]
    if not across or not words:
        return words
    middles = [0.52 * bottom + 0.48 * top for _, _, top, _, bottom, *_ in words]
    reach = _MIDDLE * max([bottom - top for _, _, top, _, bottom, *_ in words])
    levels = sorted(middles)
    bands = [(bisect_left(levels, r.top - reach), bisect_left(levels, r.top + reach), r) for r in across]
    bands = [band for band in bands if band[0] < band[1]]
    if not bands:
        return words
    order = sorted(range(len(words)), key=middles.__getitem__)
    struck: set[int] = set()
    for first, last, rule in bands:
        struck.update(_struck_by(rule, words, order[first:last]))
    return [w._replace(struck=True) if i in struck else w for i, w in enumerate(words)] if struck else words


def _struck_by(rule: Rule, words: list[Word], near: list[int]) -> list[int]:
    """Which of the words near a rule's height it strikes out."""
    hit = []
    for i in near:
        _, x0, top, x1, bottom, *_ = words[i]
        through = abs(0.52 * bottom + 0.48 * top - rule.top) <= _MIDDLE * (bottom - top)
        if through and 2 * (min(x1, rule.x1) - max(x0, rule.x0)) >= x1 - x0:
            hit.append(i)
    if not hit:
        return hit
    size = max(words[i].size for i in hit)
    sticks_out = rule.x0 < min(words[i].x0 for i in hit) - 0.15 * size
    return [] if sticks_out or rule.x1 > max(words[i].x1 for i in hit) + 0.5 * size else hit
