"""The next meeting, later ones, and the items proposed for the next agenda."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from boardpapers.layout import Paragraph, Word
from boardpapers.normalise.dates import find_dates, parse_dates_list
from boardpapers.normalise.times import find_times
from boardpapers.records import NextMeeting
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .flow import Entry
from .hours import hour_of
from .items import Item

PLACE = re.compile(
    r"^[\s,]*(?:(?P<given>(?:in|at|via|by)\s+(?:the\s+)?|,\s*)|[–-]\s*)(?P<place>[^.;]+)", re.I
)
BARE_PLACE = re.compile(r"^\s*(?P<given>)(?P<place>[A-Z][^.;]+)")
PLACE_END = re.compile(
    r"\s*(?:[-–]\s*https?\S*|https?\S*|\b(?:to|when|where|which|following|and will|commencing"
    r"|starting)\b.*)$",
    re.I,
)
FOUR_FIGURES = re.compile(r"[\s,]*at\s+([01]\d|2[0-3])([0-5]\d)\b")
NEW_SENTENCE = re.compile(r"[.;]\s+[A-Z]")
BREAKS_OFF = re.compile(r"\b(?:on|at|in|the)$")
NEXT = re.compile(r"\W*next (?:\w+ ){0,3}meetings?\b", re.I)
OTHER_DAY = re.compile(
    r"\b(?:away[ -]?days?|workshops?|seminars?|training|conference|site visits?|briefings?)\b", re.I
)
"""What a date stands for that is no meeting, where a list of dates names both."""
LATER = re.compile(
    r"\b(?:future|further|subsequent|forthcoming|preliminary|later)\b.*\b(?:meetings?|dates?)\b"
    r"|\bdates? of (?:future |the )?meetings\b",
    re.I,
)


def read_next(
    items: Sequence[Item], held: datetime.date | None, style: MeetingStyle, loose: Sequence[Entry] = ()
) -> tuple[NextMeeting | None, list[list[Word]]]:
    """The next meeting named in the item about it, else in a sentence elsewhere.

    Else in the ``loose`` entries outside the items: then their words are given with it.
    """
    titled = [i for i in items if i.title and style.patterns["next_heads"].search(i.title)]
    for item in titled:
        for text in sorted(_joined(_texts(item)), key=lambda t: OTHER_DAY.search(t) is not None):
            found = _meeting_in(text, held, style)
            if found:
                return found, []
    for texts in (_texts(item) for item in reversed(items)):
        for n, text in enumerate(texts):
            undated = NEXT.match(text) and not find_dates(text, default_year=2000)
            run = texts[n : n + 3] if undated else [text]
            found = _by_formula(" ".join(run), held, style)
            if found:
                return found, []
    for n, entry in enumerate(loose):
        below = loose[n + 1 : n + 2] if entry.text.rstrip().endswith(":") else ()
        said = [entry, *(e for e in below if e.table is None)]
        found = _by_formula(" ".join(e.text for e in said), held, style)
        if found:
            return found, [e.words for e in said]
    return None, []


def _by_formula(text: str, held: datetime.date | None, style: MeetingStyle) -> NextMeeting | None:
    """The meeting a sentence about the next one names."""
    if "next" not in text.lower():
        return None
    formulas = style.patterns["next_formulas"]
    starts = [0, *(start for start, _ in sentences(text) if start)]
    hits = ((start, hit) for start in starts if (hit := formulas.search(text[start:])))
    found = (_meeting_in(text[start + hit.start() :], held, style) for start, hit in hits)
    return next(filter(None, found), None)


def _joined(texts: Sequence[str]) -> list[str]:
    """Texts, those put together whose first breaks off: "… will be held at 7 pm on" over "Tuesday 9 July"."""
    found: list[str] = []
    for text in texts:
        if found and BREAKS_OFF.search(found[-1]):
            found[-1] = f"{found[-1]} {text}"
        else:
            found.append(text)
    return found


def _texts(item: Item) -> list[str]:
    return [
        *([item.title] if item.title else []),
        *(e.text for e in item.entries if e.table is None and e.text),
    ]


def _meeting_in(text: str, held: datetime.date | None, style: MeetingStyle) -> NextMeeting | None:
    """The first day named in the text that is not before the meeting held, with time and place."""
    for found in find_dates(text, default_year=held.year if held else None):
        if not found.precise:
            continue
        day = found.value
        if not found.year_given and held and day <= held:
            day = _next_year(day)
        if held and day <= held:
            continue
        times = [
            (t, a, b)
            for t, a, b in find_times(text)
            if abs(a - found.start) < 60 and not NEW_SENTENCE.search(text, found.end, a)
        ]
        times = times or _four_figures(text, found.end)
        end = max([found.end, *(b for _, _, b in times if b > found.end)])
        hour = hour_of(text, times[0]) if times else None
        time = None if hour is None or hour.either else hour.value
        return NextMeeting(date=day, time=time, venue=_place(text[end:], style))
    return None


def _four_figures(text: str, start: int) -> list[tuple[str, int, int]]:
    """The time in four figures right behind a date: "25 January 2021 at 1830 online"."""
    hit = FOUR_FIGURES.match(text, start)
    return [(f"{hit[1]}:{hit[2]}", hit.start(1), hit.end(2))] if hit else []


def _next_year(day: datetime.date) -> datetime.date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _place(rest: str, style: MeetingStyle) -> str | None:
    venues = style.patterns["venues"]
    hit = PLACE.match(rest) or BARE_PLACE.match(rest)
    wants_venue = hit is not None and not hit["given"]
    if hit is None or (wants_venue and not venues.search(hit["place"])):
        return None
    place = PLACE_END.sub("", hit["place"]).strip(" ,-–")
    named = bool(place) and (place[0].isupper() or venues.search(place) is not None)
    return place if named and len(place.split()) <= 16 else None


def read_future(
    items: Sequence[Item], held: datetime.date | None
) -> tuple[list[datetime.date], list[Paragraph]]:
    """Days of later meetings: those listed under "Dates of future meetings"; and where they stand."""
    days: list[datetime.date] = []
    places: list[Paragraph] = []
    for item in items:
        open_list = bool(item.title and LATER.search(item.title))
        for entry in item.entries:
            if "eeting" in entry.text and LATER.search(entry.text):
                open_list = True
            if not open_list:
                continue
            found = parse_dates_list(entry.text, default_year=held.year if held else None)
            new = [d for d in found if d not in days and (held is None or d > held)]
            if new:
                days += new
                places.append(entry.paragraph)
    return (days, places) if len(days) > 1 else ([], [])


def read_proposed(items: Sequence[Item], style: MeetingStyle) -> list[str]:
    """The items proposed for the next agenda: the list under such a heading."""
    found: list[str] = []
    heads = style.patterns["proposed_heads"]
    for item in items:
        listing = bool(item.title and heads.fullmatch(item.title.strip(" :")))
        for entry in item.entries:
            if heads.fullmatch(entry.text.strip(" :")):
                listing = True
            elif listing and entry.paragraph.marker is not None:
                found.append(entry.text)
            elif listing and found:
                listing = False
    return found
