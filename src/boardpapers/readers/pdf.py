"""PDF files: pdfium reads, pdfplumber stands in for a page (or a file) that pdfium cannot load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from boardpapers.errors import BoardPapersError, DamagedError, printable
from boardpapers.layout import Document, Page
from boardpapers.readers.pdfium import PdfiumFile
from boardpapers.readers.sniff import PDF

if TYPE_CHECKING:
    from boardpapers.readers import ReaderName
    from boardpapers.readers.plumber import PlumberFile

_A4 = (595.0, 842.0)  # the size given to a page of which nothing could be read


def open_pdf(
    path: Path, *, sha256: str, password: str | None, reader: ReaderName, pages: Iterable[int] | None
) -> Document:
    """See ``boardpapers.readers.open_document``."""
    file = _open(path, password, reader)
    numbers = range(1, file.page_count + 1)
    wanted = numbers if pages is None else (n for n in pages if n in numbers)
    return Document(
        path.name,
        sha256,
        PDF,
        file.page_count,
        file.outline(),
        _pages(file, path, password, wanted),
    )


def _open(path: Path, password: str | None, reader: ReaderName) -> PdfiumFile | PlumberFile:
    if reader == "pdfplumber":
        return _plumber(path, password)
    try:
        return PdfiumFile(path, password)
    except DamagedError as damage:
        try:
            return _plumber(path, password)
        except DamagedError:
            raise damage from None


def _plumber(path: Path, password: str | None) -> PlumberFile:
    from boardpapers.readers.plumber import PlumberFile  # half a second of imports, seldom needed

    return PlumberFile(path, password)


class _Fallback:
    """pdfplumber for the pages pdfium cannot load; the file is opened at the first of them, and once."""

    def __init__(self, path: Path, password: str | None) -> None:
        self._path, self._password = path, password
        self._file: PlumberFile | None = None
        self._failure: BoardPapersError | None = None

    def page(self, number: int) -> Page:
        if self._failure is None and self._file is None:
            try:
                self._file = _plumber(self._path, self._password)
            except BoardPapersError as failure:
                self._failure = failure
        if self._file is None:
            raise self._failure or AssertionError("opened or failed")
        return self._file.page(number)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


def _pages(
    file: PdfiumFile | PlumberFile, path: Path, password: str | None, numbers: Iterable[int]
) -> Iterator[Page]:
    fallback = _Fallback(path, password)
    try:
        with file:
            for number in numbers:
                page, why = _try(file, number)
                if page is None and isinstance(file, PdfiumFile):
                    page, _ = _try(fallback, number)
                yield page or Page(number, *_A4, [], problem=f"the page could not be read ({why})")
    finally:
        fallback.close()


def _try(file: PdfiumFile | PlumberFile | _Fallback, number: int) -> tuple[Page | None, str]:
    """The page, or why not: whatever one page's content does to a library, the other pages are still read."""
    try:
        return file.page(number), "the PDF library cannot load it"
    except Exception as error:
        return None, printable(f"{type(error).__name__}: {error}")
