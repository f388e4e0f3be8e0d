"""What conditions mean: by the type of the field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.errors import UsageError
from boardpapers.query.evaluate import condition
from boardpapers.query.record_types import RECORD_TYPES

from .papers import PACK, refs

ALL = ["1.1.2", "1.1.10", "2.1.1", "2.1.2"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("timescale.end < 2025-04-01", ["1.1.2"]),
        ("timescale.end <= 2025", ["1.1.2"]),
        ("timescale.end > 2025", ["2.1.1"]),
        ("timescale.end = 2025-03", ["1.1.2"]),
        ("timescale.end > '31 March 2025'", ["2.1.1"]),
        ("timescale.end = null", ["1.1.10", "2.1.2"]),
        ("end", ["1.1.2", "2.1.1"]),
        ("not end", ["1.1.10", "2.1.2"]),
        ("timescale.status = TBC", ["1.1.10"]),
        ("ref > 1.1.9", ["1.1.10", "2.1.1", "2.1.2"]),
        ("priority = 2 and due < 2025", ["2.1.2"]),
        ("priority = 1 or due", ["1.1.2", "1.1.10", "2.1.2"]),
        ("text ~ 'DO 1.1.1'", ["1.1.10"]),
        ("text has 1.1.10", ["1.1.10"]),
        ("board_roles.role != do", ["1.1.10", "2.1.1", "2.1.2"]),
        ("role = sponsor", ["2.1.1"]),
        ("board_roles contains place", ["1.1.2"]),
        ("extra ~ ageing", ["2.1.1"]),
        ("extra.Theme = 'ageing well'", ["2.1.1"]),
        ("metrics.target.value >= 60%", ["1.1.2"]),
        ("page = 5", ["2.1.1", "2.1.2"]),
        ("file = plan.pdf", ALL),
    ],
)
def test_conditions_on_actions(where: str, found: list[str]) -> None:
    assert refs("actions", where) == found


def test_fields_of_what_a_record_stands_in_and_refers_to() -> None:
    assert refs("resolutions", "meeting.date = 2024-03-12 and minute.title = plan", document=PACK) == [
        "a",
        "b",
    ]
    assert refs("metrics", "action.leads has ACC") == ["60% of children seen"]
    assert refs("recommendations", "report.number = 7/2024", document=PACK) == ["1"]


def test_kinds_of_quotes_and_truth() -> None:
    assert refs("reports", "title ~ dentists", 'title ~ "s\' acc"', document=PACK) == ["7/2024"]
    assert refs("work-plan", "struck = yes", document=PACK) == ["Dentists"]
    assert refs("work-plan", "not struck", document=PACK) == ["Better Care Fund"]


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("leadz has ACC", "Did you mean 'lead'?"),
        ("priority = 1 and tmescale.end < 2025", "character 18: actions have no field 'tmescale.end'"),
        ("tmescale.end < 2025", "Did you mean 'timescale.end'?"),
        ("tmescale.zzz < 2025", "Did you mean 'timescale'?"),
        ("id.id.x = 1", "has no fields inside it"),
        ("timescale.en < 2025", "Did you mean 'timescale.end'?"),
        ("ref.end = 1", "has no fields inside it"),
        ("timescale.end < soon", "character 17: 'timescale.end' is a date"),
        ("timescale = 24/25", "has fields of its own"),
        ("metrics.target.value > many", "is a number"),
        ("rag = ambre", "Did you mean 'amber'?"),
    ],
)  # fmt: skip
def test_what_cannot_mean_anything_is_refused(where: str, says: str) -> None:
    with pytest.raises(UsageError) as error:
        refs("actions", where)
    assert says in str(error.value)


@given(st.sampled_from(sorted(RECORD_TYPES)), st.text() | st.text("pageifl timescal.nd<>=~'()01-"))
def test_any_condition_is_compiled_or_refused(kind: str, text: str) -> None:
    try:
        condition(text, RECORD_TYPES[kind])
    except UsageError as error:
        assert error.exit_code == 2
