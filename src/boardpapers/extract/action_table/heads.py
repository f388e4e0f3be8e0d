"""What the heads of an action table say, those of two levels too."""

from __future__ import annotations

from boardpapers.layout import Cell, Table
from boardpapers.styles.plans import PlanStyle


def heads_actions(table: Table, style: PlanStyle) -> bool:
    """Whether the heads are those of a table of actions, as printed or by the lower of two levels."""
    return style.is_header([cell.text for cell in table.header]) or (
        any(len(cell.boxes) > 1 for cell in table.header) and style.is_header(own_heads(table, style))
    )


def own_heads(table: Table, style: PlanStyle) -> list[str]:
    """The column heads; of one below a head over several, its own words where the style knows only these.

    "Timescale" over "Start" and "End" gives "Start" and "End".
    """
    return [_own_head(cell, style) for cell in table.header]


def _own_head(cell: Cell, style: PlanStyle) -> str:
    own = _lowest(cell)
    if own == cell.text or not (style.time_pattern.fullmatch(own) or style.field_of(own)):
        return cell.text
    return own if style.time_pattern.fullmatch(own) or not style.field_of(cell.text) else cell.text


def _lowest(cell: Cell) -> str:
    """The words of a head in the lowest of its boxes."""
    if len(cell.boxes) < 2:
        return cell.text
    page, lowest = max(cell.boxes, key=lambda box: box[1].top)
    own = [line for line in cell.lines if line.page == page and line.top >= lowest.top - 1.0]
    return " ".join(line.text for line in own) or cell.text


def ratings_over_time(table: Table, style: PlanStyle) -> list[int]:
    """The columns below one head for ratings that each stand for a time: "RAG" over "June" and "Sept"."""
    for at, cell in enumerate(table.header):
        own = _lowest(cell)
        if own == cell.text or not style.time_pattern.fullmatch(own):
            continue
        over = cell.text.removesuffix(own).strip()
        if style.field_of(over) == "rag":
            (_, group) = min(cell.boxes, key=lambda box: box[1].top)
            below = [
                i
                for i, other in enumerate(table.header)
                if i >= at and other.boxes[-1][1].x1 <= group.x1 + 1.0
            ]
            return below if len(below) > 1 else []
    return []
