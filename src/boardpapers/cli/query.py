"""`boardpapers query`: records that answer a question, as a table or for scripts."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Annotated, Final

import typer

from .console import clean, write
from .inputs import documents
from .tables import print_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from boardpapers.query import Answer

_FORMATS: Final = ("table", "yaml", "json", "jsonl", "csv")
_LONGEST_CELL: Final = 240

Values = list[str]


def query(
    kind: Annotated[
        str, typer.Argument(metavar="TYPE", help="What to look for: actions, minutes, reports …")
    ],
    files: Annotated[Values, typer.Argument(metavar="FILE", help="Papers, records, folders, or - .")],
    lead: Annotated[Values | None, typer.Option(metavar="PARTY", help="Who leads, by code or name.")] = None,
    priority: Annotated[Values | None, typer.Option(metavar="NUMBER", help="Number of the priority.")] = None,
    objective: Annotated[Values | None, typer.Option(metavar="REF", help="Ref of the objective.")] = None,
    due_before: Annotated[Values | None, typer.Option(metavar="DATE", help="Due before that day.")] = None,
    due_after: Annotated[Values | None, typer.Option(metavar="DATE", help="Due after that day.")] = None,
    status: Annotated[
        Values | None, typer.Option(metavar="STATUS", help="tbc, dated … (actions); called, held; present …")
    ] = None,
    role: Annotated[
        Values | None, typer.Option(metavar="ROLE", help="do, sponsor, watch (actions); words of a role.")
    ] = None,
    rag: Annotated[
        Values | None, typer.Option(metavar="COLOUR", help="red, amber, green, blue, grey.")
    ] = None,
    item: Annotated[
        Values | None, typer.Option(metavar="NUMBER", help="Number of the agenda item or minute.")
    ] = None,
    person: Annotated[Values | None, typer.Option(metavar="NAME", help="A name, or part of it.")] = None,
    verb: Annotated[
        Values | None, typer.Option(metavar="VERB", help="Verb of a decision: note, approve …")
    ] = None,
    text: Annotated[
        Values | None, typer.Option(metavar="WORDS", help="Words anywhere in the record.")
    ] = None,
    where: Annotated[
        Values | None, typer.Option(metavar="CONDITION", help="A condition; docs/query.md has the grammar.")
    ] = None,
    sort: Annotated[
        Values | None,
        typer.Option(metavar="FIELDS", help="Fields to sort by, -field for the greatest first."),
    ] = None,
    fields: Annotated[
        Values | None, typer.Option(metavar="FIELDS", help="Fields to show, by commas.")
    ] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", help="At most so many records.")] = None,
    count: Annotated[bool, typer.Option("--count", help="Only how many.")] = False,
    group_by: Annotated[str | None, typer.Option(metavar="FIELD", help="One group a value.")] = None,
    form: Annotated[
        str, typer.Option("-f", "--format", metavar="FORMAT", help="table, yaml, json, jsonl, csv.")
    ] = "table",
    password: Annotated[
        str | None, typer.Option(metavar="PASSWORD", help="Password of encrypted papers.")
    ] = None,
) -> None:
    """Find records: who does what by when. docs/query.md has the types, fields and conditions.

    \b
    boardpapers query actions plan.pdf --lead PH --due-before 2025
    boardpapers query actions plan.pdf --where 'funding = null or leads has CCG' --sort -end
    boardpapers query attendance minutes/ --status apologies --group-by name --count
    """
    from boardpapers.query import Question, chosen_fields, data_of, lines_of, record_type
    from boardpapers.query import query as ask
    from boardpapers.writers import dumps
    from boardpapers.writers.choice import chosen

    options = {
        "lead": lead, "priority": priority, "objective": objective, "due_before": due_before,
        "due_after": due_after, "status": status, "role": role, "rag": rag, "item": item, "person": person,
        "verb": verb, "text": text,
    }  # fmt: skip
    asked = {name: values for name, values in options.items() if values}
    question = Question(kind, where or (), asked, _split(sort), limit, group_by)
    names, form = _split(fields), chosen(form, _FORMATS)
    chosen_fields(record_type(kind), names)  # refused before any paper is read
    with documents(files, password=password) as papers:
        answer = ask(papers, question)
        if form == "table":
            _print_table(answer, names, count)
        elif form == "csv":
            write(_csv(lines_of(answer, names, count=count)))
        else:
            write(dumps(data_of(answer, names, count=count), form))


def _split(values: Values | None) -> list[str]:
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]


def _csv(lines: Iterable[Sequence[str | int | float | bool | None]]) -> str:
    """Lines of cells no spreadsheet takes for formulas and no terminal for orders."""
    from boardpapers.writers.tables import as_text, harmless

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([clean(as_text(harmless(cell))) for cell in cells] for cells in lines)
    return text.getvalue()


def _print_table(answer: Answer, names: Values, count: bool) -> None:
    if count and answer.groups is None:
        write(f"{answer.total}\n")
    elif count:
        groups = [(name or "(none)", len(rows)) for name, rows in (answer.groups or {}).items()]
        print_table([answer.group_name, "count"], [groups])
    else:
        _print_rows(answer, names)


def _print_rows(answer: Answer, names: Values) -> None:
    from boardpapers.query import columns, first_cell

    several = len({row.file for row in answer.rows}) > 1
    shown = columns(answer, names, with_file=several)
    grouped = answer.groups is not None
    sections = []
    for name, rows in (answer.groups or {"": answer.rows}).items():
        cells = [[_short(first_cell(row, fields)) for fields in shown.values()] for row in rows]
        if grouped:
            heads = [f"{name or '(none)'} ({len(rows)})", *[""] * (len(rows) - 1)]
            cells = [[head, *row] for head, row in zip(heads, cells, strict=True)]
        sections.append(cells)
    some = f"{len(answer.rows)} of " if len(answer.rows) < answer.total else ""
    caption = f"{some}{answer.total} {'record' if answer.total == 1 else 'records'}"
    print_table([*([answer.group_name] if grouped else []), *shown], sections, caption=caption)


def _short(value: str | int | float | bool | None) -> str:
    """A cell, not longer than a reader wants in a table."""
    words = "" if value is None else str(value)
    return words if len(words) <= _LONGEST_CELL else f"{words[: _LONGEST_CELL - 1]}…"
