"""Ruling lines to cells: the geometry of a ruled table.

Most cells are found by cutting: a rule that runs right through an area parts it, and an area with no
rule inside is a cell.  What cannot be cut that way (pinwheels, rules that end midway, borders left
out) goes to pdfplumber's own table geometry, which gives the same cells for all of them, only slower
(``tests/structure/test_tables_grid.py`` compares the two).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from boardpapers.layout import BBox, Rule

SNAP = 3.0
"""Rules nearer than this (points) are one line, and ends nearer than this meet: pdfplumber's default."""

MOST_CROSSINGS = 60_000
"""A page with more pairs of rules than this is a drawing, not a table."""

_OUTER = 8.0  # rules that reach this far beyond the last crossing, or part so far, show a border left out


class Edge(NamedTuple):
    """A line at ``at`` (x of a vertical one, y of a horizontal one) running from ``start`` to ``end``."""

    at: float
    start: float
    end: float


class Region(NamedTuple):
    """Rules that meet: ``across`` and ``down`` sorted; open sides are those where no rule was drawn."""

    across: list[Edge]
    down: list[Edge]
    open_top: bool
    open_bottom: bool

    @property
    def bbox(self) -> BBox:
        return BBox(
            min(e.start for e in self.across),
            min(e.start for e in self.down),
            max(e.end for e in self.across),
            max(e.end for e in self.down),
        )


def regions(rules: Sequence[Rule]) -> list[Region]:
    """The groups of crossing rules on a page, top to bottom; lone lines belong to none."""
    across = [Edge(r.top, r.x0, r.x1) for r in rules if r.top == r.bottom]
    down = [Edge(r.x0, r.top, r.bottom) for r in rules if r.top != r.bottom]
    if not across or not down:
        return []
    across, down = snapped(across), snapped(down)
    if len(across) * len(down) > MOST_CROSSINGS:
        return []
    found = [_closed(hs, vs) for hs, vs in _connected(across, down)]
    return sorted((r for r in found if r is not None), key=lambda r: (r.bbox.top, r.bbox.x0))


def snapped(edges: Iterable[Edge]) -> list[Edge]:
    """Edges within ``SNAP`` of each other moved to their mean position, and overlapping ones joined."""
    done: list[Edge] = []
    group: list[Edge] = []
    for edge in sorted(edges):
        if group and edge.at - group[-1].at > SNAP:
            done += _merged(group)
            group = []
        group.append(edge)
    return done + _merged(group)


def _merged(group: list[Edge]) -> list[Edge]:
    if len(group) < 2:
        return group
    at = sum(e.at for e in group) / len(group)
    group.sort(key=lambda e: e.start)
    merged = [group[0]]
    for edge in group[1:]:
        last = merged[-1]
        if edge.start - last.end <= SNAP:
            merged[-1] = Edge(at, last.start, max(last.end, edge.end))
        else:
            merged.append(edge)
    return [Edge(at, e.start, e.end) for e in merged]


def _connected(across: list[Edge], down: list[Edge]) -> list[tuple[list[Edge], list[Edge]]]:
    """Groups of rules connected by crossings."""
    group_of = list(range(len(across)))
    downs: list[int] = []
    for v in down:
        met = [i for i, h in enumerate(across) if _cross(h, v)]
        downs.append(met[0] if met else -1)
        known = {group_of[i] for i in met}
        if len(known) > 1:
            first = min(known)
            group_of = [first if g in known else g for g in group_of]
    groups: dict[int, tuple[list[Edge], list[Edge]]] = {}
    for v, i in zip(down, downs, strict=True):
        if i >= 0:
            groups.setdefault(group_of[i], ([], []))[1].append(v)
    for h, g in zip(across, group_of, strict=True):
        if g in groups:
            groups[g][0].append(h)
    lone = [v for v, i in zip(down, downs, strict=True) if i < 0]
    for hs, vs in groups.values() if lone else ():
        vs += [v for v in lone if hs[0].at < v.start and v.end < hs[-1].at and _resumes(v, vs)]
        vs.sort()
    return list(groups.values())


def _resumes(rule: Edge, others: Iterable[Edge]) -> bool:
    """Whether a rule is a piece of a line with others on it: a cell that spans columns breaks it off."""
    return any(abs(other.at - rule.at) <= SNAP for other in others)


def _cross(h: Edge, v: Edge) -> bool:
    return h.start - SNAP <= v.at <= h.end + SNAP and v.start - SNAP <= h.at <= v.end + SNAP


def _closed(across: list[Edge], down: list[Edge]) -> Region | None:
    """A region with the borders added that were left out; ``None`` where the rules enclose nothing.

    A table that runs over the page's end is often left open there, and many have no sides: where two
    or more rules end together beyond the last one that crosses them, they end at a border.
    """
    top, bottom = across[0].at, across[-1].at
    highest, lowest = min(v.start for v in down), max(v.end for v in down)
    above = [v for v in down if v.start <= highest + SNAP < top]
    below = [v for v in down if v.end >= lowest - SNAP > bottom]
    open_top, open_bottom = len(above) > 1, len(below) > 1
    if open_top:
        across = [Edge(highest, above[0].at, above[-1].at), *across]
    if open_bottom:
        across = [*across, Edge(lowest, below[0].at, below[-1].at)]
    left, right = down[0].at, down[-1].at
    before = [h for h in across if h.start < left - _OUTER]
    behind = [h for h in across if h.end > right + _OUTER]
    if len(before) > 1:
        down = [Edge(min(h.start for h in before), before[0].at, before[-1].at), *down]
    if len(behind) > 1:
        down = [*down, Edge(max(h.end for h in behind), behind[0].at, behind[-1].at)]
    if len(across) < 2 or len(down) < 2:
        return None
    return Region(sorted([*across, *_ends_within(across, down)]), down, open_top, open_bottom)


def _ends_within(across: Sequence[Edge], down: Sequence[Edge]) -> list[Edge]:
    """Borders left out around a cell that spans the table: there the rules between columns break off."""
    inner = [v for v in down if down[0].at + SNAP < v.at < down[-1].at - SNAP]
    heights: list[float] = []
    for top, bottom in _unruled_spans(inner, across[0].at, across[-1].at):
        if bottom - top > _OUTER and not any(v.start < (top + bottom) / 2 < v.end for v in inner):
            heights += top, bottom
    found: list[Edge] = []
    for y in sorted(heights):
        if not any(abs(e.at - y) <= SNAP for e in [*across, *found]):
            found.append(Edge(y, down[0].at, down[-1].at))
    return found


def _unruled_spans(inner: Sequence[Edge], top: float, bottom: float) -> set[tuple[float, float]]:
    """The stretches where two borders of columns have no rule: before, between and behind their pieces."""
    lines: list[list[Edge]] = []
    for rule in inner:
        if lines and rule.at - lines[-1][-1].at <= SNAP:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    spans: Counter[tuple[float, float]] = Counter()
    for pieces in lines:
        ends = [top, *(piece.end for piece in pieces)]
        starts = [*(piece.start for piece in pieces), bottom]
        spans.update((round(end), round(start)) for end, start in zip(ends, starts, strict=True))
    return {span for span, count in spans.items() if count > 1}


def cells_of(region: Region) -> list[BBox]:
    """The smallest closed rectangles of a region's rules."""
    across, down = region.across, region.down
    left, right = down[0].at, down[-1].at
    through = [h for h in across if h.start <= left + SNAP and h.end >= right - SNAP]
    cells: list[BBox] = []
    if not through:
        return list(_by_pdfplumber(across, down))
    if across[0] is not through[0]:
        cells += _part(across, down, across[0].at, through[0].at)
    for above, below in pairwise(through):
        cells += _strip(above.at, below.at, across, down)
    if across[-1] is not through[-1]:
        cells += _part(across, down, through[-1].at, across[-1].at)
    return cells


def _part(across: list[Edge], down: list[Edge], top: float, bottom: float) -> Iterator[BBox]:
    """Cells between two heights of which one is no full rule."""
    hs = [h for h in across if top - SNAP <= h.at <= bottom + SNAP]
    vs = [Edge(v.at, max(v.start, top), min(v.end, bottom)) for v in down if v.start < bottom - SNAP]
    return _by_pdfplumber(hs, [v for v in vs if v.end - v.start > SNAP])


def _strip(top: float, bottom: float, across: list[Edge], down: list[Edge]) -> list[BBox]:
    """Cells between two rules that run through: cut along the vertical rules from one to the other."""
    vs = [v for v in down if v.start < bottom - SNAP and v.end > top + SNAP]
    through = [v for v in vs if v.start <= top + SNAP and v.end >= bottom - SNAP]
    hs = [h for h in across if top + SNAP < h.at < bottom - SNAP]
    if not hs and len(vs) == len(through):
        return [BBox(a.at, top, b.at, bottom) for a, b in pairwise(through)]
    cells: list[BBox] = []
    for a, b in pairwise(through):
        inner_h = [h for h in hs if h.start < b.at - SNAP and h.end > a.at + SNAP]
        inner_v = [v for v in vs if a.at < v.at < b.at]
        cells += _block(BBox(a.at, top, b.at, bottom), inner_h, inner_v)
    return cells


def _block(box: BBox, across: list[Edge], down: list[Edge]) -> list[BBox]:
    """Cells of a closed area: cut where a rule runs through it from side to side."""
    if not across and not down:
        return [box]
    cuts = [h for h in across if h.start <= box.x0 + SNAP and h.end >= box.x1 - SNAP]
    if not cuts:
        hs = [Edge(box.top, box.x0, box.x1), *across, Edge(box.bottom, box.x0, box.x1)]
        vs = [Edge(box.x0, box.top, box.bottom), *down, Edge(box.x1, box.top, box.bottom)]
        return list(_by_pdfplumber(_clipped(hs, box.x0, box.x1), _clipped(vs, box.top, box.bottom)))
    sides = [Edge(box.x0, box.top, box.bottom), *down, Edge(box.x1, box.top, box.bottom)]
    heights = [box.top, *(h.at for h in cuts), box.bottom]
    cells: list[BBox] = []
    for above, below in pairwise(heights):
        cells += _strip(above, below, [h for h in across if h not in cuts], sides)
    return cells


def _clipped(edges: Iterable[Edge], low: float, high: float) -> list[Edge]:
    return [Edge(e.at, max(e.start, low), min(e.end, high)) for e in edges]


def _by_pdfplumber(across: Sequence[Edge], down: Sequence[Edge]) -> Iterator[BBox]:
    """pdfplumber's cells of these edges; imported only here, since few pages need it."""
    from pdfplumber import table

    edges = [
        {"orientation": "h", "x0": e.start, "x1": e.end, "top": e.at, "bottom": e.at, "doctop": e.at,
         "width": e.end - e.start, "height": 0.0}
        for e in across
    ] + [
        {"orientation": "v", "x0": e.at, "x1": e.at, "top": e.start, "bottom": e.end, "doctop": e.start,
         "width": 0.0, "height": e.end - e.start}
        for e in down
    ]  # fmt: skip
    points = table.edges_to_intersections(edges, SNAP, SNAP)
    for x0, top, x1, bottom in table.intersections_to_cells(points):
        yield BBox(x0, top, x1, bottom)
