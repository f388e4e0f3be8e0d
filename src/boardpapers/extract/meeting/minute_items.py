"""An item of the minutes to its record: text, points, decisions, declarations, actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Paragraph
from boardpapers.normalise.names import split_names
from boardpapers.normalise.refs import parse_report_numbers
from boardpapers.records import Action, Minute
from boardpapers.records.meeting import Declaration
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from ..sentences import sentences
from .clauses import Decisions
from .flow import Entry
from .items import Item
from .minute_actions import read_actions
from .people import is_person
from .resolutions import read_decisions, records
from .scene import Scene
from .undertakings import clean_owner

NUMBERING = re.compile(r"^\d[\d.]*[.)]\s*")
ITEM_NAMED = re.compile(
    r"\b(?:agenda\s+)?(?:items?|minutes?|re)\s+(?:no\.?\s*)?(?P<item>\d[\w./]*\w|\d)", re.I
)
REPORT = re.compile(
    r"\breports?\b(?:\s+(?:no|nos|number|ref\w*)\b)?[.:]*\s*(?:\S+(?:,\s|\sand\s|\s&\s)){0,3}\S+", re.I
)
DECLARED_RE = re.compile(
    r"^(?P<who>(?:cllrs?|councillors?|mr|mrs|ms|dr)\b.{2,80}?)\s+(?:re\b|in (?:respect of )?item|[–-])\s*",
    re.I,
)


def read_minute(item: Item, scene: Scene, context: Context, *, formal: bool) -> tuple[Minute, list[Action]]:
    """The record of an item and the actions agreed under it."""
    style = context.style.meetings
    entries = item.entries
    decisions = read_decisions(entries, style, formal=formal)
    actions = read_actions(entries, decisions.used, scene, context)
    text = "\n\n".join(e.text for e in entries if e.text) or None
    minute = Minute(
        number=item.number,
        title=item.title,
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
    for i, entry in enumerate(entries):
        p = entry.paragraph
        if entry.table is not None or i in decisions.used:
            open_ = None
        elif open_ is not None and _under(open_, p):
            points[-1] = f"{points[-1]} {p.text}"
        elif p.kind == "bullet":
            points.append(p.text)
            open_ = p
        else:
            open_ = None
    return points


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
        if entry.table is not None or not (titled or "declar" in entry.text.lower()):
            continue
        p = entry.paragraph
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
