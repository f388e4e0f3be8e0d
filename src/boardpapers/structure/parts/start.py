"""The first page of a part."""

from __future__ import annotations

from typing import NamedTuple


class Start(NamedTuple):
    """The first page of a part and what is known of it."""

    page: int
    title: str | None
    item: str | None
    level: int
    said: str
    """What told: bookmark, stamp, agenda (its page range), name (a title or reference of the agenda), cover,
    late, accounts or exempt (papers no agenda announces), anew (pages numbered from 1 again, or of another
    size) or page."""
