"""Plans and packs of two or three rows, built in a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from boardpapers.diff import DiffResult
from boardpapers.normalise.timescales import parse_timescale
from boardpapers.records import (
    Action,
    BoardRole,
    Document,
    Metric,
    Objective,
    Plan,
    Priority,
    Source,
    Term,
    Timescale,
)

GARDENS = "Open six community gardens with a paid coordinator in each market town."
BUSES = "Agree a timetable for evening buses between the hospital and the villages."
FALLS = "Run strength and balance classes of twenty weeks for people who have had a fall."
CARERS = "Offer unpaid carers a choice of breaks, from an afternoon to a week's stay."
DENTISTS = "Ask three dental practices to take on new patients who travel from outside the county."
SMOKING = "Give every smoker who is admitted to hospital a place in a stop smoking group."
TEXTS = (GARDENS, BUSES, FALLS, CARERS, DENTISTS, SMOKING)


def action(ref: str | None, text: str, *, when: str | None = None, **cells: Any) -> Action:
    """A row of a plan; the objective and the priority follow from a number of three levels or two."""
    numbers = (ref or "").split(".")
    place = {"priority": numbers[0] or None, "objective": ".".join(numbers[:2]) if len(numbers) > 2 else None}
    if when is not None:
        read = parse_timescale(when)
        cells["timescale"] = Timescale(text=when, start=read.start, end=read.end, status=read.status)
    if "roles" in cells:
        roles = [part.split(" ", 1) for part in cells.pop("roles").split(", ")]
        cells["board_roles"] = [
            BoardRole.model_validate({"role": r[0], "scope": r[1] if r[1:] else None}) for r in roles
        ]
    if "lead_text" in cells:
        cells.setdefault("leads", [name.strip() for name in cells["lead_text"].replace("/", ",").split(",")])
    return Action.model_validate(
        {"id": f"action-{ref or text[:20]}", "source": "plan", "ref": ref, "text": text, **place, **cells}
    )


def paper(
    *actions: Action,
    metrics: Mapping[str, Sequence[str]] | None = None,
    titles: Mapping[str, str] | None = None,
    glossary: Mapping[str, str] | None = None,
    name: str = "plan.pdf",
    **fields: Any,
) -> Document:
    """A document of these actions; `metrics` by ref, `titles` of priorities ("1") and objectives ("1.1")."""
    titles = titles or {}
    priorities = [
        Priority(
            number=number,
            title=title,
            objectives=[
                Objective(ref=ref, title=t) for ref, t in titles.items() if ref.startswith(f"{number}.")
            ],
        )
        for number, title in titles.items()
        if "." not in number
    ]
    return Document(
        source=Source(name=name, sha256="0" * 64, media_type="application/pdf", pages=1),
        plans=[Plan(id="plan", priorities=priorities)] if priorities else [],
        actions=list(actions),
        metrics=[
            Metric(id=f"metric-{ref}-{n}", text=text, action=f"action-{ref}")
            for ref, texts in (metrics or {}).items()
            for n, text in enumerate(texts)
        ],
        glossary=[Term(term=term, meaning=meaning) for term, meaning in (glossary or {}).items()],
        **fields,
    )


def kinds(result: DiffResult) -> list[tuple[str, str | None, str | None]]:
    """What the scorer compares: kind, old number, new number."""
    return [(change.kind, change.old_ref, change.new_ref) for change in result.changes]
