"""Actions with nobody, no date, no money, no measure, no role."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from typing import Final

from boardpapers.check.blanks import COLUMNS, answer, has_column, says_tbc
from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import PlanTable, Scope, page_of
from boardpapers.check.words import short
from boardpapers.records import Action, Timescale

_DECISION: Final = re.compile(
    r"(?:it was|the \w+(?: \w+)?) (?:agreed|resolved|decided) (?:that|to)\b|that\b", re.IGNORECASE
)
"""How a decision of the whole body begins: nobody is to be named for it."""
_OWNERS_ARE_NAMED: Final = 0.75
"""Share of a paper's minuted actions that must name an owner before one without is a defect."""


def _without(column: str, noun: str) -> Callable[[Scope], Iterator[Hit]]:
    def look(scope: Scope) -> Iterator[Hit]:
        for table in scope.plans:
            if not has_column(table.actions, column):
                continue
            for action in table.actions:
                said = answer(action, column)
                if said != "given":
                    why = "is to be confirmed" if said == "tbc" else "is missing"
                    yield Hit(f"{_name(action)}: the {noun} {why}", action.ref, page_of(action))

    return look


def _without_lead(scope: Scope) -> Iterator[Hit]:
    yield from _without("lead", "lead")(scope)
    for source in ("minutes", "report"):
        actions = [action for action in scope.document.actions if action.source == source]
        named = sum(bool(action.owner) for action in actions)
        if not named or named < _OWNERS_ARE_NAMED * len(actions):
            continue
        for action in actions:
            if not (action.owner or action.leads or _DECISION.match(action.text)):
                ref = action.ref or action.item
                yield Hit(f"nobody is named for “{short(action.text)}”", ref, page_of(action))


def _name(action: Action) -> str:
    return f"action {action.ref}" if action.ref else f"“{short(action.title or action.text)}”"


def _still_open(scope: Scope) -> Iterator[Hit]:
    for table in scope.plans:
        by_place: dict[tuple[str, str], list[Action]] = {}
        for action in table.actions:
            for column, text in _cells(action, table):
                if says_tbc(text):
                    by_place.setdefault((action.priority or "", column), []).append(action)
        sizes = _sizes(table.actions)
        for (priority, column), actions in sorted(by_place.items(), key=lambda item: _order(*item[0])):
            where = f"priority {priority}" if priority else "the plan"
            refs = ", ".join(dict.fromkeys(action.ref or short(action.text, 30) for action in actions))
            count = f"{len(actions)} of {sizes[priority]} actions"
            message = f"{where}: {column} to be confirmed in {count} ({refs})"
            yield Hit(message, priority or None, page_of(actions[0]))


def _cells(action: Action, table: PlanTable) -> Iterator[tuple[str, str | None]]:
    timescale = action.timescale
    yield "lead", action.lead_text
    yield "timescale", timescale.text if timescale else None
    yield "funding", action.funding_text
    yield "metric", " ".join(table.metrics[i].text for i in action.metrics if i in table.metrics)


def _sizes(actions: tuple[Action, ...]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for action in actions:
        sizes[action.priority or ""] = sizes.get(action.priority or "", 0) + 1
    return sizes


def _order(priority: str, column: str) -> tuple[int, str, int]:
    return int(priority) if priority.isdecimal() else 0, priority, COLUMNS.index(column)


def _before_the_plan(scope: Scope) -> Iterator[Hit]:
    for table in scope.plans:
        first_year = _first_year(table)
        for action in table.actions if first_year else ():
            if action.timescale and first_year and _is_before(action.timescale, first_year):
                printed = action.timescale.text or (action.timescale.end or action.timescale.start)
                message = f"{_name(action)}: due {printed}, but the plan begins in {first_year}"
                yield Hit(message, action.ref, page_of(action))


def _is_before(timescale: Timescale, first_year: int) -> bool:
    """Whether a timescale is over before the year, or is the financial year that ends on its 31 March."""
    due = timescale.end or timescale.start
    if due is None:
        return False
    new_year = datetime.date(first_year, 1, 1)
    began_before = timescale.start is not None and timescale.start < new_year
    return due < new_year or (began_before and due < new_year.replace(month=4))


def _first_year(table: PlanTable) -> int | None:
    """The first of the plan's years, else the year of its date, unless it looks back (reports progress)."""
    if table.plan is None:
        return None
    if table.plan.period is not None:
        return table.plan.period.start_year
    looks_back = any(action.progress or action.rag or action.completed for action in table.actions)
    return None if looks_back or table.plan.date is None else table.plan.date.year


RULES: Final = (
    Rule(
        "ACT001",
        "warning",
        "An action without a lead: nobody is named, or the lead is to be confirmed.",
        "Name the organisation or post that leads the action.",
        _without_lead,
    ),
    Rule(
        "ACT002",
        "warning",
        "An action without a timescale: the cell is empty or to be confirmed.",
        "Give the year or date by which the action is to be done.",
        _without("timescale", "timescale"),
    ),
    Rule(
        "ACT003",
        "warning",
        "An action without funding: the cell is empty, says there is none, or is to be confirmed.",
        "Name the budget that pays for it, or say that it needs none.",
        _without("funding", "funding"),
    ),
    Rule(
        "ACT004",
        "warning",
        "An action without a metric: nothing tells whether it succeeded.",
        "Add at least one measure.",
        _without("metric", "metric"),
    ),
    Rule(
        "ACT005",
        "warning",
        "An action without a role of the board, in a plan that gives them.",
        "Say whether the board does, sponsors or watches the action.",
        _without("role", "board's role"),
    ),
    Rule(
        "ACT006",
        "warning",
        "An action without a level (place, system), in a plan that gives them.",
        "Say at which level the action is led.",
        _without("level", "level"),
    ),
    Rule(
        "ACT007",
        "info",
        "How many cells of a column are still to be confirmed, priority by priority.",
        "Settle the open cells before the plan is adopted, or say when they will be.",
        _still_open,
    ),
    Rule(
        "ACT008",
        "error",
        "A timescale that ends before the plan begins.",
        "Correct the timescale, or take the action out if it is done.",
        _before_the_plan,
    ),
)
