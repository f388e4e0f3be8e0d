"""`boardpapers export`: records for spreadsheets, databases and calendars."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardpapers.errors import UsageError
from boardpapers.writers import WRITERS, dump_documents, dumps, export_format, record_type, type_rows
from boardpapers.writers.atomic import write_atomic
from boardpapers.writers.choice import chosen

from .console import write
from .inputs import documents


def export(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Papers, records, folders, or - .")],
    to: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="FORMAT", help=f"{', '.join(WRITERS)}.", autocompletion=lambda: list(WRITERS)
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("-o", "--out", metavar="OUT", help="File; for csv of several types a folder."),
    ] = None,
    type: Annotated[
        list[str] | None, typer.Option(metavar="TYPE", help="Only these record types (may be repeated).")
    ] = None,
    jobs: Annotated[
        int, typer.Option(metavar="N", min=1, help="Processes for papers not yet extracted.")
    ] = 1,
    password: Annotated[
        str | None, typer.Option(metavar="PASSWORD", help="Password of encrypted papers.")
    ] = None,
) -> None:
    """Write records as csv, xlsx, sqlite, ics, Popolo JSON, or again as yaml, json, jsonl.

    \b
    boardpapers export plan.yaml -o plan.xlsx
    boardpapers export records/ --to csv -o tables/
    boardpapers export pack.pdf --to csv --type actions -o actions.csv
    boardpapers export records/ --to sqlite -o board.db
    boardpapers export packs/ --to ics -o meetings.ics --type meetings
    """
    target = None if out in (None, "-") else Path(str(out))
    name = chosen(to, tuple(WRITERS)) if to else _by_ending(target)
    if WRITERS[name].records:
        _records(files, name, target, type or [], jobs, password)
        return
    module = export_format(name)
    if target is None:
        raise UsageError(f"{name} is written to a file", remedy="Name it with -o.")
    with documents(files, jobs=jobs, password=password) as found:
        module.export(list(found), target, type or [])


def _by_ending(target: Path | None) -> str:
    if target is None:
        raise UsageError("no format given", remedy=f"Add --to: {', '.join(WRITERS)}.")
    endings = {writer.suffix: writer.name for writer in reversed(WRITERS.values())}
    endings |= {".db": "sqlite", ".yml": "yaml"}
    found = endings.get(target.suffix.lower())
    if found is None:
        raise UsageError("no format given", file=target, remedy=f"Add --to: {', '.join(WRITERS)}.")
    return found


def _records(
    files: list[str], name: str, target: Path | None, types: list[str], jobs: int, password: str | None
) -> None:
    wanted = [record_type(type) for type in types]
    with documents(files, jobs=jobs, password=password) as found:
        if wanted:
            rows = [row for document in found for type in wanted for row in type_rows(document, type)]
            pieces = iter([dumps(rows, name).encode()])
        else:
            pieces = dump_documents(found, name)
        if target is not None:
            write_atomic(target, pieces)
            return
        for piece in pieces:
            write(piece)
