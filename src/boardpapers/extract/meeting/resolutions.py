"""What a meeting resolved: blocks under RESOLVED, formulas in a sentence, verbs in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Paragraph
from boardpapers.normalise.verbs import capital_verb
from boardpapers.records import Resolution
from boardpapers.styles.meetings import MeetingStyle

from ..context import Context
from ..sentences import sentences
from .ballots import BALLOT_SENTENCE, ballot_of
from .carried import carried_at
from .clauses import Clause, Decisions, capital_clauses, listed_clauses, whole_clause
from .decision_sentences import concludes, decision_verb, verb_sentences, whole_sentences
from .flow import Entry
from .formulas import Formula, formulas_in, is_loud
from .lead_ins import LEADS_ON, behind_lead_in, has_list, is_lead_in
from .motions import Contest, read_contest
from .votes import Ballot, read_ballot

FIRST_MARK = re.compile(r"\(?(?P<label>1|a|i)[).]\s+(?=\S)")
SECOND = {"1": "2", "a": "b", "i": "ii"}
SAYS_SO = re.compile(
    r"\b(?:motion|amendment)\b[^.]{0,60}\b(?:carried|adopted|successful)\b|\baccordingly\b", re.I
)
"""A decision that only says which side was carried."""
DECIDES = re.compile(r"^(?:(?!\b(?:board|committee|council|cabinet|panel)\b).)+\bbe \w+ed\b", re.I)
"""A line over a list that decides something itself: "the application be granted subject to:"."""
FEWEST = 3
"""Words that one of several clauses in a paragraph has at least."""
INLINE_MARK = re.compile(
    r"(?:^|(?<=[;,.:])\s+(?:and\s+)?|\s+and\s+)\(?(?P<label>\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)\s+"
)


def read_decisions(
    entries: Sequence[Entry], style: MeetingStyle, *, formal: bool, movers: Ballot | None = None
) -> Decisions:
    """The decisions among the entries of an item; prose ones only where the minutes know no formula.

    ``movers``: who moved and seconded what the item holds, where its heading names them.
    """
    found = Decisions()
    contest = read_contest(entries, style)
    at = 0
    while at < len(entries):
        if contest is not None and at in contest.spoken:
            at += 1
            continue
        known = len(found.clauses)
        end = carried_at(entries, at, movers, found) if entries[at].table is None else None
        at = end or _read_at(entries, at, found, style, formal)
        found.floor = at if len(found.clauses) > known else found.floor
        if contest is not None and at > contest.at:
            found.clauses[known:] = [c._replace(ballot=contest.ballot) for c in found.clauses[known:]]
    return _with_winner(found, contest) if contest is not None else found


def _with_winner(found: Decisions, contest: Contest) -> Decisions:
    """The decisions with the text of what was carried, where none of them does more than say so."""
    settled = [c for c in found.clauses if c.ballot is contest.ballot]
    said = [c for c in settled if not SAYS_SO.search(c.text)]
    if not said:
        found.clauses = [c for c in found.clauses if c not in settled]
        found.clauses += [
            Clause(text, number, words, contest.ballot) for number, text, words in contest.winner.texts
        ]
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
    formulas = formulas_in(p.text, style, formal=formal)
    if formulas:
        _, start, whole, opens = formulas[0]
        rest = p.text[start:].strip()
        if not rest or (opens and rest.endswith(LEADS_ON) and has_list(entries, at + 1)):
            found.used.add(at)
            known = len(found.clauses)
            end = _block(entries, at + 1, at, found, style)
            if DECIDES.search(rest) and found.clauses[known:]:
                words = p.cut(start, len(p.text))
                found.clauses.insert(known, Clause(rest, None, words, found.clauses[known].ballot))
            return end
        if _opens_list(entries, at, rest):
            return _run_in_list(entries, at, start, found)
        if len(formulas) == 1 or whole:
            _inline(entries, at, start, whole, found)
        else:
            _several(p, formulas, found)
        return at + 1
    if (
        p.kind == "plain"
        and is_lead_in(p, style)
        and _leads_on(entries, at)
        and not _is_read_out(p, entries, style)
    ):
        found.used.add(at)
        return _block(entries, at + 1, at, found, style)
    _sentences(entries, at, found, style, formal)
    return at + 1


def _opens_list(entries: Sequence[Entry], at: int, rest: str) -> bool:
    """Whether the clause behind a formula is the first of a list: "RESOLVED – (1) …" over "(2) …"."""
    first = FIRST_MARK.match(rest)
    if first is None or not has_list(entries, at + 1):
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
        Clause(
            p.text[begin:].strip(), label, p.cut(begin, len(p.text)), ballot_of(entries, at, at, found.floor)
        )
    )
    return listed_clauses(entries, at + 1, at, found)


def _is_label(p: Paragraph, style: MeetingStyle) -> bool:
    if not style.patterns["resolution_labels"].fullmatch(p.text.strip()):
        return False
    return p.bold or p.text.isupper() or is_loud(p.text) or p.text.rstrip()[-1:] in ":-–"


def _leads_on(entries: Sequence[Entry], at: int) -> bool:
    """Whether clauses follow a line like "That the Board:", or verbs in capitals one like "The Board:"."""
    if not has_list(entries, at + 1):
        return False
    said = re.match(r"that\b", entries[at].text, re.I)
    return bool(said) or capital_verb(entries[at + 1].text) is not None


def _is_read_out(p: Paragraph, entries: Sequence[Entry], style: MeetingStyle) -> bool:
    """Whether a lead-in is set plainly where decisions are in bold: that of an amendment read out."""
    return not p.bold and any(
        e.table is None and e.paragraph.bold and formulas_in(e.text, style, formal=True) for e in entries
    )


def _block(entries: Sequence[Entry], at: int, label: int, found: Decisions, style: MeetingStyle) -> int:
    """The clauses below a label: a list, or one paragraph."""
    at = behind_lead_in(entries, at, found.used, style)
    if at >= len(entries) or entries[at].table is not None:
        return at
    if entries[at].paragraph.marker is None:
        lettered = capital_clauses(entries, at, label, found)
        if lettered > at:
            return lettered
        ballot = ballot_of(entries, label, at, found.floor)
        end = at + 1
        found.clauses.append(whole_clause(entries[at].paragraph, ballot))
        found.used.add(at)
        while (
            end < len(entries) and re.match(r"that\b", entries[end].text, re.I) and entries[end].table is None
        ):
            found.clauses.append(whole_clause(entries[end].paragraph, ballot))
            found.used.add(end)
            end += 1
        if found.clauses[-1].text.endswith(":") and has_list(entries, end):
            return listed_clauses(entries, end, label, found)
        return end
    return listed_clauses(entries, at, label, found)


def _several(p: Paragraph, formulas: Sequence[Formula], found: Decisions) -> None:
    """The clauses of a paragraph that takes several decisions: each to the end of its sentence."""
    ends = [*(f.begin for f in formulas[1:]), len(p.text)]
    for formula, end in zip(formulas, ends, strict=True):
        said = p.text[formula.start : end]
        spans = sentences(said)
        clause = said[: spans[0][1] if spans else len(said)].strip()
        if len(clause.split()) >= FEWEST:
            words = p.cut(formula.start, formula.start + len(said[: said.find(clause)]) + len(clause))
            found.clauses.append(Clause(clause, None, words, read_ballot(p.text[formula.begin : end])))


def _inline(entries: Sequence[Entry], at: int, start: int, whole: bool, found: Decisions) -> None:
    """The clause behind a formula: to the end of the sentence, or of the paragraph (``whole``)."""
    p = entries[at].paragraph
    text = p.text[start:]
    ballot = ballot_of(entries, at, at, found.floor)
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


def _sentences(
    entries: Sequence[Entry], at: int, found: Decisions, style: MeetingStyle, formal: bool
) -> None:
    """ "The Board NOTED the report." and, as an item's last word, "The Committee noted the report"."""
    p = entries[at].paragraph
    spans = verb_sentences(p.text, style) or whole_sentences(p.text, style, formal=formal)
    for start, end in spans:
        words = p.cut(start, end)
        found.clauses.append(Clause(p.text[start:end], None, words, ballot_of(entries, at, at, found.floor)))
    if not spans and concludes(entries, at, style):
        found.clauses.append(Clause(p.text, None, p.words, ballot_of(entries, at, at, found.floor)))
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
