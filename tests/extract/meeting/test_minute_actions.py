"""Actions in minutes: labelled, beside the text, in tables, and in the sentences themselves."""

from __future__ import annotations

import datetime

import pytest

from boardpapers.extract.meeting.flow import flow
from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.layout import Line
from boardpapers.structure.lines import build
from boardpapers.styles import styles_for

from ..sheets import LEADING, Sheet, context_of, section_of
from .meeting_sheets import HEAD, actions, sheets_of


def tasks(text: str) -> list[tuple[str, str | None]]:
    return [(a.text, a.owner) for a in actions(f"**1. ROADS**\n{text}\n**2. CLOSE**\nThanks were given.")]


@pytest.mark.parametrize(
    ("label", "task", "owner"),
    [
        ("ACTION: ", "The Clerk to write to the county.", "Clerk"),
        ("**ACTION:**\n", "All Board members to tell their staff.", "All Board members"),
        ("Action 24/05: ", "PG to bring a paper.", "PG"),
        ("Action: ", "Confirm whether the plan is public (Olive Burr).", "Olive Burr"),
        ("Actions: ", "Cabinet Office Team with Board input to consider a validator.", "Cabinet Office Team"),
        ("Action: ", "At the request of the Chair, Andrew Stone will join the Board.", "Andrew Stone"),
        ("Action: ", "Members to be kept informed of progress.", None),
    ],
)
def test_labelled(label: str, task: str, owner: str | None) -> None:
    assert tasks(label + task) == [(task, owner)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Clerk was asked to report the drain.", "Clerk"),
        ("Members were requested to send their lists.", "Members"),
        ("It was agreed that the Hub Manager would contact the school.", "Hub Manager"),
        ("The Chair asked that the Director of Highways report to the next meeting.", "Director of Highways"),
        ("Paula spoke of the work and agreed to share a document.", "Paula"),
        ("Lord Marsh, the Police Commissioner, agreed to discuss it.", "Lord Marsh"),
        ("Councillor Idris undertook to visit the site.", "Councillor Idris"),
        ("The Chief Executive will include this in her message.", "Chief Executive"),
        ("PG would speak to the owner.", "PG"),
        ("The Clerk to obtain three quotations.", "Clerk"),
        ("Clerk write to the owner.", "Clerk"),
        ("The clerk was asked to see if the county would mend it.", "clerk"),
        ("The gate is broken again, the Clerk to ring the owner.", "Clerk"),
        ("Cllrs Ash, Elm and Oak promised to complete these.", "Cllrs Ash, Elm and Oak"),
    ],
)
def test_in_a_sentence(sentence: str, owner: str | None) -> None:
    assert tasks(sentence) == [(sentence, owner)]


def test_what_was_to_be_done_by_nobody_named() -> None:
    assert [text for text, _ in tasks("A study was to be done.")] == ["A study was to be done."]


@pytest.mark.parametrize(
    "text",
    [
        "Members were asked to declare any interests they might have.",
        "The Chair asked the members to introduce themselves.",
        "The plan would need to be seen by the Council.",
        "The Board agreed to support the scheme.",
        "It was agreed that it would be good to meet.",
        "The Clerk to the Council gave an update.",
        "The Chair thanked everyone for coming.",
        "The contract would be reviewed in due course.",
        "The Council was asked to review its insurance.",
        "The letter was read by Ann Moor, the Clerk to the Council.",
    ],
)
def test_what_is_no_task(text: str) -> None:
    assert tasks(text) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("ACTION: The Clerk to reply by 30 June 2024.", datetime.date(2024, 6, 30)),
        ("ACTION: The Clerk to reply by end March 2025.", datetime.date(2025, 3, 31)),
        ("ACTION: The Clerk to reply by the end of July.", datetime.date(2024, 7, 31)),
        ("Action: The Clerk to reply.\nDue: March 2025", datetime.date(2025, 3, 31)),
        ("Action: The Clerk to reply.\nDue: as soon as possible", None),
        ("ACTION: The Clerk to attend the fair on 1 July 2024.", None),
    ],
)
def test_due(text: str, due: datetime.date | None) -> None:
    (action,) = actions(f"**1. ROADS**\n{text}\n**2. CLOSE**\nThanks were given.")
    assert action.due == due
    assert (action.item, action.source, action.raised) == ("1", "minutes", datetime.date(2024, 6, 4))


def test_a_due_line_is_the_timescale() -> None:
    (action,) = actions(
        "**1. ROADS**\nAction: The Clerk to reply.\nDue: Monthly ongoing\n**2. CLOSE**\nThanks."
    )
    assert action.timescale is not None
    assert (action.timescale.text, action.timescale.status) == ("Monthly ongoing", "ongoing")


def test_a_clause_with_a_deadline_is_an_action_too() -> None:
    (action,) = actions(
        "**1. ROADS**\n**RESOLVED:**\nThat an update be brought to a further meeting by end March 2025."
    )
    assert action.due == datetime.date(2025, 3, 31)


def test_a_labelled_action_is_not_told_twice() -> None:
    found = tasks(
        "SI agreed to bring a paper on vaccination.\n"
        "Action 1: SI to bring a paper on vaccination to the May meeting."
    )
    assert found == [("SI to bring a paper on vaccination to the May meeting.", "SI")]


def test_the_action_column() -> None:
    sheets = sheets_of(HEAD)
    sheet = sheets[0]
    sheet.write("Action", bold=True, x=470.0)
    for title, text, owner in (
        ("1. ROADS", "The bridge was shut. PG would ring the county.", "PG"),
        ("2. TREES", "The oak was sound.", ""),
        ("3. PATHS", "The stile was broken.", "Clerk"),
    ):
        sheet.write(title, bold=True)
        words = sheet.line(text, 72.0).words
        words += sheet.line(owner, 470.0, bold=True).words if owner else ()
        from boardpapers.layout import Line
        from boardpapers.structure.lines import build

        sheet.blocks.append(build([Line(words)]))
        sheet.top += 28
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    assert [(a.item, a.owner, a.text) for a in context.found.actions] == [
        ("1", "PG", "PG would ring the county."), ("3", "Clerk", "The stile was broken."),
    ]  # fmt: skip
    (meeting,) = context.found.meetings
    assert [m.text for m in meeting.minutes] == [
        "The bridge was shut. PG would ring the county.", "The oak was sound.", "The stile was broken.",
    ]  # fmt: skip


def test_minutes_in_a_table_with_an_action_column() -> None:
    sheets = sheets_of(HEAD)
    sheets[0].table(
        ["", "", "Action"],
        [
            "1.",
            "Welcome The Chair opened the meeting and noted the apologies that had been sent in by three "
            "members",
            "",
        ],
        [
            "2.",
            "Falls The report was read and it was agreed that a deep dive would be brought to the June "
            "meeting by her",
            "OB",
        ],
    )
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [m.number for m in meeting.minutes] == ["1", "2"]
    assert [(a.item, a.owner) for a in context.found.actions] == [("2", "OB")]


def test_an_action_log_behind_the_minutes() -> None:
    sheets = sheets_of(
        HEAD + "**1. ROADS**\nThe bridge was shut.\n**2. CLOSE**\nThanks were given.\n**ACTION LOG**"
    )
    sheets[0].table(
        ["Action No", "Action", "Owner", "Due"],
        ["24/01", "Report on the trial", "Joan Trevor", "30 June 2024"],
    )
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (action,) = context.found.actions
    assert (action.ref, action.text, action.owner, action.due, action.item) == (
        "24/01", "Report on the trial", "Joan Trevor", datetime.date(2024, 6, 30), None,
    )  # fmt: skip


def test_actions_are_named_by_their_minute_and_have_evidence() -> None:
    sheets = sheets_of(HEAD + "**1. ROADS**\nACTION: The Clerk to write.\n**2. CLOSE**\nThanks were given.")
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert meeting.minutes[0].actions == [a.id for a in context.found.actions]
    assert all(a.evidence and a.meeting == meeting.id for a in context.found.actions)


def test_a_label_with_nothing_but_a_name() -> None:
    assert tasks("The bins are full. A letter will go to the county.\nACTION: Ms Olamide Fasanya") == [
        ("A letter will go to the county.", "Ms Olamide Fasanya")
    ]
    assert tasks("The bins are full.\nACTION: Report the bins") == [("Report the bins", None)]


def test_a_date_in_the_action_column() -> None:
    sheets = sheets_of(HEAD)
    sheets[0].table(
        ["Ref", "Discussion", "Action"],
        ["46/24", "The chair welcomed all who had come to the meeting and thanked them for their papers", ""],
        [
            "47/24",
            "It was agreed to bring a paper about safe staffing on the wards to the July meeting",
            "OF July 2024",
        ],
    )
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (action,) = context.found.actions
    assert (action.owner, action.due, action.item) == ("OF", datetime.date(2024, 7, 31), "47/24")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("As councils register with the Data Registry the Clerk was asked to do this.", "Clerk"),
        ("The Chair of the Board was asked to write to the county.", "Chair of the Board"),
    ],
)
def test_the_post_right_before_the_verb(text: str, owner: str) -> None:
    assert tasks(text) == [(text, owner)]


def test_an_action_at_the_end_of_a_paragraph() -> None:
    assert tasks("Members read a report. ACTION: Town Clerk to consult traders by 31 October 2024.") == [
        ("Town Clerk to consult traders by 31 October 2024.", "Town Clerk")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Costs were asked for. ACTION: A link would be sent to the resident.",
         ("A link would be sent to the resident.", None)),
        ("Costs were asked for. (ACTION: PCO to arrange briefings.)", ("PCO to arrange briefings.", "PCO")),
    ],
)  # fmt: skip
def test_an_action_at_the_end_of_a_paragraph_in_other_forms(
    text: str, expected: tuple[str, str | None]
) -> None:
    assert tasks(text) == [expected]


def beside(heading: str, *lines: str, bold: bool = True) -> list[str]:
    """The entries of lines that hang beside a heading in the margin."""
    sheet = Sheet(1)
    first = sheet.line(lines[0], 200.0)
    margin = sheet.line(heading, 72.0, bold=bold)
    hanging = [Line([*margin.words, *first.words])]
    for text in lines[1:]:
        sheet.top += LEADING
        hanging.append(sheet.line(text, 200.0))
    return [entry.text for entry in flow([build(hanging)], styles_for(""))]


def test_a_bold_heading_in_the_margin_is_none_of_the_text_beside_it() -> None:
    assert beside("Actions", "The Clerk was asked", "to write.") == [
        "Actions",
        "The Clerk was asked to write.",
    ]
    assert len(beside("Actions", "The Clerk was asked", "to write.", bold=False)) == 1
    assert len(beside("Apologies:", "Councillors A Ash,", "B Elm.")) == 1


def test_who_was_asked_owns_what_a_heading_calls_an_action() -> None:
    found = actions(
        "**1. Roads**\nThey were seen.\n**Actions**\nCllr Ash was asked to request a report.\n"
        "**2. Close**\nNone."
    )
    assert [(a.owner, a.text) for a in found] == [("Cllr Ash", "Cllr Ash was asked to request a report.")]
