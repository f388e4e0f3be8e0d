"""Questions, petitions and deputations that minutes set down: who asked, what was answered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.records import Question
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from ..sentences import sentences
from ..stretches import part
from .flow import Entry
from .items import Item
from .questions import WITH, Asked, notice_of, opening, question_record, take

STYLED = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev(?:d|erend)?"
    r"|(?:(?:County|District|Borough|City|Town|Parish) )?(?:Cllr|Councillor|Alderman|Baillie|Bailie))\.?"
)
NAME = r"(?:[A-Z][\w’'-]*\.?)(?: (?:[A-Z][\w’'-]*\.?|de|van|von|der))*"
SOMEBODY = (
    r"(?:[Aa]|[Aa]n|[Oo]ne|[Aa]nother) (?:\w+ ){0,2}(?:resident|parishioner|elector|member of the public"
    r"|governor|member|speaker|questioner)"
)
WHO = (
    rf"(?P<who>(?:{STYLED} ){{1,2}}{NAME}|[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+|{SOMEBODY})"
    r"(?:,? (?:\([^)]{2,60}\)|of [^,.;]{3,50}|on behalf of [^,.;]{3,60}),?)?"
)
LEAD = (
    r"^(?:(?:By way of|As) (?:a|an) supplementary(?: question)?,? "
    r"|In (?:a )?supplementary(?: question)?,? )?"
)
ASKS = re.compile(
    rf"{LEAD}{WHO} (?:(?:had|has|then|also|further) ){{0,2}}(?:asked|enquired|inquired|queried|questioned"
    r"|wished to know|put (?:a|the following)|submitted (?:a|the following)|raised (?:a|the following)) ?"
    r"(?=(?:[^.;:]{0,90}? )?(?:if|whether|what|when|why|how|who|which|where|about|questions?)\b|[“\"])"
)
PRESENTS = re.compile(
    rf"^{WHO} (?:(?:had|then|also) )?(?:presented|submitted|handed in|tabled) (?:a|an|the|her|his|their)\b"
    r"(?:[^.;]{0,60}? )?(?P<kind>petition|deputation)\b"
)
BY_NAME = re.compile(rf"^{WHO} [a-z]")
"""A sentence whose subject is a person."""
MANY = re.compile(
    r"(?:the |our )?(?:\w+ )?(?:councillors|members|residents|parishioners|public|press|electors)\b.*", re.I
)
LABELLED = re.compile(r"^Q(?:uestion)?\s*\d{0,2}\s*[.:)–-]\s*(?=\S)")
ANSWERED = re.compile(r"^A(?:nswer)?\s*\d{0,2}\s*[.:)–-]\s*(?=\S)")


def read_put_questions(items: Sequence[Item], context: Context) -> list[Question]:
    """The questions put at a meeting, as its minutes set them down under the items meant for them."""
    style = context.style.meetings
    return [question_record(q, context) for item in items for q in _of_item(item, style) if q.text]


def _of_item(item: Item, style: MeetingStyle) -> list[Asked]:
    """The questions of an item: under headings and labels; in sentences where its title calls for them."""
    title = (item.title or "").strip(" :.")
    meant = bool(style.patterns["question_items"].fullmatch(title))
    own = _headed(title)
    found: list[Asked] = [own] if own is not None else []
    labelled = _is_labelled(item.entries)
    notice: str | None = None
    for entry in item.entries:
        if entry.table is not None:
            continue
        if _read_headed(entry, found, style, labelled=labelled):
            continue
        if found and found[-1].open and not (meant and found[-1].answered and ASKS.match(entry.text)):
            take(found, entry, style.patterns["answer_heads"])
        elif meant:
            notice = notice or ("with" if not found and WITH.search(entry.text) else None)
            _read_sentences(entry, found, style)
    for asked in found:
        asked.notice = asked.notice or notice
    return found


def _is_labelled(entries: Sequence[Entry]) -> bool:
    """Whether questions and answers carry letters: "Q: …" over "A: …"."""
    texts = [e.text for e in entries if e.table is None]
    return any(LABELLED.match(t) for t in texts) and any(ANSWERED.match(t) for t in texts)


def _headed(text: str) -> Asked | None:
    """The question that a heading opens, unless it names nobody but a crowd: "Questions from the public"."""
    asked = opening(text)
    if asked is None or MANY.fullmatch(asked.name or ""):
        return None
    asked.open = True
    return asked


def _read_headed(entry: Entry, found: list[Asked], style: MeetingStyle, *, labelled: bool) -> bool:
    """Read an entry that is a heading or carries a label; whether it was one."""
    text = " ".join(entry.text.split())
    plain = text.strip(" :")
    asked = _headed(text)
    hit = LABELLED.match(entry.text) if labelled else None
    if asked is not None:
        asked.words += entry.words
        found.append(asked)
    elif hit is not None:
        found.append(Asked(None, "question", None, [], text=[Entry(part(entry.paragraph, hit.end()))]))
    elif labelled and found and (said := ANSWERED.match(entry.text)):
        found[-1].answer.append(Entry(part(entry.paragraph, said.end())))
    elif found and found[-1].open and style.patterns["answer_heads"].fullmatch(plain):
        found[-1].answered = True
        found[-1].words += entry.words
    elif found and found[-1].open and style.patterns["question_heads"].fullmatch(plain):
        found[-1].words += entry.words
    elif found and text.endswith(":") and style.patterns["question_replies"].search(text):
        found[-1].answered = found[-1].open = True
        found[-1].words += entry.words
    else:
        return False
    return True


def _read_sentences(entry: Entry, found: list[Asked], style: MeetingStyle) -> None:
    """The questions in the sentences of a paragraph, each with the sentences that answer it."""
    p = entry.paragraph
    replies = style.patterns["question_replies"]
    answering = bool(found)
    for start, end in sentences(p.text):
        said = p.text[start:end]
        hit = ASKS.match(said) or PRESENTS.match(said)
        if hit is not None:
            name = None if re.fullmatch(SOMEBODY, hit["who"]) else hit["who"]
            kind = hit.groupdict().get("kind") or "question"
            asked = Asked(name, kind, notice_of(said), [], text=[Entry(part(p, start, end))])
            asked.open = said.rstrip().endswith(":")
            found.append(asked)
            answering = True
        elif answering and (replies.search(said) or (found[-1].answer and start and not BY_NAME.match(said))):
            found[-1].answer.append(Entry(part(p, start, end)))
        else:
            answering = False
