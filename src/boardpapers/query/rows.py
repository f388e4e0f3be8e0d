"""Rows as plain data: only what is asked for is taken out of the records."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from boardpapers.query.fields import Field, Scalar, resolve, shapes, text_of
from boardpapers.query.paper import Row
from boardpapers.query.record_types import RecordType
from boardpapers.records import Record

Plain = dict[str, Any]


def chosen_fields(kind: RecordType, names: Sequence[str]) -> dict[str, Field]:
    """The fields asked for, by the name they were asked under, file and page behind them.

    Raises:
        UsageError: one of them is no field of the type.
    """
    fields = {name: resolve(name, kind) for name in names}
    for name in ("file", "page"):
        fields.setdefault(name, resolve(name, kind))
    return fields


def scalar_names(kind: RecordType) -> list[str]:
    """Every field that fits a cell: plain values, lists of them, and those of single records inside."""
    names = [f"{parent}.{key}" for parent in kind.parents for key in _KEYS[parent]]
    for name, shape in shapes(kind.model).items():
        if shape.model is None:
            names.append(name)
        elif not shape.is_list:
            names += [f"{name}.{inner}" for inner, leaf in shapes(shape.model).items() if leaf.model is None]
    return names


_KEYS = {"meeting": ("date", "body"), "minute": ("number",), "report": ("number", "title")}


def whole(row: Row) -> Plain:
    """The row as its whole record, with file and page, and what it stands in by its key fields."""
    found: Plain = {"file": row.file, "page": row.page}
    for name, parent in row.parents.items():
        keys = (*_KEYS[name], "id") if hasattr(parent, "id") else _KEYS[name]
        found[name] = {key: plain(getattr(parent, key)) for key in sorted(keys)}
    record = row.record.model_dump(mode="json", by_alias=True)
    evidence = {"evidence": record.pop("evidence")} if "evidence" in record else {}
    return found | record | evidence


def picked(row: Row, fields: dict[str, Field]) -> Plain:
    """The row as the values of `fields`: lists as lists, none as null."""
    return {name: _value(field, row) for name, field in fields.items()}


def _value(field: Field, row: Row) -> Any:
    plains = [plain(value) for value in field.values(row)]
    return plains if field.many else plains[0] if plains else None


def cell(row: Row, field: Field) -> str | int | float | bool | None:
    """The field's value for a cell of a table: several values in one text, joined by "; "."""
    values = field.values(row)
    if len(values) == 1 and isinstance(values[0], bool | int | float):
        return values[0]
    return "; ".join(_words(value) for value in values) or None


def _words(value: Scalar) -> str:
    return " · ".join(text_of(value)) if isinstance(value, Record) else str(value)


def plain(value: Scalar | None) -> Any:
    """A value as JSON and YAML have it: dates as ISO text, records as mappings."""
    if isinstance(value, Record):
        return value.model_dump(mode="json", by_alias=True)
    return value.isoformat() if isinstance(value, datetime.date) else value
