"""Files are whole or not there."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from boardpapers.errors import OutputError
from boardpapers.writers.atomic import atomic, sweep, write_atomic


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a" / "b.txt", [b"one", b"two"])
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"onetwo"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_a_fault_midway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "x.txt"
    target.write_text("old")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        write_atomic(target, pieces())
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_a_disk_fault_is_an_output_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=os.strerror(number)):
        write_atomic(tmp_path / "x.txt", [b"data"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_way_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(OutputError, match="x: cannot be written"):
        write_atomic(tmp_path / "x", [b"data"])


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 120 + ".yaml")
    write_atomic(path, [b"data"])
    assert path.read_bytes() == b"data"


def test_sweep_removes_what_the_dead_left_and_nothing_of_the_living(tmp_path: Path) -> None:
    dead = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True
    )
    with atomic(tmp_path / "sub" / "x.yaml") as temporary:
        temporary.write_text("half")
        left = temporary.with_name(temporary.name.replace(f".{os.getpid()}.", f".{dead.stdout.strip()}."))
        left.write_text("half")
        foreign = temporary.with_name(".x.yaml.another-host.1.tmp")
        foreign.write_text("half")
        sweep(tmp_path)
        assert (temporary.exists(), left.exists(), foreign.exists()) == (True, False, True)
