"""Tables beside the minutes that list the actions once more which stand in the items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.records import Action

from .roll import letters_of

ACTIONS = re.compile(
    r"(?:summary of |list of |outstanding |agreed )?actions?"
    r"(?: (?:to be taken|agreed|arising|required|points?|items?|list|log|summary|table))*",
    re.I,
)
"""A heading over a table of actions."""
WORD = re.compile(r"[a-z]{4,}|\d{2,}")
OWNER_WORD = re.compile(r"[\w-]+")
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)
DIGITS = re.compile(r"\d+")
SHARED = 0.6
"""Share of the shorter text's words that both have."""
SHARED_OF_ITEM = 0.4
"""The same where the row names the action's item."""


def with_listed(told: Sequence[Action], listed: Sequence[Action]) -> list[Action]:
    """The actions of the items, and those listed that no item tells.

    What both say is one action: in the item's words where they name the owner first ("The Clerk to …"),
    else in those of the list, of the item all the same.
    """
    found = list(told)
    free = set(range(len(told)))
    for row in listed:
        at = next((i for i in sorted(free) if _is_double(row, found[i])), None)
        if at is None:
            found.append(row)
        else:
            free.remove(at)
            found[at] = _merged(found[at], row)
    return found


def _merged(told: Action, row: Action) -> Action:
    places = [*told.evidence, *row.evidence]
    if told.ref is None and not _opens_with(told.text, told.owner):
        return row.model_copy(update={"id": told.id, "item": told.item, "evidence": places})
    if told.due is not None or row.due is None:
        return told
    day = {"due": row.due, "due_text": row.due_text, "timescale": row.timescale}
    return told.model_copy(update={**day, "evidence": places})


def _opens_with(text: str, owner: str | None) -> bool:
    return owner is not None and ARTICLE.sub("", text).casefold().startswith(owner.casefold())


def _is_double(row: Action, action: Action) -> bool:
    """Whether a row says what an item's action does: the same owner, and most of the words."""
    mine, theirs = (set(WORD.findall(a.text.lower())) for a in (row, action))
    least = min(len(mine), len(theirs))
    if not least or not _may_be_same(row.owner, action.owner):
        return False
    named = row.item or row.ref
    of_item = named is not None and action.item is not None and _number(named) == _number(action.item)
    return len(mine & theirs) >= (SHARED_OF_ITEM if of_item else SHARED) * least


def _number(ref: str) -> list[str]:
    return DIGITS.findall(ref)


def _may_be_same(one: str | None, other: str | None) -> bool:
    """Whether two owners as printed can be one: equal, initials of a name, words of it, or not told."""
    if one is None or other is None:
        return True
    a, b = one.casefold(), other.casefold()
    words, others = set(OWNER_WORD.findall(a)), set(OWNER_WORD.findall(b))
    within = words <= others or others <= words
    return within or letters_of(one).casefold() == b or letters_of(other).casefold() == a
