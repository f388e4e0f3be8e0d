"""What two texts have in common once printing is taken away.

Layout, bullets, numbering marks, quotes, dashes, spacing and case are printing; words are not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_LIST_MARK = re.compile(
    r"^[^\S\n]*(?:[-–—•*·▪■●○◦‣⁃\uf0b7\uf0a7§]|o(?=\s)|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\.(?=\s))\s*",
    re.MULTILINE,
)
_INLINE_MARK = re.compile(
    r"(?<!\S)\(?[a-z]\)(?=\s)|(?<!\S)\([ivx]{1,4}\)(?=\s)|(?<=[.;:,]\s)[a-h]\.(?=\s+[A-Z])|(?<=\s)[•▪■●○◦‣⁃\uf0b7](?=\s)"
)
_QUOTES = re.compile(r"[‘’‚‛“”„‟'\"`´]")
_WORD = re.compile(r"[£€$]?\d+(?:[.,/:]\d+)*|[^\W\d_]+|[%+£€$]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The comparable words of a text, in order: lower case, without marks of lists, quotes or stops.

    Figures keep their decimals and signs (``3.5``, ``£2``, ``%``); ``&`` is ``and``; ``1,001`` is ``1001``.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = _INLINE_MARK.sub(" ", _LIST_MARK.sub("", text))
    text = _QUOTES.sub("", text).replace("&", " and ").casefold()
    return tuple(_WORD.findall(_THOUSANDS.sub("", text)))


@lru_cache(maxsize=8192)
def fingerprint(text: str) -> str:
    """The words of a text run together, so that a word broken by a narrow column is still whole.

    Two figures in a row are kept apart: "2 10" is not "210".
    """
    return join(words(text))


def join(tokens: tuple[str, ...]) -> str:
    """Comparable words run together, see `fingerprint`."""
    pieces: list[str] = []
    for token in tokens:
        if pieces and token[-1].isdigit() and pieces[-1][-1].isdigit():
            pieces.append("|")
        pieces.append(token)
    return "".join(pieces)


def same_words(old: str | None, new: str | None) -> bool:
    """Whether two printed texts say the same in the same words (None and "" are equal)."""
    return fingerprint(old or "") == fingerprint(new or "")
