"""The reference reader: the same pages through pdfplumber; slower, and the fallback where pdfium fails."""

from __future__ import annotations

import logging
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from boardpapers.errors import DamagedError, EncryptedError, ZeroPagesError
from boardpapers.layout import BBox, Link, OutlineEntry, Page, Word
from boardpapers.readers.glyphs import LEADER, NO_UNICODE_MAP, clean, is_garbage, without_garbage
from boardpapers.readers.pdfium_fonts import name_style
from boardpapers.readers.rulings import Drawing, strike_out
from boardpapers.readers.view import DESCENT, View

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # what is wrong with a page is told by Page.problem

_NO_MEANING = re.compile(r"\(cid:(\d+)\)")  # pdfminer's way to write a character without Unicode
_GAP = 0.2  # times the size: a wider gap between two characters is a blank


class PlumberFile:
    """An open PDF.  Use as a context manager.

    Raises EncryptedError, DamagedError or ZeroPagesError when it cannot be opened as a paper.
    """

    def __init__(self, path: Path, password: str | None = None) -> None:
        try:
            self._pdf: Any = pdfplumber.open(path, password=password)
            self.page_count = len(self._pdf.pages)
        except Exception as error:  # pdfminer meets damage with exceptions of every kind
            if isinstance(error, PdfminerException) and isinstance(error.args[0], PDFPasswordIncorrect):
                raise EncryptedError(path, wrong=password is not None) from error
            raise DamagedError(path) from error
        if self.page_count == 0:
            self.close()
            raise ZeroPagesError(path)

    def __enter__(self) -> PlumberFile:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._pdf.close()

    def outline(self) -> list[OutlineEntry]:
        """Always empty: pdfplumber does not tell which page a bookmark leads to."""
        return []

    def page(self, number: int) -> Page:
        """Page ``number``, from 1."""
        page = self._pdf.pages[number - 1]
        try:
            return _page(page, number)
        finally:
            page.close()


def _page(page: Any, number: int) -> Page:
    area = _visible(page)
    drawing = _drawing(page, area)
    rules = drawing.rules()
    words = strike_out(_words(page, area, number), rules)
    garbage = is_garbage("".join(map(_meaning, page.chars)))
    return Page(
        number,
        area.x1 - area.x0,
        area.bottom - area.top,
        without_garbage(words) if garbage else words,
        rules,
        drawing.fills,
        [_box(area, image) for image in page.images],
        [Link(_box(area, link), link["uri"]) for link in page.hyperlinks if link.get("uri")],
        problem=NO_UNICODE_MAP if garbage else None,
    )


def _visible(page: Any) -> BBox:
    """The part of the page that is seen, in pdfplumber's coordinates, which begin at the media box."""
    left, bottom, right, top = _corners(page.page_obj.mediabox)
    a, b, c, d = _corners(page.page_obj.cropbox or page.page_obj.mediabox)
    crop = max(a, left), max(b, bottom), min(c, right), min(d, top)
    box = View(left, bottom, right, top, page.rotation).box(*crop)
    x, y = float(page.bbox[0]), float(page.bbox[1])
    return BBox(box.x0 + x, box.top + y, box.x1 + x, box.bottom + y)


def _corners(box: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(number) for number in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _words(page: Any, area: BBox, number: int) -> list[Word]:
    """Words in the order of the file; boxes counted from the baseline as the pdfium reader's are."""
    found = page.dedupe_chars(tolerance=1, extra_attrs=("size",)).extract_words(
        x_tolerance_ratio=_GAP, y_tolerance=5, use_text_flow=True, return_chars=True
    )
    words: list[Word] = []
    for word in found:
        for chars in _without_leaders(word["chars"]):
            made = _word(area, chars, number, len(words))
            if made is not None:
                words.append(made)
    return words


def _without_leaders(chars: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """A word's characters, cut before and after dot leaders."""
    text = "".join(char["text"][:1] for char in chars)
    edges = {edge for match in LEADER.finditer(text) for edge in match.span()}
    return [chars[a:b] for a, b in pairwise(sorted({0, *edges, len(chars)}))]


def _word(area: BBox, chars: list[dict[str, Any]], number: int, n: int) -> Word | None:
    """The word of these characters, or ``None`` where nothing of it can be seen on the page."""
    first = max(chars, key=lambda char: char["size"])
    boxes = [_box(area, char) for char in chars]
    x0, x1 = min(b.x0 for b in boxes), max(b.x1 for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    size = float(first["size"])
    if first["upright"]:
        baseline = first["bottom"] - area.top - (first["matrix"][5] - first["y0"])
        bottom = float(baseline + DESCENT * size)
        top = bottom - size
    text = clean("".join(_meaning(char) for char in chars))
    if not text or x1 <= 0 or x0 >= area.x1 - area.x0 or bottom <= 0 or top >= area.bottom - area.top:
        return None
    bold, italic = name_style(first["fontname"])
    return Word(text, x0, top, x1, bottom, size, bold, italic, False, number, n)


def _meaning(char: dict[str, Any]) -> str:
    """Its text; U+FFFD where it has none.  Code 127 is a bullet (ISO 32000-1, annex D.2, note 3)."""
    return _NO_MEANING.sub(lambda found: "•" if found[1] == "127" else "\ufffd", char["text"])


def _drawing(page: Any, area: BBox) -> Drawing:
    drawing = Drawing(area.x1 - area.x0, area.bottom - area.top)
    for rect in page.rects:
        if rect["fill"] or rect["stroke"]:
            drawing.rectangle(
                *_box(area, rect), _colour(rect) if rect["fill"] else None, bool(rect["stroke"])
            )
    for shape in [*page.lines, *page.curves]:
        path = shape.get("path") or []
        if shape["fill"] or (shape["stroke"] and all(step[0] in "mlh" for step in path)):
            points = [(x - area.x0, y - area.top) for x, y in shape["pts"]]
            if path and path[-1][0] == "h" and points[0] != points[-1]:
                points.append(points[0])
            drawing.polygon(points, _colour(shape) if shape["fill"] else None, bool(shape["stroke"]))
    return drawing


def _colour(item: dict[str, Any]) -> str | None:
    """The filling as ``#rrggbb``, from grey, RGB or CMYK parts of 0 to 1; ``None`` for patterns."""
    parts = item.get("non_stroking_color")
    if parts is None:
        return "#000000"
    parts = list(parts) if isinstance(parts, tuple | list) else [parts]
    if not all(isinstance(part, int | float) for part in parts):
        return None
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = [(1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)]
    elif len(parts) == 1:
        parts *= 3
    if len(parts) != 3:
        return None
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in parts)


def _box(area: BBox, item: dict[str, Any]) -> BBox:
    return BBox(
        float(item["x0"] - area.x0),
        float(item["top"] - area.top),
        float(item["x1"] - area.x0),
        float(item["bottom"] - area.top),
    )
