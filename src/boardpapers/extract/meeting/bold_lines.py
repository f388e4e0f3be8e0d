"""Bold lines that head items, and the numbers written in a heading's own text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from boardpapers.styles.meetings import MeetingStyle

from .flow import Entry
from .people_columns import is_column_heads

WRITTEN_NUMBER = re.compile(
    r"(?:(?:agenda |minute )?item(?: no\.?)? ?(?P<item>\d{1,3}[a-z]?)\s*[:.)–-]"
    r"|minute(?: no\.?)? ?(?P<minute>\d{1,4}(?:[/.]\d{1,4})?)\s*[:.)–-]?"
    r"|(?P<code>(?-i:[A-Z][A-Za-z]{1,5})/\d{1,4}/\d{1,4}|(?-i:[A-Z]{2,4}) \d{1,3}[a-z]?/\d{2,4}"
    r"|(?-i:[A-Z]{1,6})[/.-]?\(?\d[\d()]*(?:[/.:-]?[\divx]+)*|\d{1,4}(?:/\d{1,4}){1,2}(?:-\d{2,4})?"
    r"|\d{1,3}\.\d{1,3}/\d{2,4}|\d{1,5}(?=[.:)]))[.:)]?)"
    r"(?:\s+(?=[^\W\d_]|[“\"‘'(£\d])|(?<=\d[.)])(?=(?-i:[A-Z][a-z])))",
    re.I,
)
ROMAN = re.compile(r"(?P<number>[IVX]{1,5})[.:)]?\s+(?=\S)")
NUMERALS = tuple(
    f"{ten}{one}"
    for ten in ("", "X", "XX")
    for one in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    if ten or one
)
SENTENCE = re.compile(r"^none\W*$|\b(?:was|were|is|are|had|has|no apologies)\b", re.I)
DATED = re.compile(r"(?:\w+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8},? \d{4}")
SHORT = 16


class Heading(NamedTuple):
    """An entry that heads an item; ``start`` is where its title begins in the paragraph's text."""

    at: int
    number: str | None
    start: int


def written_number(text: str) -> tuple[str, int] | None:
    """The number in a heading's own text ("Item 3: …", "24/031 …") and where its title begins."""
    hit = WRITTEN_NUMBER.match(text)
    if hit is None:
        return None
    number = hit["item"] or hit["minute"] or hit["code"]
    return (number.strip(" ."), hit.end()) if any(c.isdigit() for c in number) else None


def bold_lines(
    entries: Sequence[Entry], style: MeetingStyle, model_size: float | None = None
) -> list[Heading]:
    """Bold lines that stand alone at the text's left edge."""
    loud = [
        i
        for i, e in enumerate(entries)
        if is_bold_line(e, style, entries[i + 1] if i + 1 < len(entries) else None)
    ]
    if not loud:
        return []
    left = min(entries[i].paragraph.lines[0].x0 for i in loud)
    found = []
    for i in loud:
        p = entries[i].paragraph
        if p.lines[0].x0 > left + 6 or (model_size is not None and abs(p.size - model_size) > 1):
            continue
        written = written_number(p.text)
        found.append(Heading(i, *written) if written else Heading(i, None, 0))
    romans = [ROMAN.match(entries[h.at].text) if h.number is None else None for h in found]
    counted = [hit["number"] for hit in romans if hit]
    if len(counted) < 2 or counted != list(NUMERALS[: len(counted)]):
        return found
    return [
        Heading(h.at, hit["number"], hit.end()) if hit else h for h, hit in zip(found, romans, strict=True)
    ]


def is_bold_line(entry: Entry, style: MeetingStyle, below: Entry | None) -> bool:
    """Whether an entry is a short bold line that no label explains; one over a sentence heads an item."""
    p = entry.paragraph
    text = p.text
    if entry.table or p.marker or not p.bold or not text or len(text.split()) > SHORT or text[-1] in ".,;":
        return False
    if not any(c.isalpha() for c in text) or DATED.fullmatch(text) or is_column_heads(p):
        return False
    if text.endswith(":") and style.patterns["attendance_groups"].fullmatch(text.strip(" :")):
        return False  # who people are, over their names
    listing = style.status_of(text.split(":")[0]) is not None
    if listing and not (below is not None and SENTENCE.search(below.text)):
        return False
    if style.patterns["signatures"].fullmatch(text):
        return False  # but "Chair’s welcome"
    return not any(
        style.patterns[name].match(text)
        for name in ("action_labels", "resolution_labels", "lead_ins", "closings", "banners",
                     "proposed_heads", "due_labels", "sub_heads")
    )  # fmt: skip
