"""What a run of text is set in: size as drawn, bold, italic, and whether it stands upright."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

from boardpapers.readers import native
from boardpapers.readers.view import View

_BOLD_NAME = re.compile(r"bold|black|heavy|demi(?!-?light)|(?<![a-z])cmbx|[,-]b(?:i|d|$)", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|[,-](?:it|bi)$|(?<![a-z])cm(?:ti|sl)", re.IGNORECASE)
_FLAG_ITALIC = 1 << 6  # ISO 32000-1, table 123
_FLAG_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 600
_FILL_AND_STROKE = 2  # text rendering mode: outlined as well, how Word fakes a bold face


class Style(NamedTuple):
    """``size`` in points as drawn; ``upright``: runs left to right as seen."""

    size: float
    bold: bool
    italic: bool
    upright: bool


def name_style(name: str) -> tuple[bool, bool]:
    """(bold, italic) as a font's name tells: ``ABCDEF+Arial-BoldMT`` → ``(True, False)``."""
    plain = name.split("+", 1)[-1]
    return bool(_BOLD_NAME.search(plain)), bool(_ITALIC_NAME.search(plain))


class Styles:
    """The styles of one open page's text objects, each asked for once.

    Handles are good only while their page is open: make a new one for every page.
    """

    def __init__(self, text_page: int, view: View) -> None:
        self._text_page = text_page
        self._view = view
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._matrix = (ctypes.c_float * 6)()
        self.known: dict[int, Style] = {}

    def look_up(self, text_object: int, char: int) -> Style:
        """The style of ``text_object``, to which the character at index ``char`` belongs."""
        font = native.text_font(text_object)
        face = self._fonts.get(font)
        if face is None:
            face = self._fonts[font] = _face(font)
        a, b, c, d = 1.0, 0.0, 0.0, 1.0
        if native.char_matrix(self._text_page, char, ctypes.addressof(self._matrix)):
            a, b, c, d, _, _ = self._matrix
        size = native.char_font_size(self._text_page, char) * (abs(d) if not c else (c * c + d * d) ** 0.5)
        stroked = native.text_render_mode(text_object) == _FILL_AND_STROKE
        style = Style(size, face[0] or stroked, face[1], self._view.is_upright(a, b))
        self.known[text_object] = style
        return style


def _face(font: int | None) -> tuple[bool, bool]:
    if not font:
        return False, False
    buffer = ctypes.create_string_buffer(256)
    length = native.font_name(font, ctypes.addressof(buffer), 256)
    name = buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace")
    bold, italic = name_style(name)
    flags = native.font_flags(font)
    angle = ctypes.c_int()
    native.font_italic_angle(font, ctypes.addressof(angle))
    bold = bold or bool(flags > 0 and flags & _FLAG_FORCE_BOLD) or native.font_weight(font) >= _BOLD_WEIGHT
    return bold, italic or bool(flags > 0 and flags & _FLAG_ITALIC) or angle.value != 0
