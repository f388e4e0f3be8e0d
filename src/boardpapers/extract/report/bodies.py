"""Names of bodies as covers print them: with a date or a session behind, in capitals, with "the"."""

from __future__ import annotations

import re

from boardpapers.normalise.names import title_case
from boardpapers.styles.reports import ReportStyle

BEHIND_BODY = re.compile(
    r"\s*(?:[,–-]|\bon\b)?\s*\b(?:date\b:?|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+).*$",
    re.I,
)
"""A date behind the name of a body."""
SESSION = re.compile(
    r"(?:\s*[,:–-]\s*|\s*\()(?:in )?(?:public|private|confidential|open|part (?:[12AB]|I{1,2}))"
    r"(?: (?:session|meeting|board))?\)?$",
    re.I,
)
"""Which of its meetings stands behind the name of a body."""
MEETING = re.compile(r"\s*[,:–-]?\s*\bmeeting(?: held)?(?: in (?:public|private))?\W*$", re.I)
LONGEST_BODY = 12
"""Words of the name of a body."""


def is_body(text: str, style: ReportStyle) -> bool:
    """Whether a heading names a body, and does not only speak of one ("Reason for referral to Committee")."""
    name = body_name(text)
    if len(name.split()) > LONGEST_BODY or style.no_body_pattern.search(name):
        return False
    return style.body_pattern.search(name) is not None


def body_name(text: str) -> str:
    """A body's name in title case, without a date or "Date:" behind it, without "the"."""
    cut = BEHIND_BODY.sub("", text)
    cut = MEETING.sub("", SESSION.sub("", cut.strip()))
    cut = re.sub(r"^(?:(?:report\s+)?to\s+|meeting\s+of\s+)?(?:the\s+)?", "", cut.strip(" ,.:–-"), flags=re.I)
    return title_case(cut) if cut.isupper() else cut
