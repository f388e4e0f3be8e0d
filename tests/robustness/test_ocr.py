"""Pages that are pictures: what recognition makes of them, and what is said without it."""

from __future__ import annotations

import math
from pathlib import Path

import faults
import pytest

from boardpapers import extract
from boardpapers.errors import NoTextError, UnreadableError
from boardpapers.guard import open_guarded
from boardpapers.layout import BBox, Page, Rule, Word
from boardpapers.readers import ocr
from boardpapers.readers.glyphs import NO_UNICODE_MAP
from boardpapers.readers.ocr_markers import Mark, mended

pil = pytest.importorskip("PIL.Image")

tesseract = pytest.mark.skipif(ocr.missing() is not None, reason=str(ocr.missing()))

LINES = [
    "Nether Wickham Parish Council",
    "Minutes of the meeting held on Tuesday 14 May 2024 at 7.30 pm in the Village Hall",
    "Present: Councillor Ada Vale (Chair), Councillor Ben Moor, Councillor Cara Lund",
    "1. Apologies for absence were received from Councillor Dev Hart",
    "2. The minutes of the last meeting were agreed and signed by the Chair",
]


def scan(folder: Path, degrees: float) -> Path:
    """A paper drawn, turned by some degrees as on a scanner's glass, and put into a PDF as a picture."""
    import pypdfium2

    plain = folder / "plain.pdf"
    plain.write_bytes(faults.pdf(faults.text(LINES, y=600)))
    with pypdfium2.PdfDocument(plain) as document:
        image = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    path = folder / "scan.pdf"
    image.rotate(degrees, fillcolor=235, expand=degrees % 90 == 0).convert("L").save(path, resolution=200)
    return path


def test_without_recognition_the_pages_and_the_extra_are_named(tmp_path: Path) -> None:
    with pytest.raises(NoTextError, match=r"no text on page 1\. Install the 'ocr' extra"):
        extract(scan(tmp_path, 0))


def test_with_recognition_but_no_engine_the_missing_piece_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardpapers.readers.ocr.missing", lambda: "Install Tesseract.")
    monkeypatch.setattr("boardpapers.pipeline.stages.missing", lambda: "Install Tesseract.")
    with pytest.raises(UnreadableError, match=r"none was recognised\. Install Tesseract"):
        extract(scan(tmp_path, 0), ocr=True)


@tesseract
@pytest.mark.parametrize("degrees", [0.0, 1.2, -1.5])
def test_words_stand_where_they_would_on_a_straight_page(tmp_path: Path, degrees: float) -> None:
    (page,) = open_guarded(scan(tmp_path, degrees), ocr=True).pages
    assert page.origin == "ocr"
    assert " ".join(word.text for word in page.words) == " ".join(LINES)
    first, count = len(LINES[0].split()), len(LINES[1].split())
    feet = [word.bottom for word in page.words[first : first + count]]
    assert max(feet) - min(feet) < 2.0
    word = page.words[0]
    assert math.isclose(word.size, 11, rel_tol=0.15)
    assert (word.page, word.n) == (1, 0)
    turned_by = math.radians(abs(degrees))
    assert abs(word.x0 - 72) < 5 + 400 * turned_by


@tesseract
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_scanned_sideways_is_turned(tmp_path: Path, degrees: int) -> None:
    (page,) = open_guarded(scan(tmp_path, degrees), ocr=True).pages
    assert " ".join(word.text for word in page.words) == " ".join(LINES)
    assert page.width < page.height
    assert abs(page.words[0].x0 - 72) < 5
    (image,) = page.images
    assert (round(image.x1), round(image.bottom)) == (round(page.width), round(page.height))


@tesseract
def test_records_say_that_they_were_recognised(tmp_path: Path) -> None:
    document = extract(scan(tmp_path, 0.5), ocr=True)
    assert document.source.ocr
    assert [(w.code, w.page) for w in document.warnings if w.code == "ocr-pages"] == [("ocr-pages", 1)]
    assert document.meetings and str(document.meetings[0].date) == "2024-05-14"


def test_a_paper_with_text_needs_no_recognition(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(faults.pdf(faults.text(faults.MINUTES)))
    assert not extract(path, ocr=True).source.ocr


def test_a_turned_page_takes_along_what_stands_on_it() -> None:
    word = Word("up", 10.0, 20.0, 40.0, 30.0, 10.0, False, False, False, 1, 0)
    page = Page(
        1, 600.0, 800.0, [word], [Rule(0.0, 50.0, 600.0, 50.0)], images=[BBox(0.0, 0.0, 600.0, 400.0)]
    )
    once = ocr._turned(page, 1)
    assert (once.width, once.height) == (800.0, 600.0)
    assert once.words[0][1:5] == (770.0, 10.0, 780.0, 40.0)
    assert once.rules == [Rule(750.0, 0.0, 750.0, 600.0)]
    assert once.images == [BBox(400.0, 0.0, 800.0, 600.0)]
    assert ocr._turned(once, 3) == page


def page_of(words: int, images: list[BBox], problem: str | None = None) -> Page:
    word = Word("word", 0.0, 0.0, 9.0, 9.0, 9.0, False, False, False, 1, 0)
    return Page(1, 595.0, 842.0, [word] * words, images=images, problem=problem)


def test_which_pages_are_recognised() -> None:
    whole, logo = BBox(0.0, 0.0, 595.0, 842.0), BBox(0.0, 0.0, 99.0, 99.0)
    assert ocr.needs_ocr(page_of(0, []))
    assert ocr.needs_ocr(page_of(3, [whole])), "a stamp over a scan"
    assert ocr.needs_ocr(page_of(90, [], NO_UNICODE_MAP))
    assert not ocr.needs_ocr(page_of(3, [logo]))
    assert not ocr.needs_ocr(page_of(90, [whole])), "text over a background picture"


def marks(*texts: str) -> list[Mark]:
    return [Mark(text, (100, 50 * n, 130, 50 * n + 30), 30.0, n) for n, text in enumerate(texts)]


def test_marks_that_are_not_what_their_column_is_are_read_again() -> None:
    asked: list[str] = []

    def read_again(box: tuple[int, int, int, int], characters: str) -> str:
        asked.append(characters)
        return {50: "2.", 250: "?!"}[box[1]]

    assert mended(marks("i.", "as", "3.", "4.", "5;", "zz"), read_again) == {0: "1.", 1: "2.", 4: "5."}
    assert asked == ["0123456789.()", "0123456789.()"]


def test_bullets_are_bullets_and_words_are_left_alone() -> None:
    def never(box: tuple[int, int, int, int], characters: str) -> str:
        raise AssertionError("nothing to read again")

    assert mended(marks("*", "+", "e"), never) == {0: "•", 1: "•", 2: "•"}
    assert mended(marks("No", "So"), never) == {}
    assert mended(marks("-"), never) == {}
