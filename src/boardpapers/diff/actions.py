"""Changes of actions: where they stand, what they say, who leads them, when, with what money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from boardpapers.matching import Vocabulary, similarity
from boardpapers.records import Metric

from .cells import SHARED_CELLS, STATUS_CELL, Cell
from .measures import metric_changes
from .model import Change, Kind
from .pairing import Pairing
from .references import Renumbering
from .structure import Level
from .version import Row


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the comparison of two actions needs to know about the whole papers."""

    levels: Sequence[Level]
    renumbering: Renumbering
    cells: Sequence[Cell]
    vocabulary: Vocabulary

    def changes(self, pairing: Pairing) -> list[Change]:
        """Every change of an action or its metrics."""
        found = [change for old, new in pairing.pairs for change in self._pair(old, new)]
        for whole, parts in pairing.splits:
            for part in parts:
                found += self._shared("split", whole, part, [whole])
        for parts, whole in pairing.merges:
            for part in parts:
                found += self._shared("merged", part, whole, parts)
        found += [_change("dropped", row, None, old=row.action.text) for row in pairing.dropped]
        return found + [_change("added", None, row, new=row.action.text) for row in pairing.added]

    def _pair(self, old: Row, new: Row) -> list[Change]:
        changes = []
        place = self._place(old, new)
        if place == "moved":
            changes.append(_change(place, old, new, old=old.action.text, new=new.action.text))
        elif place:
            changes.append(_change(place, old, new, old=old.ref, new=new.ref))
        if not self.renumbering.same_text(old.action.text, new.action.text):
            changes.append(
                _change("reworded", old, new, field="text", old=old.action.text, new=new.action.text)
            )
        for cell in self.cells:
            kind = cell.compare(old, new)
            if kind:
                changes.append(_cell_change(kind, cell, old, new))
        return changes + self._metrics(old, new)

    def _place(self, old: Row, new: Row) -> Kind | None:
        """`moved` under another objective (priority where there is none), else `renumbered` or nothing."""
        together = next(
            (t for level in reversed(self.levels) if (t := level.together(old, new)) is not None), None
        )
        if together is False:
            return "moved"
        return "renumbered" if old.ref and new.ref and old.ref != new.ref else None

    def _metrics(self, old: Row, new: Row) -> list[Change]:
        changes = []
        for before, after, alike in metric_changes(
            old.metrics, new.metrics, self.vocabulary, self.renumbering
        ):
            kind: Kind = (
                "metric_added" if before is None else "metric_removed" if after is None else "metric_reworded"
            )
            changes.append(_metric_change(kind, old, new, before, after, alike))
        return changes

    def _shared(self, kind: Kind, old: Row, new: Row, sources: Sequence[Row]) -> list[Change]:
        """A part of a split or merge, and its cells that come from none of the sources nor all of them."""
        changes = [_change(kind, old, new, old=old.action.text, new=new.action.text)]
        for cell in self.cells:
            if cell not in SHARED_CELLS:
                continue
            known = [cell.value(source) for source in sources]
            effect = cell.compare(old, new)
            if effect and cell.value(new) not in [*known, cell.together(known)]:
                changes.append(_cell_change(effect, cell, old, new))
        return changes


ALL_CELLS = (*SHARED_CELLS, STATUS_CELL)


def _change(kind: Kind, before: Row | None, after: Row | None, **values: Any) -> Change:
    known = after or before
    assert known is not None
    alike = similarity(before.action.text, after.action.text) if before and after else None
    return Change(
        kind=kind,
        type="action",
        old_id=before.action.id if before else None,
        new_id=after.action.id if after else None,
        old_ref=before.ref if before else None,
        new_ref=after.ref if after else None,
        similarity=alike,
        title=title_of(known),
        **values,
    )


def _cell_change(kind: Kind, cell: Cell, old: Row, new: Row) -> Change:
    note = cell.note(cell.value(old), cell.value(new))
    printed = {"old": cell.printed(old.action), "new": cell.printed(new.action)}
    return _change(kind, old, new, field=cell.field, note=note, **printed)


def _metric_change(
    kind: Kind, old: Row, new: Row, before: Metric | None, after: Metric | None, alike: float | None
) -> Change:
    return Change(
        kind=kind,
        type="metric",
        old_id=before.id if before else None,
        new_id=after.id if after else None,
        old_ref=old.ref,
        new_ref=new.ref,
        field="metrics",
        old=before.text if before else None,
        new=after.text if after else None,
        similarity=alike,
        title=title_of(new),
    )


def title_of(row: Row) -> str:
    """What an action is called: its title, else its first line, in one line."""
    text = row.action.title or row.action.text.split("\n", 1)[0]
    line = " ".join(text.split())
    return line if len(line) <= 90 else line[:89].rsplit(" ", 1)[0] + "…"
