"""Recorded votes set as a table: a row for each member, a mark under For, Against or Abstain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Line, Table
from boardpapers.normalise.names import split_names
from boardpapers.records.meeting import Votes

from ..cells import row_cell, text_in

WHAT = r"(?: (?:of )?(?:the )?(?:motion|proposal|amendment))?(?:\W+(?:members )?(?:viz\W*)?\d*\W*)?"
SIDES = (
    ("for", re.compile(rf"(?:voted |votes? )?(?:for|in favour|aye|yes){WHAT}", re.I)),
    ("against", re.compile(rf"(?:voted |votes? )?(?:against|nay|no){WHAT}", re.I)),
    ("abstain", re.compile(rf"abst(?:ain(?:ed)?|entions?){WHAT}|not voting", re.I)),
)
OPPOSED = re.compile(
    r"(?:voted |votes? )?(?:for )?(?:the )?(?P<side>motion|amendment|abst)\w*\W*\d*\W*", re.I
)
EDGE = 6.0
"""Points by which a name may begin left of its column's head."""
TOTAL = re.compile(r"totals?\W*", re.I)


def votes_in_table(table: Table) -> Votes | None:
    """The vote that a table records; ``None`` where its heads do not name both sides."""
    heads: Sequence[Cell | None] = table.header or (table.rows[0].cells if table.rows else [])
    columns = {side: i for i, head in enumerate(heads) for side in _side(head)}
    if not {"for", "against"} <= columns.keys():
        return None
    if 0 in columns.values():
        return _of_lists(table, columns)
    names: dict[str, list[str]] = {side: [] for side, _ in SIDES}
    for row in table.rows[0 if table.header else 1 :]:
        name = text_in(row_cell(row, 0))
        if name is None or TOTAL.fullmatch(name):
            continue
        for side, column in columns.items():
            if text_in(row_cell(row, column)):
                names[side].append(name)
    if not any(names.values()):
        return None
    return Votes.model_validate(
        {
            **{side: len(names[side]) for side in columns},
            **{f"names_{side}": said for side, said in names.items()},
        }
    )


def _of_lists(table: Table, columns: dict[str, int]) -> Votes | None:
    """The vote of a table whose columns list those who voted each way."""
    names = {side: _listed(table, column) for side, column in columns.items()}
    if not any(names.values()):
        return None
    counts = {side: len(said) for side, said in names.items()}
    return Votes.model_validate({**counts, **{f"names_{side}": said for side, said in names.items()}})


def sides_in_table(table: Table) -> dict[str, list[str]]:
    """Who voted for the motion, who for the amendment, who abstained; empty where a table is no such list."""
    heads: Sequence[Cell | None] = table.header or (table.rows[0].cells if table.rows else [])
    columns = _opposed([head.text if head is not None else "" for head in heads])
    return {side: _listed(table, column) for side, column in columns.items()}


def _opposed(heads: Sequence[str]) -> dict[str, int]:
    """Columns by side where the heads name the motion and the amendment; else empty."""
    found = {
        hit["side"].lower().replace("abst", "abstain"): i
        for i, head in enumerate(heads)
        if (hit := OPPOSED.fullmatch(head.strip(" :")))
    }
    return found if {"motion", "amendment"} <= found.keys() else {}


def sides_in_columns(lines: Sequence[Line]) -> dict[str, list[str]]:
    """The same of lines set in columns without rules, the first of which holds the heads."""
    chunks = lines[0].chunks(lines[0].size) if lines else []
    columns = _opposed([chunk.text for chunk in chunks])
    names: dict[str, list[str]] = {side: [] for side in columns}
    edges = [chunk.x0 - EDGE for chunk in chunks]
    for line in lines[1:] if columns else ():
        for side, i in columns.items():
            end = edges[i + 1] if i + 1 < len(edges) else float("inf")
            said = " ".join(w.text for w in line.words if edges[i] <= w.x0 < end)
            names[side] += [said] if said else []
    return names


def _listed(table: Table, column: int) -> list[str]:
    """The names in a column below its head, several of them in a cell."""
    cells = [row_cell(row, column) for row in table.rows[0 if table.header else 1 :]]
    lines = [line.text for cell in cells if cell is not None for line in cell.lines]
    return split_names(", ".join(lines)) if lines else []


def _side(head: Cell | None) -> list[str]:
    text = head.text.strip(" :") if head is not None else ""
    return [side for side, pattern in SIDES if pattern.fullmatch(text)]
