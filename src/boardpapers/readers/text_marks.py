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

from .text_lines import CUT, HEADING, MARKED, PIPED, paragraphs

BULLET = "•"

_SPACES = re.compile(r"\t\r ?\xa0|\v")
"""What stands between words in copies of papers set by Word for the Mac; what is used here for a cut."""
_LINE_END = re.compile(r"\r\n?|\n")
_TOKEN = re.compile(r"\*\*|</?[A-Za-z][^<>]*>|[^\s<*]+|[<*]|\s+")
_TAG = re.compile(r"<(/?)([A-Za-z]+\d?)")
_BREAKS = frozenset({"p", "br", "li", "ul", "ol", "div"})
_LIST = re.compile(r"\s*[-*+]\s+(?=\S)")
_COLUMNS = 60  # of a table at most; tabs beyond are blanks
_MARK = re.compile(r"\(?(?:\d{1,3}(?:\.\d+)*[.)]?|[a-z][.)]|[ivx]{1,4}[.)])")
_PIPE = re.compile(r"(?<!\\)\|")
_BELOW_HEADS = re.compile(r"[\s|:-]*-[\s|:-]*")
_DRAWN = re.compile(r"\s*(?:-{3,}|={3,}|_{3,}|\*{3,}|(?:- ){2,}-)\s*")
_UNDERLINE = re.compile(r"={3,}\s*|-{3,}\s*")
_BLANK = re.compile(
    r"\W*this page (?:is )?(?:has been )?(?:intentionally |deliberately )?left (?:intentionally )?blank\W*",
    re.I,
)
_LONGEST_HEADING = 12  # words, the number's included
_HEAD_NUMBER = re.compile(r"\d{1,2}\.?0?|\d{3}\.")
_COUNTED = re.compile(r"(?!Page|Item|Table|Figure|Fig|Box)[A-Z][a-z]+ (?:\d{1,2}|[A-Z])(?:[:.–-].{3,60})?")
"""A heading by its number alone: "Principle 4", "Priority 2: Housing"."""
_TITLED = re.compile(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame|Lord|Lady)\b")
_APPENDED = re.compile(r"(?:Appendix|APPENDIX|Annexe?|ANNEXE?) (?:[A-Z]|\d{1,2})(?:$|[.:)]? (?:[–-] )?[A-Z])")
_LONGEST_APPENDED = 40  # words
_PARAGRAPH = re.compile(r"\d{1,2}(?:\.\d{1,3})+\.?")
_REF = re.compile(r"\(?[A-Z]{0,4}[ -]?\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]*")


_STAMP = re.compile(r"(?:agenda )?item(?: no\.?)?:? \d{1,3}[a-z]?", re.I)


class Token(NamedTuple):
    """A word and how it is set."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    below: int = 0
    """So many lines below the first of its paragraph, where an editor has cut it into lines."""


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
    """Rows of cells, each a list of paragraphs; ``numbers`` are the lines of the file.

    ``piped``: its cells stand between upright strokes, as in Markdown, and not between tabs.
    """

    numbers: list[int] = field(default_factory=list)
    rows: list[list[list[Run]]] = field(default_factory=list)
    piped: bool = False

    def take(self, number: int, line: str) -> None:
        """Add a line of the file as a row; the line of dashes below the heads makes them bold."""
        if not self.piped:
            cells = line.split("\t", _COLUMNS)
        elif _BELOW_HEADS.fullmatch(line):
            self.rows[-1:] = [[[in_bold(run) for run in cell] for cell in row] for row in self.rows[-1:]]
            return
        else:
            cells = [cell.replace("\\|", "|") for cell in _PIPE.split(line.strip()[1:-1])][:_COLUMNS]
        self.numbers.append(number)
        self.rows.append([_cell(cell) for cell in cells])


class Gap(NamedTuple):
    """Blank lines; two and more stand where the paper began a new page."""

    lines: int


TextBlock = TextLine | TextTable | Gap


def blocks(text: str) -> Iterator[TextBlock]:
    """The blocks of a text, in order; a form feed counts as many blank lines."""
    table: TextTable | None = None
    gap = 0
    lines = paragraphs(_LINE_END.split(_SPACES.sub(" ", text)))
    for at, (number, line) in enumerate(lines):
        piped = PIPED.fullmatch(line) is not None
        if piped or ("\t" in line and line.strip()):
            if table is None or table.piped != piped:
                if table is not None:
                    yield table
                yield Gap(gap)
                table, gap = TextTable(piped=piped), 0
            table.take(number, line)
            continue
        if table is not None:
            yield table
            table = None
        if not line.strip() or _DRAWN.fullmatch(line):
            gap += 9 if "\f" in line else 1
            continue
        below = lines[at + 1][1] if at + 1 < len(lines) else ""
        alone = (gap > 0 or number == 1) and not below.strip()
        yield Gap(gap)
        gap = 0
        level = 0 if _UNDERLINE.fullmatch(below) is None else 1 if below[0] == "=" else 2
        yield _line(number, f"{'#' * level} {line}" if level else line, alone=alone)
    if table is not None:
        yield table


def _line(number: int, line: str, *, alone: bool) -> TextLine:
    heading = HEADING.match(line)
    if heading:
        runs = _runs(line[heading.end() :], bold=True)
        return TextLine(number, [token for run in runs for token in run], len(heading[1]))
    item = _LIST.match(line)
    if item:
        rest = line[item.end() :]
        line = rest if MARKED.match(rest.replace("**", "")) else f"{BULLET} {rest}"
    run = [token for run in _runs(line) for token in run]
    if alone and len(run) <= _LONGEST_APPENDED and _APPENDED.match(line):
        return TextLine(number, in_bold(run), 2)
    apart = bool(run) and len(run) > 1 and run[1].below > 0  # a number that stood alone
    if _is_heading(run) or ((alone or apart) and _is_numbered_heading(run)):
        run = in_bold(run)
    return TextLine(number, run)


def _is_heading(run: Run) -> bool:
    """Whether a plain line is one, as papers print them bold: in capitals, or a few words and a colon."""
    text = " ".join(token.text for token in run)
    letters = [c for c in text if c.isalpha()]
    if len(text) > 120 or len(letters) < 4:
        return False
    return sum(c.isupper() for c in letters) > 0.8 * len(letters) or (text.endswith(":") and len(run) <= 5)


def _is_numbered_heading(run: Run) -> bool:
    """Whether a line that stands alone is a heading with its number: "2. Introduction", "Principle 4"."""
    if not 2 <= len(run) <= _LONGEST_HEADING:
        return False
    if _COUNTED.fullmatch(" ".join(token.text for token in run)):
        return True
    if not _HEAD_NUMBER.fullmatch(run[0].text):
        return False
    first, last = run[1].text, run[-1].text
    return first[:1].isupper() and last[-1] not in ".;:,)" and not _TITLED.match(first)


def loud(run: Run) -> Run:
    """The words of a page's title in bold: short, and without the full stop of a sentence, or partly bold."""
    title = len(run) <= 12 and not run[-1].text.endswith((".", ";", ",")) if run else False
    if title or sum(token.bold or (token.text.isupper() and len(token.text) > 2) for token in run) >= 3:
        return in_bold(run)
    return run


def is_mark(text: str) -> bool:
    """Whether a line's first word is a list's marker or an item's number."""
    return text == BULLET or _MARK.fullmatch(text) is not None


def is_stamp(run: Run) -> bool:
    """Whether a line is nothing but an agenda item's stamp: "Agenda Item 5"."""
    return len(run) <= 4 and _STAMP.fullmatch(" ".join(token.text for token in run)) is not None


def is_paragraph_number(run: Run) -> bool:
    """Whether a line opens with the number of a paragraph, "4.1": it is no title."""
    return bool(run) and _PARAGRAPH.fullmatch(run[0].text) is not None


def is_blank_page(run: Run) -> bool:
    """Whether a line says that its page is left blank: the next one begins behind it."""
    return len(run) <= 8 and _BLANK.fullmatch(" ".join(token.text for token in run)) is not None


def is_ref(cell: list[Run]) -> bool:
    """Whether a cell holds nothing but the number or reference of its row: "4", "1.1.2", "A12"."""
    return _REF.fullmatch(" ".join(token.text for run in cell for token in run)) is not None


def in_bold(run: Run) -> Run:
    """The words of a paragraph in bold."""
    return [token._replace(bold=True) for token in run]


def _cell(text: str) -> list[Run]:
    return [run for run in _runs(text) if run]


def _runs(text: str, *, bold: bool = False) -> list[Run]:
    """The paragraphs within a line or cell."""
    runs: list[Run] = [[]]
    state = {"b": bold, "i": False, "s": False}
    glued = False
    below = 0
    for piece in _TOKEN.findall(text):
        tag = _TAG.match(piece)
        if piece == "**":
            state["b"] = not state["b"] or bold
        elif tag:
            _tag(tag[2].lower(), not tag[1], state, runs)
            glued = glued and tag[2].lower() not in _BREAKS
        elif piece.isspace():
            below += piece.count(CUT)
            glued = CUT in piece and bool(runs[-1]) and _is_hyphened(runs[-1][-1].text)
        else:
            if piece == BULLET and runs[-1] not in ([], [Token(BULLET)]):
                runs.append([])
                glued = False
            _add(runs[-1], html.unescape(piece), state, glued, below)
            glued = True
    return runs


def _is_hyphened(word: str) -> bool:
    """Whether a line was cut at a hyphen, "multi-"."""
    return len(word) > 2 and word[-1] == "-" and word[-2].isalpha()


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


def _add(run: Run, text: str, state: dict[str, bool], glued: bool, below: int) -> None:
    for n, word in enumerate(text.split()):
        if glued and n == 0 and run:
            run[-1] = run[-1]._replace(text=run[-1].text + word)
        elif not (word in "•▪-*" and run == [Token(BULLET)]):
            run.append(Token(word, state["b"], state["i"], state["s"], below))
