"""List markers in a recognised page: short marks alone before a gap are what Tesseract reads worst.

It knows letters by the words they stand in, and "7." stands in none.  So where most marks of a column are
numbers (or letters), one that is neither is read again by itself as nothing but a number (or a letter).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_GAP = 0.7  # times the size: marks stand at least this far before their text,
_WIDEST = 2.4  # and are no wider than this
_SAME = 0.6  # marks whose left edges differ less than this share a column

_BULLETS = frozenset("•*+«»°¢·●■▪○◦©®e")
_BULLET = "•"
_KINDS = [
    (re.compile(r"\(?\d{1,3}[.)]?"), "0123456789.()", str.maketrans("iIl|;,", "1111..")),
    (re.compile(r"\(?[a-z][.)]"), "abcdefghijklmnopqrstuvwxyz.()", str.maketrans(";,", "..")),
]
"""What a mark looks like, the characters it is made of, and what is taken for what."""


class Mark(NamedTuple):
    """A word that may be a list's marker: its place (left, top, right, bottom in pixels), its index."""

    text: str
    box: tuple[int, int, int, int]
    size: float
    at: int


def is_mark(left: int, right: int, following: int | None, size: float) -> bool:
    """Whether a line's first word stands as list markers do; ``following`` is the next word's left edge."""
    return right - left <= _WIDEST * size and (following is None or following - right >= _GAP * size)


def mended(
    marks: Sequence[Mark], read_again: Callable[[tuple[int, int, int, int], str], str]
) -> dict[int, str]:
    """New texts of misread marks by index; ``read_again`` reads a box as nothing but the characters given."""
    found: dict[int, str] = {}
    for mark in marks:
        column = [other.text for other in marks if abs(other.box[0] - mark.box[0]) <= _SAME * mark.size]
        text = _mended(mark, column, read_again)
        if text != mark.text:
            found[mark.at] = text
    return found


def _mended(
    mark: Mark, column: list[str], read_again: Callable[[tuple[int, int, int, int], str], str]
) -> str:
    if mark.text in _BULLETS and sum(text in _BULLETS for text in column) >= min(2, len(column)):
        return _BULLET if mark.text != "e" or _BULLET in column or "*" in column else mark.text
    for look, characters, taken_for in _KINDS:
        if look.fullmatch(mark.text):
            return mark.text
        alike = sum(look.fullmatch(text) is not None for text in column)
        if alike < 2 or 3 * alike < len(column):
            continue
        likely = mark.text.translate(taken_for)
        text = likely if look.fullmatch(likely) else read_again(mark.box, characters)
        if look.fullmatch(text):
            return text
    return mark.text
