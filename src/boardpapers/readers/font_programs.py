"""What an embedded font program says of its own weight and slant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_BOLD_WEIGHT = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_TYPE1_WEIGHT = re.compile(rb"/Weight\s*\(([^)]*)\)")
_TYPE1_ANGLE = re.compile(rb"/ItalicAngle\s+(-?[\d.]+)")
_STANDARD_WEIGHTS = {383: "Black", 384: "Bold", 385: "Book", 386: "Light", 387: "Medium", 388: "Regular"}
_STANDARD_WEIGHTS |= {389: "Roman", 390: "Semibold"}
_STANDARD_STRINGS = 391  # these stand in the specification, further ones in the font
_WEIGHT, _ITALIC_ANGLE = 4, (12, 2)  # operators of a CFF Top DICT


def program_style(program: bytes) -> tuple[bool, bool] | None:
    """(bold, italic) of a TrueType, OpenType, CFF or Type 1 program; ``None`` where it does not say."""
    try:
        if program[:2] == b"%!":
            return _type1_style(program)
        if program[:2] == b"\x01\x00" and program[2] <= 8:
            return _cff_style(program)
        return _sfnt_style(program)
    except (IndexError, ValueError, OverflowError):  # a damaged program says nothing
        return None


def _sfnt_style(program: bytes) -> tuple[bool, bool] | None:
    """By ``macStyle``, at byte 44 of the ``head`` table (OpenType specification, "head")."""
    tables = int.from_bytes(program[4:6], "big")
    for entry in range(12, 12 + 16 * tables, 16):
        if program[entry : entry + 4] == b"head":
            start = int.from_bytes(program[entry + 8 : entry + 12], "big") + 44
            style = int.from_bytes(program[start : start + 2], "big")
            return bool(style & 1), bool(style & 2)
    return None


def _type1_style(program: bytes) -> tuple[bool, bool] | None:
    """By ``/Weight`` and ``/ItalicAngle`` of the FontInfo dictionary."""
    weight, angle = _TYPE1_WEIGHT.search(program), _TYPE1_ANGLE.search(program)
    if weight is None:
        return None
    return bool(_BOLD_WEIGHT.search(weight[1].decode("latin-1"))), bool(angle and float(angle[1]))


def _cff_style(program: bytes) -> tuple[bool, bool] | None:
    """By Weight and ItalicAngle of the Top DICT (Adobe Technical Note #5176, section 9)."""
    _, at = _index(program, program[2])  # the names
    dicts, at = _index(program, at)
    strings, _ = _index(program, at)
    top = dict(_operators(dicts[0]))
    sid = top.get(_WEIGHT)
    if sid is None:
        return None
    own = int(sid) - _STANDARD_STRINGS
    weight = _STANDARD_WEIGHTS.get(int(sid), "") if own < 0 else strings[own].decode("latin-1")
    return bool(_BOLD_WEIGHT.search(weight)), bool(top.get(_ITALIC_ANGLE))


def _index(data: bytes, at: int) -> tuple[list[bytes], int]:
    """The entries of a CFF INDEX, and where it ends."""
    count = int.from_bytes(data[at : at + 2], "big")
    if not count:
        return [], at + 2
    width = data[at + 2]
    offsets = [
        int.from_bytes(data[p : p + width], "big") for p in range(at + 3, at + 3 + (count + 1) * width, width)
    ]
    base = at + 2 + (count + 1) * width
    return [data[base + a : base + b] for a, b in pairwise(offsets)], base + offsets[-1]


def _operators(data: bytes) -> Iterator[tuple[int | tuple[int, int], float]]:
    """The operators of a CFF DICT, each with its last operand."""
    at, operand = 0, 0.0
    while at < len(data):
        byte = data[at]
        at += 1
        if byte == 12:
            yield (12, data[at]), operand
            at += 1
        elif byte <= 21:
            yield byte, operand
        elif byte == 28:
            operand = int.from_bytes(data[at : at + 2], "big", signed=True)
            at += 2
        elif byte == 29:
            operand = int.from_bytes(data[at : at + 4], "big", signed=True)
            at += 4
        elif byte == 30:
            operand, at = _real(data, at)
        elif byte <= 246:
            operand = byte - 139
        elif byte <= 250:
            operand = (byte - 247) * 256 + data[at] + 108
            at += 1
        else:
            operand = -(byte - 251) * 256 - data[at] - 108
            at += 1


def _real(data: bytes, at: int) -> tuple[float, int]:
    """A number written in half bytes, and where it ends."""
    signs = "0123456789.EE?-"
    text = ""
    while True:
        for half in divmod(data[at], 16):
            if half == 15:
                return float(text), at + 1
            text += signs[half] + ("-" if half == 12 else "")
        at += 1
