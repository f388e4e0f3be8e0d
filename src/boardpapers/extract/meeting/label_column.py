"""Attendance set in two columns without rules: the labels on the left, the names on the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from boardpapers.layout import Line, Paragraph
from boardpapers.structure.lines import build, paragraphs
from boardpapers.styles.meetings import MeetingStyle

from .flow import Entry

SNAP = 3.0
"""Points by which lines of the right column may begin apart."""


RAGGED = 100.0
"""Points of room behind the longest name: lines of a list are not run together."""


def unfolded(entries: Sequence[Entry], style: MeetingStyle) -> list[Entry]:
    """The entries with labels that run over two lines of the left column put together.

    Only where that is so: "Officers in   J Brown" over "attendance:   K Lilac" reads
    "Officers in attendance: J Brown" over "K Lilac"; other entries stay as they are.
    """
    lines = [line for e in entries if e.table is None for line in e.paragraph.lines]
    left = _right_column(lines, style)
    if left is None or not _are_folded(lines, left, style):
        return list(entries)
    found = [e for e in entries if e.table is not None]
    return [*(Entry(p) for p in _rebuilt(lines, left, style)), *found]


def _right_column(lines: Sequence[Line], style: MeetingStyle) -> float | None:
    """Where the names begin: behind a label on one line, at the left of other lines."""
    for line in lines:
        chunks = line.chunks(line.size * 0.9)
        if len(chunks) > 1 and style.status_of(chunks[0].text):
            at = chunks[1].x0
            if sum(abs(other.x0 - at) < SNAP for other in lines) >= 1:
                return at
    return None


def _halves(line: Line, left: float) -> tuple[str, list[int]]:
    """The text left of the names, and the indices of the words of the names."""
    names = [i for i, w in enumerate(line.words) if w.x0 >= left - SNAP]
    return " ".join(w.text for w in line.words if w.x0 < left - SNAP), names


def _are_folded(lines: Sequence[Line], left: float, style: MeetingStyle) -> bool:
    """Whether two pieces on the left make a label only together, one of them beside a name."""
    labels = [(said, _is_beside(line, left)) for line in lines if (said := _halves(line, left)[0])]
    return any(
        ((beside and not style.status_of(above)) or (below_beside and not style.status_of(below)))
        and style.status_of(f"{above} {below}") is not None
        for (above, beside), (below, below_beside) in pairwise(labels)
    )


def _is_beside(line: Line, left: float) -> bool:
    """Whether names stand behind what a line begins with, at the column's left edge."""
    _, names = _halves(line, left)
    if not names or not names[0]:
        return False
    first = line.words[names[0]]
    return abs(first.x0 - left) < SNAP and first.x0 - line.words[names[0] - 1].x1 > line.size * 0.9


def _rebuilt(lines: Sequence[Line], left: float, style: MeetingStyle) -> list[Paragraph]:
    """The labels as paragraphs of their own, the names below each."""
    found: list[Paragraph] = []
    label: list[Line] = []
    names: list[Line] = []
    for line in lines:
        said, at = _halves(line, left)
        if said:
            whole = " ".join([*(part.text for part in label), said])
            if (
                not label
                or style.status_of(" ".join(part.text for part in label))
                or not style.status_of(whole)
            ):
                found += _closed(label, names)
                label, names = [], []
            label.append(Line([w for w in line.words if w.x0 < left - SNAP]))
        if at:
            names.append(Line([line.words[i] for i in at]))
    return found + _closed(label, names)


def _closed(label: list[Line], names: list[Line]) -> list[Paragraph]:
    head = [build(label)] if label else []
    return head + (paragraphs(names, right=max(n.x1 for n in names) + RAGGED) if names else [])
