"""Tables with a border and rules between the columns, none between the rows."""

from __future__ import annotations

from boardpapers.structure.tables.find import find_tables
from builders import Sheet

XS = [50.0, 100.0, 300.0, 400.0, 500.0]


def body(sheet: Sheet, top: float, bottom: float, xs: list[float] = XS) -> Sheet:
    """The borders of a table without rules between its rows."""
    sheet.across(top, xs[0], xs[-1]).across(bottom, xs[0], xs[-1])
    for x in xs:
        sheet.down(x, top, bottom)
    return sheet


def rows(sheet: Sheet) -> list[list[str | None]]:
    (found,) = find_tables(sheet.page, sheet.page.words)
    return [[cell.text if cell else None for cell in row.cells] for row in found.rows]


def test_a_row_begins_where_the_columns_begin_anew() -> None:
    sheet = body(Sheet(), 100, 180)
    sheet.along(104, (53, "1.1"), (103, "Open two hubs in the areas of greatest"), (303, "ICB"), (403, "May"))
    sheet.along(116, (103, "need and publish where they are."))
    sheet.along(130, (53, "1.2"), (103, "Train staff"), (303, "Public Health"), (403, "June"))
    sheet.along(144, (53, "1.3"), (103, "Review the plan"), (403, "July"))
    assert rows(sheet) == [
        ["1.1", "Open two hubs in the areas of greatest need and publish where they are.", "ICB", "May"],
        ["1.2", "Train staff", "Public Health", "June"],
        ["1.3", "Review the plan", "", "July"],
    ]


def test_names_and_their_posts_side_by_side_are_rows() -> None:
    xs = [50.0, 250.0, 500.0]
    sheet = body(Sheet(), 100, 180, xs)
    for i, (name, post) in enumerate(
        [("Ann Ash", "Chair"), ("Ben Beech", "Healthwatch"), ("Col Elm", "ICB")]
    ):
        sheet.along(104 + 13 * i, (53, name), (253, post))
    assert rows(sheet) == [["Ann Ash", "Chair"], ["Ben Beech", "Healthwatch"], ["Col Elm", "ICB"]]


def test_two_lists_side_by_side_are_one_row() -> None:
    xs = [50.0, 250.0, 500.0]
    sheet = body(Sheet(), 100, 180, xs)
    sheet.along(104, (53, "Ann Ash"), (253, "Corporate Directors"))
    sheet.along(117, (53, "Head of Integration"), (253, "Col Elm"))
    sheet.along(137, (253, "Director of Adult Care"))
    assert len(rows(sheet)) == 1


def test_one_row_of_several_lines_stays_one() -> None:
    sheet = body(Sheet(), 100, 180)
    text = "Open two hubs in the areas of greatest\nneed and publish where they are held\nopen to all."
    sheet.text(53, 104, "1.1").text(103, 104, text).text(303, 104, "ICB\nPublic Health").text(403, 104, "May")
    assert len(rows(sheet)) == 1


def test_rules_between_rows_leave_none_to_find() -> None:
    sheet = Sheet()
    sheet.table(72, XS, [["1", "Hubs", "ICB", "May"], ["2", "Staff\nPlan", "ICB\nCouncil", "June\nJuly"]])
    assert len(rows(sheet)) == 2


def test_a_heading_across_the_table_stands_between_its_rows() -> None:
    sheet = Sheet().across(100, 50, 500).across(190, 50, 500)
    sheet.down(50, 100, 190).down(500, 100, 190)
    for x in XS[1:-1]:
        sheet.down(x, 100, 118).down(x, 134, 190)
    sheet.along(104, (53, "Ref"), (103, "Action"), (303, "Lead"), (403, "By when"), bold=True)
    sheet.text(53, 121, "1 Starting well", bold=True)
    sheet.along(138, (53, "1.1"), (103, "Open hubs"), (303, "ICB"), (403, "May"))
    sheet.along(152, (53, "1.2"), (103, "Train staff"), (303, "Council"), (403, "June"))
    assert rows(sheet) == [
        ["Ref", "Action", "Lead", "By when"],
        ["1 Starting well", None, None, None],
        ["1.1", "Open hubs", "ICB", "May"],
        ["1.2", "Train staff", "Council", "June"],
    ]


def test_heads_printed_again_stand_apart_from_what_goes_on_below_them() -> None:
    sheet = body(Sheet(), 100, 190)
    sheet.along(104, (53, "Ref"), (103, "Action"), (303, "Lead"), (403, "By when"), bold=True)
    sheet.along(118, (103, "in the areas of greatest need and"))
    sheet.along(130, (103, "publish where they are held."))
    for i, (ref, action) in enumerate([("1.2", "Train staff"), ("1.3", "Review the plan")]):
        sheet.along(146 + 14 * i, (53, ref), (103, action), (303, "Council"), (403, "June"))
    assert rows(sheet) == [
        ["Ref", "Action", "Lead", "By when"],
        ["", "in the areas of greatest need and publish where they are held.", "", ""],
        ["1.2", "Train staff", "Council", "June"],
        ["1.3", "Review the plan", "Council", "June"],
    ]


def test_a_last_row_across_the_table_ends_the_rules_between_columns() -> None:
    sheet = Sheet().across(100, 50, 500).across(160, 50, 500)
    sheet.down(50, 100, 160).down(500, 100, 160)
    for x in XS[1:-1]:
        sheet.down(x, 100, 142)
    for i in range(3):
        sheet.along(104 + 13 * i, (53, f"1.{i + 1}"), (103, "Train staff"), (303, "Council"), (403, "June"))
    sheet.text(53, 145, "Next meeting on 4 June")
    assert len(rows(sheet)) == 4
