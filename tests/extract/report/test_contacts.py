"""Contact officers: name, post, number and address told apart."""

from __future__ import annotations

import pytest

from boardpapers.extract.report.contacts import contacts_in, groups_of_columns
from boardpapers.layout import Paragraph
from boardpapers.structure.lines import build
from boardpapers.styles import styles_for

from ..forms import report
from ..sheets import Sheet

STYLE = styles_for("").reports
Fields = tuple[str, str | None, str | None, str | None]


def people(*groups: list[str]) -> list[Fields]:
    return [(c.name, c.role, c.phone, c.email) for c in contacts_in(groups, STYLE)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["Ann Vale, Head of Finance", "Tel: 01555 123456", "ann.vale@alderbrook.gov.uk"],
            ("Ann Vale", "Head of Finance", "01555 123456", "ann.vale@alderbrook.gov.uk"),
            id="lines",
        ),
        pytest.param(
            ["Ann Vale, Head of Finance, a.vale@alderbrook.gov.uk, 01555 123456"],
            ("Ann Vale", "Head of Finance", "01555 123456", "a.vale@alderbrook.gov.uk"),
            id="one line",
        ),
        pytest.param(
            ["Name: Ann Vale", "Position: Head of Finance", "Telephone: 01555 123456 ext 201"],
            ("Ann Vale", "Head of Finance", "01555 123456 ext 201", None),
            id="labels",
        ),
        pytest.param(
            ["Dan Reed (Parking Manager)"], ("Dan Reed", "Parking Manager", None, None), id="brackets"
        ),
        pytest.param(
            ["Ann Vale – Head of Finance"], ("Ann Vale", "Head of Finance", None, None), id="a dash"
        ),
        pytest.param(
            ["Ann Vale Strategic Director of Place"],
            ("Ann Vale", "Strategic Director of Place", None, None),
            id="a post without a mark",
        ),
    ],
)
def test_one_contact(lines: list[str], expected: Fields) -> None:
    assert people(lines) == [expected]


def test_a_person_begins_behind_the_numbers_of_the_one_before() -> None:
    lines = ["Ann Vale", "01555 111111", "Bo Marsh", "Deputy Clerk", "01555 222222"]
    assert people(lines) == [
        ("Ann Vale", None, "01555 111111", None),
        ("Bo Marsh", "Deputy Clerk", "01555 222222", None),
    ]


def test_groups_are_people_of_their_own() -> None:
    assert [name for name, *_ in people(["Ann Vale"], ["Bo Marsh"])] == ["Ann Vale", "Bo Marsh"]


def test_nobody() -> None:
    assert people(["Tel: 01555 123456"], ["  "]) == []


def set_apart(*rows: tuple[tuple[float, str], ...]) -> list[Paragraph]:
    """Paragraphs of one line each, whose phrases stand at the x given."""
    sheet = Sheet()
    made = []
    for row in rows:
        words = [w for x, text in row for w in sheet.line(text, x).words]
        made.append(build([type(sheet.line("x", 0.0))(words)]))
        sheet.top += 14.0
    return made


def test_columns_of_text_are_read_one_after_the_other() -> None:
    lines = set_apart(
        ((72.0, "Report author:"), (300.0, "Relevant director:")),
        ((72.0, "Ann Vale"), (300.0, "Bo Marsh")),
        ((72.0, "01555 111111"), (300.0, "01555 222222")),
    )
    groups = groups_of_columns(lines, STYLE)
    assert [group[1:] for group in groups] == [["Ann Vale", "01555 111111"], ["Bo Marsh", "01555 222222"]]
    assert [name for name, *_ in people(*groups)] == ["Ann Vale", "Bo Marsh"]


def test_a_section_of_contacts() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**1. Background**\n1.1 Fees rose.\n**2. Contact officer**\n"
        "Ann Vale\nHead of Finance\nTelephone: 01555 123456"
    )
    [contact] = found.contacts
    assert (contact.name, contact.role, contact.phone) == ("Ann Vale", "Head of Finance", "01555 123456")


def test_a_label_before_the_contact() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**1. Background**\n1.1 Fees rose.\nBackground papers: None.\n"
        "Contact officer: Ann Vale, Head of Finance, a.vale@alderbrook.gov.uk"
    )
    assert [(c.name, c.email) for c in found.contacts] == [("Ann Vale", "a.vale@alderbrook.gov.uk")]
    assert found.background_papers == []


def test_numbers_on_lines_of_their_own_belong_to_the_contact_above() -> None:
    found = report(
        "**Title:** Fees\n**Contact:** Ann Vale\n**Telephone:** 01555 123456\n"
        "**Email:** a.vale@alderbrook.gov.uk\n"
        "**1. Background**\n1.1 Fees rose."
    )
    [contact] = found.contacts
    assert (contact.name, contact.phone, contact.email) == (
        "Ann Vale",
        "01555 123456",
        "a.vale@alderbrook.gov.uk",
    )


def test_authors_in_a_table_at_the_end() -> None:
    found = report(
        "**Title:** Schools\n**To:** Committee\n**1. Purpose**\n1.1 To report.\n**Author(s)**\n"
        "|! Name | Designation | Contact details |\n| Fay Rennie | Senior Manager | fay@example.org |\n"
        "**Approved**\n|! Name | Designation | Date |\n| Ian Cargill | Director | 15 August 2024 |"
    )
    assert [(c.name, c.role, c.email) for c in found.contacts] == [
        ("Fay Rennie", "Senior Manager", "fay@example.org")
    ]


def test_an_annex_below_the_contact_is_an_appendix() -> None:
    found = report(
        "**Title:** Roads\n**To:** Cabinet\n**Background**\nText.\n"
        "**Contact Officer:** Dilip Rao, Head of Asset Management, 01865 555 0123, dilip.rao@example.org\n"
        "**Annex 1:** Programme"
    )
    assert [(c.name, c.email) for c in found.contacts] == [("Dilip Rao", "dilip.rao@example.org")]
    assert [(a.label, a.title) for a in found.appendices] == [("1", "Programme")]


def test_two_people_in_each_column_of_a_table() -> None:
    found = report(
        "**Title:** Care\n**To:** Cabinet\n**1. Purpose**\n1.1 To report.\n**2. Contact details**\n"
        "| **Report Authors:** Ann Hollis / Assistant Director / +443000412070 / ann@example.org "
        "| **Lead Directors** / Kit Dell, / Director of Adult Care / kit@example.org / Mo Hill, Director |\n"
        "| Bo Wicks / Head of Service / bo@example.org | of Public Health / mo@example.org |"
    )
    assert [(c.name, c.role, c.email) for c in found.contacts] == [
        ("Ann Hollis", "Assistant Director", "ann@example.org"),
        ("Bo Wicks", "Head of Service", "bo@example.org"),
        ("Kit Dell", "Director of Adult Care", "kit@example.org"),
        ("Mo Hill", "Director of Public Health", "mo@example.org"),
    ]


def test_an_extension_alone_is_a_number() -> None:
    found = report(
        "**Title:** Plan\n**To:** Cabinet\n**Contact officer:** Roma Dean, Service Manager, ext 64410"
    )
    assert [(c.name, c.role, c.phone) for c in found.contacts] == [
        ("Roma Dean", "Service Manager", "ext 64410")
    ]


def test_figures_under_a_heading_of_contact_name_nobody() -> None:
    found = report(
        "**Title:** Performance\n**To:** Cabinet\n**1. Contact**\n"
        "| Percentage of people who have their contact resolved by the service at once | GREEN |\n"
        "| Latest: 4% | Target: 5% |\n| Ann Vale | Head of Service |\n**2. Close**\nNone."
    )
    assert [(c.name, c.role) for c in found.contacts] == [("Ann Vale", "Head of Service")]


def test_names_with_their_posts_need_no_number_between_them() -> None:
    lines = [
        "Ann Vale, Director of Strategy, Care &",
        "Corporate Assurance",
        "Bo Marsh-Reed, Strategy Manager",
    ]
    assert people(lines) == [
        ("Ann Vale", "Director of Strategy, Care & Corporate Assurance", None, None),
        ("Bo Marsh-Reed", "Strategy Manager", None, None),
    ]


def test_contacts_of_two_sections() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**1. Background**\n1.1 Fees rose.\n"
        "**2. Relevant Director:**\nAnn Vale, Chief Executive\n**3. Report Authors:**\n"
        "Bo Marsh, Strategy Manager\nCy Dale, Policy Officer"
    )
    assert [(c.name, c.role) for c in found.contacts] == [
        ("Ann Vale", "Chief Executive"),
        ("Bo Marsh", "Strategy Manager"),
        ("Cy Dale", "Policy Officer"),
    ]


def test_contacts_in_bullets_below_who_they_are() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**Background**\nFees rose.\n**Contact details**\n"
        "**Report Author(s)**\n• Ann Vale (Head of Finance)\n• 01555 123456\n• a.vale@example.org\n"
        "**Relevant Director:**\n• Bo Marsh (Director of Places)\n• 01555 222222\n• b.marsh@example.org"
    )
    assert [(c.name, c.role, c.phone, c.email) for c in found.contacts] == [
        ("Ann Vale", "Head of Finance", "01555 123456", "a.vale@example.org"),
        ("Bo Marsh", "Director of Places", "01555 222222", "b.marsh@example.org"),
    ]


def test_the_author_named_among_the_contacts_goes_before_the_lead_of_the_cover() -> None:
    found = report(
        "**Title:** Fees\n**Responsible officer:** Director of Finance\n**Background**\nFees rose.\n"
        "**Alderbrook Combined Authority Contact:**\nReport Author: Ann Vale\n"
        "Contact Details: ann.vale@alderbrook.gov.uk"
    )
    assert found.author == "Ann Vale"
    assert [(c.name, c.role, c.email) for c in found.contacts] == [
        ("Ann Vale", None, "ann.vale@alderbrook.gov.uk")
    ]


def test_labels_before_values_are_no_column_of_their_own() -> None:
    lines = set_apart(((72.0, "Report author:"), (300.0, "Ann Vale")), ((72.0, "E-mail: ann@vale.uk"),))
    assert people(*groups_of_columns(lines, STYLE)) == [("Ann Vale", None, None, "ann@vale.uk")]


def test_names_posts_and_numbers_that_close_a_report() -> None:
    found = report(
        "**Title:** Pay\n**To:** Council\n**1. Background**\n1.1 Pay rose.\n**2. Recommendation**\n"
        "2.1 Council agrees the policy.\n**Ann Vale**\n**Strategy Adviser**\n**01555 123456**"
    )
    assert [(c.name, c.role, c.phone) for c in found.contacts] == [
        ("Ann Vale", "Strategy Adviser", "01555 123456")
    ]
    assert [s.title for s in found.sections] == ["Background", "Recommendation"]


def test_documents_attached_under_letters() -> None:
    found = report(
        "**Title:** Hubs\n**To:** Cabinet\n**Introduction**\nText.\n**Attached documents**\n"
        "(a) 24-00015 - Decision Report\n(b) Appendix 1 Service Offers"
    )
    assert [(a.label, a.title) for a in found.appendices] == [
        ("A", "24-00015 - Decision Report"),
        ("1", "Service Offers"),
    ]


def test_tables_behind_an_appendix_below_the_contacts_list_nobody() -> None:
    found = report(
        "**Title:** Fees\n**Background**\nFees rose.\n**Contact officer**\nAnn Vale, Head of Finance\n"
        "Tel: 01555 123456\nFunding for city transport\nAppendix 1 – Schemes\n| Mill | Due |\n| Weir | Done |"
    )
    assert [(c.name, c.role) for c in found.contacts] == [("Ann Vale", "Head of Finance")]
