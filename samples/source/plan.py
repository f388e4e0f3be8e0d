"""The delivery plan as data: both versions, and the records an extractor should find in each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from source.content import load

Record = dict[str, Any]


@dataclass
class Action:
    """A row of the plan. `lead`, `funding`, `when` and `role` are as printed; a line break is a newline."""

    ref: str
    bold: str | None
    text: list[str]
    lead: str
    funding: str
    when: str
    level: str
    role: list[str]
    metrics: list[Record]
    parts: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def paragraphs(self) -> list[str]:
        """The key activities cell, letters of the parts included."""
        head = " ".join(filter(None, [self.bold, *self.text[:1]]))
        lettered = [f"{chr(ord('a') + n)}) {part}" for n, part in enumerate(self.parts)]
        return [head, *self.text[1:], *lettered, *self.tail]


@dataclass
class Objective:
    ref: str
    title: str
    actions: list[Action]


@dataclass
class Priority:
    number: str
    title: str
    objectives: list[Objective]


@dataclass
class Plan:
    version: str
    priorities: list[Priority]

    def actions(self) -> Iterator[tuple[Priority, Objective, Action]]:
        for priority in self.priorities:
            for objective in priority.objectives:
                for action in objective.actions:
                    yield priority, objective, action


def as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def read_metric(entry: str | Record) -> Record:
    """{text, target}: a target is a printed figure to reach, not every number of a text."""
    if isinstance(entry, str):
        return {"text": entry, "target": None}
    value, unit = entry["target"]
    return {"text": entry["text"], "target": {"value": value, "unit": unit}}


def read_action(raw: Record) -> Action:
    """An action from its entry in a content file."""
    return Action(
        ref=str(raw["ref"]),
        bold=raw.get("bold"),
        text=as_list(raw["text"]),
        lead=raw["lead"],
        funding=raw["funding"],
        when=str(raw["when"]),
        level=raw["level"],
        role=as_list(raw["role"]),
        metrics=[read_metric(m) for m in raw["metrics"]],
        parts=list(raw.get("parts", [])),
        tail=list(raw.get("tail", [])),
        links=[str(ref) for ref in raw.get("links", [])],
    )


def first_version() -> Plan:
    """Version 1.0 of the plan."""
    priorities = []
    for n in range(1, 6):
        raw = load(f"plan-{n}")
        objectives = [
            Objective(o["ref"], o["title"], [read_action(a) for a in o["actions"]]) for o in raw["objectives"]
        ]
        priorities.append(Priority(raw["number"], raw["title"], objectives))
    return Plan("1.0", priorities)


# ---------------------------------------------------------------- the records


def expected(plan: Plan, pages: dict[str, int], glossary: dict[str, str]) -> Record:
    """The records of the plan's PDF; `pages` as noted by the layout."""
    front = load("plan")
    edition = front["versions"][plan.version]
    return {
        "kind": "delivery_plan",
        "title": front["title"],
        "parts": [{"kind": "plan", "pages": {"first": 1, "last": pages["total"]}}],
        "plans": [
            {
                "title": front["title"],
                "version": edition["version"],
                "date": edition["date"],
                "period": front["period"],
                "priorities": [priority_record(p) for p in plan.priorities],
            }
        ],
        "actions": [action_record(*where) for where in plan.actions()],
        "metrics": [
            {"text": m["text"], "action": action.ref, "target": m["target"]}
            for _, _, action in plan.actions()
            for m in action.metrics
        ],
        "glossary": [{"term": term, "meaning": meaning} for term, meaning in glossary.items()],
    }


def priority_record(priority: Priority) -> Record:
    objectives = [{"ref": o.ref, "title": o.title} for o in priority.objectives]
    return {"number": priority.number, "title": priority.title, "objectives": objectives}


def action_record(priority: Priority, objective: Objective, action: Action) -> Record:
    """`title` is the bold lead phrase, else the first sentence; both without their full stop."""
    start, end, status = load("plan")["timescales"][action.when]
    timescale: Record = {"text": action.when or None, "end": end, "status": status}
    if start or not end:  # a month alone: whether its first day is a start is left open
        timescale = {"text": action.when or None, "start": start, "end": end, "status": status}
    paragraphs = action.paragraphs()
    title = action.bold or re.split(r"(?<=[.?!])\s", paragraphs[0])[0]
    return {
        "source": "plan",
        "ref": action.ref,
        "priority": priority.number,
        "objective": objective.ref,
        "title": title.rstrip(".,;:"),
        "text": "\n".join(paragraphs),
        "parts": [{"label": chr(ord("a") + n), "text": part} for n, part in enumerate(action.parts)],
        "leads": [p.strip() for p in re.split(r"[/,&\n]", action.lead) if p.strip() and p.strip() != "TBC"],
        "lead_text": action.lead.replace("\n", " ") or None,
        "funding_text": action.funding or None,
        "timescale": timescale,
        "levels": [level.lower() for level in action.level.split(" and ") if level],
        "board_roles": [role_record(role) for role in action.role],
        "links": action.links,
    }


def role_record(printed: str) -> Record:
    """ "Do (Place)" → role do, scope Place."""
    role, _, scope = printed.partition(" (")
    return {"role": role.lower(), "scope": scope.rstrip(")") or None}
