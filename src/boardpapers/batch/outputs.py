"""Which output each paper of a batch gets: its own path below the folder given, with the format's ending."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from boardpapers.load.inputs import papers_in
from boardpapers.writers import WRITERS

from .state import FOLDER
from .task import Options, Task

_LONGEST_NAME: Final = 200


def plan(inputs: Sequence[Path], outdir: Path, options: Options) -> list[Task]:
    """A task for each paper of ``inputs`` (files, and folders with all below them), in order.

    ``x.pdf`` goes to ``x.yaml``; where two papers would share an output their full names are kept
    (``x.pdf.yaml``), and where that is not enough a number is added.  Every output lies in ``outdir``.
    """
    papers = [found for path in inputs for found in _papers(path)]
    suffix = WRITERS[options.format].suffix
    short = Counter(_key(below.with_suffix(suffix)) for _, below in papers)
    taken: set[str] = set()
    tasks = []
    for source, below in papers:
        output = below.with_suffix(suffix)
        if short[_key(output)] > 1:
            output = _free(below, suffix, taken)
        output = output.with_name(_short(output.name, suffix))
        taken.add(_key(output))
        state = outdir / FOLDER / output.with_name(output.name + ".json")
        tasks.append(Task(source, outdir / output, state, options))
    return tasks


def _papers(path: Path) -> list[tuple[Path, Path]]:
    """(file, its path below what was given)."""
    if path.is_dir():
        return [(found, found.relative_to(path)) for found in papers_in(path)]
    return [(path, Path(path.name))]


def _free(below: Path, suffix: str, taken: set[str]) -> Path:
    """``x.pdf.yaml``, or the first of ``x.pdf-2.yaml``, ``x.pdf-3.yaml`` … that no other paper has."""
    output = below.with_name(below.name + suffix)
    number = 1
    while _key(output) in taken:
        number += 1
        output = below.with_name(f"{below.name}-{number}{suffix}")
    return output


def _short(name: str, suffix: str) -> str:
    """A name that leaves room for endings: file systems end names at 255 bytes."""
    raw = name.encode(errors="surrogateescape")
    if len(raw) <= _LONGEST_NAME:
        return name
    start = raw[: _LONGEST_NAME - 20].decode(errors="ignore")
    return f"{start}-{hashlib.sha256(raw).hexdigest()[:12]}{suffix}"


def _key(path: Path) -> str:
    """Equal for names that some file systems take for one."""
    return str(path).casefold()
