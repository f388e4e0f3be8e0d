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


def columns(answer: Answer, names: Sequence[str], *, with_file: bool) -> dict[str, list[Field]]:
    """A table for people: its heads, and the fields of which a cell shows the first that says something.

    The fields asked for; else the type's own, but for those that no row has, and a file if there are many.
    The page stands last.
    """
    asked = list(names) or [*answer.kind.columns, *(["file"] if with_file else [])]
    found: dict[str, list[Field]] = {}
    for alternatives in [*asked, "page"]:
        fields = {name: resolve(name, answer.kind) for name in alternatives.split("|")}
        said = [name for name, field in fields.items() if any(field.values(row) for row in answer.rows)]
        if said or names or not answer.rows:
            found.setdefault((said or [*fields])[0], [*fields.values()])
    return found


def first_cell(row: Row, fields: Sequence[Field]) -> Cell:
    """The first of the fields that says something, as a cell of a table."""
    return next((value for field in fields if (value := cell(row, field)) is not None), None)
