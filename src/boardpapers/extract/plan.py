"""Delivery plans: the plan itself, its priorities and objectives, and the rows of its tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Block, Cell, Paragraph, Row, Section, Table, Word
from boardpapers.normalise.parties import known_parties
from boardpapers.records import Objective, PageRange, Plan, Priority

from .actions import clean_ref, first_words, read_item, read_row
from .cells import paragraphs_in
from .columns import Columns, columns_by_content, columns_of
from .context import Context
from .plan_head import raised_in, read_head
from .report import read_report
from .report_sections import read_parts, with_text

NUMBERED = re.compile(r"(\d+(?:\.\d+)*)\.?[\s:.–-]+(.+)", re.S)


class Outline:
    """The priorities and objectives met so far, in order."""

    def __init__(self) -> None:
        self.priorities: list[tuple[str | None, str]] = []
        self.objectives: dict[int, list[Objective]] = {}
        self.priority: str | None = None
        self.objective: str | None = None
        self.used: set[int] = set()
        """Indices of the priorities that rows stood under: others are only spoken of in the text."""

    def use(self) -> None:
        """Note that a row stands under the priority entered last."""
        self.used.add(len(self.priorities) - 1)

    def enter_priority(self, number: str | None, title: str) -> None:
        if not self.priorities or self.priorities[-1] != (number, title):
            self.priorities.append((number, title))
        self.priority, self.objective = number, None

    def enter_objective(self, ref: str | None, title: str) -> None:
        if not self.priorities and ref:
            self.enter_priority(ref.split(".")[0], "")
        below = self.objectives.setdefault(len(self.priorities) - 1, [])
        if not any(o.ref == ref and o.title == title for o in below):
            below.append(Objective(ref=ref, title=title))
        self.objective = ref

    def records(self) -> list[Priority]:
        return [
            Priority(number=number, title=title, objectives=self.objectives.get(i, []))
            for i, (number, title) in enumerate(self.priorities)
            if i in self.used or not self.used
        ]


def read_plan(section: Section, context: Context) -> None:
    """Read a plan section: its head, its outline, its actions and their metrics."""
    tables = action_tables(section.blocks, context)
    if not tables:
        read_report(section, context)  # a plan told in prose
        return
    head = read_head(section, context, tables[0][0])
    raised = raised_in(head.heading, context)
    for _, c in tables:
        c.raised = raised if "raised" not in c.fields else None
    leads = [said for t, c in tables for row in t.rows if (said := c.text(row, "lead"))]
    known = known_parties(leads)
    outline, words = Outline(), list[Word]()
    columns = {id(t): c for t, c in tables}
    beside: list[Block] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            used = enter_heading(block, outline, context)
            words += used
            beside += [] if used else [block]
        elif id(block) in columns:
            words += read_table(block, columns[id(block)], outline, known, context)
    head = read_head(section, context, tables[0][0])
    parts = with_text(read_parts([b for b in beside if not set(b.words) & set(head.words)], context))
    words += [w for part in parts for w in part.words]
    context.heading = context.heading or head.heading
    if head.words or outline.priorities:
        context.found.plans.append(
            Plan(
                id=context.ids.new("plan", head.title and first_words(head.title)),
                title=head.title,
                version=head.version,
                date=head.date,
                period=head.period,
                priorities=outline.records(),
                sections=[part.record() for part in parts],
                pages=PageRange(first=section.first, last=section.last),
                evidence=context.trace.evidence(head.words, words),
            )
        )


def action_tables(blocks: Sequence[Block], context: Context) -> list[tuple[Table, Columns]]:
    """The tables of actions among the blocks; one without heads goes on like the one before it."""
    found: list[tuple[Table, Columns]] = []
    for block in blocks:
        if not isinstance(block, Table):
            continue
        if context.style.plans.is_header([c.text for c in block.header]):
            found.append((block, columns_of(block, context.style)))
        elif not block.header and found and len(found[-1][0].edges) == len(block.edges):
            found.append((block, found[-1][1]))
    return found or unheaded_tables(blocks, context)


def unheaded_tables(blocks: Sequence[Block], context: Context) -> list[tuple[Table, Columns]]:
    """Tables of an action log without heads: its title says what they are, their cells what a column is."""
    titles = [b.text for b in blocks[:6] if isinstance(b, Paragraph)]
    if not any(context.style.plans.title_pattern.search(text) for text in titles):
        return []
    tables = [b for b in blocks if isinstance(b, Table) and not b.header and 3 <= len(b.edges) <= 8]
    widths = {len(t.edges) for t in tables}
    if len(widths) != 1:
        return []
    columns = columns_by_content(tables)
    return [(table, columns) for table in tables] if columns else []


def enter_heading(paragraph: Paragraph, outline: Outline, context: Context) -> list[Word]:
    """Take a heading over a table as the priority or objective it names; the words used."""
    if not paragraph.bold and paragraph.size < 13:
        return []
    text = f"{paragraph.marker} {paragraph.text}" if paragraph.marker else paragraph.text
    return paragraph.words if enter(text, outline, context, loud=False) else []


def enter(text: str, outline: Outline, context: Context, *, loud: bool) -> bool:
    """Take "Priority 1: The best start" or "1.1 Access" as where the rows below stand.

    ``loud``: the text is a banner in the table, which may name a priority without saying so.
    """
    named = context.style.plans.priority_pattern.match(text)
    if named:
        outline.enter_priority(named["number"], named["title"].strip())
        return True
    named = context.style.plans.objective_pattern.match(text)
    if named:
        outline.enter_objective(named["number"], named["title"].strip())
        return True
    hit = NUMBERED.fullmatch(text)
    if hit and ("." in hit[1] and (loud or outline.priority == hit[1].split(".")[0])):
        outline.enter_objective(hit[1], hit[2].strip())
        return True
    if loud:
        outline.enter_priority(hit[1] if hit else None, (hit[2] if hit else text).strip())
    return loud


def read_table(
    table: Table, columns: Columns, outline: Outline, known: frozenset[str], context: Context
) -> list[Word]:
    """Read the rows of an action table; returns the words of its heads and banners."""
    words = [w for cell in table.header for w in cell.words]
    entered: list[Cell] = []
    listed = lists_actions(table, columns)
    for row in table.rows:
        for banner in row.banners:
            if not any(banner is e for e in entered):
                entered.append(banner)
                enter(banner.text, outline, context, loud=True)
                words += banner.words
        outline.use()
        if listed:
            words += read_listed(row, columns, outline, context)
            continue
        action = read_row(row, columns, (outline.priority, outline.objective), known, context)
        if action is not None:
            context.found.actions.append(action)
        elif row.words:
            context.warn(
                "row-without-action", f"a table row says nothing to do: {row.words[0].text!r} …", row.page
            )
    return words


def lists_actions(table: Table, columns: Columns) -> bool:
    """Whether each row is an objective with a list of actions ("Ref | Action area | Actions")."""
    if "title" not in columns.fields or {"lead", "timescale", "rag"} & set(columns.fields):
        return False
    cells = [columns.cell(row, "text") for row in table.rows]
    listed = sum(len(items) > 1 for cell in cells if cell for items in [paragraphs_in(cell)])
    return listed * 2 > len(table.rows)


def read_listed(row: Row, columns: Columns, outline: Outline, context: Context) -> list[Word]:
    """One action for each paragraph of the action cell; the row is their objective."""
    ref = clean_ref(columns.text(row, "ref"))
    title = columns.text(row, "title")
    if title:
        outline.enter_objective(ref, title)
    cell = columns.cell(row, "text")
    for item in paragraphs_in(cell) if cell else []:
        if item.text:
            context.found.actions.append(read_item(item, ref, outline.priority, context))
    return [w for name in ("ref", "title") if (c := columns.cell(row, name)) for w in c.words]
