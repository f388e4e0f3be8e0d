"""Agendas and minutes in a few lines each, read into meetings.

A line in ``**asterisks**`` is bold, one that opens with ``- `` a bullet; ``||`` sets what follows
into the next column, 130 points on; an empty line starts a new page.
"""

from __future__ import annotations

from boardpapers.extract.context import Context
from boardpapers.extract.meeting.agenda import read_agenda
from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.layout import Line, SectionKind, Word
from boardpapers.records import Action, Meeting
from boardpapers.structure.lines import paragraphs

from ..sheets import LEADING, RIGHT, Sheet, context_of, section_of

COLUMN = 130.0


def sheets_of(text: str) -> list[Sheet]:
    sheets = [Sheet(1)]
    for line in text.strip("\n").split("\n"):
        if not line.strip():
            sheets.append(Sheet(len(sheets) + 1))
        elif "||" in line:
            columns(sheets[-1], line)
        else:
            plain = line.strip().removeprefix("- ")
            mark = "• " if plain != line.strip() else ""
            bold = plain.startswith("**") and plain.endswith("**")
            sheets[-1].write(mark + plain.strip("*"), bold=bold)
    return sheets


def columns(sheet: Sheet, line: str) -> None:
    """One line of words in columns; close to the line before it, as lists are set."""
    words: list[Word] = []
    sheet.top -= LEADING
    for at, part in enumerate(line.split("||")):
        plain = part.strip()
        if plain:
            words += sheet.line(plain.strip("*"), 72.0 + at * COLUMN, bold=plain.startswith("**")).words
    sheet.top += 2 * LEADING
    sheet.blocks += paragraphs([Line(words)], right={sheet.page: RIGHT})


def read(text: str, kind: SectionKind) -> Context:
    sheets = sheets_of(text)
    section = section_of(*sheets, kind=kind)
    context = context_of(section, *sheets, report=False)
    (read_agenda if kind == "agenda" else read_minutes)(section, context)
    return context


def held(text: str) -> Meeting:
    """The one meeting that minutes record."""
    (meeting,) = read(text, "minutes").found.meetings
    return meeting


def called(text: str) -> Meeting:
    """The one meeting that an agenda calls."""
    (meeting,) = read(text, "agenda").found.meetings
    return meeting


def actions(text: str) -> list[Action]:
    """The actions of minutes whose items stand in ``text``."""
    return read(HEAD + text, "minutes").found.actions


HEAD = (
    "**ALDERBROOK COUNTY COUNCIL**\n"
    "Minutes of a meeting of the Scrutiny Committee held in the Council Chamber, County Hall "
    "on Tuesday 4 June 2024 at 2.00 pm\n"
    "**PRESENT**\nCouncillor P Garrick (Chair), Councillor S Idris and Ms Olamide Fasanya\n"
)


def items(text: str) -> Meeting:
    """The meeting whose items stand in ``text``, under a head of its own."""
    return held(HEAD + text)
