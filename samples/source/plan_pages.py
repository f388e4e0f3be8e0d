"""Draws the delivery plan: landscape, eight columns, rows that run over page ends."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, white
from reportlab.platypus import CondPageBreak, Paragraph

from source.content import load
from source.grid import Cell, Grid, Look, Row
from source.layout import (
    BULLET,
    LANDSCAPE,
    Pages,
    Sheet,
    Story,
    build,
    gap,
    hanging,
    items,
    new_page,
    para,
    rich,
    style,
)
from source.plan import Action, Plan, Priority

TEAL, PALE, GREY = HexColor("#0F5257"), HexColor("#DCEBEC"), HexColor("#777777")
WIDTHS = (38, 228, 60, 74, 62, 52, 170, 62)
MARGINS = (48.0, 64.0, 48.0, 58.0)

CELL = style(9.5, leading=11.6)
CELL_PART = hanging(9.5, 14, leading=11.6)
CELL_BULLET = hanging(9.5, 10, leading=11.6)
HEAD = style(9.5, bold=True, leading=11.6, textColor=white)
BANNER = style(9.5, bold=True, leading=11.6)
TITLE, SUBTITLE, FRONT = style(30, True, textColor=TEAL), style(20), style(14)
HEADING = style(15, bold=True, textColor=TEAL, spaceAfter=8)
BODY, LIST = style(10.5), hanging(10.5, 16)
CONTENTS = style(11, spaceAfter=9)


def draw(path: Path, plan: Plan, glossary: dict[str, str]) -> dict[str, int]:
    """Write the plan's PDF; returns the pages of its marks."""
    front = load("plan")
    info = {"title": f"{front['title']} {front['subtitle']}", "author": front["body"]}

    def compose(pages: Pages) -> tuple[list[Sheet], Story]:
        sheets = [
            Sheet("title", LANDSCAPE, (70, 150, 70, 60)),
            Sheet("body", LANDSCAPE, MARGINS, footer(plan, pages)),
        ]
        story = title_page(plan) + contents(plan, pages) + introduction(pages)
        for priority in plan.priorities:
            story += priority_table(priority, pages)
        return sheets, story + glossary_table(glossary, pages)

    return build(path, info, compose)


def footer(plan: Plan, pages: Pages) -> Any:
    front = load("plan")
    edition = front["versions"][plan.version]
    foot = f"{front['title']} {front['subtitle']} | {edition['version']} {edition['printed']}"

    def on_page(canvas: Any, doc: Any) -> None:
        canvas.saveState()
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(GREY)
        canvas.drawString(MARGINS[0], 30, foot)
        canvas.drawRightString(LANDSCAPE[0] - MARGINS[2], 30, f"Page {doc.page} of {pages.of('total')}")
        canvas.restoreState()

    return on_page


def title_page(plan: Plan) -> Story:
    front = load("plan")
    edition = front["versions"][plan.version]
    return [
        para(front["title"], TITLE),
        para(front["subtitle"], SUBTITLE),
        gap(50),
        para(edition["version"], FRONT),
        para(edition["printed"], FRONT),
    ]


def contents(plan: Plan, pages: Pages) -> Story:
    """The contents page, its dots drawn as text as a word processor does."""
    entries = [("Introduction", "introduction")]
    entries += [(f"Priority {p.number}: {p.title}", f"priority {p.number}") for p in plan.priorities]
    entries += [("Glossary", "glossary")]
    lines = []
    for label, mark in entries:
        probe = Paragraph(escape(label), CONTENTS)
        probe.wrap(700, 100)
        dots = "." * int((690 - probe.getActualLineWidths0()[0]) / 3.06)
        lines.append(para(f"{label}{dots} {pages.of(mark)}", CONTENTS))
    return [*new_page("body"), para("Contents", HEADING), *lines]


def introduction(pages: Pages) -> Story:
    front = load("plan")
    return [
        *new_page("body"),
        pages.mark("introduction", "Introduction"),
        para("Introduction", HEADING),
        *[para(text, BODY) for text in front["intro"]],
        *items(front["notes"], BULLET, LIST),
    ]


def priority_table(priority: Priority, pages: Pages) -> Story:
    title = f"Priority {priority.number}: {priority.title}"
    rows: list[Row] = []
    banners = set()
    for objective in priority.objectives:
        banners.add(len(rows))
        ref = Cell([para(objective.ref, BANNER)], PALE)
        rows.append([ref, Cell([para(objective.title, BANNER)], PALE, span=7)])
        rows += [action_row(action) for action in objective.actions]
    header = [Cell([para(name, HEAD)], TEAL) for name in load("plan")["header"]]
    table = Grid(WIDTHS, header, rows, Look(pad=(3.5, 3.5)), frozenset(banners))
    start = new_page("body") if priority.number == "1" else [gap(16), CondPageBreak(170)]
    return [*start, pages.mark(f"priority {priority.number}", title), para(title, HEADING), table]


def action_row(action: Action) -> Row:
    """The eight cells of an action."""
    rest = escape(" ".join(action.text[:1]))
    lead_phrase = f"<b>{escape(action.bold)}</b> {rest}" if action.bold else rest
    activities = [rich(lead_phrase, CELL), *[para(text, CELL) for text in action.text[1:]]]
    activities += items(action.parts, [f"{chr(97 + n)})" for n in range(len(action.parts))], CELL_PART)
    activities += [para(text, CELL) for text in action.tail]
    return [
        Cell([para(action.ref, CELL)]),
        Cell(activities),
        Cell([para(line, CELL) for line in action.lead.split("\n")]),
        Cell([para(action.funding, CELL)]),
        Cell([para(action.when, CELL)]),
        Cell([para(action.level, CELL)]),
        Cell(items([m["text"] for m in action.metrics], BULLET, CELL_BULLET)),
        Cell([para(role, CELL) for role in action.role]),
    ]


def glossary_table(glossary: dict[str, str], pages: Pages) -> Story:
    rows = [[Cell([para(term, CELL)]), Cell([para(meaning, CELL)])] for term, meaning in glossary.items()]
    header = [Cell([para(name, HEAD)], TEAL) for name in ("Abbreviation", "Meaning")]
    return [
        *new_page("body"),
        pages.mark("glossary", "Glossary"),
        para("Glossary", HEADING),
        Grid((90, 420), header, rows),
    ]
