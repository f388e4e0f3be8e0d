"""What a report asks the body to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from rapidfuzz import fuzz

from boardpapers.layout import Paragraph, Word
from boardpapers.normalise.verbs import leading_verb
from boardpapers.records import Recommendation

from ..context import Context

CAPITAL_CLAUSE = re.compile(r"\s*(?:[,;]\s*)?(?:\b(?:and|AND)\s+)?(?=\b[A-Z]{4,}\b)")
INLINE = re.compile(r"(?:^|\s)\((i{1,3}|iv|vi{0,3}|ix|x|[a-z]|\d{1,2})\)\s+", re.I)
"""A list mark within a sentence: "approves (i) the plan; and (ii) the budget"."""
LINKED = re.compile(r"[,;]\s*(?:and|or)\s*$", re.I)
"""What leads from an entry of a list to the next."""
ORDERS = (
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    tuple("abcdefghijklmnop"),
    tuple(str(n) for n in range(1, 21)),
)
LABEL_WORDS = 4
LEAD_WORDS = 12
"""So many words before a colon may still be the body that is asked."""
SAME = 88.0
"""Likeness in per cent above which a recommendation printed again is the same."""


def read_recommendations(
    items: Sequence[Paragraph], context: Context, *, mixed: bool = False
) -> list[Recommendation]:
    """The recommendations among the paragraphs of their section; words that lead in are passed over.

    ``mixed``: other text stands in the section, too ("Conclusions and recommendations").
    """
    if mixed:
        first = next((i for i, item in enumerate(items) if asks(item, context)), len(items))
        items = items[first:]
    found: list[Recommendation] = []
    lead: list[Word] = []
    for item, below in zip_longest(items, items[1:]):
        text = item.text.strip()
        style = context.style.reports
        if (
            not text
            or style.nothing_pattern.search(text)
            or style.purpose_pattern.fullmatch(text.rstrip("."))
        ):
            continue
        end = asked_until(item, context)
        if end == len(text) or only_leads(item, below, context):
            lead += item.words
            continue
        if found and item.kind == "bullet" and item.level > 0:
            found[-1] = extended(found[-1], item, context)
            continue
        if found and is_aside(item, found[-1]):
            continue
        listed = inline_list(text, end)
        if listed:
            found += [numbered(number, item, a, b, context) for number, a, b in listed]
            continue
        for a, b in clauses(text, end):
            said = LINKED.sub("", text[a:b]).strip(" ,;")
            found.append(recommendation(item, said, item.cut(a, b), context))
    context.trace.claim(lead)
    return found


def asks(item: Paragraph, context: Context) -> bool:
    """Whether a paragraph asks for something, or leads in what is asked."""
    return (
        asked_until(item, context) > 0
        or item.text.lower().startswith("that ")
        or bool(leading_verb(item.text))
    )


def is_aside(item: Paragraph, last: Recommendation) -> bool:
    """Whether a paragraph behind a list of recommendations only speaks of them: it asks for nothing."""
    plain = item.marker is None and last.number is not None and item.text[:1].isupper()
    return plain and leading_verb(item.text) is None and not item.text.lower().startswith("that ")


def asked_until(item: Paragraph, context: Context) -> int:
    """How much of a paragraph only leads in: all of "That the Board:", the opening of "X is asked to …"."""
    style = context.style.reports
    text = item.text.strip()
    hit = style.ask_end_pattern.search(text)
    if hit and hit.start() < 90:
        rest = text[hit.end() :]
        return len(text) if rest.endswith(":") and len(rest.split()) <= LEAD_WORDS else hit.end()
    if text.endswith(":") and style.ask_pattern.search(text):
        return len(text)
    return 0


def only_leads(item: Paragraph, below: Paragraph | None, context: Context) -> bool:
    """Whether a line asks for nothing itself: "That the Finance Committee" above a list, "Contracts:"."""
    if item.marker is not None or below is None or below.marker is None or leading_verb(item.text):
        return False
    words = len(item.body)
    names = context.style.reports.body_pattern.search(item.text) or item.text.lower().startswith("that ")
    return (words <= LEAD_WORDS and names is not None and item.text[-1] not in ".;") or (
        words <= LABEL_WORDS and item.text.endswith(":")
    )


def inline_list(text: str, start: int) -> list[tuple[str, int, int]]:
    """(number, start, end) of the entries of a list set within a sentence; empty where there is none."""
    hits = list(INLINE.finditer(text, start))
    if len(hits) < 2 or len(text[start : hits[0].start()].split()) > LEAD_WORDS:
        return []
    labels = tuple(hit[1].lower() for hit in hits)
    if not any(labels == order[: len(labels)] for order in ORDERS):
        return []
    ends = [*(hit.start() for hit in hits[1:]), len(text)]
    return [(hit[1], hit.end(), trimmed(text, hit.end(), end)) for hit, end in zip(hits, ends, strict=True)]


def numbered(number: str, item: Paragraph, start: int, end: int, context: Context) -> Recommendation:
    """One entry of a list set within a sentence."""
    text = item.text[start:end]
    words = item.cut(start, end)
    return Recommendation(
        number=number, verb=leading_verb(text), text=text, evidence=context.trace.evidence(words)
    )


def clauses(text: str, start: int) -> list[tuple[int, int]]:
    """The stretches of a sentence that each open with a verb in capitals: "COMMENT on … and ENDORSE …"."""
    rest = text[start:]
    if not re.match(r"[A-Z]{4,}\b", rest):
        return [(start, len(text))]
    cuts = sorted(
        {
            m.end()
            for m in CAPITAL_CLAUSE.finditer(rest)
            if leading_verb(rest[m.end() :].split(" ")[0].lower())
        }
    )
    ends = [*cuts[1:], len(rest)] if cuts else [len(rest)]
    return [(start + a, start + trimmed(rest, a, b)) for a, b in zip(cuts or [0], ends, strict=True)]


def trimmed(text: str, start: int, end: int) -> int:
    """The end of a clause without the "and" that leads to the next."""
    return start + len(re.sub(r"[\s,;]+(?:and)?\s*$", "", text[start:end], flags=re.I))


def recommendation(item: Paragraph, text: str, words: list[Word], context: Context) -> Recommendation:
    number = item.marker.strip("().") if item.marker and item.kind != "bullet" else None
    marks = item.words[:1] if item.marker else []
    return Recommendation(
        number=number, verb=leading_verb(text), text=text, evidence=context.trace.evidence([*marks, *words])
    )


def extended(record: Recommendation, item: Paragraph, context: Context) -> Recommendation:
    """A recommendation with one more bullet below it."""
    return record.model_copy(
        update={
            "text": f"{record.text}\n{item.text}",
            "evidence": [*record.evidence, *context.trace.evidence(item.words)],
        }
    )


def without_repeats(found: Sequence[Recommendation]) -> list[Recommendation]:
    """Recommendations printed twice (in a summary box and at the end) kept once, as printed first."""
    kept: list[Recommendation] = []
    for record in found:
        if not any(is_same(record, k) for k in kept):
            kept.append(record)
    return kept


def is_same(record: Recommendation, other: Recommendation) -> bool:
    """Whether two are one: the same words, or of one number the first words of the other."""
    one, two = record.text.lower().rstrip(" .;"), other.text.lower().rstrip(" .;")
    if record.number is not None and record.number == other.number:
        return two.startswith(one) or one.startswith(two)
    return fuzz.ratio(one, two) > SAME
