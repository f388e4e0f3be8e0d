"""Heads of schools, audits, programmes and Welsh papers; which of several heads for one field counts."""

from __future__ import annotations

import pytest

from boardpapers.styles import styles_for

STYLE = styles_for("").plans


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (
            "Target | Tasks | Personnel | Timescale | Success criteria",
            [None, "text", "lead", "timescale", "metrics"],
        ),
        ("Milestone | Baseline date | Forecast date | Owner", ["text", "timescale", "revised", "lead"]),
        ("Deliverable | SRO | Delivery date | Next steps", ["text", "lead", "timescale", None]),
        ("We will... | By doing... | Lead | Measures", ["text", None, "lead", "metrics"]),
        ("Recommendation | Executive action | Lead | Timescale", [None, "text", "lead", "timescale"]),
        ("Action point | Person(s) responsible | Update Q2", ["text", "lead", "progress"]),
        (
            "Recommendation | Cabinet response | Lead officer | Progress update – March 2025",
            ["text", None, "lead", "progress"],
        ),
        ("Recommendation | Cabinet response | Lead officer", ["text", "progress", "lead"]),
        ("Camau gweithredu | Arweinydd | Amserlen | Cynnydd", ["text", "lead", "timescale", "progress"]),
    ],
)
def test_which_head_fills_which_field(heads: str, expected: list[str | None]) -> None:
    names = heads.split(" | ")
    assert STYLE.assign(names) == expected
    assert STYLE.is_header(names)


@pytest.mark.parametrize(
    "heads", ["Aim | Measure | Lead | Frequency | Target", "KPI | Measure | Owner | Target"]
)
def test_measures_with_somebody_who_reports_them_are_no_actions(heads: str) -> None:
    assert not STYLE.is_header(heads.split(" | "))
