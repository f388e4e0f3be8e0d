"""The items that an agenda lists, by its lines alone: they tell where the papers behind it begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from boardpapers.layout import Line

ITEM = re.compile(r"^(?:(?:agenda )?item )?0?(\d{1,2}(?:\.\d{1,2})?[a-z]?)[.):]?\s+(?:[-–:]\s+)?(.*)", re.I)
MARKED = re.compile(r"(?:[A-Z]{2,4}|[*#†])\s+(\d{1,2})[.)]\s+(.*)")
"""An item behind a mark that the agenda explains: "KEY 6. Parking charges"."""
CODE = re.compile(
    r"((?:[a-z&]{2,6} ?){1,2}[ /.-]?\d{1,4}(?:[/.-]\d{1,4}){1,2}|\d{2,4}/\d{2,3}(?:/\d{1,3})?)"
    r"(?![\w/])[.):]?\s*(.*)",
    re.I,
)
"""A code for a number, as boards and parishes give them: "TB24/070", "PUB BRD 07.24/05", "24/071"."""
TIME = re.compile(
    r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\.\d) ?(?:[ap]\.?m\.?)?"
    r"(?:\s*[-–]\s*\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?)?\s*",
    re.I,
)
"""The time of an item, in a column before its number."""
RANGE = re.compile(r"\(?\bpages?\s+(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\b\)?", re.I)
COLUMN = re.compile(r"\bpages?(?: (?:nos?\.?|numbers?|\(s\)))?$", re.I)
"""The head of a column of page numbers, at the end of its line."""
AT_END = re.compile(r"(?<![\d/])(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?$")
PAPER = re.compile(
    r"\b(enc|paper|attachment|document)(?:losure)?s?\.?(?: no\.?)?[ :]*([A-Z]|\d{1,2}(?:\.\d{1,2})?)\b", re.I
)
WORD = re.compile(r"[a-z][a-z’'-]*[a-z]")
LEADER = re.compile(r"\s*(?:\.{3,}|…|_{3,}| – | - )")
"""What leads from a title to who takes it, or to its page."""
LISTED_WORDS = 14
"""A line of so many words may be a title."""
LABEL_WORDS = 2
"""So many words may stand before the code of a paper."""
MINUTES = frozenset(("minutes", "minute"))
"""What minutes are called; the latter in Scotland."""
MOST_LINES = 5
"""So many lines an item takes at most."""
MOST_LEADING = 3.0
"""Sizes by which lines of one item stand below each other at most."""


Paper = tuple[str, str]
"""A reference: ("enc", "c") for "Enclosure C"."""


class Entry(NamedTuple):
    """An item as the agenda's lines print it."""

    number: str
    title: str
    name: frozenset[str]
    """The words of its title that could name its paper, in lower case."""
    words: frozenset[str]
    """Those of all its lines."""
    printed: list[tuple[int, int]]
    """Page ranges of its papers, first to last."""
    papers: list[Paper]


def entries_of(pages: Iterable[Sequence[Line]], little: Set[str]) -> list[Entry]:
    """The items that the lines of an agenda's pages list, in their order; ``little`` words name no paper."""
    found: list[Entry] = []
    for lines in pages:
        column = any(COLUMN.search(line.text) for line in lines)
        found += [_entry(run, little, column=column) for run in _numbered(lines)]
    return found


def unnumbered(lines: Sequence[Line], little: Set[str]) -> list[Entry]:
    """The lines of an agenda that numbers no item, each for one: what stands on it in short."""
    return [
        Entry("", title, words_of(title, little), words_of(line.text, little), [], papers_in(line.text))
        for line in lines
        if len(line.words) <= LISTED_WORDS
        and not line.text.endswith(".")
        and (title := LEADER.split(_title_alone(line, little), maxsplit=1)[0].strip(" •-–"))
    ]


def _numbered(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Each numbered line with those below it that go on with it."""
    run: list[Line] = []
    for line in lines:
        if _item(line):
            if run:
                yield run
            run = [line]
        elif run and len(run) < MOST_LINES and line.top - run[-1].top < MOST_LEADING * line.size:
            run.append(line)
    if run:
        yield run


def _item(line: Line) -> re.Match[str] | None:
    """The number and the title an agenda's line begins with, a time before them left out."""
    text = TIME.sub("", line.text, count=1) if TIME.match(line.text) else line.text
    return CODE.match(text) or ITEM.match(text) or MARKED.match(text)


def _entry(run: Sequence[Line], little: Set[str], *, column: bool) -> Entry:
    line = run[0]
    hit = _item(line)
    assert hit is not None
    number = hit[1] if hit.re is CODE else hit[1].lower()
    texts = [hit[2], *(below.text for below in run[1:])]
    text = " ".join(texts)
    spans = list(RANGE.finditer(text))
    title = RANGE.sub("", texts[0])
    if column and not spans:
        spans = list(AT_END.finditer(texts[0]))
        title = AT_END.sub("", title)
    printed = [(int(span[1]), int(span[2] or span[1])) for span in spans]
    alone = words_of(_title_alone(line, little), little)
    return Entry(number, title.strip(" ().…_"), alone, words_of(text, little), printed, papers_in(text))


def _title_alone(line: Line, little: Set[str]) -> str:
    """The title on an item's first line, apart from its number and what other columns print."""
    hit = _item(line)
    chunks = [chunk.text for chunk in line.chunks(line.size * 1.5)]
    if len(chunks) == 1 and hit:
        return hit[2]
    return next((chunk for chunk in chunks if words_of(chunk, little) and not CODE.fullmatch(chunk)), "")


def words_of(text: str, little: Set[str]) -> frozenset[str]:
    """The words of a text that could name a paper."""
    return frozenset(WORD.findall(text.casefold())) - little


def papers_in(text: str) -> list[Paper]:
    """The papers a text refers to."""
    return [(hit[1].casefold(), hit[2].casefold()) for hit in PAPER.finditer(text)]


def paper_named_by(texts: Iterable[str], entries: Sequence[Entry]) -> Entry | None:
    """The item whose paper one of the texts is the reference of ("Enc C", alone on its line)."""
    for text in texts:
        hit = PAPER.fullmatch(text)
        if hit:
            paper = (hit[1].casefold(), hit[2].casefold())
            return next((entry for entry in entries if paper in entry.papers), None)
        coded = next(
            (entry for entry in entries if "/" in entry.number and _is_code(entry.number, text)), None
        )
        if coded is not None:
            return coded
    return None


def is_coded(entry: Entry) -> bool:
    """Whether an item has a code for a number."""
    return CODE.fullmatch(entry.number) is not None


def _is_code(number: str, text: str) -> bool:
    """Whether a line is an item's code, alone or behind a label ("Agenda item TB24/070", "Ref: TB24/070")."""
    words = text.casefold().split()
    return " ".join(words).endswith(number.casefold()) and len(words) <= len(number.split()) + LABEL_WORDS


def named_by(text: str, entries: Sequence[Entry], little: Set[str]) -> Entry | None:
    """The item that a title names, ``None`` where none or several do.

    It may be the item's own.  Else every word of the title must stand in the item's lines, or every word of
    the item's title in it; a single word must be all of the item's title.
    """
    same = [entry for entry in entries if is_titled(entry, text)]
    if len(same) == 1:
        return same[0]
    words = words_of(text, little)
    if len(words) < 2:
        fits = [e for e in entries if words and e.name == words]
        return fits[0] if len(fits) == 1 else None
    fits = sorted((e for e in entries if words <= e.words), key=lambda e: len(e.words))
    if not fits:
        fits = sorted((e for e in entries if len(e.name) > 1 and e.name <= words), key=lambda e: -len(e.name))
    if len(fits) > 1 and len(fits[0].words) == len(fits[1].words):
        return None
    return fits[0] if fits else None


def is_titled(entry: Entry, text: str) -> bool:
    """Whether a heading is an item's title word for word."""
    return entry.title != "" and entry.title.casefold() == text.strip(" ().…_").casefold()


def minutes_named_by(text: str, entries: Sequence[Entry], little: Set[str]) -> Entry | None:
    """The item under which minutes are taken: the one that shares most words with their heading."""
    words = words_of(text, little) - MINUTES
    taken = [entry for entry in entries if MINUTES & entry.name]
    return max(taken, key=lambda entry: len(words & entry.words), default=None)
