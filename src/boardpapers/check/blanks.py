"""Cells that say nothing yet: empty, a dash, "TBC"."""

from __future__ import annotations

import re
from typing import Final, Literal

from boardpapers.records import Action

Answer = Literal["given", "tbc", "blank"]

_TBC = re.compile(
    r"\bt\.?\s?b\.?\s?[acd]\b\.?"
    r"|\bto be (?:confirmed|agreed|determined|decided|advised|announced|identified)\b"
    r"|\b(?:not yet|yet to be) (?:known|agreed|confirmed|identified|determined|decided)\b|\?{2,}",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:none(?: identified)?|nil|unfunded|not (?:funded|identified|known)|unknown)?\W*", re.I
)

COLUMNS: Final = ("lead", "timescale", "funding", "metric", "role")
"""What an action of a plan should say, in the order of the score card."""

_COLUMN_EXISTS: Final = 0.2
"""Share of actions that must say something before a column counts as there: one stray cell is no column."""


def says_tbc(text: str | None) -> bool:
    """Whether a cell says anywhere that something is still to be confirmed."""
    return bool(text and _TBC.search(text))


def cell_answer(text: str | None) -> Answer:
    """Whether a cell says something, only that it is to be confirmed, or nothing."""
    if text is None or _NOTHING.fullmatch(text):
        return "blank"
    return "tbc" if _NOTHING.fullmatch(_TBC.sub("", text)) else "given"


def answer(action: Action, column: str) -> Answer:
    """What an action says in one of COLUMNS or "level"."""
    if column == "lead":
        if action.leads:
            return "given"
        return "tbc" if says_tbc(action.lead_text) else "blank"
    if column == "timescale":
        return _timescale(action)
    if column == "funding":
        return cell_answer(action.funding_text)
    filled = {"metric": action.metrics, "role": action.board_roles, "level": action.levels}[column]
    return "given" if filled else "blank"


def _timescale(action: Action) -> Answer:
    timescale = action.timescale
    if timescale is None:
        return "blank"
    if timescale.status == "tbc":
        return "tbc"
    said = timescale.status != "none" or timescale.start or timescale.end
    return "given" if said else cell_answer(timescale.text)


def has_column(actions: tuple[Action, ...], column: str) -> bool:
    """Whether a plan has the column at all: a plan without a funding column is not without funding."""
    said = sum(answer(action, column) != "blank" for action in actions)
    return said > 0 and said >= _COLUMN_EXISTS * len(actions)
