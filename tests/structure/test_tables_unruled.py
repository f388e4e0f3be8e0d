"""Tables with horizontal rules only, and with none; prose that must stay prose."""

from __future__ import annotations

import pytest

from boardpapers.structure.lines import lines_of
from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.heads import is_head_line
from boardpapers.structure.tables.page_table import PageTable
from builders import Cells, Sheet

XS = [50.0, 90.0, 260.0, 360.0]
HEADS: Cells = ["No.", "Milestone", "Owner"]
ROWS: list[Cells] = [
    HEADS,
    ["1.1", "Adopt a plan for\nthe old market", "Head of Place"],
    ["1.2", "Let all eight units", "Estates\nManager"],
    ["1.3", "Publish a prospectus", "Head of Place"],
]
EXPECTED = [["No.", "Milestone", "Owner"], ["1.1", "Adopt a plan for the old market", "Head of Place"],
            ["1.2", "Let all eight units", "Estates Manager"],
            ["1.3", "Publish a prospectus", "Head of Place"]]  # fmt: skip


def find(sheet: Sheet, *known: str, before: PageTable | None = None) -> list[PageTable]:
    return find_tables(
        sheet.page, sheet.page.words, header_words=lambda heads: set(heads) == set(known), before=before
    )


def texts(table: PageTable) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


def test_heads_with_a_rule_below_and_none_above() -> None:
    sheet = Sheet().text(50, 30, "How we did", bold=True)
    sheet.row(60, XS, HEADS, ruled="none", bold=True)
    for at, cells in enumerate(ROWS[1:]):
        sheet.row(78 + 30 * at, XS, cells, ruled="horizontal", height=30.0)
    (table,) = find(sheet)
    assert texts(table) == EXPECTED


def test_a_bold_line_above_a_rule_that_keeps_to_no_columns_is_no_head() -> None:
    sheet = Sheet().text(50, 63, "How the partnership did in the year that ended", bold=True)
    sheet.table(78, XS, ROWS, ruled="horizontal")
    (table,) = find(sheet)
    assert texts(table) == EXPECTED


def test_columns_between_horizontal_rules() -> None:
    sheet = Sheet()
    sheet.table(72, XS, ROWS, ruled="horizontal")
    sheet.text(50, 40, "Theme 1").text(50, 300, "Text below the table that runs on over all its columns.")
    (table,) = find(sheet)
    assert texts(table) == EXPECTED
    assert table.ruled == "horizontal"


def test_banner_between_horizontal_rules_is_one_cell() -> None:
    rows: list[Cells] = [*ROWS[:2], ["Priority 2: all of our places to live and work", None, None], *ROWS[2:]]
    sheet = Sheet()
    sheet.table(72, XS, rows, ruled="horizontal")
    (table,) = find(sheet)
    assert texts(table)[2] == ["Priority 2: all of our places to live and work", None, None]


def test_rules_around_the_heads_and_at_the_end_only() -> None:
    sheet = Sheet()
    top = sheet.row(72, XS, ROWS[0], ruled="horizontal", bold=True)
    bottom = sheet.table(top, XS, ROWS[1:], heads=False, ruled="none", gap=6)
    sheet.across(bottom, XS[0], XS[-1])
    (table,) = find(sheet)
    assert texts(table) == EXPECTED


def test_row_left_open_at_the_page_end() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, ROWS, ruled="horizontal")
    sheet.row(top, XS, ["1.4", "Run a scheme with", "Skills Lead"], ruled="none")
    (table,) = find(sheet)
    assert texts(table)[-1] == ["1.4", "Run a scheme with", "Skills Lead"]
    assert table.open_bottom


def test_fill_shows_how_far_an_open_row_goes() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, ROWS, ruled="horizontal")
    sheet.row(top, XS, ["1.4", "Run a scheme", "Lead"], ruled="none", height=60)
    sheet.fill(260, top, 360, top + 60, "#ff0000").text(50, top + 90, "Text below")
    (table,) = find(sheet)
    cell = table.rows[-1].cells[2]
    assert cell is not None and (cell.text, cell.fill) == ("Lead", "#ff0000")
    assert table.bottom == pytest.approx(top + 60)


def test_filled_heads_take_the_place_of_the_upper_rule() -> None:
    sheet = Sheet()
    top = sheet.row(72, XS, ROWS[0], ruled="none", fill="#1b5e52")
    for cells in ROWS[1:]:
        top = sheet.row(top, XS, cells, ruled="none")
        sheet.across(top, XS[0], XS[-1])
    (table,) = find(sheet)
    assert texts(table) == EXPECTED
    assert all(cell and cell.fill == "#1b5e52" for cell in table.rows[0].cells)


def test_stripes_alone_show_rows() -> None:
    sheet, top = Sheet(), 72.0
    for i, cells in enumerate(ROWS):
        top = sheet.row(top, XS, cells, ruled="none", fill=None if i % 2 else "#eeeeee")
    sheet.text(50, top + 30, "Text below the table that runs on over all its columns.")
    (table,) = find(sheet)
    assert texts(table) == EXPECTED


def test_last_row_without_a_rule_below_it() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, ROWS[:3], ruled="horizontal")
    top = sheet.row(top, XS, ROWS[3], ruled="none")
    sheet.text(50, top + 30, "Text below the table that runs on over all its columns.")
    (table,) = find(sheet)
    assert texts(table) == EXPECTED
    assert not table.open_bottom


def test_lines_of_figures_are_rows() -> None:
    xs = [50.0, 200.0, 260.0, 320.0]
    rows: list[Cells] = [["", "Budget", "Forecast"], ["Care\nHomes\nRoads", "1.5\n2.0\n(3.1)", "1.6\n-\n3.0"]]
    sheet = Sheet()
    bottom = sheet.table(72, xs, rows, ruled="horizontal")
    sheet.row(bottom, xs, ["Total", "6.6", "7.6"], ruled="horizontal")
    (table,) = find(sheet)
    assert texts(table)[1:] == [["Care", "1.5", "1.6"], ["Homes", "2.0", "-"], ["Roads", "(3.1)", "3.0"],
                                ["Total", "6.6", "7.6"]]  # fmt: skip


def unruled(rows: list[Cells], gap: float = 6.0, number: int = 1, heads: bool = True) -> Sheet:
    sheet = Sheet(number)
    sheet.table(72, XS, rows, heads=heads, ruled="none", gap=gap)
    return sheet


def test_bold_heads_over_columns_without_rules() -> None:
    sheet = unruled(ROWS).text(50, 40, "Theme 1: a thriving place")
    (table,) = find(sheet)
    assert texts(table) == EXPECTED
    assert table.ruled == "none"


def test_known_heads_need_not_be_bold() -> None:
    sheet = unruled(ROWS, heads=False)
    assert find(sheet) == []
    (table,) = find(sheet, "No.", "Milestone", "Owner")
    assert texts(table) == EXPECTED


def test_coloured_cells_part_the_rows() -> None:
    xs = [*XS, 400.0]
    sheet = Sheet()
    top = sheet.row(72, xs, [*ROWS[0], "RAG"], ruled="none", bold=True)
    for cells, colour in zip(ROWS[1:], ("#00aa00", "#ffbf00", "#ff0000"), strict=True):
        below = sheet.row(top, xs, [*cells, "G"], ruled="none")
        sheet.fill(xs[3], top, xs[4], below, colour)
        top = below
    (table,) = find(sheet)
    assert [row[:3] for row in texts(table)] == EXPECTED
    colours = [cell.fill for row in table.rows[1:] if (cell := row.cells[3])]
    assert colours == ["#00aa00", "#ffbf00", "#ff0000"]


def test_label_column_without_a_head() -> None:
    sheet = Sheet().text(200, 72, "2023/24", bold=True).text(260, 72, "2024/25", bold=True)
    sheet.text(320, 72, "2025/26", bold=True)
    for i, label in enumerate(["Borrowing", "Other liabilities", "Reserves"], 1):
        sheet.text(50, 72 + 14 * i, label)
        for x in (200, 260, 320):
            sheet.text(x, 72 + 14 * i, f"{i}.{x}")
    (table,) = find(sheet)
    assert texts(table)[2] == ["Other liabilities", "2.200", "2.260", "2.320"]


def test_rest_of_a_table_without_heads_on_the_next_page() -> None:
    (first,) = find(unruled(ROWS))
    sheet = unruled(
        [["1.4", "Run a scheme", "Skills Lead"], ["1.5", "Build a hub", "Estates"]], number=2, heads=False
    )
    sheet.text(50, 200, "The plan is looked at each quarter by the board, which is told of all that changed.")
    assert find(sheet) == []
    (table,) = find(sheet, before=first)
    assert texts(table) == [["1.4", "Run a scheme", "Skills Lead"], ["1.5", "Build a hub", "Estates"]]


def test_next_page_of_prose_is_no_rest_of_a_table() -> None:
    (first,) = find(unruled(ROWS))
    sheet = Sheet(2).text(
        50, 72, "The board met in June and was told of the plan and\nof all that had been done."
    )
    assert find(sheet, before=first) == []


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(
            Sheet().text(50, 50, "Date:", bold=True).text(150, 50, "Time:", bold=True)
            .text(250, 50, "Place:", bold=True)
            .text(50, 64, "The board will meet in the council chamber at the time that is given\n"
                          "in the notice and all members are asked to be there well before it\n"
                          "begins, since the doors are closed at two."),
            id="bold phrases over prose",
        ),
        pytest.param(
            Sheet().text(50, 50, "Present", bold=True).text(250, 50, "Apologies", bold=True)
            .text(50, 64, "Ann Vale\nBen Ridge\nCat Hill").text(250, 64, "Dan Moor\nEve Lake\nFay Wood"),
            id="attendance in two columns",
        ),
        pytest.param(
            Sheet().across(60, 50, 500).text(50, 65, "The minutes were agreed as a true record of all\n"
                                                     "that was said.").across(100, 50, 500)
            .text(50, 105, "There were no declarations of interest made by\nany of us.").across(140, 50, 500),
            id="prose between rules",
        ),
        pytest.param(
            Sheet().text(50, 50, "1.").text(80, 50, "The board notes the report and thanks\nits authors")
            .text(50, 80, "2.").text(80, 80, "The board agrees the plan for the coming year\nand beyond"),
            id="numbered paragraphs",
        ),
        pytest.param(
            Sheet().along(50, (50, "Ref"), (150, "Item"), (250, "Lead"), bold=True)
            .along(64, (50, "1"), (150, "Plan"), (250, "Ann")),
            id="heads and one row",
        ),
    ],
)  # fmt: skip
def test_no_table(sheet: Sheet) -> None:
    assert find(sheet) == []


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (Sheet().along(50, (50, "Ref"), (100, "Lead officer"), (200, "Due"), bold=True), True),
        (Sheet().along(50, (50, "Ref"), (100, "Lead officer"), (200, "Due")), False),
        (Sheet().text(50, 50, "Action").text(100, 50, "Owner"), True),
        (Sheet().text(50, 50, "Alderbrook Health and Wellbeing Board", bold=True), False),
    ],
)  # fmt: skip
def test_head_lines(sheet: Sheet, expected: bool) -> None:
    (line,) = lines_of(sheet.page.words)
    assert is_head_line(line, lambda heads: heads == ["Action", "Owner"]) is expected


def themed(sheet: Sheet, top: float) -> float:
    """A bold theme that runs over the columns, and two rows under it."""
    sheet.text(53, top, "Theme 2: all of our places to live, to work and to grow up in", bold=True)
    top = sheet.row(top + 16, XS, ["2.1", "Let the flats", "Agent"], ruled="none") + 8
    return sheet.row(top, XS, ["2.2", "Plant the hedge\nby the river", "Warden"], ruled="none") + 8


def test_bold_headings_over_the_columns_part_no_table() -> None:
    sheet = Sheet()
    themed(sheet, sheet.table(72, XS, ROWS, ruled="none", gap=8) + 8)
    (table,) = find(sheet)
    theme = ["Theme 2: all of our places to live, to work and to grow up in", None, None]
    assert texts(table) == [*EXPECTED, theme, ["2.1", "Let the flats", "Agent"],
                            ["2.2", "Plant the hedge by the river", "Warden"]]  # fmt: skip


def test_a_heading_in_the_rest_on_the_next_page() -> None:
    first = Sheet()
    first.table(600, XS, ROWS, ruled="none", gap=8)
    second = Sheet(2)
    top = second.row(72, XS, ["1.4", "Paint the door", "Clerk"], ruled="none") + 8
    themed(second, top)
    (table,) = find(second, before=find(first)[0])
    assert [row[0] for row in texts(table)][::2] == ["1.4", "2.1"]
    assert texts(table)[1][1:] == [None, None]


def test_a_heading_with_prose_below_ends_the_table() -> None:
    sheet = Sheet()
    top = sheet.table(72, XS, ROWS, ruled="none", gap=8) + 8
    sheet.text(53, top, "What we heard from the people who live and work in the town", bold=True)
    sheet.text(53, top + 14, "We met them in the hall and asked what matters most to them all")
    (table,) = find(sheet)
    assert texts(table) == EXPECTED
