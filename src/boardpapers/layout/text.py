"""Words in lines, lines in paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .page import BBox, Word


class Line:
    """Words on one baseline, left to right.

    ``torn``: a narrow column cut the last word; it goes on in the line below.  ``edge``: where the column of
    prose ends that the line stands in (points); ``None`` where the page's or the cell's edge is that.
    """

    __slots__ = ("bold", "bottom", "edge", "mark", "page", "size", "text", "top", "torn", "words", "x0", "x1")

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
        self.edge: float | None = None
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
