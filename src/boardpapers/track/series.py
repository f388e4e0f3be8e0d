"""`track`: from a series of papers to the threads of their actions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boardpapers.matching import fingerprint
from boardpapers.records import Document, Warning

from .history import thread_of
from .linking import link
from .model import TrackedFile, TrackResult
from .opening import first_sentence
from .papers import Paper, read_papers


def track(
    documents: Sequence[Document], *, as_of: date | None = None, resolutions: bool = False
) -> TrackResult:
    """Follow every action through minutes and action logs, in whatever order the papers are given.

    `as_of` is the day the statuses are true for; without it, the date of the latest paper.  With
    `resolutions` the decisions of minutes are followed beside the actions.  The rules by which rows are
    linked and statuses given are listed in docs/track.md.
    """
    papers = read_papers(documents, resolutions=resolutions)
    day = as_of or max((paper.date for paper in papers if paper.date), default=None)
    strands = link(papers)
    return TrackResult(
        as_of=day,
        files=[TrackedFile(file=p.file, date=p.date, kind=p.kind, actions=len(p.rows)) for p in papers],
        threads=[thread_of(number, strand, papers, day) for number, strand in enumerate(strands, 1)],
        warnings=_warnings(papers),
    )


def _warnings(papers: Sequence[Paper]) -> list[Warning]:
    """Papers without a date; days that lie after their paper, each said once however often it is copied."""
    found: dict[tuple[object, ...], Warning] = {}
    for paper in papers:
        if paper.date is None:
            message = f"{paper.file}: prints no date and has none in its name; it is taken in the order given"
            found[paper.place, None] = Warning(code="paper-without-date", message=message)
        for row in paper.rows:
            if row.misprinted:
                message = (
                    f"{paper.file}: raised {row.raised}, later than the paper of {paper.date}, a misprint"
                )
                key = (row.raised, fingerprint(row.action.text))
                named = f"{message}: {first_sentence(row.action.text)[:70]}"
                found.setdefault(key, Warning(code="raised-after-paper", message=named))
    return list(found.values())
