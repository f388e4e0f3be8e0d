"""The answer to a question: rows kept, sorted, cut, counted, grouped."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from boardpapers.errors import UsageError
from boardpapers.query.evaluate import Predicate, condition
from boardpapers.query.fields import Field, Scalar, resolve
from boardpapers.query.literals import NaturalKey, natural
from boardpapers.query.options import predicate
from boardpapers.query.paper import Paper, Row
from boardpapers.query.record_types import RecordType, counts, record_type
from boardpapers.records import Document

SortKey = tuple[int, float, NaturalKey]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; empty means not asked."""

    type: str
    where: Sequence[str] = ()
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Typed options by name: {"lead": ["PH"], "due_before": ["2025"]}."""
    sort: Sequence[str] = ()
    """Field names, `-name` for the greatest first; rows without a value stand last either way."""
    limit: int | None = None
    group_by: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that answer, in order, and their groups where asked for (a row with two leads is in two)."""

    kind: RecordType
    rows: list[Row]
    total: int
    """How many rows answer; `rows` may be fewer (limit)."""
    groups: dict[str, list[Row]] | None = None
    group_name: str = ""
    """The field the groups were made by."""


def query(documents: Iterable[Document], question: Question) -> Answer:
    """Answers `question` over all `documents`, which are read one by one.

    Raises:
        UsageError: the question cannot mean anything, or none of the papers has a record of the type.
    """
    kind = record_type(question.type)
    tests = [condition(text, kind) for text in question.where] + [predicate(kind, question.options)]
    order = [(resolve(name.lstrip("-"), kind), name.startswith("-")) for name in question.sort]
    group = resolve(question.group_by, kind) if question.group_by else None
    if question.limit is not None and question.limit < 0:
        raise UsageError("--limit cannot be less than 0")
    found = _matching(documents, kind, tests)
    for by, reverse in reversed(order):
        found.sort(key=partial(_sort_key, by, reverse), reverse=reverse)
    cut = found if question.limit is None else found[: question.limit]
    return Answer(kind, cut, len(found), _groups(group, cut) if group else None, question.group_by or "")


def _matching(documents: Iterable[Document], kind: RecordType, tests: Sequence[Predicate]) -> list[Row]:
    found: list[Row] = []
    seen = False
    others: Counter[str] = Counter()
    for document in documents:
        for row in kind.rows(Paper(document)):
            seen = True
            if all(test(row) for test in tests):
                found.append(row)
        if not seen:
            others.update(counts(document))
    if not seen:
        have = ", ".join(f"{name} ({size})" for name, size in others.most_common())
        raise UsageError(f"no {kind.name} records were found; there are: {have or 'no records at all'}")
    return found


def _sort_key(by: Field, reverse: bool, row: Row) -> SortKey:
    values = by.values(row)
    absent, present = (0, 1) if reverse else (1, 0)
    return (present, *_comparable(values[0])) if values else (absent, 0.0, ())


def _comparable(value: Scalar) -> tuple[float, NaturalKey]:
    if isinstance(value, datetime.date):
        return float(value.toordinal()), ()
    if isinstance(value, int | float):
        return float(value), ()
    return 0.0, natural(str(value))


def _groups(by: Field, rows: Sequence[Row]) -> dict[str, list[Row]]:
    """The rows by each value of `by`, the greatest group first; "" for rows without a value, last."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        names = [_group_name(by, row, value) for value in by.values(row)] or [""]
        for name in dict.fromkeys(names):
            groups.setdefault(name, []).append(row)
    return dict(sorted(groups.items(), key=lambda item: (not item[0], -len(item[1]), natural(item[0]))))


def _group_name(by: Field, row: Row, value: Scalar) -> str:
    return row.paper.parties.canonical(str(value)) if by.party else str(value)
