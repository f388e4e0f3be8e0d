"""Abbreviations beside the glossary."""

from __future__ import annotations

from typing import Any

import pytest

from .papers import TERMS, action, at, find, paper, places, plan

USED = [action("1.1.1", "Do it with the PCN.", lead_text="ACC/ NCHT"), action("1.1.2"), action("1.1.3")]


def unknown(text: str, terms: dict[str, str] | None = None) -> list[str | None]:
    row = action("1.2.1", f"Start now. {text}", page=5)
    return [f.message.split(",")[0] for f in find("TRM001", plan(*USED, row, terms=TERMS | (terms or {})))]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Join the EHCH pilot.", ["EHCH"]),
        ("The EHCHs and the A&Q desk.", ["EHCH", "A&Q"]),
        ("PCNs, PCN's and the NHS.", []),
        ("Enhanced Health in Care Homes (EHCH) and EHCH again.", []),
        ("EHCH (Enhanced Health in Care Homes) first.", []),
        ("A questionnaire [PHQ-9], Patient Health Questionnaire [PHQ-9].", []),
        ("This was NOTED and RAISED, once raised.", []),
        ("THE WHOLE PLAN IS LATE.", []),
        ("Write to a.b@NCC.gov.uk or LE15 6HP.", []),
        ("By the CORE 20 PLUS 5 approach.", []),
    ],
)
def test_what_nothing_explains(text: str, codes: list[str]) -> None:
    assert unknown(text, {"Core20PLUS5": "An approach to inequalities"}) == codes


def test_a_code_is_found_once_with_its_first_place() -> None:
    rows = [action("1.2.1", "With the DHU.", page=5), action("1.2.2", "Ask DHU again.", page=6)]
    (found,) = find("TRM001", plan(*USED, *rows, terms=TERMS))
    assert (found.ref, found.page) == ("1.2.1", 5)
    assert found.message == "DHU, used 2 times (1.2.1, 1.2.2), is not in the glossary"


def test_a_heading_is_used_once_and_not_by_every_action_below_it() -> None:
    rows = [action(ref, "Do it.", page=5, headings=["Join the EHCH"]) for ref in ("1.2.1", "1.2.2")]
    assert find("TRM001", plan(*USED, *rows, terms=TERMS)) == []
    priorities = [{"number": "1", "title": "Join the EHCH"}]
    (found,) = find("TRM001", plan(*USED, *rows, terms=TERMS, priorities=priorities))
    assert "used once" in found.message


def test_without_a_glossary_there_is_nothing_to_compare_with() -> None:
    row = action("1.2.1", "Join the EHCH pilot.")
    for terms in (None, {"ACC": "Alderbrook County Council"}):
        assert [find(code, plan(row, terms=terms)) for code in ("TRM001", "TRM002", "TRM003")] == [[], [], []]


def test_a_glossary_explains_the_part_it_stands_in() -> None:
    def report(first: int, last: int, text: str) -> dict[str, Any]:
        sections = [{"title": "T", "paragraphs": [{"text": text}]}]
        return {"pages": {"first": first, "last": last}, "sections": sections, **at(first)}

    glossary = [{"term": term, "meaning": meaning, **at(9)} for term, meaning in TERMS.items()]
    own, other = report(5, 9, "The ACC, NCHT, PCN and EHCH."), report(1, 4, "The QZX.")
    document = paper(reports=[own, other], glossary=glossary)
    assert [f.message[:4] for f in find("TRM001", document)] == ["EHCH"]


def test_terms_that_are_never_used() -> None:
    assert places("TRM002", plan(*USED, terms=TERMS)) == []
    assert places("TRM002", plan(*USED, terms=TERMS | {"LMC": "Local Medical Committee"})) == [("LMC", 8)]


def test_a_term_that_carries_its_letters_is_used_by_either() -> None:
    for used in ("See the LMC.", "See the Local Medical Committee."):
        terms = TERMS | {"Local Medical Committee (LMC)": "The doctors' own."}
        row = action("1.1.9", used)
        assert places("TRM002", plan(*USED, row, terms=terms)) == []
        assert places("TRM001", plan(*USED, row, terms=terms)) == []


@pytest.mark.parametrize(
    ("lead", "meant"),
    [("NCTH", "NCHT"), ("NCH", "NCHT"), ("NCHD", "NCHT"), ("QZX", None), ("PCM", None), ("AC", None)],
)
def test_a_party_code_one_letter_off_one_that_is_used_often(lead: str, meant: str | None) -> None:
    often = [action(f"1.1.{n}", lead_text="ACC/ NCHT") for n in range(1, 5)]
    document = plan(*often, action("1.1.5", "The PCN.", page=6, leads=[lead], lead_text=lead), terms=TERMS)
    found = find("TRM003", document)
    assert [(f.ref, f.page, f.message.split()[-2]) for f in found] == ([("1.1.5", 6, meant)] if meant else [])
    codes = [f.message.split(",")[0] for f in find("TRM001", document)]
    assert codes == ([] if meant or len(lead) < 2 else [lead])


def test_a_code_of_its_own_that_is_used_often_is_no_misspelling() -> None:
    rows = [action(f"1.1.{n}", lead_text="NCHT/ NCTH") for n in range(1, 5)]
    assert find("TRM003", plan(*rows, terms=TERMS)) == []
