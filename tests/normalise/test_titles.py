"""Titles out of headings in capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.titles import title_case


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HEALTH AND WELLBEING BOARD", "Health and Wellbeing Board"),
        ("THE COUNCIL OF THE NORTH", "The Council of the North"),
        ("NHS ALDERBROOK ICB", "NHS Alderbrook ICB"),
        ("CHILDREN'S SERVICES", "Children's Services"),
        ("ADULTS’ SERVICES", "Adults’ Services"),
        ("CO-OPTION OF MEMBERS", "Co-option of Members"),
        ("STOKE-ON-SEA", "Stoke-on-Sea"),
        ("VICE-CHAIR", "Vice-Chair"),
        ("MR O'LEARY", "Mr O'Leary"),
        ("LEARNING DISABILITY (LDA) PLAN", "Learning Disability (LDA) Plan"),
        ("BCF: UPDATE", "BCF: Update"),
        ("21ST CENTURY", "21st Century"),
        ("CABINET", "Cabinet"),
        ("NHS", "NHS"),
        ("Minutes of CABINET", "Minutes of CABINET"),
        ("already Written", "already Written"),
        ("", ""),
    ],
)
def test_headings(text: str, expected: str) -> None:
    assert title_case(text) == expected


@given(st.text() | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ'’-&. ()"))
def test_twice_is_once_and_only_case_changes(text: str) -> None:
    once = title_case(text)
    assert title_case(once) == once
    assert once.casefold() == text.casefold()
