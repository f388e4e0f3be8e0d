"""Names of bodies: which are one and the same, and which are one body named in two ways."""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz import fuzz

from boardpapers.normalise.text import plain_dashes, plain_quotes

_WORD = re.compile(r"[^\W_]+")
_KINDS_WORDS: Final = """
    assembly board cabinet commission committee council executive forum group panel partnership
    subcommittee taskforce
"""
_KINDS: Final = frozenset(_KINDS_WORDS.split())
_SAME_WORD: Final = 80.0
"""Likeness (0 to 100) of two words that are one word misspelt."""


def body_words(name: str | None) -> tuple[str, ...]:
    """The words of a body's name: small letters, "&" as and, no "the"."""
    plain = plain_quotes(plain_dashes(name or "")).lower().replace("&", " and ")
    return tuple(word for word in _WORD.findall(plain) if word != "the")


def same_body(one: str | None, other: str | None) -> bool:
    """Whether two names can be those of one body: equal, one the short form of the other, or one unknown."""
    a, b = body_words(one), body_words(other)
    return not a or not b or set(a) <= set(b) or set(b) <= set(a) or named_differently(one, other)


def named_differently(one: str | None, other: str | None) -> bool:
    """Whether two names are meant to be one: only the kind of body differs, or the spelling of a word.

    "Health and Wellbeing Board" and "Health and Wellbeing Committee" are; "Area Committee East" and "… West"
    are two bodies, and a short form ("Health and Wellbeing Board" of "Ayford Health and Wellbeing Board") is
    no second name.
    """
    a, b = body_words(one), body_words(other)
    if a == b or not a or not b:
        return False
    if "".join(a) == "".join(b):  # Well-being, Wellbeing
        return True
    if len(a) != len(b):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) == 1 and len(a) > 2 and _one_word(*differing[0])


def _one_word(one: str, other: str) -> bool:
    if one in _KINDS and other in _KINDS:
        return True
    spelled_alike = one[0] == other[0] and fuzz.ratio(one, other) >= _SAME_WORD
    return spelled_alike and not (one.isdecimal() or other.isdecimal())
