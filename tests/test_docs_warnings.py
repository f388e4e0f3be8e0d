"""docs/warnings.md lists every warning code that the program can give, and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import boardpapers

SOURCE = Path(boardpapers.__file__).parent
PAGE = Path(__file__).parent.parent / "docs" / "warnings.md"
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")
STAGES = ("structure", "readers", "guard", "extract", "pipeline")
"""Where warnings are still (code, message, page)."""


def codes_in(path: Path, text: str) -> Iterator[str]:
    """The codes of `context.warn("code", …)`, `Warning(code="code", …)` and of (code, message, page)."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            given = node.args[:1] if name == "warn" else []
            given += [k.value for k in node.keywords if name == "Warning" and k.arg == "code"]
            yield from filter(None, map(code_of, given))
        elif isinstance(node, ast.Tuple) and len(node.elts) == 3 and path.parts[0] in STAGES:
            code = code_of(node.elts[0])
            if code and not all(isinstance(e, ast.Constant) for e in node.elts):
                yield code


def code_of(node: ast.expr) -> str | None:
    """The code that a constant is, or ``None``."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
        return node.value
    return None


def emitted() -> set[str]:
    return {
        code
        for path in sorted(SOURCE.rglob("*.py"))
        for code in codes_in(path.relative_to(SOURCE), path.read_text(encoding="utf-8"))
    }


def documented() -> list[str]:
    return re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.M)


def test_every_code_is_documented_and_every_documented_code_exists() -> None:
    assert set(documented()) == emitted()


def test_every_code_is_documented_once_with_a_remedy() -> None:
    codes = documented()
    assert len(codes) == len(set(codes))
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert all(len([cell for cell in row.strip("|").split(" | ") if cell.strip()]) == 3 for row in rows)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('context.warn("row-lost", "a row", 3)', ["row-lost"]),
        ('found.append(Warning(code="no-date", message=m))', ["no-date"]),
        ('problems.append(("table-cut", message, page))', ["table-cut"]),
        ('context.warn(code, message)\nx = ("a-b", "c", "d")\ny = ("a-b", z)', []),
    ],
)
def test_how_codes_are_found(text: str, expected: list[str]) -> None:
    assert list(codes_in(Path("structure/x.py"), text)) == expected
