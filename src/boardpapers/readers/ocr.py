"""Pages that are pictures: drawn by pdfium, recognised by Tesseract, words with boxes as from any other page.

Needs the extra ``boardpapers[ocr]`` (pytesseract) and Tesseract itself.  A scan is seldom straight: the
lines' slopes tell by how much the paper was turned, and the words are put where they would stand on a
straight page, so that words of one line share its height.  A page that was scanned sideways or upside down
is turned first: it becomes a page as a person holds it, wider where it was higher.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree import ElementTree

from boardpapers.errors import printable
from boardpapers.layout import BBox, Page, Word
from boardpapers.readers.glyphs import NO_UNICODE_MAP, clean
from boardpapers.readers.ocr_markers import Mark, is_mark, mended
from boardpapers.readers.view import DESCENT

DPI = 300  # what Tesseract is trained on
LONGEST = 5000  # pixels of a side; larger pages are drawn coarser
SECONDS = 120.0  # what recognising a page may take

_FEW_WORDS = 25  # a page of so few words over a picture is a scan with a stamp on it
_MOST = 0.5  # share of the page that a scan covers
_HEIGHT = 0.93  # of the size: from the top of the ascenders to the foot of the descenders, in most faces
_TURNED = 60  # of 100: where most words are trusted less than this, the page may lie on its side
_UNSURE = 30  # of 100: marks without a letter that Tesseract trusts less are specks of dirt
_BOLD = 1.22  # times the page's usual stroke: a bold face
_INK = 128  # grey below this is ink


def missing() -> str | None:
    """What has to be installed before pages can be recognised; ``None`` when all is there."""
    try:
        import pytesseract
    except ImportError:
        return "Install the 'ocr' extra: pip install 'boardpapers[ocr]'."
    try:
        pytesseract.get_tesseract_version()
    except (pytesseract.TesseractNotFoundError, OSError, SystemExit):
        return "Install Tesseract (on Debian and Ubuntu: apt install tesseract-ocr)."
    return None


def needs_ocr(page: Page) -> bool:
    """Whether what the page says is in its picture: no words, or a stamp over a scan, or no letters known."""
    if not page.words:
        return True
    if page.problem == NO_UNICODE_MAP:
        return True
    area = page.width * page.height * _MOST
    return len(page.words) <= _FEW_WORDS and any(
        (b.x1 - b.x0) * (b.bottom - b.top) >= area for b in page.images
    )


class Recogniser:
    """Recognises pages of one file."""

    def __init__(self, path: Path, password: str | None) -> None:
        import pypdfium2

        os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract's threads wait for one another
        self._pdf: Any = pypdfium2.PdfDocument(path, password=password)

    def recognise(self, page: Page) -> Page:
        """The page with the words of its picture, its own kept; ``page`` itself where there are none."""
        try:
            page, words = self._words(page)
        except RuntimeError as error:  # pytesseract's: over its time, or Tesseract's own message
            return replace(page, problem=printable(f"character recognition failed ({error})"))
        own = [] if page.problem == NO_UNICODE_MAP else page.words
        added = [word for word in words if not any(_overlap(word, other) for other in own)]
        if not added:
            return page
        numbered = [word._replace(n=n) for n, word in enumerate([*own, *added])]
        return replace(page, words=numbered, origin="ocr", problem=None)

    def _words(self, page: Page) -> tuple[Page, list[Word]]:
        """The page, turned as it is to be read, and its words."""
        from boardpapers.readers.ocr_picture import prepared, through_bands

        scale = min(DPI / 72, LONGEST / max(page.width, page.height, 1.0))
        drawn = self._drawn(page.number, scale)
        picture = prepared(drawn, scale)
        lines = _read(picture.image)
        quarters = _quarters(drawn) if _is_doubtful(lines) else 0
        if quarters:
            upright = prepared(drawn.rotate(-90 * quarters, expand=True), scale)
            turned = _read(upright.image)
            if _trust(turned) > _trust(lines):
                page, lines, picture = _turned(page, quarters), turned, upright
        _mend_marks(lines, picture.image)
        words = _straight(lines, picture.image, scale, page.number)
        if page.images:  # else what the page draws is known
            page = replace(page, rules=[*page.rules, *through_bands(picture, words)])
        return page, words

    def _drawn(self, number: int, scale: float) -> Any:
        native = self._pdf[number - 1]
        try:
            return native.render(scale=scale, grayscale=True).to_pil()
        finally:
            native.close()


def _read(image: Any) -> list[_Line]:
    import pytesseract

    config = "--psm 4"  # lines are read across columns
    hocr = pytesseract.image_to_pdf_or_hocr(image, extension="hocr", config=config, timeout=SECONDS)
    return list(_lines(hocr))


def _trust(lines: list[_Line]) -> float:
    """How far Tesseract trusts most of the words it has read, 0 to 100; many words weigh more than few."""
    trusts = [trust for line in lines for trust in line.trusts]
    return median(trusts) * math.log1p(len(trusts)) if trusts else 0.0


def _is_doubtful(lines: list[_Line]) -> bool:
    trusts = [trust for line in lines for trust in line.trusts]
    return len(trusts) <= _FEW_WORDS or median(trusts) < _TURNED


def _quarters(image: Any) -> int:
    """By how many quarters the picture must be turned clockwise to stand upright, as Tesseract sees it."""
    import pytesseract

    try:
        told = pytesseract.image_to_osd(image, config="--psm 0", output_type="dict", timeout=SECONDS)
    except RuntimeError:  # too few letters to tell, or its data for it are not installed
        return 0
    return int(told["rotate"]) // 90 % 4


def _turned(page: Page, quarters: int) -> Page:
    """The page turned clockwise with all that stands on it."""
    if not quarters:
        return page

    def corner(box: tuple[float, ...]) -> BBox:
        x0, top, x1, bottom = box
        return BBox(page.height - bottom, x0, page.height - top, x1)

    once = replace(
        page,
        width=page.height,
        height=page.width,
        words=[w._replace(**corner(w[1:5])._asdict()) for w in page.words],
        rules=[type(rule)(*corner(rule)) for rule in page.rules],
        fills=[fill._replace(**corner(fill[:4])._asdict()) for fill in page.fills],
        images=[corner(box) for box in page.images],
        links=[link._replace(bbox=corner(link.bbox)) for link in page.links],
    )
    return _turned(once, quarters - 1)


def _overlap(word: Word, other: Word) -> bool:
    """Whether two words stand on the same spot: the one was recognised from the other's picture."""
    across = min(word.x1, other.x1) - max(word.x0, other.x0)
    down = min(word.bottom, other.bottom) - max(word.top, other.top)
    return across > 0 and down > 0.3 * (other.bottom - other.top)


@dataclass(slots=True)
class _Line:
    """A line as recognised, in pixels: ``slope`` and ``base`` are its baseline's (y = slope * x + base)."""

    slope: float
    base: float
    size: float
    words: list[tuple[str, int, int, int, int]] = field(default_factory=list)
    trusts: list[float] = field(default_factory=list)


def _mend_marks(lines: list[_Line], image: Any) -> None:
    """Read list markers again that Tesseract is not sure to have read well."""
    import pytesseract
    from PIL import ImageOps

    def read_again(box: tuple[int, int, int, int], characters: str) -> str:
        left, top, right, bottom = box
        around = image.crop((left - 8, top - 8, right + 8, bottom + 8))
        framed = ImageOps.expand(around, 30, fill=image.getpixel((max(left - 8, 0), max(top - 8, 0))))
        config = f"--psm 7 -c tessedit_char_whitelist={characters}"
        return str(pytesseract.image_to_string(framed, config=config, timeout=SECONDS)).strip()

    marks = []
    for index, line in enumerate(lines):
        text, left, top, right, bottom = line.words[0]
        following = line.words[1][1] if len(line.words) > 1 else None
        if is_mark(left, right, following, line.size):
            marks.append(Mark(text, (left, top, right, bottom), line.size, index))
    for index, text in mended(marks, read_again).items():
        lines[index].words[0] = (text, *lines[index].words[0][1:])


_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")


def _lines(hocr: bytes) -> Iterator[_Line]:
    """Lines of hOCR (http://kba.github.io/hocr-spec/1.2/), which Tesseract writes."""
    for element in ElementTree.fromstring(hocr).iter():
        if not element.get("class", "").startswith(
            ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
        ):
            continue
        told = _told(element)
        left, _, _, bottom = told["bbox"]
        slope, offset = told.get("baseline", [0.0, 0.0])
        line = _Line(slope, bottom + offset - slope * left, told.get("x_size", [0.0])[0])
        for word in element:
            text = clean("".join(word.itertext()).strip())
            about = _told(word)
            if text and (any(c.isalnum() for c in text) or about["x_wconf"][0] >= _UNSURE):
                x0, y0, x1, y1 = about["bbox"]
                line.words.append((text, int(x0), int(y0), int(x1), int(y1)))
                line.trusts.append(about["x_wconf"][0])
        if line.words and line.size > 0:
            yield line


def _told(element: ElementTree.Element) -> dict[str, list[float]]:
    """The properties in an element's title: ``bbox 1 2 3 4; baseline 0.01 -3`` by name."""
    parts = [part.strip() for part in element.get("title", "").split(";")]
    return {
        name: [float(number) for number in _NUMBERS.findall(values)]
        for name, _, values in (part.partition(" ") for part in parts)
    }


def _straight(lines: list[_Line], image: Any, scale: float, page: int) -> list[Word]:
    """The words in points, turned back about the middle of the page by what is left of its slope."""
    slopes = [line.slope for line in lines for _ in line.words if len(line.words) > 3]
    angle = math.atan(median(slopes)) if slopes else 0.0
    cos, sin = math.cos(angle), math.sin(angle)
    middle_x, middle_y = image.width / 2, image.height / 2

    def turned(x: float, y: float) -> tuple[float, float]:
        x, y = x - middle_x, y - middle_y
        return (middle_x + x * cos + y * sin) / scale, (middle_y - x * sin + y * cos) / scale

    weights = iter(_bold([(word, line.size) for line in lines for word in line.words], image))
    words: list[Word] = []
    for line in lines:
        size = round(2 * line.size / scale / _HEIGHT) / 2
        for text, left, _, right, _ in line.words:
            x0, y0 = turned(left, line.slope * left + line.base)
            x1, y1 = turned(right, line.slope * right + line.base)
            bottom = (y0 + y1) / 2 + DESCENT * size
            bold = next(weights)
            words.append(
                Word(text, x0, bottom - size, x1, bottom, size, bold, False, False, page, len(words))
            )
    return words


def _bold(words: list[tuple[tuple[str, int, int, int, int], float]], image: Any) -> list[bool]:
    """Which words are bold: their strokes are thicker than most of the page's, for their size."""
    from PIL import ImageChops

    ink = image.point(lambda grey: 255 if grey < _INK else 0)
    edges = [ImageChops.difference(ink, ImageChops.offset(ink, x, y)) for x, y in ((1, 0), (0, 1))]
    strokes: list[float] = []
    for (_, left, top, right, bottom), size in words:
        box = left, top, right, bottom
        dark = ink.crop(box).histogram()[255]
        changes = sum(edge.crop(box).histogram()[255] for edge in edges)
        strokes.append(dark / changes / size if changes else 0.0)
    usual = median(strokes) if strokes else 0.0
    return [bool(stroke > _BOLD * usual) for stroke in strokes]
