"""Splits and merges: a text that is shared out over several others."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.matching import Vocabulary
from boardpapers.matching.likeness import common_runs

_PART_FOUND = 0.65  # weighted share of a part's words that must come from the whole
_WHOLE_FOUND = 0.7  # weighted share of the whole's words that its parts must hold together
_OWN_SHARE = 0.08  # weighted share of the whole that each part must hold alone
_OWN_WORDS = 3
_WHOLE_WORDS = 8
_AT_HOME = 0.85  # a part this alike to another whole is that one, reworded

Words = tuple[str, ...]
Shared = tuple[int, tuple[int, ...]]


def shared_out(wholes: Sequence[Words], parts: Sequence[Words], vocabulary: Vocabulary) -> list[Shared]:
    """Wholes with the parts that divide their text among them: (whole, (part, part, …)).

    Each part is taken from the whole for the most, holds something no other part holds, and together
    they hold nearly all of it.  A part belongs to one whole; the best covered whole has the first choice.
    """
    found = []
    for index, whole in enumerate(wholes):
        if len(whole) < _WHOLE_WORDS:
            continue
        covers = _covers(whole, parts, vocabulary)
        if len(covers) < 2:
            continue
        others = [other for other in wholes if other is not whole]
        covers = {p: cover for p, cover in covers.items() if not _at_home(parts[p], others, vocabulary)}
        share, chosen = _divide(whole, covers, vocabulary)
        if chosen:
            found.append((share, index, chosen))
    used: set[int] = set()
    result = []
    for _, index, chosen in sorted(found, key=lambda f: (-f[0], f[1])):
        if used.isdisjoint(chosen):
            used |= set(chosen)
            result.append((index, chosen))
    return sorted(result)


def _at_home(part: Words, others: Sequence[Words], vocabulary: Vocabulary) -> bool:
    return any(vocabulary.alike(other, part, _AT_HOME) >= _AT_HOME for other in others)


def _divide(
    whole: Words, covers: dict[int, set[int]], vocabulary: Vocabulary
) -> tuple[float, tuple[int, ...]]:
    """The parts of one whole and the share of it they hold; no parts where it is not divided."""
    weights = [vocabulary.weight(word) for word in whole]
    total = sum(weights)

    def own(index: int, among: list[int]) -> bool:
        alone = covers[index] - set[int]().union(*(covers[other] for other in among if other != index))
        return len(alone) >= _OWN_WORDS and sum(weights[at] for at in alone) >= _OWN_SHARE * total

    chosen: list[int] = []
    for index in sorted(covers, key=lambda i: (-sum(weights[at] for at in covers[i]), i)):
        if all(own(each, [*chosen, index]) for each in [*chosen, index]):
            chosen.append(index)
    if len(chosen) < 2:
        return 0.0, ()
    held = sum(weights[at] for at in set[int]().union(*(covers[index] for index in chosen)))
    return (held / total, tuple(sorted(chosen))) if held >= _WHOLE_FOUND * total else (0.0, ())


def _covers(whole: Words, parts: Sequence[Words], vocabulary: Vocabulary) -> dict[int, set[int]]:
    """Per part taken from the whole: the positions of the whole's words it holds."""
    covers: dict[int, set[int]] = {}
    for index, part in enumerate(parts):
        common = vocabulary.common(part, whole)
        if common.shared < _PART_FOUND * common.old:  # not even its words in any order
            continue
        runs = common_runs(whole, part)
        taken = vocabulary.weigh(word for _, at, length in runs for word in part[at : at + length])
        if taken >= _PART_FOUND * common.old:
            covers[index] = {position for at, _, length in runs for position in range(at, at + length)}
    return covers
