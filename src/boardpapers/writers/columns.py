"""The columns of a record type, read off its model: what is flat as it is, what is nested made flat."""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin

from boardpapers.records import Record

Cell = str | int | float | bool | datetime.date | None


@dataclass(frozen=True)
class Column:
    """A column: its name and how to read it off a record."""

    name: str
    get: Callable[[Record], Cell]


@cache
def columns_of(model: type[Record], without: frozenset[str]) -> list[Column]:
    """Columns in the contract's order; the places (evidence, page) and ``without`` left out.

    A nested record gives a column per field (``timescale_end``), a list or mapping one of joined text.
    """
    found: list[Column] = []
    for name, field in model.model_fields.items():
        if name in ("evidence", "page") or name in without:
            continue
        nested = _record_type(field.annotation)
        if nested is not None:
            found += [_nested(name, column) for column in columns_of(nested, frozenset())]
        else:
            found.append(_plain(name))
    return found


def _record_type(annotation: Any) -> type[Record] | None:
    """The model of a nested record field, ``X`` or ``X | None``."""
    options = get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else (annotation,)
    records = [option for option in options if isinstance(option, type) and issubclass(option, Record)]
    return records[0] if len(records) == 1 else None


def _plain(name: str) -> Column:
    return Column(name.rstrip("_"), lambda record: _cell(getattr(record, name)))


def _nested(name: str, column: Column) -> Column:
    def get(record: Record) -> Cell:
        inner = getattr(record, name)
        return None if inner is None else column.get(inner)

    return Column(f"{name}_{column.name}", get)


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, (str, int, float, datetime.date)):
        return value
    if isinstance(value, dict):
        return "\n".join(f"{name}: {text}" for name, text in value.items()) or None
    return _joined(list(value))


def _joined(values: list[Any]) -> str | None:
    """Short words behind one another, texts and records a line each."""
    if all(isinstance(value, Record) for value in values):
        return "\n".join(map(_one_line, values)) or None
    if any(isinstance(value, list) for value in values):
        return "\n".join(" | ".join(map(str, value)) for value in values)
    words = [str(value) for value in values]
    return ("\n" if any(len(word) > 40 for word in words) else "; ").join(words) or None


def _one_line(record: Record) -> str:
    """``sponsor Place`` for a board role, ``a Map what is there.`` for a lettered part."""
    cells = (column.get(record) for column in columns_of(type(record), frozenset()))
    return " ".join(str(cell) for cell in cells if cell not in (None, ""))
