"""Attendance set as a table: labels over the columns, before the names, over the rows, or in each row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Row, Table
from boardpapers.structure.lines import paragraphs
from boardpapers.styles.meetings import MeetingStyle

from .cut_lists import whole
from .people import Listed, from_row
from .people_columns import COLUMN_HEAD
from .people_lists import from_paragraph
from .roll import Roll

WHETHER = frozenset(("present", "apologies", "absent"))
"""What a column says that tells row by row who came; "Clerk" down a column is no such word."""
IN_CHAIR = re.compile(r"in the chair|chaired by", re.I)
"""A label of who takes the chair."""
YES = re.compile(r"y(?:es)?|[✓✔]", re.I)
NO = re.compile(r"no?|[x✗✘×]", re.I)


def labels_in(table: Table, style: MeetingStyle) -> bool:
    """Whether a table opens with a label of attendance, or says row by row who came."""
    heads = table.header or (table.rows[0].cells if table.rows else [])
    firsts = [*heads, *table.banners, *(row.cells[0] for row in table.rows)]
    if _status_column([row.cells for row in table.rows], style) is not None:
        return True
    return any(c is not None and c.lines and style.status_of(c.lines[0].text.split(":")[0]) for c in firsts)


def read_table(table: Table, roll: Roll, style: MeetingStyle, above: str | None = None) -> None:
    """A table of attendance: labels over the columns, labels before the names, or rows of people.

    ``above``: the status that a label right above the table gives.
    """
    grid: list[Sequence[Cell | None]] = [row.cells for row in table.rows]
    marks = _mark_columns(table, style)
    if marks:
        _read_marks(table, marks, roll)
        return
    if any(_status(banner, style) for banner in table.banners):
        _read_under_banners(table, roll, style)
        return
    if table.header:
        grid.insert(0, table.header)
    if _read_answers(grid, roll, style):
        return
    status_column = _status_column(grid, style)
    if status_column is not None:
        roll.labels += [cell.words for cell in table.header if cell.lines]
        _read_rows([row.cells for row in table.rows], status_column, roll, style)
        return
    by_row = [
        (cells[0], cells) for cells in grid if cells and cells[0] is not None and _status(cells[0], style)
    ]
    beside = [cells for first, cells in by_row if any(c is not None and len(c.words) > 1 for c in cells[1:])]
    labelled_columns = sum(_status(c, style) is not None for cells in grid[:1] for c in cells)
    if (labelled_columns < 2 or _alternate(grid[0], style)) and beside and len(beside) >= 0.6 * len(by_row):
        _read_beside(grid, roll, style)
    elif by_row or labelled_columns or above:
        _read_columns(grid, roll, style, above)


def _alternate(cells: Sequence[Cell | None], style: MeetingStyle) -> bool:
    """Whether a row holds labels and names in turn: "Chaired by | A Ash | Clerked by | B Elm"."""
    filled = [cell for cell in cells if cell is not None and cell.lines]
    return len(filled) % 2 == 0 and all(
        (_status(cell, style) is not None) == (i % 2 == 0) for i, cell in enumerate(filled)
    )


def _mark_columns(table: Table, style: MeetingStyle) -> dict[int, str]:
    """Columns "Present | Apologies | Absent" in which a mark says who was what."""
    found = {i: s for i, c in enumerate(table.header) if i and (s := _status(c, style))}
    cells = [row.cells[i] for row in table.rows for i in found if i < len(row.cells)]
    short = all(cell is None or len(cell.text) <= 3 for cell in cells)
    return found if len(found) >= 2 and short and any(cell and cell.lines for cell in cells) else {}


def _read_marks(table: Table, marks: dict[int, str], roll: Roll) -> None:
    roll.labels += [table.header[i].words for i in marks]
    for row in table.rows:
        said = [
            s for i, s in marks.items() if i < len(row.cells) and (c := row.cells[i]) is not None and c.lines
        ]
        people = _row_person([c for i, c in enumerate(row.cells) if i not in marks])
        if len(said) == 1:
            roll.add(people, said[0])


def _read_under_banners(table: Table, roll: Roll, style: MeetingStyle) -> None:
    """Rows of people below labels that run over the whole table."""
    roll.labels += [banner.words for banner in table.banners if _status(banner, style)]
    for row in table.rows:
        status = next((s for b in reversed(row.banners) if (s := _status(b, style))), None)
        if status:
            roll.add(_row_person(row.cells), status)


def _status_column(grid: Sequence[Sequence[Cell | None]], style: MeetingStyle) -> int | None:
    """The column that says row by row who came ("Present", "Apologies"); ``None`` where there is none."""
    for column in range(1, max((len(cells) for cells in grid), default=0)):
        said = [cells[column] for cells in grid[1:] if column < len(cells)]
        known = [status for cell in said if (status := _status(cell, style))]
        if len(known) >= 3 and len(known) >= 0.7 * len(said) and not WHETHER.isdisjoint(known):
            return column
    return None


def _read_rows(grid: Sequence[Sequence[Cell | None]], column: int, roll: Roll, style: MeetingStyle) -> None:
    """Rows of "Name | Role | Present"."""
    for cells in grid:
        status = _status(cells[column], style) if column < len(cells) else None
        if status:
            roll.labels.append(cells[column].words)  # type: ignore[union-attr]
            roll.add(_row_person([c for i, c in enumerate(cells) if i != column]), status)


def _read_answers(grid: Sequence[Sequence[Cell | None]], roll: Roll, style: MeetingStyle) -> bool:
    """Rows of "Name | Body | Present: Yes"; whether the table is such a one."""
    heads = grid[0] if grid else []
    asked = [i for i, head in enumerate(heads) if i and _status(head, style) == "present"]
    if len(asked) != 1 or len(grid) < 3:
        return False
    rows = [(cells, cells[asked[0]]) for cells in grid[1:] if asked[0] < len(cells)]
    said = [_answer(cell, style) for _, cell in rows]
    if sum(status is not None for status in said) < 0.7 * len(rows):
        return False
    roll.labels += [head.words for head in heads if head is not None and head.lines]
    for (cells, cell), status in zip(rows, said, strict=True):
        if status is not None and cell is not None:
            roll.labels.append(cell.words)
            roll.add(_row_person([c for i, c in enumerate(cells) if i != asked[0]]), status)
    return True


def _answer(cell: Cell | None, style: MeetingStyle) -> str | None:
    """The status that a cell under "Present" gives: a yes, a no, or a word of its own."""
    text = cell.text.strip(" .") if cell is not None and cell.lines else ""
    if YES.fullmatch(text):
        return "present"
    return "absent" if NO.fullmatch(text) else _status(cell, style)


def _status(cell: Cell | None, style: MeetingStyle) -> str | None:
    return style.status_of(cell.text) if cell is not None and cell.lines and len(cell.words) <= 8 else None


def _read_beside(grid: Sequence[Sequence[Cell | None]], roll: Roll, style: MeetingStyle) -> None:
    """Rows of "Attendees | A, B, C"."""
    for cells in grid:
        status, chair = None, False
        for cell in (c for c in cells if c is not None and c.lines):
            label = _status(cell, style)
            if label is not None:
                status, chair = label, IN_CHAIR.fullmatch(cell.text.strip(" :")) is not None
                roll.labels.append(cell.words)
            elif status is not None:
                people = people_in_cell(cell)
                for one in people[:1] if chair else ():
                    one.chair = True
                roll.add(people, status)


def people_in_cell(cell: Cell) -> list[Listed]:
    """The people of one cell: in a sentence, or a line each."""
    right = max(box.x1 for _, box in cell.boxes)
    found: list[Listed] = []
    items = list(whole(paragraphs(cell.lines, right=right)))
    for p in items:
        found += from_paragraph(p, sentence=len(items) == 1 and "," in p.text and len(p.text.split()) > 8)
    return found


def _read_columns(
    grid: Sequence[Sequence[Cell | None]], roll: Roll, style: MeetingStyle, above: str | None
) -> None:
    """Columns of names under labels, which may change on the way down; ``above`` is that over the table."""
    width = max(len(cells) for cells in grid)
    whole_rows = sum(_status(c, style) is not None for cells in grid for c in cells[1:]) == 0
    for column in range(1 if whole_rows else width):
        status = above
        for cells in grid:
            cell = cells[column] if column < len(cells) else None
            if cell is None or not cell.lines:
                continue
            if status and whole_rows and _are_heads(cells):
                roll.labels += [head.words for head in cells if head is not None]
                continue
            label = _status(cell, style)
            if label:
                status = label
                roll.labels.append(cell.words)
            elif status and whole_rows:
                roll.add(_row_person(cells), status)
            elif status:
                roll.add(people_in_cell(cell), status)


def _are_heads(cells: Sequence[Cell | None]) -> bool:
    """Whether a row names the columns ("Members | Role"), and nobody."""
    filled = [cell.text.strip(" :") for cell in cells if cell is not None and cell.lines]
    return len(filled) > 1 and all(COLUMN_HEAD.fullmatch(text) for text in filled)


def _row_person(cells: Sequence[Cell | None]) -> list[Listed]:
    one = from_row(Row(list(cells)))
    return [one] if one else []
