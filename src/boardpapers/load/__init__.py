"""Documents out of whatever is at hand: papers are extracted on the way, written records are read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from boardpapers.errors import BoardPapersError, NotFoundError, UnreadableError
from boardpapers.records import Document

from .inputs import STDIN, Input, expand, standard_input
from .parse import parse_documents

__all__ = ["OnError", "load", "load_documents"]

OnError = Callable[[str, BoardPapersError], None]
"""Called with the file's name and its fault; returns to go on with the next file, or raises."""


def load(source: str | Path | BinaryIO, *, password: str | None = None) -> Document:
    """The one document of a paper (PDF) or of written records (YAML, JSON, JSON Lines).

    ``source`` is a path, ``"-"`` for standard input, or a binary stream.  Raises UnreadableError (no such
    file, not a paper, no valid records: the line names file and field; several documents), EncryptedError.
    """
    if isinstance(source, (str, Path)):
        found = standard_input() if str(source) == STDIN else Input(Path(source))
        if found.path.is_dir():
            raise NotFoundError(found.path, "this is a folder, not a file")
    else:
        found = Input(Path(str(getattr(source, "name", "stream"))), source.read())
    documents = _documents(found, password)
    if len(documents) != 1:
        raise UnreadableError(f"holds {len(documents)} documents, not one", file=found.path)
    return documents[0]


def load_documents(
    paths: Sequence[str | Path],
    *,
    jobs: int = 1,
    password: str | None = None,
    on_error: OnError | None = None,
) -> Iterator[Document]:
    """Every document of ``paths`` in order: papers, written records, folders of both, ``"-"``.

    In a folder a paper whose records lie there too is not read again.  With ``jobs`` above 1 papers are
    extracted in as many processes; the documents and their order are the same.  A fault goes to
    ``on_error``; without one it is raised.
    """
    found = list(_expanded(paths, on_error))
    read = _reader(found, jobs, password)
    for one in found:
        try:
            documents = read(one)
        except BoardPapersError as error:
            if error.file is None:
                error.file = str(one.path)
            _complain(str(one.path), error, on_error)
            continue
        yield from documents


def _expanded(paths: Sequence[str | Path], on_error: OnError | None) -> Iterator[Input]:
    for path in paths:
        try:
            yield from expand(path)
        except BoardPapersError as error:
            _complain(str(path), error, on_error)


def _complain(name: str, error: BoardPapersError, on_error: OnError | None) -> None:
    if on_error is None:
        raise error
    on_error(name, error)


def _reader(found: list[Input], jobs: int, password: str | None) -> Callable[[Input], list[Document]]:
    """What reads one input: here, or, for papers when there are several, in other processes ahead of need."""
    papers = [one for one in found if one.is_paper()] if jobs > 1 else []
    if len(papers) < 2:
        return lambda one: _documents(one, password)
    from boardpapers import workers

    tasks = [(one, password) for one in papers]
    outcomes = workers.in_order(workers.run(_extract_json, tasks, min(jobs, len(papers))))

    def read(one: Input) -> list[Document]:
        if one not in papers:
            return _documents(one, password)
        return [Document.model_validate_json(next(outcomes).get())]

    return read


def _documents(one: Input, password: str | None) -> list[Document]:
    return [_extract(one, password)] if one.is_paper() else parse_documents(one.read(), str(one.path))


def _extract(one: Input, password: str | None) -> Document:
    from boardpapers import pipeline

    with one.as_file() as path:
        return pipeline.extract(path, password=password)


def _extract_json(task: tuple[Input, str | None]) -> str:
    """In a worker: JSON crosses between processes faster than pickled models."""
    return _extract(*task).model_dump_json(by_alias=True)
