"""Batches: resumable, whole files only, a paper's fault its own, whatever kills the run."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from boardpapers.batch import Options, _has_room, plan, run, state
from boardpapers.batch.extraction import extract_to_file
from boardpapers.errors import OutputError

Spawn = Callable[..., subprocess.CompletedProcess[bytes]]
PROGRAM = (sys.executable, "-c", "from boardpapers.cli import main; main()")


@pytest.fixture
def papers(tmp_path: Path, minutes: Path) -> Path:
    """A folder of small papers of differing content, some below, one that is no paper."""
    folder = tmp_path / "papers"
    (folder / "sub").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name in ("a.pdf", "b.PDF", "sub/a.pdf", ".hidden/c.pdf"):
        (folder / name).write_bytes(minutes.read_bytes() + f"% {name}\n".encode())
    (folder / "notes.txt").write_text("no paper")
    return folder


def outputs(folder: Path) -> dict[str, bytes]:
    """Every file of an output folder; the state folder's too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def statuses(papers: Path, out: Path, options: Options | None = None) -> list[tuple[str, str]]:
    tasks = plan([papers], out, options or Options())
    return sorted((r.task.output.relative_to(out).as_posix(), r.status) for r in run(tasks, out, 2))


def test_a_batch_gives_a_file_each_and_skips_what_is_done(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    names = ["a.yaml", "b.yaml", "sub/a.yaml"]
    assert statuses(papers, out) == [(name, "done") for name in names]
    first = outputs(out)
    assert statuses(papers, out) == [(name, "skipped") for name in names]
    assert outputs(out) == first
    assert [name for name in first if not name.startswith(".boardpapers/")] == names or set(names) <= set(
        first
    )


def test_what_changed_is_done_again(papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    statuses(papers, out)
    (papers / "a.pdf").write_bytes((papers / "a.pdf").read_bytes() + b"% changed\n")
    (out / "b.yaml").write_text("cut sho")
    assert statuses(papers, out) == [("a.yaml", "done"), ("b.yaml", "done"), ("sub/a.yaml", "skipped")]
    assert {status for _, status in statuses(papers, out, Options(reader="pdfplumber"))} == {"done"}
    monkeypatch.setattr(state, "__version__", "9.9")
    assert {status for _, status in statuses(papers, out)} == {"done"}


def test_a_password_is_not_written_down(papers: Path, tmp_path: Path) -> None:
    statuses(papers, tmp_path / "out", Options(password="hush-hush"))
    assert not [name for name, data in outputs(tmp_path / "out").items() if b"hush-hush" in data]


def test_a_damaged_state_file_only_costs_the_work_again(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    statuses(papers, out)
    for path, text in zip(sorted((out / ".boardpapers").rglob("*.json")), ("", "[1]", "{}"), strict=True):
        path.write_text(text)
    assert {status for _, status in statuses(papers, out)} == {"done"}


def test_papers_of_one_name_get_outputs_of_their_own(tmp_path: Path) -> None:
    for folder, name in (("a", "x.pdf"), ("a", "y.pdf"), ("b", "x.pdf"), ("c", "x.PDF")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_bytes(b"")
    tasks = plan([tmp_path / folder for folder in "abc"], tmp_path / "out", Options())
    names = [task.output.name for task in tasks]
    assert names == ["x.pdf.yaml", "y.yaml", "x.pdf-2.yaml", "x.PDF-3.yaml"]


def test_every_output_lies_in_the_folder_whatever_the_name(tmp_path: Path, minutes: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("x...pdf", "-o.pdf", "a b;c.pdf", "C:\\x.pdf" if os.name != "nt" else "c.pdf"):
        shutil.copy(minutes, folder / name)
    shutil.copy(minutes, folder / ("ä" * 124 + ".pdf"))
    (folder / "link").symlink_to(tmp_path, target_is_directory=True)
    out = tmp_path / "out"
    tasks = plan([folder], out, Options())
    assert len(tasks) == 5
    assert all(out in task.output.resolve().parents for task in tasks)
    assert all(out in task.state.resolve().parents for task in tasks)


def test_a_full_disk_stops_the_batch_and_keeps_what_is_done(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    first, second, *_ = plan([papers], out, Options())
    extract_to_file(first)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OutputError, match="No space left"):
            extract_to_file(second)
        assert not _has_room(out)
    assert _has_room(out)
    assert first.output.is_file()
    assert not second.output.exists()
    assert statuses(papers, out) == [("a.yaml", "skipped"), ("b.yaml", "done"), ("sub/a.yaml", "done")]


def test_an_output_that_is_in_the_way_costs_its_paper_alone(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "a.yaml").mkdir(parents=True)
    names = ("a.yaml", "b.yaml", "sub/a.yaml")
    assert statuses(papers, tmp_path / "out") == list(zip(names, ("failed", "done", "done"), strict=True))


def test_a_long_name_is_shortened_and_written(tmp_path: Path, minutes: Path) -> None:
    shutil.copy(minutes, tmp_path / ("ä" * 124 + ".pdf"))
    ((name, status),) = statuses(tmp_path, tmp_path / "out")
    assert status == "done"
    assert len(name.encode()) <= 200


def test_the_command_tells_each_paper_and_the_sum(spawn: Spawn, papers: Path, tmp_path: Path) -> None:
    (papers / "bad.pdf").write_bytes(b"GIF89a")
    done = spawn("extract", papers, "-o", tmp_path / "out")
    told = done.stderr.decode()
    assert (done.returncode, done.stdout) == (6, b"")
    starts = [row.split()[0] for row in told.splitlines() if ".pdf" in row.lower()]
    assert sorted(starts) == ["done", "done", "done", "failed"]
    assert "bad.pdf: this is a GIF picture" in told
    assert "1 of 4 files failed" in told
    quiet = spawn("extract", papers, "-o", tmp_path / "out", "-q").stderr.decode().splitlines()
    assert [row.split(":")[0].split()[0] for row in quiet] == ["failed", "boardpapers"]


def test_a_folder_that_cannot_be_made_is_code_5(spawn: Spawn, papers: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = spawn("extract", papers, "-o", tmp_path / "file" / "out")
    assert done.returncode == 5
    assert done.stderr.count(b"\n") == 1


def started(papers: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, "extract", str(papers), "-o", str(out), "--jobs", "2"], stderr=subprocess.PIPE
    )


def wait_for_output(out: Path, count: int = 1) -> None:
    """Until the run has done some papers (it has two minutes)."""
    for _ in range(1200):
        if sum(1 for _ in out.rglob("*.yaml")) >= count:
            return
        time.sleep(0.1)
    raise AssertionError("the batch did nothing")


@pytest.fixture
def many(tmp_path: Path, minutes: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(10):
        (folder / f"{number:02}.pdf").write_bytes(minutes.read_bytes() + f"% {number}\n".encode())
    return folder


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_stopped_is_gone_on_with(spawn: Spawn, many: Path, tmp_path: Path, how: int) -> None:
    undisturbed, stopped = tmp_path / "undisturbed", tmp_path / "stopped"
    assert spawn("extract", many, "-o", undisturbed, "-q").returncode == 0
    process = started(many, stopped)
    wait_for_output(stopped)
    process.send_signal(how)
    _, told = process.communicate(timeout=60)
    if how == signal.SIGINT and process.returncode != 0:  # 0: it was done before the signal came
        assert process.returncode == 130
        assert b"run the same command again to go on" in told
    assert b"Traceback" not in told
    whole = outputs(undisturbed)
    assert all(data == whole[name] for name, data in outputs(stopped).items() if not name.endswith(".tmp"))
    assert spawn("extract", many, "-o", stopped, "-q").returncode == 0
    assert outputs(stopped) == whole


def test_two_runs_at_once_do_not_disturb_each_other(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    both = [started(many, out) for _ in range(2)]
    for process in both:
        process.communicate(timeout=120)
        assert process.returncode == 0
    assert len(list(out.glob("*.yaml"))) == 10
    assert not list(out.rglob("*.tmp"))
