"""Where the parts of a pack begin: bookmarks, item stamps, the agenda's page ranges, how pages open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from boardpapers.layout import OutlineEntry, Structured
from boardpapers.styles import Style

from ..lines import lines_of
from .agenda_lines import ITEM, entries_of
from .page_starts import PageStarts
from .start import Start

__all__ = ["Start", "find_starts"]

FRONT = re.compile(
    r"(?:[\d.]+[.:)\s–-]*)?(?:(?:enc|item|paper|tab|att)[a-z]*\.? ?\w{1,3}[.:)\s–-]+)?"
    r"(?:agenda|minutes|front|public document"
    r"|(?:[\w&’'-]+ ){1,5}(?:agenda|minutes)(?=$|[\s:–-]+(?:[A-Z\d]|of)))",
    re.I,
)
"""A bookmark of a pack's front: "Agenda", "00 Board Agenda January", "02 Enc A Draft Minutes"."""
FRONT_PAGES = 6
"""An agenda ends on one of so many pages."""
FEWEST_LABELS = 5
"""So many pages must print numbers that count on for a page range to tell where an item begins."""
FILE_NAME = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?)$", re.I)


def find_starts(file: Structured, style: Style) -> list[Start]:
    """Where parts begin, in page order; the first is page 1."""
    starts: dict[int, Start] = {}
    detailed = _from_bookmarks(file, starts)
    _from_stamps(file, starts)
    if not starts:
        _from_ranges(file, starts)
    sure = bool(starts) and file.pages[0].origin != "text"  # in texts made from papers stamps are lost
    if 1 not in starts:
        starts[1] = Start(1, None, None, 0, "page")
    if not detailed:
        PageStarts(file, style, starts, sure=sure).find()
    return [starts[page] for page in sorted(starts)]


def _from_bookmarks(file: Structured, starts: dict[int, Start]) -> bool:
    """Parts named by bookmarks; whether they name what stands behind each item, too."""
    item: str | None = None
    marks = _part_bookmarks(file)
    numbers = {hit[1].lower() for entry in marks if entry.level == 0 and (hit := ITEM.match(entry.title))}
    for entry in marks:
        name = FILE_NAME.sub("", entry.title)
        hit = ITEM.match(name)
        if entry.level == 0:
            item = _item(hit[1].lower(), numbers) if hit else None
        title = hit[2] if hit and entry.level == 0 else name
        assert entry.page is not None
        known = starts.get(entry.page)
        if known is None or (known.level == 0 and entry.level == 0):
            starts[entry.page] = Start(entry.page, title, item, entry.level, "bookmark")
    return any(entry.level == 1 for entry in marks)


def _item(number: str, numbers: Container[str]) -> str | None:
    """The agenda item of a bookmark's number: of "7.1" behind a "7" the latter, of "00" none."""
    whole = number.split(".")[0]
    return None if not whole.strip("0") else whole if whole in numbers else number


def _part_bookmarks(file: Structured) -> list[OutlineEntry]:
    """The bookmarks that name parts: the outer two levels, unless they are the headings of one paper."""
    entries = [e for e in file.outline if e.level <= 1 and e.page is not None and e.page <= file.page_count]
    outer = [e for e in entries if e.level == 0]
    numbered = sum(bool(ITEM.match(e.title)) for e in outer)
    front = any(FRONT.match(e.title) for e in outer[:3])
    scattered = len({e.page for e in outer}) * 2 >= len(outer)  # headings stand several on a page
    if not scattered or not (front or (numbered and file.stamps)):
        return []
    inner = Counter(e.page for e in entries if e.level == 1)
    return outer if any(count > 1 for count in inner.values()) else entries


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
    if not offsets or offsets.most_common(1)[0][1] < FEWEST_LABELS:
        return
    shift = offsets.most_common(1)[0][0]
    aside = {(w.page, w.n) for w in file.furniture}
    for page in file.pages[:FRONT_PAGES]:
        for entry in entries_of([lines_of([w for w in page.words if (w.page, w.n) not in aside])]):
            for first, _ in entry.printed:
                if page.number < first + shift <= file.page_count:
                    at = first + shift
                    starts.setdefault(at, Start(at, entry.title, entry.number, 0, "agenda"))
