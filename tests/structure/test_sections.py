"""The parts of a pack: where each begins, what it is, which pages and blocks are its own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.layout import Document, OutlineEntry, Page, Section, Structured
from boardpapers.structure.blocks import structure
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import styles_for
from builders import Sheet

TEXT = (
    "The board met partners in the spring and heard how the plan is going in each of the towns of\nthe county"
)
XS = (72, 200, 330, 460)


def page(number: int, *heads: str, stamp: str | None = None, printed: int | None = None) -> Page:
    """A page of text under bold heads, with an item's stamp and a printed number."""
    sheet = Sheet(number)
    if stamp:
        sheet.text(450, 20, f"Agenda Item {stamp}")
    for i, head in enumerate(heads):
        sheet.text(72, 80 + 24 * i, head, bold=True)
    sheet.text(72, 300, TEXT)
    if printed is not None:
        sheet.text(290, 815, str(printed))
    return sheet.page


def slide(number: int, title: str) -> Page:
    sheet = Sheet(number, width=842.0, height=595.0)
    return sheet.text(72, 60, title, size=28.0).text(72, 200, "fewer falls", size=18.0).page


def structured(pages: Sequence[Page], outline: Sequence[OutlineEntry] = ()) -> Structured:
    file = Document("pack.pdf", "0" * 64, "application/pdf", len(pages), list(outline), pages)
    return structure(file, lambda _: styles_for(""))[0]


def cut(pages: Sequence[Page], outline: Sequence[OutlineEntry] = ()) -> list[Section]:
    return sections(structured(pages, outline), styles_for(""))


def told(found: Sequence[Section]) -> list[tuple[str, int, int, str | None]]:
    return [(s.kind, s.first, s.last, s.agenda_item) for s in found]


def test_bookmarks_name_the_parts() -> None:
    pages = [
        page(1, "AGENDA"), page(2, "Minutes of the Cabinet"), page(3), page(4, "Fees"), page(5, "Survey"),
        page(6, "Parks"),
    ]  # fmt: skip
    outline = [
        OutlineEntry("Agenda", 0, 1), OutlineEntry("2 Minutes", 0, 2), OutlineEntry("5 Fees", 0, 4),
        OutlineEntry("Appendix A Survey", 1, 5), OutlineEntry("6 Parks", 0, 6),
    ]  # fmt: skip
    found = cut(pages, outline)
    assert told(found) == [
        ("agenda", 1, 1, None), ("minutes", 2, 3, "2"), ("report", 4, 4, "5"), ("appendix", 5, 5, "5"),
        ("report", 6, 6, "6"),
    ]  # fmt: skip
    assert [s.title for s in found] == ["Agenda", "Minutes", "Fees", "Appendix A Survey", "Parks"]


def test_bookmarks_of_one_paper_are_its_headings() -> None:
    outline = [OutlineEntry("1 Introduction", 0, 1), OutlineEntry("2 Options", 0, 2)]
    assert len(cut([page(1, "Fees report"), page(2, "Options")], outline)) == 1


def test_a_bookmark_of_a_heading_inside_a_paper_begins_nothing() -> None:
    inside = page(3)
    inside.words.extend(Sheet(3).text(72, 500, "9. Background papers", bold=True).page.words)
    inside.words[:] = [word._replace(n=n) for n, word in enumerate(inside.words)]
    pages = [page(1, "AGENDA"), page(2, "Fees"), inside, page(4, "Appendix A")]
    outline = [
        OutlineEntry("Agenda", 0, 1), OutlineEntry("5 Fees", 0, 2),
        OutlineEntry("9. Background papers", 1, 3), OutlineEntry("Appendix A", 1, 4),
    ]  # fmt: skip
    assert told(cut(pages, outline)) == [
        ("agenda", 1, 1, None),
        ("report", 2, 3, "5"),
        ("appendix", 4, 4, "5"),
    ]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Executive Decision Notice", "decision"),
        ("Executive decision 24/0001 was taken on 4 May 2024.", "other"),
        ("Governor attendance", "minutes"),
        ("A P P E N D I X", "appendix"),
        ("Private agenda", "agenda"),
        ("Quarterly Performance Report 2024/25", "report"),
        ("1. Purpose of Report", "report"),
        ("The Council is recommended to approve the events", "report"),
        ("The trustees have read every line of the long annual report", "other"),
    ],
)
def test_what_a_first_line_says(head: str, kind: str) -> None:
    assert [section.kind for section in cut([page(1, head), page(2)])] == [kind]


def test_a_column_of_minute_numbers_makes_no_minutes() -> None:
    sheet = Sheet(1).text(72, 60, "Nether Wickham Parish Council", bold=True).text(72, 84, "Actions in hand")
    rows = [("Date", "Minute", "Action"), *[("4 May", f"24/0{n}", "Mend the gate") for n in range(5)]]
    sheet.table(110, [72, 160, 260, 500], rows)
    assert [section.kind for section in cut([sheet.page])] != ["minutes"]
    assert [section.kind for section in cut([page(1, "MINUTE"), page(2)])] == ["minutes"]


def test_stamps_tell_where_items_begin() -> None:
    pages = [page(1, "AGENDA"), page(2, "Fees", stamp="5"), page(3, stamp="5"), page(4, "Parks", stamp="6")]
    assert told(cut(pages)) == [("agenda", 1, 1, None), ("report", 2, 3, "5"), ("report", 4, 4, "6")]


def test_page_ranges_of_the_agenda_tell_where_items_begin() -> None:
    agenda = Sheet(1).text(72, 80, "AGENDA", bold=True)
    agenda.along(120, (72, "1."), (90, "Minutes (Pages 3 - 4)")).along(
        150, (72, "2."), (90, "Fees (Pages 5 - 8)")
    )
    agenda.text(290, 815, "1")
    pages = [agenda.page, *(page(n, printed=n) for n in range(2, 9))]
    assert [(s.first, s.last, s.agenda_item) for s in cut(pages)] == [(1, 2, None), (3, 4, "1"), (5, 8, "2")]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("MINUTES of a meeting of the Cabinet", "minutes"),
        ("AGENDA", "agenda"),
        ("Agenda item: 7", "report"),
        ("Minute ref", "other"),
        ("Report of the Director of Place", "report"),
        ("Appendix A", "appendix"),
        ("Forward plan", "work_plan"),
        ("Petitions, deputations and questions", "questions"),
        ("Decision notice", "decision"),
        ("Delivery plan", "plan"),
        ("Action log", "plan"),
        ("Welcome", "other"),
    ],
)
def test_what_a_paper_is_by_its_first_lines(head: str, kind: str) -> None:
    assert [s.kind for s in cut([page(1, head)])] == [kind]


def test_a_cover_sheet_makes_a_report() -> None:
    sheet = Sheet(1).text(72, 80, "Subject: Fees\nTo: Cabinet\nDate: 4 June 2024\nContact officer: Ann Vale")
    assert [s.kind for s in cut([sheet.text(72, 300, TEXT).page])] == ["report"]


def test_pages_without_marks_of_any_kind_open_parts_by_their_heads() -> None:
    pages = [
        page(1, "AGENDA"),
        page(2),
        page(3, "MINUTES of a meeting of the Cabinet"),
        page(4),
        page(5, "Appendix A"),
    ]
    assert told(cut(pages)) == [("agenda", 1, 2, None), ("minutes", 3, 4, None), ("appendix", 5, 5, None)]


def test_a_list_of_appendices_opens_no_appendix() -> None:
    heads = [f"Appendix {letter} – A paper" for letter in "ABC"]
    assert told(cut([page(1, "Report of the Director"), page(2, *heads)])) == [("report", 1, 2, None)]


def test_slides_behind_a_report_are_a_presentation() -> None:
    pages = [page(1, "Report of the Director"), slide(2, "Ageing well"), slide(3, "Falls")]
    assert told(cut(pages)) == [("report", 1, 1, None), ("presentation", 2, 3, None)]


def test_a_page_that_goes_on_with_a_table_opens_nothing() -> None:
    rows = [("Subject:", "Fees", "To:", "Cabinet"), ("Date:", "4 June 2024", "Contact officer:", "Ann Vale")]
    first, second = Sheet(1).text(72, 60, "Minutes of a meeting of the Cabinet", bold=True), Sheet(2)
    xs = [72, 180, 300, 420, 560]
    first.table(500, xs, [("Item", "What", "Who", "When"), *[("Fees", "agreed", "Ann", "June")] * 16])
    second.table(50, xs, [("Item", "What", "Who", "When"), *rows])
    assert [(s.first, s.last) for s in cut([first.page, second.page])] == [(1, 2)]


def test_a_table_of_actions_makes_a_plan() -> None:
    sheet = Sheet(1).text(72, 60, "What we will do this year", bold=True)
    sheet.table(
        100, [72, 300, 420, 540], [("Action", "Lead", "Deadline"), *[("Plant trees", "Ann", "May 2024")] * 4]
    )
    assert [s.kind for s in cut([sheet.page])] == ["plan"]


def test_a_report_that_asks_for_something_is_no_plan_for_its_table_of_actions() -> None:
    sheet = Sheet(1).text(72, 40, "Report of the Head of Parks", bold=True)
    sheet.text(72, 60, "Recommendations", bold=True).text(72, 75, "That the Committee notes the report.")
    sheet.table(
        100, [72, 300, 420, 540], [("Action", "Lead", "Deadline"), *[("Plant trees", "Ann", "May 2024")] * 4]
    )
    assert [s.kind for s in cut([sheet.page])] == ["report"]


def test_a_cover_before_a_table_of_actions_makes_a_report() -> None:
    sheet = Sheet(1).text(72, 40, "Report of the Head of Quality", bold=True)
    labels = [("Report to", "Quality Board"), ("Date", "4 May 2024"), ("Report of", "A Lee")]
    sheet.table(60, [72, 200, 540], labels)
    sheet.table(
        200, [72, 300, 420, 540], [("Action", "Lead", "Deadline"), *[("Plant trees", "Ann", "May 2024")] * 4]
    )
    assert [s.kind for s in cut([sheet.page])] == ["report"]


def test_a_table_of_items_by_meeting_makes_a_forward_plan() -> None:
    sheet = Sheet(1).text(72, 60, "What comes next", bold=True)
    sheet.table(
        100, [72, 300, 420, 540], [("Item", "Meeting date", "Author"), *[("Fees", "4 June 2024", "Ann")] * 4]
    )
    assert [s.kind for s in cut([sheet.page])] == ["work_plan"]


def test_an_action_log_that_names_meetings_and_items_is_no_forward_plan() -> None:
    sheet = Sheet(1).text(72, 60, "Committee Action Tracker", bold=True)
    rows = [
        ("4 June 2024", "7.2", "Share the evaluation", "Ann"),
        *[("4 June 2024", "9", "Brief us", "Ben")] * 3,
    ]
    sheet.table(100, [72, 200, 260, 440, 540], [("Meeting", "Item", "Action", "Owner"), *rows])
    assert [s.kind for s in cut([sheet.page])] == ["plan"]


def test_printed_pages_of_a_part() -> None:
    pages = [page(n, "Fees" if n == 1 else "", printed=n + 10) for n in range(1, 5)]
    assert [s.printed for s in cut(pages)] == [(11, 14)]


HEADS = (
    "AGENDA",
    "MINUTES of a meeting",
    "Appendix A",
    "Report of the Director",
    "Forward plan",
    "Welcome",
    "",
)


@given(
    st.lists(
        st.tuples(st.sampled_from(HEADS), st.sampled_from([None, "1", "2", "3a"])), min_size=1, max_size=9
    ),
    st.lists(
        st.tuples(st.sampled_from(["Agenda", "2 Fees", "Appendix B"]), st.integers(0, 1), st.integers(1, 9))
    ),
)
def test_the_parts_partition_the_file_and_share_out_its_blocks(
    heads: list[tuple[str, str | None]], marks: list[tuple[str, int, int]]
) -> None:
    pages = [page(n, *([head] if head else []), stamp=stamp) for n, (head, stamp) in enumerate(heads, 1)]
    file = structured(pages, [OutlineEntry(title, level, at) for title, level, at in marks])
    found = sections(file, styles_for(""))
    covered = [n for s in found for n in range(s.first, s.last + 1)]
    assert covered == list(range(1, len(pages) + 1))
    assert [b for s in found for b in s.blocks] == file.blocks
    assert all(s.first <= b.page <= s.last for s in found for b in s.blocks)
