"""What a document holds, in figures: small enough to cross processes and to be kept beside an output."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .records import Document


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
        counts={name: count for name, count in _counts(document) if count},
        words=(coverage.words, coverage.claimed, coverage.furniture, coverage.unclaimed),
        warnings=tuple((found.page or 0, found.message) for found in document.warnings),
    )


def total(summaries: Iterable[Summary]) -> dict[str, int]:
    """Counts over several documents."""
    found: dict[str, int] = {}
    for summary in summaries:
        for name, count in summary.counts.items():
            found[name] = found.get(name, 0) + count
    return found


def _counts(document: Document) -> list[tuple[str, int]]:
    meetings, minutes = document.meetings, [item for m in document.meetings for item in m.minutes]
    return [
        ("meetings", len(meetings)),
        ("members", sum(len(m.members) for m in meetings)),
        ("agenda items", sum(len(m.agenda) for m in meetings)),
        ("attendance", sum(len(m.attendance) for m in meetings)),
        ("minutes", len(minutes)),
        ("resolutions", sum(len(item.resolutions) for item in minutes)),
        ("questions", sum(len(m.questions) for m in meetings)),
        ("reports", len(document.reports)),
        ("recommendations", sum(len(report.recommendations) for report in document.reports)),
        ("plans", len(document.plans)),
        ("actions", len(document.actions)),
        ("metrics", len(document.metrics)),
        ("work plan entries", len(document.work_plan)),
        ("glossary terms", len(document.glossary)),
    ]
