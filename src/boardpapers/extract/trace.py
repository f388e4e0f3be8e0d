"""Where records come from: boxes for their words, and the account of every word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from boardpapers.layout import PageInfo, Word
from boardpapers.records import Coverage, Evidence, Unclaimed


class Trace:
    """Turns the words a record was read from into its evidence, and remembers them as claimed."""

    def __init__(self) -> None:
        self.claimed: set[tuple[int, int]] = set()

    def evidence(self, *groups: Iterable[Word]) -> list[Evidence]:
        """Boxes around the words: one a page for each group (a cell, a paragraph run), in points."""
        boxes: list[Evidence] = []
        for group in groups:
            limits: dict[int, list[float]] = {}
            for w in group:
                self.claimed.add((w.page, w.n))
                box = limits.get(w.page)
                if box is None:
                    limits[w.page] = [w.x0, w.top, w.x1, w.bottom]
                else:
                    box[0] = min(box[0], w.x0)
                    box[1] = min(box[1], w.top)
                    box[2] = max(box[2], w.x1)
                    box[3] = max(box[3], w.bottom)
            boxes += [
                Evidence(page=page, bbox=(round(b[0], 1), round(b[1], 1), round(b[2], 1), round(b[3], 1)))
                for page, b in sorted(limits.items())
            ]
        return boxes

    def claim(self, words: Iterable[Word]) -> None:
        """Count words as claimed that a record holds beside what its boxes show."""
        self.claimed.update((w.page, w.n) for w in words)


def coverage(pages: Sequence[PageInfo], furniture: Iterable[Word], trace: Trace) -> Coverage:
    """Count every word of the file once: claimed, furniture or unclaimed."""
    aside = {(w.page, w.n) for w in furniture}
    total = claimed = unclaimed = 0
    left: list[Unclaimed] = []
    for page in pages:
        lost = []
        for w in page.words:
            if (w.page, w.n) in trace.claimed:
                claimed += 1
            elif (w.page, w.n) not in aside:
                lost.append(w.text)
        total += len(page.words)
        unclaimed += len(lost)
        if lost:
            left.append(Unclaimed(page=page.number, text=" ".join(lost)))
    return Coverage(
        words=total, claimed=claimed, furniture=total - claimed - unclaimed, unclaimed=unclaimed,
        unclaimed_text=left,
    )  # fmt: skip
