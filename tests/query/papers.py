"""A plan and a pack of an invented council, small enough to know by heart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from boardpapers.query import Answer, Question, query
from boardpapers.records import Document

PAGE = {"bbox": (1, 1, 2, 2)}


def _source(name: str) -> dict[str, Any]:
    return {"name": name, "sha256": "0" * 64, "media_type": "application/pdf", "pages": 9}


def _action(ref: str, page: int, leads: list[str], **fields: Any) -> dict[str, Any]:
    return {
        "id": f"action-{ref}", "source": "plan", "ref": ref, "priority": ref.split(".")[0],
        "objective": ref.rpartition(".")[0], "text": f"Do {ref}.", "leads": leads,
        "evidence": [{"page": page, **PAGE}], **fields,
    }  # fmt: skip


def _until(text: str, end: str | None, status: str = "dated") -> dict[str, Any]:
    return {"text": text, "end": end, "status": status}


PLAN = Document.model_validate(
    {
        "source": _source("plan.pdf"),
        "kind": "delivery_plan",
        "plans": [{"id": "plan-1", "title": "Plan", "period": {"start_year": 2024, "end_year": 2027}}],
        "actions": [
            _action("1.1.2", 3, ["ACC", "NCHT"], timescale=_until("24/25", "2025-03-31"), rag="amber",
                    board_roles=[{"role": "do", "scope": "Place"}], metrics=["metric-1"]),
            _action("1.1.10", 4, ["PH"], headings=["Start well", "Do 2.1 later"],
                    timescale=_until("TBC", None, "tbc"), funding_text="PH Grant"),
            _action("2.1.1", 5, ["Nether Coast Health NHS Trust"], timescale=_until("25/26", "2026-03-31"),
                    extra={"Theme": "Ageing well"}, board_roles=[{"role": "sponsor"}]),
            _action("2.1.2", 5, [], due="2024-12-01", owner="Dr J Okafor"),
        ],
        "metrics": [
            {"id": "metric-1", "text": "60% of children seen", "action": "action-1.1.2",
             "target": {"value": 60, "unit": "%"}, "evidence": [{"page": 3, **PAGE}]},
        ],
        "glossary": [
            {"term": "ACC", "meaning": "Alderbrook County Council"},
            {"term": "NCHT", "meaning": "Nether Coast Health Trust"},
            {"term": "PH", "meaning": "Public Health"},
        ],
    }
)  # fmt: skip
"""Four actions, one measure, three abbreviations."""

PACK = Document.model_validate(
    {
        "source": _source("pack.pdf"),
        "kind": "agenda_pack",
        "meetings": [
            {
                "id": "meeting-2024-03-12", "status": "held", "body": "Alderbrook Health and Wellbeing Board",
                "date": "2024-03-12", "start": "14:00", "evidence": [{"page": 2, **PAGE}],
                "attendance": [
                    {"name": "Councillor Anna Vale", "role": "County Council", "status": "present"},
                    {"name": "Dr J Okafor", "status": "apologies", "evidence": [{"page": 2, **PAGE}]},
                ],
                "minutes": [
                    {"number": "3", "title": "Plan", "evidence": [{"page": 3, **PAGE}], "resolutions": [
                        {"number": "a", "verb": "NOTED", "text": "NOTED it.", "proposer": "Cllr A Vale"},
                        {"number": "b", "text": "That the budget be approved."},
                    ]},
                ],
            },
        ],
        "reports": [
            {"id": "report-7", "number": "7/2024", "title": "Dentists’ access", "agenda_item": "5",
             "pages": {"first": 6, "last": 8},
             "recommendations": [{"number": "1", "verb": "Notes", "text": "Notes the report."}]},
        ],
        "work_plan": [
            {"id": "wp-1", "item": "Better Care Fund", "author": "S Moore", "meeting_date": "2024-06-18"},
            {"id": "wp-2", "item": "Dentists", "meeting_date": "2024-09-10", "struck": True},
        ],
    }
)  # fmt: skip
"""Minutes with two resolutions, a report, a forward plan."""


def ask(kind: str, *where: str, document: Document = PLAN, **asked: Any) -> Answer:
    """The answer of one paper; `asked` are fields of a Question."""
    return query([document], Question(kind, where, **asked))


def refs(
    kind: str, *where: str, document: Document = PLAN, options: Mapping[str, str] | None = None
) -> list[str]:
    """What answers conditions and typed options: the refs, numbers, names or items of the records."""
    asked = {name: [value] for name, value in (options or {}).items()}
    rows = ask(kind, *where, document=document, options=asked).rows
    names = ("ref", "name", "number", "item", "text")
    return [next(str(v) for n in names if (v := getattr(row.record, n, None))) for row in rows]
