"""Boxes to tick: "For decision ☐ For assurance ☒", "Yes [ ] No [x]", a row of words with an X beside one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Row

# the private characters are those of Wingdings, as word processors draw the boxes of forms
TICKED = "☑☒🗹🗷✓✔✗✘\uf0fe\uf0fd\uf0fc\uf052\uf053\uf054"
EMPTY = "☐□◻▢❏❑⬜○\uf0a8\uf06f\uf0a3\uf071"
BOX = re.compile(rf"(?P<ticked>[{TICKED}]|\[\s?[xX✓✔]\s?\]|\([xX]\))|(?P<empty>[{EMPTY}]|\[\s?\]|\(\s\))")
MARK = re.compile(rf"[xX{TICKED}]|\[\s?[xX]\s?\]|yes|y", re.I)
NO_MARK = re.compile(rf"[{EMPTY}]|\[\s?\]|no?|n/a|-", re.I)
LONGEST = 6
"""Words of what one box stands for."""
MOST = 80
"""Words of a text with boxes; a longer one is text in which ticks are bullets."""


def ticked(text: str) -> str | None:
    """What the ticked boxes of a text stand for, joined by commas; ``None`` where it has no boxes.

    The first character tells whether a box stands before its words or behind them.
    """
    hits = list(BOX.finditer(text))
    if not hits or len(text.split()) > MOST or (len(hits) == 1 and hits[0]["ticked"] is None):
        return None
    if hits[0]["ticked"] is not None and all(hit["ticked"] is not None for hit in hits):
        return None  # nothing was left out: ticks as bullets
    before = not text[: hits[0].start()].strip()
    edges = [0, *(hit.end() for hit in hits), len(text)]
    chosen = []
    for at, hit in enumerate(hits):
        end = hits[at + 1].start() if at + 1 < len(hits) else len(text)
        said = text[hit.end() : end] if before else text[edges[at] : hit.start()]
        if hit["ticked"] is not None and said.strip():
            chosen.append(said.strip(" ,;/|–-"))
    return ", ".join(chosen)


def ticked_cells(cells: Sequence[Cell]) -> str | None:
    """The words of a row of cells in or beside which a box is ticked; ``None`` where there are no boxes."""
    texts = [" ".join(cell.text.split()) for cell in cells]
    if any(BOX.search(text) for text in texts):
        return ticked(" ".join(texts))
    if len(texts) < 3 or not any(MARK.fullmatch(text) for text in texts if text):
        return None
    words = [text for text in texts[::2] if text]
    marks = texts[1::2]
    if len(marks) < 2 or not all(
        not text or MARK.fullmatch(text) or NO_MARK.fullmatch(text) for text in marks
    ):
        return None
    if any(len(text.split()) > LONGEST or MARK.fullmatch(text) for text in words):
        return None
    return ", ".join(texts[2 * at] for at, text in enumerate(marks) if text and MARK.fullmatch(text))


def ticked_below(heads: Row, marks: Row) -> str | None:
    """The words of a row below which a row of cells, empty or marked, has a mark."""
    below = {cell.column: " ".join(cell.text.split()) for cell in marks.cells[1:] if cell is not None}
    said = {text for text in below.values() if text}
    if not said or not all(MARK.fullmatch(text) for text in said):
        return None
    above = {cell.column: " ".join(cell.text.split()) for cell in heads.cells[1:] if cell is not None}
    if not all(text and len(text.split()) <= LONGEST for text in above.values()) or len(above) < 2:
        return None
    return ", ".join(above[at] for at, text in sorted(below.items()) if text and at in above) or None
