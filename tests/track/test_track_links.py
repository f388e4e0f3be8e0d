"""Which row goes on with which action."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers.records import Action

from .series import files, follow, log, minutes, only, row, threads

LETTER = "Clerk to write to the highways team about the potholes in Mill Lane."
JAN, FEB, MAR = "2024-01-09-log.pdf", "2024-02-13-log.pdf", "2024-03-12-log.pdf"


def test_equal_text_whatever_its_quotes_case_and_stop() -> None:
    again = "clerk to write to the Highways team about the potholes in Mill Lane"
    thread = only(log(JAN, row(LETTER)), log(FEB, row(again)))
    assert [seen.similarity for seen in thread.appearances] == [None, 1.0]
    assert thread.changes == []


def test_deadline_and_progress_never_speak_against_a_match() -> None:
    only(log(JAN, row(LETTER, "May 2024", "On track")), log(FEB, row(LETTER, "Ongoing", "Stopped")))


def test_an_action_may_skip_a_paper() -> None:
    found = threads(log(JAN, row(LETTER)), log(FEB, row("Chair to sign the lease.")), log(MAR, row(LETTER)))
    assert files(found) == [["2024-01-09-log", "2024-03-12-log"], ["2024-02-13-log"]]


def test_two_rows_of_one_file_are_two_actions_however_alike() -> None:
    found = threads(log(JAN, row(LETTER), row(LETTER)), log(FEB, row(LETTER)))
    assert sorted(map(len, files(found))) == [1, 2]


def test_equal_rows_are_told_apart_by_the_day_they_were_raised() -> None:
    one, two = row(LETTER, raised="2023-11-14"), row(LETTER, raised="2024-01-09")
    found = threads(log(JAN, one, two), log(FEB, two, one))
    assert [[seen.action_id[:1] for seen in thread.appearances] for thread in found] == [
        ["0", "1"],
        ["1", "0"],
    ]


def test_reworded_on_the_day_it_was_raised() -> None:
    old = "Clerk to consider the merits of a grant to the village hall roof fund."
    new = "Clerk to prepare a grant to the village hall roof fund."
    thread = only(log(JAN, row(old, raised="2024-01-09")), log(FEB, row(new, raised="2024-01-09")))
    assert [shift.what for shift in thread.changes] == ["wording"]


def test_the_owner_may_change_while_the_rest_and_the_day_stay() -> None:
    rest = "to invite the police inspector to explain the figures on burglary"
    only(
        log(JAN, row(f"Parish council {rest}.", raised="2024-01-09")),
        log(FEB, row(f"Chair {rest} to the board.", raised="2024-01-09")),
    )


def test_the_only_row_left_of_a_day_goes_on_with_the_only_action_left_of_it() -> None:
    meeting = minutes(
        "2024-01-09-minutes.pdf",
        row(
            "It was suggested that the bus company be the first to come. "
            "The clerk will consider when best to invite it."
        ),
        row(LETTER),
    )
    later = log(FEB, row("Clerk to invite the bus company to the next meeting.", raised="2024-01-09"),
                row(LETTER, raised="2024-01-09"))  # fmt: skip
    assert [len(thread.appearances) for thread in threads(meeting, later)] == [2, 2]


def test_the_same_owner_and_nearly_the_same_words_without_a_day() -> None:
    only(log(JAN, row(LETTER)), log(FEB, row(LETTER.replace("potholes", "many potholes"))))


def test_another_thing_to_do_on_the_same_subject_is_another_action() -> None:
    pairs = [
        (
            "Clerk to give an update on the library review.",
            "Clerk to publish the report of the library review.",
        ),
        ("Chair to meet the police commissioner.", "Chair to invite the police commissioner to a meeting."),
    ]
    for one, other in pairs:
        assert (
            len(threads(log(JAN, row(one, raised="2023-11-14")), log(FEB, row(other, raised="2024-01-09"))))
            == 2
        )
        assert len(threads(log(JAN, row(one)), log(FEB, row(other)))) == 2


def test_the_same_opening_with_another_object_is_another_action() -> None:
    opening = "Partnership team to work with the county council to"
    old = [
        row(f"{opening} {what}", raised="2024-01-09")
        for what in ("mend the bridge", "open a youth club", "plant oaks")
    ]
    new = [
        row(f"{opening} {what}", raised="2024-01-09")
        for what in ("plant oaks", "mend the bridge", "paint the bus stop")
    ]
    assert sorted(map(len, files(threads(log(JAN, *old), log(FEB, *new))))) == [1, 1, 2, 2]


def test_a_day_raised_after_the_paper_is_warned_of_and_no_ground_against_a_match() -> None:
    result = follow(
        log(JAN, row(LETTER, raised="2034-01-09")),
        log(FEB, row(LETTER.replace("Mill Lane", "Mill Lane and Ash Road"), raised="2024-01-09")),
    )
    assert len(result.threads) == 1
    assert [warning.code for warning in result.warnings] == ["raised-after-paper"]


def test_papers_are_put_in_order_and_a_log_before_the_minutes_of_its_day() -> None:
    result = follow(log(MAR), minutes("2024-02-13-minutes.pdf", row(LETTER)), log(FEB, row(LETTER)), log(JAN))
    assert [(f.file, f.kind) for f in result.files] == [
        (JAN, "other"), (FEB, "log"), ("2024-02-13-minutes.pdf", "minutes"), (MAR, "other"),
    ]  # fmt: skip


def test_a_paper_without_a_date_keeps_its_place_and_is_warned_of() -> None:
    result = follow(log(JAN, row(LETTER)), log("undated.pdf", row(LETTER)), log(MAR, row(LETTER)))
    assert [f.file for f in result.files] == [JAN, "undated.pdf", MAR]
    assert [warning.code for warning in result.warnings] == ["paper-without-date"]


def test_the_date_a_title_prints_goes_before_the_name() -> None:
    title = "Action log as of 2 March 2024"
    assert str(follow(log("2024-01-01.pdf", row(LETTER), title=title)).files[0].date) == "2024-03-02"


def test_the_last_meeting_of_a_title_is_the_day_its_rows_were_raised() -> None:
    title = "Status update on actions from last meeting 14.11.23"
    result = follow(log(JAN, row(LETTER), title=title))
    assert (str(result.files[0].date), str(result.threads[0].raised)) == ("2024-01-09", "2023-11-14")


def test_decisions_are_followed_when_asked_for() -> None:
    from boardpapers.records import Minute, Resolution
    from boardpapers.track import track

    decided = [
        Minute(number="4", resolutions=[Resolution(verb="RESOLVED", text="to mend the bridge by May 2024")])
    ]
    series = [minutes("2024-01-09.pdf", minutes=decided), log(FEB, row("To mend the bridge by May 2024"))]
    assert [len(thread.appearances) for thread in track(series).threads] == [1]
    assert [len(thread.appearances) for thread in track(series, resolutions=True).threads] == [2]


ROWS = [
    row(LETTER, "May 2024", "On track", "2024-01-09"),
    row("Chair to sign the lease of the allotments.", "Ongoing", "Complete", "2024-01-09"),
    row("Treasurer to bring three quotes for the roof of the hall.", "June 2024", None, "2024-01-09"),
    row("Warden to count the lamps that do not work.", None, "Plan in place", "2023-11-14"),
]


@settings(max_examples=30)
@given(st.permutations(ROWS), st.permutations(ROWS), st.permutations([0, 1, 2]))
def test_order_in_the_paper_and_of_the_papers_says_nothing(
    one: list[Action], other: list[Action], given: list[int]
) -> None:
    series = [log(JAN, *one), log(FEB, *other), log(MAR, *ROWS)]
    found = threads(*(series[n] for n in given))
    assert files(found) == [["2024-01-09-log", "2024-02-13-log", "2024-03-12-log"]] * 4
    assert all(len({seen.text for seen in thread.appearances}) == 1 for thread in found)
    assert found == threads(*series)
