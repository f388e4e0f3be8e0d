"""References to other actions and to reports."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.refs import find_refs, parse_report_numbers

LEVEL = st.integers(1, 9)  # 10.10.10 may be a day


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("Link to 2.1.1 communications and 2.2.3 talks, 7.1.1 Families", ["2.1.1", "2.2.3", "7.1.1"]),
        ("Link to 1.4 for vaccinations, 2.1 campaigns, 4.4.1 Digital", ["1.4", "2.1", "4.4.1"]),
        ("See 2.1. Improving access", ["2.1"]),
        ("(see 6.6.4) and 2.5 more", ["6.6.4"]),
        ("Links to action 2.1", ["2.1"]),
        ("See also 4.3.3 b Pharmacy", ["4.3.3.b"]),
        ("See 7.1.6.d local delivery", ["7.1.6.d"]),
        ("See 4.3.3 a new service", ["4.3.3"]),
        ("building on 3.2.3", ["3.2.3"]),
        ("See 1.1 and 1.1", ["1.1"]),
    ],
)
def test_references(text: str, refs: list[str]) -> None:
    assert find_refs(text) == refs


@pytest.mark.parametrize(
    "text",
    [
        "the 2.5 year check",
        "by 30.09.21",
        "at 31.3.24",
        "£1.2.3",
        "version 1.2.3",
        "page 2.1.1",
        "v1.2.3",
        "see 2.5%",
        "See 2.5 years on",
        "see paragraph 9.1",
        "10.30 to 11.30",
        "192.168.1.10.5",
        "",
    ],
)
def test_no_references(text: str) -> None:
    assert find_refs(text) == []


def test_the_own_number_is_no_reference() -> None:
    assert find_refs("Link to 4.5.2, building on 3.2.3", own="3.2.3") == ["4.5.2"]


@given(st.lists(st.tuples(LEVEL, LEVEL, st.none() | LEVEL), max_size=6, unique=True))
def test_a_list_of_references_is_read_back(levels: list[tuple[int, int, int | None]]) -> None:
    refs = [".".join(str(n) for n in level if n is not None) for level in levels]
    assert find_refs(f"See {', '.join(refs)} for more") == refs


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("To receive Report No. 117/2023 from the Director", ["117/2023"]),
        ("Report No 31/2023", ["31/2023"]),
        ("report no: 5/2021", ["5/2021"]),
        ("23/00077 - Budget", ["23/00077"]),
        ("Report Number HWB/21/05", ["HWB/21/05"]),
        ("118/2023 and 118/2023, 119/2023", ["118/2023", "119/2023"]),
        ("on 05/10/2021", []),
        ("05/2021", []),
        ("Report 2025/26", []),
        ("the year 2022/2023", []),
        ("report", []),
    ],
)
def test_report_numbers(text: str, numbers: list[str]) -> None:
    assert parse_report_numbers(text) == numbers


@given(st.text() | st.text("seelink to0123456789./ab ReportNo"))
def test_what_is_found_is_found_once(text: str) -> None:
    for found in (find_refs(text), parse_report_numbers(text)):
        assert len(set(found)) == len(found)
