"""The parts of a pack: where each begins, what it is, and which agenda item it belongs to.

Bookmarks come first, then item stamps; where a file has neither, pages tell by how they open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, get_args

from boardpapers.layout import Block, Line, OutlineEntry, Paragraph, Section, SectionKind, Structured, Table
from boardpapers.styles import Style

from .lines import lines_of

ITEM = re.compile(r"^(?:item )?(\d{1,2}[a-z]?)[.)]?\s+(.*)", re.I)
ABC = re.compile(r"^\s*(?:appendix|annex)\s+([A-Z0-9]{1,3})\b", re.I)
KINDS: tuple[SectionKind, ...] = get_args(SectionKind)
PAGE_OPENINGS = ("minutes", "agenda", "questions", "appendix", "decision", "work_plan")
"""Kinds of part that a page tells by itself, where the file has no bookmarks and no stamps."""
HEAD_LINES = 12
DECK_WORDS = 150
"""A landscape page with fewer words than this may be a slide."""


class Start(NamedTuple):
    """The first page of a part and what is known of it."""

    page: int
    title: str | None
    item: str | None
    level: int
    said: str
    """What told: bookmark, stamp or page."""


def sections(file: Structured, style: Style) -> list[Section]:
    """Cut a file into its parts, in page order; every page is in one."""
    heads = _heads(file)
    starts = _starts(file, style, heads)
    found: list[Section] = []
    for number, start in enumerate(starts):
        last = starts[number + 1].page - 1 if number + 1 < len(starts) else file.page_count
        kind = _kind(start, last, file, style, heads, first=number == 0, before=found)
        found.append(_section(file, kind, start, last))
    for section, blocks in zip(found, _share_out(file.blocks, found), strict=True):
        section.blocks = blocks
        _by_tables(section, style, alone=len(found) == 1)
    return found


def _heads(file: Structured) -> dict[int, list[Line]]:
    """The first lines of every page, furniture left out."""
    aside = {(w.page, w.n) for w in file.furniture}
    heads = {}
    for page in file.pages:
        words = [w for w in page.words if (w.page, w.n) not in aside]
        words.sort(key=lambda w: w.top)
        heads[page.number] = lines_of(words[:110])[:HEAD_LINES]
    return heads


def _starts(file: Structured, style: Style, heads: dict[int, list[Line]]) -> list[Start]:
    """Where parts begin: bookmarks and stamps, or what pages open with."""
    starts: dict[int, Start] = {}
    item: str | None = None
    marks = _bookmarks(file)
    for entry in marks:
        hit = ITEM.match(entry.title)
        if entry.level == 0:
            item = hit[1].lower() if hit else None
        title = hit[2] if hit else entry.title
        assert entry.page is not None
        known = starts.get(entry.page)
        if known is None or (known.level == 0 and entry.level == 0):
            starts[entry.page] = Start(entry.page, title, item, entry.level, "bookmark")
    for page, stamp in file.stamps.items():
        if not any(s.item == stamp.lower() and s.said == "stamp" for s in starts.values()):
            known = starts.get(page)
            title = known.title if known else None
            starts[page] = Start(page, title, (known.item if known else None) or stamp.lower(), 0, "stamp")
    if 1 not in starts:
        starts[1] = Start(1, None, None, 0, "page")
    _page_starts(file, style, heads, starts)
    return [starts[page] for page in sorted(starts)]


def _bookmarks(file: Structured) -> list[OutlineEntry]:
    """The bookmarks that name parts: the outer two levels, unless they are the headings of one paper."""
    entries = [e for e in file.outline if e.level <= 1 and e.page is not None and e.page <= file.page_count]
    outer = [e for e in entries if e.level == 0]
    numbered = sum(bool(ITEM.match(e.title)) for e in outer)
    agenda = any(re.match(r"agenda|minutes|front", e.title, re.I) for e in outer[:3])
    return entries if agenda or (numbered and file.stamps) else []


def _page_starts(
    file: Structured, style: Style, heads: dict[int, list[Line]], starts: dict[int, Start]
) -> None:
    """Add parts that only the page tells: appendices, questions, decks, minutes behind an agenda."""
    kinds = {k: heads_ for k, _, heads_ in style.pages.part_patterns}
    sure = any(s.said != "page" for s in starts.values())
    deck = False
    for page in file.pages:
        lines = heads[page.number]
        was_deck, deck = deck, _is_slide(page.width, page.height, lines, len(page.words))
        if was_deck and page.width > page.height * 1.1:
            deck = True  # a slide may be dense, or hold a table
        if page.number in starts:
            continue
        before = starts[max(p for p in starts if p < page.number)]
        top = [line for line in lines[:3] if line.top < page.height * 0.3]
        wanted = ("questions", "appendix") if sure else PAGE_OPENINGS
        opening = _opening(top, kinds, wanted)
        if opening and _is_heading(top, kinds[opening], strict=opening not in ("questions",)):
            starts[page.number] = Start(page.number, None, before.item, 1, "page")
        elif deck and not was_deck and page.number > 1 and lines:
            starts[page.number] = Start(page.number, lines[0].text, before.item, 1, "page")


def _opening(lines: Sequence[Line], kinds: dict[str, re.Pattern[str]], wanted: Sequence[str]) -> str | None:
    for kind in wanted:
        if kind in kinds and any(kinds[kind].search(line.text) for line in lines):
            return kind
    return None


def _is_heading(lines: Sequence[Line], pattern: re.Pattern[str], *, strict: bool) -> bool:
    """Whether the line that matches is set as a heading: bold, large or capital, and short."""
    for line in lines:
        if pattern.search(line.text):
            loud = line.bold or line.text.isupper() or line.size > 13.5
            return loud and len(line.words) <= (9 if strict else 14)
    return False


def _is_slide(width: float, height: float, lines: Sequence[Line], words: int) -> bool:
    """A landscape page with few words in large type."""
    return (
        width > height * 1.1
        and 0 < words < DECK_WORDS
        and max((line.size for line in lines), default=0) >= 20
    )


def _kind(
    start: Start,
    last: int,
    file: Structured,
    style: Style,
    heads: dict[int, list[Line]],
    *,
    first: bool,
    before: Sequence[Section],
) -> SectionKind:
    """What a part is, by its title and its first lines."""
    lines = heads[start.page]
    page = file.pages[start.page - 1]
    if _is_slide(page.width, page.height, lines, len(page.words)) and last > start.page and not first:
        return "presentation"
    if start.title:
        for kind, titles, _ in style.pages.part_patterns:
            if titles.search(start.title) and (kind not in ("plan", "questions") or start.level > 0):
                if kind == "minutes" and not _says(kind, lines, style) and start.item is None:
                    continue
                return _as_kind(kind)
    for kind, _, opening in style.pages.part_patterns:
        if kind == "appendix" and start.said == "bookmark" and start.level == 0:
            continue
        if kind == "agenda" and any(s.kind == "agenda" for s in before):
            continue
        if any(opening.search(line.text) for line in lines):
            if kind == "plan" and start.item is not None:
                continue
            return _as_kind(kind)
    if start.item is not None:
        inherited = start.level > 0 and start.said == "bookmark"
        return "other" if inherited else "report"
    return "other"


def _as_kind(name: str) -> SectionKind:
    """A kind from the style's data, checked against the ones there are."""
    return next(kind for kind in KINDS if kind == name)


def _says(kind: str, lines: Sequence[Line], style: Style) -> bool:
    return any(
        opening.search(line.text)
        for k, _, opening in style.pages.part_patterns
        if k == kind
        for line in lines
    )


def _section(file: Structured, kind: SectionKind, start: Start, last: int) -> Section:
    """The section, with the printed pages it covers."""
    printed = [file.labels[p] for p in range(start.page, last + 1) if p in file.labels]
    span = (min(printed), max(printed)) if printed else None
    return Section(kind, start.title, start.item, start.page, last, span, [])


def _share_out(blocks: Sequence[Block], found: Sequence[Section]) -> list[list[Block]]:
    """The blocks of each section, by the page they begin on."""
    shares: list[list[Block]] = [[] for _ in found]
    for block in blocks:
        at = max(i for i, s in enumerate(found) if s.first <= block.page)
        shares[at].append(block)
    return shares


def _by_tables(section: Section, style: Style, *, alone: bool) -> None:
    """Name a part by what it mostly is: a table of actions, a forward plan."""
    if not alone and section.kind not in ("other", "report"):
        return
    texts = sum(isinstance(b, Paragraph) for b in section.blocks)
    kinds: tuple[tuple[SectionKind, Callable[[Sequence[str]], bool]], ...] = (
        ("work_plan", style.work_plan.is_header),
        ("plan", style.plans.is_header),
    )
    for kind, is_header in kinds:
        rows = sum(
            len(b.rows)
            for b in section.blocks
            if isinstance(b, Table) and is_header([cell.text for cell in b.header])
        )
        if rows >= 3 and ((alone and section.kind != "minutes") or rows * 8 > texts):
            section.kind = kind
            return
