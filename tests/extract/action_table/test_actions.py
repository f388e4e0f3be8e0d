"""Rows of action tables: what each column gives."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from boardpapers.extract.action_table.actions import opening_party, roles_of
from boardpapers.extract.action_table.columns import columns_of
from boardpapers.extract.action_table.status import is_completed, rag_of
from boardpapers.extract.cells import colour_rag, word_rag
from boardpapers.layout import Line, Table
from boardpapers.records import Action, Metric
from boardpapers.styles import styles_for

from ..forms import read, sheets_of
from ..sheets import context_of, section_of


def row(heads: str, cells: str) -> Action:
    """The action of a plan of one row."""
    (found,) = read(f"# Delivery plan\n|! {heads} |\n| {cells} |", "plan").found.actions
    return found


def measures(cell: str) -> list[Metric]:
    return read(f"# Delivery plan\n|! Ref | Action | Metrics |\n| 1.1 | Act | {cell} |", "plan").found.metrics


def test_a_row_of_a_delivery_plan() -> None:
    """The parties stand on two lines of their cell."""
    found = row(
        "Ref | Action | Lead | Funding | Timescale | Level | Board role",
        "1.1.2 | **Train staff** in early signs | ACC / ICB | Existing | 24/25 | Place and System | "
        "Do (Place) Watch",
    )
    assert (found.ref, found.priority, found.objective) == ("1.1.2", "1", "1.1")
    assert (found.title, found.text) == ("Train staff", "Train staff in early signs")
    assert (found.leads, found.lead_text, found.funding_text) == (["ACC", "ICB"], "ACC ICB", "Existing")
    assert found.timescale is not None
    assert found.timescale.end == datetime.date(2025, 3, 31)
    assert found.levels == ["place", "system"]
    assert [(r.role, r.scope) for r in found.board_roles] == [("do", "Place"), ("watch", None)]


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("**Train staff** in early signs.", "Train staff"),
        ("Train staff. Then train more.", "Train staff"),
        ("Train all staff.", "Train all staff."),
        ("Train staff in early signs", "Train staff in early signs"),
        ("**Train all staff**", "Train all staff"),
        ("**Train staff:** / a) nurses / b) wardens", "Train staff"),
    ],
)
def test_what_an_action_is_called(cell: str, title: str) -> None:
    assert row("Action | Lead", f"{cell} | PH").title == title


def test_lettered_parts_with_their_bullets() -> None:
    found = row("Action | Lead", "Train: / a) nurses / b) wardens | PH")
    assert [(p.label, p.text) for p in found.parts] == [("a", "nurses"), ("b", "wardens")]
    assert found.text == "Train:\na) nurses\nb) wardens"


def test_references_to_other_actions() -> None:
    assert row("Ref | Action", "1.1.2 | Train staff (see 2.1.1). Link to 3.2").links == ["2.1.1", "3.2"]


def test_columns_that_the_style_does_not_know_are_kept() -> None:
    assert row("Action | Lead | Ward", "Train | PH | Quay").extra == {"Ward": "Quay"}


def test_empty_cells_give_nothing() -> None:
    found = row("Ref | Action | Lead | Timescale | RAG | Progress", "1 | Train | | | |")
    assert (found.lead_text, found.leads, found.rag, found.progress) == (None, [], None, None)
    assert found.timescale is not None
    assert (found.timescale.text, found.timescale.status) == (None, "none")


@pytest.mark.parametrize(
    ("status", "update", "completed"),
    [("Closed", "Sent on 3 May", True), ("Open", "Sent on 3 May", None), ("Completed.", "", True)],
)
def test_a_status_in_words_beside_progress(status: str, update: str, completed: bool | None) -> None:
    found = row("Action | Owner | Update | Status", f"Send it | PH | {update} | {status}")
    assert (found.completed, found.extra) == (completed, {"Status": status})
    assert found.progress == (update or None)


def test_a_status_in_words_is_the_progress_where_there_is_no_other() -> None:
    found = row("Action | Owner | Status", "Send it | PH | On track for May")
    assert (found.progress, found.extra, found.rag) == ("On track for May", {}, None)


def test_a_minute_number_names_an_action_that_has_no_ref() -> None:
    assert row("Minute ref | Action | Owner", "24/012 | Send it | PH").ref == "24/012"
    found = row("Ref | Minute no. | Action", "3 | 24/012 | Send it")
    assert (found.ref, found.extra) == ("3", {"Minute no.": "24/012"})


@pytest.mark.parametrize(("head", "priority"), [("Ref", "4"), ("Item", None), ("Minute no.", None)])
def test_the_number_of_an_item_is_no_priority(head: str, priority: str | None) -> None:
    found = row(f"{head} | Action | Owner", "4.2 | Send it | PH")
    assert (found.ref, found.priority) == ("4.2", priority)


def test_who_acts_where_there_is_no_column_for_it() -> None:
    assert row("Action | Date", "The Clerk to write to the county | June 2024").owner == "Clerk"
    assert row("Action | Owner", "The Clerk to write to the county | AV").owner is None


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Clerk to write to the county", "Clerk"),
        ("The Home Office team will share it. Others to follow.", "Home Office team"),
        ("Write to the county", None),
        ("New path from the church to the surgery", None),
        ("Report to committee in June", None),
        ("Cut waits over 45 minutes to zero", None),
        ("Fence to be repaired", None),
        ("Head of Parks to draft a plan", "Head of Parks"),
        ("write to all", None),
        ("Share the minutes", None),
    ],
)
def test_the_party_that_opens_a_sentence(text: str, party: str | None) -> None:
    assert opening_party(text) == party


def test_one_metric_for_each_bullet() -> None:
    found = measures("• 60% of checks done / • Fewer falls")
    assert [(m.text, m.target and m.target.value, m.target and m.target.unit) for m in found] == [
        ("60% of checks done", 60, "%"),
        ("Fewer falls", None, None),
    ]
    assert [m.id for m in found] == ["metric-1.1-1", "metric-1.1-2"]
    assert {m.action for m in found} == {"action-1.1"}


def test_two_actions_of_one_ref_have_ids_of_their_own() -> None:
    rows = "|! Ref | Action |\n| 1 | Act |\n| 1 | Act again |"
    assert [a.id for a in read(f"# Delivery plan\n{rows}", "plan").found.actions] == [
        "action-1",
        "action-1-2",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do (Place) Sponsor (System)", [("do", "Place"), ("sponsor", "System")]),
        ("Sponsor", [("sponsor", None)]),
        ("Do: place and Watch: system", [("do", "place"), ("watch", "system")]),
        ("Domestic abuse", []),
        (None, []),
    ],
)
def test_roles_of_the_board(text: str | None, expected: list[tuple[str, str | None]]) -> None:
    assert [(r.role, r.scope) for r in roles_of(text)] == expected


@pytest.mark.parametrize(
    ("colour", "status"),
    [
        ("#ff0000", "red"), ("#c00000", "red"), ("#ffc000", "amber"), ("#ffff00", "amber"),
        ("#00b050", "green"), ("#92d050", "green"), ("#0070c0", "blue"), ("#808080", "grey"),
        ("#ffffff", None), ("#000000", None), ("#7030a0", None), (None, None),
    ],
)  # fmt: skip
def test_the_status_a_colour_stands_for(colour: str | None, status: str | None) -> None:
    assert colour_rag(colour) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [("A", "amber"), ("Green – on track", "green"), ("RED", "red"), ("Yellow", "amber"), ("b/g", "blue"),
     ("Gone", None), ("", None), (None, None)],
)  # fmt: skip
def test_the_status_a_word_names(text: str | None, status: str | None) -> None:
    assert word_rag(text) == status


def test_a_revised_date_goes_before_the_first_one() -> None:
    found = row("Action | Lead | Original due date | Revised due date", "Act | PH | 30/04/2023 | 30/06/2023")
    assert found.timescale is not None
    assert (found.timescale.text, found.timescale.end) == ("30/06/2023", datetime.date(2023, 6, 30))
    assert found.extra == {"Original due date": "30/04/2023"}


def test_start_and_end_in_columns_of_their_own() -> None:
    found = row("Action | Lead | Start date | End date", "Act | PH | 1 May 2023 | 30/06/2023")
    assert found.timescale is not None
    assert found.timescale.start == datetime.date(2023, 5, 1)
    assert found.timescale.end == datetime.date(2023, 6, 30)
    months = row("Action | Lead | Start | End", "Act | PH | Jan 24 | Mar 24").timescale
    assert months is not None
    assert (months.start, months.end) == (datetime.date(2024, 1, 1), datetime.date(2024, 3, 31))
    assert row("Action | Lead | Start | End", "Act | PH | When funded | Mar 24").extra == {
        "Start": "When funded"
    }


def test_refs_that_stand_before_the_text() -> None:
    found = read(
        "# Delivery plan\n|! Action | Lead |\n| 1.1 Recruit staff | PH |\n| 1.2 Publish a guide | PH |",
        "plan",
    ).found.actions
    assert [(a.ref, a.title, a.text) for a in found] == [
        ("1.1", "Recruit staff", "Recruit staff"),
        ("1.2", "Publish a guide", "Publish a guide"),
    ]


def test_measures_beside_outcomes() -> None:
    text = "# Delivery plan\n|! Action | Outcome | Measure | Lead |\n| Act | Fewer falls | 14 hubs | PH |"
    found = read(text, "plan").found
    assert [(m.text, m.target and m.target.value) for m in found.metrics] == [("14 hubs", 14)]
    assert found.actions[0].extra == {"Outcome": "Fewer falls"}


@pytest.mark.parametrize(
    ("status", "of_row", "rag"),
    [
        ("#92D050", None, "green"),
        ("#D9E2F3", "#D9E2F3", None),
        ("#FF0000", "#D9E2F3", "red"),
        (None, None, None),
    ],
)
def test_the_colour_of_a_status_in_words(status: str | None, of_row: str | None, rag: str | None) -> None:
    [sheet] = sheets_of("|! Action | Lead | Status |\n| Act | PH | On track |")
    [table] = [b for b in sheet.blocks if isinstance(b, Table)]
    acts, _, said = table.rows[0].cells
    assert acts and said
    acts.fill, said.fill = of_row, status
    columns = columns_of(table, styles_for(""))
    assert (rag_of(columns, table.rows[0]), set(columns.fields)) == (rag, {"text", "lead", "progress"})


def test_levels_and_roles_of_narrow_columns() -> None:
    found = row("Action | Level | Board role", "Act | Place and Syste m | Sponsor (Do for parts of it)")
    assert found.levels == ["place", "system"]
    assert [(r.role, r.scope) for r in found.board_roles] == [("sponsor", None), ("do", "parts of it")]


@pytest.mark.parametrize(
    ("status", "done"),
    [
        ("Closed – sent on 2 May", True),
        ("Complete: see item 4", True),
        ("Done 5/12", True),
        ("Completed May 2025", True),
        ("Completed on 3 June", True),
        ("Completed 12 of 40", None),
        ("Completed in part", None),
        ("Open – closed soon", None),
    ],
)
def test_a_status_with_words_on_it(status: str, done: bool | None) -> None:
    found = row("Action | Lead | Status/progress", f"Act | PH | {status}")
    assert (found.completed, found.progress) == (done, status)


def test_ticks_under_years_are_a_timescale() -> None:
    found = row("Action | Lead | 2024/25 | 2025/26 | 2026/27", "Build | Ann |  | X | ✓")
    assert found.timescale is not None
    assert (found.timescale.text, found.timescale.end) == ("2025/26, 2026/27", datetime.date(2027, 3, 31))
    assert found.extra == {}


def test_words_under_quarters_are_no_ticks() -> None:
    found = row("Action | Lead | Q1 | Q2", "Build | Ann | Begun | Done")
    assert (found.timescale, found.extra) == (None, {"Q1": "Begun", "Q2": "Done"})


def test_refs_of_letters_before_the_text() -> None:
    text = "# Delivery plan\n|! Action | Lead |\n| UC1 Open a unit | COO |\n| UC2 Cut waits | COO |"
    found = read(text, "plan").found.actions
    assert [(a.ref, a.text, a.title) for a in found] == [
        ("UC1", "Open a unit", "Open a unit"),
        ("UC2", "Cut waits", "Cut waits"),
    ]


@pytest.mark.parametrize(
    ("head", "cell", "leads"),
    [
        ("Lead", "Police / Probation", ["Police", "Probation"]),
        ("Lead", "**Police** / Probation", ["Police", "Probation"]),
        ("Partners (lead in bold)", "**Police** / Probation", ["Police"]),
        ("Partners (lead in bold)", "Police / Probation", ["Police", "Probation"]),
        ("Lead", "Head of / Homes", ["Head of Homes"]),
    ],
)
def test_parties_on_lines_of_their_own(head: str, cell: str, leads: list[str]) -> None:
    assert row(f"Action | {head}", f"Build | {cell}").leads == leads


def test_an_action_struck_out_is_done() -> None:
    sheets = sheets_of("|! Action | Status |\n| Send it | Open |\n| Write it | Open |")
    (made,) = [b for b in sheets[0].blocks if isinstance(b, Table)]
    context = context_of(section_of(*sheets), *sheets)
    columns = columns_of(made, context.style)
    cell = made.rows[1].cells[0]
    assert cell is not None
    struck = [Line([w._replace(struck=True) for w in line.words]) for line in cell.lines]
    made.rows[1].cells[0] = replace(cell, lines=struck)
    assert [is_completed(r, columns, context) for r in made.rows] == [False, True]


def test_the_meeting_an_action_comes_from() -> None:
    assert row("Meeting | Action | Owner", "12 Mar 2025 | Send it | PH").raised == datetime.date(2025, 3, 12)
    found = row("Meeting | Action | Owner", "Spring away day | Send it | PH")
    assert (found.raised, found.extra) == (None, {"Meeting": "Spring away day"})
