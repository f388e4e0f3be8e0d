"""Puts the agenda pack together: parts in order, padding, stamps, printed numbers, outline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from source.content import load
from source.layout import LANDSCAPE, PORTRAIT, Pages, Sheet, Story, build, gap, new_page, para
from source.pack_front import agenda_story, called_meeting
from source.pack_look import CENTRED, stamp
from source.pack_minutes import held_meeting, minute_actions, minutes_story, question_records, questions_story
from source.pack_report_records import council_record, deck_record, health_record, measures, report_actions
from source.pack_reports import council_report, health_report, return_story, statement_story
from source.pack_slides import deck_story, work_plan_records, work_plan_story

Record = dict[str, Any]
MARGINS = (72.0, 62.0, 72.0, 66.0)


@dataclass
class Part:
    """A document of the pack. `mark` names its first page; `opens` is the agenda item it is the first of."""

    mark: str
    kind: str
    title: str
    item: str | None
    draw: Callable[[Pages], Story]
    sheet: str = "body"
    opens: bool = False


def parts() -> list[Part]:
    def council(name: str) -> Callable[[Pages], Story]:
        return lambda pages: council_report(name, pages)

    five, six, seven = (load(f"pack-report-{n}") for n in (5, 6, 7))
    return [
        Part("agenda", "agenda", "Agenda", None, agenda_story, "front"),
        Part("minutes", "minutes", "Minutes of Previous Meeting", "2", minutes_story, opens=True),
        Part("questions", "questions", "Questions from the Public", "4", questions_story, opens=True),
        Part("item 5", "report", five["title"], "5", council("pack-report-5"), opens=True),
        Part("statement", "appendix", five["statement"]["title"], "5", statement_story),
        Part("item 6", "report", six["title"], "6", health_report, opens=True),
        Part("deck", "presentation", six["deck"]["title"], "6", deck_story, "slide"),
        Part("item 7", "report", seven["title"], "7", council("pack-report-7"), opens=True),
        Part("return", "appendix", seven["return"]["title"], "7", return_story),
        Part("work plan", "work_plan", load("pack-work-plan")["title"], "8", work_plan_story, opens=True),
    ]


def draw(path: Path) -> dict[str, int]:
    """Write the pack; returns the pages of its marks, of "offset" and of each item's last page."""
    agenda = load("pack-agenda")
    title = f"Agenda Document for {agenda['body']}, 18/06/2024 14:00"

    def compose(pages: Pages) -> tuple[list[Sheet], Story]:
        pages.before = complete(dict(pages.before))
        story: Story = []
        for n, part in enumerate(parts()):
            if n:
                story += new_page(part.sheet)
                story += [pages.mark(part.mark, *outline(part))]
            story += [*part.draw(pages), pages.mark(f"{part.mark} end")]
            count = pages.of(f"{part.mark} end") - pages.of(part.mark) + 1
            if count % 2:
                story += [*new_page("front" if n == 0 else "body"), gap(30)]
                story += [para("This page is intentionally left blank", CENTRED)]
        return sheets(pages), story

    return complete(dict(build(path, {"title": title, "author": agenda["organisation"]}, compose)))


def outline(part: Part) -> tuple[str, int]:
    """Bookmark and level: items stand at the top, their further documents below them."""
    return (f"{part.item} {part.title}", 0) if part.opens else (part.title, 1)


def complete(seen: dict[str, int]) -> dict[str, int]:
    """Add what follows from the marks: "offset" (file less printed page), and where parts and items end."""
    order = parts()
    if "total" in seen:
        seen["offset"] = seen["minutes"] - 1
        ends = [seen[part.mark] - 1 for part in order[1:]] + [seen["total"]]
        for part, end in zip(order, ends, strict=True):
            seen[f"{part.mark} part"] = end
        for part in order:
            if part.opens:
                same = [p for p in order if p.item == part.item]
                seen[f"{part.mark} last"] = seen[f"{same[-1].mark} part"]
    return seen


def sheets(pages: Pages) -> list[Sheet]:
    stamps = {pages.of(part.mark): f"Agenda Item {part.item}" for part in parts() if part.opens}

    def front(canvas: Any, doc: Any) -> None:
        if doc.page == 1:
            stamp(canvas, "Public Document Pack", *PORTRAIT)

    def body(canvas: Any, doc: Any) -> None:
        if doc.page in stamps:
            stamp(canvas, stamps[doc.page], *PORTRAIT)
        canvas.setFont("Helvetica", 10)
        canvas.drawCentredString(PORTRAIT[0] / 2, 30, f"Page {doc.page - pages.of('offset')}")

    def slide(canvas: Any, doc: Any) -> None:
        """The number stands at the foot of the sheet as it is bound: turned, at the left of the slide."""
        canvas.saveState()
        canvas.setFont("Helvetica", 10)
        canvas.translate(24, LANDSCAPE[1] / 2)
        canvas.rotate(-90)
        canvas.drawCentredString(0, 0, f"Page {doc.page - pages.of('offset')}")
        canvas.restoreState()

    return [
        Sheet("front", PORTRAIT, MARGINS, front),
        Sheet("body", PORTRAIT, MARGINS, body),
        Sheet("slide", LANDSCAPE, (80, 70, 60, 60), slide),
    ]


# ---------------------------------------------------------------- records


def expected(seen: dict[str, int]) -> Record:
    """The records of the pack; `seen` is what `draw` returned."""

    def span(mark: str) -> Record:
        return {"first": seen[mark], "last": seen[f"{mark} part"]}

    return {
        "kind": "agenda_pack",
        "meetings": [called_meeting(seen, question_records()), held_meeting()],
        "parts": [part_record(part, span(part.mark), seen["offset"]) for part in parts()],
        "reports": [
            council_record("pack-report-5", span("item 5")),
            health_record(span("item 6")) | {"attachments": [deck_record(span("deck"))]},
            council_record("pack-report-7", span("item 7")),
        ],
        "actions": minute_actions() + report_actions(),
        "metrics": measures(),
        "work_plan": work_plan_records(),
    }


def part_record(part: Part, span: Record, offset: int) -> Record:
    record = {"kind": part.kind, "title": part.title, "agenda_item": part.item, "pages": span}
    if part.item is not None:  # the agenda itself bears no printed numbers
        record["printed"] = {"first": span["first"] - offset, "last": span["last"] - offset}
    return record
