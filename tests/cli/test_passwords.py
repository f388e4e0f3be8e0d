"""An encrypted paper: every command takes its password, asks for it at a terminal, or says what is needed."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas
from typer.testing import Result

Run = Callable[..., Result]

LINES = (
    "Nether Wickham Parish Council",
    "Minutes of the meeting held on Tuesday 14 May 2024 at 7.30 pm",
    "Present: Cllr A Vale (Chair), Cllr B Moor",
    "1. Apologies",
    "There were none.",
)
COMMANDS = {
    "extract": "extract {0} -q",
    "extract several": "extract {0} {1} -q -f jsonl",
    "show": "show {0}",
    "show --explain": "show {0} --explain",
    "query": "query meetings {0}",
    "diff": "diff {0} {1}",
    "check": "check {0} --fail-on error",
    "track": "track {0}",
    "track in processes": "track {0} {1} --jobs 2",
    "export": "export {0} --to json",
}


@pytest.fixture
def locked(tmp_path: Path) -> tuple[Path, Path]:
    return encrypted(tmp_path / "locked.pdf"), encrypted(tmp_path / "locked-too.pdf")


def encrypted(path: Path) -> Path:
    paper = canvas.Canvas(str(path), encrypt=StandardEncryption("sesame", "owner", strength=128))
    for n, text in enumerate(LINES):
        paper.drawString(72, 760 - 16 * n, text)
    paper.save()
    return path


def arguments(command: str, locked: tuple[Path, Path]) -> list[str]:
    return [part.format(*locked) for part in COMMANDS[command].split()]


@pytest.mark.parametrize("command", COMMANDS)
def test_without_its_password_a_paper_is_one_line_and_code_4(
    run: Run, locked: tuple[Path, Path], command: str
) -> None:
    several = "several" in command or "processes" in command
    done = run(*arguments(command, locked))
    assert (done.exit_code, done.stderr.count("\n")) == ((6, 3) if several else (4, 1))
    assert "locked.pdf: encrypted: a password is needed. Give it with --password." in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_the_password(run: Run, locked: tuple[Path, Path], command: str) -> None:
    done = run(*arguments(command, locked), "--password", "sesame")
    assert done.exit_code == 0, done.stderr


def test_a_wrong_password_is_said_to_be_wrong(run: Run, locked: tuple[Path, Path]) -> None:
    done = run("query", "meetings", locked[0], "--password", "clerk")
    assert done.exit_code == 4
    assert "the password given is wrong" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("command", COMMANDS)
def test_at_a_terminal_it_is_asked_for_once(locked: tuple[Path, Path], command: str) -> None:
    code, shown = at_a_terminal(arguments(command, locked), [b"sesame\n"])
    assert code == 0, shown
    assert re.findall(r"Password of \S*?([^/\s]*): ", shown) == ["locked.pdf"]
    assert "sesame" not in shown


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_wrong_password_at_a_terminal_costs_that_paper_alone(locked: tuple[Path, Path]) -> None:
    code, shown = at_a_terminal(["query", "meetings", *map(str, locked)], [b"clerk\n", b"sesame\n"])
    assert code == 6, shown
    assert shown.count("the password given is wrong") == 1
    assert re.findall(r"Password of \S*?([^/\s]*): ", shown) == ["locked.pdf", "locked-too.pdf"]


def at_a_terminal(command: list[str], answers: list[bytes]) -> tuple[int, str]:
    """Exit code and what was shown when each question for a password is answered."""
    import pty

    ours, theirs = pty.openpty()
    program = [sys.executable, "-c", CONTROLLED, *command]
    child = subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    shown, asked = b"", 0
    while child.poll() is None or select.select([ours], [], [], 0)[0]:  # what it started may outlive it
        if not select.select([ours], [], [], 0.1)[0]:
            continue
        try:
            shown += os.read(ours, 65536)
        except OSError:  # Linux: the other end is closed
            break
        if shown.count(b"Password of") > asked and shown.endswith(b": "):  # typed before the blank it is lost
            os.write(ours, answers[asked])
            asked += 1
    os.close(ours)
    return child.wait(60), shown.decode()


CONTROLLED = """
import fcntl, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
from boardpapers.cli import main
main()
"""
"""The program with its standard input as its controlling terminal, as in a shell."""
