"""The result of `track`: one thread per action, with every paper it stands in."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Literal, get_args

from pydantic import Field

from boardpapers.records import SCHEMA_VERSION, Warning
from boardpapers.records.base import Record

FileKind = Literal["log", "minutes", "other"]
Status = Literal["overdue", "open", "not_seen", "dropped", "done"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""Every status, the most pressing first."""


class TrackedFile(Record):
    """A paper of the series."""

    file: str = Field(description="Its name.")
    date: datetime.date | None = Field(
        None, description="The date it prints for itself, else the one in its name."
    )
    kind: FileKind = Field(description="An action log or plan, minutes, or another paper.")
    actions: int = Field(description="How many actions it holds.")


class Appearance(Record):
    """An action as one paper prints it."""

    file: str = Field(description="Name of the paper.")
    action_id: str = Field(description="Id of the action in that paper.")
    date: datetime.date | None = Field(None, description="Date of the paper.")
    text: str = Field(description="As printed.")
    deadline: str | None = Field(None, description="As printed.")
    progress: str | None = Field(None, description="As printed; minutes print none.")
    similarity: float | None = Field(None, description="0-1, to the appearance before; null for the first.")


class Shift(Record):
    """What a paper says otherwise than the one before."""

    file: str = Field(description="Name of the paper.")
    what: Literal["wording", "deadline", "progress"] = Field(description="What is said otherwise.")
    old: str | None = Field(None, description="As printed before.")
    new: str | None = Field(None, description="As printed now.")


class Thread(Record):
    """One action through the series; owner, raised, status and due as the latest appearance has them."""

    id: str = Field(description="Stable: later papers of the series do not change it.")
    title: str = Field(description="First sentence of the latest text.")
    item: str | None = Field(
        None, description="Number and title of the minute it last stood under; null in logs."
    )
    owner: str | None = Field(None, description="Who acts.")
    raised: datetime.date | None = Field(None, description="When it was raised, as printed.")
    status: Status = Field(description="Where it stands, see docs/track.md.")
    due: datetime.date | None = Field(None, description="Last day of the deadline.")
    appearances: list[Appearance] = Field(description="In order of date.")
    changes: list[Shift] = Field(default_factory=list, description="In order of date.")


class TrackResult(Record):
    """The actions of a series of papers."""

    schema_version: Literal["1.0"] = Field(SCHEMA_VERSION, description="Version of this contract.")
    as_of: datetime.date | None = Field(None, description="The day the statuses are true for.")
    files: list[TrackedFile] = Field(description="In order of date; a log before the minutes of its day.")
    threads: list[Thread] = Field(description="In the order the actions were first seen.")
    warnings: list[Warning] = Field(
        default_factory=list, description="Misprints and what could not be dated."
    )

    def counts(self) -> dict[Status, int]:
        """How many threads have each status that occurs."""
        found = Counter(thread.status for thread in self.threads)
        return {status: found[status] for status in STATUSES if found[status]}
