"""Plans with a column for each year that says what is done in it."""

from __future__ import annotations

import pytest

from ..forms import read, unclaimed

HEADS = "|! Workstream | Lead | 2024/25 | 2025/26 |\n"


def test_what_each_year_says_is_an_action_of_that_year() -> None:
    text = (
        f"# Delivery plan\n{HEADS}"
        "| Urgent care | COO | Open a new unit / • Extend the wards | One line for all calls |\n"
        "| Primary care | DPC |  | Recruit forty pharmacists |"
    )
    context = read(text, "plan")
    assert [
        (a.headings, a.text, a.leads, a.timescale and a.timescale.text) for a in context.found.actions
    ] == [
        (["Urgent care"], "Open a new unit", ["COO"], "2024/25"),
        (["Urgent care"], "Extend the wards", ["COO"], "2024/25"),
        (["Urgent care"], "One line for all calls", ["COO"], "2025/26"),
        (["Primary care"], "Recruit forty pharmacists", ["DPC"], "2025/26"),
    ]
    assert unclaimed(context) == []


@pytest.mark.parametrize(
    "rows",
    [
        f"{HEADS}| Urgent care | COO | 71% | 74% |\n| Primary care | DPC | 60% | 61% |",
        f"{HEADS}| Urgent care | COO | Yes | No |\n| Primary care | DPC | No | Yes |",
        "|! Spend | Notes | 2024/25 | 2025/26 |\n| Roads | None | Mend the main road | Mend the lane too |",
    ],
    ids=["figures", "marks", "nobody and nothing it is about"],
)
def test_other_tables_of_years_hold_no_actions(rows: str) -> None:
    assert read(f"# Delivery plan\n{rows}", "plan").found.actions == []
