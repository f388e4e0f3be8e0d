"""Forms of other boards: whose meeting, declarations by item, owners behind "Action by", text above items."""

from __future__ import annotations

import datetime

import pytest

from boardpapers.extract.meeting.agenda import read_agenda
from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.extract.meeting.notes import read_notes

from ..sheets import Sheet, context_of, section_of
from .meeting_sheets import actions, held, items

ITEMS = "**1. MINUTES**\nThey were read.\n**2. CLOSE**\nThere was no more to do.\n"


@pytest.mark.parametrize(
    ("title", "call", "organisation", "body"),
    [
        ("HARBOUR POLICE AND CRIME PANEL", "Minutes of a meeting of the Panel held on",
         "Harbour Police and Crime Panel", "Harbour Police and Crime Panel"),
        ("COUNTY OF NORWICK FIRE AND RESCUE AUTHORITY",
         "Minutes of the meeting of the Fire Authority held on",
         "County of Norwick Fire and Rescue Authority", "County of Norwick Fire and Rescue Authority"),
        ("Highmoor National Park Authority", "Minutes of the meeting of the Planning Committee held on",
         "Highmoor National Park Authority", "Planning Committee"),
        ("MARSHFEN INTERNAL DRAINAGE BOARD", "Minutes of the Full Board Meeting held on",
         "Marshfen Internal Drainage Board", "Marshfen Internal Drainage Board"),
        ("ALDERBROOK",
         "Minutes of the meeting of the Licensing Committee of Alderbrook County Council held on",
         "Alderbrook County Council", "Licensing Committee"),
        ("ASHDALE HEALTH AND WELLBEING BOARD",
         "MINUTES of a Meeting of the Health and Wellbeing Board held on",
         None, "Ashdale Health and Wellbeing Board"),
        ("Decisions taken at Health and Wellbeing Board",
         "MINUTES of a Meeting of the Health and Wellbeing Board held on",
         None, "Health and Wellbeing Board"),
        ("Alderbrook County Council Health and Wellbeing Board",
         "MINUTES of a Meeting of the Health and Wellbeing Board held on",
         "Alderbrook County Council", "Health and Wellbeing Board"),
    ],
)  # fmt: skip
def test_whose_meeting(title: str, call: str, organisation: str | None, body: str) -> None:
    meeting = held(f"**{title}**\n{call} 4 June 2024 in County Hall\n**Present:** Mr A Ash\n{ITEMS}")
    assert (meeting.organisation, meeting.body) == (organisation, body)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Item 8.2 – Councillor Ash\nItem 9 - Alderman Elm and Councillor Oak",
         [("Councillor Ash", "8.2"), ("Alderman Elm", "9"), ("Councillor Oak", "9")]),
        ("Item 6 – Mr A Ash (non-financial)", [("Mr A Ash", "6")]),
        ("Dr Ash declared an interest in item ICB/24/05 as a partner.", [("Dr Ash", "ICB/24/05")]),
    ],
)  # fmt: skip
def test_declarations(text: str, expected: list[tuple[str, str]]) -> None:
    meeting = items(f"**1. DECLARATIONS OF INTEREST**\n{text}\n**2. CLOSE**\nThere was no more to do.\n")
    assert [(d.name, d.item) for d in meeting.minutes[0].declarations] == expected


def test_declarations_in_a_table() -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    sheet.write("Minutes of the meeting held on 4 June 2024")
    sheet.write("1. Declarations of interest", bold=True)
    sheet.table(
        ["Member", "Item", "Nature of interest"],
        ["Councillor A Ash", "5", "Personal – works for the Service"],
        ["Councillor B Elm", "7", "Owns the land"],
    )
    sheet.write("2. Close", bold=True)
    sheet.write("The meeting was closed.")
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [(d.name, d.item, d.text) for d in meeting.minutes[0].declarations] == [
        ("Councillor A Ash", "5", "Personal – works for the Service"),
        ("Councillor B Elm", "7", "Owns the land"),
    ]


def test_who_acts_stands_below_what_was_resolved() -> None:
    found = actions(
        "**1. NOTICES**\n**RESOLVED** - that a letter be sent to the Minister.\n"
        "ACTION BY: Member Services Manager\n**2. CLOSE**\nNO ACTION\n"
    )
    assert [a.owner for a in found] == ["Member Services Manager"]


def test_text_above_the_first_item_is_an_item_without_a_title() -> None:
    told = (
        "In order to protect public health it was not possible for the public or the press to be in the room "
        "with the members."
    )
    meeting = held(
        "**HARBOUR BOARD**\nMinutes of the meeting held on 4 June 2024\n**Present:** Mr A Ash, Mr B Elm\n"
        f"{told}\n**1. MINUTES**\nThe minutes were read and the chair signed them before the whole board.\n"
        "**2. REPORTS**\nThe report was read and members put many things to the officer who had written it.\n"
    )
    assert [(m.number, m.text) for m in meeting.minutes[:1]] == [(None, told)]


def test_numbers_on_lines_of_their_own_are_those_of_the_titles_below() -> None:
    meeting = items(
        "**HB/22/061**\n**Agenda Item 1.1**\n**Welcome**\nThe Chair welcomed all.\n**HB/22/062**\n"
        "**Agenda Item 1.2**\n**Finance Report**\nThe report was read.\n"
    )
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("HB/22/061", "Welcome"), ("HB/22/062", "Finance Report"),
    ]  # fmt: skip


def test_the_next_meeting_is_named_behind_the_close() -> None:
    meeting = items(
        "**1. MINUTES**\nThey were read.\n**2. ANY OTHER BUSINESS**\nNothing was raised. "
        "It was over at 15:20. Next meeting: 21 June 2024, 13:00.\n"
    )
    assert meeting.next_meeting is not None
    assert (meeting.next_meeting.date, meeting.next_meeting.time) == (datetime.date(2024, 6, 21), "13:00")


def test_the_address_block_of_an_agenda_is_kept_with_its_notices() -> None:
    sheet = Sheet()
    sheet.write("HARBOUR BOARD", bold=True)
    for line in ("Unit 4, The Maltings", "Station Road", "Whitwell WT4 7LL", "Tel: 01999 555123"):
        sheet.write(line, x=400)
        sheet.top -= 14
    sheet.top += 14
    sheet.write("Meeting to be held on 4 June 2024 at 10.00 am in the Town Hall")
    sheet.write("AGENDA", bold=True)
    sheet.write("1. Apologies", bold=True)
    sheet.write("2. Budget", bold=True)
    section = section_of(sheet, kind="agenda")
    context = context_of(section, sheet, report=False)
    read_agenda(section, context)
    read_notes(section, context)
    (meeting,) = context.found.meetings
    assert meeting.notes == ["Unit 4, The Maltings", "Station Road", "Whitwell WT4 7LL", "Tel: 01999 555123"]
    assert [i.title for i in meeting.agenda] == ["Apologies", "Budget"]
