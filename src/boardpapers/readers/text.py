"""Plain text and Markdown set as pages, so that the stages behind read them as any paper.

Every paragraph becomes lines on a page, every row of tabs a ruled table; two blank lines begin a new page.
Where a word stood in the file is kept: evidence of text inputs is a line, not a box.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from boardpapers.errors import EmptyFileError
from boardpapers.layout import Document, Page, Rule, Word
from boardpapers.readers.sniff import TEXT, name_of
from boardpapers.readers.text_marks import (
    Gap,
    Run,
    TextLine,
    TextTable,
    blocks,
    in_bold,
    is_blank_page,
    is_mark,
    is_paragraph_number,
    is_ref,
    is_stamp,
    loud,
)

_SIZE = 11.0
_CELL = 10.0  # size of a table's text
_SIZES = {1: 18.0, 2: 15.0, 3: 13.0, 4: 12.0, 5: 11.5, 6: 11.0}  # of headings by level
_LETTER = 0.45  # times the size: the width of every character
_SPACE = 0.25  # times the size: between words
_PITCH = 1.2  # times the size: from line to line
_LEFT = 72.0
_TAB = 2.0  # times the size: from a mark to its text
_OPENING = 3  # blocks at the head of a page that may be its title
_MEASURE = 451.0  # width of the text
_WIDEST = 190.0  # of a column, unless a word needs more
_PADDING = 5.0
_HEAD = 0.16  # of the page's height: left free at head and foot, where furniture would be looked for
_STAMPED = -100.0  # where a stamp is set until the page's height is known,
_STAMP_AT = 0.04  # of it: there it stands in the end
_FEW = 106.0  # points: eight lines; a page is not left with less on it
_LONGEST = 60  # lines of a page
_LONGEST_TITLE = 14  # words
_FEWEST_CODES = 4  # rows of a list of abbreviations
_MOSTLY = 0.6
_HEADS = frozenset({"name", "ref", "no", "number", "item", "date", "action", "meeting", "member"})
_RULED = 4  # columns: tables of fewer are printed without rules, as lists of names are


def open_text(path: Path, *, sha256: str) -> Document:
    """The file as a document; ``lines`` tells the line of every word. Raises EmptyFileError."""
    text = path.read_bytes().decode("utf-8-sig", "replace").replace("\x00", "")
    setter = _Setter()
    for block in blocks(text):
        setter.take(block)
    pages = setter.finished()
    if not any(page.words for page in pages):
        raise EmptyFileError(path)
    return Document(name_of(path), sha256, TEXT, len(pages), [], pages, setter.lines)


class _Setter:
    """Sets blocks on pages, top to bottom."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.lines: dict[tuple[int, int], int] = {}
        self._y = 0.0
        self._after_table = False
        self._ruled = False
        """Whether the last table was."""
        self._stamped = False
        self._new_page()

    def take(self, block: TextLine | TextTable | Gap) -> None:
        if isinstance(block, Gap):
            self._space(block.lines)
            return
        if isinstance(block, TextTable):
            if self._after_table:
                self._new_page()  # the same table, cut by a page of the paper
            self._table(block)
        elif is_stamp(block.run):
            self._stamp(block)
        else:
            if block.level in (1, 2) and self._y > _FEW and not (block.run and is_mark(block.run[0].text)):
                self._new_page()
            size = _SIZES.get(block.level, _SIZE)
            self._blocks += 1
            titled = self._blocks <= _OPENING and not is_paragraph_number(block.run)
            run = loud(block.run) if titled else block.run
            self._set(run, block.number, _LEFT, _MEASURE, size)
            if is_blank_page(block.run):
                self._new_page()
        self._after_table = isinstance(block, TextTable)

    def _stamp(self, block: TextLine) -> None:
        """An item's stamp stands at the head of its page, whatever blank lines follow it in the text."""
        if self._y:
            self._new_page()
        self._y = _STAMPED
        self._set(block.run, block.number, _LEFT + _MEASURE * 0.8, _MEASURE, _SIZE)
        self._y, self._stamped = 0.0, True

    def finished(self) -> list[Page]:
        """The pages, moved to the middle of their sheets."""
        return [_centred(page, bottom) for page, bottom in zip(self.pages, self._bottoms(), strict=True)]

    def _bottoms(self) -> Iterator[float]:
        for page in self.pages:
            low = [word.bottom for word in page.words] + [rule.bottom for rule in page.rules]
            yield max(low, default=0.0)

    def _new_page(self) -> None:
        if not self.pages or self.pages[-1].words:
            self.pages.append(Page(len(self.pages) + 1, 0.0, 0.0, [], origin="text"))
        self._y = 0.0
        self._blocks = 0

    def _space(self, lines: int) -> None:
        pitch = _SIZE * _PITCH
        stamped, self._stamped = self._stamped, False
        if stamped:
            return
        if (lines >= 2 and self._y > _FEW) or (lines and self._y > _LONGEST * pitch):
            self._new_page()
            self._after_table = self._after_table and lines < 2
        elif lines:
            self._y += 0.8 * _SIZE

    def _set(self, run: Run, number: int, left: float, measure: float, size: float) -> None:
        """A paragraph, broken into lines; behind its mark there is more room."""
        page = self.pages[-1]
        room = _TAB if run and is_mark(run[0].text) else _SPACE
        for words in _lines(run, measure / size):
            x = left
            for text, bold, italic, struck, below in words:
                end = x + len(text) * size * _LETTER
                n = len(page.words)
                page.words.append(
                    Word(text, x, self._y, end, self._y + size, size, bold, italic, struck, page.number, n)
                )
                self.lines[page.number, n] = number + below
                x, room = end + size * room, _SPACE
            self._y += size * _PITCH

    def _table(self, table: TextTable) -> None:
        if not table.rows:
            return
        edges = _edges(table)
        headed = _has_heads(table)
        goes_on = self._after_table and self._ruled
        self._ruled = goes_on or table.piped or len(edges) > _RULED or headed or _lists_codes(table)
        rules = self.pages[-1].rules if self._ruled else []
        self._y += _PADDING
        for at, (number, row) in enumerate(zip(table.numbers, table.rows, strict=True)):
            if not at or not _continues(table.rows[at - 1], row):
                rules.append(Rule(edges[0], self._y, edges[-1], self._y))
            top = self._y
            if not at and (headed or _is_title(row)):
                row = [[in_bold(run) for run in cell] for cell in row]
            self._row(row[: len(edges) - 1], number, edges)
            last = _spanning(row)
            borders = edges if last is None else [*edges[: last + 1], edges[-1]]
            rules += [Rule(x, top, x, self._y) for x in borders]
        rules.append(Rule(edges[0], self._y, edges[-1], self._y))
        self._y += _PADDING

    def _row(self, cells: list[list[Run]], number: int, edges: list[float]) -> None:
        """The cells of a row, side by side; the row is as high as the highest."""
        top, last = self._y, _spanning(cells)
        low = top + _SIZE * _PITCH
        for column, cell in enumerate(cells):
            self._y = top + _PADDING / 2
            end = edges[-1] if column == last else edges[column + 1]
            for run in cell:
                self._set(run, number, edges[column] + _PADDING, end - edges[column] - 2 * _PADDING, _CELL)
            low = max(low, self._y)
        self._y = low + _PADDING / 2


def _lines(run: Run, measure: float) -> Iterator[Run]:
    """The lines of a paragraph, ``measure`` times the size of its letters wide.

    They break before words in small letters where they can: such a line goes on with the one before, while
    one that begins "2021." or "LLR" may be taken for an item of a list or a heading.
    """
    line: Run = []
    width = _TAB - _SPACE if run and is_mark(run[0].text) else 0.0
    for token in run:
        length = len(token.text) * _LETTER
        while line and width + length > measure:
            line.append(token)
            at = max((n for n in range(1, len(line)) if _goes_on(line[n].text)), default=len(line) - 1)
            yield line[:at]
            line = line[at:-1]
            width = sum(len(word.text) * _LETTER + _SPACE for word in line)
        line.append(token)
        width += length + _SPACE
    if line:
        yield line


def _goes_on(text: str) -> bool:
    """Whether a word at the head of a line shows that a sentence goes on."""
    return text[0].islower() and len(text) > 2 and not is_mark(text)


def _is_title(row: list[list[Run]]) -> bool:
    """Whether a table's first row is its title: a few words in the first cell, and nothing beside them."""
    return len(row) > 2 and len(row[0]) == 1 and len(row[0][0]) <= _LONGEST_TITLE and not any(row[1:])


def _has_heads(table: TextTable) -> bool:
    """Whether the first row names the columns."""
    first = table.rows[0][0]
    return len(first) == 1 and len(first[0]) == 1 and first[0][0].text.lower().strip(".:") in _HEADS


def _lists_codes(table: TextTable) -> bool:
    """Whether the first column holds abbreviations: most of its cells a single word with capitals."""
    firsts = [row[0][0] for row in table.rows if len(row) > 1 and len(row[0]) == 1]
    codes = sum(len(run) == 1 and sum(c.isupper() for c in run[0].text) > 1 for run in firsts)
    return codes >= 2 and (
        codes == len(firsts) or (len(firsts) >= _FEWEST_CODES and codes >= _MOSTLY * len(firsts))
    )


def _spanning(cells: list[list[Run]]) -> int | None:
    """The cell that goes on to the table's right edge: the last of one or two in a row of four or more."""
    filled = [n for n, cell in enumerate(cells) if cell]
    return filled[-1] if len(cells) >= 4 and filled in ([0], [0, 1]) else None


def _continues(above: list[list[Run]], row: list[list[Run]]) -> bool:
    """Whether a row goes on with the one above: its first cell is empty, and above a list number stands."""
    return bool(row and above and not row[0] and above[0]) and is_ref(above[0])


def _edges(table: TextTable) -> list[float]:
    """The column borders: columns as wide as their words need; empty ones at the end left out."""
    count = max((n + 1 for row in table.rows for n, cell in enumerate(row) if cell), default=1)
    edges = [_LEFT]
    for column in range(count):
        runs = [run for row in table.rows if column < len(row) for run in row[column]]
        longest = max((len(token.text) for run in runs for token in run), default=1)
        whole = max((sum(len(token.text) + 1 for token in run) for run in runs), default=1)
        letters = max(longest * _CELL * _LETTER, min(whole * _CELL * _LETTER, _WIDEST))
        edges.append(edges[-1] + letters + 2 * _PADDING + 1)
    return edges


def _lowered(word: Word, down: float) -> Word:
    return word._replace(top=word.top + down, bottom=word.bottom + down)


def _centred(page: Page, bottom: float) -> Page:
    """The page with its content in the middle, clear of head and foot."""
    height = max(842.0, bottom / (1 - 2 * _HEAD))
    down = _HEAD * height
    right = max((rule.x1 for rule in page.rules), default=0.0)
    page.width, page.height = max(595.0, right + _LEFT), height
    page.words = [_lowered(w, down if w.top >= 0 else _STAMP_AT * height - w.top) for w in page.words]
    page.rules = [r._replace(top=r.top + down, bottom=r.bottom + down) for r in page.rules]
    return page
