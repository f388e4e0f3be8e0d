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


def test_projects_described_behind_their_labelled_lines() -> None:
    text = (
        "# Strategic plan\n**Project 1: Riverside path**\nLead: Amenities\nCost: £45,000\n"
        "Resurface the path and add three benches.\n"
        "**Project 2: Shelter**\nLead: Youth\nProvide a lit shelter."
    )
    found = read(text, "plan").found.actions
    assert [(a.ref, a.title, a.leads, a.funding_text) for a in found] == [
        ("1", "Riverside path", ["Amenities"], "£45,000"), ("2", "Shelter", ["Youth"], None),
    ]  # fmt: skip
    assert found[0].text == "Riverside path\nResurface the path and add three benches."
