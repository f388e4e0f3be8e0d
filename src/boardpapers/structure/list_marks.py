"""What list items open with."""

from __future__ import annotations

import re
from typing import NamedTuple

from boardpapers.layout import Line, ParagraphKind

BULLETS = frozenset(
    "o•●○▪■□◦‣–—-‐‑➢➤✓✔❖*·►▶∙⁃→➔➜▸▹▻◆◇◈♦✦✧★☆›»⇒⚫⚪⬥◼◾❑❒"
    # Symbol and Wingdings, by their places in those fonts; ballot boxes are answers and stay text
    "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf077\uf06e\uf06c\uf071\uf072\uf075\uf0e0\uf0f0\uf0e8\uf09f\uf09e\uf0a1\uf0ae\uf02d"
)
LETTERED = re.compile(r"\(?(?:[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})\)|[a-zA-Z]\.|[ivx]{2,5}\.")
NUMBERED = re.compile(
    r"\[\d{1,3}\]|\(?\d{1,3}[a-h]?\)|\d{1,3}[a-h]?\.|\d{1,2}(?:\.\d{1,3}){1,3}\.?|\(\d{1,3}\)\.?"
)
BARE = re.compile(r"\d{1,3}|\d{1,2}[a-h]")
"""Numbers that are marks where a clear gap stands behind them."""
MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.I,
)


class Mark(NamedTuple):
    """A list mark as printed and what kind of list it opens."""

    text: str
    kind: ParagraphKind


NO_MARK = object()
"""Stands in ``Line.mark`` for: looked for, none there."""


def marker_of(line: Line) -> Mark | None:
    """The list mark a line opens with and its kind, or ``None``.

    A mark needs text behind it on the line; a bare number needs a clear gap as well, so that
    "3 people came" is no list item.
    """
    if line.mark is None:
        line.mark = _find_marker(line) or NO_MARK
    return line.mark if isinstance(line.mark, Mark) else None


def _find_marker(line: Line) -> Mark | None:
    words = line.words
    first = words[0].text
    if len(first) > 9 or len(words) < 2:
        return None
    gap = words[1].x0 - words[0].x1
    if first in BULLETS:
        return Mark(first, "bullet") if first != "o" or gap > words[0].size * 0.4 else None
    if LETTERED.fullmatch(first) and (first[-1] == ")" or gap > words[0].size * 0.45):
        return Mark(first, "lettered")
    if NUMBERED.fullmatch(first):
        return Mark(first, "numbered")
    if BARE.fullmatch(first) and gap > words[0].size * 0.8 and not MONTH.match(words[1].text):
        return Mark(first, "numbered")
    return None


def counts_on(first: Line, line: Line) -> bool:
    """Whether the number a line opens with is the next after that of the item above ("1.2" after "1.1")."""
    before, mark = marker_of(first), marker_of(line)
    if before is None or mark is None or before.kind != "numbered" or mark.kind != "numbered":
        return False
    old, new = ([int(n) for n in re.findall(r"\d+", m.text)] for m in (before, mark))
    return (
        new[:-1] == old[:-1]
        and new[-1] == old[-1] + 1
        and before.text[-1:].isdigit() == mark.text[-1:].isdigit()
    )
