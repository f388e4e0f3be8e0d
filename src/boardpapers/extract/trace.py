"""Where records come from: boxes for their words, and the account of every word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from boardpapers.layout import PageInfo, Word
from boardpapers.records import Coverage, Evidence, Unclaimed

_page_of = attrgetter("page")


class Trace:
    """Turns the words a record was read from into its evidence, and remembers them as claimed."""

    def __init__(self) -> None:
        self._held: defaultdict[int, set[int]] = defaultdict(set)

    @property
    def claimed(self) -> set[tuple[int, int]]:
        """Every word that some record holds: (page, its index there)."""
        return {(page, n) for page, held in self._held.items() for n in held}

    def held(self, page: int) -> set[int]:
        """Indexes of the words of a page that some record holds."""
        return self._held.get(page, set())

    def holds(self, word: Word) -> bool:
        """Whether some record holds the word."""
        return word.n in self.held(word.page)

    def evidence(self, *groups: Iterable[Word]) -> list[Evidence]:
        """Boxes around the words: one a page for each group (a cell, a paragraph run), in points."""
        boxes: list[Evidence] = []
        for group in groups:
            words = sorted(group, key=_page_of)
            boxes += [self._box(list(on_page)) for _, on_page in groupby(words, key=_page_of)]
        return boxes

    def _box(self, words: list[Word]) -> Evidence:
        """The box around words of one page."""
        _, lefts, tops, rights, bottoms, _, _, _, _, pages, places = zip(*words, strict=True)
        self._held[pages[0]].update(places)
        box = (round(min(lefts), 1), round(min(tops), 1), round(max(rights), 1), round(max(bottoms), 1))
        return Evidence(page=pages[0], bbox=box)

    def claim(self, words: Iterable[Word]) -> None:
        """Count words as claimed that a record holds beside what its boxes show."""
        for word in words:
            self._held[word.page].add(word.n)


def coverage(pages: Sequence[PageInfo], furniture: Iterable[Word], trace: Trace) -> Coverage:
    """Count every word of the file once: claimed, furniture or unclaimed."""
    aside: defaultdict[int, set[int]] = defaultdict(set)
    for word in furniture:
        aside[word.page].add(word.n)
    total = claimed = unclaimed = 0
    left: list[Unclaimed] = []
    for page in pages:
        held = trace.held(page.number)
        lost = set(range(len(page.words))) - held - aside[page.number]
        total += len(page.words)
        claimed += len(held)
        unclaimed += len(lost)
        if lost:
            text = " ".join(w.text for w in page.words if w.n in lost)
            left.append(Unclaimed(page=page.number, text=text))
    return Coverage(
        words=total, claimed=claimed, furniture=total - claimed - unclaimed, unclaimed=unclaimed,
        unclaimed_text=left,
    )  # fmt: skip
