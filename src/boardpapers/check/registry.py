"""Every rule, and how a user picks among them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from boardpapers.check import actions, decisions, meetings, numbering, pack, references, roles, terms
from boardpapers.check.rule import Rule
from boardpapers.errors import UsageError

RULES: Final[tuple[Rule, ...]] = (
    *actions.RULES,
    *roles.RULES,
    *references.RULES,
    *numbering.RULES,
    *terms.RULES,
    *pack.RULES,
    *decisions.RULES,
    *meetings.RULES,
)
"""Every rule, in the order of docs/checks.md."""


def select(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules whose codes begin with one of `select` (all if empty) and with none of `ignore`.

    Raises:
        UsageError: a code that begins no rule's; the nearest one is named.
    """
    wanted, unwanted = _codes(select), _codes(ignore)
    return tuple(
        rule
        for rule in RULES
        if (not wanted or rule.code.startswith(wanted)) and not (unwanted and rule.code.startswith(unwanted))
    )


def _codes(asked: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for code in asked if code.strip())
    known = [rule.code for rule in RULES]
    for code in codes:
        if any(rule.startswith(code) for rule in known):
            continue
        near = get_close_matches(code, [*known, *(rule[:3] for rule in known)], 1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        raise UsageError(f"no rule's code is or begins with '{code}'.{hint} docs/checks.md lists them")
    return codes
