"""What the first page of a plan says of it: version, date, years covered."""

from __future__ import annotations

import datetime

import pytest

from ..forms import plan

TABLE = "|! Ref | Action | Lead |\n| 1 | Train staff | PH |"
Years = tuple[int, int] | None


def years(text: str) -> Years:
    period = plan(f"{text}\n{TABLE}").period
    return (period.start_year, period.end_year) if period else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Delivery plan 2025-28", (2025, 2028)),
        ("# Delivery plan 2025/26 – 2027/28", (2025, 2028)),
        ("# Delivery plan 2025/26", (2025, 2026)),
        ("# Delivery plan\nApril 2025 – March 2026", (2025, 2026)),
        ("# Delivery plan\n1 April 2025 to the end of March 2028", (2025, 2028)),
        ("# Delivery plan\nMarch 2026 and April 2025", None),
    ],
)
def test_the_years_a_plan_covers(text: str, expected: Years) -> None:
    assert years(text) == expected


def test_the_first_day_of_a_period_is_no_date_of_the_plan() -> None:
    assert plan(f"# Delivery plan\nApril 2025 – March 2026\n{TABLE}").date is None


def test_a_table_before_the_plan_says_its_version_and_date() -> None:
    control = "| Version | 2.1 |\n| Date | 4 March 2025 |\n| Owner | Policy |"
    found = plan(f"# Corporate delivery plan\n{control}\nIt is kept up to date.\n{TABLE}")
    assert (found.version, found.date) == ("2.1", datetime.date(2025, 3, 4))


def test_what_the_cover_prints_goes_before_that_table() -> None:
    control = "| Version | 2.1 |\n| Date | 4 March 2025 |"
    found = plan(f"# Delivery plan\nVersion 3\n5 May 2025\n{control}\nIt is kept up to date.\n{TABLE}")
    assert (found.version, found.date) == ("Version 3", datetime.date(2025, 5, 5))


@pytest.mark.parametrize("heading", ["3. Action plan", "3. Action plan: This sets out the aims of our plan."])
def test_a_cover_names_the_plan_before_a_bare_numbered_heading(heading: str) -> None:
    found = plan(f"| **Access Plan 2024-2027** | |\n| Adopted: May 2024 | |\n-----\n**{heading}**\n{TABLE}")
    assert found.title == "Access Plan 2024-2027"
    assert found.period and (found.period.start_year, found.period.end_year) == (2024, 2027)


def test_a_numbered_heading_that_names_the_plan_is_its_title() -> None:
    assert plan(f"# Wellbeing strategy\n**4. Alderbrook Delivery Action Plan**\n{TABLE}").title == (
        "Alderbrook Delivery Action Plan"
    )
