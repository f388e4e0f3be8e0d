"""Popolo JSON (popoloproject.com): organisations, people, memberships, events, motions and votes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from boardpapers.errors import UsageError
from boardpapers.records import Document, Meeting, Minute, Resolution

from .atomic import write_atomic
from .json_records import escaped
from .slugs import slug

_KINDS: Final = ("organizations", "persons", "memberships", "events", "motions", "vote_events")


def export(documents: Sequence[Document], out: Path, types: Sequence[str]) -> None:
    """Write the file ``out`` with everything Popolo has a class for."""
    if types:
        raise UsageError("popolo takes no --type", remedy="Leave it out: the file holds every Popolo class.")
    text = json.dumps(popolo(documents), ensure_ascii=False, indent=2)
    write_atomic(out, [escaped(text.encode()), b"\n"])


def popolo(documents: Sequence[Document]) -> dict[str, list[dict[str, Any]]]:
    """Popolo classes → their instances, each once, in the order met."""
    found: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in _KINDS}
    for document in documents:
        for meeting in document.meetings:
            for kind, instance in _of_meeting(meeting, document.source.name):
                known = found[kind].setdefault(instance["id"], instance)
                _complete(known, instance)
    return {kind: list(instances.values()) for kind, instances in found.items()}


def _complete(known: dict[str, Any], other: dict[str, Any]) -> None:
    """What the agenda knows of a meeting and what its minutes know, together."""
    for name, value in other.items():
        if known.get(name) in (None, []):
            known[name] = value


def _of_meeting(meeting: Meeting, file: str) -> Iterator[tuple[str, dict[str, Any]]]:
    body = meeting.body or meeting.organisation or "unnamed body"
    organization = f"organization/{slug(body)}"
    yield "organizations", {"id": organization, "name": body, "classification": "board"}
    for member in meeting.members:
        person = f"person/{slug(member.name)}"
        yield "persons", {"id": person, "name": member.name}
        role = "Chair" if member.chair else member.role
        yield (
            "memberships",
            {
                "id": f"membership/{slug(body)}/{slug(member.name)}",
                "person_id": person,
                "organization_id": organization,
                "role": role,
            },
        )
    for attendance in meeting.attendance:
        yield "persons", {"id": f"person/{slug(attendance.name)}", "name": attendance.name}
    yield "events", _event(meeting, body, organization, file)
    for minute in meeting.minutes:
        for number, resolution in enumerate(minute.resolutions, 1):
            yield from _motion(meeting, minute, resolution, number, organization)


def _event(meeting: Meeting, body: str, organization: str, file: str) -> dict[str, Any]:
    day = None if meeting.date is None else meeting.date.isoformat()
    return {
        "id": f"event/{meeting.id}",
        "name": body,
        "organization_id": organization,
        "start_date": f"{day}T{meeting.start}:00" if day and meeting.start else day,
        "end_date": f"{day}T{meeting.end}:00" if day and meeting.end else None,
        "location": meeting.venue,
        "status": {"called": "confirmed", "held": "passed"}[meeting.status],
        "attendees": [
            {"person_id": f"person/{slug(a.name)}", "name": a.name, "status": a.status}
            for a in meeting.attendance
        ],
        "sources": [{"note": file}],
    }


def _motion(
    meeting: Meeting, minute: Minute, resolution: Resolution, number: int, organization: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    id = f"motion/{meeting.id}/{slug(minute.number or minute.title or 'item')}/{number}"
    event = f"event/{meeting.id}"
    yield (
        "motions",
        {
            "id": id,
            "organization_id": organization,
            "legislative_session_id": None,
            "event_id": event,
            "creator_id": f"person/{slug(resolution.proposer)}" if resolution.proposer else None,
            "text": resolution.text,
            "classification": resolution.verb,
            "date": None if meeting.date is None else meeting.date.isoformat(),
            "requirement": None,
            "result": resolution.result,
        },
    )
    for name in filter(None, (resolution.proposer,)):
        yield "persons", {"id": f"person/{slug(name)}", "name": name}
    votes = resolution.votes
    if votes is not None:
        counts = (("yes", votes.for_), ("no", votes.against), ("abstain", votes.abstain))
        yield (
            "vote_events",
            {
                "id": f"vote/{id.removeprefix('motion/')}",
                "motion_id": id,
                "organization_id": organization,
                "counts": [
                    {"option": option, "value": value} for option, value in counts if value is not None
                ],
                "result": resolution.result,
            },
        )
