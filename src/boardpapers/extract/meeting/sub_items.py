"""Sub-items of an agenda: "4a. 24/00123/FUL – Land at Mill Lane (Pages 5 - 7)" below item 4."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .flow import Entry
from .items import Item, cut_item
from .page_column import YEAR, is_page_range

LETTER = re.compile(r"[A-Za-z]")
LONGEST = 45
"""Words of a sub-item at most: a title, and who reports."""
ORDER = "abcdefghijklmnopqrstuvwxyz"


class _Sub(NamedTuple):
    """An entry that may head a sub-item: the item's number and its own place in the list, 1 for the first."""

    at: int
    number: str
    place: int
    kind: str
    """How it is numbered: "whole" ("4a"), "point" ("4.1") or "letter" ("a")."""


def with_sub_items(items: Sequence[Item]) -> list[Item]:
    """The items, each followed by those that stand below it with a number of their own.

    Letters and points alone also number the paragraphs of an item: they make items where the agenda prints
    pages for one of them.
    """
    return [part for item in items for part in _parted(item)]


def _parted(item: Item) -> Iterator[Item]:
    subs = _listed(item) if item.number else []
    if not subs:
        yield item
        return
    entries = item.entries
    item.entries = entries[: subs[0].at]
    yield item
    ends = [*(sub.at for sub in subs[1:]), len(entries)]
    for sub, end in zip(subs, ends, strict=True):
        yield cut_item(sub.number, 0, entries[sub.at : end], run_in=False)


def _listed(item: Item) -> list[_Sub]:
    """The sub-items of an item in their order; empty where there are none."""
    assert item.number is not None
    found = [sub for at, e in enumerate(item.entries) if (sub := _sub(item.number, at, e)) is not None]
    for kind in ("whole", "point", "letter"):
        chain: list[_Sub] = []
        for sub in found:
            if sub.kind == kind and sub.place == len(chain) + 1:
                chain.append(sub)
        if chain and (kind == "whole" or _has_pages(item.entries, chain)):
            return chain
    return []


def _sub(number: str, at: int, entry: Entry) -> _Sub | None:
    p = entry.paragraph
    if entry.table is not None or p.marker is None or len(p.body) > LONGEST:
        return None
    mark = p.marker.strip("().")
    rest = mark.removeprefix(number)
    if rest == mark:
        letter = LETTER.fullmatch(mark)
        return _Sub(at, f"{number}{mark}", _place(mark), "letter") if letter else None
    if LETTER.fullmatch(rest):
        return _Sub(at, mark, _place(rest), "whole")
    point = re.fullmatch(r"\.(\d{1,2})", rest)
    return _Sub(at, mark, int(point[1]), "point") if point else None


def _place(letter: str) -> int:
    return ORDER.index(letter.lower()) + 1


def _has_pages(entries: Sequence[Entry], chain: Sequence[_Sub]) -> bool:
    """Whether pages are printed with one of the sub-items, on its line or right behind it."""
    return any(
        is_page_range(entries[at].text, bare=at > sub.at) and not YEAR.fullmatch(entries[at].text.strip())
        for sub in chain
        for at in (sub.at, sub.at + 1)
        if at < len(entries) and all(at != other.at for other in chain if other is not sub)
    )
