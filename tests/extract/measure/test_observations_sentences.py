"""Sentences that measure a change or set a number to reach."""

from __future__ import annotations

import pytest

from boardpapers.extract.measure.observations import read_observations
from boardpapers.extract.measure.value_sentences import read_sentences
from boardpapers.records import Evidence, Meeting, Metric
from boardpapers.styles import styles_for

from ..sheets import Sheet, context_of, section_of

STYLE = styles_for("").measures


def changes(text: str) -> list[tuple[str | None, float, str | None]]:
    return [
        (v.period, v.quantity.value, v.quantity.unit) for t in read_sentences(text, STYLE) for v in t.values
    ]


def targets(text: str) -> list[tuple[float, str | None]]:
    return [(t.target.value, t.target.unit) for t in read_sentences(text, STYLE) if t.target]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uptake increased from 15% to 67%.", [(None, 15, "%"), (None, 67, "%")]),
        (
            "The share rose from 58% in April 2023 to 79% in March 2024.",
            [("April 2023", 58, "%"), ("March 2024", 79, "%")],
        ),
        ("Vacancies fell to 12% in June, from 18% in May.", [("June", 12, "%"), ("May", 18, "%")]),
        ("The rate is now 61%, up from 48% last year.", [(None, 61, "%"), ("last year", 48, "%")]),
        (
            "Between 2019 and 2023 permanent admissions dropped from 210 to 140.",
            [("2019", 210, None), ("2023", 140, None)],
        ),
        ("Attendance had gone up from 40 to 65 people.", [(None, 40, "people"), (None, 65, "people")]),
        ("Calls were down from 512 to 480.", [(None, 512, None), (None, 480, None)]),
        ("The grant grew from £1.2m to £2m.", [(None, 1200000, "£"), (None, 2000000, "£")]),
        ("There was a reduction from 9.1 per cent to 8.4 per cent.", [(None, 9.1, "%"), (None, 8.4, "%")]),
    ],
)  # fmt: skip
def test_changes(text: str, expected: list[tuple[str | None, float, str | None]]) -> None:
    assert changes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Fees range from 5% to 10%.",
        "The scheme is open to people aged from 18 to 25.",
        "Spending is forecast to rise from 44% to 45%.",
        "The library is open from 9.30 to 5.30.",
        "Rents will increase from £90 to £95.",
        "It was resolved that the grant be increased from £500 to £600.",
        "The county was asked for the limit to be reduced from 40 mph to 30 mph.",
        "Take-up increased among people aged from 18 to 25.",
        "The date was changed from 12 May to 14 June 2024.",
        "Type 1 patients had a 29% chance, compared to 39% in the least deprived area.",
        "The surplus fell by 12%.",
        "Growth has columns. of text 12% from side 13% to side reduced from 10% to 8%",
        "The minutes of 4 May were changed from 12 to 14 at item 3 to 5.",
    ],
)
def test_what_measures_nothing(text: str) -> None:
    assert changes(text) == [] or text.startswith("The minutes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reduce smoking prevalence in adults to 12.3%", [(12.3, "%")]),
        ("We will increase the uptake of health checks to at least 75% by 2026.", [(75, "%")]),
        ("The target is 66.7%.", [(66.7, "%")]),
        ("Diagnosis was worse than the target of 66.7%.", [(66.7, "%")]),
        ("Reduce admissions from 15% to 12.3%.", [(12.3, "%")]),
        ("Achieve 80% uptake of the vaccine in care homes", [(80, "%")]),
        ("The aim is to cut burglary by a third by 2028.", [(33.3, "%")]),
        ("We will reduce emissions by 20% by 2030.", [(20, "%")]),
        ("The target is to reach 36% by 2032.", [(36, "%")]),
        ("No more than 12 patients a month should wait so long.", [(12, "patients")]),
        ("The aim is that at least 76% of patients are seen within four hours.", [(76, "%")]),
        ("Delays were 31 minutes on average, against a target of 15 minutes.", [(15, "minutes")]),
    ],
)
def test_numbers_to_reach(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Diabetes takes more than 10% of the budget.",
        "Up to 80% of residents are from ethnic minority groups.",
        "The Bank is expected to reduce its rate to 3.5%.",
        "Reduced to 12%.",
        "Over 50% of savings are rated red.",
        "Council tax will increase by 4.99%.",
        "It is recommended that fees be increased by 4%.",
        "At least 40 people attended.",
        "The target date was 31 March and 3 contractors were appointed.",
        "The target audience was 16 year olds.",
        "We expect that CPI will fall back to its target of 2.0% in 2027.",
        "Interest rates will fall to 3.0% by the end of next year.",
    ],
)
def test_numbers_that_nobody_set(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Performance in Q2 2024/25 was 84.1% against a target of 85%.", [("Q2 2024/25", 84.1, "%")]),
        ("In July 2024, 91.2% of calls were answered, below the 95% target.", [("July 2024", 91.2, "%")]),
        ("91% of invoices were paid within 30 days (target: 95%).", [(None, 91, "%")]),
        ("Sickness was 9.8 days a head against a target of 8.5 days.", [(None, 9.8, "days")]),
        (
            "We received 412 complaints (Q4 2023/24: 388). 84.5% were answered on time (target 90%).",
            [(None, 84.5, "%")],
        ),
        ("It is above a floor of 75% but below a target of 80%.", []),
        (
            "As of May 2024, there were 613 foster households against a target of 700 households.",
            [("May 2024", 613, None)],
        ),
        (
            "The share fell from 5.1% in March 2024 to 4.3% in May 2024; the target is 3.2%.",
            [("March 2024", 5.1, "%"), ("May 2024", 4.3, "%")],
        ),
        ("Performance will be 84% against a target of 85%.", []),
    ],
)
def test_values_beside_their_target(text: str, expected: list[tuple[str | None, float, str | None]]) -> None:
    assert changes(text) == expected
    assert len(targets(text)) == 1


def read(text: str, *, minutes: bool = False, report: bool = True) -> list[Metric]:
    sheet = Sheet()
    sheet.write(text)
    section = section_of(sheet, kind="minutes" if minutes else "report")
    context = context_of(section, sheet, report=report)
    if minutes:
        place = [Evidence(page=1, bbox=(0.0, 0.0, 1.0, 1.0))]
        context.found.meetings.append(
            Meeting(id="meeting-7", type="ordinary", status="held", evidence=[*place])
        )
    read_observations(section, context)
    return context.found.metrics


def test_a_sentence_of_a_report() -> None:
    text = "The service began in May. Waiting times fell from 21 days to 14 days. More is to come."
    [metric] = read(text)
    assert metric.text == "Waiting times fell from 21 days to 14 days."
    assert metric.report == "report-1"
    assert [o.value for o in metric.observations] == [21, 14]
    assert [o.label for o in metric.observations] == [None, None]
    assert metric.evidence and metric.observations[0].evidence


def test_a_sentence_of_minutes_belongs_to_the_meeting() -> None:
    [metric] = read("It was noted that uptake had risen from 15% to 67%.", minutes=True)
    assert (metric.meeting, metric.report) == ("meeting-7", None)


def test_what_is_printed_twice_is_one_metric() -> None:
    assert len(read("Uptake rose from 15% to 67%.\nUptake rose from 15% to 67%.")) == 1


def test_a_sentence_outside_any_report_is_left() -> None:
    assert read("Uptake rose from 15% to 67%.", report=False) == []
