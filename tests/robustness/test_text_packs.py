"""Packs handed over as text, as recognition and converters leave them: no bookmarks, few page breaks."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

import pytest

from boardpapers import extract
from boardpapers.readers import open_document
from boardpapers.readers.text_marks import TextLine, blocks
from boardpapers.records import Document, LineEvidence

PACK = """# ALDERBROOK HEALTH AND WELLBEING BOARD

Tuesday, 18th June 2024 at 2.00 pm

MEMBERS OF THE BOARD

Councillors:

Councillor Ada Vale, Cabinet Member for Health (Chair)

Councillor Ben Moor, Cabinet Member for Housing

STANDING INVITEES: (Non-Voting Board Members)

Cora Lind, Chief Executive, Healthwatch Alderbrook

Dan Hollis, Chief Officer, Alderbrook Voluntary Action

Information for members of the public

You have the right to attend formal meetings of the Council and its committees and to see copies
of the agenda and the minutes. On occasion, however, meetings may, for reasons set out in law,
need to consider some items in private. Dates of meetings and copies of public agendas and minutes
are available on the Council's website, from the Council's Customer Service Centre or by
contacting us using the details below, and on request in large print.

AGENDA

1. APOLOGIES

2. HEALTH INEQUALITIES FRAMEWORK (Pages 3 - 9)

3. ANY OTHER BUSINESS

Agenda Item 2

Report No: 41/2024 PUBLIC REPORT

## HEALTH INEQUALITIES FRAMEWORK

#### Report of the Director of Public Health

RECOMMENDATIONS

That the Board:

1. Endorses the framework.

1. Purpose

- 1.1. To agree what the partners of the Alderbrook Integrated Care System do together.
- **1.2.** To set out the principles.

2. How can I find out more about health inequalities in Alderbrook?

2.1 In the needs assessment.

Appendix A. The Framework: Principles and Actions

## HEALTH INEQUALITIES FRAMEWORK

Principle 1

Everyone's business.

Principle 2

Prevention comes first.
"""

QUESTIONS = """Minutes of the MEETING of the ALDERBROOK BOARD held on Tuesday, 18th June, 2024 at 2.00 pm

PRESENT:

1.\tCouncillor Ada Vale (Chair)\tHealth

1 QUESTIONS

One question had been received.



PETITIONS, DEPUTATIONS AND QUESTIONS FROM MEMBERS OF THE PUBLIC

No.\tPetition, deputation or question\tName of Speaker\tOn Behalf Of
1\tQuestion with notice\tMr Evan Marsh\t4 Mill Lane, Alderbrook

DETAILS

When will the clinic in Fernleigh open?

RESPONSE

In the autumn.
"""


def read(folder: Path, text: str) -> Document:
    path = folder / "paper.txt"
    path.write_text(text, encoding="utf-8")
    return extract(path)


@pytest.fixture
def pack(tmp_path: Path) -> Document:
    return read(tmp_path, PACK)


def test_text_behind_the_members_ends_their_list(pack: Document) -> None:
    members = [(m.name, m.section) for m in pack.meetings[0].members]
    assert members == [
        ("Councillor Ada Vale", "Councillors"),
        ("Councillor Ben Moor", "Councillors"),
        ("Cora Lind", "STANDING INVITEES: (Non-Voting Board Members)"),
        ("Dan Hollis", "STANDING INVITEES: (Non-Voting Board Members)"),
    ]


def test_a_title_of_the_agenda_in_a_stamped_items_appendix_opens_no_report(pack: Document) -> None:
    assert [(part.kind, part.agenda_item) for part in pack.parts] == [
        ("agenda", None), ("report", "2"), ("appendix", "2"),
    ]  # fmt: skip
    assert [report.number for report in pack.reports] == ["41/2024"]


def test_numbered_paragraphs_in_a_list_of_bullets(pack: Document) -> None:
    (report,) = pack.reports
    sections = {s.title: [p.number for p in s.paragraphs] for s in report.sections if s.number}
    assert sections == {
        "Purpose": ["1.1", "1.2"],
        "How can I find out more about health inequalities in Alderbrook?": ["2.1"],
    }


def test_a_question_in_a_table_of_tabs(tmp_path: Path) -> None:
    (meeting,) = read(tmp_path, QUESTIONS).meetings
    assert [(q.name, q.notice, q.response) for q in meeting.questions] == [
        ("Mr Evan Marsh", "with", "In the autumn."),
    ]  # fmt: skip


def test_a_paragraph_does_not_break_before_what_looks_like_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(
        "A note of the survey. " + "The figures are those of the year to March 2021. LLR ICS. " * 20
    )
    heads = [
        line[0].text
        for page in open_document(path).pages
        for top in sorted({word.top for word in page.words})
        if (line := [word for word in page.words if word.top == top])
    ]
    assert len(heads) > 5
    assert all(head.islower() for head in heads[1:])


CUT = (
    "The Director presented the plan and said that the partners had agreed how each multi-agency team"
    " would work. Alderbrook Council pays for two posts, and the Integrated Care Board for the third. Members"
    " asked when Fernleigh would have its own. It would be in March."
)
NAMES = "Councillor Ada Vale\nCouncillor Ben Moor\nCouncillor Cora Lind"


def cut_paper() -> str:
    return "\n\n".join([NAMES, *("\n".join(wrap(CUT, 72)) for _ in range(4))])


def test_lines_cut_at_a_measure_are_one_paragraph_again() -> None:
    runs = [block.run for block in blocks(cut_paper()) if isinstance(block, TextLine)]
    assert [" ".join(t.text for t in run) for run in runs] == [*NAMES.split("\n"), *[CUT] * 4]


def test_the_words_of_a_cut_paragraph_keep_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(cut_paper(), encoding="utf-8")
    document = open_document(path)
    raw = cut_paper().split("\n")
    words = {(word.page, word.n): word.text for page in document.pages for word in page.words}
    assert len(set(document.lines.values())) == sum(bool(line) for line in raw)
    assert all(words[at][:6] in raw[line - 1] for at, line in document.lines.items())


COPIED = """NETHER WICKHAM PARISH COUNCIL

Minutes of the meeting held on Tuesday 14th May 2024 at 7.30 pm

PRESENT: Councillor Ada Vale (Chair), Councillor Ben Moor

139.

Apologies
Apologies were received from Councillor Dev Hart.
140.
Allotment rents
RESOLVED: That the rents be raised to £30 a year.
"""


def test_numbers_that_copying_a_page_set_apart_from_their_titles(tmp_path: Path) -> None:
    (meeting,) = read(tmp_path, COPIED).meetings
    assert [(m.number, m.title, m.text) for m in meeting.minutes] == [
        ("139", "Apologies", "Apologies were received from Councillor Dev Hart."),
        ("140", "Allotment rents", "RESOLVED: That the rents be raised to £30 a year."),
    ]
    raw = COPIED.split("\n")
    first = [m.evidence[0] for m in meeting.minutes]
    assert [raw[e.line - 1] for e in first if isinstance(e, LineEvidence)] == ["139.", "140."]


def test_words_that_word_for_the_mac_set_apart() -> None:
    (line,) = (b for b in blocks("Present:\t\r \xa0Cllr\t\r \xa0Vale\t\r \xa0") if isinstance(b, TextLine))
    assert [token.text for token in line.run] == ["Present:", "Cllr", "Vale"]
