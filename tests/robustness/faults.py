"""Files with faults, made byte by byte; ``pdf`` makes the sound ones the faults are put into."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

MINUTES = [
    "Nether Wickham Parish Council",
    "Minutes of the meeting held on Tuesday 14 May 2024 at 7.30 pm",
    "Present: Cllr A Vale (Chair), Cllr B Moor",
    "1. Apologies",
    "There were none.",
]
"""Lines of a small paper."""


def text(lines: list[str], x: int = 72, y: int = 760, size: int = 11) -> bytes:
    """Content that shows lines of text, one below the other."""
    shown = "".join(f"({line}) Tj 0 -16 Td " for line in lines)
    return f"BT /F1 {size} Tf {x} {y} Td {shown} ET".encode("latin-1")


def objects(numbered: dict[int, bytes], root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF of objects by number, with a cross-reference table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in numbered.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    size = max(numbered) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        kind = b"n" if number in places else b"f"
        out += b"%010d 00000 %b \n" % (places.get(number, 0), kind)
    out += b"trailer\n<< /Size %d /Root %d 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, root, trailer, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object's body."""
    if packed:
        content, entries = zlib.compress(content, 9), entries + b" /Filter /FlateDecode"
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (entries, len(content), content)


def pdf(
    *contents: bytes,
    page: bytes = b"/MediaBox [0 0 595 842]",
    font: bytes = b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding",
    catalog: bytes = b"",
    more: dict[int, bytes] | None = None,
    resources: bytes = b"",
    packed: bool = False,
) -> bytes:
    """A PDF with a page for each content stream.  Object 1 is the catalogue, 2 the page tree, 3 the font;
    pages are 10, 12, …, their contents 11, 13, …; ``more`` adds or replaces objects."""
    kids = b" ".join(b"%d 0 R" % (10 + 2 * i) for i in range(len(contents)))
    numbered = {
        1: b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog,
        2: b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(contents)),
        3: b"<< %b >>" % font,
    }
    for i, content in enumerate(contents):
        here = 10 + 2 * i
        numbered[here] = (
            b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> %b >> %b >>"
            % (here + 1, resources, page)
        )
        numbered[here + 1] = stream(content, packed=packed)
    return objects(dict(sorted({**numbered, **(more or {})}.items())))


def picture_pages(count: int) -> bytes:
    """Pages that are pictures."""
    picture = stream(
        bytes(100 * 140),
        b"/Type /XObject /Subtype /Image /Width 100 /Height 140 /ColorSpace /DeviceGray /BitsPerComponent 8",
        packed=True,
    )
    contents = [b"q 595 0 0 842 0 0 cm /Im Do Q"] * count
    return pdf(*contents, resources=b"/XObject << /Im 5 0 R >>", more={5: picture})


def bomb(unpacked: int) -> bytes:
    """A page whose content unpacks to so many bytes, two layers deep, from next to nothing."""
    twice = zlib.compress(zlib.compress(b"0 0 m " * (unpacked // 6), 9), 9)
    content = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%b\nendstream" % (
        len(twice),
        twice,
    )
    return pdf(text(MINUTES), b"", text(["The last page"]), more={13: content})


def nested_forms(depth: int) -> bytes:
    """Forms within forms, and the innermost shows the outermost again."""
    more = {
        100 + i: stream(
            b"/Fm Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Fm %d 0 R >> >>"
            % (100 + (i + 1) % depth),
        )
        for i in range(depth)
    }
    return pdf(text(MINUTES) + b" /Fm Do", resources=b"/XObject << /Fm 100 0 R >>", more=more)


def outline_loop() -> bytes:
    """Bookmarks whose next is themselves, that lead to no page, and whose parent is their child."""
    more = {
        6: b"<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 99999 >>",
        7: b"<< /Title (Agenda) /Parent 6 0 R /Next 8 0 R /First 8 0 R /Dest [99 0 R /Fit] >>",
        8: b"<< /Title (Minutes) /Parent 7 0 R /Next 7 0 R /First 7 0 R /Dest (nowhere) >>",
    }
    return pdf(text(MINUTES), catalog=b"/Outlines 6 0 R", more=more)


def lines(count: int) -> bytes:
    """A page of vector lines, with a little text."""
    drawn = b"".join(b"%d %d m %d %d l S\n" % (i % 590, i % 840, i % 590, i % 840 + 9) for i in range(count))
    return pdf(text(MINUTES) + b"\n" + drawn, packed=True)


def words(count: int) -> bytes:
    """A page that shows so many words all over itself."""
    shown = b"".join(b"1 0 0 1 %d %d Tm (word) Tj " % (i * 7 % 570, i * 11 % 830) for i in range(count))
    return pdf(text(MINUTES), b"BT /F1 4 Tf " + shown + b" ET", text(["The last page"]), packed=True)


def no_unicode_map() -> bytes:
    """Text in a font that does not say which letters its glyphs are."""
    font = b"/Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Odd /Encoding /Identity-H /DescendantFonts [4 0 R]"
    more = {
        4: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Odd /FontDescriptor 5 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
        5: b"<< /Type /FontDescriptor /FontName /ABCDEF+Odd /Flags 4 /FontBBox [0 0 1000 1000]"
        b" /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    }
    glyphs = "".join(f"{n:04x}" for n in range(0xE003, 0xE060))
    content = f"BT /F1 11 Tf 72 760 Td <{glyphs}> Tj 0 -20 Td <{glyphs}> Tj ET".encode()
    return pdf(content, font=font, more=more)


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def encrypted(path: Path, user: str, owner: str) -> Path:
    """A paper with passwords; no user password: it opens, but forbids changes."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen import canvas

    locks = StandardEncryption(user, owner, strength=128, canModify=0, canCopy=0)
    paper = canvas.Canvas(str(path), encrypt=locks)
    for n, line in enumerate(MINUTES):
        paper.drawString(72, 760 - 16 * n, line)
    paper.save()
    return path
