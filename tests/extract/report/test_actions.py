"""Actions in reports."""

from __future__ import annotations

from datetime import date

import pytest

from boardpapers.extract.due_dates import common_due
from boardpapers.extract.report.actions import read_report_actions
from boardpapers.records import Action, Evidence, Recommendation

from ..forms import read
from ..sheets import Sheet, context_of, section_of


def actions_of(sheet: Sheet, asked: list[str] | None = None) -> list[Action]:
    section = section_of(sheet)
    context = context_of(section, sheet)
    if asked:
        place = [Evidence(page=1, bbox=(0.0, 0.0, 9.0, 9.0))]
        records = [Recommendation(text=text, evidence=[*place]) for text in asked]
        report = context.found.reports[0].model_copy(update={"recommendations": records})
        context.found.reports[0] = report
    read_report_actions(section.blocks, "report-1", context)
    return context.found.actions


def test_an_action_is_all_that_stands_below_its_heading() -> None:
    sheet = Sheet()
    sheet.write("Action 1", bold=True)
    sheet.write("We will open a drop-in at the library.")
    sheet.write("Specifically:", bold=True)
    sheet.write("a) rooms will be found by 30.09.24; and")
    sheet.write("b) volunteers will be trained.")
    sheet.write("How will we know that this works?", bold=True)
    sheet.write("We will count visits.")
    [action] = actions_of(sheet)
    assert (action.source, action.ref) == ("report", "Action 1")
    assert action.text.split("\n") == [
        "We will open a drop-in at the library.",
        "Specifically:",
        "rooms will be found by 30.09.24; and",
        "volunteers will be trained.",
    ]
    assert [(p.label, p.text) for p in action.parts] == [
        ("a", "rooms will be found by 30.09.24; and"),
        ("b", "volunteers will be trained."),
    ]
    assert (action.due, action.due_text) == (date(2024, 9, 30), "by 30.09.24")
    assert action.title == "We will open a drop-in at the library"
    assert len(action.evidence) == 5


@pytest.mark.parametrize(
    ("end", "bold"),
    [
        ("Finance", True),
        ("What happens next? The board will decide.", False),
        ("4.2 The cost is met.", False),
    ],
)
def test_where_the_last_action_ends(end: str, bold: bool) -> None:
    sheet = Sheet()
    sheet.write("Action 9", bold=True)
    sheet.write("Partners will share data.")
    sheet.write(end, bold=bold)
    sheet.write("Nothing of this is an action.")
    [action] = actions_of(sheet)
    assert action.text == "Partners will share data."


def test_several_actions_with_titles_and_in_one_line() -> None:
    sheet = Sheet()
    sheet.write("Action 1: Warm homes", bold=True)
    sheet.write("Grants will be paid by the end of March 2025.")
    sheet.write("Action 2: The team will visit every care home by 31 May 2025.")
    one, two = actions_of(sheet)
    assert (one.title, one.text) == ("Warm homes", "Grants will be paid by the end of March 2025.")
    assert one.due == date(2025, 3, 31)
    assert two.text == "The team will visit every care home by 31 May 2025."
    assert (two.ref, two.due) == ("Action 2", date(2025, 5, 31))


def test_the_same_refs_in_two_papers_have_ids_of_their_own() -> None:
    sheet = Sheet()
    for said in ("First.", "Second."):
        sheet.write("Action 1", bold=True)
        sheet.write(said)
    assert [a.id for a in actions_of(sheet)] == ["action-action-1", "action-action-1-2"]


def test_a_sentence_about_an_action_is_none() -> None:
    sheet = Sheet()
    sheet.write("Action 1 of the plan was finished in May.\nIt went well.")
    assert actions_of(sheet) == []


def test_a_table_of_actions() -> None:
    sheet = Sheet()
    sheet.table(
        ["Action", "Lead", "By when"],
        ["Write to landlords", "A Vale", "30 June 2024"],
        ["Hold a fair", "Parks", "Summer"],
    )
    one, two = actions_of(sheet)
    assert (one.source, one.text, one.owner, one.due) == (
        "report",
        "Write to landlords",
        "A Vale",
        date(2024, 6, 30),
    )
    assert one.due_text == "30 June 2024"
    assert (two.owner, two.due) == ("Parks", None)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Description", "Cost", "Date"], ["Mowing", "£40", "3 May 2024"]),
        (["Measure", "2022/23", "Target"], ["Falls", "210", "190"]),
        (["Item", "Presenter", "Time"], ["Falls", "A Vale", "2.00 pm"]),
    ],
)
def test_other_tables_hold_no_actions(head: list[str], row: list[str]) -> None:
    sheet = Sheet()
    sheet.table(head, row, row)
    assert actions_of(sheet) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("That the Director of Public Health be asked to report back.", "Director of Public Health"),
        ("Officers are instructed to consult the parishes.", "Officers"),
        ("Requests the Chief Executive to write to the minister.", "Chief Executive"),
        ("Instructs the Executive Director (Education) to report.", "Executive Director (Education)"),
    ],
)  # fmt: skip
def test_recommendations_that_give_a_task(text: str, owner: str) -> None:
    [action] = actions_of(filled(), [text])
    assert (action.source, action.owner, action.text) == ("report", owner, text)
    assert action.evidence


@pytest.mark.parametrize(
    "text",
    [
        "That the Board notes the report.",
        "That the Board be asked to endorse the plan.",
        "Members are asked to note the report.",
        "Requests a report on delays in September.",
        "Delegates authority to the Director of Finance to sign.",
    ],
)
def test_recommendations_that_give_none(text: str) -> None:
    assert actions_of(filled(), [text]) == []


def filled() -> Sheet:
    sheet = Sheet()
    sheet.write("Recommendations", bold=True)
    return sheet


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["to be done by 30.09.21"], date(2021, 9, 30)),
        (["by the end of September 2021 we will"], date(2021, 9, 30)),
        (["trained by 30.11 21", "no date here"], date(2021, 11, 30)),
        (["no later than 31 March 2025"], date(2025, 3, 31)),
        (["by the end of Q2 2024/25"], date(2024, 9, 30)),
        (["by 1 June 2024", "by 1 July 2024"], None),
        (["by 1 June 2024", "again by 1 June 2024"], date(2024, 6, 1)),
        (["published by the team in May 2024"], None),
        (["net zero by 2030"], None),
        (["by the end of 2026"], date(2026, 12, 31)),
        (["by 30 September"], date(2024, 9, 30)),
    ],
)
def test_the_one_date_by_which(texts: list[str], expected: date | None) -> None:
    assert common_due(texts, date(2024, 6, 18))[1] == expected


def test_an_action_on_the_line_of_its_number() -> None:
    sheet = Sheet()
    sheet.write("Action 1: Replace gas boilers by March 2027. This saves carbon.")
    [action] = actions_of(sheet)
    assert (action.ref, action.title) == ("Action 1", "Replace gas boilers by March 2027")
    assert action.due == date(2027, 3, 31)
    assert action.text == "Replace gas boilers by March 2027. This saves carbon."


def test_a_month_in_figures_is_when_a_step_is_due() -> None:
    sheet = Sheet()
    sheet.table(["What", "Who", "When"], ["Appoint a manager", "Head of Climate", "11/24"])
    [action] = actions_of(sheet)
    assert (action.owner, action.due, action.due_text) == ("Head of Climate", date(2024, 11, 30), "11/24")


def test_a_table_of_actions_in_a_report_keeps_the_priorities_of_its_banners() -> None:
    found = read(
        "**Housing strategy**\n**1. Purpose**\nTo approve the plan below.\n**Action plan**\n"
        "|! Action | Lead | By when\n| Priority 2: Warm homes\n"
        "| Insulate the flats | Housing | June 2025\n| Heat the halls | Estates | July 2025\n"
        "| Priority 3: Safe homes\n| Fit alarms | Fire service | May 2025\n",
        "report",
    ).found
    assert [(a.source, a.priority, a.text, a.owner) for a in found.actions] == [
        ("report", "2", "Insulate the flats", "Housing"),
        ("report", "2", "Heat the halls", "Estates"),
        ("report", "3", "Fit alarms", "Fire service"),
    ]
