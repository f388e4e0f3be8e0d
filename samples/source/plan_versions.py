"""Version 1.1 of the delivery plan and the changes that lead to it.

Where every action came from is written down in content/plan-v1.1.yaml, so the list of changes follows from
the content and nothing has to be guessed by likeness. What counts as a change follows the rules of `diff`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from source.content import load
from source.plan import (
    Action,
    Objective,
    Plan,
    Priority,
    Record,
    as_list,
    first_version,
    read_action,
    read_metric,
)

REF = re.compile(r"\b\d\.\d\.\d\b")


@dataclass
class Origin:
    """An action of version 1.1 and the actions of version 1.0 it came from."""

    action: Action
    sources: list[Action]
    entry: Record
    objective: str


def entries() -> Iterator[tuple[str, Record]]:
    """(objective, entry) of version 1.1 in order; an entry that only carries over is {from: ref}."""
    order = load("plan-v1.1")["order"]
    for priority in first_version().priorities:
        for objective in priority.objectives:
            for entry in order.get(objective.ref, [action.ref for action in objective.actions]):
                yield objective.ref, dict(entry) if isinstance(entry, dict) else {"from": entry}


def origins() -> list[Origin]:
    old = {action.ref: action for _, _, action in first_version().actions()}
    out: list[Origin] = []
    counts: dict[str, int] = {}
    for objective, entry in entries():
        counts[objective] = counts.get(objective, 0) + 1
        ref = str(entry.get("ref", f"{objective}.{counts[objective]}"))
        names = as_list(entry.get("from") or entry.get("split") or [])
        sources = [old[name] for name in names]
        if len(sources) == 1 and "split" not in entry:
            action = carried(sources[0], entry)
        else:
            action = read_action(entry | {"ref": ref})
        out.append(Origin(replace(action, ref=ref), sources, entry, objective))
    follow = {o.sources[0].ref: o.action.ref for o in out if len(o.sources) == 1 and "split" not in o.entry}
    for origin in out:
        if len(origin.sources) == 1 and "split" not in origin.entry and "stale" not in origin.entry:
            origin.action = renumber(origin.action, follow)
    return out


def carried(action: Action, entry: Record) -> Action:
    """The action with the fields that the entry gives, and its metrics reworded, added to or removed."""
    reword = {old: read_metric(new) for old, new in entry.get("reword", {}).items()}
    metrics = [reword.get(m["text"], m) for m in action.metrics if m["text"] not in entry.get("less", [])]
    metrics += [read_metric(new) for new in entry.get("more", [])]
    given: dict[str, Any] = {key: entry[key] for key in ("lead", "funding", "when") if key in entry}
    given |= {key: as_list(entry[key]) for key in ("text", "role") if key in entry}
    return replace(action, metrics=metrics, **given)


def renumber(action: Action, follow: dict[str, str]) -> Action:
    """The action with the references in its texts following the new numbers."""

    def text(value: str) -> str:
        return REF.sub(lambda found: follow.get(found[0], found[0]), value)

    return replace(
        action,
        text=[text(t) for t in action.text],
        parts=[text(t) for t in action.parts],
        tail=[text(t) for t in action.tail],
        links=[follow.get(ref, ref) for ref in action.links],
    )


def second_version() -> Plan:
    retitled = load("plan-v1.1")["retitled"]
    actions: dict[str, list[Action]] = {}
    for origin in origins():
        actions.setdefault(origin.objective, []).append(origin.action)
    priorities = [
        Priority(
            p.number,
            p.title,
            [Objective(o.ref, retitled.get(o.ref, o.title), actions[o.ref]) for o in p.objectives],
        )
        for p in first_version().priorities
    ]
    return Plan("1.1", priorities)


# ---------------------------------------------------------------- changes


def changes() -> list[Record]:
    """The true changes from version 1.0 to 1.1, in the order of version 1.1, dropped actions last."""
    out: list[Record] = []
    titles = {o.ref: o.title for p in first_version().priorities for o in p.objectives}
    for ref, title in load("plan-v1.1")["retitled"].items():
        out.append(change("objective_retitled", ref, ref, "title", titles[ref], title, "objective"))
    known = origins()
    for origin in known:
        out += list(changes_of(origin))
    kept = {source.ref for origin in known for source in origin.sources}
    for _, _, action in first_version().actions():
        if action.ref not in kept:
            out.append(change("dropped", action.ref, None, None, words(action), None))
    return out


def change(
    kind: str,
    old_ref: str | None,
    new_ref: str | None,
    field: str | None,
    old: str | None,
    new: str | None,
    type_: str = "action",
) -> Record:
    record = {"kind": kind, "type": type_, "old_ref": old_ref, "new_ref": new_ref}
    return record | ({"field": field} if field else {}) | {"old": old, "new": new}


def words(action: Action) -> str:
    return "\n".join(action.paragraphs())


def changes_of(origin: Origin) -> Iterator[Record]:
    new = origin.action
    if not origin.sources:
        yield change("added", None, new.ref, None, None, words(new))
    elif "split" in origin.entry or len(origin.sources) > 1:
        kind = "split" if "split" in origin.entry else "merged"
        for source in origin.sources:
            yield change(kind, source.ref, new.ref, None, words(source), words(new))
    else:
        yield from changes_of_carried(origin.sources[0], origin)


def changes_of_carried(old: Action, origin: Origin) -> Iterator[Record]:
    new = origin.action
    if not old.ref.startswith(f"{origin.objective}."):
        yield change("moved", old.ref, new.ref, None, words(old), words(new))
    elif old.ref != new.ref:
        yield change("renumbered", old.ref, new.ref, None, old.ref, new.ref)
    if REF.sub("", words(old)) != REF.sub("", words(new)):
        yield change("reworded", old.ref, new.ref, "text", words(old), words(new))
    if lead := lead_change(parties(old.lead), parties(new.lead)):
        yield change(lead, old.ref, new.ref, "lead", old.lead or None, new.lead or None)
    if slip := timescale_change(old.when, new.when):
        yield change(slip, old.ref, new.ref, "timescale", old.when or None, new.when or None)
    if parties(old.funding) != parties(new.funding):
        yield change("funding_changed", old.ref, new.ref, "funding", old.funding or None, new.funding or None)
    if old.role != new.role:
        yield change(
            "role_changed", old.ref, new.ref, "role", "\n".join(old.role), "\n".join(new.role) or None
        )
    for kind, gone, here in metric_changes(old, origin):
        yield change(kind, old.ref, new.ref, "metrics", gone, here, "metric")


def parties(text: str) -> set[str]:
    return {part.strip() for part in re.split(r"[/,&\n]", text)} - {"", "TBC"}


def lead_change(old: set[str], new: set[str]) -> str | None:
    if old == new:
        return None
    return "lead_added" if old < new else "lead_removed" if new < old else "lead_changed"


def timescale_change(old: str, new: str) -> str | None:
    """By the last day of either; without one the timescale is vague."""
    timescales = load("plan")["timescales"]
    before, after = timescales[old][1], timescales[new][1]
    if before and after:
        return "slipped" if after > before else "brought_forward" if after < before else None
    return "confirmed" if after else "made_vague" if before else None


def metric_changes(old: Action, origin: Origin) -> Iterator[tuple[str, str | None, str | None]]:
    reword = origin.entry.get("reword", {})
    for before, after in reword.items():
        yield "metric_reworded", before, read_metric(after)["text"]
    gone = [m["text"] for m in old.metrics]
    here = [m["text"] for m in origin.action.metrics]
    for text in gone:
        if text not in here and text not in reword:
            yield "metric_removed", text, None
    for text in here:
        if text not in gone and text not in [read_metric(m)["text"] for m in reword.values()]:
            yield "metric_added", None, text
