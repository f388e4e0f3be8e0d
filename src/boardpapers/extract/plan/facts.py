"""What is said once for all the actions below: "Lead: Head of Housing" under a heading or in a banner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from boardpapers.layout import Cell, Row
from boardpapers.normalise.parties import split_parties
from boardpapers.records import Action
from boardpapers.styles.plans import PlanStyle

from ..action_table.columns import Columns
from ..action_table.timescale import timescale_in
from ..context import Context

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


def note_of(text: str, style: PlanStyle) -> str | None:
    """What a line over the whole width of a table says of the progress of the action above it."""
    hit = FACT.fullmatch(text)
    return hit["value"].strip() if hit and style.field_of(hit["label"]) == "progress" else None


def notes_below(rows: Sequence[Row], banners: Iterable[Cell], style: PlanStyle) -> dict[int, Cell]:
    """The banners that tell of the progress of the row above each, by the id of that row."""
    found: dict[int, Cell] = {}
    for banner in (*banners, *(banner for row in rows for banner in row.banners)):
        if note_of(banner.text, style) is None:
            continue
        at = (banner.lines[0].page, banner.lines[0].top)
        above = [row for row in rows if row.words and (row.words[0].page, row.words[0].top) < at]
        if above:
            found[id(above[-1])] = banner
    return found


def with_note(action: Action, banner: Cell | None, context: Context) -> Action:
    """The action with what the line below its row tells of its progress, where no column does."""
    said = note_of(banner.text, context.style.plans) if banner is not None else None
    if banner is None or said is None or action.progress is not None:
        return action
    evidence = [*action.evidence, *context.trace.evidence(banner.words)]
    return action.model_copy(update={"progress": said, "evidence": evidence})


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
