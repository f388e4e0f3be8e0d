"""The result of `diff`: a list of changes, one per effect."""

from __future__ import annotations

from collections import Counter
from typing import Literal, get_args

from pydantic import Field, computed_field

from boardpapers.records import SCHEMA_VERSION, Source
from boardpapers.records.base import Record

Kind = Literal[
    "added", "dropped", "renumbered", "moved", "split", "merged", "reworded", "lead_added",
    "lead_removed", "lead_changed", "slipped", "brought_forward", "confirmed", "made_vague",
    "funding_changed", "metric_added", "metric_removed", "metric_reworded", "role_changed",
    "status_changed", "objective_retitled",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Every kind of change, in the order they are listed for one record."""

RecordType = Literal[
    "priority", "objective", "action", "metric", "meeting", "member", "agenda_item", "resolution", "report",
    "recommendation",
]  # fmt: skip


class Change(Record):
    """One effect on one record: an action renumbered and slipped gives two."""

    kind: Kind = Field(description="What happened.")
    type: RecordType = Field(description="The type of record it happened to.")
    old_id: str | None = Field(
        None, description="Id of the record in the old version; of its parent where it has none."
    )
    new_id: str | None = Field(
        None, description="Id of the record in the new version; of its parent where it has none."
    )
    old_ref: str | None = Field(
        None, description="Number as printed in the old version; a metric's is its action's."
    )
    new_ref: str | None = Field(
        None, description="Number as printed in the new version; a metric's is its action's."
    )
    field: str | None = Field(
        None, description="The field that changed; null where the change is of the record."
    )
    old: str | None = Field(None, description="As printed in the old version.")
    new: str | None = Field(None, description="As printed in the new version.")
    similarity: float | None = Field(
        None, description="0-1: likeness of the two texts by their words; null where there is no counterpart."
    )
    note: str | None = Field(
        None,
        description='What the change amounts to: "lost", "confirmed", "improved", "worsened", "complete".',
    )
    title: str | None = Field(None, description="What the record is called, to recognise it by.")


class DiffResult(Record):
    """The difference of two versions: empty `changes` where they say the same."""

    schema_version: Literal["1.0"] = Field(SCHEMA_VERSION, description="Version of this contract.")
    old: Source = Field(description="The old file.")
    new: Source = Field(description="The new file.")
    changes: list[Change] = Field(
        default_factory=list, description="In the order of the old paper's numbers."
    )
    notes: list[str] = Field(default_factory=list, description="What could not be compared, and why.")

    @computed_field(description="Number of changes of each kind that occurs.")  # type: ignore[prop-decorator]
    @property
    def summary(self) -> dict[str, int]:
        """Counts by kind, in the order of `KINDS`."""
        counts = Counter(change.kind for change in self.changes)
        return {kind: counts[kind] for kind in KINDS if counts[kind]}
