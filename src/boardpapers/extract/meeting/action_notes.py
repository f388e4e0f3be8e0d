"""Which words of the minutes an entry of the action column stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from boardpapers.layout import Line, Paragraph, Word
from boardpapers.normalise.periods import find_periods
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .flow import Entry
from .undertakings import is_party, read_task

DUE_WORD = re.compile(r"\b(?:by|due|before|for)\W*$", re.I)
NOBODY = re.compile(r"none|nil|n/?a|no action|noted|-+|all noted", re.I)
TASK = re.compile(r"(?P<who>[A-Z][\w.’'/& -]{0,40}?) to (?=[a-z]{2,} )[^.]{3,200}\.?")
"""An entry that says itself what is to be done: "Clerk to place on website"."""
TO_DO = re.compile(
    r"\b(?:will|would|should|shall|must|(?:is|are|was|were) to|to be|for action|agreed|asked|passed to)\b",
    re.I,
)
WORD = re.compile(r"\w+")
FEW = 6
"""Words a last sentence has at least to be understood without the one before it."""


class Noted(NamedTuple):
    """An action whose owner stands in the action column.

    ``beside`` is the entry the owner stands beside, ``at`` the one that says what is to be done.
    """

    owner: str
    due: str | None
    text: str
    words: list[list[Word]]
    beside: int
    at: int


def notes_of(entries: Sequence[Entry], people: Collection[str], style: MeetingStyle) -> list[Noted]:
    """The actions of the action column beside the entries of an item, in order."""
    found = []
    for beside, entry in enumerate(entries):
        for group in _groups(entry.notes):
            owner, due = _owner_and_due(" ".join(n.text for n in group).replace("/ ", "/"))
            if not owner or NOBODY.fullmatch(owner):
                continue
            told = TASK.fullmatch(owner)
            if told is not None and is_party(told["who"], people, style):
                words = [list(n.words) for n in group]
                found.append(Noted(told["who"], due, owner, words, beside, beside))
                continue
            at, start, end = _meant(entries, beside, _level(group), owner, people, style)
            p = entries[at].paragraph
            words = [p.cut(start, end), *[list(n.words) for n in group]]
            found.append(Noted(owner, due, p.text[start:end].strip(), words, beside, at))
    return found


def _owner_and_due(text: str) -> tuple[str, str | None]:
    """An entry of the column as (who, by when): "YW July 2024"."""
    periods = find_periods(text)
    start = periods[0].at if periods else len(text)
    owner, due = DUE_WORD.sub("", text[:start]).strip(" /,&-–:;("), text[start:].strip(" ).")
    return (owner, due or None) if owner else (text.strip(" /,&"), None)


def _groups(notes: Sequence[Line]) -> list[list[Line]]:
    """Lines of the column, those of one entry together."""
    groups: list[list[Line]] = []
    for note in notes:
        last = groups[-1][-1] if groups else None
        dated = find_periods(note.text)
        if last is not None and dated and not dated[0].at:
            groups[-1].append(note)  # by when, a little below the owner
        elif last is not None and (last.text.endswith("/") or _is_close(last, note)):
            groups[-1].append(note)
        else:
            groups.append([note])
    return groups


def _is_close(above: Line, note: Line) -> bool:
    return above.page == note.page and note.top - above.top < note.size * 1.6


def _level(group: Sequence[Line]) -> Line:
    """The line of an entry that stands beside what is meant: the last of those that a slash joins."""
    return next((line for line in group if not line.text.endswith("/")), group[0])


def _meant(
    entries: Sequence[Entry],
    beside: int,
    note: Line,
    owner: str,
    people: Collection[str],
    style: MeetingStyle,
) -> tuple[int, int, int]:
    """(entry, start, end) of the sentence an owner is printed for.

    An owner level with the beginning of an item stands for the whole of it: what is meant is the
    sentence that sets a task, else the item's last one.
    """
    first = entries[beside].paragraph.lines[0]
    level = (note.page, note.top) <= (first.page, first.top + first.size * 0.5)
    if beside == 0 and level and entries[0].paragraph.marker is None:
        end = next((i for i in range(1, len(entries)) if entries[i].notes or entries[i].table), len(entries))
        for at in range(end):
            for span in sentences(entries[at].text):
                if sets_task(entries[at].text[span[0] : span[1]], people, style):
                    return at, *span
        last = entries[end - 1].paragraph
        return end - 1, *_or_topic(last, _last(last), tasked=False)
    p = entries[beside].paragraph
    span = _sentence_beside(p, note)
    named = _names(owner, p.text[span[0] : span[1]])
    own = None if named else _own_task(p, owner, people, style)
    if own is not None:
        return beside, *own
    return beside, *_or_topic(p, span, tasked=named or len(_groups(entries[beside].notes)) > 1)


def _or_topic(p: Paragraph, span: tuple[int, int], tasked: bool) -> tuple[int, int]:
    """A sentence, or the whole bullet where it names nothing to be done: a topic that is somebody's."""
    told = tasked or p.kind != "bullet" or TO_DO.search(p.text)
    return span if told else (0, len(p.text))


def _own_task(
    p: Paragraph, owner: str, people: Collection[str], style: MeetingStyle
) -> tuple[int, int] | None:
    """The sentence that names the owner and sets a task, wherever in the paragraph it stands."""
    known = {*people, *WORD.findall(owner)}
    acts = re.compile(rf"\b(?:{'|'.join(WORD.findall(owner))}) (?:to|will|would|is to) ")
    spans = (span for span in sentences(p.text) if _names(owner, p.text[span[0] : span[1]]))
    return next(
        (
            span
            for span in spans
            if acts.search(p.text, *span) or read_task(p.text[span[0] : span[1]], known, style)
        ),
        None,
    )


def _names(owner: str, sentence: str) -> bool:
    """Whether a sentence names the owner, or one of several."""
    return not set(WORD.findall(owner)).isdisjoint(WORD.findall(sentence))


def sets_task(sentence: str, people: Collection[str], style: MeetingStyle) -> bool:
    """Whether a sentence gives somebody a task, or tells of a decision."""
    if read_task(sentence, people, style):
        return True
    return any(style.patterns[name].search(sentence) for name in ("prose_decisions", "resolution_formulas"))


def _last(p: Paragraph) -> tuple[int, int]:
    spans = sentences(p.text)
    return _whole(p, spans, len(spans) - 1) if spans else (0, len(p.text))


def _whole(p: Paragraph, spans: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """A sentence; a very short one takes the one before along."""
    start, end = spans[at]
    short = at > 0 and len(p.text[start:end].split()) < FEW
    return (spans[at - 1][0] if short else start), end


def _sentence_beside(p: Paragraph, note: Line) -> tuple[int, int]:
    """The sentence whose last line an owner is beside."""
    spans = sentences(p.text)
    middle = (note.top + note.bottom) / 2
    reached = len(p.text)
    for word, at in zip(p.body, p.starts, strict=True):
        if (word.page, word.top) > (note.page, middle):
            reached = at
            break
    pick = max((i for i, (start, _) in enumerate(spans) if start < reached), default=0)
    return _whole(p, spans, pick) if spans else (0, len(p.text))
