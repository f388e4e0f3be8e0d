"""Times of day: the printed forms, ranges that share their half of the day, and what is no time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.times import find_times, parse_time

FORMS: dict[str, Callable[[int, int], str]] = {
    "2.05 pm": lambda h, m: f"{(h - 1) % 12 + 1}.{m:02d} {'ap'[h // 12]}m",
    "2.05pm": lambda h, m: f"{(h - 1) % 12 + 1}.{m:02d}{'ap'[h // 12]}m",
    "2:05 p.m.": lambda h, m: f"{(h - 1) % 12 + 1}:{m:02d} {'ap'[h // 12]}.m.",
    "02:05 PM": lambda h, m: f"{(h - 1) % 12 + 1:02d}:{m:02d} {'AP'[h // 12]}M",
    "14:05": lambda h, m: f"{h:02d}:{m:02d}",
    "1405 hours": lambda h, m: f"{h:02d}{m:02d} hours",
    "14.05hrs": lambda h, m: f"{h:02d}.{m:02d}hrs",
}


@pytest.mark.parametrize("form", FORMS)
@given(hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_a_printed_time_is_read_back(form: str, hour: int, minute: int) -> None:
    text = f"commencing at {FORMS[form](hour, minute)} in the hall"
    ((value, start, end),) = find_times(text)
    assert value == f"{hour:02d}:{minute:02d}"
    assert text[start:end] == FORMS[form](hour, minute)


@given(hour=st.integers(1, 12), half=st.sampled_from(["am", "pm", "a.m.", " p.m."]))
def test_a_full_hour_needs_no_minutes(hour: int, half: str) -> None:
    expected = hour % 12 + (12 if "p" in half else 0)
    assert parse_time(f"at {hour}{half}") == f"{expected:02d}:00"


@given(st.text())
def test_any_text_gives_ordered_times_inside_it(text: str) -> None:
    found = find_times(text)
    assert all(0 <= start < end <= len(text) for _, start, end in found)
    assert all(a[2] <= b[1] for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 noon", "12:00"),
        ("12.00 noon", "12:00"),
        ("midday", "12:00"),
        ("midnight", "00:00"),
        ("12.00pm", "12:00"),
        ("12.30 am", "00:30"),
        ("at 10.30", "10:30"),
        ("Time: 10.30", "10:30"),
        ("commencing 9.05", "09:05"),
        ("HELD AT 19.30 IN THE HALL", "19:30"),
        ("closed at 8.40.", "08:40"),
        ("HELD AT 1930 IN THE HALL", "19:30"),
        ("on 18 June 2024 at 1900.", "19:00"),
        ("@ 7.30pm", "19:30"),
        ("2 p. m.", "14:00"),
    ],
)
def test_forms_of_the_field(text: str, expected: str) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.00-3.00 pm", ["13:00", "15:00"]),
        ("2 - 4pm", ["14:00", "16:00"]),
        ("11-1pm", ["11:00", "13:00"]),
        ("9.30 to 12.30pm", ["09:30", "12:30"]),
        ("10 am to 12 noon", ["10:00", "12:00"]),
        ("10-12 noon", ["10:00", "12:00"]),
        ("between 2 and 4 pm", ["14:00", "16:00"]),
        ("11.15am – 12.45pm", ["11:15", "12:45"]),
        ("6.30 for 7pm", ["18:30", "19:00"]),
        ("from 9.00 to 11.00 am", ["09:00", "11:00"]),
    ],
)
def test_the_start_of_a_range_takes_the_half_of_its_end(text: str, expected: list[str]) -> None:
    assert [value for value, _, _ in find_times(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "section 1.30",
        "at 2.30% of",
        "£2.30 pm",
        "at 1.25 times the rate",
        "ratio 3:10",
        "1.2.30",
        "24:00",
        "at 10.30 per cent",
        "10am2",
        "5 members",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find_times(text) == []
