"""Minutes of the meeting before, and the questions of the public: drawing and records."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import KeepTogether, Table

from source.content import load
from source.grid import Cell, Grid, Look
from source.layout import BULLET, Pages, Story, gap, hanging, items, letters, para, rich, style
from source.pack_front import split_chair
from source.pack_look import (
    BODY,
    BOLD,
    BULLETS,
    CELL,
    CELL_BOLD,
    CENTRED,
    HEADING,
    LEAD_IN,
    SHADE,
    TITLE,
    WIDTH,
    letterhead,
)

Record = dict[str, Any]
CLAUSE = hanging(11, 24, spaceAfter=4)


def minutes_story(pages: Pages) -> Story:
    minutes, agenda = load("pack-minutes"), load("pack-agenda")
    story: Story = [*letterhead(agenda["organisation"], agenda["address"]), rich(minutes["call"], BODY)]
    for block in minutes["attendance"]:
        rows = [[para(name, BODY), para(role, BODY)] for name, role in block["people"]]
        table = Table(rows, colWidths=(190, WIDTH - 190), hAlign="LEFT")
        table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
        table.setStyle([("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])
        story += [para(block["heading"], BOLD), table, gap(6)]
    for item in minutes["items"]:
        blocks = [block_story(block) for block in item["blocks"]]
        story.append(KeepTogether([para(item["title"], HEADING, item["number"]), *blocks[0][:1]]))
        story += [*blocks[0][1:], *[piece for block in blocks[1:] for piece in block]]
    return story


def block_story(block: Record) -> Story:
    if "points" in block:
        return items(block["points"], BULLET, BULLETS)
    if "centred" in block:
        return [para(block["centred"], CENTRED)]
    if "action" in block:
        return [rich(f"<b>ACTION:</b> {block['action']}", BODY)]
    if "clauses" in block:
        return resolution_story(block)
    return [para(block["p"], BODY)]


def resolution_story(block: Record) -> Story:
    clauses = [" ".join(filter(None, clause)) for clause in block["clauses"]]
    if "lead" not in block:  # "RESOLVED – that the minutes ..." in one line
        return [rich(f"<b>{block['heading']}</b> – that {clauses[0]}", BODY)]
    lettered = items(clauses, letters(len(clauses)), CLAUSE)
    return [para(block["heading"], LEAD_IN), para(block["lead"], BODY), *lettered]


# ---------------------------------------------------------------- records


def held_meeting() -> Record:
    minutes, agenda = load("pack-minutes"), load("pack-agenda")
    attendance = []
    for block in minutes["attendance"]:
        for printed, role in block["people"]:
            name, chair = split_chair(printed)
            person = {"name": name, "role": role, "status": block["status"], "chair": chair}
            late = {"joined": minutes["joined"][name]} if name in minutes["joined"] else {}
            attendance.append(person | late)
    return {
        "organisation": agenda["organisation"],
        "body": agenda["body"],
        "type": "ordinary",
        "status": "held",
        "date": minutes["date"],
        "start": minutes["start"],
        "end": minutes["end"],
        "venue": minutes["venue"],
        "url": None,
        "members": [],
        "attendance": attendance,
        "agenda": [],
        "minutes": [minute(item) for item in minutes["items"]],
        "questions": [],
        "next_meeting": minutes["next_meeting"],
        "future_meetings": [],
        "proposed_items": [],
    }


def block_paragraphs(block: Record) -> list[str]:
    """The paragraphs of a block as they count in an item's text: no bullets, no letters."""
    if "points" in block:
        return list(block["points"])
    if "action" in block:
        return [f"ACTION: {block['action']}"]
    if "clauses" in block:
        clauses = [" ".join(filter(None, clause)) for clause in block["clauses"]]
        if "lead" not in block:
            return [f"{block['heading']} – that {clauses[0]}"]
        return [block["heading"], block["lead"], *clauses]
    return [block.get("centred") or block["p"]]


def minute(item: Record) -> Record:
    resolutions = []
    for block in item["blocks"]:
        lettered = "lead" in block
        for n, (verb, rest) in enumerate(block.get("clauses", [])):
            label = chr(ord("a") + n) if lettered else None
            text = " ".join(filter(None, [verb, rest]))
            resolutions.append({"number": label, "verb": verb, "text": text})
    declarations = [item["declares"] | {"text": item["blocks"][0]["p"]}] if "declares" in item else []
    return {
        "number": item["number"],
        "title": item["title"],
        "text": "\n\n".join(p for block in item["blocks"] for p in block_paragraphs(block)),
        "points": [point for block in item["blocks"] for point in block.get("points", [])],
        "resolutions": resolutions,
        "declarations": declarations,
        "reports": item.get("reports", []),
    }


def minute_actions() -> list[Record]:
    """ "ACTION:" lines, and paragraphs in which somebody is asked or agrees to do something."""
    actions = []
    for item in load("pack-minutes")["items"]:
        for block in item["blocks"]:
            who = block if "action" in block else block.get("action_of")
            if who:
                text = block.get("action") or block["p"]
                record = {"source": "minutes", "item": item["number"], "text": text}
                actions.append(record | {"owner": who["owner"], "due": who["due"]})
    return actions


# ---------------------------------------------------------------- questions


def questions_story(pages: Pages) -> Story:
    paper = load("pack-questions")
    story: Story = [para(paper["title"], TITLE), *[para(line, BOLD) for line in paper["lines"]], gap(6)]
    widths = (36, 150, 135, WIDTH - 321)
    for n, question in enumerate(paper["questions"], start=1):
        kind = f"Question with {'short ' if question['notice'] == 'short' else ''}notice"
        values = (str(n), kind, question["name"], question["behalf"])
        header = [Cell([para(head, CELL_BOLD)], SHADE) for head in paper["header"]]
        table = Grid(widths, header, [[Cell([para(value, CELL)]) for value in values]], Look(pad=(5, 4)))
        asked = [para(text, BODY) for text in question["text"]]
        answer = [para(text, BODY) for text in question["response"]]
        story += [KeepTogether([table, gap(8), para("DETAILS", BOLD), *asked])]
        story += [para("RESPONSE", BOLD), *answer, gap(8)]
    signature = style(11, spaceBefore=0, spaceAfter=2)
    return story + [para(line, signature) for line in paper["signed"]]


def question_records() -> list[Record]:
    return [
        {
            "name": question["name"],
            "kind": "question",
            "notice": question["notice"],
            "text": "\n\n".join(question["text"]),
            "response": "\n\n".join(question["response"]),
        }
        for question in load("pack-questions")["questions"]
    ]
