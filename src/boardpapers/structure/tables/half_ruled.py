"""Tables with horizontal rules only: rules part the rows, white space parts the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress

from boardpapers.layout import BBox, Fill, Line, Page, Rule, Word
from boardpapers.structure.lines import lines_of
from boardpapers.structure.tables.frames import (
    ALIKE,
    FEWEST_COLUMNS,
    Frame,
    bands_of,
    cell_borders,
    frames_of,
)
from boardpapers.structure.tables.grid import SNAP
from boardpapers.structure.tables.gutters import CHUNK_GAP, Gutters, boxes_of, columns_of, drawn_out
from boardpapers.structure.tables.heads import FEWEST_HEADS
from boardpapers.structure.tables.page_table import PageTable, build, fitted
from boardpapers.structure.tables.row_starts import FIGURE, figure_lines, row_starts

_FEWEST_RULES = 3
_HIGHEST_HEAD = 50.0  # points
_SHORT_BAND = 3  # lines: a band that keeps no gutter free must be this short to be a banner


def half_ruled_tables(page: Page, words: Sequence[Word], taken: Iterable[PageTable]) -> list[PageTable]:
    """The tables that horizontal rules (and fills as wide) show among ``words``.

    Rules within the tables ``taken`` are theirs.
    """
    areas = [(t.top - SNAP, t.bottom + SNAP, t.edges[0], t.edges[-1]) for t in taken]
    rules = [rule for rule in page.rules if rule.top == rule.bottom and not _lies_in(rule, areas)]
    fills = [fill for fill in page.fills if not _lies_in(fill, areas)]
    if len(rules) + 2 * len(fills) < _FEWEST_RULES:
        return []
    frames = frames_of(rules, fills)
    found: list[PageTable] = []
    drawn = drawn_out(words) if frames else []
    for frame in frames:
        found += _tables(page, _extended(frame, fills, drawn), words, drawn)
    return found


def _lies_in(shape: Rule | Fill, areas: Iterable[tuple[float, float, float, float]]) -> bool:
    """Whether a shape lies in one of the areas (top, bottom, left, right)."""
    return any(a <= shape.top <= b and shape.x1 > left and shape.x0 < right for a, b, left, right in areas)


def _extended(frame: Frame, fills: Iterable[Fill], words: Sequence[Word]) -> Frame:
    """The frame, drawn out over fills that stand on it, and over a last row that no rule closes.

    A row cut by the page's end often has no rule there.  Fills that begin at the last rule show
    how far it goes; without them the text does, as long as it keeps to the same columns.
    """
    x0, x1, ys, *_ = frame
    own = [f for f in fills if f.x0 > x0 - ALIKE and f.x1 < x1 + ALIKE]
    frame = frame._replace(borders=cell_borders(frame, own))
    above = [f.top for f in own if abs(f.bottom - ys[0]) <= SNAP and f.top < ys[0] - SNAP]
    below = [f.bottom for f in own if abs(f.top - ys[-1]) <= SNAP and f.bottom > ys[-1] + SNAP]
    heads = [] if above else _heads_above(frame, words)
    high = [min(above), *ys] if above else [heads[0].top - 2.0, *ys] if heads else ys
    if below:
        return frame._replace(ys=[*high, max(below)], open_top=bool(above), open_bottom=True)
    rest = _rest_below(frame, words)
    if not rest:
        return frame._replace(ys=high, open_top=bool(above))
    last = rest[-1].bottom + 2.0
    cut = not any(w.top > last for w in words)
    return frame._replace(ys=[*high, last], open_top=bool(above), open_bottom=cut)


def _heads_above(frame: Frame, words: Sequence[Word]) -> list[Line]:
    """The bold lines close above the first rule that keep to its columns: heads with no rule over them."""
    start = frame.ys[0]
    near = [w for w in words if start - _HIGHEST_HEAD < w.top and w.bottom <= start + 2.0 and w.bold]
    lines = lines_of([w for w in near if frame.x0 - 2.0 <= w.x0 and w.x1 <= frame.x1 + 2.0])
    if not lines or start - lines[-1].bottom > lines[-1].size:
        return []
    gutters = frame.gutters(words, lines[-1])
    if gutters is None or gutters.columns < FEWEST_COLUMNS:
        return []
    heads: list[Line] = []
    for line in reversed(lines):
        if heads and (heads[0].top - line.bottom > 0.7 * line.size or line.size > heads[0].size + 1.0):
            break  # a title stands above the heads
        if not gutters.admit(line.words):
            break
        heads.insert(0, line)
    apart = max((len(line.chunks(CHUNK_GAP * line.size)) for line in heads), default=0)
    return heads if apart >= gutters.columns - 1 else []


def _rest_below(frame: Frame, words: Sequence[Word]) -> list[Line]:
    """The lines close below the last rule that keep to the columns of the frame, two of them at least."""
    end = frame.ys[-1]
    lines = lines_of([w for w in words if w.top > end - 1.0])
    if not lines or lines[0].top - end > 2.0 * lines[0].size:
        return []
    gutters = frame.gutters([w for w in words if w.bottom <= end + 2.0])
    if gutters is None or gutters.columns < FEWEST_COLUMNS:
        return []
    rest: list[Line] = []
    for line in lines:
        near = not rest or line.top - rest[-1].bottom <= 0.7 * line.size
        inside = frame.x0 - 2.0 <= line.x0 and line.x1 <= frame.x1 + 2.0
        if not (near and inside and gutters.admit(line.words)):
            break
        rest.append(line)
    several = [line for line in rest if sum(map(bool, columns_of(line.words, gutters.borders))) > 1]
    return rest if several else []


def _tables(page: Page, frame: Frame, words: Sequence[Word], drawn: Sequence[Word]) -> list[PageTable]:
    """The table in a frame; those above and below a band that is none of it, though its rules are as long.

    ``drawn`` are the words with their list marks drawn out.
    """
    held = [
        frame.ys[0] <= (w.top + w.bottom) / 2 < frame.ys[-1]
        and frame.x0 - ALIKE <= (w.x0 + w.x1) / 2 <= frame.x1 + ALIKE
        for w in words
    ]
    inside, shapes = list(compress(words, held)), list(compress(drawn, held))
    bands = bands_of(frame.ys, shapes)
    heads = next((i for i in range(2, len(bands)) if _are_heads(bands[i])), None)
    if heads is not None:
        parts = _cut(frame, bands, heads)
    else:
        gutters = frame.gutters(shapes)
        if gutters is None or gutters.columns < 2:
            return []
        whole = [i for i, band in enumerate(bands) if band and not gutters.admit(band)]
        odd = next((i for i in whole if len(lines_of(bands[i])) > _SHORT_BAND), None)
        if odd is None:
            table = _table(page, frame, inside, bands, gutters, whole)
            return [table] if table else []
        parts = _cut_at_odd(frame, bands, whole, odd)
    parts = [part for part in parts if len(part.ys) >= _FEWEST_RULES]
    return [table for part in parts for table in _tables(page, part, words, drawn)]


def _are_heads(band: Sequence[Word]) -> bool:
    """Whether the words between two rules are the bold heads of a table."""
    if not band or not all(w.bold for w in band):
        return False
    first = lines_of(band)[0]
    chunks = first.chunks(CHUNK_GAP * first.size)
    return len(chunks) >= FEWEST_HEADS and not any(FIGURE.fullmatch(chunk.text) for chunk in chunks)


def _cut(frame: Frame, bands: Sequence[Sequence[Word]], heads: int) -> list[Frame]:
    """The frame in two above the band of ``heads``; a heading over them is in neither.

    It may share its band with a last row that no rule closes.
    """
    end = frame.ys[: heads + 1]
    lines = lines_of(bands[heads - 1])
    if not lines:
        end = end[:-1]
    elif all(w.bold for w in lines[-1].words) and len(lines[-1].chunks(CHUNK_GAP * lines[-1].size)) == 1:
        end = [*end[:-1], lines[-1].top - 1.0] if len(lines) > 1 else end[:-1]
    return [
        frame._replace(ys=end, open_bottom=False),
        frame._replace(ys=frame.ys[heads:], open_top=False),
    ]


def _cut_at_odd(frame: Frame, bands: Sequence[Sequence[Word]], whole: Sequence[int], odd: int) -> list[Frame]:
    """The frame in two above the ``odd`` band and those before it that do not keep to the columns either.

    Where bands without words stand above them, the last of these parts two tables.  What begins with the odd
    bands is none of either.
    """
    ys = frame.ys
    cut = odd
    while cut - 1 in whole:
        cut -= 1
    gap = max((i for i in range(1, cut) if not bands[i]), default=None)
    if gap is not None:
        end, start = gap, gap + 1
    else:
        end, start = (cut, cut) if cut else (0, odd + 1)
    return [
        frame._replace(ys=ys[: end + 1], open_bottom=False),
        frame._replace(ys=ys[start:], open_top=False),
    ]


def _table(
    page: Page,
    frame: Frame,
    inside: Sequence[Word],
    bands: Sequence[Sequence[Word]],
    gutters: Gutters,
    whole: Sequence[int],
) -> PageTable | None:
    """The table of the words ``inside`` a frame; the bands in ``whole`` are one cell each."""
    borders = gutters.borders
    used = [sum(1 for column in columns_of(band, borders) if column) for band in bands]
    several = sum(1 for i, count in enumerate(used) if count > 1 and i not in whole)
    if several < 2 or 2 * several < sum(1 for count in used if count):
        return None
    ys, single = _row_borders(frame.ys, bands, whole, borders)
    edges = [min(frame.x0, gutters.left - 1.0), *borders, max(frame.x1, gutters.right + 1.0)]
    table = build(page, _spanned(boxes_of(edges, ys, single), frame), inside)
    if table is not None:
        table.ruled, table.open_top, table.open_bottom = "horizontal", frame.open_top, frame.open_bottom
        fitted(table)
    return table


def _spanned(boxes: Sequence[BBox], frame: Frame) -> list[BBox]:
    """The cells, those left of a rule that begins further right joined over it."""
    if not frame.steps:
        return list(boxes)
    found: list[BBox] = []
    below: dict[tuple[float, float], int] = {}  # index of the cell that ends at (left, bottom)
    for box in boxes:
        at = below.get((box.x0, box.top))
        start = frame.steps.get(box.top)
        if at is not None and start is not None and found[at].x1 == box.x1 <= start + ALIKE:
            found[at] = found[at]._replace(bottom=box.bottom)
        else:
            at = len(found)
            found.append(box)
        below[box.x0, box.bottom] = at
    return found


def _row_borders(
    ys: Sequence[float], bands: Sequence[Sequence[Word]], whole: Sequence[int], borders: Sequence[float]
) -> tuple[list[float], list[int]]:
    """The heights of the rules, and those between rows that only their lines show.

    Such are lines of figures, and everything in a table with rules only around its heads and
    at its end.  Also the rows that are one cell (``whole`` are the bands that are).
    """
    sparse = len(bands) - len(whole) <= 2
    found, single = [ys[0]], []
    for i, band in enumerate(bands):
        lines = lines_of(band) if band and i not in whole else []
        if (sparse and i == len(bands) - 1) or sum(figure_lines(lines, borders)) > 1:
            found += [lines[start].top - 1.0 for start in row_starts(lines, borders)[1:]]
        if i in whole:
            single.append(len(found) - 1)
        found.append(ys[i + 1])
    return found, single
