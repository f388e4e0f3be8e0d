"""Sentences of a paragraph, with where they stand in its text."""

from __future__ import annotations

import re
from functools import lru_cache

END = re.compile(r"[.?!]+[)’”\"']*(?=\s+[A-Z£“‘(\"'\d•])")
SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Cllr|Clr|Cllrs|Rev|Revd|St|Insp|Supt|Sgt|Ch|No|Nos|Ref|Para|Sec|Art|App|Fig"
    r"|vs|e\.g|i\.e|etc|approx|inc|incl|cf|Rd|Ave"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|Hon)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)
TIME_END = re.compile(r"\b[ap]\.m\.$")


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence; abbreviations and initials end none.

    Kept for the texts seen last: every reader of an item asks for them.
    """
    found = []
    start = 0
    for hit in END.finditer(text):
        before = text[max(start, hit.end() - 12) : hit.end()]
        if SHORT_FORM.search(before) and not TIME_END.search(before):
            continue
        found.append((start, hit.end()))
        start = hit.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        found.append((start, len(text)))
    return tuple(found)


def first_sentence(text: str) -> str:
    """The text up to the end of its first sentence."""
    spans = sentences(text)
    return text[: spans[0][1]] if spans else text
