"""What an explanation says: plain values, pages 1-based, keys as they stand in the style files."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Match:
    """Words that the style knows; ``key`` is where the pattern stands: "meetings.attendance.apologies"."""

    page: int
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class PartReason:
    """A part of the file, what told where it begins, and what told its kind."""

    kind: str
    title: str | None
    agenda_item: str | None
    first: int
    last: int
    begins: str
    reason: str


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """A column's head and the field it fills; ``field`` is ``None`` where no pattern knows the head."""

    head: str
    field: str | None


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table, what it was taken for, its columns, and how much of it is in no record.

    ``known_as`` names the style's key ("plans.columns", "work_plan.columns", "glossary",
    "meetings.agenda_columns", "meetings.question_columns", "reports.labels", "measures") or is ``None``;
    ``note`` says what was missing.  ``left`` is the share of its words, 0 to 1, that no record holds.
    """

    first: int
    last: int
    rows: int
    known_as: str | None
    columns: list[ColumnReading]
    left: float
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words that are in no record and are no furniture, of one block."""

    page: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class PageReading:
    """A page: the number printed on it, its stamp, its furniture, what matched, what is left."""

    number: int
    printed: int | None
    stamp: str | None
    furniture: list[str] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    left: list[Leftover] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a file was understood.

    ``style`` is the name of the style used, ``detected`` the styles its first pages called for, each with
    the words that did; ``warnings`` are (code, message, page).
    """

    file: str
    style: str
    detected: list[tuple[str, str]]
    parts: list[PartReason]
    tables: list[TableReading]
    pages: list[PageReading]
    words: int
    unclaimed: int
    warnings: list[tuple[str, str, int | None]]
