"""Minutes and action logs of two or three rows, built in a line."""

from __future__ import annotations

import datetime
from typing import Any

from boardpapers.records import Action, Document, Meeting, Source, Timescale
from boardpapers.track import Thread, TrackResult, track


def row(
    text: str, due: str | None = None, progress: str | None = None, raised: str | None = None, **fields: Any
) -> Action:
    """An action; `raised` is an ISO day."""
    return Action(
        id=fields.pop("id", text[:24]),
        source=fields.pop("source", "plan"),
        text=text,
        timescale=Timescale(text=due) if due else None,
        progress=progress,
        raised=datetime.date.fromisoformat(raised) if raised else None,
        **fields,
    )


def log(name: str, *rows: Action, title: str | None = "Action log") -> Document:
    """An action log; its name has its date."""
    return Document(source=_source(name), title=title, actions=[_numbered(r, n) for n, r in enumerate(rows)])


def minutes(name: str, *rows: Action, date: str | None = None, **fields: Any) -> Document:
    """Minutes; the meeting's date is that of the name."""
    day = datetime.date.fromisoformat(date or name[:10])
    meeting = Meeting(id=f"board-{day}", status="held", date=day, **fields)
    actions = [
        _numbered(r, n).model_copy(update={"source": "minutes", "meeting": meeting.id})
        for n, r in enumerate(rows)
    ]
    return Document(source=_source(name), kind="minutes", meetings=[meeting], actions=actions)


def _numbered(action: Action, number: int) -> Action:
    return action.model_copy(update={"id": f"{number}-{action.id}"})


def _source(name: str) -> Source:
    return Source(name=name, sha256="0" * 64, media_type="application/pdf", pages=1)


def threads(*documents: Document, as_of: str | None = None) -> list[Thread]:
    """The threads of a series."""
    return follow(*documents, as_of=as_of).threads


def follow(*documents: Document, as_of: str | None = None) -> TrackResult:
    """The result for a series."""
    return track(documents, as_of=datetime.date.fromisoformat(as_of) if as_of else None)


def only(*documents: Document, as_of: str | None = None) -> Thread:
    """The one thread of a series."""
    found = threads(*documents, as_of=as_of)
    assert len(found) == 1, [thread.title for thread in found]
    return found[0]


def files(found: list[Thread]) -> list[list[str]]:
    """The papers of each thread, without their endings."""
    return [[seen.file.removesuffix(".pdf") for seen in thread.appearances] for thread in found]
