"""List bullets that are drawn, not written.

Chromium paints those of an HTML list as small discs and rings, Word may print the same small picture before
each line.  A shape is a bullet where it is as wide as it is high, about as large as a bullet of the text
beside it, at the height of small letters, and close before the first word of a line or of a column; a
picture, which has a margin of its own, where it stands there and the page has it more than once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from boardpapers.layout import BBox, Word

BULLET = "•"

_SMALLEST, _LARGEST = 2.0, 8.0  # points
_ROUND = 0.3  # points by which width and height may differ
_LARGEST_PICTURE = 20.0  # points wide or high
_CLEAR = 0.8  # free before the bullet, of the size: what stands closer is the same line of text
_HEIGHT = (0.3, 0.8)  # where the bullet's middle lies between a word's top and bottom


class _Fit(NamedTuple):
    """From what to what a bullet's width and its distance from the word behind may be, of the text's size."""

    width: tuple[float, float]
    gap: tuple[float, float]


_SHAPE = _Fit((0.18, 0.6), (0.2, 2.6))
_PICTURE = _Fit((0.3, 1.4), (0.0, 2.6))


def may_be_mark(box: BBox) -> bool:
    """Whether a curved shape is as small and as round as a bullet."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    return _SMALLEST <= width <= _LARGEST and abs(width - height) <= _ROUND


def with_marks(words: list[Word], shapes: Sequence[BBox], images: Sequence[BBox] = ()) -> list[Word]:
    """A page's words with a bullet before each word that a drawn one leads in; ``n`` counted anew."""
    pictures = _repeated(images) if images else []
    if not words or not (shapes or pictures):
        return words
    order = sorted(range(len(words)), key=lambda i: words[i].top)
    tops = [words[i].top for i in order]
    tallest = max(word.bottom - word.top for word in words)
    marked: dict[int, BBox] = {}
    drawn = [*((shape, _SHAPE) for shape in shapes), *((picture, _PICTURE) for picture in pictures)]
    for shape, fit in drawn:
        middle = (shape.top + shape.bottom) / 2
        near = order[bisect_left(tops, middle - tallest) : bisect_left(tops, middle)]
        level = [(i, words[i]) for i in near if _is_level(words[i], middle)]
        led = _word_behind(shape, level, fit)
        if led is not None:
            marked[led] = shape
    return _inserted(words, marked) if marked else words


def _is_level(word: Word, middle: float) -> bool:
    return _HEIGHT[0] <= (middle - word.top) / max(word.bottom - word.top, 0.1) <= _HEIGHT[1]


def _repeated(images: Sequence[BBox]) -> list[BBox]:
    """The small pictures of a size that a page has twice or more."""
    sizes = [(round(box.x1 - box.x0), round(box.bottom - box.top)) for box in images]
    counts = Counter(sizes)
    return [
        box
        for box, size in zip(images, sizes, strict=True)
        if counts[size] > 1 and min(size) >= _SMALLEST and max(size) <= _LARGEST_PICTURE
    ]


def _word_behind(shape: BBox, line: list[tuple[int, Word]], fit: _Fit) -> int | None:
    """Index of the first word behind a shape, where nothing of the line touches the shape."""
    behind = [(word.x0, i, word.size) for i, word in line if word.x0 >= shape.x1]
    if not behind:
        return None
    start, first, size = min(behind)
    if not fit.width[0] * size <= shape.x1 - shape.x0 <= fit.width[1] * size:
        return None
    if not fit.gap[0] * size <= start - shape.x1 <= fit.gap[1] * size:
        return None
    before = [w.x1 for i, w in line if w.x0 < shape.x1]
    return None if before and shape.x0 - max(before) < _CLEAR * size else first


def _inserted(words: list[Word], marked: dict[int, BBox]) -> list[Word]:
    result: list[Word] = []
    for i, word in enumerate(words):
        shape = marked.get(i)
        if shape is not None:
            result.append(
                word._replace(
                    text=BULLET,
                    x0=shape.x0,
                    top=word.top,
                    x1=shape.x1,
                    bottom=word.bottom,
                    bold=False,
                    italic=False,
                    struck=False,
                    n=len(result),
                )
            )
        result.append(word._replace(n=len(result)))
    return result
