"""Forward plans: tables, labels and values by decision, lists under the dates of meetings."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from boardpapers.extract.lists.work_plan import read_work_plan
from boardpapers.layout import Table
from boardpapers.records import WorkPlanEntry
from boardpapers.styles import styles_for

from ..forms import read, sheets_of, unclaimed
from ..sheets import context_of, section_of

APRIL, JUNE = datetime.date(2024, 4, 16), datetime.date(2024, 6, 11)


def entries(text: str) -> list[WorkPlanEntry]:
    return read(f"# Forward plan\n{text}", "work_plan").found.work_plan


def told(text: str, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(entry, name) for name in names) for entry in entries(text)]


def test_a_table_of_decisions() -> None:
    text = (
        "|! Decision to be taken | Decision maker | Date of decision | Contact officer |\n"
        "| Leisure contract | Cabinet | 16 April 2024 | Mia Frost, mia@alderbrook.gov.uk |\n"
        "| Local plan | Council | 11 June 2024 | Ned Gray |"
    )
    assert told(text, "meeting_date", "item", "author", "extra") == [
        (APRIL, "Leisure contract", "Mia Frost", {"Decision maker": "Cabinet"}),
        (JUNE, "Local plan", "Ned Gray", {"Decision maker": "Council"}),
    ]


def test_a_date_holds_for_the_rows_below_it() -> None:
    text = (
        "|! Meeting date | Publication date | Item | Author |\n| 16 April 2024 | 8 April 2024 | Fees | AV |\n"
        "|  |  | Markets | BM |\n| 11 June 2024 |  | Parks | CT |"
    )
    april = datetime.date(2024, 4, 8)
    assert told(text, "meeting_date", "publication_date", "item") == [
        (APRIL, april, "Fees"), (APRIL, april, "Markets"), (JUNE, None, "Parks"),
    ]  # fmt: skip


def test_a_meeting_in_a_row_with_a_list_of_items() -> None:
    text = "|! Meeting date | Items |\n| 16 April 2024 | • Fees / • Markets |\n| 11 June 2024 | Parks |"
    assert told(text, "meeting_date", "item") == [(APRIL, "Fees"), (APRIL, "Markets"), (JUNE, "Parks")]


def test_bold_words_are_the_title_of_an_item_and_the_rest_its_summary() -> None:
    text = "|! Date | Item | Officer |\n| 16 April 2024 | **Fees** What parking will cost. | AV |"
    assert told(text, "item", "summary") == [("Fees", "What parking will cost.")]


def test_a_column_headed_decision_without_dates_holds_the_items() -> None:
    text = "|! Decision | Decision date | Lead officer |\n| Fees | 16 April 2024 | AV |"
    assert told(text, "meeting_date", "item", "author") == [(APRIL, "Fees", "AV")]


def test_a_struck_row() -> None:
    sheet = sheets_of("|! Date | Item |\n| 16 April 2024 | Fees |\n| 11 June 2024 | Parks |")[0]
    [table] = [b for b in sheet.blocks if isinstance(b, Table)]
    cell = table.rows[0].cells[1]
    assert cell is not None
    cell.lines = [type(line)([w._replace(struck=True) for w in line.words]) for line in cell.lines]
    section = section_of(sheet, kind="work_plan")
    context = context_of(section, sheet, report=False)
    read_work_plan(section, context)
    assert [(e.item, e.struck) for e in context.found.work_plan] == [("Fees", True), ("Parks", False)]


SHEETS = [("Leisure contract", "16 April 2024", "Mia Frost"), ("Parks", "11 June 2024", "Ned Gray")]
AS_TABLES = "\n".join(
    f"| Title: | {title} |\n| Decision maker: | Cabinet |\n"
    f"| Date of decision: | {day} |\n| Lead officer: | {officer} |\nSee the website."
    for title, day, officer in SHEETS
)
AS_ONE_TABLE = "\n".join(
    f"| Title | {title} |\n| Decision maker | Cabinet |\n| Date of decision | {day} |\n"
    f"| Lead officer | {officer} |"
    for title, day, officer in SHEETS
)
AS_LINES = "\n".join(
    f"**Title:** {title}\n**Decision maker:** Cabinet\n**Date of decision:** {day}\n"
    f"**Lead officer:** {officer}"
    for title, day, officer in SHEETS
)


@pytest.mark.parametrize("text", [AS_TABLES, AS_ONE_TABLE, AS_LINES], ids=["tables", "one table", "lines"])
def test_labels_and_values_by_decision(text: str) -> None:
    assert told(text, "meeting_date", "item", "author", "extra") == [
        (APRIL, "Leisure contract", "Mia Frost", {"Decision maker": "Cabinet"}),
        (JUNE, "Parks", "Ned Gray", {"Decision maker": "Cabinet"}),
    ]


def test_tables_of_labels_and_values_of_several_widths() -> None:
    text = (
        "| Subject of decision | Transport |  |  |\n| Date decision due | 9 July 2025 |  |  |\n"
        "| Subject of decision |  | Charges |  |\n| Date decision due |  | 10 July 2025 |  |"
    )
    plan = read(text, "work_plan").found.work_plan
    assert [(w.item, w.meeting_date) for w in plan] == [
        ("Transport", datetime.date(2025, 7, 9)), ("Charges", datetime.date(2025, 7, 10)),
    ]  # fmt: skip


def test_a_label_alone_is_no_decision() -> None:
    assert entries("**Title:** Forward plan of the Cabinet\nThe plan is published each month.") == []


def test_lists_under_the_dates_of_meetings() -> None:
    text = (
        "**Health Scrutiny Committee**\nEach year the committee agrees its work.\n"
        "**16 April 2024**\n- Dentists\n"
        "- Winter – report of the Director of Care\n**Tuesday 11 June 2024 at 10am**\n- Parks\n"
        "**How items are chosen**\n- Members suggest them."
    )
    assert told(text, "meeting_date", "item", "author") == [
        (APRIL, "Dentists", None), (APRIL, "Winter", "Director of Care"), (JUNE, "Parks", None),
    ]  # fmt: skip


def test_a_sentence_with_a_date_is_no_heading() -> None:
    assert entries("The plan was last agreed by the committee on 16 April 2024.\n- Dentists") == []


def test_what_is_read_is_claimed_and_what_is_not_is_told() -> None:
    text = "# Forward plan\nPublished monthly\n**16 April 2024**\n- Dentists"
    assert unclaimed(read(text, "work_plan")) == ["Forward", "plan", "Published", "monthly"]
    assert unclaimed(read(f"# Forward plan\n{AS_ONE_TABLE}", "work_plan")) == ["Forward", "plan"]


def test_a_matrix_of_items_by_meetings() -> None:
    text = (
        "|! Item | Lead | Jun 24 | Sep 24 | March |\n| Needs assessment | Public Health | X |  | X |\n"
        "| Care fund | ICB |  | ✓ |  |\n| Dental access |  |  |  |  |"
    )
    assert told(text, "meeting_date", "item", "author", "extra") == [
        (datetime.date(2024, 6, 1), "Needs assessment", "Public Health", {}),
        (None, "Needs assessment", "Public Health", {"meeting": "March"}),
        (datetime.date(2024, 9, 1), "Care fund", "ICB", {}),
        (None, "Dental access", None, {}),
    ]


def test_a_table_of_figures_is_no_matrix() -> None:
    assert entries("|! Item | Jun 24 | Sep 24 | Dec 24 |\n| Visits | 31 | 28 | 30 |") == []


def test_a_line_above_sentences_is_the_title_of_an_item() -> None:
    text = (
        "|! Date | Decision | Officer |\n| 16 April 2024 | Parking policy / To agree the new policy. | AV |"
    )
    assert told(text, "item", "summary") == [("Parking policy", "To agree the new policy.")]


def test_decisions_under_labels_of_other_councils() -> None:
    text = (
        "| Matter for decision | Award of the contract |\n| Decision due | 16 April 2024 |\n"
        "| Contact officer | Ned Gray |\n| Matter for decision | Plan |\n| Decision due | 11 June 2024 |"
    )
    assert told(text, "meeting_date", "item", "author") == [
        (APRIL, "Award of the contract", "Ned Gray"),
        (JUNE, "Plan", None),
    ]


def test_a_post_in_brackets_behind_an_item_is_its_author() -> None:
    text = "**16 April 2024**\n- Annual report (Head of Internal Audit)\n- Accounts (draft)"
    assert told(text, "item", "author") == [
        ("Annual report", "Head of Internal Audit"),
        ("Accounts (draft)", None),
    ]


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("Cabinet Forward Plan of Key Decisions", True),
        ("Board Work Plan", True),
        ("Scrutiny Work Programme 2024/25", True),
        ("11 Policy Committee Work Programme – Outcome Report", False),
        ("6. Forward plan", False),
    ],
)
def test_which_lines_open_a_forward_plan(line: str, opens: bool) -> None:
    """A numbered line is an item of an agenda or of minutes."""
    [heads] = [heads for kind, _, heads in styles_for("").pages.part_patterns if kind == "work_plan"]
    assert (heads.search(line) is not None) is opens


SCRUTINY = """
**Meeting: 16 April 2024, 10.00am**
|! Item | Purpose | Lead officer |
| Fees | To consider | AV |
| Markets | To note | BM |
**Meeting: 11 June 2024, 10.00am**
|! Item | Purpose | Lead officer |
| Parks | To note | CT |
**Items to be scheduled**
|! Item | Purpose |
| Trees | To note |
"""


def test_tables_under_the_dates_of_their_meetings() -> None:
    assert told(SCRUTINY, "meeting_date", "item", "author") == [
        (APRIL, "Fees", "AV"), (APRIL, "Markets", "BM"), (JUNE, "Parks", "CT"),
    ]  # fmt: skip


def test_a_plan_within_a_report() -> None:
    found = read(
        f"**Title:** Scrutiny\n**1. Purpose**\n1.1 To plan.\n**Work programme 2024/25**{SCRUTINY}", "report"
    )
    assert [entry.item for entry in found.found.work_plan] == ["Fees", "Markets", "Parks"]
    assert len(found.found.reports) == 1


def test_a_table_of_dates_in_a_report_is_no_plan() -> None:
    text = "**Title:** Fees\n**Consultation**\n|! Meeting date | Item | Lead |\n| 16 April 2024 | Fees | AV |"
    assert read(text, "report").found.work_plan == []


def test_dates_over_the_whole_width_of_a_table() -> None:
    text = (
        "|! Report | Purpose | Report author |\n| Tuesday 16 April 2024 |\n| Fees | To review | AV |\n"
        "| Tuesday 11 June 2024 |\n| Parks | To note | CT |"
    )
    sheets = sheets_of(f"# Work plan\n{text}")
    [table] = [block for block in sheets[0].blocks if isinstance(block, Table)]
    table.banners = [banner for row in table.rows for banner in row.banners]
    section = section_of(*sheets, kind="work_plan")
    context = context_of(section, *sheets)
    read_work_plan(section, context)
    assert [(e.meeting_date, e.item, e.author) for e in context.found.work_plan] == [
        (APRIL, "Fees", "AV"), (JUNE, "Parks", "CT"),
    ]  # fmt: skip


def test_heads_below_the_title_of_the_table() -> None:
    text = "| Meeting date | Item | Author |\n| 16 April 2024 | Fees | AV |\n| 11 June 2024 | Parks | CT |"
    assert told(text, "meeting_date", "item", "author") == [(APRIL, "Fees", "AV"), (JUNE, "Parks", "CT")]


def test_heads_that_explain_themselves_in_brackets() -> None:
    text = (
        "|! Meeting | Item (description / title) | Purpose of report | Author |\n"
        "| 16 April 2024 | Bus network | To scrutinise it | Mia Frost |"
    )
    assert told(text, "meeting_date", "item", "author") == [(APRIL, "Bus network", "Mia Frost")]


def test_decisions_each_under_a_title_over_the_whole_width() -> None:
    text = (
        "Published: 3 October 2023\nThis document gives notice of key decisions.\n"
        "| **Leisure contract** |\n| Description of decision | To award it. |\n"
        "| Date of decision | 16 April 2024 |\n"
        "| Lead member | Councillor Ann Vale |\n| Contact officer | Mia Frost, mia@alderbrook.gov.uk |\n"
        "| **Local plan** |\n| Description of decision | To submit it. |\n"
        "| Date of decision | 11 June 2024 |\n"
        "| Lead member | Councillor Ben Oak |\n| Contact officer | Ned Gray |"
    )
    assert told(text, "meeting_date", "item", "author") == [
        (APRIL, "Leisure contract", "Mia Frost"),
        (JUNE, "Local plan", "Ned Gray"),
    ]
    assert entries(text)[0].extra == {
        "Description of decision": "To award it.",
        "Lead member": "Councillor Ann Vale",
    }


@pytest.mark.parametrize(
    "line", ["Published: 3 October 2023", "Issued on 3 October 2023", "Version of 3 October 2023"]
)
def test_the_date_of_the_paper_heads_no_list(line: str) -> None:
    assert entries(f"**{line}**\nThis document gives notice of key decisions.") == []
