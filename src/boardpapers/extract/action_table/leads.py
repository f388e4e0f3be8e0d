"""Who leads an action: the parties of its cell."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from boardpapers.layout import Cell, Line, Paragraph
from boardpapers.normalise.parties import split_parties

from ..cells import full_text, paragraphs_in

ROOM = 0.3
"""A line that leaves this share of its cell free was ended on purpose."""
JOINED = re.compile(r"(?:\b(?:and|of|for|the|with|to|in)|[,/&+–-])$", re.I)


def leads_of(cell: Cell | None, known: Collection[str], *, by_weight: bool) -> list[str]:
    """The parties of a cell in printed order; ``by_weight``: of some in bold and some not, those in bold."""
    if cell is None:
        return []
    items = paragraphs_in(cell)
    bold = [p for p in items if p.bold]
    if by_weight and bold and len(bold) < len(items):
        items = bold
    return split_parties(_listed(items, cell), known=known)


def _listed(items: list[Paragraph], cell: Cell) -> str:
    """The paragraphs as one text, a semicolon where a line was ended on purpose, else a line break."""
    if not items:
        return ""
    text = full_text(items[:1])
    for before, item in pairwise(items):
        said = full_text([item])
        apart = _was_ended(before.lines[-1], cell) and said[:1].isupper() and not JOINED.search(text)
        text += f"; {said}" if apart else f"\n{said}"
    return text


def _was_ended(line: Line, cell: Cell) -> bool:
    """Whether a line of a cell ends well before the cell does."""
    box = dict(cell.boxes).get(line.page)
    return box is not None and box.x1 - line.x1 > ROOM * (box.x1 - box.x0)
