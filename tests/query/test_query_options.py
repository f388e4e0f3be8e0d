"""Typed options: what people ask most."""

from __future__ import annotations

import pytest

from boardpapers.errors import UsageError

from .papers import PACK, ask, refs


@pytest.mark.parametrize(
    ("option", "value", "found"),
    [
        ("lead", "ACC", ["1.1.2"]),
        ("lead", "alderbrook county council", ["1.1.2"]),
        ("lead", "NCHT", ["1.1.2", "2.1.1"]),
        ("lead", "Nether Coast Health Trust", ["1.1.2", "2.1.1"]),
        ("lead", "Nether Coast", ["1.1.2", "2.1.1"]),
        ("lead", "Public Health", ["1.1.10"]),
        ("lead", "Health", ["2.1.1"]),
        ("lead", "Okafor", ["2.1.2"]),
        ("priority", "2", ["2.1.1", "2.1.2"]),
        ("objective", "1.1", ["1.1.2", "1.1.10"]),
        ("due_before", "2025-04", ["1.1.2", "2.1.2"]),
        ("due_after", "2024", ["1.1.2", "2.1.1"]),
        ("status", "tbc", ["1.1.10"]),
        ("role", "do", ["1.1.2"]),
        ("rag", "amber", ["1.1.2"]),
        ("person", "J Okafor", ["2.1.2"]),
        ("text", "do 2.1", ["2.1.1", "2.1.2"]),
    ],
)
def test_options_of_actions(option: str, value: str, found: list[str]) -> None:
    assert refs("actions", options={option: value}) == found


@pytest.mark.parametrize(
    ("kind", "option", "value", "found"),
    [
        ("attendance", "person", "A Vale", ["Councillor Anna Vale"]),
        ("attendance", "person", "Okafor", ["Dr J Okafor"]),
        ("attendance", "person", "Anna Okafor", []),
        ("attendance", "status", "apologies", ["Dr J Okafor"]),
        ("attendance", "role", "county council", ["Councillor Anna Vale"]),
        ("resolutions", "verb", "note", ["a"]),
        ("resolutions", "verb", "approve", ["b"]),
        ("resolutions", "item", "3", ["a", "b"]),
        ("resolutions", "person", "Vale", ["a"]),
        ("minutes", "verb", "noted", ["3"]),
        ("recommendations", "verb", "note", ["1"]),
        ("reports", "item", "5", ["7/2024"]),
        ("work-plan", "person", "Moore", ["Better Care Fund"]),
        ("work-plan", "due_after", "2024-06", ["Dentists"]),
        ("meetings", "person", "Vale", ["meeting"]),
    ],
)
def test_options_of_other_types(kind: str, option: str, value: str, found: list[str]) -> None:
    answer = ask(kind, document=PACK, options={option: [value]})
    assert len(answer.rows) == len(found)
    if kind != "meetings":
        assert refs(kind, document=PACK, options={option: value}) == found


def test_values_of_one_option_are_alternatives_and_options_all_hold() -> None:
    answer = ask("actions", options={"lead": ["ACC", "PH"], "priority": ["1"], "status": ["tbc"]})
    assert [row.page for row in answer.rows] == [4]


@pytest.mark.parametrize(
    ("kind", "option", "value", "says"),
    [
        ("actions", "verb", "note", "--verb means nothing for actions"),
        ("glossary", "lead", "ACC", "asked of actions, metrics"),
        ("actions", "status", "tcb", "--status: 'timescale.status' is never 'tcb'. Did you mean 'tbc'?"),
        ("actions", "due_before", "soon", "--due-before: 'soon' is no date"),
        ("actions", "rag", "pink", "--rag: 'rag' is never 'pink'"),
    ],
)
def test_options_that_mean_nothing_are_refused(kind: str, option: str, value: str, says: str) -> None:
    with pytest.raises(UsageError) as error:
        refs(kind, options={option: value})
    assert says in str(error.value)
