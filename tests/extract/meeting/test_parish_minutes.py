"""Minutes as parish and community clerks write them: short lists, running numbers, tasks in passing."""

from __future__ import annotations

import pytest

from .meeting_sheets import actions, held, read

CALL = "Minutes of a meeting of Nether Wickham Parish Council held on 4 June 2024 at 7.00 pm\n"


def tasks(text: str) -> list[tuple[str, str | None]]:
    return [(a.text, a.owner) for a in actions(f"**1. ROADS**\n{text}\n**2. CLOSE**\nThanks were given.")]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Clerk also asked to chase the county about the closed footway.", "Clerk"),
        ("The clerk will notify the school.", "clerk"),
        ("It was reported that the footway needs clearing; the clerk to report to Highways.", "clerk"),
        ("The council thought the reply poor and asked the clerk to write back.", "clerk"),
        ("Cllrs Ash, Elm and Oak are to undertake a review of the risks.", "Cllrs Ash, Elm and Oak"),
        ("Cllrs Ash and Elm will agree the wording and obtain a plaque.", "Cllrs Ash and Elm"),
        ("LRMcE to check.", "LRMcE"),
        ("She undertook to bring some dates to the next meeting.", None),
    ],
)
def test_tasks_in_passing(sentence: str, owner: str | None) -> None:
    people = "Present: Cllrs A Ash, B Elm and C Oak\n"
    found = read(f"{CALL}{people}**1. ROADS**\n{sentence}\n**2. CLOSE**\nThanks were given.", "minutes").found
    assert [(a.text, a.owner) for a in found.actions] == [(sentence, owner)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Moor present with a request to use the field.",
        "The firm had promised to send reports each week.",
        "They are to be congratulated.",
    ],
)
def test_what_is_no_task(text: str) -> None:
    assert tasks(text) == []


def test_a_list_that_starts_anew_under_a_running_number() -> None:
    lists = "\n".join(f"({n}) Hall {n} – Cllr Ash. Proposed by Cllr Elm." for n in range(2, 9))
    heads = ["805 Apologies", "806 Report", "807 Chairman", "808 Posts"]
    text = "\n".join(f"{head.replace(' ', '. ')}: None." for head in heads)
    meeting = held(f"{CALL}Present: Cllr A Ash\n{text}\n{lists}")
    assert [(m.number, m.title) for m in meeting.minutes] == [tuple(head.split()) for head in heads]


def test_a_topic_behind_the_title_is_no_title() -> None:
    text = "**2699. Updates:- Road** || is shut.\n**2700. Hall:- Roof** || leaks."
    meeting = held(f"{CALL}Present: Cllr A Ash\n{text}")
    assert [(m.title, m.text) for m in meeting.minutes] == [
        ("Updates", "Road is shut."),
        ("Hall", "Roof leaks."),
    ]


def test_lettered_points() -> None:
    meeting = held(
        f"{CALL}Present: Cllr A Ash\n**1. ROADS**\nThe following points were noted:\n(a) The bins are full.\n"
        "(b) The path is dark.\n**2. HALL**\nTwo quotes:\n(a) Roof.\n(b) Door."
    )
    assert [m.points for m in meeting.minutes] == [["The bins are full.", "The path is dark."], []]


def test_the_end_and_the_line_to_sign_are_no_text() -> None:
    meeting = held(
        f"{CALL}Present: Cllr A Ash\n**1. ROADS**\nShut.\n**2. NOTES**\nThe bench is mended.\n"
        "The chairman closed the meeting at 9.25pm\nSigned as a correct record"
    )
    assert (meeting.minutes[-1].text, meeting.end) == ("The bench is mended.", "21:25")


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "Present: Cllr Ash in the chair, Cllrs Elm, Oak, County\nCllr Moor and the Clerk. "
            "Members of the public – Mr Andy Fir.",
            [("Cllr Ash", None), ("Elm", None), ("Oak", None), ("County Cllr Moor", None),
             ("Mr Andy Fir", None)],
        ),
        (
            "Present: Cllrs R Ash and P Elm Clerk Mrs J Moor Ashdale District Councillor A Fir plus "
            "ten guests",
            [("R Ash", None), ("P Elm", None), ("Mrs J Moor", "Clerk")],
        ),
        (
            "**In Attendance:**\nOlive Ash – Town Clerk, Becki Elm - Assistant Town Clerk.",
            [("Olive Ash", "Town Clerk"), ("Becki Elm", "Assistant Town Clerk")],
        ),
        (
            "Present: Ann Ash (AA, Treasurer), Ella Elm (EE, Area Partnership (AP) and Friends rep), Bo Oak",
            [("Ann Ash", "Treasurer"), ("Ella Elm", "Area Partnership (AP) and Friends rep"),
             ("Bo Oak", None)],
        ),
        (
            "Present: Cllr C Oak\nApologies were received from Mr & Mrs Ash and from Cllr Elm.",
            [("Cllr C Oak", None), ("Mr & Mrs Ash", None), ("Cllr Elm", None)],
        ),
    ],
)  # fmt: skip
def test_lists(listed: str, expected: list[tuple[str, str | None]]) -> None:
    meeting = held(f"{CALL}{listed}\n**1. ROADS**\nShut.\n**2. NOTES**\nNone.")
    read = [(a.name, a.role) for a in meeting.attendance]
    assert read[: len(expected)] == expected


def test_the_next_meeting_behind_the_line_to_sign() -> None:
    meeting = held(
        f"{CALL}Present: Cllr A Ash\n**1. ROADS**\nShut.\n**2. NOTES**\nThe bench is mended.\n"
        "Chairman ________ Dated ________\n**NEXT MEETING**\n"
        "The next meeting will be held on Tuesday 9 July 2024 at 7 p.m. in the green hut"
    )
    assert meeting.minutes[-1].text == "The bench is mended."
    assert meeting.next_meeting is not None
    following = meeting.next_meeting
    assert (str(following.date), following.time, following.venue) == ("2024-07-09", "19:00", "green hut")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The next meeting would be held at 7.00pm on\nTuesday 9 July 2024 in Moor Hall.",
            ("19:00", "Moor Hall"),
        ),
        (
            "The next meeting will be held on 9 July 2024 at 7 p.m. Moor School, Elm End.",
            ("19:00", "Moor School, Elm End"),
        ),
    ],
)  # fmt: skip
def test_where_and_when_the_next_meeting_is(said: str, expected: tuple[str, str]) -> None:
    meeting = held(f"{CALL}Present: Cllr A Ash\n**1. ROADS**\nShut.\n**2. DATE OF NEXT MEETING**\n{said}")
    assert meeting.next_meeting is not None
    assert (meeting.next_meeting.time, meeting.next_meeting.venue) == expected


def test_parishioners_who_are_only_counted() -> None:
    meeting = held(
        f"{CALL}**Present**\nCllr A Ash\nParishioners :- Two members of the public\n**1. ROADS**\nShut.\n"
        "**2. NOTES**\nNone."
    )
    assert [a.name for a in meeting.attendance] == ["Cllr A Ash"]


def test_a_meeting_in_place_of_another() -> None:
    meeting = held(
        "**Nether Wickham Parish Council - 8th September 2015**\nThis meeting held in place of cancelled "
        "meeting 1st Sept 2015\n**Present**\nCllr A Ash\n**1. ROADS**\nShut.\n**2. NOTES**\nNone."
    )
    assert (meeting.body, str(meeting.date), meeting.venue) == (
        "Nether Wickham Parish Council",
        "2015-09-08",
        None,
    )


def test_an_extraordinary_meeting_is_no_part_of_the_name() -> None:
    meeting = held(
        "**MINUTES OF AN EXTRAORDINARY MEETING OF NETHER WICKHAM PARISH COUNCIL**\n"
        "**HELD ON 8TH MARCH 2017 AT 20.00 IN MOOR SCHOOL**\nPresent: Cllrs A Ash, B Elm\n"
        "**71. APOLOGIES**\nThere was an apology from Cllr Iris Oak\n**72. ROADS**\nShut."
    )
    assert (meeting.body, meeting.type) == ("Nether Wickham Parish Council", "extraordinary")
    assert [(a.name, a.status) for a in meeting.attendance][-1] == ("Cllr Iris Oak", "apologies")
