"""Rules, fills, images, links: what a page draws besides its words."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from handmade import make_pdf, read_page, text_at

from boardpapers.layout import Rule
from boardpapers.readers import ReaderName, open_document
from boardpapers.readers.pdfium_paths import MOST_CORNERS, MOST_OBJECTS, TOO_MUCH
from boardpapers.readers.rulings import joined

READERS = pytest.mark.parametrize("reader", get_args(ReaderName))


def rounded(rules: list[Rule]) -> list[tuple[float, ...]]:
    return [tuple(round(number, 1) for number in rule) for rule in rules]


@READERS
def test_a_thin_filled_rectangle_is_one_rule(tmp_path: Path, reader: ReaderName) -> None:
    page = read_page(tmp_path, "72 700 200 0.48 re f 72 600 0.48 100 re f", reader)
    assert rounded(page.rules) == [(72, 141.8, 272, 141.8), (72.2, 142, 72.2, 242)]
    assert page.fills == []


@READERS
def test_a_stroked_rectangle_is_four_rules(tmp_path: Path, reader: ReaderName) -> None:
    page = read_page(tmp_path, "0.5 w 72 600 200 100 re S", reader)
    assert rounded(page.rules) == [
        (72, 142, 272, 142),
        (72, 242, 272, 242),
        (72, 142, 72, 242),
        (272, 142, 272, 242),
    ]


@READERS
def test_the_pieces_of_a_border_are_one_rule(tmp_path: Path, reader: ReaderName) -> None:
    """As Word draws: one piece a cell, little squares at the corners."""
    content = "72 700 0.48 0.48 re f 72.48 700 99 0.48 re f 171.48 700 0.48 0.48 re f 171.96 700 99 0.48 re f"
    assert rounded(read_page(tmp_path, content, reader).rules) == [(72.5, 141.8, 271, 141.8)]


@READERS
def test_many_rectangles_of_one_path_count_each(tmp_path: Path, reader: ReaderName) -> None:
    content = "72 700 200 0.5 re 72 680 200 0.5 re 72 660 200 0.5 re f"
    assert [rule.top for rule in read_page(tmp_path, content, reader).rules] == pytest.approx(
        [141.75, 161.75, 181.75], abs=0.1
    )


@READERS
def test_strokes_count_slanted_lines_and_curves_do_not(tmp_path: Path, reader: ReaderName) -> None:
    content = "0.5 w 72 700 m 272 700 l S 72 600 m 272 650 l S 72 500 m 100 560 200 560 272 500 c S"
    assert rounded(read_page(tmp_path, content, reader).rules) == [(72, 142, 272, 142)]


@READERS
def test_a_filled_cell_keeps_its_colour(tmp_path: Path, reader: ReaderName) -> None:
    content = (
        "1 1 1 rg 0 0 595 842 re f 1 0.75 0 rg 72 700 60 20 re f 0 g 1 1 1 rg 72 600 60 20 re f "
        "0.5 g 72 500 60 20 re f"
    )
    fills = read_page(tmp_path, content, reader).fills
    assert [(round(f.x0), round(f.top)) for f in fills] == [(72, 122), (72, 322)]
    assert fills[0].colour == "#ffbf00"
    assert fills[1].colour in ("#7f7f7f", "#808080")


@READERS
def test_a_triangle_is_no_fill(tmp_path: Path, reader: ReaderName) -> None:
    page = read_page(tmp_path, "1 0 0 rg 72 700 m 132 700 l 102 740 l h f", reader)
    assert (page.fills, page.rules) == ([], [])


@READERS
def test_forms_within_forms_are_drawn_where_their_matrices_say(tmp_path: Path, reader: ReaderName) -> None:
    page = read_page(
        tmp_path,
        "q 1 0 0 1 0 500 cm /Outer Do Q",
        reader,
        forms={
            "Outer": ("/BBox [0 0 600 600] /Matrix [1 0 0 1 50 0]", "q 2 0 0 2 0 0 cm /Inner Do Q"),
            "Inner": ("/BBox [0 0 300 300]", "0.5 w 10 50 m 110 50 l S " + text_at(10, 60, "Stamp", size=6)),
        },
    )
    assert rounded(page.rules) == [(70, 242, 270, 242)]
    assert [(w.text, round(w.x0), round(w.size)) for w in page.words] == [("Stamp", 70, 12)]


@READERS
def test_a_form_that_draws_itself_ends(tmp_path: Path, reader: ReaderName) -> None:
    loop = {"Loop": ("/BBox [0 0 600 842]", "0.5 w 10 50 m 110 50 l S /Loop Do")}
    page = read_page(tmp_path, "/Loop Do " + text_at(72, 700, "Still read"), reader, forms=loop)
    assert [w.text for w in page.words] == ["Still", "read"]


@READERS
def test_images_and_web_links_have_their_places(tmp_path: Path, reader: ReaderName) -> None:
    image = "q 100 0 0 50 72 700 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q"
    annotation = (
        "/Type /Annot /Subtype /Link /Rect [72 600 172 612] /A << /S /URI /URI (https://x.example/a) >>"
    )
    page = read_page(
        tmp_path,
        image,
        reader,
        page="/MediaBox [0 0 595 842] /Annots [{extra} 0 R]",
        extra=[(annotation, None)],
    )
    assert [tuple(round(n) for n in box) for box in page.images] == [(72, 92, 172, 142)]
    assert [(link.uri, round(link.bbox.top)) for link in page.links] == [("https://x.example/a", 230)]


def test_a_page_of_lines_without_end_is_read_in_part_and_says_so(tmp_path: Path) -> None:
    lines = "".join(
        f"{i % 500} {i // 500 * 9} m {i % 500} {i // 500 * 9 + 8} l S\n" for i in range(MOST_OBJECTS + 5)
    )
    page = read_page(tmp_path, lines + text_at(72, 700, "Site plan"))
    assert [w.text for w in page.words] == ["Site", "plan"]
    assert page.problem == TOO_MUCH
    assert page.rules


def test_a_drawing_of_one_endless_path_says_so(tmp_path: Path) -> None:
    path = "0.5 w 0 0 m " + "".join(f"{i % 500} {i % 800} l\n" for i in range(MOST_CORNERS)) + "S "
    page = read_page(tmp_path, path + "72 700 200 0.5 re f " + text_at(72, 700, "Map"))
    assert [w.text for w in page.words] == ["Map"]
    assert page.problem == TOO_MUCH


def test_outline_levels_pages_and_dead_ends(tmp_path: Path) -> None:
    """Bookmarks to a page, by an action, to nowhere; the last one's ``/Next`` leads back to the first."""
    path = make_pdf(
        tmp_path,
        text_at(72, 700, "page one"),
        text_at(72, 700, "page two"),
        catalog="/Outlines << /First {extra} 0 R /Last {extra+2} 0 R /Count 3 >>",
        extra=[
            ("/Title (Agenda) /Dest [{page} 0 R /Fit] /First {extra+1} 0 R /Next {extra+2} 0 R", None),
            ("/Title <FEFF004900740065006D2019> /A << /S /GoTo /D [4 0 R /Fit] >>", None),
            ("/Title (Nowhere) /Dest [99 0 R /Fit] /Next {extra} 0 R", None),
        ],
    )
    assert [tuple(entry) for entry in open_document(path).outline] == [
        ("Agenda", 0, 1),
        ("Item’", 1, 2),
        ("Nowhere", 0, None),
    ]


def test_lines_drawn_twice_are_one_and_gaps_stay() -> None:
    assert joined([(10.0, 0.0, 50.0), (10.1, 0.0, 50.0), (10.0, 60.0, 90.0)]) == [
        (10.0, 0.0, 50.0),
        (10.0, 60.0, 90.0),
    ]
