"""The shell: every command is listed from a table and imported only when it is called.

Starting fast is part of the interface (help and completion feel instant), so this module imports typer and
nothing of the records, readers or rich.  Typer reads an option's type through pydantic unless it is a plain
flag, hence the shell's own options are flags only.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, Final

import typer
from typer.completion import completion_init, install_callback, show_callback  # type: ignore[attr-defined]
from typer.core import TyperCommand, TyperGroup

from boardpapers.errors import UsageError

from .console import DEBUG_KEY, error_boundary

COMMANDS: Final = {
    "extract": "Turn papers into validated records.",
    "show": "What a paper holds, at a glance; one record with its evidence.",
    "query": "Find records: who does what by when.",
    "diff": "What changed between two versions of a plan or pack.",
    "check": "Proof-read papers: what is missing or does not add up.",
    "track": "Follow actions and resolutions over a series of papers.",
    "export": "Write records as a spreadsheet, database or calendar.",
    "schema": "Print the JSON Schema of the records.",
}
"""Command → help line; command NAME is function NAME of module boardpapers.cli.NAME."""

TyperParams = Any  # click's Context and Command: typer carries click inside, under varying names


def load_command(name: str) -> TyperParams:
    """The command itself, with the shell's ``--debug``."""
    shell = typer.Typer(add_completion=False, rich_markup_mode=None)
    shell.command(name)(getattr(import_module(f"{__package__}.{name}"), name))
    command: TyperParams = typer.main.get_command(shell)
    for param in command.params:
        if param.param_type_name == "argument":  # its name says what it is, its Python type helps nobody
            param.display_type_rich = lambda ctx: None
    return command


class LazyGroup(TyperGroup):
    """Lists commands without importing them; runs them inside the one error boundary."""

    def list_commands(self, ctx: TyperParams) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: TyperParams, cmd_name: str) -> TyperParams:
        if cmd_name not in COMMANDS:
            return None
        return TyperCommand(cmd_name, help=COMMANDS[cmd_name], rich_markup_mode=None)

    def resolve_command(self, ctx: TyperParams, args: list[str]) -> TyperParams:
        names: dict[str, Any] = dict.fromkeys(COMMANDS)
        self.commands = names  # what typer suggests for a misspelt name
        name, command, rest = super().resolve_command(ctx, args)
        if command is not None and name is not None:
            command = load_command(name)
            command.params += [param for param in self.params if param.name == "debug"]
        return name, command, rest

    def make_context(self, *args: Any, **extra: Any) -> TyperParams:
        with error_boundary():  # the shell's own help, version and completion are printed on the way
            return super().make_context(*args, **extra)

    def invoke(self, ctx: TyperParams) -> Any:
        with error_boundary(ctx):
            return super().invoke(ctx)


app = typer.Typer(
    cls=LazyGroup,
    add_completion=False,
    rich_markup_mode=None,
    add_help_option=False,  # typer's own is no plain flag
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        from boardpapers import __version__

        typer.echo(f"boardpapers {__version__}")
        raise typer.Exit


def _help(ctx: typer.Context, value: bool) -> None:
    if value:
        typer.echo(ctx.get_help())
        raise typer.Exit


def _debug(ctx: typer.Context, value: bool) -> None:
    if value:
        ctx.meta[DEBUG_KEY] = True


@app.callback(epilog="Exit codes: docs/exit-codes.md.  'boardpapers COMMAND --help' has examples.")
def shell(
    version: bool = typer.Option(
        False,
        "--version",
        "-V",
        callback=_version,
        is_eager=True,
        expose_value=False,
        help="Print the version.",
    ),
    debug: bool = typer.Option(
        False,
        "--debug",
        callback=_debug,
        expose_value=False,
        help="Show the trace of a fault of the program.",
    ),
    install_completion: bool = typer.Option(
        False,
        "--install-completion",
        callback=install_callback,
        is_eager=True,
        expose_value=False,
        help="Install completion for your shell.",
    ),
    show_completion: bool = typer.Option(
        False,
        "--show-completion",
        callback=show_callback,
        is_eager=True,
        expose_value=False,
        help="Print the completion script of your shell.",
    ),
    help: bool = typer.Option(
        False, "--help", "-h", callback=_help, is_eager=True, expose_value=False, help="Show this text."
    ),
) -> None:
    """Turn council and health board papers into validated records, then ask, compare and check them."""


def run() -> None:
    """Run the command line of this process."""
    completion_init()
    try:
        typer.main.get_command(app)(args=sys.argv[1:], prog_name="boardpapers")
    except OSError:  # wrong usage that stderr has no room for: all else passed the boundary
        sys.exit(UsageError.exit_code)
