"""What an agenda tells the public beside its items: how to attend, filming, access, whom to ask."""

from __future__ import annotations

from boardpapers.layout import Paragraph, Section

from ..context import Context

SHORT = 8
"""Words a line of an address has at most."""
CLOSE = 1.9
"""Type sizes by which the lines of an address stand apart at most."""


def read_notes(section: Section, context: Context) -> None:
    """Keep the notices of an agenda with its meeting: a known heading and what is below it, an address block.

    Only words that no other record holds are taken, and only there, so that an item that was
    missed still shows as not understood.
    """
    called = [i for i, meeting in enumerate(context.found.meetings) if meeting.status == "called"]
    if section.kind != "agenda" or not called:
        return
    notes = _contacts(section, context)
    below = False
    for block in section.blocks:
        if not isinstance(block, Paragraph) or not _is_free(block, context):
            below = False
            continue
        if context.style.pages.is_information(block.text):
            below = True
        if below and not any(block is note for note in notes):
            notes.append(block)
    notes.sort(key=lambda note: (note.page, note.top))
    if notes:
        at = called[-1]
        meeting = context.found.meetings[at]
        places = context.trace.evidence(*[note.words for note in notes])
        context.found.meetings[at] = meeting.model_copy(
            update={"notes": [note.text for note in notes], "evidence": [*meeting.evidence, *places]}
        )


def _contacts(section: Section, context: Context) -> list[Paragraph]:
    """The address block of the first page: lines that say how to reach whom, and those close above them."""
    contacts = context.style.meetings.patterns["contacts"]
    found: list[Paragraph] = []
    above: list[Paragraph] = []
    for block in section.blocks:
        if not isinstance(block, Paragraph) or block.page != section.first or not _is_free(block, context):
            above = []
        elif contacts.search(block.text):
            found += [*above, block]
            above = []
        elif len(block.text.split()) <= SHORT and not block.bold:
            last = above[-1] if above else None
            close = last is not None and block.top - last.lines[-1].top < block.size * CLOSE
            above = [*(above if close else []), block]
        else:
            above = []
    return found


def _is_free(block: Paragraph, context: Context) -> bool:
    return not any(context.trace.holds(w) for w in block.words)
