"""The fast reader: pages through pdfium, one at a time, every native handle closed after its page."""

from __future__ import annotations

import ctypes
import weakref
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium

from boardpapers.errors import DamagedError, EncryptedError, UnreadableError, ZeroPagesError
from boardpapers.layout import OutlineEntry, Page
from boardpapers.readers import native
from boardpapers.readers.drawn_marks import with_marks
from boardpapers.readers.pdfium_outline import read_links, read_outline
from boardpapers.readers.pdfium_paths import read_drawing
from boardpapers.readers.pdfium_words import read_words
from boardpapers.readers.rulings import strike_out
from boardpapers.readers.view import View

pdfium.FPDF_InitLibrary()


class PdfiumFile:
    """An open PDF.  Use as a context manager.

    Raises EncryptedError, DamagedError or ZeroPagesError when it cannot be opened as a paper.
    """

    def __init__(self, path: Path, password: str | None = None) -> None:
        self.path = path
        secret = None if password is None else password.encode("utf-8")
        self._handle: Any = pdfium.FPDF_LoadDocument(str(path).encode("utf-8"), secret)
        if not self._handle:
            raise _failure(path, password is not None)
        self._closer = weakref.finalize(self, pdfium.FPDF_CloseDocument, self._handle)
        self._address: int = ctypes.cast(self._handle, ctypes.c_void_p).value or 0
        self.page_count: int = pdfium.FPDF_GetPageCount(self._handle)
        if self.page_count <= 0:
            self.close()
            raise ZeroPagesError(path)

    def __enter__(self) -> PdfiumFile:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the native document; a second time does nothing."""
        self._closer()

    def outline(self) -> list[OutlineEntry]:
        """The bookmarks, in reading order."""
        return read_outline(self._handle, self.page_count)

    def page(self, number: int) -> Page | None:
        """Page ``number`` (from 1), or ``None`` when pdfium cannot load it."""
        handle = native.load_page(self._address, number - 1)
        if not handle:
            return None
        try:
            view = _view(handle)
            drawn = read_drawing(handle, view)
            words, problem = read_words(handle, number, view, drawn.rules)
            return Page(
                number,
                view.width,
                view.height,
                strike_out(with_marks(words, drawn.marks, drawn.images), drawn.rules),
                drawn.rules,
                drawn.fills,
                drawn.images,
                read_links(self._handle, handle, view),
                problem=problem or drawn.problem,
            )
        finally:
            native.close_page(handle)


def _view(page: int) -> View:
    box = (ctypes.c_float * 4)()
    if not native.page_box(native.ref(page), ctypes.byref(box)):
        return View(0.0, 0.0, 595.0, 842.0, 0)
    left, top, right, bottom = box
    return View(left, bottom, right, top, 90 * (native.page_rotation(page) % 4))


def _failure(path: Path, password_given: bool) -> Exception:
    code = pdfium.FPDF_GetLastError()
    if code == pdfium.FPDF_ERR_PASSWORD:
        return EncryptedError(path, wrong=password_given)
    if code == pdfium.FPDF_ERR_SECURITY:
        return UnreadableError(
            "encrypted in a way that cannot be read",
            file=path,
            remedy="Ask for a copy without encryption.",
        )
    return DamagedError(path)
