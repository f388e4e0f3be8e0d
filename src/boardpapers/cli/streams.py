"""The three standard streams, whatever the shell left of them (``>&-``).

A closed one is opened on the null device: else the next file opened would take its number, and data would go
into it.  Standard output is opened so that it cannot be written: who asks for data learns that there is none
to be had (exit code 5), as from other programs.  Imports nothing of weight: it runs before everything else.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Final

_MODES: Final = (os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)
"""Of standard input, output and error."""


def open_closed() -> None:
    """Open the standard streams that are closed."""
    for number, mode in enumerate(_MODES):
        try:
            os.fstat(number)
        except OSError:
            null = os.open(os.devnull, mode)
            if null != number:
                os.dup2(null, number)
                os.close(null)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def speak_utf8() -> None:
    """Write UTF-8 to files and pipes whatever the locale is; a terminal shows "?" for what it cannot."""
    if isinstance(sys.stdout, TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
