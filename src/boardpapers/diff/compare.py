"""`diff`: from two documents to the list of their changes."""

from __future__ import annotations

from boardpapers.matching import Vocabulary
from boardpapers.records import Document

from .actions import ALL_CELLS, Comparison
from .cells import comparable
from .meetings import meeting_changes
from .model import KINDS, Change, DiffResult, RecordType
from .pairing import pair_actions
from .references import Renumbering
from .structure import group_changes, read_levels
from .version import read_rows, ref_key

_PLAN_TYPES: tuple[RecordType, ...] = ("priority", "objective", "action", "metric")


def diff(old: Document, new: Document) -> DiffResult:
    """The changes from one version of a paper to the next.

    Actions are paired by their text (a true assignment over likeness), objectives and priorities by their
    actions; meetings, members and recommendations by date, name and text.  The order of rows and the way
    a text is printed are no change.  The kinds and what counts as none are listed in docs/diff.md.
    """
    before, after = read_rows(old), read_rows(new)
    vocabulary = Vocabulary(*([action.text for action in document.actions] for document in (old, new)))
    pairing = pair_actions(before, after, vocabulary)
    levels = read_levels(old, new, pairing)
    renumbering = Renumbering(
        [(a.ref, b.ref) for a, b in pairing.links()]
        + [pair for level in levels for pair in level.became.items()]
    )
    cells, notes = comparable(ALL_CELLS, before, after)
    comparison = Comparison(levels, renumbering, cells, vocabulary)
    changes = group_changes(levels) + comparison.changes(pairing) + meeting_changes(old, new, renumbering)
    return DiffResult(old=old.source, new=new.source, changes=sorted(changes, key=_place), notes=notes)


def _place(change: Change) -> tuple[object, ...]:
    """Plans before meetings, by the old number (the new one where there is none), then by kind."""
    known = change.old_ref or change.new_ref
    return (
        change.type not in _PLAN_TYPES,
        known is None,
        ref_key(known),
        ref_key(change.new_ref),
        KINDS.index(change.kind),
        change.type,
        change.old or "",
        change.new or "",
        change.old_id or "",
        change.new_id or "",
    )
