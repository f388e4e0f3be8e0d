"""Minutes: the head, the items in their many numberings, text and points."""

from __future__ import annotations

import datetime

import pytest

from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.layout import Line, SectionKind
from boardpapers.structure.lines import build

from ..sheets import Sheet, context_of, section_of
from .meeting_sheets import HEAD, held, items, read, sheets_of


@pytest.mark.parametrize(
    ("lines", "body", "venue", "start"),
    [
        (
            "Minutes of the MEETING of the ALDERBROOK HEALTH AND WELLBEING BOARD held via Zoom on "
            "Tuesday, 4th June 2024"
            " at 2.00 pm",
            "Alderbrook Health and Wellbeing Board", "via Zoom", "14:00",
        ),
        (
            "MINUTES OF A MEETING OF THE PLANNING COMMITTEE HELD AT 6.30 PM ON TUESDAY, 4 JUNE 2024 IN "
            "THE COUNCIL CHAMBER",
            "Planning Committee", "Council Chamber", "18:30",
        ),
        (
            "Minutes of the Board meeting held in public on Tuesday 4 June 2024, 9:30am – 12:15pm, Moor "
            "House, Northmoor",
            None, "Moor House, Northmoor", "09:30",
        ),
        (
            "Minutes of a meeting of the Cabinet held on 04/06/2024 commencing at 10.00 a.m. in "
            "Committee Room 1, Town Hall",
            "Cabinet", "Committee Room 1, Town Hall", "10:00",
        ),
        (
            "**HEALTH AND WELLBEING BOARD**\n"
            "Held: TUESDAY, 4 JUNE 2024 at 10:30 am as a virtual meeting using Zoom",
            "Health and Wellbeing Board", "virtual meeting using Zoom", "10:30",
        ),
        (
            "Title of Meeting || Audit Committee\nDate || 4th June 2024\nPlace || Room 3, County Hall\n"
            "Time || 11.15am – 12.45pm",
            "Audit Committee", "Room 3, County Hall", "11:15",
        ),
    ],
)  # fmt: skip
def test_head(lines: str, body: str | None, venue: str, start: str) -> None:
    meeting = held(
        f"{lines}\nPresent: Councillor P Garrick (Chair) and Ms Olamide Fasanya\n**1. APOLOGIES**\nNone."
    )
    assert meeting.date == datetime.date(2024, 6, 4)
    assert (meeting.venue, meeting.start) == (venue, start)
    assert body is None or meeting.body == body


def test_parish_council_is_organisation_and_body() -> None:
    meeting = held(
        "**NETHER WICKHAM PARISH COUNCIL**\n"
        "Minutes of the ANNUAL MEETING of the above Council held on Monday 13th May 2024 at 7.00pm in "
        "the Village Hall.\n"
        "Present: Cllrs Hayward (in the chair), Hillard and Evans\n"
        "2709. Police Report: Attached. Please be vigilant.\n2710. Public Forum: No one present."
    )
    assert (meeting.organisation, meeting.body) == (
        "Nether Wickham Parish Council",
        "Nether Wickham Parish Council",
    )
    assert (meeting.type, meeting.venue) == ("annual", "Village Hall")
    assert [(m.number, m.title, m.text) for m in meeting.minutes] == [
        ("2709", "Police Report", "Attached. Please be vigilant."),
        ("2710", "Public Forum", "No one present."),
    ]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("**1. APOLOGIES**", "**2. MINUTES**", ["1", "2"]),
        ("**84. Apologies**", "**85. Minutes**", ["84", "85"]),
        ("**24/031 APOLOGIES**", "**24/032 MINUTES**", ["24/031", "24/032"]),
        ("**125/24 APOLOGIES**", "**126/24 MINUTES**", ["125/24", "126/24"]),
        ("**CAB.101 APOLOGIES**", "**CAB.102 MINUTES**", ["CAB.101", "CAB.102"]),
        ("**Item 1: Apologies**", "**Item 2: Minutes**", ["1", "2"]),
        ("**Apologies noted**", "**Minutes of May**", [None, None]),
    ],
)  # fmt: skip
def test_numberings(first: str, second: str, numbers: list[str | None]) -> None:
    meeting = items(f"{first}\nNone were received.\n{second}\nThe minutes were read out in full.")
    assert [m.number for m in meeting.minutes] == numbers
    assert [m.text for m in meeting.minutes] == ["None were received.", "The minutes were read out in full."]


def test_a_number_mistyped_still_heads_its_item() -> None:
    heads = ("18.05.1 Election", "18.05.2 Minutes", "1.05.3 Contract", "18.05.4 Finance")
    meeting = items("\n".join(f"**{head}**\nIt was read out." for head in heads))
    assert [(m.number, m.title) for m in meeting.minutes] == [tuple(h.split()) for h in heads]


def test_numbered_paragraphs_are_no_items() -> None:
    meeting = items(
        "**1. FINANCE**\n1.1 The budget was balanced.\n1.2 The reserves had grown.\n**2. STAFFING**\n"
        "2.1 Two posts were vacant."
    )
    assert [(m.number, m.title) for m in meeting.minutes] == [("1", "FINANCE"), ("2", "STAFFING")]
    assert meeting.minutes[0].text == "The budget was balanced.\n\nThe reserves had grown."


def test_points_are_the_bullets_but_not_those_of_a_resolution() -> None:
    meeting = items(
        "**1. FINANCE**\nThe following points were noted:\n- Costs had risen.\n- Grants had not.\n"
        "**RESOLVED:**\nThat the Committee:\n- NOTED the report.\n- AGREED the plan."
    )
    (item,) = meeting.minutes
    assert item.points == ["Costs had risen.", "Grants had not."]
    assert [(r.verb, r.text) for r in item.resolutions] == [
        ("NOTED", "NOTED the report."), ("AGREED", "AGREED the plan."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("The meeting closed at 4.37 pm.", "16:37"),
        ("There being no further business the Chairman closed the meeting at 8.16.", "20:16"),
        ("Meeting ended at 8.00 pm", "20:00"),
        ("(The meeting started at 2.00 pm and ended at 3.12 pm)", "15:12"),
    ],
)  # fmt: skip
def test_end(line: str, end: str) -> None:
    assert items(f"**1. APOLOGIES**\nNone.\n**2. CLOSE**\nThanks were given.\n{line}").end == end


def test_next_meeting_takes_the_year_of_the_meeting() -> None:
    after = items(
        "**1. APOLOGIES**\nNone.\n**2. DATE OF NEXT MEETING**\n"
        "Tuesday, 14th January at 2.00 p.m. in the Council Chamber"
    ).next_meeting
    assert after is not None
    assert (after.date, after.time, after.venue) == (datetime.date(2025, 1, 14), "14:00", "Council Chamber")


def test_proposed_items() -> None:
    meeting = items(
        "**1. DATE OF NEXT MEETING**\n9 July 2024 at 2.00 pm\n**Agreed Agenda Items:**\n"
        "1. Terms of reference\n2. Winter plan"
    )
    assert meeting.proposed_items == ["Terms of reference", "Winter plan"]


def test_two_meetings_in_one_part() -> None:
    one = (
        "Minutes of a meeting of the Cabinet held on {} June 2024 at 2.00 pm\nPresent: Councillor P Garrick\n"
        + "".join(f"**{n}. ITEM {n}**\nText of the item.\n" for n in range(1, 6))
    )
    meetings = read(one.format(4) + "\n" + one.format(11), "minutes").found.meetings
    assert [(m.date, len(m.minutes)) for m in meetings] == [
        (datetime.date(2024, 6, 4), 5), (datetime.date(2024, 6, 11), 5),
    ]  # fmt: skip


def test_declarations() -> None:
    meeting = items(
        "**1. DECLARATIONS OF INTEREST**\n"
        "Cllr Osei declared an interest in item 130/24 as a tenant. He left the room.\n"
        "**2. PLANNING**\nNo declarations of interest were made."
    )
    (declared,) = meeting.minutes[0].declarations
    assert (declared.name, declared.item) == ("Cllr Osei", "130/24")
    assert declared.text.endswith("He left the room.")
    assert meeting.minutes[1].declarations == []


def test_what_is_appended_is_no_minute() -> None:
    meeting = items(
        "**1. ROADS**\nThe closure was discussed.\n**2. CLOSE**\nThe meeting closed at 4.00 pm\n"
        "Signed ............ Chairman\n"
        "\n**APPENDIX**\n**Ecology work**\nThe survey is done."
    )
    assert [m.title for m in meeting.minutes] == ["ROADS", "CLOSE"]
    assert "survey" not in str(meeting.minutes)


def test_papers_appended_are_named_in_a_warning() -> None:
    letter = "It is hoped that the works on the bridge will have come to an end before the winter. " * 5
    context = read(
        HEAD + "**1. ROADS**\nThe closure was discussed.\n**2. CLOSE**\nThanks were given.\n"
        f"Signed ............ Chairman\n\n**APPENDIX**\nDear all,\n{letter}",
        "minutes",
    )
    assert [(w.code, w.page) for w in context.warnings] == [("appended-not-read", 2)]


def test_a_day_without_its_year_is_dated_by_the_weekday() -> None:
    head = "Minutes of a Meeting of the Parish Council held on {} in the Hall\nPresent: Cllr A Ash\n"
    body = "**1. ROADS**\nClosed.\n**2. NEXT MEETING**\nTuesday 7 January 2025"
    assert held(head.format("Tuesday 3 December at 7.00pm") + body).date == datetime.date(2024, 12, 3)
    assert held(head.format("3 December at 7.00pm") + body).date is None


def test_minutes_without_date_and_items_are_named_in_a_warning() -> None:
    context = read("Some words that are no minutes.", "minutes")
    assert context.found.meetings == []
    assert [w.code for w in context.warnings] == ["minutes-not-understood"]


def test_a_line_to_sign_on_every_page_ends_nothing() -> None:
    meeting = held(
        "**Nether Wickham Parish Council - 4th June 2024**\nPresent\nCouncillors A Ash (Chair) and B Elm\n"
        "**24.06.1 Apologies**\nNone\n**24.06.2 Roads**\nPot holes were reported.\n"
        "Signed ________ Dated 2nd July 2024\n"
        "\nThe clerk will write again to the county.\n**24.06.3 Trees**\nThe oak is down.\n"
        "Signed ________ Dated 2nd July 2024\n\n**24.06.4 Finance**\nPaid.\n"
        "**Next Meeting Nether Wickham AGM and**\n"
        "**Parish Meeting**\n**Tuesday, 2nd July 2024**"
    )
    assert (meeting.body, meeting.date) == ("Nether Wickham Parish Council", datetime.date(2024, 6, 4))
    assert [m.title for m in meeting.minutes] == ["Apologies", "Roads", "Trees", "Finance"]
    assert meeting.minutes[1].text == "Pot holes were reported.\n\nThe clerk will write again to the county."
    assert meeting.next_meeting is not None and meeting.next_meeting.date == datetime.date(2024, 7, 2)


@pytest.mark.parametrize("kind", ["agenda", "minutes"])
@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("Monday 4 June 2024", ["weekday-mismatch"]),
        ("Tuesday, 4th June 2024", []),
        ("Tues 4 June 2024", []),
        ("4 June 2024", []),
    ],
)
def test_a_weekday_that_does_not_fit_the_date(kind: SectionKind, day: str, codes: list[str]) -> None:
    context = read(
        f"Minutes of the meeting of the Cabinet held on {day} at 2.00 pm\nPresent: Councillor P Garrick\n"
        "**1. MINUTES**\nRead.\n**2. CLOSE**\nThanks.",
        kind,
    )
    assert [w.code for w in context.warnings] == codes
    assert context.found.meetings[0].date == datetime.date(2024, 6, 4)
    assert all("“Monday 4 June 2024”" in w.message and "Tuesday" in w.message for w in context.warnings)


def test_numbered_paragraphs_under_bold_headings() -> None:
    meeting = items(
        "**Agenda**\n**Welcome**\n1. The Chair thanked members for the papers and said that more were to "
        "come soon.\n2. She had met the minister.\n**Actions and minutes**\n3. The minutes were approved.\n"
        "**Data requests**\nHousing\n4. Two requests were closed.\n5. The rest is open, and will be looked "
        "at when the survey of the departments has come to an end.\n**Close**\n6. Thanks were given."
    )
    assert [(m.number, m.title) for m in meeting.minutes] == [
        (None, "Welcome"), (None, "Actions and minutes"), (None, "Data requests"), (None, "Close"),
    ]  # fmt: skip
    assert meeting.minutes[0].text is not None
    assert meeting.minutes[0].text.endswith("\n\nShe had met the minister.")


def test_an_agenda_printed_in_the_minutes() -> None:
    sheet = Sheet()
    sheet.write("OPEN DATA GROUP", bold=True)
    sheet.write("14 May 2024, 14:00-17:00")
    sheet.table(["Attendees", "Apologies"], ["Helen Savage (Chair) (HS)", "Amy Mace (AM)"])
    sheet.table(["Item", "Description"], ["1", "Welcome"], ["2", "Requests"])
    sheet.write("Welcome", bold=True)
    sheet.write("The chair welcomed all.")
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [(i.number, i.title) for i in meeting.agenda] == [("1", "Welcome"), ("2", "Requests")]
    assert [(a.name, a.role, a.chair) for a in meeting.attendance] == [
        ("Helen Savage", None, True), ("Amy Mace", None, False),
    ]  # fmt: skip


def test_roman_numerals() -> None:
    meeting = items("**I. Apologies**\nNone.\n**II. Minutes**\nAgreed.\n**III. Estates**\nThe roof leaks.")
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("I", "Apologies"), ("II", "Minutes"), ("III", "Estates"),
    ]  # fmt: skip
    other = items("**Welcome**\nAll.\n**V. Brown**\nShe spoke.").minutes
    assert [m.number for m in other] == [None, None]


def test_a_numbered_paragraph_may_be_the_decision() -> None:
    meeting = items(
        "**1. Welcome**\n1.1 The chair welcomed all.\n**2. Finance**\n2.1 The report was read.\n"
        "2.2 The Committee noted the report."
    )
    assert [r.text for r in meeting.minutes[1].resolutions] == ["The Committee noted the report."]


def test_two_who_declare_in_one_numbered_sentence() -> None:
    meeting = items(
        "**1. GRANTS**\n1.1. None.\n**2. PARK**\n"
        "80.1.Cllrs Blake and Oak declared an interest and left the room."
    )
    assert [d.name for d in meeting.minutes[1].declarations] == ["Blake", "Oak"]


def test_an_organisation_that_meets_itself() -> None:
    meeting = held(
        "**Nether Nether Wick Parish Par Council**\n"
        "Minutes of a meeting of Nether Wickham Parish Council held on 4 June 2024 at 7 pm\n"
        "Present: Cllr A Ash\n**1. ROADS**\nShut.\n**2. CLOSE**\nThanks."
    )
    assert meeting.organisation == meeting.body == "Nether Wickham Parish Council"


@pytest.mark.parametrize(
    ("head", "when", "venue"),
    [
        ("Minutes of the Council Meeting held on Tuesday 4 June 2024 in the Village Hall at 7pm",
         ("19:00", None), "Village Hall"),
        ("Notes of meeting: 4 June 2024, 10.00–11.30, MS Teams", ("10:00", "11:30"), "MS Teams"),
    ],
)  # fmt: skip
def test_time_and_place_in_other_orders(head: str, when: tuple[str, str | None], venue: str) -> None:
    meeting = held(f"{head}\nPresent: Cllr A Ash\n**1. ROADS**\nShut.\n**2. CLOSE**\nThanks.")
    assert ((meeting.start, meeting.end), meeting.venue) == (when, venue)


def test_the_start_in_the_last_sentence_and_headings_within_items() -> None:
    meeting = held(
        "**RIVERTON CITY COUNCIL**\n**CABINET**\n**WEDNESDAY, 6 MARCH 2024**\nPresent: Cllr A Ash\n"
        "**CAB.62 MINUTES**\nAGREED – that the minutes be signed.\n**CAB.63 HOUSING**\nThe plan was read.\n"
        "**Reasons for decision**\nTo meet need.\nThe meeting started at 5.00pm and ended at 5.45pm."
    )
    assert (meeting.start, meeting.end) == ("17:00", "17:45")
    assert [(m.number, m.title) for m in meeting.minutes] == [("CAB.62", "MINUTES"), ("CAB.63", "HOUSING")]


def test_numbers_of_mixed_letters() -> None:
    meeting = items("**CoG/24/15 Welcome**\nAll.\n**CoG/24/16 Minutes**\nAgreed.")
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("CoG/24/15", "Welcome"), ("CoG/24/16", "Minutes"),
    ]  # fmt: skip


def test_numbers_with_the_years_of_the_council() -> None:
    meeting = items(
        "**1/24-25 APOLOGIES**\nNone.\n**2/24-25 REPORT**\n1. It was read by the Chief Officer to all.\n"
        "2. RESOLVED: That it be noted.\n**3/24-25 CLOSE**\nThanks."
    )
    assert [m.number for m in meeting.minutes] == ["1/24-25", "2/24-25", "3/24-25"]


def test_unnumbered_headings_over_the_item_of_the_agenda() -> None:
    meeting = held(
        "**FOSTERING PANEL – 4 June 2024**\n"
        "**MINUTES of the meeting held in the Willow Room, Moor House, Northmoor.**\n"
        "PRESENT: A Ash (Chair), B Elm and C Oak\n"
        "**Apologies and Substitutes**\n(Item 1)\nApologies were received from D Yew.\n"
        "**Chair’s Announcements**\n(Item 2)\n"
        "1. The Chair thanked the carers who had come to the summer fair and to the picnic behind it.\n"
        "2. The Chair would write to the leaders of the groups about the duties of a corporate parent.\n"
        "**Carers’ Update**\n(Item 3)\n"
        "1. Ms Birch presented her report on the year and on what the carers had asked for.\n"
        "2. Members asked about respite and were told that a new scheme would open in the autumn.\n"
        "3. RESOLVED that the update be noted."
    )
    assert meeting.venue == "Willow Room, Moor House, Northmoor"
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("1", "Apologies and Substitutes"),
        ("2", "Chair’s Announcements"),
        ("3", "Carers’ Update"),
    ]
    assert [r.text for r in meeting.minutes[2].resolutions] == ["the update be noted."]
    assert [(a.name, a.status) for a in meeting.attendance][-1] == ("D Yew", "apologies")


def test_minutes_with_numbers_of_their_own_leave_the_item_of_the_agenda_out() -> None:
    meeting = held(
        "Minutes of the Cabinet held on 4 June 2024\nPresent: Cllr A Ash\n"
        "**88. Roads**\n(Item 4)\nShut.\n**89. Rents**\n(Item 5)\nThe rents were raised."
    )
    assert [(m.number, m.title, m.text) for m in meeting.minutes] == [
        ("88", "Roads", "Shut."),
        ("89", "Rents", "The rents were raised."),
    ]


def test_plain_numbers_count_up_to_those_set_bold() -> None:
    meeting = items(
        "1. Minutes: They had been approved online by all of the members.\n"
        "2. Matters: Members wish to try another way of taking minutes.\n"
        "**3. Police Report**\nThere was none.\n**4. Planning**\nThere was none.\n"
        "5. Updates\nThe park is to open.\n"
    )
    assert [m.number for m in meeting.minutes] == ["1", "2", "3", "4", "5"]


def test_a_list_under_a_bold_heading_does_not_go_on_with_the_numbers() -> None:
    meeting = items(
        "**1. WELCOME**\nHello.\n**2. PLANS**\nThere are two:\n1. The first\n2. The second\n3. More\n"
    )
    assert [m.number for m in meeting.minutes] == ["1", "2"]


def test_topics_before_a_stop_are_titles() -> None:
    meeting = items(
        "1. Minutes. They were approved by all and signed by the Chair.\n"
        "2. Finance.\nThe Clerk had nothing to tell.\n"
        "3. To receive the notes of the meeting held on 14 May and agree for them to be signed.\nThey were.\n"
        "4. Mr Ash was thanked. He had mown the green.\n5. AOB. None.\n"
    )
    assert [(m.title, m.text) for m in meeting.minutes] == [
        ("Minutes", "They were approved by all and signed by the Chair."),
        ("Finance", "The Clerk had nothing to tell."),
        ("To receive the notes of the meeting held on 14 May and agree for them to be signed", "They were."),
        (None, "Mr Ash was thanked. He had mown the green."),
        ("AOB", "None."),
    ]


def test_names_in_two_tongues() -> None:
    meeting = held(
        "**CYNGOR SIR DYFFRYN / DYFFRYN COUNTY COUNCIL**\n"
        "**PWYLLGOR CRAFFU / SCRUTINY COMMITTEE**\n"
        "Cofnodion y cyfarfod / Minutes of the meeting held on 4 June 2024 at 10.00 am\n"
        "**YN BRESENNOL / PRESENT**\nCouncillors Alun Onnen (Chair) and Carys Derw\n"
        "**1. COFNODION / MINUTES**\nThey were read.\n"
    )
    assert (meeting.organisation, meeting.body) == ("Dyffryn County Council", "Scrutiny Committee")


def test_a_numbered_list_within_an_item_heads_nothing() -> None:
    sheets = sheets_of(HEAD.replace("**PRESENT**", "Present:"))
    sheet = sheets[0]
    for title in ("Terms of Reference", "Work programme", "Requests"):
        sheet.write(title, bold=True)
        sheet.write("The draft was read by the board, and it was noted that:")
        for n in (1, 2, 3) if title == "Work programme" else ():
            sheet.write(f"({n}) speed was worth more to them than one common standard;", x=90.0)
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [(m.number, m.title) for m in meeting.minutes] == [
        (None, "Terms of Reference"), (None, "Work programme"), (None, "Requests"),
    ]  # fmt: skip


def test_a_first_number_with_a_dot_before_numbers_without() -> None:
    meeting = held(
        HEAD + "**1.**||**Apologies**\nNone were sent.\n**2**||**Minutes**\nThey were read.\n"
        "**3**||**Roads**\nIt was shut.\n**4**||**Trees**\nThe oak was sound."
    )
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("1", "Apologies"), ("2", "Minutes"), ("3", "Roads"), ("4", "Trees"),
    ]  # fmt: skip


def test_the_next_meeting_is_no_away_day() -> None:
    found = held(
        HEAD + "**1. Roads**\nThe bridge was shut.\n**2. Date of Next Meeting**\nBoard Away Day 18th June\n"
        "Board Meeting 26th June"
    ).next_meeting
    assert found is not None and found.date == datetime.date(2024, 6, 26)


def test_motions_counted_again_and_again_head_nothing() -> None:
    motion = "**(1) ENDORSE the work**\n**(2) NOTE the cost**\n**(3) AGREE to it**"
    said = "\n".join(f" || {n}) Mr Ash proposed and Mr Elm seconded\n{motion}" for n in range(1, 30))
    meeting = items(
        "**283. Apologies**\nMr Oak sent apologies.\n**284. Declarations of interest**\nNone were made.\n"
        f"**285. White Paper**\n{said}"
    )
    assert [(i.number, i.title) for i in meeting.minutes] == [
        ("283", "Apologies"), ("284", "Declarations of interest"), ("285", "White Paper"),
    ]  # fmt: skip


def test_the_whole_council_as_one_of_its_bodies() -> None:
    meeting = held(
        "**VALE COUNTY COUNCIL**\n**COUNTY COUNCIL**\nMINUTES of a meeting of the County Council held in the "
        "Council Chamber on 9 January 2025\nPresent: Mr A Ash and Mrs B Elm\n**1. APOLOGIES**\nNone."
    )
    assert (meeting.organisation, meeting.body) == ("Vale County Council", "County Council")


def test_an_unnumbered_heading_before_the_first_number() -> None:
    sheet = Sheet()
    sheet.write(HEAD.strip())
    for number, title in ((None, "Election of Chair"), ("283.", "Apologies"), ("284.", "Minutes")):
        words = [] if number is None else list(sheet.line(number, 40.0, bold=True).words)
        line = Line([*words, *sheet.line(title, 72.0, bold=True).words])
        sheet.top += 14.0
        sheet.blocks.append(build([line]))
        sheet.write("Mr Ash was chosen by all who were there.", x=72.0)
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    [meeting] = context.found.meetings
    assert [i.title for i in meeting.minutes] == ["Election of Chair", "Apologies", "Minutes"]


def test_headings_set_in_over_numbers_that_run_through_the_minutes() -> None:
    sheets = sheets_of(HEAD)
    sheet = sheets[0]
    number = 0
    for title, x in (
        ("Chair’s welcome", 72.0),
        ("Matters arising", 90.0),
        ("Data licences", 90.0),
        ("Close", 72.0),
    ):
        sheet.write(title, bold=True, x=x)
        for _ in range(2):
            number += 1
            sheet.write(
                f"{number}. The group was told of the work that had been done since the last meeting.", x=90.0
            )
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [(m.number, m.title) for m in meeting.minutes] == [
        (None, "Chair’s welcome"), (None, "Matters arising"), (None, "Data licences"), (None, "Close"),
    ]  # fmt: skip


def test_the_end_in_four_figures() -> None:
    meeting = held(HEAD + "**1. ROADS**\nThe bridge was shut.\n**2. CLOSE**\nThe meeting closed at 1934")
    assert meeting.end == "19:34"


def test_an_agenda_listed_above_the_names_is_none_of_the_minutes() -> None:
    meeting = held(
        "**TMG 14 November 2024**\n**Agenda**\n1. Market update\n2. Balance sheet\n3. Any other business\n"
        "**Attendance:**\nHal Rayner – MEM (Chair) || Jim Reed – ACC\nRoz Binns – MEM || Geoff Hall – ACC\n"
        "**Discussion Summary:**\n- Officers presented the market update.\n- The group had no questions."
    )
    assert [(i.number, i.title) for i in meeting.agenda] == [
        ("1", "Market update"), ("2", "Balance sheet"), ("3", "Any other business"),
    ]  # fmt: skip
    assert [(a.name, a.chair) for a in meeting.attendance] == [
        ("Hal Rayner", True), ("Jim Reed", False), ("Roz Binns", False), ("Geoff Hall", False),
    ]  # fmt: skip
    [minute] = meeting.minutes
    assert (minute.title, len(minute.points)) == ("Discussion Summary", 2)


def test_the_next_meeting_in_four_figures() -> None:
    text = (
        "**1. ROADS**\nThe bridge was shut.\n**2. DATE OF NEXT MEETING**\nMonday 1 July 2024 at 1830 online"
    )
    found = held(HEAD + text).next_meeting
    assert found is not None and (found.date, found.time) == (datetime.date(2024, 7, 1), "18:30")
