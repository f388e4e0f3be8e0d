"""The items of an agenda: title, text, reports, printed pages, appendix."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Line, Word
from boardpapers.normalise.refs import parse_report_numbers
from boardpapers.normalise.times import find_times
from boardpapers.records import AgendaItem, PageRange
from boardpapers.structure.lines import build
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from .agenda_ends import ended
from .agenda_tables import AgendaRow
from .hours import Hour, after, hour_of
from .items import Item
from .page_column import YEAR

PAGES = re.compile(
    r"(?:[(\[]?\s*\b(?:pages?|pp?\.)\s*:?|\s*(?:(?:\.\s?){4,}|…{2,}|_{4,}))\s*(?P<first>\d{1,4})(?:\s*(?:[-–—]"
    r"|to)\s*(?P<last>\d{1,4}))?\s*[)\]]?\s*$",
    re.I,
)
LEADER = re.compile(r"\s*(?:(?:\.\s?){4,}|…{2,}|_{4,})\s*$")
BARE_PAGES = re.compile(r"\s*(?P<first>\d{1,4})(?:\s*[-–—]\s*(?P<last>\d{1,4}))?\s*")
APPENDIX = re.compile(
    r"[(\[]?\b(?:appendix|annex|enclosure|enc\.?|paper)\s+(?P<label>[A-Z]{1,2}\d?|\d{1,2})\b[)\]]?", re.I
)
TIME_LEAD = re.compile(
    r"\(?(?P<start>(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?[ap]\.?m\b\.?)?)"
    r"(?:\s*(?:[-–—]|to)\s*(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?[ap]\.?m\b\.?)?)?\)?(?=\s|$)",
    re.I,
)
DASH_END = re.compile(r"[\s–—:-]+$")


def read_items(
    items: Sequence[Item], rows: Sequence[AgendaRow], context: Context, start: str | None = None
) -> tuple[list[AgendaItem], list[Item]]:
    """The records of the items, and the items with what belongs to none of them cut off.

    ``start`` is when the meeting begins: times without their half of the day count on from there.
    """
    style = context.style.meetings
    if rows:
        return _timed_from([_of_row(row, context) for row in rows], start), [r.item for r in rows]
    kept = [ended(item, n == len(items) - 1, style) for n, item in enumerate(items)]
    return _timed_from([_of_item(item, context) for item in kept], start), kept


def _timed_from(found: Sequence[tuple[AgendaItem, Hour | None]], start: str | None) -> list[AgendaItem]:
    """The items with their times; without its half of the day a time counts on from the one before.

    "1.15" behind 11:45 is 13:15; the first one from the ``start`` of the meeting, where that is known.
    """
    items: list[AgendaItem] = []
    before = start
    for item, hour in found:
        time = None if hour is None or (before is None and hour.either) else after(hour, before or hour.value)
        before = time or before
        items.append(item.model_copy(update={"time": time}) if time else item)
    return items


def _hour_in(text: str) -> Hour | None:
    times = find_times(f"at {text}")
    return hour_of(f"at {text}", times[0]) if times else None


def _of_row(row: AgendaRow, context: Context) -> tuple[AgendaItem, Hour | None]:
    paper = row.said.get("paper")
    title, pages, appendix = _title(row.item.title or "", [paper] if paper else [])
    text = "\n\n".join(filter(None, [*(e.text for e in row.item.entries), *row.extra])) or None
    record = AgendaItem(
        number=row.item.number,
        title=title,
        text=text,
        reports=parse_report_numbers(f"{title}\n{text or ''}"),
        pages=pages,
        appendix=appendix,
        lead=row.said.get("lead"),
        purpose=row.said.get("purpose"),
        paper=paper,
        evidence=context.trace.evidence(*row.words),
    )
    return record, _hour_in(row.said["time"]) if "time" in row.said else None


def _of_item(item: Item, context: Context) -> tuple[AgendaItem, Hour | None]:
    tails, words = _tails(item, context.style.meetings)
    title, pages, appendix = _title(item.title or "", tails)
    below, title_end = _aligned(item, title)
    if title_end is not None:
        title = title_end
    texts = [*below, *(said for e in item.entries if (said := e.text.lstrip("–—- ")))]
    if not title and texts:
        title, texts = texts[0], texts[1:]
        title, pages, appendix = _title(title, tails)
    time, title, texts = _timed(title, texts)
    for said in reversed(texts):
        pages = pages or _pages(said)
    text = "\n\n".join(t for t in texts if not (PAGES.fullmatch(t) or _bare_pages(t))) or None
    record = AgendaItem(
        number=item.number,
        title=title,
        text=text,
        reports=parse_report_numbers(f"{title}\n{text or ''}"),
        pages=pages,
        appendix=appendix,
        evidence=context.trace.evidence([*item.words, *words]),
    )
    return record, time


def _timed(title: str, texts: list[str]) -> tuple[Hour | None, str, list[str]]:
    """The time that opens a title ("10.00 - 10.15 Minutes"), the title behind it, and the texts left."""
    hit = TIME_LEAD.match(title)
    if hit is None:
        return None, title, texts
    rest = title[hit.end() :].strip(" :–—-")
    if not rest and texts:
        rest, texts = texts[0], texts[1:]
    return (_hour_in(hit["start"]), rest, texts) if rest else (None, title, texts)


def _title(title: str, tails: Sequence[str]) -> tuple[str, PageRange | None, str | None]:
    """The title without page range and appendix, and what they say."""
    pages = _pages(title)
    plain = LEADER.sub("", PAGES.sub("", title)).strip()
    appendix = None
    for tail in tails:
        pages = pages or _pages(tail)
        hit = APPENDIX.search(tail) or (re.fullmatch(r"(?P<label>[A-Z]\d?)", tail.strip()))
        appendix = appendix or (hit["label"] if hit else None)
    bracketed = re.search(
        r"\s*[(\[]\s*(?:appendix|annex|enclosure|enc\.?)\s+(?P<label>[A-Z]\d?|\d{1,2})\s*[)\]]\s*$",
        plain,
        re.I,
    )
    if bracketed:
        appendix, plain = appendix or bracketed["label"], plain[: bracketed.start()]
    return plain.strip(" :–—-"), pages, appendix


def _pages(text: str) -> PageRange | None:
    hit = PAGES.search(text) or _bare_pages(text)
    if hit is None:
        return None
    first, last = int(hit["first"]), int(hit["last"] or hit["first"])
    return PageRange(first=first, last=last) if last >= first else None


def _bare_pages(text: str) -> re.Match[str] | None:
    """Pages without the word before them; a year is none."""
    return None if YEAR.fullmatch(text.strip()) else BARE_PAGES.fullmatch(text)


def _tails(item: Item, style: MeetingStyle) -> tuple[list[str], list[Word]]:
    """What stands to the right of the title ("Appendix A", "(Pages 1 - 8)"), taken out of it."""
    lines = _lines(item.head)
    body: list[Line] = []
    tails: list[str] = []
    words: list[Word] = []
    for line in lines:
        chunks = line.chunks(line.size * 0.32)
        cut = next((n for n in range(1, len(chunks)) if _is_tail(chunks, n, style)), None)
        if cut is not None:
            behind = [w for c in chunks[cut:] for w in c.words]
            tails.append(" ".join(w.text for w in behind))
            words += behind
            body.append(Line([w for c in chunks[:cut] for w in c.words]))
        elif (
            len(chunks) == 1
            and body
            and style.patterns["enclosures"].fullmatch(line.text)
            and line.x0 > body[0].x0 + 150
        ):
            tails.append(line.text)
            words += line.words
        else:
            body.append(line)
    while (
        item.entries
        and item.entries[0].table is None
        and style.patterns["enclosures"].fullmatch(item.entries[0].text)
    ):
        tails.append(item.entries[0].text)  # set to the right of the title, a little lower
        words += item.entries.pop(0).words
    if tails and body:
        p = build(body)
        item.title = p.text[item.skip :]
        gone = {(w.page, w.n) for w in words}
        item.head = [w for w in item.head if (w.page, w.n) not in gone]
    return tails, words


def _is_tail(chunks: Sequence[Line], cut: int, style: MeetingStyle) -> bool:
    """Whether the chunks from ``cut`` on are an enclosure mark; a bare number stands well apart."""
    text = " ".join(c.text for c in chunks[cut:])
    if not style.patterns["enclosures"].fullmatch(text):
        return False
    apart = chunks[cut].x0 - chunks[cut - 1].x1 > chunks[cut].size * 3
    return apart and not YEAR.fullmatch(text) if text.isdigit() else True


def _lines(words: Sequence[Word]) -> list[Line]:
    lines: list[list[Word]] = []
    for w in words:
        if lines and lines[-1][-1].page == w.page and abs(lines[-1][-1].bottom - w.bottom) < w.size * 0.5:
            lines[-1].append(w)
        else:
            lines.append([w])
    return [Line(ws) for ws in lines]


def _aligned(item: Item, title: str) -> tuple[list[str], str | None]:
    """A title line that opens its own text: "Finance - Estimated accounts" over a line below "Estimated"."""
    if not item.entries or item.entries[0].table is not None or not title:
        return [], None
    below = item.entries[0].paragraph
    for before, word in zip(item.head, item.head[1:], strict=False):
        behind_dash = before.text[-1] in "-–—:" and word.x0 - before.x1 > 0
        if behind_dash and abs(word.x0 - below.x0) < 8 and word.x0 > item.head[0].x0 + 40:
            at = title.rfind(word.text)
            return [title[at:]], DASH_END.sub("", title[:at])
    return [], None
