"""What characters mean: marks of symbol fonts, ligatures, hyphens, and text that is no text.

Shared by every reader, so that all of them give the same words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from boardpapers.layout import Word

NO_UNICODE_MAP = "text without Unicode map: the page's fonts do not say which letters they draw"

HYPHEN_AT_LINE_END = "\x02\ufffe"
"""What pdfium puts for a hyphen that ends a line (U+0002, as UTF-16 U+FFFE); no blank follows it."""

BLANKS = "\\s\u2800\u3164\x00"

_BREAK = re.compile(f"([{BLANKS}]+)")
_BREAK_AT_HYPHENS = re.compile(f"([{BLANKS}]+|(?<=[{HYPHEN_AT_LINE_END}]))")

LEADER = re.compile(r"\.{4,}|…{2,}|_{4,}")
"""Dots or a line from a title to its page number, or to be written on: a word of its own."""

_LEADERS = ("....", "……", "____")

# Bullets and ticks of the Symbol and Wingdings fonts, which Word leaves in the private use area
# (U+F000 + the font's own code; https://www.unicode.org/L2/L2011/11052r-wingding.pdf).
SYMBOL_FONT_MARKS = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0A8: "◻",
    0xF06E: "■",
    0xF06C: "●",
    0xF071: "❑",
    0xF072: "❒",
    0xF076: "❖",
    0xF075: "◆",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0E8: "➔",
    0xF0F0: "⇨",
    0xF0FC: "✓",
    0xF0FB: "✗",
    0xF0FE: "☑",
    0xF0FD: "☒",
    0xF06F: "□",
    0xF02D: "-",
    0xF0BE: "—",
}
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_ZERO_WIDTH: dict[int, str | None] = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF])
_HYPHENS = dict.fromkeys([0x02, 0xFFFE, 0xAD, 0x2010, 0x2011], "-")
_CONTROLS: dict[int, str | None] = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
_CLEAN: dict[int, str | None] = {**_CONTROLS, **_ZERO_WIDTH, **_LIGATURES, **_HYPHENS, **SYMBOL_FONT_MARKS}

_SPECIAL = re.compile(f"[{re.escape(''.join(map(chr, _CLEAN)))}]")

_GARBAGE = re.compile("[\ufffd\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\U000f0000-\U0010ffff]")


def split(text: str) -> list[str]:
    """A page's text cut into words and what parts them, in turn; the first and the last are words (or "")."""
    hyphens = any(hyphen in text for hyphen in HYPHEN_AT_LINE_END)
    return (_BREAK_AT_HYPHENS if hyphens else _BREAK).split(text)  # the simple pattern is four times as fast


def has_leader(text: str) -> bool:
    """Whether ``LEADER`` would find something: a quick look."""
    return any(leader in text for leader in _LEADERS)


def clean(text: str) -> str:
    """A drawn word as it reads: ligatures spelt out, soft and line-end hyphens as ``-``, marks of symbol
    fonts as Unicode bullets, zero-width and control characters dropped.  May come out empty.
    """
    return _SPECIAL.sub(_meaning, text)


def clean_all(texts: Iterable[str]) -> list[str]:
    """``clean`` of many words, none of which holds a space, at once."""
    return clean(" ".join(texts)).split(" ")


def _meaning(special: re.Match[str]) -> str:
    return _CLEAN[ord(special[0])] or ""


def is_garbage(text: str, missing: int = 0) -> bool:
    """Whether most of a page's characters have no meaning: a font without a Unicode map.

    ``text`` is the page's raw text, ``missing`` the number of characters drawn that gave none at all.
    """
    if not missing and not _GARBAGE.search(text):
        return False
    known = len(re.sub(f"[{BLANKS}{HYPHEN_AT_LINE_END}]+", "", text))
    bad = sum(1 for c in _GARBAGE.findall(text) if ord(c) not in SYMBOL_FONT_MARKS and c != "\x02") + missing
    return bad >= 10 and bad * 2 > known + missing


def without_garbage(words: list[Word]) -> list[Word]:
    """The words whose every character has a meaning, numbered anew."""
    kept = [w for w in words if not _GARBAGE.search(w.text)]
    return [w._replace(n=n) for n, w in enumerate(kept)]
