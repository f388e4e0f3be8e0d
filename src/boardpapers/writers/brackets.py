"""Marked words where there is no colour, and where their blanks go."""

from __future__ import annotations

from typing import Final

_SIGNS: Final = {"old": ("[-", "-]"), "new": ("{+", "+}")}


def around(text: str) -> tuple[str, str, str]:
    """Blanks before, words, blanks behind: a mark stands against its words."""
    words = text.strip()
    if not words:
        return text, "", ""
    start = text.index(words[0])
    return text[:start], words, text[start + len(words) :]


def bracketed(sign: str, text: str) -> str:
    """What went in [-…-], what came in {+…+}, as wdiff and git print them."""
    before, words, behind = around(text)
    left, right = _SIGNS.get(sign, ("", "")) if words else ("", "")
    return f"{before}{left}{words}{right}{behind}"
