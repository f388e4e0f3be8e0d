"""Recommendations printed twice, at the front of a report and at its end."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from boardpapers.records import Recommendation

SAME = 88.0
"""Likeness in per cent above which a recommendation printed again is the same."""
ALIKE = 80.0
"""The same for two of one number."""


def without_repeats(found: Sequence[Recommendation]) -> list[Recommendation]:
    """Recommendations printed twice (in a summary box and at the end) kept once, as printed first."""
    kept: list[Recommendation] = []
    for record in found:
        if not any(is_same(record, k) for k in kept):
            kept.append(record)
    return kept


def is_same(record: Recommendation, other: Recommendation) -> bool:
    """Whether two are one: the same words, or of one number the first words of the other."""
    one, two = record.text.lower().rstrip(" .;"), other.text.lower().rstrip(" .;")
    if record.number is not None and record.number == other.number:
        return two.startswith(one) or one.startswith(two) or fuzz.ratio(one, two) > ALIKE
    if record.number and other.number and record.number.isdecimal() == other.number.isdecimal():
        return one == two  # two of one list, however alike
    return fuzz.ratio(one, two) > SAME
