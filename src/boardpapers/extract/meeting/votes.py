"""Recorded votes, who proposed and who seconded, and how it came out."""

from __future__ import annotations

import re
from typing import NamedTuple

from boardpapers.normalise.names import split_names
from boardpapers.records.meeting import Votes

NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
NOBODY = ("no", "none", "nil", "zero")
WORDS = {**{word: n for n, word in enumerate(NUMBERS.split(), start=1)}, **dict.fromkeys(NOBODY, 0)}
N = r"(?P<{0}>\d{{1,3}}|" + "|".join(WORDS) + r")"
WHOLE = r"\s+(?:members?\s+|votes?\s+|voted\s+|voting\s+)?"
SIDES = {
    "for_": (
        re.compile(rf"\b(?:for|in favour)\s*(?:[:=–-]\s*|\((?=\d+\))){N.format('n')}\b", re.I),
        re.compile(
            rf"\b{N.format('n')}{WHOLE}(?:in\s+favour|for\b(?!\s+(?:the|an?|this|that|consideration)\b))",
            re.I,
        ),
    ),
    "against": (
        re.compile(rf"\bagainst\s*(?:[:=–-]\s*|\((?=\d+\))){N.format('n')}\b", re.I),
        re.compile(rf"\b{N.format('n')}{WHOLE}against\b", re.I),
    ),
    "abstain": (
        re.compile(rf"\babst(?:ain(?:ed|ing)?|entions?)\s*(?:[:=–-]\s*|\((?=\d+\))){N.format('n')}\b", re.I),
        re.compile(rf"\b{N.format('n')}{WHOLE}(?:abstention|abstain|abstained|abstaining)", re.I),
    ),
}
COUNTS = re.compile(
    rf"\bfor\s*[:=–-]?\s*{N.format('n')}\W+(?:and\s+)?against\s*[:=–-]?\s*{N.format('m')}\b"
    rf"(?:\W+(?:and\s+)?abst\w*\s*[:=–-]?\s*{N.format('x')}\b)?",
    re.I,
)
VOTED = re.compile(
    r"\bfor\b.*\bagainst\b|\bvotes? to\b|\bin favour\b|\babst|\bagainst\b|\bvot(?:ing|ed) for\b", re.I | re.S
)
SCORE = re.compile(
    rf"\bby\s+{N.format('n')}\s+votes?\s+to\s+{N.format('m')}\b"
    rf"|\b{N.format('x')}\s+votes?\s+to\s+{N.format('y')}\b",
    re.I,
)
NAMED = re.compile(
    r"(?:^|(?<=[.;:)\n(])\s*)(?:(?:councillors?|members?|those)\s+)?"
    r"(?P<side>voting for|voted for|in favour|for|voting against|voted against|against|abstain(?:ed|ing)?"
    r"|abstentions?)(?:\s+the\s+\w+)?\s*(?:\((?P<count>\d+)\))?\s*[:–-]\s*"
    r"(?P<names>(?:councillors?|cllrs?|mayor|mr|mrs|ms|dr)\b[^.;()\n]*)(?:\((?P<total>\d+)\))?",
    re.I,
)
NAME = (
    r"(?!(?:Seconded|Proposed|Moved|On|It|The|That|Following|For|Against|All|Vote|Votes)\b)"
    r"[A-Z](?:\.|[\w'’-]*(?:/[A-Z]+)?)"
)
WHO = (
    r"((?:(?:Cllrs?|Clrs?|C\.Cllr|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Ald|St)\.?\s+)*"
    rf"{NAME}(?:\s*{NAME}){{0,3}})"
)
PROPOSED = (
    re.compile(
        r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bof )(?<!\bon )(?<!\bany )(?<!\btheir )"
        rf"\b(?:[Pp]roposed|[Mm]oved|PROPOSED|MOVED)(?:\s+by)?\s*:?\s*(?:the\s+)?{WHO}"
    ),
    re.compile(rf"\b(?:[Pp]rop(?:oser)?|[Mm]over)\.?\s*:?\s+{WHO}"),
    re.compile(rf"{WHO},\s+(?:and\s+)?seconded\s+by\s+[^;]{{3,60}}?,\s+(?:proposed|moved)\b"),
    re.compile(rf"{WHO}(?:,\s+as\s+an\s+amendment,)?\s+(?:proposed|moved)\b"),
    re.compile(
        rf"\b(?:[Oo]n|[Uu]pon|[Bb]y)\s+(?:the|a)\s+(?:motion|proposal|proposition)\s+of\s+(?:the\s+)?{WHO}"
    ),
)
SECONDED = (
    re.compile(rf"\b(?:[Ss]econded|SECONDED)(?:\s+by)?\s*:?\s*(?:the\s+)?{WHO}"),
    re.compile(rf"\b[Ss]ec(?:onder)?\.?\s*:?\s+{WHO}"),
    re.compile(rf"{WHO}\s+seconded\b"),
)
RESULTS = (
    ("unanimous", re.compile(r"\bunanimous(?:ly)?\b|\bnem\.?\s*con\b", re.I)),
    (
        "lost",
        re.compile(
            r"\b(?:was|motion|amendment|proposal)\s+(?:\w+\s+)?(?:lost|FELL|defeated|not carried)\b", re.I
        ),
    ),
    ("carried", re.compile(r"\bcarried\b", re.I)),
)
STRAY = re.compile(r"[\s,.;]+(?:and|it|the|who)?$|\.$")


class Ballot(NamedTuple):
    """How a decision was moved and voted on; all empty where nothing is printed."""

    proposer: str | None
    seconder: str | None
    votes: Votes | None
    result: str | None


def read_ballot(text: str) -> Ballot:
    """Read proposer, seconder, votes and result from the sentences around a decision."""
    low = text.lower()
    proposer = _first(PROPOSED, text) if "prop" in low or "mov" in low or "motion of" in low else None
    seconder = _first(SECONDED, text) if "sec" in low else None
    return Ballot(proposer, seconder, read_votes(text), _result(text))


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> str | None:
    for pattern in patterns:
        hit = pattern.search(text)
        if hit:
            name = STRAY.sub("", hit[1])
            if name:
                return name
    return None


def _result(text: str) -> str | None:
    return next((name for name, pattern in RESULTS if pattern.search(text)), None)


def read_votes(text: str) -> Votes | None:
    """The counts and names of a vote; ``None`` where none is recorded."""
    if not VOTED.search(text):
        return None
    counts = {side: _count(patterns, text) for side, patterns in SIDES.items()}
    table = COUNTS.search(text)
    if table:
        counts = {"for_": _number(table["n"]), "against": _number(table["m"])}
        counts["abstain"] = _number(table["x"]) if table["x"] else None
    score = SCORE.search(text)
    if score:
        counts["for_"], counts["against"] = (
            _number(score["n"] or score["x"]),
            _number(score["m"] or score["y"]),
        )
    names: dict[str, list[str]] = {}
    for hit in NAMED.finditer(text):
        side = hit["side"].lower()
        key = "against" if "against" in side else "abstain" if "abst" in side else "for"
        names["names_" + key] = split_names(hit["names"])
        counts[key if key != "for" else "for_"] = int(
            hit["count"] or hit["total"] or len(names["names_" + key])
        )
    if not names and (counts["for_"] is None or (counts["against"] is None and counts["abstain"] is None)):
        return None
    return Votes.model_validate(
        {"for": counts["for_"], "against": counts["against"], "abstain": counts["abstain"], **names}
    )


def count_of(side: str, text: str) -> int | None:
    """How many voted for a side (`for_`, `against`, `abstain`) by a text; ``None`` where it does not say."""
    return _count(SIDES[side], text)


def _count(patterns: tuple[re.Pattern[str], ...], text: str) -> int | None:
    for pattern in patterns:  # "Against: 2" before "7 against"
        hit = pattern.search(text)
        if hit:
            return _number(hit["n"])
    return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else WORDS[text.lower()]
