"""An answer as plain data for YAML and JSON, and as lines of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from boardpapers.query.fields import Field, resolve
from boardpapers.query.paper import Row
from boardpapers.query.rows import cell, chosen_fields, picked, scalar_names, whole
from boardpapers.query.select import Answer

Cell = str | int | float | bool | None


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


def lines_of(answer: Answer, names: Sequence[str] = (), *, count: bool = False) -> Iterator[list[Cell]]:
    """The answer as lines of cells, a head first: the fields `names`, else every field that fits a cell.

    Raises:
        UsageError: a name is no field of the type.
    """
    fields = chosen_fields(answer.kind, names or scalar_names(answer.kind))
    grouped = answer.groups is not None
    yield [*(["group"] if grouped else []), *(["count"] if count else fields)]
    if count and not grouped:
        yield [answer.total]
        return
    for name, rows in (answer.groups or {"": answer.rows}).items():
        head: list[Cell] = [name] if grouped else []
        if count:
            yield [*head, len(rows)]
            continue
        for row in rows:
            yield [*head, *(cell(row, field) for field in fields.values())]


def columns(answer: Answer, names: Sequence[str], *, with_file: bool) -> dict[str, Field]:
    """The fields of a table for people: those asked for, else the type's own, the page, a file if many."""
    fields = {name: resolve(name, answer.kind) for name in names or answer.kind.columns}
    if with_file and not names:
        fields.setdefault("file", resolve("file", answer.kind))
    fields.setdefault("page", resolve("page", answer.kind))
    return fields
