"""What tests of several rooms share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from typer.testing import CliRunner, Result

from boardpapers.cli.app import app
from boardpapers.records import (
    Action,
    AgendaItem,
    Attendance,
    BoardRole,
    Document,
    Evidence,
    Meeting,
    Member,
    Minute,
    NextMeeting,
    Resolution,
    Source,
    Timescale,
    Votes,
    Warning,
)

# The same examples in every run, so that a red one tells of a change (HYPOTHESIS=search looks for new ones);
# how long an example takes is no property.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile("search" if os.environ.get("HYPOTHESIS") == "search" else "same")

SAMPLES = Path(__file__).parent.parent / "samples"

Run = Callable[..., Result]
Spawn = Callable[..., subprocess.CompletedProcess[bytes]]
MakeDocument = Callable[..., Document]


@pytest.fixture
def a_document() -> MakeDocument:
    """Makes a small document with an action, a meeting, a resolution; fields may be given."""
    return make_document


def make_document(name: str = "plan.pdf", sha256: str = "0" * 64, **fields: Any) -> Document:
    box = [Evidence(page=3, bbox=(1.0, 2.5, 3.25, 4.0))]
    action = Action(
        id="action-1.10", source="plan", ref="1.10", priority="1", title="Do it", text="Do it: now\nor later",
        leads=["no", "ACC"], lead_text="no / ACC", board_roles=[BoardRole(role="sponsor", scope="Place")],
        timescale=Timescale.model_validate({"text": "24/25", "end": "2025-03-31", "status": "dated"}),
        extra={"Theme": "=cmd|' /C calc'!A0"}, evidence=box,
    )  # fmt: skip
    votes = Votes.model_validate({"for": 3, "against": 1})
    resolution = Resolution(
        number="a", text="To agree the plan", verb="AGREED", votes=votes, proposer="Cllr A Vale"
    )
    meeting = Meeting.model_validate(
        {
            "id": "meeting-2024-05-14", "status": "held", "body": "Alderbrook Health and Wellbeing Board",
            "date": "2024-05-14", "start": "14:00", "end": "15:30", "venue": "Room 1; County Hall",
            "members": [Member(name="Cllr A Vale", chair=True)],
            "attendance": [Attendance(name="Cllr A Vale", status="present", chair=True)],
            "agenda": [AgendaItem(number="1", title="Apologies")],
            "minutes": [Minute(number="7", title="Plan", resolutions=[resolution], evidence=box)],
            "next_meeting": NextMeeting.model_validate({"date": "2024-07-09", "time": "14:00"}),
        }
    )  # fmt: skip
    source = Source(name=name, sha256=sha256, media_type="application/pdf", pages=4)
    warning = Warning(code="torn-row", message="a row was not joined", page=2)
    base = {"source": source, "actions": [action], "meetings": [meeting], "warnings": [warning]}
    return Document.model_validate({**base, "kind": "minutes", **fields})


@pytest.fixture
def run() -> Run:
    """Runs the command with these arguments in this process."""

    def run(*arguments: object, **options: object) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], **options)  # type: ignore[arg-type]

    return run


@pytest.fixture
def spawn() -> Spawn:
    """Runs the command with these arguments in a process of its own, as installed."""

    def spawn(
        *arguments: object, input: bytes | None = None, **env: str
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", "from boardpapers.cli import main; main()", *map(str, arguments)]
        environment = {**os.environ, **env}
        return subprocess.run(command, capture_output=True, input=input, env=environment, timeout=120)

    return spawn


@pytest.fixture
def plan() -> Path:
    return SAMPLES / "alderbrook-delivery-plan-2024.pdf"


@pytest.fixture
def minutes() -> Path:
    return SAMPLES / "nether-wickham-2024-05-14-minutes.pdf"
