"""What the parts of a pack are called."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Line, Section
from boardpapers.records import Plan, Report

from .context import Context

LOUD = 13.5
"""Points: larger type is a heading."""
SAME_SIZE = 0.6
"""Points by which the lines of one heading may differ."""
MOST_LEADING = 1.8
"""Sizes by which the lines of one heading stand below each other at most."""
MOST_LINES = 4


def part_title(section: Section, context: Context) -> str | None:
    """The bookmark's title, else that of the report or plan which begins with the part, else the heading.

    ``None`` where no line of its first page is set as one.  Words of the heading that stand in the title are
    claimed.
    """
    heading = _heading(section, context)
    title = section.title or _recorded(section, context) or " ".join(line.text for line in heading) or None
    held = set((title or "").casefold().split())
    context.trace.claim(word for line in heading for word in line.words if word.text.casefold() in held)
    return title


def _recorded(section: Section, context: Context) -> str | None:
    """The title of the report or plan that begins with the part."""
    records: list[Report | Plan] = [*context.found.reports, *context.found.plans]
    titles = (r.title for r in records if r.pages and r.pages.first == section.first)
    return next((title for title in titles if title), None)


def _heading(section: Section, context: Context) -> list[Line]:
    """The lines of the heading: the first set as one that names what the part is, else the first of all."""
    lines = context.file.heads.get(section.first, [])
    heads = [p for kind, _, p in context.style.pages.part_patterns if kind == section.kind]
    if section.kind == "agenda" and not any(p.search(line.text) for p in heads for line in lines):
        lines = context.file.heads.get(min(section.first + 1, section.last), [])  # behind a cover
    loud = [at for at, line in enumerate(lines) if line.bold or line.text.isupper() or line.size > LOUD]
    named = [at for at in loud if any(p.search(lines[at].text) for p in heads)]
    named = [at for at in named if not lines[at].text[:1].isdigit()]
    if not named and (section.kind in ("agenda", "minutes") or not loud or loud[0] > 2):
        return []  # the name of the council stands on top of these
    return _run(lines, (named or loud)[0])


def _run(lines: Sequence[Line], at: int) -> list[Line]:
    """A line and those below it that are set alike."""
    run = [lines[at]]
    for line in lines[at + 1 : at + MOST_LINES]:
        alike = abs(line.size - run[0].size) < SAME_SIZE and line.bold == run[0].bold
        near = line.top - run[-1].top < MOST_LEADING * line.size
        if not (alike and near and line.text.isupper() == run[0].text.isupper() and ":" not in line.text):
            break
        run.append(line)
    return run
