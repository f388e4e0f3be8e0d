"""Which paragraphs of a report head a section: by their looks, their words, their number, their place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Block, Paragraph
from boardpapers.styles.reports import ReportStyle

from ..context import Context
from ..run_ins import run_in
from .closing_lists import NAMED
from .parts import Part
from .section_paragraphs import HEAD_NUMBER, SAME_EDGE, number_of

CAPTION = re.compile(r"^(?:figure|fig|table|chart|source|note|image)s?\b[ .:]*\d*", re.I)
LONGEST_BETWEEN = 12
"""Words of a heading that only its place between two counted paragraphs tells."""
LONGEST_PLAIN = 6
"""Words of a heading that nothing sets off from the text."""


def heads_section(block: Paragraph, usual: float, parts: Sequence[Part], context: Context) -> bool:
    """Whether a paragraph is set as a heading and is none of the lines that only look like one."""
    style = context.style.reports
    return (
        is_heading(block, usual)
        and not is_label(block, parts, context)
        and not opens_formula(block, style)
        and not opens_known(block, style)
        and not leads_asks(block, parts, style)
        and not opens_asked(block, parts, style)
    )


def usual_size(blocks: Sequence[Block]) -> float:
    """The font size most of the text is set in, in points."""
    sizes: dict[float, int] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            size = round(block.size * 2) / 2
            sizes[size] = sizes.get(size, 0) + len(block.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else 11.0


def is_heading(block: Paragraph, usual: float) -> bool:
    """Whether a paragraph is set as a heading: bold or large, short, no sentence, no list item."""
    words = len(block.body)
    if not words or words > 24 or block.kind in ("bullet", "lettered"):
        return False
    loud = block.bold or block.size > usual * 1.2
    if not loud or CAPTION.match(block.text):
        return False
    if block.kind == "numbered":
        return not (block.marker or "").startswith("(") and not (block.text.endswith(".") and words > 8)
    return not block.text.rstrip().endswith((".", ";", ",")) or block.text.isupper()


def is_between(block: Paragraph, below: Block | None, parts: Sequence[Part]) -> bool:
    """Whether a short line stands between two paragraphs that are counted, so that it heads the second."""
    if block.kind != "plain" or not isinstance(below, Paragraph) or len(block.body) > LONGEST_BETWEEN:
        return False
    if not block.text[:1].isupper() or block.text[-1] in ".,;:" or len(block.lines) > 1:
        return False
    if ":" in block.text or CAPTION.match(block.text):
        return False
    read = [p for part in parts for p in part.paragraphs]
    last = next((number for number, _, _ in reversed(read) if number is not None), None)
    above = parts[-1].paragraphs[-1] if parts and parts[-1].paragraphs else None
    counted = above is not None and above[0] is not None and above[1][-1].rstrip()[-1:] in '.!?”"'
    apart = above is None or all(w.italic for w in block.body)
    return (
        (counted or apart)
        and follows(number_of(below), last)
        and below.lines[0].x0 - block.lines[0].x0 < SAME_EDGE
    )


def counts_headings(block: Paragraph, parts: Sequence[Part]) -> bool:
    """Whether a paragraph's number is the next after that of the last numbered heading."""
    last = next((part.number for part in reversed(parts) if part.number is not None), None)
    return follows(number_of(block), last)


def follows(number: str | None, before: str | None) -> bool:
    """Whether a number is the next after another: "5" after "4", "2.3" after "2.2"."""
    if number is None or before is None:
        return False
    *above, own = (int(n) for n in number.split("."))
    return [*above, own - 1] == [int(n) for n in before.split(".")]


def goes_on(part: Part, label: str, style: ReportStyle) -> bool:
    """Whether a label only says again what the section is that it stands in."""
    kind = style.heading_of(label)
    return kind is not None and part.title is not None and kind == style.heading_of(part.title)


def opens_formula(block: Paragraph, style: ReportStyle) -> bool:
    """Whether a line says what is recommended, rather than that something is: "RECOMMENDED – That …"."""
    hit = style.formula_pattern.match(block.text)
    return hit is not None and hit.end() < len(block.text)


def is_plain_heading(block: Paragraph, parts: Sequence[Part], style: ReportStyle) -> bool:
    """Whether a short line is a heading though set like text: one that is known, or the next after such."""
    if block.kind != "plain" or len(block.body) > LONGEST_PLAIN or block.text[-1:] in ".;,":
        return False
    if ":" in block.text[:-1]:
        return False
    kind = style.heading_of(block.text)
    above = parts[-1] if parts else None
    if kind is not None:
        return above is None or above.title is None or style.heading_of(above.title) != kind
    ended = above is not None and above.plain and above.paragraphs and block.text[:1].isupper()
    return bool(ended) and not block.text.endswith(":") and not any(c.isdigit() for c in block.text)


def leads_asks(block: Paragraph, parts: Sequence[Part], style: ReportStyle) -> bool:
    """Whether a line in bold says who is asked, below the heading that opens it: "That the Committee:"."""
    if not parts or parts[-1].paragraphs or not block.text.rstrip(" -–—").endswith(":"):
        return False
    return is_asking(parts[-1], style) and style.ask_pattern.search(block.text) is not None


def opens_asked(block: Paragraph, parts: Sequence[Part], style: ReportStyle) -> bool:
    """Whether a numbered line in bold opens the list of what is asked, below its lead-in: "1. To NOTE …"."""
    if not parts or not parts[-1].paragraphs or not is_asking(parts[-1], style) or number_of(block) != "1":
        return False
    return parts[-1].paragraphs[-1][1][-1].rstrip(" -–—").endswith(":")


def is_asking(part: Part, style: ReportStyle) -> bool:
    """Whether a section is that of the recommendations."""
    return style.heading_of(part.title or "") == "recommendations"


def opens_known(block: Paragraph, style: ReportStyle) -> bool:
    """Whether a line in bold is a known heading with its text behind it: "Background papers: Survey"."""
    opened = run_in(block, style, unknown=None)
    return opened is not None and opened.rest is not None


def closes_run_in(block: Paragraph, part: Part, style: ReportStyle) -> bool:
    """Whether a plain paragraph is no longer what a label announced: "Background papers: None."."""
    if not part.run_in or block.kind != "plain" or not part.paragraphs:
        return False
    kind = style.heading_of(part.title or "")
    last = part.paragraphs[-1][1][-1]
    return kind in ("recommendations", "background", "appendices") and not last.rstrip().endswith(
        (":", ";", ",")
    )


def is_label(block: Paragraph, parts: Sequence[Part], context: Context) -> bool:
    """Whether a bold line is a label within a section ("Specifically:", a name among the contacts)."""
    if block.kind == "numbered" or not parts:
        return counts_on(block, parts)
    title = parts[-1].title
    kind = context.style.reports.heading_of(title) if title is not None else None
    if kind == "contacts" or (kind == "appendices" and NAMED.match(block.text)):
        return True
    return (
        parts[-1].depth > 0
        and kind != "recommendations"
        and block.text.rstrip().endswith(":")
        and not context.style.reports.heading_of(block.text)
    )


def counts_on(block: Paragraph, parts: Sequence[Part]) -> bool:
    """Whether a numbered line in bold is the next entry of the list above it, rather than a heading."""
    own = number_of(block)
    if block.kind != "numbered" or own is None or not own.isdecimal() or not parts:
        return False
    items = parts[-1].paragraphs[-1][2] if parts[-1].paragraphs else []
    for above in (items[:1] + items[-1:]) if items else []:
        number = number_of(above)
        level = abs(block.lines[0].x0 - above.lines[0].x0) < SAME_EDGE
        if number is not None and number.isdecimal() and int(own) == int(number) + 1 and level:
            return True
    return False


def heading_text(block: Paragraph) -> str:
    """A heading without its number and colon."""
    hit = HEAD_NUMBER.match(block.text) if block.kind == "plain" and block.bold else None
    return block.text[hit.end() if hit else 0 :].strip().rstrip(":").strip()
