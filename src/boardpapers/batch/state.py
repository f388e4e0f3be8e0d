"""How an output was made: the state file beside it decides whether it has to be made again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from boardpapers import __version__
from boardpapers.summary import Summary
from boardpapers.writers.atomic import write_atomic

from .task import Task

FOLDER: Final = ".boardpapers"
"""Folder of the state files inside the output folder; hidden, so no run reads it as papers."""


def note(task: Task, input_hash: str, output_hash: str, summary: Summary) -> None:
    """Write the state of an output just made. Raises OutputError."""
    state = {**_made_by(task), "input": input_hash, "output": output_hash, "summary": summary.as_data()}
    write_atomic(task.state, [json.dumps(state, indent=1).encode() + b"\n"])


def up_to_date(task: Task) -> Summary | None:
    """The summary of an output that need not be made again, else None.

    It must have been made by this version with these options from the very bytes the input has now, and still
    be what was written then.
    """
    try:
        state = json.loads(task.state.read_bytes())
        if any(state[name] != value for name, value in _made_by(task).items()):
            return None
        if state["output"] != _hash(task.output) or state["input"] != _hash(task.source):
            return None
        return Summary.from_data(state["summary"])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # no state, or none we can read: the output is made again


def _made_by(task: Task) -> dict[str, Any]:
    options = {name: value for name, value in asdict(task.options).items() if name != "password"}
    return {"program": __version__, "options": options}


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
