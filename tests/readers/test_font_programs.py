"""What a font program says of its weight and slant, and when it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from handmade import read_page, text_at

from boardpapers.readers import pdfium_fonts
from boardpapers.readers.font_programs import program_style


def sfnt(style: int) -> bytes:
    """A TrueType program of nothing but a ``head`` table with this ``macStyle``."""
    head = bytes(44) + style.to_bytes(2, "big")
    tables = b"cmap" + bytes(12) + b"head" + bytes(4) + (44).to_bytes(4, "big") + len(head).to_bytes(4, "big")
    return b"\0\1\0\0" + (2).to_bytes(2, "big") + bytes(6) + tables + head


def type1(weight: str, angle: str = "0") -> bytes:
    return f"%!PS-AdobeFont-1.0: Alder\n/Weight ({weight}) readonly def\n/ItalicAngle {angle} def\n".encode()


def index(*entries: bytes) -> bytes:
    """A CFF INDEX with offsets of one byte."""
    if not entries:
        return bytes(2)
    ends = [1 + len(b"".join(entries[:i])) for i in range(len(entries) + 1)]
    return len(entries).to_bytes(2, "big") + b"\x01" + bytes(ends) + b"".join(entries)


def cff(top: bytes, *strings: bytes) -> bytes:
    return b"\x01\x00\x04\x01" + index(b"Alder") + index(top) + index(*strings)


@pytest.mark.parametrize("style", [0, 1, 2, 3])
def test_a_truetype_program_by_its_mac_style(style: int) -> None:
    assert program_style(sfnt(style)) == (bool(style & 1), bool(style & 2))


@pytest.mark.parametrize(
    ("weight", "angle", "style"),
    [
        ("Regular", "0", (False, False)),
        ("Bold", "0", (True, False)),
        ("Demi", "-12.5", (True, True)),
        ("Medium", "-9", (False, True)),
    ],
)
def test_a_type_1_program_by_its_weight(weight: str, angle: str, style: tuple[bool, bool]) -> None:
    assert program_style(type1(weight, angle)) == style


@pytest.mark.parametrize(
    ("top", "strings", "style"),
    [
        (b"\x1c\x01\x80\x04", [], (True, False)),  # 384: Bold
        (b"\xf8\x18\x04", [], (False, False)),  # 388: Regular
        (b"\xf8\x1b\x04", [b"ExtraBold"], (True, False)),  # 391: the first string of the font's own
        (b"\xf8\x1b\x04" + b"\x1e\xe1\x2a\x5f\x0c\x02", [b"Book"], (False, True)),  # leaning by -12.5
        (b"\x1d\x00\x00\x01\x88\x04" + b"\x81\x0c\x02", [b"SIL", b"Heavy"], (True, True)),  # by -10
    ],
)
def test_a_cff_program_by_its_top_dict(top: bytes, strings: list[bytes], style: tuple[bool, bool]) -> None:
    assert program_style(cff(top, *strings)) == style


@pytest.mark.parametrize(
    "program",
    [
        b"",
        b"%!PS-AdobeFont-1.0: Alder\n",
        b"\0\1\0\0" + bytes(8),
        cff(b"\x8b\x0f"),
        cff(b"\xf8\x1b\x04"),  # a string the font does not hold
        cff(b"\xf8\x18\x04")[:20],
        cff(b"\x1e\x9b\x99\x9f\x04"),  # the weight as a real number that no machine holds, 9E999
        b"\x01\x00\x04\x01\xff\xff",
        b"no font",
    ],
)
def test_a_program_that_does_not_say(program: bytes) -> None:
    assert program_style(program) is None


@pytest.mark.parametrize(
    ("face", "weight", "bold"),
    [
        ("ABCDEF+AlderSans", "Regular", False),
        ("ABCDEF+AlderSans", "Bold", True),
        ("CIDFont+F1", "Bold", True),
        ("TT3", "Regular", False),
    ],
)
@pytest.mark.parametrize("stem", [80, 141, 180, 350])
def test_the_program_is_asked_before_a_stem_that_was_made_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, face: str, weight: str, bold: bool, stem: int
) -> None:
    monkeypatch.setattr(pdfium_fonts, "_program", lambda font: type1(weight))
    font = f"/Type /Font /Subtype /Type1 /BaseFont /{face} /FontDescriptor {{extra}} 0 R"
    descriptor = f"/Type /FontDescriptor /FontName /{face} /Flags 32 /Ascent 700 /Descent -200 /StemV {stem}"
    descriptor += " /ItalicAngle 0 /CapHeight 700 /FontBBox [0 -200 1000 900]"
    word = read_page(
        tmp_path, text_at(72, 700, "word", font="F3"), fonts={"F3": font}, extra=[(descriptor, None)]
    ).words[0]
    named = face.startswith("ABC") and stem == 80  # a usual stem and a name: nothing else is asked
    assert word.bold is (bold and not named)
