"""Pages of packs, in a line each, and the parts they are cut into."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Document, Line, OutlineEntry, Page, Structured
from boardpapers.structure.blocks import structure
from boardpapers.structure.lines import lines_of
from boardpapers.structure.parts import agenda_lines
from boardpapers.structure.parts.agenda_lines import Entry
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import styles_for
from builders import Sheet

TEXT = (
    "The board met partners in the spring and heard how the plan is going in each of the\ntowns of the county"
)
FULL = "\n".join([TEXT] * 20)
LITTLE = styles_for("").pages.little_words
AGENDA = (
    "Minutes of the last meeting",
    "Action log",
    "Finance report",
    "Winter pressures",
    "Any other business",
)


def agenda(*items: str, number: int = 1) -> Page:
    sheet = (
        Sheet(number).text(72, 60, "Health Board", bold=True, size=16).text(72, 90, "Thursday 6 June 2024")
    )
    sheet.text(72, 120, "AGENDA", bold=True)
    for i, item in enumerate(items or AGENDA, 1):
        sheet.along(140 + 20 * i, (72, f"{i}."), (100, item))
    return sheet.page


def paper(number: int, *heads: str, text: str = TEXT, size: float = 14.0, label: int | None = None) -> Page:
    sheet = Sheet(number)
    for i, head in enumerate(heads):
        sheet.text(72, 60 + 24 * i, head, bold=True, size=size)
    sheet.text(72, 220, text)
    if label is not None:
        sheet.text(290, 815, str(label))
    return sheet.page


def minutes(number: int, body: str, when: str = "4 April 2024") -> Page:
    sheet = Sheet(number).text(72, 60, f"{body} – {when}").text(72, 90, "Present: A Vale, B Ford, C Hill")
    return sheet.along(120, (72, "1."), (100, "Finance report"), bold=True).text(72, 150, TEXT).page


def file_of(pages: list[Page], outline: list[OutlineEntry] | None = None) -> Structured:
    file = Document("pack.pdf", "0" * 64, "application/pdf", len(pages), outline or [], pages)
    return structure(file, lambda _: styles_for(""))[0]


def told(
    pages: list[Page], outline: list[OutlineEntry] | None = None
) -> list[tuple[str, int, int, str | None]]:
    found = sections(file_of(pages, outline), styles_for(""))
    return [(s.kind, s.first, s.last, s.agenda_item) for s in found]


def entries_of(pages: Sequence[Sequence[Line]]) -> list[Entry]:
    return agenda_lines.entries_of(pages, LITTLE)


def lines(*texts: str) -> list[Line]:
    sheet = Sheet()
    for i, text in enumerate(texts):
        sheet.text(72, 60 + 20 * i, text)
    return lines_of(sheet.page.words)


def words_alone(number: int, text: str) -> Page:
    return Sheet(number).text(150, 300, text).page


def stamped(item: str, page: Page) -> Page:
    page.words.extend(Sheet(page.number).text(450, 20, f"Agenda Item {item}").page.words)
    page.words[:] = [word._replace(n=n) for n, word in enumerate(page.words)]
    return page


def cut(*pages: Page) -> list[tuple[str, int, int]]:
    return [(kind, first, last) for kind, first, last, _ in told(list(pages))]
