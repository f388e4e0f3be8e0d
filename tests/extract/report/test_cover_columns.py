"""Covers whose labels wrap beside their values, without rules between them."""

from __future__ import annotations

import datetime

from boardpapers.extract.report.cover_columns import with_columns
from boardpapers.extract.report.report import read_report
from boardpapers.layout import Line, Paragraph, Table
from boardpapers.records import Report
from boardpapers.structure.lines import paragraphs
from boardpapers.styles import styles_for

from ..sheets import RIGHT, Sheet, context_of, section_of

FIRE = (
    ("MEETING", "Performance Committee"),
    ("DATE OF MEETING", "12 December 2024"),
    ("SUBJECT OF THE", "Performance in the second quarter"),
    ("/REPORT", ""),
    ("STATUS OF REPORT", "For open publication"),
    ("REPORT BY", "Chief Fire Officer"),
    ("SUMMARY OF THE", "How the Service did from July to September"),
    ("/REPORT AND", "of this year."),
    ("/BACKGROUND", ""),
)


def cover(*rows: tuple[str, str]) -> Sheet:
    """Rows of label and value; a label behind a slash goes on with the one above it."""
    sheet = Sheet()
    sheet.write("ALDERBROOK FIRE AND RESCUE AUTHORITY", bold=True, x=150.0)
    lines: list[Line] = []
    for label, value in rows:
        sheet.top += 12.0 if label.startswith("/") else 18.0
        words = [*sheet.line(label.removeprefix("/"), 64.0, bold=True).words]
        lines.append(Line([*words, *(sheet.line(value, 180.0).words if value else [])]))
    sheet.blocks += paragraphs(lines, right={1: RIGHT})
    sheet.top += 40.0
    sheet.write("RECOMMENDED", bold=True)
    sheet.write("The Committee is recommended to:\na) note the report; and\nb) identify areas for scrutiny.")
    sheet.write("1. CORE INDICATORS", bold=True)
    sheet.write("1.1 The average response time was nine minutes.")
    return sheet


def read(sheet: Sheet) -> Report:
    section = section_of(sheet)
    context = context_of(section, sheet, report=False)
    read_report(section, context)
    (report,) = context.found.reports
    return report


def test_labels_that_wrap_beside_their_values() -> None:
    found = read(cover(*FIRE))
    assert (found.body, found.date) == ("Performance Committee", datetime.date(2024, 12, 12))
    assert (found.title, found.author) == ("Performance in the second quarter", "Chief Fire Officer")
    assert found.exempt is False
    assert [(r.number, r.text) for r in found.recommendations] == [
        ("a", "note the report"),
        ("b", "identify areas for scrutiny."),
    ]
    assert [(s.number, s.title) for s in found.sections] == [("1", "CORE INDICATORS")]


def test_the_heading_below_the_list_is_none_of_its_rows() -> None:
    blocks = with_columns(cover(*FIRE).blocks, styles_for("").reports)
    table = next(b for b in blocks if isinstance(b, Table))
    assert [[c.text if c else None for c in row.cells] for row in table.rows][2:4] == [
        ["SUBJECT OF THE REPORT", "Performance in the second quarter"],
        ["STATUS OF REPORT", "For open publication"],
    ]
    assert "RECOMMENDED" in [b.text for b in blocks if isinstance(b, Paragraph)]


def test_a_list_of_names_in_columns_is_no_cover() -> None:
    names = (
        ("Ann Vale", "Chair of the"),
        ("/Leader", "Finance Committee"),
        ("Ben Oak", "Clerk"),
        ("Cy Elm", "Guest"),
    )
    sheet = cover(*names)
    assert with_columns(sheet.blocks, styles_for("").reports) == sheet.blocks
