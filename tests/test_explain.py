"""What the explanation of a paper tells."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from boardpapers import extract
from boardpapers.explain import Explanation, as_lines, explain
from boardpapers.explain.tables import read_table
from boardpapers.explain.words import ASKS, lists_at
from boardpapers.layout import Table
from boardpapers.styles import styles_for
from extract.sheets import Sheet, section_of

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture(scope="module")
def pack() -> Explanation:
    return explain(SAMPLES / "alderbrook-hwb-2024-06-18-pack.pdf")


@pytest.fixture(scope="module")
def board() -> Explanation:
    return explain(SAMPLES / "estuary-nhs-board-2024-03-27.pdf")


def test_the_style_and_the_words_that_called_for_it(pack: Explanation, board: Explanation) -> None:
    assert pack.style == "moderngov"
    assert [name for name, _ in pack.detected] == ["moderngov"]
    assert board.detected == [("nhs", "BOARD OF DIRECTORS")]


def test_why_a_part_begins_and_is_what_it_is(pack: Explanation) -> None:
    by_page = {part.first: part for part in pack.parts}
    minutes = by_page[5]
    assert (minutes.kind, minutes.agenda_item) == ("minutes", "2")
    assert minutes.begins == "the item stamped on the page"
    assert minutes.reason.startswith("pages.parts.minutes.titles matches the bookmark")
    assert by_page[19].reason == "landscape pages with few words in large type"


def test_the_parts_are_those_of_the_records(pack: Explanation) -> None:
    document = extract(SAMPLES / "alderbrook-hwb-2024-06-18-pack.pdf")
    assert [(p.kind, p.first, p.last) for p in pack.parts] == [
        (p.kind, p.pages.first, p.pages.last) for p in document.parts
    ]
    assert document.coverage is not None
    assert (pack.words, pack.unclaimed) == (document.coverage.words, document.coverage.unclaimed)


def test_papers_that_no_bookmark_tells(board: Explanation) -> None:
    minutes, report = board.parts[1:]
    assert (minutes.agenda_item, minutes.begins) == ("3", "how the page opens")
    assert (report.agenda_item, report.begins) == ("7", "a cover sheet")
    assert report.reason == "the labels of its cover sheet"


def test_columns_with_the_fields_they_fill(pack: Explanation, board: Explanation) -> None:
    plan = next(t for t in pack.tables if t.known_as == "work_plan.columns")
    assert {c.head: c.field for c in plan.columns} == {
        "Meeting Date": "meeting_date",
        "Publication Date": "publication_date",
        "Proposed Item": "item",
        "Author": "author",
    }
    values = next(t for t in pack.tables if t.known_as == "measures")
    assert [c.field for c in values.columns] == ["label", *["period"] * 6]
    agenda = next(t for t in board.tables if t.known_as == "meetings.agenda_columns")
    assert "lead" in [c.field for c in agenda.columns]


def test_what_matched_on_a_page(pack: Explanation) -> None:
    matches = [(m.key, m.text) for m in pack.pages[4].matches]
    assert ("meetings.attendance.apologies", "APOLOGIES") in matches
    assert pack.pages[4].stamp == "2"
    assert pack.pages[4].printed == 1
    assert "Agenda Item 2" in pack.pages[4].furniture
    asked = {m.key for page in pack.pages for m in page.matches}
    assert {"reports.actions", "measures.captions", "meetings.action_labels"} <= asked


def test_what_is_left_is_all_that_no_record_holds(pack: Explanation) -> None:
    left = sum(len(leftover.text.split()) for page in pack.pages for leftover in page.left)
    assert left == pack.unclaimed


def test_a_table_that_is_not_known_says_why() -> None:
    sheet = Sheet()
    sheet.table(["Thing", "Champion", "Sorted by"], ["Write", "A Vale", "June 2024"])
    section = section_of(sheet)
    [table] = [block for block in section.blocks if isinstance(block, Table)]
    told = read_table(table, section, styles_for(""), set())
    assert (told.known_as, told.left) == (None, 1.0)
    assert told.note == "no head is known as what is to be done (plans.columns.text)"
    assert [c.field for c in told.columns] == [None, None, None]


def test_the_lines_of_some_pages(pack: Explanation) -> None:
    lines = list(as_lines(pack, pages=[5]))
    assert lines[0] == "alderbrook-hwb-2024-06-18-pack.pdf: style moderngov"
    assert any(line.startswith("Page 5 (printed 1), stamped item 2") for line in lines)
    assert not any(line.startswith("Page 6") for line in lines)
    assert len(list(as_lines(pack))) > len(lines)


def test_an_explanation_is_data(pack: Explanation) -> None:
    assert json.loads(json.dumps(asdict(pack)))["parts"][0]["kind"] == "agenda"


@pytest.mark.parametrize("ask", ASKS, ids=lambda ask: ask.key)
def test_every_key_asked_is_one_of_the_style(ask: object) -> None:
    key = str(getattr(ask, "key", ""))
    lists = list(lists_at(styles_for(""), key))
    assert lists and all(isinstance(patterns, list) and patterns for _, patterns in lists)
