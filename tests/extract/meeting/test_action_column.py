"""The column of initials beside the text: which words an entry stands for, and what is no entry."""

from __future__ import annotations

import pytest

from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.layout import Line
from boardpapers.records import Action, Meeting
from boardpapers.structure.lines import paragraphs

from ..sheets import LEADING, RIGHT, context_of, section_of
from .meeting_sheets import HEAD, sheets_of


def read(*lines: tuple[str, str], bold: bool = True) -> tuple[Meeting, list[Action]]:
    """Minutes of one item whose lines carry bold entries of the action column; "- " opens a bullet."""
    sheets = sheets_of(HEAD)
    sheet = sheets[0]
    sheet.write("Action", bold=True, x=470.0)
    sheet.write("1. ROADS", bold=True)
    made = []
    for text, owner in lines:
        words = sheet.line(text.replace("- ", "• ", 1), 72.0).words
        words += sheet.line(owner, 470.0, bold=bold).words if owner else ()
        made.append(Line(words))
        sheet.top += LEADING
    sheet.blocks += paragraphs(made, right={sheet.page: RIGHT})
    sheet.top += LEADING
    sheet.write("2. TREES", bold=True)
    sheet.write("The oak was sound.")
    section = section_of(*sheets, kind="minutes")
    context = context_of(section, *sheets, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    return meeting, context.found.actions


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (  # the sentence that names the owner, wherever it stands
            [("- Path. The county is waiting for a cost", "RB"), ("of the works. RB is to meet them.", "")],
            "RB is to meet them.",
        ),
        (  # a topic that is somebody's, though nothing to be done is named
            [("- Website. It has been renewed by the firm that made the first page.", "RB")],
            "Website. It has been renewed by the firm that made the first page.",
        ),
        (  # and though what is said of the owner is no task
            [("- Marks. The lines at the southern end of the lane can barely be seen today.", "RB"),
             ("RB to be asked if the county can paint them once more.", "")],
            "RB to be asked if the county can paint them once more.",
        ),
        (
            [("- Bench. The bench has gone. The county will bring another one to us soon.", "RB")],
            "The county will bring another one to us soon.",
        ),
    ],
)  # fmt: skip
def test_what_an_entry_stands_for(lines: list[tuple[str, str]], text: str) -> None:
    _, actions = read(("The lane was shut.", ""), *lines)
    assert [(a.text, a.owner) for a in actions] == [(text, "RB")]


def test_a_word_of_the_text_is_no_entry() -> None:
    meeting, actions = read(
        ("The priorities of the force were the same as in the year before last year. A", "")
    )
    assert meeting.minutes[0].text is not None
    assert meeting.minutes[0].text.endswith("last year. A")
    assert actions == []
