"""A difference as people read it: the changes of one record together, each with its words marked.

What the text, Markdown and HTML writers share; plain data, no markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from boardpapers.matching import Mark, mark, shorten

if TYPE_CHECKING:
    from boardpapers.diff import Change, DiffResult, PapersDiff

_WHOLE_TEXTS: Final = ("added", "dropped", "split", "merged")
_BY_TEXT: Final = ("reworded", "metric_reworded", "split", "merged", "objective_retitled")
_TYPE_WORDS: Final = {"agenda_item": "agenda item"}


class Line(NamedTuple):
    """One change: its kind, what it did as marked words (none where the kind says it all), a note."""

    kind: str
    marks: list[Mark]
    note: str | None


class Entry(NamedTuple):
    """What happened to one record."""

    number: str
    type: str
    title: str
    lines: list[Line]


def words_of(kind: str) -> str:
    """A kind of change in words."""
    return "retitled" if kind == "objective_retitled" else kind.replace("_", " ")


def headline(result: DiffResult) -> str:
    """The names of both files and the number of changes, in a line."""
    return f"{result.old.name} → {result.new.name}: {_counted(len(result.changes), 'change') or 'no changes'}"


def papers_headline(result: PapersDiff) -> str:
    """The number of papers in both, of those that differ, and of changes, in a line."""
    differing = sum(bool(paper.changes) for paper in result.papers)
    changes = _counted(sum(result.summary.values()), "change") or "no changes"
    differ = f", {differing} of them changed" if differing else ""
    return f"{_counted(len(result.papers), 'paper') or 'no papers'} in both{differ}: {changes}"


def on_one_side(result: PapersDiff) -> Iterator[str]:
    """A line for each paper that only one side has."""
    yield from (f"only in the old: {source.name}" for source in result.only_old)
    yield from (f"only in the new: {source.name}" for source in result.only_new)


def _counted(count: int, noun: str) -> str:
    return "" if not count else f"{count} {noun}{'s' * (count != 1)}"


def entries(result: DiffResult, *, whole: bool = False) -> Iterator[Entry]:
    """Records with their changes, in the order of the result; unchanged text in full only where `whole`."""
    for (old_ref, new_ref, family, title), group in groupby(result.changes, _record):
        changes = list(group)
        lines = [Line(words_of(change.kind), _marks(change, whole), _note(change)) for change in changes]
        yield Entry(_number(old_ref, new_ref), family, title, lines)


def _record(change: Change) -> tuple[str, str, str, str]:
    family = "action" if change.type == "metric" else change.type
    return change.old_ref or "", change.new_ref or "", _TYPE_WORDS.get(family, family), change.title or ""


def _note(change: Change) -> str | None:
    """What the change amounts to, or how alike two texts are where they differ."""
    alike = change.similarity
    if change.kind in _BY_TEXT and alike is not None and alike < 1:
        return f"{alike:.2f} alike"
    return change.note


def _number(old: str, new: str) -> str:
    return new or old if old == new or not old or not new else f"{old} → {new}"


def _marks(change: Change, whole: bool) -> list[Mark]:
    """The words of a change: none for a number (the heading says it), one side of what came or went."""
    old, new = change.old or "", change.new or ""
    if change.kind in ("renumbered", "moved"):
        return []
    if change.kind in _WHOLE_TEXTS or not (old and new):
        return _one_side(change, whole)
    if change.field in ("timescale", "lead", "funding", "role", "RAG", "date", "start", "type"):
        return [Mark("old", old), Mark("same", " → "), Mark("new", new)]
    marks = mark(old, new)
    return marks if whole else shorten(marks)


def _one_side(change: Change, whole: bool) -> list[Mark]:
    """A text that came or went; a part of a split or merge is shown as it is now or was before."""
    if change.kind == "split":
        return [Mark("new", change.new or "")]
    if change.kind == "merged":
        return [Mark("old", change.old or "")]
    marks = [Mark("old", change.old)] if change.old else []
    if change.new:
        marks.append(Mark("new", change.new))
    if change.field and change.type == "action":  # an empty cell before or behind
        nothing = Mark("same", "nothing")
        marks = (
            [*(marks or [nothing]), Mark("same", " → "), nothing]
            if change.old
            else [nothing, Mark("same", " → "), *marks]
        )
    return marks
