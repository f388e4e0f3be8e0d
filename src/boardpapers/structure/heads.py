"""What a table row is: column heads, a banner over the rows below, or data."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from boardpapers.layout import BBox, Cell, Row
from boardpapers.structure.lines import lines_of

RowKind = Literal["head", "banner", "data"]
HeaderWords = Callable[[list[str]], bool]
"""Tells whether the texts of a row are column heads (a style knows their names)."""

_MOST_HEAD_ROWS = 3
_LONGEST_HEAD = 90  # characters: what is longer is no column head
_LONGEST_BANNER = 4  # lines
_NUMBER = re.compile(r"\(?([A-Z]?\d{1,2}(?:\.\d{1,2})*)\b[.):]?")
_LABEL = re.compile(r"(?:[A-Za-z]+\s)?\(?[A-Z]?\d{0,2}(?:\.\d{1,2})*[.):]?|[A-Z]{1,2}[.):]?|[ivx]+[.)]?")
_PLAIN = re.compile(r"\W+")


def texts_of(row: Row) -> list[str]:
    """The text of each column, "" where it is empty or spanned."""
    return [cell.text if cell else "" for cell in row.cells]


def plain(text: str) -> str:
    """Text reduced to what tells two heads apart: letters and digits in lower case."""
    return _PLAIN.sub("", text).casefold()


def same_words(row: Row, other: Row) -> bool:
    """Whether two rows print the same in the same columns (and are not both empty)."""
    mine, others = [plain(t) for t in texts_of(row)], [plain(t) for t in texts_of(other)]
    return mine == others and any(mine)


def same_heads(head: Sequence[Row], other: Sequence[Row]) -> bool:
    """Whether two runs of head rows print the same."""
    return len(head) == len(other) and all(same_words(a, b) for a, b in zip(head, other, strict=True))


def by_weight_alone(row: Row, header_words: HeaderWords | None) -> bool:
    """Whether only bold type makes these heads: no fill, no known words."""
    return not _look(row)[1] and not _known(row, header_words)


def filled(row: Row) -> list[Cell]:
    """The cells with text."""
    return [cell for cell in row.cells if cell and cell.lines]


def kinds_of(rows: Sequence[Row], header_words: HeaderWords | None = None) -> list[RowKind]:
    """What each row of (one page of) a table is.

    Heads at the top are told by weight or fill that the rows below don't share, or by
    ``header_words``; further down, a row that looks as the heads do is a second set of heads.
    """
    kinds: list[RowKind] = ["banner" if is_banner(row) else "data" for row in rows]
    at = next((i for i, kind in enumerate(kinds) if kind == "data"), len(rows))
    count = _heads_at(rows, kinds, at, header_words)
    kinds[at : at + count] = ["head"] * count
    look = _look(rows[at]) if count else None
    for i in range(at + count, len(rows)):
        if kinds[i] == "data" and _is_second_head(rows[i], look, header_words):
            kinds[i] = "head"
    return kinds


def _heads_at(
    rows: Sequence[Row], kinds: Sequence[RowKind], at: int, header_words: HeaderWords | None
) -> int:
    """How many rows from ``at`` on are column heads."""
    if at >= len(rows):
        return 0
    row = rows[at]
    look = _look(row)
    known = _known(row, header_words)
    if _is_lone_head(row, at):
        return 1
    if not known and not (_could_be_heads(row) and (look[0] or look[1])):
        return 0
    count = 1
    while (
        count < _MOST_HEAD_ROWS
        and at + count < len(rows)
        and kinds[at + count] == "data"
        and (look[0] or look[1])
        and _could_be_heads(rows[at + count], least=1)
        and _look(rows[at + count]) == look
    ):
        count += 1
    following = next(
        (r for r, k in zip(rows[at + count :], kinds[at + count :], strict=True) if k == "data"), None
    )
    alike = following is not None and _look(following) == look and (look[0] or look[1])
    if not alike:
        return count
    return 1 if known else 0


def _is_lone_head(row: Row, at: int) -> bool:
    """A first row that heads one of the later columns only ("Action" over the margin of minutes)."""
    cells = filled(row)
    if at or len(cells) != 1 or len(row.cells) < 3:
        return False
    cell = cells[0]
    return (
        cell.column > 0 and cell.span == 1 and len(cell.text) <= 20 and bool(cell.fill or cell.lines[0].bold)
    )


def _known(row: Row, header_words: HeaderWords | None) -> bool:
    if header_words is None:
        return False
    texts = [cell.text for cell in filled(row)]
    return len(texts) > 1 and max(map(len, texts)) <= _LONGEST_HEAD and header_words(texts)


def _could_be_heads(row: Row, least: int = 2) -> bool:
    cells = filled(row)
    return (
        len(cells) >= least
        and (least == 1 or 2 * sum(c.span for c in cells) >= len(row.cells))
        and all(len(c.text) <= _LONGEST_HEAD for c in cells)
    )


def _look(row: Row) -> tuple[bool, frozenset[str]]:
    """Whether all of a row's text is bold, and its fills if every cell has one."""
    cells = [cell for cell in row.cells if cell]
    fills = {cell.fill for cell in cells}
    everywhere = frozenset(fill for fill in fills if fill) if None not in fills else frozenset[str]()
    bold = all(line.bold for cell in cells for line in cell.lines)
    return bold and any(cell.lines for cell in cells), everywhere


def _is_second_head(
    row: Row, look: tuple[bool, frozenset[str]] | None, header_words: HeaderWords | None
) -> bool:
    if _known(row, header_words):
        return True
    return look is not None and any(look) and _look(row) == look and _could_be_heads(row)


def is_banner(row: Row) -> bool:
    """Whether a row is a heading over the rows below: one cell, or a number and one cell, marked as such.

    A merged cell over all columns needs no more than to be short; one that leaves columns free
    must be bold or filled, and so must text in the first cells of a row that is otherwise empty.
    """
    cells = filled(row)
    columns = len(row.cells)
    if not cells or len(cells) > 2 or sum(len(c.lines) for c in cells) > _LONGEST_BANNER + 1:
        return False
    title = cells[-1]
    if len(cells) == 2 and not (cells[0].column == 0 and _LABEL.fullmatch(cells[0].text)):
        return False
    bold, fill = _look(row)
    marked = bold or bool(fill)
    if title.span == columns:
        return marked or columns > 2
    if title.span > 1 and title.span >= columns - 2 and cells[0].column == 0:
        return marked or (title.span == columns - 1 and len(cells) == 2 and columns > 3)
    return columns > 2 and bold and bool(fill) and title.column <= 1


def banner_of(row: Row) -> Cell:
    """A banner row as one cell over all columns: its number and title in reading order."""
    words = [w for cell in filled(row) for w in cell.words]
    boxes = [box for cell in row.cells if cell for box in cell.boxes]
    page = boxes[0][0]
    box = BBox(
        min(b.x0 for _, b in boxes),
        min(b.top for _, b in boxes),
        max(b.x1 for _, b in boxes),
        max(b.bottom for _, b in boxes),
    )
    fill = next((cell.fill for cell in row.cells if cell and cell.fill), None)
    return Cell(lines_of(words), [(page, box)], 0, len(row.cells), fill)


def nest(banners: Sequence[Cell], new: Cell) -> list[Cell]:
    """The banners in force once ``new`` stands under ``banners``, outermost first.

    Numbers tell the depth ("1" over "1.1"); without them a banner replaces the one that looks
    as it does, with all that were below it, and stands below one that looks otherwise.
    """
    for i, banner in enumerate(banners):
        depths = _depth(banner), _depth(new)
        if None not in depths and depths[0] != depths[1]:
            replaces = depths[0] > depths[1]  # type: ignore[operator]
        else:
            replaces = _style(banner) == _style(new)
        if replaces:
            return [*banners[:i], new]
    return [*banners, new]


def _depth(banner: Cell) -> int | None:
    """1 for "3", 2 for "3.1"; the word before a number ("Priority 3:") does not matter."""
    words = banner.text.split(maxsplit=2)
    for word in words[:2]:
        match = _NUMBER.fullmatch(word)
        if match:
            return match[1].count(".") + 1
    return None


def _style(banner: Cell) -> tuple[str | None, bool, int]:
    line = banner.lines[0]
    return banner.fill, line.bold, round(line.size)
