"""Tables of measured values."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from boardpapers.extract.measure.observations import read_observations
from boardpapers.extract.measure.period_heads import time_of
from boardpapers.layout import Section, SectionKind
from boardpapers.records import Meeting, Metric
from boardpapers.styles import styles_for

from ..sheets import Sheet, context_of, section_of

Values = list[tuple[str | None, str | None, float, str | None]]


def metrics_of(sheet: Sheet, kind: SectionKind = "report", meeting: str | None = None) -> list[Metric]:
    section: Section = section_of(sheet, kind=kind)
    context = context_of(section, sheet)
    if meeting:
        context.found.meetings.append(
            Meeting.model_validate({"id": "meeting-1", "status": "called", "date": meeting})
        )
    read_observations(section, context)
    return context.found.metrics


def values(metric: Metric) -> Values:
    return [(o.label, o.period, o.value, o.unit) for o in metric.observations]


def table(head: Sequence[str | None] | None, *rows: Sequence[str | None], caption: str = "") -> list[Metric]:
    sheet = Sheet()
    if caption:
        sheet.write(caption, bold=True)
    sheet.table(head, *rows)
    return metrics_of(sheet)


def test_months_across() -> None:
    [metric] = table(
        ["Area", "Apr 2024", "May 2024"],
        ["Fernleigh", "31", "28"],
        ["Coldwater", "1,042", "n/a"],
        caption="Table 2: Calls to the response service, by area",
    )
    assert metric.text == "Table 2: Calls to the response service, by area"
    assert metric.report == "report-1"
    assert values(metric) == [
        ("Fernleigh", "Apr 2024", 31, None),
        ("Fernleigh", "May 2024", 28, None),
        ("Coldwater", "Apr 2024", 1042, None),
    ]


def test_months_down() -> None:
    [metric] = table(
        ["Month", "Referrals", "Seen in 4 weeks (%)"],
        ["January", "40", "81"],
        ["February", "44", "79"],
        ["Total", "84", "80"],
        caption="Referrals to the memory clinic",
    )
    assert metric.text == "Referrals to the memory clinic"
    assert values(metric) == [
        ("Referrals", "January", 40, None),
        ("Seen in 4 weeks (%)", "January", 81, "%"),
        ("Referrals", "February", 44, None),
        ("Seen in 4 weeks (%)", "February", 79, "%"),
        ("Referrals", "Total", 84, None),
        ("Seen in 4 weeks (%)", "Total", 80, "%"),
    ]


def test_rows_with_a_target_are_metrics_of_their_own() -> None:
    """Changes and ratings beside them are not measured."""
    smoking, feeding = table(
        ["Measure", "2022/23", "2023/24", "Target", "Change", "RAG"],
        ["Smoking at delivery", "9.1%", "8.4%", "6%", "-0.7", "A"],
        ["Breastfeeding at 6 weeks", "48%", "51%", "55%", "+3", "G"],
    )
    assert values(smoking) == [
        ("Smoking at delivery", "2022/23", 9.1, "%"),
        ("Smoking at delivery", "2023/24", 8.4, "%"),
    ]
    assert smoking.text == "Smoking at delivery"
    assert smoking.target and (smoking.target.value, smoking.target.unit) == (6, "%")
    assert len(smoking.evidence) == 2
    assert feeding.target and feeding.target.value == 55


def test_a_row_without_a_target_stays_with_its_table() -> None:
    whole, falls = table(
        ["Ref", "Indicator", "Q1 2024/25", "Q2 2024/25", "Target"],
        ["KPI1", "Falls", "4", "5", "3"],
        ["KPI2", "Visits", "70", "80", ""],
        caption="Table 1: Indicators",
    )
    assert (whole.text, whole.target, {o.label for o in whole.observations}) == (
        "Table 1: Indicators",
        None,
        {"Visits"},
    )
    assert (falls.text, falls.target and falls.target.value) == ("Falls", 3)


def test_a_column_that_is_no_time_is_named_with_its_row() -> None:
    [metric] = table(
        ["Measure", "Q1", "Q2", "England"],
        ["Health checks", "12%", "14%", "11%"],
        ["Flu", "60%", "61%", "58%"],
    )
    assert ("Health checks, England", None, 11, "%") in values(metric)


def test_totals_are_a_time_of_their_own() -> None:
    [metric] = table(
        ["Ward", "Apr 23", "May 23", "Total"], ["North", "3", "4", "7"], ["South", "1", "0", "1"]
    )
    assert ("North", "Total", 7, None) in values(metric)


def test_heads_in_the_first_row_and_in_two_rows() -> None:
    [plain] = table(None, ["", "2021", "2022"], ["Falls", "210", "198"], ["Fractures", "41", "39"])
    assert values(plain)[0] == ("Falls", "2021", 210, None)
    below: list[list[str]] = [["", "Q1", "Q2"], ["Reablement", "70", "72"], ["Carers", "14", "19"]]
    [double] = table(["Service", "2023/24", None], *below)
    assert values(double)[1] == ("Reablement", "2023/24 Q2", 72, None)


def test_labels_in_two_columns_and_a_number_before_them() -> None:
    [metric] = table(
        ["No.", "Theme", "Measure", "2022", "2023"],
        ["1", "Start well", "Dental decay", "18%", "17%"],
        ["2", "", "Obesity, year 6", "31%", "30%"],
    )
    assert [o.label for o in metric.observations][::2] == [
        "Start well, Dental decay",
        "Start well, Obesity, year 6",
    ]


def test_columns_that_describe_a_row() -> None:
    [metric] = table(
        ["Measure", "Unit", "Polarity", "Q1", "Q2", "Year on year"],
        ["Homes let in time", "%", "High is good", "81", "84", "+3"],
        ["Repairs", "Number", "Low is good", "410", "395", "-15"],
    )
    assert values(metric) == [
        ("Homes let in time", "Q1", 81, "%"),
        ("Homes let in time", "Q2", 84, "%"),
        ("Repairs", "Q1", 410, None),
        ("Repairs", "Q2", 395, None),
    ]


def test_sums_of_money_and_percentages_by_head() -> None:
    [metric] = table(
        ["Cost of a place (£)", "2022", "2023"],
        ["Residential", "1,010", "1,120"],
        ["Nursing", "£1.2k", "1,300"],
    )
    assert values(metric)[:3] == [
        ("Residential", "2022", 1010, None),
        ("Residential", "2023", 1120, None),
        ("Nursing", "2022", 1200, "£"),
    ]


def test_times_after_the_meeting_are_plans() -> None:
    sheet = Sheet()
    sheet.table(
        ["Homes", "2022/23", "2023/24", "2030/31"], ["Built", "61", "70", "200"], ["Let", "5", "6", "9"]
    )
    [metric] = metrics_of(sheet, meeting="2024-06-18")
    assert {o.period for o in metric.observations} == {"2022/23", "2023/24"}


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (["Payee", "For", "Amount"], [["H Birtle", "Mowing", "£40"], ["Acme", "Paint", "£12"]]),
        (["Service £000s", "2023/24", "2024/25"], [["Roads", "1,200", "1,300"], ["Parks", "80", "82"]]),
        (["Revenue budget", "2023/24", "2024/25"], [["Roads", "12", "13"], ["Parks", "8", "9"]]),
        (["Meeting", "Item", "Author"], [["June 2024", "Falls", "A Vale"], ["July 2024", "Flu", "B Ash"]]),
        (["Action", "Lead", "Due"], [["Write", "AV", "June 2024"], ["Call", "BA", "May 2024"]]),
        (["Reason", "Number", "Share"], [["Falls", "20", "40%"], ["Other", "30", "60%"]]),
        (["Name", "Jan 2024", "Mar 2024"], [["Cllr Vale", "Yes", "No"], ["Cllr Ash", "Apologies", "Yes"]]),
    ],
)
def test_other_tables_are_left_alone(head: list[str], rows: list[list[str]]) -> None:
    assert table(head, *rows) == []


def test_where_the_values_stand() -> None:
    sheet = Sheet(page=3)
    sheet.write("Figure 1 Visits to the warm hubs", bold=True)
    made = sheet.table(["Hub", "Nov 2023", "Dec 2023"], ["Library", "120", "96"], ["Chapel", "40", "38"])
    section = section_of(sheet)
    context = context_of(section, sheet)
    read_observations(section, context)
    [metric] = context.found.metrics
    assert metric.evidence[0].model_dump()["page"] == 3
    cell = made.rows[0].cells[1]
    assert cell is not None
    [box] = metric.observations[0].evidence
    assert box.model_dump()["bbox"][0] == cell.words[0].x0
    assert {(w.page, w.n) for w in made.words} <= context.trace.claimed


def test_what_no_value_holds_is_not_claimed() -> None:
    sheet = Sheet()
    made = sheet.table(
        ["Measure", "2022", "2023", "Maximum"], ["Falls", "4", "5", "3"], ["Flu", "7", "8", "6"]
    )
    section = section_of(sheet)
    context = context_of(section, sheet)
    read_observations(section, context)
    targets = [c for row in made.rows if (c := row.cells[3]) is not None]
    assert not any((w.page, w.n) in context.trace.claimed for cell in targets for w in cell.words)
    assert all((w.page, w.n) in context.trace.claimed for row in made.rows for w in row.words[:3])


def test_agendas_and_forward_plans_measure_nothing() -> None:
    for kind in ("agenda", "work_plan"):
        sheet = Sheet()
        sheet.table(["Area", "Apr 2024", "May 2024"], ["North", "3", "2"], ["South", "4", "3"])
        assert metrics_of(sheet, "agenda" if kind == "agenda" else "work_plan") == []


@pytest.mark.parametrize(
    "head",
    ["Apr 2023", "Q1 2023/24", "Q3", "Quarter 2", "2023-24 actual", "31.3.24", "Dec -24", "June", "Week 12",
     "YTD", "12 months to March 2023", "Last year", "Baseline", "2021/22 Q3", "Apr 23 - Mar 24", "Total",
     "as at 1 May 2024"],
)  # fmt: skip
def test_heads_that_are_times(head: str) -> None:
    assert time_of(head, styles_for("").measures) is not None


@pytest.mark.parametrize(
    "head",
    ["", "North", "Target", "Marchwood", "People seen in May 2024", "24 hours", "Action 3", "Mayor", "12"],
)
def test_heads_that_are_none(head: str) -> None:
    assert time_of(head, styles_for("").measures) is None


def test_rows_of_limits_and_targets_are_not_measured() -> None:
    [metric] = table(
        ["Indicator", "2022/23", "2023/24"],
        ["Upper limit on principal invested", "15", "15"],
        ["Actual principal invested", "9", "8"],
        ["Targets met", "4", "6"],
        ["Target", "7", "7"],
    )
    assert {o.label for o in metric.observations} == {"Actual principal invested", "Targets met"}


def test_times_over_targets_and_actuals() -> None:
    found = table(
        ["Measure", "2022/23 Target", "Actual", "RAG", "2023/24 Target", "Actual", "RAG"],
        ["Calls answered in time", "85%", "79.4%", "R", "86%", "84.1%", "A"],
        ["Officers in post", "1,420", "1,398", "A", "1,460", "1,463", "G"],
    )
    assert [values(metric) for metric in found] == [
        [
            ("Calls answered in time", "2022/23 Actual", 79.4, "%"),
            ("Calls answered in time", "2023/24 Actual", 84.1, "%"),
        ],
        [
            ("Officers in post", "2022/23 Actual", 1398, None),
            ("Officers in post", "2023/24 Actual", 1463, None),
        ],
    ]
    assert [(m.target.value, m.target.unit) for m in found if m.target] == [(86, "%"), (1460, None)]


def test_arrows_letters_and_cells_that_say_nothing() -> None:
    [metric] = table(
        ["Measure", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25 to date"],
        ["Visits on time", "84% ▲", "G 86%", "85% (A)"],
        ["Waste per household", "512kg", "*", "n/a"],
        ["Surplus", "(12.4)", "-", "£1.2m"],
    )
    assert values(metric) == [
        ("Visits on time", "Q1 2024/25", 84, "%"),
        ("Visits on time", "Q2 2024/25", 86, "%"),
        ("Visits on time", "Q3 2024/25 to date", 85, "%"),
        ("Waste per household", "Q1 2024/25", 512, "kg"),
        ("Surplus", "Q1 2024/25", -12.4, None),
        ("Surplus", "Q3 2024/25 to date", 1200000, "£"),
    ]


def test_a_sentence_in_the_cell_of_a_cover_sheet() -> None:
    [metric] = table(
        None,
        ["Title", "Performance report"],
        ["Summary", "The service is doing well. Attendance in four hours rose from 68% to 71%."],
    )
    assert [value for _, _, value, _ in values(metric)] == [68, 71]


def test_rows_that_say_their_month() -> None:
    found = table(
        ["KPI", "Latest month", "Measure", "Target", "Variation", "Mean"],
        ["4 hour standard", "Jun 24", "74.1%", "78.0%", "H", "70.4%"],
        ["Waits over 65 weeks", "May 24", "212", "0", "L", "466"],
    )
    assert [values(metric) for metric in found] == [
        [("4 hour standard", "Jun 24", 74.1, "%")],
        [("Waits over 65 weeks", "May 24", 212, None)],
    ]
    assert [(m.target.value, m.target.unit) for m in found if m.target] == [(78, "%"), (0, None)]


def test_rows_of_actuals_and_targets() -> None:
    [metric] = table(
        ["Indicator", "", "Apr-24", "May-24"],
        ["Sickness", "Actual", "4.8%", "4.6%"],
        ["", "Target", "4.5%", "4.4%"],
    )
    assert values(metric) == [("Sickness", "Apr-24", 4.8, "%"), ("Sickness", "May-24", 4.6, "%")]
    assert metric.text == "Sickness"
    assert metric.target and (metric.target.value, metric.target.unit) == (4.4, "%")


def test_one_row_without_a_target_is_called_by_its_label() -> None:
    found = table(
        ["Indicator", "Target", "Actual", "RAG"],
        ["Calls answered", "80%", "76%", "A"],
        ["Tax collected", "83.5%", "83.9%", "G"],
        ["Cases prevented", "-", "41", "n/a"],
    )
    assert [metric.text for metric in found] == ["Cases prevented", "Calls answered", "Tax collected"]


def test_the_unit_of_a_caption_is_not_that_of_a_count_beside_its_share() -> None:
    [metric] = table(
        ["Service", "Q1 2024/25", "Q2 2024/25"],
        ["Surgery", "69% (271)", "60% (184)"],
        caption="Percentage of positive reviews",
    )
    assert [(value, unit) for _, _, value, unit in values(metric)] == [
        (69, "%"), (271, None), (60, "%"), (184, None),
    ]  # fmt: skip


def test_a_year_over_its_quarters() -> None:
    [metric] = table(
        ["Measure", "2023/24 Q3", "Q4", "2024/25 Q1"],
        ["Void turnaround (days)", "30.4", "28.1", "26.9"],
        ["Tenants satisfied", "79", "79", "82"],
    )
    assert {period for _, period, _, _ in values(metric)} == {"2023/24 Q3", "2023/24 Q4", "2024/25 Q1"}


def test_a_word_that_every_row_ends_with_is_no_part_of_its_label() -> None:
    found = table(
        ["Indicator", "Target", "", "Apr", "May"],
        ["Calls answered", "80%", "Actual", "82%", "81%"],
        ["Requests answered", "90%", "Actual", "92%", "95%"],
    )
    assert [m.text for m in found] == ["Calls answered", "Requests answered"]
    assert {o.label for m in found for o in m.observations} == {"Calls answered", "Requests answered"}


def test_targets_at_several_times() -> None:
    """Of several, that before the value measured last, else the last to be reached."""
    heads = ["Impact", "Baseline (July 2024)", "Dec 2024 target", "Target by July 2025"]
    row = ["Plans issued in 20 weeks", "31%", "50%", "75%"]
    for found in (table(heads, row, row), table([*heads, "Actual Dec 2024"], [*row, "46%"], [*row, "46%"])):
        assert {(m.target.value, m.target.unit) for m in found if m.target} == {(75, "%")}
        assert {o.period for m in found for o in m.observations} >= {"Baseline (July 2024)"}


def test_a_year_of_targets_is_not_that_of_the_quarters_behind_it() -> None:
    found = table(
        ["Indicator", "2024/25 target", "Q1", "Q2"],
        ["Calls answered", "80%", "74%", "76%"],
        ["Waste recycled", "50%", "47%", "49%"],
    )
    assert {o.period for m in found for o in m.observations} == {"Q1", "Q2"}
