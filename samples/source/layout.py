"""Pages, styles and paragraphs shared by every sample paper.

Only the standard PDF fonts are used and `invariant=1` is set, so the same content gives the same bytes on
every machine. Lengths are PDF points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)

PORTRAIT: tuple[float, float] = A4
LANDSCAPE: tuple[float, float] = (A4[1], A4[0])
BULLET = "•"

Story = list[Any]
OnPage = Callable[[Any, Any], None]


class Mark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A flowable of no size that notes the page it is drawn on under a name."""

    def __init__(self, seen: dict[str, int], name: str, outline: str | None = None, level: int = 0) -> None:
        super().__init__()
        self.seen, self.name, self.outline, self.level = seen, name, outline, level

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.seen[self.name] = self.canv.getPageNumber()
        if self.outline:
            self.canv.bookmarkPage(self.name)
            self.canv.addOutlineEntry(self.outline, self.name, level=self.level)


@dataclass
class Pages:
    """Which page of the file each mark stands on: `before` from the run before, `seen` in this run."""

    before: dict[str, int]
    seen: dict[str, int] = field(default_factory=dict)

    def mark(self, name: str, outline: str | None = None, level: int = 0) -> Mark:
        return Mark(self.seen, name, outline, level)

    def of(self, name: str) -> int:
        """The page of a mark, 0 in the first run."""
        return self.before.get(name, 0)


@dataclass
class Sheet:
    """A page template: size, margins (left, top, right, bottom) and what is drawn on every page."""

    name: str
    size: tuple[float, float]
    margins: tuple[float, float, float, float]
    on_page: OnPage = field(default=lambda canvas, doc: None)

    def template(self) -> Any:
        left, top, right, bottom = self.margins
        width, height = self.size
        frame = Frame(left, bottom, width - left - right, height - top - bottom, 0, 0, 0, 0)
        return PageTemplate(self.name, [frame], onPageEnd=self.on_page, pagesize=self.size)


Compose = Callable[[Pages], tuple[list[Sheet], Story]]
"""Makes the sheets and the story; the first sheet is that of page 1."""


def build(path: Path, info: dict[str, str], compose: Compose) -> dict[str, int]:
    """Lay the story out until its marks stand still, write it to `path`; returns {mark: page of the file}.

    Printed page ranges and contents pages need the layout they are part of: the second run usually agrees
    with the first. "total" is the page count. Raises RuntimeError where five runs do not agree.
    """
    before: dict[str, int] = {}
    for _ in range(5):
        pages = Pages(before)
        sheets, story = compose(pages)
        doc = BaseDocTemplate(str(path), invariant=1, pageCompression=1, **info)
        doc.addPageTemplates([sheet.template() for sheet in sheets])
        doc.build(story)
        pages.seen["total"] = doc.page
        if pages.seen == before:
            return before
        before = pages.seen
    raise RuntimeError(f"{path.name}: the layout does not settle")


def style(size: float = 11, bold: bool = False, **more: Any) -> ParagraphStyle:
    """Helvetica of a size with the leading of a word processor; `more` goes to reportlab's ParagraphStyle."""
    more.setdefault("leading", size * 1.22)
    more.setdefault("spaceAfter", size * 0.5)
    more.setdefault("allowWidows", 1)
    more.setdefault("allowOrphans", 1)
    more.setdefault("splitLongWords", 0)
    name = more.pop("fontName", "Helvetica-Bold" if bold else "Helvetica")
    return ParagraphStyle("sample", fontName=name, fontSize=size, **more)


def para(text: str, look: ParagraphStyle, mark: str | None = None) -> Any:
    """A paragraph of plain text; `mark` stands in its hanging indent (a bullet, a number, a letter)."""
    return Paragraph(escape(text), look, bulletText=mark)


def rich(markup: str, look: ParagraphStyle, mark: str | None = None) -> Any:
    """A paragraph of reportlab markup (<b>, <i>, <strike>); the caller escapes what is not markup."""
    return Paragraph(markup, look, bulletText=mark)


def hanging(size: float = 11, indent: float = 22, left: float = 0, **more: Any) -> ParagraphStyle:
    """The style of a list item: its mark at `left`, its words from `left + indent`."""
    return style(size, leftIndent=left + indent, bulletIndent=left, bulletFontSize=size, **more)


def items(texts: Sequence[str], marks: str | Sequence[str], look: ParagraphStyle) -> Story:
    """List items; `marks` is one mark for all of them (a bullet) or a mark each."""
    each = [marks] * len(texts) if isinstance(marks, str) else list(marks)
    return [para(text, look, mark) for text, mark in zip(texts, each, strict=True)]


def letters(count: int, form: str = "{})") -> list[str]:
    """a), b), c) ..."""
    return [form.format(chr(ord("a") + n)) for n in range(count)]


def new_page(sheet: str) -> Story:
    """Go on, on a fresh page of that sheet."""
    return [NextPageTemplate(sheet), PageBreak()]


def gap(points: float) -> Any:
    return Spacer(1, points)


CENTRE, RIGHT = TA_CENTER, TA_RIGHT
INK = colors.black
