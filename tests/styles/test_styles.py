"""Style files: every one loads, merges and is detected; one's own go before those that ship."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest

from boardpapers.errors import UsageError
from boardpapers.styles import Style, detected, style_names, styles_for
from boardpapers.styles.load import FOLDERS
from boardpapers.styles.topic import Topic, any_of

FAMILIES = ("government", "moderngov", "nhs", "parish")

CALLS = {
    "moderngov": "ALDERBROOK COUNTY COUNCIL Public Document Pack Agenda 1. Apologies",
    "nhs": "Estuary NHS Foundation Trust Board of Directors meeting in public",
    "parish": "NETHER WICKHAM PARISH COUNCIL Minutes Present: Cllrs J Applegarth. In attendance: the Clerk",
    "government": "Notes. Present: A Vale (Cabinet Office), B Ash (Department for Transport)",
}


def topics(style: Style) -> Iterator[Topic]:
    return (value for _, value in style if isinstance(value, Topic))


@pytest.mark.parametrize("name", style_names())
def test_every_style_loads_and_every_pattern_compiles(name: str) -> None:
    style = styles_for("", name)
    style.compile()
    made = [
        field in vars(topic)
        for topic in topics(style)
        for field, value in vars(type(topic)).items()
        if isinstance(value, cached_property)
    ]
    assert len(made) > 40 and all(made)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_known_by_its_first_pages(family: str) -> None:
    assert [name for name, _ in detected(CALLS[family])] == [family]
    assert styles_for(CALLS[family]).name == family


def test_what_nobody_detects_gets_the_base() -> None:
    text = "Alderbrook Health and Wellbeing Board. Agenda. 1. Apologies. The Trust thanked the parish."
    assert detected(text) == []
    assert styles_for(text).name == "base"


def test_the_words_that_called_for_a_style_are_told() -> None:
    assert detected("NETHER WICKHAM  PARISH COUNCIL. The Clerk read the notice.") == [
        ("parish", "PARISH COUNCIL")
    ]


def field(family: str, topic: str, *question: str) -> list[str | None]:
    """What the base and the family make of a word."""
    found: list[str | None] = []
    for style in (styles_for(""), styles_for("", family)):
        match topic:
            case "column":
                found.append(style.plans.field_of(question[0]))
            case "label":
                found.append(style.reports.label_of(question[0]))
            case "status":
                found.append(style.meetings.status_of(question[0]))
            case "post":
                hit = style.meetings.patterns["posts"].search(question[0])
                found.append("post" if hit else None)
            case "notice":
                hit = any_of(style.pages.notices).fullmatch(question[0])
                found.append("notice" if hit else None)
            case "enclosure":
                hit = style.meetings.patterns["enclosures"].fullmatch(question[0])
                found.append("enclosure" if hit else None)
    return found


@pytest.mark.parametrize(
    ("family", "topic", "word", "meaning"),
    [
        ("moderngov", "notice", "Document is Restricted", "notice"),
        ("moderngov", "notice", "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A", "notice"),
        ("moderngov", "label", "Committee Officer", "contacts"),
        ("nhs", "column", "Exec lead", "lead"),
        ("nhs", "column", "Forecast completion date", "timescale"),
        ("nhs", "label", "Link to BAF / risks", "strategic_aim"),
        ("nhs", "status", "Non-voting directors", "in_attendance"),
        ("nhs", "status", "Trust Secretary", "officer"),
        ("nhs", "post", "the Chief Nurse", "post"),
        ("nhs", "enclosure", "BoD/24/017", "enclosure"),
        ("parish", "status", "Two members of the public", "in_attendance"),
        ("parish", "status", "Locum Clerk and RFO", "officer"),
        ("parish", "post", "the RFO", "post"),
        ("parish", "column", "Matters outstanding", "text"),
        ("government", "notice", "OFFICIAL - SENSITIVE", "notice"),
        ("government", "column", "Lead department", "lead"),
        ("government", "column", "AP no", "ref"),
        ("government", "status", "Regrets", "apologies"),
    ],
)
def test_what_a_family_adds(family: str, topic: str, word: str, meaning: str) -> None:
    base, known = field(family, topic, word)
    assert known == meaning
    assert base != meaning


def test_a_style_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDERS, str(tmp_path))
    (tmp_path / "alderbrook.yaml").write_text(
        "extends: [moderngov]\ndetect: ['alderbrook county']\nplans:\n  columns:\n    lead: ['champion']\n"
    )
    style = styles_for("Alderbrook County Council, a report")
    assert style.name == "alderbrook"
    assert style.plans.field_of("Champion") == "lead"
    assert style.plans.field_of("Lead officer") == "lead"
    assert any_of(style.pages.notices).fullmatch("document is restricted")
    assert "alderbrook" in style_names()


def test_a_style_of_ones_own_goes_before_one_that_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDERS, str(tmp_path))
    (tmp_path / "parish.yaml").write_text("detect: ['wickham']\n")
    assert detected("Wickham") == [("parish", "Wickham")]
    monkeypatch.delenv(FOLDERS)
    assert detected("Wickham") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plans: [", "cannot be read"),
        ("plan: {}", "not valid"),
        ("plans:\n  columns: [x]", "not valid"),
        ("extends: [nowhere]", "there is no style 'nowhere'"),
    ],
)
def test_a_faulty_file_is_named(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDERS, str(tmp_path))
    (tmp_path / "mine.yaml").write_text(text)
    with pytest.raises(UsageError, match=said):
        styles_for("", "mine")


def test_a_faulty_pattern_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDERS, str(tmp_path))
    (tmp_path / "mine.yaml").write_text("reports:\n  asks: ['please (']\n")
    with pytest.raises(UsageError, match=r"please \("):
        _ = styles_for("", "mine").reports.ask_pattern


def test_a_name_that_does_not_exist() -> None:
    with pytest.raises(UsageError, match="there is no style 'welsh'"):
        styles_for("", "welsh")


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["Action", "Lead", "Q1", "Q2"], True),
        (["Milestone", "Date"], True),
        (["Action", "Status"], True),
        (["Measure", "2022/23", "2023/24", "Target"], False),
        (["Measure", "Baseline", "Q1 2024/25", "Target", "RAG"], False),
    ],
)
def test_measures_over_time_are_no_actions(heads: list[str], expected: bool) -> None:
    assert styles_for("").plans.is_header(heads) is expected
