"""An item of the minutes to its record: text, points, decisions, declarations, actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Paragraph, Table
from boardpapers.normalise.names import split_names
from boardpapers.normalise.refs import parse_report_numbers
from boardpapers.records import Action, Minute
from boardpapers.records.meeting import Declaration
from boardpapers.styles.meetings import MeetingStyle

from ..cells import row_cell, text_in
from ..context import Context
from ..sentences import sentences
from .carried import movers_of
from .clauses import Decisions
from .flow import Entry
from .items import Item
from .minute_actions import read_actions
from .people import is_person
from .resolutions import read_decisions, records
from .scene import Scene
from .undertakings import clean_owner

_NATURE = re.compile(r"\s*\([^)]*\)")
DECLARED_IN = (
    (
        "who",
        re.compile(r"(?:name|member|councillor|cllr|director|governor)s?(?: name)?|name of .{3,30}", re.I),
    ),
    ("item", re.compile(r"(?:agenda )?item(?: no\.?| number)?|minute(?: no\.?)?|no\.?", re.I)),
    (
        "what",
        re.compile(r"(?:nature|type|details?|description|reason)\b.{0,40}|interests?(?: declared)?", re.I),
    ),
)
"""Heads of a table of declarations."""
POINTS_BELOW = re.compile(r"\b(?:following|these) (?:\w+ )?points\b[^.;]{0,60}:$", re.I)
"""What a list of points stands under: "The following points were noted:"."""
LETTER = re.compile(r"\(?[a-z][.)]")
NUMBERING = re.compile(r"^\d[\d.]*[.)]\s*")
ITEM_NAMED = re.compile(
    r"\b(?:agenda\s+)?(?:items?|minutes?|re)\s+(?:no\.?\s*)?(?P<item>(?:[A-Z]{2,6}/)?\d[\w./]*\w|\d)", re.I
)
REPORT = re.compile(
    r"\breports?\b(?:\s+(?:no|nos|number|ref\w*)\b)?[.:]*\s*(?:\S+(?:,\s|\sand\s|\s&\s)){0,3}\S+", re.I
)
BY_ITEM = re.compile(
    r"^(?:agenda )?item (?:no\.? )?(?P<item>\d[\w.()/]*)\s*[–:-]\s*(?P<who>[A-Z].{3,120})$", re.I
)
"""Declared item by item: "Item 8.2 – Councillor Ash"."""
DECLARED_RE = re.compile(
    r"^(?P<who>(?:cllrs?|councillors?|mr|mrs|ms|dr)\b.{2,80}?)\s+(?:re\b|in (?:respect of )?item|[–-])\s*",
    re.I,
)


def read_minute(item: Item, scene: Scene, context: Context, *, formal: bool) -> tuple[Minute, list[Action]]:
    """The record of an item and the actions agreed under it."""
    style = context.style.meetings
    entries = item.entries
    movers = movers_of(item.title, entries)
    decisions = read_decisions(entries, style, formal=formal, movers=movers)
    actions = read_actions(entries, decisions.used, scene, context)
    text = "\n\n".join(e.text for e in entries if e.text) or None
    minute = Minute(
        number=item.number,
        title=None if movers else item.title,
        text=text,
        points=points_of(entries, decisions),
        resolutions=records(decisions, context),
        actions=[a.id for a in actions],
        reports=_reports(item.title, text),
        declarations=read_declarations(item, style, context),
        evidence=context.trace.evidence(item.words),
    )
    return minute, actions


def _reports(title: str | None, text: str | None) -> list[str]:
    """Report numbers of the title, and those that the text calls reports."""
    found = parse_report_numbers(title or "")
    for hit in REPORT.finditer(text or ""):
        found += [n for n in parse_report_numbers(hit[0]) if n not in found]
    return found


def points_of(entries: Sequence[Entry], decisions: Decisions) -> list[str]:
    """The bullets of an item; deeper ones, and paragraphs set under a bullet's text, belong to the bullet."""
    points: list[str] = []
    open_: Paragraph | None = None
    listed = False
    for i, entry in enumerate(entries):
        p = entry.paragraph
        under = open_ is not None and _under(open_, p)
        listed = POINTS_BELOW.search(p.text) is not None or (listed and (under or p.marker is not None))
        if entry.table is not None or i in decisions.used:
            open_ = None
        elif under:
            points[-1] = f"{points[-1]} {p.text}"
        elif p.kind == "bullet" or (listed and _is_letter(p)):
            points.append(p.text)
            open_ = p
        else:
            open_ = None
    return points


def _is_letter(p: Paragraph) -> bool:
    """Whether a paragraph is marked with a letter: "a.", "(b)"."""
    return p.marker is not None and LETTER.fullmatch(p.marker) is not None


def _under(bullet: Paragraph, p: Paragraph) -> bool:
    """Whether a paragraph belongs to the bullet above: a deeper item, or text aligned with the bullet's."""
    mark = bullet.lines[0].x0
    if p.marker is not None:
        return p.lines[0].x0 > mark + 8
    return p.x0 > mark + 6 and p.x0 >= bullet.x0 - 4 and not p.bold


def read_declarations(item: Item, style: MeetingStyle, context: Context) -> list[Declaration]:
    """The interests declared in an item: who, in which item, as minuted."""
    found: list[Declaration] = []
    pattern = style.patterns["declarations"]
    titled = bool(item.title and re.search(r"\bdeclarations?\b|\binterests?\b", item.title, re.I))
    for entry in item.entries:
        if entry.table is not None and titled:
            found += _declared_in(entry.table, context)
        if entry.table is not None or not (titled or "declar" in entry.text.lower()):
            continue
        p = entry.paragraph
        listed = BY_ITEM.match(p.text) if titled else None
        if listed is not None:
            found += [
                Declaration(
                    name=name, item=listed["item"], text=p.text, evidence=context.trace.evidence(p.words)
                )
                for name in _declarers(_NATURE.sub("", listed["who"]))
            ]
            continue
        spans = sentences(p.text)
        for n, (start, end) in enumerate(spans):
            said = p.text[start:end]
            hit = pattern.search(said)
            who = NUMBERING.sub("", said[: hit.start()]) if hit else None
            if who is None and titled and (plain := DECLARED_RE.match(said)):
                who = plain["who"]
            names = _declarers(who) if who else []
            if (
                names
                and n == len(spans) - 2
                and re.match(r"(?:he|she|they)\b", p.text[spans[n + 1][0] :], re.I)
            ):
                end = spans[n + 1][1]
            found += [
                Declaration(name=name, item=_item_in(p.text[start:end]), text=p.text[start:end],
                            evidence=context.trace.evidence(p.cut(start, end)))
                for name in names
            ]  # fmt: skip
    return found


def _declared_in(table: Table, context: Context) -> list[Declaration]:
    """The interests that the rows of a table declare: "Member | Item | Nature of interest"."""
    heads: Sequence[Cell | None] = table.header or (table.rows[0].cells if table.rows else [])
    named = [(i, _declared_field(head)) for i, head in enumerate(heads) if head is not None]
    fields = {name: i for i, name in reversed(named) if name}
    if not {"who", "what"} <= fields.keys():
        return []
    found = []
    for row in table.rows if table.header else table.rows[1:]:
        who, what = text_in(row_cell(row, fields["who"])), text_in(row_cell(row, fields["what"]))
        item = text_in(row_cell(row, fields.get("item")))
        words = [cell.words for cell in row.cells if cell is not None and cell.lines]
        found += [
            Declaration(name=name, item=item, text=what or "", evidence=context.trace.evidence(*words))
            for name in _declarers(who or "")
        ]
    return [one for one in found if one.text]


def _declared_field(head: Cell) -> str | None:
    text = head.text.strip(" :")
    return next((name for name, pattern in DECLARED_IN if pattern.fullmatch(text)), None)


def _declarers(who: str) -> list[str]:
    names = []
    for name in split_names(who):
        plain = clean_owner(name)
        if plain and (is_person(plain) or len(plain.split()) == 1) and plain[0].isupper():
            names.append(plain)
    return names


def _item_in(text: str) -> str | None:
    hit = ITEM_NAMED.search(text)
    return hit["item"].rstrip(".") if hit else None
