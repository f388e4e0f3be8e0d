"""Words of a page through pdfium's C interface: one call for the text, three for each word.

pdfium hands out a page's text with blanks and line breaks of its own making, so words are cut by
a regular expression; then only the first character is asked where it stands and what it is set in,
and the last one where it ends.  Characters in between are looked at only where a word is suspicious
(``pdfium_runs``).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from itertools import repeat

from boardpapers.layout import Rule, Word
from boardpapers.readers import native
from boardpapers.readers.glyphs import NO_UNICODE_MAP, SPECIAL, WORD, clean, is_garbage, without_garbage
from boardpapers.readers.pdfium_fonts import Styles
from boardpapers.readers.pdfium_runs import Run, Splitter, join_torn, loose_boxes, origins
from boardpapers.readers.view import DESCENT, View

NO_TEXT_PAGE = "pdfium could not read the text of this page"

_TWICE = 0.15  # times the size: the same word again this near is a bold face faked by printing twice


def read_words(page: int, number: int, view: View, rules: Iterable[Rule]) -> tuple[list[Word], str | None]:
    """The words of an open page (a native handle) in pdfium's order, and what is wrong, if anything.

    ``rules`` are the page's ruling lines as seen: no word lies across a vertical one.
    """
    text_page = native.load_text(page)
    if not text_page:
        return [], NO_TEXT_PAGE
    try:
        text, index = _text(text_page)
        missing = native.count_chars(text_page) - len(text)
        splitter = Splitter(text_page, view, rules, text)
        runs = [
            piece
            for run in join_torn(_runs(text_page, text, index, view), splitter)
            for piece in (splitter.split(run) if splitter.suspects(run) else (run,))
        ]
    finally:
        native.close_text(text_page)
    words = _words(runs, number, view)
    if is_garbage(text, missing):
        return without_garbage(words), NO_UNICODE_MAP
    return words, None


def _text(text_page: int) -> tuple[str, Sequence[int]]:
    """The page's text and, for every place in it, the index of its character.

    The two run apart where a character has no text, or two UTF-16 units.
    """
    count = max(0, native.count_chars(text_page))
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    units = max(0, native.get_text(text_page, 0, count, ctypes.addressof(buffer)) - 1) if count else 0
    text = ctypes.string_at(buffer, 2 * units).decode("utf-16-le", "replace")
    if len(text) == count:
        return text, range(count)
    return text, list(map(native.char_at, repeat(text_page), range(len(text))))


def _runs(text_page: int, text: str, index: Sequence[int], view: View) -> list[Run]:
    """Every run of characters between blanks, measured in three sweeps of native calls."""
    matches = list(WORD.finditer(text))
    starts = [index[m.start()] for m in matches]
    ends = [index[m.end() - 1] for m in matches]
    styles = Styles(text_page, view)
    known, look_up = styles.known, styles.look_up
    objects = map(native.char_object, repeat(text_page), starts)
    return list(
        map(
            Run,
            [m.group() for m in matches],
            starts,
            ends,
            *origins(text_page, view, starts),
            *loose_boxes(text_page, view, ends),
            [known.get(o) or look_up(o, at) for o, at in zip(objects, starts, strict=True)],
        )
    )


def _words(runs: list[Run], number: int, view: View) -> list[Word]:
    """Runs as words, cleaned; what lies off the page or is printed twice over is left out."""
    words: list[Word] = []
    seen: dict[str, list[tuple[float, float]]] = {}
    width, height = view.width, view.height
    for text, _, _, x0, y, left, top, x1, bottom, (size, bold, italic, upright) in runs:
        if SPECIAL.search(text):
            text = clean(text)
            if not text:
                continue
        if upright:
            bottom = y + DESCENT * size
            top = bottom - size
        else:
            x0 = left
        if x1 <= 0 or x0 >= width or bottom <= 0 or top >= height:
            continue
        places = seen.get(text)
        if places is None:
            seen[text] = [(x0, y)]
        else:
            near = _TWICE * size
            if any(abs(x0 - x) < near and abs(y - b) < near for x, b in places):
                continue
            places.append((x0, y))
        words.append(Word(text, x0, top, x1, bottom, size, bold, italic, False, number, len(words)))
    return words
