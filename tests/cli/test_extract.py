"""`extract`: what goes where, for one paper, several, and each way of asking."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from typer.testing import Result

from boardpapers import extract, load
from boardpapers.records import Document
from boardpapers.writers import dump_documents

Run = Callable[..., Result]
Spawn = Callable[..., subprocess.CompletedProcess[bytes]]


def test_one_paper_gives_its_records_and_a_summary(spawn: Spawn, plan: Path) -> None:
    done = spawn("extract", plan)
    assert done.returncode == 0
    assert done.stdout == b"".join(dump_documents([extract(plan)], "yaml"))
    first, counts, words, *_ = done.stderr.decode().splitlines()
    assert first == f"{plan.name}: delivery plan, 14 pages"
    assert "46 actions" in counts
    assert words.endswith("not understood")


@pytest.mark.parametrize("format", ["yaml", "json", "jsonl"])
def test_two_runs_give_the_same_bytes(spawn: Spawn, plan: Path, format: str) -> None:
    first, second = (spawn("extract", plan, "-f", format, "-q", PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.stdout == second.stdout
    assert first.stdout
    assert first.stderr == b""


def test_several_papers_are_a_stream_an_array_and_lines(spawn: Spawn, plan: Path, minutes: Path) -> None:
    names = [plan.name, minutes.name]
    texts = {f: spawn("extract", plan, minutes, "-q", "-f", f).stdout for f in ("yaml", "json", "jsonl")}
    assert [found["source"]["name"] for found in yaml.safe_load_all(texts["yaml"])] == names
    assert [found["source"]["name"] for found in json.loads(texts["json"])] == names
    assert [json.loads(row)["source"]["name"] for row in texts["jsonl"].splitlines()] == names


def test_jobs_change_nothing(spawn: Spawn, plan: Path, minutes: Path) -> None:
    one, two = (spawn("extract", plan, minutes, plan, "-q", "--jobs", jobs) for jobs in (1, 2))
    assert one.stdout == two.stdout
    assert (one.returncode, two.returncode) == (0, 0)


@pytest.mark.parametrize(("name", "format"), [("x.json", "json"), ("x.jsonl", "jsonl"), ("x", "yaml")])
def test_the_output_s_ending_says_the_format(
    run: Run, plan: Path, tmp_path: Path, name: str, format: str
) -> None:
    done = run("extract", plan, "-o", tmp_path / "new" / name)
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / "new" / name).read_bytes() == b"".join(dump_documents([extract(plan)], format))


def test_a_type_gives_that_list_alone(spawn: Spawn, plan: Path, minutes: Path) -> None:
    refs = [action.ref for action in extract(plan).actions]
    alone = json.loads(spawn("extract", plan, "--type", "actions", "-f", "json", "-q").stdout)
    assert [action["ref"] for action in alone] == refs
    rows = spawn("extract", plan, minutes, "--type", "actions", "-f", "jsonl", "-q").stdout.splitlines()
    assert [json.loads(row)["ref"] for row in rows][: len(refs)] == refs


def test_a_paper_may_come_through_a_pipe(spawn: Spawn, minutes: Path) -> None:
    done = spawn("extract", "-", "-f", "json", "-q", input=minutes.read_bytes())
    found = Document.model_validate_json(done.stdout)
    named = extract(minutes)
    assert found.source.name == "stdin.pdf"
    assert found == named.model_copy(update={"source": found.source})
    assert found.source.sha256 == named.source.sha256


def test_written_records_go_through_every_command_that_reads(run: Run, plan: Path, tmp_path: Path) -> None:
    assert run("extract", plan, "-o", tmp_path / "x.yaml").exit_code == 0
    assert load(tmp_path / "x.yaml") == extract(plan)
    assert run("export", tmp_path / "x.yaml", "-o", tmp_path / "x.json").exit_code == 0
    assert load(tmp_path / "x.json") == extract(plan)


def test_a_bad_file_among_good_ones_is_one_line_and_code_6(spawn: Spawn, plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    done = spawn("extract", bad, plan, tmp_path / "none.pdf", "-f", "json", "-q")
    assert done.returncode == 6
    assert [found["source"]["name"] for found in json.loads(done.stdout)] == [plan.name]
    first, second, last = done.stderr.decode().splitlines()
    assert "bad.pdf: this is a PNG picture" in first
    assert "none.pdf" in second
    assert "2 of 3 files failed" in last


def test_a_single_bad_file_has_its_own_code(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    done = spawn("extract", tmp_path / "empty.pdf")
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.count(b"\n") == 1


WRONG = [
    (("-f", "xml"), "unknown format 'xml'"),
    (("--type", "actoins"), "Did you mean actions?"),
    (("--jobs", "0"), "--jobs must be 1 or more"),
    (("--page-timeout", "0"), "--page-timeout must be more than 0"),
    (("--max-memory", "-5"), "--max-memory must be 16 or more"),
    (("--reader", "eyes"), "Choose from pdfium, pdfplumber"),
    (("--nonsense",), "No such option"),
]


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_wrong_usage_is_code_2(run: Run, plan: Path, options: tuple[str, ...], message: str) -> None:
    done = run("extract", plan, *options)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr


def test_a_folder_without_papers_cannot_be_read(run: Run, tmp_path: Path) -> None:
    for options in ((), ("-o", f"{tmp_path}/out/")):
        done = run("extract", tmp_path, *options)
        assert done.exit_code == 3
        assert "no PDF in this folder" in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_output_that_cannot_be_written_is_code_5(run: Run, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = run("extract", plan, "-o", tmp_path / "file" / "x.yaml")
    assert done.exit_code == 5
    assert "cannot be written" in done.stderr
