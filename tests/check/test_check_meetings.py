"""Packs, decisions, dates, people and names."""

from __future__ import annotations

from typing import Any

import pytest

from boardpapers.check.bodies import named_differently

from .papers import at, find, meeting, paper, places


def pack(item: dict[str, Any], printed: tuple[int, int] | None = None, **fields: Any) -> Any:
    first = {"kind": "agenda", "pages": {"first": 1, "last": 2}, "printed": {"first": 1, "last": 2}}
    parts = [first]
    if printed:
        pages = {"first": printed[0], "last": printed[1]}
        parts.append({"kind": "report", "agenda_item": "5", "pages": pages, "printed": pages})
    agenda = [{"title": "Plan", "number": "5", **at(2), **item}]
    return paper(meetings=[meeting(status="called", agenda=agenda)], parts=parts, **fields)


def pages(first: int, last: int) -> dict[str, Any]:
    return {"pages": {"first": first, "last": last}}


@pytest.mark.parametrize(
    ("announced", "printed", "wrong"),
    [
        ((9, 20), (9, 20), False),
        ((9, 20), (9, 19), False),  # the blank back of the last sheet
        ((9, 9), (9, 20), False),  # the first page alone
        ((9, 20), (9, 14), True),
        ((9, 20), (11, 20), True),
        ((9, 20), (9, 24), True),
        ((20, 9), (9, 20), True),
    ],
)
def test_page_ranges_of_the_agenda(announced: tuple[int, int], printed: tuple[int, int], wrong: bool) -> None:
    found = places("PCK001", pack(pages(*announced), printed))
    assert set(found) == ({("5", 2)} if wrong else set())


def test_page_ranges_that_overlap() -> None:
    agenda = [
        {"number": n, "title": "T", **at(2), **p} for n, p in (("5", pages(9, 20)), ("6", pages(20, 30)))
    ]
    assert places("PCK001", paper(meetings=[meeting(agenda=agenda)])) == [("6", 2)]


def test_the_pages_of_an_item_hold_those_of_its_parts() -> None:
    ranges = (("5", pages(9, 30)), ("5a", pages(9, 15)), ("5b", pages(16, 30)), ("6", pages(31, 40)))
    agenda = [{"number": n, "title": "T", **at(2), **p} for n, p in ranges]
    assert places("PCK001", paper(meetings=[meeting(agenda=agenda)])) == []
    agenda = [{"number": n, "title": "T", **at(2), **pages(9, 30)} for n in ("5", "51")]
    assert places("PCK001", paper(meetings=[meeting(agenda=agenda)])) == [("51", 2)]


@pytest.mark.parametrize("last", [30, 27])
def test_a_column_of_pages_that_is_wrong_throughout_is_one_finding(last: int) -> None:
    held = {"3": pages(3, 8), "4": pages(9, 20), "5": pages(21, last)}
    agenda = [
        {"number": n, "title": "T", **at(1), **pages(p - 2, q - 2)}
        for n, (p, q) in {"3": (3, 8), "4": (9, 20), "5": (21, 30)}.items()
    ]
    parts = [{"kind": "report", "agenda_item": n, **p, "printed": p["pages"]} for n, p in held.items()]
    first, *rest = find("PCK001", paper(meetings=[meeting(status="called", agenda=agenda)], parts=parts))
    assert (
        first.message == "the agenda's page numbers are 2 too low throughout: item 3 begins on page 3, not 1"
    )
    assert [f.ref for f in rest] == ([] if last == 30 else ["5"])


REPORT = {"number": "7/2024", "agenda_item": "5", "title": "Plan"}


def test_a_report_announced_and_not_in_the_pack() -> None:
    other = {"number": "8/2024", "agenda_item": "6", "title": "Other"}
    announced = {"reports": ["7/2024"]}
    assert places("PCK002", pack(announced, reports=[other])) == [("5", 2)]
    assert places("PCK002", pack(announced, reports=[REPORT])) == []
    assert places("PCK002", pack(announced, (9, 20), reports=[other])) == []
    (found,) = find("PCK002", pack({**announced, "text": "Report to follow."}, reports=[other]))
    assert "the agenda says so" in found.message


def test_pages_announced_and_not_in_the_pack() -> None:
    assert places("PCK002", pack(pages(9, 20))) == [("5", 2)]
    assert places("PCK002", pack(pages(9, 20), (9, 20))) == []


def test_an_agenda_alone_is_not_measured_against_a_pack() -> None:
    agenda = [{"number": "5", "title": "Plan", "reports": ["7/2024"], **pages(9, 20)}]
    document = paper(meetings=[meeting(status="called", agenda=agenda)])
    assert places("PCK002", document) == []


CONFIRM = "Minutes of the meeting held on {}"


def confirms(day: str, *held: dict[str, Any], date: str = "2024-06-18") -> list[str]:
    agenda = [{"number": "3", "title": "Minutes", "text": CONFIRM.format(day), **at(2)}]
    called = meeting(date, "called", agenda=agenda)
    return [f.message.split("but ")[-1] for f in find("PCK003", paper(meetings=[called, *held]))]


def test_minutes_to_confirm_are_those_of_the_last_meeting() -> None:
    march, january = meeting("2024-03-12"), meeting("2024-01-09")
    assert confirms("12 March 2024", march, january) == []
    assert confirms("12 March 2024") == []
    assert confirms("9 January 2024", march, january) == ["the last meeting was on 2024-03-12"]
    assert confirms("13 March 2024", march) == ["the minutes at hand are those of 2024-03-12"]
    assert confirms("18 June 2024", march) == ["this meeting is on 2024-06-18"]
    assert confirms("9 January 2024", {**march, "body": "Planning Committee"}) == []


def test_minutes_that_announce_a_meeting_between() -> None:
    march = meeting("2024-03-12", next_meeting={"date": "2024-04-30"})
    assert confirms("12 March 2024", march) == ["they announce a meeting on 2024-04-30, before this one"]
    assert confirms("12 March 2024", march, date="2024-05-07") == []  # put off by a week


def recommended(**fields: Any) -> Any:
    asked = [{"number": "1", "text": "Notes the plan."}]
    return paper(
        "pack.pdf", reports=[{**REPORT, "date": "2024-03-12", "recommendations": asked, **at(6), **fields}]
    )


def minuted(*clauses: dict[str, Any], **fields: Any) -> Any:
    minute = {
        "number": "5",
        "title": "Plan",
        "reports": ["7/2024"],
        "resolutions": list(clauses),
        **at(4),
        **fields,
    }
    return paper("minutes.pdf", meetings=[meeting(minutes=[minute])])


def test_a_recommendation_without_a_resolution() -> None:
    assert places("DEC001", recommended(), minuted()) == [("7/2024", 6)]
    assert places("DEC001", recommended(), minuted(reports=[])) == [("7/2024", 6)]  # by day and title
    assert places("DEC001", recommended(), minuted({"text": "Noted."})) == []
    assert places("DEC001", recommended(), minuted(reports=[], title="Falls")) == []
    assert places("DEC001", recommended(date="2024-06-18"), minuted()) == []
    assert places("DEC001", recommended()) == []


@pytest.mark.parametrize(
    ("text", "has_verb"),
    [
        ("That the report be received.", True),
        ("Option 1 was unanimously chosen.", True),
        ("to write to the county council", True),
        ("Noted the budget", True),
        ("that J Hope continue as tree warden", True),
        ("Officer recommendations:", True),  # what was decided stands below
        ("That the Parks and Paths Committee", True),
        ("That this Council", True),
        ("That the Committee the draft budget", False),
        ("The draft budget for next year.", False),
        ("Budget 2024/25", False),
    ],
)
def test_a_resolution_without_a_verb(text: str, has_verb: bool) -> None:
    assert places("DEC002", minuted({"text": text})) == ([] if has_verb else [("5", 4)])
    assert places("DEC002", minuted({"text": text, "verb": "NOTED"})) == []


@pytest.mark.parametrize(
    ("text", "true_day"),
    [
        ("On Tuesday, 12 March 2024 at noon", None),
        ("On Monday 12 March 2024 at noon", "Tuesday"),
        ("next on Tuesday, 18th June", None),
        ("next on Wednesday, 18th June", "Tuesday"),
        ("next on Thursday 9 January", None),  # of 2025
        ("Monday morning, 12 people", None),
        ("every Tuesday in March 2024", None),
    ],
)
def test_a_weekday_that_does_not_fit_its_date(text: str, true_day: str | None) -> None:
    date = "2024-10-01" if "January" in text else "2024-03-12"
    document = paper(meetings=[meeting(date, minutes=[{"number": "9", "title": "T", "text": text, **at(3)}])])
    found = find("MTG001", document)
    assert [(f.ref, f.page, f.message.split()[-1]) for f in found] == (
        [("9", 3, true_day)] if true_day else []
    )


def test_what_the_reader_of_a_paper_noticed_about_weekdays_is_kept() -> None:
    warning = {"code": "weekday-mismatch", "message": "Monday, 12 March 2024 was a Tuesday", "page": 1}
    assert places("MTG001", paper(warnings=[warning])) == [(None, 1)]


def test_one_wrong_weekday_is_found_once_however_it_is_printed() -> None:
    warning = {"code": "weekday-mismatch", "message": "Monday, 12 March 2024 was a Tuesday", "page": 1}
    minute = {"number": "9", "title": "T", "text": "Held on MONDAY 12TH MARCH 2024.", **at(3)}
    held = meeting(minutes=[minute], venue="Hall, Monday 12 March 2024")
    assert places("MTG001", paper(meetings=[held], warnings=[warning])) == [(None, 1)]
    twice = [minute, {**minute, "number": "10", **at(4)}, {**minute, "text": "On Mon 12 March 2024", **at(3)}]
    assert places("MTG001", paper(meetings=[meeting(minutes=twice)])) == [("9", 3), ("10", 4)]


def test_a_next_meeting_in_the_past() -> None:
    for day, found in (("2024-06-18", []), ("2024-03-12", [(None, 1)]), ("2023-06-18", [(None, 1)])):
        assert places("MTG002", paper(meetings=[meeting(next_meeting={"date": day})])) == found
    assert places("MTG002", paper(meetings=[meeting(future_meetings=["2024-05-07", "2024-01-09"])])) == [
        (None, 1)
    ]
    assert places("MTG002", paper(meetings=[meeting(None, next_meeting={"date": "2024-06-18"})])) == []


@pytest.mark.parametrize(
    ("present", "away", "same"),
    [
        (["Councillor Anna Vale"], ["Councillor Anna Vale"], True),
        (["Cllr A Vale"], ["Councillor Anna Vale"], True),
        (["Anna Vale"], ["Arthur Vale"], False),
        (["Anna Vale", "Arthur Vale"], ["A Vale"], False),
        (["Mrs Vale"], ["Mr Vale"], False),
        (["Anna Vale"], ["Anna Valentine"], False),
    ],
)
def test_one_person_present_and_away(present: list[str], away: list[str], same: bool) -> None:
    there = [{"name": name, "status": "present", **at(2)} for name in present]
    document = paper(
        meetings=[meeting(attendance=[*there, *({"name": n, "status": "apologies", **at(3)} for n in away)])]
    )
    assert places("MTG003", document) == ([(away[0], 3)] if same else [])


def test_apologies_for_coming_late_are_no_contradiction() -> None:
    late = {"name": "Anna Vale", "status": "present", "joined": "14:20"}
    document = paper(meetings=[meeting(attendance=[late, {"name": "Anna Vale", "status": "apologies"}])])
    assert places("MTG003", document) == []


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        ("Alderbrook Health and Wellbeing Board", "Alderbrook Health and Wellbeing Committee", True),
        ("Health and Wellbeing Board", "Health and Well-being Board", True),
        ("Health and Wellbeing Board", "Heath and Wellbeing Board", True),
        ("The Health & Wellbeing Board", "Health and Wellbeing Board", False),
        ("Alderbrook Health and Wellbeing Board", "Health and Wellbeing Board", False),
        ("Area Committee East", "Area Committee West", False),
        ("Adults Scrutiny Panel", "Children Scrutiny Panel", False),
        ("Area Committee 1", "Area Committee 2", False),
        ("Cabinet", "Council", False),
        (None, "Council", False),
    ],
)
def test_names_of_one_body(one: str | None, other: str | None, different: bool) -> None:
    assert named_differently(one, other) is different
    assert named_differently(other, one) is different


def test_a_body_named_in_two_ways() -> None:
    named = [
        {"number": f"{n}/2024", "body": "Alderbrook Health and Wellbeing Board", **at(n)} for n in (5, 6)
    ]
    odd = {"number": "7/2024", "body": "Alderbrook Health and Wellbeing Committee", **at(7)}
    assert places("MTG004", paper(reports=[*named, odd])) == [("7/2024", 7)]
    assert places("MTG004", paper(meetings=[meeting()], reports=named)) == []
