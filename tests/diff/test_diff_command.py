"""`boardpapers diff`: formats, exit codes, documented examples, and the sample plan's true changes."""

from __future__ import annotations

import json
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from boardpapers.diff import KINDS, DiffResult, diff
from boardpapers.records import Document
from boardpapers.writers import diff_html, diff_md
from boardpapers.writers.diff_text import plain, report
from documented import ROOT, agrees, examples, run

from .papers import BUSES, GARDENS, action, paper

SAMPLES = ROOT / "samples"


@pytest.fixture(autouse=True)
def in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "160")


def written(folder: Path, name: str, document: Document) -> str:
    path = folder / name
    path.write_text(document.model_dump_json(), encoding="utf-8")
    return str(path)


@pytest.fixture
def versions(tmp_path: Path) -> tuple[str, str]:
    old = paper(action("1.1", GARDENS, when="24/25"), action("1.2", BUSES), name="old.pdf")
    new = paper(
        action("1.1", GARDENS.replace("six", "nine"), when="25/26"), action("1.2", BUSES), name="new.pdf"
    )
    return written(tmp_path, "old.json", old), written(tmp_path, "new.json", new)


@pytest.mark.parametrize(("command", "output"), examples("docs/diff.md"))
def test_documented_examples(command: str, output: str) -> None:
    result = run(command)
    assert agrees(result.stdout, output), result.stdout
    assert result.exit_code == 1


def test_every_true_change_of_the_sample_plan_is_found_and_none_invented() -> None:
    truth = yaml.safe_load(
        (SAMPLES / "alderbrook-delivery-plan-2024-v1.1.changes.yaml").read_text(encoding="utf-8")
    )
    papers = (
        SAMPLES / "alderbrook-delivery-plan-2024.pdf",
        SAMPLES / "alderbrook-delivery-plan-2024-v1.1.pdf",
    )
    found = json.loads(run(f"boardpapers diff {papers[0]} {papers[1]} -f json").stdout)

    def keys(changes: list[dict[str, str | None]]) -> Counter[tuple[str | None, ...]]:
        return Counter((c["kind"], c["type"], c["old_ref"], c["new_ref"], c.get("field")) for c in changes)

    assert keys(found["changes"]) == keys(truth)


def test_the_shape_of_the_data(versions: tuple[str, str]) -> None:
    data = json.loads(run(f"boardpapers diff {versions[0]} {versions[1]} -f json").stdout)
    assert set(data) == {"schema_version", "old", "new", "changes", "notes", "summary"}
    assert (data["schema_version"], data["old"]["name"], data["new"]["name"]) == ("1.0", "old.pdf", "new.pdf")
    assert data["summary"] == {"reworded": 1, "slipped": 1}
    assert {
        "kind",
        "type",
        "old_id",
        "new_id",
        "old_ref",
        "new_ref",
        "field",
        "old",
        "new",
        "similarity",
    } <= set(data["changes"][0])
    assert yaml.safe_load(run(f"boardpapers diff {versions[0]} {versions[1]} -f yaml").stdout) == data


def test_exit_codes(versions: tuple[str, str]) -> None:
    old, new = versions
    assert run(f"boardpapers diff {old} {old}").exit_code == 0
    assert run(f"boardpapers diff {old} {new}").exit_code == 1
    assert run(f"boardpapers diff {old} {new} --only dropped").exit_code == 0
    assert run(f"boardpapers diff {old} {new} -f htm").exit_code == 2
    assert run(f"boardpapers diff {old} {new} --only sliped").exit_code == 2
    assert run(f"boardpapers diff {old} nowhere.pdf").exit_code == 3
    assert run("boardpapers diff - -").exit_code == 2


def test_a_wrong_choice_names_the_nearest(versions: tuple[str, str]) -> None:
    assert "Did you mean html?" in run(f"boardpapers diff {versions[0]} {versions[1]} -f htm").stderr
    assert (
        "Did you mean slipped?" in run(f"boardpapers diff {versions[0]} {versions[1]} --only sliped").stderr
    )


def test_output_to_a_file(versions: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "changes.html"
    result = run(f"boardpapers diff {versions[0]} {versions[1]} -f html -o {out}")
    assert (result.exit_code, result.stdout) == (1, "")
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")


def nasty() -> DiffResult:
    """Changes whose words are markup and control characters."""
    bad = "Ask <script>alert('x')</script> & | `code` *stars* _lines_ # \x1b[31mred\x07 for six months."
    return diff(paper(action("1.1", bad)), paper(action("1.1", bad.replace("six", "nine"))))


class Tags(HTMLParser):
    """Counts tags, and notes whatever would be fetched."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.fetched: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.fetched += [name for name, _ in attrs if name in ("src", "href")]


def test_html_is_self_contained_and_escaped() -> None:
    page = diff_html.write(nasty())
    tags = Tags(page)
    assert tags.tags["script"] == 0 and tags.fetched == []
    assert (tags.tags["del"], tags.tags["ins"]) == (1, 1)
    assert "&lt;script&gt;" in page and "\x1b" not in page and "@media print" in page


def test_markdown_shows_text_as_it_is_printed() -> None:
    page = diff_md.write(nasty())
    assert "~~six~~ **nine**" in page
    assert r"\<script\>" in page and r"\*stars\*" in page and "\x1b" not in page


def test_text_has_no_control_characters_on_standard_output(tmp_path: Path) -> None:
    bad = "Run \x1b[31mred\x07 classes for six months."
    old = written(tmp_path, "a.json", paper(action("1.1", bad)))
    new = written(tmp_path, "b.json", paper(action("1.1", bad.replace("six", "nine"))))
    assert "\x1b" not in run(f"boardpapers diff {old} {new}").stdout


def test_every_kind_can_be_written() -> None:
    result = nasty()
    (change,) = result.changes
    every = result.model_copy(
        update={"changes": [change.model_copy(update={"kind": kind}) for kind in KINDS]}
    )
    assert list(every.summary) == list(KINDS)
    text = "\n".join(plain(line) for line in report(every))
    assert all(kind.replace("_", " ").split()[-1] in text for kind in KINDS)
    assert diff_md.write(every) and diff_html.write(every)
