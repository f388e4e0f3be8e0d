"""The reports of the pack with their cover sheets and appendices: drawing and records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from source.content import load
from source.grid import Cell, Grid, Look
from source.layout import BULLET, Pages, Story, gap, hanging, items, letters, para, style
from source.pack_look import (
    BODY,
    BOLD,
    CELL,
    CELL_BOLD,
    CELL_BULLET,
    CENTRED,
    HEADING,
    INNER,
    NUMBERED,
    RIGHT_BOLD,
    SHADE,
    TITLE,
    WIDTH,
)

Record = dict[str, Any]
LOOK = Look(pad=(5, 3))
RECOMMENDATION = hanging(11, 24, spaceAfter=4)


def numbered(report: Record) -> Iterator[tuple[str, str, list[Record]]]:
    """(number, title, entries) of the sections; a paragraph entry has its number and its bullets."""
    appendix = {"title": "APPENDICES", "paragraphs": report["appendix_paragraphs"]}
    for n, section in enumerate([*report["sections"], appendix], start=1):
        entries: list[Record] = []
        for raw in section["paragraphs"]:
            entry = {"text": raw} if isinstance(raw, str) else dict(raw)
            if "bullets" in entry:
                entries[-1]["bullets"] = entry["bullets"]
                continue
            if "table" not in entry:
                entry["number"] = f"{n}.{sum('number' in e for e in entries) + 1}"
            entries.append(entry)
        yield str(n), section["title"], entries


def council_report(name: str, pages: Pages) -> Story:
    """A report with the cover sheet of labels and values."""
    report = load(name)
    story: Story = [
        para(f"Report No. {report['number']}", RIGHT_BOLD),
        para("PUBLIC REPORT", RIGHT_BOLD),
        gap(10),
        para(report["body"], TITLE),
        para(report["printed_date"], style(11, alignment=1, spaceAfter=10)),
        para(report["title"], TITLE),
        para(f"Report of the {report['author']}", style(11, bold=True, alignment=1, spaceAfter=8)),
        cover_table(report),
        gap(12),
        para("DECISION RECOMMENDATIONS", BOLD),
        para(report["lead"], BODY),
    ]
    texts = [f"{verb} {rest}" for verb, rest in report["recommendations"]]
    story += items(texts, [f"{n}." for n in range(1, len(texts) + 1)], RECOMMENDATION)
    for number, title, entries in numbered(report):
        story.append(para(title, HEADING, number))
        for entry in entries:
            story += entry_story(report, entry)
    return [*story, gap(10), para(report["large_print"], BODY)]


def entry_story(report: Record, entry: Record) -> Story:
    if "table" in entry:
        return measured_table(report["tables"][entry["table"]])
    text = entry.get("text") or entry["measure"]
    return [para(text, NUMBERED, entry["number"]), *items(entry.get("bullets", []), BULLET, INNER)]


def cover_table(report: Record) -> Grid:
    rows = [
        [Cell([para("Strategic Aim:", CELL_BOLD)]), Cell([para(report["strategic_aim"], CELL)], span=2)],
        [Cell([para("Exempt Information", CELL_BOLD)]), Cell([para(report["exempt"], CELL)], span=2)],
        [
            Cell([para("Cabinet Member(s) Responsible:", CELL_BOLD)]),
            Cell([para(report["cabinet_member"], CELL)], span=2),
        ],
    ]
    for n, person in enumerate(report["contacts"]):
        label = [para("Contact Officer(s):", CELL_BOLD)] if n == 0 else []
        reach = [para(f"Tel: {person['phone']}", CELL), para(f"Email: {person['email']}", CELL)]
        rows.append([Cell(label), Cell([para(f"{person['name']}, {person['role']}", CELL)]), Cell(reach)])
    councillors = Cell([para(report["ward_councillors"], CELL)], span=2)
    rows.append([Cell([para("Ward Councillors", CELL_BOLD)]), councillors])
    return Grid((115, 142, WIDTH - 257), None, rows, LOOK)


def measured_table(table: Record) -> Story:
    widths = [WIDTH - 58 * (len(table["header"]) - 1)] + [58.0] * (len(table["header"]) - 1)
    header = [Cell([para(head, CELL_BOLD)], SHADE) for head in table["header"]]
    unit = table["unit"] or ""
    rows = [
        [Cell([para(row[0], CELL)]), *[Cell([para(f"{value}{unit}", CELL)]) for value in row[1:]]]
        for row in table["rows"]
    ]
    return [para(table["caption"], BOLD), Grid(widths, header, rows, LOOK, cut_rows=False), gap(10)]


def statement_story(pages: Pages) -> Story:
    """The appendix of report 5: actions of a report, some with lettered parts."""
    statement = load("pack-report-5")["statement"]
    story: Story = [para(statement["label"], RIGHT_BOLD), para(statement["title"], TITLE)]
    story.append(para(statement["intro"], BODY))
    for n, action in enumerate(statement["actions"], start=1):
        story.append(para(f"Action {n}", BOLD))
        parts = action.get("parts", [])
        story += [*[para(text, BODY) for text in action["text"]], *items(parts, letters(len(parts)), INNER)]
    return story


def return_story(pages: Pages) -> Story:
    """The appendix of report 7."""
    paper = load("pack-report-7")["return"]
    story: Story = [para(paper["label"], RIGHT_BOLD), para(paper["title"], TITLE)]
    return story + [para(text, BODY) for text in paper["paragraphs"]]


def health_report(pages: Pages) -> Story:
    """A report whose whole text is a cover table, as health bodies write them."""
    report = load("pack-report-6")
    labels = (("Title of report:", "title"), ("Author:", "author"), ("Presenter:", "presenter"))
    rows = [[Cell([para(label, CELL_BOLD)]), Cell([para(report[key], CELL)])] for label, key in labels]
    for block in report["rows"]:
        bullets = items(block["bullets"], BULLET, CELL_BULLET)
        rows.append([Cell([para(f"{block['title']}:", CELL_BOLD), *bullets], span=2)])
    return [
        para(f"Report No. {report['number']}", RIGHT_BOLD),
        gap(14),
        para(report["body"], TITLE),
        para(f"Date: {report['printed_date']}", CENTRED),
        gap(6),
        Grid((105, WIDTH - 105), None, rows, Look(pad=(5, 4))),
    ]
