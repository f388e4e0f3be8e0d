"""A PDF read by children that may die: a page that kills one is reported, and the next goes on behind it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from boardpapers.errors import DamagedError, PageLimitError
from boardpapers.layout import Document, Page
from boardpapers.readers import ReaderName, open_document
from boardpapers.readers.sniff import PDF, fingerprint, media_type, name_of

from .child import Request
from .frames import ERROR, HEAD, PAGE, Head, decode_error, decode_head, decode_page
from .limits import NO_MEMORY, OVERTIME, Limits
from .process import Child

PAGES_A_JOB: Final = 40
"""A second process is worth its start from so many pages each."""

_LETTERS: Final = 6  # bytes of a word in a text
_A4: Final = (595.0, 842.0)  # the size given to a page of which nothing could be read
_PATIENCE: Final = 3  # pages given up for time before the others of the file get a tenth of it,
_LAST_TRIES: Final = 10  # and so many more before they are not tried any more
_SECOND_TRIES: Final = 5  # pages that crash pdfium and are read by pdfplumber: opening the file takes it long


def open_guarded(
    path: Path,
    *,
    password: str | None = None,
    reader: ReaderName = "pdfium",
    ocr: bool = False,
    limits: Limits | None = None,
    jobs: int = 1,
) -> Document:
    """As ``readers.open_document``, but whatever the file does to the PDF library happens in other processes.

    A page over its ``limits``, or one that crashes the library, comes with ``problem`` set.  With ``jobs``
    above 1 a long file is read by so many processes; the pages are the same, in the same order.

    Raises what ``open_document`` raises, and PageLimitError when the file cannot be opened within its limits.
    """
    limits = limits or Limits()
    if media_type(path) != PDF:
        if path.stat().st_size > limits.words * _LETTERS:
            raise PageLimitError(path, None, f"a text of more than {limits.words:,} words")
        return open_document(path, password=password)
    request = Request(path, password, reader, ocr, limits)
    sha256 = fingerprint(path)
    request, first, head = _open(request)
    readers = _lanes(request, first, head.page_count, jobs)
    pages = _pages(request, readers, head.page_count)
    return Document(name_of(path), sha256, PDF, head.page_count, head.outline, pages)


def _open(request: Request) -> tuple[Request, Child, Head]:
    """The first child, and what the file is; pdfplumber's parse where pdfium dies of opening it."""
    child = Child(request)
    frame = child.next_frame()
    if frame is not None and frame[0] == HEAD:
        return request, child, decode_head(frame[1])
    code = child.end()
    if frame is not None and frame[0] == ERROR:
        raise decode_error(frame[1])
    if code == OVERTIME:
        seconds = f"{request.limits.page_seconds:g} seconds"
        raise PageLimitError(request.path, None, f"opening the file took more than {seconds}")
    if code == NO_MEMORY:
        megabytes = f"{request.limits.memory_mb} MB"
        raise PageLimitError(request.path, None, f"opening the file needs more than {megabytes} of memory")
    if request.reader == "pdfium":
        return _open(replace(request, reader="pdfplumber"))
    raise DamagedError(request.path, f"opening it crashes the PDF library ({_cause(code)})")


def _lanes(request: Request, first: Child, count: int, jobs: int) -> list[_Lane]:
    """The processes that read, each every so manyth page; they are at work from now on."""
    lanes = max(1, min(jobs, count if request.ocr else count // PAGES_A_JOB))
    children = [first, *(Child(request) for _ in range(1, lanes))]
    for child in children[1:]:
        child.next_frame()  # the head, known by now; should opening fail this time, the first page tells
    return [_Lane(request, range(1 + n, count + 1, lanes), child) for n, child in enumerate(children)]


def _pages(request: Request, readers: list[_Lane], count: int) -> Iterator[Page]:
    """All pages in order, page by page in turn from each process."""
    room = request.limits.words
    try:
        for number in range(1, count + 1):
            if room >= 0:
                page = readers[(number - 1) % len(readers)].page(number)
                room -= len(page.words)
            if room < 0:
                page = _nothing(number, f"not read: the file has more than {request.limits.words:,} words")
            yield page
    finally:
        for lane in readers:
            lane.close()


class _Lane:
    """The pages of one range, from one process after the other as they die."""

    def __init__(self, request: Request, numbers: range, child: Child) -> None:
        self._request = request
        self._numbers = numbers
        self._seconds = request.limits.page_seconds
        self._overtime = 0
        self._crashes = 0
        self._child = child
        child.order(numbers)

    def page(self, number: int) -> Page:
        """The next page of the range, which is ``number``."""
        if self._overtime >= _PATIENCE + _LAST_TRIES:
            return _nothing(number, "given up: too many pages before it took too long")
        frame = self._child.next_frame()
        if frame is not None and frame[0] == PAGE:
            return decode_page(frame[1])
        page = self._dead(number, self._child.end())
        rest = range(number + self._numbers.step, self._numbers.stop, self._numbers.step)
        if rest:
            self._child = Child(self._request)
            self._child.next_frame()
            self._child.order(rest)
        return page

    def _dead(self, number: int, code: int) -> Page:
        """What is left of a page that a process died of: pdfplumber's parse of it, or its number."""
        if code == OVERTIME:
            self._overtime += 1
            took = f"given up: it took more than {self._request.limits.page_seconds:g} seconds"
            if self._overtime >= _PATIENCE:
                limits = replace(self._request.limits, page_seconds=self._seconds / 10)
                self._request = replace(self._request, limits=limits)
            return _nothing(number, took)
        if code == NO_MEMORY:
            needs = f"given up: it needs more than {self._request.limits.memory_mb} MB of memory"
            return _nothing(number, needs)
        self._crashes += 1
        if self._request.reader == "pdfium" and self._crashes <= _SECOND_TRIES:
            page = _alone(replace(self._request, reader="pdfplumber"), number)
            if page is not None:
                return page
        return _nothing(number, f"given up: it crashes the PDF library ({_cause(code)})")

    def close(self) -> None:
        self._child.end()


def _nothing(number: int, problem: str) -> Page:
    return Page(number, *_A4, [], problem=problem)


def _alone(request: Request, number: int) -> Page | None:
    """One page from a process of its own; ``None`` when that died as well."""
    child = Child(request)
    try:
        frame = child.next_frame()
        if frame is None or frame[0] != HEAD:
            return None
        child.order(range(number, number + 1))
        frame = child.next_frame()
        return decode_page(frame[1]) if frame is not None and frame[0] == PAGE else None
    finally:
        child.end()


def _cause(code: int) -> str:
    """A dead process's exit code in words."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
