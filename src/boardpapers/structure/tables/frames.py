"""Where rules and coloured rows frame a table without vertical rules, and where its columns part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from boardpapers.layout import Fill, Line, Rule, Word
from boardpapers.structure.tables.grid import SNAP, Edge, snapped
from boardpapers.structure.tables.gutters import CHUNK_GAP, Gutters, columns_of

ALIKE = 6.0
"""Rules of one table begin and end within this many points of each other."""
FEWEST_COLUMNS = 3
_APART = 15.0  # a rule may be drawn a column at a time, with gaps up to this wide
_FEWEST_RULES = 3
_NARROWEST_CELL = 12.0  # points: narrower fills are no cells
_LONG_STEP = 0.4  # of the width: a shorter rule is no border of rows
_SHORTEST = 100.0  # points


class Frame(NamedTuple):
    """Rules of one width below each other: ``ys`` their heights; where no rule closes it, it is open."""

    x0: float
    x1: float
    ys: list[float]
    open_top: bool = False
    open_bottom: bool = False
    borders: Sequence[float] = ()
    """Between columns, where coloured cells show them."""
    steps: Mapping[float, float] = MappingProxyType({})
    """Heights of rules that begin right of cells which span them, with the x they begin at."""

    def gutters(self, words: Iterable[Word], above: Line | None = None) -> Gutters | None:
        """The gutters that ``words``, those between the rules, leave free.

        ``above``: a line over the first rule, which may be the heads.
        """
        bands: list[Sequence[Word]] = [*bands_of(self.ys, words)]
        if above and len(above.chunks(CHUNK_GAP * above.size)) >= FEWEST_COLUMNS:
            bands.insert(0, above.words)
        if not self.borders:
            return _gutters(bands)
        gutters = Gutters.at([self.x0, *self.borders, self.x1])
        for band in bands:
            if band:
                gutters.admit(band)
        return gutters


def frames_of(rules: Iterable[Rule], fills: Sequence[Fill]) -> list[Frame]:
    """Stacks of rules that begin and end alike, the borders of full-width fills counted as rules."""
    levels = _chained(Edge(r.top, r.x0, r.x1) for r in rules)
    rows = _filled_rows(fills)
    stacks: list[list[Edge]] = []
    for level in sorted(levels + rows):
        if level.end - level.start < _SHORTEST:
            continue
        stack = next((s for s in stacks if _alike(s[-1], level)), None)
        if stack is None:
            stacks.append([level])
        elif level.at - stack[-1].at > SNAP:
            stack.append(level)
    frames = [
        _with_steps(Frame(min(e.start for e in s), max(e.end for e in s), [e.at for e in s]), levels)
        for s in stacks
        if len(s) >= _FEWEST_RULES
    ]
    stepped = {y for frame in frames for y in frame.steps}
    return [frame for frame in frames if not stepped.issuperset(frame.ys)]


def _with_steps(frame: Frame, levels: Iterable[Edge]) -> Frame:
    """The frame with the rules in it that end as its own do but begin further right."""
    x0, x1, ys, *_ = frame
    steps = {
        e.at: e.start
        for e in levels
        if ys[0] + SNAP < e.at < ys[-1] - SNAP
        and x0 + ALIKE < e.start
        and e.end - e.start >= _LONG_STEP * (x1 - x0)
        and abs(e.end - x1) <= ALIKE
        and all(abs(e.at - y) > SNAP for y in ys)
    }
    return frame._replace(ys=sorted([*ys, *steps]), steps=steps) if steps else frame


def _alike(edge: Edge, other: Edge) -> bool:
    return abs(edge.start - other.start) <= ALIKE and abs(edge.end - other.end) <= ALIKE


def _chained(edges: Iterable[Edge]) -> list[Edge]:
    """Rules on one height with small gaps between them as one."""
    chained: list[Edge] = []
    for edge in sorted(snapped(edges)):
        last = chained[-1] if chained else None
        if last and abs(last.at - edge.at) < 0.1 and edge.start - last.end <= _APART:
            chained[-1] = Edge(last.at, last.start, max(last.end, edge.end))
        else:
            chained.append(edge)
    return chained


def _filled_rows(fills: Sequence[Fill]) -> list[Edge]:
    """The upper and lower borders of rows of fills."""
    tops = _chained(Edge(f.top, f.x0, f.x1) for f in fills)
    return tops + _chained(Edge(f.bottom, f.x0, f.x1) for f in fills)


def bands_of(ys: Sequence[float], words: Iterable[Word]) -> list[list[Word]]:
    """The words between each two rules."""
    bands: list[list[Word]] = [[] for _ in ys[1:]]
    for word in words:
        y = (word.top + word.bottom) / 2
        for i, (top, bottom) in enumerate(pairwise(ys)):
            if top <= y < bottom:
                bands[i].append(word)
                break
    return bands


def _gutters(bands: Sequence[Sequence[Word]]) -> Gutters | None:
    """The gutters of the first band with the most columns, narrowed by all the others that keep them free.

    A line whose words were set apart to fill it looks like more: then the heads tell.
    """
    bands = [band for band in bands if band]
    started = [Gutters(band) for band in bands[:3]]
    gutters = max(started, key=lambda g: g.columns, default=None)
    if gutters is None:
        return None
    for band in bands:
        gutters.admit(band)
    by_heads = Gutters(bands[0])
    extra = gutters.columns - by_heads.columns
    if extra <= 0 or by_heads.columns < FEWEST_COLUMNS or not all(w.bold for w in bands[0]):
        return gutters
    filled = [[bool(column) for column in columns_of(band, gutters.borders)] for band in bands]
    lone = sum(sum(column) < 2 for column in zip(*filled, strict=True))
    if lone < extra or not all(map(by_heads.admit, bands)):
        return gutters
    by_heads.end_at(bands[0])
    return by_heads


def cell_borders(frame: Frame, fills: Iterable[Fill]) -> list[float]:
    """The borders between columns, where a row of the frame is coloured cell by cell from end to end."""
    rows: dict[int, list[Fill]] = {}
    for fill in fills:
        if frame.ys[0] - SNAP <= fill.top and fill.bottom <= frame.ys[-1] + SNAP:
            rows.setdefault(round(fill.top), []).append(fill)
    found: list[float] = []
    for row in rows.values():
        row.sort(key=lambda f: f.x0)
        whole = row[0].x0 <= frame.x0 + ALIKE and row[-1].x1 >= frame.x1 - ALIKE
        if not whole or len(row) < max(FEWEST_COLUMNS, len(found) + 2):
            continue
        cells = all(f.x1 - f.x0 >= _NARROWEST_CELL for f in row)
        if cells and all(abs(b.x0 - a.x1) <= SNAP for a, b in pairwise(row)):
            found = [b.x0 for b in row[1:]]
    return found
