"""Stretches of a paragraph as paragraphs of their own."""

from __future__ import annotations

from boardpapers.layout import Line, Paragraph


def part(p: Paragraph, start: int, end: int | None = None) -> Paragraph:
    """The paragraph of ``text[start:end]``."""
    text = p.text[start:end]
    lead = len(text) - len(text.lstrip())
    start += lead
    text = text.strip()
    kept = [
        (w, at - start) for w, at in zip(p.body, p.starts, strict=True) if start <= at < start + len(text)
    ]
    names = {(w.page, w.n) for w, _ in kept}
    lines = []
    for line in p.lines:
        words = [w for w in line.words if (w.page, w.n) in names]
        if words:
            lines.append(Line(words))
    return Paragraph(lines, text, [w for w, _ in kept], [at for _, at in kept])
