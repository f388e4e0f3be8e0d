"""What a run tells its user on stderr: a paper's figures, a batch's lines and its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from boardpapers.summary import Summary, total

from .console import line, say, stderr_console

if TYPE_CHECKING:
    from boardpapers.batch import Result

_WARNINGS_SHOWN: Final = 10
_ONE: Final = {"attendance": "attendance", "work plan entries": "work plan entry"}


def print_summary(summary: Summary) -> None:
    """A paper's figures and warnings on stderr."""
    for text in summary_lines(summary):
        say(text)


def summary_lines(summary: Summary) -> Iterator[str]:
    """A paper: what it is, what was found in it, where its words went, what to look at."""
    pages = f"{summary.pages} page{'s' * (summary.pages != 1)}"
    yield f"{line(summary.name)}: {summary.kind}, {pages}"
    yield f"  {counted(summary.counts)}"
    words, claimed, furniture, unclaimed = summary.words
    if words:
        shares = (f"{count / words:.1%}" for count in (claimed, furniture, unclaimed))
        yield "  {:,} words: {} in records, {} furniture, {} not understood".format(words, *shares)
    for page, message in summary.warnings[:_WARNINGS_SHOWN]:
        yield f"  warning{f', page {page}' if page else ''}: {line(message)}"
    more = len(summary.warnings) - _WARNINGS_SHOWN
    if more > 0:
        yield f"  and {more} more warnings, listed in the records"


def counted(counts: dict[str, int]) -> str:
    """``2 meetings, 1 plan, 48 actions``."""
    return ", ".join(f"{count:,} {_noun(name, count)}" for name, count in counts.items()) or "no records"


def _noun(name: str, count: int) -> str:
    return name if count != 1 else _ONE.get(name, name.removesuffix("s"))


def result_line(result: Result) -> str:
    """A batch's line for one paper."""
    if result.error is not None:
        return f"failed   {result.error}"
    names = f"{result.task.source} -> {result.task.output}"
    found = counted(result.summary.counts) if result.summary else ""
    return line(f"{result.status:8} {names}  ({found})")


def print_batch(results: Sequence[Result]) -> None:
    """The batch at its end: papers by outcome, records by type."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_header=False, pad_edge=False)
    table.add_column("what")
    table.add_column("count", justify="right")
    for status in ("done", "skipped", "failed"):
        count = sum(result.status == status for result in results)
        if count or status == "done":
            table.add_row(f"papers {'up to date' if status == 'skipped' else status}", f"{count:,}")
    table.add_section()
    for name, count in total(result.summary for result in results if result.summary).items():
        table.add_row(name, f"{count:,}")
    warned = sum(len(result.summary.warnings) for result in results if result.summary)
    table.add_row("warnings", f"{warned:,}")
    stderr_console().print(table)
