"""Exports: what another program reads out of each file."""

from __future__ import annotations

import csv
import datetime
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from boardpapers.errors import UsageError
from boardpapers.records import Document, Meeting
from boardpapers.writers import RECORD_TYPES, WRITERS, export_format
from boardpapers.writers.ics_export import escaped, folded
from boardpapers.writers.slugs import slug
from boardpapers.writers.tables import TABLES, harmless

MakeDocument = Callable[..., Document]


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_type_names_are_the_lists_of_a_document() -> None:
    lists = [
        name for name, field in Document.model_fields.items() if str(field.annotation).startswith("list")
    ]
    assert list(RECORD_TYPES) == lists


def test_every_list_of_a_document_is_a_table() -> None:
    assert set(RECORD_TYPES) <= set(TABLES)


def test_no_table_has_a_column_twice() -> None:
    for table in TABLES.values():
        assert len(set(table.head)) == len(table.head), table.name


@pytest.mark.parametrize("name", [name for name, writer in WRITERS.items() if not writer.records])
def test_the_same_records_give_the_same_bytes(tmp_path: Path, a_document: MakeDocument, name: str) -> None:
    for run in ("a", "b"):
        export_format(name).export([a_document()], tmp_path / run, [])
    first, second = (
        [file.read_bytes() for file in sorted([path, *path.rglob("*")]) if file.is_file()]
        for path in (tmp_path / "a", tmp_path / "b")
    )
    assert first == second
    assert first


def test_csv_gives_a_file_per_type_that_has_records(tmp_path: Path, a_document: MakeDocument) -> None:
    export_format("csv").export([a_document(), a_document("b.pdf")], tmp_path / "tables", [])
    names = {path.stem for path in (tmp_path / "tables").iterdir()}
    assert names == {
        "actions", "agenda", "attendance", "meetings", "members", "minutes", "resolutions", "warnings"
    }  # fmt: skip
    actions = read_csv(tmp_path / "tables" / "actions.csv")
    assert [row["file"] for row in actions] == ["plan.pdf", "b.pdf"]
    assert actions[0]["text"] == "Do it: now\nor later"
    assert actions[0]["leads"] == "no; ACC"
    assert actions[0]["timescale_end"] == "2025-03-31"
    assert actions[0]["board_roles"] == "sponsor Place"
    assert actions[0]["page"] == "3"
    assert actions[0]["rag"] == ""
    resolution = read_csv(tmp_path / "tables" / "resolutions.csv")[0]
    assert (resolution["meeting"], resolution["minute"], resolution["votes_for"]) == (
        "meeting-2024-05-14", "7", "3"
    )  # fmt: skip


def test_csv_of_one_type_is_one_file(tmp_path: Path, a_document: MakeDocument) -> None:
    export_format("csv").export([a_document()], tmp_path / "a.csv", ["warnings"])
    assert read_csv(tmp_path / "a.csv") == [
        {"file": "plan.pdf", "code": "torn-row", "message": "a row was not joined", "page": "2"}
    ]
    with pytest.raises(UsageError, match="one record type"):
        export_format("csv").export([a_document()], tmp_path / "b.csv", [])


@pytest.mark.parametrize("text", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_cells_that_begin_like_a_formula_are_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["a=b", "", None, -3, 2.5, datetime.date(2024, 1, 1)])
def test_other_cells_stay(cell: str | int | float | None) -> None:
    assert harmless(cell) == cell


def test_a_formula_in_a_paper_is_text_in_csv_and_xlsx(tmp_path: Path, a_document: MakeDocument) -> None:
    evil = a_document(title=None, glossary=[{"term": "=HYPERLINK(1)", "meaning": "@x"}])
    export_format("csv").export([evil], tmp_path / "t.csv", ["glossary"])
    assert read_csv(tmp_path / "t.csv")[0]["term"] == "'=HYPERLINK(1)"
    export_format("xlsx").export([evil], tmp_path / "t.xlsx", ["glossary"])
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["glossary"]
    assert [cell.value for cell in sheet[2]] == ["plan.pdf", "'=HYPERLINK(1)", "'@x", None]
    assert {cell.data_type for cell in sheet[2][:3]} == {"s"}


def test_xlsx_has_a_sheet_per_type_with_dates_filters_and_links(
    tmp_path: Path, a_document: MakeDocument
) -> None:
    export_format("xlsx").export([a_document()], tmp_path / "t.xlsx", [])
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert "actions" in book.sheetnames
    assert "glossary" not in book.sheetnames
    sheet = book["actions"]
    head = {cell.value: number for number, cell in enumerate(sheet[1])}
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    row = sheet[2]
    assert row[head["timescale_end"]].value == datetime.datetime(2025, 3, 31)
    assert row[head["ref"]].value == "1.10"
    page = row[head["page"]]
    assert page.value == 3
    assert (page.hyperlink.target, page.hyperlink.location) == ("plan.pdf", "page=3")


def test_xlsx_columns_are_as_wide_as_what_they_hold(tmp_path: Path, a_document: MakeDocument) -> None:
    title = "A title of more than forty characters that is read at a glance"[:50]
    actions = [{"id": "a", "source": "plan", "title": title, "text": "word " * 90}]
    export_format("xlsx").export([a_document(actions=actions)], tmp_path / "w.xlsx", ["actions"])
    sheet = openpyxl.load_workbook(tmp_path / "w.xlsx")["actions"]
    widths = {cell.value: round(sheet.column_dimensions[cell.column_letter].width) for cell in sheet[1]}
    assert widths["title"] == 52
    assert widths["text"] == 61
    assert widths["progress"] < 15


def test_xlsx_hides_columns_that_hold_nothing_but_keeps_them(
    tmp_path: Path, a_document: MakeDocument
) -> None:
    minuted = [{"id": "a", "source": "minutes", "text": "Write to the county.", "owner": "Clerk"}]
    export_format("xlsx").export([a_document(actions=minuted)], tmp_path / "h.xlsx", ["actions", "glossary"])
    book = openpyxl.load_workbook(tmp_path / "h.xlsx")
    sheet = book["actions"]
    groups = [group for group in sheet.column_dimensions.values() if group.hidden]
    hidden = {number for group in groups for number in range(group.min, group.max + 1)}
    shown = [cell.value for cell in sheet[1] if cell.column not in hidden]
    assert shown == ["file", "id", "source", "text", "owner", "page"]
    assert not any(column.hidden for column in book["glossary"].column_dimensions.values())


def test_xlsx_cuts_a_text_longer_than_a_cell_and_says_so(tmp_path: Path, a_document: MakeDocument) -> None:
    long = a_document(glossary=[{"term": "X", "meaning": "word " * 9000}])
    export_format("xlsx").export([long], tmp_path / "t.xlsx", ["glossary"])
    text = openpyxl.load_workbook(tmp_path / "t.xlsx")["glossary"]["C2"].value
    assert isinstance(text, str)
    assert len(text) == 32_767
    assert text.endswith("the records have it all)")


def test_sqlite_has_keys_and_a_full_text_index(tmp_path: Path, a_document: MakeDocument) -> None:
    path = tmp_path / "board.db"
    export_format("sqlite").export([a_document(), a_document("b.pdf", sha256="1" * 64)], path, [])
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    query = """SELECT d.name, m.body, i.number, r.verb FROM resolutions r
               JOIN minutes i ON i.key = r.minute_key
               JOIN meetings m ON m.key = r.meeting_key
               JOIN documents d ON d.key = r.document"""
    body = "Alderbrook Health and Wellbeing Board"
    assert database.execute(query).fetchall() == [(f, body, "7", "AGREED") for f in ("plan.pdf", "b.pdf")]
    found = database.execute(
        "SELECT ref FROM actions_fts JOIN actions ON key = actions_fts.rowid WHERE actions_fts MATCH 'later'"
    )
    assert found.fetchall() == [("1.10",), ("1.10",)]
    database.close()


def test_sqlite_of_one_type_brings_what_its_keys_need(tmp_path: Path, a_document: MakeDocument) -> None:
    export_format("sqlite").export([a_document()], tmp_path / "x.db", ["resolutions"])
    database = sqlite3.connect(tmp_path / "x.db")
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {"documents", "meetings", "minutes", "resolutions"} <= tables
    assert "actions" not in tables
    database.close()


def calendar(path: Path) -> list[dict[str, str]]:
    """Events of a calendar, unfolded."""
    text = path.read_bytes().decode().replace("\r\n ", "")
    events = text.split("BEGIN:VEVENT\r\n")[1:]
    return [dict(row.split(":", 1) for row in event.split("\r\n") if ":" in row) for event in events]


def test_the_calendar_has_meetings_and_deadlines(tmp_path: Path, a_document: MakeDocument) -> None:
    export_format("ics").export([a_document()], tmp_path / "x.ics", [])
    held, following, due = calendar(tmp_path / "x.ics")
    assert held["DTSTART"] == "20240514T140000"
    assert held["DTEND"] == "20240514T153000"
    assert held["LOCATION"] == r"Room 1\; County Hall"
    assert following["DTSTART"] == "20240709T140000"
    assert due["DTSTART;VALUE=DATE"] == "20250331"
    assert due["SUMMARY"] == "Due: 1.10 Do it"


def test_a_meeting_announced_and_then_called_is_one_event(tmp_path: Path, a_document: MakeDocument) -> None:
    board = "Alderbrook Health and Wellbeing Board"
    called = {"id": "m2", "status": "called", "body": board, "date": "2024-07-09", "venue": "Room 2"}
    later = a_document("agenda.pdf", meetings=[Meeting.model_validate(called)], actions=[])
    export_format("ics").export([a_document(), later], tmp_path / "x.ics", ["meetings"])
    events = calendar(tmp_path / "x.ics")
    assert [event.get("LOCATION") for event in events] == [r"Room 1\; County Hall", "Room 2"]


def test_calendar_lines_are_escaped_and_folded_between_characters() -> None:
    assert escaped("a,b;c\\d\r\ne\x1b") == r"a\,b\;c\\d\ne "
    line = "DESCRIPTION:" + "é" * 200
    pieces = folded(line).split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert folded(line).replace(b"\r\n ", b"").decode() == line + "\r\n"


def test_popolo_has_people_motions_and_votes_that_refer_to_each_other(
    tmp_path: Path, a_document: MakeDocument
) -> None:
    export_format("popolo").export([a_document(), a_document("b.pdf")], tmp_path / "p.json", [])
    found = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))
    assert [person["id"] for person in found["persons"]] == ["person/cllr-a-vale"]
    (motion,) = found["motions"]
    assert motion["text"] == "To agree the plan"
    assert motion["creator_id"] == "person/cllr-a-vale"
    assert motion["organization_id"] == found["organizations"][0]["id"]
    (vote,) = found["vote_events"]
    assert vote["motion_id"] == motion["id"]
    assert vote["counts"] == [{"option": "yes", "value": 3}, {"option": "no", "value": 1}]
    assert found["memberships"][0]["role"] == "Chair"
    assert found["events"][0]["attendees"][0]["status"] == "present"


@pytest.mark.parametrize("name", ["csv", "xlsx", "sqlite", "ics", "popolo"])
def test_an_unknown_type_is_a_usage_error(tmp_path: Path, a_document: MakeDocument, name: str) -> None:
    with pytest.raises(UsageError):
        export_format(name).export([a_document()], tmp_path / "x", ["actoins"])


def test_names_become_identifiers() -> None:
    assert slug("Cllr Édith O'Neill") == "cllr-edith-o-neill"
    assert slug("…") == "unnamed"
