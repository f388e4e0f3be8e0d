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
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5  # FPDF_PAGEOBJ_*
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
        floats, ints = (ctypes.c_float * 6)(), (ctypes.c_uint * 4)()
        self.f = [ctypes.byref(floats, 4 * i) for i in range(6)]
        self.i = [ctypes.byref(ints, 4 * i) for i in range(4)]
        self.floats = memoryview(floats).cast("B").cast("f")
        self.ints = memoryview(ints).cast("B").cast("I")

    def matrix(self, handle: native.Ref) -> Matrix:
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
            box = _bounds(view, scratch, native.ref(handle), matrix)
            if box is not None:
                images.append(box)
    problem = (
        f"more than {MOST_OBJECTS:,} drawing objects: lines were read only in part" if left < 0 else None
    )
    return Drawn(drawing.rules(), drawing.fills, images, problem)


def _objects(page: int, scratch: _Scratch) -> Iterator[tuple[int, int, Matrix]]:
    """(type, handle, matrix to user space) of every path and image."""
    total = min(native.count_objects(page), MOST_OBJECTS + 1)
    yield from _walk(list(native.objects(page, total)), IDENTITY, scratch, _DEEPEST)


def _walk(
    handles: list[int], matrix: Matrix, scratch: _Scratch, depth: int
) -> Iterator[tuple[int, int, Matrix]]:
    kinds = list(map(native.object_type, handles))
    for place, kind in enumerate(kinds):
        if kind == _TEXT:
            continue
        handle = handles[place]
        if kind in (_PATH, _IMAGE):
            yield kind, handle, matrix
        elif kind == _FORM and depth:
            total = min(native.form_count_objects(handle), MOST_OBJECTS + 1)
            outer = combined(scratch.matrix(native.ref(handle)), matrix)
            yield from _walk(list(native.form_objects(handle, total)), outer, scratch, depth - 1)


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


def _bounds(view: View, scratch: _Scratch, handle: native.Ref, matrix: Matrix) -> BBox | None:
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
    path = native.ref(handle)
    if not native.path_draw_mode(path, scratch.i[0], scratch.i[1]):
        return
    filled, stroked = bool(scratch.ints[0]), bool(scratch.ints[1])
    if not filled and not stroked:
        return
    total = native.path_count(handle)
    if total > _MOST_SEGMENTS:
        return
    if not stroked and total <= 5:  # by far the most: one filled rectangle; if thin, its bounds are enough
        box = _bounds(view, scratch, path, matrix)
        if box is None or min(box.x1 - box.x0, box.bottom - box.top) <= THIN:
            if box is not None:
                drawing.rectangle(*box, None, False)
            return
    colour = _colour(scratch, path) if filled else None
    for points in _subpaths(scratch, path, total, combined(scratch.matrix(path), matrix)):
        drawing.polygon([view.point(x, y) for x, y in points], colour, stroked)


def _subpaths(
    scratch: _Scratch, path: native.Ref, total: int, matrix: Matrix
) -> Iterator[list[tuple[float, float]]]:
    """The corners in user space of each subpath without curves; closed ones end where they began."""
    a, b, c, d, e, f = matrix
    points: list[tuple[float, float]] = []
    straight = True
    x_ref, y_ref = scratch.f[:2]
    numbers = scratch.floats
    for segment in map(native.path_segment, repeat(path), range(total)):
        if not native.segment_point(segment, x_ref, y_ref):
            continue
        kind = native.segment_type(segment)
        if kind == _MOVE_TO:
            if len(points) > 1 and straight:
                yield points
            points, straight = [], True
        elif kind == _BEZIER_TO:
            straight = False
        x, y = numbers[0], numbers[1]
        points.append((a * x + c * y + e, b * x + d * y + f))
        if native.segment_close(segment) and points[0] != points[-1]:
            points.append(points[0])
    if len(points) > 1 and straight:
        yield points


def _colour(scratch: _Scratch, handle: native.Ref) -> str | None:
    """The filling as ``#rrggbb``; ``None`` where it is transparent."""
    if not native.object_fill(handle, *scratch.i):
        return None
    red, green, blue, alpha = scratch.ints
    return f"#{red:02x}{green:02x}{blue:02x}" if alpha else None
