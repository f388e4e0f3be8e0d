"""`boardpapers diff`: what changed between two versions of a plan or pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from .console import clean, stdout_console, write
from .marks import COLOURS, in_colour

if TYPE_CHECKING:
    from boardpapers.diff import DiffResult

FORMATS: Final = ("text", "yaml", "json", "md", "html")
DIFFERENT: Final = 1
"""Exit code where the versions differ (docs/exit-codes.md)."""


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The version before: a paper, records, or - .")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The version after.")],
    form: Annotated[
        str,
        typer.Option("-f", "--format", help=f"{', '.join(FORMATS)}.", autocompletion=lambda: list(FORMATS)),
    ] = "text",
    only: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only these kinds of change: slipped, dropped …")
    ] = None,
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="OUT", help="Write to a file instead.")
    ] = None,
    password: Annotated[str | None, typer.Option(help="Password of encrypted papers.")] = None,
) -> None:
    """What changed between two versions of a plan or pack. Exit code 0: nothing, 1: something.

    \b
    boardpapers diff plan-v1.pdf plan-v2.pdf
    boardpapers diff plan-v1.yaml plan-v2.pdf -f html -o changes.html
    boardpapers diff plan-v1.pdf plan-v2.pdf --only slipped,made_vague,dropped
    boardpapers diff plan-v1.pdf plan-v2.pdf -f json | jq '.summary'
    """
    from boardpapers.diff import KINDS
    from boardpapers.diff import diff as compare
    from boardpapers.errors import UsageError
    from boardpapers.load import load
    from boardpapers.writers.choice import chosen, chosen_many

    form, kinds = chosen(form, FORMATS), chosen_many(only, KINDS, "kind of change")
    if old == new == "-":
        raise UsageError("OLD and NEW cannot both be standard input")
    result = compare(load(old, password=password), load(new, password=password))
    if kinds:
        result = result.model_copy(update={"changes": [c for c in result.changes if c.kind in kinds]})
    if out not in (None, "-"):
        from boardpapers.writers.atomic import write_atomic

        write_atomic(Path(str(out)), [_written(result, form).encode()])
    elif form == "text":
        _print(result)
    else:
        write(_written(result, form))
    raise typer.Exit(DIFFERENT if result.changes else 0)


def _written(result: DiffResult, form: str) -> str:
    """The result in a format of which a file can be made."""
    if form == "md":
        from boardpapers.writers import diff_md

        return diff_md.write(result)
    if form == "html":
        from boardpapers.writers import diff_html

        return diff_html.write(result)
    if form == "text":
        from boardpapers.writers.diff_text import plain, report

        return "".join(f"{clean(plain(line))}\n" for line in report(result))
    from boardpapers.writers import dumps

    return dumps(result.model_dump(mode="json"), form)


def _print(result: DiffResult) -> None:
    """Marks in colour on a terminal that has any, in brackets elsewhere."""
    from rich.text import Text

    from boardpapers.writers.diff_text import report

    console = stdout_console()
    if not in_colour(console):
        write(_written(result, "text"))
        return
    for line in report(result):
        console.print(Text.assemble(*((clean(text), COLOURS[style]) for style, text in line)), soft_wrap=True)
