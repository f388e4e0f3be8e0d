"""Sentences that measure ("rose from 15% in May to 67% in June") or set a number to reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from boardpapers.normalise.periods import find_periods, find_yearless
from boardpapers.normalise.quantities import Quantity, find_quantities, share_of_change
from boardpapers.styles.measures import MeasureStyle

SENTENCE = re.compile(
    r"(?<=[.?!;])(?<!\bNo\.)(?<!\bi\.e\.)(?<!\be\.g\.)\s+(?=[A-Z‘“(])"
    r"|(?<=[a-z)%\d]\.)(?<!approx\.)(?<!\bca\.)(?<!\bno\.)(?<!\bpara\.)(?<!\bref\.)(?<!\bfig\.)(?<!\bpp\.)(?<!\be\.g\.)"
    r"(?<!\bi\.e\.)\s+(?=[\d£])"
)
ABOUT = (
    r"(?:(?:an?|around|about|approximately|almost|nearly|just|over|under|below|above"
    r"|a\s+(?:low|high)\s+of)\s+)*"
)
NUMBERS = re.compile(
    r"\d(?:\s?%| per ?cent|[^.]{0,40}\btarget\b)|from\b[^.]{0,60}\d|target\b[^.]{0,40}\d"
    r"|(?:no (?:more|fewer|less) than|at least)\b[^.]{0,12}\d"
    r"|by (?:an? |one[ -])?(?:half|third|quarter|fifth)\b"
)
"""What a text in lower case must hold to be worth reading.  Every paragraph is searched for it: each branch
opens with a letter or figure, so that most places are passed over at once."""
FROM = re.compile(rf"\bfrom\s+(?:a\s+)?(?:baseline\s+(?:of\s+)?)?{ABOUT}$", re.I)
TO = re.compile(rf"(?:(?!\bfrom\b)[^.;]){{0,60}}?\bto\s+{ABOUT}", re.I)
BACK = re.compile(rf"[^.;]{{0,60}}?\bfrom\s+{ABOUT}", re.I)
UP_FROM = re.compile(
    rf"[^.;]{{0,60}}?\b(?:up|down|(?:increase|rise|fall|reduction|decrease|improvement|drop))\s+from\s+{ABOUT}",
    re.I,
)
RANGE = re.compile(
    r"\b(?:ag(?:e|ed|es|ing)|rang\w+|var(?:y|ies|ied|ying)|open|runs?|page|item|between)\s+from\s*$", re.I
)
"""Words before "from A to B" that tell of a range, not of a change."""
TARGET_BEHIND = re.compile(
    r"\s+(?:national\s+|local\s+|annual\s+|quarterly\s+)?(?:target|standard)\b(?!\s+date)", re.I
)
ARRIVED = re.compile(rf"\b(?:to|at|was|were|is|stood\s+at)\s+{ABOUT}$", re.I)
BETWEEN = re.compile(r"\bbetween\s", re.I)
FAR = 70
"""Characters behind a number in which its time must stand."""
TORN = re.compile(r"[.?!]\s[a-z]{2}")
"""A stop in the middle: text of two columns run together."""
MARKED = re.compile(r"\b(?:floor|ceiling|threshold|limit|tolerance|baseline)\s+(?:of|at)\s*$", re.I)
"""Words before a number that was set, though it is no target."""
NEAR = 30
"""Characters behind a number in which the noun may stand that it counts."""
LONGEST = 60
"""Words; what is longer is text that columns have run together."""


class Value(NamedTuple):
    """A number told at ``start`` to ``end`` of the sentence, and the time told with it."""

    quantity: Quantity
    period: str | None
    start: int
    end: int


class Told(NamedTuple):
    """A sentence, at ``start`` to ``end`` of its paragraph, with its values or the number to reach."""

    start: int
    end: int
    values: list[Value]
    target: Quantity | None


def read_sentences(text: str, style: MeasureStyle) -> Iterator[Told]:
    """The sentences of a paragraph that tell of a measured change, or set a percentage to reach."""
    if not may_tell(text):
        return
    for start, end in sentences(text):
        sentence = text[start:end]
        if not may_tell(sentence):
            continue
        quantities = amounts_in(sentence, style)
        aim = target_in(sentence, quantities, style)
        if aim:
            values = beside_aim(sentence, aim, quantities, style)
        else:
            values = change_in(sentence, quantities, style) if "from" in sentence else []
        if (aim or values) and is_plain(sentence) and not style.forecast_pattern.search(sentence):
            yield Told(start, end, values, aim)


def may_tell(text: str) -> bool:
    """Whether a text is worth reading: it holds numbers as measures and targets have them."""
    return NUMBERS.search(text.lower()) is not None


def is_plain(sentence: str) -> bool:
    """Whether this is one sentence as somebody wrote it, not columns that were run together."""
    return len(sentence.split()) <= LONGEST and not TORN.search(sentence)


def amounts_in(sentence: str, style: MeasureStyle) -> list[Quantity]:
    """The numbers of a sentence that are no part of a date."""
    found = [q for q in find_quantities(sentence) if q.unit != "years"]
    if all(q.unit in ("%", "£") for q in found):
        return found
    times = times_in(sentence, style)
    return [q for q in found if not any(a <= q.start < b for a, b in times)]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends."""
    at = 0
    for gap in SENTENCE.finditer(text):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)


def target_in(sentence: str, quantities: list[Quantity], style: MeasureStyle) -> Quantity | None:
    """The number a sentence sets as one to reach: a percentage, or any number behind "target of".

    What it says of prices and interest rates is no aim of the board.
    """
    if style.economy_pattern.search(sentence):
        return None
    duty = style.duty_pattern.search(sentence) is not None
    for quantity in quantities:
        lead = sentence[: quantity.start]
        if quantity.unit == "%" and style.aim_pattern.search(lead):
            return quantity
        if quantity.unit and (
            is_stated(sentence, quantity, style) or (duty and style.bound_pattern.search(lead))
        ):
            return quantity
    share = share_of_change(sentence)
    return share if share and style.aim_pattern.search(sentence[: share.start]) else None


def counts_same(sentence: str, one: Quantity, aim: Quantity) -> bool:
    """Whether a number counts what the target does, with other words between: "613 foster households"."""
    near = sentence[one.end : one.end + NEAR].split(",")[0]
    return one.unit is None and aim.unit not in (None, "%", "£") and f"{aim.unit}" in near.split()


def is_stated(sentence: str, quantity: Quantity, style: MeasureStyle) -> bool:
    """Whether the words beside a number call it a target: "a target of 85%", "the 95% target"."""
    return bool(style.stated_pattern.search(sentence[: quantity.start])) or bool(
        TARGET_BEHIND.match(sentence, quantity.end)
    )


def beside_aim(sentence: str, aim: Quantity, quantities: list[Quantity], style: MeasureStyle) -> list[Value]:
    """What was measured in a sentence that says its target, too: one value, or a change."""
    if not is_stated(sentence, aim, style):
        return []
    others = [q for q in quantities if q.end <= aim.start]
    return reached_in(sentence, aim, others, style) or change_in(sentence[: aim.start], others, style)


def reached_in(sentence: str, aim: Quantity, quantities: list[Quantity], style: MeasureStyle) -> list[Value]:
    """What was measured beside the number to reach: "84.1% in Q2, against a target of 85%"."""
    before = [q for q in quantities if q.unit == aim.unit or counts_same(sentence, q, aim)]
    if len(before) != 1 or MARKED.search(sentence[: before[0].start]):
        return []
    [one] = before
    compared = style.against_pattern.search(sentence[one.end : aim.start])
    if compared is None or style.intention_pattern.search(sentence):
        return []
    times = times_in(sentence, style)
    period = sentence[times[0][0] : times[0][1]].strip(" ,.()") if len(times) == 1 else None
    return [Value(one, period, one.start, one.end)]


def change_in(sentence: str, quantities: list[Quantity], style: MeasureStyle) -> list[Value]:
    """The two values of a change: "from A to B", or "to B from A"; in the order they are printed."""
    for one, two in pairwise(quantities):
        before, between = sentence[: one.start], sentence[one.end : two.start]
        onward = FROM.search(before) and TO.fullmatch(between) and not RANGE.search(before)
        backward = ARRIVED.search(before) and BACK.fullmatch(between)
        changed = style.change_pattern.search(before) and (onward or backward)
        if not (changed or UP_FROM.fullmatch(between)) or not same_unit(one, two):
            continue
        if style.intention_pattern.search(sentence):
            return []
        unit = one.unit or two.unit
        periods = times_beside(sentence, one, two, style)
        return [
            Value(q._replace(unit=unit), period, q.start, max(q.end, end))
            for q, (period, end) in zip((one, two), periods, strict=True)
        ]
    return []


def same_unit(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers measure one thing: the same unit, or the noun printed with one of them only."""
    return one.unit == two.unit or None in (one.unit, two.unit)


def times_beside(
    sentence: str, one: Quantity, two: Quantity, style: MeasureStyle
) -> list[tuple[str | None, int]]:
    """The time behind each number and where it ends, or those of "Between A and B" at the head."""
    found = [
        time_behind(sentence, one.end, two.start, style),
        time_behind(sentence, two.end, len(sentence), style),
    ]
    if found[0][0] is None and found[1][0] is None:
        head = times_in(sentence[: one.start], style)
        if len(head) == 2 and BETWEEN.search(sentence[: head[0][0]]):
            return [(sentence[a:b], 0) for a, b in head]
    return found


def time_behind(sentence: str, start: int, end: int, style: MeasureStyle) -> tuple[str | None, int]:
    """The first time named in the clause behind a number, as printed."""
    clause = re.split(r"[;:]|\.\s", sentence[start : min(end, start + FAR)])[0]
    for a, b in times_in(clause, style):
        return clause[a:b].strip(" ,.()"), start + b
    return None, 0


def times_in(text: str, style: MeasureStyle) -> list[tuple[int, int]]:
    """Where times stand in a text: dated, without a year, or relative ("last year")."""
    dated = find_periods(text)
    spans = [(p.at, p.to) for p in dated] + [(p.at, p.to) for p in find_yearless(text, dated)]
    return sorted(spans + [m.span() for m in style.relative_pattern.finditer(text)])
