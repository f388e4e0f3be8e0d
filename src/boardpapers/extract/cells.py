"""What the cells of a table say: their paragraphs, one text, the colour that stands for a status."""

from __future__ import annotations

import colorsys

from boardpapers.layout import Cell, Paragraph, Row, Table
from boardpapers.records.plan import Rag
from boardpapers.structure.lines import paragraphs

RAG_WORDS: dict[str, Rag] = {
    "r": "red", "red": "red", "a": "amber", "amber": "amber", "yellow": "amber", "orange": "amber",
    "g": "green", "green": "green", "b": "blue", "blue": "blue", "grey": "grey", "gray": "grey",
}  # fmt: skip


def paragraphs_in(cell: Cell) -> list[Paragraph]:
    """The paragraphs and list items of a cell; the cell's border says where its lines had to break."""
    if not cell.lines:
        return []
    right = {page: box.x1 - 1.0 for page, box in cell.boxes}
    for line in cell.lines:
        right.setdefault(line.page, line.x1)
    return paragraphs(cell.lines, right=right)


def text_in(cell: Cell | None) -> str | None:
    """A short cell's words as one text, or ``None`` where it is empty."""
    if cell is None or not cell.lines:
        return None
    return " ".join(p.text if p.kind == "bullet" or p.marker is None else f"{p.marker} {p.text}"
                    for p in paragraphs_in(cell)).strip() or None  # fmt: skip


def full_text(items: list[Paragraph]) -> str:
    """Paragraphs one a line; bullets lose their mark, letters and numbers keep theirs."""
    return "\n".join(
        p.text if p.marker is None or p.kind == "bullet" else f"{p.marker} {p.text}" for p in items
    )


def colour_rag(colour: str | None) -> Rag | None:
    """The status a cell's background stands for, by its hue; ``None`` for white, pale and black."""
    if colour is None:
        return None
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(r, g, b)
    if light > 0.96 or light < 0.08:
        return None
    if saturation < 0.12:
        return "grey" if 0.3 < light < 0.9 else None
    degrees = hue * 360
    if degrees < 18 or degrees >= 330:
        return "red"
    if degrees < 66:
        return "amber"
    if degrees < 170:
        return "green"
    return "blue" if 190 <= degrees < 260 else None


def word_rag(text: str | None) -> Rag | None:
    """The status a letter or word names: "A", "Amber", "Green – on track"."""
    if not text:
        return None
    first = text.replace("/", " ").replace("-", " ").replace("(", " ").split()
    return RAG_WORDS.get(first[0].strip(".:,").lower()) if first else None


def row_cell(row: Row, column: int | None) -> Cell | None:
    """The cell of a column, where the row has one of its own."""
    if column is None or column >= len(row.cells):
        return None
    return row.cells[column]


def heads_of(table: Table) -> list[str]:
    """The column heads as printed."""
    return [cell.text for cell in table.header]
