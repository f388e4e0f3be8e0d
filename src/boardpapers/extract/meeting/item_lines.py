"""Headings of minutes over lines that name the item of the agenda: "(Item 4)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bold_lines import Heading, written_number
from .flow import Entry

ITEM_LINE = re.compile(r"\((?:agenda )?item(?: no\.?)? ?(?P<number>\d{1,3}[a-z]?)\)", re.I)


def over_item_lines(entries: Sequence[Entry]) -> list[Heading]:
    """Headings without a number over lines that name the item of the agenda; empty where there is one."""
    found: list[Heading] = []
    for at, entry in enumerate(entries[1:]):
        hit = ITEM_LINE.fullmatch(entry.text)
        if hit is None:
            continue
        while at and _is_one_title(entries[at - 1], entries[at]):
            at -= 1
        p = entries[at].paragraph
        if p.marker is not None or not p.bold or written_number(p.text) is not None:
            return []  # minutes that are numbered themselves
        found.append(Heading(at, hit["number"], 0))
    return found if len(found) > 1 else []


def _is_one_title(above: Entry, below: Entry) -> bool:
    """Whether two bold lines are one title that runs over."""
    first, second = above.paragraph, below.paragraph
    near = 0 < second.top - first.lines[-1].top < first.size * 1.5
    return first.bold and second.bold and first.page == second.page and near
