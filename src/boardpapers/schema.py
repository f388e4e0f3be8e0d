"""The published JSON Schemas, made from the records; `python -m boardpapers.schema FOLDER` writes them."""

from __future__ import annotations

import json
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from .errors import UsageError
from .records import RECORD_TYPES, SCHEMA_VERSION

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_data(name: str) -> dict[str, Any]:
    """The JSON Schema of a record type, as what is written has it. Raises UsageError."""
    wanted = name.strip().lower().replace("-", "_")
    model = RECORD_TYPES.get(wanted) or RECORD_TYPES.get(wanted.removesuffix("s"))
    if model is None:
        near = get_close_matches(wanted, RECORD_TYPES, n=1, cutoff=0.5)
        remedy = f"Did you mean {near[0]}?" if near else f"Choose from {', '.join(RECORD_TYPES)}."
        raise UsageError(f"unknown record type {name!r}", remedy=remedy)
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": DIALECT, "version": SCHEMA_VERSION, **schema}


def schema_text(name: str) -> str:
    """The same as the text of a file of ``schemas/``."""
    return json.dumps(schema_data(name), indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> None:
    """Write ``NAME.schema.json`` for every record type."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in RECORD_TYPES:
        (folder / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
