"""A difference as one HTML page: nothing is fetched, it prints well, every text is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from boardpapers.matching import Mark

from .brackets import around
from .diff_view import Entry, Line, entries, headline, on_one_side, papers_headline, words_of

if TYPE_CHECKING:
    from boardpapers.diff import DiffResult, PapersDiff

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2, h3 { font-size: 1.05rem; margin: 1.5rem 0 .3rem; }
article > h2 { font-size: 1.25rem; margin-top: 2.5rem; }
table { border-collapse: collapse; } th, td { text-align: left; padding: .15rem 1rem .15rem 0; }
td.count { text-align: right; font-variant-numeric: tabular-nums; }
section { border-top: 1px solid #b1b4b6; break-inside: avoid; }
dl { display: grid; grid-template-columns: 10rem 1fr; gap: .2rem 1rem; margin: 0; }
dt { color: #505a5f; } dd { margin: 0; white-space: pre-line; }
.number { font-variant-numeric: tabular-nums; } .type, .note { color: #505a5f; font-weight: normal; }
del { background: #fbe3e0; color: #8c1d10; }
ins { background: #def2e1; color: #00532f; text-decoration: underline; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
@media print { body { font-size: 10pt; margin: 0; max-width: none; } del, ins { background: none; } }
"""


def write(result: DiffResult) -> str:
    """The difference as a complete HTML document."""
    return _page(headline(result), _body(result, 2))


def write_papers(result: PapersDiff) -> str:
    """The differences of several papers as one complete HTML document."""
    sides = "".join(f'<p class="note">{_text(text)}</p>\n' for text in on_one_side(result))
    papers = "".join(
        f"<article>\n<h2>{_text(headline(paper))}</h2>\n{_body(paper, 3)}</article>\n"
        for paper in result.papers
    )
    counts = _counts(result) if len(result.papers) > 1 else ""
    return _page(papers_headline(result), f"{sides}{counts}{papers}")


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{_text(title)}</h1>\n"
        f"{body}</body>\n</html>\n"
    )


def _body(result: DiffResult, level: int) -> str:
    """What stands below the names of the papers; headings of records are of that level."""
    notes = "".join(f'<p class="note">{_text(note)}</p>\n' for note in result.notes)
    return notes + _counts(result) + "".join(_section(entry, level) for entry in entries(result, whole=True))


def _counts(result: DiffResult | PapersDiff) -> str:
    rows = "\n".join(
        f'<tr><td>{_text(words_of(kind))}</td><td class="count">{count}</td></tr>'
        for kind, count in result.summary.items()
    )
    head = "<thead><tr><th>Change</th><th>Number</th></tr></thead>"
    return f"<table>\n{head}\n<tbody>\n{rows}\n</tbody>\n</table>\n" if rows else ""


def _section(entry: Entry, level: int) -> str:
    kind = "" if entry.type == "action" else f'<span class="type">{_text(entry.type)}</span> '
    number = f'<span class="number">{_text(entry.number)}</span> ' if entry.number else ""
    heading = f"<h{level}>{kind}{number}{_text(entry.title)}</h{level}>"
    lines = "".join(map(_line, entry.lines))
    return f"<section>\n{heading}\n<dl>\n{lines}</dl>\n</section>\n"


def _line(line: Line) -> str:
    note = f' <span class="note">({_text(line.note)})</span>' if line.note else ""
    return f"<dt>{_text(line.kind)}</dt><dd>{_marked(line.marks)}{note}</dd>\n"


def _marked(marks: list[Mark]) -> str:
    tags = {"old": "del", "new": "ins"}
    out = []
    for sign, text in marks:
        before, words, behind = map(_text, around(text))
        tag = tags.get(sign) if words else None
        out.append(before + (f"<{tag}>{words}</{tag}>" if tag else words) + behind)
    return "".join(out)


def _text(text: str) -> str:
    """Text of a paper: escaped, its line breaks kept, other control characters gone."""
    return escape("".join(c for c in text if c.isprintable() or c == "\n"))
