"""PDFs written by hand, object by object, so that a test shows exactly what the file draws."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from boardpapers.layout import Page
from boardpapers.readers import ReaderName, open_document

HELVETICA = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
BOLD = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding"


class PdfFile:
    """Objects numbered in the order they are added; ``save`` writes them with a cross-reference table."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, dictionary: str, stream: bytes | None = None) -> int:
        """Add ``<< dictionary >>`` (or a bare object when it starts with ``[``); returns its number."""
        body = dictionary if dictionary.startswith("[") else f"<< {dictionary} >>"
        if stream is None:
            data = body.encode("latin-1")
        else:
            head = f"<< {dictionary} /Length {len(stream)} >>\nstream\n".encode("latin-1")
            data = head + stream + b"\nendstream"
        self.objects.append(data)
        return len(self.objects)

    def save(self, path: Path, root: int) -> Path:
        out = bytearray(b"%PDF-1.7\n")
        offsets = []
        for number, body in enumerate(self.objects, 1):
            offsets.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n".encode()
        for offset in offsets:
            out += f"{offset:010} 00000 n \n".encode()
        trailer = f"trailer\n<< /Size {len(offsets) + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n"
        path.write_bytes(bytes(out) + trailer.encode())
        return path


def make_pdf(
    folder: Path,
    *contents: str,
    name: str = "paper.pdf",
    page: str = "/MediaBox [0 0 595 842]",
    catalog: str = "",
    fonts: dict[str, str] | None = None,
    forms: dict[str, tuple[str, str]] | None = None,
    extra: list[tuple[str, str | None]] | None = None,
) -> Path:
    """A PDF of content streams, a page each; ``page`` adds entries to every page, ``catalog`` to the root.

    ``fonts`` and ``forms`` map resource names to dictionaries (forms: and streams).  ``extra`` are more
    objects; ``{extra}``, ``{extra+1}`` … in any dictionary stand for their numbers and
    ``{page}`` for page one's.
    """
    file = PdfFile()
    tree = 2 * len(contents) + 1
    every_font = {"F1": HELVETICA, "F2": BOLD, **(fonts or {})}
    first_font = tree + 2
    first_form = first_font + len(every_font)
    first_extra = first_form + len(forms or {})

    def filled(dictionary: str) -> str:
        numbered = re.sub(r"\{extra(\+\d)?\}", lambda m: str(first_extra + int(m[1] or 0)), dictionary)
        return numbered.replace("{page}", "2")

    for content in contents:
        stream = file.add("", content.encode("latin-1"))
        file.add(f"/Type /Page /Parent {tree} 0 R /Contents {stream} 0 R {filled(page)}")
    kids = " ".join(f"{2 * i + 2} 0 R" for i in range(len(contents)))
    file.add(f"/Type /Pages /Kids [{kids}] /Count {len(contents)} /Resources {tree + 1} 0 R")
    font_refs = " ".join(f"/{key} {first_font + i} 0 R" for i, key in enumerate(every_font))
    form_refs = " ".join(f"/{key} {first_form + i} 0 R" for i, key in enumerate(forms or {}))
    file.add(f"/Font << {font_refs} >> /XObject << {form_refs} >>")
    for dictionary in every_font.values():
        file.add(filled(dictionary))
    for dictionary, stream_text in (forms or {}).values():
        head = f"/Type /XObject /Subtype /Form /Resources {tree + 1} 0 R {dictionary}"
        file.add(head, stream_text.encode("latin-1"))
    for dictionary, extra_text in extra or []:
        file.add(filled(dictionary), None if extra_text is None else extra_text.encode("latin-1"))
    return file.save(folder / name, file.add(f"/Type /Catalog /Pages {tree} 0 R {filled(catalog)}"))


def read_page(folder: Path, content: str, reader: ReaderName = "pdfium", **how: Any) -> Page:
    """The first page of a PDF made of one content stream (see ``make_pdf``)."""
    return next(iter(open_document(make_pdf(folder, content, **how), reader=reader).pages))


def text_at(x: float, y: float, text: str, font: str = "F1", size: float = 10) -> str:
    """Content that shows ``text`` with its baseline at (x, y), in PDF user space."""
    return f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n"
