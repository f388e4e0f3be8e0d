"""Files that are whole or not there: written under another name in the same folder, then put in place.

A killed run leaves at most a file ``.NAME.HOST.PID.tmp``; `sweep` removes those whose process is gone.
"""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from boardpapers.errors import OutputError

_HOST: Final = re.sub(r"\W", "-", socket.gethostname())[:40] or "host"
_TEMPORARY: Final = re.compile(rf"\..*\.{re.escape(_HOST)}\.(\d+)\.tmp")


@contextmanager
def atomic(path: Path) -> Iterator[Path]:
    """A temporary name to write to; on leaving it takes ``path``'s place, on a fault it is removed.

    Folders are made as needed. Raises OutputError where the file cannot be written (no room, no right).
    """
    # file names end at 255 bytes
    name = path.name.encode(errors="surrogateescape")[:180].decode(errors="ignore")
    temporary = path.with_name(f".{name}.{_HOST}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        _to_disk(temporary)
        temporary.replace(path)
    except OSError as error:
        raise OutputError(
            f"cannot be written: {error.strerror or error}",
            file=path,
            remedy="Check the folder, its rights and the free space; what is done is kept.",
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_atomic(path: Path, pieces: Iterable[bytes]) -> None:
    """``pieces`` as the file ``path``, whole or not at all. Raises OutputError."""
    with atomic(path) as temporary, temporary.open("wb") as file:
        for piece in pieces:
            file.write(piece)


def sweep(folder: Path) -> None:
    """Remove what killed runs of this machine left in ``folder`` and below."""
    for path in folder.rglob(".*.tmp"):
        found = _TEMPORARY.fullmatch(path.name)
        if found and not _alive(int(found[1])):
            with suppress(OSError):
                path.unlink()


def _to_disk(path: Path) -> None:
    """Past the system's cache: a power cut after this leaves the content there."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _alive(process: int) -> bool:
    if os.name == "nt":  # there, signal 0 would end the process: leave the file
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
