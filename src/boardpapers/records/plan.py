"""Delivery plans, their actions and the measures they name."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from .base import PLACES, Identified, PageRange, Places, Record, Traced
from .report import ReportSection

TimescaleStatus = Literal["dated", "tbc", "ongoing", "as_required", "none"]
Rag = Literal["red", "amber", "green", "blue", "grey"]


class Objective(Record):
    """An objective below a priority."""

    ref: str | None = Field(None, description='As printed: "1.1".')
    title: str = Field(description="As printed.")


class Priority(Record):
    """A priority or theme of a plan."""

    number: str | None = Field(None, description='As printed: "1".')
    title: str = Field(description="As printed.")
    objectives: list[Objective] = Field(default_factory=list, description="In order.")


class Period(Record):
    """The years a plan covers."""

    start_year: int = Field(description="First year.")
    end_year: int = Field(description="Last year.")


class Plan(Identified):
    """A delivery or action plan."""

    title: str | None = Field(None, description="As printed.")
    version: str | None = Field(None, description='As printed: "V1.0".')
    date: datetime.date | None = Field(None, description="ISO; first of month where only a month is printed.")
    period: Period | None = Field(None, description="Years covered.")
    priorities: list[Priority] = Field(default_factory=list, description="In order.")
    sections: list[ReportSection] = Field(
        default_factory=list, description="Text beside the tables: introduction, notes, governance."
    )
    pages: PageRange | None = Field(None, description="Pages of the file.")
    evidence: Places = PLACES


class Timescale(Record):
    """When an action is to be done; financial years run from 1 April to 31 March."""

    text: str | None = Field(None, description="As printed.")
    start: datetime.date | None = Field(None, description="First day meant, ISO.")
    end: datetime.date | None = Field(None, description="Last day meant, ISO.")
    status: TimescaleStatus = Field("none", description="What kind of timescale it is.")


class BoardRole(Record):
    """What the board does about an action."""

    role: Literal["do", "sponsor", "watch"] = Field(description="The role.")
    scope: str | None = Field(None, description='"Place", null where none is printed.')


class ActionPart(Record):
    """A lettered sub-action."""

    label: str = Field(description='"a"')
    text: str = Field(description="Its words.")


class Action(Identified):
    """Something somebody is to do: a plan's row, a minute's undertaking, a report's action."""

    source: Literal["plan", "minutes", "report"] = Field(description="What it was read from.")
    ref: str | None = Field(None, description='As printed: "1.1.2".')
    priority: str | None = Field(None, description="Number of the priority (plans).")
    objective: str | None = Field(None, description="Ref of the objective (plans).")
    headings: list[str] = Field(
        default_factory=list, description="Titles of the priority and objective it stands under (plans)."
    )
    title: str | None = Field(None, description="The bold lead phrase, else the first sentence.")
    text: str = Field(description="The whole cell or clause; paragraphs separated by newline.")
    parts: list[ActionPart] = Field(default_factory=list, description="Lettered sub-actions.")
    leads: list[str] = Field(default_factory=list, description="Parties that lead, split.")
    lead_text: str | None = Field(None, description="The lead column as printed.")
    funding_text: str | None = Field(None, description="The funding column as printed.")
    timescale: Timescale | None = Field(None, description="When; null where no such column exists.")
    levels: list[Literal["place", "system"]] = Field(default_factory=list, description="Where it is led.")
    board_roles: list[BoardRole] = Field(default_factory=list, description="The board's roles.")
    metrics: list[str] = Field(default_factory=list, description="Ids of its metrics.")
    links: list[str] = Field(default_factory=list, description="Refs of other actions named.")
    rag: Rag | None = Field(None, description="Letter, word or the cell's colour.")
    progress: str | None = Field(None, description="The progress column as printed.")
    extra: dict[str, str] = Field(default_factory=dict, description="Columns the style does not know.")
    raised: datetime.date | None = Field(None, description="Action logs: when it was raised, ISO.")
    completed: bool | None = Field(
        None, description='True under "Completed actions", or with a status that says so.'
    )
    owner: str | None = Field(None, description="Minutes, reports: who.")
    due: datetime.date | None = Field(None, description="Minutes, reports: by when, ISO.")
    due_text: str | None = Field(None, description="Minutes, reports: by when, as printed.")
    meeting: str | None = Field(None, description="Minutes: id of the meeting.")
    item: str | None = Field(None, description="Minutes: number of the minute.")
    evidence: Places = PLACES


class Target(Record):
    """A number a measure is to reach."""

    value: float | int = Field(description="The number.")
    unit: str | None = Field(None, description='"%", "£", or as printed.')


class Observation(Traced):
    """A measured value."""

    label: str | None = Field(None, description="What was measured, as printed in the row.")
    period: str | None = Field(None, description="When, as printed.")
    value: float | int = Field(description="The number.")
    unit: str | None = Field(None, description='"%", "£", or as printed.')
    evidence: Places = PLACES


class Metric(Identified):
    """A measure: one bullet of a metrics cell, a target, or a table of values."""

    text: str = Field(description="As printed.")
    action: str | None = Field(None, description="Id of the action it measures.")
    report: str | None = Field(None, description="Id of the report it stands in.")
    meeting: str | None = Field(None, description="Id of the meeting it was minuted at.")
    target: Target | None = Field(None, description="The number to reach, where printed.")
    observations: list[Observation] = Field(default_factory=list, description="Measured values.")
    evidence: Places = PLACES
