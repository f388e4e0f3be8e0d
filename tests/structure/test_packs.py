"""Packs without bookmarks or stamps: the agenda's own lines and the pages tell where each paper begins."""

from __future__ import annotations

import pytest
from packs import AGENDA, FULL, LITTLE, TEXT, agenda, cut, entries_of, file_of, lines, minutes, paper, told

from boardpapers.layout import OutlineEntry
from boardpapers.structure.lines import lines_of
from boardpapers.structure.parts.agenda_lines import minutes_named_by, named_by, paper_named_by
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import styles_for
from builders import Sheet


def test_headings_that_name_an_item_open_its_paper() -> None:
    pages = [agenda(), paper(2, "Finance report – June 2024"), paper(3), paper(4, "Winter pressures")]
    assert told(pages) == [("agenda", 1, 1, None), ("report", 2, 3, "3"), ("report", 4, 4, "4")]


def test_a_heading_within_a_report_opens_nothing() -> None:
    pages = [
        agenda(),
        paper(2, "Finance report", text=FULL, size=18),
        paper(3, "Winter pressures", size=12),
        paper(4, "Savings", size=18),
    ]
    assert told(pages) == [("agenda", 1, 1, None), ("report", 2, 4, "3")]


def test_minutes_without_a_heading_of_that_name() -> None:
    pages = [agenda(), minutes(2, "Health Board"), paper(3, "Finance report", text=FULL)]
    assert told(pages)[:2] == [("agenda", 1, 1, None), ("minutes", 2, 2, "1")]


def test_the_headings_of_minutes_open_no_papers() -> None:
    pages = [agenda(), minutes(2, "Health Board"), paper(3, "Finance report", text=FULL)]
    pages[1].words.extend(w._replace(page=2, n=w.n + 500) for w in Sheet().text(72, 700, TEXT).page.words)
    assert told(pages) == [("agenda", 1, 1, None), ("minutes", 2, 3, "1")]


def test_a_cover_sheet_says_which_item_it_is_for() -> None:
    sheet = Sheet(2)
    sheet.table(
        60,
        [72, 200, 500],
        [
            ("Agenda item", "4"),
            ("Paper title", "How we prepare"),
            ("Report to", "Board"),
            ("Author", "Ann Vale"),
        ],
        heads=False,
    )
    own = paper(3, "Winter pressures", "How we prepare")
    assert told([agenda(), sheet.text(72, 300, TEXT).page, own]) == [
        ("agenda", 1, 1, None),
        ("report", 2, 3, "4"),
    ]


def test_a_reference_that_the_agenda_prints_opens_its_paper() -> None:
    front = Sheet(1).text(72, 60, "AGENDA", bold=True)
    front.along(100, (72, "1"), (100, "Finance"), (400, "Enc A")).along(
        120, (72, "2"), (100, "Risk"), (400, "Enc B")
    )
    first = Sheet(2).text(480, 40, "Enc A").text(72, 90, TEXT).page
    second = Sheet(4).text(480, 40, "Enclosure B").text(72, 90, TEXT).page
    pages = [front.page, first, paper(3, text=TEXT), second]
    assert told(pages) == [("agenda", 1, 1, None), ("report", 2, 3, "1"), ("report", 4, 4, "2")]


def test_an_action_log_is_a_part_of_its_own() -> None:
    log = Sheet(3).text(72, 60, "Board action log", bold=True, size=14)
    log.table(
        100, [72, 300, 420, 540], [("Action", "Lead", "Deadline"), *[("Plant trees", "Ann", "May 2024")] * 4]
    )
    pages = [agenda(), minutes(2, "Health Board"), log.page]
    assert told(pages) == [("agenda", 1, 1, None), ("minutes", 2, 2, "1"), ("plan", 3, 3, "2")]


def test_page_numbers_that_start_again_begin_another_paper() -> None:
    pages = [paper(n, label=n) for n in (1, 2, 3)] + [paper(n + 3, "Other", label=n) for n in (1, 2, 3)]
    assert [(first, last) for _, first, last, _ in told(pages)] == [(1, 3), (4, 6)]


def test_upright_pages_of_another_size_begin_another_paper() -> None:
    letter = Sheet(3, width=612.0, height=792.0).text(72, 60, "A letter").text(72, 90, TEXT).page
    assert [(first, last) for _, first, last, _ in told([paper(1), paper(2), letter])] == [(1, 2), (3, 3)]


def test_a_second_meeting_called_in_the_same_file() -> None:
    again = Sheet(4).text(72, 70, "Health Board").text(72, 100, "1 August 2024").text(72, 130, "Agenda")
    pages = [agenda(), minutes(2, "Health Board"), paper(3), again.text(72, 160, "1. Welcome").page]
    assert [(kind, first) for kind, first, _, _ in told(pages)] == [
        ("agenda", 1),
        ("minutes", 2),
        ("agenda", 4),
    ]


def test_what_stands_behind_a_deck_is_another_part() -> None:
    slides = [Sheet(n, width=842.0, height=595.0).text(72, 60, "Ageing well", size=28.0).page for n in (2, 3)]
    found = told([paper(1, "Report of the Director"), *slides, paper(4, "Letter")])
    assert [(kind, first, last) for kind, first, last, _ in found] == [
        ("report", 1, 1), ("presentation", 2, 3), ("other", 4, 4),
    ]  # fmt: skip


def test_a_landscape_plan_under_a_large_title_is_no_deck() -> None:
    title = Sheet(2, width=842.0, height=595.0).text(72, 60, "What we will do", size=28.0).page
    table = Sheet(3, width=842.0, height=595.0)
    table.table(
        60,
        [40, 400, 600, 800],
        [
            ("Action", "Lead", "Deadline"),
            *[(f"Plant trees\nin the {n} parks", "Ann", "May") for n in range(9)],
        ],
    )
    assert [kind for kind, *_ in told([paper(1, "Report of the Director"), title, table.page])] == [
        "report",
        "plan",
    ]


@pytest.mark.parametrize(
    ("titles", "parts"),
    [
        (["00 Agenda June 2024", "03 Enc B Finance.pdf"], [("agenda", None), ("report", "3")]),
        (["Board Agenda", "Item 3 - Finance"], [("agenda", None), ("report", "3")]),
    ],
)
def test_bookmarks_as_merged_files_bear_them(titles: list[str], parts: list[tuple[str, str | None]]) -> None:
    outline = [OutlineEntry(title, 0, at) for at, title in enumerate(titles, 1)]
    found = told([agenda(), paper(2, "Fees")], outline)
    assert [(kind, item) for kind, _, _, item in found] == parts


def test_bookmarks_of_headings_name_no_parts() -> None:
    titles = ["Agenda", "1 Minutes", "2 Fees", "3 Parks", "4 Close"]
    outline = [OutlineEntry(title, 0, 1 + at // 3) for at, title in enumerate(titles)]
    assert len(told([paper(1), paper(2)], outline)) == 1


def test_attachments_of_an_item_belong_to_it() -> None:
    outline = [OutlineEntry("Agenda", 0, 1), OutlineEntry("4 Winter", 0, 2), OutlineEntry("4.1 Slides", 0, 3)]
    assert [item for *_, item in told([agenda(), paper(2), paper(3)], outline)] == [None, "4", "4"]


def test_items_by_their_lines() -> None:
    found = entries_of(
        [
            lines(
                "1. Welcome",
                "09.30 Tea",
                "2. Fees (Pages 5 - 8) and",
                "charges (Pages 9 - 12)",
                "Item 3 - Enc C",
            )
        ]
    )
    assert [(e.number, e.printed, e.papers) for e in found] == [
        ("1", [], []),
        ("2", [(5, 8), (9, 12)], []),
        ("3", [], [("enc", "c")]),
    ]


def test_a_column_of_page_numbers() -> None:
    sheet = Sheet().along(60, (72, "ITEM"), (480, "PAGE NO"))
    sheet.along(80, (72, "1."), (100, "Minutes"), (480, "3 - 8")).along(
        100, (72, "2."), (100, "Fees"), (480, "9")
    )
    assert [(e.title, e.printed) for e in entries_of([lines_of(sheet.page.words)])] == [
        ("Minutes", [(3, 8)]),
        ("Fees", [(9, 9)]),
    ]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Winter pressures", "4"),
        ("Finance report – June 2024", "3"),
        ("The health board's winter pressures, 2024", "4"),
        ("Pressures of the summer", None),
        ("Report", None),
        ("Log", None),
        ("", None),
    ],
)
def test_the_item_that_a_title_names(title: str, number: str | None) -> None:
    found = named_by(title, entries_of([lines_of(agenda().words)]), LITTLE)
    assert (found.number if found else None) == number


def test_a_title_that_two_items_share_names_none() -> None:
    twice = entries_of([lines("1. Finance plan", "2. Finance plan")])
    assert named_by("Finance plan", twice, LITTLE) is None


def test_minutes_are_taken_under_the_item_that_names_their_body() -> None:
    entries = entries_of(
        [lines("2. Minutes of the last meeting", "8. Minutes: Quality Committee", "9. Close")]
    )
    found = minutes_named_by("Minutes of the Quality Committee", entries, LITTLE)
    assert found is not None and found.number == "8"
    assert minutes_named_by("Minutes", entries[2:], LITTLE) is None


def test_a_reference_alone_on_its_line() -> None:
    entries = entries_of([lines("5. Risk Paper 4.1", "6. Fees Enclosure D")])
    assert [e.number for e in (paper_named_by([t], entries) for t in ("Enc. D", "Paper 4.1")) if e] == [
        "6",
        "5",
    ]
    assert paper_named_by(["see Enc D below", "Paper 9"], entries) is None


def test_an_agenda_with_leaders_to_its_pages_is_no_contents_page() -> None:
    front = Sheet(1).text(72, 60, "AGENDA", bold=True, size=14)
    for i, item in enumerate(AGENDA, 1):
        front.along(100 + 20 * i, (72, f"{i}."), (100, f"{item} ............ {i + 1}"))
    file = file_of([front.page, paper(2, "Finance report")])
    assert file.furniture == []
    assert [s.agenda_item for s in sections(file, styles_for(""))] == [None, "3"]


def test_a_divider_opens_an_appendix_wherever_its_words_stand() -> None:
    divider = Sheet(2).text(250, 400, "Appendix 1", bold=True, size=16).page
    found = told([paper(1, "Report of the Director"), divider, paper(3, "Tariff")])
    assert [(kind, first, last) for kind, first, last, _ in found] == [("report", 1, 1), ("appendix", 2, 3)]


def test_the_cover_of_a_book_of_minutes_is_none() -> None:
    cover = Sheet(1).text(72, 60, "Minutes of committees for Council", bold=True, size=16).page
    pages = [
        cover,
        minutes(2, "Health Board"),
        paper(3),
        paper(4),
        minutes(5, "Audit Committee", "9 April 2024"),
    ]
    assert [kind for kind, *_ in told(pages)] == ["other", "minutes", "minutes"]


def test_a_front_sheet_that_only_lists_printed_pages_is_the_agenda() -> None:
    front = Sheet(1).text(72, 60, "Health Board").text(72, 90, "3. Finance report (Pages 3 - 6)")
    report = paper(2, "Finance report")
    report.words.extend(Sheet(2).text(450, 20, "Agenda Item 3").page.words)
    report.words[:] = [w._replace(n=n) for n, w in enumerate(report.words)]
    assert told([front.page, report]) == [("agenda", 1, 1, None), ("report", 2, 2, "3")]


def test_a_supplement_is_an_agenda() -> None:
    front = Sheet(1).text(72, 60, "SUPPLEMENTARY AGENDA", bold=True).text(72, 90, "3. Finance report").page
    assert [kind for kind, *_ in told([front])] == ["agenda"]


def test_the_name_of_a_council_is_no_title_of_a_paper() -> None:
    front = agenda("Minutes of the last meeting", "Vale County Council's plan for care")
    head = Sheet(2).text(72, 60, "VALE COUNTY COUNCIL", bold=True, size=16)
    head.text(72, 90, "MINUTES of a meeting of the Cabinet", bold=True)
    assert told([front, head.text(72, 300, TEXT).page]) == [("agenda", 1, 1, None), ("minutes", 2, 2, "1")]


def test_items_behind_a_column_of_times() -> None:
    sheet = Sheet().along(60, (72, "Time"), (110, "Item"), (400, "Lead"))
    sheet.along(80, (72, "10.00"), (110, "1."), (140, "Minutes of the last meeting"), (400, "Chair"))
    sheet.along(100, (72, "10.05 – 10.15"), (150, "2."), (180, "Action log"), (400, "Chair"))
    sheet.along(120, (72, "10.15am"), (140, "Break"))
    found = entries_of([lines_of(sheet.page.words)])
    assert [(e.number, sorted(e.name)) for e in found] == [
        ("1", ["last", "minutes"]),
        ("2", ["action", "log"]),
    ]


@pytest.mark.parametrize("label", ["Appendices: None", "Appendix: N/A", "Appendices: A – the plan"])
def test_a_line_of_a_cover_about_appendices_makes_no_appendix(label: str) -> None:
    front = Sheet(1).text(72, 40, "Health Board", bold=True, size=16).text(72, 70, "Winter report", bold=True)
    front.text(72, 130, label).text(72, 150, "Author: A Vale").text(72, 200, "1. Purpose", bold=True)
    front.text(72, 220, TEXT).text(72, 300, "2. Recommendation", bold=True)
    assert cut(front.text(72, 320, "The board is asked to note the report.").page) == [("report", 1, 1)]
    behind = Sheet(1).text(72, 40, "Appendix 1 - Action plan", bold=True, size=14).text(72, 70, TEXT)
    assert cut(behind.page) == [("appendix", 1, 1)]
