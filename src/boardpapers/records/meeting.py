"""Meetings: who was called, who came, what was on the agenda, what was decided."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from .base import PLACES, Identified, PageRange, Places, Record, Time, Traced

AttendanceStatus = Literal["present", "apologies", "absent", "in_attendance", "officer"]


class Member(Traced):
    """A seat on the body, from its membership or distribution list."""

    name: str = Field(description='As printed with its style, less numbering and "(Chair)".')
    role: str | None = Field(None, description="Post or organisation as printed.")
    section: str | None = Field(None, description="The heading the member stands under.")
    chair: bool = Field(False, description="Whether printed as the chair.")
    evidence: Places = PLACES


class Attendance(Traced):
    """A person named in the minutes' attendance lists."""

    name: str = Field(description="As printed, less numbering and bracketed role.")
    role: str | None = Field(None, description="Post or organisation as printed.")
    status: AttendanceStatus = Field(description="Under which list the name stands.")
    chair: bool = Field(False, description="Whether printed as the chair.")
    joined: Time | None = Field(None, description="When a late arrival joined, where minuted.")
    left: Time | None = Field(None, description="When the person left early, where minuted.")
    substitute_for: str | None = Field(None, description="The member stood in for, where printed.")
    evidence: Places = PLACES


class AgendaItem(Traced):
    """An item of the agenda of a meeting called."""

    number: str | None = Field(None, description='As printed, without bracket or dot: "5".')
    title: str = Field(description="The item's title.")
    text: str | None = Field(None, description="What is printed below the title.")
    reports: list[str] = Field(default_factory=list, description="Report numbers named.")
    pages: PageRange | None = Field(None, description="Printed page range on the agenda.")
    appendix: str | None = Field(None, description='Letter of the appendix named: "A".')
    time: Time | None = Field(None, description="When the item is to be taken, where the agenda times it.")
    lead: str | None = Field(None, description="Who leads the item, where the agenda has such a column.")
    purpose: str | None = Field(None, description='What the item is for, as printed: "Decision".')
    paper: str | None = Field(None, description='The paper as the agenda names it: "Paper A", "Verbal".')
    evidence: Places = PLACES


class Votes(Record):
    """A recorded vote; names where a recorded (named) vote was taken."""

    for_: int | None = Field(None, alias="for", description="Votes for.")
    against: int | None = Field(None, description="Votes against.")
    abstain: int | None = Field(None, description="Abstentions.")
    names_for: list[str] = Field(default_factory=list, description="Who voted for.")
    names_against: list[str] = Field(default_factory=list, description="Who voted against.")
    names_abstain: list[str] = Field(default_factory=list, description="Who abstained.")


class Resolution(Traced):
    """A clause of a decision."""

    number: str | None = Field(None, description='Clause number or letter: "a".')
    verb: str | None = Field(None, description='The decision in capitals as printed ("NOTED").')
    text: str = Field(description="The whole clause.")
    proposer: str | None = Field(None, description="Who proposed it.")
    seconder: str | None = Field(None, description="Who seconded it.")
    votes: Votes | None = Field(None, description="The vote where recorded.")
    result: str | None = Field(None, description='"carried", "unanimous", "lost" where printed.')
    evidence: Places = PLACES


class Declaration(Traced):
    """A declaration of interest."""

    name: str = Field(description="Who declared.")
    item: str | None = Field(None, description="The item it concerns.")
    text: str = Field(description="As minuted.")
    evidence: Places = PLACES


class Minute(Traced):
    """An item of the minutes."""

    number: str | None = Field(None, description="Minute number as printed.")
    title: str | None = Field(None, description="The item's title.")
    text: str | None = Field(None, description="Whole item; paragraphs separated by a blank line.")
    points: list[str] = Field(default_factory=list, description="Bullets noted under the item.")
    resolutions: list[Resolution] = Field(default_factory=list, description="Decisions taken.")
    actions: list[str] = Field(default_factory=list, description="Ids of actions agreed.")
    reports: list[str] = Field(default_factory=list, description="Report numbers named.")
    declarations: list[Declaration] = Field(default_factory=list, description="Interests declared.")
    evidence: Places = PLACES


class Question(Traced):
    """A question, petition or deputation by a member or the public."""

    name: str | None = Field(None, description="Who asked.")
    kind: Literal["question", "petition", "deputation"] = Field("question", description="What it is.")
    notice: Literal["with", "short"] | None = Field(None, description="With or at short notice.")
    text: str | None = Field(None, description="The question.")
    response: str | None = Field(None, description="The answer.")
    evidence: Places = PLACES


class NextMeeting(Record):
    """When and where the body meets next."""

    date: datetime.date | None = Field(None, description="ISO date.")
    time: Time | None = None
    venue: str | None = Field(None, description="As printed.")


class Meeting(Identified):
    """A meeting called (from an agenda) or held (from minutes)."""

    organisation: str | None = Field(None, description="Council or board's parent, null if not printed.")
    body: str | None = Field(None, description='The body that meets, title case, no "the".')
    type: Literal["ordinary", "special", "annual", "extraordinary"] = Field("ordinary", description="Kind.")
    status: Literal["called", "held"] = Field(description="Called from an agenda, held from minutes.")
    date: datetime.date | None = Field(None, description="ISO date of the meeting.")
    start: Time | None = None
    end: Time | None = None
    venue: str | None = Field(None, description="As printed.")
    url: str | None = Field(None, description="Livestream or meeting address as printed.")
    members: list[Member] = Field(default_factory=list, description="Membership or distribution list.")
    attendance: list[Attendance] = Field(default_factory=list, description="Who was there and who not.")
    agenda: list[AgendaItem] = Field(default_factory=list, description="Items called.")
    minutes: list[Minute] = Field(default_factory=list, description="Items minuted.")
    questions: list[Question] = Field(default_factory=list, description="Questions, petitions, deputations.")
    next_meeting: NextMeeting | None = Field(None, description="The next meeting.")
    future_meetings: list[datetime.date] = Field(default_factory=list, description="Later dates, ISO.")
    notes: list[str] = Field(
        default_factory=list, description="Notices to the public on the agenda: filming, access, whom to ask."
    )
    proposed_items: list[str] = Field(default_factory=list, description="Items proposed for the next agenda.")
    evidence: Places = PLACES
