"""Tables of plain words on a terminal, laid out as rich does and far cheaper: a pack has thousands of rows.

Columns are as wide as their longest cell; where the terminal is narrower the widest give way and their cells
are wrapped at words.  Where that would leave columns of a few letters, each row is a block of lines instead.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from .console import WIDTH_OF_A_FILE, line, write

_BETWEEN: Final = "   "
_NARROWEST: Final = 9
"""Columns are not made narrower than this; rather each row becomes a block."""


class Looks(NamedTuple):
    """How a table's columns look, by their index: figures stand to the right, words may have a colour."""

    right: frozenset[int] = frozenset()
    colours: Mapping[int, Mapping[str, str]] = {}
    """The colours (SGR codes of ECMA-48: "33") of a column's cells, by what they say."""


PLAIN: Final = Looks()


def print_table(
    heads: Sequence[str],
    sections: Iterable[Iterable[Sequence[object]]],
    *,
    caption: str = "",
    title: str = "",
    looks: Looks = PLAIN,
) -> None:
    """Rows to stdout, a blank line between sections; ``None`` is an empty cell."""
    rows = [[_cells(row) for row in section] for section in sections]
    styled = shows_styles()
    if not styled:
        looks = looks._replace(colours={})
    lines = table_lines([line(head) for head in heads], rows, stdout_width(), bold=styled, looks=looks)
    head = [_styled(line(title), "1" if styled else "")] if title else []
    write("\n".join([*head, *lines, *([caption] if caption else []), ""]))


def stdout_width() -> int:
    """Characters of a line on stdout: ``COLUMNS`` where set, the terminal's, in a pipe a wide one's."""
    told = os.environ.get("COLUMNS", "")
    if told.isdigit() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return WIDTH_OF_A_FILE


def shows_styles() -> bool:
    """Whether stdout is a terminal that shows more than plain letters, and is asked to (``NO_COLOR``)."""
    known = os.environ.get("TERM", "").lower() not in ("", "dumb", "unknown")
    return known and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def table_lines(
    heads: Sequence[str],
    sections: Sequence[Sequence[Sequence[str]]],
    width: int,
    *,
    bold: bool = False,
    looks: Looks = PLAIN,
) -> Iterator[str]:
    """The lines of a table, without control characters in heads and cells, ``width`` characters wide."""
    rows = [row for section in sections for row in section]
    wanted = [max(map(cell_width, column)) for column in zip(heads, *rows, strict=True)]
    widths = _fitted(wanted, width - 2 - len(_BETWEEN) * (len(heads) - 1))
    if widths is None:
        yield from _blocks(heads, rows, width, bold)
        return
    yield ""
    yield from (
        _styled(text, "1" if bold else "") for text in _row(heads, widths, looks._replace(colours={}))
    )
    yield f" {'─' * (sum(widths) + len(_BETWEEN) * (len(widths) - 1))}"
    for number, section in enumerate(sections):
        if number:
            yield ""
        for row in section:
            yield from _row(row, widths, looks)
    yield ""


def _cells(row: Sequence[object]) -> list[str]:
    return ["" if cell is None else line(cell) for cell in row]


def _styled(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text


def _fitted(wanted: Sequence[int], room: int) -> list[int] | None:
    """Widths of columns that fit: the widest give way alike. None where little would be left of them."""
    if sum(wanted) <= room:
        return list(wanted)
    widest = max(wanted)
    while widest >= _NARROWEST and sum(min(width, widest) for width in wanted) > room:
        widest -= 1
    if widest < _NARROWEST:
        return None
    fitted = [min(width, widest) for width in wanted]
    for at, width in enumerate(wanted):  # what the last step left over
        if width > widest and sum(fitted) < room:
            fitted[at] += 1
    return fitted


def _row(cells: Sequence[str], widths: Sequence[int], looks: Looks) -> Iterator[str]:
    """The lines of a row."""
    folded = [folds(cell, width) for cell, width in zip(cells, widths, strict=True)]
    codes = {at: looks.colours[at].get(cells[at], "") for at in looks.colours}
    for pieces in zip_longest(*folded, fillvalue=""):
        padded = [_padded(piece, width) for piece, width in zip(pieces, widths, strict=True)]
        for at in looks.right:
            padded[at] = padded[at].rstrip().rjust(widths[at])
        for at, code in codes.items():
            padded[at] = _styled(pieces[at], code) + padded[at][len(pieces[at]) :]
        yield f" {_BETWEEN.join(padded)}".rstrip()


def _padded(text: str, width: int) -> str:
    return text.ljust(width) if text.isascii() else text + " " * (width - cell_width(text))


def _blocks(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int, bold: bool) -> Iterator[str]:
    """Each row as a block of lines: a head and what stands under it."""
    for row in rows:
        yield ""
        for head, cell in zip(heads, row, strict=True):
            if not cell:
                continue
            label = f"{head}: " if head else ""
            first, *more = folds(label + cell, max(width - 2, _NARROWEST))
            named = bold and label and first.startswith(head)
            yield _styled(head, "1") + first[len(head) :] if named else first
            yield from (f"  {piece}" for piece in more)
    yield ""


def cell_width(text: str) -> int:
    """Columns of a terminal that the text takes: two for wide letters, none for accents on their own."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # 20 ms, which plain letters need not wait for

    return cell_len(text)


def folds(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width``, broken at blanks, and within words that are longer."""
    if cell_width(text) <= width:
        return [text]
    lines, current, used = [], "", 0
    for word in text.split(" "):
        length = cell_width(word)
        if current and used + 1 + length <= width:
            current, used = f"{current} {word}", used + 1 + length
            continue
        if current:
            lines.append(current)
        if length > width:
            *full, word = _chopped(word, width)
            lines += full
            length = cell_width(word)
        current, used = word, length
    return [*lines, current] if current or not lines else lines


def _chopped(word: str, width: int) -> list[str]:
    """A word in pieces of at most ``width``."""
    from rich.cells import chop_cells

    return chop_cells(word, width)
