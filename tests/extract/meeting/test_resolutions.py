"""Resolutions in the forms that clerks give them, and the votes on them."""

from __future__ import annotations

import pytest

from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.extract.meeting.votes import read_ballot
from boardpapers.records import Resolution

from ..sheets import context_of, section_of
from .meeting_sheets import HEAD, items, sheets_of


def decided(text: str) -> list[Resolution]:
    meeting = items(f"**1. BUDGET**\n{text}\n**2. CLOSE**\nThanks were given.")
    return meeting.minutes[0].resolutions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RESOLVED that the report be noted.", [(None, None, "the report be noted.")]),
        ("RESOLVED – That the report be noted.", [(None, None, "That the report be noted.")]),
        ("**RESOLVED:**\nThat the report be noted.", [(None, None, "That the report be noted.")]),
        ("Resolved unanimously: that the rent be raised.", [(None, None, "the rent be raised.")]),
        ("Decision: The Board NOTED the report.", [(None, "NOTED", "The Board NOTED the report.")]),
        ("The Committee APPROVED the plan.", [(None, "APPROVED", "The Committee APPROVED the plan.")]),
        (
            "The Board discussed the accounts and APPROVED the delegation to the auditors.",
            [
                (
                    None, "APPROVED",
                    "The Board discussed the accounts and APPROVED the delegation to the auditors.",
                )
            ],
        ),
        (
            "Upon being put to the vote it was RESOLVED (by 9 votes to 2)\nThat the precept be supported.",
            [(None, None, "That the precept be supported.")],
        ),
        (
            "RESOLVED: That the Board –\n(1) Notes the report; and\n(2) Agrees the plan.",
            [("1", None, "Notes the report; and"), ("2", None, "Agrees the plan.")],
        ),
        ("It was APPROVED c.", []),
        ("The minutes were APPROVED.", [(None, "APPROVED", "The minutes were APPROVED.")]),
        ("It was AGREED that the roof be mended. It had leaked.", [(None, None, "the roof be mended.")]),
        (
            "**RESOLVED:**\nThat the rent be raised. Proposed by Cllr Ash. Carried unanimously.",
            [(None, None, "That the rent be raised.")],
        ),
        (
            "It was RESOLVED, by 4 votes to 1, that the council object to the application.",
            [(None, None, "the council object to the application.")],
        ),
        (
            "The request was urgent and as a result it was RESOLVED that:\na) a grant be made.\n"
            "b) the clerk pay it.",
            [("a", None, "a grant be made."), ("b", None, "the clerk pay it.")],
        ),
        (
            "**RESOLVED**\nThat the Committee:\na) NOTED the report.\nb) AGREED TO DEFER the plan.",
            [("a", "NOTED", "NOTED the report."), ("b", "AGREED TO DEFER", "AGREED TO DEFER the plan.")],
        ),
        (
            "RESOLVED that Cabinet agree to:\n(a) adopt the plan; and\n(b) delegate authority.",
            [("a", None, "adopt the plan; and"), ("b", None, "delegate authority.")],
        ),
        (
            "RESOLVED – That: (1) permission be granted; and (2) authority be delegated.",
            [("1", None, "permission be granted;"), ("2", None, "authority be delegated.")],
        ),
        (
            "**That the Policy Committee:**\n**1. Noted the membership.**\n**2. Approved the plan.**",
            [("1", None, "Noted the membership."), ("2", None, "Approved the plan.")],
        ),
        (
            "The Board:\n- NOTED the position; and\n- APPROVED the plan.",
            [(None, "NOTED", "NOTED the position; and"), (None, "APPROVED", "APPROVED the plan.")],
        ),
        ("The Road Committee noted the report.", [(None, None, "The Road Committee noted the report.")]),
        (
            "**The Road Committee noted the report. A strategy will follow in May.**",
            [(None, None, "The Road Committee noted the report. A strategy will follow in May.")],
        ),
        ("It was agreed that the hall be painted.", [(None, None, "the hall be painted.")]),
    ],
)  # fmt: skip
def test_forms(text: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert [(r.number, r.verb, r.text) for r in decided(text)] == expected


def test_a_heading_within_a_list_whose_numbers_go_on() -> None:
    text = (
        "**It was APPROVED;**\n**That the Policy Committee:**\n**1. Approved the plan.**\n**Contractual:**\n"
        "**2. Authorised the Director to award it.**"
    )
    assert [(r.number, r.text) for r in decided(text)] == [
        ("1", "Approved the plan."),
        ("2", "Authorised the Director to award it."),
    ]


def test_what_a_heading_says_was_not_approved_is_no_decision() -> None:
    text = (
        "**It was APPROVED;**\n**That the Policy Committee:**\n**1. Approved the plan.**\n"
        "**Recommendation 2 was not approved:**\n**2. Authorise the Director to award it.**"
    )
    assert [(r.number, r.text) for r in decided(text)] == [("1", "Approved the plan.")]


def test_an_amendment_read_out_is_no_decision() -> None:
    text = (
        "Councillor Elm moved an amendment as follows:\nThat the Policy Committee:\n1. Split it in two.\n"
        "2. Approve the first part.\nThe amendment was withdrawn.\n"
        "**It was APPROVED;**\n**That the Policy Committee:**\n**1. Approved the whole.**"
    )
    assert [(r.number, r.text) for r in decided(text)] == [("1", "Approved the whole.")]


@pytest.mark.parametrize(
    "text",
    [
        "The report was discussed at length.",
        "The Road Committee noted the report. Members spoke of the weather.",
        "Members agreed with the Chair and thanked the officers.",
        "The minutes of the last meeting were read and a correction was asked for.",
    ],
)
def test_what_is_no_resolution(text: str) -> None:
    assert decided(text) == []


def test_prose_counts_only_where_no_formula_is_used() -> None:
    meeting = items(
        "**1. ROADS**\nIt was agreed to defer the item.\n**2. BUDGET**\n**RESOLVED:**\n"
        "That the budget be set."
    )
    assert [[r.text for r in m.resolutions] for m in meeting.minutes] == [[], ["That the budget be set."]]


def test_text_behind_a_clause_belongs_to_it_only_when_set_in() -> None:
    (clause,) = decided("**RESOLVED**\na) REPEATED the survey.\nThe Chair thanked everyone.")
    assert clause.text == "REPEATED the survey."


@pytest.mark.parametrize(
    ("text", "proposer", "seconder", "result"),
    [
        (
            "Proposed by Cllr Dunning, seconded by Cllr Rao, it was RESOLVED that a loan be made.",
            "Cllr Dunning", "Cllr Rao", None,
        ),
        (
            "RESOLVED that a loan be made. Proposed: Cllr B Brown Seconded: Cllr E Patel",
            "Cllr B Brown", "Cllr E Patel", None,
        ),
        (
            "The motion was moved by Councillor Plow and seconded by Councillor Bryce.\n"
            "On being put to the vote it was CARRIED unanimously. It was APPROVED that:\na) a loan be made.",
            "Councillor Plow", "Councillor Bryce", "unanimous",
        ),
        ("RESOLVED nem. con. that a loan be made.", None, None, "unanimous"),
    ],
)  # fmt: skip
def test_movers(text: str, proposer: str | None, seconder: str | None, result: str | None) -> None:
    (clause,) = decided(text)
    assert clause.text == "a loan be made."
    assert (clause.proposer, clause.seconder, clause.result) == (proposer, seconder, result)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("by 4 votes to 1", (4, 1, None)),
        ("with 5 votes for, none against and 1 abstention", (5, 0, 1)),
        ("(For: 4; Against: 1; Abstentions: 0)", (4, 1, 0)),
        ("Vote: For 5, Against 0, Abstain 1.", (5, 0, 1)),
        ("six in favour, two against and one abstention", (6, 2, 1)),
        ("For (3): Councillors Abbot, Baker and Cook\nAgainst (1): Councillor Gunn", (3, 1, None)),
    ],
)
def test_votes(text: str, counts: tuple[int, int, int | None]) -> None:
    votes = read_ballot(text).votes
    assert votes is not None
    assert (votes.for_, votes.against, votes.abstain) == counts


def test_names_of_a_recorded_vote() -> None:
    (clause,) = decided(
        "RESOLVED that the tax be set.\nA recorded vote was taken:\nFor (2): Councillors Abbot and Baker\n"
        "Against (1): Councillor Gunn\nAbstained (1): Councillor Ince"
    )  # fmt: skip
    assert clause.votes is not None
    assert clause.votes.names_for == ["Abbot", "Baker"]
    assert (clause.votes.for_, clause.votes.against, clause.votes.abstain) == (2, 1, 1)


def test_an_amendment_that_fell_is_not_the_vote() -> None:
    (clause,) = decided(
        "On being put to the vote the amendment FELL with 2 votes for and 7 against.\n"
        "RESOLVED that the plan be approved."
    )
    assert (clause.votes, clause.result) == (None, None)


@pytest.mark.parametrize(
    "text", ["There were 3 people for the bus and 4 for the train.", "He voted against his will."]
)
def test_no_votes(text: str) -> None:
    assert read_ballot(text).votes is None


def test_every_clause_has_evidence() -> None:
    assert all(r.evidence for r in decided("RESOLVED:\na) The plan be adopted.\nb) The clerk be thanked."))


def test_a_vote_set_as_a_table() -> None:
    sheets = sheets_of(
        HEAD + "**1. LAND**\nProposed by Cllr Ash, seconded by Cllr Elm that the land be bought."
    )
    rows = [["Ash", "X", "", ""], ["Elm", "X", "", ""], ["Oak", "", "X", ""], ["Fir", "", "", "X"]]
    sheets[0].table(["Councillor", "For", "Against", "Abstain"], *rows, ["Total", "2", "1", "1"])
    sheets[0].write("RESOLVED: That the land be bought.")
    sheets[0].write("2. CLOSE", bold=True)
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (clause,) = context.found.meetings[0].minutes[0].resolutions
    assert (clause.proposer, clause.seconder) == ("Cllr Ash", "Cllr Elm")
    assert clause.votes is not None
    assert (clause.votes.for_, clause.votes.against, clause.votes.abstain) == (2, 1, 1)
    assert (clause.votes.names_for, clause.votes.names_against) == (["Ash", "Elm"], ["Oak"])


def test_a_vote_with_its_names_in_lines_before() -> None:
    (clause,) = decided(
        "A recorded vote was taken:\nFor: Mayor Ash, Cllr Elm and Cllr Fir (3) Against: Cllr Oak (1) "
        "Abstentions: None\nResolved: That the budget be approved."
    )
    assert clause.votes is not None
    assert (clause.votes.for_, clause.votes.against, clause.votes.abstain) == (3, 1, 0)
    assert clause.votes.names_for == ["Mayor Ash", "Cllr Elm", "Cllr Fir"]


def test_a_list_goes_on_behind_and() -> None:
    clauses = decided("The Committee agreed:\n1. to note the plan; and\n2. to ask for more.")
    assert [r.text for r in clauses] == ["to note the plan; and", "to ask for more."]


def test_what_is_proposed_is_no_proposer() -> None:
    (clause,) = decided(
        "A talk was given on the proposed Black Moor Wind Farm. It was RESOLVED that a survey be made."
    )
    assert clause.proposer is None
    assert read_ballot("Approved, proposed DN and seconded RB.").proposer == "DN"


def test_a_list_whose_first_clause_stands_behind_the_formula() -> None:
    clauses = decided(
        "RESOLVED – (1) That the outturn be noted.\n(2) That the transfers be approved.\n"
        "(3) That Council be told."
    )
    assert [(r.number, r.text) for r in clauses] == [
        ("1", "That the outturn be noted."), ("2", "That the transfers be approved."),
        ("3", "That Council be told."),
    ]  # fmt: skip
    assert all(r.evidence for r in clauses)


@pytest.mark.parametrize(
    ("said", "texts"),
    [
        ("RESOLVED that, subject to the above, the minutes be approved.",
         ["subject to the above, the minutes be approved."]),
        ("RESOLVED, subject to the above, that the plan be approved.", ["the plan be approved."]),
        ("24/0451 Four Acres – an extension. RESOLVED to support the application.\n"
         "Prop: Cllr Ash Sec: Cllr Elm", ["to support the application."]),
        ("It was proposed by Cllr Ash, seconded by Cllr Elm and\nRESOLVED – That the charges be kept.",
         ["That the charges be kept."]),
        ("RESOLVED: That permission be granted subject to an agreement to secure:\n"
         "a) a road; and\nb) a school.",
         ["That permission be granted subject to an agreement to secure:", "a road; and", "a school."]),
        ("RECOMMENDED: That the Panel supports the plan.", ["That the Panel supports the plan."]),
        ("1.1 The Committee RECOMMENDED to Cabinet that:\n(i) the survey go on; and\n(ii) a report be made.\n"
         "1.2 Members thanked the officers.",
         ["the survey go on; and", "a report be made."]),
        ("RESOLVED:\nA. To note the report.\nB. To recommend the approval of £2m.",
         ["To note the report.", "To recommend the approval of £2m."]),
        ("DECISION\nThat the licence be granted subject to the following conditions:\n"
         "1. Doors shall be kept closed.\n2. Music shall end at ten.",
         ["That the licence be granted subject to the following conditions:",
          "Doors shall be kept closed.", "Music shall end at ten."]),
    ],
)  # fmt: skip
def test_decisions_of_other_councils(said: str, texts: list[str]) -> None:
    meeting = items(f"**1. ONE**\nA report was before the members.\n{said}\n**2. TWO**\nNothing.\n")
    assert [r.text for r in meeting.minutes[0].resolutions] == texts


def test_headings_between_the_clauses_of_a_motion_taken_over() -> None:
    meeting = items(
        "**1. Budget**\n(1) RESOLVED that:\nCouncil, having given due regard to the officers, is "
        "asked to agree the following:\nCapital Programme\n(a) The capital programme of the council.\n"
        "(b) The funding.\n"
        "Council Tax\n(c) To increase the tax by three per cent."
    )
    assert [(r.number, r.text) for r in meeting.minutes[0].resolutions] == [
        ("a", "The capital programme of the council."),
        ("b", "The funding."),
        ("c", "To increase the tax by three per cent."),
    ]
