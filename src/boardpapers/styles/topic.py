"""The base of every topic of a style: closed, frozen, its patterns compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict


class Topic(BaseModel):
    """A part of a style (pages, meetings, plans, reports): an unknown key in the data is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Regular expressions of a style, case ignored."""
    return tuple(re.compile(p, re.IGNORECASE) for p in patterns)


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression for all of them, case ignored; matches nothing when there is none."""
    return re.compile("|".join(f"(?:{p})" for p in patterns) or r"(?!)", re.IGNORECASE)
