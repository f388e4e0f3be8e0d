"""Every sample paper has an expectation, and what is extracted agrees with it.

The table states, per record type, the least share (F1, see expectation.py) that is accepted.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from expectation import compare

SAMPLES = Path(__file__).parent.parent / "samples"
PAPERS = sorted(SAMPLES.glob("*.pdf"))

LEAST = 0.95
LEAST_OF: dict[str, float] = {}
"""Record types that are accepted below LEAST; each with its reason."""


@cache
def extracted(paper: Path) -> dict[str, Any]:
    from boardpapers import extract

    found: dict[str, Any] = json.loads(extract(paper).model_dump_json(by_alias=True))
    return found


def test_there_are_samples() -> None:
    assert len(PAPERS) >= 3


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_sample_agrees_with_its_expectation(paper: Path) -> None:
    beside = paper.with_suffix(".yaml")
    assert beside.is_file(), f"{beside.name} is missing: every sample paper needs its reviewed expectation"
    expected = yaml.safe_load(beside.read_text(encoding="utf-8"))
    tallies = compare(json.loads(json.dumps(expected, default=str)), extracted(paper))
    weak = {kind: tally for kind, tally in tallies.items() if tally.share < LEAST_OF.get(kind, LEAST)}
    report = "\n".join(
        f"{kind}: {tally.share:.3f}\n  " + "\n  ".join(miss[:300] for miss in tally.misses[:8])
        for kind, tally in weak.items()
    )
    assert not weak, f"\n{report}"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_every_word_of_a_sample_is_accounted_for_and_every_record_has_its_place(paper: Path) -> None:
    found = extracted(paper)
    coverage = found["coverage"]
    assert coverage["words"] == coverage["claimed"] + coverage["furniture"] + coverage["unclaimed"]
    for kind in ("meetings", "reports", "plans", "actions", "metrics", "work_plan", "glossary"):
        for record in found[kind]:
            assert record["evidence"], f"{kind}: {record.get('id') or record.get('term')} has no evidence"
            assert all(1 <= place["page"] <= found["source"]["pages"] for place in record["evidence"])


def test_the_comparison_sees_what_is_missing_wrong_and_too_much() -> None:
    expected = {"actions": [{"ref": "1.1", "text": "Do this now"}, {"ref": "1.2", "text": "Then do that"}]}
    same = compare(expected, {"actions": [*expected["actions"]]})
    assert same["actions"].share == 1.0
    lost = compare(expected, {"actions": expected["actions"][:1]})["actions"]
    assert lost.share == pytest.approx(2 * 2 / (4 + 2))
    doubled = compare(expected, {"actions": [*expected["actions"], expected["actions"][0]]})["actions"]
    assert doubled.share == pytest.approx(2 * 4 / (4 + 6))
    wrong = compare(
        expected, {"actions": [expected["actions"][0], {"ref": "1.2", "text": "Nothing alike here"}]}
    )
    assert wrong["actions"].share == pytest.approx(3 / 4)
    invented = compare({"plans": []}, {"plans": [{"title": "A plan"}]})
    assert invented["plans"].share == 0.0
    optional = compare({"actions": [{"ref": "1", "text": "x", "certain": False}]}, {"actions": []})
    assert "actions" not in optional
