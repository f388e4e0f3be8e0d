"""Tables of indicators and the numbers they are to reach."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from .test_observations_tables import table

Row = Sequence[str | None]


def aims(head: Row, *rows: Row) -> list[tuple[str, float | None, str | None]]:
    found = table(head, *rows)
    return [
        (m.text, m.target.value if m.target else None, m.target.unit if m.target else None) for m in found
    ]


def test_indicators_and_targets_alone() -> None:
    assert aims(
        ["Ref", "Key indicator", "Target 2026/27", "Frequency"],
        ["K1", "Homes built", "450", "Annual"],
        ["K2", "Waste recycled (%)", "At least 55 by 2027", "Quarterly"],
        ["K3", "Tenants satisfied", "85%", "Annual"],
        ["K4", "Grants paid in time", "Top quartile", "Annual"],
    ) == [("Homes built", 450, None), ("Waste recycled (%)", 55, "%"), ("Tenants satisfied", 85, "%")]


def test_a_row_without_values_is_a_measure_beside_those_that_have_some() -> None:
    found = aims(
        ["Indicator", "2023/24", "Target"],
        ["Homes built", "410", "450"],
        ["Homes let", "380", "400"],
        ["Apprentices", "New", "30"],
    )
    assert sorted(found) == [("Apprentices", 30, None), ("Homes built", 450, None), ("Homes let", 400, None)]


@pytest.mark.parametrize(
    "head", [["Service", "Target"], ["Indicator", "Budget"], ["Item", "Standard"]], ids=" | ".join
)
def test_other_tables_set_nothing(head: list[str]) -> None:
    assert aims(head, ["Homes", "450"], ["Roads", "30"]) == []


def test_targets_in_words_before_the_values_are_no_part_of_the_label() -> None:
    found = aims(
        ["Policy", "Indicator", "Target", "2022/23", "2023/24"],
        ["H1", "Homes built", "540 per annum", "512", "561"],
        ["H3", "Affordable homes", "30% of those built", "24%", "27%"],
    )
    assert found == [("Homes built", 540, None), ("Affordable homes", 30, "%")]


def test_plans_and_ambitions_for_years_to_come() -> None:
    head = ["Metric", "Baseline 2023/24", "2024/25 plan", "2028/29 ambition"]
    rows = [["Seen in four hours", "68.4%", "76%", "95%"], ["Wards full", "61%", "80%", "85%"]]
    assert aims(head, *rows) == [("Seen in four hours", 95, "%"), ("Wards full", 85, "%")]
