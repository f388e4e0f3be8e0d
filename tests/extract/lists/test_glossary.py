"""Glossaries: tables headed so, lists under a heading."""

from __future__ import annotations

import pytest

from ..forms import read

PAPER = "**Title:** Fees\n**To:** Cabinet\n**1. Background**\n1.1 Fees rose.\n"
EXPECTED = [("ICB", "Integrated Care Board"), ("JSNA", "Joint Strategic Needs Assessment")]


def terms(text: str) -> list[tuple[str, str]]:
    return [(t.term, t.meaning) for t in read(PAPER + text, "report").found.glossary]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "|! Term | Meaning |\n| ICB | Integrated Care Board |\n"
            "| JSNA | Joint Strategic Needs Assessment |",
            id="a headed table",
        ),
        pytest.param(
            "|! Acronym | Definition | Acronym | Definition |\n"
            "| ICB | Integrated Care Board | JSNA | Joint Strategic Needs Assessment |",
            id="two pairs of columns",
        ),
        pytest.param(
            "**Glossary**\n| ICB | Integrated Care Board |\n| JSNA | Joint Strategic Needs Assessment |",
            id="a table under a heading",
        ),
        pytest.param(
            "| **ACRONYMS** |\n| ICB | Integrated Care Board | JSNA | Joint Strategic Needs Assessment |",
            id="a table under its own title",
        ),
        pytest.param(
            "**Acronyms used in this report**\n"
            "| ICB | Integrated Care Board | JSNA | Joint Strategic Needs Assessment |",
            id="four columns under a heading",
        ),
        pytest.param(
            "**Glossary of terms**\nICB – Integrated Care Board\nJSNA: Joint Strategic Needs Assessment",
            id="a list with dashes and colons",
        ),
        pytest.param(
            "**Abbreviations**\nThese are used:\nICB = Integrated Care Board\n"
            "JSNA means Joint Strategic Needs Assessment",
            id="a list behind a line of introduction",
        ),
        pytest.param(
            "**Glossary**\n**ICB** Integrated Care Board\n**JSNA** Joint Strategic Needs Assessment",
            id="terms in bold",
        ),
    ],
)
def test_glossaries(text: str) -> None:
    assert terms(text) == EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "ICB – Integrated Care Board",
        "**Next steps**\nICB – Integrated Care Board",
        "**Glossary**\nNone are used.\nThey were in the last report.\nThey are no more.\nICB – a board",
        "| Mill Lane | closed |\n| High Street | open |",
        "**Glossary**\n| closed on Mondays | the library |\n| open on Mondays | the baths |",
    ],
)
def test_what_is_no_glossary(text: str) -> None:
    assert terms(text) == []


def test_each_term_has_its_place() -> None:
    found = read(f"{PAPER}|! Term | Meaning |\n| ICB | Integrated Care Board |", "report").found.glossary
    assert [len(term.evidence) for term in found] == [2]


def test_entries_in_one_line() -> None:
    found = read(
        "# Plan\n**Key to abbreviations**\n"
        "FTE – full-time equivalent; KPI – key performance indicator; SLA – service.",
        "report",
    ).found.glossary
    assert [(t.term, t.meaning) for t in found] == [
        ("FTE", "full-time equivalent"), ("KPI", "key performance indicator"), ("SLA", "service"),
    ]  # fmt: skip


def test_a_subtitle_below_the_heading() -> None:
    table = "| ICB | Integrated Care Board |\n| JSNA | Joint Strategic Needs Assessment |"
    assert terms(f"**GLOSSARY**\n**Health and care terms**\n{table}") == EXPECTED
    assert terms(f"**GLOSSARY**\n**2. Health and care**\n{table}") == []
