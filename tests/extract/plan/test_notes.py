"""Lines over the whole width of a table that tell of the progress of the action above them."""

from __future__ import annotations

from ..forms import read, unclaimed

HEAD = "|! Ref | Action | Lead |\n"
ROWS = (
    "| 1.1 | Train staff | PH |\n| Update: All were trained in May. |\n"
    "| 1.2 | Heat homes | DC |\n| Update: Two of five are warm. |\n| 1.3 | Plant trees | DC |"
)


def test_they_are_the_progress_of_that_action_and_no_priority() -> None:
    context = read(f"# Delivery plan\n{HEAD}{ROWS}", "plan")
    assert [(a.ref, a.progress) for a in context.found.actions] == [
        ("1.1", "All were trained in May."), ("1.2", "Two of five are warm."), ("1.3", None),
    ]  # fmt: skip
    assert context.found.plans[0].priorities == []
    assert unclaimed(context) == []


def test_a_column_of_progress_goes_before_them() -> None:
    head = "|! Ref | Action | Lead | Progress |\n"
    text = f"{head}| 1.1 | Train staff | PH | Begun |\n| Update: Done. |\n| 1.2 | Heat homes | DC |  |"
    assert [a.progress for a in read(f"# Delivery plan\n{text}", "plan").found.actions] == ["Begun", None]
