"""Minutes of governors, trustees and members: forms in boxes, notices of general meetings."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.layout import Line
from boardpapers.structure.lines import build

from ..sheets import Sheet, context_of, section_of
from .meeting_sheets import called

ALL_THERE = (
    "All the governors were there and nobody had sent apologies to the clerk before they met, nor after it. "
    "The meeting commenced at: 1835"
)
READ = (
    "They were read with care by all who were there and then they were agreed by all and signed by the chair"
)
TABLE: tuple[list[str | None], ...] = (
    ["LW 01/24", "Attendance", ALL_THERE, ""],
    ["LW 02/24", "Minutes", READ, ""],
)


def form(*rows: list[str | None], agenda: Sequence[str] = ()) -> Sheet:
    """The head of a school's form, its labels a little above the boxes, and the minutes in a table."""
    sheet = Sheet(1)
    sheet.write("OVER WICKHAM PRIMARY SCHOOL BOARD OF GOVERNORS")
    for parts in (("COMMITTEE", "DATE"), ("Learning Committee", "21/09/2020")):
        words = [w for n, text in enumerate(parts) for w in sheet.line(text, 72.0 + 240 * n).words]
        sheet.blocks.append(build([Line(words)]))
        sheet.top += 28.0
    sheet.write("Present: Ann Ash (Chair), Ben Elm")
    for line in agenda:
        sheet.write(line)
    sheet.table(["", "Item", "Notes", "Action"], *rows)
    return sheet


def test_labels_above_their_values_and_the_school_of_a_board() -> None:
    sheet = form(*TABLE)
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert (meeting.organisation, meeting.body, meeting.date, meeting.start) == (
        "Over Wickham Primary School", "Learning Committee", datetime.date(2020, 9, 21), "18:35",
    )  # fmt: skip


def test_a_cell_over_title_and_text_opens_with_the_title() -> None:
    merged = [
        "LW 03/24",
        "Part 2 matters. Governors are asked to say which items are not for the public",
        None,
        "",
    ]
    sheet = form(*TABLE, merged)
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    last = context.found.meetings[0].minutes[-1]
    assert (last.title, last.text) == (
        "Part 2 matters", "Governors are asked to say which items are not for the public",
    )  # fmt: skip


def test_a_notice_of_a_general_meeting() -> None:
    meeting = called(
        "Formal notice for\nWickham Libraries Ltd Annual General Meeting\nThursday, 26th September 2024\n"
        "The Barn\nFood Hall\nWickham WK9 2AB\nStalls 5.30pm-6.30pm,\nSupper 5.30pm, AGM 6.30pm-8.00pm\n"
        "1. Welcome\n2. Accounts 2023/24: To receive the statement for the year\n3. Closing remarks"
    )
    assert (meeting.organisation, meeting.type, meeting.venue) == (
        "Wickham Libraries Ltd", "annual", "The Barn, Food Hall, Wickham WK9 2AB",
    )  # fmt: skip
    assert (meeting.start, meeting.end) == ("18:30", "20:00")
    assert [(i.title, i.text) for i in meeting.agenda] == [
        ("Welcome", None),
        ("Accounts 2023/24", "To receive the statement for the year"),
        ("Closing remarks", None),
    ]


def test_a_title_beside_which_nobody_is_to_act_is_not_its_own_text() -> None:
    sheet = form(*TABLE, ["LW 03/24", "Urgent business", "", "None"])
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    last = context.found.meetings[0].minutes[-1]
    assert (last.title, last.text) == ("Urgent business", None)


def test_the_agenda_printed_above_the_minutes() -> None:
    lines = [
        "Agenda",
        "LW 01/24 Attendance",
        "LW 02/24 Minutes",
        "LW 03/24 Urgent business",
        "ACTIONS TO BE TAKEN",
    ]
    sheet = form(*TABLE, agenda=lines)
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [(i.number, i.title) for i in meeting.agenda] == [
        ("LW 01/24", "Attendance"), ("LW 02/24", "Minutes"), ("LW 03/24", "Urgent business"),
    ]  # fmt: skip
    assert [i.number for i in meeting.minutes] == ["LW 01/24", "LW 02/24"]
