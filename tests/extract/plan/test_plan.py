"""Plans: their heads, the outline of priorities and objectives, and which tables are theirs."""

from __future__ import annotations

import datetime

import pytest

from boardpapers.extract.plan.outline import Outline, enter, numbered
from boardpapers.styles import styles_for

from ..forms import plan, read, unclaimed

STYLE = styles_for("").plans
HEAD = "|! Ref | Action | Lead |\n"


def outline_of(text: str) -> list[tuple[str | None, str, list[tuple[str | None, str]]]]:
    """(number, title, objectives) of the priorities of a plan with this text."""
    found = plan(f"# Delivery plan\n{text}")
    return [(p.number, p.title, [(o.ref, o.title) for o in p.objectives]) for p in found.priorities]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Priority 1: The best start", ("1", "The best start")),
        ("Priority One: The best start", ("1", "The best start")),
        ("PRIORITY 2 – Homes", ("2", "Homes")),
        ("Theme A – Skills for all", ("A", "Skills for all")),
        ("Strategic Objective 3 Connected communities", ("3", "Connected communities")),
        ("Corporate priority: Clean streets", (None, "Clean streets")),
        ("Outcome 4. Safer homes", ("4", "Safer homes")),
        ("Objective 2: Safer homes", ("2", "Safer homes")),
    ],
)
def test_headings_that_name_a_priority(line: str, expected: tuple[str | None, str]) -> None:
    outline = Outline()
    assert enter(line, outline, STYLE, loud=False)
    assert outline.priorities == [expected]


@pytest.mark.parametrize(
    "line", ["Priority actions for 2024", "Themed visits", "Background", "1.1 Access", "Aims of the plan"]
)
def test_headings_that_name_none(line: str) -> None:
    outline = Outline()
    assert not enter(line, outline, STYLE, loud=False)
    assert outline.priorities == []


def test_objectives_stand_below_the_priority_above_them() -> None:
    outline = Outline()
    for line in (
        "Priority 1: Start",
        "Objective 1: Birth",
        "1.2 School",
        "Priority 2: Homes",
        "Aim 3.1 Heat",
    ):
        assert enter(line, outline, STYLE, loud=False)
    assert [[(o.ref, o.title) for o in outline.objectives.get(i, [])] for i in range(2)] == [
        [("1", "Birth"), ("1.2", "School")],
        [("3.1", "Heat")],
    ]
    assert outline.headings == ["Homes", "Heat"]


def test_an_objective_without_a_priority_makes_one() -> None:
    outline = Outline()
    enter("1.1 Birth", outline, STYLE, loud=True)
    assert (outline.priorities, outline.objective) == ([("1", "")], "1.1")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2", ("2", "")),
        ("1.2", ("1.2", "")),
        ("2. Homes", ("2", "Homes")),
        ("Priority 2: Homes", ("2", "Homes")),
        ("Homes", (None, "Homes")),
        ("20 new homes", ("20", "new homes")),
    ],
)
def test_a_cell_that_names_a_priority(cell: str, expected: tuple[str | None, str]) -> None:
    assert numbered(cell, STYLE) == expected


def test_headings_over_tables() -> None:
    text = (
        f"**Priority 1: Start**\n{HEAD}| 1.1 | Train staff | PH |\n**Priority 2: Homes**\n"
        f"{HEAD}| 2.1 | Heat homes | DC |"
    )
    assert outline_of(text) == [("1", "Start", []), ("2", "Homes", [])]


def test_headings_that_do_not_say_priority_count_where_several_stand_over_tables() -> None:
    one = f"**Homes**\n{HEAD}| 2.1 | Heat homes | DC |"
    assert outline_of(one) == []
    assert outline_of(f"**Start**\n{HEAD}| 1.1 | Train staff | PH |\n{one}") == [
        (None, "Start", []),
        (None, "Homes", []),
    ]


def test_banners_are_the_outline_of_the_rows_below() -> None:
    text = f"{HEAD}| Priority 1: Start |\n| 1.1 | Train staff | PH |\n| Homes |\n| 2.1 | Heat homes | DC |"
    assert outline_of(text) == [("1", "Start", []), (None, "Homes", [])]
    actions = read(f"# Delivery plan\n{text}", "plan").found.actions
    assert [(a.priority, a.headings) for a in actions] == [("1", ["Start"]), ("2", ["Homes"])]


def test_priorities_only_spoken_of_are_none() -> None:
    text = f"**Priority 1: Start**\nWe will.\n**Priority 2: Homes**\n{HEAD}| 2.1 | Heat homes | DC |"
    assert outline_of(text) == [("2", "Homes", [])]


def test_columns_name_priorities_and_objectives() -> None:
    text = (
        "|! Priority | Objective | Action | Lead |\n| 1. Start | 1.1 Birth | Train staff | PH |\n"
        "|  | 1.2 School | Feed pupils | CS |\n| 2. Homes | 2.1 Heat | Heat homes | DC |"
    )
    assert outline_of(text) == [
        ("1", "Start", [("1.1", "Birth"), ("1.2", "School")]),
        ("2", "Homes", [("2.1", "Heat")]),
    ]
    actions = read(f"# Delivery plan\n{text}", "plan").found.actions
    assert [(a.priority, a.objective) for a in actions] == [("1", "1.1"), ("1", "1.2"), ("2", "2.1")]


def test_a_column_of_objectives_alone_stands_for_priorities() -> None:
    text = "|! Objective | Actions | Lead |\n| Prevent | Train staff | PH |\n| Relieve | House people | DC |"
    assert outline_of(text) == [(None, "Prevent", []), (None, "Relieve", [])]


def test_ranks_are_no_priorities() -> None:
    text = "|! Action | Lead | Priority |\n| Train staff | PH | High |\n| House people | DC | Low |"
    assert outline_of(text) == []
    [first, _] = read(f"# Delivery plan\n{text}", "plan").found.actions
    assert (first.priority, first.extra) == (None, {"Priority": "High"})


def test_the_head_of_a_plan() -> None:
    cover = "# Ageing Well Strategy\n# Delivery plan 2024-27\nVersion 1.2\nMay 2024"
    text = f"{cover}\n---\n{HEAD}| 1 | Train | PH |"
    context = read(text, "plan")
    [found] = context.found.plans
    assert found.title == "Delivery plan 2024-27"
    assert (found.version, found.date) == ("Version 1.2", datetime.date(2024, 5, 1))
    assert found.period is not None
    assert (found.period.start_year, found.period.end_year) == (2024, 2027)
    assert context.heading == "Ageing Well Strategy Delivery plan 2024-27"


def test_a_plan_told_in_prose_is_read_as_a_report() -> None:
    context = read("# Delivery plan\n**1. Aims**\n1.1 We will act.", "plan")
    assert [s.title for s in context.found.reports[0].sections] == ["Aims"]


def test_a_table_without_heads_goes_on_like_the_one_before() -> None:
    context = read(
        f"# Delivery plan\n{HEAD}| 1.1 | Train staff | PH |\nThen:\n| 1.2 | Feed pupils | CS |", "plan"
    )
    assert [(a.ref, a.lead_text) for a in context.found.actions] == [("1.1", "PH"), ("1.2", "CS")]


def test_an_action_log_without_heads_is_known_by_its_cells() -> None:
    rows = (
        "| 1 | Send the minutes of the last meeting to all members | KK | New |\n"
        "| 2 | Draft a response to the consultation on fees | DL | Ongoing |\n"
        "| 3 | Publish the register of members on the website | KK | New |"
    )
    context = read(f"# Action log – 4 June 2024\n{rows}", "plan")
    assert [(a.ref, a.lead_text, a.progress) for a in context.found.actions] == [
        ("1", "KK", "New"), ("2", "DL", "Ongoing"), ("3", "KK", "New"),
    ]  # fmt: skip
    assert read(f"# Seating plan\n{rows}", "plan").found.actions == []


def test_a_heading_says_that_the_actions_below_are_done() -> None:
    text = (
        f"# Action log\n{HEAD}| 1 | Train staff | PH |\n**Completed actions**\n{HEAD}| 2 | Feed pupils | CS |"
    )
    assert [a.completed for a in read(text, "plan").found.actions] == [None, True]


def test_a_log_says_when_its_actions_were_raised() -> None:
    text = f"# Actions from last meeting 4 June 2024\n{HEAD}| 1 | Train staff | PH |"
    assert [a.raised for a in read(text, "plan").found.actions] == [datetime.date(2024, 6, 4)]


def test_a_row_that_says_nothing_to_do_is_told() -> None:
    context = read(f"# Delivery plan\n{HEAD}| 1.1 | Train staff | PH |\n| 1.2 |  | CS |", "plan")
    assert [a.ref for a in context.found.actions] == ["1.1"]
    assert [w.code for w in context.warnings] == ["row-without-action"]
    assert unclaimed(context) == ["1.2", "CS"]


def test_a_list_of_actions_in_each_row_gives_one_action_each() -> None:
    text = (
        "|! Ref | Action area | Actions |\n| 1.1 | Birth | • Train staff / • Feed mothers |\n"
        "| 1.2 | School | • Feed pupils / • Walk to school |"
    )
    context = read(f"# Delivery plan\n{text}", "plan")
    assert [(a.ref, a.text, a.headings) for a in context.found.actions] == [
        ("1.1", "Train staff", ["Birth"]),
        ("1.1", "Feed mothers", ["Birth"]),
        ("1.2", "Feed pupils", ["School"]),
        ("1.2", "Walk to school", ["School"]),
    ]


def test_every_word_of_a_plan_is_in_a_record() -> None:
    text = (
        f"# Delivery plan\nWe will act on what residents told us.\n**Priority 1: Start**\n"
        f"{HEAD}| 1.1 | Train staff | PH |\n|! Key | Meaning |\n| R | Late |"
    )
    assert unclaimed(read(text, "plan")) == []


def test_headings_of_objectives_stand_for_priorities_where_none_stand_above() -> None:
    table = "|! Action | Lead | When |\n| Act {} | PH | 2025 |"
    found = plan(
        f"# Equality action plan\n**Objective 1: Our staff**\n{table.format(1)}\n"
        f"**Objective 2: Our services**\n{table.format(2)}"
    )
    assert [(p.number, p.title, p.objectives) for p in found.priorities] == [
        ("1", "Our staff", []),
        ("2", "Our services", []),
    ]


def test_a_tracker_of_recommendations_is_a_plan() -> None:
    found = plan("# Audit recommendations tracker\n|! Recommendation | Lead | Status |\n| Act | PH | Open |")
    assert found.title == "Audit recommendations tracker"


def test_a_plan_without_a_name_still_accounts_for_its_heads() -> None:
    context = read("|! Action | Lead | When |\n| Act | PH | 2025 |", "plan")
    assert (len(context.found.plans), len(context.found.actions), unclaimed(context)) == (0, 1, [])


def test_areas_for_improvement_are_priorities() -> None:
    table = "|! Action | Lead | When |\n| Act {} | PH | 2025 |"
    found = plan(
        f"# Improvement plan\n**Area for improvement 1: Assessment**\n{table.format(1)}\n"
        f"**Area for improvement 2: Supervision**\n{table.format(2)}"
    )
    assert [(p.number, p.title) for p in found.priorities] == [("1", "Assessment"), ("2", "Supervision")]


def test_actions_set_as_cards_of_labels_and_values() -> None:
    context = read(
        "# Dementia action plan\n| **Action** | Open two cafes |\n| **Lead** | Age Well |\n"
        "| **By when** | March 2025 |\n"
        "| **Action** | Train staff |\n| **Lead** | Council |\n| **Measure of success** | 80% trained |",
        "plan",
    )
    one, two = context.found.actions
    assert (one.text, one.leads, one.timescale and one.timescale.text) == (
        "Open two cafes",
        ["Age Well"],
        "March 2025",
    )
    assert (two.text, two.leads, [m.text for m in context.found.metrics]) == (
        "Train staff",
        ["Council"],
        ["80% trained"],
    )
    assert unclaimed(context) == []


def test_a_table_of_two_columns_is_no_card_without_labels_of_a_plan() -> None:
    context = read("# Action plan\n| Name | Age Well |\n| Town | Fernleigh |\n| Year | 2025 |", "plan")
    assert context.found.actions == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The actions below support Priority 2: Better homes.", [("2", "Better homes", [])]),
        ("These actions serve Theme 1 – Skills for all", [("1", "Skills for all", [])]),
        ("These are what the council and its partners will do.", []),
        ("Our priority: homes that people can afford", []),
    ],
)
def test_a_sentence_over_a_table_names_its_priority(
    sentence: str, expected: list[tuple[str, str, list[object]]]
) -> None:
    assert outline_of(f"{sentence}\n{HEAD}| 1 | Build | Ann |") == expected


def test_a_sentence_further_up_names_none() -> None:
    text = "The actions support Priority 2: Better homes.\nWe report every quarter.\n"
    assert outline_of(f"{text}{HEAD}| 1 | Build | Ann |") == []


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Community Safety Partnership Plan 2025-28", "Community Safety Partnership Plan 2025-28"),
        ("Climate strategy", "Climate strategy"),
        ("Action list – January 2026", "Action list – January 2026"),
        ("Welcome", None),
    ],
)
def test_what_a_plan_is_called(heading: str, title: str | None) -> None:
    found = read(f"# {heading}\n**Priority 1: Homes**\n{HEAD}| 1 | Build | Ann |", "plan").found.plans
    assert [p.title for p in found] == [title]


def test_cards_that_count_their_actions() -> None:
    cards = "".join(
        f"| Action {i} | {what} |\n| Lead | {who} |\n| Timescale | 2026 |\n"
        for i, (what, who) in enumerate([("Restore a meadow", "Parks"), ("Map trees", "Tree officer")], 1)
    )
    found = read(f"# Nature action plan\n{cards}", "plan").found.actions
    assert [(a.ref, a.text, a.leads) for a in found] == [
        ("1", "Restore a meadow", ["Parks"]),
        ("2", "Map trees", ["Tree officer"]),
    ]


def test_a_row_of_bold_words_over_its_parts_is_a_heading() -> None:
    heading = "| 1 | **Get online** |  |\n| 1a | Lend tablets | Ann |\n"
    rows = f"{heading}| 2 | **Train all** | Ben |\n| 3 | **Build** |  |"
    context = read(f"# Delivery plan\n{HEAD}{rows}", "plan")
    assert [(a.ref, a.headings) for a in context.found.actions] == [
        ("1a", ["Get online"]),
        ("2", []),
        ("3", []),
    ]
    assert unclaimed(context) == []


@pytest.mark.parametrize("mark", ["(continued)", "(cont'd)", "– cont.", "continued"])
def test_a_heading_printed_again_is_the_same_priority(mark: str) -> None:
    again = f"**Priority 1: Homes {mark}**\n{HEAD}| 2 | Let | Ben |"
    assert outline_of(f"**Priority 1: Homes**\n{HEAD}| 1 | Build | Ann |\n{again}") == [("1", "Homes", [])]


def test_cards_of_two_labels_a_row() -> None:
    cards = "".join(
        f"| Ref | {ref} | Priority | {rank} |\n| Agreed action | {what} | ^ | ^ |\n"
        f"| Responsible officer | {who} | Target date | 30/06/2025 |\n"
        for ref, rank, what, who in (
            ("1.1", "High", "Fit a safe", "Clerk"),
            ("1.2", "Low", "Keep a log", "Ann"),
        )
    )
    context = read(f"# Audit action plan\n{cards}", "plan")
    assert [(a.ref, a.text, a.leads, a.extra) for a in context.found.actions] == [
        ("1.1", "Fit a safe", ["Clerk"], {"Priority": "High"}),
        ("1.2", "Keep a log", ["Ann"], {"Priority": "Low"}),
    ]
    assert unclaimed(context) == []


def test_a_row_of_words_in_its_first_cell_alone_is_a_heading() -> None:
    rows = (
        "| 1. Better homes |  |  |\n| 1.1 | Heat homes | DC |\n"
        "| 2. Safer roads |  |  |\n| 2.1 | Mend roads | CC |"
    )
    context = read(f"# Delivery plan\n{HEAD}{rows}", "plan")
    assert outline_of(f"{HEAD}{rows}") == [("1", "Better homes", []), ("2", "Safer roads", [])]
    assert [(a.ref, a.priority) for a in context.found.actions] == [("1.1", "1"), ("2.1", "2")]
    assert context.warnings == []
    assert unclaimed(context) == []


def test_objectives_lettered_below_an_area_for_action() -> None:
    text = (
        "**Area for Priority Action 1: Assessments**\n"
        f"{HEAD}| Objective 1A: On time |\n| 1A.1 | Recruit | PE |\n"
        "| Objective 1B: Reviewed |\n| 1B.1 | Review | SC |"
    )
    assert outline_of(text) == [("1", "Assessments", [("1A", "On time"), ("1B", "Reviewed")])]
    assert [a.objective for a in read(f"# Delivery plan\n{text}", "plan").found.actions] == ["1A", "1B"]


@pytest.mark.parametrize(
    ("heads", "date", "raised"),
    [
        ("Minute | Date | Action | Who", "3 May 2024", True),
        ("Date | Action | Who | Status", "3 May 2024", True),
        ("Date | Action | Who | Status", "by May 2024", False),
        ("Action | Who | Date | Status", "3 May 2024", False),
        ("Date | Action | Who", "3 May 2024", False),
    ],
)
def test_a_bare_date_is_when_an_action_was_raised_or_is_due(heads: str, date: str, raised: bool) -> None:
    cells = {"Date": date, "Minute": "24/1", "Action": "Mend the gate", "Who": "Clerk", "Status": "Open"}
    row = " | ".join(cells[head] for head in heads.split(" | "))
    [action] = read(f"# Action list\n|! {heads} |\n| {row} |", "plan").found.actions
    assert (action.raised == datetime.date(2024, 5, 3)) is raised
    assert (action.timescale is None) is raised
