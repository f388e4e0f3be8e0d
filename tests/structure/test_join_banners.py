"""Banner rows: a field of the rows below them."""

from __future__ import annotations

import pytest
from joining import join, texts

from boardpapers.layout import Table
from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.join import join_tables
from builders import Cells, Sheet

XS = [50.0, 90.0, 300.0, 400.0]
HEADS: Cells = ["Ref", "Action", "Owner"]


def banners(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.banners] for row in table.rows]


def test_banners_are_kept_for_the_rows_below() -> None:
    sheet = Sheet()
    top = sheet.row(72, XS, HEADS, bold=True)
    rows: list[Cells] = [
        ["Priority 1: Living well", None, None],
        ["1.1", "Healthy start", None],
        ["1.1.1", "Open", "GH"],
        ["1.2", "Healthy age", None],
        ["1.2.1", "Close", "GH"],
        ["Priority 2: Dying well", None, None],
        ["2.1.1", "Care", "GH"],
    ]
    for cells in rows:
        top = sheet.row(top, XS, cells, bold=None in cells)
    (table,) = join(sheet.page)
    assert banners(table) == [
        ["Priority 1: Living well", "1.1 Healthy start"],
        ["Priority 1: Living well", "1.2 Healthy age"],
        ["Priority 2: Dying well"],
    ]
    assert len(table.banners) == 4


def test_banners_without_numbers_nest_by_their_look() -> None:
    sheet = Sheet()
    top = sheet.row(72, XS, HEADS, bold=True)
    for text, fill in (
        ("People", "#1b5e52"),
        ("Children", "#deeaf6"),
        ("Adults", "#deeaf6"),
        ("Places", "#1b5e52"),
    ):
        top = sheet.row(top, XS, [text, None, None], bold=True, fill=fill)
        if fill == "#deeaf6" or text == "Places":
            top = sheet.row(top, XS, ["1", f"For {text}", "GH"])
    (table,) = join(sheet.page)
    assert banners(table) == [["People", "Children"], ["People", "Adults"], ["Places"]]


@pytest.mark.parametrize("mark", ["", " (continued)", " (cont.)"])
def test_banner_printed_again_on_the_next_page_is_no_new_one(mark: str) -> None:
    again = f"1.1 Healthy start{mark}"
    pages = []
    for number, (banner, row) in enumerate(
        (("1.1 Healthy start", ["1.1.1", "Open the", "GH"]), (again, ["", "hub", ""])), 1
    ):
        sheet = Sheet(number)
        top = sheet.row(72, XS, HEADS, bold=True)
        top = sheet.row(top, XS, [banner, None, None], bold=True)
        sheet.row(top, XS, row)
        pages.append(sheet.page)
    (table,) = join(*pages)
    assert texts(table) == [["1.1.1", "Open the hub", "GH"]]
    assert banners(table) == [["1.1 Healthy start"]]


def test_banner_above_the_heads_is_the_title() -> None:
    sheet = Sheet()
    top = sheet.row(72, XS, ["Work plan 2024/25", None, None], bold=True)
    sheet.table(top, XS, [HEADS, ["1", "Open", "GH"]])
    (table,) = join(sheet.page)
    assert table.title == "Work plan 2024/25"
    assert texts(table) == [["1", "Open", "GH"]]


def test_two_merged_cells_over_the_heads_are_banners_side_by_side() -> None:
    sheet = Sheet()
    top = 72.0
    xs = [50.0, 150.0, 250.0, 350.0, 450.0]
    heads: Cells = ["What", "Who", "When", "How"]
    for title, lead in (("Priority 1: Homes", "Lead: Ann"), ("Priority 2: Work", "Lead: Ben")):
        top = sheet.row(top, xs, [title, None, lead, None], bold=True, fill="#ccddee")
        top = sheet.row(top, xs, heads, bold=True, fill="#eeeeee")
        top = sheet.row(top, xs, ["Build", "Team", "May", "Built"])
    parts = find_tables(sheet.page, sheet.page.words)
    (table,), _ = join_tables(parts, header_words=lambda said: said == heads)
    assert [c.text for c in table.header] == heads
    assert banners(table) == [["Priority 1: Homes", "Lead: Ann"], ["Priority 2: Work", "Lead: Ben"]]
