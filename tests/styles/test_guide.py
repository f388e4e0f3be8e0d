"""docs/add-a-style.md: its example is a style that changes what is read; its tables list every key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from boardpapers.explain import as_lines, explain
from boardpapers.extract import read_records
from boardpapers.layout import Document as File
from boardpapers.layout import Page
from boardpapers.records import Document
from boardpapers.structure.blocks import structure
from boardpapers.structure.parts.sections import sections
from boardpapers.styles import Style, styles_for
from boardpapers.styles.load import FOLDERS
from boardpapers.styles.pages import Opening
from boardpapers.styles.topic import Topic
from builders import Sheet

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "add-a-style.md").read_text(encoding="utf-8")
BANNER = "SALTMERE BOROUGH COUNCIL"


@pytest.fixture
def saltmere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The guide's example, where a user would put it."""
    [example] = re.findall(r"```yaml\n(.*?)```", GUIDE, re.S)
    (tmp_path / "saltmere.yaml").write_text(example, encoding="utf-8")
    monkeypatch.setenv(FOLDERS, str(tmp_path))


def read(*pages: Page) -> Document:
    text = " ".join(w.text for page in pages for w in page.words)
    file = File("paper.pdf", "0" * 64, "application/pdf", len(pages), [], list(pages))
    result, style = structure(file, lambda _: styles_for(text))
    return read_records(result, sections(result, style), style)


def action_plan() -> Page:
    sheet = Sheet().text(72, 40, f"{BANNER}  Harbour action plan 2024", size=14, bold=True)
    rows = [
        ("Undertaking", "Champion", "Finish by"),
        ("Mend the slipway", "Harbour office", "May 2024"),
        ("Paint the bollards", "Street team", "June 2024"),
        ("Light the steps", "Street team", "July 2024"),
    ]
    sheet.table(90, [72, 240, 380, 520], rows)
    return sheet.page


def note() -> Page:
    sheet = Sheet().text(72, 40, BANNER, bold=True)
    sheet.text(72, 64, "NOTE OF PROCEEDINGS OF THE HARBOUR COMMITTEE", bold=True)
    sheet.text(72, 88, "held on Tuesday 14 May 2024 at 6.00 pm")
    sheet.text(72, 120, "Round the table: Cllr A Vale, Cllr B Ash and Cllr C Thorn")
    sheet.text(72, 144, "Sorry to miss us: Cllr D Elm")
    sheet.text(72, 176, "1. THE SLIPWAY", bold=True)
    sheet.text(72, 200, "The harbour master showed pictures of the slipway.")
    return sheet.page


def test_the_columns_of_the_example(saltmere: None) -> None:
    found = read(action_plan())
    assert [(a.text, a.lead_text) for a in found.actions] == [
        ("Mend the slipway", "Harbour office"),
        ("Paint the bollards", "Street team"),
        ("Light the steps", "Street team"),
    ]
    assert all(a.timescale is not None and a.timescale.end is not None for a in found.actions)


def test_the_labels_of_the_example(saltmere: None) -> None:
    [meeting] = read(note()).meetings
    assert meeting.status == "held"
    assert [(a.name, a.status) for a in meeting.attendance] == [
        ("Cllr A Vale", "present"),
        ("Cllr B Ash", "present"),
        ("Cllr C Thorn", "present"),
        ("Cllr D Elm", "apologies"),
    ]


def test_without_the_style_the_same_papers_stay_closed() -> None:
    assert read(action_plan()).actions == []
    assert [a.name for m in read(note()).meetings for a in m.attendance] == []


def keys() -> Iterator[tuple[str, str]]:
    """(key, description) of everything a style can hold."""
    for name, topic in Style.model_fields.items():
        kind = topic.annotation
        if not (isinstance(kind, type) and issubclass(kind, Topic)):
            continue
        yield from ((f"{name}.{key}", field.description or "") for key, field in kind.model_fields.items())
        if name == "pages":
            described = Opening.model_fields.items()
            yield from ((f"pages.parts.*.{key}", field.description or "") for key, field in described)


def test_the_guide_lists_every_key_as_the_model_describes_it() -> None:
    wanted = {f"| `{key}` | {description} |" for key, description in keys()}
    printed = set(re.findall(r"^\| `[a-z_.*]+` \| .* \|$", GUIDE, re.M))
    assert not wanted - printed, "write into docs/add-a-style.md:\n" + "\n".join(sorted(wanted - printed))
    assert not printed - wanted, "take out of docs/add-a-style.md:\n" + "\n".join(sorted(printed - wanted))


def test_the_guide_shows_what_explain_prints() -> None:
    [shown] = re.findall(r"```text\n(.*?)```", GUIDE, re.S)
    lines = iter(as_lines(explain(ROOT / "samples" / "nether-wickham-2024-05-14-minutes.pdf")))
    for expected in shown.splitlines():
        assert expected in lines, expected  # in this order


def test_columns_and_fields_of_the_guide_are_those_of_the_base() -> None:
    style = styles_for("")
    mappings = {
        "attendance": style.meetings.attendance,
        "head_labels": style.meetings.head_labels,
        "agenda_columns": style.meetings.agenda_columns,
        "question_columns": style.meetings.question_columns,
        "plans.columns": style.plans.columns,
        "reports.labels": style.reports.labels,
        "reports.headings": style.reports.headings,
        "work_plan.columns": style.work_plan.columns,
    }
    missing = [
        f"{name}: {key}" for name, fields in mappings.items() for key in fields if f"`{key}`" not in GUIDE
    ]
    assert missing == []
