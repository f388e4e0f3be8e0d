"""What a cover sheet says: entries by field, those under labels of its own, and sections of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from boardpapers.layout import Cell, Word

from .parts import Part

NUMBERS = ("phone", "email")
"""Fields whose label and value belong to the contact named before."""
LABEL = re.compile(r"([A-Z][^:]{1,70}?)\s*:(?!//)\s*(.*)", re.S)


@dataclass(slots=True)
class Entry:
    """What a label was followed by: text and words, and the cells of its row where it stood in a table."""

    text: str
    words: list[Word]
    cells: list[Cell] = field(default_factory=list)
    label: str = ""
    """As printed, without its colon."""


@dataclass(slots=True)
class Cover:
    """The entries of a cover sheet by field, and the words of labels and headings used."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    extra: list[Entry] = field(default_factory=list)
    """Entries whose label the style does not know."""
    parts: list[Part] = field(default_factory=list)
    """Text that stands in the cover's table."""
    words: list[Word] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Ids of the blocks that were read whole as part of the cover."""
    beside: list[tuple[float, Entry]] = field(default_factory=list)
    """The entries of the line read last where it holds several labels, by their left edge in points."""
    labels: set[int] = field(default_factory=set)
    """Ids of those that hold labels."""

    def add(self, name: str, entry: Entry) -> None:
        self.entries.setdefault(name, []).append(entry)

    def text(self, name: str) -> str | None:
        """The first entry of a field that says something."""
        return next((e.text for e in self.entries.get(name, []) if e.text), None)

    def values(self) -> Iterator[Word]:
        """Every word of the entries."""
        for entries in (*self.entries.values(), self.extra):
            for entry in entries:
                yield from entry.words
                for cell in entry.cells:
                    yield from cell.words
