"""Where an action stands, when it is due and what changed."""

from __future__ import annotations

import pytest

from boardpapers.track.opening import first_sentence, read_opening
from boardpapers.track.progress import says_done

from .series import files, log, minutes, only, row, threads

JAN, FEB, MAR = "2024-01-09-log.pdf", "2024-02-13-log.pdf", "2024-03-12-log.pdf"
LETTER = "Clerk to write to the highways team about the potholes in Mill Lane."
OTHER = row("Chair to sign the lease.")


@pytest.mark.parametrize(
    "progress",
    ["Complete", "completed.", "‘Done’", "CLOSED", "Compete", "Implmented", "Discharged",
     "Completed 3 May 2024", "Completed 12/05/24", "Complete. The map is on the website.",
     "Closed - on agenda item 9", "Done (12 May 2024)", "Complete: report circulated",
     "Closed – superseded by 4.2"],
)  # fmt: skip
def test_done(progress: str) -> None:
    assert says_done(progress)
    assert only(log(JAN, row(LETTER, progress=progress))).status == "done"


@pytest.mark.parametrize(
    "progress",
    ["Complete - subject to survey", "Done – except the fence", "Complete (80%)", "Closed: awaiting sign-off",
     "On track - complete by June", "Not complete", "Partly complete", "To be completed", "80% complete",
     "On track", "Dome",
     "Place in place", "Complete the survey first", "Completed in part"],
)  # fmt: skip
def test_not_done(progress: str) -> None:
    assert not says_done(progress)
    assert only(log(JAN, row(LETTER, progress=progress))).status == "open"


def test_a_row_under_completed_actions_is_done_unless_its_progress_says_otherwise() -> None:
    assert only(log(JAN, row(LETTER, completed=True))).status == "done"
    assert only(log(JAN, row(LETTER, progress="On track", completed=True))).status == "open"


def test_done_and_later_open_again_is_one_open_thread() -> None:
    thread = only(log(JAN, row(LETTER, progress="Complete")), log(FEB, row(LETTER, progress="On track")))
    assert (thread.status, [shift.what for shift in thread.changes]) == ("open", ["progress"])


def test_done_stays_done_when_later_logs_no_longer_print_it() -> None:
    assert threads(log(JAN, row(LETTER, progress="Done")), log(FEB, OTHER))[0].status == "done"


def test_dropped_is_absent_from_every_later_log() -> None:
    assert threads(log(JAN, row(LETTER)), log(FEB, OTHER))[0].status == "dropped"
    assert threads(log(JAN, row(LETTER)), minutes("2024-02-13.pdf", OTHER))[0].status == "open"


def test_not_seen_is_from_minutes_and_in_no_later_log() -> None:
    assert threads(minutes("2024-01-09.pdf", row(LETTER)), log(FEB, OTHER))[0].status == "not_seen"
    assert (
        threads(log("2024-01-09-log.pdf", OTHER), minutes("2024-01-09.pdf", row(LETTER)))[1].status == "open"
    )


def test_overdue_is_judged_at_the_latest_paper_or_the_day_given() -> None:
    series = (log(JAN, row(LETTER, "January 2024")), log(FEB, row(LETTER, "January 2024")))
    assert only(*series).status == "overdue"
    assert only(*series, as_of="2024-01-31").status == "open"
    assert only(log(JAN, row(LETTER, "Ongoing")), as_of="2030-01-01").status == "open"


@pytest.mark.parametrize(
    ("printed", "due"),
    [
        ("09.02.24", "2024-02-09"), ("May-2024", "2024-05-31"), ("June Board", "2024-06-30"),
        ("23-Mar", "2024-03-23"),
        ("Late Spring 2024", "2024-05-31"), ("Mid Feb for the draft. March Board for the plan", "2024-03-31"),
        ("Comments by 23 March", "2024-03-23"), ("late December", "2024-12-31"),
        ("Ongoing", None), ("As soon as possible", None), ("next meeting", None), ("From May 2024", None),
    ],
)  # fmt: skip
def test_deadlines_are_read_to_their_last_day(printed: str, due: str | None) -> None:
    thread = only(log(JAN, row(LETTER, printed, raised="2024-01-09")))
    assert str(thread.due or "") == (due or "")
    assert thread.appearances[0].deadline == printed


def test_changes_are_those_against_the_appearance_before() -> None:
    thread = only(
        minutes("2023-12-12.pdf", row(LETTER, "next meeting", raised="2023-12-12")),
        log(JAN, row(LETTER, "09.01.24", "On track", "2023-12-12")),
        log(FEB, row(LETTER.replace("the potholes", "potholes"), "9 January 2024", "Complete", "2023-12-12")),
        log(MAR, row(LETTER.replace("the potholes", "potholes"), "Jan-2024", "Completed", "2023-12-12")),
    )
    assert [(shift.file[:7], shift.what, shift.old, shift.new) for shift in thread.changes] == [
        ("2024-01", "deadline", "next meeting", "09.01.24"),
        ("2024-02", "wording", LETTER, LETTER.replace("the potholes", "potholes")),
        ("2024-02", "progress", "On track", "Complete"),
        ("2024-03", "deadline", "9 January 2024", "Jan-2024"),
    ]


def test_a_thread_is_as_its_latest_appearance_has_it() -> None:
    thread = only(
        log(JAN, row(LETTER, "May 2024", raised="2024-01-09")),
        log(FEB, row(f"Warden{LETTER[5:]} More follows.", "June 2024", raised="2024-01-09")),
    )
    assert thread.title == "Warden to write to the highways team about the potholes in Mill Lane"
    assert (thread.owner, str(thread.due), str(thread.raised)) == ("Warden", "2024-06-30", "2024-01-09")


def test_ids_do_not_change_when_papers_are_added() -> None:
    first = threads(log(JAN, OTHER, row(LETTER)))
    more = threads(log(JAN, OTHER, row(LETTER)), log(FEB, row("Warden to count the lamps."), row(LETTER)))
    assert [(t.id, t.appearances[0].text) for t in more[:2]] == [(t.id, t.appearances[0].text) for t in first]
    assert files(more)[2] == ["2024-02-13-log"]


@pytest.mark.parametrize(
    ("text", "party", "verb"),
    [
        ("The Clerk to write to the county.", "Clerk", "write"),
        ("Chair and Clerk will meet the tenants", "Chair and Clerk", "meet"),
        ("Health team with the help of volunteers to count the lamps", "Health team", "count"),
        ("At the request of the Chair, Ann Lee will join the board.", "Ann Lee", "join"),
        ("Members to be kept informed of the work.", None, None),
        ("It was suggested to wait. The Clerk shall report in May.", "Clerk", "report"),
        ("Quotes for the roof", None, None),
        ("Every person known to have fallen is to be asked.", None, None),
        ("Mandate the manager to apply for the grant.", None, None),
        ("We will make classes easier to join. The leaflets are to be shorter.", None, None),
    ],
)  # fmt: skip
def test_the_party_that_opens_the_sentence(text: str, party: str | None, verb: str | None) -> None:
    opening = read_opening(text)
    assert (opening.party, opening.verb) == (party, verb)


def test_the_first_sentence_does_not_end_at_a_dotted_name() -> None:
    assert (
        first_sentence("Publish it on data.example.org in May. Then tell the press.")
        == "Publish it on data.example.org in May"
    )
