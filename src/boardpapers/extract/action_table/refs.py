"""The refs of actions, and what they tell of the priority and the objective above."""

from __future__ import annotations

import re
from dataclasses import replace

from boardpapers.layout import Paragraph

from .columns import CODE

NAMED = re.compile(r"[A-Za-z]{4,}\s\w")
"""A word before the number: "Action 3"."""


def opening_ref(items: list[Paragraph]) -> tuple[str | None, list[Paragraph]]:
    """The ref that opens a cell ("1.2 Publish a guide", "UC1 Open a unit"), and the paragraphs without it."""
    first, *rest = items
    if first.kind == "numbered":
        return clean_ref(first.marker), [replace(first, marker=None, kind="plain"), *rest]
    if len(first.body) < 2 or not CODE.fullmatch(first.body[0].text):
        return None, items
    at = first.starts[1]
    bare = replace(
        first, text=first.text[at:], body=first.body[1:], starts=[start - at for start in first.starts[1:]]
    )
    return clean_ref(first.body[0].text), [bare, *rest]


def clean_ref(text: str | None) -> str | None:
    """A ref as printed without its final stop; what a narrow column tore is made whole."""
    if text is None:
        return None
    bare = text.rstrip(".:)")
    return (bare if NAMED.match(bare) else bare.replace(" ", "")) or None


def priority_of(ref: str | None) -> str | None:
    """The priority a dotted ref belongs to: "4.2.1" to "4"."""
    return ref.split(".")[0] if ref and re.fullmatch(r"\d+(\.\d+)+[a-z]?", ref) else None


def objective_of(ref: str | None) -> str | None:
    """The objective a ref of three levels belongs to: "4.2.1" to "4.2"."""
    parts = ref.split(".") if ref else []
    return ".".join(parts[:2]) if len(parts) >= 3 and all(p[:1].isdigit() for p in parts[:3]) else None
