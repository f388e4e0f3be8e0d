"""The clauses of a decision: lists, paragraphs, and what stands behind them about the vote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from boardpapers.layout import Paragraph, Word

from ..sentences import sentences
from .ballots import BALLOT_SENTENCE, ballot_of
from .flow import Entry
from .votes import Ballot

SHORT = 10
"""Words of a heading within a list."""
DOTTED = re.compile(r"\d+(?:\.\d+)+\.?")
NOT_DECIDED = re.compile(
    r"\bnot (?:approved|agreed|carried|accepted|adopted|supported|taken)\b"
    r"|\b(?:rejected|refused|lost|fell|defeated|withdrawn)\b",
    re.I,
)
"""A heading over what was put to the meeting but not decided: "Recommendation 3 was not approved:"."""
CAPITAL = re.compile(r"(?P<letter>[A-H])[.)]\s+(?=[A-Z])")
"""A capital letter that counts clauses; alone it may be somebody's initial."""


class Clause(NamedTuple):
    """One clause of a decision and where it stands: entry indices and words."""

    text: str
    number: str | None
    words: list[Word]
    ballot: Ballot


@dataclass(slots=True)
class Decisions:
    """The clauses of an item, and the entries that hold nothing else."""

    clauses: list[Clause] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    floor: int = 0
    """Index of the first entry behind the last decision."""


def whole_clause(p: Paragraph, ballot: Ballot) -> Clause:
    text = without_ballot(p.text)
    return Clause(text, None, p.cut(0, len(text)), ballot)


def listed_clauses(entries: Sequence[Entry], at: int, label: int, found: Decisions) -> int:
    """The items of a list as clauses; deeper items and paragraphs set in belong to the clause above."""
    first = entries[at].paragraph
    left = first.lines[0].x0
    clauses: list[tuple[str | None, list[Paragraph]]] = []
    end = at
    while end < len(entries) and entries[end].table is None and not entries[end].opens_row:
        p = entries[end].paragraph
        if p.marker is not None and p.lines[0].x0 <= left + 8:
            outside = p.lines[0].x0 >= left - 8 or DOTTED.fullmatch(p.marker)
            if clauses and p.kind != first.kind and outside:
                break  # "4.4" behind "(ii)": the next paragraph of the item
            number = None if p.kind == "bullet" else (p.marker or "").strip("().")
            clauses.append((number, [p]))
        elif clauses and (p.marker is not None or _set_in(p, first)):
            clauses[-1][1].append(p)
        elif not (clauses and _divides(entries, end, clauses[-1][0])):
            break
        end += 1
    ballot = ballot_of(entries, label, end - 1, found.floor)
    for number, items in clauses:
        words = [w for p in items for w in p.words]
        found.clauses.append(Clause(" ".join(p.text for p in items), number, words, ballot))
    found.used.update(range(at, end))
    return max(end, at + 1)


def capital_clauses(entries: Sequence[Entry], at: int, label: int, found: Decisions) -> int:
    """Clauses under capital letters, "A. To note …" over "B. …"; the index behind them, ``at`` for none."""
    end = at
    while end < len(entries) and entries[end].table is None and (hit := CAPITAL.match(entries[end].text)):
        if hit["letter"] != chr(ord("A") + end - at):
            break
        end += 1
    if end - at < 2:
        return at
    ballot = ballot_of(entries, label, end - 1, found.floor)
    for entry in entries[at:end]:
        start = len(entry.text) - len(CAPITAL.sub("", entry.text, count=1))
        found.clauses.append(Clause(entry.text[start:], entry.text[0], entry.words, ballot))
    found.used.update(range(at, end))
    return end


def _divides(entries: Sequence[Entry], at: int, number: str | None) -> bool:
    """Whether a heading divides a list whose numbers go on below it: "Contractual:"."""
    below = entries[at + 1 : at + 2]
    if not number or not is_short_heading(entries[at]) or NOT_DECIDED.search(entries[at].text):
        return False
    marker = below[0].paragraph.marker if below and below[0].table is None else None
    following = str(int(number) + 1) if number.isdecimal() else chr(ord(number[-1]) + 1)
    return (marker or "").strip("().") == following


def is_short_heading(entry: Entry) -> bool:
    """Whether an entry is a few words that are no sentence: a heading between the entries of a list."""
    p = entry.paragraph
    short = len(p.text.split()) <= SHORT and p.text[-1:] not in ".;,"
    return entry.table is None and p.marker is None and short


def _set_in(p: Paragraph, first: Paragraph) -> bool:
    """Whether a paragraph without a mark stands under the text of a list item, not under its mark."""
    return p.x0 >= first.x0 - 3 and p.x0 > first.lines[0].x0 + 6 and not p.bold


def without_ballot(text: str) -> str:
    """The text without sentences at its end that only say who proposed and how the vote went."""
    spans = list(sentences(text))
    while len(spans) > 1 and BALLOT_SENTENCE.match(text[spans[-1][0] : spans[-1][1]]):
        spans.pop()
    return text[: spans[-1][1]] if spans else text
