"""Where the program meets the terminal: data to stdout, messages to stderr, and the one error boundary.

Nothing read from a paper reaches the terminal with its control characters: `clean` and `line` see to it.
"""

from __future__ import annotations

import errno
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, NoReturn

import typer

from boardpapers.errors import BoardPapersError, OutputError, printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

DEBUG_KEY: Final = "boardpapers.debug"
FAULT: Final = 70
NO_ROOM: Final = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO, errno.EBADF)
"""A disk that is full, a file or a user beyond the limit, a disk that is gone, a closed stream."""
INTERRUPTED: Final = 130
WIDTH_OF_A_FILE: Final = 160
PROGRESS_AFTER: Final = 1.0
"""Seconds of work before a progress bar appears."""


def line(text: object) -> str:
    """``text`` as one line without control characters, for messages and table cells."""
    return printable(str(text))


def clean(text: str) -> str:
    """``text`` with its line breaks but no other control character, for paragraphs on a terminal."""
    return "\n".join(printable(part) for part in text.split("\n"))


def say(message: str) -> None:
    """One line to stderr; where that takes no more, the exit code alone tells."""
    with suppress(OSError):
        print(clean(message), file=sys.stderr, flush=True)


def write(data: bytes | str) -> None:
    """Data to stdout, always UTF-8. Raises OutputError where it cannot be written (disk full)."""
    raw = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    try:
        sys.stdout.flush()
        left = memoryview(raw)
        while left:  # an unbuffered stream (PYTHONUNBUFFERED) writes what there is room for, and no more
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(error) from error


def unwritable(error: OSError) -> OutputError:
    """The error of a standard output that takes no more; what is left to be written is given up."""
    _silence(sys.stdout)
    closed = error.errno == errno.EBADF
    why, remedy = ("it is closed", None) if closed else (error.strerror, "Free some space.")
    return OutputError(f"standard output cannot be written: {why}", remedy=remedy)


def stdout_console() -> Console:
    """A rich console on stdout that reads neither markup nor emoji out of our data; NO_COLOR honoured.

    In a file or pipe, tables are as wide as a wide terminal.
    """
    wide = None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDTH_OF_A_FILE
    return _console(stderr=False, width=wide)


def stderr_console() -> Console:
    """The same on stderr."""
    return _console(stderr=True, width=None)


def _console(*, stderr: bool, width: int | None) -> Console:
    from rich.console import Console

    class PipedConsole(Console):
        """Leaves a pipe that closed early to the error boundary; rich would exit with 1, our "differs"."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return PipedConsole(
        stderr=stderr, markup=False, highlight=False, emoji=False, soft_wrap=False, width=width
    )


@contextmanager
def progress(label: str, *, quiet: bool = False) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on stderr: yields ``update(done, total)``.

    Nothing is shown when stderr is no terminal, when ``quiet``, or before the work has lasted a second.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    bar = _Bar(label)
    try:
        yield bar.update
    finally:
        bar.close()


class _Bar:
    """A rich progress bar that appears late."""

    def __init__(self, label: str) -> None:
        self.label = line(label)
        self.began = time.monotonic()
        self.shown: Progress | None = None

    def update(self, done: int, total: int) -> None:
        if self.shown is None:
            if time.monotonic() - self.began < PROGRESS_AFTER:
                return
            self.shown = self._show()
        self.shown.update(self.shown.task_ids[0], completed=done, total=total)

    def _show(self) -> Progress:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        shown = Progress(*columns, TimeRemainingColumn(), console=stderr_console(), transient=True)
        shown.add_task(self.label, total=None)
        shown.start()
        return shown

    def close(self) -> None:
        if self.shown is not None:
            self.shown.stop()


@contextmanager
def error_boundary(ctx: Any = None) -> Iterator[None]:
    """The one place where a fault becomes a line on stderr and an exit code (docs/exit-codes.md).

    ``ctx`` is typer's, once there is one.
    Usage errors, which carry their own ``show`` and code, pass through to typer.
    """
    try:
        yield
        sys.stdout.flush()
    except BoardPapersError as error:
        say(f"boardpapers: {error}")
        _trace_if_asked(ctx)
        raise typer.Exit(error.exit_code) from error
    except (KeyboardInterrupt, typer.Abort) as stop:  # Abort: Ctrl-C at a prompt
        say(f"boardpapers: interrupted. {stop}".rstrip())
        raise typer.Exit(INTERRUPTED) from stop
    except BrokenPipeError:
        _silence(sys.stdout)
        raise typer.Exit(0) from None
    except typer.Exit:
        raise
    except OSError as error:
        if error.errno not in NO_ROOM:
            _report_fault(ctx, error)
        say(f"boardpapers: {unwritable(error)}")  # a table on its way to stdout
        raise typer.Exit(OutputError.exit_code) from error
    except Exception as error:
        if hasattr(error, "show") and hasattr(error, "exit_code"):
            raise
        _report_fault(ctx, error)


def _report_fault(ctx: Any, error: Exception) -> NoReturn:
    _trace_if_asked(ctx)
    say(_fault(error))
    raise typer.Exit(FAULT) from error


def _fault(error: Exception) -> str:
    what = line(f"{type(error).__name__}: {error}")[:300]
    return (
        f"boardpapers: a fault of the program ({what}). Please report it to the project "
        "with the file, if it may be shared, and the output of the same command with --debug."
    )


def _trace_if_asked(ctx: Any) -> None:
    asked = ctx is not None and ctx.meta.get(DEBUG_KEY)
    if asked or os.environ.get("BOARDPAPERS_DEBUG"):
        say(traceback.format_exc())  # with the notes that hold a worker's own trace


def _silence(stream: Any) -> None:
    """Whoever read our output has gone, or it is full: let the interpreter's last flush go nowhere."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):
        return  # not a real stream (a test's buffer): there is nothing to flush
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, descriptor)
    os.close(null)
