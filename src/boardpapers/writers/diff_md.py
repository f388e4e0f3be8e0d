"""A difference as Markdown, for a report or a wiki."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardpapers.matching import Mark

from .brackets import around
from .diff_view import entries, headline, words_of
from .markdown import escape

if TYPE_CHECKING:
    from boardpapers.diff import DiffResult

_SIGNS = {"old": "~~", "new": "**", "same": ""}


def write(result: DiffResult) -> str:
    """The difference as a Markdown document: a table of counts, then record by record."""
    lines = [f"# {escape(headline(result))}", ""]
    lines += [line for note in result.notes for line in (f"Note: {escape(note)}", "")]
    if result.summary:
        lines += ["| change | number |", "|---|---:|"]
        lines += [f"| {words_of(kind)} | {count} |" for kind, count in result.summary.items()]
        lines.append("")
    for entry in entries(result):
        name = "" if entry.type == "action" else f"{entry.type.capitalize()} "
        lines += [f"## {name}{escape(' '.join(part for part in (entry.number, entry.title) if part))}", ""]
        for line in entry.lines:
            note = f" ({escape(line.note)})" if line.note else ""
            lines.append(f"- {line.kind}" + (f": {marked(line.marks)}" if line.marks else "") + note)
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def marked(marks: list[Mark]) -> str:
    """Marked words: struck through what went, bold what came, on one line."""
    return "".join(_wrap(mark) for mark in marks).strip()


def _wrap(mark: Mark) -> str:
    """The sign stands against the words: Markdown wants no blank inside it."""
    before, words, behind = around(mark.text)
    sign = _SIGNS[mark.sign] if words else ""
    return f"{' ' if before else ''}{sign}{escape(words)}{sign}{' ' if behind else ''}"
