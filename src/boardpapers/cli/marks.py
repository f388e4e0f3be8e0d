"""The colours of marked words on a terminal; where there are none, brackets stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import Console

COLOURS: Final = {
    "plain": "", "same": "", "head": "bold", "number": "bold cyan", "kind": "yellow", "note": "dim",
    "old": "red strike", "new": "green underline",
}  # fmt: skip
"""Styles of rich by what a piece of text is."""


def in_colour(console: Console) -> bool:
    """Whether the console shows colours: a terminal, and NO_COLOR is not set."""
    return console.is_terminal and not console.no_color and console.color_system is not None
