"""Motions minuted without a formula: who moved them, their text from "That" on, and "Carried."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Paragraph, Word

from ..sentences import sentences
from .clauses import Clause, Decisions, listed_clauses
from .flow import Entry
from .people import is_person
from .votes import Ballot, read_ballot

THAT = re.compile(
    r"(?P<formula>(?:now,?\s+)?(?:therefore,?\s+)?be\s+it\s+(?:further\s+|hereby\s+)?resolved,?\s+that\b\W*)?"
    r"(?(formula)|(?:and\s+|further\s+)?that\b)",
    re.I,
)
GROUNDS = re.compile(r"(?:and\s+)?whereas\b", re.I)
RESULT = re.compile(
    r"(?:^|(?<=[.;:”\")])\s+)\W*(?:(?:the\s+)?(?:motion|resolution|vote)\s+(?:was\s+)?)?"
    r"(?P<result>carried|adopted|passed|defeated|lost|failed|not\s+carried)"
    r"(?:\s*[–—-]?\s*(?P<all>unanimous(?:ly)?))?(?:\s*[(#:–-][^.]{0,30})?\W*$",
    re.I,
)
FELL = re.compile(r"defeated|lost|failed|not", re.I)
ASIDE = re.compile(r"(?:time|next (?:\w+ )?meeting|read (?:a|the|for a|for the) first|resolution)\b", re.I)
"""Sentences behind a motion's text that are none of it."""
MOVERS = re.compile(r"(?P<mover>[A-Z][^,/&]{2,40}?)\s*(?:,|/|&|\band\b)\s*(?P<seconder>[A-Z][^,/&]{2,40})")
SURNAME = re.compile(r"[A-Z]\.?\s?[A-Z][\w’'-]+|(?:[A-Z][\w’'.-]*\s){0,2}[A-Z][\w’'-]+")
MOVER = re.compile(r"\W*(?:moved|proposed|it was moved)\b", re.I)
MOVER_WORDS = 24
"""Words a line has at most that says who moved and seconded."""
REACH = 6
"""Entries below a motion's text among which it says how it came out, and above it who moved it."""


def movers_of(title: str | None, entries: Sequence[Entry]) -> Ballot | None:
    """Mover and seconder where they are all that heads an item: "A. Ash, B. Elm:" over "That …"."""
    hit = MOVERS.fullmatch((title or "").strip(" :.")) if entries else None
    if hit is None or not (THAT.match(entries[0].text) or GROUNDS.match(entries[0].text)):
        return None
    names = (hit["mover"].strip(), hit["seconder"].strip())
    if not all(SURNAME.fullmatch(name) and is_person(name) for name in names):
        return None
    return Ballot(*names, None, None)


def carried_at(entries: Sequence[Entry], at: int, movers: Ballot | None, found: Decisions) -> int | None:
    """Read the motion whose text begins at an entry; the index to go on with, ``None`` where none does.

    ``movers`` are those the item's heading names; else a line above does, and a line below says "Carried".
    """
    if THAT.match(entries[at].text) is None:
        return None
    ballot = movers or _moved_above(entries, at)
    end, result = _outcome(entries, at)
    if ballot is None or (movers is None and result is None):
        return None
    if result is not None and FELL.match(result["result"]):
        return end  # what fell was not decided
    said = None if result is None else "unanimous" if result["all"] else "carried"
    ballot = ballot._replace(result=said or ballot.result)
    if entries[at].text.rstrip().endswith(":") and _is_listed(entries, at + 1):
        known = len(found.clauses)
        listed_clauses(entries, at + 1, at, found)
        found.clauses[known:] = [c._replace(ballot=ballot) for c in found.clauses[known:]]
        return end
    pieces = [_said(entries[n].paragraph) for n in range(at, end)]
    kept = [piece for n, piece in enumerate(pieces) if piece and (n == 0 or THAT.match(entries[at + n].text))]
    text = " ".join(t for t, _ in kept)
    found.clauses.append(Clause(text, None, [w for _, words in kept for w in words], ballot))
    found.used.update(range(at, end))
    return end


def _is_listed(entries: Sequence[Entry], at: int) -> bool:
    return at < len(entries) and entries[at].table is None and entries[at].paragraph.marker is not None


def _moved_above(entries: Sequence[Entry], at: int) -> Ballot | None:
    """Who moved and seconded, by the lines right above the text or above its grounds."""
    said: list[str] = []
    for entry in reversed(entries[max(at - REACH, 0) : at]):
        if GROUNDS.match(entry.text):
            continue
        if entry.table is not None or len(entry.text.split()) > MOVER_WORDS:
            break
        said.insert(0, entry.text)
        ballot = read_ballot("; ".join(said))
        if ballot.proposer and ballot.seconder:
            return ballot._replace(votes=None, result=None)
    return None


def _outcome(entries: Sequence[Entry], at: int) -> tuple[int, re.Match[str] | None]:
    """The index behind a motion, and how it came out."""
    end = at + 1
    for n in range(at, min(at + REACH, len(entries))):
        text = entries[n].text
        if entries[n].table is not None or (n > at and MOVER.match(text)):
            break
        hit = RESULT.search(text)
        if hit is not None:
            return n + 1, hit
        if n > at and THAT.match(text):
            end = n + 1
    return end, None


def _said(p: Paragraph) -> tuple[str, list[Word]] | None:
    """What a paragraph holds of a motion's text: without its formula and how it came out."""
    formula = THAT.match(p.text)
    start = formula.end("formula") if formula and formula["formula"] else 0
    hit = RESULT.search(p.text)
    end = hit.start() if hit else len(p.text)
    aside = [a for a, _ in sentences(p.text) if start < a < end and ASIDE.match(p.text[a:])]
    end = min([end, *aside])
    text = p.text[start:end].strip()
    return (text, p.cut(start, end)) if text else None
