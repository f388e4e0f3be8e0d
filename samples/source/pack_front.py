"""The pack's agenda and membership list: drawing and records."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from source.content import load
from source.grid import Cell, Grid, Look
from source.layout import Pages, Story, gap, hanging, items, letters, new_page, para, rich, style
from source.pack_look import BODY, BOLD, CELL, CELL_BOLD, CENTRED, HEADING, SHADE, WIDTH, letterhead

Record = dict[str, Any]
SECTION = style(11, bold=True, spaceBefore=12, spaceAfter=6)
LETTERED = hanging(11, 26, spaceAfter=4)


def printed_range(item: Record, pages: Pages) -> str:
    """ " (Pages 5 - 12)", empty where the item has no papers."""
    if "part" not in item:
        return ""
    offset = pages.of("offset")
    first, last = pages.of(item["part"]) - offset, pages.of(f"{item['part']} last") - offset
    return f" (Pages {first} - {last})"


def agenda_story(pages: Pages) -> Story:
    """Call of the meeting, the items, then the membership on a page of its own."""
    agenda = load("pack-agenda")
    story: Story = [pages.mark("agenda", "Agenda"), *letterhead(agenda["organisation"], agenda["address"])]
    story += [para(agenda["issued"], BODY), para("Ladies and Gentlemen,", BODY), rich(agenda["call"], BODY)]
    story += [para(line, BODY) for line in agenda["signed"]]
    story += [rich(agenda["recording"], style(9, spaceAfter=8)), gap(4)]
    story.append(para("AGENDA", style(14, bold=True, spaceAfter=6)))
    for item in agenda["items"]:
        story.append(para(item["title"], HEADING, f"{item['number']})"))
        texts = list(item["text"])
        if "part" in item:
            texts[-1] += printed_range(item, pages)
        story += [para(text, BODY) for text in texts]
        if "proposed" in item:
            story.append(para(item["proposed"], BOLD))
            proposed = agenda["proposed_items"]
            story += items(proposed, letters(len(proposed)), LETTERED)
    return [*story, para("---oOo---", CENTRED), *members_story(agenda)]


def members_story(agenda: Record) -> Story:
    story: Story = new_page("front")
    number = 0
    for block in agenda["members"]:
        story.append(para(f"{block['section']}:", SECTION))
        rows = []
        for name, role in block["people"]:
            number += 1
            numbered = rich(f"{number}.&nbsp;&nbsp;&nbsp;{escape(name)}", CELL)
            rows.append([Cell([numbered]), Cell([para(role, CELL)])])
        header = [Cell([para(head, CELL_BOLD)], SHADE) for head in ("Name", "Title")]
        story.append(Grid((180, WIDTH - 180), header, rows, Look(pad=(5, 4))))
    return story


def split_chair(name: str) -> tuple[str, bool]:
    """("Councillor M Thornbury", True) of "Councillor M Thornbury (Chair)"."""
    bare = name.removesuffix(" (Chair)")
    return bare, bare != name


def called_meeting(seen: dict[str, int], questions: list[Record]) -> Record:
    """The meeting the agenda calls; `seen` are the pages noted by the layout."""
    agenda = load("pack-agenda")
    members = []
    for block in agenda["members"]:
        for printed, role in block["people"]:
            name, chair = split_chair(printed)
            members.append({"name": name, "role": role, "section": block["section"], "chair": chair})
    return {
        "organisation": agenda["organisation"],
        "body": agenda["body"],
        "type": "ordinary",
        "status": "called",
        "date": agenda["date"],
        "start": agenda["start"],
        "end": None,
        "venue": agenda["venue"],
        "url": None,
        "members": members,
        "attendance": [],
        "agenda": [agenda_item(item, agenda, Pages(seen)) for item in agenda["items"]],
        "minutes": [],
        "questions": questions,
        "next_meeting": agenda["next_meeting"],
        "future_meetings": [],
        "proposed_items": agenda["proposed_items"],
    }


def agenda_item(item: Record, agenda: Record, pages: Pages) -> Record:
    texts = list(item["text"])
    printed = None
    if "part" in item:
        texts[-1] += printed_range(item, pages)
        offset = pages.of("offset")
        printed = {
            "first": pages.of(item["part"]) - offset,
            "last": pages.of(f"{item['part']} last") - offset,
        }
    if "proposed" in item:
        texts += [item["proposed"], *agenda["proposed_items"]]
    return {
        "number": item["number"],
        "title": item["title"],
        "text": "\n\n".join(texts) or None,
        "reports": item.get("reports", []),
        "pages": printed,
        "appendix": None,
    }
