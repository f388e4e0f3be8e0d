"""The slide deck and the work plan of the pack: drawing and records."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.platypus import Table

from source.content import load
from source.layout import BULLET, Pages, Story, gap, hanging, items, new_page, para, rich, style
from source.pack_look import CELL, CELL_BOLD, GREEN, SHADE

Record = dict[str, Any]
SLIDE_TITLE = style(32, bold=True, textColor=GREEN, spaceAfter=26)
SLIDE_LIST = hanging(24, 30, spaceAfter=14)


def deck_story(pages: Pages) -> Story:
    """Landscape slides, the first with title and names only."""
    deck = load("pack-report-6")["deck"]
    story: Story = [gap(90), para(deck["title"], style(44, bold=True, textColor=GREEN, spaceAfter=30))]
    story += [para(line, style(22, spaceAfter=10)) for line in deck["subtitle"]]
    for slide in deck["slides"]:
        story += [*new_page("slide"), para(slide["title"], SLIDE_TITLE)]
        story += items(slide["bullets"], BULLET, SLIDE_LIST)
    return story


def work_plan_story(pages: Pages) -> Story:
    """One table; the date cells of a meeting are merged over its rows."""
    plan = load("pack-work-plan")
    rows: list[list[Any]] = [[para(plan["title"], CELL_BOLD), "", "", ""]]
    rows.append([para(head, CELL_BOLD) for head in plan["header"]])
    look: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("SPAN", (0, 0), (-1, 0)),
        ("BACKGROUND", (0, 0), (-1, 1), SHADE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ]
    for meeting in plan["meetings"]:
        first = len(rows)
        for n, entry in enumerate(meeting["rows"]):
            dates = [para(day, CELL) for day in meeting["printed"]] if n == 0 else ["", ""]
            strike = "<strike>{}</strike>" if "struck" in entry[2:] else "{}"
            rows.append([*dates, *[rich(strike.format(escape(text)), CELL) for text in entry[:2]]])
        look += [("SPAN", (column, first), (column, len(rows) - 1)) for column in (0, 1)]
    table = Table(rows, colWidths=(72, 76, 193, 110))
    table.setStyle(look)
    return [gap(20), table]


def work_plan_records() -> list[Record]:
    return [
        {
            "meeting_date": meeting["dates"][0],
            "publication_date": meeting["dates"][1],
            "item": entry[0],
            "author": entry[1],
            "struck": "struck" in entry[2:],
        }
        for meeting in load("pack-work-plan")["meetings"]
        for entry in meeting["rows"]
    ]
