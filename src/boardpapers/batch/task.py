"""What is to be done for one paper of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boardpapers.readers import ReaderName


@dataclass(frozen=True, slots=True)
class Options:
    """How papers are read and written; all but the password make an output what it is.

    ``page_seconds`` and ``memory_mb`` are limits for a page (`boardpapers.guard.Limits`), ``None`` the usual.
    """

    format: str = "yaml"
    type: str | None = None
    reader: ReaderName = "pdfium"
    style: str | None = None
    ocr: bool = False
    page_seconds: float | None = None
    memory_mb: int | None = None
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A paper, the file its records go to, and the file that says how that was made."""

    source: Path
    output: Path
    state: Path
    options: Options
