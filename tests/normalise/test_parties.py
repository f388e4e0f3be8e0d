"""Leads of an action."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.parties import known_parties, party_key, split_parties

PARTIES = [
    "ICB",
    "PCN",
    "Public Health",
    "Head of Arts and Culture",
    "ICB (adults, children)",
    "Parks and Roads Manager",
    "All providers",
    "hospital teams",
    "County Council",
    "NHS England",
    "Age UK's forum",
]


@given(
    parties=st.lists(st.sampled_from(PARTIES), max_size=6, unique=True),
    mark=st.sampled_from(["/", "/ ", " / ", ", ", "; ", " + ", " plus ", " with "]),
)
def test_a_joined_cell_is_read_back(parties: list[str], mark: str) -> None:
    assert split_parties(mark.join(parties)) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("ICB/ PCN/ICB", ["ICB", "PCN"]),
        ("ICB REACH. PCN, community pharmacy", ["ICB REACH", "PCN", "community pharmacy"]),
        ("ICB with Rural Trust and Parish Councils", ["ICB", "Rural Trust", "Parish Councils"]),
        ("Home Care Coordinator and Brokerage team", ["Home Care Coordinator", "Brokerage team"]),
        ("Director of Housing and Head of Planning", ["Director of Housing", "Head of Planning"]),
        ("Chief Executive and Clerk", ["Chief Executive", "Clerk"]),
        ("Cllr A Ash and Cllr C Moor", ["Cllr A Ash", "Cllr C Moor"]),
        ("Public Health & Adult Care", ["Public Health", "Adult Care"]),
        ("Health & Safety Officer", ["Health & Safety Officer"]),
        ("Cllr Ash & Clerk", ["Cllr Ash", "Clerk"]),
        ("Chair & Treasurer", ["Chair", "Treasurer"]),
        ("Chair and Vice-Chair", ["Chair", "Vice-Chair"]),
        ("A. Ash, Dr. B. Moor", ["A. Ash", "Dr. B. Moor"]),
        ("Headteacher, SENCo and DSL", ["Headteacher", "SENCo", "DSL"]),
        ("Police and Crime Commissioner", ["Police and Crime Commissioner"]),
        ("Director of Adults, Health and Housing", ["Director of Adults, Health and Housing"]),
        ("ICB\nPCN", ["ICB", "PCN"]),
        ("Director of Public\nHealth", ["Director of Public Health"]),
        ("Housing Options Manager\nHead of Planning", ["Housing Options Manager", "Head of Planning"]),
        ("24/7 team", ["24/7 team"]),
        ("ICB/", ["ICB"]),
        ("All", ["All"]),
        ("TBC ICB", ["ICB"]),
        ("ICB (TBC)", ["ICB"]),
        ("TBC", []),
        ("To be confirmed", []),
        ("N/A", []),
        ("–", []),
        ("", []),
    ],
)
def test_cells_of_the_field(text: str, parties: list[str]) -> None:
    assert split_parties(text) == parties


def test_parties_known_from_other_cells_are_parted_by_a_blank() -> None:
    known = known_parties(["ICB/ PCN", "PH, dentists"])
    assert known == {"icb", "pcn", "ph"}
    assert split_parties("PCN ICB", known=known) == ["PCN", "ICB"]
    assert split_parties("dentists ICB", known=known) == ["dentists", "ICB"]
    assert split_parties("ICB digital team/ Director of PH", known=known) == [
        "ICB digital team",
        "Director of PH",
    ]
    assert split_parties("PCN ICB") == ["PCN ICB"]


@given(st.text() | st.text("ABCab /,;&+()\n.andTBC"))
def test_splitting_the_split_changes_nothing(text: str) -> None:
    parties = split_parties(text)
    assert all(party.strip() == party != "" for party in parties)
    assert [p for party in parties for p in split_parties(party)] == parties


@pytest.mark.parametrize("other", ["ICB/PCN", "ICB / PCN", "icb/ pcn.", " ICB /PCN "])
def test_keys_do_not_mind_spacing_or_case(other: str) -> None:
    assert party_key(other) == party_key("ICB/ PCN")


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert party_key(party_key(text)) == party_key(text)
