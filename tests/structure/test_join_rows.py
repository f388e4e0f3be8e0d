"""Rows that a page break cut: rows in are rows out, words in are words out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joining import join, texts

from boardpapers.layout import Page, Table
from builders import LEADING, PADDING, SIZE, Cells, Sheet, page_of

XS = [50.0, 90.0, 300.0, 400.0]
HEADS: Cells = ["Ref", "Action", "Owner"]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param(["1", "Open the", "GH"], ["", "hub.", ""], ["1", "Open the hub.", "GH"], id="no number"),
        pytest.param(["1", "Open it.", "GH"], ["", "Then close it.", "with AB"],
                     ["1", "Open it. Then close it.", "GH with AB"], id="no number, whole sentences"),
        pytest.param(["1", "Open", ""], ["", "", "GH"], ["1", "Open", "GH"], id="only one cell goes on"),
        pytest.param(["", "Open the", "GH"], ["1", "hub", ""], ["1", "Open the hub", "GH"],
                     id="number set in the middle of its row"),
    ],
)  # fmt: skip
def test_cut_row_is_one_again_in_every_cell(above: Cells, below: Cells, expected: list[str]) -> None:
    (table,) = join(page_of([HEADS, ["0", "First", "AB"], above], XS),
                    page_of([HEADS, below, ["2", "Next", "GH"]], XS, 2))  # fmt: skip
    assert texts(table)[1:] == [expected, ["2", "Next", "GH"]]
    assert all([page for page, _ in cell.boxes] == [1, 2] for cell in table.rows[1].cells if cell)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param(["1", "Open the hub and", "GH"], ["2", "then close it", "GH"], id="a number"),
        pytest.param(["04/05/24", "Open the hub", "GH"], ["05/05/24", "and more", "GH"], id="a date"),
    ],
)
def test_row_that_names_itself_is_a_new_one(above: Cells, below: Cells) -> None:
    (table,) = join(page_of([HEADS, ["0", "First", "AB"], above], XS), page_of([HEADS, below], XS, 2))
    assert len(table.rows) == 3


@pytest.mark.parametrize(
    ("above", "below", "rows"),
    [
        (["Ann Vale, Head of", "Plan for the", "May"], ["Transport", "market place", ""], 2),
        (["Ann Vale", "Plan for the market.", "May"], ["Ben Ridge", "Budget is set.", "June"], 3),
    ],
)
def test_without_numbers_the_text_decides(above: Cells, below: Cells, rows: int) -> None:
    heads: Cells = ["Officer", "Item", "Date"]
    (table,) = join(
        page_of([heads, ["Cat Hill", "First.", "May"], above], XS), page_of([heads, below], XS, 2)
    )
    assert len(table.rows) == rows


def test_name_printed_again_as_continued_is_no_new_row() -> None:
    above, below = ["1.2", "Open the hub.", "GH"], ["1.2 cont", "Then close it.", ""]
    (table,) = join(page_of([HEADS, ["1.1", "First", "AB"], above], XS), page_of([HEADS, below], XS, 2))
    assert texts(table)[1] == ["1.2", "Open the hub. Then close it.", "GH"]
    assert [w.text for w in table.repeats][-2:] == ["1.2", "cont"]


def test_running_head_does_not_part_the_halves_of_a_numbered_row() -> None:
    first = page_of([HEADS, ["1.1", "First", "AB"], ["1.2", "Open the", "GH"]], XS)
    second = Sheet(2).text(50, 40, "Appendix A")
    second.table(72, XS, [HEADS, ["", "hub", ""], ["1.3", "Close", "GH"]])
    (table,) = join(first, second.page)
    assert texts(table)[1:] == [["1.2", "Open the hub", "GH"], ["1.3", "Close", "GH"]]


def test_open_border_joins_the_row_it_cuts() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, [["Officer", "Item", "Date"], ["Cat Hill", "First", "May"]])
    sheet.row(top, XS, ["Ann Vale", "Plan", "May"], ruled="open")
    rest = page_of([["Officer", "Item", "Date"], ["", "Budget", ""]], XS, 2)
    (table,) = join(sheet.page, rest)
    assert texts(table)[1] == ["Ann Vale", "Plan Budget", "May"]


def test_row_over_three_pages() -> None:
    pages = [page_of([HEADS, *rows], XS, n) for n, rows in enumerate(
        ([["1", "one", "GH"]], [["", "two", ""]], [["", "three", ""], ["2", "four", "GH"]]), 1)]  # fmt: skip
    (table,) = join(*pages)
    assert texts(table) == [["1", "one two three", "GH"], ["2", "four", "GH"]]


def test_text_of_a_cell_over_rows_goes_on_in_its_first_row() -> None:
    first = Sheet().box(50, 72, 400, 122).down(150, 72, 122).across(97, 150, 400)
    first.text(53, 75, "All of").text(153, 75, "Plan agreed.").text(153, 100, "Budget of the")
    second = Sheet(2).box(50, 72, 400, 97).down(150, 72, 97).text(53, 75, "may").text(153, 75, "year")
    (table,) = join(first.page, second.page)
    assert texts(table) == [["All of may", "Plan agreed."], ["", "Budget of the year"]]


WORDS = st.text("abcdefghij", min_size=1, max_size=8)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=0, max_size=6)


@st.composite
def cut_tables(draw: st.DrawFn) -> tuple[list[list[list[str]]], list[Page], bool]:
    """Rows (a list of lines a cell), the pages they fall on, and whether each prints the heads."""
    columns = draw(st.integers(1, 4))
    rows = [[[f"{i}.1"], *(draw(LINES) for _ in range(columns))] for i in range(1, draw(st.integers(2, 9)))]
    per_page, again = draw(st.integers(3, 12)), draw(st.booleans())
    return rows, pages_of(rows, per_page, again), again


def pages_of(rows: Sequence[Sequence[Sequence[str]]], per_page: int, again: bool) -> list[Page]:
    """A ruled table set with ``per_page`` lines of text to a page, its heads printed on each if ``again``."""
    xs = [50.0 + 110.0 * i for i in range(len(rows[0]) + 1)]
    sheet, pages = Sheet(), []
    top = sheet.row(72, xs, [f"Head {c}" for c in range(len(rows[0]))], bold=True)
    room = per_page
    for row in rows:
        at, count = 0, max(len(cell) for cell in row)
        while at < count:
            if room == 0:
                pages.append(sheet.page)
                sheet, room = Sheet(sheet.page.number + 1), per_page
                top = sheet.row(72, xs, [f"Head {c}" for c in range(len(row))], bold=True) if again else 72.0
            taken = min(room, count - at)
            height = taken * LEADING * SIZE + 2 * PADDING
            top = sheet.row(top, xs, ["\n".join(cell[at : at + taken]) for cell in row], height=height)
            at, room = at + taken, room - taken
    return [*pages, sheet.page]


@given(cut_tables())
@settings(deadline=None, max_examples=150)
def test_rows_in_are_rows_out_wherever_pages_end(
    case: tuple[list[list[list[str]]], list[Page], bool],
) -> None:
    rows, pages, again = case
    (table,) = join(*pages)
    assert [[cell.text for cell in row.cells if cell] for row in table.rows] == [
        [" ".join(cell) for cell in row] for row in rows
    ]
    assert len(table.repeats) == (2 * len(rows[0]) * (len(pages) - 1) if again else 0)
    assert [page for page, _ in _last_boxes(table)] == [pages[-1].number] * len(rows[0])


def _last_boxes(table: Table) -> list[tuple[int, object]]:
    return [cell.boxes[-1] for cell in table.rows[-1].cells if cell]
