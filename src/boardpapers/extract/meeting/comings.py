"""Who came late and who left early, and who took the chair, as the text tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from boardpapers.normalise.names import split_names
from boardpapers.normalise.times import find_times
from boardpapers.styles.meetings import MeetingStyle

from ..sentences import sentences
from .flow import Entry
from .hours import after, hour_of
from .items import Item
from .people import Listed, by_line, is_person
from .people_lists import locate
from .roll import Attendee, Roll

NAME = r"(?:(?:Councillor|Cllr|Clr|Mr|Mrs|Ms|Dr|Prof|Rev|[A-Z])\.? )*[A-Z][\w'’-]+(?: [A-Z][\w'’-]*){0,3}"
COMING = re.compile(
    r"joined|arrived|entered|came in|left|depart|withdrew|retired|attended|substitut|deputis", re.I
)
"""What a sentence about comings and goings has in it: others are not looked at twice."""
CHAIRED = (
    re.compile(rf"\b(?i:chaired by) (?:the )?(?P<who>{NAME})"),
    re.compile(
        rf"(?P<who>{NAME})(?: \([^)]*\)|, [\w -]{{3,30}},)? (?:presiding\b|(?i:in the chair)\b|took the chair"
        r"|was in the chair|chaired (?:the|this) meeting)"
    ),
)
FOR_WHOM = re.compile(
    rf"(?P<whom>{NAME})(?: \([^)]*\))?,? "
    rf"(?:for whom (?P<who>{NAME}) (?:was |had )?(?:substitut|deputis|attend)"
    rf"|with (?P<other>{NAME}) (?:substitut|deputis|attend)ing)"
)
STANDS_IN = re.compile(
    rf"(?P<who>{NAME}) (?:attended (?:for|on behalf of|in place of|as (?:a )?substitute for)"
    rf"|(?:was )?substitut(?:ed|ing) for|deputised for) (?P<whom>{NAME})"
)


def read_comings(items: Sequence[Item], roll: Roll, begun: str | None, style: MeetingStyle) -> None:
    """Note times of joining and leaving, and substitutes, on the roll of a meeting ``begun`` then."""
    arrivals, departures = style.patterns["arrivals"], style.patterns["departures"]
    for entry, said, start in _sentences(items):
        hit = arrivals.search(said) or departures.search(said)
        times = find_times(said) if hit else []
        time = after(hour_of(said, times[0]), begun) if times else None
        if hit and time:
            _note(roll, said[: hit.start()], time, arrived=bool(arrivals.search(said)))
        stand_in = STANDS_IN.search(said)
        if stand_in:
            _substitute(roll, entry, start, stand_in["who"], stand_in["whom"])
        for sent in FOR_WHOM.finditer(said):
            _substitute(roll, entry, start, sent["who"] or sent["other"], sent["whom"])


def _sentences(items: Sequence[Item]) -> Iterator[tuple[Entry, str, int]]:
    for item in items:
        for entry in item.entries:
            if entry.table is None and COMING.search(entry.text):
                for start, end in sentences(entry.text):
                    yield entry, entry.text[start:end], start


def _note(roll: Roll, names: str, time: str, *, arrived: bool) -> None:
    for name in split_names(names):
        known = roll.find(name)
        if known is None:
            continue
        if arrived:
            known.joined = time
        else:
            known.left = time


def _substitute(roll: Roll, entry: Entry, start: int, who: str, whom: str) -> None:
    """Somebody who came in a member's place; added to the roll where no list names them."""
    whom = whom.rstrip(".")
    known = roll.find(who)
    if known is not None:
        known.substitute_for = whom
    elif is_person(who):
        begin, end = locate(entry.text, who, start)
        one = Listed(who, words=by_line(entry.paragraph.cut(begin, end)))
        roll.people.append(Attendee(one, "in_attendance", substitute_for=whom))


def read_chair(entries: Sequence[Entry], roll: Roll) -> None:
    """Mark who is said to have taken the chair."""
    for entry in entries:
        for pattern in CHAIRED:
            hit = pattern.search(entry.text)
            known = roll.find(hit["who"].rstrip(".")) if hit else None
            if known is not None:
                known.person.chair = True
