"""Outputs that take no more: code 5 and a line, never a short file that passes for a whole one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

resource = pytest.importorskip("resource")

ROOM = 20_000  # bytes that a file may have: less than what the sample gives
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


def limited(
    arguments: Sequence[object], out: Path, room: int | None = ROOM, **env: str
) -> subprocess.CompletedProcess[bytes]:
    """The command with its standard output in a file, no file being longer than ``room``."""

    def limit() -> None:
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [sys.executable, "-c", "from boardpapers.cli import main; main()", *map(str, arguments)]
    with out.open("wb") as file:
        environment = {**os.environ, **env}
        return subprocess.run(
            command, stdout=file, stderr=subprocess.PIPE, env=environment, preexec_fn=limit, timeout=120
        )


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_standard_output_cut_short_is_told(plan: Path, tmp_path: Path, unbuffered: str) -> None:
    done = limited(["extract", plan, "-q"], tmp_path / "out", PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 5
    assert done.stderr.decode().splitlines() == [
        "boardpapers: standard output cannot be written: File too large. Free some space."
    ]


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json", "plan.xlsx", "plan.sqlite"])
def test_a_file_cut_short_is_not_there(plan: Path, tmp_path: Path, name: str) -> None:
    command = ["extract"] if name.endswith(("yaml", "json")) else ["export", "--to", name.split(".")[1]]
    done = limited([*command, plan, "-o", tmp_path / name], tmp_path / "out")
    assert done.returncode == 5
    assert done.stderr.count(b"\n") == 1 and b"Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@full
@pytest.mark.parametrize("command", [["show"], ["query", "actions"], ["check"]])
def test_a_full_disk_under_standard_output(plan: Path, command: list[str]) -> None:
    done = limited([*command, plan], Path("/dev/full"), room=None)
    assert done.returncode == 5
    assert done.stderr.decode().splitlines()[-1].startswith("boardpapers: standard output cannot be written")


@full
def test_help_on_a_full_disk() -> None:
    assert limited(["extract", "--help"], Path("/dev/full"), room=None).returncode == 5
