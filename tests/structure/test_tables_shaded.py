"""Columns that only coloured cells, or heads over spread words, tell apart."""

from __future__ import annotations

from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.page_table import PageTable
from builders import Cells, Sheet

XS = [50.0, 120.0, 330.0, 400.0]
HEADS: Cells = ["Theme", "Action", "Owner"]
ROWS: list[Cells] = [
    HEADS,
    ["Homes", "Give veterans priority on the\nregister", "Lettings"],
    ["Work", "Guarantee interviews", "HR"],
    ["Health", "Train practices", "Board"],
]


def find(sheet: Sheet) -> list[PageTable]:
    return find_tables(sheet.page, sheet.page.words)


def texts(table: PageTable) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


def shaded(*, spread: bool = False) -> Sheet:
    """A table of which every other row is coloured cell by cell; ``spread``: a word stands by the border."""
    sheet, top = Sheet(), 72.0
    for at, cells in enumerate(ROWS):
        top = sheet.row(top, XS, cells, ruled="none", bold=at == 0, fill=None if at % 2 else "#eeeeee")
    if spread:
        sheet.text(296, 93, "early", bold=False)
    return sheet


def test_coloured_cells_are_the_columns() -> None:
    (table,) = find(shaded())
    assert [round(x) for x in table.edges] == [50, 120, 330, 400]
    assert texts(table)[2] == ["Work", "Guarantee interviews", "HR"]


def test_a_word_spread_to_the_border_stays_in_its_cell() -> None:
    (table,) = find(shaded(spread=True))
    assert texts(table)[1] == ["Homes", "Give veterans priority on the early register", "Lettings"]


def test_a_large_title_over_the_heads_is_none_of_them() -> None:
    sheet = shaded().text(50, 54, "Covenant plan", size=16, bold=True)
    (table,) = find(sheet)
    assert texts(table)[0] == HEADS


def test_words_spread_over_a_line_are_no_columns() -> None:
    """Text set to fill its lines has gaps as wide as those between columns: the heads tell."""
    sheet = Sheet().along(60, (53, "Ref"), (123, "Action"), (333, "Owner"), bold=True)
    sheet.across(75, 50, 500)
    for at, (ref, first, second, owner) in enumerate(
        [("1", "Share", "plans", "Ann"), ("2", "Ask them all", "", "Ben"), ("3", "Go", "", "Cat")]
    ):
        top = 78 + 20 * at
        sheet.along(top, (53, ref), (123, first), (333, owner)).across(top + 17, 50, 500)
        if second:
            sheet.text(250, top, second)
    (table,) = find(sheet)
    assert texts(table) == [
        ["Ref", "Action", "Owner"],
        ["1", "Share plans", "Ann"],
        ["2", "Ask them all", "Ben"],
        ["3", "Go", "Cat"],
    ]


def test_a_rule_right_of_a_cell_that_spans_it_parts_the_rows_beside() -> None:
    """The theme stands for two rows; the rule between them begins behind it."""
    sheet = Sheet().along(60, (53, "Theme"), (123, "Action"), (333, "Owner"), bold=True)
    for at, (theme, action, owner) in enumerate(
        [("Space", "Renew play areas", "Parks"), ("", "Open grounds", "Schools"),
         ("Time", "Close streets", "Roads"), ("", "Train rangers", "Leisure")]
    ):  # fmt: skip
        top = 78 + 20 * at
        sheet.along(top, (123, action), (333, owner)).across(top + 17, 120 if theme else 50, 500)
        if theme:
            sheet.text(53, top, theme)
    sheet.across(57, 50, 500).across(75, 50, 500)
    (table,) = find(sheet)
    assert texts(table)[1:] == [
        ["Space", "Renew play areas", "Parks"],
        ["", "Open grounds", "Schools"],
        ["Time", "Close streets", "Roads"],
        ["", "Train rangers", "Leisure"],
    ]
    upper, lower = table.rows[1].cells[0], table.rows[2].cells[0]
    assert upper is not None
    assert lower is not None
    assert upper.boxes == lower.boxes
