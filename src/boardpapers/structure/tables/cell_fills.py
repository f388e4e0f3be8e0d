"""The colour of each cell: many papers say red, amber or green with nothing but that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from boardpapers.layout import BBox, Fill
from boardpapers.structure.tables.grid import SNAP

_MOST_OF_CELL = 0.3
_MOST_OF_FILL = 0.75


def cell_fills(
    fills: Iterable[Fill],
    boxes: Sequence[BBox],
    owner: Mapping[tuple[int, int], int],
    xs: Sequence[float],
    ys: Sequence[float],
) -> dict[int, str]:
    """The background of each cell (index into ``boxes``) that has one, as ``#rrggbb``.

    ``owner`` tells which cell covers a square (row, column) of the grid ``ys``, ``xs``.  A fill counts
    where it covers a good part of the cell, or is a small shape that lies in it; what merely laps
    over from the next cell does not.  Of several the largest counts.
    """
    area: dict[int, dict[str, float]] = {}
    for fill in fills:
        width, height = fill.x1 - fill.x0, fill.bottom - fill.top
        for number in _touched(fill, owner, xs, ys):
            box = boxes[number]
            across = min(fill.x1, box.x1) - max(fill.x0, box.x0)
            down = min(fill.bottom, box.bottom) - max(fill.top, box.top)
            if across <= 0 or down <= 0:
                continue
            whole = (box.x1 - box.x0) * (box.bottom - box.top)
            if across * down >= min(_MOST_OF_CELL * whole, _MOST_OF_FILL * width * height):
                colours = area.setdefault(number, {})
                colours[fill.colour] = colours.get(fill.colour, 0.0) + across * down
    return {number: max(colours, key=lambda c: colours[c]) for number, colours in area.items()}


def _touched(
    fill: Fill, owner: Mapping[tuple[int, int], int], xs: Sequence[float], ys: Sequence[float]
) -> set[int]:
    """The cells a fill lies on, its edges drawn in a little, since it may reach over its borders."""
    inset_x, inset_y = min(SNAP, (fill.x1 - fill.x0) / 3), min(SNAP, (fill.bottom - fill.top) / 3)
    left, right = fill.x0 + inset_x, fill.x1 - inset_x
    top, bottom = fill.top + inset_y, fill.bottom - inset_y
    if right < xs[0] or left > xs[-1] or bottom < ys[0] or top > ys[-1]:
        return set()
    return {
        owner[r, c]
        for r in range(max(bisect_right(ys, top) - 1, 0), bisect_right(ys, bottom))
        for c in range(max(bisect_right(xs, left) - 1, 0), bisect_right(xs, right))
        if (r, c) in owner
    }
