"""The ruling lines in the picture of a page: long thin runs of ink, and the borders of dark areas.

Nothing but Pillow, and of that only what works on the whole picture at once: a line is what stays dark when
the picture is squeezed along it.  The picture has to be straight to a fifth of a degree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from PIL import Image, ImageChops, ImageFilter, ImageStat

from boardpapers.layout import Rule

INK: Final = 170  # grey below this is ink: thin lines come out grey from a scanner
_DARK: Final = 185  # of 255: the share of ink that makes a piece of a line
_THICKEST: Final = 3.4  # points: what is thicker is an area
_GAP: Final = 6.0  # points: a line broken by less is one
_LEVEL: Final = 1.2  # points: pieces of one line are no farther apart than this
_REDUCED: Final = 4  # areas are looked for in a picture so many times smaller
_AREA: Final = 2  # of its pixels: half the side of the smallest area
_LONG_ACROSS: Final = 110.0  # points
_LONG_DOWN: Final = 60.0
_TOUCH: Final = 1.5  # points
_LETTERS: Final = 7  # of its pixels: half the height of light letters on a dark area


@dataclass(frozen=True, slots=True)
class _Along:
    """How lines of one direction are told from letters: pieces (points) so long, so many in a row."""

    piece: float
    pieces: re.Pattern[bytes]


_ACROSS: Final = _Along(7.2, re.compile(rb"\xff{4,}"))
_DOWN: Final = _Along(3.8, re.compile(rb"\xff{5,}"))
_BAND: Final = re.compile(rb"\xff{8,}")


class _Line(NamedTuple):
    """A horizontal line; a vertical one is horizontal in the picture turned over its diagonal."""

    at: float
    start: float
    end: float


class Area(NamedTuple):
    """A dark band, in points."""

    x0: float
    top: float
    x1: float
    bottom: float


def ink_of(image: Image.Image) -> Image.Image:
    """A grey picture as black ink (255) on nothing (0)."""
    return image.point([255] * INK + [0] * (256 - INK))


def rules_in(ink: Image.Image, dark: Image.Image | None, scale: float) -> list[Rule]:
    """The rules of a picture of ``ink`` drawn with ``scale`` pixels a point, in points: across, then down.

    The borders of its ``dark`` areas (``areas_in``) are rules too.
    """
    if dark is not None:
        ink = ImageChops.subtract(ink, _wider(dark, 1).resize(ink.size))
    across = _joined(_found(ink, dark, scale, _ACROSS))
    turned = Image.Transpose.TRANSPOSE
    dark = None if dark is None else dark.transpose(turned)
    down = _joined(_found(ink.transpose(turned), dark, scale, _DOWN))
    rules = [Rule(a, y, b, y) for y, a, b in across] + [Rule(x, a, x, b) for x, a, b in down]
    return _without_lettering(rules)


def _without_lettering(rules: list[Rule]) -> list[Rule]:
    """Long rules and those that meet them: the bars of letters, in a row, are short and meet nothing."""
    kept = [_length(rule) >= (_LONG_ACROSS if rule.top == rule.bottom else _LONG_DOWN) for rule in rules]
    fresh = [at for at, keep in enumerate(kept) if keep]
    while fresh:
        known = rules[fresh.pop()]
        for at, rule in enumerate(rules):
            if not kept[at] and _meet(rule, known):
                kept[at] = True
                fresh.append(at)
    return [rule for rule, keep in zip(rules, kept, strict=True) if keep]


def _length(rule: Rule) -> float:
    return rule.x1 - rule.x0 + rule.bottom - rule.top


def _meet(one: Rule, other: Rule) -> bool:
    """Whether two rules, one across and one down, cross or touch."""
    return (
        (one.x0 == one.x1) != (other.x0 == other.x1)
        and one.x0 <= other.x1 + _TOUCH
        and other.x0 <= one.x1 + _TOUCH
        and one.top <= other.bottom + _TOUCH
        and other.top <= one.bottom + _TOUCH
    )


def _found(ink: Image.Image, areas: Image.Image | None, scale: float, along: _Along) -> Iterator[_Line]:
    """The horizontal lines of a picture and the horizontal borders of its areas, in points."""
    yield from _lines(ink, scale, along)
    if areas is not None:
        above = ImageChops.offset(areas, 0, 1)
        for border in (ImageChops.subtract(areas, above), ImageChops.subtract(above, areas)):
            yield from _lines(border, scale / _REDUCED, along)


def areas_in(ink: Image.Image, scale: float) -> tuple[Image.Image | None, list[Area]]:
    """Where the picture is all ink, as a smaller picture (None: nowhere), and in points the bands among it.

    Light letters on a dark area count as ink.
    """
    small = ink.reduce(_REDUCED).point([0] * _DARK + [255] * (256 - _DARK))
    small = _wider(_narrower(small, _AREA), _AREA)
    if small.getbbox() is None:
        return None, []
    dark = _narrower(_wider(small, _LETTERS), _LETTERS)
    return dark, list(_bands(dark, scale / _REDUCED))


def _bands(dark: Image.Image, scale: float) -> Iterator[Area]:
    """The boxes of dark areas that are as good as rectangles, in points."""
    piece = 4
    width = dark.width // piece
    squeezed = dark.crop((0, 0, width * piece, dark.height)).resize(
        (width, dark.height), Image.Resampling.BOX
    )
    for top, bottom, first, last in _runs(squeezed.point([0] * 255 + [255]).tobytes(), width, _BAND):
        box = first * piece, top, last * piece, bottom
        if bottom - top > _THICKEST * scale and ImageStat.Stat(dark.crop(box)).mean[0] > _DARK:
            yield Area(*(edge / scale for edge in box))


def _wider(areas: Image.Image, by: int) -> Image.Image:
    """Areas grown by so many pixels on every side (a blur is far faster than a filter for the maximum)."""
    return areas.filter(ImageFilter.BoxBlur(by)).point([0] + [255] * 255)


def _narrower(areas: Image.Image, by: int) -> Image.Image:
    return areas.filter(ImageFilter.BoxBlur(by)).point([0] * 255 + [255])


def _lines(ink: Image.Image, scale: float, along: _Along) -> Iterator[_Line]:
    """The horizontal lines of a picture of ink, in points."""
    piece = max(2, round(along.piece * scale))
    width = ink.width // piece
    if not width:
        return
    squeezed = ink.crop((0, 0, width * piece, ink.height)).resize((width, ink.height), Image.Resampling.BOX)
    dark = squeezed.point([0] * _DARK + [255] * (256 - _DARK)).tobytes()
    for top, bottom, first, last in _runs(dark, width, along.pieces):
        if bottom - top <= _THICKEST * scale:
            start, end = _ends(ink, (first * piece, top, last * piece, bottom), piece)
            yield _Line((top + bottom) / 2 / scale, start / scale, end / scale)


def _runs(dark: bytes, width: int, pieces: re.Pattern[bytes]) -> Iterator[tuple[int, int, int, int]]:
    """Rows of pieces, those of neighbouring rows as one: first row, the row behind the last, and across."""
    open_runs: list[list[int]] = []
    for y in range(len(dark) // width + 1):
        row = dark[y * width : (y + 1) * width]
        closed = [run for run in open_runs if run[1] < y - 1]
        if closed:
            open_runs = [run for run in open_runs if run[1] >= y - 1]
            yield from ((top, bottom, first, last) for top, bottom, first, last in closed)
        if b"\xff" not in row:
            continue
        for found in pieces.finditer(row):
            first, last = found.span()
            _grow(open_runs, y, first, last)
    yield from ((top, bottom, first, last) for top, bottom, first, last in open_runs)


def _grow(open_runs: list[list[int]], y: int, first: int, last: int) -> None:
    """Add a run of a row to the line above that it touches, or begin a line."""
    for run in open_runs:
        if first <= run[3] and run[2] <= last:
            run[1], run[2], run[3] = y + 1, min(run[2], first), max(run[3], last)
            return
    open_runs.append([y, y + 1, first, last])


def _ends(ink: Image.Image, box: tuple[int, int, int, int], piece: int) -> tuple[int, int]:
    """Where a line found in pieces begins and ends to the pixel."""
    left, top, right, bottom = box
    start, end = max(left - piece, 0), min(right + piece, ink.width)
    strip = ink.crop((start, top, end, bottom))
    marks = strip.resize((strip.width, 1), Image.Resampling.BOX).point([0] + [255] * 255).tobytes()
    before, behind = marks[: left - start], marks[right - start :]
    left -= len(before) - len(before.rstrip(b"\xff"))
    right += len(behind) - len(behind.lstrip(b"\xff"))
    if left == box[0]:  # it begins within its first piece
        left += max(0, marks.find(b"\xff", left - start) - (left - start))
    if right == box[2]:
        right -= max(0, right - start - 1 - marks.rfind(b"\xff", 0, right - start))
    return left, right


def _joined(lines: Iterable[_Line]) -> list[_Line]:
    """Pieces of one line as one, in order."""
    joined: list[_Line] = []
    for line in sorted(lines, key=lambda line: (line.start, line.at)):
        for index, known in enumerate(joined):
            if abs(known.at - line.at) <= _LEVEL and line.start <= known.end + _GAP:
                longer = known if known.end - known.start >= line.end - line.start else line
                joined[index] = _Line(longer.at, known.start, max(known.end, line.end))
                break
        else:
            joined.append(line)
    return sorted(joined)
