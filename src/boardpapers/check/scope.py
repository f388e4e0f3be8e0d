"""What a rule looks at: one document among those given, its plans, and every text with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from boardpapers.records import Action, Document, Evidence, Metric, PageRange, Plan, Record


class Text(NamedTuple):
    """A text of a paper, where it stands, and the record it belongs to."""

    words: str
    ref: str | None
    page: int | None
    record: Record


@dataclass(frozen=True, slots=True)
class PlanTable:
    """The actions of one plan, with their metrics."""

    plan: Plan | None
    actions: tuple[Action, ...]
    metrics: dict[str, Metric]


class Scope:
    """A document with the others it was given with (itself among them)."""

    def __init__(self, document: Document, everything: Sequence[Document] = ()) -> None:
        self.document = document
        self.everything = tuple(everything) or (document,)

    @cached_property
    def plans(self) -> tuple[PlanTable, ...]:
        """The document's plan actions, plan by plan; those on no plan's pages are a table of their own."""
        actions = [action for action in self.document.actions if action.source == "plan"]
        metrics = {metric.id: metric for metric in self.document.metrics}
        plans = self.document.plans
        if len(plans) < 2:
            return (PlanTable(plans[0] if plans else None, tuple(actions), metrics),) if actions else ()
        tables = []
        for plan in [*plans, None]:
            own = tuple(action for action in actions if _plan_of(action, plans) is plan)
            if own:
                tables.append(PlanTable(plan, own, metrics))
        return tuple(tables)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text of every record, and what went into none."""
        document = self.document
        found: list[Text] = []
        groups = (document.meetings, document.reports, document.plans, document.actions, document.metrics)
        refs = {action.id: action.ref for action in document.actions}
        for record in (*(r for group in groups for r in group), *document.work_plan, *document.parts):
            ref = refs.get(record.action or "") if isinstance(record, Metric) else None
            found += _texts(record, ref, None)
        for rest in document.coverage.unclaimed_text:
            found.append(Text(rest.text, None, rest.page, rest))
        return tuple(found)


def _plan_of(action: Action, plans: Sequence[Plan]) -> Plan | None:
    page = page_of(action)
    return next((plan for plan in plans if page is not None and holds(plan.pages, page)), None)


def holds(pages: PageRange | None, page: int) -> bool:
    """Whether a page is in a range; no range holds none."""
    return pages is not None and pages.first <= page <= pages.last


def page_of(record: Record) -> int | None:
    """First page (1-based) of a record's evidence, None where it has none."""
    return min((e.page for e in getattr(record, "evidence", ()) if isinstance(e, Evidence)), default=None)


_NOT_TEXT = frozenset(
    {"id", "evidence", "source", "kind", "status", "metrics", "actions", "links", "levels", "reports"}
)
_REFERENCES = frozenset({"action", "report", "meeting"})
# What an action says again of its text, its lead column and the plan's priorities.
_SAID_AGAIN = frozenset({"title", "parts", "leads", "headings"})


def _texts(record: Record, ref: str | None, page: int | None) -> Iterator[Text]:
    own_page = page_of(record)
    page = page if own_page is None else own_page
    ref = getattr(record, "ref", None) or getattr(record, "number", None) or ref
    for name in type(record).model_fields:
        if name in _NOT_TEXT or name in _REFERENCES or (name in _SAID_AGAIN and isinstance(record, Action)):
            continue
        value = getattr(record, name)
        values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else (value,)
        for one in values:
            if isinstance(one, str):
                yield Text(one, ref, page, record)
            elif isinstance(one, Record):
                yield from _texts(one, ref, page)
