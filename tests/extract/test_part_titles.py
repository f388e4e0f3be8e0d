"""What the parts of a pack are called, and the account of their headings."""

from __future__ import annotations

import pytest

from boardpapers.extract.context import Context
from boardpapers.extract.part_titles import part_title
from boardpapers.layout import Line, PageInfo, Section, SectionKind, Structured
from boardpapers.records import Evidence, PageRange, Report
from boardpapers.structure.lines import lines_of
from boardpapers.styles import styles_for
from builders import Sheet


def context(lines: list[Line]) -> Context:
    info = PageInfo(1, 595.0, 842.0, [], [], "pdf", None)
    file = Structured("p.pdf", "0" * 64, "application/pdf", 1, [], [], [], {}, {}, [info], heads={1: lines})
    return Context(file, styles_for(""), [])


def part(kind: SectionKind, title: str | None = None) -> Section:
    return Section(kind, title, None, 1, 1, None, [])


def heads(*lines: tuple[str, float, bool], step: float = 40) -> list[Line]:
    sheet = Sheet()
    for i, (text, size, bold) in enumerate(lines):
        sheet.text(72, 40 + step * i, text, size=size, bold=bold)
    return lines_of(sheet.page.words)


COUNCIL = ("Vale Borough Council", 16.0, True)


@pytest.mark.parametrize(
    ("kind", "lines", "title"),
    [
        ("agenda", [COUNCIL, ("AGENDA", 12.0, True)], "AGENDA"),
        ("minutes", [COUNCIL, ("Minutes of Cabinet", 12.0, True)], "Minutes of Cabinet"),
        ("minutes", [COUNCIL, ("3 Minutes", 12.0, True)], None),
        ("appendix", [("Appendix A", 11.0, True), ("Survey", 16.0, True)], "Appendix A"),
        ("other", [("Letter from the residents", 14.0, False)], "Letter from the residents"),
        ("other", [("We write to you", 10.0, False), ("as residents", 10.0, False)], None),
        ("questions", [("WELCOME", 12.0, False), ("Public questions", 12.0, True)], "Public questions"),
    ],
)  # fmt: skip
def test_the_heading_that_names_a_part(
    kind: SectionKind, lines: list[tuple[str, float, bool]], title: str | None
) -> None:
    assert part_title(part(kind), context(heads(*lines))) == title


def test_an_agenda_behind_a_cover_bears_the_name_of_its_second_page() -> None:
    paper = context(heads(COUNCIL, ("Thursday 6 June 2024", 16.0, True)))
    paper.file.heads[2] = heads(("PUBLIC AGENDA", 12.0, True))
    assert part_title(Section("agenda", None, None, 1, 2, None, []), paper) == "PUBLIC AGENDA"
    assert part_title(Section("agenda", None, None, 1, 1, None, []), paper) is None


def test_a_heading_of_two_lines() -> None:
    lines = heads(
        ("Plan for the", 16.0, True), ("towns of the vale", 16.0, True), ("Text", 10.0, False), step=20
    )
    paper = context(lines)
    assert part_title(part("other"), paper) == "Plan for the towns of the vale"
    assert len(paper.trace.claimed) == 7


def test_a_bookmark_is_the_title_and_claims_the_words_it_shares_with_the_heading() -> None:
    paper = context(heads(("Public questions and petitions", 14.0, True)))
    assert part_title(part("questions", "Public questions"), paper) == "Public questions"
    assert paper.trace.claimed == {(1, 0), (1, 1)}


def test_the_title_of_the_report_that_begins_with_the_part() -> None:
    paper = context(heads(("REPORT TO CABINET", 14.0, True)))
    box = Evidence(page=1, bbox=(0, 0, 1, 1))
    paper.found.reports.append(
        Report(id="report-1", title="Fees", pages=PageRange(first=1, last=1), evidence=[box])
    )
    assert part_title(part("report"), paper) == "Fees"
