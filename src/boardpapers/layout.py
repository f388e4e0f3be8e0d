"""What a page holds: words, rules, fills, and the lines, paragraphs and tables built of them.

All lengths are PDF points, measured from the top left corner of the page as a person sees it
(rotation applied).  Pages are numbered from 1.  Every word keeps its page and its place in that
page's list of words, so a record built of words can always say where it was read from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class BBox(NamedTuple):
    """A rectangle: left, top, right, bottom, in points."""

    x0: float
    top: float
    x1: float
    bottom: float


class Word(NamedTuple):
    """A run of characters without a space.

    ``page`` is 1-based; ``n`` is the word's index in ``Page.words``: the pair names it in the file.
    ``size`` is the font size in points as drawn (text matrix applied).
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    struck: bool
    page: int
    n: int


class Rule(NamedTuple):
    """A straight horizontal (``top == bottom``) or vertical (``x0 == x1``) ruling line."""

    x0: float
    top: float
    x1: float
    bottom: float


class Fill(NamedTuple):
    """A filled rectangle, colour as ``#rrggbb``; white page backgrounds are left out."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: str


class Link(NamedTuple):
    """A hyperlink's area and its address."""

    bbox: BBox
    uri: str


class OutlineEntry(NamedTuple):
    """A bookmark: ``level`` 0 is the outermost, ``page`` 1-based or ``None`` where it leads nowhere."""

    title: str
    level: int
    page: int | None


@dataclass(slots=True)
class Page:
    """One page as read: words in the order the file draws them."""

    number: int
    width: float
    height: float
    words: list[Word]
    rules: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[BBox] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    origin: Literal["pdf", "ocr", "text"] = "pdf"
    problem: str | None = None
    """Why the page could not be read, or only in part; ``None`` when all went well."""


@dataclass(slots=True)
class Document:
    """A file as read.  ``pages`` may be consumed once: readers stream it."""

    name: str
    sha256: str
    media_type: str
    page_count: int
    outline: list[OutlineEntry]
    pages: Iterable[Page]
    lines: dict[tuple[int, int], int] = field(default_factory=dict)
    """Text inputs: the line of the file in which each word (page, index) stands; none for other files."""


class Line:
    """Words on one baseline, left to right.

    ``torn``: a narrow column cut the last word; it goes on in the line below.
    """

    __slots__ = ("bold", "bottom", "mark", "page", "size", "text", "top", "torn", "words", "x0", "x1")

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        # columns at once: lines are built for every cell of every page
        texts, lefts, tops, rights, bottoms, sizes, bolds, _, _, pages, _ = zip(*self.words, strict=True)
        self.page: int = pages[0]
        self.x0: float = lefts[0]
        self.x1: float = max(rights)
        self.top: float = min(tops)
        self.bottom: float = max(bottoms)
        self.size: float = max(sizes)
        self.bold: bool = all(bolds)
        self.text: str = " ".join(texts)
        self.torn = False
        self.mark: object = None
        """The list mark the line opens with, once it has been looked for."""

    def __repr__(self) -> str:
        return f"Line(p{self.page} {self.x0:.0f},{self.top:.0f} {self.text!r})"

    @property
    def bbox(self) -> BBox:
        return BBox(self.x0, self.top, self.x1, self.bottom)

    def chunks(self, gap: float) -> list[Line]:
        """The line cut wherever two words stand more than ``gap`` points apart."""
        parts: list[list[Word]] = [[self.words[0]]]
        for before, word in zip(self.words, self.words[1:], strict=False):
            if word.x0 - before.x1 > gap:
                parts.append([word])
            else:
                parts[-1].append(word)
        return [self] if len(parts) == 1 else [Line(p) for p in parts]


ParagraphKind = Literal["plain", "bullet", "lettered", "numbered"]


@dataclass(slots=True, eq=False)
class Paragraph:
    """Lines that read as one: a heading, a paragraph, or one item of a list.

    ``marker`` is the list mark as printed ("•", "a)", "3.1", "5."), not part of ``text``;
    ``level`` the nesting depth of a list item (0 outermost).  ``body`` are the words of
    ``text`` in order, ``starts[i]`` the offset in ``text`` where ``body[i]`` begins.
    """

    lines: list[Line]
    text: str
    body: list[Word]
    starts: list[int]
    marker: str | None = None
    kind: ParagraphKind = "plain"
    level: int = 0

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def x0(self) -> float:
        """Left edge of the text behind the marker, in points."""
        return self.body[0].x0 if self.body else self.lines[0].x0

    @property
    def top(self) -> float:
        return self.lines[0].top

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether every word behind the marker is bold."""
        return bool(self.body) and all(w.bold for w in self.body)

    @property
    def words(self) -> list[Word]:
        """Every word, the marker's included."""
        return [w for line in self.lines for w in line.words]

    def cut(self, start: int, end: int) -> list[Word]:
        """The words that stand, in whole or in part, in ``text[start:end]``."""
        found = []
        for word, at in zip(self.body, self.starts, strict=True):
            if at >= end:
                break
            if at + len(word.text) > start:
                found.append(word)
        return found


@dataclass(slots=True, eq=False)
class Cell:
    """One cell of a table; of a row cut by a page break: its pieces on all pages.

    ``boxes`` are the ruled areas, one a page; ``fill`` the background colour ``#rrggbb``.
    """

    lines: list[Line]
    boxes: list[tuple[int, BBox]]
    column: int
    span: int = 1
    fill: str | None = None

    @property
    def words(self) -> list[Word]:
        return [w for line in self.lines for w in line.words]

    @property
    def text(self) -> str:
        """The words in order, joined by single spaces; torn words made whole."""
        return "".join([line.text if line.torn else line.text + " " for line in self.lines]).strip()


@dataclass(slots=True, eq=False)
class Row:
    """A table row: one entry a column; ``None`` where a cell to the left spans the column.

    ``banner`` are the texts of the banner rows in force above it (a priority, an objective),
    the outermost first, as cells.
    """

    cells: list[Cell | None]
    banners: list[Cell] = field(default_factory=list)

    @property
    def page(self) -> int:
        return min(page for cell in self.cells if cell for page, _ in cell.boxes)

    @property
    def words(self) -> list[Word]:
        return [w for cell in self.cells if cell for w in cell.words]


@dataclass(slots=True, eq=False)
class Table:
    """A table joined over its pages.

    ``header`` holds the column heads (empty where the table prints none), ``edges`` the x
    positions of the column borders on the first page (``len(columns) + 1``), ``banners`` every
    banner row in order.  ``repeats`` are the words of header rows printed again on later pages.
    ``ruled`` tells how it was found.
    """

    header: list[Cell]
    rows: list[Row]
    edges: list[float]
    first_page: int
    last_page: int
    top: float
    bottom: float
    banners: list[Cell] = field(default_factory=list)
    repeats: list[Word] = field(default_factory=list)
    ruled: Literal["full", "horizontal", "none"] = "full"
    title: str | None = None

    @property
    def page(self) -> int:
        return self.first_page

    @property
    def words(self) -> list[Word]:
        """Every word but the repeated headers."""
        cells: Iterator[Cell] = iter([*self.header, *self.banners])
        found = [w for cell in cells for w in cell.words]
        return found + [w for row in self.rows for w in row.words]


Block = Paragraph | Table


SectionKind = Literal[
    "agenda",
    "minutes",
    "report",
    "appendix",
    "presentation",
    "decision",
    "work_plan",
    "questions",
    "plan",
    "other",
]


@dataclass(slots=True, eq=False)
class Section:
    """A named stretch of a pack: the agenda, a set of minutes, one report.

    ``first``/``last`` are file pages; ``printed`` the printed page numbers it covers, where known.
    """

    kind: SectionKind
    title: str | None
    agenda_item: str | None
    first: int
    last: int
    printed: tuple[int, int] | None
    blocks: list[Block]


@dataclass(slots=True)
class Structured:
    """A file whose pages were understood: what is furniture, what is text, what is table.

    ``furniture`` are the words of running heads and feet, page numbers, stamps, contents
    pages; ``stamps`` the agenda item stamped on a page ({page: "5"}); ``labels`` the printed
    page number of each file page, where one is printed.
    """

    name: str
    sha256: str
    media_type: str
    page_count: int
    outline: list[OutlineEntry]
    blocks: list[Block]
    furniture: list[Word]
    stamps: dict[int, str]
    labels: dict[int, int]
    pages: list[PageInfo]
    heads: dict[int, list[Line]] = field(default_factory=dict)
    """The first lines of every page, furniture left out; those of table cells stand alone."""
    warnings: list[tuple[str, str, int | None]] = field(default_factory=list)
    """(code, message, page) of what did not add up."""
    lines: dict[tuple[int, int], int] = field(default_factory=dict)
    """As ``Document.lines``."""


class PageInfo(NamedTuple):
    """What is kept of a page once its blocks are built: its size and all of its words."""

    number: int
    width: float
    height: float
    words: list[Word]
    images: list[BBox]
    origin: str
    problem: str | None
