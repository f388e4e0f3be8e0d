"""Agendas: items below items, marks before numbers, columns of bare page numbers, who signs."""

from __future__ import annotations

import pytest

from boardpapers.extract.meeting.agenda import read_agenda
from boardpapers.layout import Line
from boardpapers.records import Meeting
from boardpapers.structure.lines import paragraphs

from ..sheets import LEADING, RIGHT, Sheet, context_of, section_of
from .meeting_sheets import called

CALL = "**Planning Committee**\n**Tuesday 18 June 2024 at 6.30 pm**\n**AGENDA**\n"


def items(text: str) -> list[tuple[str | None, str, str | None, tuple[int, int] | None]]:
    return listed(called(CALL + text))


def listed(meeting: Meeting) -> list[tuple[str | None, str, str | None, tuple[int, int] | None]]:
    return [
        (i.number, i.title, i.text, (i.pages.first, i.pages.last) if i.pages else None)
        for i in meeting.agenda
    ]


def test_items_numbered_with_a_letter_behind_the_number() -> None:
    assert items(
        "1. Apologies\n2. Applications to be determined\nThe Head of Planning reports.\n"
        "2a. 24/00123/FUL – Land at Mill Lane (Pages 5 - 7)\n2b. 24/00456/HOU – 3 High Street\n3. Appeals"
    ) == [
        ("1", "Apologies", None, None),
        ("2", "Applications to be determined", "The Head of Planning reports.", None),
        ("2a", "24/00123/FUL – Land at Mill Lane", None, (5, 7)),
        ("2b", "24/00456/HOU – 3 High Street", None, None),
        ("3", "Appeals", None, None),
    ]


@pytest.mark.parametrize(
    ("marks", "numbers"), [(("(a)", "(b)"), ("2a", "2b")), (("2.1", "2.2"), ("2.1", "2.2"))]
)
def test_letters_and_points_head_items_where_pages_are_printed_with_them(
    marks: tuple[str, str], numbers: tuple[str, str]
) -> None:
    text = "1. Apologies\n2. Performance\n{} Annual report {}\n{} Finance update\n3. Close"
    found = items(text.format(marks[0], "(Pages 4 - 5)", marks[1]))
    assert [n for n, *_ in found] == ["1", "2", *numbers, "3"]
    assert found[2][1:] == ("Annual report", None, (4, 5))
    plain = items(text.format(marks[0], "", marks[1]))
    assert [n for n, *_ in plain] == ["1", "2", "3"]
    assert plain[1][2] == "Annual report\n\nFinance update"


def test_a_number_behind_a_mark_that_the_agenda_explains() -> None:
    found = items(
        "1. Apologies\n2. Minutes\nKEY 3. Parking charges (Pages 4 - 5)\nReport of the Director\n4. Close"
    )
    assert found[1] == ("2", "Minutes", None, None)
    assert found[2] == ("3", "Parking charges", "Report of the Director", (4, 5))


def column(*rows: tuple[str, str, str]) -> Meeting:
    """An agenda whose page numbers stand in a column at the right, without a word to say so."""
    sheet = Sheet(1)
    for line in CALL.strip().split("\n"):
        sheet.write(line.strip("*"), bold=True)
    lines: list[Line] = []
    for number, title, page in rows:
        words = [*sheet.line(number, 72.0).words, *sheet.line(title, 100.0).words]
        lines.append(Line([*words, *(sheet.line(page, 480.0).words if page else [])]))
        sheet.top += LEADING
    sheet.blocks += paragraphs(lines, right={1: RIGHT})
    section = section_of(sheet, kind="agenda")
    context = context_of(section, sheet, report=False)
    read_agenda(section, context)
    (meeting,) = context.found.meetings
    return meeting


def test_a_column_of_bare_page_numbers() -> None:
    found = listed(
        column(
            ("1.", "Apologies", ""),
            ("2.", "Minutes", "3"),
            ("3.", "Bus reform: the case", "4 - 9"),
            ("4.", "Rail", "10"),
        )
    )
    assert [(n, t, p) for n, t, _, p in found] == [
        ("1", "Apologies", None),
        ("2", "Minutes", (3, 3)),
        ("3", "Bus reform: the case", (4, 9)),
        ("4", "Rail", (10, 10)),
    ]


def test_years_below_each_other_are_no_pages() -> None:
    found = listed(column(("1.", "Accounts", "2023"), ("2.", "Budget", "2024"), ("3.", "Close", "")))
    assert [p for *_, p in found] == [None, None, None]


def test_who_signs_the_agenda_is_no_text_of_its_last_item() -> None:
    found = items("1. Apologies\n2. Any urgent business\nIris Vale\nChief Executive")
    assert found[-1] == ("2", "Any urgent business", None, None)
    kept = items("1. Apologies\n2. Appointments\nTo appoint to the panel:\nMayor of Nether Wickham")
    assert kept[-1][2] == "To appoint to the panel:\n\nMayor of Nether Wickham"


def test_a_line_of_its_own_without_in_the() -> None:
    assert (
        called(
            "**Planning Committee**\n**Tuesday 18 June 2024**\n"
            "In the Council Chamber, Civic Offices\n**AGENDA**\n1. Apologies\n2. Close"
        ).venue
        == "Council Chamber, Civic Offices"
    )


def test_a_year_set_to_the_right_is_no_page() -> None:
    text = "2. Finance\na) Accounts for the year ending 31st March\n2018\nb) Audit\n3. Roads"
    assert items(f"1. Apologies\n{text}") == [
        ("1", "Apologies", None, None),
        ("2", "Finance", "Accounts for the year ending 31st March\n\n2018\n\nAudit", None),
        ("3", "Roads", None, None),
    ]
