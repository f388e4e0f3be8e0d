"""Text set sideways in narrow cells."""

from __future__ import annotations

import pytest

from boardpapers.layout import Word
from boardpapers.structure.tables.sideways import cell_lines, is_sideways


def sideways(*words: tuple[str, float, float], size: float = 9.0) -> list[Word]:
    """Words (text, left, top) that stand upright, five points a letter, in the order they are drawn in."""
    return [
        Word(text, x, top, x + size, top + 5.0 * len(text), size, True, False, False, 1, n)
        for n, (text, x, top) in enumerate(words)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (sideways(("Theme", 50, 200), ("one:", 50, 170), ("Homes", 50, 130)), ["Theme one: Homes"]),
        (sideways(("Theme", 50, 100), ("one:", 50, 130), ("Homes", 50, 160)), ["Theme one: Homes"]),
        (sideways(("Progress", 50, 150), ("since", 62, 165), ("May", 62, 140)), ["Progress", "since May"]),
    ],
    ids=["upwards", "downwards", "two lines"],
)
def test_words_in_the_order_they_read_in(words: list[Word], expected: list[str]) -> None:
    shuffled = sorted(words, key=lambda w: w.top)
    assert [line.text for line in cell_lines(shuffled)] == expected


def test_upright_text_is_read_by_its_place() -> None:
    words = [
        Word("way", 80, 100, 95, 110, 10, False, False, False, 1, 0),
        Word("Any", 50, 100, 70, 110, 10, False, False, False, 1, 1),
        Word("Ill", 50, 114, 56, 124, 10, False, False, False, 1, 2),
    ]
    assert not is_sideways(words)
    assert [line.text for line in cell_lines(words)] == ["Any way", "Ill"]
