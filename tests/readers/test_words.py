"""What is a word, where it stands, and what it is set in."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from handmade import HELVETICA, read_page, text_at

from boardpapers.layout import Page
from boardpapers.readers import ReaderName
from boardpapers.readers.glyphs import NO_UNICODE_MAP

READERS = pytest.mark.parametrize("reader", get_args(ReaderName))


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


@READERS
def test_words_are_numbered_in_the_order_drawn(tmp_path: Path, reader: ReaderName) -> None:
    page = read_page(tmp_path, text_at(72, 700, "Health and Wellbeing") + text_at(72, 680, "Board"), reader)
    assert [(w.text, w.page, w.n) for w in page.words] == [
        ("Health", 1, 0),
        ("and", 1, 1),
        ("Wellbeing", 1, 2),
        ("Board", 1, 3),
    ]


@READERS
def test_box_is_counted_from_the_baseline(tmp_path: Path, reader: ReaderName) -> None:
    word = read_page(tmp_path, text_at(72, 700, "Minutes", size=10), reader).words[0]
    assert word.x0 == pytest.approx(72, abs=0.1)
    assert word.x1 == pytest.approx(72 + 35.02, abs=0.1)  # Helvetica's own widths
    assert [word.top, word.bottom] == pytest.approx([134.1, 144.1], abs=0.05)
    assert word.size == pytest.approx(10)


@READERS
def test_size_is_as_drawn(tmp_path: Path, reader: ReaderName) -> None:
    scaled = "q 0.5 0 0 0.5 0 0 cm " + text_at(144, 1400, "small", size=20) + "Q"
    assert read_page(tmp_path, scaled, reader).words[0].size == pytest.approx(10)


@READERS
@pytest.mark.parametrize(
    ("face", "bold", "italic"),
    [
        ("Helvetica", False, False),
        ("Helvetica-Bold", True, False),
        ("Helvetica-Oblique", False, True),
        ("Times-BoldItalic", True, True),
        ("ABCDEF+Carlito-SemiBold", True, False),
        ("ABCDEF+Arial,Bold", True, False),
        ("ABCDEF+Corbel-Demi", True, False),
        ("ABCDEF+Corbel-DemiLight", False, False),
    ],
)
def test_bold_and_italic_by_name(
    tmp_path: Path, reader: ReaderName, face: str, bold: bool, italic: bool
) -> None:
    font = f"/Type /Font /Subtype /Type1 /BaseFont /{face} /FontDescriptor {{extra}} 0 R"
    descriptor = f"/Type /FontDescriptor /FontName /{face} /Flags 32 /Ascent 700 /Descent -200 /StemV 80"
    word = read_page(
        tmp_path,
        text_at(72, 700, "word", font="F3"),
        reader,
        fonts={"F3": font},
        extra=[(descriptor + " /ItalicAngle 0 /CapHeight 700 /FontBBox [0 -200 1000 900]", None)],
    ).words[0]
    assert (word.bold, word.italic) == (bold, italic)


def test_outlined_text_is_bold(tmp_path: Path) -> None:
    word = read_page(tmp_path, "2 Tr 0.4 w " + text_at(72, 700, "heading")).words[0]
    assert word.bold


@READERS
def test_same_word_printed_twice_for_boldness_counts_once(tmp_path: Path, reader: ReaderName) -> None:
    content = text_at(72, 700, "Agenda item") + text_at(90, 600, "other") + text_at(72.4, 700, "Agenda item")
    assert texts(read_page(tmp_path, content, reader)) == ["Agenda", "item", "other"]


@READERS
def test_the_same_word_in_the_next_row_counts(tmp_path: Path, reader: ReaderName) -> None:
    content = "".join(text_at(72, y, "NOTED") for y in (700, 688, 676))
    assert texts(read_page(tmp_path, content, reader)) == ["NOTED"] * 3


@READERS
def test_text_off_the_page_is_left_out(tmp_path: Path, reader: ReaderName) -> None:
    content = text_at(72, 700, "seen") + text_at(72, 900, "above") + text_at(700, 700, "beside")
    assert texts(read_page(tmp_path, content, reader)) == ["seen"]


@READERS
def test_raised_letters_belong_to_their_word(tmp_path: Path, reader: ReaderName) -> None:
    content = (
        text_at(72, 700, "6", size=12) + text_at(78.67, 704, "th", size=8) + text_at(90, 700, "July", size=12)
    )
    words = read_page(tmp_path, content, reader).words
    assert [w.text for w in words] == ["6th", "July"]
    assert words[0].size == pytest.approx(12)


def test_words_of_two_cells_are_parted_at_the_rule(tmp_path: Path) -> None:
    """Text that runs up to its cell's border, and the next cell's text hard behind it."""
    content = "0.5 w 99.5 600 m 99.5 800 l S " + text_at(72, 700, "Green") + text_at(100.2, 700, "31/03/2025")
    assert texts(read_page(tmp_path, content)) == ["Green", "31/03/2025"]
    word = text_at(72, 700, "Greenhouses")
    assert texts(read_page(tmp_path, "0.5 w 99.5 600 m 99.5 800 l S " + word)) == ["Greenhouses"]


def test_a_heading_over_the_columns_of_a_table_stays_whole(tmp_path: Path) -> None:
    content = "0.5 w 99.5 600 m 99.5 650 l S " + text_at(72, 700, "Green") + text_at(99.8, 700, "houses")
    assert texts(read_page(tmp_path, content)) == ["Greenhouses"]


@READERS
def test_dot_leaders_are_words_of_their_own(tmp_path: Path, reader: ReaderName) -> None:
    page = read_page(tmp_path, text_at(72, 700, "Summary..........12"), reader)
    assert texts(page) == ["Summary", "..........", "12"]
    assert page.words[0].x1 == pytest.approx(page.words[1].x0, abs=0.5)


def test_hyphen_at_the_end_of_a_line_ends_its_word(tmp_path: Path) -> None:
    content = text_at(72, 700, "a commis-") + text_at(72, 688, "sioning plan")
    words = read_page(tmp_path, content).words
    assert [w.text for w in words] == ["a", "commis-", "sioning", "plan"]
    assert words[1].bottom < words[2].bottom
    assert words[1].x1 < 130


@READERS
def test_ligatures_soft_hyphens_and_bullets(tmp_path: Path, reader: ReaderName) -> None:
    """Through a ToUnicode map: fi ligature, soft hyphen, Symbol's bullet, a sign beyond U+FFFF, blanks."""
    to_unicode = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
6 beginbfchar <41> <FB01> <42> <00AD> <43> <F0B7> <44> <D83CDF33> <45> <00A0> <46> <200B> endbfchar
endcmap end end"""
    page = read_page(
        tmp_path,
        text_at(72, 700, "AnanceEcoBopEC xFyEzDz end", font="F3"),
        reader,
        fonts={"F3": HELVETICA + " /ToUnicode {extra} 0 R"},
        extra=[("", to_unicode)],
    )
    assert texts(page) == ["finance", "co-op", "•", "xy", "z\N{DECIDUOUS TREE}z", "end"]
    end = page.words[-1]
    assert end.x0 > page.words[-2].x1


@READERS
def test_text_without_unicode_is_reported(tmp_path: Path, reader: ReaderName) -> None:
    codes = "\n".join(f"<{code:02X}> <{0xE000 + code:04X}>" for code in range(0x61, 0x7B))
    to_unicode = f"""begincmap 1 begincodespacerange <00> <FF> endcodespacerange
26 beginbfchar {codes} endbfchar endcmap"""
    page = read_page(
        tmp_path,
        text_at(72, 700, "thisisnotatextatall norisit", font="F3") + text_at(72, 600, "Page 1"),
        reader,
        fonts={"F3": HELVETICA + " /ToUnicode {extra} 0 R"},
        extra=[("", to_unicode)],
    )
    assert page.problem == NO_UNICODE_MAP
    assert [(w.text, w.n) for w in page.words] == [("Page", 0), ("1", 1)]


def test_a_strike_is_told_from_an_underline_and_a_border(tmp_path: Path) -> None:
    struck = text_at(72, 700, "deleted") + "72 702.4 33 0.6 re f "
    underlined = text_at(72, 650, "stressed") + "72 648.6 38 0.6 re f "
    bordered = text_at(72, 600, "crossed") + "40 602.4 500 0.6 re f "
    words = read_page(tmp_path, struck + underlined + bordered).words
    assert [(w.text, w.struck) for w in words] == [("deleted", True), ("stressed", False), ("crossed", False)]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@READERS
def test_a_turned_page_reads_as_seen(tmp_path: Path, reader: ReaderName, turn: int) -> None:
    """The same text, drawn so that it stands upright on a page turned by ``/Rotate``."""
    matrix = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842"}[turn]
    content = f"q {matrix} cm " + text_at(72, 500, "Upright text") + "0.5 w 72 490 m 200 490 l S Q"
    page = read_page(tmp_path, content, reader, page=f"/MediaBox [0 0 595 842] /Rotate {turn}")
    width, height = (595, 842) if turn in (0, 180) else (842, 595)
    assert (page.width, page.height) == (width, height)
    assert texts(page) == ["Upright", "text"]
    assert page.words[0].x0 == pytest.approx(72, abs=0.1)
    assert page.words[0].bottom == pytest.approx(height - 500 + 2.1, abs=0.1)
    assert page.rules == [pytest.approx((72, height - 490, 200, height - 490), abs=0.1)]


@READERS
def test_a_cropped_page_begins_at_its_crop_box(tmp_path: Path, reader: ReaderName) -> None:
    content = text_at(72, 700, "inside") + text_at(10, 700, "out") + "0.5 w 72 690 m 200 690 l S"
    page = read_page(tmp_path, content, reader, page="/MediaBox [0 0 595 842] /CropBox [50 42 595 792]")
    assert (page.width, page.height) == (545, 750)
    assert [(w.text, round(w.x0), round(w.bottom, 1)) for w in page.words] == [("inside", 22, 94.1)]
    assert page.rules == [pytest.approx((22, 102, 150, 102), abs=0.1)]


@READERS
def test_sideways_text_is_kept_as_tall_words(tmp_path: Path, reader: ReaderName) -> None:
    content = text_at(72, 700, "Level") + "q 0 1 -1 0 300 400 cm " + text_at(0, 0, "Priority") + "Q"
    page = read_page(tmp_path, content, reader)
    sideways = page.words[-1]
    if reader == "pdfium":  # pdfplumber reads it letter by letter from above
        assert sideways.text == "Priority"
    assert sideways.x0 < 300 < sideways.x1 and sideways.top < 442 <= sideways.bottom + 40
