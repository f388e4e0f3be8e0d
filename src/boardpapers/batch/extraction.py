"""One paper of a batch: read, written whole, its state noted. Runs in a worker process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from boardpapers.summary import Summary, summarise
from boardpapers.writers import dumps, record_format, type_rows
from boardpapers.writers.atomic import write_atomic

from .state import note
from .task import Options, Task

if TYPE_CHECKING:
    from boardpapers.records import Document


def read(
    path: Path, options: Options, *, jobs: int = 1, progress: Callable[[int, int], None] | None = None
) -> Document:
    """The pipeline with these options. Raises BoardPapersError."""
    from boardpapers import pipeline
    from boardpapers.guard import Limits

    usual = Limits()
    limits = Limits(
        page_seconds=usual.page_seconds if options.page_seconds is None else options.page_seconds,
        memory_mb=usual.memory_mb if options.memory_mb is None else options.memory_mb,
    )
    return pipeline.extract(
        path,
        password=options.password,
        reader=options.reader,
        style=options.style,
        ocr=options.ocr,
        jobs=jobs,
        progress=progress,
        limits=limits,
    )


def written(document: Document, options: Options) -> bytes:
    """The document, or the one list of it that was asked for, in its format."""
    if options.type is None:
        return record_format(options.format).document(document)
    return dumps(type_rows(document, options.type), options.format).encode()


def extract_to_file(task: Task) -> Summary:
    """Extract a paper into its output. Raises BoardPapersError."""
    document = read(task.source, task.options)
    data = written(document, task.options)
    write_atomic(task.output, [data])
    summary = summarise(document)
    note(task, document.source.sha256, hashlib.sha256(data).hexdigest(), summary)
    return summary
