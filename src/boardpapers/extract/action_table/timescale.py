"""When an action is to be done: the columns of a timescale, a start, a revised date, of ticks."""

from __future__ import annotations

from datetime import date

from boardpapers.layout import Row
from boardpapers.normalise.dates import parse_date
from boardpapers.normalise.timescales import parse_timescale
from boardpapers.records import Timescale

from .columns import Columns
from .ticks import ticked


def timescale_of(columns: Columns, row: Row) -> Timescale | None:
    """The timescale cell, normalised; ``None`` where the table has no such column.

    A revised date goes before the one first set, a date of its own for the start fills that.
    """
    if columns.ticks:
        return timescale_in(", ".join(ticked(row, columns.ticks)))
    if not {"timescale", "revised"} & set(columns.fields):
        return None
    said = columns.text(row, "revised") or columns.text(row, "timescale") or ""
    return timescale_in(said, start_of(columns, row))


def timescale_in(said: str, start: date | None = None) -> Timescale:
    """The timescale a text names; ``start``: its first day, where that is said elsewhere."""
    read = parse_timescale(said)
    return Timescale(text=read.text or None, start=start or read.start, end=read.end, status=read.status)


def start_of(columns: Columns, row: Row) -> date | None:
    """The first day that a column for the start names."""
    said = columns.text(row, "start")
    return (parse_date(said) or parse_timescale(said).start) if said else None
