"""Who was there, where the items of the minutes say so: lists in the first ones, apologies anywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from boardpapers.layout import Line, Paragraph
from boardpapers.structure.lines import build
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .apologies import read_absent, read_apologies, read_listed_apologies
from .attendance import read_roll
from .flow import Entry
from .items import Item
from .people import by_line
from .roll import Roll

APOLOGIES_FROM = re.compile(r"\bapolog(?:ies|y)\b.{0,60}\b(?:from|by|behalf of):?\s+\w", re.I)
PER_NAME = 8
"""Words that a name in a list has at most, its post counted in."""
ABSENT = re.compile(r"\b(?:was|were) absent\b")


def read_roll_in(items: Sequence[Item], roll: Roll, style: MeetingStyle) -> None:
    """Lists of those present within the items, and apologies wherever they are noted."""
    for number, item in enumerate(items):
        title = item.title or ""
        if number < 3 and not any(p.status == "present" for p in roll.people):
            inner = read_roll(_with_label(item, style), style)
            roll.people += inner.people
        apologies = "apolog" in title.lower() or style.status_of(title) == "apologies"
        listed: list[Paragraph] = []
        for entry in item.entries:
            if entry.table is not None or not (apologies or "apolog" in entry.text.lower()):
                continue
            sent = [a for a, b in sentences(entry.text) if APOLOGIES_FROM.search(entry.text[a:b])]
            if sent:
                read_apologies(entry.paragraph, roll, sent[0])
            elif apologies and _is_names(entry.text):
                listed.append(entry.paragraph)
            for start, end in sentences(entry.text):
                if ABSENT.search(entry.text, start, end):
                    read_absent(entry.paragraph, roll, start, end)
        read_listed_apologies(listed, roll)


def _with_label(item: Item, style: MeetingStyle) -> list[Entry]:
    """An item's entries; a title that is a label of attendance is put back before the names behind it."""
    if not item.title or not item.entries or style.status_of(item.title) is None:
        return item.entries
    label = list(dropwhile(lambda w: not any(map(str.isalpha, w.text)), item.head))
    names = item.entries[0].words if item.entries[0].table is None else []
    whole = build([Line(words) for words in by_line([*label, *names])])
    return [Entry(whole), *(item.entries[1:] if names else item.entries)]


def _is_names(text: str) -> bool:
    words = len(text.split())
    few = words < 40 or words <= PER_NAME * (text.count(",") + 1)
    return few and not re.search(
        r"\b(?:was|were|had|no|none|nil|received|noted|resolved|agreed|accepted|is|are|present)\b", text, re.I
    )
