"""Questions, petitions and deputations within minutes: headed, labelled, told in sentences."""

from __future__ import annotations

import pytest

from boardpapers.records import Question

from .meeting_sheets import items


def put(title: str, text: str) -> list[Question]:
    return items(f"**1. {title}**\n{text}**2. CLOSE**\nThere was no more to do.\n").questions


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("**Question from Mrs Ann Ash**", "Mrs Ann Ash"),
        ("**Question 1 from Mr B Elm to the Leader**", "Mr B Elm"),
        ("**Question 2: Mr B Elm**", "Mr B Elm"),
        ("Councillor Oak put the following question to Councillor Fir:", "Councillor Oak"),
    ],
)
@pytest.mark.parametrize(
    "answer",
    ["**Response**", "**Answer from Councillor Fir**", "Councillor Fir gave the following response:"],
)
def test_a_heading_opens_a_question_and_another_its_answer(heading: str, name: str, answer: str) -> None:
    (one,) = put(
        "QUESTIONS FROM COUNCILLORS AND THE PUBLIC",
        f"{heading}\n“When will the road be mended?”\n{answer}\n“In May, when it is warm.”\n",
    )
    assert (one.name, one.kind) == (name, "question")
    assert one.text is not None
    assert one.text.endswith("“When will the road be mended?”")
    assert one.response == "“In May, when it is warm.”"
    assert one.evidence


@pytest.mark.parametrize(
    "title",
    ["PUBLIC PARTICIPATION", "Public Forum", "Questions from Members", "Public question time", "Open Forum"],
)
def test_a_sentence_asks_and_the_next_ones_answer(title: str) -> None:
    first, second = put(
        title,
        "Mr Giles Ash asked when the path would be mended. Cllr Elm replied that it had been ordered. "
        "Work would start in April. Mrs Oak complained of dogs.\nA resident asked whether the hall was "
        "insured. The Clerk confirmed that it was.\n",
    )
    assert (first.name, first.text) == ("Mr Giles Ash", "Mr Giles Ash asked when the path would be mended.")
    assert first.response == "Cllr Elm replied that it had been ordered.\n\nWork would start in April."
    assert (second.name, second.response) == (None, "The Clerk confirmed that it was.")


def test_a_supplementary_question_is_one_of_its_own() -> None:
    first, second = put(
        "QUESTION AND ANSWER SESSION",
        "**Question from Mr A Ash**\n“Why was the car park closed?”\n**Response from Councillor Elm**\n"
        "“It was not safe.”\nBy way of a supplementary question Mr A Ash asked when it would open. "
        "Councillor Elm replied that it would open in June.\n",
    )
    assert first.response == "“It was not safe.”"
    assert (second.name, second.response) == (
        "Mr A Ash", "Councillor Elm replied that it would open in June.",
    )  # fmt: skip


def test_letters_mark_question_and_answer_in_any_item() -> None:
    first, second = put(
        "Headteacher’s report",
        "The report was read.\n**Q: What is done about attendance?**\nA: Letters have gone to families.\n"
        "**Q. How many are absent?**\nA. Eleven pupils.\nGovernors thanked the staff.\n",
    )
    assert (first.text, first.response) == (
        "What is done about attendance?", "Letters have gone to families.",
    )  # fmt: skip
    assert (second.text, second.response) == ("How many are absent?", "Eleven pupils.")


def test_notice_is_that_of_the_item() -> None:
    (one,) = put(
        "PUBLIC PARTICIPATION",
        "One question had been received with notice.\n**Question from Mrs Ann Ash**\nWhy?\n**Response**\n"
        "Because.\n",
    )
    assert one.notice == "with"


def test_a_petition_is_presented() -> None:
    (one,) = put(
        "PETITIONS",
        "Councillor Oak presented a petition of 412 signatures for a crossing.\n"
        "The Chairman advised that it would be sent to the county.\n",
    )
    assert (one.name, one.kind) == ("Councillor Oak", "petition")
    assert one.response == "The Chairman advised that it would be sent to the county."


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Finance", "Cllr Ash asked whether the grant had come. The Clerk replied that it had.\n"),
        ("PUBLIC PARTICIPATION", "No questions had been received.\n"),
        ("PUBLIC PARTICIPATION", "Mr Ash asked the Council to mend the path.\n"),
        ("Questions from Councillors", "None.\n"),
        ("Public Forum", "Mrs Oak told the meeting that the bins were full.\n"),
    ],
)
def test_what_is_no_question(title: str, text: str) -> None:
    assert put(title, text) == []
