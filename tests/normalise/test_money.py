"""Sums of money."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.money import find_money

SUMS = st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)
SCALES = {
    "k": 1_000,
    " thousand": 1_000,
    "m": 10**6,
    " million": 10**6,
    "bn": 10**9,
    " billion": 10**9,
    "M": 10**6,
}


@given(SUMS)
def test_pounds_and_pence_are_read_back(value: Decimal) -> None:
    (money,) = find_money(f"a grant of £{value:,.2f}.")
    assert money.value == value


@given(st.integers(1, 99_999), st.sampled_from(sorted(SCALES)))
def test_scales(tenths: int, scale: str) -> None:
    text = f"about £{tenths / 10:.1f}{scale} a year"
    (money,) = find_money(text)
    assert money.value == Decimal(tenths) / 10 * SCALES[scale]
    assert text[money.start : money.end] == money.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£30k", [30_000]),
        ("£2.1M", [2_100_000]),
        ("£3bn", [3 * 10**9]),
        ("£ 39.1m", [39_100_000]),
        ("£1million", [10**6]),
        ("£10,000 - £20,000", [10_000, 20_000]),
        ("£3k-£50k", [3_000, 50_000]),
        ("£10-20m", [10**7, 2 * 10**7]),
        ("£12m-17m", [12 * 10**6, 17 * 10**6]),
        ("£5 to £6 million", [5 * 10**6, 6 * 10**6]),
        ("-£5m", [-5 * 10**6]),
        ("underspend of −£1.2m", [-1_200_000]),
        ("£5 members", [5]),
        ("30k", []),
        ("£", []),
        ("£k", []),
        ("£10 to 12 people", [10]),
    ],
)
def test_forms_of_the_field(text: str, expected: list[int]) -> None:
    assert [money.value for money in find_money(text)] == expected


@given(st.text("£0123456789.,-–kmbn to"))
def test_any_text_is_sliced_by_its_offsets(text: str) -> None:
    found = find_money(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
