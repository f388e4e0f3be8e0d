"""From a file to ``layout.Document``: what it is, told by its content, and its pages one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, Protocol

from boardpapers.layout import Document
from boardpapers.readers.sniff import PDF, TEXT, fingerprint, media_type

ReaderName = Literal["pdfium", "pdfplumber"]


class Reader(Protocol):
    """Opens a file of one media type."""

    def __call__(
        self,
        path: Path,
        *,
        sha256: str,
        password: str | None,
        reader: ReaderName,
        pages: Iterable[int] | None,
    ) -> Document: ...


def _open_pdf(
    path: Path, *, sha256: str, password: str | None, reader: ReaderName, pages: Iterable[int] | None
) -> Document:
    from boardpapers.readers import pdf  # kept out of the start-up: the PDF libraries are heavy

    return pdf.open_pdf(path, sha256=sha256, password=password, reader=reader, pages=pages)


def _open_text(
    path: Path, *, sha256: str, password: str | None, reader: ReaderName, pages: Iterable[int] | None
) -> Document:
    from boardpapers.readers import text

    return text.open_text(path, sha256=sha256)


READERS: dict[str, Reader] = {PDF: _open_pdf, TEXT: _open_text}
"""The readers by media type; a new input format is one line here and one in ``sniff``."""


def open_document(
    path: Path,
    *,
    password: str | None = None,
    reader: ReaderName = "pdfium",
    pages: Iterable[int] | None = None,
) -> Document:
    """The file as a document whose ``pages`` are read while they are iterated, once.

    ``pages`` are page numbers from 1 (default: all), asked for one by one; numbers beyond the file's end
    are left out.  ``page_count`` is always the whole file's.  ``reader`` chooses the PDF library: pdfium,
    or pdfplumber's slower parse as a second opinion.

    Raises NotFoundError, EmptyFileError, WrongTypeError, DamagedError, ZeroPagesError,
    EncryptedError.  A single page that fails raises nothing: it comes with ``problem`` set.
    """
    kind = media_type(path)
    return READERS[kind](path, sha256=fingerprint(path), password=password, reader=reader, pages=pages)


__all__ = ["READERS", "ReaderName", "open_document"]
