"""Tables of measured values: labels by times, or times by labels, a figure in each cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice

from boardpapers.layout import Cell, Row, Table, Word
from boardpapers.normalise.figures import Figure, is_no_figure, parse_figures
from boardpapers.normalise.quantities import target
from boardpapers.styles.measures import MeasureStyle

from .period_heads import Time, carry_times, is_dated, is_lone_month, sets_target, time_of
from .readings import Aim, Grid, Reading
from .row_forms import row_times, values_by_row, with_target_rows
from .units import unit_of

MOSTLY = 0.6
"""Share of the cells that must hold a figure for a table to be one of values."""
FIGURE = re.compile(r"[-−–+(£ ]*\d")
NUMBERED = re.compile(r"(?:[A-Za-z]{1,5}|measure|indicator)[ .:/-]?\d{1,4}(?:[.:/-]\d+)*[a-z]?", re.I)
"""The code of a row: "KPI 3", "BV12a"."""
EACH = re.compile(
    r"\s*(?:\+|(?:per|a|each|every)\s(?:annum|year|month|quarter|week)|p\.?\s?a\.?|annually"
    r"|or (?:more|less|fewer|above|below|better|over)|by (?:end (?:of )?)?(?:\w+ )?20\d\d(?:/\d\d)?"
    r"|(?:minimum|maximum|min\.?|max\.?))$",
    re.I,
)
"""What stands behind a number to reach: how often, at least, by when."""
LABEL_WORDS = re.compile(r"[^\W\d_]{2,}")


def grid_of(table: Table, style: MeasureStyle) -> Grid:
    """The heads and rows of a table; a first row of times is a row of heads though nothing sets it off."""
    width = len(table.edges) - 1
    above = spread(table.header, width)
    heads = [cell.text if cell else "" for cell in above]
    words = [list(cell.words) if cell else [] for cell in above]
    if table.rows and is_head_row(table.rows[0], heads, style):
        below = spread([c for c in table.rows[0].cells if c is not None], width)
        for at, cell in enumerate(below):
            if cell is not None:
                heads[at] = f"{heads[at]} {cell.text}".strip()
                words[at] += cell.words
        return Grid(heads, words, table.rows[1:])
    carry_times(heads, words, style)
    return Grid(heads, words, table.rows)


def spread(cells: Sequence[Cell], width: int) -> list[Cell | None]:
    """The head of each column; a head that spans several stands over each of them."""
    heads: list[Cell | None] = [None] * width
    for cell in cells:
        for at in range(cell.column, min(width, cell.column + cell.span)):
            heads[at] = cell
    return heads


def is_head_row(row: Row, heads: Sequence[str], style: MeasureStyle) -> bool:
    """Whether a table's first row holds its heads: times, where the heads above it are none."""
    texts = [c.text for c in row.cells[1:] if c is not None and c.lines]
    times = sum(time_of(text, style) is not None for text in texts)
    if len(texts) < 2 or times < MOSTLY * len(texts):
        return False
    known = sum(time_of(head, style) is not None for head in heads[1:])
    return known == 0 or not any(parse_figures(text) for text in texts)


def read_values(table: Table, caption: str, style: MeasureStyle, today: date | None) -> list[Reading]:
    """The values of a table; none where it is no table of measured values.

    ``today``: the day of the paper; what is dated later is planned, not measured.
    """
    if not has_figures(table):
        return []
    grid = grid_of(table, style)
    units = " ".join(c.text for row in grid.rows[:1] for c in row.cells if c is not None)
    if style.ledger_pattern.search(" ".join([caption, *grid.heads, units])):
        return []
    if style.forecast_pattern.search(caption):
        return []
    times = [time_of(head, style) for head in grid.heads]
    across = [at for at in range(1, len(times)) if is_dated(times[at])]
    if len(across) == 1 and is_lone_month(grid.heads[across[0]], style):
        across = []  # a town or a name among others
    down = [time_of(cell.text, style) for cell in grid.column(0)]
    if (own := row_times(grid, style)) is not None:
        readings = read_by_row(grid, own, caption, style)
    elif across and len([t for t in down if is_dated(t)]) * 2 <= len(down):
        readings = read_across(grid, times, caption, style, today)
    elif sum(is_dated(t) for t in down) >= max(2, MOSTLY * len(down)):
        readings = read_down(grid, caption, style, today)
    else:
        return []
    return with_target_rows(readings, style) if len(readings) > 1 else []


def has_figures(table: Table) -> bool:
    """Whether a table has two cells and more, beside its first column, that may be figures."""
    cells = (c for row in table.rows for c in row.cells[1:] if c is not None and len(c.lines) == 1)
    return len(list(islice((c for c in cells if FIGURE.match(c.lines[0].text)), 2))) > 1


def read_across(
    grid: Grid, times: Sequence[Time | None], caption: str, style: MeasureStyle, today: date | None
) -> list[Reading]:
    """Rows of labels, times as column heads; other columns of figures are labelled by their head too."""
    first = min(at for at in range(1, len(times)) if is_dated(times[at]))
    columns = [at for at in range(first, len(grid.heads)) if is_measured(grid.heads[at], style)]
    columns = [at for at in columns if not is_future(times[at], today) and is_numeric(grid.column(at))]
    if not any(is_dated(times[at]) for at in columns):
        return []
    aims = aims_of(grid, columns, style)
    beside = [at for at in range(first) if style.attribute_pattern.fullmatch(grid.heads[at].strip(" :*"))]
    apart = {*beside, *aims}
    labels = [at for at in range(first) if at not in apart and not is_numbering(grid.column(at))] or [0]
    readings = []
    above: dict[int, str] = {}
    for row in grid.rows:
        label = row_label(row, labels, above)
        if style.set_pattern.match(label or ""):
            continue
        named = [w for at in labels for w in words_at(row, at)]
        own = measure_of(grid, row, beside, style)
        aim = aim_of(row, label, named, aims, own or aim_unit(grid, aims, label))
        said = [w for at in labels for w in [*grid.head_words[at], *words_at(row, at)]]
        for at in columns:
            cell, time = row.cells[at] if at < len(row.cells) else None, times[at]
            name = label if time else ", ".join(filter(None, [label, grid.heads[at]]))
            unit = unit_of(grid.heads[at], label or "", *(text_at(row, b) for b in beside), caption) or own
            period = time.text if time else None
            found = readings_of(cell, name or None, period, unit, said + grid.head_words[at])
            readings += [reading._replace(aim=aim) for reading in found]
    return readings


def read_by_row(grid: Grid, times: int, caption: str, style: MeasureStyle) -> list[Reading]:
    """Rows that say what was measured, when and how much: "4 hour standard | Jun 24 | 74.1% | 78%"."""
    aims = aims_of(grid, [], style)
    readings = []
    for row, cell, at, period in values_by_row(grid, times, style):
        label = text_at(row, 0) or None
        said = [*words_at(row, 0), *words_at(row, times), *grid.head_words[at]]
        aim = aim_of(row, label, words_at(row, 0), aims, aim_unit(grid, aims, label))
        name = (
            label
            if style.value_pattern.fullmatch(grid.heads[at].strip(" :*"))
            else f"{label}, {grid.heads[at]}"
        )
        found = readings_of(cell, name, period, unit_of(grid.heads[at], label or "", caption), said)
        readings += [reading._replace(aim=aim) for reading in found]
    return readings


def aims_of(grid: Grid, measured: Sequence[int], style: MeasureStyle) -> list[int]:
    """The columns of targets, the one that counts first: of several, that of the time measured last.

    Where nothing is measured behind the first of them, that is the last to be reached.
    """
    aims = [at for at, head in enumerate(grid.heads) if sets_target(head, style)]
    if len(aims) < 2 or not all(any(c.isdigit() for c in grid.heads[at]) for at in aims):
        return aims
    return [at for at in aims if measured and at < measured[-1]][::-1] or aims[::-1]


def aim_of(
    row: Row, label: str | None, named: list[Word], columns: Sequence[int], unit: str | None
) -> Aim | None:
    """What the row was to reach, from the first column of targets that says so."""
    for at in columns:
        figure = aim_figure(text_at(row, at), unit)
        if label and figure is not None:
            return Aim(label, figure, named, words_at(row, at))
    return None


def aim_figure(text: str, unit: str | None) -> Figure | None:
    """The number a cell of targets says: alone, each year, or as a target in words ("at least 85%")."""
    figures = parse_figures(EACH.sub("", text))
    if len(figures) == 1:
        return figures[0]._replace(unit=figures[0].unit or unit)
    aim = target(text) if text and not figures else None
    return Figure(aim.value, aim.unit or unit) if aim is not None else None


def measure_of(grid: Grid, row: Row, beside: Sequence[int], style: MeasureStyle) -> str | None:
    """What a column of units says of a row: "kg", "days", "%"; ``None`` for "No." and the like."""
    for at in beside:
        if style.unit_pattern.fullmatch(grid.heads[at].strip(" :*")):
            said = " ".join(text_at(row, at).split())
            plain = said and len(said.split()) <= 3 and not style.count_pattern.fullmatch(said)
            return unit_of(said) or said if plain else None
    return None


def aim_unit(grid: Grid, columns: Sequence[int], label: str | None) -> str | None:
    """The unit of a row's target where its cell prints none."""
    return unit_of(*(grid.heads[at] for at in columns), label or "")


def read_down(grid: Grid, caption: str, style: MeasureStyle, today: date | None) -> list[Reading]:
    """Rows of times, labels as column heads."""
    columns = [
        at
        for at in range(1, len(grid.heads))
        if is_measured(grid.heads[at], style) and is_numeric(grid.column(at))
    ]
    readings = []
    for row in grid.rows:
        cell = row.cells[0]
        time = time_of(cell.text, style) if cell else None
        if time is None or is_future(time, today):
            continue
        for at in columns:
            value = row.cells[at] if at < len(row.cells) else None
            unit = unit_of(grid.heads[at], caption)
            said = [*grid.head_words[0], *words_at(row, 0), *grid.head_words[at]]
            readings += readings_of(value, grid.heads[at] or None, time.text, unit, said)
    return readings


def words_at(row: Row, at: int) -> list[Word]:
    cell = row.cells[at] if at < len(row.cells) else None
    return cell.words if cell is not None else []


def text_at(row: Row, at: int) -> str:
    cell = row.cells[at] if at < len(row.cells) else None
    return cell.text if cell is not None else ""


def readings_of(
    cell: Cell | None, label: str | None, period: str | None, unit: str | None, beside: list[Word]
) -> list[Reading]:
    """The figures of one cell; a unit in the cell goes before that of its head."""
    if cell is None or not cell.lines:
        return []
    figures = parse_figures(cell.text)
    if len(figures) == 1:
        figures = [figures[0]._replace(unit=figures[0].unit or unit)]  # of a count and its share one has none
    return [Reading(label, period, figure, cell.words, beside) for figure in figures]


def is_measured(head: str, style: MeasureStyle) -> bool:
    """Whether a column holds what was measured: no target, budget, change or status."""
    return style.not_measured_pattern.search(head) is None


def is_future(time: Time | None, today: date | None) -> bool:
    return time is not None and time.first is not None and today is not None and time.first > today


def is_numeric(cells: Sequence[Cell]) -> bool:
    """Whether a column is one of figures, cells apart that say there is none."""
    said = [c.text for c in cells if not is_no_figure(c.text)]
    return bool(said) and sum(bool(parse_figures(text)) for text in said) >= MOSTLY * len(said)


def is_numbering(cells: Sequence[Cell]) -> bool:
    """Whether a column only numbers the rows ("1", "KPI 3", "2.1"): no words in most of its cells."""
    worded = sum(NUMBERED.fullmatch(c.text) is None and bool(LABEL_WORDS.search(c.text)) for c in cells)
    return bool(cells) and worded * 2 < len(cells)


def row_label(row: Row, columns: Sequence[int], above: dict[int, str]) -> str | None:
    """The words before the figures; a cell that spans rows, or is left empty, holds for those below."""
    texts = []
    for at in columns:
        cell = row.cells[at] if at < len(row.cells) else None
        if cell is not None and cell.lines:
            above[at] = cell.text
            for later in columns:
                if later > at:
                    above.pop(later, None)
        if at in above:
            texts.append(above[at])
    return ", ".join(texts) or None
