"""Text files: set as pages, read as papers, and evidence is a line of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from boardpapers import extract
from boardpapers.errors import EmptyFileError, PageLimitError, UnreadableError, WrongTypeError
from boardpapers.guard import Limits
from boardpapers.readers import open_document
from boardpapers.readers.text_marks import Gap, TextLine, TextTable, blocks

MINUTES = """Nether Wickham Parish Council

Minutes of the meeting of the NETHER WICKHAM PARISH COUNCIL held on Tuesday, 14th May, 2024 at 7.30 pm

PRESENT:

1.\tCouncillor Ada Vale (Chair)\tFootpaths
2.\tCouncillor Ben Moor\tAllotments
\t\tand trees

1 APOLOGIES

Apologies were received from Councillor Dev Hart.

2 ALLOTMENT RENTS

RESOLVED: That the rents be raised to £30 a year.

The meeting closed at 9.05 pm.
"""

PLAN = """# Alderbrook Health and Wellbeing Delivery Plan

Priority 1: Start well

Ref\tKey Actions\tLead\tTimescale\tMetrics
1.1\tA good start\t\t\t
1.1.1\t<p>Open family hubs.</p> <p>a) In the north.</p>\tACC\t24/25\t<ul><li>Hubs open<li>Families seen

Ref\tKey Actions\tLead\tTimescale\tMetrics
\tb) In the south.\t\t\t• Visits • Referrals
1.1.2\tTrain volunteers.\tVCS\t23/24\tVolunteers trained
"""


def written(folder: Path, text: str, name: str = "paper.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def evidence(value: Any) -> Iterator[dict[str, Any]]:
    """Every piece of evidence in a document's data."""
    if isinstance(value, dict):
        yield from value.get("evidence", [])
        for part in value.values():
            yield from evidence(part)
    elif isinstance(value, list):
        for part in value:
            yield from evidence(part)


def test_minutes_in_a_text_file(tmp_path: Path) -> None:
    document = extract(written(tmp_path, MINUTES))
    assert (document.source.media_type, document.source.ocr) == ("text/plain", False)
    (meeting,) = document.meetings
    assert (str(meeting.date), meeting.status, meeting.start) == ("2024-05-14", "held", "19:30")
    assert [(m.number, m.title) for m in meeting.minutes] == [("1", "APOLOGIES"), ("2", "ALLOTMENT RENTS")]
    present = {a.name: a.role for a in meeting.attendance if a.status == "present"}
    assert present == {"Councillor Ada Vale": "Footpaths", "Councillor Ben Moor": "Allotments and trees"}


def test_evidence_is_the_line_of_the_file(tmp_path: Path) -> None:
    data = extract(written(tmp_path, MINUTES)).model_dump()
    found = list(evidence(data))
    assert found and all(set(one) == {"line"} for one in found)
    lines = MINUTES.split("\n")
    (meeting,) = data["meetings"]
    rents = meeting["minutes"][1]["evidence"]
    assert "ALLOTMENT RENTS" in lines[rents[0]["line"] - 1]
    vale = next(a for a in meeting["attendance"] if a["name"] == "Councillor Ada Vale")
    assert lines[vale["evidence"][0]["line"] - 1] == "1.\tCouncillor Ada Vale (Chair)\tFootpaths"


def test_a_plan_whose_table_a_page_had_cut(tmp_path: Path) -> None:
    document = extract(written(tmp_path, PLAN, "plan.md"))
    assert [a.ref for a in document.actions] == ["1.1.1", "1.1.2"]
    first = document.actions[0]
    assert first.leads == ["ACC"]
    assert [part.label for part in first.parts] == ["a", "b"]
    metrics = [m.text for m in document.metrics if m.action == first.id]
    assert metrics == ["Hubs open", "Families seen", "Visits", "Referrals"]


def test_blocks() -> None:
    found = list(
        blocks("# One **two**\r\n\r\n\r\n- a &amp; b\n* c) d<br>e\na\tb\t\n\t<b>c</b>\t<del>d</del>\nend")
    )
    assert [type(block) for block in found] == [
        Gap, TextLine, Gap, TextLine, Gap, TextLine, Gap, TextTable, Gap, TextLine,
    ]  # fmt: skip
    title, item, lettered, end = [block for block in found if isinstance(block, TextLine)]
    assert (title.level, [t.text for t in title.run], {t.bold for t in title.run}) == (
        1,
        ["One", "two"],
        {True},
    )
    assert [t.text for t in item.run] == ["•", "a", "&", "b"]
    assert [t.text for t in lettered.run] == ["c)", "d", "e"]
    assert found[2] == Gap(2)
    (table,) = [block for block in found if isinstance(block, TextTable)]
    assert table.numbers == [6, 7]
    assert [[" ".join(t.text for run in cell for t in run) for cell in row] for row in table.rows] == [
        ["a", "b", ""],
        ["", "c", "d"],
    ]
    assert table.rows[1][1][0][0].bold and table.rows[1][2][0][0].struck
    assert (end.number, [t.text for t in end.run]) == (8, ["end"])


def test_every_word_has_its_line(tmp_path: Path) -> None:
    document = open_document(written(tmp_path, PLAN))
    lines = PLAN.split("\n")
    count = 0
    for page in document.pages:
        for word in page.words:
            count += 1
            assert word.text == "•" or word.text in lines[document.lines[page.number, word.n] - 1]
            assert 0 < word.x0 < word.x1 < page.width and 0 < word.top < word.bottom < page.height
    assert count == len(document.lines)


def test_texts_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(WrongTypeError, match="a plain text file"):
        extract(written(tmp_path, MINUTES, "minutes.pdf"))
    with pytest.raises((EmptyFileError, UnreadableError)):
        extract(written(tmp_path, " \n\t\n"))
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    with pytest.raises(WrongTypeError, match="a PNG picture"):
        extract(tmp_path / "picture.txt")


@pytest.mark.parametrize(
    "text",
    [
        "\t" * 100_000 + "x",
        "<" * 50_000,
        "**" * 50_000 + "x",
        "<p>" * 30_000 + "x",
        "# " * 50_000,
        "x" * 99_999,
    ],
)
def test_odd_texts_are_read(text: str, tmp_path: Path) -> None:
    assert extract(written(tmp_path, f"{MINUTES}\n\n{text}\n")).coverage.words > 0


def test_a_text_beyond_the_limit(tmp_path: Path) -> None:
    with pytest.raises(PageLimitError, match="a text of more than"):
        extract(written(tmp_path, "word " * 99_999), limits=Limits(memory_mb=50))


def test_pages_of_a_text_are_of_any_length_and_begin_no_other_paper(tmp_path: Path) -> None:
    items = [f"{n} ITEM {n}\n\nThe clerk reported on the matter of path {n}.\n" for n in range(2, 40)]
    document = extract(written(tmp_path, "\n".join([MINUTES, *items, "", "", "99 CLOSE", "", "It closed."])))
    assert document.source.pages > 1
    assert [part.kind for part in document.parts] == ["minutes"]


def test_a_stamp_opens_the_page_of_its_item_whatever_gap_follows(tmp_path: Path) -> None:
    report = "Agenda Item 4\n\n\n\nREPORT TO THE COUNCIL\n\nSubject:\tBenches\nAuthor:\tClerk\n"
    path = written(tmp_path, f"{MINUTES}\n{report}")
    pages = list(open_document(path).pages)
    opened = next(page for page in pages if page.words[0].text == "Agenda")
    assert [word.text for word in opened.words[:6]] == ["Agenda", "Item", "4", "REPORT", "TO", "THE"]
    assert opened.words[0].top < 0.06 * opened.height
    parts = extract(path).parts
    assert [(part.kind, part.agenda_item) for part in parts] == [("minutes", None), ("report", "4")]


def told(text: str) -> list[tuple[str, bool, int]]:
    """(text, bold, level) of each line."""
    lines = (block for block in blocks(text) if isinstance(block, TextLine))
    return [(" ".join(t.text for t in line.run), all(t.bold for t in line.run), line.level) for line in lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n2. Introduction\n\nText.", ("2. Introduction", True, 0)),
        ("\n2. Introduction\nText goes on.", ("2. Introduction", False, 0)),
        ("\n2. Endorses the plan.\n\n", ("2. Endorses the plan.", False, 0)),
        ("\n2. Councillor Ada Vale\n\n", ("2. Councillor Ada Vale", False, 0)),
        ("- 4.1 There are none.", ("4.1 There are none.", False, 0)),
        ("- 5 FINANCIAL MATTERS", ("5 FINANCIAL MATTERS", True, 0)),
        ("Options\n=======\nText.", ("Options", True, 1)),
        ("Options\n-------\nText.", ("Options", True, 2)),
    ],
)
def test_headings_and_numbers_as_text_prints_them(text: str, expected: tuple[str, bool, int]) -> None:
    assert told(text)[0] == expected


def test_drawn_lines_are_no_text() -> None:
    assert [said for said, _, _ in told("One.\n\n---\n\nTwo.\n\n____\n")] == ["One.", "Two."]


def test_tables_between_strokes() -> None:
    text = "| Date | Item |\n|---|:--|\n| 11 June 2024 | Local plan \\| draft |\n|  | Housing |\n\nText."
    [table] = [block for block in blocks(text) if isinstance(block, TextTable)]
    rows = [[" ".join(t.text for run in cell for t in run) for cell in row] for row in table.rows]
    assert rows == [["Date", "Item"], ["11 June 2024", "Local plan | draft"], ["", "Housing"]]
    assert table.numbers == [1, 3, 4]
    assert all(token.bold for cell in table.rows[0] for run in cell for token in run)


REPORT = """# Alderbrook Health and Wellbeing Board

Report No: 12/2024 PUBLIC REPORT

## Review of parking charges

#### DECISION RECOMMENDATIONS

That the Board:

1. Endorses the charges.

#### 1 PURPOSE

- 1.1 To report.

This page is intentionally left blank

Alderbrook Health and Wellbeing Board Work Plan 2024/25\t\t\t
Meeting Date\tPublication Date\tProposed Item\tAuthor
\t\tFees\tA Vale
11/06/24\t03/06/24\tMarkets\tB Moor
\t\tParks\tC Hart
"""


def test_recommendations_and_a_work_plan(tmp_path: Path) -> None:
    document = extract(written(tmp_path, REPORT))
    [report] = document.reports
    assert [(r.number, r.text) for r in report.recommendations] == [("1", "Endorses the charges.")]
    assert [(s.number, s.title) for s in report.sections] == [("1", "PURPOSE")]
    assert [(e.item, e.author) for e in document.work_plan] == [
        ("Fees", "A Vale"),
        ("Markets", "B Moor"),
        ("Parks", "C Hart"),
    ]
    assert {str(e.meeting_date) for e in document.work_plan} == {"2024-06-11"}


GLOSSARY = """# Alderbrook Health and Wellbeing Delivery Plan

Glossary

CCG\tClinical Commissioning Group
CVD\tCardio Vascular Disease, of the heart and of the vessels that lead from it and to it, as doctors say
JSNA\tJoint Strategic Needs Assessment
PCN\tPrimary Care Network
"""


def test_a_list_of_abbreviations(tmp_path: Path) -> None:
    terms = extract(written(tmp_path, GLOSSARY)).glossary
    assert [term.term for term in terms] == ["CCG", "CVD", "JSNA", "PCN"]
