"""Dates: the printed forms one by one, and that every day survives being printed and read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.dates import Found, find_dates, month_number, parse_date, parse_dates_list

DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
MONTHS = [f"{date(2021, month, 1):%B}" for month in range(1, 13)]


def ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


FORMS: dict[str, Callable[[date], str]] = {
    "Thursday 28th January 2021": lambda d: f"{d:%A} {d.day}{ordinal(d.day)} {d:%B} {d.year}",
    "THURSDAY, 25 MARCH 2021": lambda d: f"{d:%A}, {d.day} {d:%B} {d.year}".upper(),
    "Tuesday, 22nd February, 2022": lambda d: f"{d:%A}, {d.day}{ordinal(d.day)} {d:%B}, {d.year}",
    "22/06/2021": lambda d: f"{d:%d/%m/%Y}",
    "22/6/21": lambda d: f"{d.day}/{d.month}/{d:%y}",
    "22.06.21": lambda d: f"{d:%d.%m.%y}",
    "22.6.2021": lambda d: f"{d.day}.{d.month}.{d.year}",
    "22-06-21": lambda d: f"{d:%d-%m-%y}",
    "ISO": lambda d: d.isoformat(),
    "25 Mar 21": lambda d: f"{d.day} {d:%b} {d:%y}",
    "25-Mar-2021": lambda d: f"{d.day}-{d:%b}-{d.year}",
    "5th of October 2021": lambda d: f"{d.day}{ordinal(d.day)} of {d:%B} {d.year}",
    "1 st Oct 2021 (OCR)": lambda d: f"{d.day} {ordinal(d.day)} {d:%b} {d.year}",
    "January 28th, 2021": lambda d: f"{d:%B} {d.day}{ordinal(d.day)}, {d.year}",
    "January 28, 2021": lambda d: f"{d:%B} {d.day}, {d.year}",
}


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_a_printed_day_is_read_back(form: str, day: date) -> None:
    printed = FORMS[form](day)
    text = f"The meeting held on {printed}, in the Village Hall"
    found = find_dates(text)
    assert [f.value for f in found] == [day]
    assert text[found[0].start : found[0].end] == printed
    assert found[0].precise and found[0].year_given


@given(day=DAYS)
def test_the_weekday_is_reported_as_printed(day: date) -> None:
    assert find_dates(f"{day:%a} {day.day} {day:%B} {day.year}")[0].weekday == f"{day:%A}"


@given(
    year=st.integers(1970, 2069), month=st.integers(1, 12), mark=st.sampled_from([" ", "-", "‐", ", ", "–"])
)
def test_a_month_is_its_first_day_and_not_precise(year: int, month: int, mark: str) -> None:
    (found,) = find_dates(f"by {MONTHS[month - 1]}{mark}{year}")
    assert (found.value, found.precise) == (date(year, month, 1), False)


@given(day=DAYS)
def test_a_day_without_year_needs_the_default(day: date) -> None:
    printed = f"{day.day} {day:%B}"
    assert find_dates(printed) == []
    assert find_dates(printed, default_year=day.year) == [Found(day, 0, len(printed), True, None, False)]


@given(st.text())
def test_any_text_gives_ordered_dates_inside_it(text: str) -> None:
    found = find_dates(text, default_year=2021)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    parse_dates_list(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday 28th June 2022 at 10.30am", "2022-06-28"),
        ("19-11-10", "2010-11-19"),
        ("30.09.21", "2021-09-30"),
        ("ready by 30.11 21", "2021-11-30"),
        ("by 1.7 2021.", "2021-07-01"),
        ("31.3.24", "2024-03-31"),
        ("by 1.10.21", "2021-10-01"),
        ("the 1st day of May 2020", "2020-05-01"),
        ("1st.March 2020", "2020-03-01"),
        ("Weds 3rd Feb 2021", "2021-02-03"),
        ("4-6 March 2021", "2021-03-06"),
        ("Sept 2024", "2024-09-01"),
        ("May-2011", "2011-05-01"),
        ("Dec-24", "2024-12-01"),
        ("29 February 2024", "2024-02-29"),
        ("25 Mar 21 Cabinet", "2021-03-25"),
        ("10/11/2020-12/11/2020", "2020-11-10"),
        ("12/05/99", "1999-05-12"),
    ],
)
def test_forms_of_the_field(text: str, expected: str) -> None:
    assert str(parse_date(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "see 1.1.2 and 2.1.10",
        "£12.3 million",
        "Telephone 01572 722577",
        "0116 454 6356",
        "version 1.2.21",
        "Report No. 118/2023",
        "at 10.30",
        "10:30",
        "up to 3 may attend",
        "5 march past",
        "2021/22",
        "23/00078",
        "12 Members",
        "31 June 2021",
        "29 February 2021",
        "2021-13-45",
        "44/55/2021",
        "sort code 20-30-45",
        "10 Downing Street",
        "page 3 of 10",
        "",
        "no figures at all",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, default_year=2021) == []


@pytest.mark.parametrize("text", ["6 May 12 noon", "6 May 10.30 am", "6 May 16 June", "6 May 12 people came"])
def test_figures_behind_a_month_that_are_no_year(text: str) -> None:
    assert find_dates(text, default_year=2021)[0].value == date(2021, 5, 6)


def test_ocr_leaves_ordinals_apart_from_their_day() -> None:
    found = find_dates("1 st Oct 17 th Dec.", default_year=2020)
    assert [f.value for f in found] == [date(2020, 10, 1), date(2020, 12, 17)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 March, 6 May and 8 July 2021", ["2021-03-04", "2021-05-06", "2021-07-08"]),
        ("4, 11 and 18 May 2021", ["2021-05-04", "2021-05-11", "2021-05-18"]),
        ("9 November, 11 January and 8 March 2022", ["2021-11-09", "2022-01-11", "2022-03-08"]),
        ("Tuesday 4 October 2022, 6 December", ["2022-10-04", "2022-12-06"]),
        ("3rd March 2020, 5th May 2020 (AGM) 7th July 2020", ["2020-03-03", "2020-05-05", "2020-07-07"]),
        ("item 5. 4 May 2021 and 4 May 2021", ["2021-05-04"]),
        ("4 March and 6 May", []),
    ],
)
def test_lists_share_their_month_and_year(text: str, expected: list[str]) -> None:
    assert [str(day) for day in parse_dates_list(text)] == expected


@given(
    days=st.lists(st.dates(date(2021, 1, 1), date(2021, 12, 31)), min_size=1, max_size=6, unique=True).map(
        sorted
    )
)
def test_a_list_of_days_of_one_year_is_read_back(days: list[date]) -> None:
    text = ", ".join(f"{day.day} {day:%B}" for day in days) + " 2021"
    assert parse_dates_list(text) == days


def test_month_numbers_by_their_first_letters() -> None:
    assert [month_number(name) for name in ("Sept", "JAN", "december")] == [9, 1, 12]
