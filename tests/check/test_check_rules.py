"""The registry, its page in the docs, the command, and the samples' planted defects."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from boardpapers.check import RULES, SEVERITIES, check, select
from boardpapers.cli.app import app
from boardpapers.errors import UsageError

from .papers import action, paper, plan

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "checks.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```console\n\$ boardpapers (.*)\n((?:.*\n)*?)```$", DOC, re.M)
CLEAN = "samples/alderbrook-delivery-plan-2024.pdf"
FAULTY = "samples/alderbrook-delivery-plan-2024-v1.1"


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "120")


def run(command: str) -> Any:
    return CliRunner().invoke(app, shlex.split(command))


def test_every_rule_is_on_the_page_word_for_word_and_no_other() -> None:
    listed = re.findall(r"^\| ([A-Z]{3}\d{3}) \| (\w+) \| (.+?) \| (.+?) \|$", DOC, re.M)
    assert listed == [(rule.code, rule.severity, rule.what, rule.remedy) for rule in RULES]
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command[:70] for command, _ in EXAMPLES])
def test_every_example_prints_what_is_shown(command: str, printed: str) -> None:
    shown = "\n".join(line.rstrip() for line in run(command).output.strip().splitlines())
    assert shown == printed.strip()


WORDS_OF_CODES = {
    "ACT001": "no lead", "ACT002": "timescale TBC", "ACT003": "funding", "ACT004": "no metric",
    "ACT005": "no role", "ACT008": "before the plan begins", "ACT010": "a level", "REF001": "does not exist",
    "REF002": "names the title", "NUM002": "numbering skips", "TRM001": "not in the glossary",
    "TRM002": "never used", "TRM003": "misspelling",
}  # fmt: skip


def test_the_planted_defects_are_found_and_nothing_else() -> None:
    planted = yaml.safe_load((ROOT / f"{FAULTY}.defects.yaml").read_text("utf-8"))
    findings = json.loads(run(f"check {FAULTY}.pdf --ignore ACT007 -f json").stdout)["findings"]
    assert len(findings) == len(planted)
    for defect in planted:
        codes = [code for code, words in WORDS_OF_CODES.items() if words in defect["what"]]
        refs = [f["ref"] for f in findings if f["code"] in codes]
        assert (defect["ref"] or "LMC") in refs, defect


def test_a_clean_plan_has_no_findings() -> None:
    result = run(f"check {CLEAN} -f json")
    assert (result.exit_code, json.loads(result.stdout)["findings"]) == (0, [])


@pytest.mark.parametrize(
    ("options", "code"),
    [("", 1), ("--fail-on error", 1), ("--select TRM002", 1), ("--select TRM002 --fail-on warning", 0),
     ("--select ACT --ignore ACT", 0), ("--select XYZ", 2), ("--fail-on bad", 2), ("-f csv", 2)],
)  # fmt: skip
def test_exit_codes(options: str, code: int) -> None:
    assert run(f"check {FAULTY}.pdf {options}").exit_code == code


def test_codes_are_selected_and_ignored_by_their_beginning() -> None:
    assert {rule.code for rule in select(["ref", "NUM001"], ["REF002"])} == {"REF001", "NUM001"}
    assert select() == RULES
    with pytest.raises(UsageError, match="Did you mean 'REF001'"):
        select(["REFF001"])


def test_findings_come_in_page_order_and_carry_everything() -> None:
    rows = [action("1.1.2", page=6, funding_text=None), action("1.1.3", page=4, metrics=[]), *(
        action(f"1.1.{n}", page=9) for n in (1, 4, 5))]  # fmt: skip
    findings = check([plan(*rows)], select(["ACT003", "ACT004"]))
    assert [(f.code, f.page) for f in findings] == [("ACT004", 4), ("ACT003", 6)]
    assert set(findings[0].as_data()) == {"code", "severity", "file", "ref", "page", "message", "remedy"}
    assert all(rule.severity in SEVERITIES for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_rule_finds_anything_in_an_empty_paper(rule: Any) -> None:
    assert check([paper(), plan(), paper(meetings=[{"status": "held"}])], [rule]) == []


anything = st.text(max_size=30) | st.text("AB1.2 (to)see,", max_size=30)


@given(ref=anything, text=anything, lead=anything, term=anything)
def test_no_words_break_a_rule(ref: str, text: str, lead: str, term: str) -> None:
    row = action(ref, text, lead_text=lead, leads=[lead], links=[ref], parts=[{"label": term, "text": text}])
    minute = {"number": ref, "title": term, "text": text, "resolutions": [{"number": ref, "text": text}]}
    held = {"status": "held", "body": lead, "date": "2024-03-12", "minutes": [minute]}
    for found in check(
        [plan(row, action("1.1.1"), terms={term: text, "A": "B", "C": "D"}), paper(meetings=[held])]
    ):
        assert found.message and found.remedy
