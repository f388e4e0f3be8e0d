"""Who sent apologies or was absent, as sentences and lists below them say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Paragraph

from ..stretches import part
from .people import Listed, by_line, is_person
from .people_columns import column_people, is_column_heads
from .people_lists import from_paragraph
from .roll import Attendee, Roll

NOT_THERE = re.compile(r"(?P<who>[A-Z].{2,120}?) (?:was|were) absent\b")


def read_apologies(p: Paragraph, roll: Roll, start: int = 0) -> None:
    """Take those who sent apologies in a sentence; it overrules a list that names them as present."""
    for one in from_paragraph(p, start, sentence=True):
        one.words = one.words or by_line(p.words)
        _take_apology(one, roll)


def read_listed_apologies(listed: Sequence[Paragraph], roll: Roll) -> None:
    """Take those whose names stand below a line about apologies: a line each, or in columns with roles."""
    people = [p for p in listed if not is_column_heads(p)]
    lines = [line for p in people for line in p.lines]
    run_in = sum(line.text.count(",") for line in lines) >= len(lines)
    columns = column_people(lines) if len(lines) > 1 and not run_in else None
    for one in columns or ():
        _take_apology(one, roll)
    for p in () if columns else people:
        read_apologies(p, roll)


def _take_apology(one: Listed, roll: Roll) -> None:
    """Set down that somebody sent apologies; it overrules a list that names them as present."""
    known = roll.find(one.name)
    if known is None:
        if is_person(one.name):
            roll.people.append(Attendee(one, "apologies"))
    elif known.status in ("present", "in_attendance", "officer"):
        known.status = "apologies"


def read_absent(p: Paragraph, roll: Roll, start: int, end: int) -> None:
    """Take those of whom a sentence says that they were absent: "Cllrs A Ash and B Elm were absent"."""
    said = part(p, start, end)
    names = NOT_THERE.match(said.text)
    if names is None:
        return
    for one in from_paragraph(part(said, 0, names.end("who")), sentence=True):
        if roll.find(one.name) is None and is_person(one.name):
            roll.people.append(Attendee(one, "absent"))
