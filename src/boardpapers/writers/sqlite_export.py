"""A SQLite database: a table per record type with keys to what it lies in, and a full-text index of each.

Keys are single integers, indexes are external-content FTS5 tables: so Datasette and sqlite-utils know them.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from boardpapers.errors import OutputError
from boardpapers.records import Document

from .atomic import atomic
from .columns import Cell
from .tables import Table, chosen, first_page

_TEXTS: Final = (
    "title",
    "name",
    "item",
    "term",
    "meaning",
    "text",
    "response",
    "progress",
    "paragraphs",
    "points",
)
_PARENT_TABLE: Final = {
    "meeting": "meetings",
    "minute": "minutes",
    "report": "reports",
    "plan": "plans",
    "priority": "priorities",
    "metric": "metrics",
}


def export(documents: Sequence[Document], out: Path, types: Sequence[str]) -> None:
    """Write the database ``out`` (made anew). Raises OutputError."""
    with atomic(out) as temporary:
        temporary.unlink(missing_ok=True)
        connection = sqlite3.connect(temporary)
        try:
            _fill(connection, documents, _with_parents(chosen(types), types))
            connection.commit()
            connection.execute("VACUUM")
        except sqlite3.Error as error:
            raise OutputError(f"the database cannot be made: {error}", file=out) from error
        finally:
            connection.close()


def _with_parents(tables: list[Table], types: Sequence[str]) -> list[Table]:
    """The chosen tables after those their keys lead to."""
    wanted = {_PARENT_TABLE[name] for table in tables for name in table.inside} | {t.name for t in tables}
    return [table for table in chosen(()) if table.name in wanted]


def _fill(connection: sqlite3.Connection, documents: Sequence[Document], tables: list[Table]) -> None:
    connection.execute(
        "CREATE TABLE documents (key INTEGER PRIMARY KEY, name TEXT, kind TEXT, title TEXT, pages INTEGER,"
        " sha256 TEXT)"
    )
    for table in tables:
        connection.execute(_create(table))
    keys: dict[int, int] = {}
    for number, document in enumerate(documents, 1):
        source = document.source
        row = (number, source.name, document.kind, document.title, source.pages, source.sha256)
        connection.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)", row)
        for table in tables:
            _insert(connection, table, document, number, keys)
    for table in tables:
        _index(connection, table)


def _create(table: Table) -> str:
    columns = [
        "key INTEGER PRIMARY KEY",
        "document INTEGER REFERENCES documents(key)",
        *(f"{name}_key INTEGER REFERENCES {_PARENT_TABLE[name]}(key)" for name in table.inside),
        *(_quoted(column.name) for column in table.columns),
        "page INTEGER",
    ]
    return f"CREATE TABLE {table.name} ({', '.join(columns)})"


def _insert(
    connection: sqlite3.Connection, table: Table, document: Document, number: int, keys: dict[int, int]
) -> None:
    """``keys`` remembers the row of each record object, for the rows that lie in it."""
    places = ", ".join("?" * (3 + len(table.inside) + len(table.columns)))
    for ancestors, record in table.rows(document):
        above = [keys[id(ancestor)] for ancestor in ancestors]
        own = [_value(column.get(record)) for column in table.columns]
        row = [None, number, *above, *own, first_page(record)]
        cursor = connection.execute(f"INSERT INTO {table.name} VALUES ({places})", row)
        keys[id(record)] = cursor.lastrowid or 0


def _index(connection: sqlite3.Connection, table: Table) -> None:
    for name in ("id", "ref", "number"):
        if any(column.name == name for column in table.columns):
            connection.execute(f"CREATE INDEX {table.name}_{name} ON {table.name}({name})")
    texts = [column.name for column in table.columns if column.name in _TEXTS]
    if texts:
        fields = ", ".join(map(_quoted, texts))
        connection.execute(
            f"CREATE VIRTUAL TABLE {table.name}_fts"
            f" USING fts5({fields}, content={table.name}, content_rowid=key)"
        )
        connection.execute(f"INSERT INTO {table.name}_fts({table.name}_fts) VALUES ('rebuild')")


def _value(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, datetime.date) else cell


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
