"""The narrow column of page ranges beside an agenda, its entries wrapped: "(Pages 13" over "- 40)"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from boardpapers.layout import Block, Line, Paragraph, Word
from boardpapers.structure.lines import build, paragraphs

OPENS = re.compile(r"\(?(?:pages?|pp?\.?)\b.*", re.I)
OPEN = re.compile(r"\(?(?:pages?|pp?\.?)(?:\s*\d{1,4})?\s*[-–—]?", re.I)
WHOLE = re.compile(r"\(?(?:pages?|pp?\.?)\s*\d{1,4}(?:\s*[-–—]\s*\d{1,4})?\s*\)?", re.I)
NUMBERS = re.compile(r"(?P<first>\d{1,4})(?:\s*[-–—]\s*\d{1,4})?")
YEAR = re.compile(r"(?:19|20)\d\d")
FEWEST = 2
"""So many lines must end with numbers set alike that count up, for them to be a column of pages."""
REST = re.compile(r"[-–—]?\s*\d{0,4}\s*\)?")
REACH = 2
"""Lines below within which a wrapped entry ends."""
SNAP = 3.0


def without_wrapped_pages(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with wrapped page ranges put together, each a paragraph behind the line it stands beside."""
    found: list[Block] = []
    for plain, run in itertools.groupby(blocks, key=lambda b: b.page if isinstance(b, Paragraph) else None):
        group = list(run)
        found += _mended(group) if plain is not None else group
    return found


def _mended(group: Sequence[Block]) -> list[Block]:
    lines = [line for b in group if isinstance(b, Paragraph) for line in b.lines]
    wrapped = [i for i, line in enumerate(lines) if (at := _entry(line)) and OPEN.fullmatch(_text(line, at))]
    tails = {i: tail for i in wrapped if (tail := _tail(lines, i))}
    tails = tails or _bare(lines)
    if not tails:
        return [piece for b in group for piece in (_apart(b) if isinstance(b, Paragraph) else [b])]
    left = next(iter(tails.values()))[0].x0
    for i, line in enumerate(lines):
        at = _entry(line)
        if (
            i not in tails
            and at
            and WHOLE.fullmatch(_text(line, at))
            and abs(line.words[at].x0 - left) < SNAP
        ):
            tails[i] = list(line.words[at:])
    taken = {(w.page, w.n) for tail in tails.values() for w in tail}
    bodies = {
        i: ws for i, line in enumerate(lines) if (ws := [w for w in line.words if (w.page, w.n) not in taken])
    }
    built = paragraphs([Line(ws) for ws in bodies.values()], right=max(ws[-1].x1 for ws in bodies.values()))
    return _with_tails(
        built, {(bodies[i][0].page, bodies[i][0].n): tail for i, tail in tails.items() if i in bodies}
    )


def _apart(p: Paragraph) -> list[Block]:
    """Plain text without the entry that stands beside one of its upper lines, and the entry behind it."""
    if p.bold or p.marker is not None:
        return [p]
    for i, line in enumerate(p.lines[:-1]):
        at = _entry(line)
        if at is not None and WHOLE.fullmatch(_text(line, at)):
            lines = [*p.lines[:i], Line(line.words[:at]), *p.lines[i + 1 :]]
            return [_like(p, lines), build([Line(line.words[at:])])]
    return [p]


def is_page_range(text: str, *, bare: bool) -> bool:
    """Whether a text ends with a range of pages; ``bare``: numbers alone, as in a column, are one, too."""
    return re.search(rf"\({WHOLE.pattern}$", text.strip(), re.I) is not None or (
        bare and (WHOLE.fullmatch(text.strip()) or NUMBERS.fullmatch(text.strip())) is not None
    )


def _bare(lines: Sequence[Line]) -> dict[int, list[Word]]:
    """The entries of a column of bare numbers: set below each other behind the text, and counting up."""
    found: dict[int, list[Word]] = {}
    before = 0
    for i, line in enumerate(lines):
        tail = _numbers_behind(line)
        hit = NUMBERS.match(tail[0].text) if tail else None
        if tail and hit and int(hit["first"]) >= before:
            found[i], before = tail, int(hit["first"])
    edges = [(tail[0].x0, tail[-1].x1) for tail in found.values()]
    if len(found) < FEWEST or not any(max(e) - min(e) < SNAP for e in zip(*edges, strict=True)):
        return {}
    left = min(x0 for x0, _ in edges)
    close = {i: tail for i, line in enumerate(lines) if i not in found and (tail := _at_edge(line, left))}
    return dict(sorted({**found, **close}.items()))


def _at_edge(line: Line, left: float) -> list[Word] | None:
    """The numbers at the end of a line that begin at a column's left edge, however close to its text."""
    tail = [w for w in line.words if w.x0 > left - SNAP]
    text = " ".join(w.text for w in tail)
    found = 0 < len(tail) < len(line.words) and abs(tail[0].x0 - left) < SNAP and NUMBERS.fullmatch(text)
    return tail if found else None


def _numbers_behind(line: Line) -> list[Word] | None:
    """The numbers at the end of a line, set apart from its text; a year is none."""
    for at in range(len(line.words) - 1, 0, -1):
        if line.words[at].x0 - line.words[at - 1].x1 > line.size * 0.8:
            text = _text(line, at)
            return list(line.words[at:]) if NUMBERS.fullmatch(text) and not YEAR.fullmatch(text) else None
    return None


def _with_tails(built: Sequence[Paragraph], tails: dict[tuple[int, int], list[Word]]) -> list[Block]:
    """The paragraphs, each line that an entry stands beside followed by the entry."""
    found: list[Block] = []
    for p in built:
        lines: list[Line] = []
        beside = [tails[key] for line in p.lines if (key := (line.words[0].page, line.words[0].n)) in tails]
        if p.marker is not None and len(beside) == 1:  # an item whose pages stand beside one of its lines
            found += [p, build(_as_lines(beside[0]))]
            continue
        for line in p.lines:
            lines.append(line)
            tail = tails.get((line.words[0].page, line.words[0].n))
            if tail is not None:
                found += [_like(p, lines), build(_as_lines(tail))]
                lines = []
        if lines:
            found.append(_like(p, lines))
    return found


def _like(p: Paragraph, lines: list[Line]) -> Paragraph:
    part = build(lines)
    part.level = p.level
    return part


def _as_lines(words: Sequence[Word]) -> list[Line]:
    return [Line(list(ws)) for _, ws in itertools.groupby(words, key=lambda w: w.top)]


def _entry(line: Line) -> int | None:
    """Index of the word with which an entry of the column begins, set apart from the text before it."""
    for at in range(1, len(line.words)):
        apart = line.words[at].x0 - line.words[at - 1].x1 > line.size * 0.8
        if apart and OPENS.fullmatch(_text(line, at)):
            return at
    return None


def _text(line: Line, at: int) -> str:
    return " ".join(w.text for w in line.words[at:])


def _tail(lines: Sequence[Line], i: int) -> list[Word] | None:
    """The words of an entry that begins in line ``i`` and ends in one of those below."""
    at = _entry(lines[i])
    if at is None:
        return None
    words = list(lines[i].words[at:])
    for line in lines[i + 1 : i + 1 + REACH]:
        below = [w for w in line.words if w.x0 >= words[0].x0 - SNAP]
        level = below and (abs(below[0].x0 - words[0].x0) < SNAP or abs(below[-1].x1 - words[-1].x1) < SNAP)
        if not level or not REST.fullmatch(" ".join(w.text for w in below)):
            continue
        words += below
        if WHOLE.fullmatch(" ".join(w.text for w in words)):
            return words
    return None
