"""Motions that an amendment stood against: who moved each, how the votes fell, and which was carried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Paragraph, Word
from boardpapers.normalise.names import split_names
from boardpapers.records.meeting import Votes
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .flow import Entry
from .vote_tables import sides_in_columns, sides_in_table
from .votes import NUMBERS, WORDS, Ballot, count_of, read_ballot

MOVED = re.compile(r"\b(?:moved|proposed)\b", re.I)
MOVER_LINE = re.compile(r"\W*(?:moved|proposed)\b(?: by)?:?\s+(?-i:[A-Z])", re.I)
AMENDS = re.compile(
    r"\bas (?:an|a further) amendment\b|\bamendment\b[^.]{0,40}\b(?:was |were )?(?:moved|proposed) by\b"
    r"|\b(?:moved|proposed) (?:an|the following|a further) amendment\b|^\W*amendment\b",
    re.I,
)
PUT_TEXT = re.compile(
    r"\b(?:moved|proposed)\b(?:\s+by\s+[^,.;]{3,50})?(?:,?\s+(?:and\s+)?seconded\s+by\s+[^,.;]{3,50}?)?,?"
    r"(?:\s+(?:as\s+)?(?:an|the\s+following)\s+(?:amendment|motion),?)?\s*(?:that\s+|(?=to\b|the\s+terms\b|the\s+rec"
    r"|approval|refusal|acceptance|rejection|continuation|in\s+terms)|:)",
    re.I,
)
N = r"(?P<{0}>\d{{1,3}}|" + "|".join([*NUMBERS.split(), "no", "none", "nil"]) + r")"
VOTED = (
    r"\s+(?:(?:members?|councillors?)\s+)?(?:votes?\s+|voted\s+|voting\s+)?(?:were\s+cast\s+)?"
    r"(?:for|in\s+favour\s+of)\s+the\s+"
)
TALLIES = tuple(
    re.compile(pattern, re.I | re.S)
    for pattern in (
        rf"\b{N.format('motion')}{VOTED}(?:\w+\s+)?motion\b.{{0,60}}?\b{N.format('amendment')}(?:{VOTED}|\s+for\s+the\s+)amendment",
        rf"\b{N.format('amendment')}{VOTED}amendment\b.{{0,60}}?\b{N.format('motion')}(?:{VOTED}|\s+for\s+the\s+)(?:\w+\s+)?motion",
        rf"\bmotion\b\W+(?:received|receiving|attracted)?\W*{N.format('motion')}\b(?:\s+votes?)?.{{0,40}}?\bamendment\b"
        rf"\W+(?:received|receiving|attracted)?\W*{N.format('amendment')}\b",
        rf"\bamendment\b\W+(?:received|receiving|attracted)?\W*{N.format('amendment')}\b(?:\s+votes?)?.{{0,40}}?\bmotion\b"
        rf"\W+(?:received|receiving|attracted)?\W*{N.format('motion')}\b",
        rf"\bmotion\s+(?:was|being)\s+(?:duly\s+|declared\s+)?carried\s+by\s+{N.format('motion')}\s+votes?\s+to\s+{N.format('amendment')}\b",
    )
)
SIDE_NAMES = re.compile(
    r"\b(?:for|in favour of) the (?P<side>motion|amendment)\b\s*(?:\(\d+\))?\s*[:–-]\s*"
    r"(?P<names>[A-Z][^;()]*)",
    re.I,
)
ABSTAINED = re.compile(
    r"\W*abst(?:ained|ained from voting|entions?|aining)\b\s*(?:\(\d+\))?\s*[:–-]\s*(?P<names>[A-Z].*)", re.I
)
HEADING = 6
"""Words a heading over names has at most."""
LISTED = 40
"""Words a paragraph of names in columns has at most."""
WON = re.compile(
    r"\b(?P<side>motion|amendment)\b[^.]{0,50}?\b(?:carried|successful|prevailed|became the decision)"
    r"|\bin terms of the (?P<terms>motion|amendment)\b",
    re.I,
)
LOST = re.compile(r"\b(?P<side>motion|amendment)\b[^.]{0,40}?\b(?:lost|fell|defeated|not carried)\b", re.I)


@dataclass(slots=True, eq=False)
class Side:
    """A motion or an amendment: who moved it, and the paragraphs of its text."""

    proposer: str | None = None
    seconder: str | None = None
    texts: list[tuple[str | None, str, list[Word]]] = field(default_factory=list)
    """(number, text, words) of each clause."""


@dataclass(slots=True, eq=False)
class Contest:
    """A motion and an amendment voted on one against the other.

    ``at`` is the index of the first entry of the vote, ``spoken`` are the entries in which they are moved.
    """

    winner: Side
    ballot: Ballot
    at: int
    spoken: set[int]


def read_contest(entries: Sequence[Entry], style: MeetingStyle) -> Contest | None:
    """The last vote between a motion and an amendment among the entries of an item."""
    if not any("mendment" in e.text or "MENDMENT" in e.text for e in entries):
        return None
    sides, spoken = _sides(entries, style)
    tally = _Tally()
    for at, entry in enumerate(entries):
        if at not in spoken or entry.table is not None:
            tally.take(entries, at)
    winner = tally.winner()
    if winner is None or tally.at is None or not sides["amendment"].proposer:
        return None
    side = sides[winner]
    votes = tally.votes(winner)
    return Contest(side, Ballot(side.proposer, side.seconder, votes, "carried"), tally.at, spoken)


# ---------------------------------------------------------------- what was moved


def _sides(entries: Sequence[Entry], style: MeetingStyle) -> tuple[dict[str, Side], set[int]]:
    """The motion and the last amendment, and the indices of the entries that hold nothing else."""
    sides = {"motion": Side(), "amendment": Side()}
    spoken: set[int] = set()
    heads = {"motion": style.patterns["motion_heads"], "amendment": style.patterns["amendment_heads"]}
    open_: Side | None = None
    for at, entry in enumerate(entries):
        text = entry.text.strip(" :-–")
        kind = next((k for k, head in heads.items() if entry.table is None and head.fullmatch(text)), None)
        if kind is not None:
            open_ = sides[kind] = Side()
            spoken.add(at)
        elif open_ is not None and MOVER_LINE.match(entry.text):
            ballot = read_ballot(entry.text)
            open_.proposer, open_.seconder = ballot.proposer, ballot.seconder
            spoken.add(at)
            open_ = None
        elif open_ is not None and entry.table is None:
            spoken.add(at)
            if not style.patterns["lead_ins"].fullmatch(entry.text.strip()):
                open_.texts.append(_clause(entry.paragraph, 0, len(entry.text)))
        elif entry.table is None:
            _moved_in(entry.paragraph, sides)
    return sides, spoken


def _moved_in(p: Paragraph, sides: dict[str, Side]) -> None:
    """Take the motion and the amendment that a paragraph's sentences say were moved."""
    for start, end in sentences(p.text) if MOVED.search(p.text) else ():
        said = p.text[start:end]
        hit = PUT_TEXT.search(said)
        ballot = read_ballot(said)
        if hit is None or ballot.proposer is None:
            continue
        side = Side(ballot.proposer, ballot.seconder, [_clause(p, start + hit.end(), end)])
        sides["amendment" if AMENDS.search(said) else "motion"] = side


def _clause(p: Paragraph, start: int, end: int) -> tuple[str | None, str, list[Word]]:
    text = p.text[start:end]
    lead = len(text) - len(text.lstrip())
    number = (p.marker or "").strip("().") if start == 0 and p.kind != "bullet" else ""
    return number or None, text.strip(), p.cut(start + lead, end)


# ---------------------------------------------------------------- how the votes fell


class _Tally:
    """The votes for the motion and for the amendment, as counts and as names."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.names: dict[str, list[str]] = {}
        self.won: str | None = None
        self.at: int | None = None

    def take(self, entries: Sequence[Entry], at: int) -> None:
        """Add what an entry says of the vote; a heading over names is read with them."""
        entry = entries[at]
        table = entry.table
        for side, names in (sides_in_table(table) if table else _columns_below(entries, at)).items():
            self._named(side, names, at)
        if table is not None:
            return
        below = entries[at + 1] if at + 1 < len(entries) and entry.text.rstrip().endswith(":") else None
        named = below is not None and below.table is None and len(entry.text.split()) <= HEADING
        for said in _spoken(f"{entry.text} {below.text}" if named and below else entry.text):
            self._counted(said, at)
            for hit in SIDE_NAMES.finditer(said):
                self._named(hit["side"].lower(), split_names(hit["names"]), at)
            abstained = ABSTAINED.match(said) if self.at is not None else None
            if abstained:
                self._named("abstain", split_names(abstained["names"]), at)

    def _counted(self, said: str, at: int) -> None:
        tally = next((hit for pattern in TALLIES if (hit := pattern.search(said))), None)
        if tally is not None:
            self.at = at if self.at is None else self.at
            self.counts = {side: _number(tally[side]) for side in ("motion", "amendment")}
            abstained = count_of("abstain", said)
            if abstained is not None:
                self.counts["abstain"] = abstained
        if self.at is None:
            return
        won, lost = WON.search(said), LOST.search(said)
        if won:
            self.won = (won["side"] or won["terms"]).lower()
        elif lost:
            self.won = "motion" if lost["side"].lower() == "amendment" else "amendment"

    def _named(self, side: str, names: list[str], at: int) -> None:
        self.at = at if self.at is None else self.at
        self.names[side] = names
        self.counts.setdefault(side, len(names))

    def winner(self) -> str | None:
        """Which of the two was carried, as said or by the figures; ``None`` where they do not tell."""
        motion, amendment = self.counts.get("motion"), self.counts.get("amendment")
        if motion is None or amendment is None:
            return None
        if self.won is not None or motion == amendment:
            return self.won
        return "motion" if motion > amendment else "amendment"

    def votes(self, winner: str) -> Votes:
        """The vote as one on the side that was carried."""
        loser = "amendment" if winner == "motion" else "motion"
        return Votes.model_validate(
            {
                "for": self.counts[winner],
                "against": self.counts[loser],
                "abstain": self.counts.get("abstain"),
                "names_for": self.names.get(winner, []),
                "names_against": self.names.get(loser, []),
                "names_abstain": self.names.get("abstain", []),
            }
        )


def _columns_below(entries: Sequence[Entry], at: int) -> dict[str, list[str]]:
    """Who voted for which, where the entry heads columns of names set without rules."""
    first = entries[at].paragraph
    if len(first.lines) != 1 or len(first.text.split()) > HEADING:
        return {}
    lines = [first.lines[0]]
    for entry in entries[at + 1 :]:
        if entry.table is not None or entry.paragraph.bold or len(entry.text.split()) > LISTED:
            break
        lines += entry.paragraph.lines
    return sides_in_columns(lines)


def _spoken(text: str) -> Iterator[str]:
    """The sentences of a paragraph."""
    for start, end in sentences(text):
        yield " ".join(text[start:end].split())


def _number(text: str) -> int:
    return int(text) if text.isdigit() else WORDS[text.lower()]
