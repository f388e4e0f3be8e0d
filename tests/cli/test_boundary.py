"""The one error boundary: a line on stderr, the documented exit code, no trace unless asked."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
import typer
from typer.testing import Result

from boardpapers import errors
from boardpapers.cli import console

Run = Callable[..., Result]

CODES = {
    errors.UsageError("wrong"): 2,
    errors.NotFoundError("x.pdf"): 3,
    errors.EncryptedError("x.pdf"): 4,
    errors.OutputError("full", file="x.yaml"): 5,
    errors.PartlyDoneError(1, 2): 6,
}


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Makes `schema` raise."""

    def fail_with(error: BaseException) -> None:
        def schema() -> None:
            raise error

        monkeypatch.setattr(import_module("boardpapers.cli.schema"), "schema", schema)

    return fail_with


@pytest.mark.parametrize(("error", "code"), CODES.items(), ids=lambda value: type(value).__name__)
def test_our_errors_are_one_line_and_their_code(
    run: Run, failing: Callable[[BaseException], None], error: BaseException, code: int
) -> None:
    failing(error)
    done = run("schema")
    assert (done.exit_code, done.stdout) == (code, "")
    assert done.stderr == f"boardpapers: {error}\n"


def test_a_fault_of_ours_is_70_and_asks_for_a_report(
    run: Run, failing: Callable[[BaseException], None]
) -> None:
    failing(ZeroDivisionError("a\nb\x1b[31m"))
    done = run("schema")
    assert done.exit_code == 70
    assert done.stderr.count("\n") == 1
    assert "ZeroDivisionError: a b?[31m" in done.stderr
    assert "report" in done.stderr


@pytest.mark.parametrize("arguments", [("--debug", "schema"), ("schema", "--debug")])
def test_debug_shows_the_trace(
    run: Run, failing: Callable[[BaseException], None], arguments: tuple[str, ...]
) -> None:
    failing(ZeroDivisionError("x"))
    done = run(*arguments)
    assert done.exit_code == 70
    assert "Traceback" in done.stderr


def test_an_interrupt_is_130(run: Run, failing: Callable[[BaseException], None]) -> None:
    failing(KeyboardInterrupt("run it again"))
    done = run("schema")
    assert (done.exit_code, done.stderr) == (130, "boardpapers: interrupted. run it again\n")


def test_an_interrupt_at_a_prompt_is_130_too(run: Run, failing: Callable[[BaseException], None]) -> None:
    failing(typer.Abort())
    done = run("schema")
    assert (done.exit_code, done.stderr) == (130, "boardpapers: interrupted.\n")


def test_the_exit_codes_are_documented() -> None:
    text = (Path(__file__).parent.parent.parent / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and hasattr(kind, "exit_code")]
    for code in {kind.exit_code for kind in kinds} | {0, 1, 130}:
        assert f"| {code} |" in text


def spawned(shell: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-o", "pipefail", "-c", shell], capture_output=True, text=True, timeout=60)


PROGRAM = f"{sys.executable} -c 'from boardpapers.cli import main; main()'"


def test_a_reader_that_goes_away_is_no_fault() -> None:
    done = spawned(f"{PROGRAM} schema document | head -n 1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")


def test_a_table_whose_reader_goes_away_does_not_say_that_papers_differ(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr("sys.stdout", Closed())
    with pytest.raises(BrokenPipeError):  # the error boundary makes it 0; rich would exit with 1
        console.stdout_console().print("a table")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_stdout_is_an_output_error() -> None:
    done = spawned(f"{PROGRAM} schema document > /dev/full")
    assert done.returncode == 5
    assert done.stderr.count("\n") == 1
    assert "cannot be written" in done.stderr


TO_STDOUT = ["--version", "-V --debug", "--help", "--show-completion", "diff --help", "schema"]
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


@pytest.mark.parametrize("command", TO_STDOUT)
@pytest.mark.parametrize("stdout", [pytest.param("> /dev/full", marks=FULL), ">&-"])
def test_an_output_that_takes_nothing_is_one_line_and_5(command: str, stdout: str) -> None:
    done = spawned(f"{PROGRAM} {command} {stdout}")
    assert (done.returncode, done.stderr.count("\n")) == (5, 1)
    assert "standard output cannot be written" in done.stderr


@pytest.mark.parametrize("command", TO_STDOUT)
def test_a_reader_that_has_gone_before_is_no_fault_either(command: str) -> None:
    done = spawned(f"({PROGRAM} {command}; echo $? >&2) | exec 0<&-")
    assert done.stderr == "0\n"


@pytest.mark.parametrize("stderr", [pytest.param("2> /dev/full", marks=FULL), "2>&-"])
@pytest.mark.parametrize(("command", "code"), [("schema x", 2), ("schema --wrong", 2), ("show no.pdf", 3)])
def test_messages_that_nobody_can_read_leave_the_code_as_it_is(stderr: str, command: str, code: int) -> None:
    done = spawned(f"{PROGRAM} {command} {stderr}")
    assert (done.returncode, done.stdout) == (code, "")


def test_a_closed_stream_does_not_give_its_number_to_a_file(plan: Path) -> None:
    done = spawned(f"{PROGRAM} show {plan} <&- 2>&-")
    assert (done.returncode, "Actions of plans" in done.stdout) == (0, True)


@pytest.mark.parametrize("command", ["check", "track", "query actions", "show"])
def test_a_locale_without_letters_beyond_ascii_is_no_hindrance(command: str, plan: Path) -> None:
    ascii_only = "LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0"
    done = spawned(f"{ascii_only} {PROGRAM} {command} {plan}")
    assert done.returncode == 0, done.stderr
    assert "\N{BOX DRAWINGS LIGHT HORIZONTAL}" in done.stdout


def test_no_control_character_passes_to_the_terminal() -> None:
    assert console.line("a\x1b]0;x\x07\nb\x9b") == "a?]0;x? b?"
    assert console.clean("a\x1b[31m\nb\r") == "a?[31m\nb "


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with console.progress("work") as update:
        update(1, 2)
    assert capsys.readouterr() == ("", "")


def test_progress_appears_on_a_terminal_when_work_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    clock: Iterator[float] = iter([0.0, 0.5, 2.0, 2.5])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    bar = console._Bar("work")
    bar.update(1, 4)
    assert bar.shown is None
    monkeypatch.undo()
    monkeypatch.setattr(console, "PROGRESS_AFTER", 0.0)
    bar.update(2, 4)
    assert bar.shown is not None
    assert (bar.shown.tasks[0].completed, bar.shown.tasks[0].total) == (2, 4)
    bar.close()
