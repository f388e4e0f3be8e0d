"""Covers that open with rows without labels, of planning applications, and what they say of exemption."""

from __future__ import annotations

import datetime

import pytest

from ..forms import report

DAY = datetime.date(2024, 11, 13)
TEXT = "**1. Purpose**\n1.1 To consider the business case."
AUTHORITY = """
| **Transport and Infrastructure Committee** | **Agenda Item 5** |
| **13 November 2024** | ^ |
| Title: | Bus reform |
| Report of: | Gus Birch, Assistant Director |
| Public Report: | {} |
| Key Decision: | No |
"""


@pytest.mark.parametrize(("said", "exempt"), [("Yes", False), ("No", True), ("No, paragraph 3", True)])
def test_rows_above_the_labels_say_whose_meeting_it_is(said: str, exempt: bool) -> None:
    found = report(AUTHORITY.format(said) + TEXT)
    assert (found.body, found.date, found.agenda_item) == ("Transport and Infrastructure Committee", DAY, "5")
    assert (found.title, found.exempt) == ("Bus reform", exempt)


def test_a_small_table_of_its_own_says_whose_meeting_it_is() -> None:
    head, labels = AUTHORITY.split("| Title:")
    found = report(f"{head}\n**Supporting paper**\n| Title:{labels.format('Yes')}{TEXT}")
    assert (found.body, found.date, found.title) == (
        "Transport and Infrastructure Committee",
        DAY,
        "Bus reform",
    )


def test_a_table_of_dates_is_no_head() -> None:
    found = report(f"**Title:** Fees\n**To:** Cabinet\n| 13 November 2024 |\n| 4 December 2024 |\n{TEXT}")
    assert found.date is None


def test_the_case_officer_is_the_author_of_a_planning_report() -> None:
    found = report(
        "| Application No. | 24/00417/FUL |\n| Site address | Former Depot, Mill Lane |\n"
        "| Proposal | Erection of 14 dwellings |\n| Applicant | Vale Homes Ltd |\n"
        "| Case officer | Fay Grove |\n"
        "**RECOMMENDATION: Refuse**\n**1. The site**\n1.1 It lies south of the lane."
    )
    assert (found.number, found.title) == ("24/00417/FUL", "Erection of 14 dwellings")
    assert (found.author, [r.text for r in found.recommendations]) == ("Fay Grove", ["Refuse"])


def test_to_recommend_to_another_body_is_asked_for_itself() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**Recommendations**\n"
        "a) Note the audit.\nb) Recommend to the Combined Authority Board to approve the scheme.\n"
        "**Background**\nFees rose."
    )
    assert [(r.number, r.verb) for r in found.recommendations] == [("a", "Note"), ("b", "Recommend")]
    assert found.recommendations[1].text.startswith("Recommend to the Combined Authority Board")


def test_background_papers_divided_by_semicolons() -> None:
    found = report(
        f"**Title:** Fees\n**To:** Cabinet\n{TEXT}\n**Background Papers**\n"
        "Parking Policy 2019; Report, July 2024"
    )
    assert found.background_papers == ["Parking Policy 2019", "Report, July 2024"]


@pytest.mark.parametrize(
    "lead", ["The Committee is asked:-", "The Board is asked to: –", "It is recommended:-"]
)
def test_a_lead_in_that_ends_in_a_colon_and_a_dash(lead: str) -> None:
    found = report(
        f"**Title:** Fees\n**To:** Cabinet\n**Recommendations**\n{lead}\n(i) to note the report;\n"
        "(ii) to support the uplift.\n**Background**\nFees rose."
    )
    assert [r.number for r in found.recommendations] == ["i", "ii"]


def test_a_post_in_a_sentence_has_no_full_stop() -> None:
    found = report(
        f"**Title:** Fees\n**To:** Cabinet\n{TEXT}\n"
        "**Contact Officer:** Sam Dale, Commissioning Manager. Tel: 01632 960321"
    )
    assert [(c.name, c.role) for c in found.contacts] == [("Sam Dale", "Commissioning Manager")]


def test_a_list_below_what_it_is_subject_to_belongs_to_one_recommendation() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**3.0 Recommendations**\nIt is RECOMMENDED that\n"
        "3.1 the Committee approve the scheme, subject to\n(i) funding; and\n(ii) planning consent\n"
        "3.2 a further report be brought in May.\n**Background**\nFees rose."
    )
    assert [r.number for r in found.recommendations] == ["3.1", "3.2"]
    assert found.recommendations[0].text.endswith("(ii) planning consent")


@pytest.mark.parametrize("said", ["For information only.", "For noting only", "For information."])
def test_what_a_paper_is_for_asks_for_nothing(said: str) -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n"
        f"**Action required by the Board:**\n{said}\n**Background**\nFees rose."
    )
    assert found.recommendations == []
