"""Where a meeting is held: in the sentence that calls it, or on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.names import title_case
from boardpapers.normalise.times import find_times
from boardpapers.styles.meetings import MeetingStyle

from .head_names import BODY_IN_CALL
from .head_pieces import Piece

HELD = re.compile(r"\b(?:held|take place|taking place|convened)\b[\s:,]*", re.I)
MEETING = re.compile(r"\bmeeting\b[\s:,]*", re.I)
IN_PERSON = r"(?:in\s+(?:person|public|private)\s+(?=in\b|at\b))?"
PREPOSITION = re.compile(rf"^[\s,:–-]*{IN_PERSON}(?:(?:in|at|as|by)\s+)?(?:the\s+|an?\s+)?(?=\S)", re.I)
GIVEN = re.compile(rf"^[\s,.:;–-]*{IN_PERSON}(?:in|at|via|by|as|@|on)\s+(?:the\s+|an?\s+)?", re.I)
STOP = re.compile(
    r"\s*(?:(?:[-–]\s*)?https?\S*.*|\b(?:on|commencing|starting|beginning|when|for the purpose|to transact"
    r"|to consider|at \d[\d.:]*\s*(?:[ap]\.?m|hours|h)?"
    r"|from|immediately|following|at which)\b.*|[.;:](?:\s.*)?$"
    r"|,?\s*\band\s+(?:also\s+)?(?:remotely|virtually|online|live\W?streamed|streamed|webcast|broadcast)\b.*"
    r"|,?\s+and\s*$)",
    re.I | re.S,
)
BEFORE_TIME = re.compile(r"[\s,]*\b(?:at|from|commencing(?: at)?|starting(?: at)?)?\s*$", re.I)
TIMES = re.compile(r"^[\s,]*\d{1,2}[.:]\d{2}(?:\s*(?:[-–—]|to)\s*\d{1,2}[.:]\d{2})?[\s,]+")
HOUR = re.compile(r"^\W*\d{1,2}[.:]\d{2}\s*[ap]\.?m\.?\s*[,–—-]\s*(?=\S)", re.I)
"""The hour before a place: "2.00 P.M. – COUNCIL CHAMBER"."""
MEETS_IN = re.compile(r"^[\w ]{0,40}\bmeeting (?:in|at) (?:the )?", re.I)
"""What meets, before its place: "Annual Parish Meeting in the Village Hall"."""
HOW = re.compile(r"^(?:this is a )?(?:hybrid|virtual|remote|online) meeting\s*[,:–—-]\s*(?=\S)", re.I)
"""How the meeting is held, before its place."""
AGAIN = re.compile(r"\b(?:minutes|agenda|held)\b", re.I)
"""What no place has: the call has been taken up once more."""
NO_PLACE = re.compile(
    r"(?:public|private|common|person|session|confidence|held|accordance.*|place of\b.*)", re.I
)
STREET = re.compile(r"\d{1,4}[A-Za-z]? [A-Z][\w ,’'-]{3,60}, [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
"""A house, its street and its postcode: "57 Elm Road, AB1 2CD"."""
CONTACT = re.compile(r"telephone|tel\b|e-?mail|@|www\.|\d{5}\s?\d{3}|fax\b", re.I)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\W*$")
ADDRESS_LINES = 6
ADDRESS_WORDS = 7
"""Words of a line of an address."""
EDGES = " ,.;:-–—"


def venue_of_call(text: str, year: int | None, style: MeetingStyle) -> str | None:
    """The place named in a call: between "held" and the date, or behind date and time."""
    dates = [f for f in find_dates(text, default_year=year or 2000) if f.precise]
    if not dates:
        return None
    first = dates[0]
    for hit in [*HELD.finditer(text, 0, first.start), *MEETING.finditer(text, 0, first.start)]:
        between = _cut(PREPOSITION.sub("", text[hit.end() : first.start], count=1))
        if not between or re.match(r"(?:on|of|to|held|will|was|is|no|number)\b|\(", between, re.I):
            continue
        if AGAIN.search(between):
            continue
        if style.patterns["venues"].search(between) or len(between.split()) <= 12:
            named = _named(between)
            if named is not None:
                return named
    for hit in BODY_IN_CALL.finditer(text, 0, first.start):
        between = text[hit.end() : first.start]  # "a meeting of the Panel in the Hall at 6 pm on 4 June"
        if GIVEN.match(between) and style.patterns["venues"].search(between):
            return _behind(BEFORE_TIME.sub("", between), style)
    end = first.end
    for _, start, stop in find_times(text):
        between = text[first.end : start]
        if first.end <= start and GIVEN.match(between) and style.patterns["venues"].search(between):
            return _behind(BEFORE_TIME.sub("", between), style)  # "on 4 June in the Hall at 7pm"
        if first.end <= start <= first.end + 30:
            end = stop
    return _behind(text[end:], style)


def _behind(rest: str, style: MeetingStyle) -> str | None:
    given = GIVEN.match(rest)
    place = _cut(rest[given.end() :] if given else rest.strip(EDGES))
    if not place:
        return None
    if given or (len(place.split()) <= 10 and style.patterns["venues"].search(place)):
        return _named(place)
    return None


def _cut(text: str) -> str:
    return STOP.sub("", text.strip(" ,"), count=1).strip(EDGES)


def _named(place: str) -> str | None:
    if (find_times(place) and len(place.split()) < 4) or NO_PLACE.fullmatch(place):
        return None
    return title_case(place)


def venue_beside(pieces: Sequence[Piece], dated: Piece | None, style: MeetingStyle) -> str | None:
    """A place that stands on a line of its own near the date: "Council Chamber, County Hall"."""
    venues = style.patterns["venues"]
    if dated is not None:
        behind = [f.end for f in find_dates(dated.text) if f.precise]
        times = [stop for _, _, stop in find_times(dated.text)]
        rest = TIMES.sub("", dated.text[max([*behind[:1], *times], default=len(dated.text)) :]).strip(EDGES)
        rest = GIVEN.sub("", f" {rest}", count=1).strip(EDGES)
        if rest and len(rest.split()) <= 14 and venues.search(rest) and not CONTACT.search(rest):
            return title_case(rest)
        at = next(i for i, p in enumerate(pieces) if p is dated)
        address = _address(pieces[at + 1 : at + 1 + ADDRESS_LINES])
        if address is not None:
            return address
        own = [Piece(line, [], []) for line in dated.lines if len(dated.lines) > 1]
        pieces = [*own, *pieces[at + 1 : at + 3], *reversed(pieces[max(at - 2, 0) : at])]
    for at, piece in enumerate(pieces):
        called = _of_call_without_date(piece.text, style)
        if called is not None:
            return called
        for said in [piece.text, *piece.lines]:
            line = MEETS_IN.sub("", HOW.sub("", HOUR.sub("", said)))
            if (
                (
                    len(line.split()) <= 14
                    and venues.search(line)
                    and not CONTACT.search(line)
                    and "." not in line
                )
                and not find_dates(line)
                and not style.patterns["bodies"].search(line)
                and not style.patterns["calls"].search(line)
            ):
                named = title_case(GIVEN.sub("", f" {line}", count=1).strip(EDGES))
                return ", ".join([named, *_street(pieces[at + 1 : at + 2] if said == piece.text else ())])
    return None


def _street(below: Sequence[Piece]) -> list[str]:
    """The street and postcode that stand below a place, as printed."""
    return [piece.text.strip(EDGES) for piece in below if STREET.fullmatch(piece.text.strip(EDGES))]


def _address(pieces: Sequence[Piece]) -> str | None:
    """The lines below a date that are an address, a line each, to the one that ends in a postcode."""
    for n, piece in enumerate(pieces):
        if len(piece.text.split()) > ADDRESS_WORDS or find_times(piece.text) or CONTACT.search(piece.text):
            return None
        if POSTCODE.search(piece.text):
            return ", ".join(p.text.strip(EDGES) for p in pieces[: n + 1]) if n else None
    return None


def _of_call_without_date(text: str, style: MeetingStyle) -> str | None:
    """The place in a call whose date stands elsewhere: "MINUTES of the meeting held in the Ash Room."."""
    if find_dates(text) or not style.patterns["calls"].search(text):
        return None
    hit = HELD.search(text)
    given = GIVEN.match(" " + text[hit.end() :]) if hit else None
    if hit is None or given is None:
        return None
    place = _cut(text[hit.end() + given.end() - 1 :])
    return _named(place) if place and style.patterns["venues"].search(place) else None
