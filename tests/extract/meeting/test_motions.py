"""Motions that amendments stood against, and the votes on both."""

from __future__ import annotations

import pytest

from boardpapers.records.meeting import Resolution

from .meeting_sheets import items

MOVED = (
    "Councillor Ash, seconded by Councillor Elm, moved that the charges be approved.\n"
    "As an amendment, Councillor Oak, seconded by Councillor Fir, moved that the charges be deferred.\n"
)


def decided(text: str) -> list[Resolution]:
    meeting = items(
        f"**1. CHARGES**\nA report was before the Council.\n{text}**2. CLOSE**\nNo more was done.\n"
    )
    return meeting.minutes[0].resolutions


@pytest.mark.parametrize(
    ("vote", "counts"),
    [
        ("On a vote being taken, 7 voted for the motion and 5 for the amendment.", (7, 5, None)),
        ("On a vote being taken there were 7 votes for the motion and 5 votes for the amendment, with "
         "1 abstention, and the Council resolved accordingly.", (7, 5, 1)),
        ("The motion received 7 votes and the amendment received 5 votes.", (7, 5, None)),
        ("The Motion was carried by 7 votes to 5.", (7, 5, None)),
        ("Five members voted for the amendment and seven for the motion.", (7, 5, None)),
    ],
)  # fmt: skip
def test_the_motion_is_carried(vote: str, counts: tuple[int, int, int | None]) -> None:
    (one,) = decided(f"{MOVED}{vote}\n")
    assert (one.text, one.proposer, one.seconder, one.result) == (
        "the charges be approved.", "Councillor Ash", "Councillor Elm", "carried",
    )  # fmt: skip
    assert one.votes is not None
    assert (one.votes.for_, one.votes.against, one.votes.abstain) == counts


def test_the_amendment_is_carried_and_its_mover_is_the_proposer() -> None:
    (one,) = decided(f"{MOVED}On a vote being taken, 4 voted for the motion and 6 for the amendment.\n")
    assert (one.text, one.proposer, one.seconder) == (
        "the charges be deferred.", "Councillor Oak", "Councillor Fir",
    )  # fmt: skip
    assert one.votes is not None
    assert (one.votes.for_, one.votes.against) == (6, 4)


def test_names_stand_below_headings_and_the_decision_in_capitals_is_kept() -> None:
    (one,) = decided(
        "As a MOTION, Ms May Ash, seconded by Dr Ian Elm, moved that one question be allowed.\n"
        "As an AMENDMENT, Mr Jim Oak, seconded by Mr Ben Fir, moved the terms of the report.\n"
        "On a vote being taken, the MOTION received 2 votes and the AMENDMENT received 3 votes.\n"
        "**For the Motion:**\nMs May Ash, Dr Ian Elm\n"
        "**For the Amendment:**\nMr Jim Oak, Mr Ben Fir, Mrs Jo Yew\n"
        "The Council AGREED the terms of the report.\n"
    )
    assert (one.verb, one.proposer) == ("AGREED", "Mr Jim Oak")
    assert one.votes is not None
    assert one.votes.names_for == ["Mr Jim Oak", "Mr Ben Fir", "Mrs Jo Yew"]
    assert one.votes.names_against == ["Ms May Ash", "Dr Ian Elm"]


def test_motion_and_amendment_stand_under_headings_with_a_roll_call() -> None:
    found = decided(
        "**Motion**\nThat the Council:-\n- suspends the committee; and\n- meets remotely.\n"
        "Moved by Councillor Ash, seconded by Councillor Elm.\n**Amendment**\nThat the matter be deferred.\n"
        "Moved by Councillor Oak, seconded by Councillor Fir.\nThe roll was called:\n"
        "Motion||Amendment\nCouncillor Ash||Councillor Oak\nCouncillor Elm||Councillor Fir\nCouncillor Yew\n"
        "**Decision**\nThe Motion was carried by 3 votes to 2 and the Council resolved accordingly.\n"
    )
    assert [one.text for one in found] == ["suspends the committee; and", "meets remotely."]
    votes = found[0].votes
    assert votes is not None
    assert votes.names_for == ["Councillor Ash", "Councillor Elm", "Councillor Yew"]
    assert votes.names_against == ["Councillor Oak", "Councillor Fir"]


def test_an_amendment_lost_leaves_the_vote_on_the_motion_alone() -> None:
    (one,) = decided(
        "Councillor Ash moved the following motion:\nThat this Council supports rural buses.\n"
        "The motion was seconded by Councillor Elm.\nCouncillor Oak moved an amendment to add trains. "
        "The amendment was seconded by Councillor Fir. On being put to the vote the amendment was LOST by 3 "
        "votes to 6.\nThe recorded vote on the motion was as follows:\nFor the motion:\n"
        "Councillors Ash, Elm and Yew (3).\nAgainst the motion:\nCouncillors Oak and Fir (2).\n"
        "The motion was declared CARRIED and it was\n**RESOLVED THAT:**\nThis Council supports rural buses.\n"
    )
    assert (one.proposer, one.seconder, one.result) == ("Councillor Ash", "Councillor Elm", "carried")
    assert one.votes is not None
    assert (one.votes.for_, one.votes.against, one.votes.names_for) == (3, 2, ["Ash", "Elm", "Yew"])


def test_what_fell_gives_no_vote_to_what_was_approved() -> None:
    (one,) = decided(
        "Councillor Ash moved recommendation 2 and it was seconded by Councillor Elm.\n"
        "On being put to the vote, recommendation 2 was CARRIED unanimously.\n"
        "On being put to the vote, recommendation 3 FELL (2 voting for, 7 voting against).\n"
        "**RESOLVED**\nThat engagement be launched.\n"
    )
    assert (one.proposer, one.votes, one.result) == ("Councillor Ash", None, "unanimous")


def test_a_vote_on_one_decision_is_not_that_of_the_next() -> None:
    first, second = decided(
        "It was proposed by Councillor Ash and seconded by Councillor Elm. All in favour.\n"
        "**RESOLVED**\nThat the accounts be approved.\nA further report was read.\n"
        "**RESOLVED**\nThat the report be noted.\n"
    )
    assert (first.proposer, second.proposer) == ("Councillor Ash", None)


@pytest.mark.parametrize(
    ("text", "clause", "movers"),
    [
        ("The accounts were approved on the motion of Cllr Ash, seconded by Cllr Elm.",
         "The accounts were approved on the motion of Cllr Ash, seconded by Cllr Elm.",
         ("Cllr Ash", "Cllr Elm")),
        ("On the motion of Cllr Ash, seconded by Cllr Elm, it was agreed to buy two benches.",
         "to buy two benches.", ("Cllr Ash", "Cllr Elm")),
        ("A grant of £250 was approved on the proposal of Cllr Ash.",
         "A grant of £250 was approved on the proposal of Cllr Ash.", ("Cllr Ash", None)),
        ("Cllr Ash proposed that the precept be raised by 2%. Seconded by Cllr Elm. All in favour.",
         "the precept be raised by 2%.", ("Cllr Ash", "Cllr Elm")),
        ("The minutes of the meeting of 3 May were agreed as a true record and signed.",
         "The minutes of the meeting of 3 May were agreed as a true record and signed.", (None, None)),
        ("Mrs Ash was unanimously elected Chairman.", "Mrs Ash was unanimously elected Chairman.",
         (None, None)),
        ("Members discussed the tender and unanimously agreed to appoint Brightway Ltd.",
         "to appoint Brightway Ltd.", (None, None)),
    ],
)  # fmt: skip
def test_decisions_without_a_formula(text: str, clause: str, movers: tuple[str | None, str | None]) -> None:
    (one,) = decided(f"{text}\n")
    assert (one.text, (one.proposer, one.seconder)) == (clause, movers)


@pytest.mark.parametrize(
    "text",
    [
        "The application was approved by the district council in May.",
        "Cllr Ash proposed that a survey might be carried out and members discussed it.",
        "The clerk reported that the quotation had been accepted.",
        "Residents had agreed unanimously at an earlier gathering that something should be done one day.",
        "The minutes were read and Cllr Ash asked for a correction.",
        "The plan is to be approved as it stands by the county.",
    ],
)
def test_what_is_told_is_no_decision(text: str) -> None:
    assert decided(f"{text}\n") == []


def test_the_approval_of_minutes_needs_no_formula_where_none_is_used() -> None:
    above = "**1. MINUTES**\nThe minutes of 3 May were confirmed as a correct record.\n**2. BUDGET**\n"
    plain = items(f"{above}The budget was read.\n")
    formal = items(f"{above}**RESOLVED:**\nThat the budget be set.\n")
    assert len(plain.minutes[0].resolutions) == 1
    assert formal.minutes[0].resolutions == []


def test_one_paragraph_may_take_several_decisions() -> None:
    first, second = decided(
        "It was agreed that a bench be bought. It was also agreed that a fence be put up.\n"
    )
    assert (first.text, second.text) == ("a bench be bought.", "a fence be put up.")
