"""Who was at a meeting: the lists above the minutes, apologies in the text, late arrivals and leavers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Line, Paragraph, Word
from boardpapers.normalise.honorifics import PLURAL_STYLE, POST
from boardpapers.structure.lines import paragraphs
from boardpapers.styles.meetings import MeetingStyle

from ..stretches import part
from .apologies import read_apologies
from .attendance_tables import labels_in, read_table
from .cut_lists import whole
from .flow import Entry
from .label_column import unfolded
from .people import Listed, is_person
from .people_columns import column_people, is_column_heads
from .people_lists import from_paragraph
from .roll import Roll

LABEL = re.compile(r"(?P<label>[^:;]{2,60}?)\s*(?:[:;]\s*[-–—]?|\s[-–—])\s*(?=\S)")
APOLOGIES_SENT = re.compile(
    r"(?:\w+ ){0,2}apolog\w+\b.{0,40}\b(?:were|was|had been|have been)\b.{0,30}\b(?:from|on behalf of)\b",
    re.I,
)
TITLE = re.compile(r"minutes", re.I)
"""The paper's title; only with a colon it says who took them."""
NAME_END = re.compile(r"\s*,|\s+[–—-]\s|\s*\(")
INNER_LABEL = re.compile(r"(?<=[.;] )(?P<label>[A-Z][\w /-]{2,40}?)(?::\s|\s[–-]\s|(?<= were)\s|(?<= was)\s)")
LABEL_SAID = re.compile(r"(?P<label>[^:;,.]{2,60}?\b(?:were|was))\s+(?=[A-Z])")
"""A label that opens a sentence: "Also present were Cllr A Ash …"."""
SAID = re.compile(r"[.;] [A-Z][\w ]{2,30} (?:were|was|[–-])(?= )")
TOOK_CHAIR = re.compile(r"[^()]{3,60}[^\s(:] in the chair\.?", re.I)
"""A line that says who takes the chair: "Councillor A Ash in the Chair"."""
IN_CHAIR = re.compile(r"in the chair|chaired by|chair(?:man|woman|person)?", re.I)

SMALL = 3
"""Letters that words such as "of" and "and" have at most."""


@dataclass(slots=True)
class _Group:
    status: str
    chair: bool = False
    """Whether the label says that who follows took the chair."""
    inline: bool = False
    """Whether names stand behind the label in its own line."""
    paragraphs: list[Paragraph] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    label: str | None = None
    """The label as printed."""


def attendance_start(entries: Sequence[Entry], style: MeetingStyle) -> int:
    """Index of the entry at which the attendance lists begin; ``len(entries)`` where there are none."""
    for i, entry in enumerate(entries):
        if entry.table is not None:
            if labels_in(entry.table, style):
                return i
        elif _label_of(entry.paragraph, style) is not None:
            return i
    return len(entries)


def read_roll(entries: Sequence[Entry], style: MeetingStyle) -> Roll:
    """Read the attendance lists of the entries between the head and the first item."""
    roll = Roll()
    group: _Group | None = None
    listed = [part for entry in unfolded(entries, style) for part in _at_inner_labels(entry, style)]
    for n, entry in enumerate(listed):
        if entry.table is not None:
            _close(group, roll)
            labelled = group.status if group is not None and not group.lines else None
            group = None
            read_table(entry.table, roll, style, labelled)
            continue
        p = entry.paragraph
        label = _label_of(p, style)
        if is_column_heads(p):
            roll.labels.append(p.words)
            group = group or _Group("present")
        elif group is not None and (end := _group_label(p, group, style)):
            _close(group, roll)
            group = _Group(group.status, label=p.text[:end].strip(" :-–—"))
            roll.labels.append(p.cut(0, end))
            _start(group, p, end)
        elif label is None:
            if APOLOGIES_SENT.match(p.text):
                _close(group, roll)
                group = None
                roll.labels.append(p.words)
                read_apologies(p, roll)
            elif group is not None and group.lines and TOOK_CHAIR.fullmatch(p.text.strip()):
                _close(group, roll)  # who takes the chair is on a list
                group = None
                roll.labels.append(p.words)
            elif group is not None and not group.lines and _is_subheading(p, listed[n + 1 : n + 2]):
                roll.labels.append(p.words)
            elif group is not None and _is_group(p, listed[n + 1 : n + 2]):
                _close(group, roll)
                group = _Group(group.status, label=p.text.strip(" :-–—"))
                roll.labels.append(p.words)
            elif group is not None and group.lines and _is_other(p, group):
                _close(group, roll)  # what belongs to no list
                group = None
            elif group is not None and not _is_prose(p) and not style.patterns["banners"].fullmatch(p.text):
                group.paragraphs.append(p)
                group.lines += p.lines
        else:
            status, end = label
            keep = group if group is not None and group.status == status and not group.lines else None
            if keep is None:
                _close(group, roll)
            said = p.text[:end].strip(" :-–—")
            group = keep or _Group(status, label=said)
            group.chair = group.chair or IN_CHAIR.fullmatch(said) is not None
            roll.labels.append(p.cut(0, end))
            _start(group, p, end)
    _close(group, roll)
    return roll


def _group_label(p: Paragraph, group: _Group, style: MeetingStyle) -> int:
    """Where the label of a group within a list ends ("Ratepayer Members: …"); 0 where there is none.

    A group's label says who people are, not whether they came: under "Apologies" it heads more apologies.
    """
    groups = style.patterns["attendance_groups"]
    hit = LABEL.match(p.text)
    whole = p.text.strip(" :;.-–—*")
    known = style.status_of(hit["label"] if hit else whole)
    told = group.status in ("apologies", "absent") and not group.lines
    if p.marker is not None or (known is not None and not told):
        return 0
    if hit and groups.fullmatch(hit["label"].strip()):
        return hit.end()
    return len(p.text) if groups.fullmatch(whole) and p.text.rstrip().endswith(":") else 0


def _at_inner_labels(entry: Entry, style: MeetingStyle) -> list[Entry]:
    """An entry cut before labels within its line: "Present: A Ash, B Elm. Clerk: C Oak."."""
    text = entry.text
    if entry.table is not None or (text.count(":") < 2 and not SAID.search(text)):
        return [entry]
    cuts = [h.start() for h in INNER_LABEL.finditer(text) if style.status_of(h["label"])]
    spans = zip([0, *cuts], [*cuts, len(text)], strict=True)
    return [Entry(part(entry.paragraph, a, b)) for a, b in spans] if cuts else [entry]


def _is_subheading(p: Paragraph, below: Sequence[Entry]) -> bool:
    """A body set in bold between a label and its people: "Attendees", "Transport Board", "A Ash"."""
    plain = bool(below) and below[0].table is None and not below[0].paragraph.bold
    return p.bold and plain and not is_person(p.text)


def _is_other(p: Paragraph, group: _Group) -> bool:
    """Whether a list has come to its end: a bold heading, or a label in small letters that is no post."""
    if p.bold and not group.lines[-1].bold:
        return True
    hit = LABEL.match(p.text)
    words = hit["label"].split() if hit and ":" in hit[0] else []
    small = [w for w in words[1:] if w.islower() and len(w) > SMALL]
    return len(words) > 2 and len(small) > 1 and POST.match(p.text) is None


def _is_group(p: Paragraph, below: Sequence[Entry]) -> bool:
    """A bold label the style does not know, over more people: "Office of the Commissioner:"."""
    if not p.bold or not p.text.endswith(":") or not below or below[0].table is not None:
        return False
    first = below[0].paragraph
    return not first.bold and is_person(NAME_END.split(first.lines[0].text, maxsplit=1)[0])


def _start(group: _Group, p: Paragraph, end: int) -> None:
    """What stands behind the label in its own paragraph."""
    taken = {(w.page, w.n) for w in p.cut(0, end)}
    lines = [Line(ws) for line in p.lines if (ws := [w for w in line.words if (w.page, w.n) not in taken])]
    if lines:
        group.inline = True
        group.lines += lines
        group.paragraphs += paragraphs(lines, right=max(line.x1 for line in p.lines))


def _label_of(p: Paragraph, style: MeetingStyle) -> tuple[str, int] | None:
    """The status a paragraph's label gives and where the label ends: alone, before a colon, or set apart."""
    text = p.text
    if (p.marker is not None and p.kind != "bullet") or TITLE.fullmatch(text.strip()):
        return None
    status = style.status_of(text)
    if status:
        return status, len(text)
    for hit in (LABEL.match(text), LABEL_SAID.match(text)):
        if hit and (status := style.status_of(hit["label"])):
            return status, hit.end()
    first = p.lines[0].chunks(p.size * 0.9)[0]
    if len(first.words) < len(p.lines[0].words) and (status := style.status_of(first.text)):
        return status, len(first.text)
    return None


def _is_prose(p: Paragraph) -> bool:
    """A sentence about the meeting, not an entry of a list."""
    return bool(
        re.search(
            r"\b(?:was|were|is|are|had|welcomed|chaired|opened|attended|advised|would|presiding|presided)\b",
            p.text,
        )
    )


def _close(group: _Group | None, roll: Roll) -> None:
    """Read the people of a group into the roll."""
    if group is None or not group.lines:
        return
    people = None if _is_run(group) else column_people(group.lines)
    if people is None:
        listed_apart = list(whole(group.paragraphs))
        people = [
            one
            for n, p in enumerate(listed_apart)
            for one in from_paragraph(p, sentence=group.inline and n == 0)
        ]
    for one in people[:1] if group.chair else ():
        one.chair = True
    roll.marks += [w for p in group.paragraphs for w in p.words[: len(p.words) - len(p.body)]]
    roll.marks += _joints(group.paragraphs, people)
    roll.add(people, group.status, group.label)


def _is_run(group: _Group) -> bool:
    """Whether the names run on in a sentence, so that no columns are looked for."""
    first, *below = group.lines
    commas = sum(line.text.count(",") for line in group.lines)
    wrapped = any(line.x0 < first.x0 - first.size for line in below)  # begins where the label does
    plural = PLURAL_STYLE.match(first.text) is not None and not group.inline
    return (group.inline or plural) and commas >= (1 if wrapped or plural else len(group.lines))


def _joints(listed: Sequence[Paragraph], people: Sequence[Listed]) -> list[Word]:
    """The words that only join the names of a list: "Cllrs" before them, "and" between two."""
    taken = {(w.page, w.n) for one in people for words in one.words for w in words}
    found: list[Word] = []
    for p in listed:
        known = [False, *((w.page, w.n) in taken for w in p.body), False]
        for at, word in enumerate(p.body, start=1):
            joins = known[at - 1] and word.text in ("and", "&")
            if known[at + 1] and not known[at] and (joins or PLURAL_STYLE.fullmatch(f"{word.text} ")):
                found.append(word)
    return found
