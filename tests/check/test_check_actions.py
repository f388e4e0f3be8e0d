"""Rules about the cells of actions: each with a plan that has the defect and one that has not."""

from __future__ import annotations

from typing import Any

import pytest

from boardpapers.check import score_cards

from .papers import action, find, paper, places, plan

ROWS = [action(f"1.1.{n}") for n in range(1, 5)]
TBC = {"text": "TBC", "status": "tbc"}

MISSING: list[tuple[str, dict[str, Any]]] = [
    ("ACT001", {"leads": [], "lead_text": None}),
    ("ACT001", {"leads": [], "lead_text": "TBC"}),
    ("ACT002", {"timescale": {"text": None}}),
    ("ACT002", {"timescale": TBC}),
    ("ACT003", {"funding_text": None}),
    ("ACT003", {"funding_text": "t.b.c."}),
    ("ACT003", {"funding_text": "To be confirmed"}),
    ("ACT003", {"funding_text": "-"}),
    ("ACT003", {"funding_text": "None identified"}),
    ("ACT004", {"metrics": []}),
    ("ACT005", {"board_roles": []}),
    ("ACT006", {"levels": []}),
]


@pytest.mark.parametrize(("code", "cells"), MISSING)
def test_an_empty_or_open_cell_is_found_with_its_place(code: str, cells: dict[str, Any]) -> None:
    assert places(code, plan(*ROWS, action("1.1.5", page=7, **cells))) == [("1.1.5", 7)]


@pytest.mark.parametrize("code", sorted({code for code, _ in MISSING}))
def test_a_full_plan_has_none(code: str) -> None:
    assert places(code, plan(*ROWS)) == []


@pytest.mark.parametrize(("code", "cells"), MISSING[4:5] + MISSING[9:])
def test_a_column_that_is_not_there_is_not_missing(code: str, cells: dict[str, Any]) -> None:
    assert places(code, plan(*(action(f"1.1.{n}", **cells) for n in range(1, 9)))) == []


@pytest.mark.parametrize(
    "cells",
    [
        {"funding_text": "Existing budgets; more TBC"},
        {"timescale": {"text": "Ongoing", "status": "ongoing"}},
        {"timescale": {"text": "late spring", "status": "none"}},
        {"lead_text": "TBC ACC"},
    ],
)
def test_a_cell_that_says_something_is_given(cells: dict[str, Any]) -> None:
    document = plan(*ROWS, action("1.1.5", **cells))
    assert [places(code, document) for code in ("ACT001", "ACT002", "ACT003")] == [[], [], []]


def minuted(owner: str | None, number: int) -> dict[str, Any]:
    return {"source": "minutes", "text": f"Write letter {number}.", "owner": owner, "item": str(number)}


def test_minutes_that_name_owners_leave_one_out() -> None:
    named = [minuted("Clerk", n) for n in range(3)]
    assert places("ACT001", paper(actions=[*named, minuted(None, 9)])) == [("9", None)]


def test_a_decision_of_the_whole_body_needs_no_name() -> None:
    decision = {**minuted(None, 9), "text": "It was agreed to defer the plan to the next meeting."}
    assert places("ACT001", paper(actions=[*(minuted("Clerk", n) for n in range(3)), decision])) == []


def test_minutes_that_mostly_name_nobody_have_no_owners_to_miss() -> None:
    assert places("ACT001", paper(actions=[minuted("Clerk", 1), minuted(None, 2), minuted(None, 3)])) == []


def test_open_cells_are_counted_by_priority_and_column() -> None:
    open_rows = [action("2.1.1", timescale=TBC), action("2.1.2", timescale=TBC, funding_text="TBC ACC")]
    found = find("ACT007", plan(*ROWS, *open_rows, action("2.1.3")))
    assert [(f.ref, f.message) for f in found] == [
        ("2", "priority 2: timescale to be confirmed in 2 of 3 actions (2.1.1, 2.1.2)"),
        ("2", "priority 2: funding to be confirmed in 1 of 3 actions (2.1.2)"),
    ]
    assert find("ACT007", plan(*ROWS)) == []


@pytest.mark.parametrize(
    ("timescale", "before"),
    [
        ({"text": "23/24", "start": "2023-04-01", "end": "2024-03-31"}, True),
        ({"text": "December 2023", "end": "2023-12-31"}, True),
        ({"text": "from June 2023", "start": "2023-06-01"}, True),
        ({"text": "23/25", "start": "2023-04-01", "end": "2025-03-31"}, False),
        ({"text": "January 2024", "end": "2024-01-31"}, False),
        ({"text": "24/25", "start": "2024-04-01", "end": "2025-03-31"}, False),
    ],
)
def test_a_timescale_before_the_plan_begins(timescale: dict[str, Any], before: bool) -> None:
    row = action("1.1.5", timescale={"status": "dated", **timescale})
    assert bool(find("ACT008", plan(*ROWS, row))) is before


def test_without_years_the_plan_begins_in_the_year_of_its_date_unless_it_looks_back() -> None:
    row = action("1.1.5", timescale={"text": "June 2023", "end": "2023-06-30", "status": "dated"})
    assert find("ACT008", plan(*ROWS, row, period=None))
    assert not find("ACT008", plan(*ROWS, {**row, "rag": "green"}, period=None))
    assert not find("ACT008", plan(*ROWS, row, period=None, date=None))


@pytest.mark.parametrize(
    ("levels", "roles", "parts", "codes"),
    [
        (["place"], ["do"], 0, []),
        (["place", "system"], ["do place", "sponsor system"], 0, []),
        (["place", "system"], ["do", "sponsor"], 0, []),
        (["system"], ["sponsor", "do for the county's own bodies"], 0, []),
        (["place", "system"], ["do", "sponsor wider system roll out"], 0, []),
        (["system", "place"], ["sponsor", "do", "watch"], 3, []),
        (["place"], ["do", "do"], 0, ["ACT009"]),
        (["place"], ["do", "sponsor", "do"], 4, ["ACT009"]),
        (["place", "system"], ["do place", "watch place", "do system"], 0, ["ACT009"]),
        (["place", "system"], ["sponsor"], 0, ["ACT010"]),
        (["place", "system"], ["do system"], 0, ["ACT010"]),
    ],
)
def test_one_role_for_each_level(levels: list[str], roles: list[str], parts: int, codes: list[str]) -> None:
    split = [role.split(" ", 1) for role in roles]
    row = action(
        "1.1.5",
        levels=levels,
        board_roles=[{"role": r[0], "scope": r[1] if r[1:] else None} for r in split],
        parts=[{"label": "abcd"[n], "text": "Part"} for n in range(parts)],
    )
    assert [f.code for code in ("ACT009", "ACT010") for f in find(code, plan(*ROWS, row))] == codes


def test_the_score_card_counts_every_action_once_a_column() -> None:
    document = plan(
        *ROWS, action("1.1.5", funding_text=None), action("1.1.6", timescale=TBC, funding_text="TBC")
    )
    (card,) = score_cards(document)
    assert card.headline == "6 actions: 1 without a timescale (1 TBC), 2 without funding (1 TBC)"
    assert all(score.given + score.tbc + score.blank == card.actions for score in card.scores)
    assert card.as_data()["columns"]["funding"] == {"given": 4, "tbc": 1, "blank": 1}
    assert score_cards(plan(*ROWS))[0].headline == "4 actions: nothing is missing"


def test_two_plans_are_measured_apart() -> None:
    first = [action(f"1.1.{n}", page=2) for n in range(1, 4)]
    second = [action(f"1.1.{n}", page=6, funding_text=None) for n in range(1, 4)]
    document = paper(
        plans=[{"title": f"{n}", "pages": {"first": 4 * n - 3, "last": 4 * n}} for n in (1, 2)],
        actions=[*first, *second],
        metrics=[{"id": "metric-1", "text": "Visits"}],
    )  # fmt: skip
    assert [(card.plan, card.actions) for card in score_cards(document)] == [("1", 3), ("2", 3)]
    assert [find(code, document) for code in ("ACT003", "NUM001")] == [[], []]
