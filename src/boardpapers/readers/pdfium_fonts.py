"""What a run of text is set in: size as drawn, bold, italic, and whether it stands upright."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from boardpapers.readers import native
from boardpapers.readers.font_programs import program_style
from boardpapers.readers.view import View

_BOLD_NAME = re.compile(r"bold|black|heavy|demi(?!-?light)|(?<![a-z])cmbx|[,-]b(?:i|d|$)", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|[,-](?:it|bi)$|(?<![a-z])cm(?:ti|sl)", re.IGNORECASE)
_NAMELESS = re.compile(r"(?:[A-Z]{6}\+|CIDFont\+)?[A-Za-z]{0,2}\d*(?:_\d+)?")
"""``F1``, ``CIDFont+F2``, ``TT0``, ``C2_1``: a name a producer gave because it had none."""
_FLAG_ITALIC = 1 << 6  # ISO 32000-1, table 123
_FLAG_FORCE_BOLD = 1 << 18
_BYTES = ctypes.POINTER(ctypes.c_uint8)
_BOLD_WEIGHT = 600
_MOST_WEIGHT = 1500  # pdfium takes the weight from the stem's width; no face is heavier
_FILL_AND_STROKE = 2  # text rendering mode: outlined as well, how Word fakes a bold face


class Style(NamedTuple):
    """``size`` in points as drawn; ``upright``: runs left to right as seen."""

    size: float
    bold: bool
    italic: bool
    upright: bool


@lru_cache(maxsize=512)
def name_style(name: str) -> tuple[bool, bool]:
    """(bold, italic) as a font's name tells: ``ABCDEF+Arial-BoldMT`` → ``(True, False)``."""
    plain = name.split("+", 1)[-1]
    return bool(_BOLD_NAME.search(plain)), bool(_ITALIC_NAME.search(plain))


def char_styles(text_page: native.Ref, view: View, chars: Sequence[int]) -> list[Style]:
    """The styles of the characters at these indexes, each text object asked only once."""
    objects = list(map(native.char_object, repeat(text_page), chars))
    first_char = dict(zip(objects, chars, strict=True))
    handles, where = list(first_char), list(first_char.values())
    settings = list(
        zip(
            map(native.text_font, handles),
            map(native.text_render_mode, handles),
            map(native.char_font_size, repeat(text_page), where),
            *native.char_matrices(text_page, where)[:4],
            strict=True,
        )
    )
    faces = {font: _face(font) for font in {setting[0] for setting in settings}}
    known = {(font, *rest): _style(view, faces[font], *rest) for font, *rest in set(settings)}
    styles = dict(zip(handles, map(known.__getitem__, settings), strict=True))
    return list(map(styles.__getitem__, objects))


def _style(
    view: View, face: tuple[bool, bool], mode: int, size: float, a: float, b: float, c: float, d: float
) -> Style:
    """The style of characters of one (bold, italic) face, render mode, size and matrix."""
    bold, italic = face
    drawn = size * (c * c + d * d) ** 0.5 if c else size * abs(d)
    return Style(drawn, bold or mode == _FILL_AND_STROKE, italic, view.is_upright(a, b))


def _face(font: int | None) -> tuple[bool, bool]:
    """(bold, italic) of a font: by name and flags, else by its program, else by weight and slant."""
    if not font:
        return False, False
    buffer = ctypes.create_string_buffer(256)
    length = native.font_name(font, ctypes.addressof(buffer), 256)
    name = buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace")
    bold, italic = name_style(name)
    flags = max(0, native.font_flags(font))
    angle = ctypes.c_int()
    native.font_italic_angle(font, ctypes.addressof(angle))
    bold = bold or bool(flags & _FLAG_FORCE_BOLD)
    italic = italic or bool(flags & _FLAG_ITALIC) or angle.value != 0
    weight = native.font_weight(font)
    if (weight >= _BOLD_WEIGHT and not bold) or _NAMELESS.fullmatch(name):
        own = program_style(_program(font))  # print drivers and Ghostscript make up the stem's width
        if own is not None:
            return bold or own[0], italic or own[1]
    return bold or _BOLD_WEIGHT <= weight <= _MOST_WEIGHT, italic


def _program(font: int) -> bytes:
    """The embedded font program; empty where there is none."""
    handle = ctypes.cast(font, pdfium.FPDF_FONT)
    size = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(handle, None, 0, size)
    data = ctypes.create_string_buffer(size.value)
    pdfium.FPDFFont_GetFontData(handle, ctypes.cast(data, _BYTES), size.value, size)
    return data.raw
