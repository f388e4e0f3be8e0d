"""Cells that span rows hold for all of them, over the page break too."""

from __future__ import annotations

from joining import join

from boardpapers.layout import Page, Table
from boardpapers.structure.tables.spans import cells_down
from builders import Sheet, page_of


def spanning_page(number: int, label: str, *items: str) -> Page:
    """A cell on the left that spans a row for each of the items."""
    bottom = 72.0 + 20 * len(items)
    sheet = Sheet(number).box(50, 72, 300, bottom).down(150, 72, bottom).text(55, 75, label)
    for i, item in enumerate(items):
        sheet.across(72.0 + 20 * i, 150, 300).text(155, 75.0 + 20 * i, item)
    return sheet.page


def held(table: Table, column: int) -> list[str]:
    return [cell.text if cell else "" for cell in cells_down(table, column)]


def test_spanning_cell_holds_for_its_rows() -> None:
    (table,) = join(spanning_page(1, "May", "Budget.", "Plan.", "Risks."))
    assert held(table, 0) == ["May", "May", "May"]
    assert held(table, 1) == ["Budget.", "Plan.", "Risks."]


def test_spanning_cell_holds_on_the_next_page() -> None:
    (table,) = join(spanning_page(1, "May", "Budget.", "Plan."), spanning_page(2, "", "Risks.", "Staff."))
    assert held(table, 0) == ["May"] * 4


def test_spanning_cell_ends_where_another_begins() -> None:
    (table,) = join(spanning_page(1, "May", "Budget.", "Plan."), spanning_page(2, "June", "Risks.", "Staff."))
    assert held(table, 0) == ["May", "May", "June", "June"]


def test_empty_cell_stays_empty() -> None:
    rows = [["1", "May"], ["2", ""], ["3", "June"]]
    (table,) = join(page_of(rows, [50, 150, 300], heads=False))
    assert held(table, 1) == ["May", "", "June"]
