"""Which patterns of a style know the words of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from boardpapers.layout import Paragraph, SectionKind
from boardpapers.styles import Style
from boardpapers.styles.topic import compiled

from .model import Match

Where = Literal["label", "whole", "open", "inside"]
"""What a pattern must match: the whole text or what stands before its colon, the whole text, its opening,
or anything in it."""

PAPERS: tuple[SectionKind, ...] = ("report", "appendix", "presentation", "decision", "other")
MEETINGS: tuple[SectionKind, ...] = ("agenda", "minutes", "other")
MINUTES: tuple[SectionKind, ...] = ("minutes",)
QUESTIONS: tuple[SectionKind, ...] = ("questions", "minutes")
PLANS: tuple[SectionKind, ...] = ("plan", *PAPERS)
SHOWN = 90
"""Characters of a text that are shown."""


class Ask(NamedTuple):
    """A list of the style, where its patterns are looked for, and in which kinds of part."""

    key: str
    where: Where
    kinds: tuple[SectionKind, ...]


ASKS = (
    Ask("meetings.head_labels", "label", MEETINGS),
    Ask("meetings.members", "label", MEETINGS),
    Ask("meetings.attendance", "label", MEETINGS),
    Ask("meetings.agenda_heads", "label", ("agenda",)),
    Ask("meetings.banners", "whole", ("agenda",)),
    Ask("meetings.declarations", "inside", MINUTES),
    Ask("meetings.arrivals", "inside", MINUTES),
    Ask("meetings.departures", "inside", MINUTES),
    Ask("meetings.resolution_labels", "label", MINUTES),
    Ask("meetings.resolution_formulas", "inside", MINUTES),
    Ask("meetings.prose_decisions", "inside", MINUTES),
    Ask("meetings.action_labels", "open", MINUTES),
    Ask("meetings.due_labels", "open", MINUTES),
    Ask("meetings.undertakings", "inside", MINUTES),
    Ask("meetings.requests", "inside", MINUTES),
    Ask("meetings.next_formulas", "inside", MEETINGS),
    Ask("meetings.proposed_heads", "label", MEETINGS),
    Ask("meetings.closings", "inside", MINUTES),
    Ask("meetings.signatures", "whole", MINUTES),
    Ask("meetings.question_heads", "label", QUESTIONS),
    Ask("meetings.answer_heads", "label", QUESTIONS),
    Ask("reports.labels", "label", PAPERS),
    Ask("reports.numbers", "inside", PAPERS),
    Ask("reports.authors", "inside", PAPERS),
    Ask("reports.headings", "whole", PAPERS),
    Ask("reports.asks", "inside", PAPERS),
    Ask("reports.actions", "open", PAPERS),
    Ask("measures.captions", "open", PAPERS),
    Ask("plans.priorities", "open", PLANS),
    Ask("plans.objectives", "open", PLANS),
    Ask("glossary.headings", "whole", PLANS),
)


class Question(NamedTuple):
    """One list of patterns, ready to be asked; of those with the same ``ask`` the first that knows wins."""

    ask: str
    key: str
    patterns: tuple[re.Pattern[str], ...]
    where: Where


def questions_for(style: Style, kind: SectionKind) -> list[Question]:
    """The style's lists that are asked in a kind of part; a mapping gives one for each of its entries."""
    return [
        Question(ask.key, key, compiled(patterns), ask.where)
        for ask in ASKS
        if kind in ask.kinds
        for key, patterns in lists_at(style, ask.key)
    ]


def lists_at(style: Style, key: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of patterns at a key of the style, with their full keys."""
    topic, name = key.split(".")
    value = getattr(getattr(style, topic), name)
    if isinstance(value, dict):
        yield from ((f"{key}.{entry}", patterns) for entry, patterns in value.items())
    else:
        yield key, value


def matches_in(block: Paragraph, questions: list[Question]) -> list[Match]:
    """What knows a paragraph, in the order of the style's topics."""
    text = block.text.strip()
    found: list[Match] = []
    known: set[str] = set()
    for question in questions:
        if question.ask in known:
            continue
        hits = (matched(pattern, question.where, text) for pattern in question.patterns)
        hit = next((h for h in hits if h is not None), None)
        if hit is not None:
            known.add(question.ask)
            found.append(Match(block.page, question.key, shown(hit)))
    return found


def matched(pattern: re.Pattern[str], where: Where, text: str) -> str | None:
    """The words that a pattern matches where it looks, or ``None``."""
    if where == "inside":
        hit = pattern.search(text)
        return text[hit.start() :] if hit else None
    if where == "open":
        return text if pattern.match(text) else None
    if where == "label" and ":" in text:
        label = text.split(":", 1)[0]
        if pattern.fullmatch(label.strip(" *")):
            return label
    plain = " ".join(text.split()).strip(" :;.*–-")
    return text if pattern.fullmatch(plain) else None


def shown(text: str) -> str:
    """The beginning of a text on one line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1].rstrip() + "…"
