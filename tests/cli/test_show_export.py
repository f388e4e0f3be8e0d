"""`show`, `export` and `schema` as they are called."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from boardpapers import extract
from boardpapers.records import Document
from boardpapers.writers import WRITERS, dump_documents

Run = Callable[..., Result]
MakeDocument = Callable[..., Document]


@pytest.fixture
def records(tmp_path: Path, a_document: MakeDocument) -> Path:
    path = tmp_path / "records.yaml"
    path.write_bytes(b"".join(dump_documents([a_document()], "yaml")))
    return path


def test_show_gives_a_paper_at_a_glance(run: Run, records: Path) -> None:
    done = run("show", records)
    assert done.exit_code == 0
    for words in (
        "plan.pdf: minutes, 4 pages",
        "warning, page 2",
        "Alderbrook Health and Wellbeing Board",
        "1.10",
    ):
        assert words in done.stdout


@pytest.mark.parametrize("name", ["action-1.10", "1.10"])
def test_show_gives_one_record_with_its_places(run: Run, records: Path, name: str) -> None:
    done = run("show", records, name)
    assert done.stdout.startswith("Action\nid: action-1.10\n")
    assert "read from page 3, box 1, 2.5, 3.25, 4 pt" in done.stdout
    assert "evidence" not in done.stdout


def test_show_of_an_unknown_record_suggests_the_nearest(run: Run, records: Path) -> None:
    done = run("show", records, "action-1.1")
    assert done.exit_code == 2
    assert "Did you mean action-1.10" in done.stderr


def test_show_echoes_no_escape_code(run: Run, tmp_path: Path, a_document: MakeDocument) -> None:
    path = tmp_path / "x.json"
    evil = a_document(
        title="\x1b]0;owned\x07\x1b[2J", glossary=[{"term": "\x1b[31mX", "meaning": "[bold]no[/]"}]
    )
    path.write_bytes(b"".join(dump_documents([evil], "json")))
    shown = run("show", path).stdout + run("show", path, "\x1b[31mX").stdout
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "[bold]no[/]" in shown


@pytest.mark.parametrize("name", WRITERS)
def test_export_writes_every_format(run: Run, records: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / f"out-{name}"
    done = run("export", records, "--to", name, "-o", out)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert out.is_dir() == WRITERS[name].folder
    assert out.is_dir() or out.stat().st_size > 100


@pytest.mark.parametrize("ending", ["xlsx", "sqlite", "db", "ics", "json", "yml"])
def test_export_tells_the_format_by_the_ending(run: Run, records: Path, tmp_path: Path, ending: str) -> None:
    assert run("export", records, "-o", tmp_path / f"x.{ending}").exit_code == 0
    assert (tmp_path / f"x.{ending}").is_file()


def test_export_of_one_type(run: Run, records: Path, tmp_path: Path) -> None:
    assert run("export", records, "--to", "csv", "--type", "actions", "-o", tmp_path / "a.csv").exit_code == 0
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as file:
        assert [row["ref"] for row in csv.DictReader(file)] == ["1.10"]
    done = run("export", records, "--to", "json", "--type", "actions")
    assert [action["ref"] for action in json.loads(done.stdout)] == ["1.10"]


WRONG = [
    (("--to", "doc", "-o", "x"), "unknown format 'doc'"),
    ((), "no format given"),
    (("--to", "xlsx"), "Name it with -o"),
    (("-o", "x.txt"), "no format given"),
    (("--to", "csv", "-o", "x.csv"), "one record type"),
]


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_wrong_export_is_code_2(run: Run, records: Path, options: tuple[str, ...], message: str) -> None:
    done = run("export", records, *options)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr


def test_a_missing_extra_is_named(run: Run, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.writers.find_spec", lambda name: None)
    done = run("export", records, "-o", "x.xlsx")
    assert done.exit_code == 2
    assert "pip install 'boardpapers[xlsx]'" in done.stderr


def test_export_does_the_good_files_and_exits_6(run: Run, records: Path, tmp_path: Path) -> None:
    done = run("export", records, tmp_path / "none.yaml", "--to", "jsonl")
    assert done.exit_code == 6
    assert len(done.stdout.splitlines()) == 1
    assert "none.yaml: " in done.stderr


def test_export_reads_a_paper_on_the_way(run: Run, plan: Path) -> None:
    done = run("export", plan, "--to", "jsonl")
    assert Document.model_validate_json(done.stdout) == extract(plan)


def test_schema_prints_the_published_schema(run: Run) -> None:
    published = Path(__file__).parent.parent.parent / "schemas" / "action.schema.json"
    assert run("schema", "action").stdout == published.read_text(encoding="utf-8")
    assert "action" in run("schema", "--list").stdout.split()
    assert run("schema", "acton").exit_code == 2


def test_explain_says_what_matched_on_a_page(run: Run) -> None:
    paper = Path(__file__).parents[2] / "samples" / "estuary-nhs-board-2024-03-27.pdf"
    result = run("show", paper, "--explain", "--page", "2")
    assert result.exit_code == 0, result.output
    assert "words are in no record" in result.output
    assert "Page 2" in result.output
    assert "Page 1" not in result.output
