"""Rules that need two papers, over whole files: the sample pack and the minutes of its meeting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from boardpapers.cli.app import app

PACK = Path(__file__).parents[2] / "samples" / "alderbrook-hwb-2024-06-18-pack.pdf"
MINUTES = """Alderbrook County Council

Minutes of the MEETING of the ALDERBROOK HEALTH AND WELLBEING BOARD held in the Council Chamber, \
County Hall, Alderbrook, on Tuesday, 18th June 2024 at 2.00 pm

PRESENT:

Councillor M Thornbury (Chair)\tPortfolio Holder
Ms Olamide Fasanya\tDirector of Public Health

5 AGEING WELL IN ALDERBROOK AND THE FALLS PREVENTION ACTION STATEMENT

Report No. 61/2024 was received from Ms Olamide Fasanya. Members welcomed the progress made.
{decision}
7 BETTER CARE FUND: YEAR END PERFORMANCE 2023/24

Report No. 64/2024 was received from Mr Gregor Lindqvist.

RESOLVED:

That the Board NOTED the performance of the Better Care Fund.

The meeting closed at 4.10 pm.
"""
UNDECIDED = [("DEC001", "61/2024", 11, PACK.name)]


@pytest.mark.parametrize(
    ("decision", "expected"),
    [("", UNDECIDED), ("\nRESOLVED:\n\nThat the Board NOTED the progress made.\n", [])],
)
def test_recommendations_without_a_decision(tmp_path: Path, decision: str, expected: object) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text(MINUTES.format(decision=decision), encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(PACK), str(minutes), "--select", "DEC", "-f", "json"])
    found = json.loads(result.stdout)["findings"]
    assert [(f["code"], f["ref"], f["page"], f["file"]) for f in found] == expected
    assert result.exit_code == bool(expected), result.output
