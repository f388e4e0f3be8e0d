"""A service plan reported by quarter: upright, horizontal rules only, ratings by the cell's colour."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.platypus import CondPageBreak

from source.content import load
from source.grid import Cell, Grid, Look, Row
from source.layout import (
    BULLET,
    PORTRAIT,
    Pages,
    Sheet,
    Story,
    build,
    gap,
    hanging,
    new_page,
    para,
    style,
)

Record = dict[str, Any]
BLUE = HexColor("#1F3A5F")
RATING = {
    "red": HexColor("#E03B3B"),
    "amber": HexColor("#FFB52E"),
    "green": HexColor("#43A047"),
    "blue": HexColor("#3A7BD5"),
    "grey": HexColor("#B5B5B5"),
}
LEFT = 54.0
WIDTHS = (38.0, 122.0, 86.0, 70.0, 139.0, 32.0)
CELL, HEAD = style(9.5, leading=11.8), style(9.5, bold=True, leading=11.8, textColor=white)
CELL_BULLET = hanging(9.5, 9, leading=11.8)
HEADING, BODY = style(14, bold=True, textColor=BLUE, spaceAfter=7), style(10.5)
RULES = Look("horizontal", HexColor("#9AA5B1"), 0.6, (4, 4))


def draw(path: Path) -> dict[str, int]:
    plan = load("service-plan")

    def compose(pages: Pages) -> tuple[list[Sheet], Story]:
        def foot(canvas: Any, doc: Any) -> None:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(LEFT, 32, plan["footer"])
            canvas.drawRightString(PORTRAIT[0] - LEFT, 32, f"Page {doc.page} of {pages.of('total')}")

        sheets = [
            Sheet("title", PORTRAIT, (LEFT, 60, LEFT, 66), foot),
            Sheet("body", PORTRAIT, (LEFT, 56, LEFT, 98), foot),
        ]
        return sheets, story(plan)

    return build(path, {"title": plan["title"], "author": plan["organisation"]}, compose)


def story(plan: Record) -> Story:
    out: Story = [
        para(plan["organisation"], style(14, bold=True, textColor=BLUE)),
        gap(190),
        para(plan["title"], style(25, bold=True)),
        para(plan["subtitle"], style(16, bold=True, textColor=BLUE)),
        para(plan["meeting"], BODY),
        *new_page("body"),
        para("About this report", HEADING),
        *[para(text, BODY) for text in plan["intro"]],
        gap(4),
        key_table(plan["key"]),
        gap(18),
    ]
    header = [Cell([para(name, HEAD)], BLUE) for name in plan["header"]]
    for theme in plan["themes"]:
        out += [CondPageBreak(140), para(f"Theme {theme['number']}: {theme['title']}", HEADING)]
        out += [Grid(WIDTHS, header, [milestone(row) for row in theme["rows"]], RULES), gap(16)]
    return out


def key_table(key: list[list[str]]) -> Grid:
    rows = [[Cell([], RATING[rating]), Cell([para(meaning, CELL)])] for rating, meaning in key]
    return Grid((28, 250), None, rows, RULES, cut_rows=False)


def progress(row: Record) -> list[tuple[str, bool]]:
    """(paragraph, whether it is a bullet) of the progress cell."""
    entries = [row["progress"]] if isinstance(row["progress"], str) else row["progress"]
    return [(text.removeprefix(BULLET), text.startswith(BULLET)) for text in entries]


def milestone(row: Record) -> Row:
    words = [
        para(text, CELL_BULLET, BULLET) if listed else para(text, CELL) for text, listed in progress(row)
    ]
    return [
        Cell([para(row["ref"], CELL)]),
        Cell([para(row["text"], CELL)]),
        Cell([para(row["lead"], CELL)]),
        Cell([para(row["by"][0], CELL)]),
        Cell(words),
        Cell([], RATING[row["rag"]]),
    ]


# ---------------------------------------------------------------- records


def expected(pages: dict[str, int]) -> Record:
    plan = load("service-plan")
    priorities = [{"number": theme["number"], "title": theme["title"]} for theme in plan["themes"]]
    return {
        "kind": "delivery_plan",
        "title": plan["title"],
        "parts": [{"kind": "plan", "pages": {"first": 1, "last": pages["total"]}}],
        "plans": [{"title": plan["title"], "priorities": priorities}],
        "actions": [action(theme, row) for theme in plan["themes"] for row in theme["rows"]],
    }


def action(theme: Record, row: Record) -> Record:
    printed, end, status = row["by"]
    return {
        "source": "plan",
        "ref": row["ref"],
        "priority": theme["number"],
        "text": row["text"],
        "leads": [lead.strip() for lead in row["lead"].split("/")],
        "lead_text": row["lead"],
        "timescale": {"text": printed, "end": end, "status": status},
        "rag": row["rag"],
        "progress": "\n".join(text for text, _ in progress(row)),
    }
