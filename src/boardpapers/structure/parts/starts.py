"""Where the parts of a pack begin: bookmarks, item stamps, the agenda's page ranges, how pages open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence

from boardpapers.layout import OutlineEntry, Structured
from boardpapers.styles import Style

from ..lines import lines_of
from .agenda_lines import ITEM, Entry, entries_of, named_by
from .openings import TOP
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
MOST_SLIP = 12
"""By so many pages the agenda's column of page numbers may be wrong."""
FEWEST_NAMED = 2
"""So many papers must bear the titles of their items for the column to be called wrong."""
TITLE_LINES = 6
"""A paper's title stands on one of so many lines."""
FILE_NAME = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?)$", re.I)


def find_starts(file: Structured, style: Style) -> list[Start]:
    """Where parts begin, in page order; the first is page 1."""
    starts: dict[int, Start] = {}
    detailed = _from_bookmarks(file, starts)
    _from_stamps(file, starts)
    waiting = [] if starts else _from_ranges(file, style, starts)
    told = any(page > 1 for page in starts)  # the bookmark of the agenda alone is one of its headings
    sure = told and file.pages[0].origin != "text"  # in texts made from papers stamps are lost
    if 1 not in starts:
        starts[1] = Start(1, None, None, 0, "page")
    if not detailed:
        PageStarts(file, style, starts, waiting, sure=sure).find()
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
        if entry.level and _stands_within(entry, file):
            continue
        if known is None or (known.level == 0 and entry.level == 0):
            starts[entry.page] = Start(entry.page, title, item, entry.level, "bookmark")
    return any(entry.level == 1 and not _stands_within(entry, file) for entry in marks)


def _stands_within(entry: OutlineEntry, file: Structured) -> bool:
    """Whether a bookmark is a heading inside a paper: its very words stand further down on its page."""
    assert entry.page is not None
    page, title = file.pages[entry.page - 1], entry.title.split()
    places = [line.top for line in lines_of(page.words) if [word.text for word in line.words] == title]
    return bool(places) and min(places) > page.height * TOP


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


def _from_ranges(file: Structured, style: Style, starts: dict[int, Start]) -> list[Entry]:
    """Items whose printed pages the agenda names, where the pages print their numbers; the other items."""
    offsets = Counter(page - printed for page, printed in file.labels.items())
    if not offsets or offsets.most_common(1)[0][1] < FEWEST_LABELS:
        return []
    listed = list(_listed(file, style))
    shift = offsets.most_common(1)[0][0]
    shift += _slip(file, [(entry, first + shift) for _, entry in listed for first, _ in entry.printed], style)
    for listed_on, entry in listed:
        for first, _ in entry.printed:
            at = first + shift
            if listed_on < at <= file.page_count:
                starts.setdefault(at, Start(at, entry.title, entry.number, 0, "agenda"))
    found = {start.item for start in starts.values()}
    return [entry for _, entry in listed if starts and entry.number not in found]


def _listed(file: Structured, style: Style) -> Iterator[tuple[int, Entry]]:
    """The items that the first pages list, each with the page it is listed on."""
    aside = {(w.page, w.n) for w in file.furniture}
    for page in file.pages[:FRONT_PAGES]:
        lines = lines_of([w for w in page.words if (w.page, w.n) not in aside])
        for entry in entries_of([lines], style.pages.little_words):
            yield page.number, entry


def _slip(file: Structured, begins: Sequence[tuple[Entry, int]], style: Style) -> int:
    """By how many pages the agenda's column is wrong throughout: papers bear their titles so far away.

    0 where its own pages bear as many, or fewer than ``FEWEST_NAMED`` bear any.
    """
    little = style.pages.little_words
    named = Counter(
        slip
        for entry, at in begins
        for slip in range(-MOST_SLIP, MOST_SLIP + 1)
        if any(named_by(line.text, [entry], little) for line in file.heads.get(at + slip, [])[:TITLE_LINES])
    )
    slip, times = max(named.items(), key=lambda pair: (pair[1], -abs(pair[0])), default=(0, 0))
    return slip if times >= FEWEST_NAMED and times > 2 * named[0] else 0
