"""What follows once a file is open: its pages to blocks, its blocks to records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Final

from boardpapers.errors import NoTextError, NothingRecognisedError, UnreadableError, page_ranges
from boardpapers.extract import load_all, read_records
from boardpapers.extract.line_evidence import in_lines
from boardpapers.extract.recognition import why_nothing
from boardpapers.layout import Document as File
from boardpapers.layout import Page, Structured
from boardpapers.readers.ocr import missing
from boardpapers.records import Document
from boardpapers.structure.blocks import structure
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import Style, styles_for

LONG_PAPER: Final = 100
"""Pages from which other processes are still reading when the first pages are here."""


def blocks_of(
    source: File,
    path: Path,
    *,
    style: str | None,
    jobs: int,
    progress: Callable[[int, int], None] | None,
    ocr: bool,
) -> tuple[Structured, Style]:
    """The file's blocks in reading order and the style they were read with.

    Raises NoTextError or UnreadableError where no page has a word.
    """

    def choose(front: Sequence[Page]) -> Style:
        chosen = styles_for("\n".join(" ".join(w.text for w in page.words) for page in front), style)
        if jobs > 1 and source.page_count >= LONG_PAPER:
            load_all()  # they would have to be loaded later, when nothing else is at work,
            chosen.compile()  # and these compiled
        return chosen

    if progress is not None:
        source = replace(source, pages=_counted(source, progress))
    if jobs == 1:  # one process at work at a time: with more, pages are structured while others are read
        source = replace(source, pages=list(source.pages))
    file, chosen = structure(source, choose)
    file.lines = source.lines
    _account_for_pages(path, file, ocr)
    return file, chosen


def records_of(file: Structured, style: Style, *, path: Path) -> Document:
    """The validated document of a structured file. Raises NothingRecognisedError."""
    parts = sections(file, style)
    document = read_records(file, parts, style)
    at_fault = any(warning.code == "part-not-read" for warning in document.warnings)
    if not at_fault and why_nothing(document, parts, file, style):
        raise NothingRecognisedError(path)
    return in_lines(document, file) if file.lines else document


def _counted(source: File, progress: Callable[[int, int], None]) -> Iterator[Page]:
    for page in source.pages:
        yield page
        progress(page.number, source.page_count)


def _account_for_pages(path: Path, file: Structured, ocr: bool) -> None:
    """Say what is missing, by pages: those that failed, those that are pictures, those recognised from one.

    Raises NoTextError or UnreadableError where no page has a word.
    """
    pictures = [p.number for p in file.pages if not p.words and p.images and not p.problem]
    if not any(p.words for p in file.pages):
        problems = [p.problem for p in file.pages if p.problem]
        if problems and not pictures:
            raise UnreadableError(
                f"no page has text that can be read: {problems[0]}",
                file=path,
                remedy="Ask for a new copy, or try --ocr.",
            )
        if ocr:
            remedy = missing() or "Ask for a new copy."
            raise UnreadableError("no text, and none was recognised", file=path, remedy=remedy)
        raise NoTextError(path, [p.number for p in file.pages], drawn=not pictures)
    file.warnings[:] = _by_runs(file.warnings)
    if pictures:
        found = f"no text was recognised. {missing() or ''}" if ocr else "read them with --ocr (extra: ocr)"
        message = f"pages that are pictures, {page_ranges(pictures)}: {found}".rstrip(". ")
        file.warnings.append(("scanned-pages", message, pictures[0]))
    recognised = [p.number for p in file.pages if p.origin == "ocr"]
    if recognised:
        message = f"read from pictures by character recognition, pages {page_ranges(recognised)}: check them"
        file.warnings.append(("ocr-pages", message, recognised[0]))


def _by_runs(warnings: list[tuple[str, str, int | None]]) -> list[tuple[str, str, int | None]]:
    """Page problems that many pages share as one warning each, in their place."""
    found: list[tuple[str, str, int | None]] = []
    for (code, message), run in groupby(warnings, key=lambda warning: warning[:2]):
        pages = [page for _, _, page in run]
        numbers = [page for page in pages if page is not None]
        if code == "page-problem" and len(numbers) > 1:
            found.append((code, f"{message} (pages {page_ranges(numbers)})", numbers[0]))
        else:
            found += [(code, message, page) for page in pages]
    return found
