"""Agendas out of the ordinary: private ones, with wrong pages, with codes for numbers, behind covers."""

from __future__ import annotations

import pytest
from packs import FULL, TEXT, agenda, cut, file_of, minutes, paper, stamped, told, words_alone

from boardpapers.layout import Page
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import styles_for
from builders import Sheet


def private(number: int, head: str, when: str = "Thursday 6 June 2024") -> Page:
    sheet = Sheet(number).text(72, 60, "Health Board", bold=True, size=16).text(72, 90, when)
    sheet.text(72, 120, head, bold=True)
    return (
        sheet.along(160, (72, "1."), (100, "Legal claims")).along(180, (72, "2."), (100, "Pay awards")).page
    )


@pytest.mark.parametrize("head", ["PRIVATE AGENDA", "Agenda – Part 2 (private)", "Confidential agenda"])
def test_a_public_and_a_private_agenda(head: str) -> None:
    pages = [agenda(), private(2, head), paper(3, "Finance report"), paper(4, "Pay awards")]
    assert told(pages) == [
        ("agenda", 1, 1, None),
        ("agenda", 2, 2, None),
        ("report", 3, 3, "3"),
        ("report", 4, 4, "2"),
    ]
    apart = [
        agenda(),
        paper(2, "Finance report"),
        *(paper(n, text=FULL) for n in (3, 4, 5)),
        private(6, head),
    ]
    assert cut(*apart)[2:] == [("agenda", 6, 6)]


def test_the_second_half_of_an_agenda_is_no_second_one() -> None:
    rest = [paper(3, "Finance report"), *(paper(n, text=FULL) for n in (4, 5, 6))]
    assert cut(agenda(), private(2, "PART B AGENDA", when="at noon"), *rest)[0] == ("agenda", 1, 2)


@pytest.mark.parametrize("between", ["How to find us", "Information for members of the public"])
def test_an_agenda_goes_on_behind_a_map_or_a_notice(between: str) -> None:
    rest = Sheet(3).along(60, (72, "6."), (100, "Budget"), bold=True)
    rest.along(90, (72, "7."), (100, "Bus fares"), bold=True)
    pages = [agenda(), Sheet(2).text(72, 60, between, bold=True, size=16).text(72, 300, TEXT).page]
    assert told([*pages, rest.page, paper(4, "Bus fares")]) == [
        ("agenda", 1, 3, None),
        ("report", 4, 4, "7"),
    ]


@pytest.mark.parametrize(
    ("notice", "kind"),
    [
        ("NOTICE OF MEETING", "agenda"),
        ("NOTICE OF VACANCY", "other"),
        ("Notice of public rights", "other"),
        ("NOTICE OF CONCLUSION OF AUDIT", "other"),
        ("Notice of uncontested parish election", "other"),
        ("At the council any two members from more than one group may give notice of", "other"),
    ],
)
def test_a_notice_in_front_of_the_agenda(notice: str, kind: str) -> None:
    front = Sheet(1).text(72, 60, "Nether Wickham Parish Council", bold=True, size=16)
    front.text(72, 90, notice, bold=True).text(72, 120, TEXT)
    assert told([front.page])[0][0] == kind
    found = told([front.page, agenda(number=2), paper(3, "Finance report")])
    assert found[-2:] == [("agenda", 1 if kind == "agenda" else 2, 2, None), ("report", 3, 3, "3")]


@pytest.mark.parametrize(
    ("size", "parts"), [(18.0, [("agenda", 1, 2)]), (10.0, [("other", 1, 1), ("agenda", 2, 2)])]
)
def test_a_cover_is_the_first_page_of_the_agenda(size: float, parts: list[tuple[str, int, int]]) -> None:
    cover = Sheet(1).text(72, 200, "Vale Integrated Care Board", size=size)
    cover.text(72, 240, "Thursday 6 June 2024", size=size)
    assert cut(cover.page, agenda(number=2), paper(3, "Finance report"))[:-1] == parts


def test_the_mark_of_a_late_paper_is_not_its_title() -> None:
    pages = [agenda(), paper(2, "Finance report", text=FULL), paper(3, "LATE PAPER", "Bus fares")]
    file = file_of(pages)
    assert [w.text for w in file.furniture] == ["LATE", "PAPER"]
    assert [line.text for line in file.heads[3][:2]] == ["LATE PAPER", "Bus fares"]


def with_pages(column: dict[str, int]) -> list[Page]:
    """A pack whose agenda prints these pages, whose papers stand on pages 2, 4 and 6 of 7, all numbered."""
    front = Sheet(1).text(72, 60, "Health Board", bold=True, size=16)
    for i, (title, at) in enumerate(column.items(), 1):
        front.along(100 + 20 * i, (72, f"{i}."), (100, f"{title} (Pages {at} - {at + 1})"))
    titles = dict(zip((2, 4, 6), column, strict=True))
    rest = [paper(n, titles.get(n, "Savings"), text=FULL, label=n) for n in range(2, 8)]
    front.text(290, 815, "1")
    return [front.page, *rest]


@pytest.mark.parametrize("wrong_by", [0, 1, -1, 10])
def test_an_agenda_whose_page_column_is_wrong_throughout(wrong_by: int) -> None:
    column = {"Finance": 2 + wrong_by, "Winter pressures": 4 + wrong_by, "Falls": 6 + wrong_by}
    found = told(with_pages(column))
    assert found == [
        ("agenda", 1, 1, None),
        ("report", 2, 3, "1"),
        ("report", 4, 5, "2"),
        ("report", 6, 7, "3"),
    ]


def test_an_item_whose_pages_the_agenda_gets_wrong_is_found_by_its_title() -> None:
    pages = with_pages({"Finance": 2, "Winter pressures": 4, "Falls": 60})
    assert told(pages)[1:] == [("report", 2, 3, "1"), ("report", 4, 5, "2"), ("report", 6, 7, "3")]


def test_papers_of_a_full_council() -> None:
    front = agenda("Minutes of the last meeting", "Public questions", "Report of the Cabinet")
    pages = [front, minutes(2, "Council"), paper(3, "PUBLIC QUESTIONS"), paper(4, "REPORT OF THE CABINET")]
    assert told(pages)[2:] == [("questions", 3, 3, "2"), ("report", 4, 4, "3")]


@pytest.mark.parametrize("head", ["BUSINESS", "Order of business"])
def test_an_agenda_that_is_called_the_business(head: str) -> None:
    front = Sheet(1).text(72, 60, "Vale Council", bold=True, size=16).text(72, 90, head, bold=True)
    front.along(120, (72, "1."), (100, "Sederunt")).along(140, (72, "2."), (100, "Fleet renewal"))
    assert told([front.page, paper(2, "Fleet renewal")]) == [("agenda", 1, 1, None), ("report", 2, 2, "2")]


def test_an_agenda_that_numbers_nothing() -> None:
    front = (
        Sheet(1).text(72, 60, "Vale Partnership Board", bold=True, size=16).text(72, 90, "Agenda", bold=True)
    )
    titles = ("Welcome", "Minutes of the last meeting", "Prevention strategy", "Carers’ plan", "Close")
    for i, title in enumerate(titles):
        front.text(72, 120 + 20 * i, f"{title} ........ Jo Hill")
    body = paper(4, "Vale Partnership Board", text=FULL)
    pages = [front.page, minutes(2, "Partnership Board"), paper(3, "Prevention strategy", text=FULL), body]
    assert told([*pages, paper(5, "Carers’ plan")]) == [
        ("agenda", 1, 1, None), ("minutes", 2, 2, None), ("report", 3, 4, None), ("report", 5, 5, None),
    ]  # fmt: skip


CODED = [
    ("Item", "Title", "Lead", "Paper"),
    ("TB24/070", "Apologies", "Chair", "Verbal"),
    ("TB24/071", "Minutes of 30 May 2024", "Chair", "Attached"),
    ("TB24/072", "Chief Executive’s report", "CEO", "Attached"),
    ("TB24/073", "Safe staffing report", "Chief Nurse", "Attached"),
]


@pytest.mark.parametrize("heading", ["", "AGENDA"])
def test_items_that_have_codes_for_numbers(heading: str) -> None:
    front = Sheet(1).text(72, 60, "Vale Hospitals", bold=True, size=16).text(72, 84, heading, bold=True)
    front.table(110, [72, 150, 330, 430, 520], CODED)
    pages = [front.page, minutes(2, "Board"), paper(3, "How we are doing"), paper(4, "Nurses", text=FULL)]
    for page, code in zip(pages[1:], ("TB24/071", "Ref: TB24/072", "TB24/073"), strict=True):
        page.words.extend(w._replace(n=w.n + 900) for w in Sheet(page.number).text(450, 20, code).page.words)
    assert told(pages) == [
        ("agenda", 1, 1, None),
        ("minutes", 2, 2, "TB24/071"),
        ("report", 3, 3, "TB24/072"),
        ("report", 4, 4, "TB24/073"),
    ]


def test_the_table_of_a_plan_is_no_agenda() -> None:
    log = Sheet(1).text(72, 60, "Vale Hospitals", bold=True, size=16)
    log.table(110, [72, 150, 330, 430, 520], [("Ref", "Action", "Lead", "Deadline"), *CODED[1:]])
    assert [kind for kind, *_ in told([log.page])] == ["plan"]


def test_reports_that_number_their_pages_each_from_one() -> None:
    pages = [
        agenda(),
        *(paper(n + 1, "Finance report" if n == 1 else "Savings", text=FULL, label=n) for n in (1, 2)),
    ]
    pages += [paper(n + 3, "Falls" if n == 1 else "Savings", text=FULL, label=n) for n in (1, 2)]
    assert [(first, last) for _, first, last, _ in told(pages)] == [(1, 1), (2, 3), (4, 5)]


def test_a_form_across_one_sheet_is_no_deck() -> None:
    form = Sheet(2, width=842.0, height=595.0).text(72, 60, "Amendment form", size=24.0).page
    pages = [agenda(), stamped("3", form), words_alone(3, "This page is intentionally left blank")]
    assert told(pages)[1:] == [("report", 2, 3, "3")]


def test_the_numbers_of_the_pack_count_before_those_of_a_paper() -> None:
    own = {4: 1, 5: 2, 6: 3}
    heads = {4: "Fees", 7: "Falls"}
    pages = [paper(n, heads.get(n, "Savings"), text=FULL, label=own.get(n, n + 20)) for n in range(1, 12)]
    stamped("7", pages[3]), stamped("8", pages[6])
    assert [s.printed for s in sections(file_of(pages), styles_for(""))] == [(21, 23), (24, 26), (27, 31)]


def test_a_label_that_its_cell_wraps_is_one_line_and_opens_no_agenda() -> None:
    rows = [["Agenda\nRef:", "24/05"], ["Title", "Winter report"], ["Lead", "A Vale, Chief Nurse"]]
    front = Sheet(1).text(72, 40, "Health Board", bold=True, size=16)
    front.table(80, [72, 130, 500], rows, heads=False)
    front.text(72, 330, "The board is asked to note the report.").text(72, 360, TEXT)
    assert [line.text for line in file_of([front.page]).heads[1]][:3] == [
        "Health Board",
        "Agenda Ref:",
        "24/05",
    ]
    assert cut(front.page) == [("report", 1, 1)]
