"""The papers of a series, read for tracking: their dates, their kind, their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from boardpapers.matching import fingerprint, words
from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.timescales import last_day
from boardpapers.records import Action, Document

from .model import FileKind
from .opening import Opening, read_opening
from .progress import says_done

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_EARLIER = re.compile(r"\b(?:from|since|after|following|(?:last|previous)\s+meeting)\b[^.;]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """An action as a paper prints it, with what tracking needs read from it."""

    action: Action
    item: str | None  # the minute it stands under: "9 Highways"
    words: tuple[str, ...]
    opening: Opening
    owner: str | None
    raised: date | None
    misprinted: bool  # raised later than its paper
    deadline: str | None
    due: date | None
    progress: str | None
    done: bool
    from_log: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the series; `place` is its position in order of date."""

    file: str
    date: date | None
    kind: FileKind
    rows: tuple[Row, ...]
    place: int = 0


def read_papers(documents: Sequence[Document], *, resolutions: bool = False) -> list[Paper]:
    """The papers in order of date, a log before the minutes of its day; undated ones stay where they came.

    With `resolutions` the decisions of minutes are followed as actions are.
    """
    papers = [_read(document, resolutions) for document in documents]
    day, keyed = date.min, []
    for given, paper in enumerate(papers):
        day = paper.date or day
        keyed.append((day, paper.kind == "minutes", given, paper))
    ordered = [paper for *_, paper in sorted(keyed, key=lambda k: k[:3])]
    return [Paper(p.file, p.date, p.kind, p.rows, place) for place, p in enumerate(ordered)]


def _read(document: Document, resolutions: bool) -> Paper:
    kind, day = _kind(document), paper_date(document)
    before = _earlier_meeting(document.title or "")
    dated = any(action.raised for action in document.actions)
    meetings = {meeting.id: meeting.date for meeting in document.meetings}
    items = _items(document)
    rows = []
    for action in [*document.actions, *(_decisions(document) if resolutions else [])]:
        raised = action.raised
        if raised is None and action.source == "minutes":
            raised = meetings.get(action.meeting or "", day)
        elif raised is None and not dated:
            raised = before
        rows.append(_read_row(action, items.get((action.meeting, action.item)), raised, day))
    return Paper(document.source.name, day, kind, tuple(rows))


def _decisions(document: Document) -> list[Action]:
    """The resolutions of minutes as actions, but for those that are listed as actions too."""
    known = {fingerprint(action.text) for action in document.actions}
    return [
        Action(
            id=f"{meeting.id}-resolution-{place}-{number}",
            source="minutes",
            text=resolution.text,
            meeting=meeting.id,
            item=minute.number,
        )
        for meeting in document.meetings
        for place, minute in enumerate(meeting.minutes, 1)
        for number, resolution in enumerate(minute.resolutions, 1)
        if fingerprint(resolution.text) not in known
    ]


def _items(document: Document) -> dict[tuple[str | None, str | None], str]:
    """Number and title of every minute, by its meeting and number; of two with one number, none."""
    found: dict[tuple[str | None, str | None], str] = {}
    twice = set()
    for meeting in document.meetings:
        for minute in meeting.minutes:
            place = (meeting.id, minute.number)
            if place in found:
                twice.add(place)
            found[place] = " ".join(filter(None, (minute.number, minute.title)))
    return {place: heading for place, heading in found.items() if heading and place not in twice}


def _kind(document: Document) -> FileKind:
    """Rows of a table make a log (or a plan), whatever stands beside them; clauses of minutes, minutes."""
    sources = {action.source for action in document.actions}
    if "plan" in sources:
        return "log"
    return "minutes" if "minutes" in sources or document.kind == "minutes" else "other"


def paper_date(document: Document) -> date | None:
    """The date a paper prints for itself (its meeting, its title), else the ISO date in its name."""
    status = "held" if document.kind == "minutes" else "called"
    meetings = [meeting.date for meeting in document.meetings if meeting.status == status and meeting.date]
    if meetings:
        return max(meetings)
    title = document.title or ""
    printed = [f.value for f in find_dates(title) if f.precise and not _EARLIER.search(title[: f.start])]
    dates = [plan.date for plan in document.plans] + [report.date for report in document.reports]
    others = [day for day in dates if day and day != _earlier_meeting(title)]
    days = printed or [day for day in others if day.day > 1]  # the first stands for "March 2011"
    named = _date_in_name(document.source.name)
    return max(days) if days else named or max(others, default=None)


def _date_in_name(name: str) -> date | None:
    for year, month, day in _ISO.findall(name):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:  # eight figures that are no day: a document number
            continue
    return None


def _earlier_meeting(title: str) -> date | None:
    """The meeting a log says its rows come from: "actions from last meeting 19.11.10"."""
    found = [f.value for f in find_dates(title) if f.precise and _EARLIER.search(title[: f.start])]
    return found[-1] if found else None


def _read_row(action: Action, item: str | None, raised: date | None, day: date | None) -> Row:
    opening = read_opening(action.text)
    deadline = _deadline(action)
    progress = action.progress or None
    return Row(
        action=action,
        item=item,
        words=words(opening.todo),
        opening=opening,
        owner=action.owner or " / ".join(action.leads) or action.lead_text or opening.party,
        raised=raised,
        misprinted=raised is not None and day is not None and raised > day,
        deadline=deadline,
        due=_due(action, deadline, raised, day),
        progress=progress,
        done=says_done(progress) if progress else action.completed is True,
        from_log=action.source == "plan",
    )


def _deadline(action: Action) -> str | None:
    if action.timescale is not None and action.timescale.text:
        return action.timescale.text
    return action.due_text or (action.due.isoformat() if action.due else None)


def _due(action: Action, deadline: str | None, raised: date | None, day: date | None) -> date | None:
    if deadline:
        return last_day(deadline, raised=raised, paper=day)
    return action.due
