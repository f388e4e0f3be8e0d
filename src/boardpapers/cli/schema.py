"""`boardpapers schema`: the contract as JSON Schema."""

from __future__ import annotations

from typing import Annotated

import typer

from .console import write


def schema(
    type: Annotated[
        str | None, typer.Argument(metavar="TYPE", help="document (default), meeting, action, metric …")
    ] = None,
    list_types: Annotated[bool, typer.Option("--list", help="Only the names of the types.")] = False,
) -> None:
    """Print the JSON Schema (draft 2020-12) of the document, or of one record type.

    \b
    boardpapers schema > document.schema.json
    boardpapers schema action
    """
    from boardpapers.records import RECORD_TYPES
    from boardpapers.schema import schema_text

    write("\n".join(RECORD_TYPES) + "\n" if list_types else schema_text(type or "document"))
