"""The board's roles beside the levels an action is led at: one role for each level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import Scope, page_of
from boardpapers.records import Action, BoardRole


def _role_too_many(scope: Scope) -> Iterator[Hit]:
    for action in _with_both(scope):
        for level, roles in _by_level(action).items():
            if len(roles) > 1:
                yield _hit(action, f"the {level} level has {len(roles)} roles ({_names(roles)})")
        plain, open_levels = _plain_roles(action), _open_levels(action)
        if len(plain) > max(1, len(open_levels)):
            levels = " and ".join(open_levels or action.levels)
            yield _hit(action, f"{len(plain)} roles ({_names(plain)}) for the {levels} level")


def _level_without(scope: Scope) -> Iterator[Hit]:
    for action in _with_both(scope):
        open_levels = _open_levels(action)
        spare = len(action.board_roles) - sum(map(len, _by_level(action).values()))
        if len(open_levels) <= spare:
            continue
        if spare == 0:
            yield _hit(action, f"the {' and '.join(open_levels)} level has no role")
        else:
            levels, roles = " and ".join(open_levels), _names(action.board_roles)
            yield _hit(action, f"one role ({roles}) for {len(open_levels)} levels ({levels})")


def _with_both(scope: Scope) -> Iterator[Action]:
    """Actions that give levels and roles, but for those with one role for each lettered part."""
    for table in scope.plans:
        for action in table.actions:
            a_role_each_part = len(action.parts) > 1 and len(action.board_roles) == len(action.parts)
            if action.levels and action.board_roles and not a_role_each_part:
                yield action


def _level_of(role: BoardRole, action: Action) -> str | None:
    scope = (role.scope or "").lower().split()
    return next((level for level in action.levels if level in scope), None)


def _by_level(action: Action) -> dict[str, list[BoardRole]]:
    """Roles whose scope names one of the action's levels."""
    named: dict[str, list[BoardRole]] = {}
    for role in action.board_roles:
        level = _level_of(role, action)
        if level:
            named.setdefault(level, []).append(role)
    return named


def _open_levels(action: Action) -> list[str]:
    """Levels no role's scope names, each once."""
    named = _by_level(action)
    return [level for level in dict.fromkeys(action.levels) if level not in named]


def _plain_roles(action: Action) -> list[BoardRole]:
    return [role for role in action.board_roles if role.scope is None]


def _names(roles: list[BoardRole]) -> str:
    return ", ".join(role.role for role in roles)


def _hit(action: Action, what: str) -> Hit:
    return Hit(f"action {action.ref or action.title}: {what}", action.ref, page_of(action))


RULES: Final = (
    Rule(
        "ACT009",
        "warning",
        "Two roles of the board for one level.",
        "Keep one role for each level, or say in brackets what the second is for.",
        _role_too_many,
    ),
    Rule(
        "ACT010",
        "warning",
        "A level without its role: fewer roles than levels, or none that names the level.",
        "Give a role for each level the action is led at.",
        _level_without,
    ),
)
