"""What a report asks for: lead-ins passed over, lists taken apart, repeats kept once."""

from __future__ import annotations

import pytest

from boardpapers.records import Evidence, Recommendation

from ..forms import read, report, unclaimed


def asked(section: str, heading: str = "Recommendations") -> list[tuple[str | None, str | None, str]]:
    """(number, verb, text) of the recommendations below a heading."""
    found = report(f"**Title:** Fees\n**To:** Cabinet\n**{heading}**\n{section}\n**Background**\nFees rose.")
    return [(r.number, r.verb, r.text) for r in found.recommendations]


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        pytest.param(
            "It is recommended that the Executive:\n(i) approves the policy;\n(ii) notes the timetable.",
            [("i", "approves", "approves the policy"), ("ii", "notes", "notes the timetable.")],
            id="it is recommended that",
        ),
        pytest.param(
            "The Committee is recommended to:\na) consider the plan\nb) note the opinions",
            [("a", "consider", "consider the plan"), ("b", "note", "note the opinions")],
            id="is recommended to",
        ),
        pytest.param(
            "The Board is asked to note the report.",
            [(None, "note", "note the report.")],
            id="is asked to, in one sentence",
        ),
        pytest.param(
            "That the Board:\n1. Notes the context.\n2. Endorses the vision.",
            [("1", "Notes", "Notes the context."), ("2", "Endorses", "Endorses the vision.")],
            id="that the board",
        ),
        pytest.param(
            "That the Finance Committee\n1. Notes the context.\n2. Endorses the vision.",
            [("1", "Notes", "Notes the context."), ("2", "Endorses", "Endorses the vision.")],
            id="a lead-in without a colon",
        ),
        pytest.param(
            "2.1 That Members note the structure.\n2.2 That the Director be authorised to sign the lease.",
            [
                ("2.1", "note", "That Members note the structure."),
                ("2.2", None, "That the Director be authorised to sign the lease."),
            ],
            id="numbered sentences",
        ),
        pytest.param(
            "It is recommended that Cabinet (i) approves the plan; and (ii) notes the risks.",
            [("i", "approves", "approves the plan"), ("ii", "notes", "notes the risks.")],
            id="a list within a sentence",
        ),
        pytest.param(
            "The Board is requested to: COMMENT on the progress and ENDORSE the framework.",
            [(None, "COMMENT", "COMMENT on the progress"), (None, "ENDORSE", "ENDORSE the framework.")],
            id="verbs in capitals",
        ),
        pytest.param(
            "1. Approves the budget.\nContracts:\n2. Authorises the Director to award them.",
            [
                ("1", "Approves", "Approves the budget."),
                ("2", "Authorises", "Authorises the Director to award them."),
            ],
            id="a label within the list",
        ),
        pytest.param("None.", [], id="none"),
        pytest.param("There are no recommendations arising from this report.", [], id="there are none"),
    ],
)
def test_recommendations(section: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert asked(section) == expected


@pytest.mark.parametrize(
    "heading",
    ["RECOMMENDATIONS", "Recommendation(s)", "Officer Recommendations", "RECOMMENDED", "Decision required",
     "Recommendations to Cabinet", "Proposed decision"],
)  # fmt: skip
def test_headings_over_recommendations(heading: str) -> None:
    assert asked("That the fees be agreed.", heading) == [(None, None, "That the fees be agreed.")]


def test_a_reason_of_its_own_is_no_list_within_a_sentence() -> None:
    [(number, _, text)] = asked("That Cabinet agrees the lease for Unit (b) and the sale of Plot (d) nearby.")
    assert number is None
    assert text.endswith("Plot (d) nearby.")


def test_bullets_below_a_recommendation_belong_to_it() -> None:
    [(_, _, text)] = asked("1. Agrees the fees for:\n> - parking\n> - markets")
    assert text == "Agrees the fees for:\nparking\nmarkets"


def test_the_formula_stands_for_a_heading() -> None:
    found = report(
        "**PLANNING COMMITTEE**\n# Validation list\n"
        "**RECOMMENDED – That the list be adopted from 1 April 2024.**\n"
        "**Introduction**\nThe list was last reviewed in 2021."
    )
    assert [r.text for r in found.recommendations] == ["That the list be adopted from 1 April 2024."]
    assert [s.title for s in found.sections] == ["Introduction"]


def test_a_label_that_opens_a_paragraph_stands_for_a_heading() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**1. Background**\n1.1 Fees rose.\n"
        "Recommendation: That the fees be agreed."
    )
    assert [r.text for r in found.recommendations] == ["That the fees be agreed."]


def test_words_that_recommend_within_the_text_are_no_recommendation() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**1. Background**\n"
        "1.1 In 2019 it was recommended that fees should rise."
    )
    assert found.recommendations == []


def test_what_is_printed_twice_is_kept_once_as_printed_first() -> None:
    text = (
        "**Title:** Fees\n**To:** Cabinet\n**Recommendation**\nThat the fees in Appendix A be agreed.\n"
        "**1. Background**\n1.1 Fees rose.\n**2. Recommendation**\n2.1 That the fees in Appendix A be agreed."
    )
    context = read(text, "report")
    [once] = context.found.reports[0].recommendations
    assert [e.bbox[1] for e in once.evidence if isinstance(e, Evidence)] == [124.0]
    assert unclaimed(context) == []


def test_evidence_is_tight_and_lead_ins_are_accounted_for() -> None:
    context = read(
        "**Title:** Fees\n**To:** Cabinet\n**Recommendations**\nThe Committee is recommended to:\n"
        "a) note the plan\n**Background**\nFees rose.",
        "report",
    )
    [found] = context.found.reports[0].recommendations
    assert words_inside(context_words(context), found) == ["a)", "note", "the", "plan"]
    assert unclaimed(context) == []


def context_words(context: object) -> list[tuple[str, float, float]]:
    pages = context.file.pages  # type: ignore[attr-defined]
    return [(w.text, w.x0, w.top) for page in pages for w in page.words]


def words_inside(words: list[tuple[str, float, float]], record: Recommendation) -> list[str]:
    [place] = record.evidence
    x0, top, x1, bottom = place.bbox  # type: ignore[union-attr]
    return [text for text, x, y in words if x0 - 0.2 <= x <= x1 and top - 0.2 <= y <= bottom]


HEADINGS = [
    "Recommendation(s) for action or decision:",
    "The Combined Authority Board is recommended to:",
    "What are the Recommendations?",
    "What is the committee being asked to do?",
    "Recommendations for decision",
    "Decision requested from the Board",
    "Recommendations/Decisions",
    "What decision is required?",
    "Matters for decision",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_over_what_is_asked(heading: str) -> None:
    text = (
        f"**Title:** Buses\n**To:** Cabinet\n**{heading}**\n1. Approve the plan.\n2. Note the costs.\n"
        "**Background**\nText."
    )
    assert [(r.number, r.verb) for r in report(text).recommendations] == [("1", "Approve"), ("2", "Note")]


@pytest.mark.parametrize("heading", ["Reasons for recommendations", "Reason for the recommendation"])
def test_reasons_are_none(heading: str) -> None:
    assert report(f"**Title:** Buses\n**To:** Cabinet\n**{heading}**\nTo save money.").recommendations == []


def test_the_word_that_leads_to_the_next_is_left_out() -> None:
    text = (
        "**Title:** Buses\n**To:** Cabinet\n**Recommendations**\nThat Cabinet:\n"
        "a) notes the plan; and\nb) approves the costs."
    )
    assert [r.text for r in report(text).recommendations] == ["notes the plan", "approves the costs."]


def test_headings_in_a_box_that_nothing_sets_off() -> None:
    found = report(
        "**Title:** Waits\n**To:** The Board\nExecutive summary\nWaits fell.\nRecommendations\n"
        "The Board is asked to:\n1. NOTE the position.\nRisk\nDemand may rise."
    )
    assert [r.text for r in found.recommendations] == ["NOTE the position."]
    assert [s.title for s in found.sections] == ["Executive summary", "Risk"]


def test_text_behind_the_list_is_no_recommendation_and_is_kept() -> None:
    found = report(
        "**Title:** Budget\n**To:** Cabinet\n**Recommendations**\nCabinet is asked to:\na) consider it.\n"
        "b) endorse it.\nMembers are reminded that Section 106 applies.\n**Background**\nText."
    )
    assert [r.number for r in found.recommendations] == ["a", "b"]
    assert [s.title for s in found.sections] == ["Recommendations", "Background"]


def test_the_same_number_printed_again_in_fewer_words() -> None:
    found = report(
        "**Title:** Budget\n**To:** Cabinet\n**Recommendations**\n"
        "a) NOTE the overspend of £2m and the actions taken to mitigate it over the year.\nb) AGREE it.\n"
        "**1. Detail**\n1.1 Text.\n**2. Recommendations**\na) NOTE the overspend of £2m.\nb) AGREE it."
    )
    assert [(r.number, r.verb) for r in found.recommendations] == [("a", "NOTE"), ("b", "AGREE")]


def test_conclusions_beside_recommendations_are_kept_as_text() -> None:
    found = report(
        "**Title:** Buses\n**To:** Cabinet\n**1. Background**\n1.1 Text.\n"
        "**Conclusions and recommendations**\nThe service has improved a great deal this year.\n"
        "The Committee is asked to:\na) note the report.\nb) approve the plan."
    )
    assert [r.text for r in found.recommendations] == ["note the report.", "approve the plan."]
    assert [s.title for s in found.sections] == ["Background", "Conclusions and recommendations"]


def test_background_information_is_text() -> None:
    found = report(
        "**Title:** Buses\n**To:** Cabinet\n**Background information**\nThe route dates from 1990."
    )
    assert found.background_papers == []


def test_recommendations_that_are_named_where_they_stand() -> None:
    found = report(
        "# Affordable warmth\n**Summary of recommendations**\n"
        "**Recommendation 1:** That Cabinet appoints a lead.\n"
        "**Recommendation 2:** Note the evidence.\n**1. Introduction**\n1.1 Homes are cold.\n"
        "**Recommendation 1:** That Cabinet appoints a lead.\n1.2 We heard from eight witnesses."
    )
    assert [(r.number, r.text) for r in found.recommendations] == [
        ("1", "That Cabinet appoints a lead."),
        ("2", "Note the evidence."),
    ]


def test_a_recommendation_under_a_heading_of_its_own() -> None:
    found = report(
        "# Affordable warmth\n**1. Evidence**\n1.1 Homes are cold.\n**Recommendation 1**\n"
        "That Cabinet appoints a lead.\nThis would help.\n**2. Thanks**\n2.1 We thank all."
    )
    assert [(r.number, r.text) for r in found.recommendations] == [("1", "That Cabinet appoints a lead.")]


def test_earlier_recommendations_are_not_those_of_a_report_that_makes_its_own() -> None:
    found = report(
        "**Title:** Progress\n**To:** Cabinet\n**Recommendations**\nThat Cabinet notes the progress.\n"
        "**Progress**\n**Recommendation 1:** That a lead be appointed.\nDone in May."
    )
    assert [r.text for r in found.recommendations] == ["That Cabinet notes the progress."]


@pytest.mark.parametrize(
    "section",
    [
        "That permission be GRANTED subject to the following conditions:\n"
        "1. The development shall begin in three years.\n2. No dwelling shall be occupied before then.",
        "That permission be REFUSED for the following reasons:\n1. The design is poor.\n2. No parking.",
    ],
)
def test_conditions_and_reasons_are_no_recommendations(section: str) -> None:
    assert [number for number, _, _ in asked(section)] == [None]


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (
            "1. No charge be made for a year.\n2. Note the report.",
            ["No charge be made for a year.", "Note the report."],
        ),
        ("None.", []),
        ("No recommendations are made.", []),
        ("No, not applicable", []),
        (
            "THAT THE COMMITTEE:\n1. NOTES THE REPORT; AND\n2. RECOMMENDS TO CABINET THAT IT BE RAISED.",
            ["NOTES THE REPORT", "RECOMMENDS TO CABINET THAT IT BE RAISED."],
        ),
    ],
)
def test_no_and_capitals(section: str, expected: list[str]) -> None:
    assert [text for _, _, text in asked(section)] == expected


def test_a_list_below_an_entry_belongs_to_it() -> None:
    section = (
        "The Board is invited to:\na) approve it;\nb) note:\n(i) the performance; and\n(ii) the work.\n"
        "c) thank the staff."
    )
    assert [(number, text) for number, _, text in asked(section)] == [
        ("a", "approve it"),
        ("b", "note:\n(i) the performance; and\n(ii) the work."),
        ("c", "thank the staff."),
    ]


def test_a_second_formula_is_a_recommendation_of_its_own() -> None:
    found = report(
        "# Grants\n**Background**\nThere is a budget.\n**Recommendation:** That the Board awards grants.\n"
        "**RECOMMENDED** that the policy be reviewed."
    )
    assert [r.text for r in found.recommendations] == [
        "That the Board awards grants.",
        "the policy be reviewed.",
    ]


def test_of_one_number_and_nearly_the_same_words_one_is_kept() -> None:
    found = report(
        "**Title:** Devolution\n**To:** Council\n**Recommendations**\nThe Council is asked to:\n"
        "1. Endorse the decision by the Leader [Cabinet] to submit a request.\n2. Note the elections.\n"
        "**1. Background**\n1.1 A paper was published.\n**2. Recommendations**\nThe Council is asked to:\n"
        "1. Endorse the decision by the Leader to submit a joint request.\n2. Note that elections may move."
    )
    assert [r.number for r in found.recommendations] == ["1", "2", "2"]


@pytest.mark.parametrize(
    "lead",
    [
        "The Council may, having reviewed the decision, resolve one of the following:",
        "Below is a list of recommendations for practices, based on what people told us.",
        "The following recommendations are made by the panel.",
    ],
)
def test_what_announces_recommendations_is_none(lead: str) -> None:
    assert [text for _, _, text in asked(f"{lead}\na) agree the decision;\nb) refer it back.")] == [
        "agree the decision",
        "refer it back.",
    ]


def test_a_body_that_is_asked_to_decide() -> None:
    found = report(
        "# Play area\nThe inspection found three risks.\n**Council is asked to decide:**\n"
        "1. Whether to accept the quotation;\n2. Whether to close the unit."
    )
    assert [(r.number, r.text) for r in found.recommendations] == [
        ("1", "Whether to accept the quotation"),
        ("2", "Whether to close the unit."),
    ]


def test_a_numbered_clause_with_two_verbs_is_one() -> None:
    assert asked(
        "Cabinet is asked to:\n1) NOTE the updates and ENDORSE that they be made.\n2) APPROVE it."
    ) == [
        ("1", "NOTE", "NOTE the updates and ENDORSE that they be made."),
        ("2", "APPROVE", "APPROVE it."),
    ]


def test_two_of_one_list_are_no_repeats_however_alike() -> None:
    text = "Delegates authority to the Director of Transport, in consultation with the Chair, to approve all"
    found = report(
        f"**Title:** Levy\n**Recommendations**\nThat Cabinet:\n1) {text} requests.\n2) {text} cases.\n"
        "**Background**\nIt is due."
    )
    assert [r.number for r in found.recommendations] == ["1", "2"]
