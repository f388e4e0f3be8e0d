"""Questions, petitions and deputations of the public and of members, with the answers given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from boardpapers.layout import Section, Table, Word
from boardpapers.normalise.dates import find_dates
from boardpapers.records import Meeting, Question
from boardpapers.styles.meetings import MeetingStyle

from ..cells import paragraphs_in, row_cell, text_in
from ..context import Context
from .flow import Entry, flow
from .head import read_head
from .head_pieces import Piece, pieces_of, running_heads
from .people import NO_NAME, is_person

FROM = re.compile(
    r"^(?:(?P<kind>question|petition|deputation"
    r"|statement)s?\s*(?:no\.?\s*)?(?P<number>[\dA-Z]{0,3})\s*[:.)–-]?\s*)"
    r"(?:(?:submitted\s+|asked\s+|put\s+|received\s+|presented\s+)?(?:from"
    r"|by)\s*:?\s*)(?P<name>[A-Z][^:,;(?]{2,60}?)(?=\s+(?:to|asked|of|on behalf|regarding|for)\b"
    r"|\s*[:,;(?.]|$)",
    re.I,
)
TO_ASK = re.compile(
    r"^(?:question\s*)?(?:no\.?\s*)?\d{0,3}\s*[:.)–-]?\s*(?P<name>(?-i:[A-Z])[^:,;(?]{2,60}?),?"
    r"(?: \([^)]*\),?)? (?:to ask|will ask|has asked|asked|asks)\b",
    re.I,
)
"""A heading in which the one who asks stands first: "Councillor Ash to ask the Leader:"."""
WHOSE = re.compile(
    r"^(?:Public |Members?[’']? |Written )?Question\s*(?:No\.?\s*)?\d*\s*[:.–-]\s*(?P<who>[A-Z][^,;(]{2,60}?)"
    r"(?:\s*[,(].*)?\W*$"
)
"""A heading that counts a question and says whose it is: "Question 2 – Mr B Elm"."""
NUMBERED = re.compile(r"(?:public |members?[’']? |written )?question\s*(?:no\.?\s*)?\d{1,3}\W*", re.I)
"""A heading that only counts the questions."""
NAME_LINE = re.compile(
    r"(?:(?:from|name|(?:asked|put|submitted) by)\s*:?\s+)?(?P<name>(?-i:[A-Z])[^:,;(?]{2,60}?)"
    r"(?:(?:\s+(?:to|of)\b|\s*[,(]).*)?",
    re.I,
)
SHORT = re.compile(r"\bshort notice\b|\bwithout notice\b|\burgent\b", re.I)
WITH = re.compile(r"\bwith (?:\w+ )?notice\b|\bon notice\b|\bprior notice\b", re.I)
LONGEST = 30
"""Words a heading over a question has at most."""
HEAD_WORDS = 14
"""Words a line has at most that names the meeting."""
BOTH = re.compile(r"\b(?:both|all|these)\b.*\bquestions?\b|\bquestions?\b.*\b(?:both|all)\b", re.I)


@dataclass(slots=True, eq=False)
class Asked:
    """A question being read: paragraphs of its text and of the answer."""

    name: str | None
    kind: str
    notice: str | None
    words: list[Word]
    text: list[Entry] = field(default_factory=list)
    answer: list[Entry] = field(default_factory=list)
    answered: bool = False
    counted: bool = False
    """Whether its own heading counts it, so that "Question 1:" below stands within it."""
    open: bool = False
    """Whether what stands below belongs to it, up to the next heading."""


def read_questions(section: Section, context: Context) -> None:
    """Read a part of questions and give them to the meeting they were put to.

    Where the file holds no other paper of that meeting it is the one that their head names.
    """
    entries = flow(section.blocks, context.style)
    running = running_heads(context, section.first)
    above, asked = _asked(entries, running, context.style.meetings)
    records = [question_record(q, context) for q in asked if q.text or q.answer]
    if not records:
        return
    meetings = context.found.meetings
    at = _meeting_of(entries, meetings)
    own = _meeting_in_head(above, running, context) if at is None else None
    if own is not None:
        at = len(meetings)
        meetings.append(own)
    if at is None:
        context.warn("questions-without-meeting", "questions whose meeting is not in the file", section.first)
        return
    meetings[at] = meetings[at].model_copy(update={"questions": [*meetings[at].questions, *records]})


def _meeting_of(entries: Sequence[Entry], meetings: Sequence[Meeting]) -> int | None:
    """The meeting of the day the questions name, else the last one read before them."""
    days = {f.value for e in entries[:8] for f in find_dates(e.text) if f.precise}
    for i, meeting in enumerate(meetings):
        if meeting.date in days:
            return i
    return len(meetings) - 1 if meetings else None


def _meeting_in_head(above: Sequence[Entry], running: Sequence[str], context: Context) -> Meeting | None:
    """The meeting that the lines over the first question name; ``None`` where they give no date."""
    style = context.style.meetings
    head = read_head([*(Piece(t, [t], []) for t in running), *pieces_of(above, style)], style)
    if head.date is None:
        return None
    return Meeting(
        id=context.ids.new("meeting", head.body, head.date.isoformat()),
        organisation=head.organisation,
        body=head.body,
        type=head.type,
        status="held",
        date=head.date,
        start=head.start.value if head.start else None,
        venue=head.venue,
        evidence=context.trace.evidence(*[words for words in head.words if words]),
    )


def _asked(
    entries: Sequence[Entry], running: Sequence[str], style: MeetingStyle
) -> tuple[list[Entry], list[Asked]]:
    """The entries over the first question, and the questions."""
    above: list[Entry] = []
    found: list[Asked] = []
    held: list[Entry] = []
    """Headings that count the questions, and what stands over each of them again."""
    for entry in entries:
        if entry.table is not None:
            found += _of_table(entry.table, style)
            continue
        text = " ".join(entry.text.split())
        opened = opening(text) or _to_ask(entry)
        again = text in running or (found and any(e.text == entry.text for e in above))
        within = bool(found) and found[-1].counted and not found[-1].answered
        if opened is None and ((NUMBERED.fullmatch(text) and not within) or again):
            held.append(entry)
            continue
        if opened is None and not found and _is_head(entry, style):
            above.append(entry)
            continue
        opened = opened or (_named_below(entry) if any(NUMBERED.fullmatch(e.text) for e in held) else None)
        if opened is not None:
            opened.words += [w for e in [*held, entry] for w in e.words if not opened.text]
            found.append(opened)
            held = []
        elif not found:
            above.append(entry)
        else:
            _go_on(entry, found, style)
    return above, found


def _is_head(entry: Entry, style: MeetingStyle) -> bool:
    """Whether a line over the first question says whose meeting it is, or when."""
    if len(entry.text.split()) > HEAD_WORDS:
        return False
    return any(f.precise for f in find_dates(entry.text)) or bool(style.patterns["bodies"].search(entry.text))


def _go_on(entry: Entry, found: list[Asked], style: MeetingStyle) -> None:
    """Take what stands below the heading of a question: a heading within it, its text or its answer."""
    label = " ".join(entry.text.split()).strip(" :")
    heads, answers = style.patterns["question_heads"], style.patterns["answer_heads"]
    if answers.fullmatch(label):
        found[-1].answered = True
        found[-1].words += entry.words
        if BOTH.search(label):
            for before in found[:-1]:
                if not before.answer:
                    before.answer = found[-1].answer  # one list for both
    elif heads.fullmatch(label):
        found[-1].answered = False
        found[-1].words += entry.words
    else:
        take(found, entry, answers)


def _to_ask(entry: Entry) -> Asked | None:
    """The question that a heading opens in which the one who asks stands first."""
    text = entry.text
    hit = TO_ASK.match(text) if len(text.split()) <= LONGEST else None
    headed = entry.paragraph.bold or text.rstrip().endswith(":")
    return Asked(hit["name"].strip(), "question", notice_of(text), []) if hit and headed else None


def _named_below(entry: Entry) -> Asked:
    """The question under a heading that only counts it: whose it is, where the next line says so."""
    hit = NAME_LINE.fullmatch(entry.text) if len(entry.text.split()) <= LONGEST else None
    if hit and is_person(hit["name"]) and len(hit["name"].split()) > 1:
        return Asked(hit["name"].strip(), "question", None, [])
    return Asked(None, "question", None, [], text=[entry])


def take(found: list[Asked], entry: Entry, answers: re.Pattern[str]) -> None:
    """A paragraph of the question or of the answer ("Answer: …" in line opens the answer)."""
    last = found[-1]
    hit = re.match(r"([^:]{3,40}):\s+\S", entry.text)
    if hit and answers.fullmatch(hit[1].strip()):
        last.answered = True
    if last.answered:
        last.answer.append(entry)
    else:
        last.text.append(entry)


def opening(text: str) -> Asked | None:
    """The heading of a question: "Question 1 from Mrs X", "Question 1 – Mrs X"."""
    hit = FROM.match(text)
    if hit and len(text.split()) <= LONGEST and not NO_NAME.search(hit["name"]):
        kind = hit["kind"].lower()
        return Asked(hit["name"].strip(), "question" if kind == "statement" else kind, notice_of(text), [])
    hit = WHOSE.match(text)
    if hit and len(text.split()) <= LONGEST and is_person(hit["who"]):
        return Asked(hit["who"].strip(), "question", notice_of(text), [], counted=True)
    return None


def notice_of(text: str) -> str | None:
    return "short" if SHORT.search(text) else "with" if WITH.search(text) else None


def _of_table(table: Table, style: MeetingStyle) -> list[Asked]:
    """Rows of a table of questions: who asked, what kind, and question and answer where it holds them."""
    fields: dict[str, int] = {}
    for i, cell in enumerate(table.header):
        name = style.field_of("question", cell.text)
        if name and name not in fields:
            fields[name] = i
    if "name" not in fields:
        return []
    found = []
    for row in table.rows:
        said = {f: text_in(row.cells[i]) for f, i in fields.items() if i < len(row.cells)}
        kind_text = said.get("kind") or ""
        kind = next((k for k in ("petition", "deputation") if k in kind_text.lower()), "question")
        words = [w for c in row.cells if c is not None for w in c.words]
        asked = Asked(
            said.get("name"),
            kind,
            notice_of(kind_text),
            [*(w for c in table.header for w in c.words), *words],
        )
        for name, into in (("text", asked.text), ("answer", asked.answer)):
            held = row_cell(row, fields.get(name))
            if held is not None and held.lines:
                into += [Entry(p) for p in paragraphs_in(held)]
        found.append(asked)
    return found


def question_record(asked: Asked, context: Context) -> Question:
    answer = _unsigned(asked.answer)
    return Question(
        name=asked.name,
        kind=cast(Literal["question", "petition", "deputation"], asked.kind),
        notice=cast(Literal["with", "short"] | None, asked.notice),
        text="\n\n".join(e.text for e in asked.text) or None,
        response="\n\n".join(e.text for e in answer) or None,
        evidence=context.trace.evidence(
            asked.words, [w for e in asked.text for w in e.words], [w for e in answer for w in e.words]
        ),
    )


def _unsigned(answer: Sequence[Entry]) -> list[Entry]:
    """The answer without the name and post signed below it."""
    kept = list(answer)
    for back in (1, 2, 3):
        if (
            len(kept) > back
            and is_person(kept[-back].text)
            and not kept[-back].text.rstrip().endswith(".")
            and all(len(e.text.split()) <= 12 for e in kept[-back:])
        ):
            return kept[:-back]
    return kept
