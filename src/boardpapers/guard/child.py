"""The process that reads: it opens the file, sends what it is, is told which pages to read, and sends them.

It holds itself to its limits and dies when it is over them; whatever it has sent by then is whole.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from boardpapers.errors import BoardPapersError
from boardpapers.layout import Document, Page
from boardpapers.readers import ReaderName

from .frames import ERROR, HEAD, PAGE, Head, encode_error, encode_head, encode_page, write_frame
from .limits import NO_MEMORY, WORDS_A_PAGE, Limits, confine, deadline


@dataclass(frozen=True, slots=True)
class Request:
    """What to read, and how."""

    path: Path
    password: str | None
    reader: ReaderName
    ocr: bool
    limits: Limits


def serve(request: Request, orders: BinaryIO, out: BinaryIO) -> None:
    """Open the file, send its head, then the pages that the one line of ``orders`` names: from, to, step.

    Ends the process where there is no memory even for that.
    """
    try:
        _serve(request, orders, out)
    except MemoryError:
        os._exit(NO_MEMORY)


def _serve(request: Request, orders: BinaryIO, out: BinaryIO) -> None:
    gc.freeze()  # what the parent had is not for this process to look through
    confine(request.limits.memory_mb)
    try:
        with deadline(request.limits.page_seconds):
            document = _open(request, _ordered(orders))
    except BoardPapersError as error:
        write_frame(out, ERROR, encode_error(error))
        return
    write_frame(out, HEAD, encode_head(Head(document.page_count, document.outline)))
    recognise = _recogniser(request)
    for page in _in_time(document, request.limits.page_seconds):
        write_frame(out, PAGE, encode_page(_within(recognise(page), request.limits)))


def _ordered(orders: BinaryIO) -> Iterator[int]:
    """The numbers of the pages to read; the order is waited for when the first page is asked for."""
    order = orders.readline()
    if order:
        yield from range(*json.loads(order))


def _open(request: Request, numbers: Iterator[int]) -> Document:
    from boardpapers.readers import pdf

    return pdf.open_pdf(
        request.path, sha256="", password=request.password, reader=request.reader, pages=numbers
    )


def _in_time(document: Document, seconds: float) -> Iterator[Page]:
    """The pages, each within its time."""
    pages = iter(document.pages)
    while True:
        with deadline(seconds):
            page = next(pages, None)
        if page is None:
            return
        yield page


def _recogniser(request: Request) -> Callable[[Page], Page]:
    """What makes words of the pages that are pictures; pages as they are where that is not wanted."""
    if not request.ocr:
        return lambda page: page
    from boardpapers.readers import ocr

    if ocr.missing():
        return lambda page: page  # told by whoever finds that no page has a word
    recogniser = ocr.Recogniser(request.path, request.password)

    def recognise(page: Page) -> Page:
        if not ocr.needs_ocr(page):
            return page
        with deadline(request.limits.page_seconds):
            return recogniser.recognise(page)

    return recognise


def _within(page: Page, limits: Limits) -> Page:
    """The page, cut to what can be read in time where nobody could have printed it."""
    if len(page.words) > WORDS_A_PAGE:
        problem = f"more than {WORDS_A_PAGE:,} words: read only in part"
        return replace(page, words=page.words[:WORDS_A_PAGE], problem=problem)
    if page.problem and "MemoryError" in page.problem:
        return replace(page, problem=f"given up: it needs more than {limits.memory_mb} MB of memory")
    return page


def main() -> None:
    """A child that was not forked: the request comes through standard input, pickled by the parent."""
    request: Request = pickle.load(sys.stdin.buffer)
    serve(request, sys.stdin.buffer, sys.stdout.buffer)
