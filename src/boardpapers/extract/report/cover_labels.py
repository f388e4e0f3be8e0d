"""Labels of a cover sheet set as text: "To: Cabinet", "Report of the Director of …", two on one line."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Line, Paragraph
from boardpapers.structure.lines import build
from boardpapers.styles.reports import ReportStyle

from ..run_ins import label_apart, run_in
from .cover_entries import LABEL, NUMBERS, Cover, Entry
from .tick_boxes import ticked

FEWEST = 3
"""So many entries make a cover sheet."""
SAME_EDGE = 3.0
"""Points by which texts of one column may stand apart."""
SHORT = 30
"""Words; a longer text behind a label the style does not know is no entry of a cover."""


def by_labels(block: Paragraph, style: ReportStyle) -> list[Paragraph]:
    """A paragraph cut before each line that a label set apart from its value opens."""
    if block.marker is not None or len(block.lines) < 2:
        return [block]
    cuts = [at for at, line in enumerate(block.lines) if at and _opens_apart(line, style)]
    if not cuts:
        return [block]
    ends = [*cuts, len(block.lines)]
    return [build(block.lines[a:b]) for a, b in zip([0, *cuts], ends, strict=True)]


def _opens_apart(line: Line, style: ReportStyle) -> bool:
    if label_apart(line) is not None:
        return True
    label, *rest = line.chunks(line.size * 1.5)
    return bool(rest) and style.label_of(label.text) is not None


def read_labels(block: Paragraph, cover: Cover, style: ReportStyle) -> tuple[Entry, float] | None:
    """Read a paragraph as label and value, or as several set apart on one line.

    Returns the last entry and the left edge of its value in points; ``None`` where there is no label.
    """
    if block.marker is not None:
        return None
    if in_columns(block.lines[0], style):
        return _read_columns(block, cover, style)
    beside = bool(cover.beside)
    found = _read_known(block, cover, style) or _read_own(block, cover, style)
    cover.beside = [(block.lines[0].x0, found[0])] if found and beside else []
    return found


def in_columns(line: Line, style: ReportStyle) -> bool:
    """Whether a line holds several labels with their values, side by side."""
    chunks = line.chunks(line.size * 1.5)
    return len(chunks) > 1 and all(_opens(chunk, style) for chunk in chunks)


def _read_columns(block: Paragraph, cover: Cover, style: ReportStyle) -> tuple[Entry, float] | None:
    """Labels side by side; what stands below a value without a label is the rest of it."""
    last: tuple[Entry, float] | None = None
    cover.beside = []
    for chunk in (c for line in block.lines for c in line.chunks(line.size * 1.5)):
        found = _read_known(build([chunk]), cover, style) if _opens(chunk, style) else None
        if found is None:
            go_on(cover, build([chunk]))
        else:
            cover.beside = [b for b in cover.beside if abs(b[0] - chunk.x0) > SAME_EDGE]
            cover.beside.append((chunk.x0, found[0]))
            last = found
    return last


def go_on(cover: Cover, rest: Paragraph) -> None:
    """Add the rest of a value that was broken into a second line to the entry above it."""
    left = [b for b in cover.beside if b[0] <= rest.lines[0].x0 + SAME_EDGE] or cover.beside[:1]
    entry = max(left, key=lambda b: b[0])[1]
    entry.text, entry.words = f"{entry.text} {rest.text}", [*entry.words, *rest.words]


def _opens(chunk: Line, style: ReportStyle) -> bool:
    hit = LABEL.match(chunk.text)
    return hit is not None and style.label_of(hit[1]) is not None


def _read_known(block: Paragraph, cover: Cover, style: ReportStyle) -> tuple[Entry, float] | None:
    """A label the style knows, and its value."""
    hit = LABEL.match(block.text)
    name = style.label_of(hit[1]) if hit else None
    if hit is None or name is None:
        return _read_apart(block, cover, style)
    if name in NUMBERS and (people := cover.entries.get("contacts")):
        people[-1].text = f"{people[-1].text}\n{block.text}"
        people[-1].words += block.words
        return people[-1], block.x0 + 20
    label = block.cut(0, hit.end(1) + 1)
    value = [w for w in block.cut(hit.start(2), len(block.text)) if w not in label]
    entry = Entry(without_boxes(hit[2].strip()), value, label=hit[1].strip())
    cover.add(name, entry)
    cover.words += label
    return entry, value[0].x0 if value else block.x0 + 20


def _read_apart(block: Paragraph, cover: Cover, style: ReportStyle) -> tuple[Entry, float] | None:
    """A label without a colon, set apart from its value by a wide gap."""
    label, *rest = block.lines[0].chunks(block.size * 1.5)
    name = style.label_of(label.text) if rest else None
    if name is None:
        return None
    value = [
        *(w for chunk in rest for w in chunk.words),
        *(w for line in block.lines[1:] for w in line.words),
    ]
    entry = Entry(without_boxes(" ".join(w.text for w in value)), value, label=label.text)
    cover.add(name, entry)
    cover.words += label.words
    return entry, rest[0].x0


def _read_own(block: Paragraph, cover: Cover, style: ReportStyle) -> tuple[Entry, float] | None:
    """A label of the paper's own, set in bold, before a short value, below labels that are known."""
    if not cover.entries or len(block.body) > SHORT:
        return None
    found = run_in(block, style, unknown="bold" if cover.text("title") else "apart")
    if found is None or found.rest is None or style.heading_of(found.label) is not None:
        return None
    entry = Entry(without_boxes(found.rest.text), found.rest.words, label=found.label)
    cover.extra.append(entry)
    cover.words += found.words
    return entry, found.rest.x0


def without_boxes(text: str) -> str:
    """A value as printed, or what is ticked in it."""
    chosen = ticked(text)
    return text if chosen is None else chosen


def read_pending(pending: Sequence[Paragraph], cover: Cover, style: ReportStyle) -> None:
    """Read the lines that might have been labels of the paper's own once the cover is known to be one."""
    if len(cover.entries) < FEWEST:
        return
    for block in pending:
        if _read_own(block, cover, style):
            cover.used.add(id(block))


def read_line(block: Paragraph, cover: Cover, style: ReportStyle) -> bool:
    """A line that says what it is: "Report No: 129/2021", "Report of the Director", "By virtue of …"."""
    lines = (
        ("number", style.number_pattern), ("author", style.author_pattern),
        ("body", style.addressee_pattern), ("agenda_item", style.item_pattern),
    )  # fmt: skip
    for name, pattern in lines:
        hit = pattern.search(block.text)
        if hit and hit.groupdict().get(name):
            cover.add(name, Entry(hit[name].strip(), block.words))
            return True
    if style.exemption_pattern.match(block.text):
        cover.add("exempt", Entry(block.text, block.words))
        return True
    return False
