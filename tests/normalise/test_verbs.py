"""Verbs of recommendations and resolutions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.verbs import VERBS, capital_verb, leading_verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Notes the report", "Notes"),
        ("ENDORSE the principles", "ENDORSE"),
        ("To note the report", "note"),
        ("Considers, agrees and endorses the plan", "Considers, agrees and endorses"),
        ("consider and agree to it", "consider and agree"),
        ("1. Approve the budget", "Approve"),
        ("(a) formally adopts", "adopts"),
        ("That the Board notes the report", "notes"),
        ("That the Committee for Roads and Travel notes this update.", "notes"),
        ("Members are asked to consider the report", "consider"),
        ("The Board is recommended to: 1. note", "note"),
        ("It is recommended that Cabinet approves the plan", "approves"),
        ("Confirms the plan and authorises the group", "Confirms"),
        ("Agree to delegate authority", "Agree"),
        ("Note and comment on the plan", "Note and comment"),
    ],
)
def test_leading_verbs(text: str, verb: str) -> None:
    assert leading_verb(text) == verb


@pytest.mark.parametrize(
    "text", ["The report be noted", "Review of the plan be received", "Approval is given", "", "The budget"]
)
def test_no_leading_verb(text: str) -> None:
    assert leading_verb(text) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("NOTED the report", "NOTED"),
        ("AGREED TO DEFER the plan", "AGREED TO DEFER"),
        ("NOTED AND APPROVED it", "NOTED AND APPROVED"),
        ("NOTED, APPROVED and ENDORSED it", "NOTED, APPROVED and ENDORSED"),
        ("That the Committee NOTED the report", "NOTED"),
        ("POSTPONED the vote", "POSTPONED"),
        ("AGREED to note", "AGREED"),
        ("UNANIMOUSLY AGREED to", "AGREED"),
        ("AGREED IN PRINCIPLE the plan", "AGREED IN PRINCIPLE"),
        ("NOTED", "NOTED"),
    ],
)
def test_capital_verbs(text: str, verb: str) -> None:
    assert capital_verb(text) == verb


@pytest.mark.parametrize(
    "text",
    [
        "Noted the report",
        "NHS England be asked",
        "ICB to write",
        "RESOLVED that",
        "The report was noted by the NHS",
        "THE REPORT BE NOTED AND APPROVED BY THE BOARD",
        "NOTED THAT THE REPORT BE SENT TO THE COUNCIL",
        "",
    ],
)
def test_no_capital_verb(text: str) -> None:
    assert capital_verb(text) is None


@given(
    st.sampled_from(sorted(VERBS)),
    st.sampled_from(["", "To ", "That the Board ", "a) ", "Members are asked to "]),
)
def test_every_verb_is_found_behind_every_lead_in(verb: str, lead: str) -> None:
    assert leading_verb(f"{lead}{verb} the plan") == verb
    assert capital_verb(f"{verb.upper()} the plan") in (verb.upper(), None)


@given(st.text())
def test_what_is_found_is_printed(text: str) -> None:
    assert (leading_verb(text) or "") in text
    assert (capital_verb(text) or "") in text
