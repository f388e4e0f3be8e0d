"""The head of a meeting paper in pieces: paragraphs, columns set side by side, labelled values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from boardpapers.layout import Line, Table, Word
from boardpapers.structure.lines import lines_of
from boardpapers.styles.meetings import MeetingStyle

from ..cells import text_in
from ..context import Context
from .flow import Entry

LABEL = re.compile(r"(?P<label>[^:]{2,40}?)\s*:\s*-?\s*(?P<value>\S.*)?", re.S)
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")


@dataclass(slots=True, eq=False)
class Piece:
    """A run of text of the head: ``lines`` as printed, ``text`` the same joined; a table's ``label``."""

    text: str
    lines: list[str]
    words: list[Word]
    label: str | None = None


@dataclass(slots=True)
class Value:
    """What stands behind a label."""

    value: str
    piece: Piece


def pieces_of(entries: Sequence[Entry], style: MeetingStyle) -> list[Piece]:
    """The entries as pieces; lines with a second column are cut into two runs."""
    found: list[Piece] = []
    beside: list[Line] = []
    for entry in entries:
        if entry.table is not None:
            found += _rows(entry.table)
            continue
        if beside and len(values := _chunks(entry)) == len(beside):
            found += [
                Piece(v.text, [v.text], [*label.words, *v.words], label.text)
                for label, v in zip(beside, values, strict=True)
            ]
            beside = []
            continue
        beside = [c for c in _chunks(entry) if style.field_of("head", c.text) is not None]
        if len(beside) > 1 and len(beside) == len(_chunks(entry)):
            continue
        beside = []
        labels = [_label_beside(line, style) for line in entry.paragraph.lines]
        left, right = _columns(entry.paragraph.lines)
        if any(labels) and labels[0] is not None:
            found += _labelled_lines(entry.paragraph.lines, style)
        elif right:
            found += [_piece(left), _piece(right)]
        elif entry.text:
            lines = [line.text for line in entry.paragraph.lines]
            timed = CLOCK.fullmatch(entry.paragraph.marker or "")  # "13.30 – 16.15" is no list item
            text = f"{timed[0]} {entry.text}" if timed else entry.text
            found.append(Piece(text, lines, entry.words))
    return found


def _chunks(entry: Entry) -> list[Line]:
    """The parts of a single line that gaps set apart."""
    lines = entry.paragraph.lines
    return lines[0].chunks(lines[0].size) if len(lines) == 1 else []


def _label_beside(line: Line, style: MeetingStyle) -> Line | None:
    """The known label a line opens with, set apart from its value by a gap."""
    first = line.chunks(line.size)[0]
    known = len(first.words) < len(line.words) and style.field_of("head", first.text) is not None
    return first if known else None


def _at_labels(line: Line, style: MeetingStyle) -> list[Line]:
    """A line cut before each label in it: "Committee   Finance   Date   1 May 2024"."""
    chunks = line.chunks(line.size)
    cuts = [i for i, c in enumerate(chunks) if i > 1 and style.field_of("head", c.text) is not None]
    spans = zip([0, *cuts], [*cuts, len(chunks)], strict=True)
    return [Line([w for c in chunks[a:b] for w in c.words]) for a, b in spans]


def _labelled_lines(lines: Sequence[Line], style: MeetingStyle) -> list[Piece]:
    """Lines of "Place     Room 3": each label with its value, wrapped lines with the value above."""
    found: list[Piece] = []
    for line in (part for whole in lines for part in _at_labels(whole, style)):
        label = _label_beside(line, style)
        rest = Line(line.words[len(label.words) :]) if label is not None else line
        if label is None and found:
            found[-1].text += f" {rest.text}"
            found[-1].lines.append(rest.text)
            found[-1].words += line.words
        else:
            found.append(Piece(rest.text, [rest.text], list(line.words), label.text if label else None))
    return found


def _rows(table: Table) -> list[Piece]:
    found = []
    header = [c for c in table.header if c.lines]
    rows = [header] + [[c for c in row.cells if c is not None and c.lines] for row in table.rows]
    for cells in rows:
        if len(cells) >= 2:
            label, value = cells[0].text, " ".join(filter(None, (text_in(c) for c in cells[1:])))
            words = [w for c in cells for w in c.words]
            found.append(Piece(value, [value], words, label))
        elif cells:
            found.append(Piece(cells[0].text, [line.text for line in cells[0].lines], cells[0].words))
    return found


def _columns(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Lines as a left and a right column, where two or more of them break at the same place."""
    starts: dict[int, int] = {}
    for line in lines:
        for before, word in zip(line.words, line.words[1:], strict=False):
            if word.x0 - before.x1 > line.size * 0.7:
                starts[round(word.x0 / 3)] = starts.get(round(word.x0 / 3), 0) + 1
    shared = [x for x, count in starts.items() if count + starts.get(x + 1, 0) >= 2]
    if not shared:
        return list(lines), []
    edge = min(shared) * 3 - 4
    left = [Line(ws) for line in lines if (ws := [w for w in line.words if w.x0 < edge])]
    right = [Line(ws) for line in lines if (ws := [w for w in line.words if w.x0 >= edge])]
    return left, right


def _piece(lines: Sequence[Line]) -> Piece:
    texts = [line.text for line in lines]
    return Piece(" ".join(texts), texts, [w for line in lines for w in line.words])


def labelled(pieces: Sequence[Piece], style: MeetingStyle) -> dict[str, Value]:
    """The values that stand behind known labels, by field: "Date: …", "Venue: …"."""
    found: dict[str, Value] = {}
    for number, piece in enumerate(pieces):
        label, value = piece.label, piece.text
        if label is None:
            hit = LABEL.fullmatch(piece.text)
            if hit is None:
                continue
            label, value = hit["label"], hit["value"] or ""
            if not value and number + 1 < len(pieces) and ":" not in pieces[number + 1].text:
                value, piece = pieces[number + 1].text, pieces[number + 1]
        field = style.field_of("head", label)
        named = value and style.field_of("head", value) is not None  # a label again, its value elsewhere
        if field and value and not named and field not in found:
            found[field] = Value(value.strip(), piece)
    return found


def running_heads(context: Context, page: int) -> list[str]:
    """The lines set aside as furniture on a page: a letterhead may stand among them."""
    return [line.text for line in lines_of(context.file.furniture_on(page))]
