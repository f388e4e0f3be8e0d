"""What the actions of an item of the minutes share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Scene:
    """The meeting, its date and people, and the item's number."""

    meeting: str
    held: date | None
    item: str | None
    people: Collection[str]
