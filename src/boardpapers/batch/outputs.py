"""Which output each paper of a batch gets: its own path below the folder given, with the format's ending."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from boardpapers.errors import UsageError
from boardpapers.load.inputs import papers_in
from boardpapers.writers import WRITERS

from .extraction import Options, Task
from .state import FOLDER


def plan(inputs: Sequence[Path], outdir: Path, options: Options) -> list[Task]:
    """A task for each paper of ``inputs`` (files, and folders with all below them), in order.

    ``x.pdf`` goes to ``x.yaml``; where two papers would share an output their full names are kept
    (``x.pdf.yaml``).  Every output lies in ``outdir``.  Raises UsageError for two papers of the same name.
    """
    papers = [found for path in inputs for found in _papers(path)]
    suffix = WRITERS[options.format].suffix
    outputs = [below.with_suffix(suffix) for _, below in papers]
    shared = Counter(_key(output) for output in outputs)
    tasks = []
    for (source, below), output in zip(papers, outputs, strict=True):
        kept = output if shared[_key(output)] == 1 else below.with_name(below.name + suffix)
        state = outdir / FOLDER / kept.with_name(kept.name + ".json")
        tasks.append(Task(source, outdir / kept, state, options))
    _check_distinct(tasks)
    return tasks


def _papers(path: Path) -> list[tuple[Path, Path]]:
    """(file, its path below what was given)."""
    if path.is_dir():
        return [(found, found.relative_to(path)) for found in papers_in(path)]
    return [(path, Path(path.name))]


def _key(path: Path) -> str:
    """Equal for names that some file systems take for one."""
    return str(path).casefold()


def _check_distinct(tasks: Sequence[Task]) -> None:
    first: dict[str, Task] = {}
    for task in tasks:
        other = first.setdefault(_key(task.output), task)
        if other is not task:
            raise UsageError(
                f"{other.source} and {task.source} would both be written to {task.output}",
                remedy="Give their common folder instead, or run them one after the other.",
            )
