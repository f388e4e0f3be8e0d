"""The records of the pack's reports."""

from __future__ import annotations

from typing import Any

from source.content import load
from source.pack_reports import numbered

Record = dict[str, Any]


def council_record(name: str, pages: Record) -> Record:
    report = load(name)
    sections = []
    for number, title, entries in numbered(report):
        paragraphs = [
            {
                "number": entry["number"],
                "text": "\n".join([entry.get("text") or entry["measure"], *entry.get("bullets", [])]),
            }
            for entry in entries
            if "number" in entry
        ]
        sections.append({"number": number, "title": title, "paragraphs": paragraphs})
    return {
        "number": report["number"],
        "title": report["title"],
        "body": report["body"],
        "date": report["date"],
        "author": report["author"],
        "presenter": None,
        "agenda_item": report["item"],
        "exempt": False,
        "strategic_aim": report["strategic_aim"],
        "cabinet_member": report["cabinet_member"],
        "contacts": report["contacts"],
        "recommendations": [
            {"number": str(n), "verb": verb, "text": f"{verb} {rest}"}
            for n, (verb, rest) in enumerate(report["recommendations"], start=1)
        ],
        "sections": sections + appendix_sections(report),
        "appendices": report["appendices"],
        "background_papers": report["background_papers"],
        "pages": pages,
    }


def appendix_sections(report: Record) -> list[Record]:
    """What stands in the appendix may be found as sections of the report, or not."""
    unsure: Record = {"number": None, "certain": False}
    if "return" in report:
        paper = report["return"]
        paragraphs = [unsure | {"text": text} for text in paper["paragraphs"]]
        return [unsure | {"title": paper["title"], "paragraphs": paragraphs}]
    paper = report["statement"]
    sections = [unsure | {"title": paper["title"], "paragraphs": [unsure | {"text": paper["intro"]}]}]
    for n, action in enumerate(paper["actions"], start=1):
        texts = [*action["text"], *action.get("parts", [])]
        paragraphs = [unsure | {"text": text} for text in texts]
        sections.append(unsure | {"title": f"Action {n}", "paragraphs": paragraphs})
    return sections


def health_record(pages: Record) -> Record:
    report = load("pack-report-6")
    return {
        "number": report["number"],
        "title": report["title"],
        "body": report["body"],
        "date": report["date"],
        "author": report["author"],
        "presenter": report["presenter"],
        "agenda_item": report["item"],
        "exempt": None,
        "strategic_aim": None,
        "cabinet_member": None,
        "contacts": [],
        "recommendations": [],
        "sections": [section(block["title"], block["bullets"]) for block in report["rows"]],
        "appendices": [],
        "background_papers": [],
        "pages": pages,
    }


def section(title: str, texts: list[str]) -> Record:
    paragraphs = [{"number": None, "text": text} for text in texts]
    return {"number": None, "title": title, "paragraphs": paragraphs}


def deck_record(pages: Record) -> Record:
    """A slide deck behind its report: the title of each slide, its bullets as paragraphs."""
    report = load("pack-report-6")
    deck = report["deck"]
    unsure: Record = {"number": None, "certain": False}
    front = [unsure | {"text": text} for text in deck["subtitle"]]
    sections = [unsure | {"title": deck["title"], "paragraphs": front}]
    sections += [section(slide["title"], slide["bullets"]) for slide in deck["slides"]]
    return {
        "kind": "presentation",
        "title": deck["title"],
        "sections": sections,
        "pages": pages,
    }


def report_actions() -> list[Record]:
    """The numbered actions of the statement behind report 5."""
    report = load("pack-report-5")
    actions = []
    for n, action in enumerate(report["statement"]["actions"], start=1):
        parts = action.get("parts", [])
        actions.append(
            {
                "source": "report",
                "ref": f"Action {n}",
                "text": "\n".join([*action["text"], *parts]),
                "parts": [{"label": chr(ord("a") + k), "text": part} for k, part in enumerate(parts)],
                "due": action["due"],
            }
        )
    return actions


def report_id(report: Record) -> str:
    """The id a report's metrics name it by."""
    return "report-" + str(report["number"]).replace("/", "-")


def measures() -> list[Record]:
    """The measured values of report 7: one observation for each cell of a table, two of the sentence."""
    report = load("pack-report-7")
    metrics = []
    for table in report["tables"].values():
        observations = [
            {"label": row[0], "period": period, "value": value, "unit": table["unit"]}
            for row in table["rows"]
            for period, value in zip(table["header"][1:], row[1:], strict=True)
        ]
        metrics.append({"text": table["caption"], "report": report_id(report), "observations": observations})
    for block in report["sections"]:
        for entry in block["paragraphs"]:
            if isinstance(entry, dict) and "measure" in entry:
                keys = ("label", "period", "value", "unit")
                values = [dict(zip(keys, o, strict=True)) for o in entry["observations"]]
                text = entry["measure"]
                metrics.append({"text": text, "report": report_id(report), "observations": values})
    return metrics
