"""One of a command's formats, by name."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from boardpapers.errors import UsageError


def chosen(name: str, formats: Sequence[str]) -> str:
    """`name` in lower case. Raises UsageError that names the nearest format where there is no such one."""
    wanted = name.strip().lower()
    if wanted in formats:
        return wanted
    near = get_close_matches(wanted, formats, n=1, cutoff=0.5)
    remedy = f"Did you mean {near[0]}?" if near else f"Choose from {', '.join(formats)}."
    raise UsageError(f"unknown format {name!r}", remedy=remedy)
