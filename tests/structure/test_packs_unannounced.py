"""Papers that no agenda announces: exempt, late, figures behind the minutes."""

from __future__ import annotations

import pytest
from packs import FULL, TEXT, agenda, cut, minutes, paper, stamped, told, words_alone

from boardpapers.layout import Page
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


@pytest.mark.parametrize(
    ("heads", "own"),
    [
        (("Appendices", "Background papers"), False),
        (("Appendix 1 – The schemes, what is allocated to them and the milestones of the programme",), True),
    ],
)
def test_a_list_of_appendices_at_the_end_of_a_report_is_none(heads: tuple[str, ...], own: bool) -> None:
    found = cut(paper(1, "Report of the Director of Place", text=FULL), paper(2, *heads, size=11))
    assert [kind for kind, *_ in found] == (["report", "appendix"] if own else ["report"])
