"""Bookmarks of a file and hyperlinks of a page, read so that loops and dead ends do no harm."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from boardpapers.layout import Link, OutlineEntry
from boardpapers.readers.view import View

_MOST_ENTRIES = 10_000
_DEEPEST = 32
_MOST_LINKS = 5_000
_ACTION_GOTO, _ACTION_URI = 1, 3  # PDFACTION_*


def read_outline(document: Any, page_count: int) -> list[OutlineEntry]:
    """The file's bookmarks in reading order, each once; ``page`` is ``None`` where one leads nowhere."""
    entries: list[OutlineEntry] = []
    met: set[int] = set()
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 0)]
    while waiting and len(entries) < _MOST_ENTRIES:
        bookmark, level = waiting.pop()
        if not bookmark or _address(bookmark) in met:
            continue
        met.add(_address(bookmark))
        title = " ".join(_utf16(pdfium.FPDFBookmark_GetTitle, bookmark).split())
        entries.append(OutlineEntry(title, level, _page_of(document, bookmark, page_count)))
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, bookmark), level))
        if level < _DEEPEST:
            waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, bookmark), level + 1))
    return entries


def read_links(document: Any, page: int, view: View) -> list[Link]:
    """The areas of a page (a native handle) that lead to a web or mail address, as seen."""
    links: list[Link] = []
    place, link, area = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    handle = ctypes.cast(page, pdfium.FPDF_PAGE)
    while len(links) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(handle, place, link):
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != _ACTION_URI:
            continue
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        buffer = ctypes.create_string_buffer(max(1, size))
        pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
        uri = buffer.value.decode("utf-8", "replace").strip()
        if uri and pdfium.FPDFLink_GetAnnotRect(link, area):
            links.append(Link(view.box(area.left, area.bottom, area.right, area.top), uri))
    return links


def _page_of(document: Any, bookmark: Any, page_count: int) -> int | None:
    """The page a bookmark leads to, counted from 1."""
    target = pdfium.FPDFBookmark_GetDest(document, bookmark)
    if not target:
        action = pdfium.FPDFBookmark_GetAction(bookmark)
        if not action or pdfium.FPDFAction_GetType(action) != _ACTION_GOTO:
            return None
        target = pdfium.FPDFAction_GetDest(document, action)
    if not target:
        return None
    index: int = pdfium.FPDFDest_GetDestPageIndex(document, target)
    return index + 1 if 0 <= index < page_count else None


def _utf16(ask: Any, handle: Any) -> str:
    """A text pdfium gives as UTF-16 with a final zero, asked for twice: its length in bytes, then itself."""
    size = ask(handle, None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(handle, buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
