"""CSV (RFC 4180, UTF-8): a file per record type in a folder, or one type in one file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from boardpapers.errors import UsageError
from boardpapers.records import Document

from .atomic import write_atomic
from .tables import Table, as_text, chosen, harmless


def export(documents: Sequence[Document], out: Path, types: Sequence[str]) -> None:
    """Write to the folder ``out`` a CSV of each record type there is; or to the file ``out`` the one type."""
    tables = chosen(types)
    if out.suffix.lower() == ".csv" and not out.is_dir():
        if len(tables) != 1:
            raise UsageError(
                "one CSV file holds one record type", file=out, remedy="Add --type, or give a folder."
            )
        write_atomic(out, lines(tables[0], documents))
        return
    for table in tables:
        if types or any(any(True for _ in table.rows(document)) for document in documents):
            write_atomic(out / f"{table.name}.csv", lines(table, documents))


def lines(table: Table, documents: Iterable[Document]) -> Iterator[bytes]:
    """The lines of a table's CSV, its head first; no cell can be taken for a formula."""
    yield _line(table.head)
    for document in documents:
        for cells in table.cells(document):
            yield _line([as_text(harmless(cell)) for cell in cells])


def _line(cells: Sequence[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode("utf-8", "backslashreplace")
