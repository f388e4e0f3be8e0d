"""Words that a line's end tore in two: "Coordinat" over "or", "Regenera-" over "tion"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from boardpapers.layout import Cell, Line, Page, Table

EDGES = ".,;:()[]"
DOMAINS = (".uk", ".com", ".org", ".net", ".eu", ".info")
"""What an address ends in that is whole."""

PREFIX = re.compile(
    "anti|bi|co|counter|cross|de|e|ex|inter|intra|macro|micro|mid|mini|multi|neo|non|off|on|over|para|post|pre|pro"
    "|pseudo|quasi|re|self|semi|sub|super|trans|tri|ultra|un|under|up|well"
)
"""What a hyphen joins to a word for good."""
FEWEST_TORN = 4
"""So many words that stand nowhere without a hyphen at their end tell a paper that hyphenates its lines."""

_text_of = attrgetter("text")


def word_counts(pages: Iterable[Page]) -> Counter[str]:
    """How often each word stands in the file, lower case; what a stroke joins counts apart."""
    printed: Counter[str] = Counter()
    for page in pages:
        printed.update(map(_text_of, page.words))
    counts: Counter[str] = Counter()
    for text, times in printed.items():  # each spelling once: a paper says the same words again and again
        for part in text.lower().split("/") if "/" in text else (text.strip(EDGES).lower(),):
            counts[part] += times
    return counts


def learn_torn(pages: Iterable[Page], counts: Counter[str]) -> None:
    """Add the words to ``counts`` that a paper which hyphenates its lines prints in no other way.

    In one that does not, the hyphen at a line's end is a compound's own ("multi-agency").
    """
    stems = {_whole(text, "") for text in counts if text[-1:] == "-"}
    torn = {stem for stem in stems if stem.isalpha() and not PREFIX.fullmatch(stem) and not counts[stem]}
    if len(torn) < FEWEST_TORN:
        return
    for page in pages:
        for word, behind in pairwise(page.words):
            if word.text[-1] == "-" and _is_rest(behind.text, word.text) and _whole(word.text, "") in torn:
                counts[_whole(word.text, behind.text)] += 0  # known, though it is printed whole nowhere


def _is_rest(rest: str, piece: str) -> bool:
    """Whether a word may be the rest of a piece with a hyphen: in small letters, or both in capitals."""
    return rest[0].islower() or (piece.isupper() and rest.isupper())


def _whole(piece: str, rest: str) -> str:
    """The word that a piece with a hyphen behind it and its rest make up, lower case."""
    return (piece[:-1].split("-")[-1].strip(EDGES) + rest.strip(EDGES)).lower()


def mark_torn(tables: Iterable[Table], counts: Counter[str]) -> None:
    """Set ``Line.torn`` on the lines of cells whose last word goes on in the line below."""
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                if cell is not None and len(cell.lines) > 1:
                    _mark(cell, counts)


def _mark(cell: Cell, counts: Counter[str]) -> None:
    edges = {page: (box.x0, box.x1) for page, box in cell.boxes}
    for line, below in pairwise(cell.lines):
        if line.page == below.page and line.page in edges:
            left, right = edges[line.page]
            line.torn = _is_torn(line, below, left, right, counts)


def _is_torn(line: Line, below: Line, left: float, right: float, counts: Counter[str]) -> bool:
    """Whether a line that runs up to its cell's edge ends within a word.

    A hyphen shows it where the paper knows the whole.  Without one either the whole stands elsewhere in
    the file and its pieces do not, or the piece fills the line alone, was still too long for its rest, and
    stands nowhere else.
    """
    piece, rest = line.words[-1], below.words[0]
    if piece.text[-1] == "-":
        going_on = len(piece.text) > 1 and _is_rest(rest.text, piece.text)
        return going_on and _whole(piece.text, rest.text) in counts
    if "@" in piece.text and piece.text[-1] not in ",;>)":
        complete = piece.text.endswith(DOMAINS) or "@" in rest.text
        fills = right - line.x1 < 3 * line.size
        return not complete and fills and len(below.words) == 1 and rest.text.islower()
    if not (piece.text[-1:].isalnum() or piece.text[-1] in "'’") or not rest.text[:1].isalnum():
        return False
    padding = max(line.x0 - left, 0.0)
    letter = (rest.x1 - rest.x0) / len(rest.text)
    if right - padding - line.x1 > letter * 1.5:
        return False
    stem = piece.text.split("/")[-1].strip(EDGES).lower()
    tail = rest.text.split("/")[0].strip(EDGES).lower()
    if piece.text[-1] in "'’" and tail == "s":
        return True
    whole_count = counts[stem + tail]
    if whole_count and min(counts[stem], counts[tail]) <= max(1, whole_count // 4):
        return True
    if len(line.words) > 1 or not rest.text[:1].islower() or not piece.text[-1].isalpha():
        return False
    whole = (piece.x1 - piece.x0) + (rest.x1 - rest.x0)
    return whole > right - left - 2 * padding and len(stem) > 2 and counts[stem] <= 1 and counts[tail] <= 1
