"""Many papers into a folder: resumable, whole files only, a paper's fault its own.

Each output has a small state file under ``OUTDIR/.boardpapers/`` that says from which input, by which
version and with which options it was made; a run skips what is up to date, so a run that was stopped is gone
on with by giving the same command again.  Two runs at once at worst do a paper twice, with the same result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from boardpapers.errors import BoardPapersError, OutputError
from boardpapers.summary import Summary
from boardpapers.writers.atomic import sweep, write_atomic

from .extraction import extract_to_file, read, written
from .outputs import plan
from .state import FOLDER, up_to_date
from .task import Options, Task

__all__ = ["Options", "Result", "Task", "plan", "read", "run", "written"]

_README = b"""How each output beside this folder was made, so that `boardpapers extract` need not do it again.
The folder may be deleted; the next run then makes everything anew.
"""

_PROBE = 1_000_000
"""Bytes that must still go onto the disk for a batch to go on after an output could not be written."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a paper; ``summary`` unless it failed, then ``error``."""

    task: Task
    status: Literal["done", "skipped", "failed"]
    summary: Summary | None = None
    error: BoardPapersError | None = None


def run(tasks: Sequence[Task], outdir: Path, jobs: int) -> Iterator[Result]:
    """Do the tasks that are not up to date, in ``jobs`` processes; results as they come.

    Raises OutputError when the folder cannot be written (what is done stays), KeyboardInterrupt on Ctrl-C.
    """
    write_atomic(outdir / FOLDER / "README", [_README])  # a folder that cannot be written is told at once
    sweep(outdir)
    todo: list[Task] = []
    for task in tasks:
        summary = up_to_date(task)
        if summary is None:
            todo.append(task)
        else:
            yield Result(task, "skipped", summary)
    try:
        yield from _work(todo, outdir, jobs)
    finally:
        with suppress(OSError):
            sweep(outdir)


def _work(todo: Sequence[Task], outdir: Path, jobs: int) -> Iterator[Result]:
    if not todo:
        return
    from boardpapers import workers

    for outcome in workers.run(extract_to_file, todo, min(jobs, len(todo))):
        task, error = todo[outcome.index], outcome.error
        if isinstance(error, OutputError) and not _has_room(outdir):
            raise error
        if error is not None:
            error.file = error.file or str(task.source)
            yield Result(task, "failed", error=error)
        else:
            yield Result(task, "done", outcome.get())


def _has_room(outdir: Path) -> bool:
    """Whether more can be written: an output failed, may the next one do better?"""
    probe = outdir / FOLDER / "probe"
    try:
        write_atomic(probe, [b"\0" * _PROBE])
    except OutputError:
        return False
    probe.unlink(missing_ok=True)
    return True
