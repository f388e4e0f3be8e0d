"""A file whose pages were understood, and its parts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, NamedTuple

from .page import BBox, OutlineEntry, Word
from .table import Table
from .text import Line, Paragraph

Block = Paragraph | Table

_page_of = attrgetter("page")


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
    pages, page by page; ``stamps`` the agenda item stamped on a page ({page: "5"}); ``labels`` the printed
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

    def furniture_on(self, page: int) -> list[Word]:
        """The furniture of a page, in order."""
        start = bisect_left(self.furniture, page, key=_page_of)
        return self.furniture[start : bisect_right(self.furniture, page, lo=start, key=_page_of)]


class PageInfo(NamedTuple):
    """What is kept of a page once its blocks are built: its size and all of its words."""

    number: int
    width: float
    height: float
    words: list[Word]
    images: list[BBox]
    origin: str
    problem: str | None
