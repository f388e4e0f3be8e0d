"""Which paragraphs of an agenda or of minutes head an item: numbers that count on, else bold lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from boardpapers.styles.meetings import MeetingStyle

from .bold_lines import SHORT, Heading, bold_lines, is_bold_line
from .flow import Entry
from .item_lines import over_item_lines
from .number_chains import LOUD, PROSE, REACH, Candidate, befores, candidate_at, spine_of

BEHIND_LABEL = re.compile(r"(?:[A-Z]{1,4}|[*#†§]{1,2}) ?(?P<number>\d{1,2})[.)] +(?=\S)")
"""A number behind a mark that an agenda explains: "KEY 6. Parking charges", "* 7. Budget"."""
LONGEST = 45
"""Words a heading paragraph has at most; running text behind a number may go on beyond it."""
ALIGNED = 1.5
"""Points by which marks of headings may stand apart that are set otherwise than their neighbours."""
INDENT = 6.0
"""Points by which a list stands further in than the heading of its item."""


def find_headings(
    entries: Sequence[Entry], style: MeetingStyle, start: int = 0, *, lone: bool = False
) -> list[Heading]:
    """The headings among the entries, in order; empty where nothing looks like one.

    Bold lines count from index ``start`` on: above it they are the paper's own title. ``lone``: one
    number set bold heads an item though none counts on from it.
    """
    rows = [Heading(i, _cell_number(e), 0) for i, e in enumerate(entries) if e.opens_row]
    if rows:
        return rows
    marked = over_item_lines(entries)
    if marked:
        return marked
    action = style.patterns["action_labels"]
    candidates = [
        c for i, e in enumerate(entries) if not action.match(e.text) and (c := candidate_at(i, e)) is not None
    ]  # fmt: skip
    spine = spine_of(candidates, entries, start)
    if lone and not spine:
        spine = [c for c in candidates if c.shape[1]][:1]
    found = [Heading(h.at + start, h.number, h.start) for h in bold_lines(entries[start:], style)]
    if not spine or _is_list_within(spine, found, entries):
        return found
    over: list[Heading] = []
    if not spine[0].shape[1] and _are_paragraphs(spine, entries):
        over = _over(_with_indented(found, spine, entries, style, start), spine)
    return over or _completed(spine, candidates, entries, style, start)


def _are_paragraphs(spine: Sequence[Candidate], entries: Sequence[Entry]) -> bool:
    """Whether what is numbered is running text: most of the numbers open sentences."""
    texts = [entries[c.at].text[c.start :] for c in spine]
    prose = sum(len(text.split()) >= PROSE or text.rstrip().endswith(".") for text in texts)
    return len(spine) >= 4 and prose >= 0.7 * len(spine)


def _is_list_within(spine: Sequence[Candidate], found: Sequence[Heading], entries: Sequence[Entry]) -> bool:
    """Whether plain numbers count a list within an item: set in below a bold heading, behind a colon."""
    first = spine[0]
    above = [entries[h.at].paragraph for h in found if h.at < first.at and h.number is None]
    return (
        bool(above)
        and not first.shape[1]
        and entries[first.at - 1].text.rstrip().endswith(":")
        and first.x0 > above[-1].lines[0].x0 + INDENT
    )


def _with_indented(
    found: Sequence[Heading],
    spine: Sequence[Candidate],
    entries: Sequence[Entry],
    style: MeetingStyle,
    start: int,
) -> list[Heading]:
    """The bold lines, with those set further in that stand right above a numbered paragraph."""
    known = {h.at for h in found} | {c.at for c in spine}
    heads = list(found)
    for c in spine:
        over = (c.at - 1, c.at - 2)
        at = next((i for i in over if i >= 0 and is_bold_line(entries[i], style, entries[i + 1])), None)
        if at is not None and at not in known and at >= start:
            known.add(at)
            heads.append(Heading(at, None, 0))
    return sorted(heads)


def _over(found: Sequence[Heading], spine: Sequence[Candidate]) -> list[Heading]:
    """The bold lines without a number that head numbered paragraphs; empty where few do."""
    numbered = {c.at for c in spine}
    first = sum(h.at < spine[0].at for h in found) - 1
    heads = found[max(first, 0) :]
    over = sum(h.number is None and not numbered.isdisjoint((h.at + 1, h.at + 2)) for h in heads)
    near = first >= 0 and spine[0].at <= found[first].at + 2
    return list(heads) if near and over >= 2 and over >= 0.6 * len(heads) else []


def _cell_number(entry: Entry) -> str | None:
    own = entry.paragraph.marker if entry.title and entry.paragraph.kind == "numbered" else None
    text = entry.number.text if entry.number else own or ""
    return re.sub(r"^item\s+", "", text, flags=re.I).strip(" .:()") or None


def _completed(
    spine: list[Candidate],
    candidates: Sequence[Candidate],
    entries: Sequence[Entry],
    style: MeetingStyle,
    start: int,
) -> list[Heading]:
    """The spine with headings put in that are set otherwise, or whose number was lost."""
    headings = [Heading(c.at, c.number, c.start) for c in spine]
    for before, after in itertools.pairwise(spine):
        if after.value[-1] - before.value[-1] > 1 and before.value[:-1] == after.value[:-1]:
            headings += _between(before, after, candidates, entries)
    headings += _beyond(spine, candidates, entries, style, start)
    headings += _out_of_order(spine, candidates, headings)
    return sorted(headings)


def _out_of_order(
    spine: Sequence[Candidate], candidates: Sequence[Candidate], headings: Sequence[Heading]
) -> list[Heading]:
    """Bold headings set as the spine's whose numbers were mixed up: 6, 9, 8, 11, 10."""
    taken, numbers = {h.at for h in headings}, {c.value for c in spine}
    shape, left = spine[0].shape, spine[0].x0
    return [
        Heading(c.at, c.number, c.start)
        for c in candidates
        if c.at > spine[0].at and c.at not in taken and c.value not in numbers
        and c.shape == shape and shape[1] and c.weight > LOUD and abs(c.x0 - left) <= ALIGNED
    ]  # fmt: skip


def _between(
    before: Candidate, after: Candidate, candidates: Sequence[Candidate], entries: Sequence[Entry]
) -> list[Heading]:
    missing = set(range(before.value[-1] + 1, after.value[-1]))
    found = []
    inside = [c for c in candidates if before.at < c.at < after.at]
    for c in inside:
        fits = c.value[:-1] == before.value[:-1] and c.value[-1] in missing
        if fits and abs(c.x0 - before.x0) <= REACH and len(entries[c.at].text.split()) <= LONGEST:
            missing.discard(c.value[-1])
            found.append(Heading(c.at, c.number, c.start))
    taken = {h.at for h in found}
    for c in (c for c in inside if missing and c.at not in taken and _is_mistyped(c, before)):
        missing.pop()
        found.append(Heading(c.at, c.number, c.start))
    model = entries[before.at].paragraph
    for index in range(before.at + 1, after.at):
        p = entries[index].paragraph
        labelled = BEHIND_LABEL.match(p.text) if p.marker is None else None
        if labelled and int(labelled["number"]) in missing:
            missing.discard(int(labelled["number"]))
            found.append(Heading(index, labelled["number"], labelled.end()))
            continue
        same = p.bold and model.bold and p.marker is None and abs(p.x0 - model.x0) < 3
        if missing and same and p.text.isupper() == model.text.isupper() and len(p.text.split()) <= SHORT:
            missing.pop()
            found.append(Heading(index, None, 0))
    return found


def _is_mistyped(candidate: Candidate, before: Candidate) -> bool:
    """Whether a number is set as the heading before it but does not follow: "1.05.8" behind "18.05.7"."""
    alike = candidate.shape == before.shape and abs(candidate.x0 - before.x0) <= ALIGNED
    return alike and (before.shape[1] or len(candidate.value) > 2)


def _counting_on(spine: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Numbers in other weight that count up to the spine's first from 1 on, or on from its last.

    They stand where its own do: titles of some items are set bold, those of others are not.
    """
    first, last = spine[0], spine[-1]
    like = [
        c
        for c in candidates
        if _mark(c) == _mark(first) and c.shape != first.shape and abs(c.x0 - first.x0) <= ALIGNED
    ]
    before: list[Candidate] = []
    for c in reversed([c for c in like if c.at < first.at]):
        if c.value == (*first.value[:-1], (before[-1] if before else first).value[-1] - 1):
            before.append(c)
    if not before or before[-1].value[-1] != 1:
        before = []
    behind: list[Candidate] = []
    for c in (c for c in like if c.at > last.at):
        if c.value != (*last.value[:-1], (behind[-1] if behind else last).value[-1] + 1):
            break
        behind.append(c)
    return [*reversed(before), *behind]


def _mark(candidate: Candidate) -> str:
    """How a number is written but for the dot behind it: "1." beside "2"."""
    return candidate.shape[0].removesuffix(".")


def _beyond(
    spine: Sequence[Candidate],
    candidates: Sequence[Candidate],
    entries: Sequence[Entry],
    style: MeetingStyle,
    start: int,
) -> list[Heading]:
    """Headings before the first number and behind the last: "Welcome", "Close", a number set otherwise."""
    first, last = spine[0], spine[-1]
    found = [Heading(c.at, c.number, c.start) for c in _counting_on(spine, candidates)]
    wanted = last.value
    for c in candidates:
        follows = c.at > last.at and wanted in befores(c.value)[:1] and abs(c.x0 - last.x0) <= REACH
        if follows and c.weight >= LOUD and last.weight >= LOUD and not any(h.at == c.at for h in found):
            found.append(Heading(c.at, c.number, c.start))
            wanted = c.value
    model = entries[first.at].paragraph
    if model.bold:
        behind = range(last.at + 1, len(entries)) if model.marker is None else ()  # else within the last
        outside = [*range(start, first.at), *behind]
        found += [
            h for h in bold_lines([entries[i] for i in outside], style, model_size=model.size)
            for h in [Heading(outside[h.at], h.number, h.start)]
            if abs(entries[h.at].paragraph.lines[0].x0 - model.body[0].x0) < 3
        ]  # fmt: skip
    return found
