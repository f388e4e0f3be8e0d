"""Dotted field names, checked against the records' own types before anything is read.

`timescale.end` of an action is a date, `board_roles.role` one of three words: the types of the contract
say so, so a condition that cannot mean anything is refused with the nearest name that can.
"""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from pydantic import BaseModel

from boardpapers.errors import UsageError
from boardpapers.query.nearest import nearest
from boardpapers.query.paper import Row
from boardpapers.query.record_types import RecordType
from boardpapers.records import Action, Meeting, Metric, Minute, Record, Report

Kind = Literal["text", "number", "date", "bool", "record"]
Scalar = str | int | float | bool | datetime.date | Record

# Fields that hold the id of another record: one step further leads into that record.
_REFERENCES: Final[dict[tuple[type[Record], str], type[Record]]] = {
    (Action, "meeting"): Meeting,
    (Action, "metrics"): Metric,
    (Metric, "action"): Action,
    (Metric, "report"): Report,
    (Metric, "meeting"): Meeting,
    (Minute, "actions"): Action,
}
_PARTY_FIELDS: Final = frozenset(
    {"leads", "lead_text", "funding_text", "owner", "role", "author", "presenter"}
)
_ROW_FIELDS: Final[dict[str, Kind]] = {"file": "text", "page": "number"}


@dataclass(frozen=True, slots=True)
class Field:
    """A dotted name that is known to mean something for a type of record."""

    name: str
    """As it is written in the output: aliases resolved."""
    kind: Kind
    choices: tuple[str, ...] = ()
    party: bool = False
    many: bool = False
    """Whether a record may have several values."""
    parent: str | None = None
    steps: tuple[tuple[str, bool], ...] = ()
    """Attribute names; True where the attribute's value is an id to be looked up."""

    def values(self, row: Row) -> list[Scalar]:
        """Every value of the field, lists flattened, nulls left out."""
        if not self.steps:
            return [row.parents[self.parent]] if self.parent else _row_value(row, self.name)
        start = row.parents[self.parent] if self.parent else row.record
        found: list[object] = [start]
        for name, is_id in self.steps:
            found = [value for owner in found for value in _flat(_step(owner, name))]
            if is_id:
                found = [row.paper.by_id[str(i)] for i in found if str(i) in row.paper.by_id]
        flat = [value for one in found for value in (one.values() if isinstance(one, dict) else (one,))]
        return typing.cast("list[Scalar]", flat)


def _row_value(row: Row, name: str) -> list[Scalar]:
    value = row.file if name == "file" else row.page
    return [] if value is None else [value]


def _step(owner: object, name: str) -> object:
    return owner.get(name) if isinstance(owner, dict) else getattr(owner, name, None)


def _flat(value: object) -> Iterable[object]:
    if value is None:
        return ()
    if isinstance(value, list | tuple):
        return value
    return (value,)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the contract says about one attribute."""

    attribute: str
    kind: Kind
    model: type[Record] | None = None
    choices: tuple[str, ...] = ()
    is_mapping: bool = False
    is_list: bool = False


@cache
def shapes(model: type[Record]) -> dict[str, _Shape]:
    """The fields of a record type by the name they are published under."""
    return {info.alias or name: _shape(name, info.annotation) for name, info in model.model_fields.items()}


def _shape(attribute: str, annotation: object) -> _Shape:
    leaves = list(_leaves(annotation))
    models = [leaf for leaf in leaves if isinstance(leaf, type) and issubclass(leaf, BaseModel)]
    choices = tuple(str(leaf.value) for leaf in leaves if isinstance(leaf, _Choice))
    return _Shape(
        attribute,
        "record" if models else _kind(leaves),
        typing.cast("type[Record]", models[0]) if models else None,
        choices,
        is_mapping=dict in leaves,
        is_list=typing.get_origin(annotation) is list,
    )


def _kind(leaves: list[object]) -> Kind:
    if datetime.date in leaves:
        return "date"
    if bool in leaves:
        return "bool"
    return "number" if int in leaves or float in leaves else "text"


@dataclass(frozen=True, slots=True)
class _Choice:
    value: object


def _leaves(annotation: object) -> Iterator[object]:
    """The plain types an annotation is made of: `list[Literal["a"]] | None` → _Choice("a")."""
    origin = typing.get_origin(annotation)
    if origin is None:
        if annotation is not types.NoneType:
            yield annotation
    elif origin is Literal:
        yield from map(_Choice, typing.get_args(annotation))
    elif origin is dict:
        yield dict
    else:  # Annotated carries constraints that are no types
        arguments = typing.get_args(annotation)
        for argument in arguments[:1] if origin is typing.Annotated else arguments:
            yield from _leaves(argument)


def resolve(name: str, kind: RecordType) -> Field:
    """The field `name` of a type: its own, of what it stands in (`meeting.date`), an alias, `file` or `page`.

    Raises:
        UsageError: there is no such field; the nearest one is named.
    """
    try:
        return _find(name, kind)
    except _UnknownFieldError as missing:
        raise UsageError(missing.explained(name, kind)) from None


def _find(name: str, kind: RecordType) -> Field:
    head, *rest = name.split(".")
    if head in _ROW_FIELDS and not rest and head not in shapes(kind.model):
        return Field(head, _ROW_FIELDS[head])
    if head not in shapes(kind.model):
        if head in kind.aliases and not rest:
            return _find(kind.aliases[head], kind)
        if head in kind.parents:
            return _walk(name, kind, kind.parents[head], head, rest)
    return _walk(name, kind, kind.model, None, [head, *rest])


def _walk(name: str, kind: RecordType, model: type[Record], parent: str | None, names: list[str]) -> Field:
    steps: list[tuple[str, bool]] = []
    many = False
    shape = _Shape("", "record", model)
    walked = [parent] if parent else []
    for index, part in enumerate(names):
        if shape.is_mapping:  # what a paper printed as a column's head is not ours to check
            steps += [(rest, False) for rest in names[index:]]
            break
        if shape.model is None:
            raise UsageError(f"'{'.'.join(walked)}' has no fields inside it, so '{name}' is none")
        known = shapes(shape.model)
        found = part if part in known or not _is_plural(known, f"{part}s") else f"{part}s"
        if found not in known:
            raise _UnknownFieldError(part, known, walked)
        owner, shape = shape.model, known[found]
        many = many or shape.is_list or shape.is_mapping
        target = _REFERENCES.get((owner, found))
        is_id = target is not None and index < len(names) - 1
        if is_id:
            shape = _Shape(shape.attribute, "record", target)
        steps.append((known[found].attribute, is_id))
        walked.append(found)
    full = ".".join([*walked, *names[len(walked) - bool(parent) :]])
    party = bool(names) and walked[-1] in _PARTY_FIELDS and not shape.choices
    return Field(full, shape.kind, shape.choices, party, many, parent, tuple(steps))


def _is_plural(known: dict[str, _Shape], name: str) -> bool:
    return name in known and known[name].is_list


class _UnknownFieldError(Exception):
    """`part` is no field of the record `walked` leads to; `known` are."""

    def __init__(self, part: str, known: Iterable[str], walked: list[str]) -> None:
        super().__init__(part)
        self.inside = f"{'.'.join(walked)}." if walked else ""
        self.part = f"{self.inside}{part}"
        self.known = [f"{self.inside}{name}" for name in known if name != "evidence"]

    def explained(self, name: str, kind: RecordType) -> str:
        """The line for the user: what there is, and the nearest that means something."""
        names = self.known if self.inside else [*self.known, *kind.parents, *kind.aliases, *_ROW_FIELDS]
        near = nearest(self.part, names)
        whole = f"{near}{name.removeprefix(self.part)}"
        hint = f" Did you mean '{whole if _means(whole, kind) else near}'?" if near else ""
        listed = ", ".join(sorted(set(names)))
        return f"{kind.name} have no field '{name}'.{hint} The fields: {listed}"


def _means(name: str, kind: RecordType) -> bool:
    """Whether a suggested name is a field: only its first words were compared."""
    try:
        _find(name, kind)
    except (_UnknownFieldError, UsageError):
        return False
    return True


def text_of(record: Record, *, deep: bool = True) -> Iterator[str]:
    """Every text of a record as printed: its own fields and, if `deep`, those of the records inside it.

    The headings an action stands under are the plan's words, not its own.
    """
    for name in type(record).model_fields:
        if name in ("id", "evidence", "headings"):
            continue
        for value in _flat(getattr(record, name)):
            if isinstance(value, str):
                yield value
            elif isinstance(value, dict):
                yield from map(str, value.values())
            elif deep and isinstance(value, Record):
                yield from text_of(value)
