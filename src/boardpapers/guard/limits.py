"""How much time and memory a page may take, and how a process holds itself to it.

The process that reads sets its own limits, so nobody has to watch it: the system ends it when it is over
its time, even within native code, and refuses it memory beyond its share.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

MB: Final = 1 << 20

MEMORY_IS_LIMITED: Final = sys.platform == "linux"
"""Whether this system can limit the memory of a process: macOS takes the limit and does not keep it."""

LEAST_MB: Final = 16
"""With less not even the PDF library can be loaded."""

BYTES_A_WORD: Final = 800
"""What a word costs from reading to writing, in bytes: measured on packs of 80 to 1,000 pages, rounded up."""

WORDS_A_PAGE: Final = 30_000
"""A page with more words is no paper; the densest printed page of small type has some 3,000."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may take before it is given up.

    ``page_seconds`` is processor time, so that a busy machine gives no page up; ``memory_mb`` is what the
    process that reads may grow by, in MiB, and what the words kept of a whole file may take.
    """

    page_seconds: float = 10.0
    memory_mb: int = 500

    @property
    def words(self) -> int:
        """So many words of a file fit."""
        return self.memory_mb * MB // BYTES_A_WORD


def confine(memory_mb: int) -> None:
    """Let this process grow by ``memory_mb`` at most, die without a core file, and make no noise.

    Where the system knows no such limit (Windows, macOS) memory stays unlimited.
    """
    if sys.platform != "linux":  # MEMORY_IS_LIMITED, in the form type checkers know
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 (no need for a Path)
        pages = int(file.read().split()[0])
    now = pages * os.sysconf("SC_PAGE_SIZE")
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = now + memory_mb * MB
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """End this process if what is done within takes longer than ``seconds`` of processor time.

    On Windows, which has no such timer, it is time by the clock.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        return
    import faulthandler

    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


NO_MEMORY: Final = 71
"""Exit code of a process that was refused memory, where no page can say so."""

OVERTIME: Final = -signal.SIGPROF if hasattr(signal, "SIGPROF") else 1
"""Exit code of a process that ran into its ``deadline``."""
