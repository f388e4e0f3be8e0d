"""What the actions of an item of the minutes share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Scene:
    """The meeting, its date and people, the item's number, and the numbers of all items."""

    meeting: str
    held: date | None
    item: str | None
    people: Collection[str]
    numbers: Collection[str] = ()
