"""The threads of a series as people read them: statuses and days in words, timelines; plain data."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from boardpapers.matching import Mark, mark, shorten

if TYPE_CHECKING:
    from boardpapers.track import Shift, Thread, TrackResult

STATUS_WORDS: Final = {
    "overdue": "Overdue",
    "open": "Open",
    "not_seen": "Not taken up in any later log",
    "dropped": "No longer listed, not reported done",
    "done": "Done",
}


class Moment(NamedTuple):
    """A line of a timeline: the paper's date and name, what it says, and the words it says otherwise."""

    date: str
    file: str
    says: str
    marks: list[Mark]
    similarity: float | None


def day(value: datetime.date | None) -> str:
    """A day as a clerk writes it: "2 March 2011"."""
    return f"{value.day} {value:%B %Y}" if value else "no date"


def counts_line(result: TrackResult) -> str:
    """ "36 actions in 7 papers as of 8 June 2011: 3 overdue, 9 open, …"."""
    counts = ", ".join(f"{count} {status.replace('_', ' ')}" for status, count in result.counts().items())
    as_of = f" as of {day(result.as_of)}" if result.as_of else ""
    what = f"{many(len(result.threads), 'action')} in {many(len(result.files), 'paper')}"
    return f"{what}{as_of}" + (f": {counts}" if counts else "")


def many(count: int, noun: str) -> str:
    """A count with its noun: "1 paper", "2 papers"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def todo(thread: Thread) -> str:
    """The title without the owner that opens it: "to write to the highways team"."""
    owner, title = thread.owner or "", thread.title
    rest = title[4:] if title[:4].casefold() == "the " else title
    if owner and rest.casefold().startswith(f"{owner} ".casefold()):
        return rest[len(owner) + 1 :]
    return title


def standing(thread: Thread) -> str:
    """Where an action was minuted, when it was raised, when it is due, how it goes."""
    last = thread.appearances[-1]
    parts = [f"item {thread.item}"] if thread.item else []
    if thread.raised:
        parts.append(f"raised {day(thread.raised)}")
    if thread.due:
        parts.append(f"due {day(thread.due)}")
    elif last.deadline:
        parts.append(f"due: {last.deadline}")
    if last.progress:
        parts.append(last.progress)
    return ", ".join(parts) or "no date given"


def shift_words(shift: Shift) -> str:
    """A change in a line: "deadline: Mar-2011 → Ongoing (log.pdf)"."""
    return f"{shift.what}: {shift.old or 'none'} → {shift.new or 'none'} ({shift.file})"


def timeline(thread: Thread) -> list[Moment]:
    """Every paper an action stands in, with what that paper changed."""
    moments = []
    for number, seen in enumerate(thread.appearances):
        shifts = {shift.what: shift for shift in thread.changes if shift.file == seen.file}
        says = [] if shifts else ["carried forward" if number else "raised"]
        for what in ("deadline", "progress"):
            if what in shifts:
                says.append(f"{what}: {shifts[what].old or 'none'} → {shifts[what].new or 'none'}")
        if seen.progress and "progress" not in shifts:
            says.append(seen.progress)
        wording = shifts.get("wording")
        marks = shorten(mark(wording.old or "", wording.new or "")) if wording else []
        date = seen.date.isoformat() if seen.date else ""
        moments.append(Moment(date, seen.file, "; ".join(says), marks, seen.similarity))
    return moments
