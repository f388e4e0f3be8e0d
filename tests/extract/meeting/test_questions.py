"""Questions, petitions and deputations with their answers, given to the meeting they were put to."""

from __future__ import annotations

import datetime

from boardpapers.extract.context import Context
from boardpapers.extract.meeting.questions import read_questions
from boardpapers.records import Meeting, Question

from ..sheets import Sheet, context_of, section_of

HEADS: list[str | None] = ["No.", "Type of question", "Name of Speaker", "On Behalf Of"]


def asked(sheet: Sheet, *days: datetime.date) -> tuple[list[Question], Context]:
    section = section_of(sheet, kind="questions")
    context = context_of(section, sheet, report=False)
    for day in days:
        context.found.meetings.append(Meeting(id=f"meeting-{day}", status="held", date=day))
    read_questions(section, context)
    return [q for m in context.found.meetings for q in m.questions], context


def test_a_table_a_text_and_an_answer() -> None:
    sheet = Sheet()
    sheet.write("MEETING DATE: 22 February 2024", bold=True)
    sheet.table(HEADS, ["1", "Question with notice", "Mr Godfrey Jenner", "20 Newton Road"])
    sheet.write("DETAILS", bold=True)
    sheet.write("Why is there no plan?\nWho is to blame?")
    sheet.write("RESPONSE", bold=True)
    sheet.write("There is a plan.\nCouncillor S Harding\nPortfolio Holder for Health")
    (question,), _ = asked(sheet, datetime.date(2024, 2, 22))
    assert (question.name, question.kind, question.notice) == ("Mr Godfrey Jenner", "question", "with")
    assert (question.text, question.response) == (
        "Why is there no plan?\n\nWho is to blame?",
        "There is a plan.",
    )
    assert question.evidence


def test_one_answer_to_both() -> None:
    sheet = Sheet()
    sheet.write("MEETING DATE: 22 February 2024", bold=True)
    for name, kind in (
        ("Mr Godfrey Jenner", "Question with notice"),
        ("Mrs Susan Pick", "Question with short notice"),
    ):
        sheet.table(HEADS, ["1", kind, name, "Herself"])
        sheet.write("DETAILS", bold=True)
        sheet.write(f"What does {name} want?")
    sheet.write("RESPONSE TO BOTH QUESTIONS", bold=True)
    sheet.write("The plans are in hand.")
    found, _ = asked(sheet, datetime.date(2024, 2, 22))
    assert [(q.notice, q.response) for q in found] == [
        ("with", "The plans are in hand."), ("short", "The plans are in hand."),
    ]  # fmt: skip


def test_questions_under_headings() -> None:
    sheet = Sheet()
    sheet.write("Question 1 from Mrs Rosa Tweed", bold=True)
    sheet.write("When will the bus come back?\nAnswer: In September.")
    sheet.write("Petition from Mr Arthur Pell", bold=True)
    sheet.write("We ask for a crossing.\nReply: It will be looked at.")
    found, _ = asked(sheet, datetime.date(2024, 2, 22))
    assert [(q.name, q.kind, q.text) for q in found] == [
        ("Mrs Rosa Tweed", "question", "When will the bus come back?"),
        ("Mr Arthur Pell", "petition", "We ask for a crossing."),
    ]


def test_they_go_to_the_meeting_of_their_day() -> None:
    sheet = Sheet()
    sheet.write("Meeting date: 4 June 2024", bold=True)
    sheet.table(HEADS, ["1", "Deputation", "Mr Arthur Pell", "Himself"])
    sheet.write("DETAILS", bold=True)
    sheet.write("We wish to be heard.")
    _, context = asked(sheet, datetime.date(2024, 6, 4), datetime.date(2024, 3, 12))
    assert [len(m.questions) for m in context.found.meetings] == [1, 0]
    assert context.found.meetings[0].questions[0].kind == "deputation"


def test_questions_without_a_meeting_are_named_in_a_warning() -> None:
    sheet = Sheet()
    sheet.table(HEADS, ["1", "Question", "Mr Arthur Pell", "Himself"])
    sheet.write("DETAILS", bold=True)
    sheet.write("We wish to be heard.")
    found, context = asked(sheet)
    assert found == []
    assert [w.code for w in context.warnings] == ["questions-without-meeting"]
