"""What a meeting resolved: blocks under RESOLVED, formulas in a sentence, verbs in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Paragraph, Word
from boardpapers.normalise.verbs import capital_verb
from boardpapers.records import Resolution
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from ..sentences import sentences
from .ballots import BALLOT_SENTENCE, ballot_of
from .decision_sentences import concludes, decision_verb, verb_sentences
from .flow import Entry
from .votes import Ballot

FIRST_MARK = re.compile(r"\(?(?P<label>1|a|i)[).]\s+(?=\S)")
SECOND = {"1": "2", "a": "b", "i": "ii"}
CAPITALS = re.compile(r"\b[A-Z]{5,}\b")
INLINE_MARK = re.compile(
    r"(?:^|(?<=[;,.:])\s+(?:and\s+)?|\s+and\s+)\(?(?P<label>\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)\s+"
)


@dataclass(slots=True, eq=False)
class Clause:
    """One clause of a decision and where it stands: entry indices and words."""

    text: str
    number: str | None
    words: list[Word]
    ballot: Ballot


@dataclass(slots=True)
class Decisions:
    """The clauses of an item, and the entries that hold nothing else."""

    clauses: list[Clause] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def is_formal(texts: Iterator[str], style: MeetingStyle) -> bool:
    """Whether decisions are set apart by a formula anywhere in the minutes."""
    labels, formulas = style.patterns["resolution_labels"], style.patterns["resolution_formulas"]
    cues = style.patterns["decision_cues"]
    for text in texts:
        if labels.fullmatch(text) and _loud(text):
            return True
        if cues.search(text) and any(_loud(hit[0]) for hit in formulas.finditer(text)):
            return True
    return False


def _loud(text: str) -> bool:
    return bool(CAPITALS.search(text)) or bool(
        re.match(r"\W*(?:decision|resolution)s?\b|.*\bresolved\b", text, re.I)
    )


def read_decisions(entries: Sequence[Entry], style: MeetingStyle, *, formal: bool) -> Decisions:
    """The decisions among the entries of an item; prose ones only where the minutes know no formula."""
    found = Decisions()
    at = 0
    while at < len(entries):
        at = _read_at(entries, at, found, style, formal)
    return found


def _read_at(entries: Sequence[Entry], at: int, found: Decisions, style: MeetingStyle, formal: bool) -> int:
    """Read what entry ``at`` decides; the index of the entry to go on with."""
    entry = entries[at]
    p = entry.paragraph
    if entry.table is not None or not p.text:
        return at + 1
    if _is_label(p, style):
        found.used.add(at)
        return _block(entries, at + 1, at, found, style)
    hit = _formula(p.text, style, formal)
    if hit is not None:
        start, whole, formula = hit
        rest = p.text[start:].strip()
        if not rest or (formula and rest.endswith((":", ";", ":-")) and _has_list(entries, at + 1)):
            found.used.add(at)
            return _block(entries, at + 1, at, found, style)
        if _opens_list(entries, at, rest):
            return _run_in_list(entries, at, start, found)
        _inline(entries, at, start, whole, found)
        return at + 1
    if p.kind == "plain" and _is_lead_in(p, style) and _leads_on(entries, at):
        found.used.add(at)
        return _block(entries, at + 1, at, found, style)
    _sentences(entries, at, found, style)
    return at + 1


def _opens_list(entries: Sequence[Entry], at: int, rest: str) -> bool:
    """Whether the clause behind a formula is the first of a list: "RESOLVED – (1) …" over "(2) …"."""
    first = FIRST_MARK.match(rest)
    if first is None or not _has_list(entries, at + 1):
        return False
    return (entries[at + 1].paragraph.marker or "").strip("().") == SECOND[first["label"]]


def _run_in_list(entries: Sequence[Entry], at: int, start: int, found: Decisions) -> int:
    p = entries[at].paragraph
    lead = len(p.text[start:]) - len(p.text[start:].lstrip())
    mark = FIRST_MARK.match(p.text[start + lead :])
    begin = start + lead + (mark.end() if mark else 0)
    label = mark["label"] if mark else None
    found.used.add(at)
    found.clauses.append(
        Clause(p.text[begin:].strip(), label, p.cut(begin, len(p.text)), ballot_of(entries, at, at))
    )
    return _list(entries, at + 1, at, found)


def _is_label(p: Paragraph, style: MeetingStyle) -> bool:
    if not style.patterns["resolution_labels"].fullmatch(p.text.strip()):
        return False
    return p.bold or p.text.isupper() or _loud(p.text) or p.text.rstrip()[-1:] in ":-–"


def _formula(text: str, style: MeetingStyle, formal: bool) -> tuple[int, bool, bool] | None:
    """Where the clause begins; whether it runs to the paragraph's end; whether a formula opens it."""
    if not style.patterns["decision_cues"].search(text):
        return None
    for hit in style.patterns["resolution_formulas"].finditer(text):
        if _loud(hit[0]):
            return hit.end(), hit.start() == 0 and not hit[0].lower().startswith("it "), True
    if formal:
        return None
    prose = style.patterns["prose_decisions"].search(text)
    return (prose.end(), False, False) if prose else None


def _has_list(entries: Sequence[Entry], at: int) -> bool:
    return at < len(entries) and entries[at].table is None and entries[at].paragraph.marker is not None


def _is_lead_in(p: Paragraph, style: MeetingStyle) -> bool:
    return len(p.text.split()) <= 22 and bool(style.patterns["lead_ins"].fullmatch(p.text.strip()))


def _leads_on(entries: Sequence[Entry], at: int) -> bool:
    """Whether clauses follow a line like "That the Board:", or verbs in capitals one like "The Board:"."""
    if not _has_list(entries, at + 1):
        return False
    said = re.match(r"that\b", entries[at].text, re.I)
    return bool(said) or capital_verb(entries[at + 1].text) is not None


def _block(entries: Sequence[Entry], at: int, label: int, found: Decisions, style: MeetingStyle) -> int:
    """The clauses below a label: a list, or one paragraph."""
    if (
        (
            at < len(entries)
            and _is_lead_in(entries[at].paragraph, style)
            and entries[at].paragraph.marker is None
        )
        and at + 1 < len(entries)
        and (_has_list(entries, at + 1) or entries[at].text.rstrip().endswith((":", ";", "-")))
    ):
        found.used.add(at)
        at += 1
    if at >= len(entries) or entries[at].table is not None:
        return at
    if entries[at].paragraph.marker is None:
        ballot = ballot_of(entries, label, at)
        end = at + 1
        found.clauses.append(_whole(entries[at].paragraph, ballot))
        found.used.add(at)
        while (
            end < len(entries) and re.match(r"that\b", entries[end].text, re.I) and entries[end].table is None
        ):
            found.clauses.append(_whole(entries[end].paragraph, ballot))
            found.used.add(end)
            end += 1
        return end
    return _list(entries, at, label, found)


def _whole(p: Paragraph, ballot: Ballot) -> Clause:
    text = _without_ballot(p.text)
    return Clause(text, None, p.cut(0, len(text)), ballot)


def _list(entries: Sequence[Entry], at: int, label: int, found: Decisions) -> int:
    """The items of a list as clauses; deeper items and paragraphs set in belong to the clause above."""
    first = entries[at].paragraph
    left = first.lines[0].x0
    clauses: list[tuple[str | None, list[Paragraph]]] = []
    end = at
    while end < len(entries) and entries[end].table is None and not entries[end].opens_row:
        p = entries[end].paragraph
        if p.marker is not None and p.lines[0].x0 <= left + 8:
            if clauses and p.kind != first.kind and p.lines[0].x0 >= left - 8:
                break
            number = None if p.kind == "bullet" else (p.marker or "").strip("().")
            clauses.append((number, [p]))
        elif clauses and (p.marker is not None or _set_in(p, first)):
            clauses[-1][1].append(p)
        else:
            break
        end += 1
    ballot = ballot_of(entries, label, end - 1)
    for number, items in clauses:
        words = [w for p in items for w in p.words]
        found.clauses.append(Clause(" ".join(p.text for p in items), number, words, ballot))
    found.used.update(range(at, end))
    return max(end, at + 1)


def _set_in(p: Paragraph, first: Paragraph) -> bool:
    """Whether a paragraph without a mark stands under the text of a list item, not under its mark."""
    return p.x0 >= first.x0 - 3 and p.x0 > first.lines[0].x0 + 6 and not p.bold


def _inline(entries: Sequence[Entry], at: int, start: int, whole: bool, found: Decisions) -> None:
    """The clause behind a formula: to the end of the sentence, or of the paragraph (``whole``)."""
    p = entries[at].paragraph
    text = p.text[start:]
    ballot = ballot_of(entries, at, at)
    spans = sentences(text)
    end = spans[0][1] if spans else len(text)
    if whole:
        end = next((a for a, b in spans[1:] if BALLOT_SENTENCE.match(text[a:b])), len(text))
    marks = list(INLINE_MARK.finditer(text))
    if len(marks) >= 2:
        found.used.add(at)
        for mark, after in zip(marks, [*marks[1:], None], strict=True):
            a, b = start + mark.end(), start + after.start() if after else len(p.text)
            found.clauses.append(Clause(p.text[a:b].strip(), mark["label"], p.cut(a, b), ballot))
        return
    if whole:
        found.used.add(at)
    clause = text[:end].strip()
    if clause:
        found.clauses.append(Clause(clause, None, p.cut(start, start + end), ballot))


def _without_ballot(text: str) -> str:
    """The text without sentences at its end that only say who proposed and how the vote went."""
    spans = list(sentences(text))
    while len(spans) > 1 and BALLOT_SENTENCE.match(text[spans[-1][0] : spans[-1][1]]):
        spans.pop()
    return text[: spans[-1][1]] if spans else text


def _sentences(entries: Sequence[Entry], at: int, found: Decisions, style: MeetingStyle) -> None:
    """ "The Board NOTED the report." and, as an item's last word, "The Committee noted the report"."""
    p = entries[at].paragraph
    spans = verb_sentences(p.text)
    for start, end in spans:
        words = p.cut(start, end)
        found.clauses.append(Clause(p.text[start:end], None, words, ballot_of(entries, at, at)))
    if not spans and concludes(entries, at, style):
        found.clauses.append(Clause(p.text, None, p.words, ballot_of(entries, at, at)))
        found.used.add(at)


def records(decisions: Decisions, context: Context) -> list[Resolution]:
    """The clauses as records."""
    return [
        Resolution(
            number=clause.number,
            verb=decision_verb(clause.text),
            text=clause.text,
            proposer=clause.ballot.proposer,
            seconder=clause.ballot.seconder,
            votes=clause.ballot.votes,
            result=clause.ballot.result,
            evidence=context.trace.evidence(clause.words),
        )
        for clause in decisions.clauses
    ]
