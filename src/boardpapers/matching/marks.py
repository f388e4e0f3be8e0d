"""Word-level marks between two texts: what stayed, what went, what came."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

from .wording import fingerprint

_TOKEN = re.compile(r"\S+\s*|\s+")

Sign = Literal["same", "old", "new"]


class Mark(NamedTuple):
    """A run of words with their blanks: in both texts, in the old one only, or in the new one only."""

    sign: Sign
    text: str


def mark(old: str, new: str) -> list[Mark]:
    """The new text with the words that went put where they stood.

    Words are compared without case, quotes and stops, so that printing is not marked.  The old text is
    that of ``same`` and ``old`` runs (but for printing), the new one exactly that of ``same`` and ``new``.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    marks: list[Mark] = []
    for op in LCSseq.opcodes([_key(t) for t in before], [_key(t) for t in after]):
        if op.tag == "equal":
            _add(marks, "same", after[op.dest_start : op.dest_end])
            continue
        _add(marks, "old", before[op.src_start : op.src_end])
        _add(marks, "new", after[op.dest_start : op.dest_end])
    return _grouped(marks)


def _key(token: str) -> str:
    """What is compared of a word; a dash or a bracket alone is itself."""
    return fingerprint(token) or token.strip()


def _add(marks: list[Mark], sign: Sign, tokens: list[str]) -> None:
    if tokens:
        marks.append(Mark(sign, "".join(tokens)))


def _grouped(marks: list[Mark]) -> list[Mark]:
    """Neighbouring words that went, then those that came, as one run each."""
    grouped: list[Mark] = []
    went, came = "", ""
    for sign, text in [*marks, Mark("same", "")]:
        if sign == "old":
            went += text
        elif sign == "new":
            came += text
        else:
            if went and grouped and not grouped[-1].text[-1].isspace():
                went = f" {went}"  # behind the last word of the new text, which has no blank behind it
            if went and came and not went[-1].isspace():
                went += " "  # the last word of the old text, which has none either
            grouped += [Mark("old", went)] * bool(went) + [Mark("new", came)] * bool(came)
            went, came = "", ""
            grouped += [Mark("same", text)] * bool(text)
    return grouped


def shorten(marks: list[Mark], keep: int = 8) -> list[Mark]:
    """The same with long runs of unchanged words cut to `keep` words beside each change, joined by "…"."""
    short: list[Mark] = []
    for at, (sign, text) in enumerate(marks):
        words = text.split()
        first, last = at == 0, at == len(marks) - 1
        if sign != "same" or len(words) <= 2 * keep + 2 or (first and last):
            short.append(Mark(sign, text))
            continue
        head = "" if first else " ".join(words[:keep]) + " "
        tail = "" if last else " " + " ".join(words[-keep:]) + text[len(text.rstrip()) :]
        short.append(Mark("same", f"{head}…{tail}"))
    return short
