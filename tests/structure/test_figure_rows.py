"""Rows of figures within one ruled row."""

from __future__ import annotations

import pytest

from boardpapers.structure.tables.find import find_tables
from boardpapers.structure.tables.page_table import PageTable
from builders import Cells, Sheet

XS = [50.0, 200.0, 300.0, 400.0]


def table(*rows: Cells) -> PageTable:
    sheet = Sheet()
    sheet.table(72, XS, [["", "March", "June"], *rows])
    (found,) = find_tables(sheet.page, sheet.page.words)
    return found


def texts(found: PageTable) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row.cells] for row in found.rows[1:]]


def test_each_label_has_its_figures() -> None:
    found = table(
        ["Loans\nDeposits\nCash", "771.9\n44.4\n128.9", "-25.1\n12.4\n4.1"], ["Total", "945.2", "-8.6"]
    )
    assert texts(found) == [
        ["Loans", "771.9", "-25.1"],
        ["Deposits", "44.4", "12.4"],
        ["Cash", "128.9", "4.1"],
        ["Total", "945.2", "-8.6"],
    ]
    assert len(found.ys) == len(found.rows) + 1
    assert found.ys == sorted(found.ys)
    assert all(
        cell is not None and cell.boxes[0][1].top in found.ys for row in found.rows for cell in row.cells
    )


def test_a_label_may_run_over_two_lines() -> None:
    found = table(["Loans\nCash and\nequivalents", "771.9\n128.9", "25.1\n4.1"])
    assert texts(found) == [["Loans", "771.9", "25.1"], ["Cash and equivalents", "128.9", "4.1"]]


@pytest.mark.parametrize(
    "cells",
    [
        ["Loans and\ndeposits", "771.9\n44.4", "25.1\n12.4"],
        ["Loans\nDeposits", "771.9\n44.4", "25.1"],
        ["Loans\nDeposits", "771.9\nnone yet", "25.1\n12.4"],
        ["2023\n2024", "771.9\n44.4", "25.1\n12.4"],
        ["Loans\nDeposits", "Ann\nBen", "May\nJune"],
    ],
    ids=["one label", "a figure missing", "words", "figures as labels", "no figures"],
)
def test_rows_that_are_one(cells: Cells) -> None:
    assert len(texts(table(cells, ["Total", "945.2", "-8.6"]))) == 2
