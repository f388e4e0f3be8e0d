"""Where an item of an agenda ends: banners, headings of others, notes and signatures are no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.styles.meetings import MeetingStyle

from .flow import Entry
from .items import Item
from .people import POST_WORD, is_person

ORNAMENT = re.compile(r"[\W_]*(?:[oO0]{2,4}[\W_]*)?|[*_=~-]{3,}")
TELEPHONE = re.compile(r"(?:tel\w*\W*)?\(?0\d{2,4}\)?[ \d-]{6,9}", re.I)
SIGNED_WORDS = 6
HEADING_WORDS = 8
NOTE_LEFT = 15.0
"""Points by which a note below the items stands left of their numbers."""


def ended(item: Item, last: bool, style: MeetingStyle) -> Item:
    """The item without banners and ornaments, and, for the last one, what the agenda prints behind it."""
    kept: list[Entry] = []
    for entry in item.entries:
        text = entry.text.strip()
        if style.patterns["banners"].fullmatch(text) or style.patterns["letter_ends"].fullmatch(text):
            break
        proposed = bool(style.patterns["proposed_heads"].fullmatch(text.strip(" :")))
        if (
            last
            and kept
            and entry.paragraph.page > kept[-1].paragraph.page
            and not (proposed or entry.paragraph.marker)
        ):
            break
        if last and not kept and item.head and entry.paragraph.page > item.head[-1].page:
            break
        outside = (entry.paragraph.bold and not proposed) or _stands_left(entry, item)
        if last and (outside or _calls_next(entry, item, style)):
            break
        kept.append(entry)
    if last:
        kept = kept[: _signed_at(kept)]
    while kept and not last and _heads_others(kept[-1], item):
        kept.pop()
    while kept and ORNAMENT.fullmatch(kept[-1].text.strip()):
        kept.pop()
    item.entries = kept
    return item


def _stands_left(entry: Entry, item: Item) -> bool:
    """Whether text below an item begins well to the left of its number: a note to those invited."""
    plain = entry.table is None and entry.paragraph.marker is None and bool(item.head)
    return plain and entry.paragraph.x0 < item.head[0].x0 - NOTE_LEFT


def _calls_next(entry: Entry, item: Item, style: MeetingStyle) -> bool:
    """Whether a line below an item about something else tells of the next meeting."""
    about = item.title is not None and style.patterns["next_heads"].search(item.title) is not None
    hit = None if entry.paragraph.marker or about else style.patterns["next_formulas"].search(entry.text)
    return hit is not None and hit.start() <= len("the ")


def _heads_others(entry: Entry, item: Item) -> bool:
    """Whether a loud line below an item, set in the middle, heads the items behind it: "RESOURCES"."""
    p = entry.paragraph
    short = p.marker is None and len(p.lines) == 1 and len(p.body) <= HEADING_WORDS
    middle = bool(item.head) and p.x0 > item.head[0].x0 + 60
    return entry.table is None and short and p.bold and middle and not set(":;.()").intersection(p.text)


def _signed_at(entries: Sequence[Entry]) -> int:
    """Index of the block that signs an agenda: short lines at its end with a name, a post, a telephone."""
    at = len(entries)
    while at and entries[at - 1].table is None and len(entries[at - 1].text.split()) <= SIGNED_WORDS:
        at -= 1
    block = [entry.text for entry in entries[at:]]
    posts = [i for i, text in enumerate(block) if POST_WORD.search(text) and text[-1] not in ".;:"]
    if posts and any(TELEPHONE.fullmatch(text) for text in block):
        return at
    above = block[posts[0] - 1] if posts and posts[0] else ""
    signed = (
        is_person(above) and len(above.split()) > 1 and all(e.paragraph.marker is None for e in entries[at:])
    )
    return at + posts[0] - 1 if signed else len(entries)
