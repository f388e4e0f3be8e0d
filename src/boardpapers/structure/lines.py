"""Words to lines, lines to paragraphs and list items.

A paragraph ends where the page shows it: at a list mark, a wider gap, a change of size or weight,
or at a line that broke although the next word would still have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise, repeat
from operator import add

from boardpapers.layout import Line, Paragraph, Word

from .list_marks import counts_on, marker_of

FEW_STEPS = 4
HYPHENS = "-\u00ad"
UNFINISHED = re.compile(r"[\w,;–—&/(-]$")


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words gathered into lines by their height on the page, top to bottom, each left to right.

    A word joins the line whose middle its own middle meets: superscripts stay with their line.
    """
    words = list(words)
    if not words:
        return []
    _, lefts, tops, _, bottoms, *_ = zip(*words, strict=True)
    # middles doubled: the sum of top and bottom
    order = sorted(zip(map(add, tops, bottoms), lefts, range(len(words)), strict=False))
    groups: list[list[int]] = []
    middle = half = 0.0
    for at, _, i in order:
        height = bottoms[i] - tops[i]
        if groups and at - middle <= min(half, height * 0.9 + 1):
            groups[-1].append(i)
            if height <= half:
                continue
        else:
            groups.append([i])
        middle, half = at, height * 0.9
    for group in groups:
        group.sort(key=lefts.__getitem__)
    return [Line([words[i] for i in group]) for group in groups]


def paragraphs(
    lines: Sequence[Line],
    *,
    right: float | Mapping[int, float] | None = None,
    vocabulary: Container[str] = (),
    whole_pages: bool = False,
) -> list[Paragraph]:
    """Lines in reading order built into paragraphs and list items.

    ``right`` is the edge in points up to which text could have run (a cell's border, or the
    margin of each page by its number); without it the furthest line end counts.  ``vocabulary``
    are words of the paper in lower case: they decide whether a hyphen at a line's end belongs
    to the word.  ``whole_pages``: the lines run over pages, not within a cell, so that lines set
    against the right margin stand out.
    """
    if not lines:
        return []
    if len(lines) == 1:
        return [build(lines, vocabulary)]
    if right is None:
        right = max(line.x1 for line in lines)
    leading = usual_leading(lines)
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else line
        edge = before.edge or (right if isinstance(right, float) else right[before.page])
        if (
            groups
            and continues(groups[-1], line, edge, leading)
            and not (whole_pages and _set_right(groups[-1][-1], line, edge))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return set_levels([build(group, vocabulary) for group in groups])


def usual_leading(lines: Sequence[Line]) -> float:
    """The distance from line to line within a paragraph, as a multiple of the font size."""
    steps: dict[float, int] = {}
    for a, b in pairwise(lines):
        if a.page == b.page and abs(a.size - b.size) < 0.6 and a.size > 0:
            step = round((b.top - a.top) / a.size, 1)
            if 0.9 <= step <= 1.9:
                steps[step] = steps.get(step, 0) + 1
    if not steps:
        return 1.3
    # the closest spacing that is not a rarity: list items are often set wider than their lines
    often = max(steps.values()) * 0.2
    closest = min(step for step, count in steps.items() if count >= often)
    # a few lines may be headings one below the other: they tell nothing of wide spacing
    return closest if sum(steps.values()) >= FEW_STEPS else min(closest, 1.4)


def continues(group: Sequence[Line], line: Line, edge: float, leading: float) -> bool:
    """Whether ``line`` goes on with the paragraph that ``group`` holds."""
    last, first = group[-1], group[0]
    if marker_of(line) is not None and not (
        (_wrapped_number(last, line) and not counts_on(first, line))
        or (_wrapped_dash(group, line) and not _would_fit(last, line, edge))
    ):
        return False
    if last.torn:
        return True
    starts_low = line.text[:1].islower()
    if abs(line.size - last.size) > 1.2 and not starts_low:
        return False
    if line.page == last.page:
        if line.top - last.top > max(leading + 0.35, 1.5) * max(last.size, line.size):
            return False
    elif not _runs_over(last, line):
        return False
    if last.bold != line.bold and not starts_low and _weight_break(last, line):
        return False
    mark = marker_of(first)
    if (
        mark
        and line.page == last.page
        and not starts_low
        and line.x0 < first.words[1].x0 - 4
        and len(group) > 1
    ):
        hanging = all(other.x0 >= first.words[1].x0 - 4 for other in group[1:])
        if hanging:
            return False
    return starts_low or not _would_fit(last, line, edge)


def _wrapped_number(last: Line, line: Line) -> bool:
    """A line that opens with a number because the sentence before was cut there ("by section / 12. The")."""
    return (
        bool(re.search(r"[a-z,]$", last.text))
        and abs(line.x0 - last.x0) < 2
        and line.words[0].text[0].isdigit()
        and (len(line.words) < 2 or line.words[1].x0 - line.words[0].x1 < line.size * 0.4)
    )


def _wrapped_dash(group: Sequence[Line], line: Line) -> bool:
    """A line that opens with the dash of a sentence cut before it ("relevant staff / – to be confirmed")."""
    first, last = group[0], group[-1]
    edge = last.x0 if len(group) > 1 or marker_of(first) is None else first.words[1].x0
    return (
        line.words[0].text in ("–", "—", "-")
        and last.text[-1:].islower()
        and abs(line.x0 - edge) < 2
        and line.words[1].text[0].islower()
        and line.words[1].x0 - line.words[0].x1 < line.size * 0.4
    )


def _runs_over(last: Line, line: Line) -> bool:
    """Whether a sentence goes on over a page break."""
    if last.bold != line.bold:
        return False
    return line.text[:1].islower() or (bool(UNFINISHED.search(last.text)) and not line.bold)


def _weight_break(last: Line, line: Line) -> bool:
    """A bold line followed by plain text, or the reverse: a heading ends or begins."""
    return last.bold or not last.words[-1].bold


def _would_fit(last: Line, line: Line, edge: float) -> bool:
    """Whether the first word of ``line`` had room behind ``last``: then the break was meant."""
    first = line.words[0]
    if last.bold and line.bold and _centred_alike(last, line):
        return False
    return last.x1 + (first.x1 - first.x0) + 0.25 * last.size < edge - 0.35 * last.size


def _set_right(last: Line, line: Line, edge: float) -> bool:
    """Two lines of their own set against the right margin, such as a report's number and its mark."""
    if line.text[:1].islower():
        return False
    return abs(last.x1 - line.x1) < 2 and abs(last.x0 - line.x0) > 4 and min(last.x0, line.x0) > edge * 0.6


def _centred_alike(last: Line, line: Line) -> bool:
    middle, other = (last.x0 + last.x1) / 2, (line.x0 + line.x1) / 2
    return abs(middle - other) < 4 and abs(last.x0 - line.x0) > 4


def build(lines: Sequence[Line], vocabulary: Container[str] = ()) -> Paragraph:
    """One paragraph of its lines: the list mark set apart, lines joined, hyphens undone."""
    mark = marker_of(lines[0])
    words = [w for line in lines for w in line.words]
    ends: dict[int, bool] = {}
    at = -1
    for line in lines:
        at += len(line.words)
        ends[at] = line.torn
    skip = 1 if mark else 0
    text, body, starts = join_words(words, ends, skip, vocabulary)
    return Paragraph(
        lines=list(lines), text=text, body=body, starts=starts,
        marker=mark[0] if mark else None, kind=mark[1] if mark else "plain",
    )  # fmt: skip


def join_words(
    words: Sequence[Word], ends: Mapping[int, bool], skip: int, vocabulary: Container[str]
) -> tuple[str, list[Word], list[int]]:
    """``words[skip:]`` as one text; ``ends`` are the indices of words that end a line, and
    whether the word is torn there.

    Returns the text, its words, and the offset of each word in the text.  A hyphen at a line's
    end goes where the word without it is known to the paper, and stays ("multi-agency") where not.
    """
    body = list(words[skip:])
    texts = [word.text for word in body]
    if not any(torn or words[i].text[-1] in HYPHENS for i, torn in ends.items()):
        starts = list(accumulate(map(add, map(len, texts), repeat(1)), initial=0))
        return " ".join(texts), body, starts[: len(texts)]
    text, glue, starts = "", "", []
    for i, piece in enumerate(texts):
        text += glue
        starts.append(len(text))
        glue = "" if ends.get(i + skip) else " "
        if (i + skip) in ends and piece[-1] in HYPHENS and len(piece) > 1 and i + 1 < len(body):
            follower = texts[i + 1]
            if follower[:1].islower() or (piece.isupper() and follower.isupper()):
                glue = ""
                whole = (piece.rstrip(HYPHENS).split("-")[-1] + follower).strip(".,;:)").lower()
                if piece[-1] == "\u00ad" or ends[i + skip] or whole in vocabulary:
                    text += piece[:-1]
                    continue
            elif _is_double(piece, follower):
                glue = ""
        text += piece
    return text, body, starts


def set_levels(items: list[Paragraph]) -> list[Paragraph]:
    """Give list items their nesting depth, by the indent of their marks."""
    stack: list[float] = []
    for item in items:
        if item.marker is None:
            if item.lines[0].x0 < (stack[0] if stack else 0) - 2:
                stack.clear()
            continue
        left = item.lines[0].x0
        while stack and left < stack[-1] - 3:
            stack.pop()
        if not stack or left > stack[-1] + 3:
            stack.append(left)
        item.level = len(stack) - 1
    return items


def _is_double(piece: str, follower: str) -> bool:
    """Whether a hyphen at a line's end joins the halves of a double name: "Barr-" over "Reed"."""
    return len(piece) > 3 and piece[0].isupper() and piece[-2].islower() and follower[:2].istitle()
