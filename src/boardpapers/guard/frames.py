"""How a document crosses from the process that reads to the one that waits: small, quick, and only data.

A frame is one letter, the length, and the content.  Numbers travel as doubles in one block and texts as
JSON, which takes a third of the time of pickling ``Word`` by ``Word``; and whatever a hostile file did to the
process that read it, nothing it sends can be run.
"""

from __future__ import annotations

import json
import struct
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, count, repeat
from typing import Any, BinaryIO, Final, NamedTuple

from boardpapers import errors
from boardpapers.errors import BoardPapersError
from boardpapers.layout import BBox, Fill, Link, OutlineEntry, Page, Rule, Word

HEAD: Final = b"H"
ERROR: Final = b"E"
PAGE: Final = b"P"

_PREFIX: Final = struct.Struct("<cI")
_make_word = partial(tuple.__new__, Word)  # Word(*fields) without the cost of a Python call for each
_FLAGS: Final = [(bool(n & 1), bool(n & 2), bool(n & 4)) for n in range(8)]


class Head(NamedTuple):
    """What is known of a file before its pages are read."""

    page_count: int
    outline: list[OutlineEntry]


def write_frame(out: BinaryIO, kind: bytes, content: bytes) -> None:
    """Send one frame, at once."""
    out.write(_PREFIX.pack(kind, len(content)) + content)
    out.flush()


def read_frame(source: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame; ``None`` where the sender has ended, be it in the middle of one."""
    prefix = source.read(_PREFIX.size)
    if len(prefix) < _PREFIX.size:
        return None
    kind, length = _PREFIX.unpack(prefix)
    content = source.read(length)
    return None if len(content) < length else (kind, content)


def encode_head(head: Head) -> bytes:
    return json.dumps([head.page_count, head.outline]).encode()


def decode_head(content: bytes) -> Head:
    page_count, outline = json.loads(content)
    return Head(page_count, [OutlineEntry(*entry) for entry in outline])


def encode_error(error: BoardPapersError) -> bytes:
    return json.dumps([type(error).__name__, error.__dict__]).encode()


def decode_error(content: bytes) -> BoardPapersError:
    """The error as it was raised: one of ``boardpapers.errors`` with its attributes."""
    name, attributes = json.loads(content)
    kind = getattr(errors, name)
    rebuilt: BoardPapersError = errors._rebuild(kind, attributes)
    return rebuilt


def encode_page(page: Page) -> bytes:
    """A page, exactly: every number comes back as the same double."""
    columns: Sequence[Sequence[Any]] = list(zip(*page.words, strict=True)) if page.words else [()] * 11
    texts, x0s, tops, x1s, bottoms, sizes, bolds, italics, strikes, _, _ = columns
    numbers = array("d", chain(x0s, tops, x1s, bottoms, sizes))
    areas: Iterable[tuple[Any, ...]] = chain(
        page.rules, (fill[:4] for fill in page.fills), page.images, (link.bbox for link in page.links)
    )
    numbers.extend(chain.from_iterable(areas))
    head = json.dumps(
        [
            page.number,
            page.width,
            page.height,
            page.origin,
            page.problem,
            len(page.rules),
            len(page.images),
            [fill.colour for fill in page.fills],
            [link.uri for link in page.links],
            texts,
        ]
    ).encode()
    flags = bytes([b | i << 1 | s << 2 for b, i, s in zip(bolds, italics, strikes, strict=True)])
    return struct.pack("<I", len(head)) + head + flags + numbers.tobytes()


def decode_page(content: bytes) -> Page:
    """The page that ``encode_page`` was given."""
    (length,) = struct.unpack_from("<I", content)
    number, width, height, origin, problem, rules, images, colours, uris, texts = json.loads(
        content[4 : 4 + length]
    )
    words = len(texts)
    numbers = array("d")
    numbers.frombytes(content[4 + length + words :])
    values = numbers.tolist()
    columns = [values[i * words : (i + 1) * words] for i in range(5)]
    flags = [_FLAGS[flag] for flag in content[4 + length : 4 + length + words]]
    bolds, italics, strikes = zip(*flags, strict=True) if flags else ((), (), ())
    made = zip(texts, *columns, bolds, italics, strikes, repeat(number), count(), strict=False)
    areas: Iterator[Any] = zip(*[iter(values[5 * words :])] * 4, strict=True)
    return Page(
        number,
        width,
        height,
        list(map(_make_word, made)),
        [Rule(*next(areas)) for _ in range(rules)],
        [Fill._make((*next(areas), colour)) for colour in colours],
        [BBox(*next(areas)) for _ in range(images)],
        [Link(BBox(*next(areas)), uri) for uri in uris],
        origin,
        problem,
    )
