"""What is said once for all the actions below: "Lead: Head of Housing" under a heading or in a banner."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from boardpapers.normalise.parties import split_parties
from boardpapers.records import Action
from boardpapers.styles.plans import PlanStyle

from ..action_table.columns import Columns
from ..action_table.timescale import timescale_in

FACT = re.compile(r"(?P<label>[A-Z][\w '’/&-]{2,40}?)\s*:\s+(?P<value>\S.*)", re.S)
SHARED = ("lead", "timescale", "funding")
"""Fields that may be said of several actions at once."""
LONGEST = 25
"""Words."""


class Fact(NamedTuple):
    """A field, and what is said of it behind which label."""

    field: str
    label: str
    value: str


def fact_of(text: str, style: PlanStyle) -> Fact | None:
    """What a line says behind its label, where that is the lead, the timescale or the funding."""
    hit = FACT.fullmatch(text)
    if hit is None or len(text.split()) > LONGEST:
        return None
    fields = style.fields_of(hit["label"])  # "Date: 12 June" may be any date
    sure = len(fields) == 1 and fields[0] in SHARED
    return Fact(fields[0], hit["label"], hit["value"].strip()) if sure else None


def with_facts(action: Action, facts: Iterable[Fact], columns: Columns) -> Action:
    """The action with what is said of all: in its field, or as extra where the table has that column."""
    told: dict[str, object] = {}
    extra = dict(action.extra)
    for field, label, value in facts:
        if field in columns.fields or (field == "timescale" and action.timescale is not None):
            extra.setdefault(label, value)
        elif field == "lead":
            told |= {"lead_text": value, "leads": split_parties(value), "owner": None}
        elif field == "timescale":
            told["timescale"] = timescale_in(value)
        else:
            told["funding_text"] = value
    return action.model_copy(update={**told, "extra": extra})
