"""A thread as the result shows it: where it appears, what changed, where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boardpapers.matching import same_words, similarity

from .linking import Strand
from .model import Appearance, Shift, Status, Thread
from .opening import first_sentence
from .papers import Paper, Row
from .progress import says_done


def thread_of(number: int, strand: Strand, papers: Sequence[Paper], as_of: date | None) -> Thread:
    """The finished thread; `number` counts in the order the actions were first seen."""
    last = strand.last
    return Thread(
        id=f"T{number:03}",
        title=first_sentence(last.action.text),
        item=next((row.item for _, row in reversed(strand.rows) if row.item), None),
        owner=last.owner,
        raised=last.raised,
        status=status_of(strand, papers, as_of),
        due=last.due,
        appearances=_appearances(strand),
        changes=_changes(strand),
    )


def status_of(strand: Strand, papers: Sequence[Paper], as_of: date | None) -> Status:
    """The first that holds: done, dropped, not seen again, overdue, open."""
    paper, last = strand.rows[-1]
    if last.done:
        return "done"
    if any(other.kind == "log" and _later(other, paper) for other in papers):
        return "dropped" if last.from_log else "not_seen"
    return "overdue" if as_of and last.due and last.due < as_of else "open"


def _later(other: Paper, paper: Paper) -> bool:
    """Whether a paper is of a later date; where one has none, whether it stands behind."""
    if other.date is None or paper.date is None:
        return other.place > paper.place
    return other.date > paper.date


def _appearances(strand: Strand) -> list[Appearance]:
    found: list[Appearance] = []
    for paper, row in strand.rows:
        alike = similarity(found[-1].text, row.action.text) if found else None
        found.append(
            Appearance(
                file=paper.file,
                action_id=row.action.id,
                date=paper.date,
                text=row.action.text,
                deadline=row.deadline,
                progress=row.progress,
                similarity=alike,
            )
        )
    return found


def _changes(strand: Strand) -> list[Shift]:
    changes: list[Shift] = []
    printed: str | None = None  # the last progress: minutes between two logs print none
    for at, (paper, row) in enumerate(strand.rows):
        if at:
            changes += _against(strand.rows[at - 1][1], row, paper.file)
        if row.progress:
            if printed and not _same_progress(printed, row):
                changes.append(Shift(file=paper.file, what="progress", old=printed, new=row.progress))
            printed = row.progress
    return changes


def _against(before: Row, row: Row, file: str) -> list[Shift]:
    """Wording where a word differs, deadline where the last day does (without one, the words)."""
    changes = []
    if not same_words(before.action.text, row.action.text):
        changes.append(Shift(file=file, what="wording", old=before.action.text, new=row.action.text))
    undated = before.due is None and row.due is None
    if before.due != row.due or (undated and not same_words(before.deadline, row.deadline)):
        changes.append(Shift(file=file, what="deadline", old=before.deadline, new=row.deadline))
    return changes


def _same_progress(printed: str, row: Row) -> bool:
    return same_words(printed, row.progress) or (says_done(printed) and row.done)
