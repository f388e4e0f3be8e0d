"""Titles that read as sentences: "Finance. The Clerk reported …", "To receive the notes of the meeting."."""

from __future__ import annotations

import re

from ..sentences import sentences

FINITE = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|does|did|do|said|gave"
    r"|told|none|nil|nothing|yes|no|see|as above|thanks?|\w+ed)\b",
    re.I,
)
"""What a topic has not: a verb that tells something, or an answer."""
TASK = re.compile(
    r"to (?:accept|adopt|agree|appoint|approve|authorise|confirm|consider|declare|discuss|elect|hear|note"
    r"|ratify|receive|record|resolve|review|sign)\b",
    re.I,
)
"""How an agenda words its items."""
TOPIC_WORDS = 6
LONGEST = 40
"""Words that a whole paragraph which is a topic has at most."""


def topic_end(text: str, start: int, *, over_text: bool) -> int:
    """Where the topic that opens a paragraph ends; ``start`` where it opens with a sentence.

    ``over_text``: other paragraphs stand below, so that the paragraph may be a topic and no more.
    """
    spans = sentences(text[start:])
    if not spans or not text[start : start + 1].isupper():
        return start
    begin, end = spans[0]
    said = text[start + begin : start + end]
    words = len(said.split())
    if len(spans) == 1:
        alone = over_text and words <= LONGEST and (TASK.match(said) or not FINITE.search(said))
        return len(text) if alone else start
    run_in = words <= TOPIC_WORDS and said.endswith(".") and not FINITE.search(said)
    return start + spans[1][0] if run_in else start
