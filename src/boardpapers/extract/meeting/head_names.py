"""Whose meeting it is: the body that meets and the organisation it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.names import title_case
from boardpapers.styles.meetings import MeetingStyle

from .head_pieces import Piece, Value
from .people import POST_WORD, is_person

BODY_IN_CALL = re.compile(
    r"\b(?:(?:meeting|minutes|session|decisions?)\s+of|(?:determined|taken|made|agreed)\s+(?:at"
    r"|by))\s+(?:the\s+|a\s+)?(?!(?:the\s+|an?\s+)?(?:\w+\s+){0,2}meeting\b)"
    r"(?P<body>[^,:;.]+?)(?=\s+(?:held|will|to\s+be|which|is|was|on|at|in|meeting|minutes)\b|\s*[,:;.\d]"
    r"|\s*$)",
    re.I,
)
THIS_COUNCIL = re.compile(
    r"(?:above(?:[- ]named)?|said|parish|town|community|city|county|district|borough)?\s*council", re.I
)
TAIL = re.compile(
    r"(?:\s*(?:[-–—:]|\bmeeting\b)\s*[-–—]?\s*(?:to be )?held\s+in\s+\w+"
    r"|\s*[-–—:]\s*(?:[\w-]+\s+){0,2}meeting(?:\s+in\s+\w+)?"
    r"|\s*\((?:hearings?|virtual|remote|hybrid|special|extraordinary|informal|public|private)(?:\s+\w+)?\)"
    r"|\s+(?:meeting\s+)?(?:held\s+)?in\s+(?:public|private|common)"
    r"|\s+(?:agm|a\.g\.m\.?|annual general meeting)"
    r"|\s+(?:draft\s+)?(?:agenda|minutes|meeting|notes)(?:\s+(?:agenda|minutes|notes|pack|papers))*)\s*$",
    re.I,
)
LEAD = re.compile(
    r"^(?:(?:formal|notice|draft|confirmed|unconfirmed|minutes|agenda|notes|meeting|of|for|and|the|a|an|extract|from"
    r"|(?:extraordinary|special|ordinary|emergency|annual)(?=\s+(?:general\s+)?meeting\s+of\b)|general(?=\s+meeting))\s+)+",
    re.I,
)
DASH = re.compile(r"\s+[-–—]\s+")
BESIDE = re.compile(r"\s+[/|]\s+")
"""What stands between a name and the same in another language."""
AREA = re.compile(r"\s+(?:for|of) (?:the )?(?-i:[A-Z]).*$", re.I | re.S)
BEHIND = re.compile(r"(?<=\w)\s+(?:draft\s+)?minutes\s+of\s+(?:the|a)\b.*$", re.I | re.S)
"""What runs on behind an organisation's name in a heading of two lines."""


ENDS_OPEN = re.compile(r"(?:\b(?:and|of|for|the|on)|[&,–-])$", re.I)
OPENS_LOW = re.compile(r"(?:and|of|for|on|&)\s", re.I)
"""What a name does not end, or open, with where it is whole."""
GOVERNING = re.compile(
    r"(?P<body>(?:(?:full|local|academy) )?(?:governing (?:body|board)|board of (?:governors|trustees)))"
    r"\s+of\s+(?:the\s+)?(?P<whole>[A-Z].{4,80})",
    re.I,
)
"""The governors of a school, whatever it is called: "Local Governing Body of Over Wickham Academy"."""


GOVERNED = re.compile(
    r"(?P<whole>(?:\S+\s+){2,8}(?:school|academy|college|federation|trust))\s+"
    r"(?P<body>(?:(?:full|local|academy) )?(?:governing (?:body|board)|board of (?:governors|trustees)))",
    re.I,
)
"""The same the other way round: "Over Wickham Primary School Board of Governors"."""


HOLDER = re.compile(
    r"\b(?:directors?|officers?|managers?|secretary|head|leads?|leader|clerk|treasurer|consultant|advis[eo]r|nurse"
    r"|chief executive|cabinet member|portfolio holder|chair(?:man|woman|person)?)(?:\s(?:of|for)\s.*)?$",
    re.I,
)
"""What a post ends in: "Clinical Lead" of "Clinical Lead, Moor NHS Trust"."""
LONG = 4
"""Words from which on the name of a body is whole without what the council calls it by."""
AREA_WORDS = 3
"""Words of an area before such a name: "Bath and Wells"."""


class Named(Protocol):
    """What the names are set on."""

    organisation: str | None
    body: str | None


def read_names(
    head: Named, labels: dict[str, Value], call: Sequence[Piece], pieces: Sequence[Piece], style: MeetingStyle
) -> None:
    """The body and the organisation it belongs to."""
    said = labels.get("body")
    if said and _undated(said.value):  # "Meeting: Wednesday 4 September 2024" names none
        parts = DASH.split(said.value, maxsplit=1)
        head.body = _clean(parts[-1])
        if len(parts) == 2:
            head.organisation = _clean(parts[0])
    if head.body is None:
        head.body, head.organisation = _of_whom(
            _body_in_call(" ".join(p.text for p in call), style), head, style
        )
    lines = [
        _undated(line)
        for line in _titles(pieces, style)
        if len(line.split()) <= 12 and not _names_person(line)
    ]
    organisations = style.patterns["organisations"]
    both = _side_by_side(lines, style) if head.body is None else None
    if both is not None:
        head.body, head.organisation = both
        return
    names = [n for line in lines if (n := titled([line], style.patterns["bodies"]))]
    head.body = head.body or next((n for n in names if not organisations.search(n)), None)
    head.body = head.body or next(iter(names), None)
    head.body = _in_full(head.body, names, organisations)
    body = head.body
    head.organisation = head.organisation or _before_body(body, names, organisations)
    if body and not THIS_COUNCIL.fullmatch(body) and _ends_in(body, organisations):
        head.organisation = head.organisation or body
    governed = next((hit for line in lines if (hit := GOVERNED.fullmatch(line))), None)
    head.organisation = head.organisation or (_clean(governed["whole"]) if governed else None)
    whole = [line for line in lines if not THIS_COUNCIL.fullmatch(_clean(line) or "")]
    head.organisation = head.organisation or titled(whole, organisations) or titled(lines, organisations)
    if head.organisation:
        head.body = _or_whole(body, head.organisation, pieces)


def _or_whole(body: str | None, organisation: str, pieces: Sequence[Piece]) -> str | None:
    """The body, or the organisation where it meets as a whole: "this Council", the "Full Board"."""
    if body is not None and not THIS_COUNCIL.fullmatch(body) and not _is_whole(body, organisation):
        return body
    if body and " " in body and any(p.text.casefold() == body.casefold() for p in pieces):
        return body  # "Alderbrook County Council" over "County Council": the council as one of its bodies
    named = body is None or organisation.lower().split()[-1] in ("council", body.lower().split()[-1])
    return organisation if named else body


def _side_by_side(lines: Sequence[str], style: MeetingStyle) -> tuple[str | None, str | None] | None:
    """Body and organisation of a line that names both: "Whitbridge City Council – Cabinet"."""
    bodies, organisations = style.patterns["bodies"], style.patterns["organisations"]
    for line in lines:
        governing = GOVERNING.fullmatch(line) or GOVERNED.fullmatch(line)
        if governing is not None:
            return _clean(governing["body"]), _clean(governing["whole"])
        whose, *body = DASH.split(line, maxsplit=1)
        if body and titled(body, bodies) and titled([whose], organisations):
            return _clean(body[0]), _clean(whose)
    return None


def joined_names(pieces: Sequence[Piece], style: MeetingStyle) -> list[Piece]:
    """The pieces, a name that runs over put together: "Adult Care Select" over "Committee"."""
    found: list[Piece] = []
    for piece in pieces:
        if found and _ends_name(found[-1], piece, style):
            above = found.pop()
            piece = Piece(
                f"{above.text} {piece.text}", [*above.lines, *piece.lines], above.words + piece.words
            )
        found.append(piece)
    return found


def _ends_name(above: Piece, piece: Piece, style: MeetingStyle) -> bool:
    """Whether a line ends the name above it: its last word, "Adult Care Select" over "Committee", or what
    follows an "and": "Health and" over "Wellbeing Board"."""
    runs_on = ENDS_OPEN.search(above.text) or OPENS_LOW.match(piece.text)
    if not above.words or not piece.words or len(piece.text.split()) > (5 if runs_on else 1):
        return False
    last, first = above.words[-1], piece.words[0]
    beneath = last.page == first.page and 0 < first.top - last.top < 2 * last.size
    bodies = style.patterns["bodies"]
    named = bodies.search(piece.text) is not None and bodies.search(above.text) is None
    return named and beneath and abs(last.size - first.size) < 0.5 and find_dates(above.text) == []


def _of_whom(body: str | None, head: Named, style: MeetingStyle) -> tuple[str | None, str | None]:
    """Body and organisation of "Planning Committee of Whitbridge Town Council"."""
    bodies, organisations = style.patterns["bodies"], style.patterns["organisations"]
    for hit in reversed(list(re.finditer(r"\s+of\s+(?:the\s+)?", body or "", re.I))):
        assert body is not None
        inner, outer = body[: hit.start()], body[hit.end() :]
        if bodies.search(inner) and organisations.search(outer) and not THIS_COUNCIL.fullmatch(outer):
            return _clean(inner), head.organisation or _clean(outer)
    return body, head.organisation


def _is_whole(body: str, organisation: str) -> bool:
    """Whether a body is the organisation itself: the "Full Board" of a drainage board."""
    words = body.casefold().split()
    return words[-1] == organisation.casefold().split()[-1] and words[:-1] in ([], ["full"], ["whole"])


def _in_full(body: str | None, names: Sequence[str], organisations: re.Pattern[str]) -> str | None:
    """The whole name of a body that the call only calls "the Panel", where a line of the head prints it."""
    words = (body or "").casefold().split()
    if len(words) >= LONG:
        return next((name for name in names if _adds_area(name, words, organisations)), body)
    own = body is not None and organisations.search(body) is not None
    if len(words) not in range(1, 6) or (len(words) > 1 and not own) or THIS_COUNCIL.fullmatch(body or ""):
        return body
    for name in names:
        whole = name.casefold().split()
        known = whole[-len(words) :] == words if len(words) > 2 else whole[-1] == words[-1]
        if len(whole) >= len(words) + 2 and known and set(words) <= set(whole):
            return name
    return body


def _adds_area(name: str, words: Sequence[str], organisations: re.Pattern[str]) -> bool:
    """Whether a line puts the area before a body: "Ashdale Health and Wellbeing Board"."""
    area = _before(name, words)
    named = all(word[0].isupper() or word in ("&", "and") for word in area)
    return named and 0 < len(area) <= AREA_WORDS and not organisations.search(" ".join(area))


def _before_body(body: str | None, names: Sequence[str], organisations: re.Pattern[str]) -> str | None:
    """The organisation that a line puts before a body: "Vale County Council Health and Wellbeing Board"."""
    words = (body or "").casefold().split()
    whose = (" ".join(_before(name, words)) for name in names if len(words) >= LONG)
    return next((found for one in whose if one and (found := titled([one], organisations))), None)


def _before(name: str, words: Sequence[str]) -> list[str]:
    """The words of a name before those of a body, in small letters, that it ends in; empty elsewhere."""
    ends = name.casefold().split()[-len(words) :] == list(words)
    return name.split()[: -len(words)] if ends else []


def _titles(pieces: Sequence[Piece], style: MeetingStyle) -> list[str]:
    """The lines that may name a body; those in another language last, and never joined to the next line."""
    other = style.patterns["other_tongues"]
    own: list[str] = []
    foreign: list[str] = []
    for p in pieces:
        mixed = any(other.match(line) for line in p.lines)
        for whole in p.lines if mixed else (p.text, *p.lines):
            for line in BESIDE.split(whole) if mixed else [whole]:
                (foreign if other.match(line) else own).append(line)
    return [*own, *foreign]


def _names_person(line: str) -> bool:
    """Whether a line of a list names a person or a post: "Iris Vale, Chief Officer, … Service"."""
    name, _, rest = line.partition(",")
    if rest and HOLDER.search(name):
        return True
    return POST_WORD.search(rest) is not None and len(name.split()) > 1 and is_person(name)


def _undated(line: str) -> str:
    """A title without the date behind it: "Parish Council – 6th March 2018"."""
    dates = [f for f in find_dates(line) if f.precise]
    return line[: dates[0].start].rstrip(" -–—,:") if dates and dates[0].end >= len(line.rstrip()) else line


def _body_in_call(text: str, style: MeetingStyle) -> str | None:
    for hit in BODY_IN_CALL.finditer(text):
        body = _clean(hit["body"])
        if body and _ends_in(body, style.patterns["bodies"]):
            return body
    return None


def _ends_in(name: str, nouns: re.Pattern[str]) -> bool:
    """Whether a name ends in one of the nouns, or an area follows: "Combined Fire Authority for Moor"."""
    return bool(nouns.search(name) or nouns.search(AREA.sub("", name)))


def titled(lines: Sequence[str], nouns: re.Pattern[str]) -> str | None:
    """The first line that is a name: it ends in one of the nouns once "Minutes" and the like are off, or does
    so before the place: "St Ann's Primary School, Over Wickham"."""
    for name in (_clean(part) for line in lines for part in (line, line.rpartition(",")[0])):
        if name and nouns.search(name) and name[:1].isupper() and not re.search(r"[.?!:]|\d{3}|@", name):
            return name
    return None


def _clean(text: str) -> str | None:
    text = BEHIND.sub("", text)
    plain = LEAD.sub("", TAIL.sub("", " ".join(text.split())).strip(" -–—:,.")).strip()
    return title_case(plain) or None
