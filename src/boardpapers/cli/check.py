"""`boardpapers check`: what is missing in papers or does not add up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Final

import typer

from .console import line, stdout_console, write
from .inputs import documents
from .tables import Looks, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from boardpapers.check import Finding, ScoreCard

Values = list[str]

_FORMATS: Final = ("table", "json", "yaml")
_COLOURS: Final = {"error": "1;31", "warning": "33", "info": "36"}
_BAR: Final = 30
"""Characters of a full bar."""
_BESIDE_THE_BAR: Final = 44


def check(
    files: Annotated[Values, typer.Argument(metavar="FILE", help="Papers, records, folders, or - .")],
    form: Annotated[
        str, typer.Option("-f", "--format", metavar="FORMAT", help="table, json, yaml.")
    ] = "table",
    select: Annotated[
        Values | None, typer.Option(metavar="CODES", help="Only these rules: ACT, REF001 …")
    ] = None,
    ignore: Annotated[Values | None, typer.Option(metavar="CODES", help="Not these rules.")] = None,
    fail_on: Annotated[
        str, typer.Option(metavar="SEVERITY", help="Exit 1 from there on: info, warning, error.")
    ] = "info",
    password: Annotated[
        str | None, typer.Option(metavar="PASSWORD", help="Password of encrypted papers.")
    ] = None,
) -> None:
    """Proof-read papers: exit 0 if nothing was found, 1 if something was.

    \b
    boardpapers check plan.pdf
    boardpapers check pack.pdf minutes.pdf --ignore TRM --fail-on error
    boardpapers check plan.yaml -f json | jq '.findings[].ref'

    docs/checks.md lists the rules.
    """
    from boardpapers.check import SEVERITIES, score_cards
    from boardpapers.check import check as look
    from boardpapers.check import select as pick
    from boardpapers.errors import UsageError
    from boardpapers.writers import dumps
    from boardpapers.writers.choice import chosen

    form = chosen(form, _FORMATS)
    if fail_on not in SEVERITIES:
        raise UsageError(f"--fail-on is one of {', '.join(SEVERITIES)}, not '{fail_on}'")
    rules = pick(_split(select), _split(ignore))
    with documents(files, password=password) as papers:
        read = list(papers)
        findings = look(read, rules)
        cards = [card for document in read for card in score_cards(document)]
        if form == "table":
            _print(findings, cards, several=len(read) > 1)
        else:
            data = {"findings": [f.as_data() for f in findings], "score_cards": [c.as_data() for c in cards]}
            write(dumps(data, form))
    worst = max((SEVERITIES.index(found.severity) for found in findings), default=-1)
    if worst >= SEVERITIES.index(fail_on):
        raise typer.Exit(1)


def _split(values: Values | None) -> list[str]:
    return [code for value in values or () for code in value.split(",")]


def _print(findings: Sequence[Finding], cards: Sequence[ScoreCard], *, several: bool) -> None:
    if findings:
        _print_findings(findings, several)
        _print_remedies(findings)
    console = stdout_console()
    _print_summary(console, findings)
    for card in cards:
        console.print(_text(card.plan or card.file, "bold"))
        console.print(_text(card.headline))
        console.print(_card(card, min(_BAR, max(console.width - _BESIDE_THE_BAR, 5))))


def _print_summary(console: Console, findings: Sequence[Finding]) -> None:
    from boardpapers.check import SEVERITIES

    sizes = {severity: sum(f.severity == severity for f in findings) for severity in reversed(SEVERITIES)}
    said = [_counted(size, severity) for severity, size in sizes.items() if size]
    console.print(f"{_counted(len(findings), 'finding')}: {', '.join(said)}" if findings else "No findings.")
    console.print()


def _counted(size: int, noun: str) -> str:
    return f"{size} {noun}" if size == 1 or noun == "info" else f"{size} {noun}s"


def _print_findings(findings: Sequence[Finding], several: bool) -> None:
    heads = [*(["file"] if several else []), "page", "ref", "code", "", "what"]
    rows = [
        [*([found.file] if several else []), found.page, found.ref, found.code, found.severity, found.message]
        for found in findings
    ]
    at = heads.index("page")
    print_table(heads, [rows], looks=Looks(frozenset({at}), {heads.index(""): _COLOURS}))


def _print_remedies(findings: Sequence[Finding]) -> None:
    times = Counter(found.code for found in findings)
    remedies = {found.code: found.remedy for found in reversed(findings)}
    rows = [[code, times[code], remedies[code]] for code in sorted(times)]
    print_table(["code", "times", "what to do"], [rows], looks=Looks(frozenset({1})))


def _card(card: ScoreCard, full: int) -> Table:
    table = _table(["", "given", "TBC", "blank", ""])
    for score in card.scores:
        share = score.given / card.actions
        bar = _text("█" * round(share * full), "green").append("░" * (full - round(share * full)), "red")
        bar.append(f" {share:.0%}")
        table.add_row(_text(score.column), _text(score.given), _text(score.tbc), _text(score.blank), bar)
    return table


def _table(heads: Sequence[str]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        number = head in ("page", "given", "TBC", "blank", "times")
        table.add_column(head, overflow="fold", justify="right" if number else "left", no_wrap=head == "code")
    return table


def _text(value: object, style: str = "") -> Text:
    from rich.text import Text

    return Text("\n".join(line(part) for part in str(value).split("\n")), style=style)
