"""Paragraphs cut where something of its own begins: a label, text beside a heading, an action at the end."""

from __future__ import annotations

import re

from boardpapers.layout import Line, Paragraph
from boardpapers.structure.lines import build
from boardpapers.styles.meetings import MeetingStyle

from ..stretches import part

CODED = re.compile(r"[A-Z]{0,4}\d{1,4}(?:/\d{1,4}){1,2}[.:]?\s+[A-Z]{4,}(?:\s[A-Z’',&/()-]+)*$")
"""A line that is the heading of an item: "P24/25/011 APOLOGIES"."""
DECIDES = re.compile(r"(?:RESOLVED|RESOLUTION|DECISION|AGREED|RECOMMENDED)\b(?!\.)")
"""A line that opens with what was decided, where the one above has come to its end."""
ACTION = re.compile(r"(?<=[.!?] )\(?(?:ACTION|Action):\s(?=[A-Z]\S*\s+\S+\s)")
SIDE_GAP = 1.5
"""Times the size: a heading in the margin stands at least so far from its text."""
SNAP = 3.0
"""Points by which lines of one edge may begin apart."""
STOP = re.compile(r"[.!?:;)”\"]$")


def cut(p: Paragraph, style: MeetingStyle) -> list[Paragraph]:
    """The paragraph in the pieces that stand for themselves."""
    return [
        piece
        for labelled in _at_labels(p, style)
        for beside in _at_side_heading(labelled, style)
        for piece in _at_action(beside)
    ]


def _at_labels(p: Paragraph, style: MeetingStyle) -> list[Paragraph]:
    """A paragraph cut before lines with a label of their own: "Apologies: …", "Action: …", "Due: …"."""
    cuts = [
        i for i, line in enumerate(p.lines)
        if i
        and (
            CODED.match(line.text)
            or (":" in line.text and _opens_label(line.text, style))
            or (DECIDES.match(line.text) and STOP.search(p.lines[i - 1].text))
        )
    ]  # fmt: skip
    if not cuts:
        return [p]
    pieces = [p.lines[a:b] for a, b in zip([0, *cuts], [*cuts, len(p.lines)], strict=True)]
    built = [build(lines) for lines in pieces]
    built[0].level = p.level
    return built


def _at_side_heading(p: Paragraph, style: MeetingStyle) -> list[Paragraph]:
    """A paragraph cut behind a bold heading in the margin that its text hangs beside."""
    if p.kind != "plain" or len(p.lines) < 2 or not p.body[0].bold:
        return [p]
    chunks = p.lines[0].chunks(SIDE_GAP * p.size)
    if len(chunks) != 2 or not chunks[0].bold or chunks[1].bold:
        return [p]
    heading, beside = chunks
    hangs = all(abs(line.x0 - beside.x0) < SNAP for line in p.lines[1:])
    label = heading.text.endswith(":") or style.status_of(heading.text) is not None
    return [build([heading]), build([beside, *p.lines[1:]])] if hangs and not label else [p]


def _at_action(p: Paragraph) -> list[Paragraph]:
    """A paragraph cut before an action that stands at its end: "A report was read. ACTION: Clerk to …"."""
    hit = ACTION.search(p.text) if "ction:" in p.text or "CTION:" in p.text else None
    if hit is None:
        return [p]
    head = part(p, 0, hit.start())
    head.marker, head.kind, head.level = p.marker, p.kind, p.level
    marks = p.words[: len(p.words) - len(p.body)]
    head.lines[0] = Line([*marks, *head.lines[0].words]) if marks else head.lines[0]
    return [head, part(p, hit.start())]


def _opens_label(text: str, style: MeetingStyle) -> bool:
    if style.patterns["due_labels"].match(text):
        return True
    label = text.split(":", 1)[0]
    if len(label) > 45 or not label[:1].isupper():
        return False
    named = style.patterns["members"].fullmatch(label) or style.patterns["action_labels"].match(text)
    named = named or style.patterns["answer_heads"].fullmatch(label)
    return named is not None or style.status_of(label) is not None
