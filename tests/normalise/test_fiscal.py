"""The calendar of public bodies."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.fiscal import (
    SEASONS,
    financial_quarter,
    financial_year,
    financial_years,
    full_year,
    month_span,
    season_span,
)

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(("day", "first"), [("2022-04-01", 2022), ("2023-03-31", 2022), ("2022-03-31", 2021)])
def test_the_financial_year_turns_on_the_first_of_april(day: str, first: int) -> None:
    assert financial_year(date.fromisoformat(day)) == (date(first, 4, 1), date(first + 1, 3, 31))


@given(DAYS)
def test_every_day_is_in_its_financial_year(day: date) -> None:
    start, end = financial_year(day)
    assert start <= day <= end
    assert financial_year(end + timedelta(days=1))[0] == end + timedelta(days=1)


@given(st.integers(1950, 2090))
def test_four_quarters_fill_the_year_without_gap(year: int) -> None:
    quarters = [financial_quarter(year, n) for n in (1, 2, 3, 4)]
    assert (quarters[0][0], quarters[3][1]) == financial_years(year, 1)
    assert all(b[0] - a[1] == timedelta(days=1) for a, b in pairwise(quarters))


@given(st.integers(1950, 2090), st.sampled_from(sorted(SEASONS)))
def test_seasons_are_three_whole_months(year: int, season: str) -> None:
    start, end = season_span(year, season)
    assert start.day == 1 and end == month_span(end.year, end.month)[1]
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == 2


@pytest.mark.parametrize(
    ("digits", "year"), [("21", 2021), ("69", 2069), ("70", 1970), ("99", 1999), ("2021", 2021)]
)
def test_years_of_two_figures(digits: str, year: int) -> None:
    assert full_year(digits) == year
