"""A fault of one extractor costs what it had still to read, not the paper."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from boardpapers.errors import UsageError
from boardpapers.extract import by_kind
from boardpapers.extract.context import Context
from boardpapers.layout import Section
from boardpapers.pipeline import extract

PACK = Path(__file__).parent.parent.parent / "samples" / "alderbrook-hwb-2024-06-18-pack.pdf"


def breaks(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Let the reader of reports fail."""

    def fails(section: Section, context: Context) -> None:
        raise fault

    known = by_kind.extractor
    package = sys.modules["boardpapers.extract"]
    monkeypatch.setattr(package, "extractor", lambda kind: fails if kind == "report" else known(kind))


def test_the_other_parts_are_read_and_the_fault_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = extract(PACK)
    breaks(monkeypatch, KeyError("rate"))
    document = extract(PACK)
    assert whole.reports and not [r for r in document.reports if r.id == whole.reports[0].id]
    assert [m.minutes for m in document.meetings] == [m.minutes for m in whole.meetings] != [[]]
    told = [w for w in document.warnings if w.code == "part-not-read"]
    assert told and "KeyError in test_faults.py, line " in told[0].message
    first = whole.reports[0].pages
    assert first and told[0].page == first.first
    assert document.coverage.unclaimed > whole.coverage.unclaimed


def test_the_trace_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    breaks(monkeypatch, KeyError("rate"))
    monkeypatch.setenv("BOARDPAPERS_DEBUG", "1")
    with pytest.raises(KeyError, match="rate"):
        extract(PACK)


def test_what_the_user_can_mend_ends_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    breaks(monkeypatch, UsageError("a style's pattern is no regular expression"))
    with pytest.raises(UsageError):
        extract(PACK)
