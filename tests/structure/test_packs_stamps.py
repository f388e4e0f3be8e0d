"""What stamps, bookmarks and blank sheets tell of the parts of a pack, and what they leave to the pages."""

from __future__ import annotations

import pytest
from packs import FULL, TEXT, agenda, entries_of, lines, minutes, paper, stamped, told

from boardpapers.layout import OutlineEntry
from builders import Sheet


def test_the_bookmark_of_the_agenda_alone_tells_nothing() -> None:
    headings = [OutlineEntry("Agenda", 0, 1), OutlineEntry("1 Purpose", 1, 2), OutlineEntry("2 Costs", 1, 2)]
    pages = [agenda(), paper(2, "Finance report"), paper(3, "Winter pressures")]
    assert told(pages, headings) == [
        ("agenda", 1, 1, None),
        ("report", 2, 2, "3"),
        ("report", 3, 3, "4"),
    ]


def test_minutes_without_a_stamp_before_stamped_reports() -> None:
    taken = Sheet(2).text(72, 60, "MINUTES OF THE HEALTH BOARD HELD ON 4 APRIL 2024", bold=True)
    taken.text(72, 120, "Present: A Vale, B Ford, C Hill")
    pages = [agenda(), taken.page, stamped("3", paper(3, "Finance report"))]
    assert told(pages) == [("agenda", 1, 1, None), ("minutes", 2, 2, "1"), ("report", 3, 3, "3")]


def test_a_scottish_minute_is_taken_under_its_item() -> None:
    taken = Sheet(2).text(72, 60, "MINUTE OF MEETING OF THE HEALTH BOARD OF 4 APRIL 2024", bold=True)
    pages = [agenda("Minute of 4 April 2024", "Budget"), taken.text(72, 120, TEXT).page]
    assert told(pages) == [("agenda", 1, 1, None), ("minutes", 2, 2, "1")]


@pytest.mark.parametrize(
    ("stamp", "item"), [("5(A)", "5a"), ("5 (b)", "5b"), ("4.2", "4.2"), ("4.2a", "4.2a"), ("12", "12")]
)
def test_stamps_of_items_below_an_item(stamp: str, item: str) -> None:
    assert told([agenda(), stamped(stamp, paper(2, "Any report"))])[1] == ("report", 2, 2, item)


def test_a_stamp_in_two_languages() -> None:
    page = paper(2, "Waste strategy")
    page.words.extend(Sheet(2).text(380, 20, "Eitem Agenda / Agenda Item 3").page.words)
    page.words[:] = [word._replace(n=n) for n, word in enumerate(page.words)]
    assert told([agenda(), page])[1] == ("report", 2, 2, "3")


def test_a_blank_sheet_in_front_belongs_to_what_follows() -> None:
    assert told([Sheet(1).page, minutes(2, "Finance Panel")]) == [("minutes", 1, 2, None)]


def test_a_notice_of_private_meetings_is_no_agenda() -> None:
    page = paper(1, "Forward Plan of Key Decisions and Notice of Private Meetings")
    assert told([page]) == [("work_plan", 1, 1, None)]


def test_a_bookmark_that_names_no_item_takes_that_of_its_cover() -> None:
    sheet = Sheet(2).text(72, 60, "REPORT FOR: HEALTH BOARD", bold=True, size=16)
    for row, (label, value) in enumerate(
        [
            ("Meeting:", "Board"),
            ("Date:", "6 June 2024"),
            ("Subject:", "Winter pressures"),
            ("Author:", "A Vale"),
        ]
    ):
        sheet.along(100 + 20 * row, (72, label), (220, value))
    marks = [OutlineEntry("Agenda", 0, 1), OutlineEntry("REPORT FOR: HEALTH BOARD", 0, 2)]
    assert told([agenda(), sheet.page], marks) == [("agenda", 1, 1, None), ("report", 2, 2, "4")]


def test_an_item_behind_a_mark() -> None:
    found = entries_of([lines("5. Minutes", "KEY 6. Parking charges (Pages 4 - 5)", "of 7 people")])
    assert [(entry.number, entry.printed) for entry in found] == [("5", []), ("6", [(4, 5)])]


@pytest.mark.parametrize(
    "head", ["CABINET MEMBER DECISION NOTICE", "Officer Decision Record", "DECISION NOTICE"]
)
def test_notices_of_decisions(head: str) -> None:
    assert told([paper(1, head)]) == [("decision", 1, 1, None)]


def test_the_cover_of_a_report_that_is_itself_an_appendix() -> None:
    cover = Sheet(1).text(150, 300, "Quarterly Performance Report", bold=True, size=24)
    behind = paper(2, "Appendix 1", "Key to the ratings used")
    assert told([cover.page, behind, paper(3, text=FULL)]) == [("report", 1, 3, None)]
    assert told([agenda(), behind])[1][:3] == ("appendix", 2, 2)
