"""What a rule is: a stable code, how bad it is, what it says, what to do, and the function that looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from boardpapers.check.finding import Severity
from boardpapers.check.scope import Scope


class Hit(NamedTuple):
    """A place where a rule found something."""

    message: str
    ref: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the proof-reader."""

    code: str
    severity: Severity
    what: str
    """The defect, in a few words."""
    remedy: str
    """What the author can do about it."""
    look: Callable[[Scope], Iterable[Hit]]
