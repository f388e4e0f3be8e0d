"""Cover sheets: labels as text and in tables, what they say and what is kept under a label of its own."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from boardpapers.extract.report.bodies import body_name
from boardpapers.extract.report.cover import read_cover
from boardpapers.extract.report.report import read_report
from boardpapers.layout import Line
from boardpapers.structure.lines import paragraphs

from ..forms import read, report, unclaimed
from ..sheets import LEADING, RIGHT, Sheet, context_of, section_of

DISTRICT = """
| **REPORT TO:** | EXECUTIVE |
| **DATE:** | 12 March 2024 |
| **PORTFOLIO HOLDER:** | Councillor Ann Vale |
| **HEAD OF SERVICE:** | Ben Marsh |
| **REPORT TITLE:** | Review of the allocations policy |
| **WARD(S):** | All |
**BACKGROUND**
The policy dates from 2016.
"""
FOUR_COLUMNS = """
**ALDERBROOK BOROUGH COUNCIL**
**CABINET**
| Report of: | Director of Place | Date: | 14 May 2024 |
| Title: | Parking charges | Agenda item: | 7 |
| Ward: | All wards | Key decision: | Yes |
| Classification: | OFFICIAL – Part 1 | Report No: | 12/2024 |
| Contact: | Dan Reed (Parking Manager) | Tel: | 01555 222333 |
**1. Background**
1.1 Charges were last set in 2019.
"""
COMMITTEE = """
**STANDARDS COMMITTEE – 6 JUNE 2024**
**Report of the Monitoring Officer**
# Annual review of complaints
**Classification: OFFICIAL – Part 1**
EXEMPT – Appendix 2 is exempt by virtue of paragraph 3 of Part 1 of Schedule 12A of the Act
**1. PURPOSE**
1.1 This report reviews complaints.
"""
TRUST = """
# Board of Directors – Meeting in Public
| Meeting date: | 28 March 2024 | Agenda item: | 7 |
| Title of paper: | Integrated performance report | Enclosure: | E |
| Executive lead: | Fay Stone, Chief Operating Officer | Author: | Gus Hale, Head of Performance |
| **Purpose:** | ☒ For approval ☐ For information | ^ | ^ |
| **Recommendation:** | The Board is asked to: / • Note the position / • Approve the recovery plan | ^ | ^ |
**Executive summary**
Waiting times fell.
"""
LABELLED = """
**To:** Full Council
**From:** The Chief Executive
**Date:** 3 July 2024
**Subject:** Senior management structure
**Past pathway:** Employment Committee, 12 June 2024
**Summary:** {}
**1. Background**
1.1 The structure dates from 2019.
""".format(
    "The structure was last reviewed in 2019 and no longer fits the services that the council runs, as "
    "the peer challenge of last year found when it spoke to members and to staff of all grades."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            DISTRICT,
            {
                "body": "Executive", "date": datetime.date(2024, 3, 12), "author": "Ben Marsh",
                "title": "Review of the allocations policy", "cabinet_member": "Councillor Ann Vale",
                "extra": {"WARD(S)": "All"},
            },
            id="a column of labels",
        ),
        pytest.param(
            FOUR_COLUMNS,
            {
                "body": "Cabinet", "date": datetime.date(2024, 5, 14), "author": "Director of Place",
                "title": "Parking charges", "agenda_item": "7", "number": "12/2024", "exempt": False,
                "extra": {"Ward": "All wards", "Key decision": "Yes"},
            },
            id="labels in two columns",
        ),
        pytest.param(
            COMMITTEE,
            {
                "body": "Standards Committee", "date": datetime.date(2024, 6, 6),
                "author": "Monitoring Officer", "title": "Annual review of complaints", "exempt": True,
                "exempt_paragraphs": "paragraph 3 of Part 1 of Schedule 12A",
            },
            id="headings",
        ),
        pytest.param(
            TRUST,
            {
                "body": "Board of Directors", "date": datetime.date(2024, 3, 28), "agenda_item": "7",
                "title": "Integrated performance report", "author": "Gus Hale, Head of Performance",
                "extra": {
                    "Executive lead": "Fay Stone, Chief Operating Officer",
                    "Enclosure": "E",
                    "Purpose": "For approval",
                },
            },
            id="a trust's front sheet",
        ),
        pytest.param(
            LABELLED,
            {
                "body": "Full Council", "author": "The Chief Executive", "date": datetime.date(2024, 7, 3),
                "title": "Senior management structure",
                "extra": {"Past pathway": "Employment Committee, 12 June 2024"},
            },
            id="labels as text",
        ),
    ],
)  # fmt: skip
def test_covers(text: str, expected: dict[str, Any]) -> None:
    found = report(text)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize("text", [DISTRICT, FOUR_COLUMNS, COMMITTEE, TRUST, LABELLED])
def test_every_word_of_a_cover_is_in_a_record(text: str) -> None:
    assert unclaimed(read(text, "report")) == []


def test_text_in_a_cover_table_becomes_recommendations_and_sections() -> None:
    found = report(TRUST)
    assert [(r.verb, r.text) for r in found.recommendations] == [
        ("Note", "Note the position"),
        ("Approve", "Approve the recovery plan"),
    ]
    assert [s.title for s in found.sections] == ["Executive summary"]


def test_a_long_text_behind_a_label_is_a_section() -> None:
    found = report(LABELLED)
    assert "Summary" not in found.extra
    assert [s.title for s in found.sections] == ["Summary", "Background"]
    assert found.sections[0].paragraphs[0].text.startswith("The structure was last reviewed")


def test_a_contact_and_the_number_beside_it() -> None:
    [contact] = report(FOUR_COLUMNS).contacts
    assert (contact.name, contact.role, contact.phone) == ("Dan Reed", "Parking Manager", "01555 222333")


def test_two_contacts_over_several_rows() -> None:
    text = """
| Title: | Falls |
| Report to: | Cabinet |
| Contact officers: | Ann Vale, Head of Care / Tel: 01555 111111 |
|  | Bo Marsh, Director of Public Health / Tel: 01555 222222 |
**1. Background**
1.1 Falls rose.
"""
    assert [(c.name, c.phone) for c in report(text).contacts] == [
        ("Ann Vale", "01555 111111"),
        ("Bo Marsh", "01555 222222"),
    ]


def test_labels_above_their_values() -> None:
    text = """
| Committee: | Date: | Classification: | Report No: |
| Licensing Board | 4 June 2024 | Unrestricted | 31/2024 |
# Fees
**1. Background**
1.1 Fees were last set in 2019.
"""
    found = report(text)
    assert (found.body, found.date, found.exempt, found.number) == (
        "Licensing Board", datetime.date(2024, 6, 4), False, "31/2024",
    )  # fmt: skip


def test_a_table_of_data_with_such_heads_is_no_cover() -> None:
    text = """
# Site visits
|! Title | Date |
| Mill Lane | 4 June 2024 |
| High Street | 5 June 2024 |
| Quay Road | 6 June 2024 |
**1. Background**
1.1 Members visited three sites.
"""
    found = report(text)
    assert found.title == "Site visits"
    assert found.sections[0].tables[0].rows[0] == ["Mill Lane", "4 June 2024"]


def test_two_labels_on_one_line() -> None:
    sheet = "**Report to: Cabinet**\n**Title: Fees**\n1. **Background**\n1.1 Fees rose."
    assert report(sheet).body == "Cabinet"
    apart = "**Date:** 4 June 2024 **Report** no: 1/2024"
    assert report(f"# Fees\n{apart}\n**1. Background**\n1.1 Fees rose.").date == datetime.date(2024, 6, 4)


def test_a_title_with_a_colon_is_no_label() -> None:
    found = report("**CABINET**\n# Levelling up: the next steps\n**1. Background**\n1.1 It began in 2022.")
    assert found.title == "Levelling up: the next steps"
    assert found.extra == {}


def test_a_name_and_the_label_of_its_post() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**Presenter:** Ann Vale Job title: Head of Care\n**1. A**\n1.1 B."
    )
    assert found.presenter == "Ann Vale, Head of Care"


@pytest.mark.parametrize(
    ("said", "exempt"),
    [
        ("Unrestricted", False),
        ("Open", False),
        ("No", False),
        ("Part exempt", True),
        ("OFFICIAL-SENSITIVE", True),
        ("Part 2", True),
        ("Not for publication", True),
        ("see below", None),
    ],
)
def test_whether_a_report_is_exempt(said: str, exempt: bool | None) -> None:
    text = f"**Title:** Fees\n**To:** Cabinet\n**Classification:** {said}\n**1. Background**\n1.1 Fees rose."
    assert report(text).exempt is exempt


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("CABINET, 30 JANUARY 2025", "Cabinet"),
        ("To the Audit Committee", "Audit Committee"),
        ("HEALTH AND WELLBEING BOARD – Tuesday 5 October 2021", "Health and Wellbeing Board"),
        ("Trust Board Meeting in Public", "Trust Board"),
        ("Planning Committee Date: 4 June 2024", "Planning Committee"),
    ],
)
def test_the_name_of_a_body(printed: str, name: str) -> None:
    assert body_name(printed) == name


AUTHORITY = """
**SALTMARSH FIRE AND RESCUE AUTHORITY**
| **REPORT TO:** | Cabinet |
| **DATE OF MEETING** | 20 June 2024 |
| **OFFICER** | Gail Tull, Director of Finance / gail.tull@example.org |
| **SUBJECT OF THE REPORT** | Treasury management |
| **ENCLOSURE** | G |
| **PROVENANCE & BACKGROUND PAPERS** | Strategy 2023 |
**1. Purpose**
1.1 To note the year.
"""


def test_a_value_that_might_be_a_label_and_the_head_above_the_cover() -> None:
    context = read(AUTHORITY, "report")
    [found] = context.found.reports
    assert (found.body, found.title) == ("Cabinet", "Treasury management")
    assert [s.title for s in found.sections] == ["PROVENANCE & BACKGROUND PAPERS", "Purpose"]
    assert found.background_papers == ["Strategy 2023"]
    assert found.extra == {"ENCLOSURE": "G"}
    assert unclaimed(context) == []


def test_an_author_with_an_address_is_a_contact() -> None:
    found = report(AUTHORITY)
    assert found.author == "Gail Tull, Director of Finance"
    assert [(c.name, c.role, c.email) for c in found.contacts] == [
        ("Gail Tull", "Director of Finance", "gail.tull@example.org")
    ]


def test_what_a_paper_is_for_is_no_recommendation() -> None:
    found = report(
        "| **Date of meeting:** | 27 March 2024 | **Agenda item:** | 9.2 |\n"
        "| **Title of report:** | Safe staffing | **Presented by:** | Cy Finch, Chief Nurse |\n"
        "| **Action required:** | For approval | ^ | ^ |\n"
        "| **Recommendation:** | The Board is asked to approve the review. | ^ | ^ |"
    )
    assert [r.text for r in found.recommendations] == ["approve the review."]
    assert found.extra == {"Action required": "For approval"}


def test_labels_without_a_colon_set_apart_from_their_values() -> None:
    sheet = Sheet()
    sheet.write("LOCAL SCHEME", bold=True)
    for label, value in [
        ("Portfolio Holder", "Cllr Sue Dunn"),
        ("Wards affected", "All"),
        ("Report to", "Cabinet"),
    ]:
        words = [*sheet.line(label, 72.0, bold=True).words, *sheet.line(value, 240.0).words]
        sheet.blocks += paragraphs([Line(words)], right={1: 540.0})
        sheet.top += 28
    context = context_of(section_of(sheet), sheet, report=False)
    cover = read_cover(sheet.blocks, context)
    assert (cover.text("cabinet_member"), cover.text("wards"), cover.text("body")) == (
        "Cllr Sue Dunn",
        "All",
        "Cabinet",
    )


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Trust Board of Directors – Public", "Trust Board of Directors"),
        ("Report to Executive Board", "Executive Board"),
        ("Integrated Care Board (Part 1)", "Integrated Care Board"),
        ("Public Health Board", "Public Health Board"),
    ],
)
def test_names_of_bodies_without_what_stands_beside_them(printed: str, name: str) -> None:
    assert body_name(printed) == name


def test_the_paragraphs_of_the_schedule() -> None:
    found = report(
        "**Part II – Exempt from publication**\n"
        "By virtue of paragraph(s) 1, 2 and 3 of Part 1 of Schedule 12A of the Local Government Act 1972.\n"
        "**Subject:** Offices\n**Report of:** Director of Place\n**1. Summary**\n1.1 Text."
    )
    assert found.exempt is True
    assert found.exempt_paragraphs == "paragraph(s) 1, 2 and 3 of Part 1 of Schedule 12A"


def test_a_table_of_data_under_heads_that_are_labels_is_no_cover() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**Date:** 3 July 2024\n**Dates of meetings**\n"
        "|! Meeting | Date | Time |\n| Board | 27 Nov 2024 | 9.30am |\n| Board | 29 Jan 2025 | 9.30am |"
    )
    assert [(s.title, len(s.tables)) for s in found.sections] == [("Dates of meetings", 1)]
    assert found.date == datetime.date(2024, 7, 3)


def test_the_body_and_the_day_in_a_row_of_their_own() -> None:
    found = report(
        "**ALDERBROOK COUNCIL**\n| **CABINET** | **9 July 2024** |\n**Subject Heading:** Street trading\n"
        "**ELT Lead:** Bo Shaw, Director\n**Decision Ref. No.:** ODR/2024/031\n**1. Summary**\n1.1 Text."
    )
    assert (found.body, found.date, found.title) == ("Cabinet", datetime.date(2024, 7, 9), "Street trading")
    assert (found.author, found.number) == ("Bo Shaw, Director", "ODR/2024/031")


PLANNING = """
# PLANNING COMMITTEE – 12 June 2024
**Application No:** 24/00318/FUL
**Site:** Land north of Quarry Lane
**Proposal:** Erection of 24 dwellings
**Applicant:** Thornfield Homes Ltd
**Recommendation:** APPROVE subject to conditions
**Reason for referral to Committee**
The application was called in.
**1. Site**
1.1 The site is a field.
"""


def test_an_application_for_planning_permission() -> None:
    found = report(PLANNING)
    assert (found.number, found.title) == ("24/00318/FUL", "Erection of 24 dwellings")
    assert (found.body, found.date) == ("Planning Committee", datetime.date(2024, 6, 12))
    assert [(r.verb, r.text) for r in found.recommendations] == [("APPROVE", "APPROVE subject to conditions")]
    assert found.extra["Site"] == "Land north of Quarry Lane"


def test_labels_in_two_languages() -> None:
    found = report(
        "| **Aelod Cabinet/Cabinet Member:** | Councillor Ann Vale |\n| **Pwnc/Subject:** | School places |\n"
        "| **Awdur/Report author:** | Ben Marsh |\n**1. Purpose**\n1.1 To report.\n"
        "**2. Argymhellion / Recommendations**\nMembers are requested to:\n2.1 Note the report."
    )
    assert (found.title, found.author, found.cabinet_member) == (
        "School places",
        "Ben Marsh",
        "Councillor Ann Vale",
    )
    assert [r.text for r in found.recommendations] == ["Note the report."]


def test_a_line_that_says_to_whom_and_one_that_says_which_item() -> None:
    found = report(
        "**Agenda item no. 5.1**\n# Scorecard\n"
        "Report to Performance and Resources Committee, 20 November 2024\n"
        "**1. Purpose**\n1.1 To report."
    )
    assert (found.agenda_item, found.body) == ("5.1", "Performance and Resources Committee")
    assert found.date == datetime.date(2024, 11, 20)


def test_a_small_table_of_figures_is_no_cover() -> None:
    found = report(
        "**Title:** Scorecard\n**1. Results**\n|! Ref | Indicator | Good is | Q1 24/25 | Q2 24/25 | RAG |\n"
        "| E1 | Carbon | Low | 980 | 1,011 | A |"
    )
    assert found.number is None and len(found.sections[-1].tables) == 1


BOXES = """
| **Title of paper** | Month 2 finance report | ^ |
| Presented by | Name: Gus Hale | Title: Chief Finance Officer |
| Prepared by | Name: Lena Moor | Job title: Deputy Director |
| The paper is for | ☐ Decision ☒ Discussion ☒ Assurance | ^ |
| **Executive summary** | ^ | ^ |
| The programme delivered £12.1m against a target of £14.6m, less than was planned. | ^ | ^ |
| **Recommendations** | ^ | ^ |
| The Board is asked to: / • **NOTE** the position / • **DISCUSS** the risks | ^ | ^ |
"""


def test_headings_and_text_over_the_whole_width_of_a_front_sheet() -> None:
    found = report(BOXES)
    assert [(r.verb, r.text) for r in found.recommendations] == [
        ("NOTE", "NOTE the position"),
        ("DISCUSS", "DISCUSS the risks"),
    ]
    assert [s.title for s in found.sections] == ["Executive summary"]
    assert found.extra == {"The paper is for": "Discussion, Assurance"}


def test_names_and_posts_in_cells_of_their_own() -> None:
    found = report(BOXES)
    assert (found.presenter, found.author) == (
        "Gus Hale, Chief Finance Officer",
        "Lena Moor, Deputy Director",
    )
    assert found.title == "Month 2 finance report"


def test_values_below_their_labels() -> None:
    found = report(
        "# Report to the Cabinet Member for Highways\n**Part I**\n"
        "Electoral division affected:\nFellside North\n"
        "# Fellside Road: speed limit\nContact for further information:\n"
        "Clare Moss, Tel: 01772 533000, Senior Engineer\n**Detail**\nSeven collisions were recorded."
    )
    assert (found.body, found.title) == ("Cabinet Member for Highways", "Fellside Road: speed limit")
    assert found.extra == {"Electoral division affected": "Fellside North"}
    assert [(c.name, c.role, c.phone) for c in found.contacts] == [
        ("Clare Moss", "Senior Engineer", "01772 533000")
    ]


def test_labels_stacked_in_two_languages() -> None:
    found = report(
        "| **DYDDIAD Y CYFARFOD: / DATE OF MEETING:** | 26 September 2024 |\n"
        "| **TEITL YR ADRODDIAD: / TITLE OF REPORT:** | Dental services |\n"
        "| **CYFARWYDDWR ARWEINIOL: / LEAD DIRECTOR:** | Sian Vale |\n**Situation**\nAccess is poor."
    )
    assert (found.title, found.author) == ("Dental services", "Sian Vale")
    assert found.date == datetime.date(2024, 9, 26)


GOVERNORS = """
| **REPORT TO COUNCIL OF GOVERNORS, PART 1** | ^ |
| **Title of paper:** Membership report | **Presenter:** Lisa Quaye, Membership Manager |
| **Date of meeting:** 15 May 2024 | **Author:** Town Clerk, 2 May 2024 |
| **Status:** For Approval [ ] For Information [X] | ^ |
| **Recommendations:** / The Council of Governors is asked to receive the report. | ^ |
| **Appendices:** None | ^ |
"""


def test_labels_and_values_in_one_cell() -> None:
    found = report(GOVERNORS)
    assert (found.title, found.presenter) == ("Membership report", "Lisa Quaye, Membership Manager")
    assert (found.date, found.author) == (datetime.date(2024, 5, 15), "Town Clerk")
    assert [r.text for r in found.recommendations] == ["receive the report."]
    assert (found.body, found.appendices) == ("Council of Governors", [])


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Report to Cabinet", "Cabinet"),
        ("Report to the Audit Committee on 8 February 2024", "Audit Committee"),
        ("Report to Performance Board – Thursday 6 June 2024", "Performance Board"),
        ("Report to Council on the budget", None),
        ("Report to parents", None),
    ],
)
def test_to_whom_a_line_says_a_report_goes(line: str, body: str | None) -> None:
    assert report(f"# Scorecard\n{line}\n**1. Purpose**\n1.1 To report.").body == body


def test_labels_side_by_side_with_values_of_two_lines() -> None:
    sheet = Sheet()
    for left, right in [
        ("Committee: Planning and Transport", "Date: Tuesday, 4 June 2024"),
        ("Committee", None),
        ("Title: Local Cycling Plan", "Item: 7"),
        ("Report Author: Gwen Tarr, Senior", None),
        ("Transport Planner", None),
    ]:
        words = [*sheet.line(left, 72.0).words, *(sheet.line(right, 330.0).words if right else [])]
        sheet.blocks += paragraphs([Line(words)], right={1: RIGHT})
        sheet.top += LEADING
    sheet.write("1. Summary", bold=True)
    sheet.write("Cycling is up.")
    section = section_of(sheet)
    section.agenda_item = None
    context = context_of(section, sheet, report=False)
    read_report(section, context)
    [found] = context.found.reports
    assert (found.body, found.date) == ("Planning and Transport Committee", datetime.date(2024, 6, 4))
    assert (found.title, found.agenda_item) == ("Local Cycling Plan", "7")
    assert found.author == "Gwen Tarr, Senior Transport Planner"
