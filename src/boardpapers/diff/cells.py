"""The cells of an action and what it means when one differs: each field's own kinds of change."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from boardpapers.matching import same_words
from boardpapers.records import Action

from .model import Kind
from .version import Row, status_cell

_ENOUGH = 5  # actions from which on an empty column says that there is none


@dataclass(frozen=True, slots=True)
class Cell:
    """One column: what counts in it, how it is printed, which kind a difference is."""

    field: str
    value: Callable[[Row], Any]
    printed: Callable[[Action], str | None]
    kind: Callable[[Any, Any], Kind | None]
    together: Callable[[Sequence[Any]], Hashable]
    note: Callable[[Any, Any], str | None] = lambda old, new: None

    def compare(self, old: Row, new: Row) -> Kind | None:
        """The kind of change, None where the cells say the same, be it only in the same words."""
        if same_words(self.printed(old.action), self.printed(new.action)):
            return None
        return self.kind(self.value(old), self.value(new))


def _lead_kind(old: frozenset[str], new: frozenset[str]) -> Kind | None:
    gained, lost = new - old, old - new
    if gained and lost:
        return "lead_changed"
    if gained:
        return "lead_added"
    return "lead_removed" if lost else None


def _date_kind(old: date | None, new: date | None) -> Kind | None:
    if old == new:
        return None
    if old is None:
        return "confirmed"
    if new is None:
        return "made_vague"
    return "slipped" if new > old else "brought_forward"


def _differs(kind: Kind) -> Callable[[Any, Any], Kind | None]:
    def compare(old: Any, new: Any) -> Kind | None:
        return kind if old != new else None

    return compare


def _union(values: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*values)


def _latest(values: Sequence[date | None]) -> date | None:
    return max((value for value in values if value), default=None)


def _never(values: Sequence[Any]) -> None:
    return None


def _printed_leads(action: Action) -> str | None:
    return action.lead_text or " / ".join(action.leads) or action.owner


def _printed_timescale(action: Action) -> str | None:
    if action.timescale is not None:
        return action.timescale.text
    return action.due_text or (action.due.isoformat() if action.due else None)


def _printed_roles(action: Action) -> str | None:
    roles = (r.role.capitalize() + (f" ({r.scope})" if r.scope else "") for r in action.board_roles)
    return "\n".join(dict.fromkeys(roles)) or None


def _money_note(old: frozenset[str], new: frozenset[str]) -> str | None:
    if old and new:
        return None
    return "lost" if old else "confirmed"


_LADDER = ("red", "amber", "green")
_ENDS = {
    "blue": "complete",
    "grey": "closed",
    "completed": "complete",
    "done": "complete",
    "closed": "closed",
}


def _status_note(old: str | None, new: str | None) -> str | None:
    if new in _ENDS or new == "complete":
        return _ENDS.get(new, new)
    if old in _LADDER and new in _LADDER:
        return "improved" if _LADDER.index(new) > _LADDER.index(old) else "worsened"
    return None


SHARED_CELLS = (
    Cell("lead", lambda row: row.leads, _printed_leads, _lead_kind, _union),
    Cell("timescale", lambda row: row.due, _printed_timescale, _date_kind, _latest),
    Cell(
        "funding",
        lambda row: row.funding,
        lambda action: action.funding_text,
        _differs("funding_changed"),
        _union,
        _money_note,
    ),
    Cell("role", lambda row: row.roles, _printed_roles, _differs("role_changed"), _union),
)
"""The cells that are compared for the parts of a split or merged action too."""
STATUS_CELL = Cell(
    "RAG", lambda row: row.status, status_cell, _differs("status_changed"), _never, _status_note
)


def comparable(cells: Iterable[Cell], old: Sequence[Row], new: Sequence[Row]) -> tuple[list[Cell], list[str]]:
    """The cells both versions have a column for, and a note on each that one of them lacks.

    A column is missing where no action of one version has a value and half of the other's have.
    """
    kept, notes = [], []
    for cell in cells:
        if all(any(cell.value(row) for row in rows) for rows in (old, new)):
            kept.append(cell)
            continue
        filled = [sum(bool(cell.value(row)) for row in rows) for rows in (old, new)]
        full = max(filled[0] / max(len(old), 1), filled[1] / max(len(new), 1)) >= 0.5
        if min(filled) == 0 and full and min(len(old), len(new)) >= _ENOUGH:
            which = "old" if filled[0] == 0 else "new"
            notes.append(f"{cell.field} is not compared: the {which} version has nothing in that column")
        else:
            kept.append(cell)
    return kept, notes
