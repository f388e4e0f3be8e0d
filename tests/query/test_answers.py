"""Answers: types, order, groups, and what scripts get."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.errors import UsageError
from boardpapers.query import (
    RECORD_TYPES,
    Question,
    RecordType,
    chosen_fields,
    columns,
    data_of,
    first_cell,
    lines_of,
    query,
    record_type,
)
from boardpapers.query.parties import Parties, names_party
from boardpapers.records import Action, Document, Term

from .papers import PACK, PLAN, ask

NAMES = {"actions": "actions", "action": "actions", "Work_Plan": "work-plan", "terms": "glossary"}


@pytest.mark.parametrize(("name", "kind"), NAMES.items())
def test_a_type_by_its_name_singular_or_underscore(name: str, kind: str) -> None:
    assert record_type(name).name == kind


def test_an_unknown_type_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean 'resolutions'"):
        record_type("resolutoins")


def test_a_type_without_records_says_what_there_is() -> None:
    with pytest.raises(UsageError, match=r"no minutes records were found; there are: actions \(4\)"):
        ask("minutes")


@pytest.mark.parametrize("kind", RECORD_TYPES.values(), ids=lambda kind: kind.name)
def test_the_columns_of_every_table_are_fields(kind: RecordType) -> None:
    assert chosen_fields(kind, [name for names in kind.columns for name in names.split("|")])


def test_sorting_puts_numbers_in_order_and_rows_without_value_last() -> None:
    assert [row.page for row in ask("actions", sort=["-timescale.end", "-ref"]).rows] == [5, 3, 5, 4]
    ordered = ask("actions", sort=["ref"])
    assert [row["ref"] for row in data_of(ordered, ["ref"])] == ["1.1.2", "1.1.10", "2.1.1", "2.1.2"]


def test_groups_count_a_row_under_each_value_and_join_code_and_name() -> None:
    groups = ask("actions", group_by="lead").groups
    assert groups is not None
    assert {name: len(rows) for name, rows in groups.items()} == {
        "ACC": 1, "NCHT": 1, "Nether Coast Health NHS Trust": 1, "PH": 1, "": 1,
    }  # fmt: skip
    assert list(groups)[-1] == ""


def test_limit_and_count() -> None:
    answer = ask("actions", limit=1)
    assert (len(answer.rows), answer.total) == (1, 4)
    assert data_of(answer, count=True) == {"count": 4}
    with pytest.raises(UsageError, match="--limit"):
        ask("actions", limit=-1)


def test_every_row_carries_file_and_page() -> None:
    assert data_of(ask("actions", "ref = 1.1.2"), ["ref", "leads", "end"]) == [
        {"ref": "1.1.2", "leads": ["ACC", "NCHT"], "end": "2025-03-31", "file": "plan.pdf", "page": 3}
    ]
    pages = [row.page for row in ask("attendance", document=PACK).rows]
    assert pages == [2, 2]  # the first has no evidence of its own: its meeting's


def test_whole_records_name_what_they_stand_in() -> None:
    row = data_of(ask("resolutions", document=PACK, limit=1))[0]
    body = "Alderbrook Health and Wellbeing Board"
    assert row["meeting"] == {"body": body, "date": "2024-03-12", "id": "meeting-2024-03-12"}
    assert (row["minute"], row["verb"], row["page"]) == ({"number": "3"}, "NOTED", 3)


def test_lines_of_cells_have_a_head() -> None:
    head, *lines = lines_of(ask("actions"))
    cells = [dict(zip(head, line, strict=True)) for line in lines]
    assert [c["leads"] for c in cells] == ["ACC; NCHT", "PH", "Nether Coast Health NHS Trust", None]
    assert (cells[0]["timescale.end"], cells[0]["page"]) == ("2025-03-31", 3)
    by_priority = ask("actions", group_by="priority")
    assert list(lines_of(by_priority, count=True)) == [["group", "count"], ["1", 2], ["2", 2]]
    assert list(lines_of(ask("actions"), count=True)) == [["count"], [4]]


def test_a_table_of_several_papers_names_the_file() -> None:
    answer = query([PLAN, PACK], Question("actions"))
    assert list(columns(answer, [], with_file=True))[-2:] == ["file", "page"]


def test_documents_are_read_one_by_one() -> None:
    seen: list[str] = []

    def papers() -> Iterator[Document]:
        for document in (PLAN, PACK):
            seen.append(document.source.name)
            yield document

    with pytest.raises(UsageError):
        query(papers(), Question("actions", ["leadz"]))
    assert seen == []  # refused before anything was read


@given(st.text(), st.text())
def test_parties_of_any_text_match_themselves(code: str, meaning: str) -> None:
    parties = Parties([Term(term=code, meaning=meaning)])
    if parties.variants(code):
        assert names_party(code, parties.variants(code))


@pytest.mark.parametrize(
    ("text", "wanted", "match"),
    [
        ("CCGs", "CCG", True),
        ("RCC (incl RIS, RISE)", "RISE", True),
        ("RCC", "RC", False),
        ("Leader of the Council", "Leader", True),
        ("North East Ambulance Trust", "NEAT", True),
        ("NEAT", "North East Ambulance Trust", True),
    ],
)
def test_codes_names_and_initials(text: str, wanted: str, match: bool) -> None:
    assert names_party(text, Parties([]).variants(wanted)) is match


def test_every_type_can_be_counted_in_an_empty_paper() -> None:
    empty = Document.model_validate({"source": PLAN.source})
    for name in RECORD_TYPES:
        with pytest.raises(UsageError, match="no records at all"):
            query([empty], Question(name))


def test_a_table_shows_what_its_rows_say_and_no_empty_columns() -> None:
    action = Action(
        id="a", source="minutes", text="Write to the county.", owner="Clerk", item="9", evidence=[]
    )
    answer = query([Document(source=PACK.source, actions=[action])], Question("actions"))
    shown = columns(answer, [], with_file=False)
    assert list(shown) == ["item", "text", "owner"]
    assert [first_cell(answer.rows[0], fields) for fields in shown.values()] == [
        "9", "Write to the county.", "Clerk",
    ]  # fmt: skip


def test_fields_that_are_asked_for_are_shown_even_if_empty() -> None:
    answer = query([PLAN], Question("actions"))
    assert list(columns(answer, ["ref", "rag"], with_file=False)) == ["ref", "rag", "page"]


def test_a_table_of_nothing_still_has_its_heads() -> None:
    answer = query([PLAN], Question("actions", ["ref = 99"]))
    assert list(columns(answer, [], with_file=False))[:2] == ["ref", "meeting.date"]
