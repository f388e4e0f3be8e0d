"""Rows of action tables to actions and metrics."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Literal

from boardpapers.layout import Cell, Paragraph, Row
from boardpapers.normalise.quantities import target
from boardpapers.normalise.refs import find_refs
from boardpapers.records import Action, ActionPart, BoardRole, Metric, Target

from ..cells import full_text, paragraphs_in
from ..context import Context
from .columns import Columns
from .leads import leads_of
from .refs import clean_ref, objective_of, opening_ref, priority_of
from .rows import parted
from .status import status_of
from .timescale import timescale_of

ROLE = re.compile(
    r"\b(do|sponsor|watch)\b(?:\s*\(([^)]*)\)|\s*(?:for|[:–-])\s*(.*?)(?=\s*(?:\band\b\s*)?\b(?:do|sponsor|watch)\b|[,;/]|$))?",
    re.I,
)
OPENING_VERB = re.compile(
    r"\s(?:(?:will|should|shall|must)\s|to\s(?!(?:the|an?|all|each|every|any|our|its|their|this|that|these|those|zero|be|cabinet|committee|council|board|members|residents|people|staff|schools|officers|parents)\b)(?=[a-z]))",
    re.I,
)
LONGEST_PARTY = 7
"""Words."""
POST = re.compile(
    r"\b(?:clerk|officers?|chair|chairman|manager|director|team|members?|councillors?|secretary|input|support|colleagues|staff|leads?|all)$",
    re.I,
)
SENTENCE = re.compile(r"(?<=[.?!;])\s+(?=[A-Z‘“(])|\n")


def read_actions(
    row: Row, columns: Columns, place: tuple[str | None, str | None], known: Collection[str], context: Context
) -> list[Action]:
    """The actions of a row: one, or one for each of the numbered ones that the other cells answer by number.

    What is measured without saying for which is measured for all of them.
    """
    rows = parted(row, columns)
    if len(rows) == 1:
        action = read_row(row, columns, place, known, context)
        return [action] if action else []
    context.trace.claim(row.words)  # numbers printed in several cells
    named = "ref" not in columns.fields and "." in (columns.text(row, "text") or "").split()[0].rstrip(".")
    of_each = replace(columns, numbered=named)
    found = [a for part in rows if (a := read_row(part, of_each, place, known, context))]
    shared = found[0].metrics if found and not any(a.metrics for a in found[1:]) else []
    return [a.model_copy(update={"metrics": a.metrics or shared}) for a in found]


def read_row(
    row: Row, columns: Columns, place: tuple[str | None, str | None], known: Collection[str], context: Context
) -> Action | None:
    """The action of a row and its metrics; ``place`` is its (priority, objective).

    ``None`` where the row says nothing of what is to be done.
    """
    cell = columns.cell(row, "text")
    items = paragraphs_in(cell) if cell else []
    if not items:
        return None
    ref = clean_ref(columns.text(row, "ref"))
    if ref is None and columns.numbered and sum(item.kind == "numbered" for item in items) < 2:
        ref, items = opening_ref(items)
    text = full_text(items)
    lead_text = columns.text(row, "lead")
    name = context.ids.new("action", ref or first_words(text))
    metrics = read_metrics(columns.cell(row, "metrics"), name, ref, context)
    context.found.metrics += metrics
    return Action(
        id=name,
        source="plan",
        ref=ref,
        priority=place[0] or (priority_of(ref) if columns.refs_of_plan else None),
        objective=place[1] or (objective_of(ref) if columns.refs_of_plan else None),
        title=columns.text(row, "title") or lead_phrase(items),
        text=text,
        parts=lettered_parts(items),
        leads=leads_of(columns.cell(row, "lead"), known, by_weight=columns.bold_leads) if lead_text else [],
        lead_text=lead_text,
        funding_text=columns.text(row, "funding"),
        timescale=timescale_of(columns, row),
        levels=levels_of(columns.text(row, "levels")),
        board_roles=roles_of(columns.text(row, "board_roles")),
        metrics=[metric.id for metric in metrics],
        links=find_refs(text, own=ref),
        **status_of(row, columns, context),
        owner=opening_party(text) if "lead" not in columns.fields and ref is None else None,
        evidence=context.trace.evidence(*[c.words for c in row.cells if c is not None]),
    )


def read_item(item: Paragraph, ref: str | None, priority: str | None, context: Context) -> Action:
    """The action that one paragraph of a list of actions states; ``ref`` is its objective's."""
    text = full_text([item])
    return Action(
        id=context.ids.new("action", ref or first_words(text)),
        source="plan",
        ref=ref,
        priority=priority or priority_of(ref),
        title=lead_phrase([item]),
        text=text,
        links=find_refs(text, own=ref),
        evidence=context.trace.evidence(item.words),
    )


def read_metrics(cell: Cell | None, action: str, ref: str | None, context: Context) -> list[Metric]:
    """One metric for each bullet or paragraph of a metrics cell."""
    found: list[Metric] = []
    for item in paragraphs_in(cell) if cell else []:
        if not item.text:
            continue
        aim = target(item.text)
        found.append(
            Metric(
                id=context.ids.new("metric", ref or action.removeprefix("action-"), str(len(found) + 1)),
                text=item.text,
                action=action,
                target=Target(value=aim.value, unit=aim.unit) if aim else None,
                evidence=context.trace.evidence(item.words),
            )
        )
    return found


def first_words(text: str) -> str:
    return " ".join(text.split()[:6])


def lead_phrase(items: list[Paragraph]) -> str | None:
    """What an action is called: the bold words that open its cell, else its first sentence."""
    words = items[0].body
    bold = 0
    while bold < len(words) and words[bold].bold:
        bold += 1
    if 0 < bold < len(words) or (bold and len(items) > 1):
        end = items[0].starts[bold] if bold < len(words) else len(items[0].text)
        return items[0].text[:end].strip().rstrip(".:;,–- ") or None
    sentence, *more = SENTENCE.split(items[0].text, maxsplit=1)
    ends = ".:;,–- " if more or len(items) > 1 else ":;,–- "  # one sentence that is all keeps its full stop
    return sentence.strip().rstrip(ends) or None


def lettered_parts(items: list[Paragraph]) -> list[ActionPart]:
    """The lettered sub-actions, with the bullets that stand under them."""
    parts: list[tuple[str, list[str]]] = []
    for item in items:
        if item.kind == "lettered" and item.marker:
            parts.append((item.marker.strip("().").lower(), [item.text]))
        elif parts and item.kind == "bullet" and item.level > 0:
            parts[-1][1].append(item.text)
    return [ActionPart(label=label, text="\n".join(texts)) for label, texts in parts]


def levels_of(text: str | None) -> list[Literal["place", "system"]]:
    """The levels named: "Place and System" gives both."""
    low = "".join((text or "").lower().split())  # a narrow column may have cut a word
    levels: tuple[Literal["place", "system"], ...] = ("place", "system")
    return [level for level in levels if level in low]


def roles_of(text: str | None) -> list[BoardRole]:
    """The board's roles with their scope: "Do (Place) Sponsor (System)"."""
    roles: list[BoardRole] = []
    for hit in ROLE.finditer(text or ""):
        if hit[2] and ROLE.match(hit[2]):  # "Sponsor (Do for one part)"
            roles += [BoardRole(role=hit[1].lower()), *roles_of(hit[2])]
            continue
        scope = (hit[2] or hit[3] or "").strip(" .:–-") or None
        roles.append(BoardRole(role=hit[1].lower(), scope=scope))
    return roles


def opening_party(text: str) -> str | None:
    """Who acts, where the sentence opens with the party: "Clerk to write to …" gives "Clerk"."""
    first = SENTENCE.split(text, maxsplit=1)[0]
    hit = OPENING_VERB.search(first)
    if hit is None or hit.start() > 90 or not first[:1].isupper():
        return None
    party = re.sub(r"^(?:the|a|an)\s+", "", first[: hit.start()], flags=re.I)
    words = party.split()
    named = all(not word[0].islower() or word in ("and", "of", "for", "the", "with") for word in words)
    return party if 0 < len(words) <= LONGEST_PARTY and (named or POST.search(party)) else None
