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


def test_a_file_of_questions_alone_is_of_the_meeting_its_head_names() -> None:
    sheet = Sheet()
    sheet.write("Question 1")
    sheet.write("Alderbrook County Council – Cabinet", bold=True)
    sheet.write("Thursday 13 June 2024", bold=True)
    sheet.write("Question by Rosa Tweed to Godfrey Jenner, Cabinet Member for Education", bold=True)
    sheet.write("When will the bus come back?")
    sheet.write("Answer", bold=True)
    sheet.write("In September.")
    sheet.write("Question 2")
    sheet.write("Alderbrook County Council – Cabinet", bold=True)
    sheet.write("Thursday 13 June 2024", bold=True)
    sheet.write("Question by Arthur Pell to Godfrey Jenner, Cabinet Member for Education", bold=True)
    sheet.write("And the train?")
    sheet.write("Reply by Godfrey Jenner", bold=True)
    sheet.write("Never.")
    found, context = asked(sheet)
    (meeting,) = context.found.meetings
    assert (meeting.organisation, meeting.body) == ("Alderbrook County Council", "Cabinet")
    assert (meeting.date, meeting.status) == (datetime.date(2024, 6, 13), "held")
    assert meeting.evidence
    assert [(q.name, q.text, q.response) for q in found] == [
        ("Rosa Tweed", "When will the bus come back?", "In September."),
        ("Arthur Pell", "And the train?", "Never."),
    ]
    assert context.warnings == []


def test_a_supplementary_question_belongs_to_its_question() -> None:
    sheet = Sheet()
    sheet.write("COUNCIL MEETING – 18 JULY 2024", bold=True)
    sheet.write("1. Councillor Tweed to ask the Leader of the Council:", bold=True)
    sheet.write("What of the plan?")
    sheet.write("Reply by the Leader of the Council", bold=True)
    sheet.write("It was adopted in May.")
    sheet.write("Supplementary Question", bold=True)
    sheet.write("When does the work start?")
    sheet.write("Supplementary Answer", bold=True)
    sheet.write("In September.")
    found, _ = asked(sheet)
    assert [(q.name, q.text, q.response) for q in found] == [
        (
            "Councillor Tweed",
            "What of the plan?\n\nWhen does the work start?",
            "It was adopted in May.\n\nIn September.",
        )
    ]


def test_a_name_below_a_heading_that_only_counts() -> None:
    sheet = Sheet()
    sheet.write("Cabinet, 18 July 2024", bold=True)
    for number, name in ((1, "Mr Arthur Pell, Mill Road"), (2, "From: Mrs Rosa Tweed")):
        sheet.write(f"Public Question {number}", bold=True)
        sheet.write(name)
        sheet.write("Why is there no bus?")
        sheet.write("Response", bold=True)
        sheet.write("There is one.")
    found, _ = asked(sheet)
    assert [(q.name, q.text) for q in found] == [
        ("Mr Arthur Pell", "Why is there no bus?"), ("Mrs Rosa Tweed", "Why is there no bus?"),
    ]  # fmt: skip


def test_headings_that_count_a_question_and_say_whose_it_is() -> None:
    sheet = Sheet()
    sheet.write("Public Questions and Mayor’s Responses")
    sheet.write("Alderbrook Combined Authority Committee, Friday 5 June 2026")
    sheet.write("Question 1 – Ann Vale", bold=True)
    sheet.write("I would like to ask two things.\nQuestion 1:\nIs there a budget?")
    sheet.write("Mayor’s Response:", bold=True)
    sheet.write("There is a budget.")
    sheet.write("Question 2 - Bo Marsh, Friends of the Mill", bold=True)
    sheet.write("When does it open?")
    sheet.write("Mayor’s Response:", bold=True)
    sheet.write("It opens in May.")
    found, context = asked(sheet)
    assert [(q.name, q.text, q.response) for q in found] == [
        (
            "Ann Vale",
            "I would like to ask two things.\n\nQuestion 1:\n\nIs there a budget?",
            "There is a budget.",
        ),
        ("Bo Marsh", "When does it open?", "It opens in May."),
    ]
    assert context.found.meetings[0].date == datetime.date(2026, 6, 5)
