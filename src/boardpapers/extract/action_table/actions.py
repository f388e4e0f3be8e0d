"""Rows of action tables to actions and metrics."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Literal, TypedDict

from boardpapers.layout import Cell, Paragraph, Row
from boardpapers.normalise.dates import parse_date
from boardpapers.normalise.parties import split_parties
from boardpapers.normalise.quantities import target
from boardpapers.normalise.refs import find_refs
from boardpapers.normalise.timescales import parse_timescale
from boardpapers.records import Action, ActionPart, BoardRole, Metric, Target, Timescale
from boardpapers.records.plan import Rag

from ..cells import colour_rag, full_text, paragraphs_in, row_cell, text_in, word_rag
from ..context import Context
from ..plan.outline import NUMBER
from .columns import Columns
from .rows import parted

ROLE = re.compile(
    r"\b(do|sponsor|watch)\b(?:\s*\(([^)]*)\)|\s*(?:for|[:–-])\s*(.*?)(?=\s*(?:\band\b\s*)?\b(?:do|sponsor|watch)\b|[,;/]|$))?",
    re.I,
)
REMARK = re.compile(r"\s[–—-]\s|[:;(]")
"""What parts a status from the words on it: "Closed – sent on 2 May"."""
OPENING_VERB = re.compile(
    r"\s(?:(?:will|should|shall|must)\s|to\s(?!(?:the|an?|all|each|every|any|our|its|their|this|that|these|those|zero|be|cabinet|committee|council|board|members|residents|people|staff|schools|officers|parents)\b)(?=[a-z]))",
    re.I,
)
LONGEST_PARTY = 7
"""Words."""
POST = re.compile(
    r"\b(?:clerk|officers?|chair|chairman|manager|director|team|members?|councillors?|secretary|all)$", re.I
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
    if ref is None and columns.numbered and items[0].kind == "numbered":
        ref, items = clean_ref(items[0].marker), [replace(items[0], marker=None, kind="plain"), *items[1:]]
    text = full_text(items)
    lead_text = columns.text(row, "lead")
    name = context.ids.new("action", ref or first_words(text))
    metrics = read_metrics(columns.cell(row, "metrics"), name, ref, context)
    context.found.metrics += metrics
    return Action(
        id=name,
        source="plan",
        ref=ref,
        priority=place[0] or priority_of(ref),
        objective=place[1] or objective_of(ref),
        title=columns.text(row, "title") or lead_phrase(items),
        text=text,
        parts=lettered_parts(items),
        leads=split_parties(columns.lines(row, "lead"), known=known) if lead_text else [],
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


class Status(TypedDict):
    """What a row says of how far its action is."""

    rag: Rag | None
    progress: str | None
    extra: dict[str, str]
    raised: date | None
    completed: bool | None


def status_of(row: Row, columns: Columns, context: Context) -> Status:
    """The rating, the progress and what stands in columns of the paper's own."""
    return Status(
        rag=rag_of(columns, row),
        progress=progress_of(columns.cell(row, "progress")),
        extra=extra_of(row, columns),
        raised=raised_of(columns.text(row, "raised")) or columns.raised,
        completed=True if is_completed(row, columns, context) else None,
    )


def extra_of(row: Row, columns: Columns) -> dict[str, str]:
    """What the columns say that fill no field, by their heads; numbers of priorities are fields."""
    said = {head: text for at, head in columns.extra.items() if (text := text_in(row_cell(row, at)))}
    for name in ("priority", "objective"):
        text = columns.text(row, name)
        if text and columns.heads[name] and not NUMBER.fullmatch(text):
            said[columns.heads[name]] = text
    if first := columns.text(row, "timescale") if columns.text(row, "revised") else None:
        said[columns.heads["timescale"]] = first
    if (opens := columns.text(row, "start")) and start_of(columns, row) is None:
        said[columns.heads["start"]] = opens
    return said


def is_completed(row: Row, columns: Columns, context: Context) -> bool:
    """Whether the table or the row's status says that the action is done."""
    said = text_in(row_cell(row, columns.status)) or columns.text(row, "progress") or ""
    done = context.style.plans.completed_pattern.fullmatch(REMARK.split(said, maxsplit=1)[0].strip(" ."))
    return columns.completed or done is not None


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


def clean_ref(text: str | None) -> str | None:
    """A ref as printed without its final stop."""
    return text.rstrip(".:)").replace(" ", "") or None if text else None


def first_words(text: str) -> str:
    return " ".join(text.split()[:6])


def priority_of(ref: str | None) -> str | None:
    """The priority a dotted ref belongs to: "4.2.1" to "4"."""
    return ref.split(".")[0] if ref and re.fullmatch(r"\d+(\.\d+)+[a-z]?", ref) else None


def objective_of(ref: str | None) -> str | None:
    """The objective a ref of three levels belongs to: "4.2.1" to "4.2"."""
    parts = ref.split(".") if ref else []
    return ".".join(parts[:2]) if len(parts) >= 3 and all(p[:1].isdigit() for p in parts[:3]) else None


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


def timescale_of(columns: Columns, row: Row) -> Timescale | None:
    """The timescale cell, normalised; ``None`` where the table has no such column.

    A revised date goes before the one first set, a date of its own for the start fills that.
    """
    if not {"timescale", "revised"} & set(columns.fields):
        return None
    read = parse_timescale(columns.text(row, "revised") or columns.text(row, "timescale") or "")
    start = start_of(columns, row) or read.start
    return Timescale(text=read.text or None, start=start, end=read.end, status=read.status)


def start_of(columns: Columns, row: Row) -> date | None:
    """The first day that a column for the start names."""
    said = columns.text(row, "start")
    return (parse_date(said) or parse_timescale(said).start) if said else None


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


def rag_of(columns: Columns, row: Row) -> Rag | None:
    """The letter or word of the RAG cell, else its colour; one in words may be coloured too.

    A colour that the action's own cell has is the row's, not its rating.
    """
    cell = row_cell(row, columns.fields.get("rag", columns.status))
    if cell is None:
        return None
    acts = columns.cell(row, "text")
    own = cell.fill if acts is None or cell.fill != acts.fill else None
    return word_rag(text_in(cell)) or colour_rag(own)


def progress_of(cell: Cell | None) -> str | None:
    """The progress cell, paragraphs one a line."""
    return full_text(paragraphs_in(cell)) or None if cell else None


def raised_of(text: str | None) -> date | None:
    """The day an action log says the action was raised."""
    return parse_date(text) if text else None


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
