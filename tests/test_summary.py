"""The figures of a document, and how they are told."""

from __future__ import annotations

import json
from collections.abc import Callable

from boardpapers.cli.summaries import counted, summary_lines
from boardpapers.records import Document, Warning
from boardpapers.summary import Summary, summarise, total

MakeDocument = Callable[..., Document]


def test_a_summary_survives_json(a_document: MakeDocument) -> None:
    summary = summarise(a_document())
    assert Summary.from_data(json.loads(json.dumps(summary.as_data()))) == summary


def test_totals_stand_in_one_order_whatever_comes_first(a_document: MakeDocument) -> None:
    plan, meeting = summarise(a_document(meetings=[])), summarise(a_document(actions=[]))
    assert list(total([plan, meeting])) == list(total([meeting, plan]))
    assert total([plan, plan])["actions"] == 2


def test_counts_are_told_in_words() -> None:
    assert counted({"meetings": 1, "work plan entries": 1, "actions": 1200}) == (
        "1 meeting, 1 work plan entry, 1,200 actions"
    )
    assert counted({}) == "no records"


def test_a_summary_tells_shares_and_the_first_warnings(a_document: MakeDocument) -> None:
    coverage = {"words": 1000, "claimed": 900, "furniture": 60, "unclaimed": 40}
    warnings = [Warning(code="x", message=f"number {n}\x1b", page=n) for n in range(1, 13)]
    lines = list(summary_lines(summarise(a_document(coverage=coverage, warnings=warnings))))
    assert lines[0] == "plan.pdf: minutes, 4 pages"
    assert lines[2] == "  1,000 words: 90.0% in records, 6.0% furniture, 4.0% not understood"
    assert lines[3] == "  warning, page 1: number 1?"
    assert lines[-1] == "  and 2 more warnings, listed in the records"
