"""One version of a paper, read for comparing: every cell of an action as the value that counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

from boardpapers.matching import fingerprint, words
from boardpapers.normalise.parties import split_parties
from boardpapers.normalise.timescales import last_day
from boardpapers.records import Action, Document, Metric

_UNDECIDED = frozenset(fingerprint(text) for text in (
    "TBC", "T.B.C.", "TBA", "TBD", "to be confirmed", "to be agreed", "to be advised", "to be determined",
    "to be decided", "to be identified", "to be appointed", "none", "n/a", "not applicable", "not known",
    "unknown", "vacant", "",
))  # fmt: skip
_SOURCES = re.compile(r"[/,;&+\n]|\band\b|\.\s", re.IGNORECASE)
_STATUS_COLUMN = re.compile(r"\b(?:b?rag|status|rating)\b", re.IGNORECASE)
_BARE_STATUS = frozenset(fingerprint(text) for text in (
    "complete", "completed", "closed", "done", "achieved", "delivered", "implemented", "finished", "on track",
    "on target", "off track", "off target", "at risk", "behind schedule", "ahead of schedule", "delayed",
    "overdue", "not started", "not yet started", "started", "in progress", "under way", "ongoing", "on hold",
    "paused", "stalled", "cancelled", "withdrawn", "superseded", "red", "amber", "green", "blue", "grey",
    "gray",
))  # fmt: skip
_COLOURS = {"r": "red", "a": "amber", "g": "green", "b": "blue", "gray": "grey", "yellow": "amber"}


@dataclass(frozen=True, eq=False)
class Row:
    """An action and what its cells say: sets where order says nothing, None where nothing is said.

    A cell is read when it is asked for: most actions stand in both versions unchanged.
    """

    action: Action
    ref: str | None
    """The number as printed, without its last dot."""
    metrics: tuple[Metric, ...]
    names: Callable[[], Mapping[str, str]]
    """The full names of parties by their codes, in comparable words."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The comparable words of the text."""
        return words(self.action.text)

    @cached_property
    def leads(self) -> frozenset[str]:
        """Who leads, each party once, whether by its code or its full name."""
        action = self.action
        printed = action.leads or [text for text in (action.lead_text or action.owner,) if text]
        names = self.names()
        return frozenset(names.get(party, party) for text in printed for party in _parties(text))

    @cached_property
    def funding(self) -> frozenset[str]:
        """The sources of money."""
        return _funding(self.action.funding_text)

    @cached_property
    def due(self) -> date | None:
        """The last day of the timescale."""
        return _due(self.action)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The board's roles, with their scope."""
        return frozenset(f"{role.role} {(role.scope or '').casefold()}" for role in self.action.board_roles)

    @cached_property
    def status(self) -> str | None:
        """RAG or status in one form: a letter and its colour are equal."""
        status = fingerprint(status_cell(self.action) or "")
        return _COLOURS.get(status, status) or None


@lru_cache(maxsize=4096)
def clean_ref(ref: str | None) -> str | None:
    """A number without blanks and its last dot; None for an empty one."""
    return (ref or "").strip().rstrip(".").strip() or None


@lru_cache(maxsize=4096)
def ref_key(ref: str | None) -> tuple[tuple[int, int, str], ...]:
    """Sorts numbers as people count: 1.2 before 1.10, figures before letters."""
    pieces = re.findall(r"\d+|[^\W\d]+", ref or "")
    return tuple((0, int(p), "") if p.isdigit() else (1, 0, p.casefold()) for p in pieces)


def read_rows(document: Document) -> list[Row]:
    """The actions of a document, in an order that does not depend on that of the paper."""
    metrics: dict[str, list[Metric]] = defaultdict(list)
    for metric in document.metrics:
        if metric.action is not None:
            metrics[metric.action].append(metric)

    @cache
    def names() -> dict[str, str]:
        return {fingerprint(term.term): fingerprint(term.meaning) for term in document.glossary}

    rows = [
        Row(action, clean_ref(action.ref), tuple(metrics[action.id]), names) for action in document.actions
    ]
    return sorted(rows, key=lambda row: (ref_key(row.ref), row.action.text, row.action.id))


def is_undecided(text: str) -> bool:
    """Whether a cell names nothing: blank, TBC, none."""
    return fingerprint(text) in _UNDECIDED


@lru_cache(maxsize=2048)  # a plan has few parties, named in every row
def _parties(text: str) -> frozenset[str]:
    """The parties of a cell, in comparable words."""
    parties = [text] if text.isalnum() else split_parties(text)
    return frozenset(map(fingerprint, parties)) - _UNDECIDED


@lru_cache(maxsize=2048)
def _funding(text: str | None) -> frozenset[str]:
    """The set of sources; "TBC" beside a source says that money is missing and stays."""
    sources = {fingerprint(piece) for piece in _SOURCES.split(text or "")} - {""}
    return frozenset() if sources <= _UNDECIDED else frozenset(sources)


def _due(action: Action) -> date | None:
    """The last day of an action's timescale, None where it has no date."""
    timescale = action.timescale
    if timescale is not None:
        if timescale.status != "dated":
            return None
        return timescale.end or (last_day(timescale.text) if timescale.text else None) or timescale.start
    if action.due is not None or not action.due_text:
        return action.due
    return last_day(action.due_text, raised=action.raised)


def status_cell(action: Action) -> str | None:
    """RAG, else a status column, else a progress cell that holds nothing but a status; as printed."""
    if action.rag is not None:
        return action.rag
    for header, text in action.extra.items():
        if _STATUS_COLUMN.search(header) and text.strip():
            return text
    return action.progress if fingerprint(action.progress or "") in _BARE_STATUS else None
