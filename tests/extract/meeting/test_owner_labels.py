"""Minutes whose action labels only name who is to act, and action columns set a little off their text."""

from __future__ import annotations

import pytest

from boardpapers.extract.meeting.flow import Entry, attach
from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.layout import Line
from boardpapers.structure.lines import build

from ..sheets import Sheet, context_of, section_of
from .meeting_sheets import HEAD, actions, held, read, sheets_of


def tasks(text: str) -> list[tuple[str, str | None]]:
    return [(a.text, a.owner) for a in actions(f"**1. ROADS**\n{text}\n**2. CLOSE**\nThanks were given.")]


@pytest.mark.parametrize(
    ("above", "label", "found"),
    [
        ("The fence is down.", "ACTION:PG", ("The fence is down.", "PG")),
        ("SI said he would ring. Thanks were given.", "ACTION: SI", ("SI said he would ring.", "SI")),
        ("The fence is down.", "Action: PG/Clerk", ("The fence is down.", "PG/Clerk")),
        ("The fence is down.", "ACTION: ALL", ("The fence is down.", "ALL")),
        ("The talks are:\nRoads - Ann\nTrees - Ben", "ACTION: KW", ("The talks are:", "KW")),
    ],
)
def test_a_label_names_who_does_what_stands_above(above: str, label: str, found: tuple[str, str]) -> None:
    assert tasks(f"{above}\n{label}") == [found]


@pytest.mark.parametrize("label", ["Action: None", "ACTION: Nil", "Action: Noted."])
def test_a_label_that_asks_for_nothing(label: str) -> None:
    assert tasks(f"The fence is down.\n{label}") == []


def test_initials_as_the_list_of_those_present_prints_them() -> None:
    text = (
        "**Nether Wickham Library Friends**\nMinutes of the Trustees held on 4 June 2024\n"
        "Present: Alan Holt, Chair (AHol), Ann Hopper (AHop), Ben Ash (BA)\n"
        "**1. ROADS**\nThe fence is down.\nACTION: Ahop/BA\n**2. CLOSE**\nThanks were given."
    )
    assert [(p.name, p.role, p.chair) for p in held(text).attendance] == [
        ("Alan Holt", None, True), ("Ann Hopper", None, False), ("Ben Ash", None, False),
    ]  # fmt: skip
    assert [a.owner for a in read(text, "minutes").found.actions] == ["Ahop/BA"]


def _column(*rows: tuple[str, str, float]) -> list[tuple[str, list[str]]]:
    """Paragraphs and notes beside them, each note so many points below its paragraph's first line."""
    sheet = Sheet(1)
    entries, notes = [], []
    for text, note, down in rows:
        entries.append(Entry(build([sheet.line(text, 72.0)])))
        for part in note.split("|") if note else ():
            sheet.top += down
            notes.append(Line(sheet.line(part, 470.0).words))
            sheet.top -= down
            down += 12.0
        sheet.top += 28.0
    attach(entries, notes)
    return [(e.text, [n.text for n in e.notes]) for e in entries]


def test_names_that_a_slash_joins_are_one_entry() -> None:
    found = _column(("The bridge was shut.", "AB/|Clerk", 18.0), ("The oak was sound.", "", 0.0))
    assert found == [("The bridge was shut.", []), ("The oak was sound.", ["AB/", "Clerk"])]


def test_a_note_below_a_heading_is_for_what_follows() -> None:
    found = _column(("Governance", "AB", 12.0), ("The rules were read.", "", 0.0))
    assert found == [("Governance", []), ("The rules were read.", ["AB"])]
    told = _column(("The rules were read.", "AB", 12.0), ("The bridge was shut.", "", 0.0))
    assert told[0] == ("The rules were read.", ["AB"])


def test_governors_may_be_named_together_in_a_label() -> None:
    assert tasks("The fence is down.\nACTION: Trustees/PG") == [("The fence is down.", "Trustees/PG")]


def test_an_entry_of_the_column_that_says_the_task_itself() -> None:
    sheets = sheets_of(HEAD)
    sheets[0].table(
        ["Ref", "Discussion", "Action"],
        ["46/24", "The chair welcomed all who had come to the meeting and thanked them for their papers", ""],
        [
            "47/24",
            "The minutes were read by all and agreed and they were signed by the chair",
            "Clerk to print them",
        ],
    )
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    assert [(a.text, a.owner, a.item) for a in context.found.actions] == [
        ("Clerk to print them", "Clerk", "47/24")
    ]


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("PG agreed she would discuss it with the county.", "PG"),
        ("As the lead for the Roads Team, PG agreed to discuss it with them.", "PG"),
    ],
)
def test_who_promises(said: str, owner: str) -> None:
    assert tasks(said) == [(said, owner)]
