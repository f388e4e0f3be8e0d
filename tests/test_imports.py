"""The house's one-way imports (docs/architecture.md): who may import whom, and which libraries stay in."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import boardpapers

SOURCE = Path(boardpapers.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))

ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "layout": set(),
    "normalise": set(),
    "matching": set(),
    "records": set(),
    "styles": set(),
    "workers": set(),
    "readers": {"layout"},
    "guard": {"layout", "readers"},
    "structure": {"layout", "styles"},
    "extract": {"records", "layout", "structure", "styles", "normalise"},
    "pipeline": {"guard", "readers", "structure", "extract", "styles", "records", "layout", "workers"},
    "explain": {"pipeline", "readers", "structure", "extract", "styles", "layout"},
    "summary": {"records"},
    "schema": {"records"},
    "query": {"records", "normalise", "matching"},
    "diff": {"records", "normalise", "matching"},
    "check": {"records", "normalise", "matching"},
    "track": {"records", "normalise", "matching"},
    "writers": {"records", "normalise", "matching", "diff", "track"},
    "load": {"pipeline", "records", "workers"},
    "batch": {"pipeline", "guard", "readers", "records", "workers", "writers", "load", "summary"},
    "cli": {
        "pipeline", "query", "diff", "check", "track", "writers", "records", "styles", "load", "batch",
        "summary", "schema", "workers", "normalise", "explain", "guard",
    },
    "__init__": {"pipeline", "load", "query", "diff", "check", "track", "records"},
}  # fmt: skip
"""Room → the rooms it may import; `errors` and the version are open to all."""

LIBRARIES = {
    "pypdfium2": {"readers", "structure/tables/grid.py"},
    "pdfplumber": {"readers", "structure/tables/grid.py"},
    "pdfminer": {"readers"},
    "typer": {"cli"},
    "rich": {"cli"},
    "xlsxwriter": {"writers/xlsx_export.py"},
}
"""Library → the rooms or modules that may import it."""


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path, tree: ast.AST) -> Iterator[str]:
    """Dotted names imported anywhere in the tree, relative ones made absolute."""
    package = ["boardpapers", *path.relative_to(SOURCE).parts[:-1]]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def all_imports(path: Path) -> list[str]:
    return list(imported(path, ast.parse(path.read_text(encoding="utf-8"))))


def test_every_room_imports_only_what_it_may() -> None:
    wrong = []
    for path in MODULES:
        here = room(path)
        assert here in ROOMS, (
            f"{here} is no room of the house: add it to the table and to docs/architecture.md"
        )
        allowed = ROOMS[here] | {here, "errors", "__version__"}
        for name in all_imports(path):
            parts = name.split(".")
            if parts[0] == "boardpapers" and parts[1] not in allowed:
                wrong.append(f"{path.relative_to(SOURCE)} imports {name}")
    assert wrong == []


def test_the_rooms_have_no_circle() -> None:
    order = list(TopologicalSorter(ROOMS).static_order())
    assert set(order) == set(ROOMS)


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_stays_in_its_rooms(library: str) -> None:
    users = {
        path.relative_to(SOURCE).as_posix()
        for path in MODULES
        if any(name.split(".")[0] == library for name in all_imports(path))
    }
    outside = {user for user in users if not ({user, user.split("/")[0]} & LIBRARIES[library])}
    assert users, f"{library} is imported nowhere: take it out of the table"
    assert outside == set()


def _module(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_the_modules_have_no_circle() -> None:
    """Imports at the head of a module; those inside functions and for type checking run later or never."""
    known = {_module(path) for path in MODULES}
    graph: dict[str, set[str]] = defaultdict(set)
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        head = ast.Module([node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))], [])
        for name in imported(path, head):
            target = name if name in known else name.rpartition(".")[0]
            # a package's modules import one another through the package's name only by way of their own files
            if target in known and target != _module(path):
                graph[_module(path)].add(target)
    TopologicalSorter(graph).prepare()  # raises CycleError


PUBLIC = sorted(boardpapers._HOME)


@pytest.mark.parametrize("first", ["boardpapers.extract.plan.plan", "boardpapers.load", "boardpapers.query"])
def test_public_names_stay_functions_whatever_is_imported_first(first: str) -> None:
    code = (
        f"import boardpapers, importlib; importlib.import_module({first!r})\n"
        f"for name in {PUBLIC!r}: assert callable(getattr(boardpapers, name)), name\n"
        "from boardpapers import extract, load, query, diff, check, track, Document\n"
        "assert extract.__module__ == 'boardpapers.pipeline', extract\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_importing_the_package_imports_nothing_of_weight() -> None:
    code = (
        "import sys, boardpapers; print([m for m in ('pydantic', 'yaml', 'pypdfium2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"
