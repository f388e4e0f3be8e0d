"""`boardpapers track`: what became of every action over a series of papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from .console import line, say, stdout_console, write
from .inputs import documents
from .marks import COLOURS, in_colour
from .tables import Looks, print_table

if TYPE_CHECKING:
    import datetime

    from rich.table import Table

    from boardpapers.track import Thread, TrackResult

FORMATS: Final = ("table", "json", "yaml", "md")
_COLOURS: Final = {
    "overdue": ("bold red", "1;31"),
    "open": ("yellow", "33"),
    "not_seen": ("magenta", "35"),
    "dropped": ("red", "31"),
    "done": ("green", "32"),
}


def track(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Minutes, action logs, records, folders, or - .")
    ],
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The day to judge by, YYYY-MM-DD; else the latest paper's."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="Only these: overdue, open, not_seen, dropped, done."),
    ] = None,
    resolutions: Annotated[
        bool, typer.Option("--resolutions", help="Follow the decisions of minutes too.")
    ] = False,
    timeline: Annotated[
        bool, typer.Option("--timeline", help="Every action with each paper it stands in.")
    ] = False,
    form: Annotated[
        str,
        typer.Option(
            "-f",
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}.",
            autocompletion=lambda: list(FORMATS),
        ),
    ] = "table",
    jobs: Annotated[int, typer.Option(metavar="N", help="Processes at once.")] = 1,
    password: Annotated[
        str | None, typer.Option(metavar="PASSWORD", help="Password of encrypted papers.")
    ] = None,
) -> None:
    """Follow actions over minutes and action logs: open, overdue, done, dropped.

    \b
    boardpapers track minutes/*.pdf logs/*.pdf
    boardpapers track papers/ --as-of 2024-06-30 --status overdue
    boardpapers track papers/ -f md > matters-arising.md
    """
    from boardpapers.track import track as follow
    from boardpapers.track.model import STATUSES
    from boardpapers.writers.choice import chosen, chosen_many

    form, day, wanted = chosen(form, FORMATS), _day(as_of), chosen_many(status, STATUSES, "status")
    with documents(files, jobs=jobs, password=password) as found:
        result = follow(list(found), as_of=day, resolutions=resolutions)
        for warning in result.warnings:
            say(f"boardpapers: {line(warning.message)}")
        if wanted:
            result = result.model_copy(update={"threads": [t for t in result.threads if t.status in wanted]})
        _show(result, form, timeline)


def _show(result: TrackResult, form: str, timeline: bool) -> None:
    if form == "table":
        _print(result, timeline)
    elif form == "md":
        from boardpapers.writers import track_md

        write(track_md.write(result))
    else:
        from boardpapers.writers import dumps

        write(dumps(result.model_dump(mode="json"), form))


def _day(text: str | None) -> datetime.date | None:
    from boardpapers.errors import UsageError
    from boardpapers.normalise.dates import parse_date

    if text is None:
        return None
    found = parse_date(text)
    if found is None:
        raise UsageError(f"--as-of {text!r} is no date", remedy="Give it as 2024-06-30.")
    return found


def _print(result: TrackResult, timeline: bool) -> None:
    from boardpapers.writers.track_view import counts_line

    console = stdout_console()
    if timeline:
        for thread in result.threads:
            console.print(_timeline(thread, in_colour(console)))
    else:
        _print_threads(result)
    console.print(line(counts_line(result)))


def _empty_table(*heads: str) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    return table


def _print_threads(result: TrackResult) -> None:
    """The threads, the most pressing first."""
    from boardpapers.track.model import STATUSES
    from boardpapers.writers.track_view import todo

    rows = [
        (
            thread.id,
            thread.status.replace("_", " "),
            thread.due or thread.appearances[-1].deadline,
            thread.raised,
            thread.owner,
            f"{todo(thread)} [{thread.item}]" if thread.item else todo(thread),
            len(thread.appearances),
        )
        for thread in sorted(result.threads, key=lambda thread: STATUSES.index(thread.status))
    ]
    heads = ("id", "status", "due", "raised", "owner", "action", "papers")
    colours = {status.replace("_", " "): code for status, (_, code) in _COLOURS.items()}
    print_table(heads, [rows], looks=Looks(colours={1: colours}))


def _timeline(thread: Thread, coloured: bool) -> Table:
    from rich.text import Text

    from boardpapers.writers.brackets import bracketed
    from boardpapers.writers.track_view import timeline

    table = _empty_table("date", "paper", "what it says", "like the one before")
    table.title = Text.assemble(
        (f"{thread.id} ", "bold cyan"), line(thread.title), "  ", (thread.status, _COLOURS[thread.status][0])
    )
    table.title_justify = "left"
    for moment in timeline(thread):
        says = Text(line(moment.says))
        if moment.marks:
            says.append("\nwording: " if moment.says else "wording: ")
        for sign, text in moment.marks:
            says.append(line(text if coloured else bracketed(sign, text)), COLOURS[sign])
        alike = "" if moment.similarity is None else f"{moment.similarity:.2f}"
        table.add_row(Text(moment.date), Text(line(moment.file)), says, alike)
    return table
