"""Cross-references and numbering."""

from __future__ import annotations

from typing import Any

import pytest

from .papers import action, at, find, meeting, numbered, paper, places, plan

HUBS = action("1.1.1", "Family hub network. Open family hubs in three towns.")
TRAVEL = action("1.1.2", "Active travel. Mark safe cycling routes to school.")
PARTS = action("1.1.3", "Falls prevention", parts=[{"label": "a", "text": "x"}, {"label": "b", "text": "y"}])
OBJECTIVES: dict[str, Any] = {
    "priorities": [
        {"number": "1", "title": "A good start", "objectives": [{"ref": "1.1", "title": "Healthy children"}]}
    ]
}


def refers(text: str, *links: str) -> list[str]:
    rows = [
        HUBS,
        TRAVEL,
        PARTS,
        action("1.1.4", f"Do it. {text}", page=5, **({"links": list(links)} if links else {})),
    ]
    return [f.message for code in ("REF001", "REF002") for f in find(code, plan(*rows, **OBJECTIVES))]


@pytest.mark.parametrize(
    "text",
    [
        "Link to 1.1.1 Family hub network.",
        "See 1.1 and 1.",
        "See 1.1.3.b.",
        "Link to 1.1.2 cycling routes, 1.1.1 hubs in towns.",
        "See 1.1.1 for what else can be done.",
        "Link to 1.1 Active travel.",
    ],
)
def test_good_references(text: str) -> None:
    assert refers(text) == []


@pytest.mark.parametrize(
    ("text", "links", "says"),
    [
        ("Link to 6.1.2.", [], "action 1.1.4 refers to 6.1.2, which does not exist"),
        ("As above.", ["1.4"], "refers to 1.4, which does not exist"),
        ("See 1.1.3.d.", [], "refers to part d of 1.1.3, which does not exist"),
        ("See 1.1.1 b.", ["1.1.1.b"], "refers to part b of 1.1.1"),
        (
            "Link to 1.1.1 Active travel routes.",
            [],
            "1.1.1 is “Family hub network”; 1.1.2 is “Active travel”",
        ),
    ],
)
def test_references_that_lead_nowhere_or_elsewhere(text: str, links: list[str], says: str) -> None:
    (message,) = refers(text, *links)
    assert says in message


def test_a_reference_in_a_metric_is_looked_at_too() -> None:
    document = plan(HUBS, TRAVEL)
    metric = document.metrics[0].model_copy(update={"text": "See 4.1.1."})
    assert places("REF001", document.model_copy(update={"metrics": [metric]})) == [
        ("1.1.1", None),
        ("1.1.2", None),
    ]


def found_in(numbers: list[str], group: str = "agenda") -> list[tuple[str, str | None]]:
    document = paper(meetings=[{**meeting(), group: numbered(numbers)}])
    return [(f.code, f.ref) for code in ("NUM001", "NUM002") for f in find(code, document)]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (["1", "2", "3"], []),
        (["84", "85", "86"], []),
        (["1", "2", "2a", "2b", "3"], []),
        (["1", "2", "3", "1", "2"], []),  # a second part
        (["1.", "2.", "(3)"], []),
        (["TB(5)2", "TB(5)4"], []),
        (["1", "2", "2", "3"], [("NUM001", "2")]),
        (["1", "2", "4"], [("NUM002", "4")]),
        (["1", "40", "90"], []),  # no series
    ],
)
@pytest.mark.parametrize("group", ["agenda", "minutes"])
def test_items_given_twice_or_left_out(numbers: list[str], found: list[Any], group: str) -> None:
    assert found_in(numbers, group) == found


def test_actions_and_objectives_are_numbered_from_one() -> None:
    rows = [
        action("1.1.1"),
        action("1.1.2", page=4),
        action("1.1.2", page=5),
        action("1.2.2", page=6),
        action("1.3.1"),
    ]
    assert places("NUM001", plan(*rows)) == [("1.1.2", 5)]
    assert places("NUM002", plan(*rows)) == [("1.2.2", 6)]
    assert places("NUM002", plan(HUBS, TRAVEL, **OBJECTIVES)) == []
    gap: dict[str, Any] = {"priorities": [{"number": "1", "title": "A"}, {"number": "3", "title": "C"}]}
    assert places("NUM002", plan(HUBS, **gap)) == [("3", None)]


def test_refs_that_are_the_objectives_are_no_duplicates() -> None:
    rows = [action("1.1", objective="1.1"), action("1.1", objective="1.1"), action("1.2", objective="1.2")]
    assert places("NUM001", plan(*rows)) == []


def report(*sections: tuple[str | None, list[str]], **fields: Any) -> dict[str, Any]:
    return {
        "number": "7/2024", **fields,
        "sections": [
            {"number": n, "title": "T", "paragraphs": [{"number": p, "text": "x"} for p in paragraphs]}
            for n, paragraphs in sections
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sections", "found"),
    [
        ([("1", ["1.1", "1.2"]), ("2", ["2.1"])], []),
        ([("1", ["1.1"]), ("2", ["2.1", "1", "3"])], []),  # a list inside the text
        ([("1", ["1.1"]), (None, ["2.1"]), ("3", ["3.1"])], []),  # the heading of 2 was not read
        ([("1", ["1.1"]), ("2", ["2.1"]), ("1", ["1.1"])], []),  # an appendix
        ([("1", ["1.1"]), ("2", ["2.1", "2.1"])], [("NUM001", "2.1")]),
        ([("8", ["8.1."]), ("9", ["8.1"])], [("NUM001", "8.1")]),
        ([("1", ["1.1", "1.3"])], [("NUM002", "1.3")]),
        ([("1", []), ("2", []), ("4", []), ("4", [])], [("NUM001", "4"), ("NUM002", "4")]),
    ],
)
def test_paragraphs_and_sections(sections: list[Any], found: list[Any]) -> None:
    document = paper(reports=[report(*sections)])
    assert [(f.code, f.ref) for code in ("NUM001", "NUM002") for f in find(code, document)] == found


def test_a_number_alone_is_there_and_the_words_are_in_the_plural() -> None:
    texts = [("1", "x"), ("2", "x"), (None, "3."), ("4", "x")]
    paragraphs = [{"number": n, "text": text} for n, text in texts]
    document = paper(reports=[{"sections": [{"title": "Benefits", "paragraphs": paragraphs}]}])
    assert find("NUM002", document) == []
    (found,) = find("NUM002", paper(meetings=[meeting(agenda=numbered(["1", "2", "3", "6"]))]))
    assert found.message == "agenda items 4 and 5 are left out before 6"
    (found,) = find("NUM002", paper(reports=[report(("1", ["1.1", "1.4", "1.5"]))]))
    assert found.message == "paragraphs of report 7/2024: 1.2 and 1.3 are left out before 1.4"
    (found,) = find("NUM002", paper(reports=[report(("1", ["1.1", "1.5", "1.6", "1.7", "1.9", "1.10"]))]))
    assert found.message == "paragraphs of report 7/2024: 1.2 to 1.4 and 1.8 are left out"


def test_recommendations_given_again_at_the_end_are_not_numbered_twice() -> None:
    plan_, note = "Approve the plan [Cabinet] for 2024 to 2027", "Note the risks"

    def doubled(*texts: tuple[str, str]) -> list[tuple[str | None, int | None]]:
        asked = [{"number": n, "text": text, **at(2)} for n, text in texts]
        return places("NUM001", paper(reports=[{**report(), "recommendations": asked}]))

    assert doubled(("1", plan_), ("2", note), ("1", "Approve the plan for 2024 to 2027"), ("2", note)) == []
    assert doubled(("1", plan_), ("2", note), ("2", "Agree the budget of £4,000")) == [("2", 2)]


@pytest.mark.parametrize(
    ("letters", "says"),
    [("abc", ""), ("defg", "begin at d)"), ("abd", "are lettered a, b, d"), ("", "")],
)
def test_letters_of_parts(letters: str, says: str) -> None:
    row = action("1.1.1", parts=[{"label": letter, "text": "x"} for letter in letters])
    found = find("NUM003", plan(row))
    assert [f.message for f in found if says not in f.message] == []
    assert bool(found) is bool(says)
