"""What a page prints: words, rules, fills, links; and the file it is a page of."""

from __future__ import annotations

from collections.abc import Iterable
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
