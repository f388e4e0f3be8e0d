"""What a page draws: rules and fills of its paths, places of its images; forms within forms included."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from boardpapers.layout import BBox, Fill, Rule
from boardpapers.readers import native
from boardpapers.readers.rulings import THIN, Drawing
from boardpapers.readers.view import View

MOST_OBJECTS = 20_000
"""Objects of one page that are looked at; a page with more is a drawing, not a table."""

_DEEPEST = 12  # forms within forms
_PATH, _IMAGE, _FORM = 2, 3, 5  # FPDF_PAGEOBJ_*
_BEZIER_TO, _MOVE_TO = 1, 2  # FPDF_SEGMENT_*
_MOST_SEGMENTS = 2_000

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawn(NamedTuple):
    """A page's drawing; ``problem`` tells when it was too much to be read whole."""

    rules: list[Rule]
    fills: list[Fill]
    images: list[BBox]
    problem: str | None


class _Scratch:
    """Places for pdfium to write to, made once a page, and what is read from them."""

    def __init__(self) -> None:
        self._floats = (ctypes.c_float * 6)()
        self._ints = (ctypes.c_uint * 4)()
        self.f = [ctypes.addressof(self._floats) + 4 * i for i in range(6)]
        self.i = [ctypes.addressof(self._ints) + 4 * i for i in range(4)]
        self.floats = memoryview(self._floats).cast("B").cast("f")
        self.ints = memoryview(self._ints).cast("B").cast("I")

    def matrix(self, handle: int) -> Matrix:
        if not native.object_matrix(handle, self.f[0]):
            return IDENTITY
        a, b, c, d, e, f = self.floats
        return a, b, c, d, e, f


def read_drawing(page: int, view: View) -> Drawn:
    """Rules, fills and images of an open page (a native handle), as seen."""
    scratch = _Scratch()
    drawing = Drawing(view.width, view.height)
    images: list[BBox] = []
    left = MOST_OBJECTS
    for kind, handle, matrix in _objects(page, scratch):
        left -= 1
        if left < 0:
            break
        if kind == _PATH:
            _add_path(drawing, view, scratch, handle, matrix)
        else:
            box = _bounds(view, scratch, handle, matrix)
            if box is not None:
                images.append(box)
    problem = (
        f"more than {MOST_OBJECTS:,} drawing objects: lines were read only in part" if left < 0 else None
    )
    return Drawn(drawing.rules(), drawing.fills, images, problem)


def _objects(page: int, scratch: _Scratch) -> Iterator[tuple[int, int, Matrix]]:
    """(type, handle, matrix to user space) of every path and image."""
    count = min(native.count_objects(page), MOST_OBJECTS + 1)
    yield from _walk(list(map(native.get_object, repeat(page), range(count))), IDENTITY, scratch, _DEEPEST)


def _walk(
    handles: list[int], matrix: Matrix, scratch: _Scratch, depth: int
) -> Iterator[tuple[int, int, Matrix]]:
    for kind, handle in zip(map(native.object_type, handles), handles, strict=True):
        if kind in (_PATH, _IMAGE):
            yield kind, handle, matrix
        elif kind == _FORM and depth:
            count = min(native.form_count_objects(handle), MOST_OBJECTS + 1)
            inner = list(map(native.form_get_object, repeat(handle), range(count)))
            yield from _walk(inner, combined(scratch.matrix(handle), matrix), scratch, depth - 1)


def combined(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies ``inner`` first, then ``outer`` (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _bounds(view: View, scratch: _Scratch, handle: int, matrix: Matrix) -> BBox | None:
    """The box of an object as seen, strokes' thickness included."""
    if not native.object_bounds(handle, *scratch.f[:4]):
        return None
    left, bottom, right, top, _, _ = scratch.floats
    if matrix is not IDENTITY:
        a, b, c, d, e, f = matrix
        xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
        ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
        left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    return view.box(left, bottom, right, top)


def _add_path(drawing: Drawing, view: View, scratch: _Scratch, handle: int, matrix: Matrix) -> None:
    if not native.path_draw_mode(handle, scratch.i[0], scratch.i[1]):
        return
    filled, stroked = bool(scratch.ints[0]), bool(scratch.ints[1])
    if not filled and not stroked:
        return
    count = native.path_count(handle)
    if count > _MOST_SEGMENTS:
        return
    if not stroked and count <= 5:  # by far the most: one filled rectangle; if thin, its bounds are enough
        box = _bounds(view, scratch, handle, matrix)
        if box is None or min(box.x1 - box.x0, box.bottom - box.top) <= THIN:
            if box is not None:
                drawing.rectangle(*box, None, False)
            return
    colour = _colour(scratch, handle) if filled else None
    for points, straight in _subpaths(scratch, handle, count, combined(scratch.matrix(handle), matrix)):
        if straight:
            drawing.polygon([view.point(x, y) for x, y in points], colour, stroked)


def _subpaths(
    scratch: _Scratch, handle: int, count: int, matrix: Matrix
) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """The corners of each subpath in user space, closed ones back at their start; whether all is straight."""
    a, b, c, d, e, f = matrix
    points: list[tuple[float, float]] = []
    straight = True
    px, py = scratch.f[:2]
    for segment in map(native.path_segment, repeat(handle), range(count)):
        if not native.segment_point(segment, px, py):
            continue
        x, y = scratch.floats[0], scratch.floats[1]
        kind = native.segment_type(segment)
        if kind == _MOVE_TO:
            if len(points) > 1:
                yield points, straight
            points, straight = [], True
        elif kind == _BEZIER_TO:
            straight = False
        points.append((a * x + c * y + e, b * x + d * y + f))
        if native.segment_close(segment) and points[0] != points[-1]:
            points.append(points[0])
    if len(points) > 1:
        yield points, straight


def _colour(scratch: _Scratch, handle: int) -> str | None:
    """The filling as ``#rrggbb``; ``None`` where it is transparent."""
    if not native.object_fill(handle, *scratch.i):
        return None
    red, green, blue, alpha = scratch.ints
    return f"#{red:02x}{green:02x}{blue:02x}" if alpha else None
