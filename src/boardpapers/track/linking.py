"""Which row of a paper goes on with which thread: equal text, then day raised, then owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from boardpapers.matching import Vocabulary, assign, fingerprint

from .papers import Paper, Row

_SAME_DAY = 0.5  # likeness asked of rows raised on the same day
_SAME_OWNER = 0.65  # … of rows of the same owner
_OTHER_VERB = 0.2  # … and that much more where another thing is to be done
_OTHER_DAY = 0.8  # likeness asked of the same owner's rows that were raised on different days
_ALONE = 0.35  # … of the only rows of their day that are left on either side
_HELD = 0.8  # how alike a text is to a longer one that holds what it says
_HELD_WORDS = 6  # words a text must have to be recognised inside a longer one


@dataclass(slots=True)
class Strand:
    """A thread in the making: its rows with their papers, in order of date."""

    rows: list[tuple[Paper, Row]] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)

    @property
    def last(self) -> Row:
        """The latest appearance."""
        return self.rows[-1][1]

    def add(self, paper: Paper, row: Row) -> None:
        """Go on with a row of a later paper."""
        self.rows.append((paper, row))
        self.texts.add(fingerprint(row.action.text))


def link(papers: Sequence[Paper]) -> list[Strand]:
    """Threads over all papers, in the order their actions were first seen; every row is in one."""
    vocabulary = Vocabulary(*([row.action.text for row in paper.rows] for paper in papers))
    strands: list[Strand] = []
    for paper in papers:
        found = _continue(strands, paper.rows, vocabulary)
        for i, row in enumerate(paper.rows):
            if i not in found:
                strands.append(Strand())
            found.get(i, strands[-1]).add(paper, row)
    return strands


def _continue(strands: list[Strand], rows: Sequence[Row], vocabulary: Vocabulary) -> dict[int, Strand]:
    """Which rows of a paper go on with which strand, the surest ground first."""
    found: dict[int, Strand] = {}
    left = list(strands)
    for ground in (_equal, _raised_together, _alone, _owned_together):
        free = [i for i in range(len(rows)) if i not in found]
        score = ground(left, [rows[i] for i in free], vocabulary)
        scores = {
            (s, i): value
            for s, strand in enumerate(left)
            for i in free
            if (value := score(strand, rows[i])) > 0
        }
        pairs = assign(scores)
        found |= {i: left[s] for s, i in pairs}
        taken = {s for s, _ in pairs}
        left = [strand for s, strand in enumerate(left) if s not in taken]
    return found


Score = Callable[[Strand, Row], float]
"""How surely a row goes on with a strand; 0 where it does not."""


def _equal(strands: Sequence[Strand], rows: Sequence[Row], vocabulary: Vocabulary) -> Score:
    """Equal text; among several the one raised the same day, with the same owner and deadline."""

    def score(strand: Strand, row: Row) -> float:
        if fingerprint(row.action.text) not in strand.texts:
            return 0.0
        last = strand.last
        agreed = (
            (0.2, fingerprint(last.action.text) == fingerprint(row.action.text)),
            (0.2, last.raised == row.raised),
            (0.05, last.owner == row.owner),
            (0.05, last.due == row.due),
        )
        return 0.5 + sum(weight for weight, holds in agreed if holds)

    return score


def _raised_together(strands: Sequence[Strand], rows: Sequence[Row], vocabulary: Vocabulary) -> Score:
    """Raised on the same day, and alike."""

    def score(strand: Strand, row: Row) -> float:
        last = strand.last
        if row.raised is None or last.raised != row.raised:
            return 0.0
        alike = likeness(last, row, vocabulary)
        return alike if alike >= _SAME_DAY + _OTHER_VERB * _other_verb(last, row) else 0.0

    return score


def _alone(strands: Sequence[Strand], rows: Sequence[Row], vocabulary: Vocabulary) -> Score:
    """The only strand and the only row left of all that were raised on a day: little likeness will do."""
    before = Counter(strand.last.raised for strand in strands)
    now = Counter(row.raised for row in rows)

    def score(strand: Strand, row: Row) -> float:
        day = row.raised
        if day is None or strand.last.raised != day or before[day] > 1 or now[day] > 1:
            return 0.0
        alike = likeness(strand.last, row, vocabulary)
        return alike if alike >= _ALONE else 0.0

    return score


def _owned_together(strands: Sequence[Strand], rows: Sequence[Row], vocabulary: Vocabulary) -> Score:
    """Of the same owner, and more alike than rows raised together need be."""

    def score(strand: Strand, row: Row) -> float:
        last = strand.last
        if not last.owner or not row.owner or fingerprint(last.owner) != fingerprint(row.owner):
            return 0.0
        asked = _SAME_OWNER + _OTHER_VERB * _other_verb(last, row)
        if last.raised != row.raised and _dated(last) and _dated(row):
            asked = max(asked, _OTHER_DAY)
        alike = likeness(last, row, vocabulary)
        return alike if alike >= asked else 0.0

    return score


def _dated(row: Row) -> bool:
    return row.raised is not None and not row.misprinted


def _other_verb(last: Row, row: Row) -> bool:
    """Whether both say what is to be done, and neither says what the other does."""
    ours, theirs = last.opening.verb, row.opening.verb
    return ours is not None and theirs is not None and ours not in row.words and theirs not in last.words


def likeness(last: Row, row: Row, vocabulary: Vocabulary) -> float:
    """0-1: how alike the things to do are; what follows the owner is compared."""
    alike = vocabulary.alike(last.words, row.words, _ALONE)
    if min(len(last.words), len(row.words)) < _HELD_WORDS:
        return alike
    return max(alike, _HELD * vocabulary.common(last.words, row.words).containment)
