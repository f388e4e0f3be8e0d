"""Spaces of a line drawn in the colour of the paper are no rules of a table."""

from __future__ import annotations

import pytest

from boardpapers.layout import Rule, Word
from boardpapers.structure.tables.word_spaces import without_word_spaces


def word(n: int, text: str, x0: float, x1: float) -> Word:
    return Word(
        text, x0=x0, top=100.0, x1=x1, bottom=112.0, size=12.0, bold=False, italic=False, struck=False,
        page=1, n=n,
    )  # fmt: skip


WORDS = [
    word(0, "Question", 72, 122),
    word(1, "7", 124, 131),
    word(2, "Ann", 140, 170),
    word(3, "Vale", 173, 200),
]


def down(x: float, height: float = 14.0) -> Rule:
    return Rule(x, 99.0, x, 99.0 + height)


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        pytest.param([down(123), down(171.5)], [], id="between words"),
        pytest.param([down(123), down(135)], [135], id="wider than between words"),
        pytest.param([down(123, 60), down(171.5, 60)], [123, 171.5], id="as high as several lines"),
        pytest.param([down(123), Rule(123, 113, 123, 127)], [123, 123], id="going on below"),
        pytest.param([down(60), down(210)], [60, 210], id="around the line"),
    ],
)
def test_rules_between_words(rules: list[Rule], kept: list[float]) -> None:
    assert [rule.x0 for rule in without_word_spaces(rules, WORDS)] == kept
