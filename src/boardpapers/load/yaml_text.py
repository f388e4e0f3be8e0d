"""YAML records as plain data, straight from the parser's events: three times as fast as PyYAML's loader.

Only what records need: mappings, lists and scalars.  Anchors and aliases are refused (a few lines of them can
stand for gigabytes), and so are tags.  Unquoted scalars follow YAML 1.2's core schema: ``no`` is a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import yaml
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST: Final = 60
_NAMED: Final = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    ".inf": float("inf"), "-.inf": float("-inf"), ".nan": float("nan"),
}  # fmt: skip
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


class YamlError(ValueError):
    """The text is no YAML of ours; the message names the line."""


def yaml_documents(text: bytes) -> Iterator[Any]:
    """The data of each document of a YAML stream. Raises YamlError."""
    next_event = _Loader(text).get_event
    try:
        while not isinstance(event := next_event(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent):
                yield _node(next_event, next_event(), 0)
    except yaml.MarkedYAMLError as error:
        raise YamlError(f"{error.problem}{_line(error.problem_mark)}") from error
    except yaml.YAMLError as error:
        raise YamlError(str(error)) from error


def _line(mark: Any) -> str:
    return "" if mark is None else f", line {mark.line + 1}"


def _node(next_event: Callable[[], Any], event: Any, depth: int) -> Any:
    """The value that begins with ``event``."""
    kind = type(event)
    if kind is ScalarEvent and event.anchor is None and event.tag is None:
        return _scalar(event.value) if event.implicit[0] else event.value
    if event.anchor is not None or event.tag is not None or depth > _DEEPEST:
        raise YamlError(f"anchors, tags and deep nesting are not for records{_line(event.start_mark)}")
    if kind is SequenceStartEvent:
        items = []
        while type(event := next_event()) is not SequenceEndEvent:
            items.append(_node(next_event, event, depth + 1))
        return items
    if kind is MappingStartEvent:
        return _mapping(next_event, depth)
    raise YamlError(f"unexpected {kind.__name__}")


def _mapping(next_event: Callable[[], Any], depth: int) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    while type(event := next_event()) is not MappingEndEvent:
        if type(event) is not ScalarEvent:
            raise YamlError(f"a field's name is not a word{_line(event.start_mark)}")
        key = event.value
        if key in found:
            raise YamlError(f"field {key} stands twice{_line(event.start_mark)}")
        found[key] = _node(next_event, next_event(), depth + 1)
    return found


def _scalar(text: str) -> Any:
    """An unquoted scalar."""
    if text in _NAMED:
        return _NAMED[text]
    if text[0] in "0123456789+-.":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text
