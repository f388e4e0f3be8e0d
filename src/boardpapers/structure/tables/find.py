"""The tables of one page: words into the cells that rules, or the words themselves, mark out."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import BBox, Page, Word
from boardpapers.structure.tables.figure_rows import part_figures
from boardpapers.structure.tables.gradients import without_gradients
from boardpapers.structure.tables.grid import SNAP, Region, cells_of, regions
from boardpapers.structure.tables.half_ruled import half_ruled_tables
from boardpapers.structure.tables.heads import HeaderWords
from boardpapers.structure.tables.heads_above import with_heads
from boardpapers.structure.tables.open_rows import cut_at, open_borders
from boardpapers.structure.tables.page_table import PageTable, build
from boardpapers.structure.tables.unruled import unruled_tables
from boardpapers.structure.tables.word_spaces import without_word_spaces

__all__ = ["PageTable", "find_tables"]


def find_tables(
    page: Page,
    words: Sequence[Word],
    *,
    header_words: HeaderWords | None = None,
    before: PageTable | None = None,
) -> list[PageTable]:
    """The tables of ``page``, top to bottom, built of those of its ``words`` given (no furniture).

    Every word inside a table is in exactly one cell; words in none of them are text.
    ``header_words`` tells column heads by what they say; ``before``, the last table of the page
    before, lets one without rules go on here without its heads printed again.
    """
    found: list[PageTable] = []
    rules = without_word_spaces(without_gradients(page.rules, page.fills), words)
    for region in regions(rules):
        if any(_inside(region, table) for table in found):
            continue  # a table within a cell: its words belong to that cell
        found += ruled_tables(page, region, _left(words, found))
    free = _left(words, found)
    found = [with_heads(table, free, header_words) for table in found]
    found += half_ruled_tables(page, _left(words, found), found)
    found += unruled_tables(page, _left(words, found), header_words, before)
    return sorted(found, key=lambda t: (t.top, t.edges[0]))


def _left(words: Sequence[Word], tables: Sequence[PageTable]) -> Sequence[Word]:
    """The words that stand in none of the tables."""
    if not tables:
        return words
    taken = {w.n for table in tables for w in table.words}
    return [w for w in words if w.n not in taken]


def _inside(region: Region, table: PageTable) -> bool:
    box = region.bbox
    return (
        table.edges[0] - SNAP <= box.x0
        and box.x1 <= table.edges[-1] + SNAP
        and table.top - SNAP <= box.top
        and box.bottom <= table.bottom + SNAP
    )


def ruled_tables(page: Page, region: Region, words: Sequence[Word]) -> list[PageTable]:
    """The tables that a group of crossing rules draws; none where it is a box, a frame or a figure."""
    cells = cells_of(region)
    if len(cells) < 2:
        return []
    tables = []
    parts = [part for part in _parts(_bands(cells)) if len({c.x0 for band in part for c in band}) > 1]
    for part in parts:
        boxes = [cell for band in part for cell in band]
        top, bottom = boxes[0].top, boxes[-1].bottom
        table = build(page, boxes, words)
        if table is None:
            continue
        borders = open_borders(table)
        if borders:
            table = build(page, cut_at(boxes, borders), words) or table
        part_figures(table)
        table.open_top = region.open_top and abs(top - region.across[0].at) < SNAP
        table.open_bottom = region.open_bottom and abs(bottom - region.across[-1].at) < SNAP
        tables.append(table)
    return tables


def _bands(cells: list[BBox]) -> list[list[BBox]]:
    """Cells grouped by the heights that no cell crosses, each group sorted by top, then left."""
    bands: list[list[BBox]] = []
    reach = float("-inf")
    for cell in sorted(cells, key=lambda c: (c.top, c.x0)):
        if cell.top >= reach - SNAP:
            bands.append([cell])
        else:
            bands[-1].append(cell)
        reach = max(reach, cell.bottom)
    return bands


def _parts(bands: list[list[BBox]]) -> list[list[list[BBox]]]:
    """Bands grouped into tables: a new one where the columns change for good.

    Rows with merged cells, and forms whose rows are divided now here, now there, stay together.
    """
    borders = [{x for cell in band for x in (cell.x0, cell.x1)} for band in bands]
    cut = 0
    parts = []
    for i in range(2, len(bands) - 1):
        before, behind = borders[cut:i], borders[i:]
        if i - cut < 2 or not (_nested(before) and _nested(behind)):
            continue
        if not _nested([set().union(*before), set().union(*behind)]):
            parts.append(bands[cut:i])
            cut = i
    return [*parts, bands[cut:]]


def _nested(borders: list[set[float]]) -> bool:
    """Whether each set holds, or is held by, the widest of them."""
    widest = max(borders, key=len)
    return all(b <= widest for b in borders)
