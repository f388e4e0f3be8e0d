"""Documents out of whatever is at hand: papers are extracted on the way, written records are read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from boardpapers.errors import BoardPapersError, EncryptedError, NotFoundError, UnreadableError

from .inputs import STDIN, Input, expand, standard_input
from .passwords import Ask, Passwords

if TYPE_CHECKING:  # the records are a third of the start-up, and reading a paper starts before them
    from boardpapers.records import Document

__all__ = ["Ask", "OnError", "Passwords", "load", "load_documents"]

OnError = Callable[[str, BoardPapersError], None]
"""Called with the file's name and its fault; returns to go on with the next file, or raises."""


def load(source: str | Path | BinaryIO, *, password: str | Passwords | None = None) -> Document:
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
    documents = _documents(found, _passwords(password))
    if len(documents) != 1:
        raise UnreadableError(f"holds {len(documents)} documents, not one", file=found.path)
    return documents[0]


def load_documents(
    paths: Sequence[str | Path],
    *,
    jobs: int = 1,
    password: str | Passwords | None = None,
    on_error: OnError | None = None,
) -> Iterator[Document]:
    """Every document of ``paths`` in order: papers, written records, folders of both, ``"-"``.

    In a folder a paper whose records lie there too is not read again.  With ``jobs`` above 1 papers are
    extracted in as many processes; the documents and their order are the same.  ``password`` opens the
    encrypted ones; ``Passwords`` may ask a person.  A fault goes to ``on_error``; without one it is raised.
    """
    found = list(_expanded(paths, on_error))
    read = _reader(found, jobs, _passwords(password))
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


def _passwords(password: str | Passwords | None) -> Passwords:
    return password if isinstance(password, Passwords) else Passwords(password)


def _reader(found: list[Input], jobs: int, passwords: Passwords) -> Callable[[Input], list[Document]]:
    """What reads one input: here, or, for papers when there are several, in other processes ahead of need."""
    papers = [one for one in found if one.is_paper()] if jobs > 1 else []
    if len(papers) < 2:
        return lambda one: _documents(one, passwords)
    from boardpapers import workers
    from boardpapers.records import Document

    tasks = [(one, passwords.known) for one in papers]
    outcomes = workers.in_order(workers.run(_extract_json, tasks, min(jobs, len(papers))))

    def read(one: Input) -> list[Document]:
        if one not in papers:
            return _documents(one, passwords)
        try:
            return [Document.model_validate_json(next(outcomes).get())]
        except EncryptedError:  # a person can be asked here only
            return _documents(one, passwords)

    return read


def _documents(one: Input, passwords: Passwords) -> list[Document]:
    if one.is_paper():
        return [passwords.open(str(one.path), lambda password: _extract(one, password))]
    from .parse import parse_documents

    return parse_documents(one.read(), str(one.path))


def _extract(one: Input, password: str | None) -> Document:
    from boardpapers import pipeline

    with one.as_file() as path:
        return pipeline.extract(path, password=password)


def _extract_json(task: tuple[Input, str | None]) -> str:
    """In a worker: JSON crosses between processes faster than pickled models."""
    return _extract(*task).model_dump_json(by_alias=True)
