"""Furniture: what a page repeats or stamps and no record is made of.

Running heads and feet, page numbers, "Agenda Item 5" stamps, "This page is intentionally left
blank", contents pages.  Furniture is labelled, never lost: its words count in the coverage.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Line, Page, Word
from boardpapers.styles import PageStyle

from .heads import is_head_line
from .lines import lines_of

ZONE = 0.13
"""Share of the page height at head and foot where running text stands."""
FULL_LINE = 0.78
"""Share of the page width up to which a full line of text reaches at least."""
PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.I)
LEADER = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}|_{5,})\s*\d{0,4}\s*$")
LEADERS = ("....", "……", "____", ".\n.\n.")
"""What joins a heading to its page number, in words a line each."""


@dataclass(slots=True)
class Furniture:
    """What the furniture of a file tells: its words, the printed page numbers, the item stamps."""

    words: set[tuple[int, int]] = field(default_factory=set)
    """(page, index) of every word that is furniture."""
    labels: dict[int, int] = field(default_factory=dict)
    """Printed page number of each file page that prints one."""
    stamps: dict[int, str] = field(default_factory=dict)
    """Agenda item number stamped on a page."""
    marks: dict[int, Line] = field(default_factory=dict)
    """Other stamps, "Appendix A", by the first page that bears each."""
    blank: set[int] = field(default_factory=set)
    """Pages that print nothing but furniture."""


def find_furniture(pages: Sequence[Page], style: PageStyle) -> Furniture:
    """Label the furniture of a file's pages."""
    found = Furniture()
    margins = {page.number: _margin_lines(page) for page in pages}
    _running_text(pages, margins, found)
    _page_numbers(pages, margins, found)
    for page in pages:
        _stamps(page, margins[page.number], style, found)
        _notices(page, style, found)
        _contents(page, style, found)
        if all((w.page, w.n) in found.words for w in page.words):
            found.blank.add(page.number)
    return found


def _margin_lines(page: Page) -> list[Line]:
    """The lines at head and foot, and words set sideways in the margins, outside of any grid."""
    head, foot = page.height * ZONE, page.height * (1 - ZONE)
    left, right = page.width * 0.06, page.width * 0.94
    near = [w for w in page.words if w.top < head or w.bottom > foot or w.x1 < left or w.x0 > right]
    uprights = [r for r in page.rules if r.x0 == r.x1 and r.bottom - r.top > 8]
    if uprights:
        near = [w for w in near if not _in_grid(w, uprights)]
    return lines_of(near)


def _in_grid(word: Word, uprights: Sequence[tuple[float, float, float, float]]) -> bool:
    """Whether upright rules stand on both sides of a word: then it is in a table."""
    middle = (word.top + word.bottom) / 2
    beside = [r[0] for r in uprights if r[1] - 1 <= middle <= r[3] + 1]
    return any(x <= word.x0 + 1 for x in beside) and any(x >= word.x1 - 1 for x in beside)


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _running_text(pages: Sequence[Page], margins: dict[int, list[Line]], found: Furniture) -> None:
    """Text that comes again at the same height on pages near each other."""
    seen: dict[tuple[str, int], list[tuple[int, Line]]] = defaultdict(list)
    for page in pages:
        for line in margins[page.number]:
            if len(line.text) > 160 or is_head_line(line):
                continue  # heads of a table that goes on are the table's
            from_foot = line.top > page.height / 2
            height = round((page.height - line.bottom if from_foot else line.top) / 6)
            seen[_key(line), -height - 1 if from_foot else height].append((page.number, line))
    heights: dict[str, set[int]] = defaultdict(set)
    for text, height in seen:
        heights[text].add(height)
    for (text, height), places in seen.items():
        near = [*places, *seen.get((text, height + 1), []), *seen.get((text, height - 1), [])]
        numbers = sorted({number for number, _ in near})
        if len(numbers) < 3 and not (len(numbers) == 2 and len(pages) <= 3 and text != "#"):
            continue
        if text.strip("# ").strip() == "" and text != "#":
            continue
        for number, line in places:
            if sum(abs(number - other) <= 4 for other in numbers) >= min(3, len(numbers)):
                _mark(line.words, found)


def _mark(words: Sequence[Word], found: Furniture) -> None:
    found.words.update((w.page, w.n) for w in words)


def _page_numbers(pages: Sequence[Page], margins: dict[int, list[Line]], found: Furniture) -> None:
    """Printed page numbers: the run of numbers that counts on with the pages."""
    candidates: dict[int, list[tuple[int, list[Word], bool]]] = defaultdict(list)
    for page in pages:
        for line in margins[page.number]:
            chunks = line.chunks(line.size * 2)
            hit = PAGE_NUMBER.fullmatch(chunks[-1].text)
            if hit and line.size <= 16:
                candidates[page.number].append((int(hit[1]), list(chunks[-1].words), len(chunks) == 1))
    offsets = Counter(number - value for number, values in candidates.items() for value, _, _ in values)
    previous: int | None = None
    for page in pages:
        values = candidates.get(page.number, [])
        good = [(v, words) for v, words, _ in values if offsets[page.number - v] >= 2 or len(pages) == 1]
        for _, words in good or [(v, words) for v, words, alone in values if alone]:
            _mark(words, found)
        if good:
            best = max(good, key=lambda c: (page.number - c[0] == previous, offsets[page.number - c[0]]))
            found.labels[page.number] = best[0]
            previous = page.number - best[0]


def _stamps(page: Page, lines: Sequence[Line], style: PageStyle, found: Furniture) -> None:
    """Marks the committee system sets on a page's head: "Agenda Item 5", "Item 3"."""
    for line in lines:
        if line.top > page.height * 0.15:
            continue
        for chunk in line.chunks(line.size * 3):
            for pattern in style.stamp_patterns:
                hit = pattern.fullmatch(chunk.text)
                if hit:
                    _mark(chunk.words, found)
                    if hit.groupdict().get("item"):
                        found.stamps.setdefault(page.number, hit["item"])
                    elif all(chunk.text != mark.text for mark in found.marks.values()):
                        found.marks[page.number] = chunk


def _notices(page: Page, style: PageStyle, found: Furniture) -> None:
    """Lines that only say something about the page: left blank, part of a public pack."""
    lines = _margin_lines(page) if len(page.words) > 60 else lines_of(page.words)
    goes_on: Line | None = None
    for line in lines:
        below = goes_on is not None and line.top - goes_on.top < 1.6 * line.size
        goes_on = None
        if below or style.is_notice(line.text):
            _mark(line.words, found)
            if not below and line.x1 > page.width * FULL_LINE:
                goes_on = line  # a notice that fills its line may end on the next


def _contents(page: Page, style: PageStyle, found: Furniture) -> None:
    """A contents page: headings with leaders to page numbers, or with numbers at the right margin."""
    run = "\n".join([w.text for w in page.words])
    led = any(leader in run for leader in LEADERS)
    if not led and "contents" not in run.casefold():
        return
    lines = lines_of([w for w in page.words if (w.page, w.n) not in found.words])
    titles = [line for line in lines if any(p.fullmatch(line.text) for p in style.contents_patterns)]
    entries = [line for line in lines if LEADER.search(line.text)]
    if len(entries) < 3 and titles:
        entries = _numbered_at_right([line for line in lines if line.top > titles[0].top])
    if len(entries) < 3:
        return
    first, last = entries[0].top, entries[-1].bottom
    for line in lines:
        if line in titles or (first - 1 <= line.top and line.bottom <= last + 1):
            _mark(line.words, found)


def _numbered_at_right(lines: Sequence[Line]) -> list[Line]:
    """The entries below a contents heading whose page numbers stand in a column; none where few do."""
    ends = [line for line in lines if line.words[-1].text.isdigit() and len(line.words) > 1]
    if not ends:
        return []
    margin = max(line.x1 for line in ends)
    column = [
        line for line in ends if margin - line.x1 < 3 and line.words[-1].x0 - line.words[-2].x1 > line.size
    ]
    return column if len(column) * 5 >= len(lines) * 3 else []
