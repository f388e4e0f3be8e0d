"""Where an action stands: added, dropped, renumbered, moved, split, merged."""

from __future__ import annotations

import pytest

from boardpapers.diff import diff

from .papers import BUSES, CARERS, DENTISTS, FALLS, GARDENS, SMOKING, TEXTS, action, kinds, paper


def test_the_same_paper_has_no_changes() -> None:
    plan = paper(action("1.1.1", GARDENS, when="24/25", lead_text="ACC"), metrics={"1.1.1": ["Gardens open"]})
    assert diff(plan, plan).changes == []


def test_another_title_above_the_actions_is_one_change_and_none_of_theirs() -> None:
    texts = {"1.1": GARDENS, "1.2": BUSES}
    old, new = (
        paper(*(action(ref, text, headings=[title]) for ref, text in texts.items()), titles={"1": title})
        for title in ("Getting about", "Getting about and growing")
    )
    assert kinds(diff(old, new)) == [("objective_retitled", "1", "1")]


def test_a_new_row_is_added_and_the_rows_below_are_renumbered() -> None:
    old = paper(action("1.1.1", GARDENS), action("1.1.2", BUSES))
    new = paper(action("1.1.1", GARDENS), action("1.1.2", FALLS), action("1.1.3", BUSES))
    assert kinds(diff(old, new)) == [("added", None, "1.1.2"), ("renumbered", "1.1.2", "1.1.3")]


def test_another_text_at_the_same_number_is_dropped_and_added() -> None:
    old = paper(action("1.1.1", GARDENS), action("1.1.2", BUSES, lead_text="ACC", when="24/25"))
    new = paper(action("1.1.1", GARDENS), action("1.1.2", DENTISTS, lead_text="ACC", when="24/25"))
    assert sorted(kinds(diff(old, new))) == [("added", None, "1.1.2"), ("dropped", "1.1.2", None)]


def test_a_like_subject_at_the_same_number_is_not_the_same_action() -> None:
    old = paper(action("2.1", "Complete a review of public toilets, including a wash room at the market."))
    new = paper(action("2.1", "Complete a review of car parks, including charging points for electric cars."))
    assert sorted(kinds(diff(old, new))) == [("added", None, "2.1"), ("dropped", "2.1", None)]


def test_a_row_under_another_objective_is_moved_and_not_renumbered_too() -> None:
    old = paper(action("1.1.1", GARDENS), action("1.1.2", BUSES), action("1.2.1", FALLS))
    new = paper(action("1.1.1", GARDENS), action("1.2.1", FALLS), action("1.2.2", BUSES))
    assert kinds(diff(old, new)) == [("moved", "1.1.2", "1.2.2")]


def test_without_objectives_a_row_moves_between_priorities() -> None:
    old = paper(action("1.1", GARDENS), action("1.2", BUSES), action("2.1", FALLS), action("2.2", CARERS))
    new = paper(action("1.1", GARDENS), action("2.1", FALLS), action("2.2", CARERS), action("2.3", BUSES))
    assert kinds(diff(old, new)) == [("moved", "1.2", "2.3")]


def test_priorities_that_change_places_renumber_everything_and_move_nothing() -> None:
    titles = {
        "1": "Healthy places",
        "1.1": "Gardens and paths",
        "2": "Care close to home",
        "2.1": "Fewer falls",
    }
    swapped = {
        "1": "Care close to home",
        "1.1": "Fewer falls",
        "2": "Healthy places",
        "2.1": "Gardens and paths",
    }
    old = paper(action("1.1.1", GARDENS), action("1.1.2", BUSES), action("2.1.1", FALLS), titles=titles)
    new = paper(action("1.1.1", FALLS), action("2.1.1", GARDENS), action("2.1.2", BUSES), titles=swapped)
    result = diff(old, new)
    assert {change.kind for change in result.changes} == {"renumbered"}
    assert sorted((c.type, c.old_ref, c.new_ref) for c in result.changes) == [
        ("action", "1.1.1", "2.1.1"), ("action", "1.1.2", "2.1.2"), ("action", "2.1.1", "1.1.1"),
        ("objective", "1.1", "2.1"), ("objective", "2.1", "1.1"),
        ("priority", "1", "2"), ("priority", "2", "1"),
    ]  # fmt: skip


def test_an_objective_is_its_actions_also_where_its_title_changed() -> None:
    old = paper(
        action("1.1.1", GARDENS), action("1.1.2", BUSES), titles={"1": "Places", "1.1": "Green towns"}
    )
    new = paper(
        action("1.1.1", GARDENS), action("1.1.2", BUSES), titles={"1": "Places", "1.1": "Streets for all"}
    )
    change = diff(old, new).changes[0]
    assert (change.kind, change.type, change.field) == ("objective_retitled", "objective", "title")
    assert (change.old, change.new, change.new_ref) == ("Green towns", "Streets for all", "1.1")


def test_a_new_objective_with_one_moved_row_is_no_other_objective_retitled() -> None:
    titles = {"1": "Places", "1.1": "Green towns"}
    old = paper(*(action(f"1.1.{n}", text) for n, text in enumerate(TEXTS[:4], 1)), titles=titles)
    new = paper(
        *(action(f"1.1.{n}", text) for n, text in enumerate(TEXTS[:3], 1)),
        action("1.2.1", CARERS), action("1.2.2", DENTISTS),
        titles={**titles, "1.2": "Help for those who help"},
    )  # fmt: skip
    found = sorted((c.kind, c.type, c.new_ref) for c in diff(old, new).changes)
    assert found == [
        ("added", "action", "1.2.2"),
        ("added", "objective", "1.2"),
        ("moved", "action", "1.2.1"),
    ]


def test_like_neighbours_that_swap_are_told_apart_by_their_words() -> None:
    first = "Train fifteen volunteers to lead walks for people with dementia in the north of the county."
    second = "Train fifteen volunteers to lead walks for people with dementia in the south of the county."
    old = paper(action("1.1", first), action("1.2", second))
    new = paper(action("1.1", second), action("1.2", first))
    assert kinds(diff(old, new)) == [("renumbered", "1.1", "1.2"), ("renumbered", "1.2", "1.1")]


def test_one_clear_pair_outweighs_two_doubtful_ones() -> None:
    reworded = FALLS.replace("twenty", "thirty")
    old = paper(action("1.1", FALLS), action("1.2", "Run strength and balance classes in every school."))
    new = paper(action("1.1", reworded), action("1.2", GARDENS))
    assert sorted(kinds(diff(old, new))) == [
        ("added", None, "1.2"), ("dropped", "1.2", None), ("reworded", "1.1", "1.1"),
    ]  # fmt: skip


BREAKS = "Offer carers a choice of breaks of a day or a week."
PLANS = "Help carers to write a plan for the day they fall ill."
SPLIT = f"{BREAKS} {PLANS}"


@pytest.mark.parametrize("turned", [False, True], ids=["split", "merged"])
def test_a_text_shared_out_over_several_is_named(turned: bool) -> None:
    whole = paper(action("1.1", GARDENS), action("1.2", SPLIT, lead_text="ACC", when="24/25"))
    parts = paper(
        action("1.1", GARDENS),
        action("1.2", BREAKS, lead_text="ACC", when="24/25"),
        action("1.3", PLANS, lead_text="ACC", when="24/25"),
    )
    if turned:
        assert kinds(diff(parts, whole)) == [("merged", "1.2", "1.2"), ("merged", "1.3", "1.2")]
    else:
        assert kinds(diff(whole, parts)) == [("split", "1.2", "1.2"), ("split", "1.2", "1.3")]


def test_a_part_of_a_split_reports_only_cells_that_are_not_the_wholes() -> None:
    old = paper(
        action("1.2", SPLIT, lead_text="ACC", when="24/25"),
        metrics={"1.2": ["Breaks taken", "Plans written"]},
    )
    new = paper(
        action("1.2", BREAKS, lead_text="ACC", when="24/25"),
        action("1.3", PLANS, lead_text="NCHT", when="25/26"),
        metrics={"1.2": ["Breaks taken"], "1.3": ["Plans written"]},
    )
    assert kinds(diff(old, new)) == [
        ("split", "1.2", "1.2"), ("split", "1.2", "1.3"),
        ("lead_changed", "1.2", "1.3"), ("slipped", "1.2", "1.3"),
    ]  # fmt: skip


def test_a_merged_action_may_take_the_cells_of_one_source_or_of_all_together() -> None:
    parts = [
        action("1.2", BREAKS, lead_text="ACC", when="24/25"),
        action("1.3", PLANS, lead_text="NCHT", when="25/26"),
    ]
    together = paper(action("1.2", SPLIT, lead_text="NCHT / ACC", when="25/26"))
    assert {kind for kind, *_ in kinds(diff(paper(*parts), together))} == {"merged"}
    foreign = paper(action("1.2", SPLIT, lead_text="PCN", when="25/26"))
    assert ("lead_changed", "1.3", "1.2") in kinds(diff(paper(*parts), foreign))


def test_an_added_row_on_a_like_subject_makes_no_split() -> None:
    old = paper(action("1.1", SMOKING), action("1.2", CARERS))
    new = paper(
        action("1.1", SMOKING.replace("hospital", "the hospital")),
        action("1.2", CARERS),
        action("1.3", "Give every smoker who asks for it a free place at the gym."),
    )
    assert {kind for kind, *_ in kinds(diff(old, new))} == {"reworded", "added"}


def test_rows_without_numbers_are_paired_by_text_and_not_renumbered() -> None:
    old = paper(action(None, GARDENS), action(None, BUSES))
    new = paper(action(None, BUSES), action(None, GARDENS.replace("six", "seven")))
    assert [change.kind for change in diff(old, new).changes] == ["reworded"]


def test_a_row_of_minutes_is_no_row_of_a_plan() -> None:
    old = paper(action("1.1", GARDENS))
    new = paper(action("1.1", GARDENS).model_copy(update={"source": "minutes"}))
    assert sorted(change.kind for change in diff(old, new).changes) == ["added", "dropped"]
