"""A dash at a line's start: of a sentence cut before it, or a list's."""

from __future__ import annotations

from boardpapers.layout import Line, Word
from boardpapers.structure.lines import paragraphs


def line(text: str, x: float, top: float, gap: float = 3.0) -> Line:
    """Words 5 points a letter, ``gap`` apart."""
    words = []
    for n, part in enumerate(text.split()):
        end = x + 5.0 * len(part)
        words.append(Word(part, x, top, end, top + 11, 11.0, False, False, False, 1, n + round(top) * 100))
        x = end + gap
    return Line(words)


def test_a_dash_goes_on_with_a_full_line() -> None:
    cut = [
        line("a) the training will be kept up for all staff", 80, 100),
        line("– confirmed in May", 93, 114),
    ]
    [item] = paragraphs(cut, right=cut[0].x1 + 2)
    assert item.text == "the training will be kept up for all staff – confirmed in May"


def test_a_dash_below_a_short_line_opens_an_item() -> None:
    lines = [line("a) the training", 80, 100), line("– confirmed in May", 93, 114)]
    assert [p.kind for p in paragraphs(lines, right=500.0)] == ["lettered", "bullet"]


def test_a_dash_set_apart_opens_an_item() -> None:
    lines = [line("they will all look at", 80, 100), line("– hearing", 80, 114, gap=14.0)]
    assert [p.kind for p in paragraphs(lines, right=lines[0].x1 + 2)] == ["plain", "bullet"]
