"""`boardpapers diff`: what changed between two versions of a plan or pack."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from .console import clean, stdout_console, write
from .inputs import documents, passwords
from .marks import COLOURS, in_colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boardpapers.diff import DiffResult, PapersDiff
    from boardpapers.load import Passwords
    from boardpapers.records import Document
    from boardpapers.writers.diff_text import Piece

    Result = DiffResult | PapersDiff

FORMATS: Final = ("text", "yaml", "json", "md", "html")
DIFFERENT: Final = 1
"""Exit code where the versions differ (docs/exit-codes.md)."""


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The version before: a paper, its records, a folder, or - .")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The version after, the same.")],
    form: Annotated[
        str,
        typer.Option(
            "-f",
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}.",
            autocompletion=lambda: list(FORMATS),
        ),
    ] = "text",
    only: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only these kinds of change: slipped, dropped …")
    ] = None,
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="OUT", help="Write to a file instead.")
    ] = None,
    password: Annotated[
        str | None, typer.Option(metavar="PASSWORD", help="Password of encrypted papers.")
    ] = None,
) -> None:
    """What changed between two versions of a plan or pack. Exit code 0: nothing, 1: something.

    Of two folders every paper is compared with its other version, and papers of one folder only are named.

    \b
    boardpapers diff plan-v1.pdf plan-v2.pdf
    boardpapers diff plan-v1.yaml plan-v2.pdf -f html -o changes.html
    boardpapers diff plan-v1.pdf plan-v2.pdf --only slipped,made_vague,dropped
    boardpapers diff plan-v1.pdf plan-v2.pdf -f json | jq '.summary'
    boardpapers diff published/ revised/ -f html -o changes.html
    """
    from boardpapers.diff import KINDS
    from boardpapers.errors import UsageError
    from boardpapers.writers.choice import chosen, chosen_many

    form, kinds = chosen(form, FORMATS), chosen_many(only, KINDS, "kind of change")
    if old == new == "-":
        raise UsageError("OLD and NEW cannot both be standard input")
    differs = False
    with _compared(old, new, passwords(password)) as compared:
        result = _only(compared, kinds)
        differs = _differs(result)
        _put(result, form, out)
    raise typer.Exit(DIFFERENT if differs else 0)


@contextmanager
def _compared(old: str, new: str, key: Passwords) -> Iterator[Result]:
    """The comparison of two papers, or of all papers of two sides.

    What could not be read of a side is told, and raised as PartlyDoneError when the rest is done with.
    """
    from boardpapers.diff import diff as compare
    from boardpapers.diff import diff_papers

    with documents([old], password=key) as before, documents([new], password=key) as after:
        ours, theirs = list(before), list(after)
        several = len(ours) != 1 or Path(old).is_dir(), len(theirs) != 1 or Path(new).is_dir()
        if all(several):
            yield diff_papers(ours, theirs)
        elif several[0]:
            yield compare(_version_of(theirs[0], ours, old), theirs[0])
        elif several[1]:
            yield compare(ours[0], _version_of(ours[0], theirs, new))
        else:
            yield compare(ours[0], theirs[0])


def _version_of(paper: Document, papers: list[Document], side: str) -> Document:
    """The one paper of a side that the only paper of the other side is a version of."""
    from boardpapers.diff import counterpart
    from boardpapers.errors import UsageError

    found = counterpart(paper, papers)
    if found is None:
        raise UsageError(
            f"holds no version of {paper.source.name}", file=side, remedy="Name the paper itself."
        )
    return found


def _only(result: Result, kinds: frozenset[str]) -> Result:
    """The changes of these kinds, of all where none is named; a paper of one side was added or dropped."""
    from boardpapers.diff import PapersDiff

    if not kinds:
        return result
    if isinstance(result, PapersDiff):
        papers = [_of_kinds(paper, kinds) for paper in result.papers]
        gone = result.only_old if "dropped" in kinds else []
        come = result.only_new if "added" in kinds else []
        return result.model_copy(update={"papers": papers, "only_old": gone, "only_new": come})
    return _of_kinds(result, kinds)


def _of_kinds(result: DiffResult, kinds: frozenset[str]) -> DiffResult:
    return result.model_copy(update={"changes": [c for c in result.changes if c.kind in kinds]})


def _differs(result: Result) -> bool:
    from boardpapers.diff import PapersDiff

    return result.differs if isinstance(result, PapersDiff) else bool(result.changes)


def _put(result: Result, form: str, out: str | None) -> None:
    if out not in (None, "-"):
        from boardpapers.writers.atomic import write_atomic

        write_atomic(Path(str(out)), [_written(result, form).encode()])
    elif form == "text":
        _print(result)
    else:
        write(_written(result, form))


def _written(result: Result, form: str) -> str:
    """The result in a format of which a file can be made."""
    from boardpapers.diff import PapersDiff
    from boardpapers.writers import diff_html, diff_md, dumps
    from boardpapers.writers.diff_text import plain

    if form == "text":
        return "".join(f"{clean(plain(line))}\n" for line in _lines(result))
    if form in ("yaml", "json"):
        return dumps(result.model_dump(mode="json"), form)
    if form == "md":
        return diff_md.write_papers(result) if isinstance(result, PapersDiff) else diff_md.write(result)
    return diff_html.write_papers(result) if isinstance(result, PapersDiff) else diff_html.write(result)


def _lines(result: Result) -> Iterator[list[Piece]]:
    from boardpapers.diff import PapersDiff
    from boardpapers.writers.diff_text import papers_report, report

    return papers_report(result) if isinstance(result, PapersDiff) else report(result)


def _print(result: Result) -> None:
    """Marks in colour on a terminal that has any, in brackets elsewhere."""
    from rich.text import Text

    console = stdout_console()
    if not in_colour(console):
        write(_written(result, "text"))
        return
    for line in _lines(result):
        console.print(Text.assemble(*((clean(text), COLOURS[style]) for style, text in line)), soft_wrap=True)
