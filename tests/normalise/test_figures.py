"""Figures in table cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.figures import Figure, is_no_figure, parse_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31", [Figure(31, None)]),
        ("1,204", [Figure(1204, None)]),
        ("71%", [Figure(71, "%")]),
        ("71.5 %", [Figure(71.5, "%")]),
        ("£1,250.50", [Figure(1250.5, "£")]),
        ("£1.2m", [Figure(1200000, "£")]),
        ("£30k", [Figure(30000, "£")]),
        ("-5", [Figure(-5, None)]),
        ("−5.5%", [Figure(-5.5, "%")]),
        ("+6.0%", [Figure(6.0, "%")]),
        ("-£20", [Figure(-20, "£")]),
        ("£-20", [Figure(-20, "£")]),
        ("(66.9)", [Figure(-66.9, None)]),
        ("42*", [Figure(42, None)]),
        ("31 (12%)", [Figure(31, None), Figure(12, "%")]),
        ("12% (31)", [Figure(12, "%"), Figure(31, None)]),
        ("512kg", [Figure(512, "kg")]),
        ("3.4 km", [Figure(3.4, "km")]),
        ("6.5 days", [Figure(6.5, "days")]),
        ("14.2 FTE", [Figure(14.2, "FTE")]),
        ("£(12)k", [Figure(-12000, "£")]),
        ("84% ▲", [Figure(84, "%")]),
        ("↓ 31", [Figure(31, None)]),
        ("85% é", [Figure(85, "%")]),
        ("71.4% (G)", [Figure(71.4, "%")]),
        ("Amber 81.2%", [Figure(81.2, "%")]),
        ("98%²", [Figure(98, "%")]),
        ("69% (n=271)", [Figure(69, "%"), Figure(271, None)]),
        ("69% (271/393)", [Figure(69, "%")]),
        ("271 of 393 (69%)", [Figure(69, "%")]),
        ("68.2 (66.1 - 70.3)", [Figure(68.2, None)]),
        ("68.2% (±2.1)", [Figure(68.2, "%")]),
        ("141 (provisional)", [Figure(141, None)]),
        ("12.3% (p)", [Figure(12.3, "%")]),
    ],
)
def test_figures_of_a_cell(text: str, expected: list[Figure]) -> None:
    assert parse_figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "n/a",
        "-",
        "*",
        "<5",
        "12 people",
        "A",
        "Red",
        "31/45",
        "85% (target 90%)",
        "1:23",
        "12m 30s",
        "3.1.2",
        "14 May 2024",
        "Q1",
        "2 to 4",
        "5m",
        "1,20",
        "10:30",
        "(4",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert parse_figures(text) == []


@pytest.mark.parametrize(
    "text", ["", "-", "–", "n/a", "N/A", "*", "<5", "TBC", "not available", "...", "c", "not due", "pending"]
)
def test_cells_that_say_there_is_none(text: str) -> None:
    assert is_no_figure(text)


@pytest.mark.parametrize("text", ["0", "North", "12%", "none of them"])
def test_cells_that_say_something(text: str) -> None:
    assert not is_no_figure(text)


@given(st.integers(0, 10**11), st.sampled_from(["", "%"]), st.booleans())
def test_integers_come_back(value: int, unit: str, commas: bool) -> None:
    printed = f"{value:,}{unit}" if commas else f"{value}{unit}"
    assert parse_figures(printed) == [Figure(value, unit or None)]


@given(st.text(max_size=40))
def test_never_fails(text: str) -> None:
    assert len(parse_figures(text)) <= 2
    is_no_figure(text)
