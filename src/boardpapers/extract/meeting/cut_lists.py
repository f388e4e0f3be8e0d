"""Lists of people that the end of a line or of a paragraph cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from boardpapers.layout import Paragraph
from boardpapers.structure.lines import build

from .people import STYLED

OPENS = re.compile(rf"(?:the\s+)?(?:(?:vice|deputy)[\s-])?(?:chair\w*|mayor)\b|{STYLED.pattern}", re.I)
STYLE_CUT = re.compile(r",\s(?:county|district|borough|city|town|parish)$", re.I)
"""A style that the end of a line cuts: "County" over "Cllr Ash"."""
WITH_POST = re.compile(r"\S[^–-]*\S\s+[–-]\s+\S[^–-]*[^\s,;–-]")
"""An entry that is whole: a name and a post, either first."""


def whole(items: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Paragraphs with those joined whose list was cut: the first ends in a comma or an open bracket."""
    held: Paragraph | None = None
    for p in (part for item in items for part in _by_line(item)):
        cut = held is not None and (
            held.text.rstrip()[-1:] in ",;(" or held.text.endswith(" and")
            or held.text.count("(") > held.text.count(")") or STYLE_CUT.search(held.text)
        )  # fmt: skip
        if held is not None and cut:
            held = _glued(held, p)
            continue
        if held is not None:
            yield held
        held = p
    if held is not None:
        yield held


def _by_line(p: Paragraph) -> list[Paragraph]:
    """A paragraph as its lines where each of them begins with a style or a post: a list set in the middle."""
    texts = [line.text for line in p.lines]
    whole = not any(text.endswith((",", ";", "(", " and", "&")) for text in texts[:-1])
    whole = whole and not any(STYLE_CUT.search(text) for text in texts[:-1])
    if len(texts) < 2 or p.marker is not None or not whole:
        return [p]
    if not all(OPENS.match(text) for text in texts) and not all(WITH_POST.fullmatch(text) for text in texts):
        return [p]
    return [build([line]) for line in p.lines]


def _glued(a: Paragraph, b: Paragraph) -> Paragraph:
    shift = len(a.text) + 1
    return Paragraph(
        [*a.lines, *b.lines], f"{a.text} {b.text}", [*a.body, *b.body],
        [*a.starts, *(at + shift for at in b.starts)], a.marker, a.kind, a.level,
    )  # fmt: skip
