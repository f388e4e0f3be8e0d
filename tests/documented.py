"""The examples of a document: commands with their output, where a line "…" stands for any lines."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner, Result

from boardpapers.cli.app import app

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"^```console\n\$ (.+?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples(document: str) -> list[tuple[str, str]]:
    """(command, output) of every example of a document."""
    found = _BLOCK.findall((ROOT / document).read_text(encoding="utf-8"))
    assert found, f"{document} has no examples"
    return found


def run(command: str) -> Result:
    """Run `boardpapers …` in this process."""
    program, *arguments = shlex.split(command)
    assert program == "boardpapers"
    return CliRunner().invoke(app, arguments)


def agrees(output: str, expected: str) -> bool:
    """Whether the output is as documented, blanks at the ends of lines apart."""
    printed = "".join(f"{line.rstrip()}\n" for line in output.splitlines())
    pattern = "".join(
        r"(?:.*\n)*?" if line == "…" else re.escape(line.rstrip()) + r"\n" for line in expected.splitlines()
    )
    return re.fullmatch(pattern + r"\n*", printed) is not None
