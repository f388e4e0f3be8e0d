"""The examples of docs/query.md are what the program says, and what the sample papers say."""

from __future__ import annotations

import csv
import io
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from boardpapers.cli.app import app
from boardpapers.query import OPTIONS, RECORD_TYPES

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "query.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```console\n\$ boardpapers (.*)\n((?:.*\n)*?)```$", DOC, re.M)


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "120")


@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command[:60] for command, _ in EXAMPLES])
def test_every_example_prints_what_is_shown(command: str, printed: str) -> None:
    result = CliRunner().invoke(app, shlex.split(command))
    shown = "\n".join(line.rstrip() for line in result.output.strip().splitlines())
    assert shown == printed.strip()


def sample(name: str) -> Any:
    return yaml.safe_load((ROOT / "samples" / f"{name}.yaml").read_text("utf-8"))


def answer(command: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(CliRunner().invoke(app, shlex.split(command)).stdout)))


def test_the_groups_are_those_of_the_plan() -> None:
    actions = sample("alderbrook-delivery-plan-2024")["actions"]
    leads = {lead for action in actions for lead in action["leads"]}
    true = {lead: sum(lead in action["leads"] for action in actions) for lead in leads}
    command = next(c for c, _ in EXAMPLES if "--group-by" in c)
    assert {row["group"]: int(row["count"]) for row in answer(command)} == true


def test_the_apologies_are_those_of_the_minutes() -> None:
    meetings = sample("alderbrook-hwb-2024-06-18-pack")["meetings"]
    away = [a["name"] for m in meetings for a in m.get("attendance", []) if a["status"] == "apologies"]
    command = next(c for c, _ in EXAMPLES if "apologies" in c)
    assert [row["name"] for row in answer(command)] == away != []


def test_every_type_and_option_is_documented() -> None:
    for name in RECORD_TYPES:
        assert f"\n| `{name}` |" in DOC
    for name in OPTIONS:
        assert f"`--{name.replace('_', '-')}`" in DOC
