"""Actions set as headed text with labelled lines below."""

from __future__ import annotations

from ..forms import read, unclaimed

CARDS = """# Air quality action plan
**Priority 1: Transport**
**Action 1.1: Clean buses**
We will bring the fleet up to standard.
Lead: Transport Manager
Timescale: 2026
Cost: £1.2m
**Action 1.2: Cycle parking**
We will put in 100 stands.
Lead: Highways
Timescale: March 2026
**Priority 2: Homes**
**Action 2.1: Warm homes**
Lead: Housing
Measure: 100 homes warm
"""


def test_labelled_lines_fill_the_fields() -> None:
    context = read(CARDS, "plan")
    found = context.found.actions
    assert [(a.source, a.ref, a.title, a.leads, a.priority) for a in found] == [
        ("plan", "1.1", "Clean buses", ["Transport Manager"], "1"),
        ("plan", "1.2", "Cycle parking", ["Highways"], "1"),
        ("plan", "2.1", "Warm homes", ["Housing"], "2"),
    ]
    assert found[0].text == "Clean buses\nWe will bring the fleet up to standard."
    assert [a.funding_text for a in found] == ["£1.2m", None, None]
    assert [a.timescale and a.timescale.text for a in found] == ["2026", "March 2026", None]
    assert [m.text for m in context.found.metrics] == ["100 homes warm"]
    assert unclaimed(context) == []


def test_the_priorities_are_those_of_the_headings() -> None:
    (plan,) = read(CARDS, "plan").found.plans
    assert [(p.number, p.title) for p in plan.priorities] == [("1", "Transport"), ("2", "Homes")]


def test_headed_actions_without_labelled_lines_stay_text() -> None:
    text = "**Action 1: Clean buses**\nWe will act.\n**Action 2: Stands**\nWe will build."
    context = read(f"# Air quality action plan\n{text}", "plan")
    assert context.found.plans == []
    assert [a.source for a in context.found.actions] == ["report", "report"]
