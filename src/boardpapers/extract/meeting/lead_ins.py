"""Lines that lead in the list of what was decided: "That the Board:", "Council is asked to agree:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Paragraph
from boardpapers.styles.meetings import MeetingStyle

from .clauses import is_short_heading
from .flow import Entry

LEADS_ON = (":", ";", "-", "–", "—")
"""How a line ends that leads in a list: "That the Board –"."""
LONGEST = 22
"""Words a lead-in has at most."""
ASKED = re.compile(r"[^.]{2,240}\b(?:asked|recommended|requested|invited) to\b[^.:]{0,40}:", re.I)
"""A motion's own lead-in, taken over into the decision."""


def has_list(entries: Sequence[Entry], at: int) -> bool:
    """Whether an entry of a list stands at an index."""
    return at < len(entries) and entries[at].table is None and entries[at].paragraph.marker is not None


def is_lead_in(p: Paragraph, style: MeetingStyle) -> bool:
    """Whether a paragraph only says who decides: "That the Board:"."""
    return len(p.text.split()) <= LONGEST and bool(style.patterns["lead_ins"].fullmatch(p.text.strip()))


def behind_lead_in(entries: Sequence[Entry], at: int, used: set[int], style: MeetingStyle) -> int:
    """The index behind a lead-in at ``at``, and a heading over the first of its list; else ``at``."""
    if at + 1 >= len(entries) or entries[at].paragraph.marker is not None:
        return at
    p = entries[at].paragraph
    end = at
    if is_lead_in(p, style) and (has_list(entries, at + 1) or p.text.rstrip().endswith(LEADS_ON)):
        end = at + 1
    elif ASKED.fullmatch(p.text.strip()):
        below = at + 1 + is_short_heading(entries[at + 1])
        end = below if has_list(entries, below) else at
    used.update(range(at, end))
    return end
