"""How a paper was understood: which styles, which patterns, which columns, and what was left."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from boardpapers.extract import read_into
from boardpapers.extract.context import Context
from boardpapers.extract.recognition import why_nothing
from boardpapers.layout import Block, PageInfo, Paragraph, Section, Structured, Table, Word
from boardpapers.pipeline import structured
from boardpapers.readers import ReaderName
from boardpapers.structure.blocks import FIRST_PAGES
from boardpapers.structure.lines import lines_of
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import Style, detected

from .model import ColumnReading, Explanation, Leftover, Match, PageReading, PartReason, TableReading
from .parts import reasons_for
from .tables import read_table
from .text import as_lines
from .words import matches_in, questions_for, shown

__all__ = [
    "ColumnReading",
    "Explanation",
    "Leftover",
    "Match",
    "PageReading",
    "PartReason",
    "TableReading",
    "as_lines",
    "explain",
]


def explain(
    path: str | Path,
    *,
    password: str | None = None,
    reader: ReaderName = "pdfium",
    style: str | None = None,
    ocr: bool = False,
) -> Explanation:
    """Read a paper and tell what matched: for a clerk who wants to know why an item was missed.

    Raises what ``extract`` raises: a ``BoardPapersError`` that names the file and the remedy.
    """
    file, chosen = structured(path, password=password, reader=reader, style=style, ocr=ocr)
    found = sections(file, chosen)
    context = Context(file, chosen, found)
    read_into(context)
    nothing = why_nothing(context.found, found, file, chosen)
    if nothing:
        context.warn("nothing-recognised", nothing)
    claimed = context.trace.claimed
    first = "\n".join(" ".join(w.text for w in page.words) for page in file.pages[:FIRST_PAGES])
    aside = {(w.page, w.n) for w in file.furniture}
    pages = read_pages(file, found, chosen, claimed, aside)
    words = sum(len(page.words) for page in file.pages)
    return Explanation(
        file=file.name,
        style=chosen.name,
        detected=[] if style else detected(first),
        parts=reasons_for(file, found, chosen),
        tables=[
            read_table(block, section, chosen, claimed)
            for section in found
            for block in section.blocks
            if isinstance(block, Table)
        ],
        pages=pages,
        words=words,
        unclaimed=sum(
            (w.page, w.n) not in claimed and (w.page, w.n) not in aside
            for page in file.pages
            for w in page.words
        ),
        warnings=[*file.warnings, *((w.code, w.message, w.page) for w in context.warnings)],
    )


def read_pages(
    file: Structured,
    found: Iterable[Section],
    style: Style,
    claimed: Collection[tuple[int, int]],
    aside: Collection[tuple[int, int]],
) -> list[PageReading]:
    """Every page with its furniture, what matched on it, and what no record holds."""
    pages = {page.number: start_page(page, file, claimed, aside) for page in file.pages}
    for section in found:
        questions = questions_for(style, section.kind)
        for block in section.blocks:
            if isinstance(block, Paragraph):
                pages[block.page].matches.extend(matches_in(block, questions))
            for leftover in left_of(block, claimed, aside):
                pages[leftover.page].left.append(leftover)
    return list(pages.values())


def start_page(
    page: PageInfo,
    file: Structured,
    claimed: Collection[tuple[int, int]],
    aside: Collection[tuple[int, int]],
) -> PageReading:
    words = [w for w in page.words if (w.page, w.n) in aside and (w.page, w.n) not in claimed]
    return PageReading(
        number=page.number,
        printed=file.labels.get(page.number),
        stamp=file.stamps.get(page.number),
        furniture=[shown(line.text) for line in lines_of(words)],
    )


def left_of(
    block: Block, claimed: Collection[tuple[int, int]], aside: Collection[tuple[int, int]]
) -> list[Leftover]:
    """The words of a block that are in no record, one entry a page."""
    lost: dict[int, list[Word]] = {}
    for word in block.words:
        if (word.page, word.n) not in claimed and (word.page, word.n) not in aside:
            lost.setdefault(word.page, []).append(word)
    kind = "table" if isinstance(block, Table) else "paragraph"
    return [Leftover(page, kind, " ".join(w.text for w in words)) for page, words in lost.items()]
