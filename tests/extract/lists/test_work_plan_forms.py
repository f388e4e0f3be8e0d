"""Forward plans: which of several columns counts, items without a meeting, a column for each meeting."""

from __future__ import annotations

import datetime

from .test_work_plan import told


def test_of_several_columns_for_the_author_the_surer_counts() -> None:
    text = (
        "|! Title | Date of decision | Lead member | Report author |\n"
        "| Leisure contract | 4 June 2024 | Cllr Amin | Tom Yates |"
    )
    assert told(text, "item", "author") == [("Leisure contract", "Tom Yates")]


def test_items_that_have_no_meeting_yet() -> None:
    text = (
        "**4 June 2024**\n- Fees (Independent Chair)\n**Items to be scheduled**\n- Parks\n**Notes**\n- None"
    )
    assert told(text, "item", "author", "meeting_date") == [
        ("Fees", "Independent Chair", datetime.date(2024, 6, 4)), ("Parks", None, None),
    ]  # fmt: skip


def test_a_column_for_each_meeting_with_a_list_of_its_items() -> None:
    text = "|! Quarter 1 (June 2025) | 4 September 2025 |\n| • Annual report / • Fees | • Risk register |"
    assert told(text, "meeting_date", "item") == [
        (datetime.date(2025, 6, 1), "Annual report"),
        (datetime.date(2025, 6, 1), "Fees"),
        (datetime.date(2025, 9, 4), "Risk register"),
    ]


def test_columns_of_figures_by_month_are_no_lists_of_items() -> None:
    assert told("|! June 2025 | July 2025 |\n| 12 | 14 |", "item") == []
