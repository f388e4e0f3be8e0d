"""The types that can be asked for: where their records are and what a table shows of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from boardpapers.errors import UsageError
from boardpapers.query.nearest import nearest
from boardpapers.query.paper import Paper, Row
from boardpapers.records import (
    Action,
    AgendaItem,
    Attendance,
    Document,
    Meeting,
    Member,
    Metric,
    Minute,
    Part,
    Plan,
    Question,
    Recommendation,
    Record,
    Report,
    Resolution,
    Term,
    WorkPlanEntry,
)


@dataclass(frozen=True, slots=True)
class RecordType:
    """A type of record a user can ask for."""

    name: str
    model: type[Record]
    rows: Callable[[Paper], Iterator[Row]]
    columns: tuple[str, ...]
    """Fields of the table on the terminal; of "title|text" the first that says something."""
    parents: Mapping[str, type[Record]] = field(default_factory=dict)
    """What a record stands in, by the name its fields are asked under: `meeting.date`."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Short words for fields: `status` for `timescale.status`."""


def _top(name: str) -> Callable[[Paper], Iterator[Row]]:
    def rows(paper: Paper) -> Iterator[Row]:
        records: list[Record] = getattr(paper.document, name)
        return (Row(paper, record) for record in records)

    return rows


def _of_meetings(name: str) -> Callable[[Paper], Iterator[Row]]:
    def rows(paper: Paper) -> Iterator[Row]:
        for meeting in paper.document.meetings:
            for record in getattr(meeting, name):
                yield Row(paper, record, {"meeting": meeting})

    return rows


def _resolutions(paper: Paper) -> Iterator[Row]:
    for meeting in paper.document.meetings:
        for minute in meeting.minutes:
            for resolution in minute.resolutions:
                yield Row(paper, resolution, {"meeting": meeting, "minute": minute})


def _recommendations(paper: Paper) -> Iterator[Row]:
    for report in paper.document.reports:
        for recommendation in report.recommendations:
            yield Row(paper, recommendation, {"report": report})


_MEETING: Final[Mapping[str, type[Record]]] = {"meeting": Meeting}

_ACTION_ALIASES: Final = {
    "lead": "leads",
    "status": "timescale.status",
    "start": "timescale.start",
    "end": "timescale.end",
    "role": "board_roles.role",
    "level": "levels",
    "funding": "funding_text",
}

_TYPES: Final = (
    RecordType("meetings", Meeting, _top("meetings"), ("date", "start", "body", "status", "type", "venue")),
    RecordType(
        "reports",
        Report,
        _top("reports"),
        ("agenda_item", "number", "title", "date", "author", "recommendations.text"),
    ),
    RecordType(
        "actions",
        Action,
        _top("actions"),
        (
            "ref",
            "meeting.date",
            "item",
            "title|text",
            "leads|owner",
            "timescale.text|due_text|due",
            "funding",
            "role",
        ),
        aliases=_ACTION_ALIASES,
    ),
    RecordType(
        "metrics",
        Metric,
        _top("metrics"),
        ("action.ref", "text", "target.value", "target.unit", "action.leads"),
    ),
    RecordType(
        "minutes", Minute, _of_meetings("minutes"), ("meeting.date", "number", "title", "text"), _MEETING
    ),
    RecordType(
        "resolutions",
        Resolution,
        _resolutions,
        ("meeting.date", "minute.number", "minute.title", "number", "verb", "text"),
        {"meeting": Meeting, "minute": Minute},
        {"item": "minute.number"},
    ),
    RecordType(
        "attendance",
        Attendance,
        _of_meetings("attendance"),
        ("meeting.date", "name", "role", "status"),
        _MEETING,
    ),
    RecordType(
        "questions",
        Question,
        _of_meetings("questions"),
        ("meeting.date", "name", "kind", "notice", "text", "response"),
        _MEETING,
    ),
    RecordType("work-plan", WorkPlanEntry, _top("work_plan"), ("meeting_date", "item", "author", "struck")),
    RecordType("glossary", Term, _top("glossary"), ("term", "meaning")),
    RecordType("members", Member, _of_meetings("members"), ("name", "role", "section", "chair"), _MEETING),
    RecordType(
        "agenda",
        AgendaItem,
        _of_meetings("agenda"),
        ("meeting.date", "number", "title", "reports", "pages.first", "pages.last"),
        _MEETING,
    ),
    RecordType(
        "recommendations",
        Recommendation,
        _recommendations,
        ("report.number", "report.title", "number", "verb", "text"),
        {"report": Report},
    ),
    RecordType("parts", Part, _top("parts"), ("pages.first", "pages.last", "kind", "agenda_item", "title")),
    RecordType(
        "plans",
        Plan,
        _top("plans"),
        ("title", "version", "date", "period.start_year", "period.end_year", "priorities.title"),
    ),
)

RECORD_TYPES: Final[Mapping[str, RecordType]] = {kind.name: kind for kind in _TYPES}
"""Every type by its name."""

_OTHER_NAMES: Final = {
    "work_plan": "work-plan",
    "workplan": "work-plan",
    "forward-plan": "work-plan",
    "terms": "glossary",
    "items": "agenda",
    "agenda-items": "agenda",
}


def record_type(name: str) -> RecordType:
    """The type of that name; the singular and an underscore will do.

    Raises:
        UsageError: there is no such type; the nearest one is named.
    """
    plain = name.strip().lower().replace("_", "-")
    for candidate in (plain, f"{plain}s", _OTHER_NAMES.get(plain, ""), _OTHER_NAMES.get(f"{plain}s", "")):
        if candidate in RECORD_TYPES:
            return RECORD_TYPES[candidate]
    if plain.endswith((".pdf", ".yaml", ".yml", ".json", ".jsonl", "/")):
        raise UsageError(f"'{name}' is no record type: TYPE stands before the files")
    found = nearest(plain, RECORD_TYPES)
    hint = f"Did you mean '{found}'? " if found else ""
    raise UsageError(f"there is no record type '{name}'. {hint}The types: {', '.join(RECORD_TYPES)}")


def counts(document: Document) -> dict[str, int]:
    """How many records of each type `document` has; types without any are left out."""
    paper = Paper(document)
    sizes = {kind.name: sum(1 for _ in kind.rows(paper)) for kind in _TYPES}
    return {name: size for name, size in sizes.items() if size}
