"""Plans told in prose: their head, and the priorities that head their chapters."""

from __future__ import annotations

from ..forms import plan, read

TEXT = """# Community safety improvement plan 2025-2028
Crime fell last year.
**Priority 1: Serious violence**
We will work with schools.
**Priority 2: Safer streets**
We will light the lanes.
"""


def test_priorities_that_head_chapters_make_a_plan() -> None:
    found = plan(TEXT)
    assert found.title == "Community safety improvement plan 2025-2028"
    assert found.period and (found.period.start_year, found.period.end_year) == (2025, 2028)
    assert [(p.number, p.title) for p in found.priorities] == [
        ("1", "Serious violence"),
        ("2", "Safer streets"),
    ]


def test_its_text_is_that_of_a_report_and_tells_no_actions() -> None:
    found = read(TEXT, "plan").found
    assert len(found.reports) == 1
    assert found.actions == []


def test_one_priority_alone_makes_none() -> None:
    assert read(TEXT.split("**Priority 2")[0], "plan").found.plans == []


def test_priorities_without_numbers_make_none() -> None:
    assert (
        read(TEXT.replace("Priority 1:", "Aims:").replace("Priority 2:", "Aims:"), "plan").found.plans == []
    )
