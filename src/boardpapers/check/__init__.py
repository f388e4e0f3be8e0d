"""The clerk's proof-reader: rules with stable codes, listed in docs/checks.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from boardpapers.records import Document

from .finding import SEVERITIES, Finding, Severity
from .registry import RULES, select
from .rule import Hit, Rule
from .scope import Scope
from .scorecard import Score, ScoreCard, score_cards

__all__ = [
    "RULES",
    "SEVERITIES",
    "Finding",
    "Hit",
    "Rule",
    "Score",
    "ScoreCard",
    "Severity",
    "check",
    "score_cards",
    "select",
]


def check(documents: Iterable[Document], rules: Sequence[Rule] = RULES) -> list[Finding]:
    """What is wrong with the papers, file by file in the order given, in each page by page.

    Papers given together are checked together: minutes beside the reports that went to their meeting.
    """
    everything = list(documents)
    return [found for document in everything for found in _of_one(document, everything, rules)]


def _of_one(document: Document, everything: Sequence[Document], rules: Sequence[Rule]) -> list[Finding]:
    scope = Scope(document, everything)
    findings = [
        Finding(rule.code, rule.severity, document.source.name, hit.ref, hit.page, hit.message, rule.remedy)
        for rule in rules
        for hit in dict.fromkeys(rule.look(scope))
    ]
    return sorted(findings, key=lambda found: found.page or 0)
