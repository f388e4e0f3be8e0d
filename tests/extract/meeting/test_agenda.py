"""Agendas: the call, the members, the items with their pages and enclosures."""

from __future__ import annotations

import datetime

import pytest

from boardpapers.extract.meeting.agenda import read_agenda
from boardpapers.layout import Line
from boardpapers.records import Meeting
from boardpapers.structure.lines import paragraphs

from ..sheets import Sheet, context_of, section_of
from .meeting_sheets import called, read

CALL = (
    "**ALDERBROOK COUNTY COUNCIL**\n"
    "A meeting of the CABINET will be held in the Council Chamber, County Hall on Tuesday, 18th June 2024\n"
)
ITEMS = "**AGENDA**\n**1. APOLOGIES**\n**2. MINUTES**\nTo confirm the minutes. (Pages 5 - 8)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A meeting of the AUDIT COMMITTEE will be held Via Zoom - https://zoom.example/j/86 on "
            "Tuesday, 18th June 2024"
            " commencing at 2.00 pm when it is hoped you will be able to attend.",
            ("Audit Committee", "14:00", "Via Zoom", "https://zoom.example/j/86"),
        ),
        (
            "You are hereby summoned to attend the Ordinary Meeting of the Parish Council to be held on "
            "Tuesday, 18th June"
            " 2024 at 7.30pm in the Village Hall, High Street for the purpose of transacting the "
            "following business.",
            ("Parish Council", "19:30", "Village Hall, High Street", None),
        ),
        (
            "**CABINET**\nDate: Tuesday 18 June 2024\nTime: 10.00 am\nVenue: Council Chamber, City Hall",
            ("Cabinet", "10:00", "Council Chamber, City Hall", None),
        ),
        (
            "**NETHER WICKHAM PARISH COUNCIL**\n**MEETING TO BE HELD ON TUESDAY,**\n"
            "**18th JUNE 2024 @ 7.30pm**\n"
            "**NETHER WICKHAM VILLAGE HALL**",
            ("Nether Wickham Parish Council", "19:30", "Nether Wickham Village Hall", None),
        ),
    ],
)  # fmt: skip
def test_call(text: str, expected: tuple[str, str, str, str | None]) -> None:
    meeting = called(f"{text}\n{ITEMS}")
    assert meeting.date == datetime.date(2024, 6, 18)
    assert (meeting.body, meeting.start, meeting.venue, meeting.url) == expected


def agenda(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(i.number, i.title, i.text) for i in called(CALL + "**AGENDA**\n" + text).agenda]


def test_items_with_text_reports_and_pages() -> None:
    meeting = called(
        CALL + "**AGENDA**\n**1) APOLOGIES**\n"
        "**2) PLACE PLAN: DRAFT**\nTo receive Report No. 130/2024 from the Director."
        " (Pages 53 - 78)\n**3) ANY URGENT BUSINESS**"
    )  # fmt: skip
    plan = meeting.agenda[1]
    assert [i.number for i in meeting.agenda] == ["1", "2", "3"]
    assert (plan.title, plan.reports) == ("PLACE PLAN: DRAFT", ["130/2024"])
    assert plan.pages is not None
    assert (plan.pages.first, plan.pages.last) == (53, 78)
    assert meeting.agenda[2].text is None


def test_pages_behind_the_title_belong_to_no_title() -> None:
    meeting = called(
        CALL + "**AGENDA**\n1. Apologies\n"
        "2. 24/00108 - Budget Monitoring Report – November (Pages 11 - 84)\n3. Updates"
    )
    budget = meeting.agenda[1]
    assert (budget.title, budget.reports) == ("24/00108 - Budget Monitoring Report – November", ["24/00108"])
    assert budget.pages is not None
    assert (budget.pages.first, budget.pages.last) == (11, 84)


@pytest.mark.parametrize(
    ("mark", "appendix", "pages"),
    [("Appendix B", "B", None), ("(Pages 9 - 26)", None, (9, 26)), ("9 - 26", None, (9, 26))],
)
def test_enclosures_beside_the_title(mark: str, appendix: str | None, pages: tuple[int, int] | None) -> None:
    meeting = called(
        CALL + f"**AGENDA**\n**1. APOLOGIES**\n**2. BUDGET** || || **{mark}**\nA report.\n**3. CLOSE**"
    )
    item = meeting.agenda[1]
    assert (item.title, item.appendix) == ("BUDGET", appendix)
    assert (item.pages and (item.pages.first, item.pages.last)) == pages


def test_banners_are_no_text() -> None:
    assert agenda(
        "**UNRESTRICTED ITEMS**\n1. Apologies\n2. Minutes\n**EXEMPT ITEMS**\n"
        "(At the time of preparing the agenda there were none)"
    ) == [("1", "Apologies", None), ("2", "Minutes", None)]


def test_numbers_out_of_order_and_the_next_meeting_below_the_last_item() -> None:
    titles = {"1": "APOLOGIES", "2": "MINUTES", "5": "FINANCE", "4": "PLANNING", "6": "NOTES"}
    text = "\n".join(f"**{number}. {title}**\nTo consider them." for number, title in titles.items())
    assert agenda(f"{text}\nThe next meeting will be held on Tuesday 9 July 2024") == [
        (number, title, "To consider them.") for number, title in titles.items()
    ]


def test_a_note_left_of_the_numbers_is_no_text() -> None:
    sheet = Sheet()
    sheet.write("**CABINET**", bold=True)
    sheet.write("Tuesday 18 June 2024 at 10.00 am")
    for line in ("1. To receive apologies", "2. Finance", "3. Date of next meeting"):
        sheet.write(line, x=120.0)
    sheet.write("If you wish to add anything, please tell the Clerk.")
    section = section_of(sheet, kind="agenda")
    context = context_of(section, sheet, report=False)
    read_agenda(section, context)
    (meeting,) = context.found.meetings
    assert (meeting.agenda[-1].title, meeting.agenda[-1].text) == ("Date of next meeting", None)


def test_two_agendas_on_one_notice() -> None:
    meeting = called(
        f"{CALL}**Annual Parish Meeting Agenda**\n1. Minutes of last year\n2. Report of the council\n"
        "3. Matters of concern\n**A.G.M. Agenda**\n1. Election\n2. Apologies\n3. Minutes\n4. Finance"
    )
    assert [(i.number, i.title) for i in meeting.agenda] == [
        ("1", "Minutes of last year"), ("2", "Report of the council"), ("3", "Matters of concern"),
        ("1", "Election"), ("2", "Apologies"), ("3", "Minutes"), ("4", "Finance"),
    ]  # fmt: skip


def test_a_title_over_its_own_text() -> None:
    sheet = Sheet()
    sheet.write("**CABINET**", bold=True)
    sheet.write("Tuesday 18 June 2024 at 10.00 am")
    sheet.write("1. To receive apologies")
    sheet.write("2. Finance - Estimated accounts")
    first = next(w for w in sheet.words if w.text == "Estimated")
    sheet.top -= 14
    sheet.write("Precept 2024", x=first.x0)
    sheet.write("3. Correspondence")
    section = section_of(sheet, kind="agenda")
    context = context_of(section, sheet, report=False)
    read_agenda(section, context)
    (meeting,) = context.found.meetings
    assert (meeting.agenda[1].title, meeting.agenda[1].text) == (
        "Finance",
        "Estimated accounts\n\nPrecept 2024",
    )


def tabled(head: list[str | None] | None, *rows: list[str | None]) -> Meeting:
    sheet = Sheet()
    sheet.write("TRUST BOARD MEETING IN PUBLIC", bold=True)
    sheet.write("Thursday 25 July 2024 at 9.00am, Conference Room A")
    sheet.table(head, *rows)
    section = section_of(sheet, kind="agenda")
    context = context_of(section, sheet, report=False)
    read_agenda(section, context)
    (meeting,) = context.found.meetings
    return meeting


def test_agenda_in_a_table() -> None:
    meeting = tabled(
        ["Time", "Item", "Lead", "Purpose", "Paper"], ["09:00", "1. Welcome", "Chair", "Note", "Verbal"],
        ["09:05", "2. Minutes", "Chair", "Approval", "Paper A"], ["", "QUALITY", "", "", ""],
        ["09:10", "3. Falls", "Chief Nurse", "Assurance", "Paper B"],
    )  # fmt: skip
    assert meeting.body == "Trust Board"
    assert [(i.number, i.title, i.time, i.lead, i.purpose, i.appendix) for i in meeting.agenda] == [
        ("1", "Welcome", "09:00", "Chair", "Note", None),
        ("2", "Minutes", "09:05", "Chair", "Approval", "A"),
        ("3", "Falls", "09:10", "Chief Nurse", "Assurance", "B"),
    ]
    assert all(i.evidence for i in meeting.agenda)


def test_agenda_table_whose_item_column_is_two() -> None:
    meeting = tabled(
        ["Item", "", "Presenter"], ["1.", "Welcome to all", "Chair"], ["2.", "Patient story", "Chief Nurse"]
    )
    assert [(i.number, i.title, i.lead) for i in meeting.agenda] == [
        ("1", "Welcome to all", "Chair"), ("2", "Patient story", "Chief Nurse"),
    ]  # fmt: skip


def test_members_under_headings() -> None:
    meeting = called(
        CALL + "**MEMBERS OF THE BOARD**\n**Councillors:**\n"
        "Councillor Vi Dempsey, Assistant Mayor, Health (Chair)\n"
        "Councillor Piara Singh, Deputy Mayor, Culture, Leisure and Sport\n2 Vacancies\n"
        "**NHS Representatives:**\n"
        "Professor Azhar Farouk, Co-Chair, Clinical Commissioning Group\nAndrew Fryer – College Director\n"
        "**Information for the public**\n"
        "You have the right to attend and to see the papers, which can be had from us.\n" + ITEMS
    )  # fmt: skip
    assert [(m.name, m.role, m.section, m.chair) for m in meeting.members] == [
        ("Councillor Vi Dempsey", "Assistant Mayor, Health", "Councillors", True),
        ("Councillor Piara Singh", "Deputy Mayor, Culture, Leisure and Sport", "Councillors", False),
        ("Professor Azhar Farouk", "Co-Chair, Clinical Commissioning Group", "NHS Representatives", False),
        ("Andrew Fryer", "College Director", "NHS Representatives", False),
    ]
    assert [i.title for i in meeting.agenda] == ["APOLOGIES", "MINUTES"]


def test_members_in_a_sentence_end_at_the_contact() -> None:
    meeting = called(
        CALL + "Membership: Councillors A Farrow (Leader) (Chair), B Quill and C Singh\n"
        "Contact: Jo Pike, Democratic Services\n" + ITEMS
    )
    assert [(m.name, m.role, m.chair) for m in meeting.members] == [
        ("A Farrow", "Leader", True), ("B Quill", None, False), ("C Singh", None, False),
    ]  # fmt: skip


def test_next_and_future_meetings_and_proposed_items() -> None:
    meeting = called(
        CALL + "**AGENDA**\n**1. APOLOGIES**\n**2. DATE OF NEXT MEETING**\n"
        "The next meeting of the Cabinet will be on Tuesday, 16 July 2024 at 2.00 p.m.\n"
        "**Proposed Agenda Items:**\n"
        "a) Winter plan\nb) Budget"
    )  # fmt: skip
    assert meeting.next_meeting is not None
    assert (meeting.next_meeting.date, meeting.next_meeting.time) == (datetime.date(2024, 7, 16), "14:00")
    assert meeting.proposed_items == ["Winter plan", "Budget"]
    later = called(
        CALL + "**AGENDA**\n1. Apologies\n2. Future meetings\n"
        "3 September 2024, 5 November 2024 and 7 January 2025"
    )  # fmt: skip
    assert later.future_meetings == [
        datetime.date(2024, 9, 3), datetime.date(2024, 11, 5), datetime.date(2025, 1, 7),
    ]  # fmt: skip


def test_the_same_meeting_has_the_same_id_in_agenda_and_minutes() -> None:
    minutes = read(
        "Minutes of a meeting of the Cabinet held on 18 June 2024 at 2.00 pm\n"
        "Present: Councillor P Garrick\n**1. MINUTES**\nRead.",
        "minutes",
    )
    assert called(CALL + ITEMS).id == minutes.found.meetings[0].id == "meeting-cabinet-2024-06-18"


def test_an_agenda_without_date_and_items_is_named_in_a_warning() -> None:
    context = read("Some words that call nobody.", "agenda")
    assert context.found.meetings == []
    assert [w.code for w in context.warnings] == ["agenda-not-understood"]


def test_a_supplement_comes_with_a_letter_of_another_date() -> None:
    meeting = called(
        "Please ask for: Ann Ash\nDate: 10 June 2024\n**Dear Member**\n"
        "**CABINET - TUESDAY, 18 JUNE 2024**\n"
        "I am now able to enclose, for consideration at Tuesday, 18 June 2024 meeting of the Cabinet, the "
        "following report.\n"
        "**Agenda Item No**\n**7. Roof of the Town Hall (Pages 1 - 20)**\n"
        "Yours sincerely\nBen Moss\nClerk"
    )
    assert (meeting.body, meeting.date) == ("Cabinet", datetime.date(2024, 6, 18))
    (item,) = meeting.agenda
    assert (item.number, item.title, item.text) == ("7", "Roof of the Town Hall", None)
    assert item.pages is not None and (item.pages.first, item.pages.last) == (1, 20)


def test_agenda_table_that_opens_with_the_time() -> None:
    meeting = tabled(
        None, ["", "Timing", "", "Lead"],
        ["1", "13:30 – 13:35 (5 mins)", "Welcome and introductions of new members", "Chair"],
        ["2", "13.35 – 14.00 (25 mins)", "Strategy and its update on the letter of May", "A Ash"],
    )  # fmt: skip
    assert [(i.number, i.title, i.time, i.lead) for i in meeting.agenda] == [
        ("1", "Welcome and introductions of new members", "13:30", "Chair"),
        ("2", "Strategy and its update on the letter of May", "13:35", "A Ash"),
    ]


def test_times_before_the_titles_of_a_plain_agenda() -> None:
    meeting = called(
        "**OPEN DATA PANEL MEETING**\n**18 June 2024**\n10.45 – 12.30\n**AGENDA**\n"
        "1) 11.00 - 11.10 Minutes (A Ash)\n2) 11.10 - 11.30\nRevised code\n3) 11.30 Close\n"
        "**Date of next Panel meeting:**\n**Tue 16th July 2024**"
    )
    assert (meeting.start, meeting.end) == ("10:45", "12:30")
    assert [(i.title, i.time) for i in meeting.agenda] == [
        ("Minutes (A Ash)", "11:00"), ("Revised code", "11:10"), ("Close", "11:30"),
    ]  # fmt: skip
    assert meeting.next_meeting is not None
    assert meeting.next_meeting.date == datetime.date(2024, 7, 16)


def test_those_expected_are_listed_behind_the_items() -> None:
    meeting = called(
        CALL
        + "**AGENDA**\n1. Apologies\n2. Close\n**ATTENDEES**\n**Harbour Board**\n- Ann Ash, Leader (Chair)\n"
        "- Ben Moss\n**Officials**\n- Cara Nunn, HM Treasury\n**Apologies**\n- Dr Eve Oak"
    )
    assert [(m.name, m.role, m.section, m.chair) for m in meeting.members] == [
        ("Ann Ash", "Leader", "ATTENDEES", True), ("Ben Moss", None, "ATTENDEES", False),
        ("Cara Nunn", "HM Treasury", "Officials", False),
    ]  # fmt: skip
    assert [(a.name, a.status) for a in meeting.attendance] == [("Dr Eve Oak", "apologies")]
    assert [(i.title, i.text) for i in meeting.agenda] == [("Apologies", None), ("Close", None)]


def test_an_agenda_that_lists_those_expected_calls_a_meeting() -> None:
    text = (
        "**Harbour Board – Agenda 24 June 2024**\nDate: 24 June 2024\nTime: 15:00-16:30\n**Attendees**\n"
        "Ann Ash (Chair)\nBen Moss\n**Suggested Agenda**\n1. Introductions\n2. Terms of reference\n"
    )
    (meeting,) = read(text, "minutes").found.meetings
    assert (meeting.status, meeting.attendance, meeting.minutes) == ("called", [], [])
    assert [m.name for m in meeting.members] == ["Ann Ash", "Ben Moss"]
    assert [(i.number, i.title) for i in meeting.agenda] == [
        ("1", "Introductions"),
        ("2", "Terms of reference"),
    ]


def test_a_letter_to_the_members_names_none_of_its_own_words() -> None:
    meeting = called(
        "**WHITBRIDGE TOWN COUNCIL**\n6 June 2024\nTo: Councillors A Ash (Mayor), B Elm and C Oak\n"
        "Dear Councillor,\nYou are hereby summoned to attend a meeting of the PLANNING COMMITTEE of "
        "Whitbridge Town Council to be held in the Council Chamber on Wednesday 12 June 2024 at 7.00 pm.\n"
        "Yours faithfully,\nD Fir\n**AGENDA**\n1. Apologies\n2. Minutes\n"
    )
    assert [m.name for m in meeting.members] == ["A Ash", "B Elm", "C Oak"]
    assert meeting.date == datetime.date(2024, 6, 12)
    assert (meeting.organisation, meeting.body) == ("Whitbridge Town Council", "Planning Committee")


@pytest.mark.parametrize(
    ("head", "start", "end"),
    [
        ("at 7.30", None, None),
        ("at 7.30 pm", "19:30", None),
        ("at 19.30", "19:30", None),
        ("at 10.30", "10:30", None),
        ("at 07.30", "07:30", None),
        ("from 7.30 to 9.15 pm", "19:30", "21:15"),
    ],
)
def test_an_hour_without_its_half(head: str, start: str | None, end: str | None) -> None:
    meeting = called(
        f"**HARBOUR BOARD**\nMeeting to be held on 12 June 2024 {head}\n**AGENDA**\n1. Apologies\n2. Close\n"
    )
    assert (meeting.start, meeting.end) == (start, end)


def test_wrapped_page_ranges_to_the_right() -> None:
    sheet = Sheet()
    sheet.write("CABINET", bold=True)
    sheet.write("Tuesday 18 June 2024 at 10.00 am")
    sheet.write("A G E N D A", bold=True)
    sheet.write("1. Apologies", bold=True)
    for number, title, text, ends in (
        ("2.", "Minutes", "To confirm.", "- 12)"),
        ("3.", "Roads", "", "- 40)"),
    ):
        first = [*sheet.line(f"{number} {title}", 72, bold=True).words, *sheet.line("(Pages 5", 470).words]
        sheet.top += 14
        rest = sheet.line(ends, 470).words
        sheet.blocks += paragraphs([Line(first), Line(rest)], right={1: 540})
        if text:
            sheet.top += 4
            sheet.write(text, x=84)
    sheet.write("4. Close (Pages 41 - 44)", bold=True)
    section = section_of(sheet, kind="agenda")
    context = context_of(section, sheet, report=False)
    read_agenda(section, context)
    (meeting,) = context.found.meetings
    assert [(i.title, i.text, i.pages and (i.pages.first, i.pages.last)) for i in meeting.agenda] == [
        ("Apologies", None, None), ("Minutes", "To confirm.", (5, 12)), ("Roads", None, (5, 40)),
        ("Close", None, (41, 44)),
    ]  # fmt: skip


def test_members_in_groups_with_labels() -> None:
    meeting = called(
        CALL + "**Membership:**\nEmployer representatives: Councillor Ann Birch, Mr Neil Ash\n"
        "Scheme member representatives: Mrs Kate Elm\nContact: Rosie Hill\n" + ITEMS
    )
    assert [(m.name, m.section) for m in meeting.members] == [
        ("Councillor Ann Birch", "Employer representatives"), ("Mr Neil Ash", "Employer representatives"),
        ("Mrs Kate Elm", "Scheme member representatives"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "organisation", "body"),
    [
        ("**Northmoor NHS Trust**\n**Trust Board meeting – held in public**", "Northmoor NHS Trust",
         "Trust Board"),
        ("**Cyngor Cymuned Llanfair**\n**Llanfair Community Council**", "Llanfair Community Council",
         "Llanfair Community Council"),
        ("**Dean Schools Trust**\n**Board of Trustees**", "Dean Schools Trust", "Board of Trustees"),
        ("**Oakfield Primary School**\n**Full Governing Body Meeting**", "Oakfield Primary School",
         "Full Governing Body"),
    ],
)  # fmt: skip
def test_names_of_other_bodies(head: str, organisation: str, body: str) -> None:
    meeting = called(f"{head}\n**Thursday 4 July 2024 at 9.00 am**\n{ITEMS}")
    assert (meeting.organisation, meeting.body) == (organisation, body)


def test_who_reports_stands_below_the_title() -> None:
    assert agenda("1. Apologies\n2. Performance\nReport of the Chief Officer (attached)\n3. Close") == [
        ("1", "Apologies", None), ("2", "Performance", "Report of the Chief Officer (attached)"),
        ("3", "Close", None),
    ]  # fmt: skip


def test_members_to_whom_the_notice_is_sent() -> None:
    meeting = called(
        "**NOTICE OF MEETING**\n**BRACKEN BOROUGH COUNCIL**\nMeeting: Scrutiny Panel\n"
        "Date: Monday 3 June 2024\n"
        "To: Councillors Alder (Chair), Birch and Cedar\nSubstitutes: Councillors Gorse and Hazel\n" + ITEMS
    )
    assert [(m.name, m.section, m.chair) for m in meeting.members] == [
        ("Alder", None, True), ("Birch", None, False), ("Cedar", None, False),
        ("Gorse", "Substitutes", False), ("Hazel", "Substitutes", False),
    ]  # fmt: skip
    assert meeting.organisation == "Bracken Borough Council"


SUPPLEMENT = """
**Adult Care Select**
**Committee** ||
Agenda
Date: Tuesday 18 June 2024 at 4.00 pm
Venue: Library Suite, Church Road, Northmoor
**Cllr Ann Ash (Chair)**
**Cllr Bo Elm (Vice-Chair)**
Cllr Cy Oak || || Cllr Di Yew
Cllr Ed Fir || || Cllr Flo Box
**AGENDA**
**8. Review of access to dentists**
To consider information on this topic.

**Adult Care Select**
**Committee** ||
Agenda
**Members of the Public - Rights to Attend Meeting**
Members of the public are entitled to attend this meeting and to see the agenda papers.
**Members - Declaration of Interest Guidance**
Members must declare what they have to.
"""


def test_an_agenda_of_one_item_with_a_running_head_and_guidance_behind_it() -> None:
    meeting = called(SUPPLEMENT)
    assert [(i.number, i.title) for i in meeting.agenda] == [("8", "Review of access to dentists")]
    assert meeting.body == "Adult Care Select Committee"


def test_councillors_listed_without_a_heading_are_members() -> None:
    members = called(SUPPLEMENT).members
    assert [m.name for m in members] == [
        "Cllr Ann Ash", "Cllr Bo Elm", "Cllr Cy Oak", "Cllr Di Yew", "Cllr Ed Fir", "Cllr Flo Box",
    ]  # fmt: skip
    assert [m.chair for m in members][:2] == [True, False]
    expected = called(SUPPLEMENT.replace("**Cllr Ann", "Attendees:\n**Cllr Ann"))
    assert expected.members == []


def test_a_page_range_beside_the_middle_of_a_text() -> None:
    sheet = Sheet(1)
    for line in CALL.strip().split("\n"):
        sheet.write(line.strip("*"), bold=line.startswith("**"))
    sheet.write("AGENDA", bold=True)
    sheet.write("1. Access to dentists", bold=True)
    lines = [
        sheet.line("To consider information on this topic from the", 72.0),
        sheet.line("board of the health service and its dentists.", 72.0),
    ]
    beside = sheet.line("(Pages 7 - 56)", 420.0)
    first = Line(
        [*lines[0].words, *[w._replace(top=lines[0].top, bottom=lines[0].bottom) for w in beside.words]]
    )
    sheet.blocks += paragraphs([first, lines[1]], right=350.0)
    section = section_of(sheet, kind="agenda")
    context = context_of(section, sheet, report=False)
    read_agenda(section, context)
    (item,) = context.found.meetings[0].agenda
    assert item.pages is not None and (item.pages.first, item.pages.last) == (7, 56)
    assert item.text == (
        "To consider information on this topic from the board of the health service and its dentists."
    )


def test_numbers_printed_without_a_space_behind_them() -> None:
    assert agenda("8. Fire brigade\n9. Grants\n10.By-law: rents\n11.By-law: roads\n12. Close") == [
        ("8", "Fire brigade", None), ("9", "Grants", None), ("10", "By-law: rents", None),
        ("11", "By-law: roads", None), ("12", "Close", None),
    ]  # fmt: skip


def test_a_title_page_over_the_sentence_that_calls_and_who_signs_it() -> None:
    meeting = called(
        "Summons to and Agenda for a\nMeeting on\nThursday, 18 June 2024\nat 10.00 am\n\n"
        "To: All Members of the County Council\n"
        "A meeting of the County Council will be held in the Council Chamber, County Hall, Northmoor on "
        "Thursday, 18 June 2024 at 10.00 am to deal with the following business.\n"
        "**A G E N D A**\n1. Apologies\n2. Pay policy (Pages 3 - 9)\n"
        "Bo Elm\nGeneral Counsel\n03000 416814"
    )
    assert (meeting.body, meeting.venue) == ("County Council", "Council Chamber, County Hall, Northmoor")
    assert [(i.number, i.title, i.text) for i in meeting.agenda] == [
        ("1", "Apologies", None), ("2", "Pay policy", None),
    ]  # fmt: skip
