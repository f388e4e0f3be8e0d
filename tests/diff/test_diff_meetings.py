"""Changes between two versions of a pack: meetings, members, items, decisions, recommendations."""

from __future__ import annotations

import datetime
from typing import Any

from boardpapers.diff import diff
from boardpapers.records import (
    AgendaItem,
    Document,
    Meeting,
    Member,
    Minute,
    Recommendation,
    Report,
    Resolution,
)

from .papers import paper


def meeting(day: int = 18, **fields: Any) -> Meeting:
    return Meeting(
        id=f"alderbrook-hwb-2024-06-{day}",
        body="Alderbrook Health and Wellbeing Board",
        status=fields.pop("status", "called"),
        date=datetime.date(2024, 6, day),
        **fields,
    )


def pack(*meetings: Meeting, reports: list[Report] | None = None) -> Document:
    return paper(name="pack.pdf", meetings=list(meetings), reports=reports or [])


def found(old: Document, new: Document) -> list[tuple[str, str, str | None, str | None, str | None]]:
    return [(c.kind, c.type, c.field, c.old, c.new) for c in diff(old, new).changes]


def test_the_same_pack_has_no_changes() -> None:
    both = pack(
        meeting(members=[Member(name="Dr Ann Lee")], agenda=[AgendaItem(number="1", title="Apologies")])
    )
    assert diff(both, both).changes == []


def test_a_meeting_put_back_in_another_room() -> None:
    assert found(
        pack(meeting(venue="Town Hall", start="14:00")), pack(meeting(25, venue="Library", start="14:00"))
    ) == [
        ("reworded", "meeting", "venue", "Town Hall", "Library"),
        ("slipped", "meeting", "date", "2024-06-18", "2024-06-25"),
    ]


def test_a_meeting_added_and_one_dropped() -> None:
    assert [f[:2] for f in found(pack(meeting(status="held")), pack(meeting(25)))] == [
        ("added", "meeting"), ("dropped", "meeting"),
    ]  # fmt: skip


def test_members_by_name_whatever_their_style() -> None:
    old = [Member(name="Councillor B Marsh", role="Portfolio Holder"), Member(name="Dr Ann Lee", role="ICB")]
    new = [
        Member(name="Cllr B Marsh", role="Cabinet Member", chair=True),
        Member(name="Sue Reed", role="ICB"),
    ]
    result = found(pack(meeting(members=old)), pack(meeting(members=new)))
    assert sorted(f[:3] for f in result if f[2]) == [
        ("reworded", "member", "chair"),
        ("reworded", "member", "role"),
    ]
    assert sorted(f[:2] + f[3:] for f in result if not f[2]) == [
        ("added", "member", None, "Sue Reed, ICB"), ("dropped", "member", "Dr Ann Lee, ICB", None),
    ]  # fmt: skip


def test_a_misspelt_member_is_the_same_member() -> None:
    old, new = [Member(name="Jonathan Whitcombe")], [Member(name="Jonathon Whitcombe")]
    assert [f[:3] for f in found(pack(meeting(members=old)), pack(meeting(members=new)))] == [
        ("reworded", "member", "name")
    ]


def test_agenda_items_are_paired_by_title() -> None:
    old = [AgendaItem(number="1", title="Apologies"), AgendaItem(number="2", title="Delivery plan for 2024")]
    new = [
        AgendaItem(number="1", title="Apologies"),
        AgendaItem(number="2", title="Petition on the minor injuries unit"),
        AgendaItem(number="3", title="Delivery plan for 2024 to 2027"),
    ]
    changes = diff(pack(meeting(agenda=old)), pack(meeting(agenda=new))).changes
    assert [(c.kind, c.old_ref, c.new_ref) for c in changes] == [
        ("added", None, "2"), ("renumbered", "2", "3"), ("reworded", "2", "3"),
    ]  # fmt: skip


def test_recommendations_are_compared_report_by_report() -> None:
    def report(*texts: str) -> Report:
        listed = [Recommendation(number=str(n), text=text) for n, text in enumerate(texts, 1)]
        return Report(id="report-07-2024", number="07/2024", title="Warm homes", recommendations=listed)

    old = report("Notes the progress of the scheme.", "Agrees to extend the scheme to March 2026.")
    new = report(
        "Agrees to extend the scheme to March 2027.", "Asks for a report on each village in the autumn."
    )
    changes = diff(pack(reports=[old]), pack(reports=[new])).changes
    assert [(c.kind, c.type, c.old_ref, c.new_ref) for c in changes] == [
        ("dropped", "recommendation", "1", None),
        ("renumbered", "recommendation", "2", "1"),
        ("reworded", "recommendation", "2", "1"),
        ("added", "recommendation", None, "2"),
    ]


def test_a_decision_of_draft_minutes_reworded() -> None:
    def held(text: str) -> Meeting:
        minute = Minute(
            number="4", title="Warm homes", resolutions=[Resolution(number="a", verb="AGREED", text=text)]
        )
        return meeting(status="held", minutes=[minute])

    old, new = "AGREED the scheme in full.", "AGREED the scheme in principle."
    (change,) = diff(pack(held(old)), pack(held(new))).changes
    assert (change.kind, change.type, change.old_ref, change.old, change.new) == (
        "reworded",
        "resolution",
        "4.a",
        old,
        new,
    )


def test_a_report_that_comes_late() -> None:
    report = Report(id="r", number="08/2024", title="Dentistry")
    (change,) = diff(pack(), pack(reports=[report])).changes
    assert (change.kind, change.type, change.new_ref, change.new) == (
        "added",
        "report",
        "08/2024",
        "08/2024 Dentistry",
    )
