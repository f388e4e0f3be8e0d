"""A calendar (RFC 5545): meetings called, held and announced, and the days by which actions are due.

Times are "floating" (no time zone), as papers print them: 14:00 is 14:00 where the board meets.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from boardpapers.errors import UsageError
from boardpapers.records import Action, Document, Meeting, NextMeeting

from .atomic import write_atomic
from .slugs import slug

_TYPES: Final = ("meetings", "actions")
_STAMP: Final = "20000101T000000Z"
"""DTSTAMP of every event: the same records give the same bytes."""

Property = tuple[str, str]


def export(documents: Sequence[Document], out: Path, types: Sequence[str]) -> None:
    """Write the calendar ``out``; ``types`` may narrow it to ``meetings`` or ``actions``."""
    unknown = [name for name in types if name not in _TYPES]
    if unknown:
        raise UsageError(f"a calendar holds no {unknown[0]}", remedy=f"Choose from {', '.join(_TYPES)}.")
    wanted = types or _TYPES
    events: dict[str, list[Property]] = {}  # by UID: a meeting announced, called and minuted is one event
    if "meetings" in wanted:
        for find in (_meetings, _announced):
            for document in documents:
                _add(events, find(document))
    if "actions" in wanted:
        for document in documents:
            _add(events, _deadlines(document))
    write_atomic(out, [_calendar(events)])


def _add(events: dict[str, list[Property]], found: Iterable[tuple[str, list[Property]]]) -> None:
    for uid, properties in found:
        events.setdefault(uid, properties)


def _calendar(events: dict[str, list[Property]]) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//boardpapers//boardpapers//EN"]
    for uid, properties in events.items():
        lines += ["BEGIN:VEVENT", f"UID:{escaped(uid)}", f"DTSTAMP:{_STAMP}"]
        lines += [f"{name}:{text}" for name, text in properties]
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return b"".join(map(folded, lines))


def _meetings(document: Document) -> Iterator[tuple[str, list[Property]]]:
    for meeting in document.meetings:
        if meeting.date is not None:
            yield _uid(meeting, meeting.date), _meeting(meeting, document.source.name)


def _announced(document: Document) -> Iterator[tuple[str, list[Property]]]:
    for meeting in document.meetings:
        following = meeting.next_meeting
        if following is not None and following.date is not None:
            yield _uid(meeting, following.date), _next(meeting, following)


def _uid(meeting: Meeting, date: datetime.date) -> str:
    """The same for a meeting announced, called and held."""
    return f"{slug(_body(meeting))}-{date}@boardpapers"


def _meeting(meeting: Meeting, file: str) -> list[Property]:
    assert meeting.date is not None
    agenda = "\n".join(f"{item.number or ''} {item.title}".strip() for item in meeting.agenda)
    found = [*_when(meeting.date, meeting.start, meeting.end), ("SUMMARY", escaped(_body(meeting)))]
    found += [("LOCATION", escaped(meeting.venue))] if meeting.venue else []
    found += [("URL", uri)] if (uri := _uri(meeting.url)) else []
    return [*found, ("DESCRIPTION", escaped("\n".join(filter(None, (agenda, f"From {file}")))))]


def _next(meeting: Meeting, following: NextMeeting) -> list[Property]:
    assert following.date is not None
    found = [*_when(following.date, following.time, None), ("SUMMARY", escaped(_body(meeting)))]
    return found + ([("LOCATION", escaped(following.venue))] if following.venue else [])


def _deadlines(document: Document) -> Iterator[tuple[str, list[Property]]]:
    for action in document.actions:
        due = _due(action)
        if due is None:
            continue
        name = f"{action.ref or ''} {action.title or action.text}".strip().split("\n")[0]
        who = action.owner or action.lead_text
        text = "\n".join(filter(None, (f"Lead: {who}" if who else None, action.text, document.source.name)))
        summary = ("SUMMARY", escaped(f"Due: {name}"))
        uid = f"{document.source.sha256[:12]}-{action.id}@boardpapers"
        yield uid, [*_when(due, None, None), summary, ("DESCRIPTION", escaped(text))]


def _due(action: Action) -> datetime.date | None:
    if action.due is not None:
        return action.due
    dated = action.timescale is not None and action.timescale.status == "dated"
    return action.timescale.end if dated and action.timescale else None


def _body(meeting: Meeting) -> str:
    return meeting.body or meeting.organisation or "Meeting"


def _when(date: datetime.date, start: str | None, end: str | None) -> Iterable[Property]:
    """DTSTART and DTEND; a whole day where no time is printed."""
    if start is None:
        return [("DTSTART;VALUE=DATE", f"{date:%Y%m%d}")]
    found = [("DTSTART", f"{date:%Y%m%d}T{start.replace(':', '')}00")]
    return found + ([("DTEND", f"{date:%Y%m%d}T{end.replace(':', '')}00")] if end and end > start else [])


def _uri(text: str | None) -> str | None:
    """A web address as a URI value, which knows no escapes: anything else is left out."""
    if (
        text is None
        or not text.startswith(("http://", "https://"))
        or not text.isascii()
        or not text.isprintable()
    ):
        return None
    return None if " " in text else text


def escaped(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11): backslash, semicolon, comma and line breaks; no control character."""
    for raw, safe in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\n"), ("\r", "\n")):
        text = text.replace(raw, safe)
    return "\\n".join("".join(c if c.isprintable() else " " for c in line) for line in text.split("\n"))


def folded(line: str) -> bytes:
    """A content line cut to 75 octets (RFC 5545, 3.1), never inside a character, with its line end."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(piece) + len(octets) > 75:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
