"""Written records back into documents; a fault is one line that names file, document and field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from boardpapers.errors import UnreadableError
from boardpapers.records import SCHEMA_VERSION, Document

from .yaml_text import YamlError, yaml_documents

_ARRAY: TypeAdapter[list[Document]] = TypeAdapter(list[Document])
_REMEDY = "Correct the field, or extract the paper again."


def parse_documents(data: bytes, name: str) -> list[Document]:
    """Every document in ``data``: JSON (one or an array), JSON Lines, or YAML (one, a list or a stream).

    ``name`` is the file's, for messages.  Raises UnreadableError.
    """
    text = data.removeprefix(b"\xef\xbb\xbf").strip()
    if not text:
        raise UnreadableError("holds no records: it is empty", file=name)
    try:
        if text[:1] == b"[":
            return _ARRAY.validate_json(text)
        if text[:1] == b"{":
            return [_json(line) for line in _json_texts(text)]
        return [Document.model_validate(found) for found in _yaml(text)]
    except ValidationError as error:
        raise _unreadable(error, name) from error
    except (YamlError, UnicodeDecodeError) as error:
        raise UnreadableError(f"not valid YAML: {error}", file=name) from error


def _json(text: bytes) -> Document:
    return Document.model_validate_json(text)


def _json_texts(text: bytes) -> list[bytes]:
    """The lines of JSON Lines, or the one text of JSON: a line that is a whole object ends with its brace."""
    lines = [line for line in text.split(b"\n") if line.strip()]
    whole = all(line.startswith(b"{") and line.rstrip().endswith(b"}") for line in lines)
    return lines if whole else [text]


def _yaml(text: bytes) -> Iterator[Any]:
    for found in yaml_documents(text):
        if isinstance(found, list):
            yield from found
        else:
            yield found


def _unreadable(error: ValidationError, name: str) -> UnreadableError:
    """What is wrong: another program's file, another version's records, or the first faulty field."""
    faults = error.errors(include_url=False, include_context=False)
    if any(fault["loc"][-1:] == ("source",) and fault["type"] == "missing" for fault in faults):
        remedy = "Give a paper, or what 'boardpapers extract' made of one."
        return UnreadableError("these are not records of this program", file=name, remedy=remedy)
    for fault in faults:
        if fault["loc"][-1:] == ("schema_version",):
            what = f"records of schema version {fault['input']}, where {SCHEMA_VERSION} is read"
            return UnreadableError(what, file=name, remedy="Extract the paper again.")
    return UnreadableError(_one_line(error), file=name, remedy=_REMEDY)


def _one_line(error: ValidationError) -> str:
    """The first fault: ``actions.3.timescale.end: Input should be a valid date (and 2 more)``."""
    first, *others = error.errors(include_url=False, include_context=False)
    if first["type"] == "json_invalid":
        return f"not valid JSON: {first['msg'].removeprefix('Invalid JSON: ')}"
    field = ".".join(str(part) for part in first["loc"]) or "document"
    more = f" (and {len(others)} more)" if others else ""
    return f"not valid records: {field}: {first['msg']}{more}"
