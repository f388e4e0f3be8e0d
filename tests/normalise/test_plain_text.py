"""Small text operations."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.text import plain_dashes, plain_quotes, slug, squash


def test_runs_of_space_become_one_blank() -> None:
    assert squash(" a\n\tb\u00a0 c ") == "a b c"


@given(st.text())
def test_squashed_and_plain_text_stay_so(text: str) -> None:
    assert squash(squash(text)) == squash(text)
    assert len(plain_dashes(plain_quotes(text))) == len(text)


def test_quotes_and_dashes() -> None:
    assert plain_dashes(plain_quotes("‘a’ “b” – c‐d — e")) == "'a' \"b\" - c-d - e"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Children’s Services – Plan", "childrens-services-plan"),
        ("Café 21/22", "cafe-21-22"),
        ("…", ""),
        ("a" * 99, "a" * 60),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(), st.integers(1, 80))
def test_a_slug_is_safe_in_an_id(text: str, limit: int) -> None:
    found = slug(text, limit)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", found) and len(found) <= limit
