"""Minutes of a parish council, in serif type with an action column and no rules: drawing and records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from source.content import load
from source.grid import Cell, Grid, Look, Row
from source.layout import (
    BULLET,
    CENTRE,
    PORTRAIT,
    Pages,
    Sheet,
    Story,
    build,
    gap,
    hanging,
    items,
    para,
    style,
)

Record = dict[str, Any]
SERIF, SERIF_BOLD = "Times-Roman", "Times-Bold"
LEFT, WIDTH = 68.0, 459.0
NUMBER, COLUMN = 52.0, 76.0
"""Widths of the number and of the action column, points."""

TITLE = style(13, fontName=SERIF_BOLD, alignment=CENTRE, spaceAfter=2)
BODY = style(11.5, fontName=SERIF, spaceAfter=6, leading=13.6)
BOLD = style(11.5, fontName=SERIF_BOLD, spaceAfter=0, leading=13.6)
ITEM = style(11.5, fontName=SERIF_BOLD, spaceBefore=10, spaceAfter=0, leading=13.6)
LIST = hanging(11.5, 14, fontName=SERIF, spaceAfter=0, leading=13.6)


def draw(path: Path) -> None:
    minutes = load("parish")

    def compose(pages: Pages) -> tuple[list[Sheet], Story]:
        def foot(canvas: Any, doc: Any) -> None:
            canvas.setFont(SERIF, 9)
            canvas.drawString(LEFT, 34, f"{minutes['organisation']} – Minutes 14 May 2024")
            canvas.drawRightString(LEFT + WIDTH, 34, f"Page {doc.page} of {pages.of('total')}")

        sheet = Sheet("page", PORTRAIT, (LEFT, 58, LEFT, 66), foot)
        return [sheet], story(minutes)

    build(path, {"title": "Minutes 14 May 2024", "author": minutes["organisation"]}, compose)


def story(minutes: Record) -> Story:
    head: Row = [Cell([]), Cell([]), Cell([para(minutes["column"], BOLD)])]
    rows: list[Row] = []
    for item in minutes["items"]:
        rows.append([Cell([para(item["number"], BOLD)]), Cell([para(item["title"], BOLD)], span=2)])
        for block in item["blocks"]:
            rows.append(block_row(block))
    table = Grid((NUMBER, WIDTH - NUMBER - COLUMN, COLUMN), None, [head, *rows], Look("none", pad=(2, 3.5)))
    return [
        *[para(line, TITLE) for line in minutes["title"]],
        gap(14),
        para(minutes["present"], BODY),
        para(minutes["beside"], BODY),
        table,
        gap(40),
        para(minutes["signature"], BODY),
    ]


def block_row(block: Record) -> Row:
    """The words in the middle, the name of who is to act in the last line of the action column."""
    if "points" in block:
        words: Story = items(block["points"], BULLET, LIST)
    elif "table" in block:
        words = [payments(block["table"])]
    else:
        words = [para(block["p"] if "p" in block else resolution_text(block), BODY)]
    who = [para(block["who"], BOLD)] if "who" in block else []
    return [Cell([]), Cell(words), Cell(who, bottom=True)]


def payments(table: Record) -> Grid:
    rows = [[Cell([para(value, BODY)] if value else []) for value in row] for row in table["rows"]]
    header = [Cell([para(name, BOLD)]) for name in table["header"]]
    return Grid((130, 140, 70), header, rows, Look(pad=(4, 2)), cut_rows=False)


def resolution_text(block: Record) -> str:
    """A motion in one of the three forms in which the minutes print it."""
    if block["form"] == "before":
        movers = f"Proposed by {block['proposer']}, seconded by {block['seconder']}, "
        return f"{movers}it was RESOLVED that {block['resolved']}"
    if block["form"] == "vote":
        return f"It was RESOLVED, {block['vote_text']} that {block['resolved']}"
    movers = f"Proposed by {block['proposer']}, seconded by {block['seconder']}."
    return f"It was RESOLVED that {block['resolved']} {movers}"


# ---------------------------------------------------------------- records


def expected() -> Record:
    minutes = load("parish")
    keys = ("name", "role", "status", "chair")
    meeting = {
        "organisation": minutes["organisation"],
        "body": minutes["organisation"],
        "type": "annual",
        "status": "held",
        "date": minutes["date"],
        "start": minutes["start"],
        "end": minutes["end"],
        "venue": minutes["venue"],
        "url": None,
        "members": [],
        "attendance": [dict(zip(keys, person, strict=True)) for person in minutes["attendance"]],
        "agenda": [],
        "minutes": [minute(item) for item in minutes["items"]],
        "next_meeting": minutes["next_meeting"],
    }
    return {"kind": "minutes", "meetings": [meeting], "actions": actions(minutes)}


def minute(item: Record) -> Record:
    record: Record = {"number": item["number"], "title": item["title"]}
    if not any("table" in block for block in item["blocks"]):  # with a table in it, the text is left open
        paragraphs: list[str] = []
        for block in item["blocks"]:
            paragraphs += block.get("points") or [block["p"] if "p" in block else resolution_text(block)]
        record["text"] = "\n\n".join(paragraphs)
    record["points"] = [point for block in item["blocks"] for point in block.get("points", [])]
    record["resolutions"] = [resolution(block) for block in item["blocks"] if "resolved" in block]
    if "declares" in item:
        record["declarations"] = [item["declares"] | {"text": item["blocks"][0]["p"]}]
    record["reports"] = []
    return record


def resolution(block: Record) -> Record:
    record: Record = {"number": None, "verb": None, "text": block["resolved"]}
    return record | {key: block[key] for key in ("proposer", "seconder", "votes") if key in block}


def actions(minutes: Record) -> list[Record]:
    return [
        {
            "source": "minutes",
            "item": item["number"],
            "text": block["do"],
            "owner": block["who"],
            "due": block["due"],
        }
        for item in minutes["items"]
        for block in item["blocks"]
        if "who" in block
    ]
