"""A difference for the terminal, as lines of pieces with a style each; the command line gives the colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from boardpapers.matching import Mark

from .brackets import bracketed
from .diff_view import entries, headline, on_one_side, papers_headline, words_of

if TYPE_CHECKING:
    from boardpapers.diff import DiffResult, PapersDiff

Style = Literal["plain", "head", "number", "kind", "old", "new", "note"]

_KIND_WIDTH: Final = 16


class Piece(NamedTuple):
    """Words of one style."""

    style: Style
    text: str


def report(result: DiffResult) -> Iterator[list[Piece]]:
    """The lines of the report: the counts by kind first, then record by record."""
    yield [Piece("head", headline(result))]
    yield from ([Piece("note", f"note: {note}")] for note in result.notes)
    if not result.changes:
        return
    yield from _counts(result)
    for entry in entries(result):
        yield []
        name = [] if entry.type == "action" else [Piece("note", f"{entry.type} ")]
        number = [Piece("number", f"{entry.number}  ")] if entry.number else []
        yield [*name, *number, Piece("head", entry.title)]
        for line in entry.lines:
            pad = f"  {line.kind:{_KIND_WIDTH}} " if line.marks else f"  {line.kind}"
            note = [Piece("note", f"  ({line.note})")] if line.note else []
            yield [Piece("kind", pad), *(_piece(mark) for mark in line.marks), *note]


def papers_report(result: PapersDiff) -> Iterator[list[Piece]]:
    """The lines of the report on several papers: the counts, the papers of one side, then paper by paper."""
    yield [Piece("head", papers_headline(result))]
    yield from ([Piece("note", text)] for text in on_one_side(result))
    if result.summary and len(result.papers) > 1:
        yield from _counts(result)
    for paper in result.papers:
        yield []
        yield from report(paper)


def _counts(result: DiffResult | PapersDiff) -> Iterator[list[Piece]]:
    yield []
    for kind, count in result.summary.items():
        yield [Piece("kind", f"  {words_of(kind):{_KIND_WIDTH}}"), Piece("plain", f" {count:4}")]


def _piece(mark: Mark) -> Piece:
    """Marked words on one line."""
    text = mark.text.replace("\n", " / ")
    return Piece("plain" if mark.sign == "same" else mark.sign, text)


def plain(line: list[Piece]) -> str:
    """A line without colour, its marks in brackets."""
    return "".join(bracketed(style, text) for style, text in line).rstrip()
