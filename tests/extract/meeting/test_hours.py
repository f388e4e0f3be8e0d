"""Hours of a meeting printed without their half of the day."""

from __future__ import annotations

import pytest

from boardpapers.extract.meeting.hours import Hour, after, settled
from boardpapers.normalise.times import find_times

from .meeting_sheets import held

ITEMS = "**1. MINUTES**\nThey were read.\n**2. CLOSE**\n"


def minuted(start: str, close: str) -> tuple[str | None, str | None]:
    meeting = held(
        f"**NETHER WICKHAM PARISH COUNCIL**\nMinutes of the meeting held on 4 June 2024 at {start}\n"
        f"**Present:** Cllr A Ash, Cllr B Elm\n{ITEMS}The meeting closed at {close}.\n"
    )
    return meeting.start, meeting.end


@pytest.mark.parametrize(
    ("start", "close", "expected"),
    [
        ("7.30", "9.05", (None, None)),
        ("7.30", "9.05 pm", ("19:30", "21:05")),
        ("7.30 pm", "9.05", ("19:30", "21:05")),
        ("10.00", "11.20", ("10:00", "11:20")),
        ("10.00 am", "12.20", ("10:00", "12:20")),
        ("10.00 am", "1.20", ("10:00", "13:20")),
        ("8.30", "11.20 am", ("08:30", "11:20")),
    ],
)
def test_start_and_close_settle_one_another(
    start: str, close: str, expected: tuple[str | None, str | None]
) -> None:
    assert minuted(start, close) == expected


def test_one_alone_that_either_half_may_mean_is_left_out() -> None:
    assert settled(None, Hour("08:40", bare=True)) == (None, None)
    assert after(Hour("08:16", bare=True), None) is None
    assert after(Hour("08:16", bare=True), "19:00") == "20:16"
    assert find_times("at 7.30")[0][0] == "07:30"  # the normaliser gives what is printed
