"""An answer as plain data for YAML and JSON, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from boardpapers.errors import printable
from boardpapers.query.fields import Field, resolve
from boardpapers.query.paper import Row
from boardpapers.query.rows import cell, chosen_fields, picked, scalar_names, whole
from boardpapers.query.select import Answer

Cell = str | int | float | bool | None

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def data_of(answer: Answer, names: Sequence[str] = (), *, count: bool = False) -> Any:
    """The answer as mappings and lists: the fields `names`, else whole records, each with file and page.

    With groups a list of {group, count, rows}; with `count` the numbers only.

    Raises:
        UsageError: a name is no field of the type.
    """
    fields = chosen_fields(answer.kind, names) if names else None

    def rows(group: Sequence[Row]) -> list[dict[str, Any]]:
        return [picked(row, fields) if fields else whole(row) for row in group]

    if answer.groups is None:
        return {"count": answer.total} if count else rows(answer.rows)
    groups: list[dict[str, Any]] = []
    for name, group in answer.groups.items():
        head = {"group": name or None, "count": len(group)}
        groups.append(head if count else head | {"rows": rows(group)})
    return groups


def csv_of(answer: Answer, names: Sequence[str] = (), *, count: bool = False) -> str:
    """The answer as CSV with a head line: the fields `names`, else every field that fits a cell.

    Raises:
        UsageError: a name is no field of the type.
    """
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(_lines(answer, names, count))
    return buffer.getvalue()


def _lines(answer: Answer, names: Sequence[str], count: bool) -> Iterator[list[Cell]]:
    fields = chosen_fields(answer.kind, names or scalar_names(answer.kind))
    grouped = answer.groups is not None
    yield [*(["group"] if grouped else []), *(["count"] if count else fields)]
    if count and not grouped:
        yield [answer.total]
        return
    for name, rows in (answer.groups or {"": answer.rows}).items():
        head = [harmless(name)] if grouped else []
        if count:
            yield [*head, len(rows)]
            continue
        for row in rows:
            yield [*head, *(harmless(cell(row, field)) for field in fields.values())]


def harmless(value: Cell) -> Cell:
    """A cell no spreadsheet takes for a formula and no terminal for an order.

    A text that begins with = + - @ or a tab gets an apostrophe in front, as OWASP's "CSV injection" advises.
    """
    if not isinstance(value, str):
        return value
    clean = "\n".join(printable(line) for line in value.split("\n"))
    return f"'{clean}" if value.startswith(_FORMULA) or clean.lstrip().startswith(_FORMULA) else clean


def columns(answer: Answer, names: Sequence[str], *, with_file: bool) -> dict[str, Field]:
    """The fields of a table for people: those asked for, else the type's own, the page, a file if many."""
    fields = {name: resolve(name, answer.kind) for name in names or answer.kind.columns}
    if with_file and not names:
        fields.setdefault("file", resolve("file", answer.kind))
    fields.setdefault("page", resolve("page", answer.kind))
    return fields
