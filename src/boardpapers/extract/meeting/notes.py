"""What an agenda tells the public beside its items: how to attend, filming, access, whom to ask."""

from __future__ import annotations

from boardpapers.layout import Paragraph, Section

from ..context import Context


def read_notes(section: Section, context: Context) -> None:
    """Keep the notices of an agenda with its meeting: a known heading and the text below it.

    Only words that no other record holds are taken, and only below such a heading, so that an
    item that was missed still shows as not understood.
    """
    called = [i for i, meeting in enumerate(context.found.meetings) if meeting.status == "called"]
    if section.kind != "agenda" or not called:
        return
    notes: list[Paragraph] = []
    below = False
    for block in section.blocks:
        free = isinstance(block, Paragraph) and not any(context.trace.holds(w) for w in block.words)
        if not free or not isinstance(block, Paragraph):
            below = False
            continue
        if context.style.pages.is_information(block.text):
            below = True
        if below:
            notes.append(block)
    if notes:
        at = called[-1]
        meeting = context.found.meetings[at]
        places = context.trace.evidence(*[note.words for note in notes])
        context.found.meetings[at] = meeting.model_copy(
            update={"notes": [note.text for note in notes], "evidence": [*meeting.evidence, *places]}
        )
