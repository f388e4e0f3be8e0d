"""Actions set as list items that name their lead in brackets."""

from __future__ import annotations

from ..forms import read, unclaimed

LIST = """# Cohesion action plan
**Priority 1: Welcome**
- Publish a guide (and a map) in ten languages (Lead: Communities Team; by September 2025)
- Train all staff at the front desk (Lead: HR, by December 2025)
**Priority 2: Belonging**
- Hold a unity day [Owner: Events; July 2026]
"""


def test_items_with_their_lead_are_actions() -> None:
    context = read(LIST, "plan")
    assert [(a.text, a.leads, a.priority) for a in context.found.actions] == [
        ("Publish a guide (and a map) in ten languages", ["Communities Team"], "1"),
        ("Train all staff at the front desk", ["HR"], "1"),
        ("Hold a unity day", ["Events"], "2"),
    ]
    assert [a.timescale and a.timescale.text for a in context.found.actions] == [
        "by September 2025",
        "by December 2025",
        "July 2026",
    ]
    assert unclaimed(context) == []


def test_items_without_a_lead_are_none() -> None:
    text = (
        "# Cohesion action plan\n- Publish a guide (see page 4: languages)\n- Train staff (from May 2025)\n"
    )
    assert read(text, "plan").found.plans == []
