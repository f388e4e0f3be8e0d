"""Delivery plans: the plan itself, its priorities and objectives, and the rows of its tables."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from boardpapers.layout import Block, Cell, Paragraph, Row, Section, Table, Word
from boardpapers.normalise.parties import known_parties
from boardpapers.records import PageRange, Plan
from boardpapers.styles.plans import PlanStyle

from ..action_table.actions import first_words, read_actions, read_item
from ..action_table.columns import Columns, columns_by_content, columns_of
from ..action_table.heads import heads_actions
from ..action_table.refs import clean_ref
from ..action_table.rows import rows_of
from ..cells import paragraphs_in
from ..context import Context
from ..report.parts import with_text
from ..report.report import read_report
from ..report.sections import read_parts
from .cards import table_of_cards
from .facts import LONGEST, Fact, fact_of, notes_below, with_facts, with_note
from .head import raised_in, read_head
from .lists import with_lists
from .outline import (
    Outline,
    enter,
    enter_banners,
    enter_columns,
    enter_heading,
    enter_sentence,
    group_row,
    heading_row,
)
from .prose import with_tables
from .strategy import read_strategy
from .years import table_of_years

LONGEST_HEADING = 14
"""Words."""


def read_plan(section: Section, context: Context) -> None:
    """Read a plan section: its head, its outline, its actions and their metrics."""
    blocks = [cards_in(block, context) for block in section.blocks]
    tables = action_tables(blocks, context)
    if not tables:
        blocks, tables = with_years(blocks, context)
    if not tables:
        blocks = with_tables(blocks, context)
        tables = action_tables(blocks, context)
        if not tables:
            blocks, tables = with_lists(blocks, context.style.plans)
        context.trace.claim(w for table, _ in tables for w in table.repeats)
    if not tables:
        read_report(section, context)  # a plan told in prose
        read_strategy(section, context)
        return
    head = read_head(section, context, tables[0][0])
    raised = raised_in(head.heading, context)
    for _, c in tables:
        c.raised = raised if "raised" not in c.fields else None
    outline, words, beside = read_tables(blocks, tables, head.words, context)
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
    else:
        context.trace.claim(words)


def with_years(blocks: Sequence[Block], context: Context) -> tuple[list[Block], list[tuple[Table, Columns]]]:
    """The blocks with tables of what is done in each year as tables of actions, and these."""
    turned = {id(b): table_of_years(b, context.style) for b in blocks if isinstance(b, Table)}
    tables = [found for found in turned.values() if found is not None]
    return [found[0] if (found := turned.get(id(b))) else b for b in blocks], tables


def cards_in(block: Block, context: Context) -> Block:
    """A table whose actions are set as cards as one with a row for each; any other block as it is."""
    turned = table_of_cards(block, context.style.plans) if isinstance(block, Table) else None
    if turned is None:
        return block
    context.trace.claim(turned.repeats)
    return turned


def read_tables(
    blocks: Sequence[Block], tables: Sequence[tuple[Table, Columns]], title: Sequence[Word], context: Context
) -> tuple[Outline, list[Word], list[Block]]:
    """Read the tables of actions, and headings as what they stand under.

    Returns the outline, the words used for it, and the blocks that are neither.
    """
    known = known_parties([said for t, c in tables for row in t.rows if (said := c.lines(row, "lead"))])
    columns = {id(t): c for t, c in tables}
    over = headings_over(blocks, columns, title, context)
    outline, words, beside = Outline(), list[Word](), list[Block]()
    facts: dict[Fact, Paragraph] = {}
    completed: Paragraph | None = None
    for block, below in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Paragraph):
            used = enter_heading(block, outline, context.style.plans, over=id(block) in over)
            if used or len(block.body) > LONGEST:
                facts = {}
            elif outline.at >= 0 and (fact := fact_of(block.text, context.style.plans)):
                facts[fact] = block
            elif id(below) in columns:
                used = enter_sentence(block, outline, context.style.plans)
            words += used
            beside += [] if used else [block]
            done = context.style.plans.completed_pattern.fullmatch(block.text.strip(" :."))
            completed = block if done else None
        elif id(block) in columns:
            of_table = columns[id(block)]
            if completed is not None:
                of_table = replace(of_table, completed=True)
                words += completed.words
            words += [w for p in facts.values() for w in p.words]
            beside = [b for b in beside if b not in facts.values()]
            words += read_table(block, of_table, outline, known, context, list(facts))
        else:
            beside.append(block)
    return outline, words, beside


def headings_over(
    blocks: Sequence[Block], tables: Container[int], title: Sequence[Word], context: Context
) -> set[int]:
    """The ids of headings right over tables of actions, where several stand so: unnumbered priorities."""
    style = context.style.plans
    used = {(w.page, w.n) for w in title}
    found = [
        before
        for before, block in pairwise(blocks)
        if id(block) in tables
        and isinstance(before, Paragraph)
        and (before.bold or before.size >= 13)
        and len(before.body) <= LONGEST_HEADING
        and not any((w.page, w.n) in used for w in before.words)
        and not style.completed_pattern.fullmatch(before.text.strip(" :."))
        and not style.title_pattern.search(before.text)
    ]
    return {id(p) for p in found} if len(found) > 1 else set()


def action_tables(blocks: Sequence[Block], context: Context) -> list[tuple[Table, Columns]]:
    """The tables of actions among the blocks; one without heads goes on like the one before it."""
    found: list[tuple[Table, Columns]] = []
    for block in blocks:
        if not isinstance(block, Table):
            continue
        if heads_actions(block, context.style.plans):
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


def read_table(
    table: Table,
    columns: Columns,
    outline: Outline,
    known: frozenset[str],
    context: Context,
    facts: Sequence[Fact] = (),
) -> list[Word]:
    """Read the rows of an action table; returns the words of its heads and banners.

    ``facts``: what the lines above the table say of all its actions.
    """
    words = [w for cell in table.header for w in cell.words]
    entered: list[Cell] = []
    outline.over = None
    listed = lists_actions(table, columns)
    rows = rows_of(table, columns)
    notes = notes_below(rows, table.banners, context.style.plans)
    for row, after in zip_longest(rows, rows[1:]):
        words += enter_banners(row, entered, outline, context.style.plans)
        if enter_row(row, after, columns, outline, context.style.plans):
            words += row.words
            continue
        enter_columns(row, columns, outline, context.style.plans)
        outline.use()
        if listed:
            words += read_listed(row, columns, outline, context)
            continue
        found = read_actions(row, columns, (outline.priority, outline.objective), known, context)
        of_all = [*facts, *facts_of(row, context.style.plans)]
        for action in found:
            told = with_note(with_facts(action, of_all, columns), notes.get(id(row)), context)
            context.found.actions.append(told.model_copy(update={"headings": outline.headings}))
        if not found and row.words:
            warn_of(row, context)
    return words


def warn_of(row: Row, context: Context) -> None:
    """Tell of a row that names no action."""
    said = f"a table row says nothing to do: {row.words[0].text!r} …"
    context.warn("row-without-action", said, row.page)


def enter_row(row: Row, after: Row | None, columns: Columns, outline: Outline, style: PlanStyle) -> bool:
    """Take a row that is a heading of those below; whether it is one.

    A heading by its ref ("1" over "1a") holds for the rows whose refs go on from it.
    """
    if heading := heading_row(row, after, columns):
        outline.over = heading[0]
        return enter(" ".join(heading), outline, style, loud=True)
    if (group := group_row(row, columns)) and enter(group, outline, style, loud=True):
        return True
    over = outline.over
    if over is not None and not (clean_ref(columns.text(row, "ref")) or over).startswith(over):
        outline.over = None
        outline.leave()
    return False


def facts_of(row: Row, style: PlanStyle) -> list[Fact]:
    """What the banners over a row say of all actions below them."""
    return [fact for banner in row.banners if (fact := fact_of(banner.text, style))]


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
            action = read_item(item, ref, outline.priority, context)
            context.found.actions.append(action.model_copy(update={"headings": outline.headings}))
    return [w for name in ("ref", "title") if (c := columns.cell(row, name)) for w in c.words]
