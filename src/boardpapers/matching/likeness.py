"""How alike two texts are: as sequences of words, and by the words that tell texts apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain
from math import log
from operator import methodcaller
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from .wording import words

Words = tuple[str, ...]

_SMALL_WORDS = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "for", "from", "has", "have", "in",
    "including", "is", "it", "its", "may", "of", "on", "or", "other", "our", "out", "over", "so", "such",
    "that", "the", "their", "them", "these", "they", "this", "those", "through", "to", "up", "was", "we",
    "were", "where", "which", "who", "will", "with", "within", "would",
})  # fmt: skip
_ENDINGS = ("ing", "ed", "es", "ly", "s")
_BARE = methodcaller("strip", ".,;:!?()[]'\"‘’“”•")
_SMALL = 0.1  # the weight of a small word beside one that carries meaning


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its commonest English endings; crude, but "invited" meets "invite".

    A small word stays as it is, so that all words of a stem weigh the same.
    """
    if word in _SMALL_WORDS:
        return word
    if word.endswith(_ENDINGS):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                word = word[: -len(ending)]
                break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def similarity(old: str, new: str) -> float:
    """0-1: twice the words in common, in order, over all words (the normalised Indel similarity)."""
    return 1.0 if old == new else round(_in_order(words(old), words(new)), 3)


def _in_order(old: Words, new: Words) -> float:
    return Indel.normalized_similarity(old, new) if old or new else 1.0


def common_runs(old: Words, new: Words, shortest: int = 2) -> list[tuple[int, int, int]]:
    """Runs of words both texts have, in order: (start in old, start in new, length), `shortest` or longer."""
    found = LCSseq.opcodes(old, new)
    runs = [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in found if op.tag == "equal"]
    return [run for run in runs if run[2] >= shortest]


class Common(NamedTuple):
    """Weights of the words in both texts, in the old one and in the new one."""

    shared: float
    old: float
    new: float

    @property
    def overlap(self) -> float:
        """0-1: what both have over all they have (Dice); never below how `alike` they are."""
        return 2 * self.shared / (self.old + self.new) if self.old + self.new else 0.0

    @property
    def containment(self) -> float:
        """0-1: what both have over what the one with less to say has."""
        less = min(self.old, self.new)
        return self.shared / less if less else 0.0


def _stems(text: str) -> set[str]:
    """The stems a text holds, for counting only: cut at blanks, far cheaper than `words`."""
    return set(map(stem, map(_BARE, set(text.casefold().replace("-", " ").replace("/", " ").split()))))


class Bag(NamedTuple):
    """The words of a text in any order: the weight of each, and of all."""

    text: Words
    weights: dict[str, float]
    """By stem; where a stem stands again by "2 stem", "3 stem" …, so that a set of keys is a multiset."""
    total: float


class _Weights(dict[str, float]):
    """Weights of words, each worked out when first asked for."""

    def __init__(self, texts: int, holding: Mapping[str, int]) -> None:
        self._texts, self._holding = texts, holding

    def __missing__(self, word: str) -> float:
        key = stem(word)
        rarity = log((1 + self._texts) / min(self._holding.get(key, 1), self._texts))
        self[word] = rarity * (_SMALL if key in _SMALL_WORDS else 1.0)
        return self[word]


class Vocabulary:
    """Weights of words by how few texts of a paper hold them, so that what all texts say tells little.

    Built from every text that is to be compared, paper by paper (inverse document frequency).  A word
    counts by the paper that has it most: a pair of equal texts does not make its own words common.
    """

    def __init__(self, *papers: Iterable[str]) -> None:
        self._papers = papers
        # by identity: a hash of all words for every look-up is dear; a bag keeps its text alive
        self._bags: dict[int, Bag] = {}
        self._common: dict[tuple[int, int], Common] = {}

    @cached_property
    def _weights(self) -> _Weights:
        """Weights by the texts that hold a stem, of the paper that has most; counted when first asked for."""
        longest, found, stems = 1, dict[str, int](), cache(_stems)  # most texts stand in several papers
        for paper in self._papers:
            texts = [stems(text) for text in paper]
            longest = max(longest, len(texts))
            for key, count in Counter(chain.from_iterable(texts)).items():
                if count > found.get(key, 0):
                    found[key] = count
        return _Weights(longest, found)

    def weight(self, word: str) -> float:
        """How much a word tells: small words next to nothing, rare words most."""
        return self._weights[word]

    def weigh(self, tokens: Iterable[str]) -> float:
        """The summed weight of words."""
        return sum(map(self._weights.__getitem__, tokens))

    def common(self, old: Words, new: Words) -> Common:
        """The weighted words of two texts, and those in both, in any order."""
        known = self._common.get((id(old), id(new)))
        if known is None:
            ours, theirs = self._bag(old), self._bag(new)
            # in the order of one text's words, so that the last bit of the sum is always the same
            shared = sum([weight for key, weight in ours.weights.items() if key in theirs.weights])
            known = self._learn(ours, theirs, shared)
        return known

    def _learn(self, ours: Bag, theirs: Bag, shared: float) -> Common:
        """Keep what two texts share, for either to be the old one."""
        self._common[id(theirs.text), id(ours.text)] = Common(shared, theirs.total, ours.total)
        known = self._common[id(ours.text), id(theirs.text)] = Common(shared, ours.total, theirs.total)
        return known

    def meet(self, old: Sequence[Words], new: Sequence[Words]) -> None:
        """Learn what all pairs of two lists have in `common`: at once is far cheaper than one by one."""
        holding: dict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(new):
            for key in self._bag(text).weights:
                holding[key].append(at)
        for text in old:
            bag, shared = self._bag(text), [0.0] * len(new)
            for key, weight in bag.weights.items():
                for at in holding.get(key, ()):
                    shared[at] += weight
            for other, both in zip(new, shared, strict=True):
                self._learn(bag, self._bag(other), both)

    def alike(self, old: Words, new: Words, floor: float = 0.0) -> float:
        """0-1: the weighted words in common over those of both, the mean of in any order and in order.

        0 where the words in any order already say that it is below `floor`: comparing their order is dear.
        """
        if not old or not new:
            return float(not old and not new)
        common = self.common(old, new)
        if common.overlap < floor:
            return 0.0
        if not common.old + common.new:
            return _in_order(old, new)
        in_order = sum(self.weigh(old[at : at + length]) for at, _, length in common_runs(old, new, 1))
        return (common.shared + in_order) / (common.old + common.new)

    def _bag(self, text: Words) -> Bag:
        bag = self._bags.get(id(text))
        if bag is None:
            counts = Counter(map(stem, text))
            weights = {key: self._weights[key] for key in counts}
            again = {key: count for key, count in counts.items() if count > 1}
            weights |= {
                f"{n} {key}": weights[key] for key, count in again.items() for n in range(2, count + 1)
            }
            bag = self._bags[id(text)] = Bag(text, weights, sum(weights.values()))
        return bag
