"""The meaning of a condition: a tree of the grammar becomes a function that says yes or no to a row.

A field may have several values (the leads of an action, the verbs of a minute's resolutions): a comparison
holds when it holds for any of them, `!=` when `=` holds for none; null is "no value at all".
"""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable
from typing import Any, Final

from boardpapers.errors import UsageError
from boardpapers.query.fields import Field, Scalar, resolve, text_of
from boardpapers.query.grammar import And, Compare, Node, Not, Or, Present, fail, parse
from boardpapers.query.literals import Days, days, fold, natural, number, truth
from boardpapers.query.nearest import did_you_mean
from boardpapers.query.paper import Row
from boardpapers.query.parties import Words, names_party, party_words
from boardpapers.query.record_types import RecordType
from boardpapers.records import Record

Predicate = Callable[[Row], bool]
Test = Callable[[Scalar], bool]

_ORDER: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def condition(text: str, kind: RecordType) -> Predicate:
    """The `--where` condition `text` as a function of a row of `kind`.

    Raises:
        UsageError: bad grammar, a field the type does not have, a value the field cannot have.
    """
    return compile_node(parse(text), kind)


def compile_node(node: Node, kind: RecordType) -> Predicate:
    """One node of the tree as a function of a row."""
    if isinstance(node, Not):
        part = compile_node(node.part, kind)
        return lambda row: not part(row)
    if isinstance(node, And):
        parts = [compile_node(part, kind) for part in node.parts]
        return lambda row: all(part(row) for part in parts)
    if isinstance(node, Or):
        parts = [compile_node(part, kind) for part in node.parts]
        return lambda row: any(part(row) for part in parts)
    field = _field(node.field, node.field_at, kind)
    if isinstance(node, Present):
        return lambda row: any(value is not False and value != "" for value in field.values(row))
    return _comparison(node, field)


def _field(name: str, at: int, kind: RecordType) -> Field:
    try:
        return resolve(name, kind)
    except UsageError as error:
        fail(at, error.message)


def _comparison(node: Compare, field: Field) -> Predicate:
    if node.value is None:
        return (
            (lambda row: not field.values(row)) if node.op == "=" else (lambda row: bool(field.values(row)))
        )
    if node.op == "!=":
        same = compare(field, "=", node.value, node.value_at)
        return lambda row: not same(row)
    return compare(field, node.op, node.value, node.value_at)


def compare(field: Field, op: str, value: str, at: int = 0) -> Predicate:
    """`field op value` as a function of a row; `op` is any operator but `!=`, `at` the value's place.

    Raises:
        UsageError: the field cannot have such a value.
    """
    if field.party and op in ("=", "has"):
        return _party(field, op, value)
    test = _TESTS[field.kind](field, op, value, at)
    return lambda row: any(test(found) for found in field.values(row))


def _party(field: Field, op: str, value: str) -> Predicate:
    folded = fold(value)

    def holds(row: Row) -> bool:
        values = [str(found) for found in field.values(row)]
        if not values:
            return False
        variants = row.paper.parties.variants(value)
        if op == "has":
            return any(names_party(found, variants) for found in values)
        return any(fold(found) == folded or party_words(found) in variants for found in values)

    return holds


def _text_test(field: Field, op: str, value: str, at: int) -> Test:
    folded = fold(value)
    if op in ("=", "has") and field.choices and folded not in field.choices:
        hint = did_you_mean(folded, field.choices)
        fail(at, f"'{field.name}' is never '{value}'.{hint} Its values: {', '.join(field.choices)}")
    if op == "=":
        return lambda found: fold(str(found)) == folded
    if op == "contains":
        return lambda found: folded in fold(str(found))
    if op == "has":
        words = party_words(value)
        return lambda found: fold(str(found)) == folded or _has_words(party_words(str(found)), words)
    key, order = natural(value), _ORDER[op]
    return lambda found: order(natural(str(found)), key)


def _has_words(words: Words, wanted: Words) -> bool:
    size = len(wanted)
    return size > 0 and any(words[i : i + size] == wanted for i in range(len(words) - size + 1))


def _date_test(field: Field, op: str, value: str, at: int) -> Test:
    if op == "contains":
        return lambda found: value.strip() in str(found)
    wanted = days(value)
    if wanted is None:
        fail(at, f"'{field.name}' is a date, '{value}' is none. Write 2023-04-01, 2023-04 or 2023.")
    return lambda found: isinstance(found, datetime.date) and _compare_days(found, op, wanted)


def _compare_days(found: datetime.date, op: str, wanted: Days) -> bool:
    """`< 2023` is before its first day, `<= 2023` up to its last, `= 2023` within it."""
    if op in ("=", "has"):
        return wanted.first <= found <= wanted.last
    return _ORDER[op](found, wanted.first if op in ("<", ">=") else wanted.last)


def _number_test(field: Field, op: str, value: str, at: int) -> Test:
    if op == "contains":
        return lambda found: value.strip() in str(found)
    wanted = number(value)
    if wanted is None:
        fail(at, f"'{field.name}' is a number, '{value}' is none.")
    order = operator.eq if op in ("=", "has") else _ORDER[op]
    return lambda found: bool(order(found, wanted))


def _bool_test(field: Field, op: str, value: str, at: int) -> Test:
    wanted = truth(value)
    if wanted is None or op not in ("=", "has"):
        fail(at, f"'{field.name}' is true or false: ask for '{field.name} = true' or '{field.name} = false'.")
    return lambda found: found is wanted


def _record_test(field: Field, op: str, value: str, at: int) -> Test:
    if op not in ("contains", "has"):
        fail(at, f"'{field.name}' has fields of its own: name one of them, or ask '{field.name} contains …'.")
    folded, words = fold(value), party_words(value)
    if op == "contains":
        return lambda found: any(folded in fold(text) for text in _texts(found))
    return lambda found: any(_has_words(party_words(text), words) for text in _texts(found))


def _texts(found: Scalar) -> list[str]:
    return list(text_of(found)) if isinstance(found, Record) else [str(found)]


_TESTS: Final[dict[str, Callable[[Field, str, str, int], Test]]] = {
    "text": _text_test,
    "date": _date_test,
    "number": _number_test,
    "bool": _bool_test,
    "record": _record_test,
}
