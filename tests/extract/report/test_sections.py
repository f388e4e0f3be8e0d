"""Headings of a report and what only looks like one."""

from __future__ import annotations

import pytest

from ..forms import report


@pytest.mark.parametrize(
    "lead",
    ["The County Council is asked to:", "**Council is recommended to approve: -**", "**That Cabinet:**"],
)
def test_bold_entries_of_what_is_asked_are_no_headings(lead: str) -> None:
    found = report(
        "**Governance Update**\n**1. Introduction**\nA group looked at how members work.\n"
        f"**8. Recommendations**\n{lead}\n**1. NOTE the thanks due to the working group**\n"
        "**2. APPROVE the amended constitution**\n**9. Background**\nThe group met in May."
    )
    assert [(r.number, r.verb) for r in found.recommendations] == [("1", "NOTE"), ("2", "APPROVE")]
    assert [s.number for s in found.sections] == ["1", "8", "9"]


def test_a_list_that_ends_before_the_next_number_of_the_headings() -> None:
    found = report(
        "**Fees**\n**1. Recommendations**\nCabinet is asked to:\n> **1. NOTE the plan for the year**\n"
        "**2. Background**\nFees rose."
    )
    assert [r.text for r in found.recommendations] == ["NOTE the plan for the year"]
    assert [(s.number, s.title) for s in found.sections] == [("1", "Recommendations"), ("2", "Background")]


def test_two_verbs_in_capitals_are_one_clause_where_nothing_stands_between_them() -> None:
    found = report("**Fees**\n**Recommendation**\nDEBATE and DECIDE whether to raise fees and NOTE the cost.")
    assert [(r.verb, r.text) for r in found.recommendations] == [
        (None, "DEBATE and DECIDE whether to raise fees"),
        ("NOTE", "NOTE the cost."),
    ]


def test_letters_number_the_paragraphs_of_a_section_they_open() -> None:
    found = report(
        "**Fees**\n**1. Overview**\n(a) Fees are reviewed each year.\n(b) The review was held in May.\n"
        "**2. Changes**\nThe fees that change are:\n(a) those for parking\n(b) those for libraries"
    )
    assert [[(p.number, p.text) for p in s.paragraphs] for s in found.sections] == [
        [("a", "Fees are reviewed each year."), ("b", "The review was held in May.")],
        [(None, "The fees that change are:\nthose for parking\nthose for libraries")],
    ]


def test_where_a_report_has_been_before_is_no_section() -> None:
    found = report(
        "**Subject:** Fees\n**To:** Cabinet\nPrevious Pathway: Finance Committee, 23 January 2025\n"
        "**1. Overview**\nFees rose."
    )
    assert [s.title for s in found.sections] == ["Overview"]
    assert found.extra == {"Previous Pathway": "Finance Committee, 23 January 2025"}


def test_a_label_in_bold_heads_a_section_where_the_headings_are_counted() -> None:
    found = report(
        "**Title:** Levy\n**1. Finance advice:**\nCosts are met.\n**2. Legal advice:**\nNone arise.\n"
        "3. **IT advice:** None is needed.\nIT lead: Ann Vale"
    )
    assert [(s.number, s.title) for s in found.sections] == [
        ("1", "Finance advice"),
        ("2", "Legal advice"),
        ("3", "IT advice"),
    ]
    assert found.sections[-1].paragraphs[0].text == "None is needed."


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Risk budgets", True),
        ("Chart 1 – Budgets", False),
        ("Lead officer: Ann Vale", False),
        ("The budgets are listed.", False),
    ],
)
def test_a_short_line_between_counted_paragraphs(line: str, heads: bool) -> None:
    found = report(
        f"**Title:** Levy\n**Background**\n4. The board met in May.\n{line}\n5. It met in June.\n6. It ended."
    )
    assert [s.title for s in found.sections] == ["Background", *([line] if heads else [])]


def test_recommendations_behind_other_sections_are_a_section_too() -> None:
    text = "**Introduction**\nFees were low.\n**Background**\nFees rose.\n"
    asked = "**Recommendation**\nCabinet is asked to note the fees.\n"
    found = report(f"**Title:** Fees\n**To:** Cabinet\n{text}{asked}")
    assert [s.title for s in found.sections] == ["Introduction", "Background", "Recommendation"]
    found = report(f"**Title:** Fees\n**To:** Cabinet\n{asked}{text}")
    assert [s.title for s in found.sections] == ["Introduction", "Background"]


def test_a_short_line_heads_counted_paragraphs_under_another_heading() -> None:
    found = report(
        "**Title:** Levy\n**Background**\n1. The board met in May.\n"
        "2. It met in June.\n**Key considerations**\nNature fund\n3. It ended."
    )
    assert [s.title for s in found.sections] == [
        "Background",
        "Key considerations",
        "Nature fund",
    ]
