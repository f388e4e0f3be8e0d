"""Did you mean …? The nearest valid name for one that is not."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_SURE = 60.0


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` most like `name`, None where none is like it (similarity under 60 of 100)."""
    best = process.extractOne(name.lower(), sorted(set(names)), scorer=fuzz.ratio, score_cutoff=_SURE)
    return best[0] if best else None


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """`" Did you mean 'x'?"`, or nothing."""
    found = nearest(name, names)
    return f" Did you mean '{found}'?" if found else ""
