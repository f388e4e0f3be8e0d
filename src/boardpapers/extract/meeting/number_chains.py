"""Paragraphs that open with a number, and the chains in which their numbers count on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from .bold_lines import SHORT, written_number
from .flow import Entry

DIGITS = re.compile(r"\d+")
PROSE = 15
"""Words a paragraph of running text has at least."""
LOUD = 5.0
"""What a bold number counts for in a chain; a plain one counts 1."""
REACH = 14.0
"""Points by which marks of one list may stand apart: "9." and "10." set flush right."""


RUN = 4
RUN_FROM = 20
"""Numbers above it, and how many of them, show that items are numbered through the years."""


class Candidate(NamedTuple):
    """A paragraph that opens with a number; ``value`` its figures, ``shape`` how it is written."""

    at: int
    number: str
    start: int
    value: tuple[int, ...]
    shape: tuple[str, bool]
    x0: float
    weight: float


def candidate_at(index: int, entry: Entry) -> Candidate | None:
    p = entry.paragraph
    if entry.table is not None or not p.text:
        return None
    if p.kind == "numbered" and p.marker:
        number, start, mark = p.marker.strip("()."), 0, p.marker
    else:
        written = written_number(p.text) if p.kind == "plain" else None
        if written is None:
            return None
        number, start = written
        mark = p.text[:start].rstrip()
    value = tuple(int(d) for d in DIGITS.findall(number))
    rest = p.text[start:]
    loud = p.bold or p.body[0].bold
    title = len(rest.split()) <= SHORT and not rest.endswith((".", ";", ","))
    weight = (LOUD if loud else 2.0 if _opens_in_capitals(rest) else 1.0) * (1.5 if title else 1.0)
    return Candidate(index, number, start, value, (DIGITS.sub("9", mark), loud), p.lines[0].x0, weight)


def _opens_in_capitals(text: str) -> bool:
    words = [w for w in text.split()[:3] if w[0].isalpha()]
    return bool(words) and all(w.isupper() for w in words) and len("".join(words)) > 3


def spine_of(candidates: Sequence[Candidate], entries: Sequence[Entry], start: int) -> list[Candidate]:
    """The numbers that count on through most of the text: the weightiest chain of one shape."""
    groups: dict[tuple[str, bool], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.shape].append(candidate)
    words = [len(e.paragraph.text.split()) for e in entries]
    prose = [n if i >= start and n >= PROSE else 0 for i, n in enumerate(words)]
    scored: list[tuple[float, list[Candidate]]] = []
    for group in groups.values():
        chain = _chain(group)
        if len(chain) < 2 and not (chain and chain[0].weight >= 7.5 and chain[0].value[-1] == 1):
            continue
        below = sum(words[chain[0].at :])
        cover = below / (below + sum(prose[: chain[0].at]))
        if cover > 0.4:
            score = sum(c.weight for c in chain) * min(1.0, cover + 0.3) / _begun(group, chain[0])
            scored.append((score, chain))
    whole = [
        (score, chain)
        for score, chain in scored
        if not any(_starts_within(chain, other) or _is_set_in(chain, other) for _, other in scored)
    ]
    return max(whole, key=lambda found: found[0])[1] if whole else []


def _begun(group: Sequence[Candidate], first: Candidate) -> int:
    """How often numbers of one shape begin anew where a chain's first stands: lists within items do."""
    return sum(c.value == first.value and abs(c.x0 - first.x0) <= REACH for c in group)


def _is_set_in(chain: Sequence[Candidate], other: Sequence[Candidate]) -> bool:
    """Whether a chain's plain numbers count in the items that the bold ones of another head further out."""
    first, outer = chain[0], other[0]
    loud = outer.shape[1] and not first.shape[1] and len(other) > 1
    return loud and outer.at < first.at and first.x0 > outer.x0 + REACH


def _starts_within(chain: Sequence[Candidate], other: Sequence[Candidate]) -> bool:
    """Whether a chain is a list of its own under one number of another that runs on from earlier meetings."""
    runs_on = len(other) >= RUN and other[0].value[-1] > RUN_FROM
    anew = chain[0].value[-1] <= 2 and len(chain[0].value) == len(other[0].value)
    between = sum(chain[0].at < c.at < chain[-1].at for c in other)
    return runs_on and anew and other[0].at < chain[0].at and not between


def _chain(group: Sequence[Candidate]) -> list[Candidate]:
    """The longest run in order whose numbers count up by one, at times by two or three."""
    ends: dict[tuple[int, ...], tuple[float, list[Candidate]]] = {}
    best: tuple[float, list[Candidate]] = (0.0, [])
    for candidate in group:
        reached: tuple[float, list[Candidate]] = (0.0, [])
        for before in befores(candidate.value):
            known = ends.get(before)
            if known and known[0] > reached[0] and abs(known[1][-1].x0 - candidate.x0) <= REACH:
                reached = known
        grown = (reached[0] + candidate.weight, [*reached[1], candidate])
        if candidate.value not in ends or grown[0] > ends[candidate.value][0]:
            ends[candidate.value] = grown
        if grown[0] > best[0]:
            best = grown
    return best[1]


def befores(value: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The numbers that may stand before one: "24/031" follows "24/030", "2.1" follows "1.4" too."""
    found = []
    for place in reversed(range(len(value))):
        for step in (1, 2, 3):
            found.append((*value[:place], value[place] - step, *value[place + 1 :]))
    if len(value) == 2 and value[1] <= 1:
        found += [(value[0] - 1, last) for last in range(20)]
    return found
