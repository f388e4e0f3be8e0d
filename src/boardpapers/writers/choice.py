"""What a user may choose from, by name: a format, kinds of change, statuses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from boardpapers.errors import UsageError


def chosen(name: str, choices: Sequence[str], what: str = "format") -> str:
    """The choice `name` means, whatever its case. Raises UsageError, with the nearest, where it is none."""
    wanted = name.strip().lower().replace("-", "_")
    if wanted in choices:
        return wanted
    near = get_close_matches(wanted, choices, n=1, cutoff=0.5)
    remedy = f"Did you mean {near[0]}?" if near else f"Choose from {', '.join(choices)}."
    raise UsageError(f"unknown {what} {name!r}", remedy=remedy)


def chosen_many(names: Iterable[str] | None, choices: Sequence[str], what: str) -> frozenset[str]:
    """The same for several names, each of which may be a list by commas; empty where none is given."""
    return frozenset(chosen(part, choices, what) for name in names or () for part in name.split(","))
