"""Printed page ranges, what a file is, and the account of its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boardpapers.extract.context import Context, Ids
from boardpapers.extract.kind import document_kind, document_title
from boardpapers.extract.printed import reconcile_pages
from boardpapers.extract.trace import Trace, coverage
from boardpapers.layout import PageInfo, Section, SectionKind, Structured, Word
from boardpapers.records import AgendaItem, Evidence, Meeting, PageRange, Plan, Report
from boardpapers.styles import styles_for


def context(*sections: Section, pages: int = 40) -> Context:
    infos = [PageInfo(n, 595.0, 842.0, [], [], "pdf", None) for n in range(1, pages + 1)]
    file = Structured("p.pdf", "0" * 64, "application/pdf", pages, [], [], [], {}, {}, infos)
    return Context(file, styles_for(""), list(sections))


def part(kind: SectionKind, first: int, last: int, item: str | None = None) -> Section:
    return Section(kind, None, item, first, last, None, [])


def called(*items: tuple[str, int, int]) -> Meeting:
    agenda = [AgendaItem(number=n, title=n, pages=PageRange(first=a, last=b)) for n, a, b in items]
    return Meeting(id="meeting-1", status="called", agenda=agenda)


def test_parts_get_the_printed_pages_the_agenda_promises() -> None:
    paper = context(part("agenda", 1, 4), part("minutes", 5, 10, "2"), part("report", 11, 20, "5"))
    paper.found.meetings.append(called(("2", 3, 8), ("5", 9, 18)))
    reconcile_pages(paper)
    assert [s.printed for s in paper.sections] == [None, (3, 8), (9, 18)]
    assert paper.warnings == []


def test_a_part_that_stops_short_is_told() -> None:
    paper = context(part("agenda", 1, 4), part("minutes", 5, 10, "2"), part("report", 11, 15, "5"))
    paper.found.meetings.append(called(("2", 3, 8), ("5", 9, 18)))
    reconcile_pages(paper)
    [warning] = paper.warnings
    assert (warning.code, warning.page) == ("printed-range-mismatch", 11)
    assert warning.message == "item 5: printed pages 9 to 18, but the file has 9 to 13"


def test_pages_that_are_not_in_the_file_are_told() -> None:
    paper = context(part("agenda", 1, 4), part("minutes", 5, 10, "2"), pages=12)
    paper.found.meetings.append(called(("2", 3, 8), ("9", 60, 70)))
    reconcile_pages(paper)
    assert [w.code for w in paper.warnings] == ["printed-range-missing"]


def numbered(*sections: Section, labels: dict[int, int]) -> Context:
    paper = context(*sections)
    paper.file.labels.update(labels)
    return paper


def test_an_agenda_whose_numbers_are_all_wrong_is_told_once() -> None:
    parts = part("agenda", 1, 4), part("minutes", 5, 10, "2"), part("report", 11, 20, "5")
    paper = numbered(*parts, labels={5: 3, 10: 8, 11: 9, 19: 17})
    paper.found.meetings.append(called(("2", 1, 6), ("5", 7, 16)))
    reconcile_pages(paper)
    assert [s.printed for s in paper.sections] == [None, (3, 8), (9, 18)]
    [warning] = paper.warnings
    assert warning.message == (
        "the agenda's page numbers are 2 too low throughout: item 2 begins on printed page 3, not 1"
    )


def test_reports_with_page_numbers_of_their_own_make_no_agenda_wrong() -> None:
    parts = part("agenda", 1, 4), part("minutes", 5, 10, "2"), part("report", 11, 20, "5")
    paper = numbered(*parts, labels={5: 1, 6: 2, 11: 1, 12: 2, 13: 3})
    paper.found.meetings.append(called(("2", 3, 8), ("5", 9, 18)))
    reconcile_pages(paper)
    assert [s.printed for s in paper.sections] == [None, (3, 8), (9, 18)]
    assert paper.warnings == []


def test_one_item_is_measured_by_the_numbers_on_the_pages() -> None:
    parts = part("agenda", 1, 4), part("minutes", 5, 10, "2"), part("report", 11, 20, "5")
    paper = numbered(*parts, labels={5: 3, 6: 4, 11: 9, 12: 10})
    paper.found.meetings.append(called(("5", 11, 18)))
    reconcile_pages(paper)
    [warning] = paper.warnings
    assert warning.message == "item 5: printed pages 11 to 18, but the file has 9 to 18"


def test_an_agenda_without_pages_promises_nothing() -> None:
    paper = context(part("agenda", 1, 4), part("report", 5, 10, "2"))
    paper.found.meetings.append(
        Meeting(id="m", status="called", agenda=[AgendaItem(number="2", title="Fees")])
    )
    reconcile_pages(paper)
    assert (paper.sections[1].printed, paper.warnings) == (None, [])


def test_what_a_file_is() -> None:
    pages = PageRange(first=1, last=2)
    agenda, minutes = context(part("agenda", 1, 4)), context(part("minutes", 1, 4))
    agenda.found.meetings = [Meeting(id="m", status="held"), called()]
    minutes.found.meetings = [Meeting(id="m", status="held")]
    plan, report, other = (
        context(part("plan", 1, 9)),
        context(part("report", 1, 9)),
        context(part("other", 1, 9)),
    )
    plan.found.plans = [Plan(id="p", title="Delivery plan", pages=pages)]
    report.found.reports = [Report(id="r", title="Fees", pages=pages)]
    kinds = [document_kind(c) for c in (agenda, minutes, plan, report, other)]
    assert kinds == ["agenda_pack", "minutes", "delivery_plan", "report", "other"]
    titles = [document_title(c) for c in (agenda, plan, report, other)]
    assert titles == [None, "Delivery plan", "Fees", None]


def word(page: int, n: int, text: str = "w") -> Word:
    return Word(text, 10.0 * n, 10.0, 10.0 * n + 9, 20.0, 11.0, False, False, False, page, n)


def test_a_box_a_page_for_each_group() -> None:
    trace = Trace()
    boxes = trace.evidence([word(1, 0), word(1, 3)], [], [word(2, 1), word(1, 5)])
    assert boxes == [
        Evidence(page=1, bbox=(0.0, 10.0, 39.0, 20.0)),
        Evidence(page=1, bbox=(50.0, 10.0, 59.0, 20.0)),
        Evidence(page=2, bbox=(10.0, 10.0, 19.0, 20.0)),
    ]
    assert trace.claimed == {(1, 0), (1, 3), (1, 5), (2, 1)}


@given(st.lists(st.sampled_from(["claimed", "furniture", "both", "neither"]), max_size=40))
def test_every_word_is_counted_once(fates: list[str]) -> None:
    words = [word(1 + i % 3, i // 3, f"w{i}") for i in range(len(fates))]
    trace = Trace()
    trace.claim(w for w, fate in zip(words, fates, strict=True) if fate in ("claimed", "both"))
    aside = [w for w, fate in zip(words, fates, strict=True) if fate in ("furniture", "both")]
    pages = [PageInfo(n, 1.0, 1.0, [w for w in words if w.page == n], [], "pdf", None) for n in (1, 2, 3)]
    found = coverage(pages, aside, trace)
    assert found.words == len(words) == found.claimed + found.furniture + found.unclaimed
    assert found.claimed == fates.count("claimed") + fates.count("both")
    lost = {text for part in found.unclaimed_text for text in part.text.split()}
    assert lost == {w.text for w, fate in zip(words, fates, strict=True) if fate == "neither"}


@given(st.lists(st.text(max_size=6), max_size=30))
def test_ids_are_unique(names: list[str]) -> None:
    ids = Ids()
    made = [ids.new("action", name) for name in names]
    assert len(set(made)) == len(made)
    again = Ids()
    assert [again.new("action", name) for name in names] == made
