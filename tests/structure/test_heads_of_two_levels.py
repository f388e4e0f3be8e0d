"""Heads of two levels: a head over several columns, others reaching down beside it."""

from __future__ import annotations

from joining import join

from boardpapers.layout import Page
from builders import Sheet

XS = [50.0, 200.0, 280.0, 360.0, 440.0]


def page(*parts: str, beside: bool = True) -> Page:
    """A table whose second row parts "Rating"; ``beside``: its other heads reach down to the body."""
    sheet = Sheet()
    sheet.text(53, 75, "Measure", bold=True).text(203, 75, "Rating", bold=True).text(
        363, 75, "Trend", bold=True
    )
    for x, text in zip((203, 283), parts, strict=True):
        sheet.text(x, 95, text)
    sheet.across(72, 50, 440)
    if beside:
        sheet.across(92, 200, 360)
    else:
        sheet.across(92, 50, 440)
    for x in (50, 200, 360, 440):
        sheet.down(x, 72, 112)
    sheet.down(280, 92, 112)
    sheet.across(112, 50, 440)
    top = 112.0
    for cells in (["Calls", "Green", "Amber", "Up"], ["Letters", "Red", "Red", "Down"]):
        top = sheet.row(top, XS, cells)
    return sheet.page


def test_the_lower_heads_are_heads() -> None:
    (table,) = join(page("Latest", "Previous"))
    assert [cell.text for cell in table.header] == ["Measure", "Rating Latest", "Previous", "Trend"]
    assert [cell.text for cell in table.rows[0].cells if cell] == ["Calls", "Green", "Amber", "Up"]


def test_a_row_with_cells_of_its_own_is_none() -> None:
    (table,) = join(page("Latest", "Previous", beside=False))
    assert [cell.text for cell in table.header] == ["Measure", "Rating", "", "Trend"]


def test_figures_are_no_heads() -> None:
    (table,) = join(page("12", "14"))
    assert len(table.rows) == 3
