"""Which column fills which field: heads of many councils, tables without heads, statuses."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from boardpapers.extract.action_table.columns import columns_by_content, columns_of
from boardpapers.extract.action_table.status import rag_of
from boardpapers.layout import Table
from boardpapers.styles import Style, styles_for

from ..forms import sheets_of

STYLE = styles_for("")


def table(text: str) -> Table:
    [sheet] = sheets_of(text)
    [found] = [b for b in sheet.blocks if isinstance(b, Table)]
    return found


def fields(heads: str, style: Style = STYLE) -> list[str | None]:
    """The field of each column under these heads; ``None`` where the style does not know it."""
    names = heads.split(" | ")
    found = columns_of(table(f"|! {heads} |\n| {' | '.join('' for _ in names)} |"), style)
    return [next((name for name, at in found.fields.items() if at == i), None) for i in range(len(names))]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ("Action | Owner | Deadline | RAG", ["text", "lead", "timescale", "rag"]),
        (
            "Ref | Milestone | Lead officer | By when | Comments",
            ["ref", "text", "lead", "timescale", "progress"],
        ),
        (
            "Objective | Actions | Success measure | Resources | Who | When | RAG",
            ["objective", "text", "metrics", "funding", "lead", "timescale", "rag"],
        ),
        (
            "What we will do | How we will know | Lead | Date",
            ["text", "metrics", "lead", "timescale"],
        ),
        ("No. | Task | Responsible | Target date | Update", ["ref", "text", "lead", "timescale", "progress"]),
        ("Action required | By whom | By when", ["text", "lead", "timescale"]),
        ("Activity | Timeframe | Cost | Outcome", ["text", "timescale", "funding", "metrics"]),
        ("Theme | Action | SRO | Ward", ["priority", "text", "lead", None]),
        ("Key actions | Accountability | KPIs", ["text", "lead", "metrics"]),
        ("Action | Person responsible | Completion date", ["text", "lead", "timescale"]),
        ("Area of focus | Lead", ["text", "lead"]),
        (
            "Objective | Action | Outcome | Measure | Lead | Timescale | Status",
            ["objective", "text", None, "metrics", "lead", "timescale", "rag"],
        ),
        (
            "Ref | Recommendation | Responsible officer | Original due date | Revised due date | Status",
            ["ref", "text", "lead", "timescale", "revised", "rag"],
        ),
        (
            "Measure | Action | Lead | Start date | End date",
            ["metrics", "text", "lead", "start", "timescale"],
        ),
        ("Action | Lead officer | Time- scale | Status (RAG)", ["text", "lead", "timescale", "rag"]),
        (
            "Measure No. | Measure | Estimated/Actual Completion Date | Funding Source",
            ["ref", "text", "timescale", "funding"],
        ),
        ("Agreed action | Responsible officer | Status at October 2024", ["text", "lead", "rag"]),
    ],
)
def test_heads(heads: str, expected: Sequence[str | None]) -> None:
    assert fields(heads) == list(expected)


def test_families_add_heads_of_their_own() -> None:
    trust = styles_for("Estuary NHS Foundation Trust Board of Directors")
    assert fields("Action point | Exec lead | Forecast date", trust) == ["text", "lead", "timescale"]
    assert fields("Action point | Exec lead | Forecast date") != ["text", "lead", "timescale"]


def test_a_second_column_for_a_field_is_kept_under_its_head() -> None:
    found = columns_of(table("|! Action | Lead | Owner |\n| x | y | z |"), STYLE)
    assert (found.fields, found.extra) == ({"text": 0, "lead": 1}, {2: "Owner"})


def test_a_column_headed_completed_does_not_make_every_row_done() -> None:
    assert not columns_of(table("|! Action | Lead | Completed |\n| x | y | Yes |"), STYLE).completed
    assert columns_of(table("|! Actions completed | Lead |\n| x | y |"), STYLE).completed


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        (("R", "A", "G"), {"rag"}),
        (("Red", "Amber – late", ""), {"rag"}),
        (("On track", "Late", "Done"), {"progress"}),
        (("", "", ""), {"rag"}),
    ],
)
def test_what_a_column_of_statuses_is(cells: tuple[str, ...], fields: set[str]) -> None:
    rows = "\n".join(f"| Act {i} | {cell} |" for i, cell in enumerate(cells))
    found = columns_of(table(f"|! Action | Status |\n{rows}"), STYLE)
    assert set(found.fields) - {"text"} == fields


def test_columns_without_heads() -> None:
    text = (
        "| A1 | Send the minutes of the last meeting to all members | KK | June 2024 | New |\n"
        "| A2 | Draft a response to the consultation on the fees | DL | July 2024 | New |\n"
        "| A3 | Publish the register of members on the website | Ann Vale | 31/7/24 | Done |"
    )
    found = columns_by_content([table(text)])
    assert found is not None
    assert found.fields == {"ref": 0, "text": 1, "lead": 2, "timescale": 3, "progress": 4}


def test_short_texts_are_no_actions() -> None:
    assert columns_by_content([table("| A | B | C |\n| D | E | F |")]) is None


@pytest.mark.parametrize(
    ("heads", "acts"),
    [
        ("Measure | Target | Actual | RAG", False),
        ("Indicator | Target | Status", False),
        ("Action | Progress", True),
        ("Measure | Lead | By when", True),
        ("Date | Description | Amount", False),
        ("Description | By when", True),
    ],
)
def test_a_table_of_measures_is_none_of_actions(heads: str, acts: bool) -> None:
    assert STYLE.plans.is_header(heads.split(" | ")) is acts


@pytest.mark.parametrize(
    ("cells", "numbered"),
    [
        (("1.1 Recruit staff", "1.2 Publish a guide"), True),
        (("1. Recruit / 2. Train", "1. Publish / 2. Print"), False),
        (("Recruit 12 nurses", "Publish a guide"), False),
    ],
)
def test_numbers_before_the_actions(cells: tuple[str, str], numbered: bool) -> None:
    rows = "\n".join(f"| {cell} | PH |" for cell in cells)
    assert columns_of(table(f"|! Action | Lead |\n{rows}"), STYLE).numbered is numbered


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ("What we need to do | Who | By when", ["text", "lead", "timescale"]),
        ("When | Who | What | RAG | Ref", ["timescale", "lead", "text", "rag", "ref"]),
        (
            "Action | Target/outcome | Lead | Year | Resources",
            ["text", "metrics", "lead", "timescale", "funding"],
        ),
        ("Item | Action | Who | By", ["ref", "text", "lead", "timescale"]),
        ("Action | By | When", ["text", "lead", "timescale"]),
        ("Project | Partners | Potential funding | Timescale", ["text", "lead", "funding", "timescale"]),
        ("Action | Lead agency | Partner agencies | KPI", ["text", "lead", None, "metrics"]),
        ("Strategic aim | Objective | Action | SRO", ["priority", "objective", "text", "lead"]),
        ("Aim | Action | SRO", ["objective", "text", "lead"]),
        ("Key actions | Delivery partners (lead in bold) | Milestones", ["text", "lead", "metrics"]),
        ("Milestone | Owner | Due date", ["text", "lead", "timescale"]),
        ("Action | Executive lead | Operational lead | Progress RAG", ["text", "lead", None, "rag"]),
        ("Action | Resource implications | Short/medium/long term", ["text", "funding", "timescale"]),
    ],
)
def test_more_heads(heads: str, expected: Sequence[str | None]) -> None:
    assert fields(heads) == list(expected)


@pytest.mark.parametrize(
    "heads",
    [
        "Phase | Activity | Scope",
        "Project | Year | Cost of each",
        "Project | Cost",
        "Ref | Description",
        "Item | Notes | Action",
        "Activity | Partners",
        "Title | Activity",
    ],
)
def test_tables_of_other_things(heads: str) -> None:
    assert not STYLE.plans.is_header(heads.split(" | "))


def test_heads_below_a_head_over_several_columns() -> None:
    """The lowest of a head's boxes holds its own words."""
    found = table("|! Action | Timescale / Start | End | Monitoring / RAG | Progress |\n| x |  |  |  |  |")
    for cell in (found.header[1], found.header[3]):
        (page, box) = cell.boxes[0]
        middle = cell.lines[1].top
        cell.boxes = [(page, box._replace(bottom=middle)), (page, box._replace(top=middle))]
    assert columns_of(found, STYLE).fields == {"text": 0, "start": 1, "timescale": 2, "rag": 3, "progress": 4}


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ("Recommendation | Action | Owner", [None, "text", "lead"]),
        ("Recommendation | Owner | Status", ["text", "lead", "rag"]),
        ("Scheme | Description | Finish", ["title", "text", "timescale"]),
        (
            "Commitment | What will we do in Year 1? | Who is the lead officer? | By when will it be done?",
            [None, "text", "lead", "timescale"],
        ),
    ],
)
def test_the_surer_of_two_heads_is_that_of_the_actions(heads: str, expected: Sequence[str | None]) -> None:
    assert fields(heads) == list(expected)


@pytest.mark.parametrize(
    ("first", "second", "ref"), [("Action 1", "Action 2", 0), ("A1", "A2", 0), ("Homes", "Work", None)]
)
def test_a_first_column_without_a_head_may_hold_refs(first: str, second: str, ref: int | None) -> None:
    found = columns_of(table(f"|!  | Action | Lead |\n| {first} | x | y |\n| {second} | x | y |"), STYLE)
    assert found.fields.get("ref") == ref


def two_levels(heads: str, cells: str, *over: int) -> Table:
    """A table whose heads ``over`` have a line of their own below one that stands over those behind them."""
    found = table(f"|! {heads} |\n| {cells} |")
    for at in over:
        cell = found.header[at]
        (page, box) = cell.boxes[0]
        middle, right = cell.lines[1].top, found.header[-1].boxes[0][1].x1
        cell.boxes = [(page, box._replace(bottom=middle, x1=right)), (page, box._replace(top=middle))]
    return found


def test_years_below_a_head_may_be_ticked() -> None:
    made = two_levels("Action | Lead | Timescale / 2024/25 | 2025/26", "x | y | ✓ | ", 2)
    assert columns_of(made, STYLE).ticks == {2: "2024/25", 3: "2025/26"}


def test_of_several_ratings_the_last_counts() -> None:
    made = two_levels("Action | Lead | RAG / Jun | Sep | Dec", "x | y | R | A | ", 2)
    found = columns_of(made, STYLE)
    assert (found.ratings, "rag" in found.fields) == ([2, 3, 4], False)
    assert rag_of(found, made.rows[0]) == "amber"


@pytest.mark.parametrize(
    ("cells", "field"),
    [(("May 2025", "2025/26", "TBC"), "timescale"), (("10 homes by May 2025", "40%", "2025/26"), "metrics")],
)
def test_targets_that_are_dates_alone(cells: tuple[str, ...], field: str) -> None:
    rows = "\n".join(f"| Act {i} | Ann | {cell} |" for i, cell in enumerate(cells))
    found = columns_of(table(f"|! Action | Lead | Target |\n{rows}"), STYLE)
    assert found.fields == {"text": 0, "lead": 1, field: 2}


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Timesc ale", "timescale"),
        ("Fundin g", "funding"),
        ("Progr ess update", "progress"),
        ("To day", None),
    ],
)
def test_heads_that_a_narrow_column_tore(head: str, field: str | None) -> None:
    assert STYLE.plans.field_of(head) == field


@pytest.mark.parametrize(
    ("cells", "refs"),
    [(("Must do 1", "Should do 1"), True), (("Must", "Should"), False), (("Task 1", "Task 1"), False)],
)
def test_words_and_numbers_in_the_first_column_are_refs(cells: tuple[str, str], refs: bool) -> None:
    rows = "\n".join(f"| {cell} | Train all staff | Ann |" for cell in cells)
    assert ("ref" in columns_of(table(f"|! Kind | Action | Lead |\n{rows}"), STYLE).fields) is refs


def test_ticks_below_short_and_long_terms_are_timescales() -> None:
    rows = "| Plant | Ann | ✓ |  |\n| Build | Ben |  | ✓ |"
    text = f"|! Action | Lead | Short term (0-2 yrs) | Long term |\n{rows}"
    assert columns_of(table(text), STYLE).ticks == {2: "Short term (0-2 yrs)", 3: "Long term"}
