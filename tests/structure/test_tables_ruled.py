"""Tables with full rules: every word in one cell, colours, merged cells, and what is no table."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.page_table import PageTable
from boardpapers.structure.tables.spans import spanned_from_above
from builders import Cells, Sheet

FOUR = [50.0, 100.0, 300.0, 400.0, 480.0]
XS = [50.0, 100.0, 300.0, 400.0]
ROWS = [["Ref", "Action", "Owner"], ["1", "Open the hub\nby June", "GH"], ["2", "Close the desk", ""]]


def tables(sheet: Sheet) -> list[PageTable]:
    found = find_tables(sheet.page, sheet.page.words)
    held = [w.n for table in found for w in table.words]
    assert len(held) == len(set(held))
    return found


def texts(table: PageTable) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


def ruled(rows: Sequence[Cells]) -> Sheet:
    sheet = Sheet()
    sheet.table(72, XS, rows)
    return sheet


def test_every_word_of_the_table_is_in_its_cell() -> None:
    sheet = ruled(ROWS).text(50, 40, "Our plan").text(50, 400, "The end")
    (table,) = tables(sheet)
    assert texts(table) == [["Ref", "Action", "Owner"], ["1", "Open the hub by June", "GH"],
                            ["2", "Close the desk", ""]]  # fmt: skip
    assert len(table.words) == len(sheet.page.words) - 4
    assert (table.page, table.edges, table.ruled) == (1, XS, "full")


def test_lines_of_a_cell_stay_apart() -> None:
    (table,) = tables(ruled(ROWS))
    cell = table.rows[1].cells[1]
    assert cell is not None
    assert [line.text for line in cell.lines] == ["Open the hub", "by June"]


def test_cell_over_several_columns() -> None:
    (table,) = tables(ruled([["Ref", "Action", "Owner"], ["Priority one", None, None], ["1", "Open", "GH"]]))
    assert texts(table)[1] == ["Priority one", None, None]
    first = table.rows[1].cells[0]
    assert first is not None and first.span == 3


def test_cell_over_several_rows_belongs_to_the_first() -> None:
    sheet = Sheet().box(50, 72, 300, 132).down(100, 72, 132)
    sheet.across(92, 100, 300).across(112, 100, 300)
    sheet.text(55, 75, "May").text(105, 75, "Budget").text(105, 95, "Plan").text(105, 115, "Risks")
    (table,) = tables(sheet)
    assert texts(table) == [["May", "Budget"], ["", "Plan"], ["", "Risks"]]
    assert spanned_from_above(table.rows[1], table.rows[0], 0)
    assert spanned_from_above(table.rows[2], table.rows[1], 0)
    assert not spanned_from_above(table.rows[1], table.rows[0], 1)


def test_empty_cell_is_not_taken_for_the_lower_part_of_one() -> None:
    (table,) = tables(ruled([["May", "Budget", "GH"], ["", "Plan", "GH"]]))
    assert not spanned_from_above(table.rows[1], table.rows[0], 0)


def test_words_where_no_rules_enclose_them_get_a_cell() -> None:
    sheet = ruled(ROWS)
    sheet.box(300, 40, 400, 72).text(305, 50, "Margin").text(105, 50, "Beside")
    (table,) = tables(sheet)
    assert texts(table)[0] == ["", "Beside", "Margin"]


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        pytest.param((300, 90, 400, 120), "#ff0000", id="covers the cell"),
        pytest.param((340, 95, 350, 105), "#ff0000", id="a small mark in the cell"),
        pytest.param((297, 90, 302, 120), None, id="laps over from the cell before"),
        pytest.param((300, 60, 400, 92), None, id="of the row above"),
    ],
)
def test_fill_of_a_cell(area: tuple[float, float, float, float], expected: str | None) -> None:
    (table,) = tables(ruled(ROWS).fill(*area, "#ff0000"))
    cell = table.rows[1].cells[2]
    assert cell is not None and cell.fill == expected


def test_largest_of_several_fills_counts() -> None:
    sheet = ruled(ROWS).fill(300, 91, 400, 100, "#00ff00").fill(300, 100, 400, 120, "#ff0000")
    cell = tables(sheet)[0].rows[1].cells[2]
    assert cell is not None and cell.fill == "#ff0000"


def test_row_of_one_fill_colours_every_cell() -> None:
    (table,) = tables(ruled(ROWS).fill(50, 72, 400, 90, "#eeeeee"))
    assert [cell.fill if cell else None for cell in table.rows[0].cells] == ["#eeeeee"] * 3


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(
            Sheet().box(50, 50, 300, 120).text(55, 60, "A note in a box\nof two lines"), id="text box"
        ),
        pytest.param(Sheet().box(20, 20, 575, 820).text(60, 60, "All the page"), id="page border"),
        pytest.param(
            Sheet().box(50, 50, 300, 80).box(50, 80, 300, 120).text(55, 60, "One").text(55, 90, "Two"),
            id="boxes below each other",
        ),
        pytest.param(Sheet().text(50, 50, "A word").across(62, 50, 80).down(45, 40, 90), id="underline, bar"),
        pytest.param(Sheet().text(50, 50, "No lines at all"), id="text"),
        pytest.param(Sheet(), id="empty page"),
    ],
)
def test_no_table(sheet: Sheet) -> None:
    assert tables(sheet) == []


def test_figure_whose_text_runs_over_its_lines_is_no_table() -> None:
    sheet = Sheet().box(50, 50, 350, 150).down(150, 50, 150).down(250, 50, 150).across(100, 50, 350)
    for y in (60, 80, 110, 130):
        sheet.text(110, y, "Anticommunitarianism").text(205, y, "Anticommunitarianism")
    assert tables(sheet) == []


def test_tables_side_by_side() -> None:
    sheet = Sheet()
    for left in (50.0, 320.0):
        sheet.table(72, [left, left + 100, left + 200], [["Name", "Role"], ["Ann", "Chair"]])
    assert [t.edges[0] for t in tables(sheet)] == [50.0, 320.0]


def test_table_within_a_cell_leaves_its_words_to_the_cell() -> None:
    sheet = Sheet().box(40, 40, 500, 300).down(240, 40, 300)
    sheet.table(100, [60, 120, 180], [["Year", "Cost"], ["2024", "3"]])
    sheet.text(260, 60, "Beside")
    (table,) = tables(sheet)
    assert texts(table) == [["Year Cost 2024 3", "Beside"]]


def test_columns_that_change_for_good_make_a_new_table() -> None:
    sheet = Sheet()
    top = sheet.table(72, [50, 200, 500], [["Title", "Board"], ["Date", "4 June"], ["Place", "Hall"]])
    sheet.table(top, [50, 90, 430, 500], [["1", "Welcome", ""], ["2", "Minutes", "AB"], ["3", "Close", ""]])
    assert [len(t.edges) - 1 for t in tables(sheet)] == [2, 3]


def test_form_divided_now_here_now_there_is_one_table() -> None:
    sheet = Sheet()
    top = sheet.row(72, [50, 200, 500], ["Aim", "All"])
    for cells in (["Contact", "Ann", "01572"], ["", "Ben", "01573"]):
        top = sheet.row(top, [50, 200, 350, 500], cells)
    sheet.row(top, [50, 200, 500], ["Ward", "All"])
    (table,) = tables(sheet)
    assert texts(table) == [["Aim", "All", None], ["Contact", "Ann", "01572"], ["", "Ben", "01573"],
                            ["Ward", "All", None]]  # fmt: skip


def test_table_without_its_last_rule_is_open() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, ROWS[:2])
    sheet.row(top, XS, ["2", "Close the", "GH"], ruled="open")
    (table,) = tables(sheet)
    assert (table.open_top, table.open_bottom) == (False, True)
    assert texts(table)[2] == ["2", "Close the", "GH"]


def test_heads_above_the_rules_are_the_first_row() -> None:
    sheet = Sheet()
    sheet.along(58, (52, "ITEM"), (302, "BY WHOM"), (402, "BY WHEN"), bold=True)
    sheet.table(72, FOUR, [["1", "Open", "GH", "May"], ["2", "Close", "JK", "June"]], heads=False)
    (table,) = tables(sheet)
    assert texts(table)[0] == ["ITEM", "", "BY WHOM", "BY WHEN"]
    assert len(table.rows) == 3


@pytest.mark.parametrize(
    ("top", "phrases", "bold"),
    [
        (30, ((52, "ITEM"), (302, "BY WHOM"), (402, "BY WHEN")), True),
        (58, ((52, "ITEM"), (302, "BY WHOM"), (402, "BY WHEN")), False),
        (58, ((52, "ITEM"), (90, "AND MORE"), (402, "BY WHEN")), True),
    ],
    ids=["far above", "not bold", "across a border"],
)
def test_what_stands_above_the_rules_and_is_no_head(
    top: float, phrases: tuple[tuple[float, str], ...], bold: bool
) -> None:
    sheet = Sheet().along(top, *phrases, bold=bold)
    sheet.table(72, FOUR, [["1", "Open", "GH", "May"], ["2", "Close", "JK", "June"]], heads=False)
    (table,) = tables(sheet)
    assert len(table.rows) == 2
