"""Which rows of a table are its column heads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from boardpapers.layout import Cell, Line, Row
from boardpapers.structure.tables.banners import is_banner
from boardpapers.structure.tables.gutters import CHUNK_GAP
from boardpapers.structure.tables.looks import Look, filled, ground_of, look_of, same_words
from boardpapers.structure.tables.row_starts import FIGURE
from boardpapers.structure.tables.spans import spanned_from_above

RowKind = Literal["head", "banner", "data"]
HeaderWords = Callable[[list[str]], bool]
"""Tells whether the texts of a row are column heads (a style knows their names)."""

FEWEST_HEADS = 3
"""Without rules or known words, fewer bold phrases than this on a line are no column heads."""

_MOST_ROWS = 3
_LONGEST = 90  # characters: what is longer is no column head
_LONGEST_LONE = 20
_LONGEST_ALONE = 40  # of heads with no row below them
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_head_line(line: Line, header_words: HeaderWords | None = None) -> bool:
    """Whether a line reads as column heads: three or more bold phrases apart, or words known as heads."""
    chunks = line.chunks(CHUNK_GAP * line.size)
    if line.bold and len(chunks) >= FEWEST_HEADS:
        return True
    return len(chunks) > 1 and header_words is not None and header_words([chunk.text for chunk in chunks])


def same_heads(head: Sequence[Row], other: Sequence[Row]) -> bool:
    """Whether two runs of head rows print the same."""
    return len(head) == len(other) and all(same_words(a, b) for a, b in zip(head, other, strict=True))


def by_weight_alone(row: Row, header_words: HeaderWords | None) -> bool:
    """Whether only bold type makes these heads: no fill, no known words."""
    return not look_of(row).fills and not _known(row, header_words)


def kinds_of(rows: Sequence[Row], header_words: HeaderWords | None = None) -> list[RowKind]:
    """What each row of (one page of) a table is.

    Heads at the top are told by weight or fill that the rows below don't share, or by
    ``header_words``; further down, a row that looks as the heads do is a second set of heads.
    """
    looks = [look_of(row) for row in rows]
    ground = ground_of(looks)
    if ground:
        looks = [look_of(row, ground) for row in rows]
    kinds: list[RowKind] = [
        "banner" if is_banner(row, look) else "data" for row, look in zip(rows, looks, strict=True)
    ]
    for i, (row, below) in enumerate(pairwise(rows)):
        if kinds[i] == "data" and _is_divided(row) and _known(below, header_words):
            kinds[i] = "banner"
    at = next((i for i, kind in enumerate(kinds) if kind == "data"), len(rows))
    if at == len(rows):
        return kinds
    count = _heads_at(at, rows, looks, [i for i, kind in enumerate(kinds) if kind == "data"], header_words)
    while count and at + count < len(rows) and _is_second_level(rows[at + count], rows[at + count - 1]):
        count += 1
    kinds[at : at + count] = ["head"] * count
    head = (rows[at], looks[at]) if count else None
    for i in range(at + count, len(rows)):
        if kinds[i] == "data" and _is_second_head(rows[i], looks[i], head, header_words):
            kinds[i] = "head"
    return kinds


def _is_second_level(row: Row, head: Row) -> bool:
    """Whether a row parts the heads above that stand over several columns, and says nothing below the others.

    These reach down beside it: "RAG" over "Latest" and "Previous", with "Measure" beside both.
    """
    parts = beside = 0
    over: Cell | None = None
    for at, (cell, above) in enumerate(zip(row.cells, head.cells, strict=True)):
        over = above or over
        if cell is None or over is None:
            return False
        if over.span > 1:
            parts += bool(cell.lines)
        elif not spanned_from_above(row, head, at):
            return False
        else:
            beside += 1
    return parts > 1 and beside > 0 and _could_be_heads(Row([c for c in row.cells if c and c.lines]))


def _is_divided(row: Row) -> bool:
    """Whether a row is two merged cells, as over heads: "Priority 1: Homes | Lead: Head of Housing"."""
    cells = filled(row)
    return len(cells) == 2 and all(cell.span > 1 for cell in cells)


def _heads_at(
    at: int,
    rows: Sequence[Row],
    looks: Sequence[Look],
    data: Sequence[int],
    header_words: HeaderWords | None,
) -> int:
    """How many rows from ``at``, the first of the ``data`` rows, are column heads."""
    row, look = rows[at], looks[at]
    if at == 0 and _is_lone_head(row, look):
        return 1
    known = _known(row, header_words)
    if not known and not (any(look) and _could_be_heads(row)):
        return 0
    end = at + 1
    while any(look) and end in data and end - at < _MOST_ROWS and looks[end] == look and _short(rows[end]):
        end += 1
    below = [looks[i] for i in data if i >= end and not same_words(rows[i], row)]
    stripes = not look.bold and not look.dark  # light fills also mark every other row
    if any(look) and look in (below if stripes else below[:1]):
        return 1 if known else 0
    if not known and not below and not _short(row, _LONGEST_ALONE):
        return 0
    return end - at


def _short(row: Row, most: int = _LONGEST) -> bool:
    """Whether the text of each cell is short enough for a column head."""
    return all(len(cell.text) <= most for cell in filled(row))


def _is_lone_head(row: Row, look: Look) -> bool:
    """A first row that heads one of the later columns only ("Action" over the margin of minutes)."""
    cells = filled(row)
    if len(cells) != 1 or len(row.cells) < 3:
        return False
    cell = cells[0]
    return (look.bold or cell.fill is not None) and cell.column > 0 and len(cell.text) <= _LONGEST_LONE


def _known(row: Row, header_words: HeaderWords | None) -> bool:
    if header_words is None:
        return False
    texts = [cell.text for cell in filled(row)]
    return len(texts) > 1 and max(map(len, texts)) <= _LONGEST and header_words(texts)


def _could_be_heads(row: Row) -> bool:
    cells = filled(row)
    covered = sum(cell.span for cell in cells)
    figures = sum(1 for cell in cells if FIGURE.fullmatch(cell.text) and not _YEAR.fullmatch(cell.text))
    return len(cells) > 1 and 2 * covered >= len(row.cells) and _short(row) and 2 * figures < len(cells)


def _is_second_head(
    row: Row, look: Look, head: tuple[Row, Look] | None, header_words: HeaderWords | None
) -> bool:
    """Heads further down: they look as the first heads do, and are known, or words (no total's figures)."""
    if head is None:
        return _known(row, header_words)
    first, first_look = head
    if look != first_look:
        return False
    if _known(row, header_words) or same_words(row, first):
        return True
    return any(look) and _could_be_heads(row) and not any(FIGURE.fullmatch(c.text) for c in filled(row))
