"""Reports: their sections, their lists, and the papers behind them."""

from __future__ import annotations

from typing import Any

import pytest

from boardpapers.extract.report.report import read_report
from boardpapers.layout import SectionKind
from boardpapers.records import Report

from ..forms import read, report, sheets_of, unclaimed
from ..sheets import context_of, section_of

HEAD = "**Title:** Fees\n**To:** Cabinet\n"


def sections(text: str) -> list[tuple[str | None, str | None, list[Any]]]:
    """(number, title, [(number, text) of its paragraphs]) of the sections below a small cover."""
    return [
        (s.number, s.title, [(p.number, p.text) for p in s.paragraphs]) for s in report(HEAD + text).sections
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "**1. Background**\n1.1 Fees rose.\n1.2 They will rise.\n**2. Options**\n2.1 None.",
            [("1", "Background", [("1.1", "Fees rose."), ("1.2", "They will rise.")]),
             ("2", "Options", [("2.1", "None.")])],
            id="numbered headings and paragraphs",
        ),
        pytest.param(
            "**BACKGROUND**\nFees rose.\nThey will rise.\n**OPTIONS:**\nNone stand out.",
            [(None, "BACKGROUND", [(None, "Fees rose."), (None, "They will rise.")]),
             (None, "OPTIONS", [(None, "None stand out.")])],
            id="headings without numbers",
        ),
        pytest.param(
            "**1. Background**\n1.1 The aims are:\n- parking\n- markets\n1.2 They differ.",
            [("1", "Background", [("1.1", "The aims are:\nparking\nmarkets"), ("1.2", "They differ.")])],
            id="bullets belong to the paragraph above",
        ),
        pytest.param(
            "**1. Background**\n1.1 The aims are:\n1. parking\n2. markets\n1.2 They differ.",
            [("1", "Background", [("1.1", "The aims are:\nparking\nmarkets"), ("1.2", "They differ.")])],
            id="a numbered list within a numbered paragraph",
        ),
        pytest.param(
            "**Background**\nThe aims are;\n1. parking\n2. markets\nThey differ.",
            [(None, "Background", [(None, "The aims are;\nparking\nmarkets"), (None, "They differ.")])],
            id="a numbered list under a plain paragraph",
        ),
        pytest.param(
            "**Evidence**\n1. Fees rose.\n2. **Markets**\n3. They will rise.\n**Benefits:**\n1. Income.",
            [(None, "Evidence", [("1", "Fees rose."), ("2", "Markets"), ("3", "They will rise.")]),
             (None, "Benefits", [("1", "Income.")])],
            id="a list entry in bold is no heading",
        ),
        pytest.param(
            "**1. Background**\n1.1 The plan says:\n**Specifically:**\nfees will rise.",
            [
                (
                    "1", "Background",
                    [("1.1", "The plan says:"), (None, "Specifically:"), (None, "fees will rise.")],
                )
            ],
            id="a bold label within numbered sections is text",
        ),
        pytest.param(
            "**Finance**\n**Revenue**\nFees rose.",
            [(None, "Finance", []), (None, "Revenue", [(None, "Fees rose.")])],
            id="a heading over a heading",
        ),
        pytest.param(
            "**1. Background**\n1.1 Fees rose.\n**Table 1: Fees**\nThey do.",
            [("1", "Background", [("1.1", "Fees rose."), (None, "Table 1: Fees"), (None, "They do.")])],
            id="a caption is no heading",
        ),
        pytest.param(
            "**Summary:** Fees rose.\nThey will rise.\n**1. Background**\n1.1 In 2019.",
            [(None, "Summary", [(None, "Fees rose."), (None, "They will rise.")]),
             ("1", "Background", [("1.1", "In 2019.")])],
            id="a label that opens a paragraph before the first heading",
        ),
        pytest.param(
            "**1. Background**\n1.1 Fees rose.\n**Note:** this is only part of the story.",
            [("1", "Background", [("1.1", "Fees rose."), (None, "Note: this is only part of the story.")])],
            id="such a label further down is text",
        ),
        pytest.param(
            "Fees have risen.\n**1. Background**\n1.1 In 2019.",
            [(None, None, [(None, "Fees have risen.")]), ("1", "Background", [("1.1", "In 2019.")])],
            id="text before the first heading has no title",
        ),
    ],
)  # fmt: skip
def test_sections(text: str, expected: list[Any]) -> None:
    assert sections(text) == expected


@pytest.mark.parametrize("lines", ["Spring\nApril 2024", "Ageing Well\nA plan for the county"])
def test_lines_of_a_title_page_are_no_sections_and_are_told(lines: str) -> None:
    bold = "\n".join(f"**{line}**" for line in lines.split("\n"))
    context = read(f"{HEAD}{bold}\n---\n**1. Background**\n1.1 In 2019.", "report")
    assert [s.title for s in context.found.reports[0].sections] == ["Background"]
    assert unclaimed(context) == lines.split()


def test_tables_are_kept_with_their_section() -> None:
    found = report(
        f"{HEAD}**1. Costs**\n1.1 As below.\n|! Item | 2023 | 2024 |\n| Parking fees |\n| Day | £2 | £3 |"
    )
    [table] = found.sections[0].tables
    assert (table.head, table.rows) == (["Item", "2023", "2024"], [["Parking fees"], ["Day", "£2", "£3"]])


def test_a_box_is_read_as_text() -> None:
    found = report(
        f"{HEAD}|! **Summary:** Fees rose. / **Recommendation:** That the fees be agreed. |\n"
        "**1. Background**\n1.1 In 2019."
    )
    assert [s.title for s in found.sections] == ["Summary", "Background"]
    assert [r.text for r in found.recommendations] == ["That the fees be agreed."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Appendix A – The fees\nAppendix B: The survey", [("A", "The fees"), ("B", "The survey")]),
        ("Appendix 1 The fees", [("1", "The fees")]),
        ("A – The fees\nB – The survey", [("A", "The fees"), ("B", "The survey")]),
        ("A. The fees\nB. The survey", [("A", "The fees"), ("B", "The survey")]),
        ("A guide to fees", [(None, "A guide to fees")]),
        ("Appendix A", [("A", None)]),
        ("The following documents are attached:\nAppendix A – The fees", [("A", "The fees")]),
        ("Appendix A – The fees YES\nAppendix B – The survey NO", [("A", "The fees")]),
        ("None", []),
        ("There are no appendices to this report.", []),
    ],
)
def test_appendices(lines: str, expected: list[tuple[str | None, str | None]]) -> None:
    found = report(f"{HEAD}**1. Background**\n1.1 In 2019.\n**2. Appendices**\n{lines}")
    assert [(a.label, a.title) for a in found.appendices] == expected


def test_appendices_in_bold_under_their_heading_are_no_headings() -> None:
    found = report(
        f"{HEAD}**Background**\nIn 2019.\n**APPENDICES**\n**Appendix A – The fees**\n**Appendix B – More**"
    )
    assert [(a.label, a.title) for a in found.appendices] == [("A", "The fees"), ("B", "More")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "The fees policy, 2019\nhttps://alderbrook.gov.uk/fees",
            ["The fees policy, 2019 https://alderbrook.gov.uk/fees"],
        ),
        ("There are no additional background papers to the report.", []),
        ("The background papers are as follows:\nSurvey, 2020", ["Survey, 2020"]),
    ],
)
def test_background_papers(lines: str, expected: list[str]) -> None:
    assert report(f"{HEAD}**1. A**\n1.1 B.\n**2. Background papers**\n{lines}").background_papers == expected


def test_a_label_for_background_papers_holds_for_its_own_line() -> None:
    found = report(
        f"{HEAD}**1. Background**\n1.1 In 2019.\nBackground papers: Survey, 2020\nThe end of the report."
    )
    assert found.background_papers == ["Survey, 2020"]
    assert found.sections[-1].paragraphs[0].text == "The end of the report."


def parts(*texts: tuple[str, SectionKind, str | None]) -> list[Report]:
    """The reports of a file whose parts have this text, kind and agenda item."""
    made, sheets = [], []
    for number, (text, kind, item) in enumerate(texts, 1):
        found = sheets_of(text)
        for sheet in found:
            sheet.page = number
        section = section_of(*found, kind=kind)
        section.agenda_item = item
        made.append(section)
        sheets += found
    context = context_of(made[0], *sheets, report=False)
    for section in made:
        read_report(section, context)
    return context.found.reports


def test_an_appendix_joins_the_report_of_its_item() -> None:
    cover = f"{HEAD}**1. Background**\n1.1 In 2019."
    [first, other] = parts(
        (cover, "report", "5"), ("**Appendix A**\n**Survey**\nMany replied.", "appendix", "5"),
        ("**Survey**\nFew replied.", "appendix", "6"),
    )  # fmt: skip
    assert [(a.kind, a.sections[-1].title) for a in first.attachments] == [("appendix", "Survey")]
    assert first.attachments[0].evidence
    assert other.agenda_item == "6"


def test_a_deck_has_a_section_for_each_slide() -> None:
    deck = "# Ageing well\nA talk\n---\n# Falls\n- fewer\n- milder"
    [found] = parts((deck, "presentation", None))
    assert [(s.title, [p.text for p in s.paragraphs]) for s in found.sections] == [
        ("Ageing well", ["A talk"]),
        ("Falls", ["fewer", "milder"]),
    ]


def test_a_paper_with_a_title_page_behind_the_report_is_its_attachment() -> None:
    text = (
        f"{HEAD}**1. Background**\n1.1 In 2019.\n**2. Options**\n2.1 None.\n**3. End**\n3.1 None.\n---\n"
        "# Ageing Well Strategy\n**1. Foreword**\nWe all grow old."
    )
    found = report(text)
    assert [s.number for s in found.sections] == ["1", "2", "3"]
    assert [(a.title, a.sections[-1].title) for a in found.attachments] == [
        ("Ageing Well Strategy", "Foreword")
    ]


def test_a_part_without_text_is_no_report() -> None:
    section = section_of(*sheets_of(""), kind="report")
    context = context_of(section, report=False)
    read_report(section, context)
    assert context.found.reports == []


def test_a_bold_line_that_is_a_known_label_with_its_text() -> None:
    found = report(f"{HEAD}**1. Background**\n1.1 In 2019.\n**Background papers: Survey of 2020**")
    assert found.background_papers == ["Survey of 2020"]


def test_a_step_with_its_title_is_a_heading_above_another() -> None:
    found = report(
        f"{HEAD}**1. Background**\n1.1 So.\n**Step 2: What do we know?**\n**2.1 Which data is there?**\nA."
    )
    assert [s.title for s in found.sections] == [
        "Background",
        "Step 2: What do we know?",
        "Which data is there?",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("None\nROBERT HALE\nDIRECTOR OF FINANCE", []),
        ("Survey 2023\nContact officer: Ann Vale\nTelephone: 01555 123456", ["Survey 2023"]),
        ("|! Paper | Date | Contact |\n| Survey | 2023 | Ann Vale |", ["Survey"]),
        ("|! Paper | Date | Contact |\n| None |  |  |", []),
    ],
)
def test_where_a_list_of_background_papers_ends(lines: str, expected: list[str]) -> None:
    found = report(f"**Title:** Fees\n**1. Purpose**\n1.1 To report.\n**2. Background papers**\n{lines}")
    assert found.background_papers == expected


def test_numbers_that_touch_their_text() -> None:
    text = "1.1On 4 May fees rose.\n1.2A review was held.\n10.Following that."
    found = report(f"**Title:** Fees\n**1. Background**\n{text}")
    assert [(p.number, p.text) for p in found.sections[-1].paragraphs] == [
        ("1.1", "On 4 May fees rose."),
        ("1.2", "A review was held."),
        ("10", "Following that."),
    ]


def test_a_numbered_line_in_bold_counts_on_over_a_list() -> None:
    found = report(
        "**Title:** Levy\n**Evidence**\n10. The tasks are as follows:\n"
        "11. **Studies:**\n- Use what there is.\n12. **Surveys:**\n- Ask employers.\n"
        "**Officer recommendations:**\nThat the Committee notes this update.\n"
        "**Strategy alignment:**\n1. Children will have better access.\n2. Congestion will fall."
    )
    assert [s.title for s in found.sections] == ["Evidence", "Strategy alignment"]
    assert [r.text for r in found.recommendations] == ["That the Committee notes this update."]
