"""Which parts are one table, and which of their rows are heads."""

from __future__ import annotations

import pytest
from joining import join, joined, texts

from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.join import join_tables
from builders import Cells, Sheet, page_of

XS = [50.0, 90.0, 300.0, 400.0]
HEADS: Cells = ["Ref", "Action", "Owner"]


def test_heads_printed_again_are_dropped() -> None:
    (table,) = join(page_of([HEADS, ["1", "Open", "GH"]], XS), page_of([HEADS, ["2", "Close", "GH"]], XS, 2))
    assert [cell.text for cell in table.header] == ["Ref", "Action", "Owner"]
    assert texts(table) == [["1", "Open", "GH"], ["2", "Close", "GH"]]
    assert [w.text for w in table.repeats] == ["Ref", "Action", "Owner"]
    assert (table.first_page, table.last_page) == (1, 2)


def test_heads_that_only_come_again_are_heads() -> None:
    rows = [[HEADS, ["1", "Open", "GH"]], [HEADS, ["2", "Close", "GH"]]]
    (table,) = join(page_of(rows[0], XS, heads=False), page_of(rows[1], XS, 2, heads=False))
    assert [cell.text for cell in table.header] == ["Ref", "Action", "Owner"]
    assert len(table.rows) == 2


def test_other_heads_begin_another_table() -> None:
    other: Cells = ["Ref", "Done", "When"]
    tables = join(page_of([HEADS, ["1", "Open", "GH"]], XS), page_of([other, ["2", "Closed", "May"]], XS, 2))
    assert [[cell.text for cell in t.header] for t in tables] == [list(HEADS), list(other)]


def test_other_heads_within_a_table_begin_another() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, [HEADS, ["1", "Open", "GH"]])
    top = sheet.row(top, XS, ["Finished work", None, None], bold=True)
    sheet.table(top, XS, [["Ref", "Done", "When"], ["2", "Closed", "May"]])
    first, second = join(sheet.page)
    assert (texts(first), texts(second)) == ([["1", "Open", "GH"]], [["2", "Closed", "May"]])
    assert (first.title, second.title) == (None, "Finished work")
    assert [b.text for b in second.rows[0].banners] == ["Finished work"]


def test_bold_total_is_no_head() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, [["Service", "2023/24", "2024/25"], ["Care", "12", "14"]])
    top = sheet.row(top, XS, ["Total", "12", "14"], bold=True)
    sheet.row(top, XS, ["Roads", "3", "4"])
    (table,) = join(sheet.page)
    assert texts(table) == [["Care", "12", "14"], ["Total", "12", "14"], ["Roads", "3", "4"]]


def test_two_lines_of_heads() -> None:
    sheet = Sheet()
    top = sheet.row(72, XS, ["Ref", "Milestone", None], bold=True)
    top = sheet.row(top, XS, ["", "Planned", "Met"], bold=True)
    sheet.row(top, XS, ["1", "May", "June"])
    (table,) = join(sheet.page)
    assert [cell.text for cell in table.header] == ["Ref", "Milestone Planned", "Met"]
    assert texts(table) == [["1", "May", "June"]]


def test_text_between_them_keeps_tables_apart() -> None:
    first, second = page_of([HEADS, ["1", "Open", "GH"]], XS), Sheet(2).text(50, 50, "Theme 2")
    second.table(72, XS, [HEADS, ["2", "Close", "GH"]])
    assert [len(table.rows) for table in join(first, second.page)] == [1, 1]


def test_page_between_them_keeps_tables_apart() -> None:
    first, third = page_of([HEADS, ["1", "Open", "GH"]], XS), page_of([HEADS, ["2", "Close", "GH"]], XS, 3)
    assert len(join(first, third)) == 2


def test_margins_may_shift_from_page_to_page() -> None:
    shifted = [x + 28 for x in XS]
    (table,) = join(
        page_of([HEADS, ["1", "Open the", "GH"]], XS), page_of([["", "hub", ""]], shifted, 2, heads=False)
    )
    assert texts(table) == [["1", "Open the hub", "GH"]]


def test_page_with_fewer_columns_is_laid_out_on_the_others() -> None:
    coarse = [XS[0], XS[1], XS[3]]
    (table,) = join(
        page_of([HEADS, ["1", "Open the", "GH"]], XS), page_of([["", "hub"]], coarse, 2, heads=False)
    )
    assert texts(table) == [["1", "Open the hub", "GH"]]
    assert table.edges == XS


def test_parts_whose_columns_differ_stay_apart_with_a_warning() -> None:
    other = [50.0, 200.0, 250.0, 400.0]
    tables, problems = joined(
        page_of([HEADS, ["1", "Open the", "GH"]], XS), page_of([["", "hub", ""]], other, 2, heads=False)
    )
    assert len(tables) == 2
    assert [(code, page) for code, _, page in problems] == [("table-not-joined", 2)]


def test_rest_of_a_table_close_below_it() -> None:
    sheet = Sheet()
    bottom = sheet.table(72, XS, [HEADS, ["1", "Open", "GH"]])
    sheet.table(bottom + 12, XS, [["2", "close", "GH"]], heads=False)
    (table,) = join(sheet.page)
    assert texts(table) == [["1", "Open", "GH"], ["2", "close", "GH"]]


def test_light_stripes_are_no_heads() -> None:
    sheet, top = Sheet(), 72.0
    for i in range(6):
        top = sheet.row(top, XS, [str(i), "Text", "GH"], fill="#eeeeee" if i % 2 == 0 else None)
    (table,) = join(sheet.page)
    assert (table.header, len(table.rows)) == ([], 6)


def test_paper_colour_is_no_mark() -> None:
    sheet, top = Sheet(), 72.0
    for cells in (["Here is a note", None, None], ["1", "a", "b"], ["2", "c", "d"], ["3", "e", "f"]):
        top = sheet.row(top, [50.0, 150.0, 400.0], cells[:2], fill="#f8f7f2")
    (table,) = join(sheet.page)
    assert (table.header, table.banners, len(table.rows)) == ([], [], 4)


def test_breaks_must_fit_the_tables() -> None:
    page = page_of([HEADS, ["1", "Open", "GH"]], XS)
    with pytest.raises(ValueError, match="breaks"):
        join_tables(find_tables(page, page.words), breaks=[True])


def test_no_tables() -> None:
    assert join_tables([], breaks=[]) == ([], [])
