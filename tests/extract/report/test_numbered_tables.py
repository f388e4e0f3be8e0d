"""Reports whose text stands in tables: a number in a narrow column, the paragraph beside it."""

from __future__ import annotations

from ..forms import read, report, unclaimed

AUTHORITY = """
| **Title:** | Bus franchising |
| **Report of:** | Judith Vale, Director of Transport |
| **Lead Member:** | Mayor Ann Grey |

|! **Recommendations:** | ^ |
| A | Approve the business case set out at Appendix A |
| B | Delegate authority to the Director to finalise the consultation |

|! **1. Purpose** | ^ |
| 1.1 | To present the business case. |
| 1.2 | Franchising is the preferred option. |
"""


def test_lettered_recommendations_in_a_table() -> None:
    found = report(AUTHORITY)
    assert [(r.number, r.verb, r.text) for r in found.recommendations] == [
        ("A", "Approve", "Approve the business case set out at Appendix A"),
        ("B", "Delegate", "Delegate authority to the Director to finalise the consultation"),
    ]
    assert all(r.evidence for r in found.recommendations)


def test_numbered_paragraphs_in_a_table_are_those_of_a_section() -> None:
    section = report(AUTHORITY).sections[-1]
    assert (section.number, section.title) == ("1", "Purpose")
    assert [(p.number, p.text) for p in section.paragraphs] == [
        ("1.1", "To present the business case."),
        ("1.2", "Franchising is the preferred option."),
    ]
    assert section.tables == []


def test_every_word_of_such_tables_is_told() -> None:
    assert unclaimed(read(AUTHORITY, "report")) == []


def test_a_table_of_recommendations_and_reasons() -> None:
    found = report(
        "**Title:** Fees\n**To:** Cabinet\n**Recommendations**\n|! No. | Recommendation | Reason |\n"
        "| 1 | Approve the fees for 2025. | They were last raised in 2021. |\n"
        "| 2 | Note the risks. | They are small. |\n**Background**\nFees rose."
    )
    assert [(r.number, r.verb, r.text) for r in found.recommendations] == [
        ("1", "Approve", "Approve the fees for 2025."),
        ("2", "Note", "Note the risks."),
    ]


def test_a_table_of_figures_stays_a_table() -> None:
    found = report("**Title:** Fees\n**1. Background**\n1.1 Text.\n| North | 12 |\n| South | 14 |")
    [table] = found.sections[-1].tables
    assert table.rows == [["North", "12"], ["South", "14"]]


def test_rows_that_are_headings() -> None:
    found = report(
        "**Title:** Budget\n**To:** Cabinet\n**REPORT DETAILS**\n| **1.00** | **EXPLAINING THE BUDGET** |\n"
        "| 1.01 | The settlement was announced. |\n| 1.02 | Spending power rose. |"
    )
    section = found.sections[-1]
    assert (section.number, section.title) == ("1.00", "EXPLAINING THE BUDGET")
    assert [p.number for p in section.paragraphs] == ["1.01", "1.02"]
