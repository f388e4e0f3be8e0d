"""Labels that open a paragraph and head what follows: "Summary: …", "Background papers: None."."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from boardpapers.layout import Line, Paragraph, Word
from boardpapers.styles.reports import ReportStyle

from .stretches import part

LONGEST = 60
"""Characters of a label."""
LABEL = re.compile(rf"([A-Z][^:?.;]{{1,{LONGEST}}}?)\s*(?::(?!//)|\?|\s[–—-]\s)\s*")


class RunIn(NamedTuple):
    """A label, its words, and the paragraph behind it (``None`` where it stands alone)."""

    label: str
    words: list[Word]
    rest: Paragraph | None


def run_in(block: Paragraph, style: ReportStyle, *, unknown: Literal["apart", "bold"] | None) -> RunIn | None:
    """The label a paragraph opens with: one that heads a kind of section, or the formula of a recommendation.

    ``unknown``: any label counts that is set apart in bold before plain text, or in bold with its text.
    """
    if block.kind != "plain":
        return None
    formula = style.formula_pattern.match(block.text)
    if formula is not None:
        return _cut(block, formula.end(), formula[0].strip(" :–—-"))
    hit = LABEL.match(block.text)
    gap = gap_behind(block)
    if gap and (unknown or style.heading_of(block.text[:gap].strip(" :")) is not None):
        return _cut(block, gap, block.text[:gap].strip(" :"))
    if hit is None:
        return None
    words = block.cut(0, hit.end(1))
    if style.heading_of(hit[1]) is None and not (
        (unknown and _set_apart(block, words)) or (unknown == "bold" and block.bold)
    ):
        return None
    if hit[0].rstrip()[-1] in "–—-" and not _set_apart(block, words):
        return None  # "Recommendation – one of several" within a sentence
    return _cut(block, hit.end(), hit[1].strip())


def counted_run_in(block: Paragraph) -> RunIn | None:
    """The label in bold behind the number of a paragraph: "3. **Legal advice:** None."."""
    hit = LABEL.match(block.text) if block.kind == "numbered" else None
    if hit is None or not _set_apart(block, block.cut(0, hit.end(1))):
        return None
    return _cut(block, hit.end(), hit[1].strip())


def gap_behind(block: Paragraph) -> int | None:
    """Where a label in bold ends that a wide gap sets apart from the plain text behind it, in the text."""
    return len(chunk.text) + 1 if (chunk := label_apart(block.lines[0])) is not None else None


def label_apart(line: Line) -> Line | None:
    """The words in bold that open a line, where a wide gap and plain words follow them."""
    if not line.words[0].bold or line.bold:
        return None
    label, *rest = line.chunks(line.size * 1.5)
    apart = bool(rest) and label.bold and not any(w.bold for chunk in rest for w in chunk.words)
    return label if apart and len(label.text) <= LONGEST else None


def _cut(block: Paragraph, end: int, label: str) -> RunIn | None:
    rest = part(block, end) if end < len(block.text) else None
    if rest is not None and not rest.body:
        return None
    names = {(w.page, w.n) for w in rest.body} if rest else set()
    return RunIn(label, [w for w in block.words if (w.page, w.n) not in names], rest)


def _set_apart(block: Paragraph, words: list[Word]) -> bool:
    """Whether the label alone is bold."""
    return all(w.bold for w in words) and not all(w.bold for w in block.body)
