"""Registers of attendance by date, tables of actions, action columns, as governors' minutes have them."""

from __future__ import annotations

import pytest

from boardpapers.extract.context import Context
from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.records import Meeting

from ..sheets import Sheet, context_of, section_of
from .meeting_sheets import actions


def read_sheet(sheet: Sheet) -> Context:
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    return context


def governors(*legend: str) -> Meeting:
    sheet = Sheet()
    sheet.write("MILLBROOK SCHOOL BOARD OF GOVERNORS", bold=True)
    sheet.write("Date: 01/02/2021")
    sheet.table(
        ["", "Type", "Term", "07/12/2020", "01/02/2021", "29/03/2021"],
        ["ANN ASH", "Headteacher", "Ex-officio", "P", "P", ""],
        ["BEN ELM", "Parent", "10/2022", "P", "S", ""],
        ["CY OAK", "Parent", "10/2023", "A", "A", ""],
        ["VACANT", "Parent", "", "", "", ""],
        ["DI FIR", "Staff", "10/2019", "P", "", ""],
    )
    for line in legend:
        sheet.write(line)
    sheet.write("1. Welcome", bold=True)
    sheet.write("The chair welcomed all.")
    sheet.write("2. Close", bold=True)
    sheet.write("The meeting was closed.")
    (meeting,) = read_sheet(sheet).found.meetings
    return meeting


def test_the_column_of_the_day_says_who_came() -> None:
    meeting = governors("P – Present S – Sanctioned", "A – Absent L – Late arrival")
    assert [(a.name, a.role, a.status) for a in meeting.attendance] == [
        ("ANN ASH", "Headteacher", "present"), ("BEN ELM", "Parent", "apologies"),
        ("CY OAK", "Parent", "absent"),
    ]  # fmt: skip


def test_marks_without_a_legend_say_only_what_is_sure() -> None:
    assert [(a.name, a.status) for a in governors().attendance] == [("ANN ASH", "present")]


def minutes_with(*rows: list[str]) -> Context:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    sheet.write("Present: Ann Ash, Ben Elm")
    sheet.write("1. Matters arising", bold=True)
    sheet.write("These were gone through.")
    sheet.table(*rows)
    sheet.write("2. Close", bold=True)
    sheet.write("The meeting was closed.")
    return read_sheet(sheet)


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        (
            ["ITEM", "", "BY WHOM", "BY WHEN"],
            ["40/21", "Put the minutes on the website", "Clerk", "30 June 2024"],
            ("Put the minutes on the website", "Clerk", "2024-06-30"),
        ),
        (
            ["Minute", "Matter", "Action"],
            ["71/23", "Broken bench", "Clerk to ring the maker by 30 June 2024"],
            ("Clerk to ring the maker by 30 June 2024", "Clerk", "2024-06-30"),
        ),
    ],
)
def test_rows_of_an_action_table(head: list[str], row: list[str], expected: tuple[str, str, str]) -> None:
    (one,) = minutes_with(head, row).found.actions
    assert (one.text, one.owner, str(one.due)) == expected


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "It was AGREED that the Policy Committee note the petition and provide a reply to it.",
            ["Policy Committee"],
        ),
        ("The Clerk was asked to attend the meeting and report back.", ["Clerk"]),
        ("The Clerk was asked to note the report.", []),
        ("The Council is asked to endorse the report.", []),
        ("The Clerk was asked to note the report and that of the auditor.", []),
    ],
)
def test_a_task_behind_an_idle_verb(text: str, owners: list[str]) -> None:
    found = actions(f"**1. PETITION**\n{text}\n**2. CLOSE**\nThere was no more to do.\n")
    assert [a.owner for a in found] == owners


def test_nobody_in_the_action_column_is_no_owner() -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    said = "These had been agreed by the whole board and were signed by the chair in her own hand today."
    sheet.table(
        None,
        ["FGB 38/2021", "Division of agenda", f"Nothing private was to be heard. {said}", "None"],
        ["FGB 39/2021", "Minutes", f"{said} They are to go to the website.", "AE"],
    )
    context = read_sheet(sheet)
    (meeting,) = context.found.meetings
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("FGB 38/2021", "Division of agenda"), ("FGB 39/2021", "Minutes"),
    ]  # fmt: skip
    assert [a.owner for a in context.found.actions] == ["AE"]


def test_dates_set_upright_are_a_table_of_their_own_over_the_register() -> None:
    sheet = Sheet()
    sheet.write("MILLBROOK SCHOOL BOARD OF GOVERNORS", bold=True)
    sheet.write("Date: 01/02/2021")
    sheet.table(None, ["", "0 7/12/2020", "01/02/2021", "29/03/2021"])
    sheet.write("GOVERNOR ATTENDANCE", bold=True)
    sheet.table(
        None, ["Ann Ash", "P", "P", ""], ["Ben Elm", "P", "S", ""], ["Cy Oak", "A", "L", ""]
    )  # fmt: skip
    sheet.write("P – Present S – Sanctioned")
    sheet.write("A – Absent L – Late arrival")
    sheet.table(None, ["Chaired by", "Cy Oak", "Clerked by", "Di Fir"])
    sheet.write("ACTIONS TO BE TAKEN")
    sheet.table(None, ["40/21", "Minutes to website", "Clerk"], ["41/21", "Ring the maker", "Ben Elm"])
    sheet.write("1. Welcome", bold=True)
    sheet.write("The chair welcomed all.")
    sheet.write("2. Close", bold=True)
    sheet.write("The meeting was closed.")
    (meeting,) = read_sheet(sheet).found.meetings
    assert [(a.name, a.status, a.chair) for a in meeting.attendance] == [
        ("Cy Oak", "present", True), ("Di Fir", "officer", False), ("Ann Ash", "present", False),
        ("Ben Elm", "apologies", False),
    ]  # fmt: skip
    assert meeting.agenda == []


def test_a_list_beside_the_minutes_tells_no_action_twice() -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    sheet.write("Present: Ann Ash, Ben Elm")
    sheet.write("1. Budget", bold=True)
    sheet.write("ACTION: Ann Ash to circulate the budget papers to all members.")
    sheet.write("2. Bench", bold=True)
    sheet.write("The broken bench was spoken of and Ben Elm agreed to ring the maker of the bench.")
    sheet.write("3. Close", bold=True)
    sheet.write("The meeting was closed.")
    sheet.write("ACTION LOG", bold=True)
    sheet.table(
        ["Item", "Action", "Owner", "Due"],
        ["1", "Circulate the budget papers to members", "AA", "30 June 2024"],
        ["2", "Ring the maker of the bench", "Ben Elm", "14 June 2024"],
        ["9", "Paint the shed", "Ben Elm", "1 July 2024"],
    )
    found = read_sheet(sheet).found
    assert [(a.text, a.item, str(a.due)) for a in found.actions] == [
        ("Ann Ash to circulate the budget papers to all members.", "1", "2024-06-30"),
        ("Ring the maker of the bench", "2", "2024-06-14"),
        ("Paint the shed", None, "2024-07-01"),
    ]
    (meeting,) = found.meetings
    assert [len(m.actions) for m in meeting.minutes] == [1, 1, 0]
    assert {i for m in meeting.minutes for i in m.actions} <= {a.id for a in found.actions}


@pytest.mark.parametrize(("told", "listed"), [("Philip", "PH"), ("Vice-Chair", "Chair")])
def test_the_same_task_of_two_owners_is_two_actions(told: str, listed: str) -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    sheet.write("Present: Ann Ash, Ben Elm")
    sheet.write("1. Budget", bold=True)
    sheet.write(f"ACTION: {told} to circulate the budget papers to all members.")
    sheet.write("ACTION LOG", bold=True)
    sheet.table(
        ["Item", "Action", "Owner", "Due"],
        ["1", "Circulate the budget papers to members", listed, "30 June 2024"],
        ["9", "Paint the shed", "Ben Elm", "1 July 2024"],
    )
    assert [a.owner for a in read_sheet(sheet).found.actions] == [told, listed, "Ben Elm"]


def test_a_column_of_items_says_under_which_minute_an_action_stands() -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    sheet.write("Present: Ann Ash, Ben Elm")
    sheet.write("1. Budget", bold=True)
    sheet.write("The budget was discussed.")
    sheet.write("2. Close", bold=True)
    sheet.write("The meeting was closed.")
    sheet.table(
        ["Agenda Item", "Action", "Lead", "Deadline"],
        ["1. Budget", "Circulate the budget papers to members", "Ann Ash", "30 June 2024"],
        ["7. Other", "Paint the shed", "Ben Elm", "1 July 2024"],
    )
    found = read_sheet(sheet).found
    assert [(a.text, a.item, a.ref) for a in found.actions] == [
        ("Circulate the budget papers to members", "1", None),
        ("Paint the shed", "2", "7. Other"),
    ]


def test_a_table_of_names_stands_under_the_label_above_it() -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    sheet.write("Present:", bold=True)
    sheet.table(["Members", "Role"], ["Ann Ash (Chair)", "Mayor"], ["Chief Superintendent Di Fir", "Police"])
    sheet.write("Non-members in attendance:", bold=True)
    sheet.table(None, ["Ben Elm", "Director of Ports"], ["Apologies:", ""], ["Cy Oak", "Harbour master"])
    sheet.write("1. Budget", bold=True)
    sheet.write("The budget was discussed.")
    sheet.write("2. Close", bold=True)
    sheet.write("The meeting was closed.")
    (meeting,) = read_sheet(sheet).found.meetings
    assert [(a.name, a.role, a.status, a.chair) for a in meeting.attendance] == [
        ("Ann Ash", "Mayor", "present", True),
        ("Chief Superintendent Di Fir", "Police", "present", False),
        ("Ben Elm", "Director of Ports", "in_attendance", False),
        ("Cy Oak", "Harbour master", "apologies", False),
    ]
    assert [m.title for m in meeting.minutes] == ["Budget", "Close"]


def test_a_label_of_the_chair_below_that_of_all_present_tells_who_took_it() -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    sheet.write("Present:", bold=True)
    sheet.write("Chair", bold=True)
    sheet.write("Councillor Ann Ash, Milltown Council")
    sheet.write("Committee Members", bold=True)
    sheet.write("Ben Elm, Director of Ports")
    sheet.write("1. Budget", bold=True)
    sheet.write("The budget was discussed.")
    sheet.write("2. Close", bold=True)
    sheet.write("The meeting was closed.")
    (meeting,) = read_sheet(sheet).found.meetings
    assert [(a.name, a.role, a.chair) for a in meeting.attendance] == [
        ("Councillor Ann Ash", "Milltown Council", True),
        ("Ben Elm", "Director of Ports", False),
    ]
