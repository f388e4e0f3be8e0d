"""The command line. `boardpapers --version` answers before anything is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of the `boardpapers` script."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from boardpapers import __version__

        print(f"boardpapers {__version__}")
        return
    from .app import run

    run()
