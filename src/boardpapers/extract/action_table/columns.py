"""Which column of an action table fills which field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Table
from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.timescales import parse_timescale
from boardpapers.styles import Style
from boardpapers.styles.plans import PlanStyle

from ..cells import heads_of, row_cell, text_in, word_rag
from .column_set import Columns
from .heads import own_heads, ratings_over_time
from .ticks import tick_columns

__all__ = ["CODE", "Columns", "columns_by_content", "columns_of"]

REF = re.compile(r"(?:[A-Z]{1,4}[-./ ]?)?\d{1,4}(?:[./-]\d{1,4})*[a-z]?\.?")
STATUS = re.compile(
    r"\b(?:new|open|ongoing|on-going|complete[d]?|closed|done|overdue|outstanding|in progress|pending)\b",
    re.I,
)
INSTEAD = {"minute": "ref", "outcomes": "metrics", "partners": "lead", "year": "timescale"}
"""Columns that stand in for others: a minute's number names an action, outcomes say what is measured,
partners lead where nobody else does."""
CODE = re.compile(r"[A-Z]{1,4}[-.]?\d{1,3}(?:\.\d{1,2})*[a-z]?[.:)]?")
"""A ref of letters and a number: "UC1", "A2.1"."""
NAMED = r"(?:action|objective|recommendation|task|must do|should do|project|measure|finding|step)"
NAMED_REF = re.compile(rf"(?:{NAMED}\s)?(?:{CODE.pattern}|{REF.pattern})", re.I)
BOLD = re.compile(r"\bleads?\b.{0,30}\bbold\b", re.I)
OPENING_NUMBER = re.compile(rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?|{CODE.pattern})\s+[A-Z‘“]")
DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+[.)]?\s")
LONGEST_DATE = 40
"""Characters of the text of a timescale, several of them at most."""
MEAN_ACTION = 25
"""A column of actions has texts of so many characters on average."""


def columns_of(table: Table, style: Style) -> Columns:
    """Read the heads of a table; of two columns for one field the second is kept as extra."""
    found = Columns(ratings=ratings_over_time(table, style.plans))
    heads, own = heads_of(table), own_heads(table, style.plans)
    for index, name in enumerate(style.plans.assign(own)):
        if name is not None:
            found.fields[name] = index
            found.heads[name] = heads[index]
        elif heads[index]:
            found.extra[index] = heads[index]
    if "text" not in found.fields and "title" in found.fields:
        found.fields["text"] = found.fields.pop("title")
    _settle_date(found, table, style.plans)
    for name, instead in INSTEAD.items():
        _settle(found, name, instead, heads)
    _settle_targets(found, table)
    _settle_bare_refs(found, table)
    _settle_groups(found, table)
    _settle_status(found, table)
    if not {"timescale", "revised"} & set(found.fields):
        found.ticks = tick_columns(table, {at: own[at] for at in found.extra}, style.plans)
        for at in found.ticks:
            del found.extra[at]
    found.bold_leads = BOLD.search(found.heads.get("lead", "")) is not None
    found.numbered = "ref" not in found.fields and _opens_with_numbers(table, found)
    acts = found.fields.get("text")
    heads = [
        table.title or "",
        *([heads[acts]] if acts is not None else []),
        *(b.text for b in table.banners[:1]),
    ]
    found.completed = any(style.plans.completed_pattern.fullmatch(h.strip(" :.")) for h in heads if h)
    return found


def _settle_date(columns: Columns, table: Table, style: PlanStyle) -> None:
    """A bare "Date" is when the actions were raised where a minute stands beside it, or a status behind.

    The latter only where it comes before what was agreed: behind that it is when it is to be done.
    """
    at, head = columns.fields.get("timescale"), columns.heads.get("timescale", "")
    if at is None or "raised" in columns.fields or "raised" not in style.fields_of(head):
        return
    logged = "minute" in columns.fields or (
        at < columns.fields.get("text", 0) and bool({"progress", "rag"} & set(columns.fields))
    )
    if logged and not _looks_ahead(table, at):
        columns.fields["raised"], columns.heads["raised"] = at, columns.heads.pop("timescale")
        del columns.fields["timescale"]


def _looks_ahead(table: Table, at: int) -> bool:
    """Whether a column of dates holds what no day was on which something was said: "by March", "TBC"."""
    said = [text for row in table.rows if (text := text_in(row_cell(row, at)))]
    return any(not any(hit.precise for hit in find_dates(text, default_year=2000)) for text in said)


def _settle_targets(columns: Columns, table: Table) -> None:
    """A column of measures that holds dates alone ("Target") is one of timescales where there is none."""
    at = columns.fields.get("metrics")
    if at is None or {"timescale", "revised"} & set(columns.fields):
        return
    said = [text for row in table.rows if (text := text_in(row_cell(row, at)))]
    if said and all(len(text) <= LONGEST_DATE and parse_timescale(text).status != "none" for text in said):
        columns.fields["timescale"], columns.heads["timescale"] = at, columns.heads.pop("metrics")
        del columns.fields["metrics"]


def _settle_bare_refs(columns: Columns, table: Table) -> None:
    """A first column without a head holds refs where each of its cells is one: "3", "Action 3".

    So does one of another head where these are words and numbers, each its own: "Must do 1".
    """
    if "ref" in columns.fields or 0 in columns.fields.values():
        return
    said = [text for row in table.rows if (text := text_in(row_cell(row, 0)))]
    if not said or not all(NAMED_REF.fullmatch(text.rstrip(".:)")) for text in said):
        return
    if 0 not in columns.extra or (len({*said}) == len(said) > 1 and all(text[0].isalpha() for text in said)):
        columns.fields["ref"], columns.heads["ref"] = 0, columns.extra.pop(0, "")


def _settle_groups(columns: Columns, table: Table) -> None:
    """A column of titles that each stand for several rows names what these rows are about: their priority.

    So does a first column without a head.
    """
    at = columns.fields.get("title")
    if "priority" in columns.fields or "objective" in columns.fields:
        return
    if at is None:
        bare = columns.fields and 0 not in columns.fields.values() and 0 not in columns.extra
        at = 0 if bare else None
    if at is None or not _names_groups(table, at, columns):
        return
    columns.fields.pop("title", None)
    columns.fields["priority"] = at
    columns.heads["priority"] = table.header[at].text


def _names_groups(table: Table, at: int, columns: Columns) -> bool:
    """Whether a column says something for the first of several rows, and nothing beside the others."""
    acts = columns.fields.get("text")
    rows = [row for row in table.rows if acts is not None and text_in(row_cell(row, acts))]
    said = [text_in(row_cell(row, at)) is not None for row in rows]
    return bool(said) and said[0] and not all(said)


def _settle_status(columns: Columns, table: Table) -> None:
    """A "Status" column of words ("On track for due date") is progress, one of ratings is RAG.

    Where progress has a column of its own, the words are kept beside it.
    """
    at = columns.fields.get("rag")
    if at is None:
        return
    said = [text for row in table.rows if (text := text_in(row_cell(row, at)))]
    if not said or sum(word_rag(text) is None for text in said) * 2 <= len(said):
        return
    columns.status = columns.fields.pop("rag")
    if "progress" in columns.fields:
        columns.extra[at] = table.header[at].text
    else:
        columns.fields["progress"] = at


def _opens_with_numbers(table: Table, columns: Columns) -> bool:
    """Whether most cells of actions open with a number, and hold no second one: "1.2 Publish a guide".

    Numbers of several levels are refs, however many a cell holds.
    """
    cells = [cell for row in table.rows if (cell := columns.cell(row, "text")) is not None and cell.lines]
    marks = [[OPENING_NUMBER.match(line.text) is not None for line in cell.lines] for cell in cells]
    dotted = [DOTTED.match(cell.lines[0].text) is not None for cell in cells]
    alone = [found[0] and (sum(found) == 1 or many) for found, many in zip(marks, dotted, strict=True)]
    return len(cells) > 1 and sum(alone) * 2 > len(cells)


def _settle(columns: Columns, name: str, instead: str, heads: Sequence[str]) -> None:
    """A column fills a field of another name where the table has none for it; else it is kept as extra."""
    at = columns.fields.pop(name, None)
    if at is None:
        return
    if instead in columns.fields:
        columns.extra[at] = heads[at]
    else:
        columns.fields[instead], columns.heads[instead] = at, heads[at]


def columns_by_content(tables: Sequence[Table]) -> Columns | None:
    """Columns of tables without heads, told by what their cells hold; ``None`` where no column holds actions.

    The longest texts are the actions; of the others dates are timescales, a few words that come
    again and again ("New", "Ongoing") are progress, short names are leads, numbers at the left refs.
    """
    rows = [row for table in tables for row in table.rows]
    count = len(tables[0].edges) - 1
    texts = [[said for row in rows if (said := text_in(row_cell(row, at)))] for at in range(count)]
    longest = max(range(count), key=lambda at: sum(map(len, texts[at])))
    if sum(map(len, texts[longest])) < MEAN_ACTION * max(len(texts[longest]), 1):
        return None
    found = Columns(fields={"text": longest})
    for at, short in enumerate(texts):
        name = _content_of(short, at == 0) if at != longest and short else None
        if name and name not in found.fields:
            found.fields[name] = at
        elif at != longest:
            found.extra[at] = f"column {at + 1}"
    return found


def _content_of(said: Sequence[str], first: bool) -> str | None:
    """What a column of short texts holds."""
    often = len(said) * 0.6
    if first and sum(REF.fullmatch(text) is not None for text in said) >= often:
        return "ref"
    if (
        sum(parse_timescale(text).status != "none" and any(c.isdigit() for c in text) for text in said)
        >= often
    ):
        return "timescale"
    if sum(len(text) <= 20 for text in said) >= often and len({t.lower() for t in said}) <= max(
        3, len(said) // 4
    ):
        return "progress" if any(STATUS.search(text) for text in said) else "lead"
    return "lead" if sum(len(text) <= 40 for text in said) >= often else None
