"""Cover sheets set as tables: rows of label and value, in two, three or four columns, or labels above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from boardpapers.layout import Cell, Row, Table, Word
from boardpapers.styles.reports import ReportStyle

from ..cells import paragraphs_in, text_in
from .cover_entries import LABEL, NUMBERS, Cover, Entry
from .cover_heads import filled, is_date, read_heads
from .numbered_tables import placed
from .parts import Part
from .section_paragraphs import take
from .sections import read_box
from .tick_boxes import ticked, ticked_below, ticked_cells

LABEL_WORDS = 10
"""A cell of more words is no label."""
PEOPLE = ("author", "lead", "presenter", "contacts")
"""Fields whose value may go on with a cell that opens "Title:"."""
FEWEST_KNOWN = 3
"""Labels that are known in the first of two columns, which make the others labels, too."""
MOST_EDGES = 5
"""Borders of the columns of a small table whose one label makes it a cover."""
LONG = 40
"""A value of more words is text of the report."""
MOST_LANGUAGES = 3
"""Lines of a label that is printed in several languages, each with its colon."""
LONGEST_OPENING = 60
"""A cell of more words does not open with a label."""


class Label(NamedTuple):
    """The label of a cell, its field, and the value behind it in the same cell."""

    field: str
    text: str
    words: list[Word]
    value: str


def read_cover_table(table: Table, cover: Cover, style: ReportStyle) -> bool:
    """Read the labels of a table and what stands beside them; the header is a row like the others.

    Rows whose label the style does not know are kept under it: short values as they are, long
    ones as a section of the report.  Returns whether the table is a cover: it has two known labels,
    or is small and has one.
    """
    rows: list[Row] = ([Row(list(table.header))] if table.header else []) + table.rows
    labels = {id(c): label for row in rows for c in filled(row) if (label := label_in(c, style)) is not None}
    if not labels:
        return read_heads(placed(rows, table.banners), set(), cover, style) > 0
    if len(labels) < 2 and (len(rows) > 2 or len(table.edges) > MOST_EDGES):
        return False
    if len(rows) > 2 and not any(_is_sure(c, labels) for row in rows[1:] for c in filled(row)):
        return False  # the heads of a table of data
    if _stand_above(rows, labels):
        rows = [_turned(rows[0], rows[1]), *rows[2:]]
    reader = _Rows(labels, _plain_labels(rows, labels), cover, style)
    above: Row | None = None
    parts = placed(rows, table.banners)
    for part in parts[read_heads(parts, {label.field for label in labels.values()}, cover, style) :]:
        alone = [part] if isinstance(part, Cell) else filled(part)
        if len(alone) == 1 and _says_body(alone[0], cover, style):
            continue
        if isinstance(part, Cell):
            read_box(part, cover.parts, style)
            above = None
            continue
        if above is None or not reader.read_marks(above, part):
            reader.read(part)
        above = part
    return True


def _says_body(cell: Cell, cover: Cover, style: ReportStyle) -> bool:
    """Whether a cell over the whole width says to whom the report goes: "REPORT TO THE COUNCIL"."""
    hit = style.addressee_pattern.match(" ".join(cell.text.split()))
    if hit is None or cover.text("body"):
        return False
    cover.add("body", Entry(hit["body"], list(cell.words), [cell]))
    return True


def _stand_above(rows: Sequence[Row], labels: dict[int, Label]) -> bool:
    """Whether the first row holds nothing but labels, and the second their values."""
    if len(rows) < 2 or len(labels) < 2:
        return False
    first = [labels.get(id(c)) for c in filled(rows[0])]
    return all(label is not None and not label.value for label in first) and not any(
        id(c) in labels for c in filled(rows[1])
    )


def _is_sure(cell: Cell, labels: dict[int, Label]) -> bool:
    """Whether a cell is a label and no value: "Board" alone may be what stands under the head "Meeting"."""
    label = labels.get(id(cell))
    return label is not None and (label.field != "body" or ":" in cell.text or len(cell.words) > 1)


def _turned(heads: Row, below: Row) -> Row:
    """A row of labels and the row of their values as one: label, value, label, value."""
    pairs = zip(heads.cells, below.cells, strict=False)
    return Row([cell for pair in pairs for cell in pair if cell is not None])


def _plain_labels(rows: list[Row], labels: dict[int, Label]) -> set[int]:
    """The columns in which half of the cells are labels that are known: the others are labels, too."""
    known: dict[int, list[bool]] = {}
    for row in rows:
        for cell in filled(row):
            known.setdefault(cell.column, []).append(id(cell) in labels)
    plain = {column for column, marks in known.items() if sum(marks) * 2 >= len(marks) and len(marks) > 1}
    pairs = [cells for row in rows if len(cells := filled(row)) > 1]
    if sum(known.get(0, [])) >= FEWEST_KNOWN and all(
        len(cells) == 2 and _is_short(cells[0]) for cells in pairs
    ):
        plain.add(0)
    return plain


def _is_short(cell: Cell) -> bool:
    """Whether a cell may be one of a column of labels, by its length and its end."""
    return len(cell.words) <= LABEL_WORDS and not cell.text.rstrip().endswith((".", ";"))


class _Rows:
    """Reads the rows of a cover table one after the other."""

    def __init__(self, labels: dict[int, Label], plain: set[int], cover: Cover, style: ReportStyle) -> None:
        self.labels, self.plain, self.cover, self.style = labels, plain, cover, style
        self.above: Label | None = None
        """The label of the row above, which an empty label cell goes on with."""

    def read_marks(self, above: Row, row: Row) -> bool:
        """Read a row of marks below a row of words, those of a label's boxes; whether it is one."""
        said = ticked_below(above, row)
        name = next(iter(filled(above)), None)
        if said is None or name is None or name.column > 0:
            return False
        self._tick(name, said, [c for c in row.cells[1:] if c is not None])
        return True

    def _read_boxes(self, row: Row, cells: list[Cell]) -> bool:
        """Read a label and the boxes beside it; whether the row is one."""
        if len(cells) < 2 or not (id(cells[0]) in self.labels or _is_short(cells[0])):
            return False
        beside = [c for c in row.cells if c is not None and c.column > cells[0].column]
        said = ticked_cells(beside)
        if said is not None:
            self._tick(cells[0], said, beside)
        return said is not None

    def _tick(self, name: Cell, said: str, cells: list[Cell]) -> None:
        """Note what is ticked beside a label."""
        label = self.labels.get(id(name))
        self.cover.words += name.words
        entry = Entry(said, [w for c in cells for w in c.words], [], name.text.rstrip(" :"))
        if label is not None:
            self.cover.add(label.field, entry)
        else:
            self.cover.extra = [e for e in self.cover.extra if e.label != entry.label] + [entry]

    def read(self, row: Row) -> None:
        cells = filled(row)
        if self._read_boxes(row, cells):
            return
        label: Label | None = None
        own: Cell | None = None
        waiting = False  # a label stood last: what comes is its value
        for at, cell in enumerate(cells):
            found = self.labels.get(id(cell))
            if waiting and self._stands_for_value(cells[at - 1], cell):
                found = None
            before = label or self.above
            if found is not None and found.field in NUMBERS and before and before.field == "contacts":
                label, own = before, None
                self._go_on(before, cell)
                waiting = False
            elif found is not None and found.field == "title" and label and label.field in PEOPLE:
                self._go_on(label, cell)  # the post of who is named beside it
                waiting = False
            elif found is not None:
                label, own = found, None
                self._enter(found, cell, last=at + 1 == len(cells))
                waiting = not found.value
            elif not waiting and at + 1 < len(cells) and self._may_be_label(cell):
                label, own, waiting = None, cell, True
            elif own is not None:
                self._keep(own, cell)
                waiting = False
            elif label or (at == 0 and self.above and not (row.cells[0] and row.cells[0].lines)):
                label = label or self.above
                assert label is not None
                self._add(label, cell, cells)
                waiting = False
            else:
                read_box(cell, self.cover.parts, self.style)
        self.above = label or self.above

    def _enter(self, label: Label, cell: Cell, *, last: bool) -> None:
        """Note a label, and the value behind it in its own cell."""
        self.cover.words += label.words
        if label.value:
            words = [w for w in cell.words if w not in label.words]
            boxes = ticked(label.value)
            value = label.value if boxes is None else boxes
            self.cover.add(label.field, Entry(value, words, [cell], label.text))
        elif last:
            self.cover.add(label.field, Entry("", [], [], label.text))

    def _add(self, label: Label, cell: Cell, cells: list[Cell]) -> None:
        """A value beside its label; further cells of the row belong to the same entry."""
        if label.field == "body" and is_date(cell.text):  # "CABINET | 9 July 2024"
            self.cover.add("body", Entry(label.text, label.words))
            self.cover.add("date", Entry(cell.text, list(cell.words), [cell]))
            return
        entries = self.cover.entries.get(label.field, [])
        if entries and cell is not cells[0] and entries[-1].cells and entries[-1].cells[-1] in cells:
            self._go_on(label, cell)
        else:
            entry = Entry(text_in(cell) or "", list(cell.words), [cell], label.text)
            self.cover.add(label.field, entry)

    def _go_on(self, label: Label, cell: Cell) -> None:
        """One more cell of the entry read last; that of a post behind a name belongs to its text."""
        entry = self.cover.entries[label.field][-1]
        post = self.style.inner_label_pattern.match(f" {cell.text}")
        if post is not None:
            entry.text = f"{entry.text}, {cell.text[post.end() - 1 :]}"
        entry.cells.append(cell)
        entry.words += cell.words

    def _stands_for_value(self, label: Cell, cell: Cell) -> bool:
        """Whether a cell right behind a label is its value, though it may be one itself ("Cabinet")."""
        if ":" in cell.text or cell.column not in (label.column, label.column + label.span):
            return False
        return cell.column == label.column or label.text.endswith(":") or cell.column not in self.plain

    def _may_be_label(self, cell: Cell) -> bool:
        """Whether a cell stands where labels stand, and is set like one."""
        text = cell.text
        if len(cell.words) > LABEL_WORDS or not text[:1].isalpha():
            return False
        return text.endswith((":", "?")) or cell.column in self.plain or all(w.bold for w in cell.words)

    def _keep(self, label: Cell, value: Cell) -> None:
        """A value under a label of the paper's own, or of a kind of section."""
        title = label.text.rstrip(" :")
        items = paragraphs_in(value)
        kind = self.style.heading_of(title)
        says_purpose = self.style.purpose_pattern.fullmatch(" ".join(value.text.split()).rstrip("."))
        if (kind is None and len(value.words) <= LONG) or says_purpose:
            self.cover.extra.append(Entry(text_in(value) or "", list(value.words), [value], title))
            self.cover.words += label.words
            return
        part = Part(None, title, heading=label.words, page=label.lines[0].page)
        self.cover.parts.append(part)
        for item in items:
            take(item, [part])


def label_in(cell: Cell, style: ReportStyle) -> Label | None:
    """The known label that a cell is, or opens with; else ``None``."""
    if len(cell.words) > LONGEST_OPENING:
        return None
    items = paragraphs_in(cell)
    text = " ".join(p.text for p in items)
    name = style.label_of(text)
    if name is not None:
        return Label(name, text.strip(" :"), cell.words, "")
    stacked = [line.text for line in cell.lines]
    if 1 < len(stacked) <= MOST_LANGUAGES and all(said.rstrip().endswith(":") for said in stacked):
        name = next((known for said in stacked if (known := style.label_of(said))), None)
        return Label(name, stacked[-1].strip(" :"), cell.words, "") if name else None
    hit = LABEL.match(text)
    name = style.label_of(hit[1]) if hit else None
    if name is None or hit is None:
        return None
    return Label(name, hit[1], items[0].cut(0, hit.end(1) + 1), hit[2].strip())
