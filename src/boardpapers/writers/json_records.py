"""JSON through pydantic's core, indented; several documents are an array."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import PydanticSerializationError, to_json

if TYPE_CHECKING:
    from boardpapers.records import Document

_RAW: Final = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]")
"""What JSON lets stand: DEL, the C1 controls (terminals obey them), line separators, bidi marks."""


def escaped(text: bytes) -> bytes:
    """JSON text with every such character as ``\\uXXXX``: the same data, harmless to look at."""
    return _RAW.sub(lambda found: b"\\u%04x" % ord(found.group().decode()), text)


def dumps(data: Any) -> str:
    try:
        text = to_json(data, indent=2, inf_nan_mode="constants")  # ten times as fast as json with an indent
    except PydanticSerializationError:  # half a character, from a font's broken map
        text = json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass")
    return escaped(text).decode("utf-8", "surrogatepass") + "\n"


def document(document: Document) -> bytes:
    return escaped(document.model_dump_json(by_alias=True, indent=2).encode()) + b"\n"


def join(documents: Iterable[bytes]) -> Iterator[bytes]:
    lead = b"[\n"
    for written in documents:
        yield lead + written.rstrip(b"\n")
        lead = b",\n"
    yield b"\n]\n" if lead == b",\n" else b"[]\n"
