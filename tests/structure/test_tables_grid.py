"""From ruling lines to cells: the same as pdfplumber finds, whatever the lines are."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfplumber import table

from boardpapers.layout import BBox, Rule
from boardpapers.structure.tables.gradients import without_gradients
from boardpapers.structure.tables.grid import MOST_CROSSINGS, SNAP, Edge, cells_of, regions, snapped
from builders import Sheet

STEP = 20.0


def cells_in(rules: list[Rule]) -> set[BBox]:
    return {cell for region in regions(rules) for cell in cells_of(region)}


def by_pdfplumber(rules: list[Rule]) -> set[BBox]:
    across = snapped(Edge(r.top, r.x0, r.x1) for r in rules if r.top == r.bottom)
    down = snapped(Edge(r.x0, r.top, r.bottom) for r in rules if r.top != r.bottom)
    edges = [
        {"orientation": "h", "x0": e.start, "x1": e.end, "top": e.at, "bottom": e.at} for e in across
    ] + [{"orientation": "v", "x0": e.at, "x1": e.at, "top": e.start, "bottom": e.end} for e in down]
    points = table.edges_to_intersections(edges, SNAP, SNAP)
    return {BBox(*cell) for cell in table.intersections_to_cells(points)}


@st.composite
def framed_grids(draw: st.DrawFn) -> list[Rule]:
    """A closed frame divided by rules with any piece left out: merged cells, pinwheels, loose ends."""
    columns, rows = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    width, height = columns * STEP, rows * STEP
    rules = [Rule(0, y, width, y) for y in (0, height)] + [Rule(x, 0, x, height) for x in (0, width)]
    inner_h = list(product(range(columns), range(1, rows)))
    inner_v = list(product(range(1, columns), range(rows)))
    for c, r in inner_h:
        if draw(st.booleans()):
            rules.append(Rule(c * STEP, r * STEP, (c + 1) * STEP, r * STEP))
    for c, r in inner_v:
        if draw(st.booleans()):
            rules.append(Rule(c * STEP, r * STEP, c * STEP, (r + 1) * STEP))
    return rules


@given(framed_grids())
@settings(deadline=None, max_examples=200)
def test_cells_are_those_of_pdfplumber(rules: list[Rule]) -> None:
    connected = [r for r in regions(rules) if r.bbox.x0 == 0 and r.bbox.top == 0]
    assert {cell for region in connected for cell in cells_of(region)} == {
        cell for cell in by_pdfplumber(rules) if _touches_frame(cell, rules)
    }


def _touches_frame(cell: BBox, rules: list[Rule]) -> bool:
    """Whether a cell belongs to the rules that the frame is part of (an island inside does not)."""
    region = next(r for r in regions(rules) if r.bbox.x0 == 0 and r.bbox.top == 0)
    return any(
        e.at == cell.top and e.start <= cell.x0 + SNAP and e.end >= cell.x1 - SNAP for e in region.across
    )


def test_pinwheel() -> None:
    rules = [
        Rule(0, 0, 60, 0), Rule(0, 60, 60, 60), Rule(0, 0, 0, 60), Rule(60, 0, 60, 60),
        Rule(0, 20, 40, 20), Rule(40, 0, 40, 40), Rule(20, 40, 60, 40), Rule(20, 20, 20, 60),
    ]  # fmt: skip
    assert cells_in(rules) == {
        BBox(0, 0, 40, 20), BBox(40, 0, 60, 40), BBox(20, 40, 60, 60), BBox(0, 20, 20, 60),
        BBox(20, 20, 40, 40),
    }  # fmt: skip


def test_border_drawn_twice_is_one_line() -> None:
    rules = [Rule(0, 0, 40, 0), Rule(0, 1.5, 40, 1.5), Rule(0, 20, 40, 20)]
    rules += [Rule(x, 0, x, 20) for x in (0.0, 20.0, 40.0)]
    assert cells_in(rules) == {BBox(0, 0.75, 20, 20), BBox(20, 0.75, 40, 20)}


def test_sides_left_open_at_the_page_end_are_closed() -> None:
    rules = [Rule(0, 0, 40, 0), Rule(0, 20, 40, 20)] + [Rule(x, 0, x, 70) for x in (0.0, 20.0, 40.0)]
    (region,) = regions(rules)
    assert region.open_bottom
    assert not region.open_top
    assert set(cells_of(region)) == {
        BBox(0, 0, 20, 20), BBox(20, 0, 40, 20), BBox(0, 20, 20, 70), BBox(20, 20, 40, 70)
    }  # fmt: skip


def test_outer_sides_left_out_are_added() -> None:
    rules = [Rule(0, y, 60, y) for y in (0.0, 20.0, 40.0)] + [Rule(20, 0, 20, 40), Rule(40, 0, 40, 40)]
    assert len(cells_in(rules)) == 6


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param([Rule(0, 10, 90, 10), Rule(0, 30, 90, 30)], id="underlines"),
        pytest.param([Rule(0, 0, 0, 90), Rule(50, 0, 50, 90)], id="bars in the margin"),
        pytest.param([Rule(0, 10, 90, 10), Rule(45, 40, 45, 90)], id="lines that never meet"),
        pytest.param([], id="nothing drawn"),
    ],
)
def test_lone_lines_make_no_cells(rules: list[Rule]) -> None:
    assert cells_in(rules) == set()


def test_dense_drawings_are_left_alone() -> None:
    side = int(MOST_CROSSINGS**0.5) + 1
    rules = [Rule(0, 5.0 * i, 900, 5.0 * i) for i in range(side)]
    rules += [Rule(5.0 * i, 0, 5.0 * i, 900) for i in range(side)]
    assert regions(rules) == []


def test_tables_side_by_side_are_two_regions() -> None:
    sheet = Sheet().box(10, 10, 90, 50).down(50, 10, 50).box(120, 10, 200, 50).down(160, 10, 50)
    assert [round(r.bbox.x0) for r in regions(sheet.page.rules)] == [10, 120]


def test_slices_of_a_gradient_are_no_rules() -> None:
    sheet = Sheet().box(10, 10, 90, 100)
    border = list(sheet.page.rules)
    for i in range(9):
        sheet.fill(10, 10 + 10 * i, 90, 20 + 10 * i, f"#4455{i}0").across(18.5 + 10 * i, 10, 90)
    kept = without_gradients(sheet.page.rules, sheet.page.fills)
    assert [r for r in kept if r not in border] == [Rule(10, 98.5, 90, 98.5)]  # as good as on the border


def test_status_colours_below_each_other_are_no_gradient() -> None:
    sheet = Sheet()
    for i, colour in enumerate(["#ff0000", "#ffbf00", "#00ff00"] * 3):
        sheet.fill(10, 20.0 * i, 90, 20.0 * i + 20, colour).across(20.0 * i, 10, 90)
    assert without_gradients(sheet.page.rules, sheet.page.fills) == sheet.page.rules
