"""What every extractor is handed, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass, field

from boardpapers.layout import Section, Structured
from boardpapers.records import Action, Meeting, Metric, Plan, Report, Term, Warning, WorkPlanEntry
from boardpapers.styles import Style

from .trace import Trace


class Ids:
    """Hands out record ids that are unique in the document and the same at every run."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def new(self, kind: str, *names: str | None) -> str:
        """``kind`` and what names the record, as "action-1.1.2"; a second one of that name gets "-2"."""
        parts = [
            kind,
            *("".join(c if c.isalnum() or c in ".-" else "-" for c in n.lower()) for n in names if n),
        ]
        name = "-".join(p.strip("-") for p in parts if p.strip("-"))
        while "--" in name:
            name = name.replace("--", "-")
        given, count = name, self._seen.get(name, 1)
        while given in self._seen:  # a name that ends in a number may be taken by a second of a shorter one
            count += 1
            given = f"{name}-{count}"
        self._seen[name] = count
        self._seen.setdefault(given, 1)
        return given


@dataclass(slots=True)
class Found:
    """The records read so far, by type, in page order."""

    meetings: list[Meeting] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    metrics: list[Metric] = field(default_factory=list)
    work_plan: list[WorkPlanEntry] = field(default_factory=list)
    glossary: list[Term] = field(default_factory=list)


@dataclass(slots=True)
class Context:
    """The paper being read: its pages, its parts, its style, and the records found so far."""

    file: Structured
    style: Style
    sections: list[Section]
    trace: Trace = field(default_factory=Trace)
    ids: Ids = field(default_factory=Ids)
    found: Found = field(default_factory=Found)
    warnings: list[Warning] = field(default_factory=list)
    heading: str | None = None
    """The whole heading on the cover of a plan: what the file is called."""

    def warn(self, code: str, message: str, page: int | None = None) -> None:
        """Note something that could not be read or does not add up; codes are listed in docs/warnings.md."""
        self.warnings.append(Warning(code=code, message=message, page=page))
