"""The column of initials that minutes print to the right of their text, without rules around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from boardpapers.layout import Block, Line, Paragraph, Word
from boardpapers.styles.meetings import MeetingStyle

REACH = 45.0
"""How far left of its head, in points, an entry of the column may begin."""
LONGEST = 4
"""Words an entry of the column may have."""
SENTENCE_ENDS = ".!?;:)’”"
"""Behind these bold initials are an entry of the column, however close to the text they stand."""
ARTICLES = frozenset(["the", "a", "an", "this", "their", "his", "her"])
"""No name stands behind these within a sentence."""
INITIALS = re.compile(r"[A-Z]{1,4}[a-z]?(?:[/,&+-][A-Z]{1,4}[a-z]?)*[/,&]?|All|ALL|Clerk|Chair")


@dataclass(slots=True)
class ActionColumn:
    """Where the column stands: its left edge in points, and where it begins in the file.

    Behind ``sure`` a small gap is enough to tell an entry from the text.

    ``edges`` are the right edges of the text beside it, by page.
    """

    left: float
    sure: float
    page: int
    top: float
    edges: dict[int, float]
    named: bool = False
    """Whether the text names people by bold initials, too."""

    def cut(self, line: Line) -> tuple[Line | None, Line | None]:
        """A line as (text, entry of the column); either may be missing."""
        if (line.page, line.top) < (self.page, self.top - 1):
            return line, None
        if (line.page, line.top) == (self.page, self.top):
            return None, None  # the head of the column
        at = _entry_start(line.words, self)
        if at is None:
            return line, None
        return (Line(line.words[:at]) if at else None), Line(line.words[at:])


def _entry_start(words: Sequence[Word], column: ActionColumn) -> int | None:
    """Index of the first word of the column's entry at the end of a line."""
    at, left = len(words), column.left
    loud = len(words) > 1 and words[-1].bold and not words[-2].bold
    left = left - REACH if loud and INITIALS.fullmatch(words[-1].text) else left
    while at > 0 and words[at - 1].x0 >= left and len(words) - at < LONGEST:
        at -= 1
    while at < len(words):  # drop words of the text that reach into the column
        before = words[at - 1] if at else None
        if before is None or _stands_apart(before, words[at], words[at:], column):
            return at
        at += 1
    return None


def _stands_apart(before: Word, first: Word, entry: Sequence[Word], column: ActionColumn) -> bool:
    gap = first.x0 - before.x1
    if gap > first.size * 1.5 and not first.text[0].islower():
        return True
    if not all(INITIALS.fullmatch(w.text) for w in entry):
        return False
    if all(w.bold for w in entry) and not before.bold:
        ended = before.text[-1] in SENTENCE_ENDS or before.text.lower() in ARTICLES
        return not column.named or ended or gap > first.size * 0.6
    return first.x0 >= column.sure and gap > first.size * 0.5 and len(first.text) > 1


def find_action_column(blocks: Sequence[Block], style: MeetingStyle) -> ActionColumn | None:
    """The column, by its printed head, or by bold initials that stand alone at three lines' ends."""
    lines = [line for b in blocks if isinstance(b, Paragraph) for line in b.lines]
    if not lines:
        return None
    widest = max(line.x1 for line in lines)
    heads = style.patterns["action_columns"]
    for line in lines:
        ends = (line.words[-1].text, " ".join(w.text for w in line.words[-2:]))
        if not any(heads.fullmatch(end.strip(" :")) for end in ends):
            continue
        last = line.chunks(line.size * 2)[-1]
        named = len(last.words) <= 3 and heads.fullmatch(last.text.strip(" :")) and last.x0 > widest * 0.6
        if named and (last is line or line.bold or len(line.words) <= 5):
            return _column(last.x0, line, lines)
    initials = list(_bold_initials(lines))
    if len(initials) >= 3:
        return _column(min(w.x0 for w, _ in initials) + REACH, initials[0][1], lines)
    return None


def _bold_initials(lines: Sequence[Line]) -> Iterator[tuple[Word, Line]]:
    for line in lines:
        word = line.words[-1]
        if len(line.words) < 2 or not word.bold or line.bold or not INITIALS.fullmatch(word.text):
            continue
        before = line.words[-2]
        if not before.bold and word.x0 - before.x1 > word.size * 2:
            yield word, line


def _names_within(lines: Sequence[Line]) -> bool:
    """Whether bold initials stand within lines of plain text: people are named so, not only who is to act."""
    found = sum(
        b.bold and not a.bold and not c.bold and len(b.text) > 1 and INITIALS.fullmatch(b.text) is not None
        for line in lines
        for a, b, c in zip(line.words, line.words[1:], line.words[2:], strict=False)
    )
    return found >= 3


def _column(head_x0: float, head: Line, lines: Sequence[Line]) -> ActionColumn | None:
    """The column under a head; ``None`` where no text stands beside it."""
    column = ActionColumn(head_x0 - REACH, head_x0 - 3, head.page, head.top, {}, _names_within(lines))
    for line in lines:
        if (line.page, line.top) < (head.page, head.top):
            continue
        body, _note = column.cut(line)
        if body is not None:
            known = column.edges.get(line.page, 0.0)
            column.edges[line.page] = max(known, body.x1)
    if not column.edges:
        return None
    usual = sorted(column.edges.values())[len(column.edges) // 2]
    for line in lines:
        column.edges[line.page] = max(column.edges.get(line.page, usual), usual)
    return column
