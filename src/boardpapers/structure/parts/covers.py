"""Cover sheets: the labels and values that open a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from boardpapers.layout import Line
from boardpapers.styles import Style

ITEM_LABEL = re.compile(
    r"\b(?:agenda )?item(?: no\.?| number)?\s*[:.]?\s*(\d{1,3}(?:\.\d{1,2})?[a-z]?)\b", re.I
)
COVER_LABELS = 3
"""So many labels of a cover sheet on a page's first lines make it one."""
SAME_ROW = 3.0
"""Points by which the heights of a label's cell and its value's may differ."""


def labelled(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """(label, value) of lines as a cover sheet sets them: "Date: 4 June", or in columns or cells beside each
    other; a line without a value stands with an empty one."""
    for line, behind in pairwise([*lines, None]):
        assert line is not None
        if ":" in line.text:
            label, _, value = line.text.partition(":")
        else:
            chunks = line.chunks(line.size)
            label, value = chunks[0].text, " ".join(chunk.text for chunk in chunks[1:])
        beside = behind is not None and abs(behind.top - line.top) < SAME_ROW and behind.x0 > line.x1
        if not value.strip() and behind is not None and beside:
            value = behind.text
        yield label.strip(), value.strip()


def cover_item(lines: Sequence[Line], style: Style) -> str | None:
    """The agenda item a cover sheet names, "" where it names none; ``None`` where the page is no cover."""
    fields = set()
    item = ""
    for label, value in labelled(lines):
        field = style.reports.label_of(label)
        if field:
            fields.add(field)
        hit = ITEM_LABEL.search(f"{label} {value}")
        if hit:
            item = hit[1].lower()
    named = "title" in fields or {"body", "author"} <= fields
    return item if len(fields) >= COVER_LABELS and named else None


def cover_title(lines: Sequence[Line], style: Style) -> str | None:
    """The title that a cover sheet's label names; ``None`` where none does."""
    titles = (value for label, value in labelled(lines) if value and style.reports.label_of(label) == "title")
    return next(titles, None)


def item_named(lines: Sequence[Line]) -> str | None:
    """The agenda item that one of a page's first lines names ("Addendum to item 5"), in lower case."""
    hits = (ITEM_LABEL.search(line.text) for line in lines)
    return next((hit[1].lower() for hit in hits if hit), None)
