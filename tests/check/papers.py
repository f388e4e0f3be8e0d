"""Papers with one defect each, written in a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from boardpapers.check import Finding, check, select
from boardpapers.normalise.refs import find_refs
from boardpapers.records import Document

PAGE = {"bbox": (1, 1, 2, 2)}
GOOD = {
    "leads": ["ACC"], "lead_text": "ACC", "funding_text": "ACC General Fund", "levels": ["place"],
    "timescale": {"text": "24/25", "start": "2024-04-01", "end": "2025-03-31", "status": "dated"},
    "board_roles": [{"role": "do"}], "metrics": ["metric-1"],
}  # fmt: skip
"""The cells of an action nothing is missing in."""

YEARS = {"start_year": 2024, "end_year": 2027}

TERMS = {
    "ACC": "Alderbrook County Council",
    "NCHT": "Nether Coast Health Trust",
    "PCN": "Primary Care Network",
}


def at(page: int) -> dict[str, Any]:
    """Evidence on a page."""
    return {"evidence": [{"page": page, **PAGE}]}


def paper(name: str = "paper.pdf", **fields: Any) -> Document:
    """A document of these records; ids are made up where left out."""
    for group in ("meetings", "reports", "plans", "actions"):
        fields[group] = [{"id": f"{group}-{i}", **record} for i, record in enumerate(fields.get(group, ()))]
    source = {"name": name, "sha256": "0" * 64, "media_type": "application/pdf", "pages": 9}
    return Document.model_validate({"source": source, **fields})


def action(ref: str, text: str = "Do it.", page: int = 3, **cells: Any) -> dict[str, Any]:
    """A row of a plan with every cell filled but those given."""
    title = cells.pop("title", text.split(". ")[0].rstrip("."))
    place = {"source": "plan", "ref": ref, "title": title, "text": text, "priority": ref.split(".")[0]}
    return {**place, **GOOD, **at(page), "links": find_refs(text, own=ref), **cells}


def plan(*actions: Mapping[str, Any], terms: Mapping[str, str] | None = None, **fields: Any) -> Document:
    """A plan of 2024 to 2027 with these rows."""
    return paper(
        "plan.pdf",
        plans=[{"title": "Plan", "date": "2024-02-01", "period": YEARS, **fields}],
        actions=list(actions),
        metrics=[{"id": "metric-1", "text": "Visits made"}],
        glossary=[{"term": t, "meaning": m, **at(8)} for t, m in (terms or {}).items()],
    )  # fmt: skip


def meeting(date: str | None = "2024-03-12", status: str = "held", **fields: Any) -> dict[str, Any]:
    """A meeting of the invented board."""
    body = "Alderbrook Health and Wellbeing Board"
    return {"status": status, "body": body, "date": date, **at(1), **fields}


def find(code: str, *papers: Document) -> list[Finding]:
    """What one rule finds in the papers given together."""
    return check(papers, select([code]))


def places(code: str, *papers: Document) -> list[tuple[str | None, int | None]]:
    """Ref and page of what one rule finds."""
    return [(found.ref, found.page) for found in find(code, *papers)]


def numbered(numbers: Sequence[str], **fields: Any) -> list[dict[str, Any]]:
    """Items with these numbers."""
    return [{"number": number, "title": f"Item {number}", **fields} for number in numbers]
