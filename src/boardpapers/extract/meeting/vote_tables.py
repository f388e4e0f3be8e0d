"""Recorded votes set as a table: a row for each member, a mark under For, Against or Abstain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Table
from boardpapers.records.meeting import Votes

from ..cells import row_cell, text_in

SIDES = (
    ("for", re.compile(r"(?:voted |votes? )?(?:for|in favour|aye|yes)(?: the motion)?", re.I)),
    ("against", re.compile(r"(?:voted |votes? )?(?:against|nay|no)(?: the motion)?", re.I)),
    ("abstain", re.compile(r"abst(?:ain(?:ed)?|entions?)?|not voting", re.I)),
)
TOTAL = re.compile(r"totals?\W*", re.I)


def votes_in_table(table: Table) -> Votes | None:
    """The vote that a table records; ``None`` where its heads do not name both sides."""
    heads: Sequence[Cell | None] = table.header or (table.rows[0].cells if table.rows else [])
    columns = {side: i for i, head in enumerate(heads) for side in _side(head)}
    if not {"for", "against"} <= columns.keys() or 0 in columns.values():
        return None
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


def _side(head: Cell | None) -> list[str]:
    text = head.text.strip(" :") if head is not None else ""
    return [side for side, pattern in SIDES if pattern.fullmatch(text)]
