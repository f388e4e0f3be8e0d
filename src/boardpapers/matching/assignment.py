"""The best one-to-one pairing of two lists, over all pairs at once.

The Hungarian method in its shortest augmenting path form (Kuhn 1955, Munkres 1957, Jonker and
Volgenant 1987), O(n³); candidates that do not compete are solved apart, so n stays small.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import inf

Pair = tuple[int, int]


def assign(scores: Mapping[Pair, float]) -> list[Pair]:
    """Pairs (old, new), sorted, each index used once, with the largest sum of cubed scores.

    `scores` holds the admissible pairs only, each above 0.  Scores are cubed so that one clear pair
    outweighs two doubtful ones.
    """
    chosen: list[Pair] = []
    for rows, columns in _components(scores):
        chosen += _solve(rows, columns, scores)
    return sorted(chosen)


def _components(scores: Mapping[Pair, float]) -> list[tuple[list[int], list[int]]]:
    """Groups of rows and columns connected by candidates."""
    by_row: dict[int, list[int]] = defaultdict(list)
    by_column: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(scores):
        by_row[row].append(column)
        by_column[column].append(row)
    seen: set[int] = set()
    groups = []
    for start in by_row:
        if start in seen:
            continue
        rows, columns, queue = {start}, set[int](), [start]
        while queue:
            fresh = set(by_row[queue.pop()]) - columns
            columns |= fresh
            reached = {row for column in fresh for row in by_column[column]} - rows
            rows |= reached
            queue += sorted(reached)
        seen |= rows
        groups.append((sorted(rows), sorted(columns)))
    return groups


def _solve(rows: list[int], columns: list[int], scores: Mapping[Pair, float]) -> list[Pair]:
    if len(rows) == 1 or len(columns) == 1:
        best = max(
            ((r, c) for r in rows for c in columns if (r, c) in scores),
            key=lambda p: (scores[p], -p[0], -p[1]),
        )
        return [best]
    flip = len(rows) > len(columns)
    short, long = (columns, rows) if flip else (rows, columns)

    def pair(a: int, b: int) -> Pair:
        return (long[b], short[a]) if flip else (short[a], long[b])

    # every row may also stay alone: one spare column each at no cost
    cost = [
        [-(scores.get(pair(a, b), 0.0) ** 3) for b in range(len(long))] + [0.0] * len(short)
        for a in range(len(short))
    ]
    found = (pair(a, b) for a, b in enumerate(hungarian(cost)) if b < len(long))
    return [p for p in found if p in scores]


def hungarian(cost: list[list[float]]) -> list[int]:
    """The column of each row in a cheapest assignment; `cost` has at least as many columns as rows."""
    count, width = len(cost), len(cost[0]) if cost else 0
    row_price, column_price = [0.0] * (count + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)  # the row (1-based, 0 none) that holds a column (1-based)
    for row in range(1, count + 1):
        owner[0], column = row, 0
        nearest, came_from, done = [inf] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while owner[column]:
            done[column] = True
            here, line = owner[column], cost[owner[column] - 1]
            step, following = inf, 0
            for c in range(1, width + 1):
                if done[c]:
                    continue
                reduced = line[c - 1] - row_price[here] - column_price[c]
                if reduced < nearest[c]:
                    nearest[c], came_from[c] = reduced, column
                if nearest[c] < step:
                    step, following = nearest[c], c
            for c in range(width + 1):
                if done[c]:
                    row_price[owner[c]] += step
                    column_price[c] -= step
                else:
                    nearest[c] -= step
            column = following
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    result = [0] * count
    for c in range(1, width + 1):
        if owner[c]:
            result[owner[c] - 1] = c - 1
    return result
