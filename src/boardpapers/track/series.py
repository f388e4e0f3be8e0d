"""`track`: from a series of papers to the threads of their actions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boardpapers.records import Document, Warning

from .history import thread_of
from .linking import link
from .model import TrackedFile, TrackResult
from .papers import Paper, read_papers


def track(documents: Sequence[Document], *, as_of: date | None = None) -> TrackResult:
    """Follow every action through minutes and action logs, in whatever order the papers are given.

    `as_of` is the day the statuses are true for; without it, the date of the latest paper.  The rules by
    which rows are linked and statuses given are listed in docs/track.md.
    """
    papers = read_papers(documents)
    day = as_of or max((paper.date for paper in papers if paper.date), default=None)
    strands = link(papers)
    return TrackResult(
        as_of=day,
        files=[TrackedFile(file=p.file, date=p.date, kind=p.kind, actions=len(p.rows)) for p in papers],
        threads=[thread_of(number, strand, papers, day) for number, strand in enumerate(strands, 1)],
        warnings=[warning for paper in papers for warning in _warnings(paper)],
    )


def _warnings(paper: Paper) -> list[Warning]:
    found = []
    if paper.date is None:
        message = f"{paper.file}: prints no date and has none in its name; it is taken in the order given"
        found.append(Warning(code="paper-without-date", message=message))
    for row in paper.rows:
        if row.misprinted:
            message = f"{paper.file}: raised {row.raised}, later than the paper of {paper.date}: a misprint?"
            found.append(Warning(code="raised-after-paper", message=f"{message} ({row.action.text[:60]})"))
    return found
