"""pdfium's functions bound for speed.

A page needs thousands of calls, and pypdfium2's own bindings spend most of their time on making
pointer objects.  Here handles come back as plain integers, and the functions fall in two kinds:

- those bound with argument types take a handle as an integer;
- those marked ``*refs`` take no argument types, which halves the cost of a call: every handle or
  address must then be a reference made by ``ref`` or ``ctypes.byref``; only counts and indexes are
  integers.

Both can be driven by ``map`` without a line of Python between the calls.  pdfium is not made for
threads, nor is this.  Functions that may take long release the interpreter lock, the others keep it.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

Ref = Any
"""What ``ctypes.byref`` gives."""

Matrix = tuple[float, float, float, float, float, float]
UNCHANGED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_HANDLE = ctypes.c_void_p
_INT = ctypes.c_int


class _Handle(ctypes.c_void_p):
    """A handle that can be passed on as it is."""


def _bind(name: str, result: Any, *arguments: Any, slow: bool = False) -> Any:
    prototype = (ctypes.CFUNCTYPE if slow else ctypes.PYFUNCTYPE)(result, *arguments)
    function = prototype(ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0)
    return function


def ref(handle: int) -> Ref:
    """A handle as the functions without argument types take it."""
    return ctypes.byref(ctypes.c_char.from_address(handle))


load_page = _bind("FPDF_LoadPage", _HANDLE, _HANDLE, _INT, slow=True)
close_page = _bind("FPDF_ClosePage", None, _HANDLE, slow=True)
page_box = _bind("FPDF_GetPageBoundingBox", _INT)  # *refs
page_rotation = _bind("FPDFPage_GetRotation", _INT, _HANDLE)

load_text = _bind("FPDFText_LoadPage", _HANDLE, _HANDLE, slow=True)
close_text = _bind("FPDFText_ClosePage", None, _HANDLE)
count_chars = _bind("FPDFText_CountChars", _INT, _HANDLE)
get_text = _bind("FPDFText_GetText", _INT)  # *refs
char_at = _bind("FPDFText_GetCharIndexFromTextIndex", _INT)  # *refs
char_object = _bind("FPDFText_GetTextObject", _HANDLE)  # *refs
char_font_size = _bind("FPDFText_GetFontSize", ctypes.c_double)  # *refs
_char_origin = _bind("FPDFText_GetCharOrigin", None)  # *refs
_char_loose_box = _bind("FPDFText_GetLooseCharBox", None)  # *refs
_char_matrix = _bind("FPDFText_GetMatrix", None)  # *refs
text_font = _bind("FPDFTextObj_GetFont", _HANDLE, _HANDLE)
text_render_mode = _bind("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)

font_name = _bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, _HANDLE, ctypes.c_void_p, ctypes.c_size_t)
font_flags = _bind("FPDFFont_GetFlags", _INT, _HANDLE)
font_weight = _bind("FPDFFont_GetWeight", _INT, _HANDLE)
font_italic_angle = _bind("FPDFFont_GetItalicAngle", _INT, _HANDLE, ctypes.c_void_p)

count_objects = _bind("FPDFPage_CountObjects", _INT, _HANDLE)
get_object = _bind("FPDFPage_GetObject", _HANDLE)  # *refs
form_count_objects = _bind("FPDFFormObj_CountObjects", _INT, _HANDLE)
form_get_object = _bind("FPDFFormObj_GetObject", _HANDLE)  # *refs
object_type = _bind("FPDFPageObj_GetType", _INT, _HANDLE)
object_matrix = _bind("FPDFPageObj_GetMatrix", _INT)  # *refs
object_bounds = _bind("FPDFPageObj_GetBounds", _INT)  # *refs
object_fill = _bind("FPDFPageObj_GetFillColor", _INT)  # *refs
_path_draw_mode = _bind("FPDFPath_GetDrawMode", _INT)  # *refs
path_count = _bind("FPDFPath_CountSegments", _INT, _HANDLE)
_path_segment = _bind("FPDFPath_GetPathSegment", _Handle)  # *refs; gives what segment_* take
_segment_point = _bind("FPDFPathSegment_GetPoint", None)  # *refs
_segment_type = _bind("FPDFPathSegment_GetType", _INT)  # *refs
segment_close = _bind("FPDFPathSegment_GetClose", _INT)  # *refs


class Slots:
    """A table of numbers pdfium writes to: ``width`` numbers a row, a reference to each row and cell kept.

    ``kind`` is ``ctypes.c_float`` or ``ctypes.c_double``.  Made once, grown when a page needs more.
    """

    def __init__(self, kind: Any, width: int, rows: int = 256) -> None:
        self.kind = kind
        self.width = width
        self._grow(rows)

    def _grow(self, rows: int) -> None:
        self.rows = rows
        self.numbers = (self.kind * (rows * self.width))()
        step = ctypes.sizeof(self.kind)
        offsets = range(0, rows * self.width * step, self.width * step)
        self.columns = [
            [ctypes.byref(self.numbers, offset + column * step) for offset in offsets]
            for column in range(self.width)
        ]

    def need(self, rows: int) -> None:
        """Make sure of that many rows."""
        if rows > self.rows:
            self._grow(2 * rows)

    def read(self, rows: int) -> list[list[float]]:
        """The first rows, as columns."""
        numbers = self.numbers[: rows * self.width]
        return [numbers[column :: self.width] for column in range(self.width)]


_ORIGINS = Slots(ctypes.c_double, 2)
_BOXES = Slots(ctypes.c_float, 4)
_MATRICES = Slots(ctypes.c_float, 6)
_POINTS = Slots(ctypes.c_float, 2, 16)
_MODES = Slots(ctypes.c_int, 2)


def char_origins(text_page: Ref, chars: Sequence[int]) -> list[list[float]]:
    """x and y of the origins of the characters at these indexes, in user space."""
    _ORIGINS.need(len(chars))
    deque(map(_char_origin, repeat(text_page), chars, *_ORIGINS.columns), 0)
    return _ORIGINS.read(len(chars))


def char_loose_boxes(text_page: Ref, chars: Sequence[int]) -> list[list[float]]:
    """left, top, right and bottom of the loose boxes of the characters at these indexes, in user space."""
    _BOXES.need(len(chars))
    deque(map(_char_loose_box, repeat(text_page), chars, _BOXES.columns[0]), 0)
    return _BOXES.read(len(chars))


def char_matrices(text_page: Ref, chars: Sequence[int]) -> list[list[float]]:
    """a, b, c, d, e and f of the matrices from text to user space of the characters at these indexes."""
    _MATRICES.need(len(chars))
    deque(map(_char_matrix, repeat(text_page), chars, _MATRICES.columns[0]), 0)
    return _MATRICES.read(len(chars))


def path_points(path: Ref, count: int) -> tuple[list[int], list[float], list[float], list[Any]]:
    """Of the first ``count`` segments of a path: kinds, x, y (the object's own space), native segments."""
    _POINTS.need(count)
    segments = list(map(_path_segment, repeat(path), range(count)))
    deque(map(_segment_point, segments, *_POINTS.columns), 0)
    xs, ys = _POINTS.read(count)
    return list(map(_segment_type, segments)), xs, ys, segments


class Segments(NamedTuple):
    """One segment of each of several paths: its kind and point, in the object's own space."""

    kinds: list[int]
    points: list[tuple[float, float]]


def segments(paths: Sequence[Ref], place: int) -> Segments:
    """The segment at ``place`` of each of the paths, all of which must have one there."""
    _POINTS.need(len(paths))
    found = list(map(_path_segment, paths, repeat(place)))
    deque(map(_segment_point, found, *_POINTS.columns), 0)
    xs, ys = _POINTS.read(len(paths))
    return Segments(list(map(_segment_type, found)), list(zip(xs, ys, strict=True)))


def draw_modes(paths: Sequence[Ref]) -> tuple[list[bool], list[bool]]:
    """Whether each path is filled, and whether it is stroked; neither where pdfium cannot tell."""
    _MODES.need(len(paths))
    told = list(map(_path_draw_mode, paths, *_MODES.columns))
    filled, stroked = _MODES.read(len(paths))
    return (
        [bool(ok and mode) for ok, mode in zip(told, filled, strict=True)],
        [bool(ok and mode) for ok, mode in zip(told, stroked, strict=True)],
    )


def object_matrices(handles: Sequence[Ref]) -> list[Matrix]:
    """The matrix of each object; that which changes nothing where it has none."""
    _MATRICES.need(len(handles))
    told = list(map(object_matrix, handles, _MATRICES.columns[0]))
    found: list[Matrix] = list(zip(*_MATRICES.read(len(handles)), strict=True))
    return found if all(told) else [m if ok else UNCHANGED for m, ok in zip(found, told, strict=True)]


def objects(page: int, count: int) -> Iterable[int]:
    """Handles of the first ``count`` objects of a page."""
    return map(get_object, repeat(ref(page)), range(count))


def form_objects(form: int, count: int) -> Iterable[int]:
    """Handles of the first ``count`` objects of a form."""
    return map(form_get_object, repeat(ref(form)), range(count))
