"""How alike two texts are: as sequences of words, and by the words that tell texts apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log

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


class Vocabulary:
    """Weights of words by how few texts of a paper hold them, so that what all texts say tells little.

    Built from every text that is to be compared, paper by paper (inverse document frequency).  A word
    counts by the paper that has it most: a pair of equal texts does not make its own words common.
    """

    def __init__(self, *papers: Iterable[str]) -> None:
        self._texts = 1
        self._found: dict[str, int] = {}
        for paper in papers:
            texts = list(paper)
            self._texts = max(self._texts, len(texts))
            counts = Counter(key for text in texts for key in {stem(word) for word in words(text)})
            for key, count in counts.items():
                self._found[key] = max(count, self._found.get(key, 0))
        self._weights: dict[str, float] = {}
        self._bags: dict[Words, dict[str, float]] = {}
        self._totals: dict[Words, float] = {}

    def weight(self, word: str) -> float:
        """How much a word tells: small words next to nothing, rare words most."""
        known = self._weights.get(word)
        if known is None:
            rarity = log((1 + self._texts) / min(self._found.get(stem(word), 1), self._texts))
            known = self._weights[word] = rarity * (_SMALL if word in _SMALL_WORDS else 1.0)
        return known

    def weigh(self, tokens: Iterable[str]) -> float:
        """The summed weight of words."""
        return sum([self.weight(token) for token in tokens])

    def alike(self, old: Words, new: Words, floor: float = 0.0) -> float:
        """0-1: the weighted words in common over those of both, the mean of in any order and in order.

        0 where the words in any order already say that it is below `floor`: comparing their order is dear.
        """
        if not old or not new:
            return float(not old and not new)
        common, left, right = self._common(old, new)
        if not left + right:
            return _in_order(old, new)
        if 2 * common < floor * (left + right):
            return 0.0
        in_order = sum(self.weigh(old[at : at + length]) for at, _, length in common_runs(old, new, 1))
        return (common + in_order) / (left + right)

    def overlap(self, old: Words, new: Words) -> float:
        """0-1: weighted words in common, in any order, over all words of both (Dice); never below `alike`."""
        common, left, right = self._common(old, new)
        return 2 * common / (left + right) if left + right else 0.0

    def containment(self, old: Words, new: Words) -> float:
        """0-1: weighted words in common over those of the text that has less to say."""
        common, left, right = self._common(old, new)
        return common / min(left, right) if min(left, right) else 0.0

    def held(self, part: Words, whole: Words) -> float:
        """0-1: the weighted share of the part's words that the whole has too, in any order."""
        common, left, _ = self._common(part, whole)
        return common / left if left else 0.0

    def _common(self, old: Words, new: Words) -> tuple[float, float, float]:
        ours, theirs = self._bag(old), self._bag(new)
        # in the order of the words, not of a set: the same sum, to the last bit, in every run
        common = sum([min(weight, theirs[key]) for key, weight in ours.items() if key in theirs])
        return common, self._totals[old], self._totals[new]

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
