"""Which action of the old version is which of the new one: by text, then by what stands beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from boardpapers.matching import Vocabulary, assign, fingerprint
from boardpapers.matching.likeness import common_runs
from boardpapers.records import Action

from .sharing import shared_out
from .version import Row

_ALIKE = 0.45  # texts this alike are the same action whatever stands beside them
_RELATED = 0.25  # texts this alike may be, where title, number, lead and measures agree
_TITLE, _BESIDE = 0.2, 0.1  # what the same title, and all that stands beside a text, add to its likeness
_SHORTENED = 0.62  # how alike a text is to one that holds it whole
_SHORTEST = 5  # words a text must have to be recognised inside a longer one


@dataclass(slots=True)
class Pairing:
    """Every action of both versions, in exactly one of these lists, split and merged ones apart."""

    pairs: list[tuple[Row, Row]] = field(default_factory=list)
    splits: list[tuple[Row, list[Row]]] = field(default_factory=list)
    merges: list[tuple[list[Row], Row]] = field(default_factory=list)
    dropped: list[Row] = field(default_factory=list)
    added: list[Row] = field(default_factory=list)

    def links(self) -> list[tuple[Row, Row]]:
        """Every (old, new) that belong together, split and merged ones included."""
        split = [(whole, part) for whole, parts in self.splits for part in parts]
        merged = [(part, whole) for parts, whole in self.merges for part in parts]
        return self.pairs + split + merged


def pair_actions(old: list[Row], new: list[Row], vocabulary: Vocabulary) -> Pairing:
    """Pair the actions of two versions: equal texts first, then splits and merges, then alike texts."""
    result = Pairing(dropped=list(old), added=list(new))
    _take(result, _equal_texts(old, new))
    vocabulary.meet([row.words for row in result.dropped], [row.words for row in result.added])
    _take_shared(result, vocabulary)
    _take(result, _alike_texts(result.dropped, result.added, vocabulary))
    place = {id(row): at for at, row in enumerate(old)}
    result.pairs.sort(key=lambda pair: place[id(pair[0])])
    return result


def _take(result: Pairing, pairs: list[tuple[Row, Row]]) -> None:
    result.pairs += pairs
    gone = {id(row) for pair in pairs for row in pair}
    result.dropped = [row for row in result.dropped if id(row) not in gone]
    result.added = [row for row in result.added if id(row) not in gone]


def _best(old: list[Row], new: list[Row], score: Callable[[Row, Row], float]) -> list[tuple[Row, Row]]:
    """The best assignment among pairs of the same source whose score is above 0."""
    scores = {
        (i, j): value
        for i, ours in enumerate(old)
        for j, theirs in enumerate(new)
        if ours.action.source == theirs.action.source and (value := score(ours, theirs)) > 0
    }
    return [(old[i], new[j]) for i, j in assign(scores)]


def _equal_texts(old: list[Row], new: list[Row]) -> list[tuple[Row, Row]]:
    """Equal texts; where several are, what stands beside them decides."""
    groups: dict[str, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    printed_alike = {row.action.text for row in old} & {row.action.text for row in new}
    for side, rows in enumerate((old, new)):
        for row in rows:
            text = row.action.text
            groups[text if text in printed_alike else fingerprint(text)][side].append(row)
    pairs = []
    for ours, theirs in groups.values():
        if len(ours) == len(theirs) == 1 and ours[0].action.source == theirs[0].action.source:
            pairs.append((ours[0], theirs[0]))
        elif ours and theirs:
            pairs += _best(ours, theirs, lambda a, b: 0.5 + 0.5 * beside(a, b))
    return pairs


def _alike_texts(old: list[Row], new: list[Row], vocabulary: Vocabulary) -> list[tuple[Row, Row]]:
    def score(ours: Row, theirs: Row) -> float:
        common = vocabulary.common(ours.words, theirs.words)
        if max(common.overlap, _SHORTENED * common.containment) < _RELATED:
            return 0.0
        text = vocabulary.alike(ours.words, theirs.words, _RELATED)
        if text < _ALIKE:
            text = max(text, _SHORTENED * min(common.containment, _held_in_order(ours.words, theirs.words)))
        if text < _RELATED:
            return 0.0
        value = text + _BESIDE * beside(ours, theirs) + _TITLE * _same_title(ours.action, theirs.action)
        return value if value >= _ALIKE else 0.0

    return _best(old, new, score)


def _held_in_order(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """0-1: how much of the shorter text stands, in order, in the longer one; 0 for very short ones."""
    shortest = min(len(ours), len(theirs))
    if shortest < _SHORTEST:
        return 0.0
    return sum(length for _, _, length in common_runs(ours, theirs)) / shortest


def beside(ours: Row, theirs: Row) -> float:
    """0-1: how far number, place, lead, money and measures of two actions agree."""
    measures = {metric.text for metric in ours.metrics}, {metric.text for metric in theirs.metrics}
    agreed = (
        (0.3, ours.ref is not None and ours.ref == theirs.ref),
        (
            0.2,
            (ours.action.priority, ours.action.objective)
            == (theirs.action.priority, theirs.action.objective),
        ),
        (0.2, bool(ours.leads) and ours.leads == theirs.leads),
        (0.1, bool(ours.funding) and ours.funding == theirs.funding),
        (0.1, ours.due is not None and ours.due == theirs.due),
        (0.1, bool(measures[0] & measures[1])),
    )
    return sum(weight for weight, holds in agreed if holds)


def _same_title(ours: Action, theirs: Action) -> bool:
    title = fingerprint(ours.title or "")
    return len(title) >= 12 and title == fingerprint(theirs.title or "")


def _take_shared(result: Pairing, vocabulary: Vocabulary) -> None:
    """Splits and merges among what is left, each row in one of them."""
    splits = shared_out([r.words for r in result.dropped], [r.words for r in result.added], vocabulary)
    result.splits = [(result.dropped[whole], [result.added[p] for p in parts]) for whole, parts in splits]
    _take_out(result, {id(row) for whole, parts in result.splits for row in (whole, *parts)})
    merges = shared_out([r.words for r in result.added], [r.words for r in result.dropped], vocabulary)
    result.merges = [([result.dropped[p] for p in parts], result.added[whole]) for whole, parts in merges]
    _take_out(result, {id(row) for parts, whole in result.merges for row in (whole, *parts)})


def _take_out(result: Pairing, gone: set[int]) -> None:
    result.dropped = [row for row in result.dropped if id(row) not in gone]
    result.added = [row for row in result.added if id(row) not in gone]
