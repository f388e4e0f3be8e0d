"""`boardpapers track`: formats, filters, documented examples."""

from __future__ import annotations

import json

import pytest
import yaml

from boardpapers.records.meeting import Minute
from boardpapers.track import TrackResult
from boardpapers.writers import track_md
from documented import ROOT, agrees, examples, run

from .series import follow, log, minutes, row, threads

PARISH = "docs/examples/nether-wickham"


@pytest.fixture(autouse=True)
def in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "160")


@pytest.mark.parametrize(("command", "output"), examples("docs/track.md"))
def test_documented_examples(command: str, output: str) -> None:
    result = run(command)
    assert agrees(result.stdout, output), result.stdout
    assert result.exit_code == 0


def test_the_shape_of_the_data() -> None:
    data = json.loads(run(f"boardpapers track {PARISH} -f json").stdout)
    assert set(data) == {"schema_version", "as_of", "files", "threads", "warnings"}
    assert data["as_of"] == "2024-04-09"
    assert data["files"][0] == {
        "file": "2024-01-09-minutes.pdf",
        "date": "2024-01-09",
        "kind": "minutes",
        "actions": 3,
    }
    thread = data["threads"][0]
    assert set(thread) == {
        "id", "title", "item", "owner", "raised", "status", "due", "appearances", "changes",
    }  # fmt: skip
    assert set(thread["appearances"][0]) == {
        "file", "action_id", "date", "text", "deadline", "progress", "similarity",
    }  # fmt: skip
    assert set(thread["changes"][0]) == {"file", "what", "old", "new"}
    assert yaml.safe_load(run(f"boardpapers track {PARISH} -f yaml").stdout) == data


def test_as_of_and_status() -> None:
    def ids(options: str) -> list[str]:
        found = json.loads(run(f"boardpapers track {PARISH} -f json {options}").stdout)
        return [thread["id"] for thread in found["threads"]]

    assert ids("--status overdue") == ["T002"]
    assert ids("--status overdue --as-of '31 March 2024'") == []
    assert ids("--status overdue,open --as-of 2024-06-01") == ["T002", "T004"]
    assert ids("--status not-seen") == ["T005"]


@pytest.mark.parametrize(
    ("options", "remedy"),
    [
        ("-f tabel", "Did you mean table?"),
        ("--status dun", "Did you mean done?"),
        ("--as-of soon", "2024-06-30"),
    ],
)  # fmt: skip
def test_wrong_usage(options: str, remedy: str) -> None:
    result = run(f"boardpapers track {PARISH} {options}")
    assert result.exit_code == 2
    assert remedy in result.stderr


def result_with_marks() -> TrackResult:
    """Actions whose words are Markdown."""
    bad = "Clerk to print *stars* in the [minutes](x) & <b>agenda</b> | now."
    return follow(
        minutes("2024-01-09.pdf", row(bad)), log("2024-02-13-log.pdf", row(bad, "May 2024", "On *track*"))
    )


def test_the_list_for_the_agenda_shows_text_as_it_is_printed() -> None:
    page = track_md.write(result_with_marks())
    assert r"**Clerk** to print \*stars\* in the \[minutes\](x) &amp; \<b\>agenda\</b\> \| now" in page
    assert r"due 31 May 2024, On \*track\*" in page


def test_the_list_leaves_no_action_out() -> None:
    page = run(f"boardpapers track {PARISH} -f md").stdout
    data = json.loads(run(f"boardpapers track {PARISH} -f json").stdout)
    for thread in data["threads"]:
        assert thread["title"].removeprefix(thread["owner"]) in page


def test_no_papers_with_actions_is_an_empty_answer() -> None:
    assert follow(log("2024-01-09.pdf")).threads == []
    assert track_md.write(follow(log("2024-01-09.pdf"))).startswith("# Matters arising")


def test_a_paper_that_cannot_be_read_is_told_and_the_others_are_followed() -> None:
    result = run(f"boardpapers track {PARISH} nowhere.pdf -f json")
    assert result.exit_code == 6
    assert "nowhere.pdf" in result.stderr
    assert len(json.loads(result.stdout)["threads"]) == 5


def test_an_action_from_minutes_says_under_which_item_it_stands() -> None:
    minute = Minute(number="9", title="Highways", text="…", evidence=[])
    paper = minutes("2024-01-09-minutes.pdf", row("Clerk to report it.", item="9"), minutes=[minute])
    (thread,) = threads(paper)
    assert thread.item == "9 Highways"
    assert "- **Clerk** to report it (item 9 Highways, raised 9 January 2024)" in track_md.write(
        follow(paper)
    )


def test_of_two_minutes_with_one_number_neither_is_named() -> None:
    items = [Minute(number="9", title=title, text="…", evidence=[]) for title in ("Highways", "Play area")]
    paper = minutes("2024-01-09-minutes.pdf", row("Clerk to report it.", item="9"), minutes=items)
    assert [thread.item for thread in threads(paper)] == [None]
