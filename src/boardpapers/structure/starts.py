"""Where the parts of a pack begin: bookmarks, item stamps, the agenda's page ranges, how pages open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from boardpapers.layout import Line, OutlineEntry, PageInfo, Structured, Table
from boardpapers.styles import Style

from .lines import lines_of

ITEM = re.compile(r"^(?:(?:agenda )?item )?(\d{1,2}[a-z]?)[.):]?\s+(.*)", re.I)
RANGE = re.compile(r"\(?\bpages?\s+(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})\b\)?", re.I)
ITEM_LABEL = re.compile(r"\b(?:agenda )?item(?: no\.?| number)?\s*[:.]?\s*(\d{1,3}[a-z]?)\b", re.I)
DECK_WORDS = 150
"""A landscape page with fewer words than this may be a slide."""
ITEM_TITLES = ("minutes", "agenda")
"""Kinds whose headings are titles of items, too, when a number stands before them."""
COVER_LABELS = 3
"""So many labels of a cover sheet on a page's first lines make it one."""
LISTED = 3
"""So many lines that name appendices are a list of them."""
OPENINGS = ("minutes", "agenda", "questions", "appendix", "decision", "work_plan")
"""Kinds of part that a page tells by itself, where the file has no bookmarks and no stamps."""
SURE_OPENINGS = ("questions", "appendix")
"""Those that it tells besides them."""


class Start(NamedTuple):
    """The first page of a part and what is known of it."""

    page: int
    title: str | None
    item: str | None
    level: int
    said: str
    """What told: bookmark, stamp, agenda, cover or page."""


def find_starts(file: Structured, style: Style) -> list[Start]:
    """Where parts begin, in page order; the first is page 1."""
    starts: dict[int, Start] = {}
    detailed = _from_bookmarks(file, starts)
    _from_stamps(file, starts)
    if not starts:
        _from_ranges(file, starts)
    sure = bool(starts)
    if 1 not in starts:
        starts[1] = Start(1, None, None, 0, "page")
    if not detailed:
        _from_pages(file, style, starts, sure=sure)
    return [starts[page] for page in sorted(starts)]


def _from_bookmarks(file: Structured, starts: dict[int, Start]) -> bool:
    """Parts named by bookmarks; whether they name what stands behind each item, too."""
    item: str | None = None
    marks = _part_bookmarks(file)
    for entry in marks:
        hit = ITEM.match(entry.title)
        if entry.level == 0:
            item = hit[1].lower() if hit else None
        title = hit[2] if hit and entry.level == 0 else entry.title
        assert entry.page is not None
        known = starts.get(entry.page)
        if known is None or (known.level == 0 and entry.level == 0):
            starts[entry.page] = Start(entry.page, title, item, entry.level, "bookmark")
    return any(entry.level == 1 for entry in marks)


def _part_bookmarks(file: Structured) -> list[OutlineEntry]:
    """The bookmarks that name parts: the outer two levels, unless they are the headings of one paper."""
    entries = [e for e in file.outline if e.level <= 1 and e.page is not None and e.page <= file.page_count]
    outer = [e for e in entries if e.level == 0]
    numbered = sum(bool(ITEM.match(e.title)) for e in outer)
    agenda = any(re.match(r"agenda|minutes|front|public document", e.title, re.I) for e in outer[:3])
    return entries if agenda or (numbered and file.stamps) else []


def _from_stamps(file: Structured, starts: dict[int, Start]) -> None:
    """The first page that bears an item's stamp begins that item."""
    seen: set[str] = set()
    for page, stamp in sorted(file.stamps.items()):
        if stamp.lower() in seen:
            continue
        seen.add(stamp.lower())
        known = starts.get(page)
        starts[page] = Start(
            page, known.title if known else None, (known.item if known else None) or stamp.lower(), 0, "stamp"
        )


def _from_ranges(file: Structured, starts: dict[int, Start]) -> None:
    """Items whose printed pages the agenda names, where the pages print their numbers."""
    offsets = Counter(page - printed for page, printed in file.labels.items())
    if not offsets or offsets.most_common(1)[0][1] < 5:
        return
    shift = offsets.most_common(1)[0][0]
    aside = {(w.page, w.n) for w in file.furniture}
    item: tuple[str, str] | None = None
    for page in file.pages[:6]:
        for line in lines_of([w for w in page.words if (w.page, w.n) not in aside]):
            hit = ITEM.match(line.text)
            item = (hit[1], hit[2]) if hit else item
            span = RANGE.search(line.text)
            if span and item and page.number < int(span[1]) + shift <= file.page_count:
                at = int(span[1]) + shift
                title = RANGE.sub("", item[1]).strip(" ()")
                starts.setdefault(at, Start(at, title, item[0].lower(), 0, "agenda"))


def _from_pages(file: Structured, style: Style, starts: dict[int, Start], *, sure: bool) -> None:
    """Add parts that only the page tells: appendices, questions, decks, minutes, reports."""
    deck = False
    within = {
        page for b in file.blocks if isinstance(b, Table) for page in range(b.page + 1, b.last_page + 1)
    }
    for page in file.pages:
        lines = file.heads[page.number]
        was_deck, deck = deck, is_slide(page, lines) or (deck and page.width > page.height * 1.1)
        if page.number in starts or page.number in within:
            continue  # a page that goes on with a table opens nothing
        before = starts[max(p for p in starts if p < page.number)]
        item = None if sure else cover_item(lines, style)
        if _opens(page, lines, style, SURE_OPENINGS if sure else OPENINGS):
            starts[page.number] = Start(page.number, None, before.item, 1, "page")
        elif item is not None:
            starts[page.number] = Start(page.number, None, item or before.item, 0, "cover")
        elif deck and not was_deck and page.number > 1 and lines:
            starts[page.number] = Start(page.number, lines[0].text, before.item, 1, "page")


def _opens(page: PageInfo, lines: Sequence[Line], style: Style, kinds: Sequence[str]) -> bool:
    """Whether one of a page's first lines is a heading that opens a part of one of these kinds.

    Several such lines are a list of appendices.
    """
    top = [line for line in lines[:3] if line.top < page.height * 0.3]
    for kind, _, heads in style.pages.part_patterns:
        if kind not in kinds:
            continue
        if kind == "appendix" and sum(heads.search(line.text) is not None for line in lines) >= LISTED:
            continue
        for line in top:
            if heads.search(line.text) and not (kind in ITEM_TITLES and line.text[:1].isdigit()):
                stamped = any(p.fullmatch(line.text) for p in style.pages.stamp_patterns)
                loud = line.bold or line.text.isupper() or line.size > 13.5 or stamped
                if loud and len(line.words) <= (9 if kind == "appendix" else 24):
                    return True
                break
    return False


def cover_item(lines: Sequence[Line], style: Style) -> str | None:
    """The agenda item a cover sheet names, "" where it names none; ``None`` where the page is no cover."""
    fields = set()
    item = ""
    for line in lines:
        label = line.text.split(":", 1)[0] if ":" in line.text else line.chunks(line.size)[0].text
        field = style.reports.label_of(label)
        if field:
            fields.add(field)
        hit = ITEM_LABEL.search(line.text)
        if hit:
            item = hit[1].lower()
    return item if len(fields) >= COVER_LABELS and "title" in fields else None


def is_slide(page: PageInfo, lines: Sequence[Line]) -> bool:
    """A landscape page with few words, some in large type."""
    large = max((line.size for line in lines), default=0) >= 20
    return page.width > page.height * 1.1 and 0 < len(page.words) < DECK_WORDS and large
