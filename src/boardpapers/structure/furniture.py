"""Furniture: what a page repeats or stamps and no record is made of.

Running heads and feet, page numbers, "Agenda Item 5" stamps, "This page is intentionally left
blank", contents pages.  Furniture is labelled, never lost: its words count in the coverage.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Line, Page, PageInfo, Word
from boardpapers.styles import PageStyle

from .lines import lines_of
from .tables.heads import is_head_line

ZONE = 0.13
"""Share of the page height at head and foot where running text stands."""
NEAR = 4
"""Running text comes again within so many pages,"""
AGAIN = 3
"""on so many of them, itself included; a file of no more pages may repeat it once."""
FEW_WORDS = 60
"""A page with no more words than this is read whole for notices about itself."""
FULL_LINE = 0.78
"""Share of the page width up to which a full line of text reaches at least."""
WATERMARK, FEW_ON_MARK = 30.0, 3
"""So large (points) a watermark is at least, and so many words of the text stand on each of its own."""
FIGURES = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.I)
LEADER = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}|_{5,})\s*\d{0,4}\s*$")
LEADERS = ("....", "……", "____", ".\n.\n.")
"""What joins a heading to its page number, in words a line each."""


@dataclass(slots=True)
class Furniture:
    """What the furniture of a file tells: its words, the printed page numbers, the item stamps."""

    words: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Page → indexes of its words that are furniture."""
    labels: dict[int, int] = field(default_factory=dict)
    """Printed page number of each file page that prints one."""
    stamps: dict[int, str] = field(default_factory=dict)
    """Agenda item number stamped on a page."""
    marks: dict[int, Line] = field(default_factory=dict)
    """Other stamps, "Appendix A", by the first page that bears each."""
    blank: set[int] = field(default_factory=set)
    """Pages that print nothing but furniture."""

    def mark(self, words: Iterable[Word]) -> None:
        """Count words as furniture."""
        for word in words:
            self.words[word.page].add(word.n)

    def on(self, page: Page | PageInfo) -> list[Word]:
        """The furniture of a page, in order."""
        return [page.words[n] for n in sorted(self.words.get(page.number, ()))]

    def beside(self, page: Page | PageInfo) -> list[Word]:
        """The words of a page that are none."""
        aside = self.words.get(page.number)
        return [w for n, w in enumerate(page.words) if n not in aside] if aside else page.words


def set_aside(pages: Iterable[Page], style: PageStyle, found: Furniture) -> Iterator[Page]:
    """The pages, each when its furniture is in ``found``: running text shows by the ``NEAR`` pages behind it,
    so the rest of the file need not have been read. The printed page numbers are known at the end.
    """
    ahead: deque[tuple[Page, list[Line]]] = deque()
    running, numbers = _RunningText(), _PageNumbers()

    def decided() -> Page:
        page, margins = ahead.popleft()
        _watermarks(page, found)
        running.mark(page.number, found)
        numbers.mark(page.number, found)
        _stamps(page, margins, style, found)
        _notices(page, margins, style, found)
        _contents(page, style, found)
        if len(found.words.get(page.number, ())) == len(page.words):
            found.blank.add(page.number)
        return page

    for page in pages:
        margins = _margin_lines(page)
        running.add(page, margins)
        numbers.add(page.number, margins)
        ahead.append((page, margins))
        if len(ahead) > NEAR:
            yield decided()
    running.whole = numbers.whole = True
    while ahead:
        yield decided()
    found.labels.update(numbers.labels())


def _margin_lines(page: Page) -> list[Line]:
    """The lines at head and foot, and words set sideways in the margins, outside of any grid."""
    if not page.words:
        return []
    head, foot = page.height * ZONE, page.height * (1 - ZONE)
    left, right = page.width * 0.06, page.width * 0.94
    _, x0s, tops, x1s, bottoms, *_ = zip(*page.words, strict=True)
    near = [
        w
        for w, x0, top, x1, bottom in zip(page.words, x0s, tops, x1s, bottoms, strict=True)
        if top < head or bottom > foot or x1 < left or x0 > right
    ]
    uprights = [r for r in page.rules if r.x0 == r.x1 and r.bottom - r.top > 8]
    if uprights:
        near = [w for w in near if not _in_grid(w, uprights)]
    return lines_of(near)


def _in_grid(word: Word, uprights: Sequence[tuple[float, float, float, float]]) -> bool:
    """Whether upright rules stand on both sides of a word: then it is in a table."""
    middle = (word.top + word.bottom) / 2
    left, right = word.x0 + 1, word.x1 - 1
    beside = [x for x, top, _, bottom in uprights if top - 1 <= middle <= bottom + 1]
    return bool(beside) and min(beside) <= left and max(beside) >= right


Place = tuple[str, int]
"""What a line says, figures aside, and its height from the head, or (below zero) from the foot."""


class _RunningText:
    """Text that comes again at the same height on pages near each other."""

    def __init__(self) -> None:
        self.whole = False
        """All pages have been seen."""
        self._count = 0
        self._pages: dict[int, dict[Place, list[Line]]] = {}

    def add(self, page: Page, lines: Sequence[Line]) -> None:
        """Remember the lines of a page's margins."""
        places: dict[Place, list[Line]] = defaultdict(list)
        for line in lines:
            if len(line.text) > 160 or is_head_line(line):
                continue  # heads of a table that goes on are the table's
            from_foot = line.top > page.height / 2
            height = round((page.height - line.bottom if from_foot else line.top) / 6)
            text = FIGURES.sub("#", line.text.casefold())
            if text == "#" or text.strip("# ") != "":
                places[text, -height - 1 if from_foot else height].append(line)
        self._pages[page.number] = dict(places)
        self._count += 1

    def mark(self, number: int, found: Furniture) -> None:
        """Mark what pages before and behind print as well; forget the pages that are too far by now."""
        near = [places for n, places in self._pages.items() if abs(n - number) <= NEAR]
        few = self.whole and self._count <= AGAIN
        for (text, height), lines in self._pages[number].items():
            same = [(text, height), (text, height - 1), (text, height + 1)]
            times = sum(any(place in places for place in same) for places in near)
            if times >= AGAIN or (few and times == AGAIN - 1 and text != "#"):
                for line in lines:
                    found.mark(line.words)
        self._pages.pop(number - NEAR, None)


class _PageNumbers:
    """Printed page numbers: the run of numbers that counts on with the pages."""

    def __init__(self) -> None:
        self.whole = False
        """All pages have been seen."""
        self._printed: dict[int, list[tuple[int, list[Word], bool]]] = {}
        self._offsets: Counter[int] = Counter()

    def add(self, number: int, lines: Sequence[Line]) -> None:
        """Remember what may be a page's number: the value, its words, whether it has a line to itself."""
        printed = self._printed[number] = []
        for line in lines:
            chunks = line.chunks(line.size * 2)
            hit = PAGE_NUMBER.fullmatch(chunks[-1].text)
            if hit and line.size <= 16:
                printed.append((int(hit[1]), list(chunks[-1].words), len(chunks) == 1))
        self._offsets.update(number - value for value, _, _ in printed)

    def _good(self, number: int) -> list[tuple[int, list[Word]]]:
        """The numbers of a page that another page's counts on with; of a file of one page all."""
        alone = self.whole and len(self._printed) == 1
        return [
            (v, words) for v, words, _ in self._printed[number] if self._offsets[number - v] >= 2 or alone
        ]

    def mark(self, number: int, found: Furniture) -> None:
        """Mark a page's number; where none counts on, any that has a line to itself."""
        printed = self._printed[number]
        for _, words in self._good(number) or [(v, words) for v, words, alone in printed if alone]:
            found.mark(words)

    def labels(self) -> dict[int, int]:
        """Page → its number: of several the one that goes on from the page before, else the usual one."""
        found: dict[int, int] = {}
        before: int | None = None
        for number in self._printed:
            good = [value for value, _ in self._good(number)]
            if good:
                best = max(good, key=lambda v: (number - v == before, self._offsets[number - v]))
                found[number], before = best, number - best
        return found


def _stamps(page: Page, lines: Sequence[Line], style: PageStyle, found: Furniture) -> None:
    """Marks the committee system sets on a page's head: "Agenda Item 5", "Item 3"."""
    for line in lines:
        if line.top > page.height * 0.15:
            continue
        chunks = line.chunks(line.size * 3)
        apart = len(chunks) == 1 or line.top < page.height * 0.07  # not a cell in a table's row
        for chunk in chunks:
            for pattern in style.stamp_patterns:
                hit = pattern.fullmatch(chunk.text)
                if hit and (apart or hit.groupdict().get("item")):
                    found.mark(chunk.words)
                    if hit.groupdict().get("item"):
                        found.stamps.setdefault(page.number, re.sub(r"[() ]", "", hit["item"]))
                    elif all(chunk.text != mark.text for mark in found.marks.values()):
                        found.marks[page.number] = chunk


def _watermarks(page: Page, found: Furniture) -> None:
    """Large words set slantwise, or behind the text: "DRAFT"."""
    for large in [w for w in page.words if w.size >= WATERMARK and len(w.text) > 1]:
        _, x0, top, x1, bottom, size, *_ = large
        slanted = min(x1 - x0, bottom - top) > 1.5 * size
        if slanted or sum(_stands_on(w, large) for w in page.words) >= FEW_ON_MARK:
            found.mark([large])


def _stands_on(word: Word, mark: Word) -> bool:
    """Whether a word of the text is printed over a larger one."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return 2 * word.size < mark.size and mark.x0 < x < mark.x1 and mark.top < y < mark.bottom


def _notices(page: Page, margins: Sequence[Line], style: PageStyle, found: Furniture) -> None:
    """Lines that only say something about the page: left blank, part of a public pack."""
    lines = margins if len(page.words) > FEW_WORDS else lines_of(page.words)
    goes_on: Line | None = None
    for line in lines:
        below = goes_on is not None and line.top - goes_on.top < 1.6 * line.size
        goes_on = None
        if below or style.is_notice(line.text):
            found.mark(line.words)
            if not below and line.x1 > page.width * FULL_LINE:
                goes_on = line  # a notice that fills its line may end on the next


def _contents(page: Page, style: PageStyle, found: Furniture) -> None:
    """A contents page: headings with leaders to page numbers, or with numbers at the right margin."""
    run = "\n".join([text for text, *_ in page.words])
    led = any(leader in run for leader in LEADERS)
    if not led and "contents" not in run.casefold():
        return
    lines = lines_of(found.beside(page))
    titles = [line for line in lines if any(p.fullmatch(line.text) for p in style.contents_patterns)]
    entries = [line for line in lines if LEADER.search(line.text)]
    if len(entries) < 3 and titles:
        entries = _numbered_at_right([line for line in lines if line.top > titles[0].top])
    if len(entries) < 3 or (not titles and _heads_agenda(lines, style)):
        return
    first, last = entries[0].top, entries[-1].bottom
    for line in lines:
        if line in titles or (first - 1 <= line.top and line.bottom <= last + 1):
            found.mark(line.words)


def _heads_agenda(lines: Sequence[Line], style: PageStyle) -> bool:
    """Whether a page is an agenda, whose items may have leaders to their pages, too."""
    heads = [pattern for kind, _, pattern in style.part_patterns if kind == "agenda"]
    return any(p.search(line.text) and not LEADER.search(line.text) for p in heads for line in lines)


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
