"""YAML in block style, for people: long text folded, numbers-only mappings (pages, boxes) on one line.

Written event by event straight into libyaml's emitter, which is five times faster than PyYAML's representers.
A string never changes its type: whatever YAML 1.1 or 1.2 could take for a number, date, boolean or
null is quoted.  Fields stand in the contract's order, but for evidence, which a reader wants last.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

try:
    from yaml._yaml import CEmitter as _Emitter
except ImportError:  # PyYAML was built without libyaml: the same events, more slowly
    from yaml.emitter import Emitter as _Emitter  # type: ignore[assignment]

if TYPE_CHECKING:
    from boardpapers.records import Document

WIDTH: Final = 110

_AMBIGUOUS: Final = re.compile(
    r"""[-+.\d][\d_.,:eExXobA-Fa-fTtZz \t+-]*      # numbers of any base, sexagesimal, dates, times
    | [-+]?\.(?:inf|nan)
    | ~ | = | << | null | true | false | yes | no | on | off | y | n |
    """,
    re.VERBOSE | re.IGNORECASE,
)


class _Plain:
    """The events that never differ, made once."""

    stream = StreamStartEvent(encoding="utf-8")
    stream_end = StreamEndEvent()
    start = DocumentStartEvent(explicit=False)
    end = DocumentEndEvent(explicit=False)
    block_map = MappingStartEvent(None, None, True, flow_style=False)
    flow_map = MappingStartEvent(None, None, True, flow_style=True)
    map_end = MappingEndEvent()
    block_list = SequenceStartEvent(None, None, True, flow_style=False)
    flow_list = SequenceStartEvent(None, None, True, flow_style=True)
    list_end = SequenceEndEvent()
    null = ScalarEvent(None, None, (True, False), "null")
    true = ScalarEvent(None, None, (True, False), "true")
    false = ScalarEvent(None, None, (True, False), "false")


def dumps(data: Any) -> str:
    return _write(data).decode()


def document(document: Document) -> bytes:
    return _write(document.model_dump(mode="json", by_alias=True))


def join(documents: Iterable[bytes]) -> Iterator[bytes]:
    for written in documents:
        yield b"---\n" + written


def _write(data: Any) -> bytes:
    out = io.BytesIO()
    emitter = _Emitter(out, width=WIDTH, allow_unicode=True)
    emitter.emit(_Plain.stream)
    emitter.emit(_Plain.start)
    _Writer(emitter.emit).value(data)
    emitter.emit(_Plain.end)
    emitter.emit(_Plain.stream_end)
    return out.getvalue()


class _Writer:
    """Emits values; remembers the events of the keys and numbers met, which come again and again."""

    def __init__(self, emit: Callable[[Any], None]) -> None:
        self._emit = emit
        self._keys: dict[str, ScalarEvent] = {}
        self._numbers: dict[tuple[type, Any], ScalarEvent] = {}

    def value(self, value: Any) -> None:
        emit = self._emit
        if isinstance(value, str):
            emit(_string(value))
        elif value is None:
            emit(_Plain.null)
        elif isinstance(value, dict):
            self._mapping(value)
        elif isinstance(value, (list, tuple)):
            emit(_Plain.flow_list if not value or isinstance(value[0], (int, float)) else _Plain.block_list)
            for item in value:
                self.value(item)
            emit(_Plain.list_end)
        elif isinstance(value, bool):
            emit(_Plain.true if value else _Plain.false)
        else:
            emit(self._number(value))

    def _mapping(self, value: dict[str, Any]) -> None:
        emit = self._emit
        emit(_Plain.flow_map if _numbers_only(value) else _Plain.block_map)
        for key, item in value.items():
            if key != "evidence":
                emit(self._key(key))
                self.value(item)
        if "evidence" in value:
            emit(self._key("evidence"))
            self._evidence(value["evidence"])
        emit(_Plain.map_end)

    def _evidence(self, boxes: Any) -> None:
        """Places read from: most of an output, hence without a look at what each part of them is."""
        if not (boxes and all(isinstance(box, dict) and list(box) == ["page", "bbox"] for box in boxes)):
            self.value(boxes)
            return
        emit, number = self._emit, self._number
        page, bbox = self._key("page"), self._key("bbox")
        emit(_Plain.block_list)
        for box in boxes:
            emit(_Plain.flow_map)
            emit(page)
            emit(number(box["page"]))
            emit(bbox)
            emit(_Plain.flow_list)
            for edge in box["bbox"]:
                emit(number(edge))
            emit(_Plain.list_end)
            emit(_Plain.map_end)
        emit(_Plain.list_end)

    def _key(self, key: str) -> ScalarEvent:
        event = self._keys.get(key)
        if event is None:
            event = self._keys[key] = _string(str(key))
        return event

    def _number(self, value: int | float) -> ScalarEvent:
        known = type(value), value  # 1 and 1.0 are equal, but not written alike
        event = self._numbers.get(known)
        if event is None:
            event = self._numbers[known] = ScalarEvent(None, None, (True, False), _number(value))
        return event


def _numbers_only(value: dict[str, Any]) -> bool:
    """Whether a mapping reads best on one line: pages {first, last}, a place {page, bbox}, an empty one."""
    return all(
        isinstance(item, (int, float))
        or (isinstance(item, list) and item and isinstance(item[0], (int, float)))
        for item in value.values()
    )


def _number(value: Any) -> str:
    """YAML 1.1 reads ``1e-05`` as text: a float needs its point."""
    if not isinstance(value, float):
        return str(value)
    text = repr(value)
    if text in ("inf", "-inf", "nan"):
        return text.replace("inf", ".inf").replace("nan", ".nan")
    return text.replace("e", ".0e") if "e" in text and "." not in text else text


def _string(text: str) -> ScalarEvent:
    if _AMBIGUOUS.fullmatch(text):
        return ScalarEvent(None, None, (False, True), text, style="'")
    if len(text) > WIDTH or "\n" in text:
        return ScalarEvent(None, None, (True, True), text, style=_block_style(text))
    return ScalarEvent(None, None, (True, True), text)


def _block_style(text: str) -> str | None:
    """Literal for short lines, folded for long; the emitter's choice where a block would lose a space:
    at an end of a line, doubled, or of another kind."""
    lines = text.split("\n")
    if any(" ".join(line.split()) != line for line in lines):
        return None
    return "|" if all(len(line) <= WIDTH for line in lines) else ">"
