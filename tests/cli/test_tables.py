"""Tables of plain words: laid out as rich lays them out; blocks where there is no room for columns."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich import box
from rich.console import Console
from rich.table import Table
from typer.testing import Result

from boardpapers.cli.tables import cell_width, folds, print_table, table_lines

Run = Callable[..., Result]

HEADS = ["ref", "title", "leads"]
ROWS = [
    ["1.1", "Family hubs for every town", "ACC; NCHT"],
    ["1.10", "Café “Zoë” – evening buses", ""],
    ["", "会議 of the board", "ICB"],
]


def as_rich(heads: list[str], rows: list[list[str]], width: int) -> list[str]:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*row)
    console = Console(file=io.StringIO(), width=width, markup=False, emoji=False, highlight=False)
    console.print(table)
    return [text.rstrip() for text in console.file.getvalue().splitlines()]  # type: ignore[attr-defined]


def test_a_table_looks_as_one_of_rich() -> None:
    assert list(table_lines(HEADS, [ROWS], 120)) == as_rich(HEADS, ROWS, 120)


cells = st.text(st.sampled_from("ab é会 -–"), max_size=40).map(lambda text: " ".join(text.split()))


@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6), st.integers(40, 120))
def test_nothing_is_lost_and_no_line_is_longer_than_the_width(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    lines = list(table_lines(HEADS, [rows], width))
    assert all(cell_width(text) <= width for text in lines)
    letters = sorted("".join("".join(row) for row in rows).replace(" ", ""))
    shown = sorted("".join("".join(lines).replace(" ", "")).replace("─", ""))
    assert not any(shown.count(letter) < letters.count(letter) for letter in set(letters))


def test_the_widest_columns_give_way() -> None:
    rows = [["1.1", "a title that goes on for a while", "and leads that do so too"]]
    assert list(table_lines(HEADS, [rows], 40))[1:] == [
        " ref   title             leads",
        " ──────────────────────────────────────",
        " 1.1   a title that      and leads that",
        "       goes on for a     do so too",
        "       while",
        "",
    ]


def test_where_columns_would_be_slivers_each_row_is_a_block() -> None:
    heads = [f"head{n}" for n in range(6)]
    rows = [["one", "", "a cell of several words", "x", "y", "z"], ["two", *[""] * 5]]
    assert list(table_lines(heads, [rows], 20)) == [
        "", "head0: one", "head2: a cell of", "  several words", "head3: x", "head4: y", "head5: z",
        "", "head0: two", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "width", "pieces"),
    [
        ("", 5, [""]),
        ("two words", 9, ["two words"]),
        ("two words", 8, ["two", "words"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a unbreakable", 4, ["a", "unbr", "eaka", "ble"]),
        ("会議会議", 5, ["会議", "会議"]),
    ],
)
def test_folding(text: str, width: int, pieces: list[str]) -> None:
    assert folds(text, width) == pieces


def test_control_characters_do_not_pass(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(["a\x1b[31m"], [[["b\x07\n"], [None]]], caption="1 record")
    assert capsys.readouterr().out == "\n a?[31m\n ──────\n b?\n\n\n1 record\n"


def test_a_blank_line_between_sections() -> None:
    lines = list(table_lines(["a"], [[["1"], ["2"]], [["3"]]], 80))
    assert lines == ["", " a", " ───", " 1", " 2", "", " 3", ""] or lines[3:] == [" 1", " 2", "", " 3", ""]


@pytest.mark.parametrize(
    ("env", "bold"),
    [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)],
)
def test_heads_are_bold_on_a_terminal_that_shows_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], env: dict[str, str], bold: bool
) -> None:
    for name in ("TERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_table(["a"], [[["1"]]])
    assert ("\x1b[1m" in capsys.readouterr().out) is bold


def test_a_narrow_terminal_loses_nothing(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    shown = run("query", "actions", plan, "--limit", "3").stdout
    assert max(map(len, shown.splitlines())) <= 40
    assert "title: Family hub network" in shown
