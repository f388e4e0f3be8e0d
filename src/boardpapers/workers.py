"""Work shared over processes that may die: one task each at a time, and a death costs that task alone.

``concurrent.futures`` breaks the whole pool when a process dies; the PDF library is native code and
strangers' files can crash it, so here the parent knows what each process did, reports it, and starts another.
"""

from __future__ import annotations

import math
import multiprocessing
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Final, Generic, TypeVar

from .errors import BoardPapersError, PageLimitError

T = TypeVar("T")
R = TypeVar("R")

CPUS: Final = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
"""Cores this process may use."""

_METHOD: Final = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_PRELOADED: Final = ["boardpapers.pipeline.stages"]


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """The outcome of the task at ``index``: its value, or why there is none."""

    index: int
    value: R | None = None
    error: BoardPapersError | None = None

    def get(self) -> R:
        """The value. Raises the task's error."""
        if self.error is not None:
            raise self.error
        return self.value  # type: ignore[return-value]  # no error: the value is what the task returned


def run(
    function: Callable[[T], R], tasks: Iterable[T], jobs: int, *, timeout: float | None = None
) -> Iterator[Done[R]]:
    """``function(task)`` for every task in ``jobs`` processes; outcomes as they come, each with its index.

    ``function`` is a module's function; tasks and values are picklable.  Tasks are taken one by one as a
    process is free.  A process that dies, or works longer than ``timeout`` seconds on a task, is replaced and
    its task reported with a PageLimitError.  Closing the iterator (or Ctrl-C in it) ends the processes.
    """
    queue = enumerate(tasks)
    context = _context()
    busy: dict[Any, _Worker[T, R]] = {}

    def next_task(worker: _Worker[T, R] | None) -> None:
        """Give the next task, if there is one, to ``worker`` or a new one."""
        following = next(queue, None)
        if following is not None:
            worker = worker or _Worker(context, function)
            worker.take(*following)
            busy[worker.connection] = worker
        elif worker is not None:
            worker.stop()

    try:
        for _ in range(jobs):
            next_task(None)
        while busy:
            for connection in _ready(busy, timeout):
                if busy[connection].is_news_of_start():
                    continue
                worker = busy.pop(connection)
                outcome = worker.outcome(timeout)
                next_task(worker if worker.alive else None)
                yield outcome
    finally:
        for worker in busy.values():
            worker.stop()


def _context() -> Any:
    """How processes are started: by a server that has imported the pipeline, where there is one."""
    context = multiprocessing.get_context(_METHOD)
    if _METHOD == "forkserver":
        context.set_forkserver_preload(_PRELOADED)
    return context


def in_order(outcomes: Iterable[Done[R]]) -> Iterator[Done[R]]:
    """Outcomes in the order of their tasks; those that came early are kept until it is their turn."""
    early: dict[int, Done[R]] = {}
    turn = 0
    for outcome in outcomes:
        early[outcome.index] = outcome
        while turn in early:
            yield early.pop(turn)
            turn += 1


def _ready(busy: dict[Any, _Worker[T, R]], timeout: float | None) -> list[Any]:
    """The connections with an outcome: an answer, a death, or a task that is over its time."""
    if timeout is None:
        return wait(list(busy))
    first = min(worker.began for worker in busy.values()) + timeout
    answered = wait(list(busy), None if math.isinf(first) else max(0.0, first - time.monotonic()))
    now = time.monotonic()
    return answered or [key for key, worker in busy.items() if now - worker.began >= timeout]


class _Worker(Generic[T, R]):
    """A process, its pipe, and the task it is at."""

    def __init__(self, context: Any, function: Callable[[T], R]) -> None:
        self.connection, far_end = context.Pipe()
        self.process = context.Process(target=_serve, args=(far_end, function), daemon=True)
        self.process.start()
        far_end.close()  # held by the child alone, so its death ends the pipe
        self.index = -1
        self.began = math.inf  # not before the process is up: its start is no time of the task
        self.up = False
        self.alive = True

    def take(self, index: int, task: T) -> None:
        """Start on a task."""
        self.index = index
        if self.up:
            self.began = time.monotonic()
        with suppress(OSError):  # died meanwhile: `outcome` finds that out
            self.connection.send(task)

    def is_news_of_start(self) -> bool:
        """Take a new process's word that it is up, if that is what there is to hear."""
        if self.up or not self.connection.poll():
            return False
        with suppress(EOFError, OSError):  # died at its start: `outcome` finds that out
            self.connection.recv()
            self.up, self.began = True, time.monotonic()
        return self.up

    def outcome(self, timeout: float | None) -> Done[R]:
        """The outcome of the task; waits for nothing: call it when the connection is ready or time is up."""
        if not self.connection.poll():
            self.stop()
            return Done(self.index, error=_given_up(f"it took longer than {timeout:g} seconds"))
        try:
            value, error = self.connection.recv()
            return Done(self.index, value, error)
        except (EOFError, OSError):  # the pipe's end, or a message cut short
            self.process.join()
            self.stop()
            return Done(self.index, error=_given_up(_how_it_died(self.process.exitcode)))

    def stop(self) -> None:
        """End the process now; output is written whole or not at all, so nothing is lost."""
        self.alive = False
        self.connection.close()
        self.process.kill()
        self.process.join()


def _given_up(why: str) -> PageLimitError:
    """The error of a task whose process is gone; whoever reports it adds the file."""
    error = PageLimitError("", None, why)
    error.file = None
    return error


def _how_it_died(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"the process reading it was killed ({signal.Signals(-code).name})"
    return f"the process reading it ended unexpectedly (code {code})"


def _serve(connection: Connection, function: Callable[[T], R]) -> None:
    """A worker's life: a task in, an outcome out, until the parent goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    with suppress(EOFError, OSError):  # the parent is gone
        connection.send(None)  # up
        while True:
            connection.send(_attempt(function, connection.recv()))


def _attempt(function: Callable[[T], R], task: T) -> tuple[R | None, BoardPapersError | None]:
    try:
        return function(task), None
    except BoardPapersError as error:
        return None, error
    except Exception as error:
        what = f"a fault of the program ({type(error).__name__}: {error})"
        fault = BoardPapersError(what, remedy="Please report it to the project.")
        fault.add_note(traceback.format_exc())
        return None, fault
