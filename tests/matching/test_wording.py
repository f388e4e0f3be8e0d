"""Comparable words, likeness, assignment and marks."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers.matching import Vocabulary, assign, fingerprint, mark, same_words, shorten, similarity, words
from boardpapers.matching.assignment import hungarian
from boardpapers.matching.likeness import stem


def test_words_keep_what_tells_and_lose_what_is_printed() -> None:
    assert words("• ‘Start’ for £2.5m – 60%, 1,001 days & nights.") == (
        "start", "for", "£2.5", "m", "60", "%", "1001", "days", "and", "nights",
    )  # fmt: skip


@pytest.mark.parametrize("mark_of_a_list", ["a) ", "(b) ", "iv. ", "- ", "• ", "3. ", "o ", "\uf0b7 "])
def test_marks_of_lists_are_no_words(mark_of_a_list: str) -> None:
    assert words(f"Include:\n{mark_of_a_list}one nurse") == ("include", "one", "nurse")


def test_figures_side_by_side_are_kept_apart() -> None:
    assert fingerprint("2 10") != fingerprint("210")
    assert fingerprint("18 year olds") == fingerprint("18year-olds")


def test_nothing_is_the_same_as_nothing() -> None:
    assert same_words(None, "")
    assert not same_words(None, "TBC")


@pytest.mark.parametrize(
    ("one", "other"), [("invited", "invite"), ("releases", "release"), ("reviewing", "review")]
)
def test_stems_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_similarity_counts_words_in_order() -> None:
    assert similarity("one two three", "one two three") == 1.0
    assert similarity("one two three four", "one two five four") == 0.75
    assert similarity("", "") == 1.0
    assert similarity("one", "") == 0.0


def test_what_every_text_says_makes_no_likeness() -> None:
    frame = "The partnership board to work with the council to {} in every town"
    texts = [frame.format(what) for what in ("plant trees", "mend roads", "train nurses", "open hubs")]
    vocabulary = Vocabulary(texts)
    frames = vocabulary.common(words(texts[0]), words(texts[1])).overlap
    assert frames < Vocabulary(texts[:2]).common(words(texts[0]), words(texts[1])).overlap
    assert vocabulary.common(words("plant trees"), words(texts[0])).containment == pytest.approx(1.0)


def test_assignment_takes_the_best_sum_of_clear_pairs() -> None:
    assert assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == [(0, 1), (1, 0)]
    assert assign({(0, 0): 0.95, (0, 1): 0.5, (1, 0): 0.5}) == [(0, 0)]
    assert assign({}) == []
    assert assign({(3, 7): 0.1, (5, 7): 0.6}) == [(5, 7)]


@settings(max_examples=60)
@given(st.integers(1, 4).flatmap(lambda n: st.lists(
    st.lists(st.integers(-9, 9), min_size=n + 1, max_size=n + 1), min_size=n, max_size=n)))  # fmt: skip
def test_the_hungarian_method_finds_what_trying_all_finds(cost: list[list[int]]) -> None:
    chosen = hungarian([[float(value) for value in row] for row in cost])
    best = min(
        sum(row[c] for row, c in zip(cost, p, strict=False))
        for p in permutations(range(len(cost[0])), len(cost))
    )
    assert len(set(chosen)) == len(cost)
    assert sum(row[c] for row, c in zip(cost, chosen, strict=True)) == best


def test_marks_show_words_and_leave_printing_alone() -> None:
    marks = mark("Bring 45 ‘empty’ homes back into use.", "Bring 60 'empty' homes back\ninto use")
    assert [tuple(m) for m in marks] == [
        ("same", "Bring "), ("old", "45 "), ("new", "60 "), ("same", "'empty' homes back\ninto use"),
    ]  # fmt: skip


@given(st.text("ab \n", max_size=30), st.text("ab \n", max_size=30))
def test_marks_hold_the_whole_of_both_texts(old: str, new: str) -> None:
    marks = mark(old, new)
    assert "".join(text for sign, text in marks if sign != "old") == new
    assert "".join(text for sign, text in marks if sign != "new").split() == old.split()


def test_long_unchanged_runs_are_cut() -> None:
    old = " ".join(f"w{chr(97 + n)}" for n in range(26))
    marks = shorten(mark(old, f"{old} end"), keep=3)
    assert [tuple(m) for m in marks] == [("same", "… wx wy wz "), ("new", "end")]
