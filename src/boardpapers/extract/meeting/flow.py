"""The text of a meeting paper as one flow: paragraphs mended, its own tables and columns undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Block, Line, Paragraph, Table, Word
from boardpapers.structure.lines import build, paragraphs
from boardpapers.styles import Style

from .action_column import ActionColumn, find_action_column
from .decision_form import decision_form
from .minutes_table import MinutesTable, minutes_table
from .paragraph_cuts import STOP, cut

OPEN_END = re.compile(
    r"\b(?:the|an?|of|to|and|or|for|by|in|on|with|that|from|at|their|its|his|her|as|be|was|were|which)$"
    r"|[–—&/(]$"
)
OPEN_PAGES = re.compile(r"\((?:pages?|pp?\.)\s*\d*$", re.I)
RUNNING = re.compile(
    r"\b(?:was|were|would|will|has|have|had|is|are)\b(?: \S+){0,6} (?:from|in|at|on|by|to|of|that|with)\b"
    r"(?: [^\s.;:]+){1,5}$"
)
"""A sentence that has begun and not come to its end."""
NUMBERED = re.compile(r"[A-Z]{2,5} ?\d{1,4}[a-z]?/\d{2,4}\s")
"""A line that opens with the number of an item: "FGB 24/2122 Finance"."""
REPORT_BY = re.compile(r"\(?(?:joint )?reports? (?:of|by|from) (?:the )?[A-Z]", re.I)
"""A line of its own below a title: who reports."""
FEW = 5
"""Words a heading within an item has at most."""


@dataclass(slots=True, eq=False)
class Entry:
    """A paragraph of a meeting paper, and what stands beside it.

    ``notes`` are the entries of the action column next to it; ``number`` the number cell of the
    table row it opens, ``title`` whether it fills a title cell of its own; ``table`` is set
    instead of a paragraph's lines for a table that is none of the minutes' own; ``marks`` are words of
    the row that only label it.
    """

    paragraph: Paragraph
    notes: list[Line] = field(default_factory=list)
    number: Paragraph | None = None
    title: bool = False
    opens_row: bool = False
    marks: list[Word] = field(default_factory=list)
    table: Table | None = None

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def words(self) -> list[Word]:
        return self.table.words if self.table else self.paragraph.words


def flow(
    blocks: Sequence[Block], style: Style, *, whole: Callable[[Table], bool] | None = None
) -> list[Entry]:
    """The blocks of a section in reading order as entries; tables for which ``whole`` holds stay tables."""
    column = find_action_column(blocks, style.meetings)
    entries: list[Entry] = []
    run: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            run += cut(block, style.meetings)
            continue
        entries += _run(run, column)
        run = []
        kept = whole is not None and whole(block)
        own = None if kept else decision_form(block, style.meetings) or minutes_table(block, style)
        entries += _rows(own) if own else [Entry(table_text(block), table=block)]
    return mend(entries + _run(run, column))


def _run(run: Sequence[Paragraph], column: ActionColumn | None) -> list[Entry]:
    """Paragraphs as entries; with an action column their lines are cut and built anew."""
    if column is None or not run:
        return [Entry(p) for p in run]
    above = [p for p in run if (p.page, p.top) < (column.page, column.top)]
    lines: list[Line] = []
    notes: list[Line] = []
    for paragraph in run[len(above) :]:
        for line in paragraph.lines:
            body, note = column.cut(line)
            if body:
                lines.append(body)
            if note:
                notes.append(note)
    if not notes:
        return [Entry(p) for p in run]
    entries = [Entry(p) for p in paragraphs(lines, right=column.edges)]
    attach(entries, notes)
    return [*(Entry(p) for p in above), *entries]


def attach(entries: Sequence[Entry], notes: Iterable[Line]) -> None:
    """Give each note of the action column to the paragraph it stands beside, else to the one above it."""
    if not entries:
        return
    for note in _entries_of(notes):
        middle = (note[-1].top + note[-1].bottom) / 2
        reach = (note[-1].page, middle + 1)
        above = [i for i, e in enumerate(entries) if (e.paragraph.page, e.paragraph.top) <= reach]
        at = above[-1] if above else 0
        if at + 1 < len(entries) and _heads(entries[at], note[-1]):
            at += 1
        entries[at].notes += note


def _heads(entry: Entry, note: Line) -> bool:
    """Whether an entry is a short line without a stop, and the note stands below it: it is for the next."""
    p = entry.paragraph
    last = p.lines[-1]
    below = (last.page, last.bottom) <= (note.page, note.top + 1)
    return below and p.marker is None and len(p.text.split()) <= FEW and not STOP.search(p.text)


def _entries_of(notes: Iterable[Line]) -> list[list[Line]]:
    """Lines of the action column, those together that one slash joins: "AB/" over "Clerk"."""
    found: list[list[Line]] = []
    for note in notes:
        if found and found[-1][-1].text.endswith("/") and found[-1][-1].page == note.page:
            found[-1].append(note)
        else:
            found.append([note])
    return found


def _rows(table: MinutesTable) -> list[Entry]:
    """The rows of a table that holds the minutes, as entries."""
    entries: list[Entry] = []
    for row in table.rows:
        mine = [Entry(p, title=True) for p in row.title] + [Entry(p) for p in row.text]
        if not mine:
            continue
        mine[0].number, mine[0].opens_row, mine[0].marks = row.number, True, row.marks
        attach(mine, row.notes)
        entries += mine
    return entries


def table_text(table: Table) -> Paragraph:
    """A table read as text: its rows one after the other, cells divided by a bar."""
    lines = [line for cell in table.header for line in cell.lines]
    rows = [" | ".join(cell.text for cell in table.header if cell.lines)] if table.header else []
    for row in table.rows:
        cells = [cell for cell in row.cells if cell is not None and cell.lines]
        lines += [line for cell in cells for line in cell.lines]
        rows.append(" | ".join(cell.text for cell in cells))
    if not lines:
        lines = [line for row in table.rows for cell in row.cells if cell for line in cell.lines]
    return Paragraph(lines=lines, text="\n".join(r for r in rows if r), body=[], starts=[])


def mend(entries: list[Entry]) -> list[Entry]:
    """Join paragraphs that a page or a narrow line cut in two."""
    mended: list[Entry] = []
    for entry in entries:
        if entry.table is not None and not entry.paragraph.lines:
            continue
        last = mended[-1] if mended else None
        if last is not None and _goes_on(last, entry):
            last.paragraph = joined(last.paragraph, entry.paragraph)
            last.notes += entry.notes
        else:
            mended.append(entry)
    return mended


def _goes_on(last: Entry, entry: Entry) -> bool:
    if last.table or entry.table or entry.opens_row or entry.title or last.title or not last.text:
        return False
    if REPORT_BY.match(entry.text):
        return False
    above, below = last.paragraph, entry.paragraph
    if below.marker is not None:
        if below.kind == "bullet":
            return bool(OPEN_PAGES.search(above.text[-16:])) and below.text[:1].isdigit()
        cut = (
            below.kind == "numbered"
            and above.kind != "numbered"
            and OPEN_END.search(above.text[-9:]) is not None
            and below.text[:1].islower()
        )
        return cut and above.page == below.page and abs(below.lines[0].x0 - above.lines[-1].x0) < 3
    if above.bold != below.bold:
        return False
    if OPEN_END.search(above.text[-9:]) and below.text and not below.text.isupper():
        return True
    if _is_broken_off(above, below):
        return True
    return _under_bullet(above, below) and not STOP.search(above.text)


def _is_broken_off(above: Paragraph, below: Paragraph) -> bool:
    """Whether a sentence runs on in the next line, though its own line is short of the margin."""
    gap = below.top - above.lines[-1].top
    return (
        above.page == below.page
        and not above.bold
        and abs(above.x0 - below.x0) < 3
        and 0 < gap < above.size * 1.3
        and not STOP.search(above.text)
        and not NUMBERED.match(below.text)
        and RUNNING.search(above.text) is not None
    )


def _under_bullet(above: Paragraph, below: Paragraph) -> bool:
    """Whether ``below`` stands close under a list item, aligned with its text."""
    gap = below.top - above.lines[-1].top
    return (
        above.marker is not None
        and above.page == below.page
        and abs(below.x0 - above.x0) < 4
        and 0 < gap < above.size * 1.6
    )


def joined(above: Paragraph, below: Paragraph) -> Paragraph:
    """Two paragraphs as one, with the mark and level of the first."""
    both = build([*above.lines, *below.lines])
    both.level, both.marker, both.kind = above.level, above.marker, above.kind
    if above.marker is None and both.body and both.body[0] is not above.lines[0].words[0]:
        return above  # the join would turn a word into a mark: leave it
    return both
