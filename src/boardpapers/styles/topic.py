"""The base of every topic of a style: closed, frozen, its patterns compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from boardpapers.errors import UsageError


class Topic(BaseModel):
    """A part of a style (pages, meetings, plans, reports): an unknown key in the data is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def compile(self) -> None:
        """Compile every pattern now, which is otherwise done when it is first asked for.

        Raises ``UsageError`` that names a pattern at fault.
        """
        for name, made in vars(type(self)).items():
            if isinstance(made, cached_property):
                getattr(self, name)
        for _, value in self:
            if isinstance(value, Topic):
                value.compile()


def compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Regular expressions of a style, case ignored."""
    return tuple(_compile([p]) for p in patterns)


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression for all of them, case ignored; matches nothing when there is none."""
    return _compile(list(patterns))


def _compile(patterns: list[str]) -> re.Pattern[str]:
    """Raises ``UsageError`` that names the pattern at fault."""
    try:
        return re.compile("|".join(f"(?:{p})" for p in patterns) or r"(?!)", re.IGNORECASE)
    except re.error as problem:
        faulty = next((p for p in patterns if not _is_expression(p)), " | ".join(patterns))
        raise UsageError(f"a style's pattern is no regular expression: {faulty!r} ({problem})") from problem


def _is_expression(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
