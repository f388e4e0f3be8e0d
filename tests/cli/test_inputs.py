"""What a clerk gives a command by mistake: the same paper twice, an empty folder, another program's files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from boardpapers.records import Document

Run = Callable[..., Result]
MakeDocument = Callable[..., Document]


@pytest.fixture
def records(tmp_path: Path, a_document: MakeDocument) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(a_document().model_dump_json(by_alias=True), encoding="utf-8")
    return path


def test_a_paper_given_twice_is_counted_once(run: Run, records: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    copy.write_bytes(records.read_bytes())
    done = run("query", "actions", records, copy, records, "--count")
    assert (done.exit_code, done.stdout) == (0, "1\n")
    assert done.stderr.count("the same paper as plan.pdf; it is counted once") == 2


@pytest.mark.parametrize("command", ["query actions", "show", "check", "track", "export --to json"])
def test_an_empty_folder_is_one_line_and_3(run: Run, tmp_path: Path, command: str) -> None:
    done = run(*command.split(), tmp_path)
    assert (done.exit_code, done.stderr.count("\n"), done.stdout) == (3, 1, "")
    assert "no papers or records in this folder" in done.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("version: 3\nservices: {web: {image: x}}\n", "these are not records of this program. Give a paper"),
        ("schema_version: '0.9'\nsource: {name: a, sha256: b, media_type: c, pages: 1}\n",
         "records of schema version 0.9, where 1.0 is read. Extract the paper again"),
    ],
)  # fmt: skip
def test_yaml_of_another_program_or_version(run: Run, tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "other.yaml"
    path.write_text(text, encoding="utf-8")
    done = run("query", "actions", path)
    assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
    assert message in done.stderr


def test_records_given_to_extract_are_named(run: Run, records: Path) -> None:
    done = run("extract", records)
    assert done.exit_code == 3
    assert "this is a file of records extracted before, not a PDF. Give it to show" in done.stderr


def test_type_and_file_in_the_wrong_order(run: Run, records: Path) -> None:
    done = run("query", records, "actions")
    assert done.exit_code == 2
    assert "TYPE stands before the files" in done.stderr


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.ics", "x.db"])
def test_extract_does_not_write_yaml_under_the_name_of_an_export(
    run: Run, minutes: Path, tmp_path: Path, name: str
) -> None:
    done = run("extract", minutes, "-o", tmp_path / name)
    assert (done.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "boardpapers export" in done.stderr


def test_a_misspelt_export_format_names_the_nearest(run: Run, records: Path, tmp_path: Path) -> None:
    done = run("export", records, "--to", "xslx", "-o", tmp_path / "a.xlsx")
    assert done.exit_code == 2
    assert "Did you mean xlsx?" in done.stderr
