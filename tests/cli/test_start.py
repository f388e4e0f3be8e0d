"""The command answers before anything of weight is imported, and knows all its commands."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from importlib import import_module

import pytest
from typer.testing import CliRunner

from boardpapers import __version__
from boardpapers.cli.app import COMMANDS, app, load_command

HEAVY = ("pdfplumber", "pdfminer", "pypdfium2", "pydantic", "yaml", "rich", "rapidfuzz")


def imported_by(*arguments: str, **env: str) -> tuple[str, list[str]]:
    """stdout of the command, and which heavy modules it imported on the way."""
    code = (
        "import sys, atexit\n"
        f"atexit.register(lambda: print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr))\n"
        f"sys.argv = ['boardpapers', *{arguments!r}]\n"
        "from boardpapers.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, **env}, timeout=60
    )
    return done.stdout, ast.literal_eval(done.stderr.splitlines()[-1])


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version_imports_nothing(option: str) -> None:
    assert imported_by(option) == (f"boardpapers {__version__}\n", [])


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ()])
def test_help_imports_no_heavy_module(arguments: tuple[str, ...]) -> None:
    _, heavy = imported_by(*arguments)
    assert heavy == []


def test_completion_of_commands_imports_no_heavy_module() -> None:
    env = {"_BOARDPAPERS_COMPLETE": "complete_bash", "COMP_WORDS": "boardpapers s", "COMP_CWORD": "1"}
    found, heavy = imported_by(**env)
    assert found.split() == ["show", "schema"]
    assert heavy == []


def test_completion_of_options_loads_no_reader() -> None:
    env = {
        "_BOARDPAPERS_COMPLETE": "complete_bash", "COMP_WORDS": "boardpapers extract --ty", "COMP_CWORD": "2"
    }  # fmt: skip
    found, heavy = imported_by(**env)
    assert found.split() == ["--type"]
    assert not {"pypdfium2", "pdfplumber"} & set(heavy)


def test_version_is_known_to_the_shell_too() -> None:
    assert CliRunner().invoke(app, ["--version"]).stdout == f"boardpapers {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_listed_is_there_and_has_an_example_in_its_help(name: str) -> None:
    assert callable(getattr(import_module(f"boardpapers.cli.{name}"), name))
    assert load_command(name).name == name
    done = CliRunner().invoke(app, [name, "--help"])
    assert done.exit_code == 0
    assert f"boardpapers {name}" in done.stdout.split("\n", 1)[1]
    assert "--debug" in done.stdout
    assert "<" not in done.stdout.replace("$<", "")  # no names of Python's types


def test_an_unknown_command_is_a_usage_error() -> None:
    done = CliRunner().invoke(app, ["extrakt"])
    assert done.exit_code == 2
    assert "No such command 'extrakt'. Did you mean 'extract'" in done.stderr
