"""What was recommended and what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from boardpapers.check.bodies import same_body
from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import Scope, page_of
from boardpapers.check.words import short
from boardpapers.normalise.verbs import VERBS
from boardpapers.records import Meeting, Minute, Report

_WORD = re.compile(r"[a-z-]+")
_DOES = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|may|might|can|could|must)\b"
    r"|\bto\s+[a-z]{2,}|\b[a-z]{2,}ed\b"
    r"|\b(?:continue|remain|act|serve|stand|become|take|make|give|pay|buy|send|write|ask|invite|hold|go|look)s?\b",
    re.IGNORECASE,
)
"""Verbs, and forms that only verbs have ("that J Hope continue as warden")."""
_LEAD_IN = re.compile(
    r"(?i:(?:that )?(?:(?:the|this) )?(?:[\w’'&-]+ ){0,4}"
    r"(?:committee|sub-committee|council|cabinet|board|panel|forum|authority|partnership|governors|trustees|members))"
    r"(?: (?:of|for|on|and|the|[A-Z][\w’'&-]*))*"
)
"""A clause that stops at the body: the list of what it decided was set apart from it."""
_SAME_TITLE: Final = 90.0


def _undecided(scope: Scope) -> Iterator[Hit]:
    for report in scope.document.reports:
        if not report.recommendations:
            continue
        for meeting, minute in _minutes_of(report, scope):
            if not minute.resolutions:
                message = f"{_name(report)}, but minute {minute.number or minute.title}"
                when = f" of {meeting.date.isoformat()}" if meeting.date else ""
                yield Hit(f"{message}{when} has no resolution", _ref(report), page_of(report))


def _ref(report: Report) -> str | None:
    return report.number or report.agenda_item


def _name(report: Report) -> str:
    count = len(report.recommendations)
    name = f"report {report.number}" if report.number else f"“{short(report.title or '')}”"
    return f"{name}: {count} {'recommendation' if count == 1 else 'recommendations'}"


def _minutes_of(report: Report, scope: Scope) -> Iterator[tuple[Meeting, Minute]]:
    """The minutes of the meeting a report went to, where they are at hand."""
    for document in scope.everything:
        for meeting in document.meetings:
            if meeting.status != "held" or not same_body(meeting.body, report.body):
                continue
            for minute in meeting.minutes:
                if _deals_with(minute, report, meeting):
                    yield meeting, minute


def _deals_with(minute: Minute, report: Report, meeting: Meeting) -> bool:
    if report.date is not None and meeting.date is not None and report.date != meeting.date:
        return False
    if report.number and report.number in minute.reports:
        return True
    same_day = report.date is not None and report.date == meeting.date
    titles = (minute.title or "").lower(), (report.title or "").lower()
    return same_day and all(titles) and fuzz.ratio(*titles) >= _SAME_TITLE


def _without_verb(scope: Scope) -> Iterator[Hit]:
    for meeting in scope.document.meetings:
        for minute in meeting.minutes:
            for resolution in minute.resolutions:
                if resolution.verb or _decides(resolution.text) or _leads_in(resolution.text):
                    continue
                name = f"minute {minute.number}" if minute.number else f"“{short(minute.title or '')}”"
                clause = f" {resolution.number}" if resolution.number else ""
                message = f"{name}: the resolution{clause} has no verb: “{short(resolution.text)}”"
                yield Hit(message, minute.number, page_of(resolution) or page_of(minute))


def _decides(text: str) -> bool:
    """Whether a clause says that something is done: a verb of decision, or any verb that shows as one."""
    return bool(_DOES.search(text)) or any(word in VERBS for word in _WORD.findall(text.lower()))


def _leads_in(text: str) -> bool:
    """Whether a clause only opens the list of what was decided: "That the Parks Committee:"."""
    return text.rstrip().endswith((":", ":-", ": -")) or _LEAD_IN.fullmatch(text.strip(" .")) is not None


RULES: Final = (
    Rule(
        "DEC001",
        "warning",
        "A report's recommendations without a resolution in the minutes of its meeting.",
        "Minute what was decided on the recommendations.",
        _undecided,
    ),
    Rule(
        "DEC002",
        "warning",
        "A resolution without a verb: it does not say what was decided.",
        "Say what was decided: noted, approved, agreed …",
        _without_verb,
    ),
)
