"""What two texts have in common once printing is taken away.

Layout, bullets, numbering marks, quotes, dashes, spacing and case are printing; words are not.

Every text of a paper passes through `words`, so its patterns begin with the rare character they look for:
`re` skips to that one quickly, but tries a pattern that begins with a look-behind at every character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_LIST_MARK = re.compile(
    r"[^\S\n]*(?:[-–—•*·▪■●○◦‣⁃\uf0b7\uf0a7§]|o(?=\s)|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\.(?=\s))\s*"
)
_LETTER_IN_BRACKETS = re.compile(r"\s(?:\(?[a-z]\)|\([ivx]{1,4}\))(?=\s)")
_LETTER_WITH_STOP = re.compile(r"([.;:,]\s)[a-h]\.(?=\s+[A-Z])")
_INLINE_BULLET = re.compile(r"[•▪■●○◦‣⁃\uf0b7](?<=\s.)(?=\s)")
_QUOTES = re.compile(r"[‘’‚‛“”„‟'\"`´]")
_WORD = re.compile(r"[^\W\d_]+|[£€$]?\d+(?:[.,/:]\d+)*|[%+£€$]")
_ASCII_WORD = re.compile(r"[a-z]+|\$?[0-9]+(?:[.,/:][0-9]+)*|[%+$]")  # the same, for what most texts are
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_TWO_FIGURES = re.compile(r" (?<=\d )(?=[£€$]?\d)")


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The comparable words of a text, in order: lower case, without marks of lists, quotes or stops.

    Figures keep their decimals and signs (``3.5``, ``£2``, ``%``); ``&`` is ``and``; ``1,001`` is ``1001``.
    """
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = _without_inline_marks("".join(map(_without_mark, text.splitlines(keepends=True))))
    text = _QUOTES.sub("", text).replace("&", " and ").casefold()
    word = _ASCII_WORD if text.isascii() else _WORD
    return tuple(word.findall(_THOUSANDS.sub("", text) if "," in text else text))


def _without_mark(line: str) -> str:
    """A line without the mark of its list."""
    found = _LIST_MARK.match(line)
    return line[found.end() :] if found else line


def _without_inline_marks(text: str) -> str:
    """A text without the marks of a list that runs on in a line: "a)", "(iv)", ". b. Then", " • "."""
    text = _LETTER_WITH_STOP.sub(r"\1 ", text)
    if ")" in text:
        text = _LETTER_IN_BRACKETS.sub(" ", f" {text}")
    return text if text.isascii() else _INLINE_BULLET.sub(" ", text)


@lru_cache(maxsize=8192)
def fingerprint(text: str) -> str:
    """The words of a text run together, so that a word broken by a narrow column is still whole.

    Two figures in a row are kept apart: "2 10" is not "210".
    """
    return join(words(text))


def join(tokens: tuple[str, ...]) -> str:
    """Comparable words run together, see `fingerprint`."""
    return _TWO_FIGURES.sub("|", " ".join(tokens)).replace(" ", "")


def same_words(old: str | None, new: str | None) -> bool:
    """Whether two printed texts say the same in the same words (None and "" are equal)."""
    return old == new or fingerprint(old or "") == fingerprint(new or "")
