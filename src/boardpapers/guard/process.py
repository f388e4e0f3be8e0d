"""A child process, from its start to how it ended.

On Linux it is forked, which costs three milliseconds; elsewhere, where a fork is unsafe or unknown, a new
interpreter is started, which costs a tenth of a second.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from typing import BinaryIO, Final, NoReturn

from .child import Request, serve
from .frames import read_frame

FORKS: Final = sys.platform == "linux"

_PIPE_SIZE: Final = 1 << 20  # a child may be this far ahead: some sixty pages
_SPAWNED: Final = "from boardpapers.guard.child import main; main()"


class Child:
    """A process at work on a ``Request``."""

    def __init__(self, request: Request, *, fork: bool = FORKS) -> None:
        self._exit_code: int | None = None
        self._spawned: subprocess.Popen[bytes] | None = None
        self._pid = 0
        self._silent = False
        if fork:
            self._fork(request)
        else:
            self._spawn(request)

    def _fork(self, request: Request) -> None:
        orders, order_end = os.pipe()
        frame_end, frames = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(order_end)
            os.close(frame_end)
            _live(request, orders, frames)
        os.close(orders)
        os.close(frames)
        _widen(frame_end)
        self._orders: BinaryIO = os.fdopen(order_end, "wb")
        self._frames: BinaryIO = os.fdopen(frame_end, "rb")

    def _spawn(self, request: Request) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._spawned = subprocess.Popen(
            [sys.executable, "-c", _SPAWNED],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        assert self._spawned.stdin is not None and self._spawned.stdout is not None
        self._orders, self._frames = self._spawned.stdin, self._spawned.stdout  # type: ignore[assignment]
        with suppress(OSError):  # died at once: `next_frame` finds that out
            pickle.dump(request, self._orders)
            self._orders.flush()

    def order(self, numbers: range) -> None:
        """Tell which pages to read; once."""
        with suppress(OSError):  # died meanwhile: `next_frame` finds that out
            self._orders.write(json.dumps([numbers.start, numbers.stop, numbers.step]).encode() + b"\n")
            self._orders.flush()

    def next_frame(self) -> tuple[bytes, bytes] | None:
        """The next frame (kind, content), waited for; ``None`` when the process has ended."""
        frame = read_frame(self._frames)
        self._silent = frame is None
        return frame

    def end(self) -> int:
        """End the process, if it has not ended by itself; its exit code, negative for a signal."""
        if self._exit_code is None:
            with suppress(OSError):
                self._orders.close()
            self._frames.close()
            self._exit_code = self._reap(kill=not self._silent)
        return self._exit_code

    def _reap(self, *, kill: bool) -> int:
        if self._spawned is not None:
            if kill:
                self._spawned.kill()
            return self._spawned.wait()
        if kill:
            os.kill(self._pid, 9)
        _, status = os.waitpid(self._pid, 0)
        return os.waitstatus_to_exitcode(status)


def _live(request: Request, orders: int, frames: int) -> NoReturn:
    """The forked child's whole life: it never returns into what the parent was doing."""
    code = 70
    try:
        _settle()
        with os.fdopen(orders, "rb") as source, os.fdopen(frames, "wb") as out:
            serve(request, source, out)
        code = 0
    finally:
        os._exit(code)


def _settle() -> None:
    """Signals as in a new process; what the native library or the allocator prints goes nowhere."""
    import faulthandler
    import signal

    faulthandler.disable()
    for number in (signal.SIGPROF, signal.SIGTERM, signal.SIGPIPE, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)


def _widen(pipe: int) -> None:
    """Let a pipe hold more than the usual 64 KiB, where the system can."""
    try:
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_SIZE)
    except (ImportError, AttributeError, OSError):
        return  # a smaller pipe only makes a child wait sooner
