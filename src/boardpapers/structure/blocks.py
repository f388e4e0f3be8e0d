"""Pages to blocks: furniture set aside, tables found and joined, the rest read as paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Sequence
from itertools import chain, islice

from boardpapers.layout import Block, Cell, Document, Line, Page, PageInfo, Paragraph, Structured, Table, Word
from boardpapers.styles import Style

from .furniture import Furniture, set_aside
from .lines import lines_of, paragraphs
from .tables.find import PageTable, find_tables
from .tables.join import breaks_between, join_tables
from .tables.torn import learn_torn, mark_torn, word_counts
from .two_columns import in_columns

FIRST_PAGES = 4
"""Pages from the front that tell the style of a paper."""
FULL_LINES, FULL_LINE = 6, 12.0
"""So many lines that end so near to the longest (points) fill the width of a page's text."""
LABEL_WORDS = 3
"""Words of a label in two lines of a cell."""
HEAD_LINES = 14
"""So many of a page's first lines are kept to tell what it opens."""


def structure(document: Document, style_of: Callable[[Sequence[Page]], Style]) -> tuple[Structured, Style]:
    """Read a file's pages into blocks in reading order.

    Pages are taken one by one as they come.  ``style_of`` chooses the style by the first
    ``FIRST_PAGES``.  Returns the structured file and the style it was read with.
    """
    coming = iter(document.pages)
    front = list(islice(coming, FIRST_PAGES))
    style = style_of(front)
    furniture = Furniture()
    pages: list[Page] = []
    tables: list[PageTable] = []
    flows: list[list[Line]] = []
    heads: dict[int, list[Line]] = {}
    for page in set_aside(chain(front, coming), style.pages, furniture):
        pages.append(page)
        page_tables, lines = _split(page, furniture, style, tables[-1] if tables else None)
        tables += page_tables
        flows.append(lines)
        mark = furniture.marks.get(page.number)
        heads[page.number] = [*([mark] if mark else []), *_first_lines(page_tables, lines)]
    breaks = breaks_between(tables, (line for lines in flows for line in lines))
    joined, warnings = join_tables(tables, breaks=breaks, header_words=style.plans.is_header)
    counts = word_counts(pages)
    learn_torn(pages, counts)
    mark_torn(joined, counts)
    blocks = _in_order(joined, flows, _right_edges(pages, flows), counts)
    blocks = _without_notices(blocks, furniture, style)
    furniture.mark(w for table in joined for w in table.repeats)
    result = Structured(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        page_count=document.page_count,
        outline=document.outline,
        blocks=blocks,
        furniture=[w for page in pages for w in furniture.on(page)],
        stamps=furniture.stamps,
        labels=furniture.labels,
        pages=[PageInfo(p.number, p.width, p.height, p.words, p.images, p.origin, p.problem) for p in pages],
        heads=heads,
        warnings=[*warnings, *(("page-problem", p.problem, p.number) for p in pages if p.problem)],
    )
    return result, style


def _without_notices(blocks: list[Block], furniture: Furniture, style: Style) -> list[Block]:
    """The blocks but those that only speak of the paper ("available in large print"): they are furniture."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and len(block.text) < 240 and style.pages.is_notice(block.text):
            furniture.mark(block.words)
        else:
            kept.append(block)
    return kept


def _split(
    page: Page, furniture: Furniture, style: Style, before: PageTable | None
) -> tuple[list[PageTable], list[Line]]:
    """A page's tables and the lines that stand in none; ``before`` is the last table above."""
    words = furniture.beside(page)
    tables = find_tables(
        page,
        words,
        header_words=style.plans.is_header,
        before=before if before and before.page == page.number - 1 else None,
    )
    inside = {w.n for table in tables for w in table.words}
    return tables, in_columns(lines_of([w for w in words if w.n not in inside]), page.width)


def _first_lines(tables: Sequence[PageTable], lines: Sequence[Line]) -> list[Line]:
    """The first lines of a page, be they text or in a table's cells."""
    first = list(lines[:HEAD_LINES])
    for table in tables:
        for row in table.rows[:HEAD_LINES]:
            first += [line for cell in row.cells if cell is not None for line in _cell_lines(cell)]
    return sorted(first, key=lambda line: (line.top, line.x0))[:HEAD_LINES]


def _cell_lines(cell: Cell) -> list[Line]:
    """The first lines of a cell; a label that only a narrow column wraps ("Agenda / Ref:") is one."""
    if len(cell.lines) == 2 and len(cell.words) <= LABEL_WORDS and cell.span == 1:
        return [Line(cell.words)]
    return cell.lines[:2]


def _right_edges(pages: Sequence[Page], flows: Sequence[Sequence[Line]]) -> dict[int, float]:
    """The right margin of each page in points: where the longest lines of pages like it end.

    A page of running text shows its margin itself: the papers of a pack differ in theirs.
    """
    furthest: dict[int, list[float]] = defaultdict(list)
    own: dict[int, float] = {}
    full: set[int] = set()
    for page, lines in zip(pages, flows, strict=True):
        if lines:
            end = own[page.number] = max(line.x1 for line in lines)
            furthest[round(page.width)].append(end)
            if sum(line.x1 > end - FULL_LINE for line in lines) >= FULL_LINES:
                full.add(page.number)
    usual = {width: sorted(ends)[len(ends) // 2] for width, ends in furthest.items()}
    return {
        p.number: own[p.number]
        if p.number in full
        else max(own.get(p.number, 0.0), usual.get(round(p.width), p.width * 0.88))
        for p in pages
    }


def _in_order(
    tables: Sequence[Table],
    flows: Sequence[Sequence[Line]],
    right: dict[int, float],
    vocabulary: Container[str],
) -> list[Block]:
    """Tables and the paragraphs between them, in reading order."""
    starts = sorted(tables, key=lambda t: (t.first_page, t.top))
    blocks: list[Block] = []
    run: list[Line] = []
    at = 0
    for lines in flows:
        for line in lines:
            while at < len(starts) and (starts[at].first_page, starts[at].top) < (line.page, line.top):
                blocks += paragraphs(run, right=right, vocabulary=vocabulary, whole_pages=True)
                run = []
                blocks.append(starts[at])
                at += 1
            run.append(line)
    blocks += paragraphs(run, right=right, vocabulary=vocabulary, whole_pages=True)
    return blocks + list(starts[at:])


def words_of(blocks: Sequence[Block]) -> list[Word]:
    """Every word of the blocks, in reading order."""
    return [w for block in blocks for w in block.words]


def paragraphs_of(blocks: Sequence[Block]) -> list[Paragraph]:
    """The paragraphs among the blocks."""
    return [b for b in blocks if isinstance(b, Paragraph)]
