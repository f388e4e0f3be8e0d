"""Styles read from YAML files and merged: lists are joined, mappings merged, values replaced."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import ValidationError

from boardpapers.errors import UsageError

from .model import Style

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BASE: Final = "base"
FOLDERS: Final = "BOARDPAPERS_STYLES"
"""Environment variable: folders of one's own styles, searched before those that ship."""


def style_names() -> tuple[str, ...]:
    """The names of all styles, in order."""
    return tuple(sorted(_files(_own_folders())))


def styles_for(text: str, name: str | None = None) -> Style:
    """The style for a paper whose first pages read ``text``; ``name`` asks for one outright.

    Raises ``UsageError`` for a name that does not exist and for a file that is no style.
    """
    folders = _own_folders()
    if name is not None:
        return _combined((name,) if name == BASE else (BASE, name), folders)
    found = (style for style, pattern in _detectors(folders) if style != BASE and pattern.search(text))
    return _combined((BASE, *found), folders)


def detected(text: str) -> list[tuple[str, str]]:
    """The styles that a paper whose first pages read ``text`` calls for, each with the words that did."""
    found = ((name, pattern.search(text)) for name, pattern in _detectors(_own_folders()))
    return [(name, " ".join(hit[0].split())) for name, hit in found if hit]


def _own_folders() -> tuple[str, ...]:
    return tuple(folder for folder in os.environ.get(FOLDERS, "").split(os.pathsep) if folder)


@cache
def _files(folders: tuple[str, ...]) -> dict[str, Path]:
    """The file of each style by its name; a style of one's own goes before one that ships."""
    shipped = Path(__file__).parent / "data"
    found: dict[str, Path] = {}
    for folder in (shipped, *map(Path, reversed(folders))):
        found |= {f.stem: f for f in sorted(folder.glob("*.yaml"))}
    return found


@cache
def _raw(name: str, folders: tuple[str, ...]) -> dict[str, Any]:
    """The data of a style, merged over that of the styles it extends."""
    known = _files(folders)
    if name not in known:
        raise UsageError(f"there is no style {name!r}; there are: {', '.join(sorted(known))}")
    try:
        data = yaml.load(known[name].read_text(encoding="utf-8"), Loader=Loader) or {}
    except yaml.YAMLError as problem:
        raise UsageError(f"the style {known[name]} cannot be read: {problem}") from problem
    merged: dict[str, Any] = {}
    for parent in data.get("extends", []):
        merged = _merge(merged, _raw(parent, folders))
    own: dict[str, Any] = _merge(merged, data)
    own["name"], own["extends"], own["detect"] = name, data.get("extends", []), data.get("detect", [])
    return own


def _merge(below: Any, above: Any) -> Any:
    """``above`` laid over ``below``."""
    if isinstance(below, dict) and isinstance(above, dict):
        merged = dict(below)
        for key, value in above.items():
            merged[key] = _merge(below[key], value) if key in below else value
        return merged
    if isinstance(below, list) and isinstance(above, list):
        return below + [entry for entry in above if entry not in below]
    return above


@cache
def _detectors(folders: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE))
        for name in sorted(_files(folders))
        if (patterns := _raw(name, folders).get("detect"))
    )


@cache
def _combined(names: tuple[str, ...], folders: tuple[str, ...]) -> Style:
    merged: dict[str, Any] = {}
    for name in names:
        merged = _merge(merged, _raw(name, folders))
    merged["name"] = names[-1] if len(names) == 1 else "+".join(n for n in names if n != BASE)
    try:
        return Style.model_validate(merged)
    except ValidationError as problem:
        raise UsageError(f"the style {'+'.join(names)} is not valid: {problem}") from problem
