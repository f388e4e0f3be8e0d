"""Sections to records: one module a record, each section read by those its kind calls for."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from boardpapers.errors import BoardPapersError
from boardpapers.layout import Section, Structured
from boardpapers.records import Document, Part, Source
from boardpapers.records import PageRange as Pages
from boardpapers.styles import Style

from .by_kind import Reader, extractor, load_all
from .context import Context
from .kind import document_kind, document_title
from .lists.glossary import read_glossary
from .measure.observations import read_observations
from .meeting.notes import read_notes
from .part_titles import part_title
from .printed import reconcile_pages
from .trace import coverage

__all__ = ["load_all", "read_into", "read_records"]


def read_records(file: Structured, sections: list[Section], style: Style) -> Document:
    """The validated document of a structured file."""
    context = Context(file, style, sections)
    read_into(context)
    return _document(context)


def read_into(context: Context) -> None:
    """Read every record of the paper into its context."""
    sections = context.sections
    for section in sections:
        _attempt(extractor(section.kind), section, context)
    for reader in EVERYWHERE:
        for section in sections:
            _attempt(reader, section, context)
    reconcile_pages(context)
    for section in sections:
        section.title = part_title(section, context)


def _attempt(reader: Reader, section: Section, context: Context) -> None:
    """Let an extractor read a section: its fault costs what it had still to read there, not the paper.

    With BOARDPAPERS_DEBUG set the fault is raised.
    """
    try:
        reader(section, context)
    except (BoardPapersError, MemoryError):
        raise
    except Exception as fault:
        if os.environ.get("BOARDPAPERS_DEBUG"):
            raise
        place = traceback.extract_tb(fault.__traceback__)[-1]
        what = f"{type(fault).__name__} in {Path(place.filename).name}, line {place.lineno}"
        context.warn(
            "part-not-read",
            f"pages {section.first}-{section.last} ({section.kind}) were not read to the end: a fault of the "
            f"program ({what}); please report it",
            section.first,
        )


def _document(context: Context) -> Document:
    file, found = context.file, context.found
    for code, message, page in file.warnings:
        context.warn(code, message, page)
    return Document(
        source=Source(
            name=file.name,
            sha256=file.sha256,
            media_type=file.media_type,
            pages=file.page_count,
            ocr=any(page.origin == "ocr" for page in file.pages),
        ),
        kind=document_kind(context),
        title=document_title(context),
        meetings=found.meetings,
        parts=[_part(section) for section in context.sections],
        reports=found.reports,
        plans=found.plans,
        actions=found.actions,
        metrics=found.metrics,
        work_plan=found.work_plan,
        glossary=found.glossary,
        warnings=context.warnings,
        coverage=coverage(file.pages, file.furniture, context.trace),
    )  # fmt: skip


def _part(section: Section) -> Part:
    printed = section.printed
    return Part(
        kind=section.kind,
        title=section.title,
        agenda_item=section.agenda_item,
        pages=Pages(first=section.first, last=section.last),
        printed=Pages(first=printed[0], last=printed[1]) if printed else None,
    )


EVERYWHERE: tuple[Reader, ...] = (read_glossary, read_observations, read_notes)
"""Extractors that look into every section, once the others are done."""
