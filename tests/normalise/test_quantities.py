"""Numbers with units, targets and changes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.quantities import change, find_quantities, target

PERCENTS = ["%", " %", " per cent", " percent"]


def values(text: str) -> list[tuple[float, str | None]]:
    return [(q.value, q.unit) for q in find_quantities(text)]


@given(tenths=st.integers(0, 1000), form=st.sampled_from(PERCENTS))
def test_percentages_in_any_wording(tenths: int, form: str) -> None:
    text = f"about {tenths / 10}{form} of all"
    assert values(text) == [(tenths / 10, "%")]


@given(number=st.integers(0, 10**9))
def test_whole_numbers_with_their_noun(number: int) -> None:
    (quantity,) = find_quantities(f"in all {number:,} people came")
    assert (quantity.value, quantity.unit) == (number, "people")
    assert isinstance(quantity.value, int)


@given(st.text("0123456789%£.,-– abkmto"))
def test_any_text_gives_ordered_quantities_inside_it(text: str) -> None:
    found = find_quantities(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert target(text) is None or target(text) in found or change(text) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60%", [(60, "%")]),
        ("12.3%", [(12.3, "%")]),
        ("2-5% of pupils", [(2, "%"), (5, "%")]),
        ("£30k", [(30_000, "£")]),
        ("£2.1 million", [(2_100_000, "£")]),
        ("1.1 million", [(1_100_000, None)]),
        ("10 m wide", [(10, None)]),
        ("14 days", [(14, "days")]),
        ("12 of them", [(12, None)]),
        ("5 percentage points", [(5, "percentage points")]),
        ("4.5pp", [(4.5, "percentage points")]),
        ("512kg of waste", [(512, "kg")]),
        ("3.4 km of path", [(3.4, "km")]),
        ("14.2 FTE", [(14.2, "FTE")]),
        ("12 karts", [(12, "karts")]),
        ("in 2021", []),
        ("ONS4 scores", []),
        ("aged 11-19years", []),
        ("see 2.1.1", []),
        ("on 22/06/21", []),
        ("the 5th", []),
        ("20 shows that", [(20, None)]),
        ("1 in 5 adults smoke", [(20, "%")]),
        ("One in four walk every week", [(25, "%")]),
        ("9 out of 10 tenants", [(90, "%")]),
        ("two in every three children", [(66.7, "%")]),
        ("3 in 12 months", [(3, None), (12, "months")]),
        ("a 1 in 100 year flood", [(1, None), (100, None)]),
        ("opened 2 in 2024", [(2, None)]),
    ],
)
def test_forms_of_the_field(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60% annual eye checks for people with diabetes", (60, "%")),
        ("350 homes improved a year", (350, "homes")),
        ("300 staff trained; 90% report improved confidence", (300, "staff")),
        ("500 homes improved by March 2027", (500, "homes")),
        ("Reduce smoking in pregnancy to 1 in 20 mothers", (5, "%")),
        ("80 per cent of visits within 14 days", (80, "%")),
        ("Reduce smoking in pregnancy to 12.3%", (12.3, "%")),
        ("Increase uptake from 15% to 67%", (67, "%")),
        ("Uptake of checks of at least 75%", (75, "%")),
        ("Target: 90%", (90, "%")),
        ("Vaccination coverage above 95%", (95, "%")),
        ("62 affordable homes started", (62, "homes")),
        ("By 2028 inactivity will have fallen from 22.3% to 20%", (20, "%")),
        ("No more than 5 complaints a year", (5, "complaints")),
        ("Recruit a minimum of 45 volunteers", (45, "volunteers")),
        ("Obesity at age 11 falls by 60%", (60, "%")),
        ("Emissions down by 40% by 2030", (40, "%")),
        ("Reduction of 10 percentage points in reoffending", (10, "percentage points")),
        ("Savings of £30k a year", (30_000, "£")),
        ("Residual waste below 512kg per household", (512, "kg")),
        ("3.4km of new cycle route", (3.4, "km")),
        ("£1.2m saved", (1_200_000, "£")),
        ("Recycling rate of 60% by 2027", (60, "%")),
        ("Recruit 12 social prescribers", (12, "prescribers")),
        ("Train 40 staff in first aid", (40, "staff")),
        ("Answer 80% of calls in 20 seconds", (80, "%")),
        ("Cut carbon emissions by a third", (33.3, "%")),
        ("Reduce the waiting list by two-thirds", (66.7, "%")),
        ("Halve the number of people sleeping rough", (50, "%")),
        ("No more than 12 a month", (12, None)),
        ("Uptake rises to 55%", (55, "%")),
        ("Uptake reaches 95%", (95, "%")),
        ("Complaints fall to 12 a month", (12, None)),
    ],
)
def test_targets(text: str, expected: tuple[float, str | None]) -> None:
    found = target(text)
    assert found is not None and (found.value, found.unit) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Visits within 14 days",
        "2.5 year development checks",
        "Children with tooth decay at age 5years",
        "0-5 year indicators",
        "Adults cycling at least 3 days a week",
        "Staff remaining in work after 55",
        "Hip fractures in people aged over 65",
        "Numbers taking up 1:1 services",
        "Take-up increased from 15% to 67%",
        "Burglary has fallen by 14%",
        "Numbers were cut by a third",
        "Reduced by 31 March",
        "Half of all schools",
        "Access in comparison to 2019",
        "See 2.1.",
        "Over 900 responses were received",
        "13.8%",
        "Rate of falls in people aged 65-79 and 80+",
    ],
)
def test_no_targets(text: str) -> None:
    assert target(text) is None


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("increased from 15% to 67%", (15, "%"), (67, "%")),
        ("fell from 4.6% in June to 4.0% in July", (4.6, "%"), (4.0, "%")),
        ("rose from 10 to 20 visits", (10, "visits"), (20, "visits")),
        ("income from £3m in 2020 to £4m", (3_000_000, "£"), (4_000_000, "£")),
    ],
)
def test_changes(text: str, old: tuple[float, str], new: tuple[float, str]) -> None:
    found = change(text)
    assert found is not None
    assert [(q.value, q.unit) for q in found] == [old, new]


@pytest.mark.parametrize("text", ["from 10 to 12 noon", "pages from 3 to 8", "67%", "from 15%. Later to 67%"])
def test_no_changes(text: str) -> None:
    assert change(text) is None
