"""JSON Lines (jsonlines.org): one document or record a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from .json_records import escaped

if TYPE_CHECKING:
    from boardpapers.records import Document


def dumps(data: Any) -> str:
    rows = data if isinstance(data, list) else [data]
    text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    return escaped(text.encode("utf-8", "surrogatepass")).decode()


def document(document: Document) -> bytes:
    return escaped(document.model_dump_json(by_alias=True).encode()) + b"\n"


def join(documents: Iterable[bytes]) -> Iterator[bytes]:
    yield from documents
