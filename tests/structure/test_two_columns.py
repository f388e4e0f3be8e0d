"""Prose in two columns is read one after the other; what only stands beside each other is left alone."""

from __future__ import annotations

import pytest

from boardpapers.structure.lines import lines_of, paragraphs
from boardpapers.structure.two_columns import in_columns
from builders import Sheet

LEFT = """\
We met residents in each town of the
county and heard what they want to see
in the plan for the next five years. They
asked for buses that run on time and
for a surgery that answers the phone.
Many said that parks matter most to
them and to their children.""".splitlines()
RIGHT = """\
The council will answer in June when
the budget is known and the partners
have agreed who does what. Until then the
pilot in the north goes on as it is and
will be counted each month. The board
has asked for a report on what it
costs and whom it helps.""".splitlines()
LABELS = ["Present:", "Apologies:", "Officers:", "Absent:", "Public:", "Press:", "Clerk:"]


def texts(sheet: Sheet) -> list[str]:
    lines = in_columns(lines_of(sheet.page.words), sheet.page.width)
    return [p.text for p in paragraphs(lines, right={1: 530.0}, whole_pages=True)]


def columns(top: float = 100.0, *, shift: float = 0.0) -> Sheet:
    sheet = Sheet().text(72, top, "\n".join(LEFT))
    return sheet.text(310, top + shift, "\n".join(RIGHT))


@pytest.mark.parametrize("shift", [0.0, 3.0, 6.0])
def test_one_column_after_the_other(shift: float) -> None:
    assert texts(columns(shift=shift)) == [" ".join(LEFT), " ".join(RIGHT)]


def test_what_stands_above_and_below_the_columns_stays_there() -> None:
    full = (
        "A line that runs over the whole width of the page, from the left margin to the right, as text does"
    )
    sheet = columns(140).text(72, 100, full).text(72, 290, "Next steps")
    assert texts(sheet) == [full, " ".join(LEFT), " ".join(RIGHT), "Next steps"]


def test_a_left_column_that_goes_on_further_down() -> None:
    sheet = columns()
    sheet.text(72, 100 + 12 * len(LEFT), "and to those who visit the county.")
    assert texts(sheet)[0].endswith("children. and to those who visit the county.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (LABELS, RIGHT),
        (
            [f"Councillor {c} Vale of North Ward" for c in "ABCDEFG"],
            [f"Councillor {c} Ford" for c in "HIJKLMN"],
        ),
    ],
)
def test_lists_beside_each_other_are_left_alone(left: list[str], right: list[str]) -> None:
    sheet = Sheet().text(72, 100, "\n".join(left)).text(310, 100, "\n".join(right))
    lines = lines_of(sheet.page.words)
    assert [line.text for line in in_columns(lines, 595.0)] == [line.text for line in lines]


def test_text_in_one_column_is_left_alone() -> None:
    lines = lines_of(Sheet().text(72, 100, "\n".join(LEFT + RIGHT)).page.words)
    assert in_columns(lines, 595.0) == lines
