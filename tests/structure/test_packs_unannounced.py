"""Papers that no agenda announces (exempt, late, figures behind minutes), and agendas out of the ordinary."""

from __future__ import annotations

import pytest
from packs import FULL, TEXT, agenda, file_of, minutes, paper, told

from boardpapers.layout import Page
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import styles_for
from builders import Sheet

EXEMPT = "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A\nof the Local Government Act 1972."
PAYMENTS = [("Date", "Payee", "Amount"), *[("4 April", "J Hope, hedges", "£120.00")] * 8]


def figures(number: int, *heads: str, below: str = "") -> Page:
    """A page of payments under bold headings."""
    sheet = Sheet(number)
    for i, head in enumerate(heads):
        sheet.text(72, 60 + 20 * i, head, bold=True, size=12.0)
    end = sheet.table(110, [72, 200, 400, 520], PAYMENTS)
    return sheet.text(72, end + 30, below).page


def words_alone(number: int, text: str) -> Page:
    return Sheet(number).text(150, 300, text).page


def stamped(item: str, page: Page) -> Page:
    page.words.extend(Sheet(page.number).text(450, 20, f"Agenda Item {item}").page.words)
    page.words[:] = [word._replace(n=n) for n, word in enumerate(page.words)]
    return page


def cut(*pages: Page) -> list[tuple[str, int, int]]:
    return [(kind, first, last) for kind, first, last, _ in told(list(pages))]


@pytest.mark.parametrize(
    "heads",
    [
        ("PAYMENTS SCHEDULE APRIL 2024",),
        ("Schedule of payments for April 2024",),
        ("Nether Wickham Parish Council", "Accounts for payment"),
        ("Nether Wickham Parish Council – Bank Reconciliation",),
        ("Receipts and payments to 31 March 2024",),
        ("Financial Statement as at 31 March 2024",),
    ],
)
def test_figures_behind_minutes_are_an_appendix(heads: tuple[str, ...]) -> None:
    pages = minutes(1, "Parish Council"), figures(2, *heads), figures(3, *heads)
    assert cut(*pages) == [("minutes", 1, 1), ("appendix", 2, 3)]


def test_two_headings_of_figures_are_two_papers() -> None:
    pages = minutes(1, "Parish Council"), figures(2, "List of payments"), figures(3, "Bank reconciliation")
    assert cut(*pages) == [("minutes", 1, 1), ("appendix", 2, 2), ("appendix", 3, 3)]


def test_minutes_that_list_payments_stay_whole() -> None:
    first = minutes(1, "Parish Council")
    assert cut(first, figures(2, "9. Schedule of payments")) == [("minutes", 1, 2)]
    assert cut(first, paper(2, "Schedule of payments", text=FULL)) == [("minutes", 1, 2)]
    goes_on = Sheet(3).text(72, 60, FULL).page
    assert cut(first, figures(2, "Schedule of payments"), goes_on) == [("minutes", 1, 3)]


def test_figures_within_a_report_open_nothing() -> None:
    pages = paper(1, "Report of the Director", text=FULL), figures(2, "Budget monitoring")
    assert cut(*pages) == [("report", 1, 2)]


@pytest.mark.parametrize("stamps", [False, True])
def test_what_is_not_published_is_a_part_of_its_own(stamps: bool) -> None:
    pages = [agenda(), paper(2, "Finance report"), paper(3), words_alone(4, EXEMPT)]
    pages += [words_alone(5, "Document is Restricted"), paper(6, "Winter pressures")]
    if stamps:
        stamped("3", pages[1]), stamped("4", pages[5])
    assert told(pages) == [
        ("agenda", 1, 1, None),
        ("report", 2, 3, "3"),
        ("appendix", 4, 5, "3"),
        ("report", 6, 6, "4"),
    ]


def test_an_exempt_item_is_one_part_with_all_its_pages() -> None:
    pages = [agenda(), stamped("3", paper(2, "Finance report")), stamped("4", words_alone(3, EXEMPT))]
    pages += [words_alone(4, "Document is Restricted"), stamped("5", paper(5, "Falls"))]
    assert told(pages)[1:] == [("report", 2, 2, "3"), ("report", 3, 4, "4"), ("report", 5, 5, "5")]


def test_behind_what_is_not_published_another_paper_begins() -> None:
    pages = [agenda(), paper(2, "Finance report"), words_alone(3, "Document is Restricted")]
    pages += [words_alone(4, "This page is intentionally left blank"), paper(5, text=FULL)]
    assert [(first, last) for _, first, last, _ in told(pages)] == [(1, 1), (2, 2), (3, 4), (5, 5)]


def test_a_paper_that_speaks_of_exemption_is_none_of_these() -> None:
    long = paper(3, text=f"{EXEMPT}\n{FULL}")
    assert told([agenda(), paper(2, "Finance report", text=FULL), long])[1:] == [("report", 2, 3, "3")]


@pytest.mark.parametrize("stamps", [False, True])
@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("LATE PAPER", None),
        ("Tabled report: bus fares", None),
        ("Supplementary paper", None),
        ("Addendum to item 4", "4"),
        ("ADDENDUM", None),
    ],
)
def test_a_late_paper_begins_by_its_heading(head: str, item: str | None, stamps: bool) -> None:
    pages = [agenda(), paper(2, "Finance report", text=FULL), paper(3, head, "Bus fares")]
    if stamps:
        stamped("3", pages[1])
    assert told(pages)[1:] == [("report", 2, 2, "3"), ("report", 3, 3, item)]


@pytest.mark.parametrize("head", ["Late papers were received from two firms", "Additional information"])
def test_headings_within_a_report_are_no_late_papers(head: str) -> None:
    pages = [agenda(), paper(2, "Finance report", text=FULL), paper(3, head, text=FULL)]
    assert told(pages)[1:] == [("report", 2, 3, "3")]


def test_late_items_of_minutes_are_none_either() -> None:
    first = minutes(1, "Health Board")
    first.words.extend(w._replace(n=w.n + 500) for w in Sheet(1).text(72, 700, TEXT).page.words)
    assert cut(first, paper(2, "LATE ITEMS", text=FULL)) == [("minutes", 1, 2)]


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
