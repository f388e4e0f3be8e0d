"""`diff` of folders: which paper is a version of which, and what is said of those that are in one only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from boardpapers.diff import counterpart, diff_papers
from boardpapers.records import Document, Meeting
from boardpapers.writers import diff_html, diff_md
from documented import run

from .papers import BUSES, CARERS, FALLS, GARDENS, SMOKING, action, paper


def plan(name: str, *texts: str, **fields: Any) -> Document:
    actions = [action(f"1.{n}", text) for n, text in enumerate(texts or (GARDENS, BUSES, FALLS), 1)]
    return version(paper(*actions, name=name, kind="delivery_plan", **fields))


def minutes(name: str, day: str, **fields: Any) -> Document:
    held = Meeting.model_validate({"id": f"board-{day}", "status": "held", "body": "Board", "date": day})
    return version(paper(name=name, kind="minutes", meetings=[held], title="Minutes", **fields))


def version(document: Document) -> Document:
    """With a hash of its own, as two files that differ have."""
    version.count += 1  # type: ignore[attr-defined]
    source = document.source.model_copy(update={"sha256": f"{version.count:064x}"})  # type: ignore[attr-defined]
    return document.model_copy(update={"source": source})


version.count = 0  # type: ignore[attr-defined]


def paired(old: list[Document], new: list[Document]) -> list[tuple[str | None, str | None]]:
    result = diff_papers(old, new)
    pairs: list[tuple[str | None, str | None]] = [(p.old.name, p.new.name) for p in result.papers]
    pairs += [(source.name, None) for source in result.only_old]
    return pairs + [(None, source.name) for source in result.only_new]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (plan("plan.pdf"), plan("plan.yaml", SMOKING)),  # the same name, whatever it says
        (plan("plan-v1.0.pdf"), plan("Plan v1.1 FINAL.pdf", SMOKING)),  # the same name but for its version
        (plan("a.pdf"), plan("b.pdf", GARDENS, BUSES, SMOKING)),  # the same actions
        (plan("a.pdf", title="The Plan"), plan("b.pdf", SMOKING, title="The  plan")),  # the same title
        (minutes("draft.pdf", "2024-05-14"), minutes("signed.pdf", "2024-05-14")),  # the same meeting
    ],
)
def test_what_makes_two_papers_versions_of_one(old: Document, new: Document) -> None:
    others = [plan("other.pdf", CARERS, title="Another"), minutes("other-minutes.pdf", "2023-01-10")]
    more = [plan("unlike.pdf", "Nothing of the kind was planned before."), minutes("m.pdf", "2025-02-11")]
    assert (old.source.name, new.source.name) in paired([old, *others], [*more, new])


def test_minutes_of_another_day_are_another_paper() -> None:
    old, new = minutes("2024-05-minutes.pdf", "2024-05-14"), minutes("2024-06-minutes.pdf", "2024-06-11")
    assert paired([old], [new]) == [("2024-05-minutes.pdf", None), (None, "2024-06-minutes.pdf")]


def test_the_only_plans_of_two_folders_are_compared_whatever_they_say() -> None:
    assert paired([plan("a.pdf", GARDENS)], [plan("b.pdf", SMOKING)]) == [("a.pdf", "b.pdf")]


def test_papers_of_one_name_in_several_folders_are_told_apart_by_content() -> None:
    may, june = minutes("minutes.pdf", "2024-05-14"), minutes("minutes.pdf", "2024-06-11")
    result = diff_papers([may, june], [version(june), version(may)])
    assert [paper.changes for paper in result.papers] == [[], []]


def test_the_counterpart_of_a_paper() -> None:
    old = plan("v1.pdf")
    new = plan("v2.pdf", GARDENS, BUSES, CARERS)
    assert counterpart(old, [minutes("m.pdf", "2024-05-14"), plan("x.pdf", SMOKING), new]) is new
    assert counterpart(old, [minutes("m.pdf", "2024-05-14"), minutes("n.pdf", "2024-06-11")]) is None
    assert counterpart(old, [other := plan("x.pdf", SMOKING)]) is other


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    sides = {
        "old": [plan("plan.pdf"), minutes("gone.pdf", "2024-05-14"), plan("same.pdf", SMOKING)],
        "new": [
            plan("plan.pdf", GARDENS, BUSES),
            plan("same.pdf", SMOKING),
            minutes("come.pdf", "2024-06-11"),
        ],
    }
    for side, documents in sides.items():
        (tmp_path / side).mkdir()
        for document in documents:
            path = tmp_path / side / f"{document.source.name}.json"
            path.write_text(document.model_dump_json(by_alias=True), encoding="utf-8")
    return tmp_path / "old", tmp_path / "new"


def test_folders_on_the_command_line(folders: tuple[Path, Path]) -> None:
    done = run(f"boardpapers diff {folders[0]} {folders[1]} -f json")
    found = json.loads(done.stdout)
    assert done.exit_code == 1
    assert set(found) == {"schema_version", "papers", "only_old", "only_new", "summary"}
    assert [(p["old"]["name"], p["summary"]) for p in found["papers"]] == [
        ("plan.pdf", {"dropped": 1}), ("same.pdf", {}),
    ]  # fmt: skip
    assert [found[side][0]["name"] for side in ("only_old", "only_new")] == ["gone.pdf", "come.pdf"]
    assert found["summary"] == {"dropped": 1}


def test_a_folder_beside_itself_does_not_differ(folders: tuple[Path, Path]) -> None:
    done = run(f"boardpapers diff {folders[0]} {folders[0]}")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "3 papers in both: no changes")


def test_only_some_kinds_of_change(folders: tuple[Path, Path]) -> None:
    assert run(f"boardpapers diff {folders[0]} {folders[1]} --only slipped").exit_code == 0
    done = run(f"boardpapers diff {folders[0]} {folders[1]} --only added -f json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["only_old"], len(found["only_new"])) == (1, [], 1)


def test_a_paper_beside_a_folder_is_compared_with_its_version(folders: tuple[Path, Path]) -> None:
    for sides in (folders[0] / "plan.pdf.json", folders[1]), (folders[0], folders[1] / "plan.pdf.json"):
        found = json.loads(run(f"boardpapers diff {sides[0]} {sides[1]} -f json").stdout)
        assert (found["new"]["name"], found["summary"]) == ("plan.pdf", {"dropped": 1})
    done = run(f"boardpapers diff {folders[0] / 'gone.pdf.json'} {folders[1]}")
    assert done.exit_code == 2
    assert "holds no version of gone.pdf" in done.stderr


def test_a_stream_of_papers_is_a_side_of_several(folders: tuple[Path, Path], tmp_path: Path) -> None:
    stream = tmp_path / "old.jsonl"
    stream.write_text("\n".join(path.read_text() for path in sorted(folders[0].iterdir())), encoding="utf-8")
    found = json.loads(run(f"boardpapers diff {stream} {folders[1]} -f json").stdout)
    assert len(found["papers"]) == 2


def test_what_cannot_be_read_of_a_folder_is_told_and_the_rest_compared(folders: tuple[Path, Path]) -> None:
    (folders[1] / "torn.pdf").write_bytes(b"%PDF-1.7 torn")
    done = run(f"boardpapers diff {folders[0]} {folders[1]}")
    assert done.exit_code == 6
    assert "torn.pdf" in done.stderr and "2 papers in both" in done.stdout


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_every_format_names_pairs_and_papers_of_one_side(folders: tuple[Path, Path], form: str) -> None:
    text = run(f"boardpapers diff {folders[0]} {folders[1]} -f {form}").stdout.replace("\\", "")
    for words in (
        "2 papers in both, 1 of them changed: 1 change",
        "only in the old: gone.pdf",
        "only in the new: come.pdf",
        "plan.pdf → plan.pdf: 1 change",
        "same.pdf: no changes",
    ):
        assert words in text


def test_headings_of_several_papers_are_nested() -> None:
    result = diff_papers([plan("plan.pdf")], [plan("plan.pdf", GARDENS, BUSES)])
    page, html = diff_md.write_papers(result), diff_html.write_papers(result)
    assert [line.split()[0] for line in page.splitlines() if line.startswith("#")] == ["#", "##", "###"]
    assert (html.count("<h1>"), html.count("<h2>"), html.count("<h3>")) == (1, 1, 1)
