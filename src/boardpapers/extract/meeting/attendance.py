"""Who was at a meeting: the lists above the minutes, apologies in the text, late arrivals and leavers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Cell, Line, Paragraph, Row, Table
from boardpapers.structure.lines import paragraphs
from boardpapers.styles.meetings import MeetingStyle

from .flow import Entry
from .label_column import unfolded
from .people import Listed, by_line, from_paragraph, from_row, is_person
from .people_columns import column_people
from .roll import Attendee, Roll

LABEL = re.compile(r"(?P<label>[^:;]{2,60}?)\s*(?:[:;]\s*[-–—]?|\s[-–—])\s*(?=\S)")
IN_CHAIR = re.compile(r"in the chair|chair(?:man|woman|person)?", re.I)


@dataclass(slots=True)
class _Group:
    status: str
    chair: bool = False
    """Whether the label says that who follows took the chair."""
    inline: bool = False
    """Whether names stand behind the label in its own line."""
    paragraphs: list[Paragraph] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def attendance_start(entries: Sequence[Entry], style: MeetingStyle) -> int:
    """Index of the entry at which the attendance lists begin; ``len(entries)`` where there are none."""
    for i, entry in enumerate(entries):
        if entry.table is not None:
            if _labels_in(entry.table, style):
                return i
        elif _label_of(entry.paragraph, style) is not None:
            return i
    return len(entries)


def _labels_in(table: Table, style: MeetingStyle) -> bool:
    firsts = [*table.header, *(row.cells[0] for row in table.rows)]
    if _status_column([row.cells for row in table.rows], style) is not None:
        return True
    return any(c is not None and c.lines and style.status_of(c.lines[0].text.split(":")[0]) for c in firsts)


def read_roll(entries: Sequence[Entry], style: MeetingStyle) -> Roll:
    """Read the attendance lists of the entries between the head and the first item."""
    roll = Roll()
    group: _Group | None = None
    listed = unfolded(entries, style)
    for n, entry in enumerate(listed):
        if entry.table is not None:
            _close(group, roll)
            group = None
            _read_table(entry.table, roll, style)
            continue
        p = entry.paragraph
        label = _label_of(p, style)
        if label is None:
            if group is not None and not group.lines and _is_subheading(p, listed[n + 1 : n + 2]):
                roll.labels.append(p.words)
            elif group is not None and group.lines and p.bold and not group.lines[-1].bold:
                _close(group, roll)  # a heading that belongs to no list
                group = None
            elif group is not None and not _is_prose(p) and not style.patterns["banners"].fullmatch(p.text):
                group.paragraphs.append(p)
                group.lines += p.lines
            continue
        status, end = label
        keep = group if group is not None and group.status == status and not group.lines else None
        if keep is None:
            _close(group, roll)
        group = keep or _Group(status, chair=bool(IN_CHAIR.fullmatch(p.text[:end].strip(" :-–—"))))
        roll.labels.append(p.cut(0, end))
        _start(group, p, end)
    _close(group, roll)
    return roll


def _is_subheading(p: Paragraph, below: Sequence[Entry]) -> bool:
    """A body set in bold between a label and its people: "Attendees", "Transport Board", "A Ash"."""
    plain = bool(below) and below[0].table is None and not below[0].paragraph.bold
    return p.bold and plain and not is_person(p.text)


def _start(group: _Group, p: Paragraph, end: int) -> None:
    """What stands behind the label in its own paragraph."""
    taken = {(w.page, w.n) for w in p.cut(0, end)}
    lines = [Line(ws) for line in p.lines if (ws := [w for w in line.words if (w.page, w.n) not in taken])]
    if lines:
        group.inline = True
        group.lines += lines
        group.paragraphs += paragraphs(lines, right=max(line.x1 for line in p.lines))


def _label_of(p: Paragraph, style: MeetingStyle) -> tuple[str, int] | None:
    """The status a paragraph's label gives and where the label ends: alone, before a colon, or set apart."""
    text = p.text
    if p.marker is not None and p.kind != "bullet":
        return None
    status = style.status_of(text)
    if status:
        return status, len(text)
    hit = LABEL.match(text)
    if hit and (status := style.status_of(hit["label"])):
        return status, hit.end()
    first = p.lines[0].chunks(p.size * 0.9)[0]
    if len(first.words) < len(p.lines[0].words) and (status := style.status_of(first.text)):
        return status, len(first.text)
    return None


def _is_prose(p: Paragraph) -> bool:
    """A sentence about the meeting, not an entry of a list."""
    return bool(re.search(r"\b(?:was|were|is|are|had|welcomed|chaired|opened|attended)\b", p.text))


def _close(group: _Group | None, roll: Roll) -> None:
    """Read the people of a group into the roll."""
    if group is None or not group.lines:
        return
    listed = group.inline and sum(line.text.count(",") for line in group.lines) >= len(group.lines)
    people = None if listed else column_people(group.lines)
    if people is None:
        whole = list(_whole(group.paragraphs))
        people = [
            one for n, p in enumerate(whole) for one in from_paragraph(p, sentence=group.inline and n == 0)
        ]
    for one in people[:1] if group.chair else ():
        one.chair = True
    roll.marks += [w for p in group.paragraphs for w in p.words[: len(p.words) - len(p.body)]]
    roll.add(people, group.status)


def _whole(items: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Paragraphs with those joined whose list was cut: the first ends in a comma or an open bracket."""
    held: Paragraph | None = None
    for p in items:
        cut = held is not None and (
            held.text.rstrip()[-1:] in ",;(" or held.text.endswith(" and")
            or held.text.count("(") > held.text.count(")")
        )  # fmt: skip
        if held is not None and cut:
            held = _glued(held, p)
            continue
        if held is not None:
            yield held
        held = p
    if held is not None:
        yield held


def _glued(a: Paragraph, b: Paragraph) -> Paragraph:
    shift = len(a.text) + 1
    return Paragraph(
        [*a.lines, *b.lines], f"{a.text} {b.text}", [*a.body, *b.body],
        [*a.starts, *(at + shift for at in b.starts)], a.marker, a.kind, a.level,
    )  # fmt: skip


# ---------------------------------------------------------------- tables


def _read_table(table: Table, roll: Roll, style: MeetingStyle) -> None:
    """A table of attendance: labels over the columns, labels before the names, or rows of people."""
    grid: list[Sequence[Cell | None]] = [row.cells for row in table.rows]
    if table.header:
        grid.insert(0, table.header)
    status_column = _status_column(grid, style)
    if status_column is not None:
        _read_rows([row.cells for row in table.rows], status_column, roll, style)
        return
    by_row = [
        (cells[0], cells) for cells in grid if cells and cells[0] is not None and _status(cells[0], style)
    ]
    beside = [cells for first, cells in by_row if any(c is not None and len(c.words) > 1 for c in cells[1:])]
    labelled_columns = sum(_status(c, style) is not None for cells in grid[:1] for c in cells)
    if labelled_columns < 2 and beside and len(beside) >= 0.6 * len(by_row):
        _read_beside(grid, roll, style)
    elif by_row or labelled_columns:
        _read_columns(grid, roll, style)


def _status_column(grid: Sequence[Sequence[Cell | None]], style: MeetingStyle) -> int | None:
    """The column that says row by row who came ("Present", "Apologies"); ``None`` where there is none."""
    for column in range(1, max((len(cells) for cells in grid), default=0)):
        said = [cells[column] for cells in grid[1:] if column < len(cells)]
        known = sum(_status(cell, style) is not None for cell in said)
        if known >= 3 and known >= 0.7 * len(said):
            return column
    return None


def _read_rows(grid: Sequence[Sequence[Cell | None]], column: int, roll: Roll, style: MeetingStyle) -> None:
    """Rows of "Name | Role | Present"."""
    for cells in grid:
        status = _status(cells[column], style) if column < len(cells) else None
        if status:
            roll.add(_row_person([c for i, c in enumerate(cells) if i != column]), status)


def _status(cell: Cell | None, style: MeetingStyle) -> str | None:
    return style.status_of(cell.text) if cell is not None and cell.lines and len(cell.words) <= 8 else None


def _read_beside(grid: Sequence[Sequence[Cell | None]], roll: Roll, style: MeetingStyle) -> None:
    """Rows of "Attendees | A, B, C"."""
    for cells in grid:
        status = _status(cells[0], style) if cells else None
        if status is None or cells[0] is None:
            continue
        roll.labels.append(cells[0].words)
        for cell in cells[1:]:
            if cell is not None and cell.lines:
                roll.add(people_in_cell(cell), status)


def people_in_cell(cell: Cell) -> list[Listed]:
    """The people of one cell: in a sentence, or a line each."""
    right = max(box.x1 for _, box in cell.boxes)
    found: list[Listed] = []
    items = list(_whole(paragraphs(cell.lines, right=right)))
    for p in items:
        found += from_paragraph(p, sentence=len(items) == 1 and "," in p.text and len(p.text.split()) > 8)
    return found


def _read_columns(grid: Sequence[Sequence[Cell | None]], roll: Roll, style: MeetingStyle) -> None:
    """Columns of names under labels, which may change on the way down."""
    width = max(len(cells) for cells in grid)
    whole_rows = sum(_status(c, style) is not None for cells in grid for c in cells[1:]) == 0
    for column in range(1 if whole_rows else width):
        status: str | None = None
        for cells in grid:
            cell = cells[column] if column < len(cells) else None
            if cell is None or not cell.lines:
                continue
            label = _status(cell, style)
            if label:
                status = label
                roll.labels.append(cell.words)
            elif status and whole_rows:
                roll.add(_row_person(cells), status)
            elif status:
                roll.add(people_in_cell(cell), status)


def _row_person(cells: Sequence[Cell | None]) -> list[Listed]:
    one = from_row(Row(list(cells)))
    return [one] if one else []


# ---------------------------------------------------------------- in the text


def read_apologies(p: Paragraph, roll: Roll, start: int = 0) -> None:
    """Take those who sent apologies in a sentence; it overrules a list that names them as present."""
    for one in from_paragraph(p, start, sentence=True):
        known = roll.find(one.name)
        if known is None:
            if is_person(one.name):
                one.words = one.words or by_line(p.words)
                roll.people.append(Attendee(one, "apologies"))
        elif known.status in ("present", "in_attendance", "officer"):
            known.status = "apologies"
