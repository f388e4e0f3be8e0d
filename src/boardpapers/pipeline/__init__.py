"""From a file to its records.

The processes that read the file are started first; what follows is imported while they are at work.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from boardpapers.guard import Limits, open_guarded

if TYPE_CHECKING:
    from boardpapers.layout import Structured
    from boardpapers.readers import ReaderName
    from boardpapers.records import Document
    from boardpapers.styles import Style

__all__ = ["Limits", "extract", "structured"]


def extract(
    path: str | Path,
    *,
    password: str | None = None,
    reader: ReaderName = "pdfium",
    style: str | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    ocr: bool = False,
    limits: Limits | None = None,
) -> Document:
    """Read a paper into validated records.

    ``progress`` is called with (pages done, pages in all).  ``limits`` is what a page may take before it is
    given up and reported.  Raises a ``BoardPapersError`` that names the file, the page where it applies and
    the remedy.
    """
    path = Path(path)
    with _without_collection():
        source = open_guarded(path, password=password, reader=reader, ocr=ocr, limits=limits, jobs=jobs)
        from .stages import blocks_of, records_of

        # not kept in a name here: what was read is freed before collection goes through all there is
        return records_of(
            *blocks_of(source, path, style=style, jobs=jobs, progress=progress, ocr=ocr), path=path
        )


def structured(
    path: str | Path,
    *,
    password: str | None = None,
    reader: ReaderName = "pdfium",
    style: str | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    ocr: bool = False,
    limits: Limits | None = None,
) -> tuple[Structured, Style]:
    """The file's blocks in reading order and the style they were read with: the first half of ``extract``."""
    path = Path(path)
    source = open_guarded(path, password=password, reader=reader, ocr=ocr, limits=limits, jobs=jobs)
    from .stages import blocks_of

    return blocks_of(source, path, style=style, jobs=jobs, progress=progress, ocr=ocr)


@contextmanager
def _without_collection() -> Iterator[None]:
    """No search for circles of garbage while a paper is read: it makes hardly any, and the search would go
    through all its words again and again, for a fifth of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
