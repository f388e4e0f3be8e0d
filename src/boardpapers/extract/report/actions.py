"""Actions in reports: under "Action 1" headings, in tables of actions, in recommendations that instruct."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from boardpapers.layout import Block, Cell, Paragraph, Table
from boardpapers.normalise.parties import known_parties
from boardpapers.records import Action, Recommendation

from ..action_table.actions import first_words, lead_phrase, lettered_parts, read_actions
from ..action_table.columns import columns_of
from ..action_table.rows import rows_of
from ..cells import heads_of
from ..context import Context
from ..due_dates import common_due
from ..measure.value_tables import read_values
from ..plan.outline import Outline, enter_banners, enter_columns
from ..sentences import first_sentence
from .headings import CAPTION

QUESTION = re.compile(r"(?:how|what|why|who|when|where|which)\b[^.?]{5,90}\?(?:\s|$)", re.I)
LONGEST_HEADING = 24
"""Words."""
FIELD = re.compile(r"\s(?:of|for)\s", re.I)
"""What follows a post: "Director of Public Health"."""
BRACKETS = re.compile(r"\s*\([^)]*\)")
"""The field of a post in brackets: "Executive Director (Education)"."""
LABEL = 3
"""Words; a bold line so short with a colon is a label within the action ("Specifically:")."""


@dataclass(slots=True)
class Headed:
    """An action under its heading: the heading, what it says beside the ref, and the paragraphs below."""

    heading: Paragraph
    ref: str
    title: str | None
    below: list[Paragraph] = field(default_factory=list)


def read_report_actions(blocks: Sequence[Block], report_id: str, context: Context) -> None:
    """Read the actions among the blocks of a report or of a paper behind it."""
    today = day_of(report_id, context)
    found = [action_of(headed, today, context) for headed in headed_actions(blocks, context)]
    for block in blocks:
        if isinstance(block, Table):
            found += table_actions(block, today, context)
    found += instructions(blocks, report_id, today, context)
    context.found.actions += found


def day_of(report_id: str, context: Context) -> date | None:
    """The day of the report, else of the meeting called: dates without a year are read from it."""
    reports = [r.date for r in context.found.reports if r.id == report_id and r.date]
    called = [m.date for m in context.found.meetings if m.status == "called" and m.date]
    return next(iter([*reports, *called]), None)


def headed_actions(blocks: Sequence[Block], context: Context) -> list[Headed]:
    """The "Action 1" headings with the paragraphs that belong to them."""
    found: list[Headed] = []
    current: Headed | None = None
    for block in blocks:
        if isinstance(block, Table):
            current = None
            continue
        opened = opening(block, context)
        if opened:
            current = opened
            found.append(opened)
        elif current and ends(block, current.heading, context):
            current = None
        elif current and block.text and not CAPTION.match(block.text):
            current.below.append(block)
    return [headed for headed in found if headed.below or headed.title]


def opening(block: Paragraph, context: Context) -> Headed | None:
    """The action a paragraph opens: its number stands alone, in bold, or before a colon or dash."""
    hit = context.style.reports.action_pattern.match(block.text)
    if hit is None:
        return None
    ref = hit["ref"]
    title = (hit["title"] or "").strip() or None
    alone = all(w.bold for w in block.cut(0, len(ref)))
    marked = block.text[len(ref) :].lstrip()[:1] in (":", "–", "—", "-")
    return Headed(block, ref, title) if alone or marked or title is None else None


def ends(block: Paragraph, heading: Paragraph, context: Context) -> bool:
    """Whether an action is over: at a heading, a numbered paragraph, a question that heads text."""
    if block.kind in ("bullet", "lettered"):
        return False
    if block.kind == "numbered" and (block.bold or "." in (block.marker or "").rstrip(".")):
        return True
    if QUESTION.match(block.text) or block.size > heading.size * 1.15:
        return True
    words = len(block.body)
    if not block.bold or words > LONGEST_HEADING:
        return False
    label = block.text.rstrip().endswith(":") and words <= LABEL
    return not label or context.style.reports.heading_of(block.text) is not None


def action_of(headed: Headed, today: date | None, context: Context) -> Action:
    """The action: all of its paragraphs, list letters dropped, and the one date by which it is due."""
    lines = [p.text for p in headed.below] or [headed.title or ""]
    said, due = common_due(lines, today)
    title = headed.title if headed.below else first_sentence(headed.title or "").rstrip(".")
    return Action(
        id=context.ids.new("action", headed.ref),
        source="report",
        ref=headed.ref,
        title=title or lead_phrase(headed.below or [headed.heading]),
        text="\n".join(lines),
        parts=lettered_parts(headed.below),
        due=due,
        due_text=said,
        evidence=context.trace.evidence(headed.heading.words, *[p.words for p in headed.below]),
    )


def table_actions(table: Table, today: date | None, context: Context) -> list[Action]:
    """The rows of a table of actions: what is to be done stands beside who or when, and not in figures."""
    heads = heads_of(table)
    style = context.style
    if not style.plans.is_header(heads):
        return []
    columns = columns_of(table, style)
    head = heads[columns.fields["text"]].strip(" :*")
    if not style.reports.action_head_pattern.fullmatch(" ".join(head.replace("/", " / ").split())):
        return []
    if not {"lead", "timescale"} & set(columns.fields) or read_values(table, "", style.measures, today):
        return []
    known = known_parties([said for row in table.rows if (said := columns.text(row, "lead"))])
    outline, entered, found = Outline(), list[Cell](), list[Action]()
    context.trace.claim(w for cell in table.header for w in cell.words)
    for row in rows_of(table, columns):
        context.trace.claim(enter_banners(row, entered, outline, style.plans))
        enter_columns(row, columns, outline, style.plans)
        place = (outline.priority, outline.objective)
        found += [of_report(a, today) for a in read_actions(row, columns, place, known, context)]
    return found


def of_report(action: Action, today: date | None) -> Action:
    """A row's action as one of a report: its lead is the owner, the end of its timescale the due date."""
    when = action.timescale
    said, due = common_due([action.text], today)
    if when is not None and when.text:
        said, due = when.text, when.end
    owner = action.lead_text or action.owner
    return action.model_copy(update={"source": "report", "owner": owner, "due": due, "due_text": said})


def instructions(
    blocks: Sequence[Block], report_id: str, today: date | None, context: Context
) -> list[Action]:
    """The recommendations of a report that give a task to a post or to officers."""
    report = next((r for r in context.found.reports if r.id == report_id), None)
    pages = {block.page for block in blocks}
    taken = {tuple(a.evidence) for a in context.found.actions if a.source == "report"}
    found = []
    for asked in report.recommendations if report else []:
        who = instructed(asked, context)
        here = any(getattr(e, "page", None) in pages for e in asked.evidence)
        if who is None or not here or tuple(asked.evidence) in taken:
            continue
        said, due = common_due([asked.text], today)
        found.append(
            Action(
                id=context.ids.new("action", first_words(asked.text)),
                source="report",
                title=asked.text.split(". ")[0].rstrip("."),
                text=asked.text,
                owner=who,
                due=due,
                due_text=said,
                evidence=asked.evidence,
            )
        )
    return found


def instructed(asked: Recommendation, context: Context) -> str | None:
    """Who a recommendation gives a task to, or ``None``: a post or officers, never the body asked."""
    posts = context.style.meetings.patterns["posts"]
    for pattern in context.style.reports.instruction_patterns:
        hit = pattern.match(asked.text)
        who = re.sub(r"^the\s+", "", hit["who"].strip(), flags=re.I) if hit else ""
        bare = BRACKETS.sub("", who)
        if posts.search(bare) or posts.search(FIELD.split(bare, maxsplit=1)[0]):
            return who
    return None
