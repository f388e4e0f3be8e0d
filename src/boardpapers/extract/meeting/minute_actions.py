"""Actions that minutes set down: labelled, in the action column, in a table, or in their sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from boardpapers.layout import Line, Paragraph, Word
from boardpapers.normalise.timescales import last_day, parse_timescale
from boardpapers.records import Action, Timescale
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from ..sentences import sentences
from .action_notes import notes_of
from .action_rows import ActionRow, action_rows
from .flow import Entry
from .owner_labels import BY, names_only, says_nothing, told_above
from .people import is_person
from .scene import Scene
from .undertakings import clean_owner, due_of, is_party, read_task

OPENING_PARTY = re.compile(
    r"^(?:(?:the|all)\s+)?(?P<who>[A-Z][\w.’'/&-]*(?:[\s,]+(?:(?:of|and|for|from|the|&"
    r"|with)\s+){0,2}(?:[A-Z(][\w.’'/&)-]*|members?|officers?|team|leads?|colleagues|input"
    r"|support))*)\s+(?:to|will|would|should|shall|is to|are to|must)\s",
)
FIRST_PARTY = re.compile(
    r"^(?P<who>[A-Z]\S*(?:\s+(?!(?:would|will|should|be|was|were|asked|agreed|offered)\b)[\w’'&/-]+){0,6}?)"
    r"(?<!ing)\s+(?:to|will|shall|must)\s(?=[a-z])"
)
PASSIVE = re.compile(r"be (?:kept|given|sent|made|told|held|\w+ed)\b")
LEAD = re.compile(r"^(?:at|in|following|after|subject to|on|as|before|by|once|when)\b[^,.]{3,90},\s+", re.I)
TRAILING_PARTY = re.compile(
    r"\s*[(\[](?P<who>[A-Z][^()\[\]]{1,60})[)\]]\s*\.?$|\s+[–—-]\s+(?P<dashed>[A-Z][\w.’'/& ]{1,40})\.?$"
)
WITH = re.compile(r"\s+(?:with|in consultation with|supported by|together with)\s+.*$")
INSTRUCTS = re.compile(
    r"\bbe (?:brought|submitted|presented|reported|provided|circulated|sent|prepared|taken)\b.*\b(?:by"
    r"|before|no later than)\s",
    re.I,
)


def read_actions(
    entries: Sequence[Entry], decided: Collection[int], scene: Scene, context: Context
) -> list[Action]:
    """The actions of an item; ``decided`` are indices of entries that only state decisions."""
    found: list[Action] = []
    style = context.style.meetings
    noted = notes_of(entries, scene.people, style)
    taken_up = {index for note in noted for index in (note.at, note.beside)}
    at = 0
    while at < len(entries):
        entry = entries[at]
        if entry.table is not None:
            found += [_of_row(row, scene, context) for row in action_rows(entry.table, scene, context)]
            at += 1
            continue
        taken = _labelled(entries, at, scene, context)
        if taken is not None:
            actions, at = taken
            told = {action.text for action in actions}  # the sentence that a label below names the owner of
            found = [action for action in found if action.text not in told] + actions
            continue
        for note in noted:
            if note.beside == at:
                said, due = due_of(note.text, scene.held)
                if due is None and note.due:
                    said, due = note.due, last_day(note.due, raised=scene.held)
                found.append(_action(note.text, note.owner, due, said, note.words, scene, context))
        if at in taken_up:
            at += 1
            continue
        if at not in decided:
            found += _in_prose(entries, at, scene, style, context)
        elif INSTRUCTS.search(entry.text):
            said, due = due_of(entry.text, scene.held)
            found.append(_action(entry.text, None, due, said, [entry.paragraph.words], scene, context))
        at += 1
    return _once(found)


def _once(actions: list[Action]) -> list[Action]:
    """The actions without those that a labelled one of the same party states again."""
    labelled = [a for a in actions if a.ref is not None]
    return [a for a in actions if a.ref is not None or not any(_same(a, other) for other in labelled)]


def _same(one: Action, other: Action) -> bool:
    if one.owner != other.owner:
        return False
    mine, theirs = (set(re.findall(r"[a-z]{4,}", a.text.lower())) for a in (one, other))
    return len(mine & theirs) >= 0.6 * min(len(mine), len(theirs)) > 0


def _action(
    text: str, owner: str | None, due: date | None, due_text: str | None, words: list[list[Word]],
    scene: Scene, context: Context, ref: str | None = None, timescale: Timescale | None = None,
) -> Action:  # fmt: skip
    return Action(
        id=context.ids.new("action", scene.meeting.removeprefix("meeting-"), scene.item, ref),
        source="minutes",
        ref=ref,
        text=text,
        owner=owner,
        due=due,
        due_text=due_text,
        timescale=timescale,
        raised=scene.held,
        meeting=scene.meeting,
        item=scene.item,
        evidence=context.trace.evidence(*words),
    )


# ---------------------------------------------------------------- labelled


def _labelled(
    entries: Sequence[Entry], at: int, scene: Scene, context: Context
) -> tuple[list[Action], int] | None:
    """The actions behind a label ("Action 3: …") and the index to go on with; ``None`` without one."""
    style = context.style.meetings
    p = entries[at].paragraph
    hit = style.patterns["action_labels"].match(p.text)
    if hit is None:
        return None
    start = hit.start("text") if "text" in hit.re.groupindex and hit["text"] is not None else hit.end()
    ref = hit["ref"] if "ref" in hit.re.groupindex else None
    if says_nothing(p.text[start:]):
        return [], at + 1
    named = BY.match(p.text) is not None or names_only(p.text[start:], scene.people, style)
    if at and entries[at - 1].table is None and named:
        task, words = told_above(entries, at, scene.people, style)
        said, day = due_of(task, scene.held)
        owner = BY.sub("", p.text[start:]).strip(" .()")
        return [_action(task, owner, day, said, [words, p.words], scene, context)], at + 1
    if p.text[start:].strip():
        due, end = _due_line(entries, at, start, style)
        return [_read(p, start, entries[at].notes, due, scene, context, ref and f"Action {ref}")], end
    found: list[Action] = []
    end = at + 1
    while end < len(entries) and entries[end].table is None:
        below = entries[end].paragraph
        if (found and below.marker is None) or below.bold:
            break
        due, after = _due_line(entries, end, 0, style)
        found.append(_read(below, 0, entries[end].notes, due, scene, context, None))
        end = after
        if below.marker is None:
            break
    return found, end


@dataclass(slots=True)
class _Due:
    text: str
    words: list[Word]
    start: int
    """Where the date's line begins in the action's own paragraph; -1 where it is another one."""


def _due_line(entries: Sequence[Entry], at: int, start: int, style: MeetingStyle) -> tuple[_Due | None, int]:
    """A "Due: …" line in the paragraph or right below it, and the index behind it."""
    p = entries[at].paragraph
    label = style.patterns["due_labels"]
    for hit in re.finditer(r"(?:^|\s)(?=[A-Z])", p.text[start:]):
        due = label.match(p.text, start + hit.end())
        if due and due.start() > start:
            return _Due(due["due"].strip(), p.cut(due.start(), len(p.text)), due.start()), at + 1
    if at + 1 < len(entries) and entries[at + 1].table is None:
        below = entries[at + 1].paragraph
        due = label.match(below.text)
        if due:
            return _Due(due["due"].strip(), below.words, -1), at + 2
    return None, at + 1


def _read(
    p: Paragraph,
    start: int,
    notes: Sequence[Line],
    due: _Due | None,
    scene: Scene,
    context: Context,
    ref: str | None,
) -> Action:
    """One labelled action: its party in front, in a bracket behind, or in the action column."""
    end = due.start if due and due.start >= 0 else len(p.text)
    text = p.text[start:end].strip()
    if p.text.startswith("("):
        text = text.removesuffix(")").strip()
    owner = " ".join(n.text for n in notes) or party_of(text, scene.people, context.style.meetings)
    words = [p.cut(0, end) or p.words, *([due.words] if due else []), *[list(n.words) for n in notes]]
    if due:
        read = parse_timescale(due.text)
        timescale = Timescale(text=read.text, start=read.start, end=read.end, status=read.status)
        day = last_day(due.text, raised=scene.held)
        return _action(text, owner, day, due.text, words, scene, context, ref, timescale)
    said, day = due_of(text, scene.held)
    return _action(text, owner, day, said, words, scene, context, ref)


def party_of(text: str, people: Collection[str], style: MeetingStyle) -> str | None:
    """Who is to act: named in front ("X to …"), in a sentence, or in a bracket at the end."""
    plain = LEAD.sub("", text)
    hit = OPENING_PARTY.match(plain) or FIRST_PARTY.match(plain)
    if hit and not style.patterns["imperatives"].match(plain):
        return None if PASSIVE.match(plain[hit.end() :]) else clean_owner(WITH.sub("", hit["who"]))
    tail = TRAILING_PARTY.search(text)
    if tail:
        who = (tail["who"] or tail["dashed"]).strip()
        if tail["who"] or is_party(who, people, style) or is_person(who):
            return who
    for start, end in sentences(text):
        task = read_task(text[start:end], people, style)
        if task and task.owner:
            return WITH.sub("", task.owner)
        hit = OPENING_PARTY.match(text[start:end])
        if hit:
            return clean_owner(WITH.sub("", hit["who"]))
    return None


def _of_row(row: ActionRow, scene: Scene, context: Context) -> Action:
    """An action that a row of a table sets down."""
    owner = row.owner or party_of(row.text, scene.people, context.style.meetings)
    said, day = (row.due, row.day) if row.due else due_of(row.text, scene.held)
    scene = replace(scene, item=row.item) if row.item else scene
    action = _action(row.text, owner, day, said, row.words, scene, context, row.ref, row.timescale)
    return action.model_copy(update={"progress": row.progress})


# ---------------------------------------------------------------- in sentences


def _in_prose(
    entries: Sequence[Entry], at: int, scene: Scene, style: MeetingStyle, context: Context
) -> list[Action]:
    p = entries[at].paragraph
    found = []
    for start, end in sentences(p.text):
        said = p.text[start:end]
        task = read_task(said, scene.people, style)
        if task is None:
            continue
        words = [p.cut(start, end)]
        if end == len(p.text) and said.rstrip().endswith((";", ":")):
            for below in _list_below(entries, at):
                said = f"{said} {below.text}"
                words.append(below.words)
        due_text, due = due_of(said, scene.held)
        found.append(_action(said, task.owner, due, due_text, words, scene, context))
    return found


def _list_below(entries: Sequence[Entry], at: int) -> list[Paragraph]:
    below = []
    for entry in entries[at + 1 :]:
        if entry.table is not None or entry.paragraph.marker is None:
            break
        below.append(entry.paragraph)
    return below
