"""The head of an agenda or of minutes: whose meeting it is, which kind, when and where."""

from __future__ import annotations

import datetime
import re
from calendar import isleap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from boardpapers.layout import Word
from boardpapers.normalise.dates import WEEKDAYS, Found, find_dates
from boardpapers.normalise.times import find_times, parse_time
from boardpapers.styles.meetings import MeetingStyle

from .head_names import BODY_IN_CALL, LEAD, TAIL, joined_names, read_names, titled
from .head_pieces import Piece, Value, labelled
from .head_venue import venue_beside, venue_of_call
from .hours import Hour, hour_of

MeetingType = Literal["ordinary", "special", "annual", "extraordinary"]
URL = re.compile(r"https?://[^\s,;()]+[^\s,;().]", re.I)
LIVE = re.compile(r"\b(?:live|webcast|stream|watch|join|follow|zoom|teams|view)", re.I)
TITLED = re.compile(r"(?:\S+ ){0,5}(?:minutes|agenda|notes|summons|notice of meeting)\W*(?:\w+\W*)?$", re.I)
MEETS = re.compile(r"\b(?:AGM|[Mm]eeting)\W+(?:(?:at|from|starts)\W+)?(?=\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m)")
"""What stands right before the time of the meeting itself, where the head gives others, too."""
BARE_RANGE = re.compile(r"(?P<start>\d{1,2}[.:]\d{2})\s*(?:[-–—]|to)\s*(?P<end>\d{1,2}[.:]\d{2})", re.I)
RANGE_BEHIND = re.compile(rf"[\s,]*(?:from\s+)?{BARE_RANGE.pattern}", re.I)
LONGEST_LINE = 16
"""Words of a line that only says when or where."""
ISSUED = re.compile(
    r"\b(?:dated|issued|date of issue|published|despatched|signed|cancelled|postponed|in place of"
    r"|instead of)\b[^\d]{0,20}$",
    re.I,
)


@dataclass(slots=True)
class Head:
    """What the head says; ``words`` the groups of words it was read from."""

    organisation: str | None = None
    body: str | None = None
    type: MeetingType = "ordinary"
    date: datetime.date | None = None
    start: Hour | None = None
    end: Hour | None = None
    venue: str | None = None
    url: str | None = None
    wrong_weekday: str | None = None
    """What is wrong with the weekday printed beside the date."""
    words: list[list[Word]] = field(default_factory=list)


def read_head(pieces: Sequence[Piece], style: MeetingStyle, running: Sequence[str] = ()) -> Head:
    """Read the pieces of text above the items and the lists of names.

    ``running`` are the running heads of the page, where an organisation may be named.
    """
    head = Head()
    pieces = joined_names(pieces, style)
    labels = labelled(pieces, style)
    call = _call(pieces, style)
    text = " ".join(p.text for p in call)
    years = [f.value.year for p in pieces for f in find_dates(p.text)]
    when = _when(labels, call, pieces, years[0] if years else None, style)
    head.date = when[1].value if when else None
    head.wrong_weekday = _wrong_weekday(when[1]) if when else None
    timed = _times(head, labels, text, pieces)
    head.type = cast(MeetingType, style.type_of(text or " ".join(p.text for p in pieces[:6])))
    said = labels.get("venue")
    head.venue = said.value if said else venue_of_call(text, years[0] if years else None, style)
    if head.venue is None:
        head.venue = venue_beside(pieces, when[0] if when else None, style)
    read_names(head, labels, call, pieces, style)
    head.organisation = head.organisation or titled(running, style.patterns["organisations"])
    head.url = _url(call, pieces)
    used = [*call, *(v.piece for v in labels.values()), *([when[0]] if when else []), *timed]
    names = {(n or "").casefold() for n in (head.organisation, head.body, head.venue)}
    for piece in pieces:
        plain = TAIL.sub("", piece.text)
        known = TITLED.match(piece.text) or not names.isdisjoint(
            (plain.casefold(), LEAD.sub("", plain).casefold())
        )
        if (
            known
            or _says_again(piece, head)
            or any(piece is u for u in used)
            or (head.url and head.url in piece.text)
        ):
            head.words.append(piece.words)
    return head


def _says_again(piece: Piece, head: Head) -> bool:
    """Whether a short line says the day or the place once more, as the page behind a cover does."""
    words = set(piece.text.casefold().split())
    if len(words) > LONGEST_LINE:
        return False
    if any(found.precise and found.value == head.date for found in find_dates(piece.text)):
        return True
    venue = (head.venue or "").casefold()
    return bool(venue) and (
        venue in piece.text.casefold() or (len(words) > 1 and words <= set(venue.split()))
    )


def _call(pieces: Sequence[Piece], style: MeetingStyle) -> list[Piece]:
    """The pieces that call the meeting: from its formula to its date."""
    calls = style.patterns["calls"]
    calling = [i for i, piece in enumerate(pieces) if calls.search(piece.text)]
    if not calling:
        return []
    first = _to_date(pieces[calling[0] :][:4])
    if not BODY_IN_CALL.search(
        " ".join(p.text for p in first)
    ):  # "Summons to a meeting on" over the sentence
        for i in calling[1:]:
            if BODY_IN_CALL.search(pieces[i].text) and find_dates(pieces[i].text):
                return [pieces[i]]
    return first


def _to_date(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces up to a date with its year, else to one without, else the first alone."""
    texts = [" ".join(p.text for p in pieces[:n]) for n in range(1, len(pieces) + 1)]
    for year in (None, 2000):
        for n, text in enumerate(texts, start=1):
            if find_dates(text, default_year=year):
                return list(pieces[:n])
    return list(pieces[:1])


def _when(
    labels: dict[str, Value],
    call: Sequence[Piece],
    pieces: Sequence[Piece],
    year: int | None,
    style: MeetingStyle,
) -> tuple[Piece, Found] | None:
    """The date of the meeting and where it stands: as labelled, in the call, or the first one printed.

    In a letter that encloses an agenda the label gives the letter's own date.
    """
    said = labels.get("date")
    dated = [(said.piece, said.piece.text)] if said else []
    called = [(call[-1], " ".join(p.text for p in call))] if call else []
    printed = [(p, p.text) for p in pieces if said is None or p is not said.piece]
    letter = any(style.patterns["letters"].match(p.text) for p in pieces)
    for piece, text in [*called, *printed, *dated] if letter else [*dated, *called, *printed]:
        for found in find_dates(text, default_year=year):
            if found.precise and not ISSUED.search(text[: found.start]):
                return piece, found
    return None


def _bare_hour(text: str) -> Hour | None:
    times = find_times(f"at {text}")
    return hour_of(f"at {text}", times[0]) if times else None


def _of_meeting(text: str, times: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The times of a line less those of what goes before: "Stalls 5.30pm, supper 6pm, AGM 6.30pm-8pm"."""
    hit = MEETS.search(text)
    return [time for time in times if time[1] >= hit.start()] if hit else times


def _behind_date(text: str) -> list[tuple[str, int, int]]:
    """The times of a range without "am" or "at" right behind the date: "22 February 2024, 10.00–11.30"."""
    dates = [f for f in find_dates(text) if f.precise]
    hit = RANGE_BEHIND.match(text, dates[0].end) if dates else None
    if hit is None:
        return []
    return [(parse_time(f"at {hit[g]}") or "", hit.start(g), hit.end(g)) for g in ("start", "end")]


def date_by_weekday(head: Head, pieces: Sequence[Piece], texts: Sequence[str]) -> None:
    """Set the date where the head prints a weekday and a day without its year.

    It is that of the only year near those printed in the paper's ``texts`` in which the weekday fits.
    """
    years = {f.value.year for text in texts for f in find_dates(text) if f.year_given}
    for piece in pieces:
        for found in find_dates(piece.text, default_year=2000):
            if not found.precise or found.weekday is None or found.year_given or not years:
                continue
            near = range(min(years) - 1, max(years) + 2)
            fitting = [
                d for y in near if (d := _in_year(found.value, y)) and WEEKDAYS[d.weekday()] == found.weekday
            ]
            if len(fitting) == 1:
                head.date = fitting[0]
                head.words.append(piece.words)
                return


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    return None if (day.month, day.day) == (2, 29) and not isleap(year) else day.replace(year=year)


def _wrong_weekday(found: Found) -> str | None:
    true_day = WEEKDAYS[found.value.weekday()]
    if found.weekday in (None, true_day) or not found.year_given:
        return None
    day = found.value
    return f"“{found.weekday} {day.day} {day:%B %Y}”, the day of the meeting, was a {true_day}"


def _times(head: Head, labels: dict[str, Value], call: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Set start and end; the piece that says nothing else, where they stand in one."""
    said = labels.get("time")
    dated = labels.get("date")
    for text in (
        said.value if said else "",
        dated.piece.text if dated else "",
        call,
        *sorted((p.text for p in pieces), key=lambda text: MEETS.search(text) is None),
    ):
        bare = BARE_RANGE.fullmatch(text)
        if bare:
            head.start, head.end = _bare_hour(bare["start"]), _bare_hour(bare["end"])
            return [p for p in pieces if p.text == text]
        times = _of_meeting(text, find_times(text)) or _behind_date(text)
        if times:
            head.start = hour_of(text, times[0])
            ranged = len(times) > 1 and re.fullmatch(
                r"\s*(?:-|–|—|to|until)\s*", text[times[0][2] : times[1][1]]
            )
            head.end = hour_of(text, times[1]) if ranged else None
            alone = not times[0][1] and times[-1][2] >= len(text.rstrip(" ."))
            return [p for p in pieces if alone and p.text == text]
    return []


def _url(call: Sequence[Piece], pieces: Sequence[Piece]) -> str | None:
    """The address to follow the meeting at: in the call, or where it is said to be live."""
    for piece in call:
        hit = URL.search(piece.text)
        if hit:
            return hit[0]
    for above, piece in zip([None, *pieces], pieces, strict=False):
        hit = URL.search(piece.text)
        if hit and (LIVE.search(piece.text[: hit.start()]) or (above and LIVE.search(above.text))):
            return hit[0]
    return None
