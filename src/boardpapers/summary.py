"""What a document holds, in figures: small enough to cross processes and to be kept beside an output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .records import Document

COUNTED: Final = (
    "meetings", "members", "agenda items", "attendance", "minutes", "resolutions", "questions", "reports",
    "recommendations", "plans", "actions", "metrics", "work plan entries", "glossary terms",
)  # fmt: skip
"""What is counted, in the order it is told."""


@dataclass(frozen=True, slots=True)
class Summary:
    """``counts`` by record type, only what there is; ``words`` all, claimed, furniture, unclaimed;
    ``warnings`` as (page or 0, message)."""

    name: str
    kind: str
    pages: int
    counts: dict[str, int] = field(default_factory=dict)
    words: tuple[int, int, int, int] = (0, 0, 0, 0)
    warnings: tuple[tuple[int, str], ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Plain data for JSON; `from_data` is the way back."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Summary:
        warnings = tuple((page, message) for page, message in data["warnings"])
        return cls(**{**data, "words": tuple(data["words"]), "warnings": warnings})


def summarise(document: Document) -> Summary:
    """The summary of a document."""
    coverage = document.coverage
    return Summary(
        name=document.source.name,
        kind=document.kind.replace("_", " "),
        pages=document.source.pages,
        counts={name: count for name, count in _count(document).items() if count},
        words=(coverage.words, coverage.claimed, coverage.furniture, coverage.unclaimed),
        warnings=tuple((found.page or 0, found.message) for found in document.warnings),
    )


def total(summaries: Iterable[Summary]) -> dict[str, int]:
    """Counts over several documents, in the order of one's counts whatever theirs is."""
    found: Counter[str] = Counter()
    for summary in summaries:
        found.update(summary.counts)
    return {name: found[name] for name in COUNTED if found[name]}


def _count(document: Document) -> dict[str, int]:
    meetings, minutes = document.meetings, [item for m in document.meetings for item in m.minutes]
    counts = (
        len(meetings),
        sum(len(m.members) for m in meetings),
        sum(len(m.agenda) for m in meetings),
        sum(len(m.attendance) for m in meetings),
        len(minutes),
        sum(len(item.resolutions) for item in minutes),
        sum(len(m.questions) for m in meetings),
        len(document.reports),
        sum(len(report.recommendations) for report in document.reports),
        len(document.plans),
        len(document.actions),
        len(document.metrics),
        len(document.work_plan),
        len(document.glossary),
    )
    return dict(zip(COUNTED, counts, strict=True))
