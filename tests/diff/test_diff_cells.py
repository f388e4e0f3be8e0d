"""Lead, timescale, funding, role, status and metrics: one record per effect."""

from __future__ import annotations

from typing import Any

import pytest

from boardpapers.diff import Change, diff
from boardpapers.records import Action

from .papers import BUSES, CARERS, DENTISTS, FALLS, GARDENS, action, kinds, paper


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    """Changes between two versions of one row that differ in these cells."""
    return diff(paper(action("1.1", GARDENS, **old)), paper(action("1.1", GARDENS, **new))).changes


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("ACC", "ACC / PH", "lead_added"),
        ("ACC, PH", "ACC", "lead_removed"),
        ("ACC", "PH", "lead_changed"),
        ("ACC, PH", "ACC, PCN", "lead_changed"),
        ("TBC", "ACC", "lead_added"),
        ("ACC", "", "lead_removed"),
        ("ACC, PH", "PH/ ACC", None),
        ("TBC", "", None),
        ("Head of Housing", "head of  housing", None),
    ],
)  # fmt: skip
def test_lead(old: str, new: str, kind: str | None) -> None:
    found = changes({"lead_text": old}, {"lead_text": new})
    assert [change.kind for change in found] == ([kind] if kind else [])


def test_a_lead_by_its_code_is_the_lead_by_its_name() -> None:
    glossary = {"ACC": "Alderbrook County Council"}
    old = paper(action("1.1", GARDENS, lead_text="ACC"), glossary=glossary)
    new = paper(action("1.1", GARDENS, lead_text="Alderbrook County Council"), glossary=glossary)
    assert diff(old, new).changes == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("22/23", "23/24", "slipped"),
        ("March 2025", "Sept 2024", "brought_forward"),
        ("TBC", "24/25", "confirmed"),
        ("Ongoing", "31 March 2024", "confirmed"),
        ("Q4 2023/24", "as required", "made_vague"),
        ("22/23", "2022/23", None),
        ("22/23", "31 March 2023", None),
        ("Q2 2024/25", "September 2024", None),
        ("TBC", "Ongoing", None),
        ("March 2023 and July 2024", "July 2024", None),
        ("31 March 2024", "Q2 2024/25", "slipped"),
    ],
)  # fmt: skip
def test_timescale(old: str, new: str, kind: str | None) -> None:
    found = changes({"when": old}, {"when": new})
    assert [(c.kind, c.field, c.old, c.new) for c in found] == (
        [(kind, "timescale", old, new)] if kind else []
    )


def test_a_timescale_whose_words_a_narrow_column_broke_is_the_same() -> None:
    assert (
        changes({"when": "Service implemen ted for Sep 2022"}, {"when": "Service implemented for Sep 2022"})
        == []
    )


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("BCF", "TBC", "lost"),
        ("TBC", "ICB/ PH Grant", "confirmed"),
        (None, "BCF", "confirmed"),
        ("BCF. funding required", "BCF", None),
        ("BCF and PCN", "BCF", None),
    ],
)  # fmt: skip
def test_funding_differs(old: str | None, new: str | None, note: str | None) -> None:
    (change,) = changes({"funding_text": old}, {"funding_text": new})
    assert (change.kind, change.field, change.old, change.new, change.note) == (
        "funding_changed",
        "funding",
        old,
        new,
        note,
    )


@pytest.mark.parametrize(
    ("old", "new"), [("BCF/ PH budget", "PH  budget and BCF"), ("TBC", None), ("bcf", "BCF")]
)
def test_funding_from_the_same_sources(old: str, new: str | None) -> None:
    assert changes({"funding_text": old}, {"funding_text": new}) == []


def test_role_with_its_scope() -> None:
    (change,) = changes({"roles": "do Place, sponsor System"}, {"roles": "do Place"})
    assert (change.kind, change.old, change.new) == (
        "role_changed",
        "Do (Place)\nSponsor (System)",
        "Do (Place)",
    )
    assert changes({"roles": "do Place, sponsor System"}, {"roles": "sponsor System, do Place"}) == []
    assert changes({"roles": "do, do"}, {"roles": "do"}) == []


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [("green", "amber", "worsened"), ("red", "amber", "improved"), ("amber", "blue", "complete")],
)
def test_rag(old: str, new: str, note: str) -> None:
    (change,) = changes({"rag": old}, {"rag": new})
    assert (change.kind, change.field, change.old, change.new, change.note) == (
        "status_changed",
        "RAG",
        old,
        new,
        note,
    )


def test_a_letter_and_its_colour_are_equal() -> None:
    assert changes({"rag": "green"}, {"extra": {"RAG": "G"}}) == []
    assert changes({"extra": {"Status": "Amber"}}, {"rag": "amber"}) == []


def test_a_status_in_the_progress_column_counts_and_a_report_there_does_not() -> None:
    assert [c.kind for c in changes({"progress": "On track"}, {"progress": "Complete"})] == ["status_changed"]
    assert changes({"progress": "Two of six are open."}, {"progress": "All six opened in May."}) == []


def test_the_level_column_gives_no_change() -> None:
    assert changes({"levels": ["place"]}, {"levels": ["system"]}) == []


def metric_kinds(old: list[str], new: list[str]) -> list[tuple[str, str | None, str | None]]:
    before = paper(action("1.1", GARDENS), metrics={"1.1": old})
    after = paper(action("1.2", GARDENS), metrics={"1.2": new})
    found = [c for c in diff(before, after).changes if c.type == "metric"]
    assert all((c.old_ref, c.new_ref, c.field) == ("1.1", "1.2", "metrics") for c in found)
    return [(c.kind, c.old, c.new) for c in found]


def test_metrics_one_record_each() -> None:
    old = ["Gardens open", "60% of beds let by summer", "Volunteers per garden"]
    new = ["75% of beds let by next summer", "Gardens open.", "Jars of honey sold"]
    assert sorted(metric_kinds(old, new)) == [
        ("metric_added", None, "Jars of honey sold"),
        ("metric_removed", "Volunteers per garden", None),
        ("metric_reworded", "60% of beds let by summer", "75% of beds let by next summer"),
    ]


def test_metrics_in_another_order_or_cut_into_other_lines_are_the_same() -> None:
    assert metric_kinds(["Gardens open", "Beds let"], ["Beds let", "gardens open"]) == []
    assert (
        metric_kinds(
            ["Gardens open and beds let in each town"], ["Gardens open and beds", "let in each town"]
        )
        == []
    )


def test_a_metric_that_goes_to_another_action_is_removed_there_and_added_here() -> None:
    old = paper(action("1.1", GARDENS), action("1.2", BUSES), metrics={"1.1": ["Miles walked each month"]})
    new = paper(action("1.1", GARDENS), action("1.2", BUSES), metrics={"1.2": ["Miles walked each month"]})
    assert kinds(diff(old, new)) == [("metric_removed", "1.1", "1.1"), ("metric_added", "1.2", "1.2")]


def test_several_effects_on_one_action_stand_beside_each_other() -> None:
    old = paper(action("1.1", GARDENS, when="22/23", lead_text="ACC"), action("1.2", BUSES))
    new = paper(
        action("1.1", BUSES), action("1.2", GARDENS.replace("six", "ten"), when="23/24", lead_text="ACC, PH")
    )
    mine = [kind for kind, before, _ in kinds(diff(old, new)) if before == "1.1"]
    assert mine == ["renumbered", "reworded", "lead_added", "slipped"]


def test_a_column_one_version_does_not_have_is_noted_and_not_compared() -> None:
    def rows(**cells: str) -> list[Action]:
        return [
            action(f"1.{n}", text, **cells)
            for n, text in enumerate((GARDENS, BUSES, FALLS, CARERS, DENTISTS), 1)
        ]

    result = diff(paper(*rows(funding_text="BCF", lead_text="ACC")), paper(*rows(lead_text="ACC")))
    assert result.changes == []
    assert result.notes == ["funding is not compared: the new version has nothing in that column"]
