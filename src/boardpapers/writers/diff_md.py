"""A difference as Markdown, for a report or a wiki."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardpapers.matching import Mark

from .brackets import around
from .diff_view import entries, headline, on_one_side, papers_headline, words_of
from .markdown import escape

if TYPE_CHECKING:
    from boardpapers.diff import DiffResult, PapersDiff

_SIGNS = {"old": "~~", "new": "**", "same": ""}


def write(result: DiffResult) -> str:
    """The difference as a Markdown document: a table of counts, then record by record."""
    return "\n".join(_lines(result, 1)).rstrip() + "\n"


def write_papers(result: PapersDiff) -> str:
    """The differences of several papers as one Markdown document."""
    lines = [f"# {escape(papers_headline(result))}", ""]
    lines += [line for text in on_one_side(result) for line in (f"- {escape(text)}", "")]
    lines += _counts(result) if len(result.papers) > 1 else []
    for paper in result.papers:
        lines += _lines(paper, 2)
    return "\n".join(lines).rstrip() + "\n"


def _lines(result: DiffResult, level: int) -> list[str]:
    """The difference below a heading of that level."""
    lines = [f"{'#' * level} {escape(headline(result))}", ""]
    lines += [line for note in result.notes for line in (f"Note: {escape(note)}", "")]
    lines += _counts(result)
    for entry in entries(result):
        name = "" if entry.type == "action" else f"{entry.type.capitalize()} "
        title = escape(" ".join(part for part in (entry.number, entry.title) if part))
        lines += [f"{'#' * (level + 1)} {name}{title}", ""]
        for line in entry.lines:
            note = f" ({escape(line.note)})" if line.note else ""
            lines.append(f"- {line.kind}" + (f": {marked(line.marks)}" if line.marks else "") + note)
        lines.append("")
    return lines


def _counts(result: DiffResult | PapersDiff) -> list[str]:
    if not result.summary:
        return []
    rows = [f"| {words_of(kind)} | {count} |" for kind, count in result.summary.items()]
    return ["| change | number |", "|---|---:|", *rows, ""]


def marked(marks: list[Mark]) -> str:
    """Marked words: struck through what went, bold what came, on one line."""
    return "".join(_wrap(mark) for mark in marks).strip()


def _wrap(mark: Mark) -> str:
    """The sign stands against the words: Markdown wants no blank inside it."""
    before, words, behind = around(mark.text)
    sign = _SIGNS[mark.sign] if words else ""
    return f"{' ' if before else ''}{sign}{escape(words)}{sign}{' ' if behind else ''}"
