"""White space that parts no columns: behind list marks, and between the words of a phrase."""

from __future__ import annotations

import pytest

from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.gutters import drawn_out
from builders import Sheet

XS = [50.0, 90.0, 260.0, 420.0]


def texts(sheet: Sheet) -> list[list[list[str | None]]]:
    tables = find_tables(sheet.page, sheet.page.words)
    return [[[cell.text if cell else None for cell in row.cells] for row in table.rows] for table in tables]


def bulleted(sheet: Sheet, top: float, mark: str, *items: str) -> None:
    """Items that hang behind their marks in the third column."""
    for at, item in enumerate(items):
        sheet.text(262, top + 12 * at, mark).text(280, top + 12 * at, item)


@pytest.mark.parametrize("mark", ["•", "*", "–", "a)", "o"])
def test_a_row_of_list_marks_is_no_column(mark: str) -> None:
    sheet = Sheet()
    sheet.row(60, XS, ["No.", "Milestone", "How we will know"], ruled="horizontal", bold=True)
    for at, name in enumerate(["Open the hall", "Mend the roof", "Paint the door"]):
        top = 78.0 + 30 * at
        sheet.row(top, XS, [f"1.{at + 1}", name, None], ruled="horizontal", height=30.0)
        bulleted(sheet, top + 2, mark, "more visits", "fewer leaks")
    (table,) = texts(sheet)
    assert table[0] == ["No.", "Milestone", "How we will know"]
    assert table[2] == ["1.2", "Mend the roof", f"{mark} more visits {mark} fewer leaks"]


def test_a_heading_between_two_tables_keeps_to_no_columns() -> None:
    sheet = Sheet()
    top = sheet.table(60, XS, [["1.1", "Open the hall", "Clerk"]] * 2, heads=False, ruled="horizontal")
    heading = "Theme 2: Homes for all"
    width = sheet.text(200, 30, heading).page.words[-1].x1 - 200
    sheet.text(90 - width / 3, top + 4, heading, bold=True)  # a space stands where the columns part
    sheet.table(top + 20, XS, [["2.1", "Let the flats", "Agent"]] * 2, heads=False, ruled="horizontal")
    (table,) = texts(sheet)
    assert table[2] == [heading, None, None]


@pytest.mark.parametrize(
    ("first", "gap", "second", "closed"),
    [
        ("the", 2.5, "hall", True),
        ("the", 4.0, "hall", False),
        ("•", 15.0, "hall", True),
        ("•", 45.0, "hall", False),
        ("–", 15.0, "hall", True),
        ("–", 15.0, "12%", False),  # a dash in the place of a figure
        ("✓", 15.0, "hall", False),
        ("b)", 15.0, "hall", True),
        ("(2)", 15.0, "hall", False),  # a row's number
    ],
)
def test_what_white_space_is_closed(first: str, gap: float, second: str, closed: bool) -> None:
    sheet = Sheet().text(50, 100, first)
    end = sheet.page.words[0].x1
    sheet.text(end + gap, 100, second)
    assert (drawn_out(sheet.page.words)[0].x1 == end + gap) is closed


def test_lines_below_each_other_are_not_drawn_together() -> None:
    sheet = Sheet().text(50, 100, "•").text(70, 112, "hall")
    assert drawn_out(sheet.page.words) == sheet.page.words


def test_a_mark_at_the_end_of_a_phrase_belongs_to_no_text_behind_it() -> None:
    sheet = Sheet().text(50, 100, "to say a)")
    end = sheet.page.words[-1].x1
    sheet.text(end + 15, 100, "June")
    assert drawn_out(sheet.page.words)[2].x1 == end
