"""Tables in which each row says its time, beside the figures of several areas."""

from __future__ import annotations

import pytest

from .test_observations_tables import table, values


def test_areas_compared_at_the_time_of_each_row() -> None:
    [metric] = table(
        ["Indicator", "Period", "Alderbrook", "England", "Trend"],
        ["Adults who smoke (%)", "2023", "11.2", "11.6", "down"],
        ["Conceptions under 18 per 1,000", "2022", "12.4", "13.1", "level"],
        caption="Outcomes",
    )
    assert values(metric) == [
        ("Adults who smoke (%), Alderbrook", "2023", 11.2, "%"),
        ("Adults who smoke (%), England", "2023", 11.6, "%"),
        ("Conceptions under 18 per 1,000, Alderbrook", "2022", 12.4, None),
        ("Conceptions under 18 per 1,000, England", "2022", 13.1, None),
    ]


@pytest.mark.parametrize(
    "head",
    [["Grant", "Year", "Amount (£)"], ["Bill", "Date", "Sum"], ["Plan", "Year", "Target"]],
    ids=" | ".join,
)
def test_other_rows_with_a_time_measure_nothing(head: list[str]) -> None:
    assert table(head, ["Hall", "2023", "450"], ["Park", "2024", "300"]) == []


def test_a_month_alone_among_other_heads_is_a_name() -> None:
    assert (
        table(
            ["Kind", "Ely", "March", "Total"],
            ["Allocated", "410", "2600", "3010"],
            ["Built", "38", "40", "78"],
        )
        == []
    )
