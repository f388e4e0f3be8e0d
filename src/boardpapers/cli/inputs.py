"""The files a command was given, as documents: a file that fails is one line, the others are still read."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from boardpapers.errors import BoardPapersError, PartlyDoneError

from .console import line, say

if TYPE_CHECKING:
    from boardpapers.load import Passwords
    from boardpapers.records import Document


def passwords(given: str | None) -> Passwords:
    """The password given with the command, else what a person at a terminal types when a paper needs one."""
    from boardpapers.load import Passwords

    is_terminal = sys.stdin.isatty() and sys.stderr.isatty()
    return Passwords(given, _ask if is_terminal else None)


def _ask(name: str) -> str:
    return str(typer.prompt(f"Password of {line(name)}", hide_input=True, err=True))


@contextmanager
def documents(
    files: Sequence[str], *, jobs: int = 1, password: str | Passwords | None = None
) -> Iterator[Iterator[Document]]:
    """The documents of papers, written records, folders and ``-``, read as they are asked for; each once.

    A single file's fault is raised.  Of several, a fault is told on stderr; when the command has done its
    work with the others, PartlyDoneError is raised (exit code 6).
    """
    from boardpapers.load import Passwords, load_documents

    key = password if isinstance(password, Passwords) else passwords(password)
    failed: list[BoardPapersError] = []
    read = 0

    def tell(_: str, error: BoardPapersError) -> None:
        is_all = len(files) == 1 and (not Path(files[0]).is_dir() or error.file == str(Path(files[0])))
        if is_all:
            raise error
        failed.append(error)
        say(f"boardpapers: {error}")

    def counted() -> Iterator[Document]:
        nonlocal read
        known: dict[str, str] = {}
        for document in load_documents(files, jobs=jobs, password=key, on_error=tell):
            read += 1
            source = document.source
            if source.sha256 in known:
                twice = f"{source.name}: the same paper as {known[source.sha256]}"
                say(f"boardpapers: {line(twice)}; it is counted once")
                continue
            known[source.sha256] = source.name
            yield document

    yield counted()
    if failed:
        raise PartlyDoneError(len(failed), len(failed) + read)
