"""A meeting paper cut into its items: number, title, and the entries that stand below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Paragraph, Word
from boardpapers.normalise.dates import find_dates
from boardpapers.styles.meetings import MeetingStyle

from ..stretches import part
from .action_notes import NOBODY
from .bold_lines import SHORT
from .flow import REPORT_BY, Entry
from .item_headings import find_headings
from .topics import topic_end

AGENDA_ITEM = re.compile(r"\(?(?:agenda )?item(?: no\.?)? ?(?P<number>\d{1,3}(?:\.\d{1,3})*[a-z]?)\)?", re.I)
BARE_NUMBER = re.compile(r"(?P<number>(?:[A-Z]{1,6}[ /.-]?)?\d{1,4}(?:[/.-]\d{1,4}){0,3}[a-z]?)[.:)]?")
RUN_IN = re.compile(r"(?P<title>[^.:;?!]{2,90}?)\s*(?::\s*-?|\s[–—-]\s|\.\s*[–—-]\s)\s*(?=\S)")
COLON = re.compile(r"(?P<title>[^.:;?!]{2,90}?):\s*(?=\S)")
COLON_IN = re.compile(r":\s*[-–—]?\s+")
PURPOSE = re.compile(r"[A-Z][^.:;?!]{2,80}:\s+(?=To [a-z]{3,} )")
"""A title before what the item is for, on an agenda: "Accounts: To receive the statement for the year"."""
IMPRINT = re.compile(r"^(?!.*\bmeeting).*\b[A-Z][a-z]{2,8} (?:19|20)\d\d$")
"""Who wrote the minutes, and in which month: "Secretariat, June 2024"."""
GOES_ON = re.compile(
    r"(?:of|for|from|on|held|in|to|by|with) [^.;:]{1,120}\W*$"
    r"|\((?:\d{1,3} (?:min|hour)|if|where|not)[^()]{1,40}\)\W*$",
    re.I,
)
"""What goes on with the title of an agenda's item behind its bold words: "of the meeting held on …",
"(15 minutes)"."""
TITLE_WORDS = 12
MARKS = " :;–—-"


@dataclass(slots=True, eq=False)
class Item:
    """An item as printed: ``head`` are the words of its number and title."""

    number: str | None
    title: str | None
    head: list[Word]
    entries: list[Entry] = field(default_factory=list)
    skip: int = 0
    """Characters of the head's text before the title: a number that is no list mark."""

    @property
    def words(self) -> list[Word]:
        return [*self.head, *(w for e in self.entries for w in e.words)]


def split_items(
    entries: Sequence[Entry],
    style: MeetingStyle,
    start: int = 0,
    *,
    run_in: bool = True,
    lone: bool = False,
) -> tuple[list[Entry], list[Item]]:
    """The entries before the first item, and the items; ``start`` is where the paper's title ends.

    ``run_in``: a title may go over into the text in one line ("4. Finance: The accounts were …").
    ``lone``: one number alone may head the only item.
    """
    headings = find_headings(entries, style, start, lone=lone)
    if not headings:
        return list(entries), []
    items = []
    for n, heading in enumerate(headings):
        end = headings[n + 1].at if n + 1 < len(headings) else len(entries)
        items.append(cut_item(heading.number, heading.start, list(entries[heading.at : end]), run_in=run_in))
    items = _numbered(items)
    while len(items) > 1 and items[-1].number is None and items[-2].number and not items[-1].entries:
        items.pop()  # a name or date set in bold below the minutes
    if any(item.number for item in items):
        items = [i for i in items if i.number or i.entries or not IMPRINT.search(i.title or "")]
    return list(entries[: headings[0].at]), items


def _numbered(items: Sequence[Item]) -> list[Item]:
    """The items with numbers that stand on lines of their own put to the titles below them."""
    found: list[Item] = []
    held: list[Item] = []
    for item in items:
        title = item.title or ""
        plain = item.number is None and not item.entries
        if plain and (BARE_NUMBER.fullmatch(title) or AGENDA_ITEM.fullmatch(title)):
            held.append(item)
            continue
        if held and item.number is None:
            hits = [
                BARE_NUMBER.fullmatch(h.title or "") or AGENDA_ITEM.fullmatch(h.title or "") for h in held
            ]
            item.number = next((hit["number"] for hit in hits if hit), None)
            item.head = [*(w for h in held for w in h.head), *item.head]
        else:
            found += held
        held = []
        found.append(item)
    return [*found, *held]


def cut_item(number: str | None, start: int, entries: list[Entry], *, run_in: bool) -> Item:
    """The item that the first entry heads, its title from index ``start`` of the text on."""
    first = entries[0]
    p = first.paragraph
    end = _title_end(first, start, run_in)
    stop = ""
    bare = first.opens_row and not first.title
    if run_in and ((end == start and first.number is None) or bare):
        topic = topic_end(p.text, start, over_text=len(entries) > 1 and not bare)
        end, stop = (topic, ".") if topic > start else (end, stop)
    title = p.text[start:end].strip(MARKS).rstrip(stop) or None
    end += len(p.text[end:]) - len(p.text[end:].lstrip(" –—"))
    item = Item(number, title, [*p.words[: len(p.words) - len(p.body)], *p.cut(0, end)], skip=start)
    if first.number is not None:
        item.head = [*first.number.words, *first.marks, *item.head]
    rest = entries[1:]
    if end < len(p.text.rstrip()):
        body = Entry(part(p, end), notes=first.notes)
        rest = [body, *rest] if body.text else rest
    elif first.notes and rest:
        rest[0].notes = first.notes + rest[0].notes
    elif first.notes and not NOBODY.fullmatch(" ".join(n.text for n in first.notes)):
        rest = [Entry(part(p, start), notes=first.notes)]  # the one line is title and task alike
    right = max((line.x1 for e in rest if e.table is None for line in e.paragraph.lines), default=0.0)
    while rest and title and _more_title(first, rest[0], title, right):
        title = f"{title} {rest[0].text}".strip(MARKS)
        item.title, item.head = title, [*item.head, *rest[0].words]
        rest = rest[1:]
    if rest and AGENDA_ITEM.fullmatch(rest[0].text):
        item.head += rest[0].words
        rest = rest[1:]
    item.entries = rest
    return item


def _more_title(first: Entry, entry: Entry, title: str, right: float) -> bool:
    """Whether a bold line right below goes on with the title; ``right`` is where the item's lines end."""
    above, below = first.paragraph, entry.paragraph
    return (
        entry.table is None and not entry.opens_row
        and below.marker is None and below.bold and above.bold
        and below.page == above.page
        and 0 < below.top - above.lines[-1].top < above.size * 1.5
        and abs(below.x0 - above.x0) < 4
        and above.lines[-1].x1 - above.x0 > 0.4 * (right - above.x0)
        and below.text.isupper() == title.isupper()
        and abs(below.size - above.size) < 0.6
    )  # fmt: skip


def _title_end(entry: Entry, start: int, run_in: bool) -> int:
    """Where in the paragraph's text the title ends; ``start`` where it has none."""
    p = entry.paragraph
    text = p.text
    if entry.title:
        return len(text)
    purpose = None if run_in else PURPOSE.match(text, start)
    if purpose is not None:
        return purpose.end()
    bold = _bold_run(p, start, run_in=run_in)
    if bold is not None:
        return bold if run_in or not GOES_ON.match(p.text[bold:]) else len(text)
    rest = text[start:]
    words = rest.split()
    colon = COLON.match(rest)
    if colon and run_in and len(colon["title"].split()) <= 8 and find_dates(rest[colon.end() :]):
        return start + colon.end()  # "Date of next meeting: 9 July 2024"
    reported = report_by(p)
    if reported is not None and reported > start:
        return reported
    if p.bold or (rest.isupper() and len(words) <= SHORT):
        return len(text)
    if not run_in:
        return len(text)
    capitals = _capital_run(rest)
    if capitals:
        return start + capitals
    sentence = rest.rstrip()[-1:] in (".", ";") or len(words) > 30
    hit = RUN_IN.match(rest)
    if sentence and hit and len(hit["title"].split()) <= TITLE_WORDS:
        return start + hit.end()
    return start if sentence else len(text)


def report_by(p: Paragraph) -> int | None:
    """Where in the text a line of its own says who reports: "Report of the Director of Finance"."""
    by = next((line.words[0] for line in p.lines[1:] if REPORT_BY.match(line.text)), None)
    if by is None:
        return None
    return next(
        (at for w, at in zip(p.body, p.starts, strict=True) if (w.page, w.n) == (by.page, by.n)), None
    )


def _bold_run(p: Paragraph, start: int, *, run_in: bool) -> int | None:
    """Where the bold words that open the text end, when plain ones follow."""
    words = [(w, at) for w, at in zip(p.body, p.starts, strict=True) if at >= start]
    count = 0
    while count < len(words) and words[count][0].bold:
        count += 1
    if not 0 < count < len(words):
        return None
    end = words[count][1]
    colon = COLON_IN.search(p.text, start, end)
    if colon is None or not run_in or not start < colon.end() < end:
        return end
    return colon.end() if len(p.text[start : colon.start()].split()) <= TITLE_WORDS else end


def _capital_run(text: str) -> int:
    """Where capitals that open the text end ("APOLOGIES Apologies were …"); 0 where there are none."""
    end = 0
    for hit in re.finditer(r"\S+", text):
        word = hit[0].strip("()[]:.,;–-&/’'")
        if word and not word.isupper() and not word.isdigit():
            break
        end = hit.end()
    else:
        return 0
    return end if sum(c.isalpha() for c in text[:end]) >= 6 else 0
