"""What a page draws: rules and fills of its paths, places of its images; forms within forms included."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

from boardpapers.layout import BBox, Fill, Rule
from boardpapers.readers import native
from boardpapers.readers.drawn_marks import may_be_mark
from boardpapers.readers.native import UNCHANGED, Matrix
from boardpapers.readers.rulings import THIN, Drawing, is_paper
from boardpapers.readers.view import View

MOST_OBJECTS = 20_000
"""Objects of one page that are looked at; a page with more is a drawing, not a table."""

MOST_CORNERS = 50_000
"""Corners of one page's paths that are looked at."""

TOO_MUCH = f"more than {MOST_OBJECTS:,} drawing objects or {MOST_CORNERS:,} corners: lines read only in part"

_DEEPEST = 12  # forms within forms
_PATH, _IMAGE, _FORM = 2, 3, 5  # FPDF_PAGEOBJ_*
_LINE_TO, _BEZIER_TO, _MOVE_TO = 0, 1, 2  # FPDF_SEGMENT_*
_BOX = [_MOVE_TO, _LINE_TO, _LINE_TO, _LINE_TO]
_CLOSED_BOX = [*_BOX, _LINE_TO]

Points = list[tuple[float, float]]


class Drawn(NamedTuple):
    """A page's drawing; ``problem`` tells when it was too much to be read whole."""

    rules: list[Rule]
    fills: list[Fill]
    images: list[BBox]
    marks: list[BBox]  # small round shapes: maybe bullets
    problem: str | None


def read_drawing(page: int, view: View) -> Drawn:
    """Rules, fills and images of an open page (a native handle), as seen."""
    pen = _Pen(Drawing(view.width, view.height))
    total = native.count_objects(page)
    handles = list(native.objects(page, min(total, MOST_OBJECTS)))
    for paths, images, matrix in pen.walk(handles, view.matrix, _DEEPEST):
        pen.add_paths(paths, matrix)
        for image in images:
            pen.add_image(native.ref(image), matrix)
    too_much = total > MOST_OBJECTS or pen.objects_left < 0 or pen.corners_left < 0
    problem = TOO_MUCH if too_much else None
    return Drawn(pen.drawing.rules(), pen.drawing.fills, pen.images, pen.marks, problem)


class _Pen:
    """Draws a page's objects again, as seen; holds the places pdfium writes to."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.images: list[BBox] = []
        self.marks: list[BBox] = []
        self.objects_left = MOST_OBJECTS
        self.corners_left = MOST_CORNERS
        floats, ints = (ctypes.c_float * 6)(), (ctypes.c_uint * 4)()
        self._float_refs = [ctypes.byref(floats, 4 * i) for i in range(4)]
        self._int_refs = [ctypes.byref(ints, 4 * i) for i in range(4)]
        self._floats = memoryview(floats).cast("B").cast("f")
        self._ints = memoryview(ints).cast("B").cast("I")

    def walk(
        self, handles: list[int], matrix: Matrix, depth: int
    ) -> Iterator[tuple[list[int], list[int], Matrix]]:
        """(paths, images, matrix to the page as seen) of the page and of each form in it."""
        kinds = list(map(native.object_type, handles))
        self.objects_left -= len(kinds)
        if self.objects_left < 0:
            return
        of_kind: dict[int, list[int]] = {_PATH: [], _IMAGE: [], _FORM: []}
        for kind, handle in zip(kinds, handles, strict=True):
            if kind in of_kind:
                of_kind[kind].append(handle)
        yield of_kind[_PATH], of_kind[_IMAGE], matrix
        for form in of_kind[_FORM] if depth else ():
            total = min(native.form_count_objects(form), MOST_OBJECTS)
            inner = combined(self._matrix(native.ref(form)), matrix)
            yield from self.walk(list(native.form_objects(form, total)), inner, depth - 1)

    def add_image(self, image: native.Ref, matrix: Matrix) -> None:
        box = self._bounds(image, matrix)
        if box is not None:
            self.images.append(box)

    def add_paths(self, handles: list[int], matrix: Matrix) -> None:
        """All paths of a page or form: strokes from here to there, most of them, at once."""
        totals = list(map(native.path_count, handles))
        paths = list(map(native.ref, handles))
        filled, stroked = native.draw_modes(paths)
        strokes = [p for p, total, drawn in zip(paths, totals, stroked, strict=True) if drawn and total == 2]
        if strokes:
            self._add_strokes(strokes, matrix)
        for path, total, fill, stroke in zip(paths, totals, filled, stroked, strict=True):
            if (fill or stroke) and not (stroke and total == 2):
                self._add_path(path, total, fill, stroke, matrix)

    def _add_strokes(self, paths: list[native.Ref], matrix: Matrix) -> None:
        """Paths of two segments; that is a line, or two dots, or the start of nothing."""
        self.corners_left -= 2 * len(paths)
        if self.corners_left < 0:
            return
        own = native.object_matrices(paths)
        starts, ends = native.segments(paths, 0), native.segments(paths, 1)
        for kind, inner, (x0, y0), (x1, y1) in zip(ends.kinds, own, starts.points, ends.points, strict=True):
            if kind == _LINE_TO:
                a, b, c, d, e, f = combined(inner, matrix)
                self.drawing.line(
                    a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f
                )

    def _add_path(self, path: native.Ref, total: int, filled: bool, stroked: bool, matrix: Matrix) -> None:
        simple = total <= len(_CLOSED_BOX) and not stroked
        if simple and self._is_thin_or_empty(path, matrix):
            return
        colour = self._colour(path) if filled else None
        if simple and (colour is None or is_paper(colour)):
            return
        self.corners_left -= total
        if self.corners_left < 0:
            return
        a, b, c, d, e, f = combined(self._matrix(path), matrix)
        kinds, xs, ys, segments = native.path_points(path, total)
        points = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(xs, ys, strict=True)]
        if simple and kinds in (_BOX, _CLOSED_BOX):
            self.drawing.polygon(points, colour, False)
            return
        if _BEZIER_TO in kinds:
            self._add_mark(points)
        closed = list(map(native.segment_close, segments))
        for corners in _straight_subpaths(kinds, points, closed):
            self.drawing.polygon(corners, colour, stroked)

    def _add_mark(self, points: Points) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = BBox(min(xs), min(ys), max(xs), max(ys))
        if may_be_mark(box):
            self.marks.append(box)

    def _is_thin_or_empty(self, path: native.Ref, matrix: Matrix) -> bool:
        """Whether a filled shape needs no closer look: thin ones (most of Word's) are rules."""
        box = self._bounds(path, matrix)
        if box is None:
            return True
        if box.x1 - box.x0 > THIN and box.bottom - box.top > THIN:
            return False
        self.drawing.rectangle(*box, None, False)
        return True

    def _matrix(self, handle: native.Ref) -> Matrix:
        if not native.object_matrix(handle, self._float_refs[0]):
            return UNCHANGED
        a, b, c, d, e, f = self._floats
        return a, b, c, d, e, f

    def _bounds(self, handle: native.Ref, matrix: Matrix) -> BBox | None:
        """The box of an object as seen, strokes' thickness included."""
        if not native.object_bounds(handle, *self._float_refs):
            return None
        left, bottom, right, top, _, _ = self._floats
        a, b, c, d, e, f = matrix
        if b or c:
            xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
            ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
            return BBox(min(xs), min(ys), max(xs), max(ys))
        x0, x1, y0, y1 = a * left + e, a * right + e, d * top + f, d * bottom + f
        return BBox(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def _colour(self, path: native.Ref) -> str | None:
        """The filling as ``#rrggbb``; ``None`` where it is transparent."""
        if not native.object_fill(path, *self._int_refs):
            return None
        red, green, blue, alpha = self._ints
        return f"#{red:02x}{green:02x}{blue:02x}" if alpha else None


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


def _straight_subpaths(kinds: list[int], points: Points, closed: list[int]) -> Iterator[Points]:
    """The corners of each subpath without curves; closed ones end where they began."""
    corners: Points = []
    straight = True
    for kind, point, is_closed in zip(kinds, points, closed, strict=True):
        if kind == _MOVE_TO:
            if len(corners) > 1 and straight:
                yield corners
            corners, straight = [], True
        elif kind == _BEZIER_TO:
            straight = False
        corners.append(point)
        if is_closed and corners[0] != point:
            corners.append(corners[0])
    if len(corners) > 1 and straight:
        yield corners
