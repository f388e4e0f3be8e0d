"""Who is on the roll of a meeting, and whom a name in the text can mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Word
from boardpapers.normalise.names import name_key, same_person
from boardpapers.records import Attendance, Member

from ..context import Context
from .people import Listed

COMING = ("present", "in_attendance", "officer")
"""What those are called who are expected to come."""
INITIALS = re.compile(r"[A-Z]{2,4}")
BEHALF = re.compile(r"(?:substitut\w+ for|deputising for|on behalf of|sub\.? for|\bfor)\s+(?P<who>.+)", re.I)


@dataclass(slots=True, eq=False)
class Attendee:
    """A person of the lists with the status of the list."""

    person: Listed
    status: str
    joined: str | None = None
    left: str | None = None
    substitute_for: str | None = None
    label: str | None = None
    """The label of the list as printed."""


@dataclass(slots=True)
class Roll:
    """The attendance lists: the people, the words of the labels over them, and the marks of the lists."""

    people: list[Attendee] = field(default_factory=list)
    labels: list[list[Word]] = field(default_factory=list)
    marks: list[Word] = field(default_factory=list)

    def add(self, people: Sequence[Listed], status: str, label: str | None = None) -> None:
        """Add people under a status; one already listed under it is not added twice."""
        for one in people:
            known = next((p for p in self.people if _twice(p, one, status)), None)
            if known is not None:
                known.person.chair = known.person.chair or one.chair
                known.person.role = known.person.role or one.role
                known.person.words += one.words
            else:
                behalf = BEHALF.search(one.note or "")
                whom = behalf["who"] if behalf else None
                self.people.append(Attendee(one, status, substitute_for=whom, label=label))

    def find(self, name: str) -> Attendee | None:
        """The attendee that a name in the text can mean."""
        if INITIALS.fullmatch(name):
            meant = [p for p in self.people if letters_of(p.person.name) == name.upper()]
            return meant[0] if len(meant) == 1 else None
        exact = next((p for p in self.people if same_person(p.person.name, name)), None)
        return exact or next((p for p in self.people if _misspelt(p.person.name, name)), None)


def letters_of(name: str) -> str:
    """The initials of a name: "Dr Kath Payne" is KP."""
    return "".join(word[0].upper() for word in name_key(name).split() if word[0].isalpha())


def expected_members(roll: Roll, context: Context) -> list[Member]:
    """Those whom an agenda lists as coming: nobody was there yet, so they are on its distribution list."""
    return [
        Member(
            name=p.person.name,
            role=p.person.role,
            section=p.label,
            chair=p.person.chair,
            evidence=context.trace.evidence(*p.person.words),
        )
        for p in roll.people
        if p.status in COMING
    ]


def attendance_records(roll: Roll, context: Context) -> list[Attendance]:
    """The roll as records."""
    context.trace.claim(roll.marks)
    return [
        Attendance.model_validate(
            {
                "name": p.person.name,
                "role": p.person.role,
                "status": p.status,
                "chair": p.person.chair,
                "joined": p.joined,
                "left": p.left,
                "substitute_for": p.substitute_for,
                "evidence": context.trace.evidence(*p.person.words),
            }
        )
        for p in roll.people
    ]


def _twice(listed: Attendee, one: Listed, status: str) -> bool:
    shared = not set(listed.person.name.casefold().split()).isdisjoint(one.name.casefold().split())
    return listed.status == status and shared and same_person(listed.person.name, one.name)


def _misspelt(one: str, other: str) -> bool:
    """Whether two names differ by one letter at a surname's end: "Clark" and "Clarke"."""
    a, b = name_key(one).split(), name_key(other).split()
    if len(a) < 2 or a[:-1] != b[:-1] or min(len(a[-1]), len(b[-1])) < 4:
        return False
    return abs(len(a[-1]) - len(b[-1])) == 1 and (a[-1].startswith(b[-1]) or b[-1].startswith(a[-1]))
