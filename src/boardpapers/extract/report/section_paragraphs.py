"""The paragraphs of a section: their numbers and letters, lists kept with the paragraph they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Paragraph

from .parts import Part

LEVELS = re.compile(r"[\[(]?(\d+(?:\.\d+)*)[.)\]]*")
LETTER = re.compile(r"[\[(]?([a-z])[.)\]]*")
HEAD_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-Z])")
GLUED = re.compile(r"(\d{1,2}(?:\.\d{1,2})+|\d{1,2}\.)(?=[A-Z](?:[a-z]|\s|[A-Z]))")
"""A number that the text behind it touches: "1.2The decision"."""
SAME_EDGE = 8.0
"""Points by which the entries of a list may stand apart."""


def number_of(block: Paragraph) -> str | None:
    """The number of a heading or paragraph, without brackets and final stop."""
    if block.kind == "plain":
        hit = HEAD_NUMBER.match(block.text) if block.bold else None
    else:
        hit = LEVELS.fullmatch(block.marker or "") if block.kind == "numbered" else None
    return hit[1] if hit else None


def take(block: Paragraph, parts: list[Part]) -> None:
    """Put a paragraph into the last section: list items go to the paragraph that leads them in."""
    below = parts[-1].paragraphs
    if not block.text:
        return
    glued = GLUED.match(block.text) if block.kind == "plain" else None
    if glued is not None:
        below.append((glued[1].rstrip("."), [block.text[glued.end() :]], [block]))
        return
    marked = block.kind in ("bullet", "lettered") or (
        block.kind == "numbered" and bool(below) and nested(block, below[-1])
    )
    letter = letter_of(block, below)
    if marked and below and letter is None and leads_in(below[-1]):
        below[-1][1].append(block.text)
        below[-1][2].append(block)
    else:
        below.append((letter or number_of(block), [block.text], [block]))


def letter_of(block: Paragraph, below: Sequence[tuple[str | None, list[str], list[Paragraph]]]) -> str | None:
    """The letter of a paragraph, where letters number the paragraphs of a section, from its first one on."""
    hit = LETTER.fullmatch(block.marker or "") if block.kind == "lettered" else None
    if hit is None:
        return None
    firsts = [items[0] for _, _, items in below]
    level = all(p.kind == "lettered" and abs(p.lines[0].x0 - block.lines[0].x0) < SAME_EDGE for p in firsts)
    return hit[1] if level and (firsts or hit[1] == "a") else None


def nested(block: Paragraph, before: tuple[str | None, list[str], list[Paragraph]]) -> bool:
    """Whether "1." is an entry of a list inside a numbered paragraph: set further in, or below "3.2 …:"."""
    number, texts, items = before
    own = number_of(block)
    if own is None or "." in own:
        return False
    if number is None:  # "The aims are:" and its list
        opens = items[0].kind == "plain" and texts[0].rstrip().endswith((":", ";"))
        return opens and (own == "1" or len(texts) > 1)
    listed = "." in number and (len(texts) > 1 or texts[0].rstrip().endswith((":", ";")))
    return listed or block.lines[0].x0 > items[0].lines[0].x0 + 12


def leads_in(paragraph: tuple[str | None, list[str], list[Paragraph]]) -> bool:
    """Whether list items that follow belong to it: it has a number, a list, or ends in a colon."""
    number, texts, items = paragraph
    opens = items[0].kind in ("plain", "numbered")
    return opens and (
        number is not None
        or len(texts) > 1
        or texts[0].rstrip().endswith((":", ";", "-", "–"))
        or items[0].kind == "plain"
    )
