"""How alike two texts are: as sequences of words, and by the words that tell texts apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from math import fsum, log
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
_SMALL = 0.1  # the weight of a small word beside one that carries meaning


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its commonest English endings; crude, but "invited" meets "invite"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def similarity(old: str, new: str) -> float:
    """0-1: twice the words in common, in order, over all words (the normalised Indel similarity)."""
    return round(_in_order(words(old), words(new)), 3)


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


class Vocabulary:
    """Weights of words by how few texts of a paper hold them, so that what all texts say tells little.

    Built from every text that is to be compared, paper by paper (inverse document frequency).  A word
    counts by the paper that has it most: a pair of equal texts does not make its own words common.
    """

    def __init__(self, *papers: Iterable[str]) -> None:
        self._papers = papers
        self._weights: dict[str, float] = {}
        self._bags: dict[Words, dict[str, float]] = {}
        self._totals: dict[Words, float] = {}

    @cached_property
    def _counted(self) -> tuple[int, dict[str, int]]:
        """Texts of the longest paper, and by stem how many texts hold it; counted when first asked for."""
        longest, found = 1, dict[str, int]()
        for paper in self._papers:
            texts = list(paper)
            longest = max(longest, len(texts))
            for key, count in Counter(
                key for text in texts for key in {stem(w) for w in words(text)}
            ).items():
                found[key] = max(count, found.get(key, 0))
        return longest, found

    def weight(self, word: str) -> float:
        """How much a word tells: small words next to nothing, rare words most."""
        known = self._weights.get(word)
        if known is None:
            texts, found = self._counted
            rarity = log((1 + texts) / min(found.get(stem(word), 1), texts))
            known = self._weights[word] = rarity * (_SMALL if word in _SMALL_WORDS else 1.0)
        return known

    def weigh(self, tokens: Iterable[str]) -> float:
        """The summed weight of words."""
        return sum([self.weight(token) for token in tokens])

    def common(self, old: Words, new: Words) -> Common:
        """The weighted words of two texts, and those in both, in any order."""
        ours, theirs = self._bag(old), self._bag(new)
        # fsum is exact, so the order of a set does not show in the last bit
        shared = fsum([min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()])
        return Common(shared, self._totals[old], self._totals[new])

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

    def _bag(self, tokens: Words) -> dict[str, float]:
        """The summed weights of a text's words by their stems."""
        bag = self._bags.get(tokens)
        if bag is None:
            bag = self._bags[tokens] = {}
            for token in tokens:
                key = stem(token)
                bag[key] = bag.get(key, 0.0) + self.weight(token)
            self._totals[tokens] = sum(bag.values())
        return bag
