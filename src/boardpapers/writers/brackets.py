"""Marked words where there is no colour."""

from __future__ import annotations

from typing import Final

_SIGNS: Final = {"old": ("[-", "-]"), "new": ("{+", "+}")}


def bracketed(sign: str, text: str) -> str:
    """What went in [-…-], what came in {+…+}, as wdiff and git print them; the blanks behind stay outside."""
    before, after = _SIGNS.get(sign, ("", ""))
    words = text.rstrip()
    return f"{before}{words}{after}{text[len(words) :]}" if words else text
