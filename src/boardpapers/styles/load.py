"""Styles read from `data/*.yaml` and merged: lists are joined, mappings merged, values replaced."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from boardpapers.errors import UsageError

from .model import Style

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BASE = "base"


@cache
def style_names() -> tuple[str, ...]:
    """The names of all styles that ship, in order."""
    folder = files(__package__) / "data"
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".yaml")))


@cache
def _raw(name: str) -> dict[str, Any]:
    if name not in style_names():
        raise UsageError(f"there is no style {name!r}; there are: {', '.join(style_names())}")
    text = (files(__package__) / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=Loader) or {}
    merged: dict[str, Any] = {}
    own: dict[str, Any]
    for parent in data.get("extends", []):
        merged = _merge(merged, _raw(parent))
    own = _merge(merged, data)
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
def _detectors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE))
        for name in style_names()
        if (patterns := _raw(name).get("detect"))
    )


@cache
def _combined(names: tuple[str, ...]) -> Style:
    merged: dict[str, Any] = {}
    for name in names:
        merged = _merge(merged, _raw(name))
    merged["name"] = names[-1] if len(names) == 1 else "+".join(n for n in names if n != BASE)
    return Style.model_validate(merged)


def styles_for(text: str, name: str | None = None) -> Style:
    """The style for a paper whose first pages read ``text``; ``name`` asks for one outright.

    Raises ``UsageError`` for a name that does not exist.
    """
    if name is not None:
        return _combined((name,) if name == BASE else (BASE, name))
    return _combined(
        (BASE, *(found for found, pattern in _detectors() if found != BASE and pattern.search(text)))
    )
