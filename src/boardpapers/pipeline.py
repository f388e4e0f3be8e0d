"""From a file to its records: the stages in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from boardpapers.extract import read_records
from boardpapers.layout import Page
from boardpapers.readers import open_document
from boardpapers.records import Document
from boardpapers.structure.blocks import structure
from boardpapers.structure.sections import sections
from boardpapers.styles import Style, styles_for


def extract(
    path: str | Path,
    *,
    password: str | None = None,
    reader: str = "pdfium",
    style: str | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    ocr: bool = False,
) -> Document:
    """Read a paper into validated records.

    ``progress`` is called with (pages done, pages in all).  Raises a ``BoardPapersError`` that
    names the file, the page where it applies and the remedy.
    """
    source = open_document(Path(path), password=password, reader=reader)

    def choose(pages: Sequence[Page]) -> Style:
        return styles_for("\n".join(" ".join(w.text for w in page.words) for page in pages[:4]), style)

    file, chosen = structure(source, choose)
    return read_records(file, sections(file, chosen), chosen)
