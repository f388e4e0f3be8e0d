"""What people's text files are written in: lines, Markdown, a little HTML, tables with tabs.

As optical character recognition and converters leave them: ``#`` headings, ``**bold**``, ``- `` lists, and in
the cells of tables ``<p>``, ``<ul><li>`` and ``<br>``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

BULLET = "•"

_TOKEN = re.compile(r"\*\*|</?[A-Za-z][^<>]*>|[^\s<*]+|[<*]|\s+")
_TAG = re.compile(r"<(/?)([A-Za-z]+\d?)")
_BREAKS = frozenset({"p", "br", "li", "ul", "ol", "div"})
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_LIST = re.compile(r"\s*[-*+]\s+(?=\S)")
_COLUMNS = 60  # of a table at most; tabs beyond are blanks
_MARK = re.compile(r"\(?(?:\d{1,3}(?:\.\d+)*[.)]?|[a-z][.)]|[ivx]{1,4}[.)])")
_MARKED = re.compile(r"(?:[•▪◦]|\(?(?:\d{1,3}(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)])\s")


_STAMP = re.compile(r"(?:agenda )?item(?: no\.?)?:? \d{1,3}[a-z]?", re.I)


class Token(NamedTuple):
    """A word and how it is set."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False


Run = list[Token]
"""The words of a paragraph."""


@dataclass(slots=True)
class TextLine:
    """A paragraph of running text: ``level`` 1 to 6 of a heading, else 0."""

    number: int
    run: Run
    level: int = 0


@dataclass(slots=True)
class TextTable:
    """Rows of cells, each a list of paragraphs; ``numbers`` are the lines of the file."""

    numbers: list[int] = field(default_factory=list)
    rows: list[list[list[Run]]] = field(default_factory=list)


class Gap(NamedTuple):
    """Blank lines; two and more stand where the paper began a new page."""

    lines: int


TextBlock = TextLine | TextTable | Gap


def blocks(text: str) -> Iterator[TextBlock]:
    """The blocks of a text, in order; a form feed counts as many blank lines."""
    table: TextTable | None = None
    gap = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if "\t" in line and line.strip():
            if table is None:
                yield Gap(gap)
                table, gap = TextTable(), 0
            table.numbers.append(number)
            table.rows.append([_cell(cell) for cell in line.split("\t", _COLUMNS)])
            continue
        if table is not None:
            yield table
            table = None
        if not line.strip():
            gap += 9 if "\f" in line else 1
            continue
        yield Gap(gap)
        gap = 0
        yield _line(number, line)
    if table is not None:
        yield table


def _line(number: int, line: str) -> TextLine:
    heading = _HEADING.match(line)
    if heading:
        runs = _runs(line[heading.end() :], bold=True)
        return TextLine(number, [token for run in runs for token in run], len(heading[1]))
    item = _LIST.match(line)
    if item:
        rest = line[item.end() :]
        line = rest if _MARKED.match(rest) else f"{BULLET} {rest}"
    run = [token for run in _runs(line) for token in run]
    if _is_heading(run):
        run = [token._replace(bold=True) for token in run]
    return TextLine(number, run)


def _is_heading(run: Run) -> bool:
    """Whether a plain line is one, as papers print them bold: in capitals, or a few words and a colon."""
    text = " ".join(token.text for token in run)
    letters = [c for c in text if c.isalpha()]
    if len(text) > 120 or len(letters) < 4:
        return False
    return sum(c.isupper() for c in letters) > 0.8 * len(letters) or (text.endswith(":") and len(run) <= 5)


def loud(run: Run) -> Run:
    """The words of a page's title in bold: short, and without the full stop of a sentence, or partly bold."""
    title = len(run) <= 12 and not run[-1].text.endswith((".", ";", ",")) if run else False
    if title or sum(token.bold or (token.text.isupper() and len(token.text) > 2) for token in run) >= 3:
        return [token._replace(bold=True) for token in run]
    return run


def is_mark(text: str) -> bool:
    """Whether a line's first word is a list's marker or an item's number."""
    return text == BULLET or _MARK.fullmatch(text) is not None


def is_stamp(run: Run) -> bool:
    """Whether a line is nothing but an agenda item's stamp: "Agenda Item 5"."""
    return len(run) <= 4 and _STAMP.fullmatch(" ".join(token.text for token in run)) is not None


def _cell(text: str) -> list[Run]:
    return [run for run in _runs(text) if run]


def _runs(text: str, *, bold: bool = False) -> list[Run]:
    """The paragraphs within a line or cell."""
    runs: list[Run] = [[]]
    state = {"b": bold, "i": False, "s": False}
    glued = False
    for piece in _TOKEN.findall(text):
        tag = _TAG.match(piece)
        if piece == "**":
            state["b"] = not state["b"] or bold
        elif tag:
            _tag(tag[2].lower(), not tag[1], state, runs)
            glued = glued and tag[2].lower() not in _BREAKS
        elif piece.isspace():
            glued = False
        else:
            if piece == BULLET and runs[-1] not in ([], [Token(BULLET)]):
                runs.append([])
                glued = False
            _add(runs[-1], html.unescape(piece), state, glued)
            glued = True
    return runs


def _tag(name: str, opens: bool, state: dict[str, bool], runs: list[Run]) -> None:
    """What a tag changes: how words are set, or the paragraph."""
    kind = {"strong": "b", "b": "b", "em": "i", "i": "i", "del": "s", "s": "s", "strike": "s"}.get(name)
    if kind:
        state[kind] = opens
    elif name in _BREAKS:
        if runs[-1] and runs[-1] != [Token(BULLET)]:
            runs.append([])
        if name == "li" and opens:
            runs[-1] = [Token(BULLET)]


def _add(run: Run, text: str, state: dict[str, bool], glued: bool) -> None:
    for n, word in enumerate(text.split()):
        if glued and n == 0 and run:
            run[-1] = run[-1]._replace(text=run[-1].text + word)
        elif not (word in "•▪-" and run == [Token(BULLET)]):
            run.append(Token(word, state["b"], state["i"], state["s"]))
