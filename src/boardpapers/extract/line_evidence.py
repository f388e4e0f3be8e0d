"""Evidence of text inputs: the lines of the file in place of boxes on the pages it was set as."""

from __future__ import annotations

from typing import Any

from boardpapers.layout import PageInfo, Structured
from boardpapers.records import Document

Lines = dict[tuple[int, int], int]
"""The line of each word (page, index)."""


def in_lines(document: Document, file: Structured) -> Document:
    """The document with ``{line}`` for every box of its evidence."""
    pages = {page.number: page for page in file.pages}
    return Document.model_validate(_replaced(document.model_dump(by_alias=True), pages, file.lines))


def _replaced(value: Any, pages: dict[int, PageInfo], lines: Lines) -> Any:
    if isinstance(value, list):
        return [_replaced(item, pages, lines) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _lines(part, pages, lines) if name == "evidence" else _replaced(part, pages, lines)
        for name, part in value.items()
    }


def _lines(evidence: list[dict[str, Any]], pages: dict[int, PageInfo], lines: Lines) -> list[dict[str, int]]:
    found: set[int] = set()
    for box in evidence:
        x0, top, x1, bottom = box["bbox"]
        found.update(
            lines[w.page, w.n]
            for w in pages[box["page"]].words
            if x0 <= (w.x0 + w.x1) / 2 <= x1 and top <= (w.top + w.bottom) / 2 <= bottom
        )
    return [{"line": line} for line in sorted(found)]
