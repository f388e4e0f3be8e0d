"""Tables that no rule marks: columns under a row of heads, as long as every line keeps the gutters free.

Prose must never become a table: without heads that are known, or bold, there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Fill, Line, Page, Word
from boardpapers.structure.lines import lines_of
from boardpapers.structure.tables.gutters import CHUNK_GAP, Gutters, boxes_of, columns_of, drawn_out
from boardpapers.structure.tables.heads import FEWEST_HEADS, HeaderWords
from boardpapers.structure.tables.page_table import PageTable, build, fitted
from boardpapers.structure.tables.row_starts import figure_lines, row_starts

_FEWEST_LINES = 3
_MOST_LINES = 12  # a row: where there are more on average, the rows were not understood
_FURTHEST = 4.0  # times the font size: a wider gap between two lines ends the table
_HEAD_LINES = 3
_MARGIN = 30.0  # points: how far a coloured cell may reach beyond the text of its column


def unruled_tables(
    page: Page,
    words: Sequence[Word],
    header_words: HeaderWords | None = None,
    before: PageTable | None = None,
) -> list[PageTable]:
    """The tables that alignment alone shows among ``words`` (none of them in a ruled table).

    ``before`` is the last table of the page before: its rest may open this page without heads.
    """
    goes_on = before is not None and before.ruled == "none"
    if not goes_on and not _may_have_heads(words, header_words):
        return []
    lines = lines_of(words)
    found: list[PageTable] = []
    at = 0
    if before is not None and goes_on and lines and not _heads(lines, 0, header_words):
        rest, at = _rest(page, lines, before)
        found += rest
    while at < len(lines):
        heads = _heads(lines, at, header_words)
        end = at + 1
        if heads:
            table, end = _table(page, lines, at, heads)
            if table:
                found.append(table)
            else:
                end = at + 1
        at = end
    return found


def _may_have_heads(words: Sequence[Word], header_words: HeaderWords | None) -> bool:
    """Whether words drawn one after the other on a baseline stand apart as heads do: a quick look."""
    start = gaps = 0
    for i, (a, b) in enumerate(pairwise(words), 1):
        if abs(a.bottom - b.bottom) > 1.0 or b.x0 < a.x0:
            if gaps and _look_like_heads(words[start:i], gaps, header_words):
                return True
            start, gaps = i, 0
        elif b.x0 - a.x1 > CHUNK_GAP * a.size:
            gaps += 1
    return gaps > 0 and _look_like_heads(words[start:], gaps, header_words)


def _look_like_heads(words: Sequence[Word], gaps: int, header_words: HeaderWords | None) -> bool:
    if gaps + 1 >= FEWEST_HEADS and all(w.bold for w in words):
        return True
    if header_words is None or gaps > len(words) // 2 + 8:
        return False
    return header_words([chunk.text for chunk in Line(words).chunks(CHUNK_GAP * words[0].size)])


def _heads(lines: Sequence[Line], at: int, header_words: HeaderWords | None) -> int:
    """How many lines from ``at`` on are column heads; 0 where none begin here."""
    first = lines[at]
    chunks = first.chunks(CHUNK_GAP * first.size)
    if len(chunks) < 2:
        return 0
    count = 1
    while first.bold and count < _HEAD_LINES and at + count < len(lines):
        line = lines[at + count]
        if not line.bold or line.top - lines[at + count - 1].top > 1.6 * line.size:
            break
        if not Gutters(first.words).admit(line.words):
            break
        count += 1
    if first.bold and len(chunks) >= FEWEST_HEADS:
        return count
    if header_words is None:
        return 0
    for number in range(count, 0, -1):
        if header_words(_texts(lines[at : at + number])):
            return number
    return 0


def _texts(lines: Sequence[Line]) -> list[str]:
    """The text of each head, read down its lines."""
    gutters = Gutters(lines[0].words)
    for line in lines[1:]:
        gutters.admit(line.words)
    borders = gutters.borders
    columns = [columns_of(line.words, borders) for line in lines]
    return [" ".join(w.text for part in column for w in part) for column in zip(*columns, strict=True)]


def _rest(page: Page, lines: Sequence[Line], before: PageTable) -> tuple[list[PageTable], int]:
    """What stands at the top of the page in the columns of ``before``, and the first line behind it."""
    gutters = Gutters.at(before.edges)
    banners: list[int] = []
    end = 0
    while end < len(lines) and (not end or _continues(lines, end, lines[0])):
        line = lines[end]
        outside = line.x0 < gutters.left - 3.0 or line.x1 > gutters.right + 3.0
        if outside or not gutters.admit(drawn_out(line.words)):
            if outside or not _is_banner(lines, end, gutters):
                break
            banners.append(end)
        end += 1
    borders = before.edges[1:-1]
    while end and not _is_tabular(lines[:end], borders, 1):
        end -= 1
    if not end:
        return [], 0
    table = _built(page, lines[:end], before.edges, [], borders, [i for i in banners if i < end])
    return ([table], end) if table else ([], 0)


def _table(page: Page, lines: Sequence[Line], at: int, heads: int) -> tuple[PageTable | None, int]:
    """The table under the heads in line ``at``, and the index of the first line behind it."""
    gutters = Gutters(lines[at].words)
    for line in lines[at + 1 : at + heads]:
        gutters.admit(line.words)
    end = body = at + heads
    banners: list[int] = []
    while end < len(lines) and _continues(lines, end, lines[at]):
        if not gutters.admit(drawn_out(lines[end].words)):
            if not _is_banner(lines, end, gutters):
                break
            banners.append(end - body)
        end += 1
    below = lines[body:end]
    borders = gutters.borders
    if len(below) < _FEWEST_LINES or not _is_tabular(below, borders):
        return None, at + 1
    edges = [gutters.left - 2.0, *borders, gutters.right + 2.0]
    table = _built(page, below, edges, lines[at:body], borders, banners)
    return (table, end) if table else (None, at + 1)


def _built(
    page: Page,
    below: Sequence[Line],
    edges: list[float],
    heads: Sequence[Line],
    borders: Sequence[float],
    banners: Sequence[int],
) -> PageTable | None:
    """The table of the lines ``below`` the ``heads``; those with an index in ``banners`` are a cell each."""
    fills = [f for f in page.fills if f.x1 > edges[0] and f.x0 < edges[-1]]
    left = min([edges[0], *(f.x0 for f in fills if f.x0 > edges[0] - _MARGIN)])
    right = max([edges[-1], *(f.x1 for f in fills if f.x1 < edges[-1] + _MARGIN)])
    ys, whole = _row_borders(below, borders, fills, banners)
    if len(below) > _MOST_LINES * (len(ys) - 1):
        return None
    if heads:
        ys, whole = [heads[0].top - 2.0, *ys], [i + 1 for i in whole]
    words = [word for line in [*heads, *below] for word in line.words]
    table = build(page, boxes_of([left, *borders, right], ys, whole), words)
    if table is not None:
        table.ruled = "none"
        fitted(table)
    return table


def _is_banner(lines: Sequence[Line], at: int, gutters: Gutters) -> bool:
    """Whether a line that runs over the columns is a bold heading at their left, and a row follows below."""
    line = lines[at]
    if at + 1 >= len(lines) or not line.bold or abs(line.x0 - gutters.left) > 3.0:
        return False
    row = lines[at + 1]
    apart = [len(each.chunks(CHUNK_GAP * each.size)) for each in (line, row)]
    return apart[0] == 1 < apart[1] and not row.bold and gutters.admit(drawn_out(row.words))


def _continues(lines: Sequence[Line], at: int, head: Line) -> bool:
    """Whether line ``at`` stands close enough below the one before it, and is no heading."""
    line, above = lines[at], lines[at - 1]
    if line.top - above.bottom > _FURTHEST * head.size:
        return False
    return not (line.size > head.size + 1.0 and line.bold)


def _is_tabular(lines: Sequence[Line], borders: Sequence[float], fewest: int = 2) -> bool:
    """Whether enough of the lines have text in several columns, and every column has some."""
    used = [[bool(column) for column in columns_of(line.words, borders)] for line in lines]
    several = sum(1 for row in used if sum(row) > 1)
    empty = sum(1 for column in zip(*used, strict=True) if not any(column))
    spread = fewest < 2 or empty <= max(1, len(borders) // 3)
    return several >= fewest and several * 4 >= len(lines) and spread


def _row_borders(
    lines: Sequence[Line], borders: Sequence[float], fills: Sequence[Fill], banners: Sequence[int]
) -> tuple[list[float], list[int]]:
    """The heights between the rows, from the top of the first to the bottom of the last; which are banners.

    Coloured cells, one to a row, show them best; else the lines that open a row do.
    """
    top, bottom = lines[0].top - 2.0, lines[-1].bottom + 2.0
    stack = [] if banners else _stacked(fills, top, bottom)
    if stack and sum(figure_lines(lines, borders)) < len(stack):
        return stack, []
    tops: list[float] = []
    whole: list[int] = []
    for start, end in pairwise([-1, *banners, len(lines)]):
        if start >= 0:
            whole.append(len(tops))
            tops.append(lines[start].top - 2.0)
        rows = lines[start + 1 : end]
        tops += [rows[i].top - 2.0 for i in row_starts(rows, borders)]
    return [*tops, bottom], whole


def _stacked(fills: Sequence[Fill], top: float, bottom: float) -> list[float]:
    """The borders of fills that stand on each other all the way down the body, if some do."""
    columns: dict[int, list[Fill]] = {}
    for fill in fills:
        if fill.bottom > top + 2.0 and fill.top < bottom - 2.0:
            columns.setdefault(round(fill.x0), []).append(fill)
    for column in columns.values():
        column.sort(key=lambda f: f.top)
        joined = all(abs(b.top - a.bottom) < 2.0 for a, b in pairwise(column))
        if joined and column[0].top < top + 6.0 and column[-1].bottom > bottom - 6.0:
            ends = [f.bottom for f in column]
            return [min(top, column[0].top), *ends[:-1], max(bottom, ends[-1])]
    return []
