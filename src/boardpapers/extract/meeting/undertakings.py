"""Tasks that running text gives or takes on: "the Clerk was asked to …", "X agreed to …", "X to …"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from boardpapers.normalise.dates import find_dates
from boardpapers.normalise.names import name_key
from boardpapers.normalise.timescales import last_day
from boardpapers.styles.meetings import MeetingStyle

SUBJECT = re.compile(
    r"(?P<who>(?:(?:[Tt]he|[Aa]ll)\s+)?(?:[A-Z][\w.’'/-]*)(?:\s*,?(?:\s+(?:of|and|for|the"
    r"|&)){0,2}\s+(?:[A-Z(&][\w.’'/)-]*)|\s+(?:to|and|of|for)(?=\s+[A-Z])|\s+(?:members?|officers?|team"
    r"|lead|representatives?)\b)*)\s*,?\s*$"
)
OPENING = re.compile(
    r"^(?:[A-Z][\w’' ]{2,60}?\s[–-]\s)?(?:following [^,]*,\s*|in [^,]*,\s*|after [^,]*,\s*)?"
)
INTRODUCED = re.compile(
    r"^(?:As|At|In|On|Following|After|Before|Once|When|Subject to)\b[^,.;]{3,120},\s+(?=[A-Z])"
)
"""What a sentence may open with before its subject: "As lead for the service, AB agreed to …"."""
SECOND_TASK = re.compile(
    r"\band (?:(?:then|also|to) )*(?!(?:that|there|it|to|agree|note|discuss|continue|review)\b)(?=[a-z])"
)
"""What a task that follows an idle verb stands behind: "note the petition and provide a reply"."""
JOINT = re.compile(r"[\s,]*(?:\b(?:and|but|then|also|had|has|have|would)|,)+$")
SMALL_POST = re.compile(r"\b[Tt]he (?P<who>(?:[a-z-]+ ){0,2}[a-z]+)$")
"""A post in small letters right before the verb: "the clerk"."""
OWN_BODY = re.compile(r"(?:(?:parish|town|full) )?(?:board|committee|council|cabinet|panel|forum)", re.I)
"""What a meeting's own body is called in its minutes."""
IS_ASKED = re.compile(r"(?:was|were|is|are|be)\b", re.I)
PLURAL = re.compile(r"(?:Cllrs|Councillors|Messrs|Members)\b\.?\s")
PRONOUNS = frozenset(
    ["it", "this", "that", "these", "those", "there", "he", "she", "they", "we", "i", "who", "which"]
)
AT_MEETING = re.compile(
    r"\b(?:to|at|for) the (?:\w+ )?(?:\w+ )?meeting\b[^.;]{0,80}? on (?=(?:the )?\w)", re.I
)
DUE = re.compile(
    r"\b(?:by|before|no later than|not later than|deadline(?: of)?:?|due(?: by)?:?)\s+(?:the\s+)?(?=(?:end"
    r"|beginning|close|mid|\d|\w+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|noon))",
    re.I,
)


SHORT = 3
"""Letters of initials that may be a word when written small."""


class Task(NamedTuple):
    """A task found in a sentence: who is to do it, as printed."""

    owner: str | None


def read_task(sentence: str, people: Collection[str], style: MeetingStyle) -> Task | None:
    """The task a sentence sets; ``people`` are keys of the names and initials of those at the meeting."""
    for pattern in style.task_patterns if style.patterns["task_cues"].search(sentence) else ():
        hit = pattern.search(sentence)
        if hit is None or _is_idle(sentence[hit.end() :].lstrip(), style):
            continue
        named = hit.groupdict().get("who")
        if named and not (is_party(named, people, style) or style.patterns["tasked_bodies"].search(named)):
            continue
        owner = clean_owner(named) if named else _owner(sentence[: hit.start()], style)
        promised = pattern in style.promises
        if owner and not named and _only_decides(owner, None if promised else hit[0], style):
            continue
        if owner or hit.groupdict().get("anybody"):
            return Task(owner)
    return _named(sentence, people, style)


def _only_decides(owner: str, request: str | None, style: MeetingStyle) -> bool:
    """Whether it is the meeting itself that promises something, or that a ``request`` asks to look at it."""
    if request is None:
        return style.patterns["collectives"].search(owner) is not None
    return IS_ASKED.match(request) is not None and OWN_BODY.fullmatch(owner) is not None


def _is_idle(verb: str, style: MeetingStyle) -> bool:
    """Whether what is asked or promised is no task, and no other verb follows: "note the report"."""
    if not style.patterns["no_tasks"].match(verb):
        return False
    clause = verb[: hit.start()] if (hit := re.search(r"[.;:]", verb)) else verb
    second = SECOND_TASK.search(clause)
    return second is None or not style.patterns["imperatives"].match(clause[second.end() :])


def _owner(before: str, style: MeetingStyle) -> str | None:
    """The subject right before the verb; the one that opens the sentence where the verb is the second one."""
    before = INTRODUCED.sub("", before)
    text = JOINT.sub("", before.rstrip())
    if text != before.rstrip() and before.rstrip().endswith("and"):
        return _opening_subject(before)
    hit = SUBJECT.search(text)
    if hit is None and (post := SMALL_POST.search(text)):
        return post["who"] if style.patterns["posts"].search(text) else None
    return clean_owner(hit["who"]) if hit else None


def _opening_subject(sentence: str) -> str | None:
    lead = OPENING.match(sentence)
    rest = sentence[lead.end() :] if lead else sentence
    hit = re.match(r"(?:The\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of\s+|and\s+|for\s+)?[A-Z][\w.’'/-]*)*", rest)
    return clean_owner(hit[0]) if hit else None


def clean_owner(text: str) -> str | None:
    """The party without article and apposition; ``None`` for a pronoun or a thing said of."""
    plain = re.sub(r"^(?:the|all the|both|an?)\s+", "", " ".join(text.split()).strip(" ,;:–-"), flags=re.I)
    plain = re.sub(r"^.*\w(?<! of)(?<! for)(?<! and)(?<! to)(?<! in) the (?=[A-Z])", "", plain)
    plain = re.split(r",\s+(?:the|an?)\s", plain, maxsplit=1, flags=re.I)[0].strip(" ,")
    plain = plain if PLURAL.match(plain) else re.sub(r",.*$", "", plain)
    if not plain or plain.lower() in PRONOUNS or len(plain.split()) > 12:
        return None
    return plain


def _named(sentence: str, people: Collection[str], style: MeetingStyle) -> Task | None:
    """A person or post acts: "The Clerk to obtain …", "JF would speak …", "The Chair will include …"."""
    for hit in ACTS.finditer(sentence) if MODAL.search(sentence) else ():
        told = sentence[hit.end() :]
        to = hit["verb"] == "to" and hit.start() > 0
        if _is_idle(told, style) or (to and not _turns_to(sentence, hit)):
            continue
        who = hit["who"].strip()
        initials = (
            hit["verb"] == "to" and INITIALS.fullmatch(who) and style.patterns["imperatives"].match(told)
        )
        if initials or (not style.patterns["imperatives"].match(who) and is_party(who, people, style)):
            return Task(clean_owner(who))
    bare = BARE.match(sentence)
    does = bare and style.patterns["imperatives"].match(sentence[bare.end() :])
    if bare and does and bare["who"][-1] != "s" and is_party(bare["who"], people, style):
        return Task(clean_owner(bare["who"]))
    second = SECOND_VERB.search(sentence)
    second = None if second and " that " in sentence[: second.start()] else second
    subject = _opening_subject(sentence) if second else None
    idle = second is None or style.patterns["no_tasks"].match(sentence[second.end() :])
    return Task(subject) if subject and not idle and is_party(subject, people, style) else None


def _turns_to(sentence: str, hit: re.Match[str]) -> bool:
    """Whether a clause behind a comma gives the task: "The gate is broken, the Clerk to write to them"."""
    return sentence[: hit.start()].rstrip()[-1:] in (",", ";", "–", "-")


BARE = re.compile(
    r"(?P<who>(?:The\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3})\s+(?!(?:to|it|that|there|present|set|put|let"
    r"|read)\s)(?=[a-z]+\s)"
)
"""Telegraphic minutes: "Clerk write to the owner"."""
MODAL = re.compile(r" (?:will|would|shall|to) ")
SECOND_VERB = re.compile(r"\band (?:will|would|agreed to|undertook to) (?=[a-z])")
PARTY = (
    r"(?:(?:[Cc]llrs|[Cc]ouncillors|Messrs)\.?\s+[A-Z][\w.’'-]*(?:,?\s+(?:(?:and|&)\s+)?[A-Z][\w.’'-]*)+"
    r"|(?:[Tt]he\s+)?[A-Z][\w.’'/&-]*(?:\s+(?:(?:of|and|for|the|&)\s+){0,2}[A-Z][\w.’'/&-]*)*"
    r"|[Tt]he (?:(?:parish|town|deputy|assistant|vice) )*(?:clerk|chair(?:man|woman|person)?|secretary"
    r"|treasurer))"
)
ACTS = re.compile(
    rf"(?P<who>(?:^|(?<=\s)){PARTY})\s+(?:(?:also|then|therefore)\s+)?(?P<verb>will|would"
    rf"|shall|(?:(?:is|are) )?to)\s+(?:(?:also|now|then)\s+)?(?=[a-z])"
)


INITIALS = re.compile(r"[A-Z](?:[A-Z]|[a-z](?=[A-Z])){1,4}")
"""Who is called by letters: "AB", "LRMcC"."""


def is_party(who: str, people: Collection[str], style: MeetingStyle) -> bool:
    """Whether the words name somebody at the meeting, their initials, or a post."""
    plain = re.sub(r"^the\s+", "", who, flags=re.I)
    if style.patterns["posts"].search(plain):
        return True
    key = name_key(plain)
    parts = [p for p in re.split(r"\s+and\s+|[/&]", plain) if p]
    posts = style.patterns["posts"]
    if key in people or all(p.strip() in people or name_key(p) in people or posts.search(p) for p in parts):
        return True
    last = key.split()[-1:]
    return bool(last) and any(k.split()[-1:] == last for k in people if " " in k) and key != plain.lower()


def due_of(text: str, held: date | None = None) -> tuple[str | None, date | None]:
    """(as printed, last day) of the date by which something is to be done; (None, None) where none is."""
    for pattern in (DUE, AT_MEETING):
        for hit in pattern.finditer(text):
            found = find_dates(text[hit.end() : hit.end() + 60], default_year=held.year if held else None)
            if found and found[0].start <= 24:
                said = text[hit.start() : hit.end() + found[0].end]
                return said, last_day(said, raised=held)
            clause = re.split(r"[.;,)]", text[hit.start() :], maxsplit=1)[0]
            day = last_day(clause, raised=held) if len(clause.split()) <= 8 else None
            if day:
                return clause, day
    return None, None


def keys_of(names: Sequence[str], initials: Sequence[str] = ()) -> set[str]:
    """What the people of a meeting are called in its text: their names' keys, their initials."""
    keys = {name_key(n) for n in names}
    for name in names:
        letters = "".join(w[0].upper() for w in name_key(name).split() if w[0].isalpha())
        if len(letters) >= 2:
            keys.add(letters)
    keys |= {name.split()[0] for name in names if len(name.split()) > 1 and len(name.split()[0]) > 2}
    return keys | set(initials) | {name_key(i) for i in initials if len(i) > SHORT}
