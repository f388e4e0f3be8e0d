"""What a report asks the body to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from boardpapers.layout import Paragraph, Word
from boardpapers.normalise.verbs import leading_verb
from boardpapers.records import Recommendation
from boardpapers.styles.reports import ReportStyle

from ..context import Context

CAPITAL_CLAUSE = re.compile(r"\s*(?:[,;]\s*)?(?:\b(?:and|AND)\s+)?(?=\b[A-Z]{4,}\b)")
INLINE = re.compile(r"(?:^|\s)\((i{1,3}|iv|vi{0,3}|ix|x|[a-z]|\d{1,2})\)\s+", re.I)
"""A list mark within a sentence: "approves (i) the plan; and (ii) the budget"."""
LINKED = re.compile(r"[,;]\s*(?:and|or)\s*$", re.I)
"""What leads from an entry of a list to the next."""
LEADS_ON = re.compile(r":$|\b(?:subject to|to|including|that|by|of|either)$", re.I)
"""How an entry ends that leads in a list of its own."""
ORDERS = (
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    tuple("abcdefghijklmnop"),
    tuple(str(n) for n in range(1, 21)),
)
NAMED = re.compile(
    r"(?:formal |proposed |draft )?recommendation\s+(?:no\.?\s*)?(?P<number>[A-Z]?\d{1,2}[a-z]?|[A-H])\b"
    r"\s*(?:[:.–—-]\s*|$)",
    re.I,
)
"""The label of a recommendation that is printed with it: "Recommendation 3: That …"."""
CONDITIONS = re.compile(
    r"\b(?:conditions?|reasons?|informatives?|heads of terms|obligations?)\b[^.;:]{0,60}:\s*-*$", re.I
)
"""What a recommendation ends with whose list below is no further recommendation."""
CLAUSE_WORDS = 2
"""Words of the shortest clause, "NOTE it", and the word that leads on."""
ANNOUNCES = re.compile(
    r"\b(?:list|number|series) of (?:the )?recommendations\b|\bfollowing (?:are (?:the )?)?recommendations?\b"
    r"|\bone of the following:$|\brecommendations? (?:is|are) (?:set out|listed|as follows|made)\b",
    re.I,
)
LABEL_WORDS = 4
LEAD_WORDS = 12
"""So many words before a colon may still be the body that is asked."""


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
    level = 0  # how far in the list stands
    for item, below in zip_longest(items, items[1:]):
        text = item.text.strip()
        if found and CONDITIONS.search(found[-1].text):
            break
        if says_nothing(text, context.style.reports):
            continue
        named = NAMED.match(text)
        if named is not None:
            if text[named.end() :]:
                found.append(said_as(named["number"], item, named.end(), len(text), context))
            continue
        end = asked_until(item, context)
        if end == len(text) or only_leads(item, below, context) or announces(item):
            lead += item.words
        elif found and is_part_of(item, found[-1], level):
            found[-1] = extended(found[-1], item, context)
        elif not found or not is_aside(item, found[-1]):
            found += asked_in(item, end, context)
            level = item.level if item.kind == "bullet" else 0
    context.trace.claim(lead)
    return found


def says_nothing(text: str, style: ReportStyle) -> bool:
    """Whether a text recommends nothing: no words, "None", or what the paper is for ("For noting")."""
    purpose = style.purpose_pattern.fullmatch(text.rstrip(".")) and not text.endswith(":")
    return not any(c.isalpha() for c in text) or bool(style.nothing_pattern.search(text) or purpose)


def asked_in(item: Paragraph, start: int, context: Context) -> list[Recommendation]:
    """What a paragraph asks for from ``start`` of its text on: entries of a list in it, or its clauses."""
    text = item.text.strip()
    listed = inline_list(text, start) if item.marker is None or start else []
    if listed:
        return [said_as(number, item, a, b, context) for number, a, b in listed]
    return [
        recommendation(item, LINKED.sub("", text[a:b]).strip(" ,;"), item.cut(a, b), context)
        for a, b in (clauses(text, start) if item.marker is None else [(start, len(text))])
    ]


def is_part_of(item: Paragraph, last: Recommendation, level: int) -> bool:
    """Whether a paragraph belongs to the recommendation above it: a bullet below it, the list it leads in."""
    below = item.kind == "bullet" and item.level > level
    return below or (not is_aside(item, last) and goes_on_with(item, last))


def goes_on_with(item: Paragraph, last: Recommendation) -> bool:
    """Whether an entry of another kind of list belongs to the one above, which leads in: "c) note:"."""
    if last.number is None or item.marker is None:
        return False
    opened = last.text.split("\n")
    same = [mark_kind(line.split(" ")[0]) for line in opened[1:]][-1:] or [mark_kind(item.marker)]
    own = mark_kind(item.marker)
    return LEADS_ON.search(opened[0].rstrip()) is not None and own != mark_kind(last.number) and own in same


def mark_kind(mark: str) -> str:
    """What kind of list a mark is of: "roman", "letter", "number" or "bullet"."""
    plain = mark.strip("().")
    if not plain or not plain.isalnum():
        return "bullet"
    if plain.isdigit():
        return "number"
    return "roman" if set(plain.lower()) <= set("ivx") else "letter"


def asks(item: Paragraph, context: Context) -> bool:
    """Whether a paragraph asks for something, or leads in what is asked."""
    return (
        NAMED.match(item.text) is not None
        or asked_until(item, context) > 0
        or item.text.lower().startswith("that ")
        or bool(leading_verb(item.text))
    )


def is_aside(item: Paragraph, last: Recommendation) -> bool:
    """Whether a paragraph behind a list of recommendations only speaks of them: it asks for nothing."""
    plain = item.marker is None and last.number is not None and item.text[:1].isupper()
    return plain and leading_verb(item.text) is None and not item.text.lower().startswith("that ")


def goes_beside(item: Paragraph, last: Recommendation) -> bool:
    """Whether the last paragraph of a section of recommendations is none of them."""
    return is_aside(item, last) or CONDITIONS.search(last.text) is not None


def asked_until(item: Paragraph, context: Context) -> int:
    """How much of a paragraph only leads in: all of "That the Board:", the opening of "X is asked to …"."""
    style = context.style.reports
    text = item.text.strip()
    hit = style.ask_end_pattern.search(text)
    if hit and hit.start() < 90:
        rest = text[hit.end() :].rstrip(" -–—:")
        if not rest:
            return len(text)  # "The Committee is asked:-"
        rest = text[hit.end() :].rstrip(" -–—")
        return len(text) if rest.endswith(":") and len(rest.split()) <= LEAD_WORDS else hit.end()
    if text.endswith(":") and style.ask_pattern.search(text) and not CONDITIONS.search(text):
        return len(text)
    return 0


def only_leads(item: Paragraph, below: Paragraph | None, context: Context) -> bool:
    """Whether a line asks for nothing itself: "That the Finance Committee" above a list, "Contracts:"."""
    if item.marker is not None or below is None or below.marker is None or leading_verb(item.text):
        return False
    if CONDITIONS.search(item.text):
        return False
    words = len(item.body)
    names = context.style.reports.body_pattern.search(item.text) or item.text.lower().startswith("that ")
    return (words <= LEAD_WORDS and names is not None and item.text[-1] not in ".;") or (
        words <= LABEL_WORDS and item.text.endswith(":")
    )


def announces(item: Paragraph) -> bool:
    """Whether a plain paragraph only says that recommendations, or the choices there are, follow."""
    return item.marker is None and ANNOUNCES.search(item.text) is not None


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


def named_recommendations(
    items: Sequence[Paragraph], context: Context, title: str | None
) -> list[Recommendation]:
    """The recommendations that text makes where it has led up to them: "Recommendation 3: That …".

    ``title``: the heading above, which may be the label alone.
    """
    headed = NAMED.fullmatch((title or "").strip())
    if headed is not None and items:
        return [said_as(headed["number"], items[0], 0, len(items[0].text), context)]
    found = []
    for item in items:
        hit = NAMED.match(item.text) if item.kind == "plain" else None
        if hit is not None and asks_at_once(item.text[hit.end() :]):
            found.append(said_as(hit["number"], item, hit.end(), len(item.text), context))
    return found


def asks_at_once(text: str) -> bool:
    """Whether a text opens as what is asked for does."""
    return text[:5].lower() == "that " or leading_verb(text) is not None


def said_as(number: str, item: Paragraph, start: int, end: int, context: Context) -> Recommendation:
    """A recommendation under its number, which stands within the text: of a list in a sentence, a label."""
    text = item.text[start:end].strip()
    words = item.cut(start, end)
    return Recommendation(
        number=number, verb=leading_verb(text), text=text, evidence=context.trace.evidence(words)
    )


def clauses(text: str, start: int) -> list[tuple[int, int]]:
    """The stretches of a sentence that each open with a verb in capitals: "COMMENT on … and ENDORSE …"."""
    rest = text[start:]
    if rest.isupper() or not re.match(r"[A-Z]{4,}\b", rest):
        return [(start, len(text))]
    cuts = [0]
    for m in CAPITAL_CLAUSE.finditer(rest):
        apart = len(rest[cuts[-1] : m.end()].split()) > CLAUSE_WORDS  # "DEBATE and DECIDE" are one
        if apart and leading_verb(rest[m.end() :].split(" ")[0].lower()):
            cuts.append(m.end())
    ends = [*cuts[1:], len(rest)]
    return [(start + a, start + trimmed(rest, a, b)) for a, b in zip(cuts, ends, strict=True)]


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
            "text": f"{record.text}\n{item.text if item.kind == 'bullet' else f'{item.marker} {item.text}'}",
            "evidence": [*record.evidence, *context.trace.evidence(item.words)],
        }
    )
