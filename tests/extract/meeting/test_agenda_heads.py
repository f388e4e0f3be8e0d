"""Heads and lists of members of agendas: columns without rules, labels, two languages."""

from __future__ import annotations

import pytest

from .meeting_sheets import called, held, read

DATED = "**Tuesday 18 June 2024 at 6.30 pm**\n"
ITEMS = "**AGENDA**\n1. Apologies\n2. Minutes\n3. Close"


def members(text: str) -> list[tuple[str, str | None, str | None, bool]]:
    found = called(f"**CABINET**\n{DATED}{text}\n{ITEMS}").members
    return [(m.name, m.role, m.section, m.chair) for m in found]


def test_a_label_names_the_chair_and_the_contact_ends_the_list() -> None:
    assert members(
        "**MEMBERSHIP**\nChair: Councillor A Ash\n**Portfolio Holders:**\nCouncillor B Elm||Environment\n"
        "Councillor C Oak||Deputy Leader, Finance\n(Quorum 3)\nContact: Dee Fir, Officer\nTel: 01555 222333"
    ) == [
        ("Councillor A Ash", None, None, True),
        ("Councillor B Elm", "Environment", "Portfolio Holders", False),
        ("Councillor C Oak", "Deputy Leader, Finance", "Portfolio Holders", False),
    ]


def test_names_in_two_columns_with_a_sentence_behind() -> None:
    assert members(
        "**MEMBERSHIP**\nCouncillors\nAlun Rhys (Chair)||Carys Wyn\nDilwyn Ash||Eleri Oak\n"
        "You may speak in Welsh or English at this meeting."
    ) == [
        ("Alun Rhys", None, "MEMBERSHIP", True),
        ("Carys Wyn", None, "MEMBERSHIP", False),
        ("Dilwyn Ash", None, "MEMBERSHIP", False),
        ("Eleri Oak", None, "MEMBERSHIP", False),
    ]


def test_a_council_named_in_two_languages_on_one_line() -> None:
    meeting = called(f"**CYNGOR SIR Y FRO / VALE COUNTY COUNCIL**\n**AUDIT COMMITTEE**\n{DATED}{ITEMS}")
    assert (meeting.organisation, meeting.body) == ("Vale County Council", "Audit Committee")


def test_a_label_before_a_date_names_no_body() -> None:
    meeting = held(
        "**Transport Committee Minutes**\n**Meeting: Wednesday 4 September 2024**\n"
        "**Time: 10:00am – 11:42am**\n"
        "Present: A Ash, B Elm\n**1. Apologies**\nNone."
    )
    assert (meeting.body, meeting.start, meeting.end) == ("Transport Committee", "10:00", "11:42")


@pytest.mark.parametrize(
    "line",
    [
        "Iris Vale, Assistant Chief Fire Officer, Alderbrook Fire and Rescue Service",
        "Clinical Lead, Alderbrook NHS Trust",
        "Director of Public Health, Alderbrook County Council",
    ],
)
def test_a_member_of_the_list_is_no_organisation(line: str) -> None:
    assert called(f"**Health Board**\n{DATED}{line}\n{ITEMS}").organisation is None


def test_a_loud_line_in_the_middle_heads_the_items_behind_it() -> None:
    meeting = called(
        f"**CABINET**\n{DATED}**AGENDA**\n**1. APOLOGIES**\n**2. PARKING**\nReport of the Director.\n"
        "||**RESOURCES**\n**3. BUDGET**\n**4. CLOSE**"
    )
    assert [(i.title, i.text) for i in meeting.agenda] == [
        ("APOLOGIES", None),
        ("PARKING", "Report of the Director."),
        ("BUDGET", None),
        ("CLOSE", None),
    ]


def test_a_place_behind_the_hour_on_its_line() -> None:
    meeting = called(
        "**ADULTS SELECT COMMITTEE**\n**TUESDAY, 4TH MARCH, 2025**\n"
        "**2.00 P.M. – COUNCIL CHAMBER, SHIRE HALL**\n"
        f"{ITEMS}"
    )
    assert (meeting.start, meeting.venue) == ("14:00", "Council Chamber, Shire Hall")


def test_a_bold_title_with_a_colon_is_whole() -> None:
    meeting = called(
        f"**CABINET**\n{DATED}**AGENDA**\n**1. APOLOGIES**\n"
        "**2. TASK GROUP: CARERS** – Report of the Chairman\n**3. CLOSE**"
    )
    assert meeting.agenda[1].title.startswith("TASK GROUP: CARERS")


@pytest.mark.parametrize(
    ("head", "body", "organisation"),
    [
        ("**Scrutiny and**\n**Management Committee**", "Scrutiny and Management Committee", None),
        ("**Corporate Services**\n**Planning Committee**", "Planning Committee", None),
        ("**COUNCIL MEETING**\n**Vale District Council**", "Vale District Council", "Vale District Council"),
        ("**Local Governing Body of Over Wickham Academy**", "Local Governing Body", "Over Wickham Academy"),
        ("**Joint Committee for Minerals and Waste**", "Joint Committee for Minerals and Waste", None),
        ("**Vale Primary School, Moor**\n**Governing Board**", "Governing Board", "Vale Primary School"),
    ],
)  # fmt: skip
def test_names_of_bodies(head: str, body: str, organisation: str | None) -> None:
    meeting = called(f"{head}\n{DATED}{ITEMS}")
    assert (meeting.body, meeting.organisation) == (body, organisation)


def test_a_body_that_the_call_names_in_short() -> None:
    meeting = called(
        "**VALE AND MOOR POLICE AND CRIME PANEL**\n"
        "A MEETING of the POLICE AND CRIME PANEL will be held at the Civic Offices on 18 June 2024 "
        f"at 10.30 A.M.\n{ITEMS}"
    )
    assert meeting.body == "Vale and Moor Police and Crime Panel"


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (
            "You are requested to attend a meeting of the Audit Committee in the Council Offices, Mill Road "
            "at 6.00 p.m. on 18 June 2024.",
            "Council Offices, Mill Road",
        ),
        (
            f"**Audit Committee**\n{DATED}Hybrid Meeting - Court Room, City Chambers",
            "Court Room, City Chambers",
        ),
    ],
)
def test_places(text: str, venue: str) -> None:
    assert called(f"{text}\n{ITEMS}").venue == venue


def test_the_day_and_the_place_said_again_belong_to_the_meeting() -> None:
    text = (
        f"**AUDIT COMMITTEE**\n{DATED}Council Chamber, Civic Offices, Vale Road\n"
        f"TUESDAY, 18TH JUNE 2024 AT 6.30 PM\nCOUNCIL CHAMBER, VALE ROAD\n{ITEMS}"
    )
    context = read(text, "agenda")
    (meeting,) = context.found.meetings
    assert meeting.venue == "Council Chamber, Civic Offices, Vale Road"
    assert not [w.text for w in context.file.pages[0].words if (w.page, w.n) not in context.trace.claimed][:3]
