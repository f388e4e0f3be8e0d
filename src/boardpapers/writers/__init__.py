"""Every output format: one module each, imported when its format is asked for.

A **record format** (yaml, json, jsonl) writes documents so that they can be read back to equal records; its
module has ``dumps``, ``document`` and ``join``.  An **export** (csv, xlsx, …) writes documents for another
program; its module has ``export``.  The command line's choices come from this table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from boardpapers.errors import UsageError

if TYPE_CHECKING:
    from boardpapers.records import Document


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: the ending of its files, its module, and what a user reads about it.

    ``records``: it can be read back.  ``folder``: it writes several files into a folder.
    ``needs``: the module of an optional dependency, and the extra that installs it.
    """

    name: str
    suffix: str
    help: str
    records: bool = False
    folder: bool = False
    needs: tuple[str, str] | None = None


WRITERS: Final[dict[str, Writer]] = {
    writer.name: writer
    for writer in (
        Writer("yaml", ".yaml", "readable records", records=True),
        Writer("json", ".json", "records for programs", records=True),
        Writer("jsonl", ".jsonl", "one record a line", records=True),
        Writer("csv", ".csv", "a table per record type", folder=True),
        Writer("xlsx", ".xlsx", "a workbook, one sheet per record type", needs=("xlsxwriter", "xlsx")),
        Writer("sqlite", ".sqlite", "a database with full-text search"),
        Writer("ics", ".ics", "a calendar of meetings and deadlines"),
        Writer("popolo", ".json", "Popolo JSON: meetings, people, motions"),
    )
}
RECORD_FORMATS: Final = tuple(name for name, writer in WRITERS.items() if writer.records)

RECORD_TYPES: Final = (
    "meetings",
    "parts",
    "reports",
    "plans",
    "actions",
    "metrics",
    "work_plan",
    "glossary",
    "warnings",
)
"""The lists of a document, in its order (named here so that help and completion need no models)."""


class RecordFormat(Protocol):
    """What the module of a record format offers."""

    def dumps(self, data: Any) -> str:
        """JSON-like data (mappings, lists, str, int, float, bool, None) as text that ends with a newline."""

    def document(self, document: Document) -> bytes:
        """One document as a whole file."""

    def join(self, documents: Iterable[bytes]) -> Iterator[bytes]:
        """Several written documents as one file: a stream, an array, or a line each."""


class Export(Protocol):
    """What the module of an export offers."""

    def export(self, documents: Sequence[Document], out: Path, types: Sequence[str]) -> None:
        """Write ``documents`` to ``out`` (a folder for ``folder`` formats), only ``types`` where given."""


def record_format(name: str) -> RecordFormat:
    """The module of a record format. Raises UsageError for any other name."""
    if name not in RECORD_FORMATS:
        raise UsageError(f"unknown format {name!r}", remedy=f"Choose from {', '.join(RECORD_FORMATS)}.")
    return cast(RecordFormat, import_module(f"{__name__}.{name}_records"))


def export_format(name: str) -> Export:
    """The module of an export. Raises UsageError for another name or where its extra is not installed."""
    writer = WRITERS.get(name)
    if writer is None or writer.records:
        raise UsageError(f"unknown export {name!r}", remedy=f"Choose from {', '.join(WRITERS)}.")
    if writer.needs and find_spec(writer.needs[0]) is None:
        raise UsageError(
            f"{name} needs an extra that is not installed",
            remedy=f"Install it: pip install 'boardpapers[{writer.needs[1]}]'.",
        )
    return cast(Export, import_module(f"{__name__}.{name}_export"))


def dumps(data: Any, format: str) -> str:
    """JSON-like ``data`` as yaml, json or jsonl text (jsonl: a line for each element of a list)."""
    return record_format(format).dumps(data)


def record_type(name: str) -> str:
    """The list of a document that ``name`` means: ``work-plan`` is ``work_plan``. Raises UsageError."""
    found = name.strip().lower().replace("-", "_")
    if found in RECORD_TYPES:
        return found
    near = get_close_matches(found, RECORD_TYPES, n=1, cutoff=0.5)
    remedy = f"Did you mean {near[0]}?" if near else f"Choose from {', '.join(RECORD_TYPES)}."
    raise UsageError(f"unknown record type {name!r}", remedy=remedy)


def type_rows(document: Document, type: str) -> list[dict[str, Any]]:
    """One of the document's lists as plain data."""
    rows: list[dict[str, Any]] = document.model_dump(mode="json", by_alias=True, include={type})[type]
    return rows


def dump_documents(documents: Iterable[Document], format: str) -> Iterator[bytes]:
    """Documents as one file of a record format, piece by piece."""
    module = record_format(format)
    written = [module.document(document) for document in documents]
    if len(written) == 1:
        yield written[0]
    else:
        yield from module.join(written)
