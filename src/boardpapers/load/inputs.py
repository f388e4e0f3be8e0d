"""Which inputs a list of names means: files, standard input, and what a folder holds."""

from __future__ import annotations

import hashlib
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from boardpapers.errors import NotFoundError, UnreadableError

STDIN: Final = "-"
RECORD_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json", ".jsonl"})
PAPER_SUFFIXES: Final = frozenset({".pdf"})

_HEAD: Final = 1024  # a PDF's header may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1)
_WRITTEN: Final = re.compile(rb"""[^\w#]*schema_version['"]?:""")
_HASH: Final = re.compile(rb"""sha256['"]?: ?['"]?([0-9a-f]{64})""")


@dataclass(frozen=True)
class Input:
    """A file, or bytes that came through a pipe (``path`` is then only their name)."""

    path: Path
    data: bytes | None = field(default=None, repr=False)

    def read(self) -> bytes:
        """All bytes. Raises NotFoundError."""
        if self.data is not None:
            return self.data
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise NotFoundError(self.path, error.strerror or "cannot be opened") from error

    @cached_property
    def head(self) -> bytes:
        """The first bytes; none where the file cannot be opened (whoever reads it says why)."""
        if self.data is not None:
            return self.data[:_HEAD]
        try:
            with self.path.open("rb") as file:
                return file.read(_HEAD)
        except OSError:
            return b""

    def is_paper(self) -> bool:
        """Whether it goes to the readers: a PDF, or a file that does not look like written records."""
        if b"%PDF-" in self.head:
            return True
        return self.path.suffix.lower() not in RECORD_SUFFIXES and not self.is_written()

    def is_written(self) -> bool:
        """Whether it begins as `boardpapers extract` begins its output."""
        return _WRITTEN.match(self.head) is not None

    @contextmanager
    def as_file(self) -> Iterator[Path]:
        """The input as a file on disk, for readers that need one."""
        if self.data is None:
            yield self.path
            return
        with tempfile.TemporaryDirectory(prefix="boardpapers-") as folder:
            path = Path(folder) / self.path.name
            path.write_bytes(self.data)
            yield path


def standard_input() -> Input:
    """What stands on standard input. Raises UnreadableError where that is neither a PDF nor records."""
    data = sys.stdin.buffer.read()
    found = Input(Path("stdin"), data)
    if data and (b"%PDF-" in found.head or found.is_written() or data.lstrip()[:1] in (b"{", b"[")):
        return Input(Path("stdin.pdf" if b"%PDF-" in found.head else "stdin.yaml"), data)
    what = "is neither a PDF nor written records" if data else "is empty"
    raise UnreadableError(
        what, file="standard input", remedy="Pipe a paper or the output of extract into it."
    )


def expand(path: str | Path) -> list[Input]:
    """The inputs a name means. Raises NotFoundError, UnreadableError (a folder without any)."""
    if str(path) == STDIN:
        return [standard_input()]
    folder = Path(path)
    if not folder.is_dir():
        return [Input(folder)]
    written, papers = _written(folder), [Input(paper) for paper in papers_in(folder)]
    extracted = {hash for one in written for hash in _HASH.findall(one.read())}
    if extracted:
        papers = [one for one in papers if hashlib.sha256(one.read()).hexdigest().encode() not in extracted]
    if not written and not papers:
        raise UnreadableError("no papers or records in this folder", file=folder)
    return sorted([*written, *papers], key=lambda one: one.path)


def papers_in(folder: Path) -> list[Path]:
    """Every paper below ``folder``, sorted; hidden files and folders are left alone."""
    return _files(folder, PAPER_SUFFIXES)


def _written(folder: Path) -> list[Input]:
    return [one for one in map(Input, _files(folder, RECORD_SUFFIXES)) if one.is_written()]


def _files(folder: Path, suffixes: frozenset[str]) -> list[Path]:
    """Folders reached through symbolic links are not entered: they may lead out, or in circles."""
    found: list[Path] = []
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            children = list(here.iterdir())
        except OSError as error:
            raise NotFoundError(here, error.strerror or "cannot be opened") from error
        for child in children:
            if child.name.startswith("."):
                continue
            if child.is_dir():
                if not child.is_symlink():
                    pending.append(child)
            elif child.suffix.lower() in suffixes:
                found.append(child)
    return sorted(found)
