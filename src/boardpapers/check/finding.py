"""A defect found in a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

Severity = Literal["info", "warning", "error"]

SEVERITIES: Final[tuple[Severity, ...]] = ("info", "warning", "error")
"""From a hint to something that is wrong for sure."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect with its place and what to do about it."""

    code: str
    severity: Severity
    file: str
    ref: str | None
    """As printed: an action's ref, an item's or paragraph's number, a term, a name; null where none."""
    page: int | None
    """Page of the file, 1-based; null where the input has no pages."""
    message: str
    remedy: str

    def as_data(self) -> dict[str, Any]:
        """The finding as JSON and YAML have it."""
        return {name: getattr(self, name) for name in self.__slots__}
