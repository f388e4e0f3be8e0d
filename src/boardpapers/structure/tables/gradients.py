"""Colour gradients: drawn as many thin slices, of which some pass for ruling lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from boardpapers.layout import BBox, Fill, Rule
from boardpapers.structure.tables.grid import SNAP

_FEWEST = 6  # slices, all of another colour: status colours are fewer
_WIDEST = 12.0  # points: the thinnest slices are among the rules, and missing here


def without_gradients(rules: Sequence[Rule], fills: Sequence[Fill]) -> Sequence[Rule]:
    """The rules less those that are slices of a colour gradient."""
    areas = _gradients(fills) if len(fills) >= _FEWEST else []
    if not areas:
        return rules
    return [rule for rule in rules if not any(_within(rule, area) for area in areas)]


def _gradients(fills: Iterable[Fill]) -> list[BBox]:
    """The areas that slices of ever other colours fill, from top to bottom or from left to right."""
    down: dict[tuple[int, int], list[Fill]] = defaultdict(list)
    across: dict[tuple[int, int], list[Fill]] = defaultdict(list)
    for fill in fills:
        down[round(fill.x0), round(fill.x1)].append(fill)
        across[round(fill.top), round(fill.bottom)].append(fill)
    areas = []
    for stack in [*down.values(), *across.values()]:
        if len(stack) < _FEWEST or len({f.colour for f in stack}) < len(stack):
            continue
        stack.sort(key=lambda f: (f.top, f.x0))
        gaps = [max(b.top - a.bottom, b.x0 - a.x1) for a, b in pairwise(stack)]
        if max(gaps) <= _WIDEST:
            areas.append(BBox(stack[0].x0, stack[0].top, stack[-1].x1, stack[-1].bottom))
    return areas


def _within(rule: Rule, area: BBox) -> bool:
    """Whether a rule runs inside an area, not along its border."""
    if rule.top == rule.bottom:
        inside = area.top + SNAP < rule.top < area.bottom - SNAP
        return inside and rule.x0 >= area.x0 - SNAP and rule.x1 <= area.x1 + SNAP
    inside = area.x0 + SNAP < rule.x0 < area.x1 - SNAP
    return inside and rule.top >= area.top - SNAP and rule.bottom <= area.bottom + SNAP
