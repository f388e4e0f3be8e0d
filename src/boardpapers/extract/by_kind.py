"""The extractor of a section, by its kind.

It is imported when a section first calls for it: a plan does not wait for what reads minutes, nor minutes for
what reads plans, a fifth of the time that a short paper takes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pkgutil import resolve_name
from typing import Final, cast

from boardpapers.layout import Section, SectionKind

from .context import Context

Reader = Callable[[Section, Context], None]

EXTRACTORS: Final[dict[SectionKind, str]] = {
    "agenda": "meeting.agenda:read_agenda",
    "minutes": "meeting.minutes:read_minutes",
    "questions": "meeting.questions:read_questions",
    "report": "report.report:read_report",
    "appendix": "report.report:read_report",
    "presentation": "report.report:read_report",
    "decision": "report.report:read_report",
    "other": "report.report:read_report",
    "plan": "plan.plan:read_plan",
    "work_plan": "lists.work_plan:read_work_plan",
}
"""Module and function below this package; every kind has its extractor."""


@cache
def extractor(kind: SectionKind) -> Reader:
    """What reads a section of this kind into a context."""
    return cast(Reader, resolve_name(f"{__package__}.{EXTRACTORS[kind]}"))


def load_all() -> None:
    """Import every extractor, while other processes are still reading a long paper."""
    for kind in EXTRACTORS:
        extractor(kind)
