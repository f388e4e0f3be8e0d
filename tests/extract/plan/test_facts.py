"""What is said once for all the actions below it."""

from __future__ import annotations

import pytest

from boardpapers.extract.plan.facts import fact_of
from boardpapers.records import Action
from boardpapers.styles import styles_for

from ..forms import read, unclaimed

STYLE = styles_for("").plans


def actions(text: str) -> list[Action]:
    context = read(f"# Delivery plan\n{text}", "plan")
    assert unclaimed(context) == []
    return context.found.actions


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lead officer: Head of Housing", ("lead", "Lead officer", "Head of Housing")),
        ("Timescale: 2025/26", ("timescale", "Timescale", "2025/26")),
        ("Budget: £30k p.a.", ("funding", "Budget", "£30k p.a.")),
        ("Priority 1: Homes for all", None),
        ("Date: 12 June 2025", None),
        ("Why: too few homes are let", None),
        ("Lead officer", None),
        ("We must lead: nobody else will", None),
    ],
)
def test_lines_that_say_something_of_all_actions(line: str, expected: tuple[str, str, str] | None) -> None:
    assert fact_of(line, STYLE) == expected


def test_the_lead_stands_under_the_heading() -> None:
    found = actions(
        "**Priority 1: Homes**\nLead: Head of Housing\n|! Action | When |\n| Build | May 2025 |\n"
        "**Priority 2: Work**\n|! Action | When |\n| Hire | May 2025 |"
    )
    assert [(a.priority, a.leads, a.lead_text) for a in found] == [
        ("1", ["Head of Housing"], "Head of Housing"),
        ("2", [], None),
    ]


def test_a_column_goes_before_what_is_said_of_all() -> None:
    (found,) = actions(
        "**Priority 1: Homes**\nLead member: Cllr Ann Vale\n|! Action | Lead |\n| Build | Housing |"
    )
    assert (found.leads, found.extra) == (["Housing"], {"Lead member": "Cllr Ann Vale"})


def test_a_banner_may_say_it() -> None:
    (found,) = actions("|! Action | When | Cost |\n| Lead: Housing |\n| Build | May 2025 | £2m |")
    assert (found.leads, found.headings) == (["Housing"], [])


def test_a_timescale_said_of_all() -> None:
    (found,) = actions("**Priority 1: Homes**\nTimescale: 2025/26\n|! Action | Lead |\n| Build | Ann |")
    assert found.timescale is not None
    assert (found.timescale.text, found.timescale.status) == ("2025/26", "dated")


def test_a_line_of_the_cover_says_nothing_of_the_actions() -> None:
    context = read("# Delivery plan\nLead: Ann Vale\n|! Action | When |\n| Build | May 2025 |", "plan")
    assert [a.lead_text for a in context.found.actions] == [None]
