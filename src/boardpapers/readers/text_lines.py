"""The lines of a text file as paragraphs: those that an editor or a converter has cut at a measure joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

CUT = "\v"
"""Stands in a paragraph where the file has a line's end."""
HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
PIPED = re.compile(r"\s*\|.*\|\s*")
MARKED = re.compile(
    r"(?:[•▪◦]|\(?(?:\d{1,3}(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)]|\d{1,3}(?:\.\d{1,3})+|\d{1,2}(?=\s+[A-Z]{3}))\s"
)
"""The mark of a list's item or the number of a paragraph."""

_OPENS = re.compile(rf"\s*(?:#{{1,6}}\s|[-*+]\s|={{3,}}|-{{3,}}|\*\*|[A-Z][\w ]{{2,30}}:|{MARKED.pattern})")
"""A heading, an item of a list, a drawn line, a label."""
_NUMBER = re.compile(r"\s*\(?\d{1,3}(?:\.\d{1,2})?[.)]\s*")
_NEAR = 3
"""So many lines below its number a title stands at most."""
_FEWEST_CUT = 8
"""So many lines that others follow tell the measure of a text."""
_MEASURES = (55, 130)
"""Characters at which editors and converters cut lines."""
_RAGGED = 16
"""Characters by which a line may fall short of the measure: a long word."""


def paragraphs(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The lines with their numbers; those that an editor or converter has cut are one, with ``CUT`` where.

    So are an item's number and its title, where copying from a page has set them apart.
    """
    measure = _measure(lines)
    found: list[tuple[int, str]] = []
    for number, (above, line) in enumerate(zip(["", *lines], lines, strict=False), 1):
        if measure and _goes_on(above, line, measure):
            found[-1] = (found[-1][0], found[-1][1] + CUT + line.strip())
            continue
        before = next((at for at, (_, text) in enumerate(reversed(found[-_NEAR:]), 1) if text.strip()), 0)
        if before and _NUMBER.fullmatch(found[-before][1]) and line[:1].isupper() and _is_text(line):
            first, mark = found[-before]
            del found[-before:]
            line = mark.strip() + CUT * (number - first) + line
            number = first
        found.append((number, line))
    return found


def _measure(lines: Sequence[str]) -> int:
    """The measure, in characters, at which the lines of a text were cut; 0 where they were not.

    Most lines that others follow at once come close to it, and hardly any is longer.
    """
    inner = sorted(len(line) for line, below in pairwise(lines) if _is_text(line) and _is_text(below))
    if len(inner) < _FEWEST_CUT:
        return 0
    measure = inner[int(0.98 * (len(inner) - 1))]
    full = sum(length > measure - _RAGGED for length in inner)
    return measure if _MEASURES[0] <= measure <= _MEASURES[1] and full * 2 > len(inner) else 0


def _is_text(line: str) -> bool:
    """Whether a line holds running text."""
    return bool(line.strip()) and "\t" not in line and not PIPED.fullmatch(line)


def _goes_on(above: str, line: str, measure: int) -> bool:
    """Whether the first word of a line had no room in the one above, and opens nothing."""
    if not _is_text(above) or not _is_text(line) or HEADING.match(above):
        return False
    if _OPENS.match(line) or line.isupper():
        return False
    return len(above.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > measure
