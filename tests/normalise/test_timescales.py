"""Timescales and deadlines: the conventions of the published record."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.fiscal import feast, financial_quarter, financial_years, month_span
from boardpapers.normalise.timescales import Timescale, last_day, parse_timescale

YEARS = st.integers(2013, 2068)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("22/23", "2022-04-01", "2023-03-31"),
        ("2022-23", "2022-04-01", "2023-03-31"),
        ("2024/2025", "2024-04-01", "2025-03-31"),
        ("FY22/23", "2022-04-01", "2023-03-31"),
        ("22/25", "2022-04-01", "2025-03-31"),
        ("2022-2027", "2022-04-01", "2027-03-31"),
        ("22/23 23/24", "2022-04-01", "2024-03-31"),
        ("24/25 22/23", "2022-04-01", "2025-03-31"),
        ("24/25 as required", "2024-04-01", "2025-03-31"),
        ("Q2 2024/25", "2024-07-01", "2024-09-30"),
        ("Q3 24/25", "2024-10-01", "2024-12-31"),
        ("Q4 2024", "2025-01-01", "2025-03-31"),
        ("2024 (Q4)", "2025-01-01", "2025-03-31"),
        ("1st Qtr 2025/26", "2025-04-01", "2025-06-30"),
        ("H1 2025", "2025-04-01", "2025-09-30"),
        ("first half of 2025", "2025-01-01", "2025-06-30"),
        ("second half of 2025/26", "2025-10-01", "2026-03-31"),
        ("third quarter of 2025", "2025-07-01", "2025-09-30"),
        ("third half of 2025", "2025-01-01", "2025-12-31"),
        ("2023/24-2025/26", "2023-04-01", "2026-03-31"),
        ("mid-2025", "2025-01-01", "2025-12-31"),
        ("Apr-25, May-25", "2025-04-01", "2025-05-31"),
        ("Autumn 1 2024", "2024-09-01", "2024-11-30"),
        ("w/c 3 March 2025", "2025-03-03", "2025-03-09"),
        ("Week commencing 10 Feb 2025", "2025-02-10", "2025-02-16"),
        ("Mawrth 2025", "2025-03-01", "2025-03-31"),
        ("erbyn 31 Mawrth 2025", None, "2025-03-31"),
        ("Medi 2024", "2024-09-01", "2024-09-30"),
        ("Q1-Q2 2024/25", "2024-04-01", "2024-09-30"),
        ("Q4 2022/23 – Q1 2023/24", "2023-01-01", "2023-06-30"),
        ("End Q2 24/25", None, "2024-09-30"),
        ("by end March 2021", None, "2021-03-31"),
        ("by 30.09.21", None, "2021-09-30"),
        ("30 June 2024", None, "2024-06-30"),
        ("April 2024", "2024-04-01", "2024-04-30"),
        ("March 22", "2022-03-01", "2022-03-31"),
        ("December '22", "2022-12-01", "2022-12-31"),
        ("Oct 21-Mar 22", "2021-10-01", "2022-03-31"),
        ("starts Sep 2022", "2022-09-01", None),
        ("0-5year offer starts Sep 2022", "2022-09-01", None),
        ("New hub implemented for Sep 2022", "2022-09-01", None),
        ("Sept 2022 (start)", "2022-09-01", None),
        ("July 2022 onwards", "2022-07-01", None),
        ("From April 2022 to March 2023", "2022-04-01", "2023-03-31"),
        ("April to June 2022", "2022-04-01", "2022-06-30"),
        ("November to January 2023", "2022-11-01", "2023-01-31"),
        ("01/04/2022 - 31/03/2023", "2022-04-01", "2023-03-31"),
        ("Summer 2022", "2022-06-01", "2022-08-31"),
        ("Winter 2022/23", "2022-12-01", "2023-02-28"),
        ("Late Spring 2011", "2011-03-01", "2011-05-31"),
        ("Academic year 2022/23", "2022-09-01", "2023-08-31"),
        ("End of 2022", None, "2022-12-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("end of financial year 2022/23", None, "2023-03-31"),
        ("Ongoing to March 2025", None, "2025-03-31"),
        ("02/24", "2024-02-01", "2024-02-29"),
        ("by 9/25", None, "2025-09-30"),
        ("02/2024", "2024-02-01", "2024-02-29"),
        ("03/24 - 06/24", "2024-03-01", "2024-06-30"),
        ("11/12", "2011-04-01", "2012-03-31"),
        ("FY24/25 Q2", "2024-07-01", "2024-09-30"),
        ("2024-25 Q3", "2024-10-01", "2024-12-31"),
        ("Q2 FY25", "2024-07-01", "2024-09-30"),
        ("H1 2024/25", "2024-04-01", "2024-09-30"),
        ("AY 2024/25", "2024-09-01", "2025-08-31"),
        ("by Easter 2025", None, "2025-04-20"),
        ("Christmas 2024", None, "2024-12-25"),
        ("Apr 24 – Mar 25", "2024-04-01", "2025-03-31"),
    ],
)
def test_dated(text: str, start: str | None, end: str | None) -> None:
    assert parse_timescale(text) == Timescale(text, day(start), day(end), "dated")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("TBC", "tbc"),
        ("tbd", "tbc"),
        ("T.B.C.", "tbc"),
        ("TBC March 22", "tbc"),
        ("22/23 (TBC)", "tbc"),
        ("To be confirmed", "tbc"),
        ("Ongoing", "ongoing"),
        ("On-going", "ongoing"),
        ("Annually", "ongoing"),
        ("Monthly ongoing", "ongoing"),
        ("As required", "as_required"),
        ("As and when", "as_required"),
        ("ad hoc", "as_required"),
        ("Immediate", "none"),
        ("Year 1", "none"),
        ("Within 6 months", "none"),
        ("11-19 year", "none"),
        ("June", "none"),
    ],
)
def test_undated(text: str, status: str) -> None:
    assert parse_timescale(text) == (text, None, None, status)


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_blank_has_no_text(text: str) -> None:
    assert parse_timescale(text) == (None, None, None, "none")


@pytest.mark.parametrize(
    ("text", "whole", "end"),
    [
        ("31/07/20 25", "31/07/2025", "2025-07-31"),
        ("31.07.2 025", "31.07.2025", "2025-07-31"),
        ("12/03/20 10 am", "12/03/20 10 am", "2020-03-12"),
        ("31/07/20 25/12/24", "31/07/20 25/12/24", "2024-12-25"),
    ],
)
def test_a_year_that_a_narrow_column_tore(text: str, whole: str, end: str) -> None:
    assert parse_timescale(text)[:3] == (whole, None, day(end))


def test_a_month_without_year_is_dated_only_by_the_default() -> None:
    assert parse_timescale("by 23 March", default_year=2011).end == date(2011, 3, 23)


@given(first=YEARS, count=st.integers(1, 10), mark=st.sampled_from("/-–"), long=st.booleans())
def test_runs_of_financial_years(first: int, count: int, mark: str, long: bool) -> None:
    text = f"{first if long else first % 100}{mark}{(first + count) % 100:02d}"
    assert parse_timescale(text)[1:] == (*financial_years(first, count), "dated")


@given(year=YEARS, quarter=st.integers(1, 4))
def test_quarters_of_the_financial_year(year: int, quarter: int) -> None:
    start, end = financial_quarter(year, quarter)
    assert parse_timescale(f"Q{quarter} {year}/{(year + 1) % 100:02d}")[1:] == (start, end, "dated")
    assert (start.day, end - start >= date(2021, 3, 31) - date(2021, 1, 1)) == (1, True)


@given(when=st.dates(date(2000, 1, 1), date(2069, 12, 31)))
def test_a_month_ends_on_its_last_day(when: date) -> None:
    span = month_span(when.year, when.month)
    assert parse_timescale(f"{when:%B} {when.year}")[1:3] == span
    assert last_day(f"by the end of {when:%B} {when.year}") == span[1]


@given(text=st.text(), year=st.none() | st.integers(1990, 2060))
def test_any_text_has_its_dates_in_order(text: str, year: int | None) -> None:
    found = parse_timescale(text, default_year=year)
    assert found.start is None or found.end is None or found.start <= found.end
    assert (found.status == "dated") == bool(found.start or found.end)


RAISED = date(2010, 11, 19)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11.01.11", "2011-01-11"),
        ("11/01/2011", "2011-01-11"),
        ("May-2011", "2011-05-31"),
        ("January 2011.", "2011-01-31"),
        ("June Board", "2011-06-30"),
        ("23-Mar", "2011-03-23"),
        ("Comments by 23 March", "2011-03-23"),
        ("late January", "2011-01-31"),
        ("19 November", "2010-11-19"),
        ("18 November", "2011-11-18"),
        ("November", "2010-11-30"),
        ("Late Spring 2011", "2011-05-31"),
        ("summer 2011", "2011-08-31"),
        ("autumn", "2010-11-30"),
        ("winter", "2011-02-28"),
        ("Mid Feb for a first draft. March Board to agree it", "2011-03-31"),
        ("the June/July Board meeting", "2011-07-31"),
        ("at the April and June meetings", "2011-06-30"),
        ("Details to be confirmed by April 2011", "2011-04-30"),
        ("22/23", "2023-03-31"),
        ("Q2 2024/25", "2024-09-30"),
        ("starts Sep 2022", "2022-09-01"),
        ("22/23, 24/25", "2025-03-31"),
        ("Ongoing", None),
        ("Monthly ongoing", None),
        ("As soon as possible", None),
        ("Immediate", None),
        ("to be confirmed", None),
        ("next meeting", None),
        ("From May 2011", None),
        ("", None),
        ("a member may march", None),
    ],
)
def test_last_day_of_a_deadline(text: str, expected: str | None) -> None:
    assert last_day(text, raised=RAISED) == day(expected)


def test_a_misprinted_day_of_raising_looks_back_from_the_paper() -> None:
    paper = date(2011, 3, 2)
    assert last_day("January", raised=date(2011, 11, 19), paper=paper) == date(2011, 1, 31)
    assert last_day("June", raised=date(2011, 11, 19), paper=paper) == date(2010, 6, 30)
    assert last_day("June", paper=paper) == date(2011, 6, 30)


def test_without_any_day_to_count_from_a_month_is_no_deadline() -> None:
    assert last_day("June") is None


@given(text=st.text(), raised=st.none() | st.dates(), paper=st.none() | st.dates())
def test_last_day_reads_any_text(text: str, raised: date | None, paper: date | None) -> None:
    found = last_day(text, raised=raised, paper=paper)
    assert found is None or any(c.isalnum() for c in text)


@given(raised=st.dates(date(1990, 1, 1), date(2060, 1, 1)), month=st.dates().map(lambda d: f"{d:%B}"))
def test_a_month_without_year_is_the_first_on_or_after_the_day_raised(raised: date, month: str) -> None:
    found = last_day(f"{month} Board", raised=raised)
    assert found is not None and raised <= found < raised.replace(year=raised.year + 1, month=12, day=31)
    assert f"{found:%B}" == month


@pytest.mark.parametrize("text", ["02/24", "2/24", "12/2024", "Apr 24 – Mar 25", "11/12"])
def test_months_in_figures_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["Minute 12/24 refers", "Report no. 10/2023", "24/7 cover", "01/04", "1/2"])
def test_references_are_no_months(text: str) -> None:
    assert parse_timescale(text).status == "none"


def test_easter_of_the_year_that_comes() -> None:
    assert last_day("by Easter", raised=date(2024, 5, 1)) == date(2025, 4, 20)
    assert last_day("by Christmas", raised=date(2024, 5, 1)) == date(2024, 12, 25)


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = feast(year, "easter")
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
