"""Tables joined over pages: which parts of pages are one table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from boardpapers.layout import Line, Row, Table
from boardpapers.structure.tables.assemble import Part, assemble
from boardpapers.structure.tables.columns import BY_TEXT, RULED, fits
from boardpapers.structure.tables.cut_rows import key_column
from boardpapers.structure.tables.heads import HeaderWords, by_weight_alone, kinds_of, same_heads
from boardpapers.structure.tables.looks import filled
from boardpapers.structure.tables.page_table import PageTable

_NEAR = 24.0  # points
_HEAD_OF_PAGE = 200.0  # points from the top

Problem = tuple[str, str, int | None]
"""(code, message, page)."""


def breaks_between(tables: Sequence[PageTable], lines: Iterable[Line]) -> list[bool]:
    """For each table but the last: whether one of the ``lines`` of text stands between it and the next."""
    places = sorted((line.page, line.top) for line in lines)
    return [
        bisect_left(places, (b.page, b.top)) > bisect_right(places, (a.page, a.bottom - 1.0))
        for a, b in pairwise(tables)
    ]


def join_tables(
    tables: Sequence[PageTable],
    *,
    breaks: Sequence[bool] | None = None,
    header_words: HeaderWords | None = None,
) -> tuple[list[Table], list[Problem]]:
    """The tables of a file, each over all of its pages, in order.

    ``tables`` in reading order; ``breaks[i]`` tells whether body text stands between
    ``tables[i]`` and ``tables[i + 1]`` (``breaks_between``; without it, none does).  Parts that
    should be one table but whose columns don't fit stay apart and are named in the second value.
    Text between them parts two tables, unless the second opens with the rest of a numbered row:
    then it was a running head.

    Raises ValueError if ``breaks`` does not fit ``tables``.
    """
    apart = [False] * max(len(tables) - 1, 0) if breaks is None else breaks
    if len(apart) != max(len(tables) - 1, 0):
        raise ValueError(f"{len(tables)} tables have {len(tables) - 1} breaks between them, not {len(apart)}")
    problems: list[Problem] = []
    chains: list[list[Part]] = []
    for i, table in enumerate(tables):
        part = Part(table, table.rows, kinds_of(table.rows, header_words))
        stays = bool(chains) and (not apart[i - 1] or _opens_with_rest(chains[-1], part))
        if stays and _follows(chains[-1], part, header_words, problems):
            chains[-1].append(part)
        else:
            chains.append([part])
    return [table for chain in chains for table in assemble(chain)], problems


def _follows(
    chain: list[Part], part: Part, header_words: HeaderWords | None, problems: list[Problem]
) -> bool:
    """Whether ``part`` goes on with the table of ``chain``; settles which rows of it are heads."""
    last = chain[-1]
    if part.table.page == last.table.page:
        return _goes_on_below(last, part)
    if part.table.page != last.table.page + 1:
        return False
    head = next((run for p in reversed(chain) if (run := p.last_head)), [])
    by_text = last.table.ruled != "full" and part.table.ruled != "full"
    tolerance = BY_TEXT if by_text and len(last.table.edges) == len(part.table.edges) else RULED
    fit = fits(last.table.edges, part.table.edges, tolerance)
    if part.head:
        if head:
            return same_heads(head, part.head) and (fit or len(part.table.edges) == len(last.table.edges))
        if not (fit and by_weight_alone(part.head[0], header_words)):
            return False
        part.kinds = ["data" if kind == "head" else kind for kind in part.kinds]
    if head and same_heads(head, part.rows[: len(head)]):
        part.kinds[: len(head)] = ["head"] * len(head)
    elif not head and fit and _repeats_first(chain[0], part):
        chain[0].kinds[0] = part.kinds[0] = "head"
    if not fit and _reads_on(last.rows[-1], part.rows[0]):
        message = "a row seems to go on here, but the columns differ from those of the page before"
        problems.append(("table-not-joined", message, part.table.page))
    return fit


def _opens_with_rest(chain: list[Part], part: Part) -> bool:
    """Whether a part on the next page opens with a row that lacks the number all the others have."""
    table = part.table
    if table.page != chain[-1].table.page + 1 or table.top > _HEAD_OF_PAGE or not part.data:
        return False
    rows = [row for p in chain for row in p.data]
    first = part.data[0]
    if len(first.cells) != len(rows[0].cells if rows else ()) or part.kinds[len(part.head)] != "data":
        return False
    key = key_column(rows)
    name = first.cells[key.column] if key else None
    return key is not None and key.numbered and len(rows) > 1 and name is not None and not name.lines


def _goes_on_below(last: Part, part: Part) -> bool:
    """Whether a table without heads stands so close below one with the same columns that it is its rest."""
    above, below = last.table, part.table
    near = 0 <= below.top - above.bottom <= _NEAR and len(above.edges) == len(below.edges)
    return near and not part.head and fits(above.edges, below.edges)


def _repeats_first(first: Part, part: Part) -> bool:
    """Whether a part opens with the table's first row printed again: then that row is the heads."""
    row = first.rows[0]
    return len(first.rows) > 1 and len(filled(row)) > 1 and same_heads([row], part.rows[:1])


def _reads_on(row: Row, below: Row) -> bool:
    """Whether the text of a row looks cut and the next one's first words look like its rest."""
    ends = [cell.lines[-1].text for cell in filled(row)]
    starts = [cell.lines[0].text for cell in filled(below)]
    return any(end[-1] not in ".!?:" for end in ends) and any(start[0].islower() for start in starts)
