"""Recommendations set in a table with other columns: their numbers, the reasons for them."""

from __future__ import annotations

from boardpapers.normalise.verbs import leading_verb
from boardpapers.records import Recommendation

from ..cells import paragraphs_in, row_cell
from ..context import Context
from .numbered_tables import NUMBER
from .parts import Part


def tabled_recommendations(part: Part, context: Context) -> list[Recommendation]:
    """The recommendations in the tables of their section: those of the column that is headed so."""
    found = []
    for table in part.tables:
        heads = [context.style.reports.heading_of(cell.text) for cell in table.header]
        if heads.count("recommendations") != 1:
            continue
        at = heads.index("recommendations")
        for row in table.rows:
            cell, first = row_cell(row, at), row_cell(row, 0)
            if cell is None or not cell.lines:
                continue
            number = first.text if at and first is not None and NUMBER.fullmatch(first.text) else None
            said = " ".join(p.text for p in paragraphs_in(cell))
            boxes = context.trace.evidence(cell.words, *([first.words] if number and first else []))
            found.append(
                Recommendation(
                    number=number.strip("().") if number else None,
                    verb=leading_verb(said),
                    text=said,
                    evidence=boxes,
                )
            )
    return found
