"""Lists of people that the end of a line or of a paragraph cut in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from boardpapers.layout import Paragraph


def whole(items: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Paragraphs with those joined whose list was cut: the first ends in a comma or an open bracket."""
    held: Paragraph | None = None
    for p in items:
        cut = held is not None and (
            held.text.rstrip()[-1:] in ",;(" or held.text.endswith(" and")
            or held.text.count("(") > held.text.count(")")
        )  # fmt: skip
        if held is not None and cut:
            held = _glued(held, p)
            continue
        if held is not None:
            yield held
        held = p
    if held is not None:
        yield held


def _glued(a: Paragraph, b: Paragraph) -> Paragraph:
    shift = len(a.text) + 1
    return Paragraph(
        [*a.lines, *b.lines], f"{a.text} {b.text}", [*a.body, *b.body],
        [*a.starts, *(at + shift for at in b.starts)], a.marker, a.kind, a.level,
    )  # fmt: skip
