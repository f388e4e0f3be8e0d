"""Decision notices: tables in which each decision is a run of labelled rows, from its subject on."""

from __future__ import annotations

import re

from boardpapers.layout import Paragraph, Row, Table
from boardpapers.structure.lines import build
from boardpapers.styles.meetings import MeetingStyle

from ..cells import paragraphs_in
from ..stretches import part
from .minutes_table import MinutesRow, MinutesTable

MARK = re.compile(r"\(?[a-z\d]{1,2}[).]?", re.I)
ITEM = re.compile(r"\s*\(?\b(?:agenda )?item(?: no\.?)? ?(?P<number>\d{1,3}[a-z]?)\)?\s*$", re.I)


def decision_form(table: Table, style: MeetingStyle) -> MinutesTable | None:
    """The table read as minutes, an item for each subject; ``None`` where it is no decision notice."""
    rows = [(_label(row), row) for row in table.rows]
    subjects, decisions = style.patterns["subject_labels"], style.patterns["resolution_labels"]
    heads = [i for i, (label, _) in enumerate(rows) if subjects.fullmatch(label)]
    decided = any(decisions.fullmatch(label) for label, _ in rows)
    if not heads or not decided:
        return None
    found: list[MinutesRow] = []
    for start, end in zip(heads, [*heads[1:], len(rows)], strict=True):
        found.append(_decision([row for _, row in rows[start:end]]))
    return MinutesTable(found)


def _label(row: Row) -> str:
    """What a row says it is about: its first words that are no mark."""
    for cell in row.cells:
        if cell is not None and cell.lines and not MARK.fullmatch(cell.text):
            return cell.lines[0].text.split(":")[0].strip()
    return ""


def _decision(rows: list[Row]) -> MinutesRow:
    one = MinutesRow()
    title = [p for cell in rows[0].cells[1:] if cell is not None for p in paragraphs_in(cell)]
    lines = [line for p in title[1:] or title for line in p.lines]
    one.title = [build(lines)] if lines else []
    if one.title and (hit := ITEM.search(one.title[0].text)):
        whole = one.title[0]
        one.number, one.title = (
            part(whole, hit.start("number"), hit.end("number")),
            [part(whole, 0, hit.start())],
        )
    for row in rows[1:]:
        one.text += _texts(row)
    shown = {
        (w.page, w.n) for p in [*one.title, *one.text, *([one.number] if one.number else [])] for w in p.words
    }
    one.marks = [w for row in rows for w in row.words if (w.page, w.n) not in shown]
    return one


def _texts(row: Row) -> list[Paragraph]:
    cells = [c for c in row.cells if c is not None and c.lines and not MARK.fullmatch(c.text)]
    return [p for cell in cells for p in paragraphs_in(cell)]
