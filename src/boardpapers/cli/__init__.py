"""The command line. `boardpapers --version` answers before anything is imported."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Entry point of the `boardpapers` script."""
    from .streams import open_closed, speak_utf8

    open_closed()
    speak_utf8()
    if sys.argv[1:] in (["--version"], ["-V"]):
        from boardpapers import __version__

        try:
            print(f"boardpapers {__version__}", flush=True)
            return
        except OSError:
            pass  # a full disk, a reader that has gone: the shell says so
    from .app import run

    try:
        run()
    finally:
        gc.freeze()  # the process ends: a last search for circles of garbage takes a tenth of a short run
