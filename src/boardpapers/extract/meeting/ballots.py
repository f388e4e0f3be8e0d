"""What stands around a decision about how it was moved and voted on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .flow import Entry
from .vote_tables import votes_in_table
from .votes import Ballot, read_ballot

BALLOT = re.compile(
    r"\b(?:proposed|seconded|moved|prop\b|vote|votes|voting|voted|carried|unanimous\w*|nem)\b", re.I
)
BALLOT_SENTENCE = re.compile(
    r"^\(?(?:this was |the motion was )?(?:proposed|proposer|moved|prop\.|unanimous|all in favour|carried"
    r"|vot(?:e|ing))\b",
    re.I,
)
VOTE_LINE = re.compile(
    r"\brecorded vote\b|^\W*(?:voting )?(?:for|against|abst\w+|in favour)\b[^.]{0,20}:", re.I
)
AMENDMENT = re.compile(r"\bamendment\b", re.I)


def ballot_of(entries: Sequence[Entry], label: int, last: int) -> Ballot:
    """How a decision was moved and voted on: in its own words, else right behind, else right before."""
    own = " ".join(e.text for e in entries[label : last + 1] if e.table is None)
    after = _votes_behind(entries, last + 1)
    before = [
        e.text for e in reversed(entries[max(label - 2, 0) : label]) if e.table is None and _on_vote(e.text)
    ]
    found = Ballot(None, None, None, None)
    for text in (own, *after, *before):
        if not _on_vote(text) or (text is not own and AMENDMENT.search(text)):
            continue
        read = read_ballot(text)
        found = Ballot(
            found.proposer or read.proposer, found.seconder or read.seconder,
            found.votes or read.votes, found.result or read.result,
        )  # fmt: skip
    tables = [e.table for e in entries[max(label - 2, 0) : last + 3] if e.table is not None]
    if found.votes is None and tables:
        found = found._replace(votes=next(filter(None, map(votes_in_table, tables)), None))
    return found


def _on_vote(text: str) -> bool:
    return BALLOT.search(text) is not None or VOTE_LINE.search(text) is not None


def _votes_behind(entries: Sequence[Entry], at: int) -> list[str]:
    """What stands below a decision about its vote: who proposed, the lists of a recorded vote."""
    found: list[str] = []
    for entry in entries[at : at + 5]:
        said = entry.table is None and (BALLOT_SENTENCE.match(entry.text) or VOTE_LINE.search(entry.text))
        if not said:
            break
        found.append(entry.text)
    return ["\n".join(found)] if found else []
