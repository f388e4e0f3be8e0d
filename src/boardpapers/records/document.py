"""The document: everything read from one file."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import PLACES, SCHEMA_VERSION, PageRange, Places, Record, Traced
from .meeting import Meeting
from .plan import Action, Metric, Plan
from .report import Report
from .work_plan import WorkPlanEntry

DocumentKind = Literal["agenda_pack", "minutes", "delivery_plan", "report", "other"]
PartKind = Literal[
    "agenda", "minutes", "report", "appendix", "presentation", "decision", "work_plan", "questions", "plan",
    "other",
]  # fmt: skip


class Source(Record):
    """The file read."""

    name: str = Field(description="File name without folder.")
    sha256: str = Field(description="Hash of the file's bytes, hex.")
    media_type: str = Field(description='"application/pdf"')
    pages: int = Field(description="Number of pages.")
    ocr: bool = Field(False, description="Whether pages were read from pictures; a warning says which.")


class Part(Record):
    """What a run of pages is; no page is in two parts."""

    kind: PartKind = Field(description="What it is.")
    title: str | None = Field(None, description="As printed.")
    agenda_item: str | None = Field(None, description="Number of the agenda item it belongs to.")
    pages: PageRange = Field(description="Pages of the file.")
    printed: PageRange | None = Field(None, description="Page numbers printed on them.")


class Term(Traced):
    """An abbreviation and its meaning."""

    term: str = Field(description="The abbreviation.")
    meaning: str = Field(description="What it stands for.")
    evidence: Places = PLACES


class Warning(Record):
    """Something that could not be read or does not add up."""

    code: str = Field(description="Stable code, listed in docs/warnings.md.")
    message: str = Field(description="One line for a person.")
    page: int | None = Field(None, description="Page of the file, where it has one.")


class Unclaimed(Record):
    """Words of a page that went into no record."""

    page: int = Field(description="Page of the file.")
    text: str = Field(description="The words.")


class Coverage(Record):
    """Where every word of the file went: words = claimed + furniture + unclaimed."""

    words: int = Field(0, description="All words of the file.")
    claimed: int = Field(0, description="In some record's evidence.")
    furniture: int = Field(0, description="Running heads and feet, page numbers, stamps, contents pages.")
    unclaimed: int = Field(0, description="Not understood.")
    unclaimed_text: list[Unclaimed] = Field(default_factory=list, description="Page by page.")


class Document(Record):
    """Everything read from one file."""

    schema_version: Literal["1.0"] = Field(SCHEMA_VERSION, description="Version of this contract.")
    source: Source
    kind: DocumentKind = Field("other", description="What the file as a whole is.")
    title: str | None = Field(None, description="As printed.")
    meetings: list[Meeting] = Field(default_factory=list, description="Called and minuted meetings.")
    parts: list[Part] = Field(default_factory=list, description="What the pages are, in page order.")
    reports: list[Report] = Field(default_factory=list, description="Reports, in page order.")
    plans: list[Plan] = Field(default_factory=list, description="Delivery and action plans.")
    actions: list[Action] = Field(default_factory=list, description="All actions, flat.")
    metrics: list[Metric] = Field(default_factory=list, description="All measures, flat.")
    work_plan: list[WorkPlanEntry] = Field(default_factory=list, description="Forward plan rows.")
    glossary: list[Term] = Field(default_factory=list, description="Abbreviations explained.")
    warnings: list[Warning] = Field(default_factory=list, description="What to look at.")
    coverage: Coverage = Field(default_factory=lambda: Coverage(), description="Where every word went.")
