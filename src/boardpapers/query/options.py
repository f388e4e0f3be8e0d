"""What people ask most, as options of their own: `--lead`, `--due-before`, `--person` …

Each option is asked of some types only, and the table says which fields it looks at.  Several values of one
option are alternatives; different options must all hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from boardpapers.errors import UsageError
from boardpapers.query.evaluate import Predicate, compare
from boardpapers.query.fields import Field, resolve, text_of
from boardpapers.query.literals import days, fold
from boardpapers.query.nearest import did_you_mean
from boardpapers.query.paper import Row
from boardpapers.query.parties import Words, party_words
from boardpapers.query.record_types import RecordType

_ANY: Final = "*"


@dataclass(frozen=True, slots=True)
class Option:
    """How one option is asked: the fields by type of record, and the test of one value of theirs."""

    fields: Mapping[str, tuple[str, ...]]
    test: Callable[[RecordType, str, tuple[str, ...]], Predicate]


def predicate(kind: RecordType, asked: Mapping[str, Sequence[str]]) -> Predicate:
    """All options `asked` (by name: "lead", "due_before" …) as one function of a row.

    Raises:
        UsageError: an option that means nothing for the type, or a value the field cannot have.
    """
    parts = [_one(kind, name, values) for name, values in asked.items() if values]
    return lambda row: all(part(row) for part in parts)


def _one(kind: RecordType, name: str, values: Sequence[str]) -> Predicate:
    if name not in OPTIONS:
        raise UsageError(f"there is no option '{name}'.{did_you_mean(name, OPTIONS)}")
    option, shown = OPTIONS[name], f"--{name.replace('_', '-')}"
    fields = option.fields.get(kind.name) or option.fields.get(_ANY)
    if fields is None:
        raise UsageError(
            f"{shown} means nothing for {kind.name}. It is asked of {', '.join(option.fields)}",
            remedy="Use --where for other fields.",
        )
    try:
        tests = [option.test(kind, value, fields) for value in values]
    except UsageError as error:
        message = error.message.split(": ", 1)[1] if error.message.startswith("--where") else error.message
        raise UsageError(f"{shown}: {message}") from None
    return lambda row: any(test(row) for test in tests)


def _compared(op: str) -> Callable[[RecordType, str, tuple[str, ...]], Predicate]:
    def test(kind: RecordType, value: str, names: tuple[str, ...]) -> Predicate:
        tests = [compare(resolve(name, kind), op, value) for name in names]
        return lambda row: any(one(row) for one in tests)

    return test


def _due(op: str) -> Callable[[RecordType, str, tuple[str, ...]], Predicate]:
    """The first field that has a value: `due` as minuted, else the timescale's end, else its start."""

    def test(kind: RecordType, value: str, names: tuple[str, ...]) -> Predicate:
        if days(value) is None:
            raise UsageError(f"'{value}' is no date. Write 2023-04-01, 2023-04 or 2023")
        tests = [(resolve(name, kind), compare(resolve(name, kind), op, value)) for name in names]

        def holds(row: Row) -> bool:
            return next((one(row) for field, one in tests if field.values(row)), False)

        return holds

    return test


def _role(kind: RecordType, value: str, names: tuple[str, ...]) -> Predicate:
    field = resolve(names[0], kind)
    return compare(field, "=" if field.choices else "has", value)


def _person(kind: RecordType, value: str, names: tuple[str, ...]) -> Predicate:
    wanted = _name_words(value)
    fields = [resolve(name, kind) for name in names]
    return lambda row: any(
        _is_person(_name_words(str(found)), wanted) for field in fields for found in field.values(row)
    )


def _name_words(name: str) -> Words:
    return tuple(part for word in party_words(name) for part in word.split("'") if part)


def _is_person(name: Words, wanted: Words) -> bool:
    """Every word asked for is in the name, in order; an initial stands for a first name and the reverse."""
    left = iter(name)
    return bool(wanted) and all(any(_is_name_part(have, want) for have in left) for want in wanted)


def _is_name_part(have: str, want: str) -> bool:
    return have == want or (1 in (len(have), len(want)) and have[0] == want[0])


def _verb(kind: RecordType, value: str, names: tuple[str, ...]) -> Predicate:
    """The verb, else (minutes that print none in capitals) the words: "note" finds NOTED and "be noted"."""
    verbs, texts = (resolve(name, kind) for name in names)
    wanted = party_words(value)
    return lambda row: (
        _starts_word(verbs, row, wanted) or (not verbs.values(row) and _starts_word(texts, row, wanted))
    )


def _starts_word(field: Field, row: Row, wanted: Words) -> bool:
    for found in field.values(row):
        words = party_words(str(found))
        starts = (words[i : i + len(wanted)] for i in range(len(words) - len(wanted) + 1))
        if wanted and any(all(w.startswith(x) for w, x in zip(run, wanted, strict=True)) for run in starts):
            return True
    return False


def _text(kind: RecordType, value: str, names: tuple[str, ...]) -> Predicate:
    folded = fold(value)
    return lambda row: any(folded in fold(text) for text in text_of(row.record))


_VERBS: Final = {
    "resolutions": ("verb", "text"),
    "recommendations": ("verb", "text"),
    "minutes": ("resolutions.verb", "resolutions.text"),
    "reports": ("recommendations.verb", "recommendations.text"),
}
_ITEMS: Final = {
    "minutes": ("number",),
    "agenda": ("number",),
    "resolutions": ("minute.number",),
    "actions": ("item",),
    "reports": ("agenda_item",),
    "recommendations": ("report.agenda_item",),
    "parts": ("agenda_item",),
}
_PEOPLE: Final = {
    "attendance": ("name",),
    "members": ("name",),
    "questions": ("name",),
    "meetings": ("members.name", "attendance.name"),
    "minutes": ("declarations.name", "resolutions.proposer", "resolutions.seconder", "text", "points"),
    "resolutions": ("proposer", "seconder", "votes.names_for", "votes.names_against", "votes.names_abstain"),
    "reports": ("author", "presenter", "cabinet_member", "contacts.name"),
    "actions": ("owner", "leads"),
    "work-plan": ("author",),
}
_DUE: Final = {
    "actions": ("due", "timescale.end", "timescale.start"),
    "metrics": ("action.due", "action.timescale.end", "action.timescale.start"),
    "work-plan": ("meeting_date",),
}

OPTIONS: Final[dict[str, Option]] = {
    "lead": Option({"actions": ("leads", "owner"), "metrics": ("action.leads",)}, _compared("has")),
    "priority": Option({"actions": ("priority",), "metrics": ("action.priority",)}, _compared("=")),
    "objective": Option({"actions": ("objective",), "metrics": ("action.objective",)}, _compared("=")),
    "due_before": Option(_DUE, _due("<")),
    "due_after": Option(_DUE, _due(">")),
    "status": Option(
        {"actions": ("timescale.status",), "meetings": ("status",), "attendance": ("status",)}, _compared("=")
    ),
    "role": Option({"actions": ("board_roles.role",), "attendance": ("role",), "members": ("role",)}, _role),
    "rag": Option({"actions": ("rag",), "metrics": ("action.rag",)}, _compared("=")),
    "item": Option(_ITEMS, _compared("=")),
    "person": Option(_PEOPLE, _person),
    "verb": Option(_VERBS, _verb),
    "text": Option({_ANY: ()}, _text),
}
"""Every typed option by its name; `text` is asked of every type."""
