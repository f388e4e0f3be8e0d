"""Forms with boxes to tick: what is ticked counts, what is not is left."""

from __future__ import annotations

import pytest

from boardpapers.extract.report.tick_boxes import ticked

from ..forms import report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For decision ☐ For assurance ☒ For information ☐", "For assurance"),
        ("☐ Decision ☒ Discussion ☑ Information", "Discussion, Information"),
        ("Yes [ ] No [x]", "No"),
        ("( ) Approve (X) Note", "Note"),
        ("Approval \uf0a8 Noting \uf0fe", "Noting"),
        ("Yes ☐ No ☐", ""),
        ("Yes", None),
        ("✓ safe ✓ effective", None),
        ("☐ to be completed by the author", None),
    ],
)
def test_what_is_ticked(text: str, expected: str | None) -> None:
    assert ticked(text) == expected


FORM = """
| **Meeting:** | Board of Directors | ^ | ^ |
| **Title:** | Safer staffing | ^ | ^ |
| **Author:** | Gus Hale, Head of Performance | ^ | ^ |
{}
**1. Background**
1.1 Boards review staffing every six months.
"""


@pytest.mark.parametrize(
    "rows",
    [
        "| **Purpose** | For decision ☐ | For assurance ☒ | For information ☐ |",
        "| **Purpose** | ☐ For decision ☒ For assurance | ^ | ^ |",
        "| **Purpose** | For decision | For assurance | For information |\n|  |  | X |  |",
    ],
)
def test_purpose_of_a_front_sheet(rows: str) -> None:
    found = report(FORM.format(rows))
    assert found.title == "Safer staffing"
    assert found.extra["Purpose"] == "For assurance"


def test_words_and_marks_in_turn() -> None:
    rows = "| **Title:** | Staffing | ^ | ^ | ^ |\n| **Author:** | G Hale | ^ | ^ | ^ |\n"
    found = report(rows + "| **Purpose** | Approval |  | Assurance | X |\n**1. Background**\n1.1 Text.")
    assert found.extra["Purpose"] == "Assurance"


@pytest.mark.parametrize(
    ("boxes", "exempt"), [("Yes ☐ No ☒", False), ("Yes ☒ No ☐", True), ("Yes ☐ No ☐", None)]
)
def test_whether_a_report_is_confidential(boxes: str, exempt: bool | None) -> None:
    rows = f"| **Is the report confidential?** | {boxes} | ^ | ^ |"
    assert report(FORM.format(rows)).exempt is exempt


def test_a_label_without_a_ticked_box_says_nothing() -> None:
    rows = "| **Purpose** | For decision ☐ | For assurance ☐ | For information ☐ |"
    assert "Purpose" not in report(FORM.format(rows)).extra
