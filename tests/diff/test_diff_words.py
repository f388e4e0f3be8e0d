"""What counts as other words, and what is only printing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers.diff import diff

from .papers import BUSES, FALLS, GARDENS, TEXTS, action, kinds, paper

LETTERED = (
    "Refresh the offer, including:\na) a named nurse in each school;\nb) a shared leaflet, 2–3 pages long."
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Widen ‘First Steps’ to all families.", "Widen 'First Steps' to all families"),
        ("Meet the RCC/ CCG team, then report.", "Meet the RCC / CCG team , then report."),
        ("Commission reablement\nbeds in town.", "Commission re-\nablement beds in town."),
        ("Commission infrastructure work.", "Commission infra structure work."),
        ("A 0-19 service – for 1,001 days.", "A 0–19 service - for 1001 days."),
        (LETTERED, LETTERED.replace("a) ", "• ").replace("b) ", "• ")),
        (LETTERED, LETTERED.replace("a) ", "a. ").replace("b) ", "b. ")),
        (LETTERED, LETTERED.replace("\n", " ")),
        ("Health & care for all.", "Health and care for all."),
    ],
)  # fmt: skip
def test_printing_is_no_change(old: str, new: str) -> None:
    assert diff(paper(action("1.1", old)), paper(action("1.1", new))).changes == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (GARDENS, GARDENS.replace("six", "seven")),
        ("Cut the waiting list by 3.5 weeks.", "Cut the waiting list by 35 weeks."),
        ("Raise uptake to 60 in the north.", "Raise uptake to 60% in the north."),
        (LETTERED, LETTERED.replace("nurse", "doctor")),
        ("Train 2 nurses and 10 carers.", "Train 21 nurses and 0 carers."),
    ],
)  # fmt: skip
def test_one_word_makes_it_reworded(old: str, new: str) -> None:
    change = diff(paper(action("1.1", old)), paper(action("1.1", new))).changes[0]
    assert (change.kind, change.field, change.old, change.new) == ("reworded", "text", old, new)
    assert change.similarity is not None and 0.5 < change.similarity < 1


def test_a_reference_that_follows_the_renumbering_is_no_rewording() -> None:
    old = paper(
        action("1.1.1", f"{GARDENS} Link to 1.1.2 and 1.2."), action("1.1.2", BUSES), action("1.2.1", FALLS)
    )
    new = paper(
        action("1.1.1", f"{GARDENS} Link to 1.1.3 and 1.2."),
        action("1.1.2", "Publish a map of quiet lanes and of paths for prams."),
        action("1.1.3", BUSES),
        action("1.2.1", FALLS),
    )
    assert kinds(diff(old, new)) == [("added", None, "1.1.2"), ("renumbered", "1.1.2", "1.1.3")]


def test_a_reference_to_another_action_is_a_rewording() -> None:
    old = paper(action("1.1.1", f"{GARDENS} Link to 1.1.2."), action("1.1.2", BUSES), action("1.2.1", FALLS))
    new = paper(action("1.1.1", f"{GARDENS} Link to 1.2.1."), action("1.1.2", BUSES), action("1.2.1", FALLS))
    assert kinds(diff(old, new)) == [("reworded", "1.1.1", "1.1.1")]


def test_a_heavily_reworded_row_that_keeps_title_number_lead_and_date_is_the_same() -> None:
    title = "A garden for every market town"
    old = action(
        "1.1", f"{title}. Open six gardens with a coordinator.", title=title, lead_text="ACC", when="24/25"
    )
    text = f"{title}. Parish councils are to be asked for land, and the first beds dug by schools in spring."
    new = action("1.1", text, title=title, lead_text="ACC", when="24/25")
    assert kinds(diff(paper(old), paper(new))) == [("reworded", "1.1", "1.1")]


RETYPED = st.sampled_from([("’", "'"), ("-", "–"), (" ", "  "), (",", " ,"), (". ", ".\n"), ("and", "and ")])


@settings(max_examples=60)
@given(
    order=st.permutations(range(len(TEXTS))),
    changes=st.lists(RETYPED, max_size=6),
    bullets=st.booleans(),
)
def test_order_of_rows_and_printing_never_make_a_change(
    order: list[int], changes: list[tuple[str, str]], bullets: bool
) -> None:
    rows = [action(f"1.{n}", text, lead_text="ACC / NCHT", when="24/25") for n, text in enumerate(TEXTS, 1)]
    texts = [row.text for row in rows]
    for before, after in changes:
        texts = [text.replace(before, after) for text in texts]
    if bullets:
        texts = [f"• {text}" for text in texts]
    again = [row.model_copy(update={"text": text}) for row, text in zip(rows, texts, strict=True)]
    assert diff(paper(*rows), paper(*(again[n] for n in order))).changes == []


@settings(max_examples=40)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_paper_compared_with_itself_is_the_same(texts: list[str]) -> None:
    plan = paper(*(action(f"1.{n}", text) for n, text in enumerate(texts, 1)))
    assert diff(plan, plan).changes == []


@settings(max_examples=25)
@given(order=st.permutations(range(len(TEXTS))), other=st.permutations(range(len(TEXTS))))
def test_the_order_of_rows_does_not_change_the_result(order: list[int], other: list[int]) -> None:
    old = [action(f"1.{n}", text, when="24/25") for n, text in enumerate(TEXTS, 1)]
    new = [action("1.1", BUSES, when="25/26"), action("1.2", FALLS.replace("fall", "stroke")), *old[3:]]
    expected = diff(paper(*old), paper(*new))
    picked = [new[n] for n in other if n < len(new)]
    assert diff(paper(*(old[n] for n in order)), paper(*picked)) == expected
