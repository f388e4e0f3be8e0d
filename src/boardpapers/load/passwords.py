"""The passwords of a run: the one given, else what a person types when a paper asks for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from boardpapers.errors import EncryptedError

T = TypeVar("T")

Ask = Callable[[str], str]
"""Asked with the name of a paper; returns its password."""


class Passwords:
    """Opens papers; a typed password is tried on the next encrypted paper before anyone is asked again."""

    def __init__(self, given: str | None = None, ask: Ask | None = None) -> None:
        """``given`` is the password of all papers; where it is none, ``ask`` is asked, if there is one."""
        self.known = given
        self._ask = ask if given is None else None

    def open(self, name: str, read: Callable[[str | None], T]) -> T:
        """What ``read`` makes of the paper ``name`` with the right password. Raises EncryptedError."""
        try:
            return read(self.known)
        except EncryptedError:
            if self._ask is None:
                raise
        self.known = self._ask(name)
        return read(self.known)
