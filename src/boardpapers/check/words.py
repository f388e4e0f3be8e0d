"""Words of a text as rules compare them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from boardpapers.normalise.text import plain_dashes, plain_quotes

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SMALL_WORDS: Final = """
    a about across all also an and any are as at be been being building by for from has have how in
    including into is it its more new not of off on or our out over provide review see so such
    support than that the their them these this those through to up us via was were what when where
    which who will with work working
"""
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_ENDINGS: Final = ("ations", "ation", "ings", "ing", "ies", "ment", "ed", "es", "ive", "s", "e", "y")
_SHORTEST_STEM: Final = 4


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without its ending, roughly: "communications" and "communication" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def content(text: str) -> list[str]:
    """Stems of the words that carry meaning, in order."""
    words = _WORD.findall(plain_quotes(plain_dashes(text)).lower())
    return [stem(word) for word in words if word not in _SMALL and len(word) > 1]


def short(text: str, limit: int = 60) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
