"""The white behind a line of text: some programs draw it word by word, and the spaces pass for rules."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from boardpapers.layout import Rule, Word

_TALLEST = 1.7  # of the size of the words: higher than one line is the border of a column
_WIDEST = 0.4  # of the size: more than between two words of a text is the padding of two cells
_NEAR = 1.0  # points by which the edge of a space may overlap its word


def without_word_spaces(rules: Sequence[Rule], words: Sequence[Word]) -> Sequence[Rule]:
    """The rules less those, of the height of one line, that stand in the space between two words."""
    tallest = _TALLEST * max((w.size for w in words), default=0.0)
    low = [r for r in rules if r.x0 == r.x1 and r.bottom - r.top < tallest]
    if len(low) < 2:
        return rules
    order = sorted(words, key=_middle)
    heights = [_middle(w) for w in order]
    spaces = set()
    for rule in low:
        line = order[bisect_left(heights, rule.top) : bisect_right(heights, rule.bottom)]
        if _parts_words(rule, line) and not _goes_on(rule, rules):
            spaces.add(id(rule))
    return [rule for rule in rules if id(rule) not in spaces] if spaces else rules


def _goes_on(rule: Rule, rules: Sequence[Rule]) -> bool:
    """Whether another rule continues one above or below: the border of a column, drawn row by row."""
    return any(
        other.x0 == other.x1
        and abs(other.x0 - rule.x0) <= _NEAR
        and min(abs(other.bottom - rule.top), abs(other.top - rule.bottom)) <= _NEAR
        for other in rules
        if other is not rule
    )


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _parts_words(rule: Rule, line: Sequence[Word]) -> bool:
    """Whether a rule stands between two words of a line that are no further apart than words are."""
    before = max((w for w in line if w.x1 <= rule.x0 + _NEAR), key=lambda w: w.x1, default=None)
    behind = min((w for w in line if w.x0 >= rule.x0 - _NEAR), key=lambda w: w.x0, default=None)
    if before is None or behind is None or rule.bottom - rule.top > _TALLEST * before.size:
        return False
    return behind.x0 - before.x1 <= _WIDEST * before.size
