"""Reports with their cover sheets."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from .base import PLACES, Identified, PageRange, Places, Record, Traced


class Contact(Record):
    """A contact officer."""

    name: str = Field(description="The officer's name.")
    role: str | None = Field(None, description="Post as printed.")
    phone: str | None = Field(None, description="Telephone as printed.")
    email: str | None = Field(None, description="E-mail address.")


class Recommendation(Traced):
    """What the report asks the body to do."""

    number: str | None = Field(None, description="As printed, without bracket or dot.")
    verb: str | None = Field(None, description='Leading verb as printed ("Notes").')
    text: str = Field(description="The whole recommendation.")
    evidence: Places = PLACES


class ReportParagraph(Record):
    """A numbered or plain paragraph of a report."""

    number: str | None = Field(None, description="As printed.")
    text: str = Field(description="Text; bullets below it one a line.")


class ReportTable(Record):
    """A table in a report's text, as printed."""

    head: list[str] = Field(default_factory=list, description="Column heads; empty where none are printed.")
    rows: list[list[str]] = Field(
        default_factory=list, description="Rows of cells; a row over the full width is one cell."
    )


class ReportSection(Record):
    """A headed section of a report."""

    number: str | None = Field(None, description="As printed.")
    title: str | None = Field(None, description="Heading.")
    paragraphs: list[ReportParagraph] = Field(default_factory=list, description="In order.")
    tables: list[ReportTable] = Field(default_factory=list, description="In order.")


class Appendix(Record):
    """An appendix the report lists."""

    label: str | None = Field(None, description='"A", "1".')
    title: str | None = Field(None, description="As printed.")


class Attachment(Traced):
    """A paper behind the report: an appendix or a slide deck, with its text."""

    kind: Literal["appendix", "presentation", "other"] = Field(description="What it is.")
    title: str | None = Field(None, description="As printed.")
    pages: PageRange | None = Field(None, description="Pages of the file.")
    sections: list[ReportSection] = Field(default_factory=list, description="In order; a slide is a section.")
    evidence: Places = PLACES


class Report(Identified):
    """A report to the body."""

    number: str | None = Field(None, description='Report or decision number: "129/2021".')
    title: str | None = Field(None, description="As printed.")
    body: str | None = Field(None, description="The body reported to.")
    date: datetime.date | None = Field(None, description="Date of the meeting or report, ISO.")
    author: str | None = Field(None, description='As in "report of …" or the author row.')
    presenter: str | None = Field(None, description="Who presents it.")
    agenda_item: str | None = Field(None, description="Number of its agenda item.")
    exempt: bool | None = Field(None, description="Whether it holds exempt information.")
    exempt_paragraphs: str | None = Field(
        None, description="Paragraphs of Schedule 12A Local Government Act 1972 named."
    )
    strategic_aim: str | None = Field(None, description="As printed.")
    cabinet_member: str | None = Field(None, description="Responsible cabinet member as printed.")
    contacts: list[Contact] = Field(default_factory=list, description="Contact officers.")
    recommendations: list[Recommendation] = Field(default_factory=list, description="In order.")
    sections: list[ReportSection] = Field(default_factory=list, description="In order.")
    appendices: list[Appendix] = Field(default_factory=list, description="Appendices listed.")
    background_papers: list[str] = Field(default_factory=list, description="Background papers listed.")
    extra: dict[str, str] = Field(
        default_factory=dict, description="Other entries of the cover by their label."
    )
    pages: PageRange | None = Field(None, description="Pages of the file.")
    attachments: list[Attachment] = Field(default_factory=list, description="Papers behind the report.")
    evidence: Places = PLACES
