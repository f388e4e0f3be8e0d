"""Words of a page through pdfium's C interface: one call for the text, three for each word.

pdfium hands out a page's text with blanks and line breaks of its own making, so words are cut by
a regular expression; then only the first character is asked where it stands and what it is set in,
and the last one where it ends (``pdfium_runs``).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate, compress, count, repeat

from boardpapers.layout import Rule, Word
from boardpapers.readers import native
from boardpapers.readers.glyphs import (
    NO_UNICODE_MAP,
    clean_all,
    has_leader,
    is_garbage,
    split,
    without_garbage,
)
from boardpapers.readers.pdfium_runs import Mender, Runs, TextPage
from boardpapers.readers.view import DESCENT, View

NO_TEXT_PAGE = "pdfium could not read the text of this page"

_TWICE = 0.15  # times the size: the same word again this near is a bold face faked by printing twice
_SQUARE = 4.0  # points: words drawn twice share a square of a grid of these or of one half a square off

_make_word = partial(tuple.__new__, Word)  # Word(*fields) without the cost of a Python call for each


def read_words(page: int, number: int, view: View, rules: Iterable[Rule]) -> tuple[list[Word], str | None]:
    """The words of an open page (a native handle) in pdfium's order, and what is wrong, if anything.

    ``rules`` are the page's ruling lines as seen: no word lies across a vertical one.
    """
    text_page = native.load_text(page)
    if not text_page:
        return [], NO_TEXT_PAGE
    try:
        handle = native.ref(text_page)
        total = max(0, native.count_chars(text_page))
        text, index = _text(handle, total)
        texts, firsts, lasts = _between_blanks(text, index)
        if not texts:
            return [], NO_UNICODE_MAP if is_garbage(text, total - len(text)) else None
        seen = TextPage(handle, view)
        runs = seen.measure(texts, firsts, lasts)
        runs = Mender(seen, rules).mend(runs, has_leader(text))
    finally:
        native.close_text(text_page)
    words = _words(runs, number, view)
    if is_garbage(text, total - len(text)):
        return without_garbage(words), NO_UNICODE_MAP
    return words, None


def _text(text_page: native.Ref, total: int) -> tuple[str, Sequence[int]]:
    """The page's text and, for every place in it, the index of its character.

    The two run apart where a character has no text, or two UTF-16 units.
    """
    if not total:
        return "", range(0)
    buffer = (ctypes.c_ushort * (2 * total + 2))()
    units = max(0, native.get_text(text_page, 0, total, ctypes.byref(buffer)) - 1)
    text = ctypes.string_at(buffer, 2 * units).decode("utf-16-le", "replace")
    if len(text) == total:
        return text, range(total)
    return text, list(map(native.char_at, repeat(text_page), range(len(text))))


def _between_blanks(text: str, index: Sequence[int]) -> tuple[list[str], list[int], list[int]]:
    """The runs without a blank, and the indexes of their first and last characters."""
    parts = split(text)
    edges = list(accumulate(map(len, parts), initial=0))
    texts, starts, ends = parts[0::2], edges[0::2], edges[1::2]
    if "" in texts:
        starts, ends = list(compress(starts, texts)), list(compress(ends, texts))
        texts = list(filter(None, texts))
    if isinstance(index, range):
        return texts, starts[: len(texts)], [end - 1 for end in ends]
    return texts, [index[start] for start in starts], [index[end - 1] for end in ends]


def _words(runs: Runs, number: int, view: View) -> list[Word]:
    """Runs as words, cleaned; what lies off the page or is printed twice over is left out."""
    texts, _, _, x0s, ys, lefts, tops, x1s, bottoms, styles = runs
    sizes, bolds, italics, uprights = zip(*styles, strict=True)
    texts = clean_all(texts)
    below = [y + DESCENT * size for y, size in zip(ys, sizes, strict=True)]
    above = [bottom - size for bottom, size in zip(below, sizes, strict=True)]
    if False in uprights:
        x0s, above, below = (
            [mine if upright else box for mine, box, upright in zip(mines, boxes, uprights, strict=True)]
            for mines, boxes in ((x0s, lefts), (above, tops), (below, bottoms))
        )
    columns = [texts, x0s, above, x1s, below, sizes, bolds, italics]
    whole = min(x1s) > 0 and min(below) > 0 and max(x0s) < view.width and max(above) < view.height
    if "" in texts or not whole or _any_twice(x0s, below):
        kept = _kept(texts, x0s, above, x1s, below, view)
        columns = [list(compress(column, kept)) for column in columns]
    return list(map(_make_word, zip(*columns, repeat(False), repeat(number), count(), strict=False)))


def _kept(
    texts: Sequence[str],
    x0s: Sequence[float],
    tops: Sequence[float],
    x1s: Sequence[float],
    bottoms: Sequence[float],
    view: View,
) -> list[bool]:
    """Which words are to be seen: not empty, not off the page, not the same again at the same place."""
    width, height = view.width, view.height
    kept: list[bool] = []
    places: dict[str, list[tuple[float, float]]] = {}
    for text, x0, top, x1, bottom in zip(texts, x0s, tops, x1s, bottoms, strict=True):
        near = _TWICE * (bottom - top)
        met = places.setdefault(text, [])
        seen = text != "" and x1 > 0 and bottom > 0 and x0 < width and top < height
        if seen and not any(abs(x0 - x) < near and abs(bottom - y) < near for x, y in met):
            met.append((x0, bottom))
            kept.append(True)
        else:
            kept.append(False)
    return kept


def _any_twice(x0s: Sequence[float], bottoms: Sequence[float]) -> bool:
    """Whether two words may begin at the same place."""
    return any(len(_squares(x0s, bottoms, shift)) < len(x0s) for shift in (0.0, _SQUARE / 2))


def _squares(xs: Iterable[float], ys: Iterable[float], shift: float) -> set[float]:
    """The squares of a grid that these places lie in, each as one number."""
    return {(x + shift) // _SQUARE + (y + shift) // _SQUARE * 1e5 for x, y in zip(xs, ys, strict=True)}
