"""Several tables whose rules are equally long: each is one, and what stands between them is text."""

from __future__ import annotations

from boardpapers.structure.tables.find import find_tables
from builders import Cells, Sheet

XS = [50.0, 90.0, 260.0, 420.0]
PLAN: list[Cells] = [
    ["No.", "Milestone", "Owner"],
    ["1.1", "Open the hall\nfor the winter", "Clerk"],
    ["1.2", "Mend the roof", "Warden"],
]
SECOND: list[Cells] = [["No.", "Milestone", "Owner"], ["2.1", "Let the flats", "Agent"]]
FORM_XS = [50.0, 160.0, 420.0]
FORM: list[Cells] = [
    ["Date", "Monday 4 March 2024 in the council chamber"],
    ["Invited", "Jane Alder, Tom Birch, Ann Cedar and Will Elm"],
]
PROSE = "\n".join(["We met the people of the town and asked them what matters most to them"] * 5)


def texts(sheet: Sheet) -> list[list[list[str | None]]]:
    tables = find_tables(sheet.page, sheet.page.words)
    return [[[cell.text if cell else None for cell in row.cells] for row in table.rows] for table in tables]


def joined(rows: list[Cells]) -> list[list[str | None]]:
    return [[text and text.replace("\n", " ") for text in row] for row in rows]


def test_a_heading_between_two_tables_is_in_neither() -> None:
    sheet = Sheet()
    top = sheet.table(60, XS, PLAN, ruled="horizontal")
    sheet.text(50, top + 4, "Theme 2: Homes for all", bold=True)
    sheet.table(top + 20, XS, SECOND, ruled="horizontal")
    assert texts(sheet) == [joined(PLAN), joined(SECOND)]


def test_a_last_row_that_no_rule_closes_above_a_heading() -> None:
    sheet = Sheet()
    top = sheet.table(60, XS, PLAN, ruled="horizontal")
    top = sheet.row(top, XS, ["1.3", "Paint the door", "Warden"], ruled="none")
    sheet.text(50, top + 4, "Theme 2: Homes for all", bold=True)
    sheet.table(top + 20, XS, SECOND, ruled="horizontal")
    assert texts(sheet) == [[*joined(PLAN), ["1.3", "Paint the door", "Warden"]], joined(SECOND)]


def test_prose_between_two_tables_is_text() -> None:
    sheet = Sheet()
    top = sheet.table(60, FORM_XS, FORM, heads=False, ruled="horizontal")
    sheet.text(50, top + 6, PROSE)
    sheet.table(top + 80, FORM_XS, FORM, heads=False, ruled="horizontal")
    assert texts(sheet) == [joined(FORM), joined(FORM)]


def test_a_form_right_above_a_table_with_other_columns() -> None:
    rows: list[Cells] = [[f"{n}.", PROSE.replace(" ", "\n", 1)[:200], None] for n in (1, 2)]
    sheet = Sheet()
    top = sheet.table(60, FORM_XS, FORM, heads=False, ruled="horizontal")
    sheet.table(top + 9, [50.0, 80.0, 419.0, 420.0], rows, heads=False, ruled="horizontal")
    found = texts(sheet)
    assert found[0] == joined(FORM)
    assert [row[0] for row in found[1]] == ["1.", "2."]


def test_bold_totals_part_no_table() -> None:
    rows: list[Cells] = [["No.", "Spent", "Left"], ["1.1", "120", "40"], ["1.2", "80", "10"]]
    sheet = Sheet()
    top = sheet.table(60, XS, rows, ruled="horizontal")
    top = sheet.row(top, XS, ["All", "200", "50"], ruled="horizontal", bold=True)
    sheet.row(top, XS, ["1.3", "5", "5"], ruled="horizontal")
    (table,) = texts(sheet)
    assert table[3:] == [["All", "200", "50"], ["1.3", "5", "5"]]


def test_rules_above_and_below_prose_make_no_table() -> None:
    sheet = Sheet()
    for at in range(4):
        sheet.across(60 + 80 * at, 50, 420).text(50, 66 + 80 * at, PROSE)
    assert texts(sheet) == []
