"""Rows as one action each: merged cells, several numbered actions in one cell."""

from __future__ import annotations

import pytest

from boardpapers.extract.action_table.columns import columns_of
from boardpapers.extract.action_table.rows import rows_of
from boardpapers.layout import Cell, Row, Table
from boardpapers.records import Action
from boardpapers.styles import styles_for

from ..forms import read, sheets_of, unclaimed

STYLE = styles_for("")


def table(text: str) -> Table:
    [sheet] = sheets_of(text)
    [found] = [b for b in sheet.blocks if isinstance(b, Table)]
    return found


def merge(made: Table, column: int, first: int, last: int) -> None:
    """Let the cell of row ``first`` span the rows to ``last``."""
    spanning = made.rows[first].cells[column]
    assert spanning is not None
    for row in made.rows[first + 1 : last + 1]:
        row.cells[column] = Cell([], spanning.boxes, column)


def said(row: Row) -> list[str]:
    return [cell.text for cell in row.cells if cell is not None]


def actions(cells: str, heads: str = "Actions | Lead | By when | Measures") -> list[Action]:
    return read(f"# Delivery plan\n|! {heads} |\n| {cells} |", "plan").found.actions


def test_a_merged_cell_holds_for_every_row_it_spans() -> None:
    made = table("|! Theme | Action | Lead |\n| Homes | Build | Ann |\n|  | Let |  |\n| Work | Hire | Ben |")
    merge(made, 0, 0, 1)
    merge(made, 2, 0, 1)
    rows = rows_of(made, columns_of(made, STYLE))
    assert [said(row) for row in rows] == [
        ["Homes", "Build", "Ann"],
        ["Homes", "Let", "Ann"],
        ["Work", "Hire", "Ben"],
    ]


def test_an_empty_cell_is_not_filled_from_above() -> None:
    made = table("|! Action | Lead |\n| Build | Ann |\n| Let |  |")
    assert [said(row) for row in rows_of(made, columns_of(made, STYLE))] == [["Build", "Ann"], ["Let", ""]]


def test_rows_beside_one_merged_action_are_one() -> None:
    made = table("|! Action | Lead | Due |\n| Build | Ann | May 2025 |\n|  | Ben | July 2025 |")
    merge(made, 0, 0, 1)
    (row,) = rows_of(made, columns_of(made, STYLE))
    assert said(row) == ["Build", "Ann Ben", "May 2025 July 2025"]


def test_a_title_over_several_rows_is_their_priority() -> None:
    made = table("|! Area | Action | Lead |\n| Homes | Build | Ann |\n|  | Let | Ann |")
    assert columns_of(made, STYLE).fields == {"priority": 0, "text": 1, "lead": 2}
    apart = table("|! Area | Action | Lead |\n| Homes | Build | Ann |\n| Work | Let | Ann |")
    assert columns_of(apart, STYLE).fields == {"title": 0, "text": 1, "lead": 2}


def test_a_first_column_without_a_head_names_the_priority() -> None:
    made = table("|!  | Action | Lead |\n| Theme 1: Homes | Build | Ann |\n|  | Let | Ann |")
    assert columns_of(made, STYLE).fields == {"priority": 0, "text": 1, "lead": 2}


def test_numbered_actions_that_the_other_cells_answer_by_number() -> None:
    first, second = actions(
        "1.1 Hire four planners / 1.2 Audit plans | 1.1 Head of Homes / 1.2 Clerk | "
        "1.1 May 2025 / 1.2 July 2025 | • 90% on time"
    )
    assert [(a.ref, a.text, a.lead_text) for a in (first, second)] == [
        ("1.1", "Hire four planners", "Head of Homes"),
        ("1.2", "Audit plans", "Clerk"),
    ]
    assert [a.timescale and a.timescale.text for a in (first, second)] == ["May 2025", "July 2025"]
    assert first.metrics == second.metrics != []


def test_numbered_actions_with_a_date_on_a_line_for_each() -> None:
    found = actions("1. Hire planners / 2. Train them | Clerk | May 2025 / July 2025 | ")
    assert [(a.ref, a.text, a.lead_text) for a in found] == [
        (None, "1. Hire planners", "Clerk"),
        (None, "2. Train them", "Clerk"),
    ]


@pytest.mark.parametrize(
    "cells",
    [
        "1. Hire planners / 2. Train them | Clerk | May 2025 | ",
        "1. Hire planners / 2. Train them | Head of Homes / Clerk | May 2025 | ",
        "• Hire planners / • Train them | Clerk | May 2025 / July 2025 | ",
        "For all: / 1. Hire planners / 2. Train them | Clerk | May 2025 / July 2025 | ",
        "1. Hire planners / 1. Train them | Clerk | May 2025 / July 2025 | ",
        "a) Hire planners / b) Train them | Clerk | May 2025 / July 2025 | ",
    ],
    ids=["one date", "leads only", "bullets", "said of both before", "no numbers apart", "lettered parts"],
)
def test_one_action_where_the_other_cells_do_not_answer(cells: str) -> None:
    assert len(actions(cells)) == 1


def test_the_priority_of_a_row_is_not_parted() -> None:
    found = actions(
        "2. Practice | 1. Hire planners / 2. Train them | 1. May 2025 / 2. July 2025",
        "Priority | Actions | By when",
    )
    assert [(a.priority, a.headings) for a in found] == [("2", ["Practice"])] * 2


def test_no_word_of_a_parted_row_is_lost() -> None:
    context = read(
        "# Delivery plan\n|! Actions | By when |\n| 1. Hire / 2. Train | 1. May 2025 / 2. July 2025 |", "plan"
    )
    assert len(context.found.actions) == 2
    assert unclaimed(context) == []


def test_rows_that_no_rule_parts() -> None:
    """Who and when stand on the height of each action."""
    found = actions("Hire staff / Buy a home / Cut costs | Ann / Ben / Cat | May 2025 / 2026 / Ongoing | ")
    assert [(a.text, a.leads, a.timescale and a.timescale.text) for a in found] == [
        ("Hire staff", ["Ann"], "May 2025"),
        ("Buy a home", ["Ben"], "2026"),
        ("Cut costs", ["Cat"], "Ongoing"),
    ]


@pytest.mark.parametrize(
    "cells",
    [
        "Hire staff / Buy a home | Ann / Ben | May 2025 | ",
        "Hire staff / Buy a home | Ann | May 2025 / June 2025 | ",
        "Hire staff | Ann / Ben | May 2025 / June 2025 | ",
    ],
)
def test_rows_of_which_not_every_cell_has_as_many_lines(cells: str) -> None:
    assert len(actions(cells)) == 1
