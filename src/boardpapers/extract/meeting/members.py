"""The members of a body, as its agenda lists them: in tables or a line each, under headings."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from boardpapers.layout import Line
from boardpapers.records import Member
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from .flow import Entry
from .people import CHAIR, COUNTED, STYLED, Listed, from_table, is_person, person
from .people_columns import column_people
from .people_lists import from_paragraph

CONTACT = re.compile(r"\b(?:contact|clerk|officer|information|quorum|tel\w*|e-?mail|date|time|venue)\b", re.I)
FEWEST = 4
"""Names that make a list of members where no heading says so."""
BETWEEN = re.compile(r"[,:;–—(]|\d")
"""What stands between a post and whose it is, in a line that names no person."""
LONG = 60
"""A paragraph of more words that names nobody is text."""
LABELLED = re.compile(r"(?P<label>[^:]{2,60}?)\s*:\s*-?\s*(?=\S)")


@dataclass(slots=True)
class _Part:
    """A heading and the entries below it; ``opens`` where a style's pattern knows the heading."""

    heading: Entry | None
    title: str | None
    entries: list[Entry] = field(default_factory=list)
    opens: bool = False


def read_members(entries: Sequence[Entry], context: Context) -> tuple[list[Member], set[int]]:
    """The members among the entries, and the indices of the entries that list them."""
    style = context.style.meetings
    members: list[Member] = []
    used: set[int] = set()
    index = {id(e): i for i, e in enumerate(entries)}
    listing = False
    for part in _parts(entries, style):
        if part.title and style.patterns["agenda_heads"].fullmatch(part.title):
            listing = False  # what follows are items
            continue
        listing = listing and part.heading is not None
        if not listing and not part.opens:
            continue
        people = _people_of(part)
        listing = _is_list(part, people) if part.entries else part.opens
        if not listing:
            continue
        taken = [part.heading, *part.entries] if part.heading else part.entries
        used.update(index[id(e)] for e in taken if e is not None)
        members += [_member(one, part.title, context) for one, _ in people]
        if part.heading is not None and people:
            context.trace.evidence(part.heading.words)
        elif part.title and people:
            label = LABELLED.match(part.entries[0].text)
            context.trace.claim(part.entries[0].paragraph.cut(0, label.end() if label else 0))
    if members:
        return members, used
    run = _styled_run(entries, style)
    people = [(one, entries[i]) for i in run for one in _each_chunk(entries[i])]
    return [_member(one, None, context) for one, _ in people], set(run)


def _styled_run(entries: Sequence[Entry], style: MeetingStyle) -> list[int]:
    """The first run of entries that hold styled names and nothing else, below no heading of attendees:
    "Cllr A Ash (Chair)", then names in two columns."""
    run: list[int] = []
    for i, entry in enumerate(entries):
        if _each_chunk(entry):
            run.append(i)
            continue
        if sum(len(_each_chunk(entries[at])) for at in run) >= FEWEST:
            break
        run = []
    if not run or sum(len(_each_chunk(entries[at])) for at in run) < FEWEST:
        return []
    above = entries[run[0] - 1].text.strip(" :*") if run[0] else ""
    expected = style.patterns["expected_heads"].fullmatch(above) or style.status_of(above)
    return [] if expected else run


def _each_chunk(entry: Entry) -> list[Listed]:
    """The people of lines that hold styled names, set apart, and nothing else; none for other lines."""
    if entry.table is not None or entry.paragraph.marker is not None:
        return []
    found: list[Listed] = []
    for line in entry.paragraph.lines:
        for chunk in line.chunks(line.size):
            one = person(chunk.text) if STYLED.match(chunk.text) and is_person(chunk.text) else None
            if one is None:
                return []
            one.words = [list(chunk.words)]
            found.append(one)
    return found


def _parts(entries: Sequence[Entry], style: MeetingStyle) -> list[_Part]:
    """The entries in parts, each under its heading: a bold line, or a label before a colon."""
    opening = style.patterns["members"]
    parts = [_Part(None, None)]
    for entry in entries:
        text = entry.text.strip()
        title = text.strip(" :")
        if entry.table is None and _is_letter(text, style):
            parts.append(_Part(None, None, [entry]))
        elif entry.table is None and entry.paragraph.marker is None and _is_heading(entry):
            parts.append(_Part(entry, title, opens=bool(opening.fullmatch(title))))
        elif entry.table is None and (hit := LABELLED.match(text)) and opening.fullmatch(hit["label"]):
            title = hit["label"].strip()
            parts.append(_Part(None, None if title.lower() == "to" else title, [entry], opens=True))
        elif entry.table is None and (hit := LABELLED.match(text)) and CONTACT.search(hit["label"]):
            parts.append(_Part(None, None, [entry]))  # whom to ask ends a list
        elif entry.table is None and (hit := LABELLED.match(text)) and parts[-1].opens:
            named = _names_behind(entry, hit)
            parts.append(_Part(None, hit["label"].strip() if named else None, [entry], opens=named))
        else:
            parts[-1].entries.append(entry)
    return parts


def _is_letter(text: str, style: MeetingStyle) -> bool:
    """Whether a paragraph is of the letter that calls the meeting, not of the list of those it goes to."""
    patterns = style.patterns
    said = patterns["letters"].match(text) or patterns["letter_ends"].fullmatch(text)
    return said is not None or (len(text.split()) > 8 and patterns["calls"].search(text) is not None)


def _names_behind(entry: Entry, label: re.Match[str]) -> bool:
    """Whether a label heads more members ("Employers: Mr A Ash"); "Contact: …" ends the list."""
    people = from_paragraph(entry.paragraph, label.end(), sentence=True)
    return not CONTACT.search(label["label"]) and bool(people) and all(is_person(one.name) for one in people)


def _is_heading(entry: Entry) -> bool:
    text = entry.text.strip()
    return len(text.split()) <= 16 and (
        entry.paragraph.bold or text.endswith(":") or (text.split(":")[0].isupper() and len(text) > 5)
    )


def _people_of(part: _Part) -> list[tuple[Listed, Entry]]:
    """The people of a part, each with the entry that names them; text behind the list leaves the part."""
    people = _in_columns(part.entries) or [(one, e) for e in part.entries for one in _people(e, part)]
    named = {id(e) for one, e in people if is_person(one.name)}
    if named:
        part.entries = part.entries[: _end_of_list(part.entries, named)]
    kept = {id(e) for e in part.entries}
    return [(one, e) for one, e in people if id(e) in kept]


def _end_of_list(entries: Sequence[Entry], named: Set[int]) -> int:
    """Where text begins behind entries that name people: a long paragraph, or sentences to the end.

    A heading above it, a line that names nobody and tells no post of an organisation, goes with it.
    """
    end = len(entries)
    while id(entries[end - 1]) not in named and entries[end - 1].text.rstrip().endswith("."):
        end -= 1
    texts = (
        at
        for at, e in enumerate(entries[:end])
        if e.table is None and id(e) not in named and len(e.text.split()) > LONG
    )
    end = next(texts, end)
    if end == len(entries) or end < 2:
        return end
    above = entries[end - 1]
    return end - 1 if id(above) not in named and not BETWEEN.search(above.text) else end


def _in_columns(entries: Sequence[Entry]) -> list[tuple[Listed, Entry]]:
    """The people of entries of one line each that stand in columns: two names beside each other, or a name
    and a role; empty where the lines are set otherwise."""
    lines = {
        id(e.paragraph.lines[0]): e
        for e in entries
        if e.table is None and e.paragraph.marker is None and len(e.paragraph.lines) == 1
    }
    cut = [e.paragraph.lines[0] for e in lines.values() if len(_chunks(e)) > 1]
    found = column_people(cut) if len(cut) > 1 else None
    if not found or not all(is_person(one.name) for one in found):
        return []
    alone = [
        e for e in entries if all(line is not cut_line for cut_line in cut for line in e.paragraph.lines)
    ]
    if any(is_person(e.text) for e in alone):
        return []
    by_word = {(w.page, w.n): lines[id(line)] for line in cut for w in line.words}
    return [(one, by_word[one.words[0][0].page, one.words[0][0].n]) for one in found]


def _chunks(entry: Entry) -> list[Line]:
    line = entry.paragraph.lines[0]
    return line.chunks(line.size)


def _people(entry: Entry, part: _Part) -> list[Listed]:
    if entry.table is not None:
        return from_table(entry.table)
    p = entry.paragraph
    hit = LABELLED.match(p.text) if part.heading is None else None
    start = hit.end() if hit else 0
    if start == 0 and len(p.lines) > 1:
        columns = column_people(p.lines)
        if columns:
            return columns
    if start == 0 and len(p.text.split()) <= 30:
        return from_paragraph(p)
    return from_paragraph(p, start, sentence=True)


def _is_list(part: _Part, people: Sequence[tuple[Listed, Entry]]) -> bool:
    """Whether the entries of a part are a list of people rather than text."""
    named = {id(e) for one, e in people if is_person(one.name) or e.table is not None}
    posts = sum(
        e.table is None and id(e) not in named and (bool(COUNTED.match(e.text)) or len(e.text.split()) <= 14)
        and not e.text.rstrip().endswith(".")
        for e in part.entries
    )  # fmt: skip
    return bool(named) and (len(named) + posts) >= 0.8 * len(part.entries)


def _member(one: Listed, section: str | None, context: Context) -> Member:
    presides = section is not None and CHAIR.fullmatch(section) is not None  # "Chair: Councillor A Ash"
    return Member(
        name=one.name,
        role=one.role,
        section=None if presides else section,
        chair=one.chair or presides,
        evidence=context.trace.evidence(*one.words),
    )
