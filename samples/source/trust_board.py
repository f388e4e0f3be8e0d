"""A health trust's board paper: an agenda as a table, minutes, an action log, and a report with its cover."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, white
from reportlab.platypus import KeepTogether, Table

from source.content import load
from source.grid import Cell, Grid, Look, Row
from source.layout import (
    BULLET,
    PORTRAIT,
    RIGHT,
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

Record = dict[str, Any]
BLUE, PALE = HexColor("#005A9C"), HexColor("#E1ECF5")
LEFT, WIDTH = 60.0, 475.0
AGENDA = (44.0, 26.0, 187.0, 90.0, 66.0, 62.0)
LOG = (54.0, 201.0, 84.0, 78.0, 58.0)
TITLE, LINE = style(14, bold=True, textColor=BLUE, spaceAfter=6), style(11, spaceAfter=3)
BODY, LIST = style(10.5, spaceAfter=6), hanging(10.5, 16, spaceAfter=4)
ITEM = hanging(
    10.5, 50, spaceBefore=6, spaceAfter=4, fontName="Helvetica-Bold", bulletFontName="Helvetica-Bold"
)
SUBHEAD = style(10.5, bold=True, spaceBefore=6, spaceAfter=3)
CELL, CELL_BOLD = style(9.5), style(9.5, bold=True)
HEAD = style(9.5, bold=True, textColor=white)


def draw(path: Path) -> dict[str, int]:
    paper = load("trust-board")

    def compose(pages: Pages) -> tuple[list[Sheet], Story]:
        def page(canvas: Any, doc: Any) -> None:
            canvas.setFont("Helvetica-Bold", 10)
            canvas.setFillColor(BLUE)
            canvas.drawRightString(LEFT + WIDTH, PORTRAIT[1] - 36, paper["organisation"])
            canvas.setFillColor(HexColor("#555555"))
            canvas.setFont("Helvetica", 8.5)
            canvas.drawString(LEFT, 32, f"{paper['body']} (public) 27 March 2024")
            canvas.drawRightString(LEFT + WIDTH, 32, f"{doc.page} of {pages.of('total')}")

        sheet = Sheet("page", PORTRAIT, (LEFT, 62, PORTRAIT[0] - LEFT - WIDTH, 60), page)
        minutes = [*new_page("page"), pages.mark("minutes"), *minutes_story(paper["minutes"])]
        report = [*new_page("page"), pages.mark("report"), *report_story(paper["report"])]
        return [sheet], [*agenda_story(paper["agenda"]), *minutes, *report]

    return build(path, {"title": f"{paper['body']} 27 March 2024", "author": paper["organisation"]}, compose)


def agenda_story(agenda: Record) -> Story:
    header = [Cell([para(name, HEAD)], BLUE) for name in agenda["header"]]
    header[1] = Cell(header[1].paragraphs, BLUE, span=2)
    rows: list[Row] = []
    banners = set()
    for row in agenda["rows"]:
        if isinstance(row, str):
            banners.add(len(rows))
            rows.append([Cell([para(row, CELL_BOLD)], PALE, span=6)])
        else:
            time, number, *rest = row
            rows.append([Cell([para(v, CELL)] if v else []) for v in (time, f"{number}.", *rest)])
    return [
        para(agenda["title"], TITLE),
        *[para(line, LINE) for line in agenda["lines"]],
        gap(8),
        para(agenda["heading"], TITLE),
        Grid(AGENDA, header, rows, Look(colour=HexColor("#7A8CA0"), pad=(4, 5)), frozenset(banners)),
        gap(14),
        para(agenda["closing"], BODY),
    ]


def minutes_story(minutes: Record) -> Story:
    story: Story = [
        para(minutes["paper"], style(11, bold=True, alignment=RIGHT)),
        para(minutes["title"], TITLE),
        *[para(line, LINE) for line in minutes["lines"]],
    ]
    for block in minutes["attendance"]:
        rows = [[para(name, CELL), para(role, CELL)] for name, role in block["people"]]
        table = Table(rows, colWidths=(170, WIDTH - 170), hAlign="LEFT")
        table.setStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0)])
        story += [para(block["heading"], SUBHEAD), table]
    story.append(gap(8))
    for item in minutes["items"]:
        paragraphs = [para(text, BODY) for text in item["paragraphs"]]
        story.append(KeepTogether([para(item["title"], ITEM, item["number"]), paragraphs[0]]))
        story += [*paragraphs[1:], *items(item.get("points", []), BULLET, LIST)]
        if "decision" in item:
            story.append(rich(f"<b>Decision:</b> {escape(item['decision'][1])}", BODY))
    return story + log_story(minutes["log"])


def log_story(log: Record) -> Story:
    header = [Cell([para(name, HEAD)], BLUE) for name in log["header"]]
    rows = [[Cell([para(v, CELL)]) for v in (*row[:4], row[5])] for row in log["rows"]]
    return [gap(12), para(log["title"], TITLE), Grid(LOG, header, rows, Look(pad=(4, 4)))]


def report_story(report: Record) -> Story:
    cover = [
        [Cell([para(label, CELL_BOLD)], PALE), Cell([para(value, CELL)])] for label, value in report["cover"]
    ]
    asked = [f"{verb} {text}" for verb, text in report["recommendations"]]
    story: Story = [
        para(report["paper"], style(11, bold=True, alignment=RIGHT)),
        para(report["title"], TITLE),
        Grid((150.0, 325.0), [], cover, Look(colour=HexColor("#7A8CA0"), pad=(4, 5))),
        gap(10),
        para("Recommendations", SUBHEAD),
        para(report["lead_in"], BODY),
        *items(asked, ["(a)", "(b)"], LIST),
    ]
    for section in report["sections"]:
        story += [para(section["title"], SUBHEAD), *[para(text, BODY) for text in section["paragraphs"]]]
    return story


# ---------------------------------------------------------------- records


def expected(pages: dict[str, int]) -> Record:
    paper, report = load("trust-board"), pages["report"]
    return {
        "kind": "agenda_pack",
        "meetings": [called(paper), held(paper)],
        "parts": [
            {"kind": "agenda", "pages": {"first": 1, "last": pages["minutes"] - 1}},
            {"kind": "minutes", "agenda_item": "3", "pages": {"first": pages["minutes"], "last": report - 1}},
            {"kind": "report", "agenda_item": "7", "pages": {"first": report, "last": pages["total"]}},
        ],
        "reports": [reported(paper["report"], report, pages["total"])],
        "actions": [
            {"source": "minutes", "ref": number, "text": text, "owner": owner, "due": due, "progress": status}
            for number, text, owner, _, due, status in paper["minutes"]["log"]["rows"]
        ],
    }


def meeting(paper: Record, part: Record, status: str) -> Record:
    return {
        "organisation": paper["organisation"],
        "body": paper["body"],
        "type": "ordinary",
        "status": status,
        "date": part["date"],
        "start": part["start"],
        "end": part.get("end"),
        "venue": part["venue"],
        "url": None,
        "next_meeting": part["next_meeting"],
    }


def called(paper: Record) -> Record:
    """Lead, purpose and paper of an agenda row have no field in the contract: text and reports stay open."""
    rows = [row for row in paper["agenda"]["rows"] if not isinstance(row, str)]
    agenda = [{"number": row[1], "title": row[2], "pages": None} for row in rows]
    return meeting(paper, paper["agenda"], "called") | {"agenda": agenda}


def reported(report: Record, first: int, last: int) -> Record:
    return {
        "title": report["subject"],
        "agenda_item": report["item"],
        "date": report["date"],
        "author": report["author"],
        "recommendations": [
            {"number": number, "verb": verb, "text": f"{verb} {text.removesuffix('; and')}"}
            for number, (verb, text) in zip("ab", report["recommendations"], strict=True)
        ],
        "sections": [
            {
                "title": part["title"],
                "paragraphs": [{"number": None, "text": text} for text in part["paragraphs"]],
            }
            for part in report["sections"]
        ],
        "pages": {"first": first, "last": last},
    }


def held(paper: Record) -> Record:
    minutes = paper["minutes"]
    attendance = [
        {
            "name": name.removesuffix(" (Chair)"),
            "role": role,
            "status": block["status"],
            "chair": name.endswith(" (Chair)"),
        }
        for block in minutes["attendance"]
        for name, role in block["people"]
    ]
    records = [minute(item) for item in minutes["items"]]
    return meeting(paper, minutes, "held") | {"attendance": attendance, "minutes": records}


def minute(item: Record) -> Record:
    points, decision = item.get("points", []), item.get("decision")
    paragraphs = [*item["paragraphs"], *points, *([f"Decision: {decision[1]}"] if decision else [])]
    resolutions = [{"number": None, "verb": decision[0], "text": decision[1]}] if decision else []
    return {
        "number": item["number"],
        "title": item["title"],
        "text": "\n\n".join(paragraphs),
        "points": points,
        "resolutions": resolutions,
        "reports": [],
    }
